package coach

import (
	"slices"
	"strings"
	"time"

	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// Bare words after a reminder are meant for what it was about.

// said are the open tasks of the last reminder.
func (t *turn) lastSaid() []Task {
	var out []Task
	for _, id := range t.session().Said {
		if k := t.agenda().task(id); k != nil {
			out = append(out, *k)
		}
	}
	return out
}

// leftovers puts the other things of the last reminder under the answer about
// one of them: the message they stood in has lost its buttons.
func (t *turn) leftovers(about string) {
	said := t.lastSaid()
	if len(said) < 2 || !slices.ContainsFunc(said, func(k Task) bool { return k.ID == about }) {
		return
	}
	for _, k := range said {
		if k.ID == about || k.Hidden || ruleByID[k.rule()].more != nil || len(t.extra) >= leftMost {
			continue
		}
		short := ruleByID[k.rule()].short(&k)
		t.extra = append(t.extra, Button{Label: shorten("Done: "+short, 75), Action: taskAction(verbDone, k.ID)})
		if kind := t.draftKind(&k); kind != "" {
			t.extra = append(t.extra, Button{Label: shorten("Draft: "+short, 75), Action: draftAction(kind, k.interview(), "", k.ID)})
		}
	}
	t.reminded = true // and they can still be named
	t.session().Said = slices.DeleteFunc(t.session().Said, func(id string) bool { return id == about })
}

// leftMost bounds the buttons that leftovers adds.
const leftMost = 6

// bareWithin is how long a bare no is taken for a no to the last reminder.
const bareWithin = 6 * time.Hour

// bareWords are what people answer to a reminder, by what they mean.
var bareWords = []struct {
	means verb
	words []string
}{
	{verbDone, []string{"done", "did it", "did that", "already did", "already did it", "already did that", "did it already", "done already", "ok done", "yes done", "i did", "i did it", "finished", "sent it", "sent", "sorted", "all done", "already done", "done it", "yes sent it", "sent it to both", "sent both", "sent them"}},
	{verbLater, []string{"later", "not now", "not yet", "in a bit", "remind me later", "snooze", "maybe later", "busy", "cant now", "can't now", "not today", "not right now", "not just now"}},
	{verbDrop, []string{"nah", "no", "no thanks", "nope", "not needed", "skip", "skip it", "drop it", "leave it", "forget it", "don't want to", "dont want to", "i don't want to", "i dont want to", "let it go", "no need"}},
	{"draft", []string{"draft it", "draft", "write it", "write it for me", "can you write it for me", "can you draft it", "yes draft it", "yes", "yes please", "sure", "please", "help me write it", "ok draft it", "actually yes draft it"}},
}

// answersReminder takes bare words about the last reminder: of one thing, or of
// which of several. It reports whether they were.
func (t *turn) answersReminder(text string) bool {
	said := t.lastSaid()
	if len(said) == 0 {
		return false
	}
	var v verb
	for _, b := range bareWords {
		if oneOf(text, b.words...) {
			v = b.means
		}
	}
	until, isTime := t.untilWords(text)
	switch {
	case v == "" && isTime:
		v = verbLater
	case v == "" && declines.MatchString(text) && len(said) == 1:
		v = verbDrop
	case v == "":
		return false
	case v == verbDrop && len(strings.Fields(text)) < 2 && t.now.Sub(t.session().SaidAt) > bareWithin:
		return false // a bare no is about what was said just now
	}
	if v == "draft" {
		said = slices.DeleteFunc(said, func(k Task) bool { return t.draftKind(&k) == "" })
	}
	if len(said) == 0 {
		return false
	}
	t.leaveAside()
	if len(said) > 1 {
		t.whichTask(v, said)
		return true
	}
	switch k := &said[0]; {
	case v == "draft":
		t.draft(t.draftKind(k), t.interview(k.interview()), "", k.ID)
	case isTime:
		t.putTaskOff(k, until)
	default:
		t.do(v, k.ID, "")
	}
	return true
}

// declines are words of not wanting to do what was reminded of.
var declines = words(`(?:i )?(?:do ?n[o'’]?t|really don'?t) (?:want|feel like|wanna)`)

// untilWords is the time that words name and nothing else: "tmrw", "in 20 min".
func (t *turn) untilWords(text string) (until time.Time, ok bool) {
	if oneOf(text, "tmrw", "tomorrow", "tmr") {
		return nextMorning(t.now, t.profile()), true
	}
	if r := reader.Later(text); r && len(text) < 20 {
		return until, false
	}
	found := t.times(text, timewords.Future)
	if len(found) != 1 || found[0].Lead > 4 || found[0].End < len(strings.TrimRight(text, " .!")) {
		return until, false
	}
	return t.untilMoment(found[0].At)
}
