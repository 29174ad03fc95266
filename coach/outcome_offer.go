package coach

import (
	"slices"
	"strings"

	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// An offer: the date to decide by, and telling the others.

// The questions about an offer.
const (
	qDecideBy QuestionID = "decide_by"
)

// offered takes an offer.
func (t *turn) offered(s reader.Slots) {
	var iv *Interview
	if s.Company != "" && t.companyCard(s.Company) == nil {
		iv = t.newInterview() // the coach knew nothing of it until now
		iv.Company, iv.Held, iv.Done, iv.At = reader.CompanyName(s.Company), true, true, timewords.Moment{Date: t.today()}
		iv.pass(qMet)
		t.huntOn()
	} else if held := t.heldCards(); s.Company == "" && len(held) == 1 {
		iv = t.interview(held[0].ID)
	} else if s.Company == "" && len(held) > 1 && !slices.ContainsFunc(held, func(c Card) bool { return c.ID == t.session().Last }) {
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
		iv.Offer.DecideBy, iv.Offer.Dated = by, t.now
		before = join(" ", before, say("Decide by {}.", t.voice().moment(iv.onClock(by, t.profile()))))
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

// noElsewhere takes the offer back from the other companies. Another one that
// stands takes its place.
func (t *turn) noElsewhere(iv *Interview) {
	cleared := false
	for _, c := range t.agenda().Cards {
		if other := t.interview(c.ID); other.Elsewhere != nil && other.Elsewhere.Interview == iv.ID {
			other.Elsewhere, cleared = nil, true
		}
	}
	for _, c := range t.agenda().Cards {
		if still := t.interview(c.ID); cleared && c.ID != iv.ID && still.Offer != nil && still.Offer.Accepted.IsZero() {
			t.tellElsewhere(still)
			return
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
