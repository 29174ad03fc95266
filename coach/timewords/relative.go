package timewords

import (
	"math"
	"strconv"
	"strings"
	"time"

	"debrief/coach/calendar"
)

var relativeRows = []row{
	{"today tomorrow yesterday", `(today|tomorrow|yesterday)`, near, func(s said, w when) (reading, bool) {
		r := reading{date: w.today.AddDays(map[string]int{"tomorrow": 1, "yesterday": -1}[s.words[0]])}
		if s.words[0] == "tomorrow" && w.Now.Hour() < dawn {
			r.other = w.today
		}
		return r, true
	}},
	{"the day overmorrow", `(?:the )?(?:day after tomorrow|overmorrow)`, near, daysOn(2, false)},
	{"the day", `(?:the )?day before yesterday`, near, daysOn(-2, false)},
	{"earlier later", `(?:earlier|later) today`, near, daysOn(0, true)},
	// asap, right away: today
	{"asap right straight immediately as", `(asap|(?:right|straight) away|immediately|as soon as possible)`, day,
		func(s said, w when) (reading, bool) {
			next := firstWord(s.after)
			ends := next == "" || !asciiWord(next[0]) || atOnceMayGoOn[next]
			return reading{date: w.today}, !w.past() && (ends || !strings.Contains(s.words[0], "immediately"))
		}},
	// the other day: three days ago or so
	{"the", `the other day`, day, daysOn(-3, true)},
	// the other week: two weeks ago or so; the week before last: just those
	{"the", `the other week`, day, daysOn(-14, true)},
	{"the week", `(?:the )?week before last`, day, daysOn(-14, true)},
	// tomorrow or the day after
	{"tomorrow", `tomorrow or (?:the )?(?:day after|next day|following day)(?: tomorrow| that)?`, day, func(_ said, w when) (reading, bool) {
		return reading{date: w.today.AddDays(2), other: w.today.AddDays(1), vague: true}, true
	}},
	// this time tomorrow, this time next week: by the clock as it is now
	{"this", `this time (tomorrow|next week)`, instant, func(s said, w when) (reading, bool) {
		days := map[string]int{"tomorrow": 1, "next week": 7}[s.words[0]]
		return reading{date: w.today.AddDays(days), at: &clockTime{hour: w.Now.Hour(), minute: w.Now.Minute(), exact: true}}, true
	}},

	// in a day or two, in 5 business days, within a week, in half an hour, in an hour and a half
	{"in within over during", `(?:in|within|over|during) (?:the )?(?:(?:next|coming|following) )?{about}{amount} ?{unit}( or so| or 2| or 3| and a half)?(?:'s?)?(?: time)?`,
		instant, func(s said, w when) (reading, bool) { return meanAmount(s.words[0], s.words[1], s.words[2], 1, w) }},
	// in an hour and 15 minutes, in 1h30, an hour and 15 minutes ago
	{"in within after", `(?:in|within|after) {about}{hours}`, instant,
		func(s said, w when) (reading, bool) { return meanHours(s.words, 1, w) }},
	{"@amount", `{about}{hours} ago`, instant, func(s said, w when) (reading, bool) { return meanHours(s.words, -1, w) }},
	{"after", `after {about}{amount} {unit}( or so| or 2)?`, instant, func(s said, w when) (reading, bool) {
		if w.past() || followedByMoment(s.after) {
			return reading{}, false
		}
		return meanAmount(s.words[0], s.words[1], s.words[2], 1, w)
	}},
	// in the next week, over the next month, within the hour
	{"in within over during", `(?:in|within|over|during) (?:the )?(?:next|coming) (hour|day|week|fortnight|month)( or so| or 2| or 3)?`, instant,
		func(s said, w when) (reading, bool) { return meanAmount("1", s.words[0], s.words[1], 1, w) }},
	{"within", `within the (hour|day|week|fortnight|month)`, instant,
		func(s said, w when) (reading, bool) { return meanAmount("1", s.words[0], "", 1, w) }},
	{"in over within", `(?:in|over|within) the (?:next|coming) (days|weeks)`, instant,
		func(s said, w when) (reading, bool) { return meanAmount("few", s.words[0], "", 1, w) }},
	// two weeks from now, 3 days from today
	{"@amount", `{about}{amount} {unit}( or so| or 2| and a half)? (?:from (?:now|today)|hence)`, instant,
		func(s said, w when) (reading, bool) { return meanAmount(s.words[0], s.words[1], s.words[2], 1, w) }},
	// two weeks' time
	{"@amount", `{amount} {unit}(?:'s?)? time`, instant, func(s said, w when) (reading, bool) {
		if next := firstWord(s.after); next == "off" || next == "to" || next == "for" || next == "and" {
			return reading{}, false
		}
		return meanAmount(s.words[0], s.words[1], "", 1, w)
	}},
	// hour ago, week ago
	{"hour day week fortnight month", `(hour|day|week|fortnight|month) ago`, instant,
		func(s said, w when) (reading, bool) { return meanAmount("1", s.words[0], "", -1, w) }},
	// two days ago, an hour ago, half an hour ago
	{"@amount", `{about}{amount} ?{unit}( or so| or 2| and a half)? (?:ago(?: today)?|back)`, instant,
		func(s said, w when) (reading, bool) { return meanAmount(s.words[0], s.words[1], s.words[2], -1, w) }},

	// a week from Friday, two days after the 5th, the day before Thanksgiving: with the day that follows
	{"@amount", `{amount} {unit} (from|after|on|before)`, shift, meanShift},
	{"within", `within {amount} {unit} (of)`, shift, meanShift},
	{"fortnight", `(fortnight) (from|on)`, shift, func(s said, w when) (reading, bool) {
		return meanShift(said{words: []string{"1", s.words[0], s.words[1]}}, w)
	}},
	{"the day", `(?:the )?(day) (after|before)`, shift, func(s said, w when) (reading, bool) {
		return meanShift(said{words: []string{"1", s.words[0], s.words[1]}}, w)
	}},
	// the week of December 7: the Friday of that week
	{"the week w wc", `(?:the )?(?:week (?:of|commencing|beginning|starting|ending)|w/[cbe]|wc)`, weekOf, func(said, when) (reading, bool) {
		return reading{vague: true, move: func(d calendar.Date) calendar.Date { return inWeek(d, 0, time.Friday) }}, true
	}},
}

