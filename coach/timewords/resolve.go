package timewords

import (
	"slices"
	"strings"
	"time"

	"github.com/olebedev/when/rules"

	"debrief/coach/calendar"
)

// resolved is what a phrase means.
type resolved struct {
	at, to, other Moment
	vague         bool
}

func (r resolved) known() bool {
	return r.at.known() && (r.to.IsZero() || r.to.known()) && (r.other.IsZero() || r.other.known())
}

// resolve reads the phrase's pieces as of ref into one rules.Context, the
// weakest first: today and weekdays, dates, parts of the day, times.
func (ph phrase) resolve(c Context, ref time.Time) (resolved, bool) {
	switch ph.word {
	case "by", "until":
		c.Tense = Future
	case "since":
		c.Tense = Past
	}
	return ph.resolveIn(c, ref)
}

func (ph phrase) resolveIn(c Context, ref time.Time) (resolved, bool) {
	if !ph.means() {
		return resolved{}, false
	}
	c.Tense = ph.tense(c.Tense)
	var (
		ctx   rules.Context
		r     resolved
		other calendar.Date
		last  reading
	)
	var room [4]piece
	pieces := append(room[:0], ph.pieces...)
	slices.SortStableFunc(pieces, func(a, b piece) int { return a.rank() - b.rank() })
	for i := range pieces {
		p := &pieces[i]
		earlier := calendarDate(&ctx)
		if !p.applyTo(&ctx, c, ref) {
			return resolved{}, false
		}
		h := p.heard
		if p.kind == weekday && !ph.week.IsZero() {
			h = reading{date: ph.week}
			h.applyTo(&ctx)
		}
		r.vague = r.vague || h.vague
		if p.kind.isDay() {
			sameWeekday := !earlier.IsZero() && earlier.Weekday() == h.date.Weekday()
			switch {
			case earlier.IsZero():
				other, last = h.other, h
			case p.kind == weekday && sameWeekday: // today, Wednesday
				reading{date: earlier}.applyTo(&ctx)
			case earlier == h.date, last.kind == weekday && sameWeekday: // Friday the 4th
				other, last = calendar.Date{}, h
			default:
				other, last = earlier, h
			}
			last.kind = p.kind
		}
		if h.move != nil && ctx.Day != nil {
			moved := reading{date: h.move(calendarDate(&ctx))}
			moved.applyTo(&ctx)
			other = calendar.Date{}
		}
	}
	if ctx.Day == nil && ctx.Hour != nil {
		r.other = ph.pickDay(&ctx, c, ref)
	}
	r.at = momentIn(&ctx)
	r.to = withDate(r.at, last.to)
	if !last.to.IsZero() {
		r.to.Clock, r.to.Hour, r.to.Min = false, 0, 0
	}
	if p := ph.clock(); p != nil && p.heard.until != nil {
		r.to = spanEnd(r.at, *p.heard.until)
	}
	if !other.IsZero() {
		r.other = withDate(r.at, other)
	}
	if r.other.IsZero() {
		r.other = ph.otherHalf(r.at, c, ref)
	}
	return r, !r.at.IsZero()
}

// tense is the one that the phrase's own words ask for, else the given one:
// "next Friday the 4th" lies ahead, and so does "a week from Friday".
func (ph phrase) tense(given Tense) Tense {
	for _, p := range ph.pieces {
		words := p.text[:p.right-p.left]
		switch {
		case p.kind == weekday && (strings.HasPrefix(words, "next ") || strings.Contains(words, "coming ")),
			p.kind == shift && (strings.HasSuffix(words, " from") || strings.HasSuffix(words, " on")):
			return Future
		case p.kind == weekday && strings.HasPrefix(words, "last "):
			return Past
		}
	}
	return given
}

// rank orders pieces from the weakest: what comes later wins.
func (p *piece) rank() int {
	switch p.kind {
	case near:
		return 0
	case weekday:
		return 1
	case day:
		return 2
	case shift, weekOf:
		return 3
	case dayPart:
		return 4
	}
	return 5
}

// means reports whether the phrase says a moment: not only "morning", "a week
// from", or a number that may be anything.
func (ph phrase) means() bool {
	switch d, c := ph.day(), ph.clock(); {
	case ph.mover() != nil && d == nil:
		return false
	case d != nil || ph.pieces[0].kind == instant:
		return true
	case c == nil:
		p := ph.pieces[0]
		return p.site.first == "in" || ph.bounds() || p.site.first == "first" && len(p.text) > 0 && p.right-p.left > len("first thing")
	case c.kind == looseHour:
		sure := lastWord(c.before) == "at" || lastWord(c.before) == "@" || ph.part() != nil
		return ph.timed() && hourMayFollow(c.text[c.right-c.left:], sure)
	}
	return true
}

// bounds reports whether the phrase is a bound and therefore a moment, as in
// "by evening" and "after lunch".
func (ph phrase) bounds() bool {
	switch ph.word {
	case "by":
		return ph.pieces[0].match.Text != "night" // by day and by night
	case "before", "until", "after":
		return true
	}
	return false
}

