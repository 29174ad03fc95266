package timewords

import "strings"

// Ranges whose two days share a month's name; find joins all others from their
// two ends.
var rangeRows = []row{
	// 14-20 Dec, the 20th to the 27th of December
	{"the @number", `(?:the )?{day}{to}(?:the )?{day}(?: of)? {month}(?:,? {year})?`, day, func(s said, w when) (reading, bool) {
		if putOff[lastWord(s.before)] {
			return reading{}, false
		}
		return meanSpan(s.words[0], s.words[1], s.words[2], s.words[3], w)
	}},
	// Dec 20-27, December 20th to 27th
	{"@month", `{month} (?:the )?{day}{to}(?:the )?{day}(?:,? {year})?`, day, func(s said, w when) (reading, bool) {
		if _, another := months[firstWord(strings.TrimPrefix(strings.TrimLeft(s.after, " "), "of "))]; another || !freeNumber(s.after) {
			return reading{}, false
		}
		return meanSpan(s.words[1], s.words[2], s.words[0], s.words[3], w)
	}},
}

func meanSpan(first, last, month, year string, w when) (reading, bool) {
	to, okTo := datedWith(year, months[month], number(last), w)
	if !okTo {
		return reading{}, true
	}
	from := to.date
	from.Day = number(first)
	if !from.Valid() || from.After(to.date) {
		return reading{}, true
	}
	return reading{date: from, to: to.date, fixed: true}, true
}
