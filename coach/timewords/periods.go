package timewords

import (
	"time"

	"debrief/coach/calendar"
)

// A week stands for its Friday and a month for its last business day, unless
// the words name a part of it.
var periodRows = []row{
	// next week: its Friday. last week: seven days ago.
	{"this next last the later earlier", `(?:(later|earlier) )?(?:the )?(this|next|last|following|coming|past) week`, day, meanWeek},
	// early, mid, late next week: Tuesday, Wednesday, Friday
	{"the early mid middle late later beginning start end first second latter sometime towards", `(?:the )?(?:{part} ?)(?:of |in )?(?:the )?(?:(this|next|last|following|coming) )?week`, day, meanPartOfWeek},
	{"eow", `eow()()`, day, meanPartOfWeek},
	// the week after next
	{"the week", `(?:the )?week after next`, day, func(_ said, w when) (reading, bool) {
		return reading{date: inWeek(w.today, 2, time.Friday), vague: true}, true
	}},
	// end of the month, next month: the last business day
	{"this next last the", `(?:the )?(this|next|last|following|coming) month`, day, meanMonth},
	{"the early mid middle late later beginning start end", `(?:the )?{part} ?(?:of |in )?(?:the )?(?:(this|next|last|following|coming) )?month`, day, meanPartOfMonth},
	{"eom", `eom()()`, day, meanPartOfMonth},
	{"month", `month'?s?[ -]end()()`, day, meanPartOfMonth},
	// early December, mid December, late December: the 5th, the 15th, the 25th
	{"the early mid middle late later beginning start end first second", `(?:the )?{part} ?(?:of |in )?(?:(?:this|next) )?{month}(?:,? {year})?`, day, meanPartOfNamedMonth},
	// the first week of December: its Friday
	{"the first second third fourth last 1st 2nd 3rd 4th", `(?:the )?(first|second|third|fourth|last|1st|2nd|3rd|4th)(?: full)? week (?:of|in) (?:(?:the )?(next) month|{month})`, day, meanWeekOfMonth},
	// by December, in December 2027: its last business day
	{"@month this next last", `(?:(this|next|last) )?{month}(?:,? {year})?`, day, meanNamedMonth},
	// end of the year
	{"the end eoy year late by", `(?:(?:the )?(?:end|late)(?: of| in)?(?: the| this)?(?: calendar)? (?:(next) )?year|eoy|year[ -]end)`, day,
		func(s said, w when) (reading, bool) {
			year := w.today.Year
			if s.words[0] != "" {
				year++
			}
			return reading{date: w.Business.LastOfMonth(calendar.Date{Year: year, Month: 12, Day: 1}), fixed: true}, true
		}},
}

func meanWeek(s said, w when) (reading, bool) {
	switch {
	case s.words[1] == "last" || s.words[1] == "past":
		return reading{date: w.today.AddDays(-7), vague: true}, true
	case s.words[0] == "earlier":
		return reading{date: monday(w.today), vague: true}, s.words[1] == "this"
	case s.words[1] == "this" && w.past():
		return reading{}, false
	}
	return reading{date: fridayAhead(w, weeksOff(s.words[1])), vague: true}, true
}

// fridayAhead is the Friday of this week or of one after it; on a weekend this
// week's has passed, and the next is meant.
func fridayAhead(w when, weeks int) calendar.Date {
	friday := inWeek(w.today, weeks, time.Friday)
	if weeks == 0 && friday.Before(w.today) && !w.past() {
		friday = friday.AddDays(7)
	}
	return friday
}

func meanPartOfWeek(s said, w when) (reading, bool) {
	weeks := weeksOff(s.words[1])
	switch partOf(s.words[0]) {
	case early:
		return reading{date: inWeek(w.today, weeks, time.Tuesday), vague: true}, true
	case mid:
		return reading{date: inWeek(w.today, weeks, time.Wednesday), vague: true}, true
	case late:
		return reading{date: fridayAhead(w, weeks), vague: true}, true
	}
	return reading{date: fridayAhead(w, weeks)}, true
}

// part is which third of a week or month was said; the end is a day by itself.
type part int

const (
	theEnd part = iota
	early
	mid
	late
)

func partOf(word string) part {
	switch word {
	case "early", "beginning", "start", "first half", "first part":
		return early
	case "mid", "middle", "mid-":
		return mid
	case "late", "later", "second half", "latter half", "latter part":
		return late
	}
	return theEnd
}

