package terminal

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"debrief/coach"
)

// key does what a key stands for.
func (s *screen) key(k tea.KeyPressMsg) tea.Cmd {
	undo := s.clearing
	s.clearing, s.notice = false, ""
	name := k.String()
	switch {
	case name == "ctrl+c":
		return s.interrupt()
	case name == "ctrl+d" && s.editor.empty():
		return s.leave()
	case name == "ctrl+z":
		return tea.Suspend
	case s.leaving:
		return nil
	case name == "esc" && !s.editor.empty() && !s.editor.selected:
		s.clear()
		return nil
	case name == "ctrl+y", name == "up" && undo && s.form != nil:
		s.insert(s.cleared)
		return nil
	case name == "up" && undo:
		s.recall(-1)
		return nil
	case s.form != nil:
		return s.formKey(name, k)
	}
	empty := s.editor.empty()
	picking := s.picker.offers.newest() != nil && (empty || s.picker.filter != "")
	switch name {
	case "enter":
		return s.enter()
	case "esc":
		s.picker.at = 0
		return nil
	case "tab", "shift+tab":
		if picking {
			s.picker.move(direction(name))
		}
		return nil
	case "left", "right":
		if picking && empty {
			s.picker.move(direction(name))
			return nil
		}
	case "up", "down":
		if picking && s.picker.column() {
			s.picker.move(direction(name))
			return nil
		}
		if !s.editor.step(direction(name)) {
			s.recall(direction(name))
		}
		return nil
	case "ctrl+p", "ctrl+n":
		s.recall(direction(name))
		return nil
	}
	s.edit(name, k.Text)
	return nil
}

// direction is where a key goes: 1 on, -1 back.
func direction(key string) int {
	switch key {
	case "shift+tab", "left", "up", "ctrl+p":
		return -1
	default:
		return 1
	}
}

// edit leaves a key to the input line.
func (s *screen) edit(name, text string) {
	if !s.editor.key(name) {
		s.insert(text)
	}
}

// insert types a text. What it replaces can be had again.
func (s *screen) insert(text string) {
	if s.editor.selected {
		defer func(old string) { s.cleared = old }(s.editor.value())
	}
	s.editor.insert(text)
}

// clear empties the input line. What stood there can be had again.
func (s *screen) clear() {
	text := s.editor.value()
	s.editor.set("")
	if strings.TrimSpace(text) == "" {
		return
	}
	s.cleared, s.clearing, s.notice = text, true, wordsCleared
	if s.form == nil {
		s.history.add(text)
	}
}

// paste takes in pasted text as it is, several lines as one text.
func (s *screen) paste(text string) {
	s.clearing, s.notice = false, ""
	if !s.leaving {
		s.insert(text)
	}
}

// recall shows what was typed before, or after.
func (s *screen) recall(steps int) {
	if text, ok := s.history.move(steps, s.editor.value()); ok {
		s.editor.set(text)
	}
}

// interrupt clears what is being typed; with nothing typed it leaves the form,
// and without one the terminal.
func (s *screen) interrupt() tea.Cmd {
	switch {
	case s.leaving:
		return s.leave()
	case !s.editor.empty():
		s.clear()
		return nil
	case s.form != nil:
		s.leaveForm()
		return nil
	default:
		return s.leave()
	}
}

// leave leaves once everything that was done has been taken; asked again, at
// once.
func (s *screen) leave() tea.Cmd {
	if s.leaving {
		s.gone = true
		return tea.Quit
	}
	s.leaving = true
	s.notice = wordsFinishing
	return nil
}

// enter takes the choice pointed at, or sends what was typed.
func (s *screen) enter() tea.Cmd {
	text := s.editor.value()
	typed := strings.TrimSpace(text) != ""
	if seq, c, ok := s.picker.pointed(); ok && (!typed || s.picker.filter != "") {
		s.editor.set("")
		return s.press(seq, c)
	}
	if !typed {
		if c := s.lone(); c != nil {
			return s.press(s.fresh, *c)
		}
		return nil
	}
	s.editor.set("")
	s.history.add(text)
	if leaves(text) {
		return s.leave()
	}
	if seq, c, ok := s.picker.offers.pick(text); ok {
		return s.press(seq, c)
	}
	return s.send(text)
}

// send says a text, or gives the command that it is.
func (s *screen) send(text string) tea.Cmd {
	e, ok := spoken(text)
	if !ok {
		return nil
	}
	s.echo(text)
	return s.submit(input{event: s.stamp(e), text: text})
}

// lone is the only choice of the message that was printed last, which enter
// alone takes; nil if there are several or none, or if it is a grave one.
func (s *screen) lone() *choice {
	o := s.picker.offers.newest()
	if o == nil || o.seq != s.fresh || len(o.choices) != 1 || o.choices[0].style == coach.StyleDanger {
		return nil
	}
	return &o.choices[0]
}

// press takes up a choice: it opens the form, or tells the coach.
func (s *screen) press(seq int, c choice) tea.Cmd {
	if c.form != nil {
		f := newForm(*c.form, seq)
		if !f.done() {
			s.open(f)
			return nil
		}
		c.event = f.event()
	}
	taken := s.picker.take(seq)
	s.echo(c.label)
	return s.submit(input{event: s.stamp(c.event), taken: taken})
}
