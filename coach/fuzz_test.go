package coach_test

import (
	"bytes"
	"maps"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"debrief/coach"
)

// FuzzTurn drives a coach with what nobody would do on purpose: each line of
// the script is one event, and whatever it is, the turn holds what Turn
// promises. A line begins with its kind:
//
//	> text      said            ~ text      edited
//	! n text    the n-th action offered so far is pressed, text added to it
//	. action    any action is pressed
//	? n text    the n-th form is sent, every field holding text
//	/ line      a command       + minutes   the clock moves, wakes come
func FuzzTurn(f *testing.F) {
	for _, script := range fuzzScripts {
		f.Add(script)
	}
	c, err := coach.New()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, script string) {
		p := &fuzzPerson{t: t, coach: c, docs: map[string][]byte{}, now: time.Date(2026, 10, 23, 14, 30, 0, 123456789, time.UTC)}
		for i, line := range strings.SplitN(script, "\n", fuzzLines+1) {
			if i == fuzzLines {
				break
			}
			p.line(line)
			p.now = p.now.Add(37*time.Second + 777*time.Microsecond)
		}
	})
}

// fuzzLines bounds a script.
const fuzzLines = 80

var fuzzScripts = []string{
	"> just finished with Acme, they'll tell me by Friday. I promised references\n! 0\n> 3\n> drug calc\n> why i left\n> Tina, ward manager. fri\n> refs\n! 1\n> stop\n! 0\n+ 1440\n/ tasks\n! 0\n+ 20000\n/ undo\n/ undo",
	"> interview with Globex on Monday at 2pm\n+ 9000\n! 1\n! 2\n? 0 Thursday at 14:00\n+ 9000\n! 0\n> 4\n> later\n+ 600\n! 0",
	"! 0\n. a//zone/\n> Kolkata\n/ settings quiet 00:00-23:59\n/ settings zone Australia/Lord_Howe\n> out of Initech. Priya Nair (priya@initech.example). 4/5\n+ 100000\n> hello",
	"/ debrief\n> \n> back\n> why?\n> skip\n> actually it was Umbrella\n~ Umbrella Corp\n/ later 1 in two hours\n+ 121\n/ done 1\n/ drop 1\n/ draft follow-up\n/ forget\n> no",
	". k/until/i1/thanks?hour\n. k/done/i1/promise/p1\n. x/i1/2026-12-04/promise/p1\n. o/rejected/i1\n. n/i999999999999999999999\n. e/\n. d/thank_you/i1/brief\n. w/i1/p1\n. m/i1\n. b/i1",
	"> just finished with Acme\n/ note why?\n> - one?\n> they asked about my age\n! 3\n> rejected by Acme\n> yes\n/ undo\n/ interviews Acme\n! 0\n? 0 x",
}

// fuzzPerson is a journal in a map, and what was offered so far.
type fuzzPerson struct {
	t       *testing.T
	coach   *coach.Coach
	docs    map[string][]byte
	now     time.Time
	wake    time.Time
	actions []coach.Action
	forms   []coach.Form
	last    string
	events  int
}

// line is one line of a script.
func (p *fuzzPerson) line(line string) {
	if line == "" {
		return
	}
	rest := strings.TrimPrefix(line[1:], " ")
	switch line[0] {
	case '>':
		p.turn(coach.Event{Kind: coach.Said, Text: rest})
	case '~':
		p.turn(coach.Event{Kind: coach.Edited, Text: rest, Of: p.last})
	case '!':
		n, more := fuzzNumber(rest)
		if len(p.actions) > 0 {
			p.turn(coach.Event{Kind: coach.Pressed, Action: p.actions[len(p.actions)-1-n%len(p.actions)] + coach.Action(more)})
		}
	case '.':
		p.turn(coach.Event{Kind: coach.Pressed, Action: coach.Action(rest)})
	case '?':
		n, more := fuzzNumber(rest)
		if len(p.forms) > 0 {
			form, values := p.forms[len(p.forms)-1-n%len(p.forms)], map[string]string{}
			for _, field := range form.Fields {
				values[field.ID] = more
			}
			p.turn(coach.Event{Kind: coach.Filled, Action: form.Action, Values: values})
		} else {
			p.turn(coach.Event{Kind: coach.Filled, Action: coach.Action(more)})
		}
	case '/':
		name, more, _ := strings.Cut(rest, " ")
		p.turn(coach.Event{Kind: coach.Command, Name: name, Text: more})
	case '+':
		n, _ := fuzzNumber(rest)
		p.sleep(time.Duration(n%200_000) * time.Minute)
	case '@':
		p.turn(coach.Event{Kind: coach.Opened, Hints: coach.Hints{Zone: rest}})
	}
}

// fuzzNumber is the number that words begin with, and the rest.
func fuzzNumber(s string) (n int, rest string) {
	for s != "" && s[0] >= '0' && s[0] <= '9' && n < 1_000_000 {
		n, s = n*10+int(s[0]-'0'), s[1:]
	}
	return n, strings.TrimPrefix(s, " ")
}

