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
		if lastWord(s.before) == "after" && !countedFrom(s.before) {
			return holiday(time.December, 27, w, w.Business.Next)
		}
		return holidayBy(time.December, 25, s, w)
	}},
	{"christmas", `christmas and (?:the )?new year'?s?(?: day)?`, day, func(s said, w when) (reading, bool) {
		r, ok := holiday(time.December, 31, w, nil)
		r.date, r.to = r.date.AddDays(-5), r.date
		return r, ok && lastWord(s.before) == "between"
	}},
	{"christmas", `christmas eve(?:ning)?`, day, func(_ said, w when) (reading, bool) { return holiday(time.December, 24, w, nil) }},
	{"boxing", `boxing day`, day, func(_ said, w when) (reading, bool) { return holiday(time.December, 26, w, nil) }},
	{"new", `new year'?s? eve(?:ning)?`, day, func(_ said, w when) (reading, bool) { return holiday(time.December, 31, w, nil) }},
	{"new", `new year'?s? day`, day, func(_ said, w when) (reading, bool) { return holiday(time.January, 1, w, nil) }},
	{"thanksgiving", `thanksgiving(?: day)?`, day, func(s said, w when) (reading, bool) {
		return yearly(s, w, func(year int) calendar.Date {
			return firstAfter(calendar.Date{Year: year, Month: time.October, Day: 31}, time.Thursday).AddDays(21)
		})
	}},
	{"easter", `easter(?: sunday)?`, day, func(s said, w when) (reading, bool) { return yearly(s, w, easter) }},
	{"easter", `easter monday`, day, func(s said, w when) (reading, bool) {
		return nearestYear("", w, func(year int) (reading, bool) { return reading{date: easter(year).AddDays(1), fixed: true}, true })
	}},
	{"good", `good friday`, day, func(s said, w when) (reading, bool) {
		return nearestYear("", w, func(year int) (reading, bool) { return reading{date: easter(year).AddDays(-2), fixed: true}, true })
	}},
	// by New Year, before the new year
	{"new the", `(?:the )?new year'?s?`, day, func(s said, w when) (reading, bool) {
		if countedFrom(s.before) {
			return holiday(time.January, 1, w, nil)
		}
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
	{"the first", `(?:the )?first (?:full )?week (?:of|in) the new year()`, day, func(s said, w when) (reading, bool) { return inNewYear("", w) }},
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
	return yearly(s, w, func(year int) calendar.Date { return calendar.Date{Year: year, Month: month, Day: day} })
}

// yearly is a day of every year, or the last business day before it where that
// is what was said. "A week before" it counts from the day itself.
func yearly(s said, w when, in func(year int) calendar.Date) (reading, bool) {
	back := false
	bare := strings.TrimSuffix(strings.TrimRight(s.before, " "), " the")
	switch lastWord(bare) {
	case "merry", "happy":
		return reading{}, false
	case "before":
		back = !countedFrom(bare)
	case "by":
		back = true
	}
	return nearestYear("", w, func(year int) (reading, bool) {
		d := in(year)
		if back {
			d = w.Business.Prev(d.AddDays(-1))
		}
		return reading{date: d, fixed: true}, true
	})
}

// countedFrom reports whether the words up to "before" or "after" count from the
// day behind them: two days before, the Monday after.
func countedFrom(before string) bool {
	bare := strings.TrimSuffix(strings.TrimRight(before, " "), " the")
	which := lastWord(bare)
	if which != "before" && which != "after" {
		return false
	}
	counted := lastWord(strings.TrimSuffix(bare, which))
	_, weekday := weekdays[counted]
	return weekday || strings.HasPrefix(counted, "day") || strings.HasPrefix(counted, "week")
}

// easter is Easter Sunday of a year, by the Gregorian reckoning of Meeus, Jones
// and Butcher.
func easter(year int) calendar.Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 19*l) / 433
	n := (h + l - 7*m + 90) / 25
	day := (h + l - 7*m + 33*n + 19) % 32
	return calendar.Date{Year: year, Month: time.Month(n), Day: day}
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
