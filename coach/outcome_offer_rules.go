package coach

import (
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
)

// What follows from an offer: the tasks.

const (
	ruleDecide    RuleID = "decide"    // the date to decide by
	ruleTell      RuleID = "tell"      // tell another company of the offer
	ruleContract  RuleID = "contract"  // the contract, signed by both
	ruleChecks    RuleID = "checks"    // references and other checks
	rulePapers    RuleID = "papers"    // what the employer needs
	ruleResign    RuleID = "resign"    // give notice, once both have signed
	ruleElsewhere RuleID = "elsewhere" // withdraw from another company, once both have signed
	ruleDecline   RuleID = "decline"   // send the no
)

// The times around an offer.
const (
	decideShort  = 48 * time.Hour // less than this to decide: one reminder, at half the time
	decideAsk    = 2              // business days until a date to decide by is asked for, where none was named
	contractDays = 3              // business days until the contract is asked after
	formalDays   = 5              // business days until the other formalities are
)

const (
	decideWhy = "A decision made in peace is a better one. A day or two more can be asked for, politely and once."
	tellWhy   = "A company that wants you can often decide sooner, if it knows that it has to. It need not know who the others are."
	signedWhy = "Until both have signed and the conditions are met, an offer can still fall through. Keep the others open until then."
)

func offerRules() []rule {
	return []rule{
		{
			id: ruleDecide, topic: TopicHunting, class: ClassDecision, why: decideWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				if iv.Offer == nil || !iv.Offer.Accepted.IsZero() {
					return nil
				}
				return []Task{iv.decideTask(p)}
			},
			title: func(t *Task) string { return "Decide on the offer of " + t.Company },
			short: func(t *Task) string { return "the decision on " + t.Company },
			says: func(t *turn, k *Task, step string) Text {
				if k.For == "" {
					return say("{}: did they name a date to decide by? If not, it is fair to ask for one.", k.Company)
				}
				return say("The offer of {}: decide by {}.", k.Company, t.voice().due(k))
			},
			more: func(t *Task, _ string) []Button {
				return append(decideButtons(t.interview(), t.Company), Button{Label: "Later", Action: taskAction(verbLater, t.ID)})
			},
		},
		{
			id: ruleTell, lapses: true, topic: TopicHunting, class: ClassFollowUp, draft: drafts.TellOthers, why: tellWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				e := iv.Elsewhere
				if e == nil || !e.Signed.IsZero() || !iv.waiting() {
					return nil
				}
				due := nextBusinessAt(e.Told, iv, p)
				if by := momentDue(e.DecideBy, p.location(), p); !e.DecideBy.IsZero() && (by.Sub(e.Told) < decideShort || !due.Before(by)) {
					due = e.Told.Add(time.Hour)
				}
				return []Task{{ID: taskID(iv, ruleTell, ""), Due: due, Clock: true, For: e.Interview, Reminders: []Reminder{{"first", due}}}}
			},
			title: func(t *Task) string { return "Tell " + t.Company + " that you have an offer" },
			short: func(t *Task) string { return "telling " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				return say("If {} is still of interest: let them know that you have an offer, and by when you decide.", k.Company)
			},
		},
		formality(ruleContract, contractDays, "The contract of {}: signed by both", "the contract",
			"{}: is the contract signed by both? Read it in peace; a promise by phone is not yet a contract."),
		formality(ruleChecks, formalDays, "Checks for {}: references, background, health", "the checks",
			"{}: are the checks through that the offer hangs on, such as references?"),
		formality(rulePapers, formalDays, "Papers for {}", "the papers",
			"{}: have they got the papers they need from you?"),
		{
			id: ruleResign, topic: TopicHunting, class: ClassOther, draft: drafts.Resign, after: []Outcome{Accepted}, why: signedWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				signed := iv.signed()
				if signed.IsZero() {
					return nil
				}
				due := nextBusinessAt(signed, iv, p)
				return []Task{{ID: taskID(iv, ruleResign, ""), Due: due, Clock: true, Reminders: []Reminder{{"first", due}}}}
			},
			title: func(t *Task) string { return "Give notice at your present job, if you have one" },
			short: func(t *Task) string { return "giving notice" },
			says: func(t *turn, k *Task, _ string) Text {
				return say("{} is signed by both: if you have a present job, now is the time to give notice.", k.Company)
			},
		},
		{
			id: ruleElsewhere, topic: TopicHunting, class: ClassOther, draft: drafts.Withdraw, why: signedWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				if iv.Elsewhere == nil || iv.Elsewhere.Signed.IsZero() {
					return nil
				}
				due := nextBusinessAt(iv.Elsewhere.Signed, iv, p)
				return []Task{{ID: taskID(iv, ruleElsewhere, ""), Due: due, Clock: true, Reminders: []Reminder{{"first", due}}}}
			},
			title: func(t *Task) string { return "Withdraw from " + t.Company },
			short: func(t *Task) string { return "withdrawing from " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				return say("You have signed elsewhere: a kind line to {} frees the place for somebody.", k.Company)
			},
		},
		{
			id: ruleDecline, topic: TopicHunting, class: ClassOwed, draft: drafts.Decline, after: []Outcome{Declined},
			why: "They keep the place until they hear from you.",
			plan: func(iv *Interview, p *Profile) []Task {
				if iv.Outcome != Declined {
					return nil
				}
				due := nextBusinessAt(iv.Ended, iv, p)
				return []Task{{ID: taskID(iv, ruleDecline, ""), Due: due, Clock: true, Reminders: []Reminder{{"first", due}}}}
			},
			title: func(t *Task) string { return "Send " + t.Company + " your no" },
			short: func(t *Task) string { return "the no to " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				return say("{} waits for your answer: a short, kind no.", k.Company)
			},
		},
	}
}

