package terminal

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// open gives the input line to a form.
func (s *screen) open(f *form) {
	if f.done() {
		return
	}
	s.draft, s.form = s.editor.value(), f
	s.editor.fill(asTyped(f.value()))
}

// formKey does what a key stands for while a form is open.
func (s *screen) formKey(name string, k tea.KeyPressMsg) tea.Cmd {
	f := s.form
	switch name {
	case "esc":
		s.leaveForm()
		return nil
	case "shift+tab":
		f.back(meant(s.editor.value()))
		s.editor.fill(asTyped(f.value()))
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
	if name, ok := aside(text); ok {
		s.editor.set("")
		s.leaveForm()
		if name == nameCancel {
			return nil
		}
		s.history.add(text)
		return s.send(text)
	}
	if !f.put(meant(text)) {
		s.notice = wordsNeeded(f.label(f.at))
		return nil
	}
	if !f.done() {
		s.editor.fill(asTyped(f.value()))
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
		s.form.values[s.form.at] = meant(s.editor.value())
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
