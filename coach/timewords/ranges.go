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
	// the 20th-27th, 20th to 27th, from the 20-27th
	{"the @number", `(the )?(\d{1,2})(st|nd|rd|th)?(?: ?-+ ?| to | until | through )(?:the )?{nth}`, day, func(s said, w when) (reading, bool) {
		sure := s.words[0] != "" || s.words[2] != "" || bound[lastWord(strings.TrimSuffix(s.before, "the "))]
		if !sure || putOff[lastWord(strings.TrimSuffix(s.before, "the "))] || !hourMayFollow(s.after, false) {
			return reading{}, false
		}
		return spanOfDays(number(s.words[1]), number(s.words[3]), w)
	}},
	// 3 or 4 December, 3/4 Dec, Dec 3 or 4, the 3rd or 4th: the later of the two
	{"the @number", `(?:the )?{day}(?: or |/)(?:the )?{day}(?: of)? {month}(?:,? {year})?`, day, func(s said, w when) (reading, bool) {
		return later(meanSpan(s.words[0], s.words[1], s.words[2], s.words[3], w))
	}},
	{"@month", `{month} (?:the )?{day}(?: or |/)(?:the )?{day}(?:,? {year})?`, day, func(s said, w when) (reading, bool) {
		if !freeNumber(s.after) || !hourMayFollow(s.after, false) {
			return reading{}, false
		}
		return later(meanSpan(s.words[1], s.words[2], s.words[0], s.words[3], w))
	}},
	{"the", `the {nth} or (?:the )?{nth}`, day, func(s said, w when) (reading, bool) {
		if !hourMayFollow(s.after, false) {
			return reading{}, false
		}
		return later(spanOfDays(number(s.words[0]), number(s.words[1]), w))
	}},
}

// later is a span of days read as one or the other.
func later(r reading, ok bool) (reading, bool) {
	return reading{date: r.to, other: r.date, vague: true, fixed: r.fixed}, ok && !r.to.IsZero()
}

// spanOfDays is from the next such day of a month to the first such behind it;
// in the past from the last before it.
func spanOfDays(first, last int, w when) (reading, bool) {
	if w.past() {
		ends := nextDays(last, w, 1)
		if len(ends) == 0 {
			return reading{}, true
		}
		w.today = ends[0]
		begins := nextDays(first, w, 1)
		if len(begins) == 0 {
			return reading{}, true
		}
		return reading{date: begins[0], to: ends[0]}, true
	}
	begins := nextDays(first, w, 1)
	if len(begins) == 0 {
		return reading{}, true
	}
	w.today = begins[0]
	ends := nextDays(last, w, 1)
	if len(ends) == 0 {
		return reading{}, true
	}
	return reading{date: begins[0], to: ends[0]}, true
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
