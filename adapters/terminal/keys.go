package terminal

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// key does what a key stands for.
func (s *screen) key(k tea.KeyPressMsg) tea.Cmd {
	s.notice = ""
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
	if !s.editor.key(name) && text != "" {
		s.editor.insert(text)
	}
}

// paste takes in pasted text as it is, several lines as one text.
func (s *screen) paste(text string) {
	s.notice = ""
	if !s.leaving {
		s.editor.insert(text)
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
		s.editor.set("")
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
	e, ok := spoken(text)
	if !ok {
		return nil
	}
	s.echo(text)
	return s.submit(input{event: s.stamp(e), text: text})
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

// open gives the input line to a form.
func (s *screen) open(f *form) {
	if f.done() {
		return
	}
	s.draft, s.form = s.editor.value(), f
	s.editor.set(f.value())
}

// formKey does what a key stands for while a form is open.
func (s *screen) formKey(name string, k tea.KeyPressMsg) tea.Cmd {
	f := s.form
	switch name {
	case "esc":
		s.leaveForm()
		return nil
	case "shift+tab":
		f.back(s.editor.value())
		s.editor.set(f.value())
		return nil
	case "enter", "tab":
		if name == "tab" && f.at == len(f.values)-1 {
			return nil
		}
		return s.nextField()
	}
	s.edit(name, k.Text)
	return nil
}

// nextField takes a field and goes on to the next, or sends the form.
func (s *screen) nextField() tea.Cmd {
	f, text := s.form, s.editor.value()
	if leaves(text) {
		s.editor.set("")
		return s.leave()
	}
	if strings.EqualFold(strings.TrimSpace(text), "/cancel") {
		s.editor.set("")
		s.leaveForm()
		return nil
	}
	if !f.put(text) {
		s.notice = wordsNeeded(f.label(f.at))
		return nil
	}
	if !f.done() {
		s.editor.set(f.value())
		return nil
	}
	s.closeForm()
	s.echo(strings.Join(append([]string{oneLine(f.spec.Title)}, f.lines()...), "\n"))
	return s.submit(input{event: s.stamp(f.event()), taken: s.picker.take(f.offer), form: f})
}

// leaveForm closes the form unsent; what it holds is there when it is opened
// again.
func (s *screen) leaveForm() {
	if !s.editor.empty() {
		s.form.values[s.form.at] = s.editor.value()
	}
	s.picker.offers.keep(s.form)
	s.closeForm()
	s.notice = wordsFormLeft
}

// closeForm gives the input line back to what was being typed.
func (s *screen) closeForm() {
	s.form = nil
	s.editor.set(s.draft)
	s.draft = ""
}
