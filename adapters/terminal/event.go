package terminal

import (
	"crypto/rand"
	"fmt"
	"strings"
	"sync/atomic"
	"time"
	"unicode"

	"debrief/bot"
	"debrief/coach"
)

// stamp makes events of what the person did.
type stamp struct {
	prefix string // random: unique to this start of the process
	count  *atomic.Uint64
	from   bot.Identity
	at     bot.Address
	hints  coach.Hints
	now    func() time.Time
}

func newStamp(who bot.Identity, hints coach.Hints, now func() time.Time) stamp {
	return stamp{
		prefix: rand.Text()[:12],
		count:  new(atomic.Uint64),
		from:   who,
		at:     bot.Address{Adapter: adapterName, Conversation: who.ID},
		hints:  hints,
		now:    now,
	}
}

// event completes e with an id, the hints, who did it and where to answer.
// Later ids compare greater within one start of the process.
func (s stamp) event(e coach.Event) bot.Event {
	e.ID = fmt.Sprintf("%s-%08d", s.prefix, s.count.Add(1))
	e.Hints = s.hints
	return bot.Event{Event: e, From: s.from, At: s.at, AnswerBy: s.now().Add(answerWithin)}
}

// leaves reports whether a typed text asks to leave the terminal.
func leaves(text string) bool {
	name, _, ok := command(text)
	return ok && (name == "quit" || name == "exit")
}

// spoken is the event that a typed text stands for where it is no choice: a
// command with the rest of the line as its Text, or something said. ok is
// false if the text is empty.
func spoken(text string) (e coach.Event, ok bool) {
	text = strings.TrimSpace(clean(text))
	if text == "" {
		return e, false
	}
	if name, rest, ok := command(text); ok {
		return coach.Event{Kind: coach.Command, Name: name, Text: rest}, true
	}
	return coach.Event{Kind: coach.Said, Text: text}, true
}

// command takes a text apart that begins with a slash and a word. A path or a
// lone slash is no command.
func command(text string) (name, rest string, ok bool) {
	word, found := strings.CutPrefix(strings.TrimSpace(text), "/")
	if !found {
		return "", "", false
	}
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word, rest = word[:i], strings.TrimSpace(word[i:])
	}
	for i, r := range word {
		if !unicode.IsLetter(r) && (i == 0 || r != '-' && r != '_' && !unicode.IsDigit(r)) {
			return "", "", false
		}
	}
	return strings.ToLower(word), rest, word != ""
}

// nameCancel is the command that leaves a form and does nothing else.
const nameCancel = "cancel"

// aside is the command that a text typed into a form stands for: a slash and
// one word, nothing else.
func aside(text string) (name string, ok bool) {
	name, rest, ok := command(text)
	return name, ok && rest == ""
}

// input is something the person did, on its way to the coach.
type input struct {
	event bot.Event
	text  string // as typed, to be given back if it does not get through
	taken *offer // the offer that it took up, to be restored if it does not; or nil
	form  *form  // the form that it sends, or nil
	seen  int    // seq of the newest offer that there was
}
