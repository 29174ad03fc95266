package coach

import (
	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// How interviews end.

// outcome is what there is to say of one way to end.
type outcome struct {
	intent  reader.Intent
	confirm string // asked first; it closes the interview
	closed  string // said when it is closed
}

var outcomes = map[Outcome]outcome{
	Rejected: {reader.Rejected, "{} turned you down? That closes it here, with all that was still to do.",
		"I'm sorry. {} was a real effort, and this one stings. It is closed here, and nothing more will come about it."},
	Withdrew: {reader.Withdrew, "You withdrew from {}? That closes it here.", "{} is closed. Knowing what you don't want is worth something too."},
	Ghosted:  {reader.Ghosted, "Close {} as unanswered? They can still surprise you.", "{} is closed as unanswered. That says nothing about you."},
	NoShow:   {"", "They didn't show up at {}? That closes it here; if they make a new date, tell me.", "{} is closed. I'm sorry; that was not on you."},
}

// outcomeOf is the outcome that an intent tells of.
func outcomeOf(i reader.Intent) (Outcome, bool) {
	for o, row := range outcomes {
		if row.intent == i && i != "" {
			return o, true
		}
	}
	return "", false
}

// closeInterview ends an interview: its tasks follow from the facts, and go.
func (t *turn) closeInterview(iv *Interview, o Outcome) {
	s := t.session()
	t.what = "closing " + iv.name()
	iv.Outcome, iv.Closed = o, t.today()
	s.unpark(iv.ID)
	if s.Flow != nil && s.Flow.Interview == iv.ID {
		s.Flow = nil
	}
	t.agenda().reconcile(iv, t.profile())
	t.tell(say(outcomes[o].closed, iv.name()), undoButton)
	t.askAgain()
}

// Archive is the interviews that were closed in a year.
type Archive struct {
	V     int    `json:"v"`
	Cards []Card `json:"cards,omitempty"`
}

// moved asks for the new date of a planned interview.
func (t *turn) moved(id string) {
	iv := t.interview(id)
	if iv.ID == "" || iv.Held || iv.Outcome != "" && iv.Outcome != NoShow {
		t.tell(say(goneButton))
		return
	}
	t.session().Last = id
	t.say(Message{Text: say("To when was {} moved?", iv.name()), Form: &Form{
		Action: Action("f/moved/" + id), Title: "New date", Submit: "Save", Open: "New date",
		Fields: []Field{{ID: "at", Label: "New date and time", Hint: "Thursday 3 December at 14:00", Required: true}},
	}})
}

// plan takes an interview that lies ahead, or its new date.
func (t *turn) plan(s reader.Slots) {
	name, known := "", false
	if s.Company != "" {
		name, known = reader.MatchCompany(s.Company, t.known().Companies)
	}
	var iv *Interview
	for _, c := range t.agenda().Cards {
		if (known && c.Company == name || s.Cancelled && s.Company == "") && !c.Starts.IsZero() {
			iv = t.interview(c.ID)
		}
	}
	if s.Cancelled {
		if iv == nil || iv.Held {
			t.tell(say("Which interview was cancelled? Say its company: “Acme cancelled the interview”."))
			return
		}
		t.tell(say("{} cancelled. Is there a new date?", capital(iv.name())),
			Button{Label: "It was moved", Action: Action("m/" + iv.ID)},
			Button{Label: "It is off", Action: Action("o/" + string(NoShow) + "/" + iv.ID + "/yes")})
		return
	}
	if iv == nil || iv.Held {
		iv = t.newInterview()
		iv.Planned = true
	}
	t.learn(iv, s)
	t.session().Last = iv.ID
	if iv.At.IsZero() {
		t.say(Message{Text: say("{}: when is it?", capital(iv.name())), Form: &Form{
			Action: Action("f/moved/" + iv.ID), Title: "The date", Submit: "Save", Open: "Give the date",
			Fields: []Field{{ID: "at", Label: "Date and time", Hint: "Thursday 3 December at 14:00", Required: true}},
		}})
		return
	}
	t.confirmPlan(iv)
}

// confirmPlan says a planned interview back, and what the coach will do.
func (t *turn) confirmPlan(iv *Interview) {
	v := t.voice()
	evening := t.profile().evening(calendar.DateOf(iv.starts(t.profile()).In(t.profile().location())).AddDays(-1))
	text := say("{}: {}.", capital(iv.name()), v.moment(iv.atFor(t.profile())))
	if evening.After(t.now) {
		text = join(" ", text, say("I'll be back the evening before, and half an hour after it."))
	} else {
		text = join(" ", text, say("Before you leave, ask how to reach them and when to expect an answer. I'll be back half an hour after it."))
	}
	t.tell(text, Button{Label: "Change", Action: Action("e/" + iv.ID)}, undoButton)
}
