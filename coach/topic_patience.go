package coach

import (
	"time"

	"debrief/coach/calendar"
)

// Topic 5, as far as hearing back goes: when to follow up, and when not yet.

const (
	ruleFollow RuleID = "follow" // item 1 and 2
)

// The waiting times, in business days.
const (
	followAfterDate = 2 // after the date that they named
	followNoDate    = 7 // after the interview, if they named none
	followAgain     = 5 // after the first follow-up
	followMost      = 2 // follow-ups in all
)

func patienceRules() []rule {
	return []rule{{
		id: ruleFollow, topic: TopicPatience, class: ClassFollowUp, draft: DraftFollowUp,
		why: "One short message after the date they named shows interest; one before it, or a third, shows impatience.",
		plan: func(iv *Interview, p *Profile) []Task {
			if !iv.Held || iv.NoContact || iv.Wants == "no" {
				return nil
			}
			var tasks []Task
			for n := 1; n <= followMost; n++ {
				day, ok := followDay(iv, p, n)
				if !ok {
					break
				}
				due := p.morning(day)
				tasks = append(tasks, Task{
					ID: taskID(iv, ruleFollow, itoa(n)), Due: due, For: day.String(),
					Reminders: stillAhead(iv.Told, p, true, Reminder{"first", due}),
				})
			}
			return tasks
		},
		title: func(t *Task) string { return "Follow up with " + t.Company + " if you have heard nothing" },
		short: func(t *Task) string { return "follow-up to " + t.Company },
		says: func(t *turn, k *Task, _ string) Text {
			if k.item() == "2" {
				return say("Still nothing from {}? One more follow-up is fair, with something new in it. After that I'd let it rest.", k.Company)
			}
			return say("Heard from {}? If not, one short, polite follow-up is fair now.", k.Company)
		},
	}}
}

// followDay is the first day on which the n-th follow-up is fair: never before
// the date that they named has passed, and the second well after the first.
func followDay(iv *Interview, p *Profile, n int) (calendar.Date, bool) {
	b := iv.business(p)
	day := b.Add(iv.At.Date, followNoDate)
	if !iv.ReplyBy.IsZero() {
		day = b.Add(iv.ReplyBy.Date, followAfterDate)
	}
	if n == 1 {
		return day, true
	}
	before := iv.Marks[taskID(iv, ruleFollow, itoa(n-1))]
	if before.State != MarkDone {
		return calendar.Date{}, false
	}
	if again := b.Add(calendar.DateOf(before.At.In(p.location())), followAgain); again.After(day) {
		day = again
	}
	return day, true
}

// nextMove is when the person next has a reason to write to the company.
func nextMove(iv *Interview, p *Profile) (time.Time, bool) {
	for _, t := range Plan(iv, p) {
		if t.rule() == ruleFollow {
			return t.Due, true
		}
	}
	return time.Time{}, false
}
