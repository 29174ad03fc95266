package coach

import (
	"strconv"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// What a person can look up: interviews, one interview, notes.

// listInterviews shows the open interviews and where they stand.
func (t *turn) listInterviews() {
	v := t.voice()
	l := &List{Title: say("Open interviews")}
	menu := &Menu{Label: "Show one"}
	for _, c := range t.agenda().Cards {
		note := say("{}", v.brief(c.At.Date))
		switch {
		case c.ahead() && c.At.IsZero():
			note = say("no date yet")
		case c.ahead():
			note = say("planned, {}", v.moment(c.At))
		case !c.ReplyBy.IsZero():
			note = say("{}; answer by {}", v.day(c.At.Date), v.day(c.ReplyBy.Date))
		}
		name := either(c.Company, "no company yet")
		text := Plain(name)
		if c.Role != "" {
			text = say("{}, {}", name, c.Role)
		}
		l.Items = append(l.Items, Item{Text: text, Note: note})
		menu.Options = append(menu.Options, Button{Label: shorten(name, 40) + ", " + v.day(c.At.Date).String(), Action: Action("n/" + c.ID)})
	}
	if len(l.Items) == 0 {
		t.tell(say("No open interviews. Had one?"), Button{Label: "I had an interview", Action: "c/debrief"})
		return
	}
	t.say(Message{List: l, Menu: menu})
}

// showInterview shows all that is known of one.
func (t *turn) showInterview(id string) {
	iv := t.interview(id)
	if iv.ID == "" {
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
		return
	}
	v := t.voice()
	l := &List{Title: t.understood(iv)}
	for _, p := range iv.People {
		var how []string
		for _, s := range []string{p.Part, p.Email, p.Phone, p.Link} {
			if s != "" {
				how = append(how, s)
			}
		}
		item := Item{Text: Plain(either(p.Name, "Somebody"))}
		if len(how) > 0 {
			item.Note = Plain(strings.Join(how, ", "))
		}
		l.Items = append(l.Items, item)
	}
	for _, n := range notesText(iv) {
		l.Items = append(l.Items, Item{Text: n})
	}
	for _, k := range t.pending() {
		if k.interview() == id {
			l.Items = append(l.Items, Item{Number: k.Number, Text: Plain(k.title()), Note: v.due(&k)})
		}
	}
	for _, touch := range iv.Touches {
		l.Items = append(l.Items, Item{Text: say("You asked them on {}", v.day(calendar.DateOf(touch.At.In(t.profile().location()))))})
	}
	for _, r := range iv.Referrers {
		l.Items = append(l.Items, Item{Text: say("For a word of reference: {}", r.Name)})
	}
	t.session().Last = id
	buttons := []Button{{Label: "Change", Action: Action("e/" + id)}}
	if iv.Held && !iv.Done {
		buttons = append(buttons, Button{Label: "Go on with the debrief", Action: Action("b/" + id)})
	}
	t.say(Message{List: l, Buttons: buttons})
}

// showNotes reads notes back: of a company, of all, or those with a word.
func (t *turn) showNotes(words string) {
	name, known := reader.MatchCompany(words, t.known().Companies)
	found := false
	if kinds := get[*Kinds](t, kindsDoc).recurring(); words == "" && len(kinds) > 0 {
		t.tell(say("What keeps coming up:\n{}", join("\n", kinds...)))
	}
	for _, doc := range t.loadAll(interviewDocs) {
		iv := t.interview(strings.TrimPrefix(doc, interviewDocs))
		if iv.ID == "" || known && iv.Company != name {
			continue
		}
		l := &List{Title: say("{}, {}", iv.name(), t.voice().day(iv.At.Date))}
		for _, line := range notesText(iv) {
			if known || words == "" || strings.EqualFold(iv.Company, words) || strings.Contains(strings.ToLower(line.String()), strings.ToLower(words)) {
				l.Items = append(l.Items, Item{Text: line})
			}
		}
		if len(l.Items) > 0 {
			found = true
			t.say(Message{List: l, Menu: changeNotes(iv)})
		}
	}
	if !found && len(t.need) == 0 {
		if words == "" {
			t.tell(say("No notes yet. `/note` and a question keeps one; so does “they asked why I left”."))
			return
		}
		t.tell(say("No notes on “{}”.", shorten(words, 60)))
	}
}

// changeNotes offers to change a note of an interview, nil if it has none.
func changeNotes(iv *Interview) *Menu {
	m := &Menu{Label: "Change a note"}
	for i, n := range iv.Notes {
		m.Options = append(m.Options, Button{
			Label: shorten("Change: "+n.Question, 75), Action: Action("p/" + iv.ID + "/" + itoa(i+1)),
		})
	}
	if len(m.Options) == 0 {
		return nil
	}
	return m
}

// noteForm is the form of one note, counted from 1; nil if there is no such.
func noteForm(iv *Interview, place string) *Form {
	n, err := strconv.Atoi(place)
	if err != nil || n < 1 || n > len(iv.Notes) {
		return nil
	}
	note := iv.Notes[n-1]
	return &Form{
		Action: Action("f/note/" + iv.ID + "/" + place), Title: "A note", Submit: "Save", Open: "Change",
		Fields: []Field{
			{ID: "question", Label: "They asked", Value: note.Question, Long: true, Required: true},
			{ID: "answer", Label: "You said", Value: note.Answer, Long: true},
			{ID: "landed", Label: "How it landed", Value: note.Landed, Hint: "well, so-so or badly"},
			{ID: "better", Label: "A better answer", Value: note.Better, Long: true},
		},
	}
}

// fillNote takes the form of a note.
func (t *turn) fillNote(iv *Interview, place string, values map[string]string) {
	n, err := strconv.Atoi(place)
	if err != nil || n < 1 || n > len(iv.Notes) {
		t.tell(say(goneButton))
		return
	}
	note := &iv.Notes[n-1]
	for field, at := range map[string]*string{"question": &note.Question, "answer": &note.Answer, "better": &note.Better} {
		if v, ok := values[field]; ok && (field != "question" || strings.TrimSpace(v) != "") {
			*at = strings.TrimSpace(v)
		}
	}
	if v, ok := values["landed"]; ok {
		if landed, ok := landedWord(v); ok {
			note.Landed = landed
		} else if strings.TrimSpace(v) == "" {
			note.Landed = ""
		}
	}
	t.tell(say("Saved: {}", note.Question), undoButton)
}

// backgroundOf is what an earlier interview has to bring back: whom they met,
// and the notes.
func (t *turn) backgroundOf(iv *Interview) []Text {
	var lines []Text
	if names := peopleText(iv.People); names != "" {
		lines = append(lines, say("You met: {}", names))
	}
	return append(lines, notesText(iv)...)
}

// briefing is what comes back before a planned interview: the notes of the
// same company; elsewhere, the kinds of question that went badly.
func (t *turn) briefing(k *Task) Text {
	var lines []Text
	for _, iv := range t.interviewsAt(k.Company) {
		if iv.ID != k.interview() {
			lines = append(lines, t.backgroundOf(iv)...)
		}
	}
	if len(lines) > 0 {
		return say("Your notes from {}:\n{}", k.Company, join("\n", lines...))
	}
	if weak := get[*Kinds](t, kindsDoc).weak(); len(weak) > 0 {
		return say("Before {}: these went badly elsewhere, and are worth a minute.\n{}", k.Company, join("\n", weak...))
	}
	return nil
}
