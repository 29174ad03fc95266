package coach

import (
	"slices"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
)

// Topic is a piece of the programme.
type Topic int

// The topics of the programme, in its order.
const (
	TopicContact  Topic = iota + 1 // contact details
	TopicAnalysis                  // self-analysis
	TopicNotes                     // taking notes
	TopicThanks                    // thank-you note
	TopicPatience                  // don't pester the hiring manager
	TopicPromises                  // punctual, prompt, patient
	TopicReference
	TopicHunting
	TopicAvailable
	TopicRejection
)

// Class ranks what the coach says unasked: where not everything can be said,
// the lower class goes first.
type Class int

// The classes, most important first.
const (
	ClassDecision Class = iota
	ClassOwed
	ClassPreparation
	ClassDebrief
	ClassFollowUp
	ClassThanks
	ClassOther
)

// RuleID is the stable name of a rule; it is part of task ids.
type RuleID string

// rule makes tasks from facts, and knows what to say of them.
type rule struct {
	id     RuleID
	topic  Topic
	class  Class
	plan   func(iv *Interview, p *Profile) []Task   // nil: its tasks belong to no interview
	after  []Outcome                                // the outcomes that its tasks outlive; an open interview always has them
	title  func(t *Task) string                     // in the list: what to do
	short  func(t *Task) string                     // after "Done: " and in sums: "references"
	sum    func(t *Task) string                     // in what comes next, at the end of a debrief; nil: not named there
	says   func(t *turn, k *Task, step string) Text // the reminder
	why    string                                   // the article's point, said only when asked
	lapses bool                                     // nobody waits for it: it leaves the list some days after its last word
	asked  bool                                     // the person asked for it: it comes in the coach's silence too
	series bool                                     // its tasks follow on one another: of several that are due, the last is said
	draft  drafts.Kind                              // what can be drafted; empty: nothing
	more   func(k *Task, step string) []Button      // buttons instead of the usual ones
}

// Plan is the tasks that follow from an interview's facts. It is a pure
// function: the same facts always give the same tasks, with the same ids. What
// the person did with a task wins over the plan: done and dropped ones are not
// in it, and one put off comes back when they said. A closed interview has
// only those that its outcome brings or leaves.
func Plan(iv *Interview, p *Profile) []Task {
	var tasks []Task
	for i := range rules {
		r := &rules[i]
		if r.plan == nil || iv.Outcome != "" && !slices.Contains(r.after, iv.Outcome) {
			continue
		}
		for _, t := range r.plan(iv, p) {
			t.Company = iv.name()
			if r, ok := iv.recruiter(); ok {
				t.Via = r.Name
			}
			if t.settle(r, iv.Marks[t.ID], p) {
				tasks = append(tasks, t)
			}
		}
	}
	return tasks
}

// settle brings a task in line with how often the person wants to be reminded,
// and with what they did with it. It reports whether it is still open.
func (t *Task) settle(r *rule, m Mark, p *Profile) bool {
	t.Reminders = thin(t.Reminders, r.class, p.Intensity)
	switch m.State {
	case MarkDone, MarkDropped:
		return false
	case MarkLater:
		if m.For != t.For {
			return true
		}
		if r.id != ruleFollow || m.Until.After(t.Due) { // a follow-up is never before its day
			t.putOff(m.Until)
		}
	}
	return true
}

// thin leaves the reminders that the person wants of a task, in order of time.
func thin(rs []Reminder, c Class, i Intensity) []Reminder {
	switch {
	case c <= ClassOwed || i == IntensityActive:
		return rs
	case i == IntensityLight && len(rs) > 1:
		return rs[:1]
	case len(rs) > 2:
		return []Reminder{rs[0], rs[len(rs)-1]}
	}
	return rs
}

// putOff moves a task: its reminders before the time go, and one comes then.
func (t *Task) putOff(until time.Time) {
	kept := []Reminder{{Step: "later" + itoa64(until.Unix()), At: until}}
	for _, r := range t.Reminders {
		if r.At.After(until.Add(closeTogether)) {
			kept = append(kept, r)
		}
	}
	t.Reminders = kept
	if t.Due.Before(until) {
		t.Due, t.Clock = until, true
	}
}

// taskID names a task of an interview.
func taskID(iv *Interview, r RuleID, item string) string {
	id := iv.ID + "/" + string(r)
	if item != "" {
		id += "/" + item
	}
	return id
}

// stillAhead drops reminders from before the coach was told. If none is left
// and the matter is still worth it, it comes on the next morning.
func stillAhead(told time.Time, p *Profile, worth bool, rs ...Reminder) []Reminder {
	var out []Reminder
	for _, r := range rs {
		if r.At.After(told) {
			out = append(out, r)
		}
	}
	if len(out) == 0 && worth {
		out = append(out, Reminder{Step: "late", At: nextMorning(told, p)})
	}
	return out
}

// nextMorning is the coach's first morning on a later day of the person's own.
func nextMorning(t time.Time, p *Profile) time.Time {
	d := p.day(t)
	for {
		d = d.AddDays(1)
		if m := p.morning(d); m.Sub(t) >= nightLeast {
			return m
		}
	}
}

// nightLeast is how far off the next morning is at the least: who is up before
// their quiet hours end means the one after.
const nightLeast = 4 * time.Hour

// tonightOrTomorrow is the evening of the same day if it is an hour or more
// away, else the next morning.
func tonightOrTomorrow(t time.Time, p *Profile) time.Time {
	if e := p.evening(p.day(t)); e.Sub(t) >= time.Hour && e.Sub(t) < 24*time.Hour {
		return e
	}
	return nextMorning(t, p)
}

// taskHour is when what has no time of its own is due, on the next business
// day.
const taskHour = 10

// nextBusinessAt is that hour on the first business day after t.
func nextBusinessAt(t time.Time, iv *Interview, p *Profile) time.Time {
	return iv.business(p).Add(calendar.DateOf(t.In(p.location())), 1).At(taskHour, 0, p.location())
}

// businessMorning is the time itself on a business day, else the morning of
// the next one.
func businessMorning(t time.Time, p *Profile, b *calendar.Business) time.Time {
	d := calendar.DateOf(t)
	if b.Is(d) {
		return t
	}
	return p.morning(b.Next(d))
}
