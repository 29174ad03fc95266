package play

import (
	"fmt"
	"strings"
)

// Difference is an expectation that was not met.
type Difference struct {
	File   string
	Line   int
	Reason string
	Since  int     // the line of the input that Said came after; 0: the beginning
	Said   []Heard // what was looked through
}

// Error names the place and the reason, and shows what was said instead.
func (d *Difference) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d: %s", d.File, d.Line, d.Reason)
	since := "since the beginning"
	if d.Since > 0 {
		since = fmt.Sprintf("since line %d", d.Since)
	}
	if len(d.Said) == 0 {
		fmt.Fprintf(&b, "; nothing was said %s", since)
		return b.String()
	}
	fmt.Fprintf(&b, "; said %s:", since)
	for _, h := range d.Said {
		b.WriteString("\n    " + strings.ReplaceAll(describe(h), "\n", "\n    "))
	}
	return b.String()
}

// mark is the place of an input.
type mark struct {
	from int // index of the first message after it
	line int
}

// window knows which messages an expectation looks at: for a person those
// since their own last input anywhere, for a room those since anybody's last
// input anywhere, and for both not what came before the clock last moved.
type window struct {
	moved int // index of the first message after the clock moved
	at    int // the line that moved it
	last  mark
	by    map[string]mark
}

func newWindow(from int) window {
	return window{moved: from, last: mark{from: from}, by: map[string]mark{}}
}

// input notes that somebody does something when n messages have been said.
func (w *window) input(s Step, n int) {
	w.last = mark{n, s.Line}
	w.by[s.Who.Name] = w.last
}

// move notes that the clock moves when n messages have been said.
func (w *window) move(s Step, n int) {
	w.moved, w.at = n, s.Line
}

// since is where the messages that who is asked about begin.
func (w *window) since(who Speaker) mark {
	m := w.last
	if who.Name != "" {
		m = w.by[who.Name]
	}
	if w.at > m.line || m.line == 0 {
		m = mark{w.moved, w.at}
	}
	return m
}

// check tells whether the messages are as the step says.
func (w *window) check(file string, s Step, heard []Heard) error {
	since := w.since(s.Who)
	d := &Difference{File: file, Line: s.Line, Since: since.line}
	for _, h := range heard[since.from:] {
		if h.reader() != s.Who {
			continue
		}
		d.Said = append(d.Said, h)
		match := s.Want.Match(h.text())
		if match && s.Kind == Expect {
			return nil
		}
		if match {
			d.Reason = fmt.Sprintf("a message to %s %s and should not", s.Who, s.Want.reason())
			d.Said = []Heard{h}
			return d
		}
	}
	if s.Kind == Expect {
		d.Reason = fmt.Sprintf("no message to %s %s", s.Who, s.Want.reason())
		return d
	}
	return nil
}
