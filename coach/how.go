package coach

import (
	"strings"

	"debrief/coach/reader"
)

// What is typed in answer to “how did it go?” after a planned interview.

// qHow is that question, as long as it can be answered: on its day.
const qHow QuestionID = "how"

// howButtons are its answers of one tap.
func howButtons(interview, task string) []Button {
	return []Button{
		{Label: "Let's talk", Action: Action("b/" + interview), Style: StylePrimary},
		{Label: "Later today", Action: taskAction(verbUntil, task, "evening")},
		{Label: "It was moved", Action: Action("m/" + interview)},
		{Label: "They didn't show up", Action: Action("o/" + string(NoShow) + "/" + interview)},
	}
}

// awaits leaves a question open that came unasked: what is typed next may be
// its answer. A question that somebody was asked before it stays.
func (t *turn) awaits(f Flow) {
	s := t.session()
	if s.Flow != nil {
		return
	}
	if s.Aside != nil {
		if q := questionOf(s.Aside.Question); q != nil && !q.shy {
			return
		}
	}
	f.Asked = t.now
	s.Aside = &f
	t.asked = f.Question
}

func howQuestion() question {
	return question{
		id: qHow, topic: TopicAnalysis, part: partAside, shy: true, words: true, why: analysisWhy,
		ask: func(t *turn, f *Flow) Message {
			iv := t.interview(f.Interview)
			return Message{Text: say("{}: how did it go?", capital(iv.name())), Buttons: howButtons(iv.ID, taskID(iv, ruleDebrief, ""))}
		},
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			iv := t.interview(f.Interview)
			t.session().Aside = nil
			if iv.ID == "" || iv.Held || iv.Outcome != "" {
				t.free(answer)
				return nil, waits
			}
			s := t.readAs(reader.InterviewDone, "just finished my interview with "+iv.name()+". "+answer)
			s.Company, s.At = iv.Company, iv.At
			if n, ok := reader.Rating(answer); ok && s.Rating == 0 {
				s.Rating = n
			}
			t.beginAt(iv, s, answer)
			return nil, waits
		},
	}
}

// howWent takes words that put the debrief off. It reports whether they did.
func (t *turn) howWent(f *Flow, text string) bool {
	if !reader.Later(text) && !reader.Skip(text) && !oneOf(text, "not now", "later today", "tonight", "this evening") {
		return false
	}
	task := t.agenda().task(f.Interview + "/" + string(ruleDebrief))
	t.session().Aside = nil
	if task == nil {
		t.tell(say("Alright."))
		return true
	}
	t.do(verbUntil, task.ID, "evening")
	return true
}

// lastRating is a mark alone at the end of what was told: "done with Hooli. 5".
func lastRating(words string) int {
	words = strings.TrimRight(words, ".! ")
	if n := len(words); n > 2 && words[n-1] >= '1' && words[n-1] <= '5' && (words[n-2] == ' ' || words[n-2] == ',') && strings.ContainsRune(".,;:-", rune(strings.TrimRight(words[:n-1], " ")[len(strings.TrimRight(words[:n-1], " "))-1])) {
		return int(words[n-1] - '0')
	}
	return 0
}
