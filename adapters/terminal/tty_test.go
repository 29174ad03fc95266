package terminal

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"debrief/bot"
	"debrief/bot/play"
	"debrief/coach"
)

// tty is a terminal of plain lines as the person at it sees it: what was
// printed, what can be chosen, which form is open, and whether it waits for
// them.
type tty struct {
	now func() time.Time

	mu      sync.Mutex
	changed *sync.Cond
	begun   bool
	heard   []play.Heard
	offered []offered
	seen    int    // how many there were when the person did something last
	chosen  int    // the offer that the last line chooses from, if it chooses; -1: there is none
	filling int    // the offer whose form is open; -1: none is
	prompt  string // the field that was asked for last
	needed  bool   // it may not stay empty
	asked   int    // prompts so far
	left    int    // forms left so far
	done    int    // events answered so far
	kind    coach.EventKind
	fault   error // what must not happen, or the end
}

// offered is what a message offers to choose from.
type offered struct {
	labels  []string // none: its form opened at once
	counted bool
	gone    bool
	aside   bool // a list or chart was asked for since: only a whole label chooses
}

func newTTY(now func() time.Time) *tty {
	t := &tty{now: now, chosen: -1, filling: -1}
	t.changed = sync.NewCond(&t.mu)
	return t
}

// Write implements io.Writer: each call prints one piece.
func (t *tty) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	defer t.changed.Broadcast()
	p := readPrinted(string(b), !t.begun)
	t.begun = true
	if p.message != nil {
		t.heard = append(t.heard, play.Heard{At: t.now(), To: play.You, Message: *p.message})
		if p.form || len(p.labels) > 0 {
			t.offered = append(t.offered, offered{labels: p.labels, counted: p.counted})
		}
	}
	switch {
	case p.form && p.message != nil:
		t.filling = len(t.offered) - 1
	case p.form:
		t.filling = t.chosen
	case p.prompt != "":
		t.prompt = p.prompt
		t.asked++
	case p.needed:
		t.needed = true
	case p.left:
		if len(p.labels) > 0 {
			t.offered[t.filling].labels, t.offered[t.filling].counted = p.labels, p.counted
		}
		t.filling = -1
		t.left++
	}
	return len(b), nil
}

// deliver notes that something the person did is on its way.
func (t *tty) deliver(e coach.Event) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.kind, t.seen = e.Kind, len(t.offered)
	switch {
	case e.Kind == coach.Filled && t.filling >= 0:
		t.offered[t.filling].gone = true
		t.filling = -1
	case e.Kind == coach.Pressed && t.chosen >= 0:
		t.offered[t.chosen].gone = true
	}
}

// answered notes that all that answers it was printed, or why not.
func (t *tty) answered(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.done++
	t.fault = errors.Join(t.fault, err)
	t.changed.Broadcast()
}

// end notes that nothing will be printed any more.
func (t *tty) end() { t.answered(errLeft) }

// glance is how things stood before the person did something.
type glance struct{ asked, left, done int }

// look prepares for typing a line that may choose from an offer; -1: it cannot.
func (t *tty) look(chosen int) glance {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.chosen, t.needed, t.kind = chosen, false, ""
	return glance{t.asked, t.left, t.done}
}

// wait returns when all that follows from the line was printed and the
// terminal waits for the next. It says what the line was taken for, "" if
// nothing was delivered.
func (t *tty) wait(before glance) (coach.EventKind, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for t.fault == nil && t.asked == before.asked && t.left == before.left && (t.done == before.done || t.filling >= 0) {
		t.changed.Wait()
	}
	return t.kind, t.fault
}

// form is the label of the field that is asked for, if a form is open, and
// whether what was entered there last was refused.
func (t *tty) form() (label string, open, needed bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.prompt, t.filling >= 0, t.needed
}

