package terminal

import (
	"errors"
	"io"
	"strings"
	"sync"
	"testing"

	"debrief/bot"
	"debrief/coach"
)

// transcript is what a terminal was sent.
type transcript struct {
	mu sync.Mutex
	b  strings.Builder
}

func (w *transcript) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.b.Write(p)
}

// TestProgram runs the screen's program whole, on pipes instead of a terminal:
// what was sent before the start and what answers is printed in order and
// settled, leaving waits for it, and afterwards nobody is there.
func TestProgram(t *testing.T) {
	in, typed := io.Pipe()
	out := &transcript{}
	host := &fakeHost{answer: script(screenAnswers())}
	a := newPlain(in, out)
	if _, err := a.Send(t.Context(), bot.Outgoing{Key: "early", Message: coach.Message{Text: coach.Plain("While you were away.")}}); err != nil {
		t.Fatal(err)
	}
	ran := make(chan error, 1)
	go func() { ran <- a.runScreen(t.Context(), host) }()
	_, _ = io.WriteString(typed, "hello\rfine\r\x04")
	if err := <-ran; err != nil {
		t.Errorf("Run: %v", err)
	}
	_ = typed.Close()

	told(t, &stage{host: host}, opened, said("hello"), said("fine"))
	if len(host.settled) != 3 || strings.Contains(strings.Join(host.settled, ""), ":") {
		t.Errorf("settled is %q, want three answers without errors", host.settled)
	}
	rest := out.b.String()
	for _, want := range []string{"While you were away.", "How did it go?", "said  hello", "said  fine"} {
		_, after, found := strings.Cut(rest, want)
		if !found {
			t.Errorf("%q is not printed, or not in its place", want)
			continue
		}
		rest = after
	}
	var gone *bot.SendError
	if _, err := a.Send(t.Context(), bot.Outgoing{Key: "late"}); !errors.As(err, &gone) || gone.Kind != bot.AddressGone {
		t.Errorf("Send after the end: %v, want that the address is gone", err)
	}
}

func TestDeliveriesEnd(t *testing.T) {
	d := &deliveries{}
	e := bot.Event{Event: coach.Event{ID: "a-1"}}
	_ = d.run(e, func() error { return nil })
	_ = d.run(bot.Event{Event: coach.Event{ID: "a-2"}}, func() error { return errors.New("failed") })
	if got := d.close(); got != "a-1" {
		t.Errorf("the last event that got through is %q", got)
	}
	if err := d.run(e, func() error { t.Error("delivered after the end"); return nil }); err == nil {
		t.Error("a delivery after the end did not fail")
	}
}
