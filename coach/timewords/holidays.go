package timewords

import (
	"strings"
	"time"

	"debrief/coach/calendar"
)

// Days that go by a name. Before and by one of them is the last business day
// ahead of it; after Christmas is the first business day behind the holidays.
var holidayRows = []row{
	{"christmas", `christmas(?: day)?`, day, func(s said, w when) (reading, bool) {
		switch lastWord(s.before) {
		case "merry", "happy":
			return reading{}, false
		case "after":
			return holiday(time.December, 27, w, w.Business.Next)
		}
		return holidayBy(time.December, 25, s, w)
	}},
	{"christmas", `christmas eve(?:ning)?`, day, func(_ said, w when) (reading, bool) { return holiday(time.December, 24, w, nil) }},
	{"boxing", `boxing day`, day, func(_ said, w when) (reading, bool) { return holiday(time.December, 26, w, nil) }},
	{"new", `new year'?s? eve(?:ning)?`, day, func(_ said, w when) (reading, bool) { return holiday(time.December, 31, w, nil) }},
	{"new", `new year'?s? day`, day, func(_ said, w when) (reading, bool) { return holiday(time.January, 1, w, nil) }},
	// by New Year, before the new year
	{"new the", `(?:the )?new year'?s?`, day, func(s said, w when) (reading, bool) {
		switch lastWord(s.before) {
		case "before", "by", "until":
			return holidayBy(time.January, 1, s, w)
		case "after":
			return inNewYear("", w)
		}
		return reading{}, false
	}},
	// in the new year: the end of its first full week
	{"in early", `(?:(early) )?in the new year`, day, func(s said, w when) (reading, bool) { return inNewYear(s.words[0], w) }},
	{"early", `(early) new year`, day, func(s said, w when) (reading, bool) { return inNewYear(s.words[0], w) }},
	{"after", `after the (?:christmas |winter )?(?:holidays|break)()`, day, func(s said, w when) (reading, bool) {
		if w.today.Month < time.November {
			return reading{}, false
		}
		return inNewYear("", w)
	}},
}

func holiday(month time.Month, day int, w when, move func(calendar.Date) calendar.Date) (reading, bool) {
	return nearestYear("", w, func(year int) (reading, bool) {
		d := calendar.Date{Year: year, Month: month, Day: day}
		if move != nil {
			d = move(d)
		}
		return reading{date: d, fixed: true}, true
	})
}

// holidayBy is the holiday, or the last business day before it where that is
// what was said.
func holidayBy(month time.Month, day int, s said, w when) (reading, bool) {
	switch lastWord(strings.TrimSuffix(strings.TrimRight(s.before, " "), " the")) {
	case "before", "by":
		return holiday(month, day, w, func(d calendar.Date) calendar.Date { return w.Business.Prev(d.AddDays(-1)) })
	}
	return holiday(month, day, w, nil)
}

// inNewYear is the Friday of the next year's first full week, or its Tuesday
// where it is to be early. In January the year is this one.
func inNewYear(early string, w when) (reading, bool) {
	if w.past() {
		return reading{}, false
	}
	year := w.today.Year + 1
	if w.today.Month == time.January && w.today.Day < 5 {
		year--
	}
	first := firstAfter(calendar.Date{Year: year - 1, Month: time.December, Day: 31}, time.Monday)
	if early != "" {
		return reading{date: first.AddDays(1), vague: true, fixed: true}, true
	}
	return reading{date: first.AddDays(4), vague: true, fixed: true}, true
}
