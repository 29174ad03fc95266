package coach

import (
	"strings"

	"debrief/coach/reader"
)

// Words of crisis win over any question and are never kept. The answer is
// fixed, and careful not to promise what a program cannot do.
const (
	crisisAnswer   = "I'm sorry that it is this heavy. I am a program and cannot help as a person can. Please talk to someone now: findahelpline.com. If you are in danger, call {}."
	crisisDoubt    = "Is that a way of speaking, or are you thinking of hurting yourself?"
	crisisSpeaking = "Good. Then we go on."
	lowLine        = "That is hard, and it is no measure of you."
	lowAnswer      = lowLine + " Leave it for today?"
)

// emergencyNumbers are the general emergency numbers of countries (ITU-T
// E.161.1 recommends 112 and 911; national lists otherwise).
var emergencyNumbers = map[string]string{
	"US": "911", "CA": "911", "GB": "999", "IE": "112", "AU": "000", "NZ": "111", "IN": "112", "ZA": "112",
	"DE": "112", "FR": "112", "NL": "112", "BE": "112", "ES": "112", "IT": "112", "AT": "112", "CH": "112",
	"SE": "112", "NO": "112", "DK": "112", "FI": "112", "PL": "112", "PT": "112", "MX": "911", "SG": "999",
}

// distress answers words of crisis before anything else. It reports whether
// there were any.
func (t *turn) distress(text string) bool {
	severity, ok := reader.Distress(text)
	if !ok {
		return false
	}
	switch severity {
	case "crisis":
		t.crisis()
	case "unsure":
		if f := t.session().Aside; f == nil || f.Question != qDoubt {
			t.aside(Flow{Question: qDoubt}, nil)
			return true
		}
		t.crisis()
	default:
		if t.read(text)[0].Intent == reader.CheckDraft {
			return false // it is a message to look over
		}
		if t.session().flow() != nil { // an answer may well be sad: it is kept, with a kind line
			t.comfort = say(lowLine)
			t.extra = append(t.extra, Button{Label: "Leave it for today", Action: "c/today"})
			return false
		}
		t.tell(say(lowAnswer), Button{Label: "Leave it for today", Action: "c/today"}, Button{Label: "Go on", Action: "c/tasks"})
	}
	return true
}

// crisis is the fixed answer. The debrief waits, and nothing comes unasked
// until the person writes.
func (t *turn) crisis() {
	t.ledger().Hushed = true
	t.session().Aside = nil
	t.session().park()
	t.tell(say(crisisAnswer, either(emergencyNumbers[t.profile().Country], "your local emergency number")))
}

// qDoubt asks whether words were meant as they stand.
const qDoubt QuestionID = "doubt"

// doubtQuestion is answered by a clear no only; anything else is taken as yes.
func doubtQuestion() question {
	return question{
		id: qDoubt, topic: TopicAnalysis, part: partAside,
		why:     "Because I could be wrong, and it matters.",
		choices: []choice{{"A way of speaking", "speaking", ""}, {"I am thinking of it", "thinking", ""}},
		ask:     func(*turn, *Flow) Message { return Message{Text: say(crisisDoubt)} },
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			a := strings.ToLower(answer)
			yes, ok := reader.YesNo(answer)
			harmless := answer == "speaking" || ok && !yes
			for _, w := range []string{"way of speaking", "figure of speech", "joke", "joking", "kidding", "not serious", "didn't mean"} {
				harmless = harmless || strings.Contains(a, w)
			}
			if harmless {
				return say(crisisSpeaking), taken
			}
			t.crisis()
			return nil, waits
		},
	}
}

// backFromCrisis greets somebody who writes again after words of crisis: what
// waits can wait until the next morning. It reports whether that is all there
// is to say.
func (t *turn) backFromCrisis() bool {
	l := t.ledger()
	l.Heard, l.Silent, l.Hushed = t.now, false, false
	l.HushedUntil = nextMorning(t.now, t.profile())
	if _, crisis := reader.Distress(t.event.Text); crisis {
		return false // which is answered
	}
	if t.event.Kind != Said || strings.HasPrefix(t.event.Text, "/") || t.bare(t.event.Text) {
		return false
	}
	i := t.read(t.event.Text)[0]
	if i.Intent != reader.Other && i.Intent != reader.Greeting && i.Intent != reader.Thanks && i.Confidence >= reader.Sure {
		return false
	}
	t.tell(say("Good to hear from you. Nothing has to happen today; what waits is in `tasks`."))
	return true
}
