package coach

// help shows what makes sense now, not everything.
func (t *turn) help() {
	l := &List{Title: say("What you can say now")}
	add := func(example, what string) {
		l.Items = append(l.Items, Item{Text: Code(example), Note: Plain(what)})
	}
	var planned, held, offer string
	for _, c := range t.agenda().Cards {
		name := either(c.Company, "Acme")
		switch {
		case c.Offer:
			offer = name
		case c.ahead():
			planned = name
		default:
			held = name
		}
	}
	if t.session().flow() != nil {
		add("skip, back, why?, later", "at every question")
	}
	if t.profile().pausedAt(t.now) {
		add("resume", "brings me back")
	}
	add("just finished with Acme, they'll tell me by Friday", "begins a debrief")
	if len(t.pending()) > 0 {
		add("tasks", "what is pending")
		add("done 1, later 1, drop 1", "or words that name it")
	}
	if offer != "" {
		add("I accepted the offer from "+offer, "or declined it")
	}
	if held != "" {
		add("should I write to "+held+" again?", "when, and why not before")
		add(held+" turned me down", "also: an offer, a next round, I withdrew")
		add("draft a thank-you", "also: follow-up, contact, reference, away …")
		add("check", "looks a message of yours over")
	}
	if len(t.agenda().Cards) > 0 {
		add("interviews", "and where they stand")
		add("notes", "what they asked")
	}
	if planned != "" && t.practiceTask(planned) != "" {
		add("practise for "+planned, "what did not go well before")
	} else {
		add("interview with Acme on Thursday at 2pm", "I'll come back before and after it")
	}
	if len(t.agenda().Cards) > 0 {
		add("away 14 to 20 December", "when they cannot reach you")
		add("progress", "how it goes over time")
	}
	add("remind me to iron the shirt on Thursday at 7 pm", "a reminder of your own")
	if !t.profile().pausedAt(t.now) {
		add("pause", "silence, until a day or until you say so")
	}
	add("settings", "zone, quiet hours, reminders, name …")
	if t.ledger().UndoTo > t.ledger().UndoFrom {
		add("undo", "takes the last thing back")
	}
	add("export, forget me", "takes everything along, or deletes it")
	t.say(Message{List: l})
}
