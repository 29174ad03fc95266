package coach

import (
	"slices"
	"strings"

	"debrief/coach/reader"
)

// Words that name one of the choices of “Which one?”.

// Pick is a choice that was offered last.
type Pick struct {
	Label  string `json:"label"`
	Action Action `json:"action"`
}

// denials are words that choose nothing.
var denials = []string{"no", "not", "none", "neither", "nothing", "never", "don't", "dont"}

// pickWords is how many words at most name a choice.
const pickWords = 6

// which asks which of several things is meant; one tap, or words that name it.
func (t *turn) which(buttons []Button) {
	t.tell(say(taskWhich), buttons...)
	t.session().Picks = nil
	for _, b := range buttons {
		t.session().Picks = append(t.session().Picks, Pick{b.Label, b.Action})
	}
	t.picked = true
}

// picks takes words that name one of the choices offered last. It reports
// whether they did.
func (t *turn) picks(text string) bool {
	offered := t.session().Picks
	words := strings.Fields(strings.ToLower(strings.Trim(text, " .!?")))
	if len(offered) == 0 || len(words) == 0 || len(words) > pickWords {
		return false
	}
	if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(denials, strings.Trim(w, ",")) }) {
		return false // “not the portfolio” chooses nothing
	}
	best, most, several := -1, 0, false
	for i, p := range offered {
		label := strings.ToLower(p.Label)
		n := 0
		if number, _, ok := strings.Cut(label, ". "); ok && number == strings.TrimPrefix(words[len(words)-1], "#") {
			n = pickWords + 1
		}
		if _, same := reader.MatchCompany(strings.Join(words, " "), []string{p.Label}); same {
			n = pickWords + 1
		}
		for _, w := range words {
			if len(w) > 2 && w != "the" && w != "one" && w != "for" && anyWord(label, w) {
				n++
			}
		}
		switch {
		case n > most:
			best, most, several = i, n, false
		case n == most && n > 0:
			several = true
		}
	}
	if best < 0 || several {
		return false
	}
	t.session().Picks = nil
	t.pressed(string(offered[best].Action))
	return true
}
