package coach

import (
	"debrief/coach/drafts"
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
		"I'm sorry. {} was a real effort, and a no stings. It is closed here. Nothing more from me today; the rest can wait."},
	Withdrew: {reader.Withdrew, "You withdrew from {}? That closes it here.", "{} is closed. Knowing what you don't want is worth something too."},
	Ghosted:  {reader.Ghosted, "Close {} as unanswered? They can still surprise you.", "{} is closed as unanswered, which is not a no. That says nothing about you. Keep the contact."},
	NoShow:   {"", "They didn't show up at {}? That closes it here; if they make a new date, tell me.", "{} is closed. I'm sorry; that was not on you."},
	Accepted: {"", "You start at {}? That closes it here.", "{} is closed: all the best there."},
	Declined: {"", "You said no to {}? That closes it here.", "{} is closed. A clear no is kind as well; they wait for it."},
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
	t.closeSaying(iv, o, say(outcomes[o].closed, iv.name()), closingButtons(iv, o))
}

// closeSaying ends an interview with words and buttons of its own.
func (t *turn) closeSaying(iv *Interview, o Outcome, said Text, buttons []Button) {
	s := t.session()
	t.what = "closing " + iv.name()
	iv.Outcome, iv.Closed, iv.Ended = o, t.today(), t.now
	s.unpark(iv.ID)
	if s.Flow != nil && s.Flow.Interview == iv.ID {
		s.Flow = nil
	}
	t.noElsewhere(iv)
	t.agenda().reconcile(iv, t.profile())
	t.tell(said, append(buttons, undoButton)...)
	t.askAgain()
}

// closingButtons are what can be done at once about an interview that ended.
// After a rejection there is nothing that has to be done on that day.
func closingButtons(iv *Interview, o Outcome) []Button {
	switch o {
	case Withdrew:
		return []Button{{Label: "Draft a line to tell them", Action: draftAction(drafts.Withdraw, iv.ID, "", "")}}
	case Declined:
		return []Button{{Label: "Draft it", Action: draftAction(drafts.Decline, iv.ID, "", "")}}
	default:
		return nil
	}
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
