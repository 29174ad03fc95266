package terminal

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"debrief/bot"
	"debrief/coach"
)

// fakeHost answers events by a function and keeps what it was handed.
type fakeHost struct {
	answer func(e bot.Event) ([]coach.Message, error)
	files  map[string]bot.File // those that messages name, as they are made

	mu      sync.Mutex
	events  []bot.Event
	settled []string // keys, with the error if there was one
	keys    int
}

func (h *fakeHost) Deliver(_ context.Context, e bot.Event) (bot.Reply, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.events = append(h.events, e)
	messages, err := h.answer(e)
	if err != nil {
		return bot.Reply{}, err
	}
	var r bot.Reply
	for _, m := range messages {
		h.keys++
		out := bot.Outgoing{Key: fmt.Sprintf("answer %d", h.keys), To: e.At, Message: m}
		for _, f := range m.Files {
			out.Files = append(out.Files, h.files[f.Name])
		}
		r.Messages = append(r.Messages, out)
	}
	r.Settle = func(_ context.Context, i int, err error) error {
		h.mu.Lock()
		defer h.mu.Unlock()
		s := r.Messages[i].Key
		if err != nil {
			s += ": " + err.Error()
		}
		h.settled = append(h.settled, s)
		return nil
	}
	return r, nil
}

func (*fakeHost) Ask(context.Context, bot.Identity, coach.Query) (coach.Answer, error) {
	return coach.Answer{}, errors.New("the terminal asks nothing")
}

// got are the events so far, without what every event has.
func (h *fakeHost) got() []coach.Event {
	h.mu.Lock()
	defer h.mu.Unlock()
	var out []coach.Event
	for _, e := range h.events {
		e.ID, e.Hints = "", coach.Hints{}
		out = append(out, e.Event)
	}
	return out
}

// script is an answer by the event's text, command or action; to the rest it
// echoes.
func script(answers map[string]coach.Message) func(bot.Event) ([]coach.Message, error) {
	return func(e bot.Event) ([]coach.Message, error) {
		for _, key := range []string{string(e.Kind), e.Text, e.Name, string(e.Action)} {
			if m, ok := answers[key]; ok {
				return []coach.Message{m}, nil
			}
		}
		if strings.HasPrefix(e.Text, "fail") {
			return nil, errors.New("the store is full")
		}
		return []coach.Message{{Text: coach.Plain(strings.TrimSpace(fmt.Sprint(e.Kind, " ", e.Name, e.Action, " ", e.Text)))}}, nil
	}
}

func fixedNow() time.Time { return time.Date(2026, 11, 25, 15, 30, 0, 0, time.UTC) }
