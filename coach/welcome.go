package coach

// How the coach says hello.

const welcomeText = "I'm Debrief, a program that helps after a job interview: it asks what happened, keeps your notes, and comes back when something is due. It keeps what you tell it, and whoever runs it could read it. You can delete everything at any time."

// welcome says once what the coach is.
func (t *turn) welcome() {
	t.ledger().Welcomed = t.now
	t.tell(say(welcomeText))
}

// opened greets somebody who opened the conversation and has said nothing yet:
// what is due comes first, then the question that was open.
func (t *turn) opened() {
	if t.ledger().Welcomed.IsZero() {
		t.welcome()
		t.tell(say("Have you had an interview? Tell me of it in your own words, for instance “just finished with Acme, they'll tell me by Friday”."),
			Button{Label: "I had an interview", Action: "c/debrief"}, Button{Label: "What can you do?", Action: "c/help"})
		return
	}
	t.remindNow()
	if f := t.session().flow(); f != nil && t.asked != f.Question {
		t.ask(f, say("We stopped here."))
		return
	}
	if len(t.out) == 0 {
		t.greet()
	}
}

// greet answers a hello with how things stand.
func (t *turn) greet() {
	if t.event.Kind != Opened {
		t.lead = say("Hello.")
		if t.remindNow(); len(t.out) > 0 && len(t.out[len(t.out)-1].Message.Buttons) > 0 {
			return
		}
	}
	if parked := t.session().Parked; len(parked) > 0 {
		iv := t.interview(parked[len(parked)-1].Interview)
		t.extra = append(t.extra, Button{Label: "Go on with " + shorten(iv.name(), 40), Action: Action("b/" + iv.ID)})
	}
	pending := t.pending()
	switch len(pending) {
	case 0:
		t.tell(say("Hello. Nothing is pending. Had an interview?"),
			Button{Label: "I had an interview", Action: "c/debrief"})
	case 1:
		t.tell(say("Hello. One thing is pending: {}, {}.", pending[0].title(), t.voice().due(&pending[0])), Button{Label: "What is pending", Action: "c/tasks"})
	default:
		t.tell(say("Hello. {} things are pending; next: {}, {}.", len(pending), pending[0].title(), t.voice().due(&pending[0])),
			Button{Label: "What is pending", Action: "c/tasks"})
	}
}