// find finds the newest offer with a label, and what to type to choose it
// there: the label, or, if wanted and possible, its number.
func (t *tty) find(label string, number bool) (at int, typed string, ok bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	newest := true
	for at, o := range slices.Backward(t.offered) {
		if o.gone {
			continue
		}
		i := play.MatchLabel(o.labels, label)
		if i < 0 {
			newest = newest && o.aside
			continue
		}
		typed = o.labels[i]
		short := number && newest && !o.aside
		if short && o.counted {
			typed = strconv.Itoa(i + 1)
		} else if digits := leadingDigits(typed); short && digits != "" {
			typed = digits
		}
		return at, typed, true
	}
	return -1, "", false
}

// words is the offer that words are a choice from, if they are one: an earlier
// one has to have the whole label. It is -1 without any offer.
func (t *tty) words(text string) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	newest := -1
	for at, o := range slices.Backward(t.offered) {
		if o.gone {
			continue
		}
		if !o.aside {
			newest = max(newest, at)
		}
		if slices.ContainsFunc(o.labels, func(l string) bool { return fold(l) == fold(text) }) {
			return at
		}
	}
	return newest
}

// answer compares an answer and notes what it does to earlier offers.
func (t *tty) answer(out bot.Outgoing) error {
	err := t.compare(out)
	t.mu.Lock()
	defer t.mu.Unlock()
	charts := slices.ContainsFunc(out.Files, func(f bot.File) bool { return len(f.Charts) > 0 })
	if len(offerOf(out.Message).choices) == 0 && (out.Message.List != nil || charts) {
		for i := range t.offered[:t.seen] {
			t.offered[i].aside = true
		}
	}
	return err
}

// farewell notes that nothing can be filled in any more, nor chosen from what
// came before this message.
func (t *tty) farewell(m coach.Message) {
	t.filling = -1
	before := len(t.offered)
	if len(offerOf(m).choices) > 0 {
		before--
	}
	for i := range t.offered[:before] {
		t.offered[i].gone = true
	}
}

// compare tells what of a message cannot be read in what was printed last: a
// part of its text, a choice, or what became of a file. A message without text
// and files goes unseen here.
func (t *tty) compare(out bot.Outgoing) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	m := out.Message
	if m.Farewell {
		t.farewell(m)
	}
	want := fold(m.Plain())
	if want == "" && len(out.Files) == 0 {
		return nil
	}
	last := &t.heard[len(t.heard)-1]
	last.Files = play.Files(out)
	got := last.Message
	if err := compareFiles(out.Files, got.Plain()); err != nil {
		return err
	}
	if !strings.Contains(fold(got.Plain()), want) {
		return fmt.Errorf("printed is %q, of a message that says %q", got.Plain(), m.Plain())
	}
	if got.Form != nil {
		return nil
	}
	var labels []string
	for _, c := range offerOf(m).choices {
		labels = append(labels, c.label)
	}
	if labels != nil && !slices.Equal(labels, t.offered[len(t.offered)-1].labels) {
		return fmt.Errorf("printed are the choices %q, of a message with %q", t.offered[len(t.offered)-1].labels, labels)
	}
	return nil
}

// savedPattern is a line that tells where a file was saved.
var savedPattern = regexp.MustCompile(`(?m)^Saved: (.*)$`)

// compareFiles tells which file is neither shown nor saved as it was made.
func compareFiles(files []bot.File, printed string) error {
	saved := savedPattern.FindAllStringSubmatch(printed, -1)
	for _, f := range files {
		for _, c := range f.Charts {
			if !strings.Contains(fold(printed), fold(c.Title)) {
				return fmt.Errorf("the chart %q cannot be read in %q", c.Title, printed)
			}
		}
		if len(f.Charts) > 0 {
			continue
		}
		if len(saved) == 0 {
			return fmt.Errorf("%s was not saved: %q", f.Name, printed)
		}
		if data, err := os.ReadFile(saved[0][1]); err != nil || !bytes.Equal(data, f.Data) {
			return fmt.Errorf("%s is not in %s: %w", f.Name, saved[0][1], err)
		}
		saved = saved[1:]
	}
	return nil
}

// said is everything that was printed.
func (t *tty) said() []play.Heard {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.heard
}
