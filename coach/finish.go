package coach

import (
	"cmp"
	"slices"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
)

// How a debrief ends: what comes next is said in one message, and the hours of
// sleep are asked when the first reminder has been set up.

// finish ends a debrief.
func (t *turn) finish(f *Flow, before Text) {
	s := t.session()
	iv := t.interview(f.Interview)
	iv.Done = true
	s.Flow, s.Last = nil, iv.ID
	t.agenda().reconcile(iv, t.profile())

	text := join("\n\n", before, t.ahead(iv))
	if len(text) == 0 {
		text = say("That's it for {}.", iv.name())
	}
	buttons := t.finishButtons(iv)
	if t.profile().pausedAt(t.now) {
		text = join("\n", text, say("I'm paused, so none of this comes by itself."))
		buttons = append(buttons, Button{Label: "Resume", Action: "c/resume"})
	}
	if parked := len(s.Parked); parked > 0 {
		id := s.Parked[parked-1].Interview
		name := t.interview(id).name()
		text = join("\n", text, say(parkedOffer, name))
		buttons = append(buttons, Button{Label: "Go on with " + shorten(name, 40), Action: Action("b/" + id)})
	}
	t.extra = append(t.extra, buttons...)
	if t.profile().Quiet == nil {
		t.aside(Flow{Question: qQuiet}, text.Append(Plain("\n")))
		return
	}
	t.tell(text)
}

func (t *turn) finishButtons(iv *Interview) []Button {
	var out []Button
	switch {
	case t.agenda().task(taskID(iv, ruleThanks, "")) != nil:
		t.session().About = ruleThanks
		out = append(out, Button{Label: "Draft the thank-you", Action: draftAction(drafts.ThankYou, iv.ID, "", "")})
	case wantsThanks(iv) && !thanksCustomary(iv, t.profile()):
		out = append(out, Button{Label: "Draft a thank-you", Action: draftAction(drafts.ThankYou, iv.ID, "", "")})
	}
	if t.agenda().task(taskID(iv, ruleContact, "")) != nil {
		out = append(out, Button{Label: "Draft the line", Action: draftAction(drafts.ContactRequest, iv.ID, "", "")})
	}
	return out
}

// ahead says what comes next for an interview: what is due, day by day, what
// is missing, and when the next move is.
func (t *turn) ahead(iv *Interview) Text {
	v := t.voice()
	byDay := map[calendar.Date][]string{}
	var days []calendar.Date
	pending := t.pending()
	slices.SortStableFunc(pending, func(a, b Task) int {
		return cmp.Or(a.day(t.profile()).Compare(b.day(t.profile())), cmp.Compare(a.class(), b.class()))
	})
	for _, k := range pending {
		if k.interview() != iv.ID || ruleByID[k.rule()].sum == nil {
			continue
		}
		d := k.day(t.profile())
		if byDay[d] == nil {
			days = append(days, d)
		}
		byDay[d] = append(byDay[d], ruleByID[k.rule()].sum(&k))
	}
	var out []Text
	for _, d := range days {
		when := v.brief(d)
		if d.Before(t.today()) {
			when = say("Since {}", v.day(d))
		}
		out = append(out, say("{}: {}.", upper(when), strings.Join(byDay[d], ", and ")))
	}
	if k := t.agenda().task(taskID(iv, ruleContact, "")); k != nil {
		switch who := either(k.What, "them"); {
		case strings.Contains(missing(k), "how to reach"):
			out = append(out, say("No address for {}: I'll draft a line to the front desk.", who))
		default:
			out = append(out, say("No date named: I'll draft a line to ask, {}.", v.due(k)))
		}
	}
	if wantsThanks(iv) && !thanksCustomary(iv, t.profile()) {
		out = append(out, say("A thank-you note is less usual where they are; if you like one, I'll draft it."))
	}
	if at, ok := nextMove(iv, t.profile()); ok {
		out = append(out, say("If you hear nothing, the next move is on {}, not before.", v.day(calendar.DateOf(at.In(t.profile().location())))))
	}
	return join("\n", out...)
}
