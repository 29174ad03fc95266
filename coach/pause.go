package coach

import (
	"time"

	"debrief/coach/timewords"
)

// Silence at one word, and the way back from it.

// pausedAt reports whether the person wants silence at a time.
func (p *Profile) pausedAt(at time.Time) bool {
	return p.Paused && (p.PausedUntil.IsZero() || at.Before(p.PausedUntil))
}

// pause is silence until a time, or until the person says so. What somebody
// waits for in the meantime is said now.
func (t *turn) pause(until timewords.Moment) {
	p := t.profile()
	t.what = "the pause"
	p.Paused, p.PausedUntil = true, time.Time{}
	said := say("Quiet from now on. `resume` brings me back.")
	if at, ok := t.untilMoment(until); ok {
		p.PausedUntil = at
		said = say("Quiet until {}. `resume` brings me back sooner.", t.voice().point(at))
	}
	var owed []Text
	for _, k := range t.pending() {
		if k.class() <= ClassOwed && k.interview() != own && (p.PausedUntil.IsZero() || k.Due.Before(p.PausedUntil)) {
			owed = append(owed, say("{}, {}", k.title(), t.voice().due(&k)))
		}
	}
	if len(owed) > 0 {
		said = join(" ", said, say("I won't remind you of these, which somebody waits for: {}.", join("; ", owed...)))
	}
	t.tell(said, Button{Label: "Resume", Action: "c/resume"}, undoButton)
}

// unpause ends the silence, and says what is due.
func (t *turn) unpause() {
	p, l := t.profile(), t.ledger()
	was := p.pausedAt(t.now) || l.HushedUntil.After(t.now)
	p.Paused, p.PausedUntil = false, time.Time{}
	l.HushedUntil = time.Time{}
	t.what = "the end of the pause"
	if !was {
		t.tell(say("I'm here."))
	} else {
		t.tell(say("Welcome back."))
	}
	if due, _ := t.schedule(); len(due) > 0 {
		t.remind(due, false)
		return
	}
	if next := t.pending(); len(next) > 0 {
		t.tell(say("Next: {}, {}.", next[0].title(), t.voice().due(&next[0])), Button{Label: "What is pending", Action: "c/tasks"})
	}
}

// mourned is until when nothing comes unasked because of a rejection on that
// day; zero: it may.
func (a *Agenda) mourned() time.Time {
	var until time.Time
	for _, at := range a.Mourn {
		if at.After(until) {
			until = at
		}
	}
	return until
}