// sleep lets time pass, with the wakes on the way. Each comes at its time, to
// the millisecond, as a store keeps it.
func (p *fuzzPerson) sleep(d time.Duration) {
	until := p.now.Add(d)
	for wakes := 0; !p.wake.IsZero() && !p.wake.After(until); wakes++ {
		if wakes > 2000 {
			p.t.Fatalf("a wake leads to a wake, now at %s", p.now)
		}
		if w := p.wake.Truncate(time.Millisecond); w.After(p.now) {
			p.now = w
		}
		before := p.wake
		p.turn(coach.Event{Kind: coach.Woke})
		if !p.wake.IsZero() && p.wake.UnixMilli() <= p.now.UnixMilli() {
			p.t.Fatalf("the wake of %s leads to one of %s, at %s", before, p.wake, p.now)
		}
	}
	p.now = until
}

// turn has the coach handle one event, twice, and commits what came of it.
func (p *fuzzPerson) turn(e coach.Event) {
	p.t.Helper()
	p.events++
	e.ID = "e" + strings.Repeat("x", p.events%7) + time.Duration(p.events).String()
	if e.Kind == coach.Said {
		p.last = e.ID
	}
	before := maps.Clone(p.docs)
	for name, raw := range before {
		before[name] = bytes.Clone(raw)
	}
	res, again := p.compute(e), p.compute(e)
	if !reflect.DeepEqual(res, again) {
		p.t.Fatalf("%s %q%q is not handled the same way twice:\n%+v\n%+v", e.Kind, e.Text, e.Action, res, again)
	}
	if !reflect.DeepEqual(before, p.docs) {
		p.t.Fatalf("%s %q%q changed its journal", e.Kind, e.Text, e.Action)
	}
	p.look(e, res)
	if res.Forget {
		p.docs, p.wake = map[string][]byte{}, time.Time{}
		return
	}
	maps.Copy(p.docs, res.Put)
	for _, name := range res.Delete {
		delete(p.docs, name)
	}
	p.wake = res.Wake
}

// compute calls Turn until it needs nothing more.
func (p *fuzzPerson) compute(e coach.Event) coach.Result {
	p.t.Helper()
	j := coach.NewJournal()
	need := coach.Core
	for range 40 {
		if err := j.Add(need, p.docs); err != nil {
			p.t.Fatal(err)
		}
		res := p.coach.Turn(j, e, p.now)
		if res.Fail != nil {
			p.t.Fatalf("%s %q%q: %v", e.Kind, e.Text, e.Action, res.Fail)
		}
		if len(res.Need) == 0 {
			return res
		}
		need = res.Need
	}
	p.t.Fatalf("%s %q%q always needs more: %q", e.Kind, e.Text, e.Action, need)
	return coach.Result{}
}

// look checks what a turn says, and keeps what it offers.
func (p *fuzzPerson) look(e coach.Event, res coach.Result) {
	p.t.Helper()
	if e.Kind != coach.Woke && len(res.Messages) == 0 {
		p.t.Errorf("%s %q%q is not answered", e.Kind, e.Text, e.Action)
	}
	for name, raw := range res.Put {
		if !bytes.HasPrefix(raw, []byte(`{"v":`)) {
			p.t.Errorf("document %s begins %.20q", name, raw)
		}
	}
	for _, out := range res.Messages {
		m := out.Message
		if strings.TrimSpace(m.Text.String()) == "" && m.List == nil && m.Form == nil {
			p.t.Errorf("%s %q%q is answered with nothing: %+v", e.Kind, e.Text, e.Action, m)
		}
		if m.List != nil && len(m.List.Items) == 0 && len(m.List.Title) == 0 {
			p.t.Errorf("%s %q%q is answered with an empty list", e.Kind, e.Text, e.Action)
		}
		buttons := m.Buttons
		if m.Menu != nil {
			if m.Menu.Label == "" || len(m.Menu.Options) == 0 {
				p.t.Errorf("an empty menu: %+v", m.Menu)
			}
			buttons = append(append([]coach.Button(nil), buttons...), m.Menu.Options...)
		}
		for _, b := range buttons {
			p.action(b.Action)
			if n := utf8.RuneCountInString(b.Label); strings.TrimSpace(b.Label) == "" || n > 80 {
				p.t.Errorf("after %q%q, a label of %d characters: %q", e.Text, e.Action, n, b.Label)
			}
			p.actions = append(p.actions, b.Action)
		}
		if m.Form != nil {
			p.action(m.Form.Action)
			p.forms = append(p.forms, *m.Form)
		}
	}
}

// action checks that every platform can carry an action.
func (p *fuzzPerson) action(a coach.Action) {
	p.t.Helper()
	if len(a) > 100 || a == "" {
		p.t.Errorf("an action of %d bytes: %q", len(a), a)
	}
	for _, c := range []byte(a) {
		if c < ' ' || c > '~' {
			p.t.Errorf("an action that is not printable ASCII: %q", a)
			return
		}
	}
}
