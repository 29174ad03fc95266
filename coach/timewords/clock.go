package timewords

import "strings"

var clockRows = []row{
	// 9pm, 9:30 am
	{"@number", `(\d{1,2})(?:[:.](\d\d))? ?(am|pm)`, clock, meanClock},
	// 21:00, 9:30
	{"@number", `(\d{1,2}):(\d\d)(?: ?(?:h|hours|uhr|o'clock))?`, clock, func(s said, w when) (reading, bool) {
		if s.after != "" && (s.after[0] == ':' || s.after[0] == '/' || s.after[0] == '.' && !freeNumber(s.after)) {
			return reading{}, true
		}
		s.words = append(s.words, "")
		return meanClock(s, w)
	}},
	// 14.30, 14h, 14h30, 3p, 9 30: in company only
	{"@number", `(\d{1,2})[.h](\d\d)?h?`, looseHour, meanLoose},
	{"@number", `(\d{1,2})(?::(\d\d))?(p)`, looseHour, func(s said, _ when) (reading, bool) {
		at, ok := readClock(s.words[0], s.words[1], "pm")
		return reading{at: at}, ok && freeNumber(s.after) && number(s.words[0]) <= 12
	}},
	{"@number @alone one", `(\d{1,2}|one) (15|20|30|40|45|50)`, looseHour, func(s said, w when) (reading, bool) {
		r, ok := meanLoose(s, w)
		return r, ok && hourMayFollow(s.after, true) && r.at.hour > 0
	}},
	// 530pm; 530 where a day is said
	{"@number", `(\d{1,2})([0-5]\d)(am|pm)`, clock, meanClock},
	{"@number @alone", `(\d)([0-5]\d)`, looseHour, func(s said, w when) (reading, bool) {
		before := lastWord(strings.TrimSuffix(s.before, "at "))
		if _, weekday := weekdays[before]; !weekday && before != "today" && before != "tomorrow" {
			return reading{}, false
		}
		return meanLoose(s, w)
	}},
	// 1400 hours; 1400 and 0930 in company
	{"@number", `(\d\d)(\d\d) ?(?:hours|h)`, clock, meanMilitary},
	{"@number @alone", `(\d\d)(\d\d)`, looseHour, func(s said, w when) (reading, bool) {
		before := lastWord(s.before)
		_, weekday := weekdays[before]
		known := weekday || before == "" || before == "at" || before == "@" || before == "today" || before == "tomorrow" || s.words[0][0] == '0' || endsInDigit(before)
		if s.words[0] == "19" || s.words[0] == "20" || !known || number(s.words[1])%5 != 0 { // years and counts
			return reading{}, false
		}
		r, ok := meanMilitary(s, w)
		return r, ok && freeNumber(s.after) && hourMayFollow(s.after, false)
	}},
	// 3 o'clock, 3ish
	{"@number", `(\d{1,2}) ?o'? ?clock(?: ?(?:sharp|in the (morning)|in the (?:afternoon|evening)))?`, clock, meanOClock},
	{"@number", `(\d{1,2})(?::(\d\d))?[ -]?ish`, clock, meanIsh},
	// half past two, quarter to 3, ten past four
	{"half quarter a", `(?:a )?(half|quarter)[- ](past|to|after|before) (\d{1,2}|one)(?: ?(am|pm))?`, clock, meanFraction},
	{"@number", `(5|10|20|25)(?: minutes)? (past) (\d{1,2}|one)(?: ?(am|pm))?`, clock, meanFraction},
	{"@number", `(5|10|20|25) minutes (to) (\d{1,2}|one)(?: ?(am|pm))?`, clock, meanFraction},
	{"@number", `(5|10|20|25)(?: minutes)? (to) (\d{1,2}|one)(?: ?(am|pm))?`, looseHour, meanFraction},
	{"half", `(half) ()(\d{1,2})()`, looseHour, meanFraction},
	// a bare hour: in company only
	{"@number @alone", `(\d{1,2})`, looseHour, func(s said, w when) (reading, bool) {
		r, ok := meanLoose(s, w)
		return r, ok && s.words[0] != "0"
	}},
	{"one", `one`, looseHour, func(s said, _ when) (reading, bool) {
		return reading{at: &clockTime{hour: 1}}, lastWord(s.before) == "at" && hourMayFollow(s.after, false) && strings.IndexAny(s.after, "'`") != 1
	}},
	// noon, midnight (the end of the day it is said of)
	{"noon", `noon`, clock, atClock(12)},
	{"@number", `12 noon`, clock, atClock(12)},
	{"midnight", `midnight`, clock, atClock(24)},
	{"lunchtime", `lunchtime`, clock, atClock(12)},
}

