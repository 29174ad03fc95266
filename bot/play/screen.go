package play

import (
	"fmt"
	"slices"

	"debrief/coach"
)

// screen is what people have before their eyes in direct messages: what was
// said, which buttons are left, which form is open.
type screen struct {
	heard []Heard
	used  map[int]bool   // messages, by index, whose buttons are gone: one was pressed
	sent  map[int]bool   // messages whose form was sent
	open  map[string]int // person to the message whose form they opened last
}

func newScreen() screen {
	return screen{used: map[int]bool{}, sent: map[int]bool{}, open: map[string]int{}}
}

// add shows a message. If it has a form, that is the open one.
func (s *screen) add(h Heard) {
	s.heard = append(s.heard, h)
	if h.Message.Form != nil {
		s.open[h.To] = len(s.heard) - 1
	}
}

// press finds the newest message that has the button, and returns its action.
// If the button opens a form, that happens and the action is empty.
func (s *screen) press(name, label string) (coach.Action, error) {
	for i, h := range slices.Backward(s.heard) {
		if h.To != name {
			continue
		}
		choices, opens := s.choices(i)
		at := MatchLabel(labels(choices), label)
		switch {
		case at < 0:
			continue
		case at == opens:
			s.open[name] = i
			return "", nil
		}
		s.used[i] = true
		return choices[at].Action, nil
	}
	return "", ErrNoButton
}

// choices are all that can be pressed on a message, and which of them opens
// its form; -1: none does.
func (s *screen) choices(i int) (choices []coach.Button, opens int) {
	m := s.heard[i].Message
	if !s.used[i] {
		choices = slices.Clone(m.Buttons)
		if m.Menu != nil {
			choices = append(choices, m.Menu.Options...)
		}
	}
	if m.Form == nil || m.Form.Open == "" || s.sent[i] {
		return choices, -1
	}
	return append(choices, coach.Button{Label: m.Form.Open}), len(choices)
}

// fill sends the open form and returns its action and values by field id.
func (s *screen) fill(name string, byLabel map[string]string) (coach.Action, map[string]string, error) {
	i := s.form(name)
	if i < 0 {
		return "", nil, ErrNoForm
	}
	form := s.heard[i].Message.Form
	values := map[string]string{}
	for _, f := range form.Fields {
		values[f.ID] = f.Value
	}
	known := fields(s.heard[i].Message)
	for label, text := range byLabel {
		at := MatchField(known, label)
		if at < 0 {
			return "", nil, fmt.Errorf("%w: %q; it has %q", ErrNoField, label, known)
		}
		values[form.Fields[at].ID] = text
	}
	for _, f := range form.Fields {
		if f.Required && values[f.ID] == "" {
			return "", nil, fmt.Errorf("%w: %q", ErrFieldEmpty, f.Label)
		}
	}
	s.sent[i] = true
	delete(s.open, name)
	return form.Action, values, nil
}

// form is the index of the message whose form is open, or else of the newest
// with a form that was not sent; -1: there is none.
func (s *screen) form(name string) int {
	if i, ok := s.open[name]; ok {
		return i
	}
	for i, h := range slices.Backward(s.heard) {
		if h.To == name && h.Message.Form != nil && !s.sent[i] {
			return i
		}
	}
	return -1
}
