package coach

import (
	"regexp"
	"slices"
	"strings"

	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// The words that work at every question, and how words are compared.

// puzzled reports whether words say that the question was not understood.
func puzzled(words string) bool {
	return oneOf(words, "what", "huh", "what do you mean", "i don't understand", "how do you mean", "")
}

// stops reports whether words end a debrief.
func stops(words string) bool {
	return oneOf(words, "stop", "stop here", "enough", "that's enough", "finish", "let's stop", "end", "stop please", "please stop", "stop, please", "stop now", "stop there", "stop it there", "stop for now")
}

// dashes are the kinds of dash and apostrophe that mean the same.
var dashes = strings.NewReplacer("–", "-", "—", "-", "’", "'")

// oneOf reports whether words are one of several.
func oneOf(words string, of ...string) bool {
	return slices.ContainsFunc(of, func(s string) bool { return sameWords(words, s) })
}

// sameWords compares what was typed with a label: case, punctuation at the
// ends and kinds of dash do not matter.
func sameWords(a, b string) bool {
	clean := func(s string) string {
		s = dashes.Replace(strings.ToLower(s))
		return strings.Trim(s, " \t\n.!?,;:\"'“”()")
	}
	return clean(a) == clean(b)
}

// lateStart are words that put a debrief off, with the reason.
var lateStart = regexp.MustCompile(`(?i)^later[, ]+(?:i |im |i'm |gotta |have to |when |tonight|maybe|this |today|please|sorry)`)

// meta handles the words that work at every question: skip, back, why, later.
// It reports whether the words were one of them.
func (t *turn) meta(f *Flow, words string) bool {
	q := questionOf(f.Question)
	if q == nil || slices.ContainsFunc(q.choices, func(c choice) bool { return sameWords(words, c.label) }) {
		return false
	}
	switch {
	case f == t.session().Aside && (oneOf(words, "cancel", "never mind", "nevermind", "forget it") || stops(words) && q.id != qDrill && q.id != qDrillNext):
		t.session().Aside = nil
		t.tell(say("Alright."))
		t.askAgain()
	case q.id == qCompany && stops(words):
		t.putOff()
	case (q.id == qGoal || q.id == qWent) && strings.HasPrefix(strings.ToLower(words), "not this week"):
		t.answer(f, skipped)
	case reader.Skip(words):
		t.answer(f, skipped)
	case reader.Back(words):
		t.back(f)
	case reader.Why(words), puzzled(words):
		t.why(f)
	case (reader.Later(words) || lateStart.MatchString(words)) && (!q.dates || len(t.times(words, timewords.Future)) == 0):
		t.putOff()
	case q.part == partCore && stops(words), q.part == partMore && q.id != qNote && stops(words):
		t.stop(f)
	default:
		return false
	}
	return true
}
