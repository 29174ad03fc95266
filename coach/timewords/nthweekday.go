package timewords

import (
	"regexp"
	"strings"
	"time"

	"debrief/coach/calendar"
)

// Weekdays that are counted within a month or from another day, and weekends.
var nthWeekdayRows = []row{
	// the first Monday of December, the last Friday of the month
	{"the first second third fourth last @number",
		`(?:the )?(?:very )?(first|second|third|fourth|last|1st|2nd|3rd|4th) {weekday} (?:of|in) (?:(?:the )?(this|next|last|the|coming) month|{month}(?:,? {year})?)`, day, meanNthWeekday},
	// the Monday after the 5th, the Friday before Christmas: with the day that follows
	{"the @weekday", `(?:the )?(?:first )?{weekday} (after|before)`, shift, func(s said, _ when) (reading, bool) {
		day := weekdays[s.words[0]]
		if !dateAhead.MatchString(s.after) {
			return reading{}, false
		}
		if s.words[1] == "before" {
			return reading{move: func(d calendar.Date) calendar.Date { return lastBefore(d, day) }}, true
		}
		return reading{move: func(d calendar.Date) calendar.Date { return firstAfter(d, day) }}, true
	}},
	// the week after Thanksgiving: its Friday
	{"the week", `(?:the )?week (after|before)`, shift, func(s said, _ when) (reading, bool) {
		weeks := 1
		if s.words[0] == "before" {
			weeks = -1
		}
		return reading{vague: true, move: func(d calendar.Date) calendar.Date { return inWeek(d, weeks, time.Friday) }}, dateAhead.MatchString(s.after)
	}},
	// the weekend: Saturday and Sunday; by and before it, the Friday
	{"this the next last over", `(?:over )?(?:the )?(this|the|next|last|coming|past)(?: coming| past)? (?:weekend|week[- ]end|w/e)`, day, meanWeekend},
	{"the", `the weekend after next`, day, func(_ said, w when) (reading, bool) {
		saturday := inWeek(w.today, 2, time.Saturday)
		return reading{date: saturday, to: saturday.AddDays(1)}, true
	}},
}

// dateAhead matches words that go on with a day of the calendar.
var dateAhead = regexp.MustCompile(macros.Replace(`^ (?:the )?(?:{nth}|\d{1,2} {month}|{month} \d|christmas|thanksgiving|easter|new year|boxing)`))

func meanNthWeekday(s said, w when) (reading, bool) {
	weekday := weekdays[s.words[1]]
	in := func(first calendar.Date) reading {
		if s.words[0] == "last" {
			return reading{date: lastBefore(first.AddMonths(1), weekday), fixed: true}
		}
		return reading{date: firstAfter(first.AddDays(-1), weekday).AddDays(7 * nthFromZero[s.words[0]]), fixed: true}
	}
	if s.words[3] != "" {
		return nearestYear(s.words[4], w, func(year int) (reading, bool) {
			return in(calendar.Date{Year: year, Month: months[s.words[3]], Day: 1}), true
		})
	}
	r := in(firstOfMonth(w.today, weeksOff(s.words[2])))
	if s.words[2] == "the" && r.date.Before(w.today) && !w.past() {
		r = in(firstOfMonth(w.today, 1))
	}
	return r, true
}

// nthFromZero is how many weeks after the first.
var nthFromZero = map[string]int{"second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}

func meanWeekend(s said, w when) (reading, bool) {
	weeks := weeksOff(s.words[0])
	if weeks == 0 && w.past() && s.words[0] != "coming" && w.today.Weekday() != time.Sunday && w.today.Weekday() != time.Saturday {
		weeks = -1
	}
	if s.words[0] == "coming" {
		weeks = 0
	}
	saturday := inWeek(w.today, weeks, time.Saturday)
	switch friday := saturday.AddDays(-1); lastWord(strings.TrimRight(s.before, " ")) {
	case "by", "before":
		if !friday.Before(w.today) {
			return reading{date: friday}, true
		}
	}
	return reading{date: saturday, to: saturday.AddDays(1)}, true
}