func meanMonth(s said, w when) (reading, bool) {
	switch s.words[0] {
	case "last":
		return reading{date: w.today.AddMonths(-1), vague: true}, true
	case "this":
		return reading{date: lastWorked(w, w.today), vague: true}, !w.past()
	}
	return reading{date: w.Business.LastOfMonth(firstOfMonth(w.today, 1)), vague: true}, true
}

// lastWorked is the last business day of d's month, or of the next one when
// that has passed.
func lastWorked(w when, d calendar.Date) calendar.Date {
	last := w.Business.LastOfMonth(d)
	if last.Before(w.today) && d == w.today && !w.past() {
		last = w.Business.LastOfMonth(firstOfMonth(d, 1))
	}
	return last
}

func firstOfMonth(d calendar.Date, months int) calendar.Date {
	return calendar.Date{Year: d.Year, Month: d.Month, Day: 1}.AddMonths(months)
}

func meanPartOfMonth(s said, w when) (reading, bool) {
	months := weeksOff(s.words[1])
	if months == 0 {
		r := inMonth(s.words[0], w.today, w)
		if r.date.Before(w.today) && !w.past() {
			r = inMonth(s.words[0], firstOfMonth(w.today, 1), w)
		}
		return r, true
	}
	return inMonth(s.words[0], firstOfMonth(w.today, months), w), true
}

// inMonth is the 5th, 15th, 25th or last business day of d's month.
func inMonth(which string, d calendar.Date, w when) reading {
	switch partOf(which) {
	case early:
		return reading{date: calendar.Date{Year: d.Year, Month: d.Month, Day: 5}, vague: true, fixed: true}
	case mid:
		return reading{date: calendar.Date{Year: d.Year, Month: d.Month, Day: 15}, vague: true, fixed: true}
	case late:
		return reading{date: calendar.Date{Year: d.Year, Month: d.Month, Day: 25}, vague: true, fixed: true}
	}
	return reading{date: w.Business.LastOfMonth(d), fixed: true}
}

func meanPartOfNamedMonth(s said, w when) (reading, bool) {
	return nearestYear(s.words[2], w, func(year int) (reading, bool) {
		return inMonth(s.words[0], calendar.Date{Year: year, Month: months[s.words[1]], Day: 1}, w), true
	})
}

func meanNamedMonth(s said, w when) (reading, bool) {
	if s.words[0] == "" && s.words[2] == "" && !monthCompany(s) {
		return reading{}, false
	}
	if s.words[2] != "" && s.words[0] == "" && !freeNumber(s.after) {
		return reading{}, false
	}
	if s.words[0] == "last" {
		w.Tense = Past
	}
	return nearestYear(s.words[2], w, func(year int) (reading, bool) {
		r := inMonth("end", calendar.Date{Year: year, Month: months[s.words[1]], Day: 1}, w)
		r.vague = true
		return r, true
	})
}

// monthCompany reports whether a month's name stands where a month would: some
// are names of people, others verbs.
func monthCompany(s said) bool {
	name := s.words[1]
	people := name == "april" || name == "may" || name == "june" || name == "august" || name == "jan" || name == "mar"
	switch lastWord(s.before) {
	case "in", "until", "during", "since":
		return name != "may" || !pronoun(firstWord(s.after))
	case "by", "before", "after", "from":
		return !people
	}
	return false
}

func pronoun(word string) bool {
	switch word {
	case "i", "we", "you", "he", "she", "it", "they", "be", "have", "not", "also", "well", "as":
		return true
	}
	return false
}

func meanWeekOfMonth(s said, w when) (reading, bool) {
	friday := func(year int, month time.Month) reading {
		first := calendar.Date{Year: year, Month: month, Day: 1}
		d := firstAfter(first.AddDays(-1), time.Friday)
		switch s.words[0] {
		case "last":
			d = lastBefore(first.AddMonths(1), time.Friday)
		default:
			n := map[string]int{"second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3}[s.words[0]]
			d = d.AddDays(7 * n)
		}
		return reading{date: d, vague: true, fixed: true}
	}
	if s.words[1] == "next" {
		next := firstOfMonth(w.today, 1)
		return friday(next.Year, next.Month), true
	}
	return nearestYear("", w, func(year int) (reading, bool) { return friday(year, months[s.words[2]]), true })
}