// atOnceMayGoOn are words behind "immediately" that leave it a time; it mostly
// says how, as in "immediately after".
var atOnceMayGoOn = wordSet(`and so if please pls but or to as today i they we`)

// dawn is the hour before which "tomorrow" may be the day that has begun.
const dawn = 4

func daysOn(n int, vague bool) func(said, when) (reading, bool) {
	return func(_ said, w when) (reading, bool) { return reading{date: w.today.AddDays(n), vague: vague}, true }
}

// amountOf is how many an amount's words are: a couple 2, a few 3, and the
// larger of two.
func amountOf(words, more string) (n float64, vague, ok bool) {
	switch {
	case strings.HasPrefix(words, "half"), words == "a half":
		return 0.5, false, true
	case strings.HasPrefix(words, "3 quarters"):
		return 0.75, false, true
	case strings.Contains(words, "quarter"):
		return 0.25, false, true
	case strings.Contains(words, "couple"):
		return 2, false, true
	case strings.Contains(words, "few"), strings.HasPrefix(words, "several"):
		return 3, true, true
	}
	words, half := strings.CutSuffix(words, " and a half")
	if i := strings.LastIndexAny(words, "- "); i >= 0 && isDigit(words[0]) { // 2-3, 2 to 3, 2 or 3
		if len(words) == len("2 3") && words[1] == ' ' && words[2] != words[0]+1 { // two three days
			return 0, false, false
		}
		words, vague = words[i+1:], true
	}
	switch words {
	case "a", "an", "one", "another":
		n = 1
	default:
		var err error
		if n, err = strconv.ParseFloat(words, 64); err != nil {
			return 0, false, false
		}
	}
	switch more {
	case " or 2":
		n, vague = 2, true
	case " or 3":
		n, vague = 3, true
	case " or so":
		vague = true
	case " and a half":
		half = true
	}
	if half {
		n += 0.5
	}
	return n, vague, true
}

// meanAmount counts on from now (sign 1) or back (sign -1): minutes and hours
// from the clock, all else in days.
func meanAmount(amount, unit, more string, sign int, w when) (reading, bool) {
	n, vague, ok := amountOf(amount, more)
	if !ok {
		return reading{}, false
	}
	unit = strings.TrimSuffix(unit, "s")
	each := map[string]time.Duration{"minute": time.Minute, "m": time.Minute, "hour": time.Hour, "h": time.Hour}[unit]
	if each > 0 {
		m := momentOf(w.Now.Add(time.Duration(float64(sign) * n * float64(each))))
		return reading{date: m.Date, at: &clockTime{hour: m.Hour, minute: m.Min, exact: true}, vague: vague}, true
	}
	move, ok := mover(n, unit, sign, w)
	if !ok {
		return reading{}, false
	}
	return reading{date: move(w.today), vague: vague}, true
}

// meanHours reads hours and minutes, whose words are the hours and, in one of two
// places, the minutes.
func meanHours(words []string, sign int, w when) (reading, bool) {
	hours, _, ok := amountOf(words[0], "")
	minutes := number(words[1] + words[2])
	if !ok || minutes > 59 {
		return reading{}, false
	}
	return meanAmount(strconv.Itoa(int(hours)*60+minutes), "minute", "", sign, w)
}

// mover moves a date by n days, business days, weeks or months.
func mover(n float64, unit string, sign int, w when) (func(calendar.Date) calendar.Date, bool) {
	count := sign * int(math.Ceil(n))
	switch unit {
	case "day", " day", "calendar day":
		return func(d calendar.Date) calendar.Date { return d.AddDays(count) }, n >= 1
	case "business day", "working day", "work day", "workday", "week day", "weekday", "businessday", "workingday":
		return func(d calendar.Date) calendar.Date { return w.Business.Add(d, count) }, n >= 1
	case "week":
		return func(d calendar.Date) calendar.Date { return d.AddDays(sign * int(math.Ceil(7*n))) }, n >= 1
	case "fortnight":
		return func(d calendar.Date) calendar.Date { return d.AddDays(14 * count) }, n >= 1
	case "month":
		return func(d calendar.Date) calendar.Date { return d.AddMonths(count) }, n >= 1
	}
	return nil, false
}

func meanShift(s said, w when) (reading, bool) {
	n, vague, ok := amountOf(s.words[0], "")
	sign := 1
	if s.words[2] == "before" {
		sign = -1
	}
	unit := strings.TrimSuffix(s.words[1], "s")
	if s.words[2] == "on" && unit != "week" && unit != "fortnight" {
		return reading{}, false
	}
	move, fits := mover(n, unit, sign, w)
	return reading{vague: vague, move: move}, ok && fits
}

// followedByMoment reports whether the words go on with "from" or the like.
func followedByMoment(after string) bool {
	switch firstWord(after) {
	case "from", "after", "before", "ago", "back":
		return true
	}
	return false
}
