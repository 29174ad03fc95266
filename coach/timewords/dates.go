package timewords

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"debrief/coach/calendar"
)

// A date without a year is the next such day, today included; in the past the
// last such day. What the calendar does not have is dead, so that no part of it
// is taken for a date.
var dateRows = []row{
	// 2026-12-04, 2026-12-04T14:00
	{"@number", `{year}[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ](\d{1,2}):(\d\d)(?::\d\d)?)?`, day, meanISO},
	// 12/4, 12/4/2026: month first unless the Context says otherwise
	{"@number", `(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d\d))?`, day, meanSlashes},
	// 4.12.2026, 4-12-2026; 4.12. after a preposition
	{"@number", `(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)`, day, meanDots},
	{"@number", `(\d{1,2})\.(\d{1,2})(\. ?)?`, day, meanDotted},
	{"@number", `(\d{1,2})-(\d{1,2})-(\d{4})`, day, meanSlashes},
	// 5 Dec, the 5th of December 2026
	{"the @number", `(?:the )?{day}(?: of)?[ -]{month}(?:,? {year})?`, day,
		func(s said, w when) (reading, bool) { return meanDayOfMonth(s.words[0], s.words[1], s.words[2], s, w) }},
	// December 5, Dec 5th 2026
	{"@month", `{month}[ -](?:the )?{day}(?:,? {year})?`, day, func(s said, w when) (reading, bool) {
		if !freeNumber(s.after) || (s.words[0] == "may" || s.words[0] == "march") && !hourMayFollow(s.after, false) {
			return reading{}, false
		}
		return meanDayOfMonth(s.words[1], s.words[0], s.words[2], s, w)
	}},
	// the first of December, December first
	{"the @ordinal", `(?:the )?{ordinal} of {month}(?:,? {year})?`, day,
		func(s said, w when) (reading, bool) {
			return meanDayOfMonth(strconv.Itoa(ordinals[s.words[0]]), s.words[1], s.words[2], s, w)
		}},
	{"@month", `{month} (?:the )?{ordinal}(?:,? {year})?`, day, func(s said, w when) (reading, bool) {
		if !hourMayFollow(s.after, false) {
			return reading{}, false
		}
		return meanDayOfMonth(strconv.Itoa(ordinals[s.words[1]]), s.words[0], s.words[2], s, w)
	}},
	// on the fourth
	{"the", `the {ordinal}(?: of (this|next|last|the) month)?`, day, func(s said, w when) (reading, bool) {
		before := lastWord(s.before)
		if _, weekday := weekdays[before]; s.words[1] == "" && !weekday && (!bound[before] || before == "from") {
			return reading{}, false
		}
		return meanNth(said{words: []string{"the ", strconv.Itoa(ordinals[s.words[0]]), s.words[1]}, before: s.before, after: s.after}, w)
	}},
	// the 5th, the 5th of next month
	{"the @number", `(the )?{nth}(?: of (this|next|last|the) month)?`, day, meanNth},
	// by the 30
	{"the", `the (\d{1,2})`, day, func(s said, w when) (reading, bool) {
		if n := number(s.words[0]); !bound[lastWord(s.before)] || n < 1 || n > 31 {
			return reading{}, false
		}
		return meanNth(said{words: []string{"the ", s.words[0], ""}, before: s.before, after: s.after}, w)
	}},
}

// bound are the words before a day of the month that may go without a sign of
// one: on the fourth, by the 30.
var bound = wordSet("on by until from")

func meanISO(s said, w when) (reading, bool) {
	r, ok := dateReading(s.words[0], s.words[1], s.words[2])
	if !ok || !freeNumber(s.after) {
		return reading{}, true
	}
	if s.words[3] != "" {
		hour, minute := number(s.words[3]), number(s.words[4])
		if hour > 23 || minute > 59 {
			return reading{}, true
		}
		r.at = &clockTime{hour: hour, minute: minute, exact: true}
	}
	return r, true
}

func meanDots(s said, w when) (reading, bool) {
	w.DayFirst = true
	return meanSlashes(s, w)
}

