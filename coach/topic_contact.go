package coach

import (
	"debrief/coach/calendar"
	"debrief/coach/drafts"
)

// Topic 1: whom they met, how to reach them, when they will hear.

const (
	ruleBefore  RuleID = "before"  // the evening before: ask how to reach them
	ruleContact RuleID = "contact" // ask for what is missing
)

func contactRules() []rule {
	return []rule{
		{
			id: ruleBefore, topic: TopicContact, class: ClassPreparation,
			why: "These two are easily asked in the room, and hard to ask later.",
			plan: func(iv *Interview, p *Profile) []Task {
				if !iv.Planned || iv.Held || iv.At.IsZero() {
					return nil
				}
				start := iv.starts(p)
				evening := p.evening(calendar.DateOf(start.In(p.location())).AddDays(-1))
				return []Task{{
					ID: taskID(iv, ruleBefore, ""), For: iv.At.String(), Due: start, Clock: iv.At.Clock, Hidden: true,
					Reminders: stillAhead(iv.Told, p, false, Reminder{Step: "evening", At: evening}),
				}}
			},
			title: func(t *Task) string { return "Get ready for " + t.Company },
			short: func(t *Task) string { return "getting ready" },
			says: func(t *turn, k *Task, _ string) Text {
				return say("{}: {}. Before you leave, ask two things: how to reach them, and when to expect an answer.",
					k.Company, t.voice().due(k))
			},
			more: func(*Task, string) []Button { return []Button{} },
		},
		{
			id: ruleContact, lapses: true, topic: TopicContact, class: ClassOther, draft: drafts.ContactRequest,
			why: "Without an address there is nobody to thank or to ask, and without a date every day is one of waiting.",
			plan: func(iv *Interview, p *Profile) []Task {
				if !iv.Held || iv.NoContact || iv.decided() || !iv.Passed[qMet] && !iv.Done || iv.reachable() && !iv.ReplyBy.IsZero() {
					return nil
				}
				told := calendar.DateOf(iv.Told.In(p.location()))
				day := iv.At.Date
				if told.After(day) {
					day = told
				}
				if began := calendar.DateOf(iv.Began.In(p.location())); !iv.Began.IsZero() && began.After(day) {
					day = began
				}
				b := iv.business(p)
				first := b.Add(day, 1)
				due := first.At(taskHour, 0, p.location())
				t := Task{ID: taskID(iv, ruleContact, ""), Due: due, Clock: true, Reminders: []Reminder{{"first", due}}}
				if !iv.reachable() {
					t.People = append(t.People, "address")
					for _, person := range iv.met() {
						t.What = person.Name
						break
					}
				}
				if iv.ReplyBy.IsZero() {
					t.People = append(t.People, "date")
				}
				return []Task{t}
			},
			title: func(t *Task) string { return "Ask " + t.Company + " " + missing(t) },
			short: func(t *Task) string { return "asking " + missing(t) },
			says: func(t *turn, k *Task, _ string) Text {
				return say("{}: a good moment to ask {}. One line to {} does it.", k.Company, missing(k), either(k.Via, "the front desk or your contact"))
			},
		},
	}
}

// missing names what a contact task is to ask for.
func missing(t *Task) string {
	who := "them"
	if t.What != "" {
		who = t.What
	}
	address, date := false, false
	for _, m := range t.People {
		address, date = address || m == "address", date || m == "date"
	}
	switch {
	case address && date:
		return "how to reach " + who + ", and when you will hear"
	case address:
		return "how to reach " + who
	default:
		return "when you will hear"
	}
}
