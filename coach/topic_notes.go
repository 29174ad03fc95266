package coach

import (
	"regexp"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// Topic 3: the questions that were asked, and better answers.

const ruleNotes RuleID = "notes" // notes come back before an interview

// notesBefore is how long before a planned interview the notes come again.
const notesBefore = 2 * time.Hour

// The questions of the loop.
const (
	qNote       QuestionID = "note"
	qNoteAnswer QuestionID = "note_answer"
	qNoteLanded QuestionID = "note_landed"
	qNoteBetter QuestionID = "note_better"
)

const notesWhy = "Interviewers ask the same things. What you write down today is prepared tomorrow."

func notesRules() []rule {
	return []rule{{
		id: ruleNotes, topic: TopicNotes, class: ClassPreparation, why: notesWhy,
		plan: func(iv *Interview, p *Profile) []Task {
			if !iv.Planned || iv.Held || iv.At.IsZero() || !iv.Brief {
				return nil
			}
			start := iv.starts(p)
			rs := []Reminder{{"evening", p.evening(calendar.DateOf(start.In(p.location())).AddDays(-1))}}
			if before := start.Add(-notesBefore); iv.At.Clock && !p.quiet().Contains(before.In(p.location())) {
				rs = append(rs, Reminder{"before", before})
			}
			return []Task{{
				ID: taskID(iv, ruleNotes, ""), For: iv.At.String(), Due: start, Clock: iv.At.Clock, Hidden: true,
				Reminders: stillAhead(iv.Told, p, false, rs...),
			}}
		},
		title: func(t *Task) string { return "Your notes before " + t.Company },
		short: func(t *Task) string { return "your notes" },
		says:  func(t *turn, k *Task, _ string) Text { return t.briefing(k) },
		more:  func(*Task, string) []Button { return []Button{} },
	}}
}

func noteQuestions() []question {
	return []question{
		{
			id: qNote, topic: TopicNotes, part: partMore, why: notesWhy, words: true,
			choices: []choice{{"That's all", "all", ""}},
			ask: func(t *turn, f *Flow) Message {
				if f.Item == 0 {
					return Message{Text: say("Which questions did they ask? One after another, or a whole list.")}
				}
				return Message{Text: say("Another one?")}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				iv := t.interview(f.Interview)
				if yes, ok := reader.YesNo(answer); answer == "all" || reader.ThatsAll(answer) || ok && !yes {
					return nil, taken
				}
				list := splitList(answer)
				if len(list) == 0 {
					return say("A question in your words, or “that's all”."), again
				}
				for _, q := range list {
					t.addNote(iv, noteIn(q))
				}
				f.Item = len(iv.Notes)
				f.Text = ""
				if len(list) > 1 {
					t.tell(say("{} questions noted.", len(list)))
					t.ask(f, nil)
					return nil, waits
				}
				f.Question = qNoteAnswer
				t.ask(f, t.noteRemark(iv.Notes[len(iv.Notes)-1]))
				return nil, waits
			},
		},
		loop(qNoteAnswer, "What did you answer?", qNoteLanded, nil, func(n *Note, answer string) bool { n.Answer = answer; return true }),
		loop(qNoteLanded, "How did it land?", qNoteBetter,
			[]choice{{"Well", "well", ""}, {"So-so", "so-so", ""}, {"Badly", "badly", ""}},
			func(n *Note, answer string) bool {
				landed, ok := landedWord(answer)
				if ok {
					n.Landed = landed
				}
				return ok
			}),
		loop(qNoteBetter, "A better answer, for the next time?", qNote, nil, func(n *Note, answer string) bool { n.Better = answer; return true }),
		{
			id: qFeel, topic: TopicAnalysis, part: partMore, words: true,
			why: "Interviews take something out of people. I answer, and keep none of it.",
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("And how do you feel now? This is not kept.")}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				return say("Thank you for telling me. However it went, you prepared and you turned up; the rest of today is yours."), taken
			},
		},
	}
}

// loop is a question about the note at the flow's place in the loop.
func loop(id QuestionID, ask string, next QuestionID, choices []choice, keep func(n *Note, answer string) bool) question {
	return question{
		id: id, topic: TopicNotes, part: partMore, why: notesWhy, choices: choices, words: len(choices) == 0,
		// Only ever reached from the question before it.
		settled: func(*turn, *Flow) bool { return true },
		ask:     func(t *turn, f *Flow) Message { return Message{Text: say(ask)} },
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			iv := t.interview(f.Interview)
			if f.Item < 1 || f.Item > len(iv.Notes) {
				return nil, taken
			}
			if reader.ThatsAll(answer) {
				f.Text = loopOver
				return nil, taken
			}
			n := &iv.Notes[f.Item-1]
			switch ok := keep(n, answer); {
			case !ok && f.Text != missed:
				f.Text = missed
				return say("Well, so-so or badly?"), again
			case !ok: // it is kept as it was said
				n.Answer = strings.TrimSpace(n.Answer + "\n" + answer)
			}
			f.Text = ""
			return nil, taken
		},
		next: func(t *turn, f *Flow) QuestionID {
			iv := t.interview(f.Interview)
			if f.Text == loopOver {
				f.Text = ""
				iv.pass(qNote)
				return t.firstOpen(f)
			}
			if f.Item >= 1 && f.Item <= len(iv.Notes) {
				if k := kindOfQuestion(iv.Notes[f.Item-1].Question); k != nil && k.protected {
					return qNote // nothing to do better about it
				}
			}
			return next
		},
	}
}

// loopOver in Flow.Text ends the loop of notes.
const loopOver = "~over"

