package timewords

import (
	"strconv"
	"strings"
	"time"

	"debrief/coach/calendar"
)

// Weeks run Monday to Sunday.
var weekdayRows = []row{
	// Friday, this Friday: the first after today, in the past the last before it.
	// next Friday: the Friday of next week. last Friday: the last before today.
	{"@weekday the this next last past coming upcoming previous following",
		`(?:the )?(?:this )?(?:(this|next|last|past|coming|upcoming|previous|following) )?{weekday}`, weekday, meanWeekday},
	// Friday next week, Thursday of this week, Monday last week
	{"@weekday", `{weekday} (?:of |in |the )?(this|next|last|coming|following) week`, day,
		func(s said, w when) (reading, bool) {
			r := weekdayOfWeek(s.words[0], s.words[1], w)
			r.week = weekBehind
			return r, true
		}},
	// next week Friday, next week on Friday
	{"this next last", `(this|next|last) week (?:on )?{weekday}`, day,
		func(s said, w when) (reading, bool) { return weekdayOfWeek(s.words[1], s.words[0], w), true }},
	// Friday gone, Friday just gone, Friday coming, Monday next
	{"@weekday", `{weekday} (next|last|coming|gone|past|just gone|just past)`, weekday, meanWeekdayThen},
	// the Monday before last
	{"the @weekday", `(?:the )?{weekday} before last`, day, func(s said, w when) (reading, bool) {
		return reading{date: lastBefore(w.today, weekdays[s.words[0]]).AddDays(-7)}, true
	}},
	// two Fridays ago, two Fridays from now
	{"@amount", `{amount} {weekdays} (ago|from now)`, day, func(s said, w when) (reading, bool) {
		n, vague, ok := amountOf(s.words[0], "")
		day := weekdays[strings.TrimSuffix(s.words[1], "s")]
		if s.words[2] == "ago" {
			return reading{date: lastBefore(w.today, day).AddDays(-7 * int(n-1)), vague: vague}, ok && n >= 1
		}
		return reading{date: firstAfter(w.today, day).AddDays(7 * int(n-1)), vague: vague}, ok && n >= 1
	}},
	// a week today, two weeks tomorrow, a week Friday
	{"@amount fortnight", `(?:{amount} weeks?|((?:a )?fortnight)) (?:(today)|(tomorrow)|{weekday})`, day, meanWeeksThen},
	// Friday week, Friday fortnight: counted from that Friday
	{"@weekday today tomorrow", `(?:{weekday}|(today)|(tomorrow)) (week|fortnight)`, day, meanDayWeek},
	// Monday the week after next
	{"@weekday", `{weekday} (?:of )?(?:the )?week after next`, day, func(s said, w when) (reading, bool) {
		return reading{date: inWeek(w.today, 2, weekdays[s.words[0]])}, true
	}},
	// next to next Friday, the Friday after next
	{"next", `next (?:to )?next {weekday}`, day, func(s said, w when) (reading, bool) {
		return reading{date: inWeek(w.today, 2, weekdays[s.words[0]])}, true
	}},
	{"the @weekday", `(?:the )?{weekday} after next`, day, func(s said, w when) (reading, bool) {
		return reading{date: inWeek(w.today, 2, weekdays[s.words[0]])}, true
	}},
	// Friday 4: the 4th where that is a Friday
	{"@weekday", `{weekday},? (\d{1,2})`, day, meanWeekdayNumber},
}

// monday is the Monday of d's week.
func monday(d calendar.Date) calendar.Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

// inWeek is a weekday of the week that lies weeks after d's.
func inWeek(d calendar.Date, weeks int, day time.Weekday) calendar.Date {
	return monday(d).AddDays(7*weeks + (int(day)+6)%7)
}

func firstAfter(d calendar.Date, day time.Weekday) calendar.Date {
	return d.AddDays((int(day)-int(d.Weekday())+6)%7 + 1)
}

func lastBefore(d calendar.Date, day time.Weekday) calendar.Date {
	return firstAfter(d.AddDays(-8), day)
}

func meanWeekday(s said, w when) (reading, bool) {
	day := weekdays[s.words[1]]
	if short := s.words[1]; (short == "sat" || short == "sun") && s.words[0] == "" && !weekdayCompany(s) {
		return reading{}, false
	}
	if s.words[1] == "sun" && !hourMayFollow(s.after, false) { // Sun Microsystems
		return reading{}, false
	}
	if s.words[0] == "" && (named[lastWord(s.before)] || companyFollows(s)) {
		return reading{}, false
	}
	after, before := firstAfter(w.today, day), lastBefore(w.today, day)
	switch s.words[0] {
	case "next", "following":
		r := reading{date: inWeek(w.today, 1, day), week: weekBefore}
		if after != r.date {
			r.other = after
		}
		return r, true
	case "last", "past", "previous":
		r := reading{date: before, week: weekBefore}
		if earlier := inWeek(w.today, -1, day); earlier != before {
			r.other = earlier
		}
		return r, true
	}
	r := reading{date: after}
	if s.words[0] != "" {
		r.week = weekBefore
	}
	if w.past() {
		r.date = before
	}
	if w.today.Weekday() == day {
		r.other = w.today
	}
	return r, true
}