// meanDotted reads 4.12. and 4.12, day first, where no hour and no version is
// meant: behind a word that a day follows, or where it is all that was written.
func meanDotted(s said, w when) (reading, bool) {
	if s.words[2] == "." || len(s.after) > 1 && s.after[0] == '.' && isDigit(s.after[1]) {
		return reading{}, false // 5.8.0
	}
	dotted := s.words[2] != "" || strings.HasPrefix(s.after, ".")
	before := lastWord(strings.TrimRight(s.before, ", "))
	_, weekday := weekdays[before]
	alone := strings.Trim(s.after, " .!?") == "" || atHour(" "+strings.TrimLeft(s.after, ". "))
	roundHour := number(s.words[1])%5 == 0
	switch {
	case before == "on" && (dotted || len(s.words[1]) == 2 && hourMayFollow(s.after, false)), dotted && (before == "" && alone || weekday || clockAhead.MatchString(s.after)), dotted && dayPrepositions[before] && !roundHour && len(s.words[1]) == 2:
		w.DayFirst = true
		r, _ := datedWith("", time.Month(number(s.words[1])), number(s.words[0]), w)
		return r, !r.date.IsZero() && (dotted || freeNumber(s.after))
	}
	return reading{}, false
}

// clockAhead matches words that go on with 11:30.
var clockAhead = regexp.MustCompile(`^\.? ?\d{1,2}:\d\d`)

func meanSlashes(s said, w when) (reading, bool) {
	first, second, year := s.words[0], s.words[1], s.words[2]
	after := s.after
	if year == "" && len(after) > 1 && after[0] == '-' && isDigit(after[1]) && strings.Contains(after[:min(len(after), 5)], "/") {
		after = "" // 12/20-12/27
	}
	if year == "" && looksLikeRating(number(first), number(second), s) || !freeNumber(after) {
		return reading{}, true
	}
	if len(year) == 2 {
		year = "20" + year
		if off := number(year) - w.today.Year; off < -3 || off > 5 { // a version: 1.1.65
			return reading{}, true
		}
	}
	monthFirst, okMonth := datedWith(year, time.Month(number(first)), number(second), w)
	dayFirst, okDay := datedWith(year, time.Month(number(second)), number(first), w)
	if w.DayFirst {
		monthFirst, okMonth, dayFirst, okDay = dayFirst, okDay, monthFirst, okMonth
	}
	if day, said := weekdayBeside(s); said && okDay && dayFirst.date.Weekday() == day {
		if !okMonth || monthFirst.date.Weekday() != day || nearer(dayFirst.date, monthFirst.date, w) {
			return dayFirst, true
		}
	}
	switch {
	case okMonth && okDay && monthFirst.date != dayFirst.date:
		monthFirst.other = dayFirst.date
		return monthFirst, true
	case okMonth:
		return monthFirst, true
	case okDay:
		return dayFirst, true
	}
	return reading{}, true
}

func nearer(a, b calendar.Date, w when) bool {
	return max(a.DaysUntil(w.today), w.today.DaysUntil(a)) < max(b.DaysUntil(w.today), w.today.DaysUntil(b))
}

// weekdayBeside is the weekday right before or behind.
func weekdayBeside(s said) (day time.Weekday, said bool) {
	if day, said = weekdays[lastWord(strings.TrimRight(s.before, ", ("))]; said {
		return day, true
	}
	day, said = weekdays[firstWord(strings.TrimLeft(s.after, ", ("))]
	return day, said
}

// looksLikeRating tells 4/5, 9/10, 1/2 and 24/7 from dates, unless a word
// before says that a day follows.
func looksLikeRating(a, b int, s said) bool {
	if a == 24 && b == 7 {
		return true
	}
	before := lastWord(strings.TrimSuffix(s.before, "the "))
	if dayPrepositions[before] || before == "-" && strings.Contains(s.before, "/") {
		return false
	}
	if _, weekday := weekdays[lastWord(strings.TrimRight(s.before, ", "))]; weekday {
		return false
	}
	return a <= b && (b <= 5 || b == 10 || b > 12 && a > 12 || !hourMayFollow(s.after, false) && !numberFollows(s.after))
}

// beginnings are short forms for the beginning and end of a week, before its date.
var beginnings = wordSet("c b e")

func numberFollows(after string) bool {
	next := firstWord(after)
	return next != "" && isDigit(next[0])
}