// landedWord reads how an answer landed: "well", "so-so" or "badly".
func landedWord(answer string) (string, bool) {
	a := strings.ToLower(answer)
	for _, w := range []struct{ word, means string }{
		{"bad", "badly"}, {"poor", "badly"}, {"so-so", "so-so"}, {"so so", "so-so"}, {"ok", "so-so"}, {"meh", "so-so"},
		{"good", "well"}, {"well", "well"}, {"great", "well"},
	} {
		if strings.Contains(a, w.word) {
			return w.means, true
		}
	}
	return "", false
}

// landing notes how the answer to a noted question landed.
func (t *turn) landing(interview, place, landed string) {
	iv, n := t.interview(interview), atoi(place)
	landed, ok := landedWord(landed)
	if iv.ID == "" || n < 1 || n > len(iv.Notes) || !ok {
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
		return
	}
	iv.Notes[n-1].Landed, t.what = landed, "how it landed"
	said := say("Noted: {}.", landed)
	if landed == "badly" {
		said = join(" ", said, say("`notes` changes it, and takes a better answer; `practice` goes over it."))
	}
	t.tell(said, undoButton)
}

// tellsLanding takes bare words of how the answer just noted landed. It reports
// whether they were.
func (t *turn) tellsLanding(text string) bool {
	interview, place, ok := strings.Cut(t.session().Noted, "/")
	if !ok || !oneOf(text, "well", "good", "so-so", "so so", "ok", "okay", "badly", "bad", "not well", "poorly", "meh") {
		return false
	}
	t.session().Noted = ""
	if oneOf(text, "not well") {
		text = "badly"
	}
	t.landing(interview, place, text)
	return true
}

// addNote notes a question.
func (t *turn) addNote(iv *Interview, n Note) {
	n.On = iv.At.Date
	if n.On.IsZero() {
		n.On = t.today()
	}
	iv.Notes = append(iv.Notes, n)
}

// noteRemark says what there is to say of a question: that it need not have
// been answered, or how its kind has gone so far.
func (t *turn) noteRemark(n Note) Text {
	k := kindOfQuestion(n.Question)
	switch {
	case k == nil:
		return nil
	case k.protected:
		return say("Noted with its date. You may not have owed an answer to that.")
	case k.common:
		return say("Catches many people.")
	default:
		return nil
	}
}

var listMark = regexp.MustCompile(`^\s*(?:[-*•]|\d{1,2}[.)])\s+`)

// splitList splits a list that was pasted at once: by lines, or by numbers.
func splitList(s string) []string {
	var out []string
	lines := strings.Split(s, "\n")
	if len(lines) == 1 && strings.Count(s, "?") > 1 {
		lines = strings.SplitAfter(s, "?")
	} else if parts := numbered.Split(s, -1); len(lines) == 1 && len(parts) > 2 {
		lines = parts
	} else if parts := strings.Split(s, ","); len(lines) == 1 && len(parts) > 2 && asking(parts) > len(parts)/2 {
		lines = parts
	}
	for _, line := range lines {
		if line = strings.TrimSpace(listMark.ReplaceAllString(line, "")); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// noteIn reads a line of a list: the question, and behind dashes what was
// answered and how it landed.
func noteIn(line string) Note {
	parts := dashed.Split(line, -1)
	n := Note{Question: strings.TrimSpace(parts[0])}
	rest := parts[1:]
	if len(rest) > 0 {
		last := strings.TrimSpace(rest[len(rest)-1])
		if landed, ok := landedWord(last); ok && len(strings.Fields(last)) <= 3 {
			n.Landed, rest = landed, rest[:len(rest)-1]
		} else if i := strings.LastIndexByte(last, ','); i >= 0 {
			if landed, ok := landedWord(last[i:]); ok {
				n.Landed, rest[len(rest)-1] = landed, last[:i]
			}
		}
	}
	n.Answer = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(strings.Join(rest, " - ")), "said "))
	return n
}

// dashed parts a line at its dashes.
var dashed = regexp.MustCompile(`\s+[-–—]\s+`)

// asking is how many of some stretches begin as a question does.
func asking(parts []string) int {
	n := 0
	for _, p := range parts {
		if questionBegins.MatchString(p) {
			n++
		}
	}
	return n
}

// numbered parts a list whose numbers stand in one line.
var numbered = regexp.MustCompile(`(?:^|\s)\d{1,2}[.)]\s+`)

var questionBegins = regexp.MustCompile(`(?i)^\s*(?:and )?(?:why|how|what|when|where|who|which|tell|describe|explain|walk|talk|do|did|are|were|is|have|has|can|could|would|will|biggest|any|give|name)\b`)

// notesText is an interview's notes as lines.
func notesText(iv *Interview) []Text {
	var out []Text
	for _, n := range iv.Notes {
		line := Plain(n.Question)
		if k := kindOfQuestion(n.Question); n.Landed != "" && (k == nil || !k.protected) {
			line = say("{} ({})", n.Question, n.Landed)
		}
		if n.Answer != "" {
			line = line.Append(say("\n   You said: {}", n.Answer))
		}
		if n.Better != "" {
			line = line.Append(say("\n   Better: {}", n.Better))
		}
		if p := n.practised(); p != "" {
			line = line.Append(say("\n   {}", capital(p)))
		}
		out = append(out, line)
	}
	if iv.Again != "" {
		out = append(out, say("To do again: \"{}\"", iv.Again))
	}
	if iv.Different != "" {
		out = append(out, say("To do differently: \"{}\"", iv.Different))
	}
	if iv.Kept != "" {
		out = append(out, say("To keep: \"{}\"", iv.Kept))
	}
	if iv.Changed != "" {
		out = append(out, say("To change: \"{}\"", iv.Changed))
	}
	return out
}
