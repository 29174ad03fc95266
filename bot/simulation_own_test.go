package bot_test

import (
	"fmt"
	"strings"
	"time"

	"debrief/coach"
	"debrief/coach/calendar"
)

// What belongs to no interview: Monday's question, and reminders of a person's
// own.

const simWeek = "own/week"

// ownAt is when a reminder of the person's own is for: by their clock wherever
// they are, but where it was counted from a moment.
func (f *simFacts) ownAt(o coach.Own) time.Time {
	if o.Zone != "" {
		return o.At.Time(simZone(o.Zone))
	}
	return o.At.Time(f.loc())
}

// reminders is the tasks that the person's own reminders make, by id.
func (f *simFacts) reminders() map[string]coach.Task {
	out := map[string]coach.Task{}
	for _, o := range f.profile.Own {
		at := f.ownAt(o)
		k := coach.Task{
			ID: "own/remind/" + o.ID, What: o.What, Due: at, Clock: true, For: o.At.String(),
			Reminders: []coach.Reminder{{Step: "first", At: at}},
		}
		switch m := f.profile.Marks[k.ID]; m.State {
		case coach.MarkDone, coach.MarkDropped:
			continue
		case coach.MarkLater:
			later := []coach.Reminder{{Step: fmt.Sprint("later", m.Until.Unix()), At: m.Until}}
			if at.After(m.Until.Add(15 * time.Minute)) {
				later = append(later, k.Reminders...)
			}
			k.Reminders = later
			if k.Due.Before(m.Until) {
				k.Due = m.Until
			}
		}
		out[k.ID] = k
	}
	return out
}

// weekFollows checks the task of Monday's question: there is one as long as
// somebody looks for work, for a Monday after they began, that was not asked on.
func (p *simPerson) weekFollows(f *simFacts, k coach.Task) {
	hunts := !f.profile.HuntFrom.IsZero()
	if hunts != (k.ID != "") {
		p.wrong("there is a task for Monday: %v, somebody who looks for work: %v", k.ID != "", hunts)
	}
	if !hunts || k.ID == "" {
		return
	}
	var monday calendar.Date
	if err := monday.UnmarshalText([]byte(k.For)); err != nil {
		p.wrong("the task for Monday is for %q", k.For)
		return
	}
	today := calendar.DateOf(f.from.In(f.loc()))
	_, sent := f.ledger.Sent[k.ID+"/first/"+k.For]
	if ahead := today.DaysUntil(monday); monday.Weekday() != time.Monday || !monday.After(f.profile.HuntFrom) || sent || ahead > 14 || ahead < -3 {
		p.wrong("on %s, Monday's task is for %s; they look for work since %s, it has been asked: %v", today, monday, f.profile.HuntFrom, sent)
	}
	if at := f.morning(monday); !k.Due.Equal(at) || !k.Hidden || len(k.Reminders) != 1 || !k.Reminders[0].At.Equal(at) {
		p.wrong("Monday's task is %+v, want it at %s", k, at)
	}
}

// nextMorning is the coach's first morning on a later day of the person's own.
// Who is up before their quiet hours end means the one after.
func (f *simFacts) nextMorning(at time.Time) time.Time {
	d := calendar.DateOf(at.In(f.loc()))
	from, to := f.hours()
	if local := at.In(f.loc()); from < to && local.Hour()*60+local.Minute() < to {
		d = d.AddDays(-1)
	}
	for {
		d = d.AddDays(1)
		if m := f.morning(d); m.Sub(at) >= 4*time.Hour {
			return m
		}
	}
}

// silent says why nothing may come unasked at a moment: a pause, or the day of
// a no. It is empty if something may.
func (f *simFacts) silent(at time.Time) string {
	if p := f.profile; p.Paused && (p.PausedUntil.IsZero() || at.Before(p.PausedUntil)) {
		return "a pause"
	}
	for _, iv := range f.interviews {
		if iv.Outcome == coach.Rejected && at.Before(f.nextMorning(iv.Ended)) {
			return "the day of a no"
		}
	}
	return ""
}

// simHush is what the coach's own record says of silence from a moment on.
type simHush struct{ from, until time.Time }

// noteSent takes from the coach's own record what it has said, and until when
// it is silent. No reminder goes out twice; those of an interview that is open
// again are noted again without being said. There is no third follow-up.
func (p *simPerson) noteSent(before, f *simFacts) {
	for key, at := range f.ledger.Sent {
		id, _, _ := strings.Cut(key, "/")
		name, was, is := fmt.Sprint(f.life, " ", key), before.interviews[id], f.interviews[id]
		again := was != nil && is != nil && was.Outcome != "" && is.Outcome == ""
		if simRule(key) == "follow" && !strings.Contains(key, "/follow/1/") && !strings.Contains(key, "/follow/2/") {
			p.wrong("a third follow-up was suggested: %s", key)
		}
		if at.Before(before.from) && !p.reminded[name].IsZero() {
			continue // noted as said long ago: it came back with an undo
		}
		if was, ok := p.reminded[name]; ok && !was.Equal(at) && !again {
			p.wrong("the reminder %s went out at %s, and again at %s", key, was, at)
		}
		if p.reminded[name] = at; p.first[name].IsZero() {
			p.first[name] = at
		}
	}
	h := simHush{f.from, f.ledger.HushedUntil}
	if f.ledger.Hushed {
		h.until = f.from.AddDate(10, 0, 0)
	}
	p.hushes = append(p.hushes, h)
}

// hushed reports whether the coach keeps silent at a moment for another reason
// than the facts: words of crisis, or that it was to be left for the day.
func (p *simPerson) hushed(at time.Time) bool {
	var last simHush
	for _, h := range p.hushes {
		if !h.from.After(at) {
			last = h
		}
	}
	return at.Before(last.until)
}