func withDate(m Moment, d calendar.Date) Moment {
	if d.IsZero() {
		return Moment{}
	}
	m.Date = d
	return m
}

// spanEnd is the first moment after at when clocks show until.
func spanEnd(at Moment, until clockTime) Moment {
	end := Moment{Date: at.Date, Clock: true, Hour: until.hour % 24, Min: until.minute}
	if !at.before(end) {
		end.Date = end.Date.AddDays(1)
	}
	return end
}

// joinRange joins two phrases that "to", "until", a dash or "between … and"
// makes the two ends of a range. Where the second lies before the first it is
// read again as of the first; in the past the first as of the second.
func joinRange(text string, from, to phrase, c Context) (resolved, bool) {
	gap, close := gapBetween(text, from.right(), to.left())
	if !close {
		return resolved{}, false
	}
	switch gap {
	case "to", "to the", "until", "until the", "through", "through to", "up to", "up until":
	case ",":
		if raw := text[from.right():to.left()]; len(raw) == 0 || raw != "-" && raw != " - " && raw != " -- " && raw != "--" {
			return resolved{}, false
		}
	case "and", "and the":
		if from.word != "between" {
			return resolved{}, false
		}
	default:
		return resolved{}, false
	}
	a, okA := from.resolveIn(c, c.Now)
	b, okB := to.resolveIn(c, c.Now)
	if !okA || !okB || !a.to.IsZero() || !b.to.IsZero() {
		return resolved{}, false
	}
	switch {
	case from.day() == nil && to.day() == nil: // 10pm to 7am
		b.at = spanEnd(a.at, clockTime{hour: b.at.Hour, minute: b.at.Min})
	case to.day() == nil: // tomorrow 2pm to 4pm
		if !a.at.Clock {
			return resolved{}, false
		}
		b.at = spanEnd(a.at, clockTime{hour: b.at.Hour, minute: b.at.Min})
	case from.day() == nil: // 2pm to 4pm on Friday
		if !b.at.Clock {
			return resolved{}, false
		}
		a.at.Date = b.at.Date
	case b.at.before(a.at) && from.tense(c.Tense) == Past:
		a, okA = from.resolveIn(c, b.at.Date.At(12, 0, c.Now.Location()))
	case b.at.before(a.at) && from.underWay(&a, b, c):
	case b.at.before(a.at):
		b, okB = to.resolveIn(c, a.at.Date.At(12, 0, c.Now.Location()))
	}
	if !okA || !okB || b.at.before(a.at) {
		return resolved{}, false
	}
	return resolved{at: a.at, to: b.at, vague: a.vague || b.vague}, true
}

// underWay reads a beginning that names its month as the last such day, where
// that makes a range of at most two months that today is in: "Dec 28 to Jan 3"
// said on the 30th.
func (ph phrase) underWay(a *resolved, b resolved, c Context) bool {
	c.Tense = Past
	began, ok := ph.resolveIn(c, c.Now)
	if !ok || !ph.day().heard.fixed || began.at.Date.DaysUntil(b.at.Date) > 60 {
		return false
	}
	*a = began
	return true
}

// joinChoice reads "Thursday or Friday" as the later of the two.
func joinChoice(text string, from, to phrase, c Context) (resolved, bool) {
	gap, _ := gapBetween(text, from.right(), to.left())
	switch gap {
	case "or", "or on", "or maybe", "or possibly", "or the", "/", "or by":
	default:
		return resolved{}, false
	}
	a, okA := from.resolveIn(c, c.Now)
	b, okB := to.resolveIn(c, c.Now)
	if !okA || !okB || from.day() == nil || to.day() == nil || !a.to.IsZero() || !b.to.IsZero() {
		return resolved{}, false
	}
	if b.at.before(a.at) {
		a, b = b, a
	}
	return resolved{at: b.at, other: a.at, vague: true}, true
}

// joinGuess reads "next week, probably Wednesday" as the Wednesday of that week.
func joinGuess(text string, from, to phrase, c Context) (resolved, bool) {
	gap, _ := gapBetween(text, from.right(), to.left())
	switch strings.TrimLeft(gap, ", ") {
	case "probably", "maybe", "likely", "most likely", "possibly", "hopefully", "i think", "prob", "perhaps", "probably on", "maybe on", "likely on":
	default:
		return resolved{}, false
	}
	a, okA := from.resolveIn(c, c.Now)
	b, okB := to.resolveIn(c, c.Now)
	guess := to.first(func(k kind) bool { return k == weekday })
	if !okA || !okB || !a.vague || guess == nil || len(to.pieces) > 1 {
		return resolved{}, false
	}
	b.at.Date, b.vague, b.other = inWeek(a.at.Date, 0, b.at.Date.Weekday()), true, Moment{}
	return b, true
}