var dayPrepositions = wordSet("on by until before from since due after to")

func meanDayOfMonth(dayWord, monthWord, year string, s said, w when) (reading, bool) {
	if next := firstWord(s.after); monthWord == "may" && year == "" && (pronoun(next) || !hourMayFollow(s.after, false) && !meetings[next]) {
		return reading{}, false
	}
	if r, ok := datedWith(year, months[monthWord], number(dayWord), w); ok {
		return r, true
	}
	return reading{}, true
}

// meetings are nouns that may come right behind a date; other words make a verb
// of "may".
var meetings = wordSet("interview interviews onsite call phone screen panel chat zoom meeting round deadline offer final")

// datedWith is a day and month in the year that was said, or else in the
// nearest one on the side of today that the tense looks to.
func datedWith(year string, month time.Month, day int, w when) (reading, bool) {
	return nearestYear(year, w, func(year int) (reading, bool) {
		d := calendar.Date{Year: year, Month: month, Day: day}
		return reading{date: d, fixed: true}, d.Valid()
	})
}

// nearestYear reads in the year that was said, or else in the first year on the
// tense's side in which there is such a day. Where that is most of a year away,
// the one on the other side of today is the other reading.
func nearestYear(year string, w when, in func(year int) (reading, bool)) (reading, bool) {
	if year != "" {
		return in(number(year))
	}
	step := 1
	if w.past() {
		step = -1
	}
	for i := range 9 { // there are up to eight years between leap days
		r, ok := in(w.today.Year + step*i)
		if ok && r.date.Compare(w.today)*step >= 0 {
			if far := w.today.DaysUntil(r.date) * step; far > 300 {
				nearer, _ := in(r.date.Year - step)
				if d := nearer.date; d.Valid() && d.Compare(w.today)*step < 0 {
					r.other = d
				}
			}
			return r, true
		}
	}
	return reading{}, false
}

func dateReading(year, month, day string) (reading, bool) {
	d := calendar.Date{Year: number(year), Month: time.Month(number(month)), Day: number(day)}
	return reading{date: d, fixed: true}, d.Valid()
}

// secondNth is the second of two ordinals, as in "the 2nd or 3rd round".
var secondNth = regexp.MustCompile(`^ (?:or|to|and|and the|or the) \d{1,2}(?:st|nd|rd|th)`)

func meanNth(s said, w when) (reading, bool) {
	the, day, which := s.words[0] != "", number(s.words[1]), s.words[2]
	if which == "" && (!hourMayFollow(s.after, false) || !freeNumber(s.after) || !hourMayFollow(secondNth.ReplaceAllString(s.after, ""), false)) {
		return reading{}, false
	}
	if !the && which == "" {
		before := lastWord(strings.TrimRight(s.before, ", "))
		alone := before == "" && strings.Trim(s.after, " ?!.") == "" && day > 3 // the whole answer
		if _, weekday := weekdays[before]; !weekday && !dayPrepositions[before] && before != "-" && before != "until" && !alone &&
			!beginnings[before] {
			return reading{}, false
		}
	}
	switch which {
	case "next", "last":
		d := firstOfMonth(w.today, weeksOff(which))
		d.Day = day
		if !d.Valid() {
			return reading{}, true
		}
		return reading{date: d, fixed: true}, true
	}
	days := nextDays(day, w, 2)
	if len(days) == 0 {
		return reading{}, true
	}
	r := reading{date: days[0]}
	if days[0] == w.today && which == "" && len(days) > 1 {
		r.other = days[1]
	}
	return r, true
}

// nextDays are the next n months' days of that number, today's included; in the
// past the last ones. Months without such a day are passed over.
func nextDays(day int, w when, n int) []calendar.Date {
	var days []calendar.Date
	step := 1
	if w.past() {
		step = -1
	}
	if day < 1 || day > 31 {
		return nil
	}
	for i := 0; len(days) < n; i++ {
		d := firstOfMonth(w.today, step*i)
		d.Day = day
		if d.Valid() && d.Compare(w.today)*step >= 0 {
			days = append(days, d)
		}
		if i > 12 {
			break
		}
	}
	return days
}

// number is a captured number's value.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
