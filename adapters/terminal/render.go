package terminal

import (
	"io"
	"net/url"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"debrief/coach"
)

// maxWidth is the widest a text is set: longer lines are hard to read.
const maxWidth = 88

// message renders a message's text and list, without its choices, in lines of
// at most width columns; a width of 0 leaves lines as long as they are.
func (l look) message(m coach.Message, width int) string {
	var parts []string
	if len(m.Text) > 0 {
		parts = append(parts, l.text(m.Text, width))
	}
	if m.List != nil {
		parts = append(parts, l.list(*m.List, width))
	}
	return strings.Join(parts, "\n")
}

// text renders text. A quote stands on lines of its own, two columns in, so
// that a draft can be copied without marks between its lines.
func (l look) text(t coach.Text, width int) string {
	var blocks []string
	for len(t) > 0 {
		n := 0
		for n < len(t) && t[n].Kind != coach.SpanQuote {
			n++
		}
		if s := l.inline(t[:n], nil); s != "" {
			if len(blocks) > 0 {
				s = strings.TrimPrefix(s, "\n")
			}
			if n < len(t) {
				s = strings.TrimSuffix(s, "\n")
			}
			blocks = append(blocks, wrap(s, width))
		}
		if n < len(t) {
			s := strings.TrimRight(clean(t[n].Text), "\n")
			blocks = append(blocks, hang("  ", "  ", paint(l.quote(), s), width))
			n++
		}
		t = t[n:]
	}
	return strings.Join(blocks, "\n")
}

// inline renders spans one after the other, each in its own style on top of
// base.
func (l look) inline(t coach.Text, base style) string {
	var b strings.Builder
	for _, s := range t {
		text := clean(s.Text)
		switch s.Kind {
		case coach.SpanStrong:
			b.WriteString(paint(base.and(l.strong()), text))
		case coach.SpanEmphasis:
			b.WriteString(paint(base.and(l.emphasis()), text))
		case coach.SpanCode:
			b.WriteString(paint(base.and(l.code()), text))
		case coach.SpanLink:
			b.WriteString(l.anchor(text, s.URL, base))
		case coach.SpanTime:
			if s.Time != nil {
				b.WriteString(paint(base, clean(s.Time.String())))
			}
		case coach.SpanPlain, coach.SpanQuote:
			fallthrough
		default:
			b.WriteString(paint(base, text))
		}
	}
	return b.String()
}

// anchor renders a link: as a hyperlink where the terminal opens those and
// the address is an ordinary one, else with the address written out.
func (l look) anchor(text, address string, base style) string {
	shown := oneLine(address)
	switch {
	case shown == "":
		return paint(base, text)
	case l.links && shown != text && ordinary(address):
		return ansi.SetHyperlink(address) + paint(base.and(l.link()), text) + ansi.ResetHyperlink()
	case shown == text:
		return paint(base.and(l.link()), text)
	default:
		return paint(base, text+" (") + paint(base.and(l.link()), shown) + paint(base, ")")
	}
}

// ordinary reports whether an address may go into a hyperlink: a web or mail
// address of printable ASCII.
func ordinary(address string) bool {
	for i := range len(address) {
		if c := address[i]; c <= ' ' || c > '~' {
			return false
		}
	}
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	return (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" || u.Scheme == "mailto"
}

// list renders a list: its title, then each item with its number, aligned, or
// a bullet, and with its note in parentheses.
func (l look) list(list coach.List, width int) string {
	var lines []string
	if len(list.Title) > 0 {
		lines = append(lines, wrap(l.inline(list.Title, l.strong()), width))
	}
	digits := 1
	for _, it := range list.Items {
		digits = max(digits, len(strconv.Itoa(it.Number)))
	}
	for _, it := range list.Items {
		mark := strings.Repeat(" ", digits-1) + "• "
		if it.Number > 0 {
			n := strconv.Itoa(it.Number)
			mark = strings.Repeat(" ", digits-len(n)) + n + ". "
		}
		s := l.inline(it.Text, nil)
		if note := l.inline(it.Note, l.note()); note != "" {
			s += " " + paint(l.note(), "(") + note + paint(l.note(), ")")
		}
		lines = append(lines, hang(mark, strings.Repeat(" ", ansi.StringWidth(mark)), s, width))
	}
	return strings.Join(lines, "\n")
}

// labels renders an offer's choices for lines of text: buttons beside each
// other, a menu's options below each other under what is being chosen.
func (o offer) labels() string {
	names := make([]string, len(o.choices))
	for i := range o.choices {
		names[i] = o.name(i)
	}
	if !o.long() {
		return "  " + strings.Join(names, "  ")
	}
	s := "  " + strings.Join(names, "\n  ")
	if o.menu != "" {
		s = o.menu + "\n" + s
	}
	return s
}

// wrap breaks lines so that none is wider than width columns; words that are
// wider themselves are broken too.
func wrap(s string, width int) string {
	if width <= 0 {
		return s
	}
	width = max(width, 2)
	// A word behind a leading space may stick out of what Wrap returns.
	s = ansi.Hardwrap(ansi.Wrap(s, width, ""), width, true)
	var b strings.Builder
	w := lipgloss.NewWrapWriter(&b) // ends styles and links with the line, and takes them up again
	_, _ = io.WriteString(w, s)
	_ = w.Close()
	return b.String()
}

// hang wraps s behind a mark, its further lines behind rest.
func hang(mark, rest, s string, width int) string {
	if width > 0 {
		s = wrap(s, max(width-ansi.StringWidth(mark), 2))
	}
	return mark + strings.ReplaceAll(s, "\n", "\n"+rest)
}
