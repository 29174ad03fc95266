package terminal

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// View implements tea.Model.
func (s *screen) View() tea.View {
	if s.gone {
		return tea.NewView("")
	}
	lines := s.above()
	typed, x, y := s.editor.view()
	y += len(lines)
	for i, line := range typed {
		mark := strings.Repeat(" ", len(prompt))
		if i == 0 && s.editor.top == 0 {
			mark = paint(s.look.mark(), prompt)
		}
		if s.editor.selected {
			line = paint(s.look.selected(), line)
		}
		lines = append(lines, mark+line)
	}
	lines = append(lines, s.hints()...)
	// Printing moves the cursor, and the framework puts it back only when the
	// view has changed: a colour for what comes after the last character
	// changes it, and nobody sees it.
	unseen := fmt.Sprintf("\x1b[38;5;%dm", s.printer.count%256)
	v := tea.NewView(strings.Join(lines, "\n") + unseen)
	v.Cursor = tea.NewCursor(len(prompt)+x, y)
	return v
}

// liveHeight is how many lines View takes.
func (s *screen) liveHeight() int {
	return len(s.above()) + s.editor.height() + len(s.hints())
}

// hints are the lines below the input line, as many as a fifth of the window
// has room for.
func (s *screen) hints() []string {
	text := strings.ReplaceAll(wrap(s.hint(), s.liveWidth()), "\u00a0", " ")
	lines := strings.Split(paint(s.look.note(), text), "\n")
	return lines[:min(len(lines), s.height/5)]
}

// choiceRows is how many lines the choices may take: so few that all of the
// message that they belong to stays in sight, where the window is high enough
// for that and one choice.
func (s *screen) choiceRows() int {
	most := min(max(s.height/2-2, 1), 10)
	o := s.picker.offers.newest()
	if o == nil || o.seq != s.fresh {
		return most
	}
	used := lineCount(s.look.page(s.page, s.liveWidth())) +
		min(lineCount(wrap(s.picker.hint(), s.liveWidth())), s.height/5) +
		2 // an empty line and the input line
	if o.menu != "" {
		used++
	}
	if room := s.height - used; room >= 2 {
		return min(room, most)
	}
	return min(3, most)
}

func lineCount(text string) int {
	if text == "" {
		return 0
	}
	return strings.Count(text, "\n") + 1
}

// above are the lines over the input line: that an answer is under way, and
// the form or the choices. Where they do not fit, the last ones stay.
func (s *screen) above() []string {
	lines := []string{""}
	if s.slow {
		lines = append(lines, paint(s.look.note(), "…"))
	}
	if s.form != nil {
		lines = append(lines, s.formLines()...)
	} else {
		if o := s.picker.offers.newest(); o != nil && o.seq != s.fresh && o.about != "" {
			// Something else was printed since: say again what this is about.
			lines = append(lines, paint(s.look.note(), ansi.Truncate(o.about, s.liveWidth(), "…")))
		}
		lines = append(lines, s.picker.lines(s.look)...)
	}
	room := s.height - s.editor.height() - len(s.hints()) - 1
	return lines[max(len(lines)-max(room, 0), 0):]
}

// formLines are the form's title, what its fields hold, and the label of the
// one being filled in.
func (s *screen) formLines() []string {
	f := s.form
	var lines []string
	fit := func(text string) string { return ansi.Truncate(text, s.liveWidth(), "…") }
	if title := oneLine(f.spec.Title); title != "" {
		lines = append(lines, paint(s.look.strong(), fit(title)))
	}
	for i, v := range f.values {
		if i != f.at && v != "" {
			lines = append(lines, paint(s.look.note(), fit("  "+f.label(i)+": "+oneLine(v))))
		}
	}
	label := fmt.Sprintf("%d/%d %s", f.at+1, len(f.values), f.label(f.at))
	if hint := oneLine(f.field().Hint); hint != "" {
		label += " (" + hint + ")"
	}
	return append(lines, strings.Split(wrap(label, s.liveWidth()), "\n")...)
}

// hint is one line on what can be done.
func (s *screen) hint() string {
	switch {
	case s.notice != "":
		return s.notice
	case s.leaving:
		return wordsFinishing
	case s.form != nil:
		return s.formHint()
	case s.editor.empty() && s.lone() != nil:
		return wordsOne
	case s.editor.empty() || s.picker.filter != "":
		return s.picker.hint()
	case len(s.history.lines) == 0:
		return wordsSend
	default:
		return ""
	}
}

// formHint is what can be done in the present field.
func (s *screen) formHint() string {
	if _, ok := aside(s.editor.value()); ok && !s.editor.selected {
		return wordsAside
	}
	words := wordsField(s.form.at == len(s.form.values)-1, !s.editor.empty() && !s.editor.selected)
	if s.editor.selected {
		words = wordsReplace + "   " + words
	}
	return words
}

// remains is what stays behind when the person leaves: what was typed and
// never sent. taken is the id of the last event that got through.
func (s *screen) remains(taken string) string {
	var lines []string
	for _, in := range s.queue {
		if in.event.ID <= taken {
			continue
		}
		text := in.text
		if in.form != nil {
			text = strings.Join(in.form.lines(), "\n")
		}
		if text != "" {
			lines = append(lines, wordsNotSent+" "+text)
		}
	}
	text := s.editor.value()
	if s.form != nil {
		s.form.values[s.form.at] = meant(text)
		lines = append(lines, s.form.lines()...)
		text = s.draft
	}
	if strings.TrimSpace(text) != "" {
		lines = append(lines, "> "+text)
	}
	return clean(strings.Join(lines, "\n"))
}
