package coach

import (
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// guard looks at all that a person typed, wherever they typed it: words of
// crisis win over everything, and what is too long is not kept. It reports
// whether the event has been answered.
func (t *turn) guard() bool {
	words := []string{t.event.Text}
	for _, field := range sorted(t.event.Values) {
		words = append(words, t.event.Values[field])
	}
	typed := t.event.Kind == Said || t.event.Kind == Edited // which looks for itself, and asks in doubt
	for _, w := range words {
		if n := len([]rune(w)); n > maxMessage {
			t.tell(say("That is more than I can take at once ({} characters; I take {}). Nothing of it was kept: please send the part that matters.", n, maxMessage))
			return true
		}
		if typed || w == "" {
			continue
		}
		switch severity, _ := reader.Distress(w); severity {
		case "crisis":
			t.ledger().Heard = t.now
			t.crisis()
			return true
		case "unsure":
			t.ledger().Heard = t.now
			t.aside(Flow{Question: qDoubt}, nil)
			return true
		}
	}
	return false
}

// preload looks at the interviews that the event is surely about, so that one
// that is not loaded is noticed before anything is computed. It reports whether
// all are there.
func (t *turn) preload() bool {
	s := t.session()
	for _, f := range []*Flow{s.Flow, s.Aside} {
		if f != nil && f.Interview != "" {
			t.interview(f.Interview)
		}
	}
	for _, part := range strings.FieldsFunc(string(t.event.Action), func(r rune) bool { return r == '/' || r == '?' }) {
		if n, ok := strings.CutPrefix(part, "i"); ok && n != "" && strings.Trim(n, "0123456789") == "" {
			t.interview(part)
		}
	}
	return len(t.need) == 0
}

// handle does what the event asks for.
func (t *turn) handle() {
	l := t.ledger()
	t.heard = l.Heard
	if !t.preload() || t.event.Kind != Woke && t.guard() {
		return
	}
	if t.event.Kind != Woke {
		if t.event.Kind != Opened {
			if l.Hushed && t.backFromCrisis() {
				return
			}
			l.Heard, l.Silent, l.Hushed = t.now, false, false
		}
		if l.Welcomed.IsZero() && t.event.Kind != Opened {
			t.welcome()
		}
	}
	if was, ok := t.loaded(profileDoc).(*Profile); ok && was.Zone != "" && was.Zone != t.profile().Zone {
		t.keepMoments(was.Zone) // the platform says that they are elsewhere now
	}
	switch t.event.Kind {
	case Said:
		t.said(t.event.Text)
	case Edited:
		t.edited()
	case Pressed:
		t.pressed(string(t.event.Action))
	case Filled:
		t.filled(string(t.event.Action), t.event.Values)
	case Command:
		if hiddenCommands[t.event.Name] == nil && t.event.Name != "later" {
			t.leaveAside()
		}
		t.commandNamed(t.event.Name, t.event.Text, t.event.Values)
		t.askAfter(t.session().Flow)
	case Opened:
		t.opened()
	case Woke:
		t.woke()
		return
	}
	t.askWaiting()
	if t.event.Kind != Opened && !t.picked {
		t.session().Picks = nil
	}
	if t.event.Kind != Opened && !t.reminded {
		t.session().Said = nil // what is said next is about something else
	}
	switch t.event.Kind {
	case Said:
		l.Event, l.EventStep = t.event.ID, 0 // keepStep knows better
	case Pressed, Filled, Command: // the last message is no longer the last word
		l.Event, l.EventStep = "", 0
	}
	t.askZone()
}

// edited takes a change to the last message: what that message did is taken
// back, and the new words are taken instead.
func (t *turn) edited() {
	l := t.ledger()
	if t.event.Of == "" || t.event.Of != l.Event || l.EventStep != 0 && l.EventStep != l.UndoTo {
		t.tell(say("I take changes to your last message only. Tell me what to change: “actually it was Globex”."))
		return
	}
	if l.EventStep != 0 {
		if t.takeBack(); len(t.need) > 0 {
			return
		}
		t.undo, l.EventStep = false, 0
	}
	t.said(t.event.Text)
}

// pressed takes a button. Its action begins with a letter that says what it is
// about.
func (t *turn) pressed(action string) {
	kind, rest, _ := strings.Cut(action, "/")
	head, more, _ := strings.Cut(rest, "?")
	part := strings.Split(head, "/")
	at := func(i int) string {
		if i < len(part) {
			return part[i]
		}
		return ""
	}
	switch kind {
	case "a":
		value := strings.Join(part[min(2, len(part)):], "/")
		t.pressAnswer(at(0), QuestionID(at(1)), value)
	case "b":
		t.resume(at(0), nil)
	case "c":
		t.command(head)
	case "d":
		if !strings.HasPrefix(more, "@") && more != "all" && t.agenda().task(more) == nil {
			more = ""
		}
		t.leftovers(more)
		t.draft(drafts.Kind(at(0)), t.interview(at(1)), drafts.Tone(at(2)), more)
	case "e":
		if iv := t.interview(at(0)); iv.ID != "" {
			t.say(Message{Text: say("What should it be?"), Form: t.details(iv)})
		} else if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
	case "g":
		t.landing(at(0), at(1), at(2))
	case "k":
		id := strings.Join(part[min(1, len(part)):], "/")
		if verb(at(0)) != verbLater {
			t.leftovers(id)
		}
		t.do(verb(at(0)), id, more)
	case "m":
		t.moved(at(0))
	case "n":
		t.showInterview(at(0))
	case "o":
		if iv := t.interview(at(1)); iv.ID != "" && iv.Outcome == "" && outcomes[Outcome(at(0))].confirm != "" {
			if refused := at(0) + "/" + at(1); at(2) == "yes" && t.session().Refused != refused {
				t.session().Aside = nil
				t.closeInterview(iv, Outcome(at(0)))
				return
			}
			t.aside(Flow{Question: qEnd, Interview: iv.ID, Text: at(0)}, nil)
		} else if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
	case "p":
		if f := noteForm(t.interview(at(0)), at(1)); f != nil {
			t.say(Message{Text: say("What should it be?"), Form: f})
		} else if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
	case "q":
		if iv := t.interview(at(0)); iv.ID != "" {
			t.practise(iv.Company)
		} else if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
	case "r":
		t.afterNo(at(0), at(1))
	case "u":
		t.pressUndo(at(0))
	case "w":
		if iv := t.interview(at(0)); iv.ID != "" {
			t.aside(Flow{Question: qRedate, Interview: iv.ID, Text: at(1)}, nil)
		} else if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
	case "z":
		t.pressMeant(at(0), at(1), at(2))
	case "x":
		t.pressOther(at(0), at(1), strings.Join(part[min(2, len(part)):], "/"))
	default:
		t.tell(say(goneButton))
	}
}

// datesMost is how many years off a date can be that a button sets.
const datesMost = 5

// pressOther takes the other reading of an ambiguous date.
func (t *turn) pressOther(interview, date, what string) {
	iv := t.interview(interview)
	var d calendar.Date
	if iv.ID == "" || d.UnmarshalText([]byte(date)) != nil || d.IsZero() || d.Year > t.today().Year+datesMost || d.Year < t.today().Year-datesMost {
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
		return
	}
	t.tell(t.correctDate(iv, what, timewords.Found{At: timewords.Moment{Date: d}}, ""))
	t.askAgain()
}

// filled takes a form.
func (t *turn) filled(action string, values map[string]string) {
	part := strings.Split(action, "/")
	if len(part) < 2 || part[0] != "f" {
		t.tell(say(goneButton))
		return
	}
	if part[1] == "settings" {
		t.fillSettings(values)
		return
	}
	var iv *Interview
	if len(part) > 2 {
		iv = t.interview(part[2])
	}
	if iv == nil || iv.ID == "" {
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
		return
	}
	f := t.session().Flow
	current := f != nil && f.Interview == iv.ID
	switch part[1] {
	case "details":
		t.fillDetails(iv, values)
		if current {
			iv.pass(qCheck)
			f.Question = t.firstOpen(f)
			t.resume(iv.ID, say("Saved."))
			return
		}
		t.tell(say("Saved.\n{}", t.understood(iv)), undoButton)
	case "takeaways":
		iv.Again, iv.Different = strings.TrimSpace(values["again"]), strings.TrimSpace(values["differently"])
		iv.pass(qTakeaways)
		if current && f.Question == qTakeaways {
			t.advance(f, questionOf(qTakeaways), say("Kept."))
			return
		}
		t.tell(say("Kept."), undoButton)
	case "note":
		t.fillNote(iv, strings.Join(part[3:], ""), values)
	case "moved":
		if found := t.times(values["at"], timewords.Future); len(found) > 0 {
			if iv.Held || iv.Outcome != "" && iv.Outcome != NoShow {
				t.tell(say(goneButton))
				return
			}
			if a := t.session().Aside; a != nil && a.Question == qWhen {
				t.session().Aside = nil
			}
			t.moveTo(iv, found[0].At)
			return
		}
		t.tell(say("I could not read “{}” as a date. For instance “Thursday 3 December at 14:00”.", shorten(values["at"], 60)))
		t.moved(iv.ID)
	default:
		t.tell(say(goneButton))
	}
}

// askZone asks where the person is, early and once a day, if the platform does
// not tell it.
func (t *turn) askZone() {
	s := t.session()
	if t.profile().Zone != "" || t.forget || s.Aside != nil || t.event.Kind == Opened || t.ledger().ZoneAsked == t.today() {
		return
	}
	t.ledger().ZoneAsked = t.today()
	t.aside(Flow{Question: qZone}, nil)
}
