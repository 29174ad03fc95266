package coach

import (
	"time"

	"debrief/coach/calendar"
)

// Topic 6: what was promised is sent on time.

const rulePromise RuleID = "promise"

const (
	promiseAfternoon = 14             // the hour of the reminder on the day before
	promiseLead      = time.Hour      // before a time of day, where its morning was too late to be told
	promiseEarly     = 24 * time.Hour // more than this off, there is a reminder the day before
)

func promiseRules() []rule {
	return []rule{{
		id: rulePromise, topic: TopicPromises, class: ClassOwed, draft: DraftDelay,
		why: "What was promised and comes on time is remembered, and so is what does not.",
		plan: func(iv *Interview, p *Profile) []Task {
			var tasks []Task
			for _, pr := range iv.Promises {
				tasks = append(tasks, Task{
					ID: taskID(iv, rulePromise, pr.ID), What: pr.What, Clock: pr.Due.Clock, For: pr.Due.String(),
					Due: promiseDue(pr, p), Reminders: promiseReminders(pr, p),
				})
			}
			return tasks
		},
		title: func(t *Task) string { return capital(t.What) + " for " + t.Company },
		short: func(t *Task) string { return t.What },
		sum:   func(t *Task) string { return t.What },
		says: func(t *turn, k *Task, step string) Text {
			switch step {
			case "before":
				return say("{} for {}: due {}.", capital(k.What), k.Company, t.voice().due(k))
			case "after", "late":
				return say("{} for {}: that was for {}. Send it now with one short line of apology, and it is fine.", capital(k.What), k.Company, t.voice().soon(k))
			default:
				return say("Due {}: {}, for {}.", t.voice().soon(k), k.What, k.Company)
			}
		},
	}}
}

// promiseDue is when a promise is due: at its time of day, else at the end of
// its day.
func promiseDue(pr Promise, p *Profile) time.Time {
	if pr.Due.Clock {
		return pr.Due.Time(p.location())
	}
	return pr.Due.Date.At(23, 59, p.location())
}

// promiseReminders are on the afternoon before if the date is more than a day
// off, on the morning it is due, and once the morning after.
func promiseReminders(pr Promise, p *Profile) []Reminder {
	due, morning := promiseDue(pr, p), p.morning(pr.Due.Date)
	var rs []Reminder
	if due.Sub(pr.Told) > promiseEarly {
		if before := pr.Due.Date.AddDays(-1).At(promiseAfternoon, 0, p.location()); before.After(pr.Told) && pr.Due.Date.AddDays(-1) != calendar.DateOf(pr.Told.In(p.location())) {
			rs = append(rs, Reminder{"before", before})
		}
	}
	switch {
	case morning.After(pr.Told) && morning.Before(due):
		rs = append(rs, Reminder{"due", morning})
	case pr.Due.Clock && due.Add(-promiseLead).After(pr.Told):
		rs = append(rs, Reminder{"due", due.Add(-promiseLead)})
	case !pr.Due.Clock:
		if evening := p.evening(pr.Due.Date); evening.After(pr.Told) {
			rs = append(rs, Reminder{"due", evening})
		}
	}
	after := p.morning(pr.Due.Date.AddDays(1))
	return stillAhead(pr.Told, p, true, append(rs, Reminder{"after", after})...)
}
