package coach

import (
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
)

// Topic 4: the thank-you note.

const ruleThanks RuleID = "thanks"

// When the note is due and when it is last spoken of, after the interview.
const (
	thanksDueDays  = 1
	thanksLastDays = 2
)

// thanksWhy holds the figures, which are only ever said when asked: Robert
// Half 2017 (80%, 24%), TopResume 2017 (16% of 358).
const thanksWhy = "It is insurance, not a duty. In American surveys of 2017, 80% of HR managers said a note carries weight and 24% of applicants sent one (Robert Half); 16% of 358 hiring managers had dismissed somebody for want of one (TopResume). They are old, and other surveys see little effect."

func thanksRules() []rule {
	return []rule{{
		id: ruleThanks, lapses: true, topic: TopicThanks, class: ClassThanks, draft: drafts.ThankYou, why: thanksWhy,
		plan: func(iv *Interview, p *Profile) []Task {
			if !wantsThanks(iv) || !thanksCustomary(iv, p) {
				return nil
			}
			left := unthanked(iv)
			if len(iv.Thanked) > 0 && len(left) == 0 {
				return nil
			}
			b := iv.business(p)
			end := iv.ends(p).In(p.location())
			day := calendar.DateOf(end)
			at := func(days int) time.Time {
				return businessMorning(day.AddDays(days).At(end.Hour(), end.Minute(), p.location()), p, b)
			}
			first := businessMorning(nextMorning(end, p), p, b)
			due, last := at(thanksDueDays), at(thanksLastDays)
			if !last.After(due) { // both moved to the same morning
				last = p.morning(b.Add(calendar.DateOf(due), 1))
			}
			if iv.Told.After(last) {
				return nil
			}
			return []Task{{
				ID: taskID(iv, ruleThanks, ""), For: iv.At.Date.String(), People: left, Due: due, Clock: true,
				Reminders: stillAhead(iv.Told, p, false, Reminder{"first", first}, Reminder{"due", due}, Reminder{"last", last}),
			}}
		},
		title: func(t *Task) string { return "Thank-you note to " + thankWhom(t) },
		short: func(t *Task) string { return "thank-you to " + thankWhom(t) },
		sum:   func(*Task) string { return "a thank-you" },
		says: func(t *turn, k *Task, step string) Text {
			if step == "last" {
				return say("The thank-you to {}: late is better than never. Or let it go, that is fine too.", thankWhom(k))
			}
			if step == "due" {
				return say("The thank-you to {} is due now. Five minutes, and it is off your mind.", thankWhom(k))
			}
			if strings.HasPrefix(step, "later") {
				return say("The thank-you to {}: you wanted to come back to it.", thankWhom(k))
			}
			if k.Via != "" {
				return say("A good moment for the thank-you to {}, by way of {}. It takes five minutes.", thankWhom(k), k.Via)
			}
			return say("A good moment for the thank-you to {}. It takes five minutes.", thankWhom(k))
		},
	}}
}

// wantsThanks reports whether there is somebody to thank who welcomes it.
func wantsThanks(iv *Interview) bool {
	return iv.Held && !iv.NoContact && iv.Form == "" && !iv.decided()
}

// thanksCustomary reports whether a note is expected: in the United States and
// Canada, and where the country is not known.
func thanksCustomary(iv *Interview, p *Profile) bool {
	country := either(iv.Country, p.Country)
	return country == "" || country == "US" || country == "CA"
}

// unthanked is the names of the interviewers whose note is not ticked off.
func unthanked(iv *Interview) []string {
	var left []string
	for _, p := range iv.met() {
		if !slices.ContainsFunc(iv.Thanked, func(n string) bool { return strings.EqualFold(n, p.Name) }) {
			left = append(left, p.Name)
		}
	}
	return left
}

// thankWhom names the people of the note, and the company.
func thankWhom(t *Task) string {
	if len(t.People) == 0 {
		return t.Company
	}
	return and(t.People) + " at " + t.Company
}
