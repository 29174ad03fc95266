package coach

import (
	"slices"
	"strings"
	"time"

	"debrief/coach/reader"
)

// What words mean: read once in a turn, acted on where that is sure, asked
// about where it is not.

// read says what words mean, a reading for each thing said. The same words are
// read once, until something is taken back.
func (t *turn) read(words string) []reader.Reading {
	if rs, ok := t.readings[words]; ok {
		return rs
	}
	if t.readings == nil {
		t.readings = map[string][]reader.Reading{}
	}
	rs := reader.Read(words, t.now, t.known())
	t.readings[words] = rs
	return rs
}

// readAs reads the slots of words that are known to mean something.
func (t *turn) readAs(intent reader.Intent, words string) reader.Slots {
	return reader.ReadAs(intent, words, t.now, t.known()).Slots
}

// act does what every reading of a message asks for, or asks what was meant.
// What has to be confirmed comes last: a question is best the last word.
func (t *turn) act(readings []reader.Reading) {
	asks := func(r reader.Reading) bool {
		_, ends := outcomeOf(r.Intent)
		return ends || r.Intent == reader.ForgetMe || r.Confidence < reader.Sure
	}
	for _, last := range []bool{false, true} {
		for _, r := range readings {
			switch {
			case asks(r) != last:
			case r.Foreign:
				t.foreign()
			case r.Confidence < reader.Sure && (r.Intent != reader.Other || len(r.Maybe) > 1 && !slices.Contains(r.Maybe, reader.Other)):
				t.askMeaning(r)
			case len(readings) > 1 && t.tells(r.Text):
			default:
				said := len(t.out)
				t.intent(r, r.Text)
				t.offerOthers(r, said)
			}
		}
	}
}

// takesAll takes a message that says several things while a question is open,
// if none of them can be its answer. It reports whether it did.
func (t *turn) takesAll(q *question, readings []reader.Reading) bool {
	if len(readings) < 2 {
		return false
	}
	least := reader.Sure
	if q.words {
		least = plainly
	}
	for _, r := range readings {
		if r.Confidence < least || !news[r.Intent] && !told[r.Intent] && !leavers[r.Intent] || q.words && r.Slots.Company == "" {
			return false
		}
	}
	t.leaveAside()
	t.act(readings)
	t.askAfter(t.session().Flow)
	return true
}

// foreignAnswer goes to words in another language.
const foreignAnswer = "I'm sorry, I only understand English. What works all the same: the buttons, and commands such as `debrief`, `tasks` and `help`. Answers are kept as you write them, in any language."

func (t *turn) foreign() {
	t.tell(say(foreignAnswer), Button{Label: "I had an interview", Action: "c/debrief"},
		Button{Label: "What is pending", Action: "c/tasks"}, Button{Label: "Help", Action: "c/help"})
}

// offerOthers puts the other reading of each ambiguous date under what was
// said of the words, one tap away.
func (t *turn) offerOthers(r reader.Reading, said int) {
	if len(t.out) <= said {
		return
	}
	last := &t.out[len(t.out)-1].Message
	if last.Form != nil {
		return
	}
	for _, o := range r.Slots.Others {
		if strings.Contains(r.Text, itoa(o.Was.Date.Day)) && o.Was.Date.Month == o.At.Date.Month {
			continue // the day was said
		}
		last.Buttons = append(last.Buttons, Button{
			Label:  "No: " + t.voice().moment(o.At).String(),
			Action: Action("z/" + o.Slot + "/" + o.Was.String() + "/" + o.At.String()),
		})
		t.session().Heard = &Heard{Text: r.Text, Intent: r.Intent, At: t.now, Event: t.event.ID}
	}
}

// Heard is what was understood last, where a date in it may be meant otherwise.
type Heard struct {
	Text   string        `json:"text"`
	Intent reader.Intent `json:"intent"`
	At     time.Time     `json:"at"`
	Event  string        `json:"event"` // the message that said it
}

// pressMeant takes the other reading of a date: what the words did is taken
// back, and done again with that date.
func (t *turn) pressMeant(slot, was, at string) {
	h, l := t.session().Heard, t.ledger()
	var o reader.OtherDate
	o.Slot = slot
	if h == nil || o.Was.UnmarshalText([]byte(was)) != nil || o.At.UnmarshalText([]byte(at)) != nil || o.At.IsZero() ||
		h.Event != l.Event || l.EventStep != 0 && l.EventStep != l.UndoTo {
		t.tell(say(goneButton))
		return
	}
	heard := *h
	if l.EventStep != 0 {
		if t.takeBack(); len(t.need) > 0 {
			return
		}
		t.undo, l.EventStep = false, 0
	}
	r := reader.ReadAs(heard.Intent, heard.Text, heard.At.In(t.now.Location()), t.known())
	r.Slots.Mean(o)
	t.intent(r, heard.Text)
}

// qMeaning asks which of a few things words mean.
const qMeaning QuestionID = "meaning"

