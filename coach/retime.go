package coach

import (
	"regexp"
	"strings"

	"debrief/coach/timewords"
)

// A time said right behind a planned interview, or a date for another one: "no
// wait, it's at 4", "tuesday not monday, same time".

var (
	// waits begin a correction.
	waitWords = regexp.MustCompile(`(?i)^(?:(?:oh|no|nah|wait|sorry|hang on|hold on|scratch that|actually|ah|oops|hmm+|i mean|i meant|correction|my bad|make (?:it|that)|not)[,.!: ]+)+`)
	// besideTime are the words that may stand beside the time.
	besideTime = regexp.MustCompile(`(?i)\b(?:oh|no|wait|sorry|actually|it'?s|it is|that'?s|that one|is|it|at|on|for|by|now|same time|instead|make|that|one|the|then|be|will|going to be|rather|and|though|please|not)\b|[,.!()-]+`)
	notThat    = regexp.MustCompile(`(?i)\bnot\s+(?:on |at |the |this |next )*$`)
)

// retimeWords is how many words such a message has at most.
const retimeWords = 12

// retimes takes words that are a time and nothing else for the planned interview
// spoken of last. It reports whether they were.
func (t *turn) retimes(text string) bool {
	c := t.agenda().card(t.session().Last)
	if c == nil || !c.ahead() || len(strings.Fields(text)) > retimeWords || strings.HasSuffix(text, "?") {
		return false
	}
	words := waitWords.ReplaceAllString(text, "")
	found := t.times(words, timewords.Future)
	if len(found) == 0 || len(found) > 3 {
		return false
	}
	rest := words
	for i := len(found) - 1; i >= 0; i-- {
		rest = rest[:found[i].Lead] + " " + rest[found[i].End:]
	}
	if strings.TrimSpace(besideTime.ReplaceAllString(rest, " ")) != "" {
		return false
	}
	iv := t.interview(c.ID)
	if iv.ID == "" {
		return false
	}
	at, changed, clocks := iv.At, false, 0
	for _, f := range found {
		if notThat.MatchString(words[:f.Lead]) || !f.To.IsZero() {
			continue
		}
		if _, _, clock := timewords.Clock(f.Text); clock {
			clocks++
			at.Clock, at.Hour, at.Min = true, f.At.Hour, f.At.Min
		} else if at.Date = f.At.Date; f.At.Clock {
			at.Clock, at.Hour, at.Min = true, f.At.Hour, f.At.Min
		}
		changed = true
	}
	if !changed || at.IsZero() || clocks > 1 { // two times of day are a stretch
		return false
	}
	t.leaveAside()
	t.moveTo(iv, at)
	return true
}