// clockTime is a time of day as said. Hour 24 and more are the day after's, and
// minutes below zero (a quarter to three) the hour before's.
type clockTime struct {
	hour, minute int
	exact        bool // am, pm or a 24-hour clock: the half of the day is not open
}

// beside is the time by itself, or within the part of the day that begins at
// partHour. By itself an hour from 1 to 7 is in the afternoon.
func (c clockTime) beside(partHour *int) clockTime {
	switch {
	case c.exact || c.hour > 12 || c.hour == 0:
	case partHour == nil:
		if c.hour <= 7 {
			c.hour += 12
		}
	case *partHour >= 18 && (c.hour == 12 || *partHour == 20 && c.hour <= 4):
		c.hour = c.hour%12 + 24
	case *partHour >= 12 && c.hour < 12:
		c.hour += 12
	}
	return c
}

// readClock reads hours, minutes and am or pm; false for what no clock shows.
func readClock(hour, minute, half string) (*clockTime, bool) {
	c := &clockTime{hour: number(hour), minute: number(minute), exact: half != "" || len(hour) == 2 && hour[0] == '0'}
	switch {
	case hour == "" || c.hour > 23 || c.minute > 59:
		return nil, false
	case half == "pm" && c.hour < 12:
		c.hour += 12
	case half == "am" && c.hour == 12:
		c.hour = 0
	case half == "am" && c.hour > 12, half == "pm" && c.hour == 0:
		return nil, false
	}
	return c, true
}

func meanClock(s said, _ when) (reading, bool) {
	at, ok := readClock(s.words[0], s.words[1], s.words[2])
	return reading{at: at}, ok
}

func meanLoose(s said, _ when) (reading, bool) {
	minute := ""
	if len(s.words) > 1 {
		minute = s.words[1]
	}
	at, ok := readClock(oneAsDigit(s.words[0]), minute, "")
	return reading{at: at}, ok && freeNumber(s.after)
}

// oneAsDigit is an hour as digits; "one" is not made a digit everywhere, as it
// stands for much else.
func oneAsDigit(hour string) string {
	if hour == "one" {
		return "1"
	}
	return hour
}

func meanOClock(s said, _ when) (reading, bool) {
	half := ""
	if s.words[1] != "" {
		half = "am"
	}
	at, ok := readClock(s.words[0], "", half)
	return reading{at: at}, ok
}

func meanIsh(s said, _ when) (reading, bool) {
	at, ok := readClock(s.words[0], s.words[1], "")
	return reading{at: at, vague: true}, ok && hourMayFollow(s.after, true)
}

// meanMilitary reads four digits on the 24-hour clock.
func meanMilitary(s said, _ when) (reading, bool) {
	at, ok := readClock(s.words[0], s.words[1], "")
	if ok {
		at.exact = true
	}
	return reading{at: at}, ok
}

// meanFraction reads half past two, quarter to three, ten past four, and the
// British half two.
func meanFraction(s said, _ when) (reading, bool) {
	at, ok := readClock(oneAsDigit(s.words[2]), "", s.words[3])
	if !ok || at.hour == 0 {
		return reading{}, false
	}
	minutes := map[string]int{"half": 30, "quarter": 15}[s.words[0]]
	if minutes == 0 {
		minutes = number(s.words[0])
	}
	if s.words[1] == "to" || s.words[1] == "before" {
		minutes = -minutes
	}
	at.minute = minutes
	return reading{at: at}, hourMayFollow(s.after, true)
}

func endsInDigit(word string) bool { return word != "" && isDigit(word[len(word)-1]) }

func atClock(hour int) func(said, when) (reading, bool) {
	return func(said, when) (reading, bool) { return reading{at: &clockTime{hour: hour, exact: true}}, true }
}
