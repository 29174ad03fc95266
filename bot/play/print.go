package play

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// indent is what the lines of a text after its first begin with.
const indent = "       "

// TextPrinter writes a conversation for people to read.
type TextPrinter struct {
	w    io.Writer
	last string // the heading last written
}

// NewTextPrinter returns a printer that writes to w.
func NewTextPrinter(w io.Writer) *TextPrinter { return &TextPrinter{w: w} }

// Input implements Printer.
func (p *TextPrinter) Input(at time.Time, s Step) error {
	text := s.Text
	switch s.Kind {
	case Edit:
		text = "(changed to) " + s.Text
	case Press:
		text = "[" + s.Text + "]"
	case Fill:
		fields := make([]string, len(s.Values))
		for i, v := range s.Values {
			fields[i] = v.Label + ": " + v.Text
		}
		text = "(form) " + strings.Join(fields, "\n")
	}
	who := s.Who.Name
	if s.Who.Room != "" {
		who += " in #" + s.Who.Room
	}
	return p.write(at, who, text)
}

// Heard implements Printer.
func (p *TextPrinter) Heard(h Heard) error {
	who := "coach"
	if h.To != You && h.To != "" {
		who += " to " + h.To
	}
	if h.Room != "" {
		who += " in #" + h.Room
	}
	if h.Room != "" && h.Private {
		who += " (only " + h.To + " sees this)"
	}
	return p.write(h.At, who, describe(h))
}

func (p *TextPrinter) write(at time.Time, who, text string) error {
	if heading := at.Format("Monday 2 January 2006, 15:04 MST"); heading != p.last {
		gap := "\n"
		if p.last == "" {
			gap = ""
		}
		p.last = heading
		if _, err := fmt.Fprintf(p.w, "%s%s\n\n", gap, heading); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(p.w, "%-*s %s\n", len(indent)-1, who+":", strings.ReplaceAll(text, "\n", "\n"+indent))
	return err
}

// describe is a message as text: what it says, then what can be done with it.
func describe(h Heard) string {
	var lines []string
	m := h.Message
	if text := h.text(); text != "" {
		lines = append(lines, text)
	}
	if len(m.Buttons) > 0 {
		lines = append(lines, brackets(buttons(m)))
	}
	if m.Menu != nil {
		lines = append(lines, m.Menu.Label+": "+brackets(options(m)))
	}
	if m.Form != nil {
		lines = append(lines, "Form "+m.Form.Title+": "+strings.Join(fields(m), fieldSeparator))
	}
	return strings.Join(lines, "\n")
}

func brackets(labels []string) string { return "[" + strings.Join(labels, "] [") + "]" }
