package coach

import (
	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
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
		"{} was a real effort, and a no stings. It is closed here. Nothing more from me today; the rest can wait."},
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
	t.aside(Flow{Question: qWhen, Interview: id}, nil)
}

// qWhen asks when a planned interview is, or to when it was moved.
const qWhen QuestionID = "when"

func whenQuestion() question {
	return question{
		id: qWhen, topic: TopicAnalysis, part: partAside, dates: true, shy: true,
		why: "I come back the evening before, and half an hour after it.",
		ask: func(t *turn, f *Flow) Message {
			iv := t.interview(f.Interview)
			text, title, label := say("{}: when is it?", capital(iv.name())), "The date", "Date and time"
			if !iv.At.IsZero() {
				text, title, label = say("To when was {} moved?", iv.name()), "New date", "New date and time"
			}
			return Message{Text: text, Form: &Form{
				Action: Action("f/moved/" + f.Interview), Title: title, Submit: "Save", Open: "Give the date",
				Fields: []Field{{ID: "at", Label: label, Hint: "Thursday 3 December at 14:00", Required: true}},
			}}
		},
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			found := t.times(answer, timewords.Future)
			if len(found) == 0 {
				return say("I could not read a date there. For instance “Thursday at 2 pm”."), again
			}
			t.session().Aside = nil
			t.moveTo(t.interview(f.Interview), found[0].At)
			return nil, waits
		},
	}
}