// meanings are what each intent is called in a choice; "{}" is the company.
// What has none is not offered.
var meanings = map[reader.Intent]struct{ plain, of string }{
	reader.InterviewDone:    {"I had an interview", "I had an interview at {}"},
	reader.InterviewPlanned: {"An interview is coming up", "An interview at {} is coming up"},
	reader.NextRound:        {"They want another round", "{} wants another round"},
	reader.Offer:            {"I got an offer", "{} made an offer"},
	reader.Rejected:         {"They said no", "{} said no"},
	reader.Withdrew:         {"I withdraw", "I withdraw from {}"},
	reader.Ghosted:          {"I give up waiting", "I give up waiting for {}"},
	reader.HeardFrom:        {"They wrote, I owe a reply", "{} wrote, I owe a reply"},
	reader.Contacted:        {"I wrote to them", "I wrote to {}"},
	reader.MayIFollowUp:     {"May I write to them?", "May I write to {}?"},
	reader.Commitment:       {"I promised something", "I promised {} something"},
	reader.Contact:          {"How to reach somebody", "How to reach somebody at {}"},
	reader.Referrer:         {"I know somebody there", "I know somebody at {}"},
	reader.Note:             {"A question they asked", "A question {} asked"},
	reader.Applied:          {"I applied", "I applied to {}"},
	reader.Away:             {"I'll be away", ""},
	reader.Tasks:            {"What is pending", "What is pending for {}"},
	reader.Interviews:       {"My interviews", ""},
	reader.Notes:            {"My notes", "My notes of {}"},
	reader.TaskDone:         {"Something is done", ""},
	reader.TaskSnooze:       {"Put something off", ""},
	reader.TaskDrop:         {"Let something go", ""},
	reader.Remind:           {"Remind me", ""},
	reader.Draft:            {"Draft a message", "Draft a message to {}"},
	reader.CheckDraft:       {"Look a message over", ""},
	reader.Practice:         {"Practise", "Practise for {}"},
	reader.Progress:         {"My progress", ""},
	reader.Settings:         {"Settings", ""},
	reader.Pause:            {"Pause", ""},
	reader.Resume:           {"Write to me again", ""},
	reader.Export:           {"Export my data", ""},
	reader.ForgetMe:         {"Delete everything", ""},
	reader.Undo:             {"Undo", ""},
	reader.Help:             {"Help", ""},
}

// meaningMost is how many meanings are offered.
const meaningMost = 3

// askMeaning asks what was meant, offering what the words may mean. A question
// that waits for its answer stays; it is asked again after.
func (t *turn) askMeaning(r reader.Reading) {
	if len(t.meaningButtons(r.Text)) == 0 {
		t.tell(say(otherAnswer), Button{Label: "I had an interview", Action: "c/debrief"}, Button{Label: "Help", Action: "c/help"})
		return
	}
	t.aside(Flow{Question: qMeaning, Text: r.Text}, nil)
}

// meaningButtons are the things that words may mean, the likeliest first.
func (t *turn) meaningButtons(words string) []Button {
	var out []Button
	for _, r := range t.read(words) {
		for _, intent := range r.Maybe {
			m, ok := meanings[intent]
			if !ok || len(out) >= meaningMost {
				continue
			}
			label := m.plain
			if company := t.meant(intent, words).Slots.Company; company != "" && m.of != "" {
				label = strings.ReplaceAll(m.of, "{}", reader.CompanyName(t.company(company)))
			}
			f := Flow{Question: qMeaning}
			b := Button{Label: shorten(label, 75), Action: answerAction(&f, qMeaning, string(intent))}
			if !slices.ContainsFunc(out, func(o Button) bool { return o.Label == b.Label }) {
				out = append(out, b)
			}
		}
	}
	if len(out) > 0 {
		f := Flow{Question: qMeaning}
		out = append(out, Button{Label: "Something else", Action: answerAction(&f, qMeaning, meaningNone)})
	}
	return out
}

// nameWords is how many words at most a company's name has that was typed alone.
const nameWords = 3

// meant reads words as what they were said to mean. A name typed alone is the
// company's.
func (t *turn) meant(intent reader.Intent, words string) reader.Reading {
	r := reader.ReadAs(intent, words, t.now, t.known())
	if first := t.read(words)[0]; r.Slots.Company == "" && first.Intent == reader.Other && len(first.Maybe) > 0 && len(strings.Fields(words)) <= nameWords {
		r.Slots.Company = strings.Trim(words, " .,!")
	}
	return r
}

// meaningNone is the answer that none of the meanings is right.
const meaningNone = "none"

func meaningQuestion() question {
	return question{
		id: qMeaning, topic: TopicNotes, part: partAside, shy: true,
		why: "I would rather ask than do the wrong thing with what you tell me.",
		ask: func(t *turn, f *Flow) Message {
			return Message{Text: say("I'm not sure what you mean. Which is it?"), Buttons: t.meaningButtons(f.Text)}
		},
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			t.session().Aside = nil
			for _, b := range t.meaningButtons(f.Text) {
				if sameWords(answer, b.Label) {
					_, answer, _ = strings.Cut(string(b.Action), string(qMeaning)+"/")
				}
			}
			if answer == meaningNone {
				return say("Then tell me in other words, or say `help`."), taken
			}
			if yes, ok := reader.YesNo(answer); ok && !yes {
				return say("Alright."), taken
			}
			if _, ok := meanings[reader.Intent(answer)]; !ok {
				t.free(answer)
				return nil, waits
			}
			said := len(t.out)
			r := t.meant(reader.Intent(answer), f.Text)
			t.intent(r, f.Text)
			t.offerOthers(r, said)
			return nil, waits
		},
	}
}
