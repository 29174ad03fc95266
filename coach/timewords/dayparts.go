package timewords

import "strings"

// The parts of a day stand for an hour: the morning for nine, the afternoon for
// two, the evening for six, the night for eight.
var dayPartRows = []row{
	// EOD, end of day, close of business
	{"eod cob eob end the close", `(?:the )?(?:eod|cob|eob|end of (?:the |this |my |your )?(?:business |working |work )?(?:day|business|play|today)|close of (?:the )?(?:play|business|day)(?: day)?)`, clock, meanEndOfDay},
	// the end of Friday, end of tomorrow
	{"the end", `(?:the )?end of`, clock, func(s said, w when) (reading, bool) {
		next := firstWord(s.after)
		if _, weekday := weekdays[next]; !weekday && next != "tomorrow" {
			return reading{}, false
		}
		return meanEndOfDay(s, w)
	}},
	// morning, afternoon, evening, night: of a day
	{"early late mid morning afternoon evening night first", `(?:(early|late|mid)[ -]?)?(morning|afternoon|evening|night)`, dayPart, meanPartOfDay},
	{"first", `first thing(?: in the (morning))?`, dayPart, func(_ said, w when) (reading, bool) {
		return reading{part: &clockTime{hour: 9}}, true
	}},
	// Friday lunch, after lunch
	{"lunch", `lunch`, dayPart, func(s said, _ when) (reading, bool) {
		if lastWord(s.before) == "after" {
			return reading{part: &clockTime{hour: 13}}, true
		}
		return reading{part: &clockTime{hour: 12}}, true
	}},
	// Friday am, tomorrow pm
	{"am pm", `(am|pm)`, dayPart, meanHalfDay},
	// this morning, tonight, last night: of today
	{"this later earlier", `(?:(?:earlier|later) )?this (?:(early|late|mid)[ -]?)?(morning|afternoon|evening)`, near, func(s said, w when) (reading, bool) {
		r, ok := meanPartOfDay(s, w)
		r.date = w.today
		return r, ok
	}},
	{"tonight", `tonight`, near, func(_ said, w when) (reading, bool) {
		return reading{date: w.today, part: &clockTime{hour: 20}}, true
	}},
	{"last", `last (?:night|evening)`, near, func(_ said, w when) (reading, bool) {
		return reading{date: w.today.AddDays(-1), part: &clockTime{hour: 20}}, true
	}},
	{"the", `the (?:night|evening) before last`, near, func(_ said, w when) (reading, bool) {
		return reading{date: w.today.AddDays(-2), part: &clockTime{hour: 20}}, true
	}},
	// in the morning: the next, or with "8" before it
	{"in", `in the (?:(early|late|mid)[ -]?)?(morning|afternoon|evening)`, dayPart, meanPartOfDay},
	{"at", `at ()(night)`, dayPart, meanPartOfDay},
}

// meanEndOfDay is 17:00. "At the end of the day" is mostly said of something
// else.
func meanEndOfDay(s said, _ when) (reading, bool) {
	if lastWord(strings.TrimSuffix(s.before, "the ")) == "at" && strings.HasPrefix(strings.TrimLeft(s.after, " "), ",") {
		return reading{}, false
	}
	return reading{at: &clockTime{hour: 17, exact: true}, ofToday: true}, true
}

func meanPartOfDay(s said, _ when) (reading, bool) {
	if lastWord(s.before) == "good" {
		return reading{}, false
	}
	hour := map[string]int{"morning": 9, "afternoon": 14, "evening": 18, "night": 20}[s.words[1]]
	return reading{part: &clockTime{hour: hour}, vague: s.words[0] != ""}, true
}

// meanHalfDay reads am and pm right behind a day as its morning and afternoon.
// "I am" and "the PM" are neither.
func meanHalfDay(s said, _ when) (reading, bool) {
	before := lastWord(s.before)
	_, weekday := weekdays[before]
	_, month := months[before]
	if !weekday && !month && before != "today" && before != "tomorrow" && before != "yesterday" && !endsInNth(before) {
		return reading{}, false
	}
	if next := firstWord(s.after); next != "" && asciiWord(next[0]) && !halfDayBefore[next] {
		return reading{}, false
	}
	hour := 9
	if s.words[0] == "pm" {
		hour = 14
	}
	return reading{part: &clockTime{hour: hour}}, true
}

// halfDayBefore are words that may come after "Friday am"; others go on with
// "I am".
var halfDayBefore = wordSet(`with for on and or to but so then if please thanks i we he she they the my our their works
	would will is was as from at`)

func endsInNth(word string) bool {
	return len(word) > 2 && isDigit(word[0]) && strings.Trim(word, "0123456789stndrh") == ""
}
