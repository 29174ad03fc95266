package timewords

import (
	"strings"
	"time"

	"debrief/coach/calendar"
)

// A week stands for its Friday and a month for its last business day, unless
// the words name a part of it.
var periodRows = []row{
	// next week: its Friday. last week: seven days ago.
	{"this next last the later earlier following coming", `(?:(later|earlier) )?(the )?(this|next|last|following|coming|past) week`, day, meanWeek},
	// early, mid, late next week: Tuesday, Wednesday, Friday
	{"the early mid middle late later beginning start end first second latter sometime towards", `(?:the )?(?:{part} ?)(?:of |in )?(?:the )?(?:(this|next|last|following|coming) )?week`, day, meanPartOfWeek},
	{"eow", `eow()()`, day, meanPartOfWeek},
	// midweek: its Wednesday
	{"midweek mid", `mid-?week(?: (?:of |in )?(this|next|last|the following) week)?`, day, func(s said, w when) (reading, bool) {
		return meanPartOfWeek(said{words: []string{"mid", strings.TrimPrefix(s.words[0], "the ")}}, w)
	}},
	{"week the", `(?:the )?week's end()()`, day, meanPartOfWeek},
	// next week or the week after
	{"the", `the week after(?: that)?`, day, func(s said, w when) (reading, bool) {
		if next := firstWord(s.after); next != "" && asciiWord(next[0]) && !follow[next] || !strings.Contains(s.before, "next week") {
			return reading{}, false
		}
		return reading{date: inWeek(w.today, 2, time.Friday), vague: true}, true
	}},
	// next to next week, the week after next
	{"next", `next (?:to )?next week`, day, func(_ said, w when) (reading, bool) {
		return reading{date: inWeek(w.today, 2, time.Friday), vague: true}, true
	}},
	{"the week", `(?:the )?week after next`, day, func(_ said, w when) (reading, bool) {
		return reading{date: inWeek(w.today, 2, time.Friday), vague: true}, true
	}},
	// end of the month, next month: the last business day
	{"this next last the", `(?:the )?(this|next|last|following|coming) month`, day, meanMonth},
	{"the early mid middle late later beginning start end", `(?:the )?{part} ?(?:of |in )?(?:the )?(?:(this|next|last|following|coming) )?month`, day, meanPartOfMonth},
	{"eom", `eom()()`, day, meanPartOfMonth},
	{"month", `month'?s?[ -]end()()`, day, meanPartOfMonth},
	// early December, mid December, late December: the 5th, the 15th, the 25th
	{"the early mid middle late later beginning start end first second", `(?:the )?{part} ?(of |in )?(?:(?:this|next) )?{month}(?:,? {year})?`, day, meanPartOfNamedMonth},
	// the first week of December: its Friday
	{"the first second third fourth last @number", `(?:the )?(?:very )?(first|second|third|fourth|last|1st|2nd|3rd|4th)( full)? week (?:of|in) (?:(?:the )?(next) month|{month}(?:,? {year})?)`, day, meanWeekOfMonth},
	// by December, in December 2027: its last business day
	{"@month this next last", `(?:(this|next|last) )?{month}(?:,? {year})?`, day, meanNamedMonth},
}

func meanWeek(s said, w when) (reading, bool) {
	which := s.words[2]
	switch {
	case which == "last" || which == "past":
		return reading{date: w.today.AddDays(-7), vague: true}, !isStretch(s.before, s.words[1] != "")
	case s.words[0] == "earlier":
		return reading{date: monday(w.today), vague: true}, which == "this"
	case which == "this" && w.past():
		return reading{}, false
	}
	return reading{date: fridayAhead(w, weeksOff(which)), vague: true}, true
}

// isStretch reports whether "the last week" is a length, as in "in the last week".
func isStretch(before string, the bool) bool {
	bare, cut := strings.CutSuffix(strings.TrimRight(before, " "), "the")
	return (the || cut) && stretchBefore[lastWord(bare)]
}

var stretchBefore = wordSet("in over for during within throughout")

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
		return reading{date: dayAhead(time.Tuesday, s.words[1], w), vague: true}, true
	case mid:
		return reading{date: dayAhead(time.Wednesday, s.words[1], w), vague: true}, true
	case late:
		return reading{date: fridayAhead(w, weeks), vague: true}, true
	}
	return reading{date: fridayAhead(w, weeks)}, true
}

// dayAhead is that day of the week that was said, or where only "the week" was,
// of the one in which it still lies ahead.
func dayAhead(day time.Weekday, which string, w when) calendar.Date {
	d := inWeek(w.today, weeksOff(which), day)
	if which == "" && !w.past() && !d.After(w.today) {
		d = d.AddDays(7)
	}
	return d
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
	case "early", "early part", "beginning", "start", "first half", "first part":
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
	if months == 0 && s.words[0] == "later" { // later this month
		return reading{date: lastWorked(w, w.today), vague: true}, !w.past()
	}
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
	which, of, month := s.words[0], s.words[1], s.words[2]
	if month == "may" && of == "" && which != "early" && which != "mid" && which != "late" && which != "mid-" { // the start may
		return reading{}, false
	}
	return nearestYear(s.words[3], w, func(year int) (reading, bool) {
		return inMonth(which, calendar.Date{Year: year, Month: months[month], Day: 1}, w), true
	})
}

func meanNamedMonth(s said, w when) (reading, bool) {
	if s.words[0] == "" && s.words[2] == "" && !monthCompany(s) {
		return reading{}, false
	}
	if s.words[2] != "" && s.words[0] == "" && !freeNumber(s.after) {
		return reading{}, false
	}
	if s.words[0] == "this" && s.words[1] == "may" { // this may be
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
	if companyFollows(s) {
		return false
	}
	people := name == "april" || name == "may" || name == "june" || name == "august" || name == "jan" || name == "mar"
	switch lastWord(s.before) {
	case "":
		return !people && name != "march" && strings.Trim(s.after, " ?!.") == "" // the whole answer
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

// meanWeekOfMonth is the Friday of a month's nth week. The first is the one with
// the month's first Thursday, the first full one that with its first Monday.
func meanWeekOfMonth(s said, w when) (reading, bool) {
	friday := func(year int, month time.Month) reading {
		first := calendar.Date{Year: year, Month: month, Day: 1}
		begins := time.Thursday
		if s.words[1] != "" {
			begins = time.Monday
		}
		d := inWeek(firstAfter(first.AddDays(-1), begins), nthFromZero[s.words[0]], time.Friday)
		if s.words[0] == "last" {
			d = lastBefore(first.AddMonths(1), time.Friday)
		}
		return reading{date: d, vague: true, fixed: true}
	}
	if s.words[2] == "next" {
		next := firstOfMonth(w.today, 1)
		return friday(next.Year, next.Month), true
	}
	return nearestYear(s.words[4], w, func(year int) (reading, bool) { return friday(year, months[s.words[3]]), true })
}
