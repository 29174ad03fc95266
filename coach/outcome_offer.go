package coach

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// An offer: the date to decide by, telling the others, accepting, declining.

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
	offerHour    = 10             // when to tell others, or to send a no, on the next business day
	contractDays = 3              // business days until the contract is asked after
	formalDays   = 5              // business days until the other formalities are
)

// The questions about an offer.
const (
	qDecideBy QuestionID = "decide_by"
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
			id: ruleTell, topic: TopicHunting, class: ClassFollowUp, draft: drafts.TellOthers, why: tellWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				e := iv.Elsewhere
				if e == nil || !e.Signed.IsZero() || !iv.waiting() {
					return nil
				}
				due := nextBusinessAt(e.Told, offerHour, iv, p)
				if !e.DecideBy.IsZero() && !due.Before(momentDue(e.DecideBy, p)) {
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
				due := nextBusinessAt(signed, offerHour, iv, p)
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
				due := nextBusinessAt(iv.Elsewhere.Signed, offerHour, iv, p)
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
				due := nextBusinessAt(iv.Ended, offerHour, iv, p)
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

// nextBusinessAt is an hour on the next business day.
func nextBusinessAt(t time.Time, hour int, iv *Interview, p *Profile) time.Time {
	return iv.business(p).Add(calendar.DateOf(t.In(p.location())), 1).At(hour, 0, p.location())
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
	k.Due = momentDue(o.DecideBy, p)
	if left := k.Due.Sub(o.Told); left < decideShort {
		at := o.Told.Add(left / 2)
		if q := p.quiet(); !q.End(at.In(p.location())).Before(k.Due) { // the night would swallow it
			at = o.Told.Add(min(left/2, time.Hour))
		}
		k.Reminders = []Reminder{{"half", at}}
		return k
	}
	day := o.DecideBy.Date
	k.Reminders = stillAhead(o.Told, p, true, Reminder{"two", p.morning(day.AddDays(-2))}, Reminder{"one", p.morning(day.AddDays(-1))})
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

// offered takes an offer.
func (t *turn) offered(s reader.Slots) {
	var iv *Interview
	if s.Company != "" && t.companyCard(s.Company) == nil {
		iv = t.newInterview() // the coach knew nothing of it until now
		iv.Company, iv.Held, iv.Done, iv.At = reader.CompanyName(s.Company), true, true, timewords.Moment{Date: t.today()}
		iv.pass(qMet)
		t.huntOn()
	} else if held := t.heldCards(); s.Company == "" && len(held) > 1 && !slices.ContainsFunc(held, func(c Card) bool { return c.ID == t.session().Last }) {
		t.whichCard(held, func(c Card) Action { return Action("r/" + c.ID + "/offer") })
		return
	} else if iv = t.open(s.Company); iv == nil {
		return
	}
	if iv.ID == "" {
		return
	}
	t.makeOffer(iv, s.DecideBy)
}

// companyCard is the open interview at a company, nil if there is none.
func (t *turn) companyCard(typed string) *Card {
	name := t.company(typed)
	cards := t.agenda().Cards
	for i := range slices.Backward(cards) {
		if strings.EqualFold(cards[i].Company, name) {
			return &cards[i]
		}
	}
	return nil
}

// makeOffer notes an offer, or its new date.
func (t *turn) makeOffer(iv *Interview, by timewords.Moment) {
	s := t.session()
	t.what = "the offer of " + iv.name()
	iv.Held, iv.Done = true, true
	if s.Flow != nil && s.Flow.Interview == iv.ID {
		s.Flow = nil
	}
	s.unpark(iv.ID)
	s.Last = iv.ID
	said := Text(nil)
	if iv.Offer == nil {
		iv.Offer = &Offer{Told: t.now}
		said = say("Congratulations! {} wants you.", capital(iv.name()))
	}
	if by.IsZero() && iv.Offer.DecideBy.IsZero() {
		t.tellElsewhere(iv)
		t.aside(Flow{Question: qDecideBy, Interview: iv.ID}, said)
		return
	}
	t.decideUntil(iv, by, said)
}

// decideUntil sets the date to decide by, and says what else is open.
func (t *turn) decideUntil(iv *Interview, by timewords.Moment, before Text) {
	if !by.IsZero() {
		iv.Offer.DecideBy = by
		before = join(" ", before, say("Decide by {}.", t.voice().moment(by)))
		t.session().Set = setDecide
	}
	names, buttons := t.tellElsewhere(iv)
	if len(names) > 0 {
		before = join(" ", before, say("Also open: {}. A company that wants you can often decide sooner if it knows.", and(names)))
	}
	t.tell(before, append(append(decideButtons(iv.ID, iv.name())[:2:2], buttons...), undoButton)...)
}

// tellElsewhere notes the offer with the other companies that are still to
// answer, and returns their names, with what can be drafted.
func (t *turn) tellElsewhere(iv *Interview) (names []string, buttons []Button) {
	for _, c := range t.agenda().Cards {
		other := t.interview(c.ID)
		if c.ID == iv.ID || other.ID == "" || other.Offer != nil {
			continue
		}
		other.Elsewhere = &Elsewhere{Interview: iv.ID, DecideBy: iv.Offer.DecideBy, Told: iv.Offer.Told}
		names = append(names, other.name())
		if other.waiting() {
			buttons = append(buttons, Button{Label: shorten("Draft for "+other.name(), 75), Action: draftAction(drafts.TellOthers, c.ID, "", taskID(other, ruleTell, ""))})
		}
	}
	return names, buttons
}

// noElsewhere takes the offer back from the other companies.
func (t *turn) noElsewhere(iv *Interview) {
	for _, c := range t.agenda().Cards {
		if other := t.interview(c.ID); other.Elsewhere != nil && other.Elsewhere.Interview == iv.ID {
			other.Elsewhere = nil
		}
	}
}

func offerQuestions() []question {
	return []question{{
		id: qDecideBy, topic: TopicHunting, part: partAside, dates: true, shy: true, why: decideWhy,
		choices: []choice{{"They named none", "none", ""}},
		ask: func(t *turn, f *Flow) Message {
			return Message{Text: say("By when do you have to decide?")}
		},
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			iv := t.interview(f.Interview)
			if iv.Offer == nil {
				return say(goneButton), taken
			}
			var by timewords.Moment
			if answer != "none" && !nothing(answer) {
				found := t.times(answer, timewords.Future)
				if len(found) == 0 {
					return say("A day, for instance “Friday”, or “they named none”."), again
				}
				by = found[0].At
			}
			t.session().Aside = nil
			var said Text
			if by.IsZero() {
				said = say("Then ask for one when you thank them; I'll come back to it.")
			}
			t.decideUntil(iv, by, said)
			t.askAgain()
			return nil, waits
		},
	}}
}

// offerButton does what the buttons of an offer ask for.
func (t *turn) offerButton(iv *Interview, what string) {
	switch {
	case iv.Outcome != "":
		t.tell(say(goneButton))
	case what == "offer":
		t.makeOffer(iv, timewords.Moment{})
	case iv.Offer == nil:
		t.tell(say(goneButton))
	case what == "accept":
		t.accept(iv)
	case what == "decline":
		t.decline(iv)
	default:
		t.tell(say(goneButton))
	}
}

// accept takes that the person said yes. The formalities are tasks; nothing
// else is given up before both have signed.
func (t *turn) accept(iv *Interview) {
	if !iv.Offer.Accepted.IsZero() {
		t.tell(say("Noted already. What is left for {} is in `tasks`.", iv.name()))
		return
	}
	t.what = "accepting " + iv.name()
	iv.Offer.Accepted = t.now
	for _, c := range t.agenda().Cards { // nobody else is hurried any more
		if other := t.interview(c.ID); other.Elsewhere != nil && other.Elsewhere.Interview == iv.ID {
			other.mark(taskID(other, ruleTell, ""), Mark{State: MarkDropped, At: t.now})
		}
	}
	t.tell(say("Wonderful; well earned. Now the formalities: the contract signed by both, the checks, the papers. I'd resign and withdraw elsewhere only once both have signed; I'll tell you."),
		Button{Label: "Draft a yes", Action: draftAction(drafts.Accept, iv.ID, "", "")}, undoButton)
}

// decline takes that the person said no.
func (t *turn) decline(iv *Interview) {
	t.noElsewhere(iv)
	t.closeInterview(iv, Declined)
}

// settledFormality looks at an accepted offer after one of its formalities was
// ticked off: once both have signed, the rest can be given up; once all are
// settled, the hunt is over. It says so.
func (t *turn) settledFormality(iv *Interview, k *Task) Text {
	if !slices.Contains(formalities, k.rule()) {
		return nil
	}
	var said []Text
	if k.rule() == ruleContract && !iv.signed().IsZero() {
		var names []string
		for _, c := range t.agenda().Cards {
			if other := t.interview(c.ID); c.ID != iv.ID && other.ID != "" {
				other.Elsewhere = &Elsewhere{Interview: iv.ID, Told: t.now, Signed: t.now}
				names = append(names, other.name())
			}
		}
		said = append(said, say("Signed by both: now you can give notice, if you have a present job."))
		if len(names) > 0 {
			said = append(said, say("And withdraw from {}; both are on your list, with a draft.", and(names)))
		}
	}
	open := slices.ContainsFunc(formalities, func(id RuleID) bool {
		m := iv.Marks[taskID(iv, id, "")]
		return m.State != MarkDone && m.State != MarkDropped
	})
	if !open {
		iv.Outcome, iv.Closed, iv.Ended = Accepted, t.today(), t.now
		p := t.profile()
		p.HuntFrom, p.Goal, p.GoalWeek = calendar.Date{}, "", calendar.Date{}
		said = append(said, say("Everything is settled at {}. From here on I'm quiet. All the best there; you know where I am.", iv.name()))
	}
	return join(" ", said...)
}

// Words of somebody who has decided on an offer.
var (
	saidYes = words(`i(?:'ve| have)? (?:just )?(?:accepted|signed|said yes)|accepted (?:the|their|an?) (?:\S+ )?offer|(?:i'm|i am|im) (?:taking|accepting) (?:it|the|their)|took the (?:job|offer)|said yes to`)
	saidNo  = words(`i(?:'ve| have)? (?:just )?(?:declined|turned (?:it|them|the offer|their offer) down|turned down|refused|said no to)|declined (?:the|their|an?) (?:\S+ )?offer|(?:i'm|i am|im) (?:declining|turning down)`)
	signed  = regexp.MustCompile(`(?i)\b(?:we(?:'ve| have)? both signed|both (?:have )?signed|contract is signed|signed by both|signed the contract)\b`)
)

// decided takes words that say yes or no to an offer. It reports whether they
// did.
func (t *turn) decided(text string) bool {
	if strings.HasSuffix(text, "?") {
		return false
	}
	yes, no := saidYes.MatchString(text), saidNo.MatchString(text)
	both := signed.MatchString(text)
	if !yes && !no && !both {
		return false
	}
	var fit []Card
	named := t.companyNamed(text)
	for _, c := range t.agenda().Cards {
		if c.Offer && (named == "" || c.Company == named) {
			fit = append(fit, c)
		}
	}
	what := "accept"
	if no {
		what = "decline"
	}
	switch {
	case len(fit) == 0:
		return false
	case len(fit) > 1:
		t.whichCard(fit, func(c Card) Action { return Action("r/" + c.ID + "/" + what) })
		return true
	}
	iv := t.interview(fit[0].ID)
	if iv.ID == "" {
		return true
	}
	if k := t.agenda().task(taskID(iv, ruleContract, "")); both && k != nil {
		t.do(verbDone, k.ID, "")
		return true
	}
	t.offerButton(iv, what)
	return true
}

// whichCard asks which interview is meant.
func (t *turn) whichCard(fit []Card, action func(c Card) Action) {
	var buttons []Button
	for _, c := range fit {
		buttons = append(buttons, Button{Label: shorten(either(c.Company, "The one without a name"), 75), Action: action(c)})
	}
	t.tell(say(taskWhich), buttons...)
}