// named are words that make a weekday the name of something: Black Friday.
var named = map[string]bool{"black": true, "good": true, "easter": true, "cyber": true, "ash": true, "super": true}

// companyFollows reports whether the word behind a weekday or month makes it the
// name of a company, Friday Agency, where no word before it says a day follows.
func companyFollows(s said) bool {
	next := firstWord(s.after)
	if next == "&" {
		next = firstWord(strings.TrimPrefix(s.after, " &"))
	}
	return companyNouns[next] && !dayPrepositions[lastWord(s.before)] || companyNouns[next] && lastWord(s.before) == "from"
}

var companyNouns = wordSet(`agency co inc ltd llc gmbh plc labs lab group media studio studios ventures partners technologies
	capital software solutions consulting robotics`)

// weekdayCompany reports whether "sat" or "sun" stands where a day would.
func weekdayCompany(s said) bool {
	if strings.TrimSpace(s.before) == "" && (s.words[1] == "sat" && strings.Trim(s.after, " ?!.") == "" || atHour(s.after)) {
		return true
	}
	switch lastWord(s.before) {
	case "on", "by", "this", "next", "last", "until", "from", "to", "before", "since", "after", "every", "and", "or", "-", "/":
		return true
	}
	switch next := firstWord(s.after); next {
	case "morning", "afternoon", "evening", "night", "noon", "next", "or", "/":
		return true
	case ",":
		next = firstWord(s.after[1:])
		return next != "" && isDigit(next[0])
	default:
		return next != "" && isDigit(next[0]) && s.after[0] == ' '
	}
}

func weekdayOfWeek(name, which string, w when) reading {
	return reading{date: inWeek(w.today, weeksOff(which), weekdays[name]), week: weekBefore}
}

// meanWeekdayThen reads a weekday with "gone" or the like behind it, where
// nothing else may be meant ("Friday past three").
func meanWeekdayThen(s said, w when) (reading, bool) {
	if next := firstWord(s.after); next != "" && asciiWord(next[0]) && !thenMayGoOn[next] {
		return reading{}, false
	}
	day := weekdays[s.words[0]]
	switch s.words[1] {
	case "next":
		return meanWeekday(said{words: []string{"next", s.words[0]}}, w)
	case "coming":
		return reading{date: firstAfter(w.today, day)}, true
	}
	return reading{date: lastBefore(w.today, day)}, true
}

var thenMayGoOn = wordSet(`at with for i we they he she from and but so`)

// meanWeeksThen counts weeks from a day: "a week today", "two weeks Friday".
func meanWeeksThen(s said, w when) (reading, bool) {
	if often := lastWord(s.before); strings.HasSuffix(often, "s") || often == "once" || often == "twice" {
		return reading{}, false // five applications a week today
	}
	n, vague, ok := 2.0, false, true
	if s.words[0] != "" {
		n, vague, ok = amountOf(s.words[0], "")
	}
	base := w.today
	switch {
	case s.words[3] != "":
		base = base.AddDays(1)
	case s.words[4] != "":
		base = firstAfter(base, weekdays[s.words[4]])
	}
	return reading{date: base.AddDays(7 * int(n)), vague: vague}, ok && n >= 1
}

// atHour reports whether the words go on with "at" and a number.
func atHour(after string) bool {
	rest, ok := strings.CutPrefix(after, " at ")
	return ok && rest != "" && isDigit(rest[0])
}

func weeksOff(which string) int {
	switch which {
	case "next", "coming", "following":
		return 1
	case "last", "past", "previous":
		return -1
	}
	return 0
}

func meanDayWeek(s said, w when) (reading, bool) {
	if next := firstWord(s.after); next == "of" || next == "commencing" {
		return reading{}, false
	}
	base := w.today
	switch {
	case s.words[0] != "":
		base = firstAfter(w.today, weekdays[s.words[0]])
	case s.words[2] != "":
		base = base.AddDays(1)
	}
	if s.words[3] == "fortnight" {
		base = base.AddDays(7)
	}
	return reading{date: base.AddDays(7)}, true
}

func meanWeekdayNumber(s said, w when) (reading, bool) {
	number, _ := strconv.Atoi(s.words[1])
	_, month := months[firstWord(strings.TrimPrefix(s.after, " of"))]
	if month || !freeNumber(s.after) || !hourMayFollow(s.after, true) {
		return reading{}, false
	}
	for _, d := range nextDays(number, w, 2) {
		if d.Weekday() == weekdays[s.words[0]] {
			return reading{date: d, fixed: true}, true
		}
	}
	return reading{}, false
}
