package reader

import (
	"strings"
	"time"

	"debrief/coach/timewords"
)

func (d *doc) today() time.Time {
	y, m, day := d.now.Date()
	return time.Date(y, m, day, 0, 0, 0, 0, d.now.Location())
}

// gone tells whether a time can only lie behind: "yesterday", "this morning"
// said in the afternoon.
func (d *doc) gone(t *timeSpan) bool {
	at := t.future.At.Time(d.now.Location())
	if t.future.At.Clock {
		return at.Before(d.now)
	}
	return at.Before(d.today())
}

// fillDone reads what is told of an interview that was: the promises first,
// since their dates are no others, then the trip, then what is left.
func (p part) fillDone(s *Slots) {
	promised, taken := p.promises()
	s.Promised = promised
	trip := p.trip(s)
	for i := range p.times {
		t := &p.times[i]
		if t.from < p.from || t.to > p.to || within(t.from, taken) || within(t.from, trip) {
			continue
		}
		if p.answerTime(t) {
			if s.ReplyBy.IsZero() {
				s.ReplyBy = t.future.At
			}
			continue
		}
		if s.At.IsZero() && p.meets(t) {
			s.At = t.past.At
			s.At.Clock, s.At.Hour, s.At.Min = p.clockBeside(t, s.At)
		}
	}
	if s.ReplyBy.IsZero() && p.saysWait() {
		s.ReplyBy = p.lasting()
	}
	if s.ReplyBy.IsZero() {
		f, _ := p.amount(func(i int) bool { return !within(i, taken) && !within(i, trip) && p.clauseHas(i, waitWords) })
		s.ReplyBy = f.At
	}
	s.Role = p.role()
	s.People = p.people()
	p.fillImpressions(s, taken)
}

func within(i int, spans []span) bool {
	for _, s := range spans {
		if i >= s.from && i < s.to {
			return true
		}
	}
	return false
}

// clockBeside is the time of day of a moment, or of the day that it is, where
// that stands elsewhere in the stretch: "next Thursday … at 8 am".
func (p part) clockBeside(day *timeSpan, m timewords.Moment) (clock bool, hour, minute int) {
	if m.Clock {
		return true, m.Hour, m.Min
	}
	for i := range p.times {
		t := &p.times[i]
		if t == day || t.from < p.from || t.to > p.to || !p.onlyClock(t) || p.clauseHas(t.from, hearWords) ||
			deadlineLeads[t.future.Word] {
			continue
		}
		return true, t.future.At.Hour, t.future.At.Min
	}
	return false, 0, 0
}

// onlyClock tells whether an expression names a time of day and no day.
func (p part) onlyClock(t *timeSpan) bool {
	_, _, ok := timewords.Clock(p.text[t.future.Start:t.future.End])
	return ok && t.future.To.IsZero()
}

// companys tells whether the clause before token i is about the company, not the
// person: no I, no me.
func (p part) companys(from, i int) bool {
	for k := i; k >= from && k > i-7 && !p.toks[k].breaks(); k-- {
		if p.toks[k].is("i", "ive", "im", "id", "ill", "gotta", "me", "my") {
			return false
		}
	}
	return true
}

// answerTime tells whether a time is when the company answers.
func (p part) answerTime(t *timeSpan) bool {
	if !p.ahead(t.future.At) {
		return false
	}
	if deadlineLeads[t.future.Word] || p.toks[t.from].is("within") || t.from > 0 && deadlineLeads[p.toks[t.from-1].norm] {
		return true
	}
	if t.future.At.Clock && t.future.At.Time(p.now.Location()).After(p.now) && p.clauseHas(t.from, answerWords) {
		return true
	}
	onlyAhead := !t.past.At.Time(p.now.Location()).Before(p.today().AddDate(0, 0, 1))
	if p.clauseHas(t.from, answerWords) {
		return onlyAhead || t.past.At != t.future.At || p.clauseHas(t.from, hearWords)
	}
	return onlyAhead
}

var answerWords = words(`phone text message holler bell shell hell heard get reach hear tell know decide decision answer result results outcome verdict revert respond reply feedback inform
	update announce news touch call ring back expect expected let theyll theyd will email timeline deadline hearing
	contact said`)

// waitWords say of an amount of time that it is how long the company takes.
var waitWords = words(`hear decide decision answer result results outcome verdict revert reply feedback said say says told takes take expect
	news wait timeline`)

// meets tells whether a time can be when the interview was.
func (p part) meets(t *timeSpan) bool {
	past := t.past.At.Time(p.now.Location())
	if past.After(p.now.AddDate(0, 0, 1)) {
		return false
	}
	if past.After(p.today().AddDate(0, 0, 1).Add(-time.Second)) {
		return false
	}
	return !p.toks[t.from].is("now", "just", "immediately", "asap")
}

// trip reads "in Lisbon 14–20 Dec" and "away from the 20th to the 27th", and
// says which tokens it took.
func (p part) trip(s *Slots) []span {
	for i := range p.times {
		t := &p.times[i]
		if t.from < p.from || t.to > p.to {
			continue
		}
		f := t.future
		where := ""
		k := t.lead
		if n := p.nameEndingAt(k); n != nil && n.from > 0 && p.toks[n.from-1].is("in", "to", "visiting", "for") && !n.knownCo {
			where, k = n.text, n.from-1
		}
		away := false
		for j := max(p.from, k-4); j < k; j++ {
			if p.toks[j].is("away", "traveling", "holiday", "abroad", "unavailable", "vacation", "flying", "trip", "off", "leave", "honeymoon") {
				away = true
			}
			if p.toks[j].kind == stopToken {
				away = false
			}
		}
		ranged := !f.To.IsZero()
		if !(ranged && (away || where != "")) && !(away && p.ahead(f.At)) {
			continue
		}
		s.AwayFrom, s.AwayTo, s.AwayWhere = f.At, f.To, where
		end := t.to
		if !ranged {
			s.AwayFrom, s.AwayTo = part{p.doc, max(p.from, k-4), p.sentenceEnd(t.to)}.absence()
			end = p.sentenceEnd(t.to)
		}
		return []span{{k, end}}
	}
	return nil
}

func (d *doc) sentenceEnd(i int) int {
	for i < len(d.toks) && d.toks[i].kind != stopToken {
		i++
	}
	return i
}

func (d *doc) nameEndingAt(i int) *name {
	if i > 0 && i <= len(d.toks) && d.nameOf[i-1] >= 0 && d.names[d.nameOf[i-1]].to == i {
		return &d.names[d.nameOf[i-1]]
	}
	return nil
}

func (p part) saysWait() bool {
	for i := p.from; i < p.to; i++ {
		if p.toks[i].is("wait", "give", "takes", "take") {
			return true
		}
	}
	return false
}

// firstAhead is the first time that lies ahead, outside of skip.
func (d *doc) firstAhead(skip []span) (timewords.Found, bool) {
	for i := range d.times {
		t := &d.times[i]
		if !within(t.from, skip) && d.ahead(t.future.At) {
			return t.future, true
		}
	}
	return timewords.Found{}, false
}

// trimWords takes quotes, articles and closing punctuation off a slot.
func trimWords(s string) string {
	s = strings.Trim(s, " \t\r\n\"'“”‘’.,;:!?…()[]-–—*")
	for _, article := range []string{"the ", "a ", "an "} {
		if len(s) > len(article) && strings.EqualFold(s[:len(article)], article) {
			return strings.TrimSpace(s[len(article):])
		}
	}
	return s
}