// formality is a rule about something to be settled after an offer was
// accepted.
func formality(id RuleID, days int, title, short, says string) rule {
	return rule{
		id: id, topic: TopicHunting, class: ClassOther, why: signedWhy,
		plan: func(iv *Interview, p *Profile) []Task {
			if iv.Offer == nil || iv.Offer.Accepted.IsZero() {
				return nil
			}
			due := p.morning(iv.business(p).Add(calendar.DateOf(iv.Offer.Accepted.In(p.location())), days))
			return []Task{{ID: taskID(iv, id, ""), Due: due, Reminders: []Reminder{{"first", due}}}}
		},
		title: func(t *Task) string { return strings.ReplaceAll(title, "{}", t.Company) },
		short: func(t *Task) string { return short + " for " + t.Company },
		says:  func(_ *turn, k *Task, _ string) Text { return say(says, capital(k.Company)) },
	}
}

// formalities are the rules of what must be settled before an accepted offer is
// safe.
var formalities = []RuleID{ruleContract, ruleChecks, rulePapers}

// signed is when both had signed the contract; zero: not yet.
func (iv *Interview) signed() time.Time {
	if m := iv.Marks[taskID(iv, ruleContract, "")]; iv.Offer != nil && m.State == MarkDone {
		return m.At
	}
	return time.Time{}
}

// decideTask is the decision on an offer: reminded of two days and one day
// before the date, or once at half the time if it is less than two days off.
func (iv *Interview) decideTask(p *Profile) Task {
	o := iv.Offer
	k := Task{ID: taskID(iv, ruleDecide, ""), For: o.DecideBy.String(), Clock: o.DecideBy.Clock}
	if o.DecideBy.IsZero() {
		k.For, k.Due = "", p.morning(iv.business(p).Add(calendar.DateOf(o.Told.In(p.location())), decideAsk))
		k.Reminders = []Reminder{{"ask", k.Due}}
		return k
	}
	k.Due = iv.due(o.DecideBy, p)
	told := o.Told
	if o.Dated.After(told) {
		told = o.Dated
	}
	if left := k.Due.Sub(told); left < decideShort {
		at := told.Add(left / 2)
		if q := p.quiet(); !q.End(at.In(p.location())).Before(k.Due) { // the night would swallow it
			at = told.Add(min(left/2, time.Hour))
		}
		k.Reminders = []Reminder{{"half", at}}
		return k
	}
	day := iv.onClock(o.DecideBy, p).Date
	k.Reminders = stillAhead(told, p, true, Reminder{"two", p.morning(day.AddDays(-2))}, Reminder{"one", p.morning(day.AddDays(-1))})
	return k
}

// decideButtons are what can be done with an offer.
func decideButtons(interview, company string) []Button {
	return []Button{
		{Label: shorten("I accepted "+company, 75), Action: Action("r/" + interview + "/accept")},
		{Label: shorten("I declined "+company, 75), Action: Action("r/" + interview + "/decline")},
		{Label: "Draft a yes", Action: draftAction(drafts.Accept, interview, "", "")},
		{Label: "Draft a no", Action: draftAction(drafts.Decline, interview, "", "")},
	}
}
