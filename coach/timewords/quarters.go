package timewords

import (
	"time"

	"debrief/coach/calendar"
)

// Business days counted from today or within a month. Quarters and years end on their last business day.
var quarterRows = []row{
	// end of the year
	{"the end eoy year late by", `(?:(?:the )?(?:end|late)(?: of| in)?(?: the| this)?(?: calendar)? (?:(next) )?year|eoy|year(?:'s)?[ -]end)`, day,
		func(s said, w when) (reading, bool) {
			year := w.today.Year
			if s.words[0] != "" {
				year++
			}
			return reading{date: w.Business.LastOfMonth(calendar.Date{Year: year, Month: 12, Day: 1}), fixed: true}, true
		}},
	// the next business day
	{"the next", `(?:the )?(?:very )?next (?:business|working|work) day`, day, func(_ said, w when) (reading, bool) {
		return reading{date: w.Business.Add(w.today, 1)}, true
	}},
	// the first business day of December, the last working day of the month
	{"the first last", `(?:the )?(?:very )?(first|last) (?:business|working|work) day (?:of|in) (?:(?:the )?(this|next|last|the|coming) month|{month}(?:,? {year})?)`, day, meanBusinessEnd},
	// end of the quarter, end of Q1
	{"the end eoq", `(?:(?:the )?end of (?:(?:the|this) )?(?:(next) )?quarter|eoq)`, day, func(s said, w when) (reading, bool) {
		d := quarterEnd(w.today)
		if s.words[0] != "" || w.Business.LastOfMonth(d).Before(w.today) {
			d = d.AddMonths(3)
		}
		return reading{date: w.Business.LastOfMonth(d), fixed: true}, true
	}},
	{"the end", `(?:the )?end of q([1-4])(?:,? {year})?`, day, func(s said, w when) (reading, bool) {
		return nearestYear(s.words[1], w, func(year int) (reading, bool) {
			month := time.Month(3 * number(s.words[0]))
			return reading{date: w.Business.LastOfMonth(calendar.Date{Year: year, Month: month, Day: 1}), fixed: true}, true
		})
	}},
}

// quarterEnd is the first of the last month of d's quarter.
func quarterEnd(d calendar.Date) calendar.Date {
	return calendar.Date{Year: d.Year, Month: (d.Month-1)/3*3 + 3, Day: 1}
}

func meanBusinessEnd(s said, w when) (reading, bool) {
	in := func(first calendar.Date) reading {
		if s.words[0] == "last" {
			return reading{date: w.Business.LastOfMonth(first), fixed: true}
		}
		return reading{date: w.Business.Next(first), fixed: true}
	}
	if s.words[2] != "" {
		return nearestYear(s.words[3], w, func(year int) (reading, bool) {
			return in(calendar.Date{Year: year, Month: months[s.words[2]], Day: 1}), true
		})
	}
	r := in(firstOfMonth(w.today, weeksOff(s.words[1])))
	if s.words[1] == "the" && r.date.Before(w.today) && !w.past() {
		r = in(firstOfMonth(w.today, 1))
	}
	return r, true
}
