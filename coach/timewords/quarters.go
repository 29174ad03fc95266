package timewords

import (
	"time"

	"debrief/coach/calendar"
)

// Quarters and years end on their last business day.
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
