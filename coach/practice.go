package coach

import (
	"cmp"
	"slices"
	"strings"

	"debrief/coach/reader"
)

// Practising what did not go well: a question is asked, answered, compared with
// what the person wanted to say, and rated by themselves.

// The questions of a practice.
const (
	qDrill     QuestionID = "drill"      // the question itself
	qDrillRate QuestionID = "drill_rate" // how close it was
	qDrillNext QuestionID = "drill_next" // another one?
)

const drillWhy = "Said aloud once, an answer comes easier the next time. A few minutes on several days hold better than an hour on one."

// weakNote is a note of an answer that did not go well.
type weakNote struct {
	iv    *Interview
	place int // in its Notes
}

func (w weakNote) note() *Note { return &w.iv.Notes[w.place] }

// weakNotes is the answers worth practising: those at the company first, then
// those of a kind that goes badly more often, and the least practised first.
// Questions that nobody need answer are never among them.
func (t *turn) weakNotes(company string) []weakNote {
	var out []weakNote
	for _, doc := range t.loadAll(interviewDocs) {
		iv := t.interview(strings.TrimPrefix(doc, interviewDocs))
		for i, n := range iv.Notes {
			if k := kindOfQuestion(n.Question); n.Landed == "badly" && (k == nil || !k.protected) {
				out = append(out, weakNote{iv, i})
			}
		}
	}
	kinds := get[*Kinds](t, kindsDoc).Kinds
	badly := func(w weakNote) int {
		if k := kindOfQuestion(w.note().Question); k != nil {
			return kinds[k.id].Badly
		}
		return 1
	}
	elsewhere := func(w weakNote) int {
		if strings.EqualFold(w.iv.Company, company) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(out, func(a, b weakNote) int {
		return cmp.Or(cmp.Compare(elsewhere(a), elsewhere(b)), cmp.Compare(a.note().Practised, b.note().Practised),
			cmp.Compare(badly(b), badly(a)), b.note().On.Compare(a.note().On))
	})
	return out
}

// practise begins a practice, for an interview at a company or for any.
func (t *turn) practise(company string) {
	company = t.company(company)
	if company == "" {
		for _, c := range t.agenda().Cards {
			if c.ahead() {
				company = c.Company
				break
			}
		}
	}
	weak := t.weakNotes(company)
	if len(t.need) > 0 {
		return
	}
	if len(weak) == 0 {
		t.tell(say("There is nothing that went badly in your notes. Note a question with “note they asked …” and say how it landed: then I'll practise it with you."))
		return
	}
	w := weak[0]
	t.aside(Flow{Question: qDrill, Interview: w.iv.ID, Item: w.place + 1, Task: t.practiceTask(company)}, nil)
}

// practiceTask is the session of practice that is next for a company's planned
// interview, "" if there is none.
func (t *turn) practiceTask(company string) string {
	for _, k := range t.agenda().Tasks {
		if k.rule() == rulePractice && !k.Hidden && strings.EqualFold(k.Company, company) {
			return k.ID
		}
	}
	return ""
}

// drill is the note that a flow practises, nil if it is gone.
func (t *turn) drill(f *Flow) *Note {
	iv := t.interview(f.Interview)
	if f.Item < 1 || f.Item > len(iv.Notes) {
		return nil
	}
	return &iv.Notes[f.Item-1]
}

func practiceQuestions() []question {
	gone := func() (Text, verdict) { return say(goneButton), taken }
	return []question{
		{
			id: qDrill, words: true, topic: TopicNotes, part: partAside, why: drillWhy,
			ask: func(t *turn, f *Flow) Message {
				n := t.drill(f)
				if n == nil {
					return Message{Text: say("That note is gone.")}
				}
				return Message{
					Text:    say("They ask: “{}”. Your answer, as you would say it?", n.Question),
					Buttons: []Button{{Label: "Enough for now", Action: answerAction(f, qDrill, "enough")}},
				}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				n := t.drill(f)
				if n == nil {
					return gone()
				}
				if answer == "enough" || stops(answer) {
					return say("Enough for today; well done."), taken
				}
				wanted := either(n.Better, n.Answer)
				before := say("Good. You had no better answer noted; this one is a start.")
				if n.Better != "" {
					before = say("Good. You wanted to say: “{}”.", wanted)
				} else if n.Answer != "" {
					before = say("Good. At the time you said: “{}”.", wanted)
				}
				next := Flow{Question: qDrillRate, Interview: f.Interview, Item: f.Item, Task: f.Task, Text: answer}
				t.session().Aside = nil
				t.aside(next, before)
				return nil, waits
			},
		},
		{
			id: qDrillRate, topic: TopicNotes, part: partAside, why: drillWhy,
			choices: []choice{{"1 far off", "1", ""}, {"2", "2", ""}, {"3", "3", ""}, {"4", "4", ""}, {"5 just so", "5", ""}},
			ask:     func(*turn, *Flow) Message { return Message{Text: say("How close was it?")} },
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				n := t.drill(f)
				if n == nil {
					return gone()
				}
				rated, ok := reader.Rating(answer)
				if !ok {
					return say("A number from 1 (far off) to 5 (just so)."), again
				}
				n.Practised++
				n.Rated = rated
				if n.Better == "" && rated >= drillGood {
					n.Better = f.Text // worth keeping
				}
				t.what = "the practice"
				if f.Task != "" {
					if k := t.agenda().task(f.Task); k != nil {
						t.interview(k.interview()).mark(k.ID, Mark{State: MarkDone, At: t.now})
					}
				}
				said := say("Noted. It gets easier each time.")
				if rated >= drillGood {
					said = say("That sits. Noted.")
				}
				t.session().Aside = nil
				t.aside(Flow{Question: qDrillNext, Interview: f.Interview, Item: f.Item, Task: f.Task}, said)
				return nil, waits
			},
		},
		{
			id: qDrillNext, topic: TopicNotes, part: partAside, why: drillWhy, shy: true,
			choices: []choice{{"Another one", "more", ""}, {"Enough", "enough", ""}},
			ask:     func(*turn, *Flow) Message { return Message{Text: say("Another one, or enough?")} },
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				yes, ok := reader.YesNo(answer)
				switch {
				case answer == "enough" || ok && !yes || stops(answer) || reader.ThatsAll(answer):
					return say("Well done."), taken
				case answer == "more" || ok:
				default:
					return say("Another one, or enough?"), again
				}
				company := t.interview(f.Interview).Company
				weak := slices.DeleteFunc(t.weakNotes(company), func(w weakNote) bool { return w.iv.ID == f.Interview && w.place == f.Item-1 })
				if len(weak) == 0 {
					return say("That was the only one. Well done."), taken
				}
				t.session().Aside = nil
				t.aside(Flow{Question: qDrill, Interview: weak[0].iv.ID, Item: weak[0].place + 1}, nil)
				return nil, waits
			},
		},
	}
}

// drillGood is the rating from which an answer is worth keeping.
const drillGood = 4

// practised says how a note did in practice.
func (n Note) practised() string {
	if n.Practised == 0 {
		return ""
	}
	return "practised " + times(n.Practised) + ", last " + itoa(n.Rated) + " of 5"
}
