package coach

import (
	"regexp"
	"slices"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
)

// Deciding on an offer: a yes with its formalities, or a no.

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
			other.Elsewhere.Accepted = true
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

// offerGone takes that an offer was taken back.
func (t *turn) offerGone(text string) bool {
	named := t.companyNamed(text)
	for _, c := range t.agenda().Cards {
		if !c.Offer || named != "" && c.Company != named {
			continue
		}
		iv := t.interview(c.ID)
		if iv.ID == "" {
			return true
		}
		t.noElsewhere(iv)
		iv.Offer, t.what = nil, "that the offer of "+iv.name()+" is gone"
		t.tell(say("I'm sorry. That is hard, and it was not on you. The offer of {} is off my list; the others stay open.", iv.name()),
			Button{Label: shorten("Close "+iv.name(), 75), Action: Action("o/" + string(Rejected) + "/" + iv.ID + "/yes")}, undoButton)
		return true
	}
	return false
}

// Words of somebody who has decided on an offer.
var (
	saidYes  = regexp.MustCompile(`(?i)(?:\bi(?:'ve| have)? decided to (?:say yes|accept|take (?:it|the (?:job|offer)))|\bi(?:'ve| have|ve)? (?:just )?(?:accepted|said yes)(?: to)?(?: (?:it|them|the|their|an?|my)\b.*|[.!]*$| \p{Lu}.*)|\bi(?:'ve| have|ve)? (?:just )?took (?:the|their) (?:job|offer|role)|^(?:just )?(?:accepted|said yes to) |^(?:i )?accept(?: it)?[.!]*$|\b(?:i'm|i am|im) (?:taking|accepting) (?:it|the|their)|^(?:i )?told \S+ yes\b|^(?:i'm |im |i )?(?:taking|take|going with) \S+[.!]*$)`)
	saidNo   = regexp.MustCompile(`(?i)(?:\bi(?:'ve| have)? decided (?:to (?:say no|decline|turn (?:it|them|the offer) down)|against it)|\bi(?:'ve| have|ve)? (?:just )?(?:declined|turned down|refused|said no to) (?:it|them|the (?:offer|job|role|position)|their offer|(?:the |their )?\p{Lu}[\p{L}]*(?: offer)?$|\S+'?s? offer)|\bi(?:'ve| have|ve)? (?:just )?turned (?:it|them|the offer|their offer) down|^(?:just )?(?:declined|turned down) (?:the|their|an?) |^(?:i )?decline(?: it)?[.!]*$|\b(?:i'm|i am|im) (?:declining|turning (?:it|them|this|the offer|their offer) down|turning down))`)
	theOffer = regexp.MustCompile(`(?i)\b(?:accepted|declined|turned down|refused|said (?:yes|no) to) (?:(?:the|their|an?|my) )?(?:\S+ )?offer\b`)
	tookBack = regexp.MustCompile(`(?i)\b(?:took|take|pulled|withdrew|withdrawn|rescinded|revoked) (?:back )?(?:the|their|my|its) offer\b|\boffer (?:was|has been|got|is|'s been) (?:withdrawn|rescinded|pulled|revoked|taken back)`)
	signed   = regexp.MustCompile(`(?i)\b(?:we(?:'ve| have)? both signed|both (?:have |sides )?signed|contract is signed|signed by both|they(?:'ve| have)? signed too|countersigned)\b`)
	notYet   = regexp.MustCompile(`(?i)\b(?:not|never|haven'?t|hasn'?t|isn'?t|didn'?t|before|until|once|when|if)\b`)
	iSigned  = regexp.MustCompile(`(?i)\bi(?:'ve| have|ve)? (?:just )?signed (?:the|my|their) contract`)
)

// decided takes words that say yes or no to an offer. It reports whether they
// did.
func (t *turn) decided(text string) bool {
	if strings.HasSuffix(text, "?") {
		return false
	}
	if tookBack.MatchString(text) {
		return t.offerGone(text)
	}
	yes, no := saidYes.MatchString(text), saidNo.MatchString(text)
	both := signed.MatchString(text) && !notYet.MatchString(text)
	if iSigned.MatchString(text) && !notYet.MatchString(text) && !both && slices.ContainsFunc(t.agenda().Cards, func(c Card) bool { return c.Yes }) {
		t.tell(say("Good. Once they have signed too, say “both signed”: then the rest can go."))
		return true
	}
	if yes = yes && !notYet.MatchString(text); !yes && !no && !both {
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
	if held := t.heldCards(); len(fit) == 0 && !both {
		for _, c := range held { // the coach had not heard of the offer
			if named != "" && c.Company == named || named == "" && len(held) == 1 {
				fit = []Card{c}
			}
		}
		if len(fit) == 0 || !theOffer.MatchString(text) {
			return false
		}
		if iv := t.interview(fit[0].ID); iv.ID != "" {
			iv.Offer, iv.Done = &Offer{Told: t.now}, true
		}
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
	if what == "decline" && iv.Outcome == "" { // it closes the interview, so it is asked first
		t.leaveAside()
		t.aside(Flow{Question: qEnd, Interview: iv.ID, Text: string(Declined)}, nil)
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
	t.which(buttons)
}
