package export

import (
	"bytes"
	"strings"
)

// document is Markdown in the making: headings, and lists of facts.
type document struct {
	bytes.Buffer
	list bool // the last line is of a list
}

// heading begins a part. A heading is one line: line breaks become spaces.
func (d *document) heading(level int, title string) {
	if d.Len() > 0 {
		d.WriteString("\n")
	}
	title = strings.ReplaceAll(clean(title), "\n", " ")
	d.WriteString(strings.Repeat("#", level) + " " + escape(title) + "\n")
	d.list = false
}

// part is a heading with a list of facts, or nothing if there are none.
func (d *document) part(title string, facts []Detail) {
	if len(facts) > 0 {
		d.heading(3, title)
		d.details(facts)
	}
}

// details adds facts to the list. A label can have been typed too.
func (d *document) details(facts []Detail) {
	for _, f := range facts {
		if f.Text != "" && !strings.Contains(clean(f.Label), "\n") {
			d.item(0, f.Label, f.Text)
			continue
		}
		d.item(0, "", f.Label)
		d.item(1, "", f.Text)
	}
}

// item adds a fact to the list, or nothing if text is empty. At depth 1 it
// belongs to the last one at depth 0. The label is one line, or empty.
func (d *document) item(depth int, label, text string) {
	if text == "" {
		return
	}
	indent := d.bullet(depth)
	if label != "" {
		d.WriteString(escape(clean(label)) + ":")
	}
	lines := strings.Split(clean(text), "\n")
	if len(lines) == 1 {
		if label != "" {
			d.WriteString(" ")
		}
		d.WriteString(escape(lines[0]) + "\n")
		return
	}
	if label != "" {
		d.WriteString("\n" + indent)
	}
	d.quote(indent, lines)
}

// hardBreak keeps a line apart from the next one (CommonMark, section 6.7). Not
// every renderer knows the other form, a backslash, after one that is escaped.
const hardBreak = "  \n"

// quote adds lines as a quote within a list item, the first where the
// item's text would stand.
func (d *document) quote(indent string, lines []string) {
	for i, line := range lines {
		if i > 0 {
			d.WriteString(indent)
		}
		switch {
		case line == "":
			d.WriteString(">\n")
		case i+1 < len(lines) && lines[i+1] != "":
			d.WriteString("> " + escape(line) + hardBreak)
		default:
			d.WriteString("> " + escape(line) + "\n")
		}
	}
}

// code adds a fact as a code span (CommonMark, section 6.1), or as an item if
// it could not be read back from one.
func (d *document) code(depth int, label, text string) {
	if text == "" {
		return
	}
	if text != strings.TrimSpace(clean(text)) || strings.ContainsAny(text, "`\n") {
		d.item(depth, label, text)
		return
	}
	d.bullet(depth)
	d.WriteString(label + ": `" + text + "`\n")
}

// bullet begins an item, and returns what its other lines begin with.
func (d *document) bullet(depth int) (indent string) {
	if !d.list {
		d.WriteString("\n")
	}
	d.list = true
	d.WriteString(strings.Repeat("  ", depth) + "- ")
	return strings.Repeat("  ", depth+1)
}
