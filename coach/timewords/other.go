package timewords

import (
	"time"

	"github.com/olebedev/when/rules"

	"debrief/coach/calendar"
)

// pickDay gives a time without a day the next day on which it still lies ahead,
// or in the past the last on which it lies behind. Where an open hour from 8 to
// 11 has passed today but clocks will show it again tonight, that is the other
// reading.
func (ph phrase) pickDay(ctx *rules.Context, c Context, ref time.Time) (other Moment) {
	p, today := ph.clock(), calendar.DateOf(ref)
	reading{date: today}.applyTo(ctx)
	at := momentIn(ctx).Time(ref.Location())
	switch {
	case p != nil && p.heard.ofToday:
	case c.Tense == Past && at.After(ref):
		reading{date: today.AddDays(-1)}.applyTo(ctx)
	case c.Tense == Future && !at.After(ref):
		reading{date: today.AddDays(1)}.applyTo(ctx)
		if p != nil && ph.part() == nil && !p.heard.at.exact && p.heard.at.hour >= 8 && p.heard.at.hour < 12 {
			if tonight := today.At(p.heard.at.hour+12, p.heard.at.minute, ref.Location()); tonight.After(ref) {
				return momentOf(tonight)
			}
		}
	}
	return Moment{}
}

// otherHalf is at in the other half of the day, where it was said as seven or
// eight and nothing says which, or as nine to eleven of a day on which that has
// passed. What does not lie where the tense looks is no reading; without a day
// it is the next or last such time.
func (ph phrase) otherHalf(at Moment, c Context, ref time.Time) Moment {
	p := ph.clock()
	if p == nil || ph.part() != nil || p.heard.until != nil || p.heard.at.exact {
		return Moment{}
	}
	m := Moment{Date: at.Date, Clock: true, Hour: (at.Hour + 12) % 24, Min: at.Min}
	if ph.day() == nil {
		m.Date = calendar.DateOf(ref)
	}
	looksThere := func(m Moment) bool { return m.Time(ref.Location()).After(ref) == (c.Tense == Future) }
	switch hour := p.heard.at.hour; {
	case hour == 7 || hour == 8:
	case ph.day() != nil && hour > 8 && hour < 12 && !looksThere(at):
	default:
		return Moment{}
	}
	switch {
	case looksThere(m):
	case ph.day() != nil:
		return Moment{}
	case c.Tense == Future:
		m.Date = m.Date.AddDays(1)
	default:
		m.Date = m.Date.AddDays(-1)
	}
	return m
}
