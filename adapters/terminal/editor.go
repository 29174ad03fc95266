package terminal

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// editor is the input line: text with a cursor in it, wrapped to a width and
// showing at most some rows. It steps over what a reader sees as one
// character, however many code points that takes.
type editor struct {
	cells []cell
	at    int // the cursor stands before cells[at]
	width int // columns to wrap to
	rows  int // most rows to show
	top   int // first row shown

	selected bool // the whole text is: what is typed now replaces it
}

// cell is one character as a reader sees it.
type cell struct {
	text  string
	width int
}

// row is a line as shown: cells[from:to]. The newline that may end it is not
// in it.
type row struct{ from, to int }

func (e *editor) resize(width, rows int) {
	e.width, e.rows = max(width, 1), max(rows, 1)
	e.scroll()
}

// value is the text.
func (e *editor) value() string {
	var b strings.Builder
	for _, c := range e.cells {
		b.WriteString(c.text)
	}
	return b.String()
}

func (e *editor) empty() bool { return len(e.cells) == 0 }

// set replaces the text and puts the cursor behind it.
func (e *editor) set(text string) {
	e.cells, e.selected = split(clean(text)), false
	e.at = len(e.cells)
	e.scroll()
}

// fill sets a text that is somebody's suggestion: all of it is selected.
func (e *editor) fill(text string) {
	e.set(text)
	e.selected = !e.empty()
}

// insert puts text at the cursor, or in the place of what is selected. What
// joins the character before it, an accent say, becomes part of that.
func (e *editor) insert(text string) {
	if text = clean(text); text == "" {
		return
	}
	if e.selected {
		e.set("")
	}
	from := e.at
	if from > 0 {
		from--
	}
	var before strings.Builder
	for _, c := range e.cells[from:e.at] {
		before.WriteString(c.text)
	}
	added := split(before.String() + text)
	e.cells = slices.Replace(e.cells, from, e.at, added...)
	e.at = from + len(added)
	e.scroll()
}

// split takes text apart into what a reader sees as characters.
func split(text string) []cell {
	var cells []cell
	for text != "" {
		s, w := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth)
		if s == "\n" {
			w = 0
		}
		cells = append(cells, cell{s, w})
		text = text[len(s):]
	}
	return cells
}

// key does what a key of line editing stands for and reports whether it is
// one. It edits what is there: nothing is selected any more.
func (e *editor) key(name string) bool {
	was := e.selected
	e.selected = false
	switch name {
	case "left", "ctrl+b":
		e.at = max(e.at-1, 0)
	case "right", "ctrl+f":
		e.at = min(e.at+1, len(e.cells))
	case "up":
		e.step(-1)
	case "down":
		e.step(1)
	case "ctrl+left", "alt+left", "alt+b":
		e.at = e.wordStart()
	case "ctrl+right", "alt+right", "alt+f":
		e.at = e.wordEnd()
	case "home", "ctrl+a":
		e.at = e.lineStart()
	case "end", "ctrl+e":
		e.at = e.lineEnd()
	case "ctrl+home":
		e.at = 0
	case "ctrl+end":
		e.at = len(e.cells)
	case "backspace", "ctrl+h":
		e.remove(max(e.at-1, 0), e.at)
	case "delete", "ctrl+d":
		e.remove(e.at, min(e.at+1, len(e.cells)))
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		e.remove(e.wordStart(), e.at)
	case "alt+d", "alt+delete", "ctrl+delete":
		e.remove(e.at, e.wordEnd())
	case "ctrl+u":
		e.remove(e.lineStart(), e.at)
	case "ctrl+k":
		e.remove(e.at, e.lineEnd())
	case "alt+enter", "shift+enter", "ctrl+j":
		e.insert("\n")
	default:
		e.selected = was
		return false
	}
	e.scroll()
	return true
}

func (e *editor) remove(from, to int) {
	e.cells = slices.Delete(e.cells, from, to)
	e.at = from
}

func (e *editor) wordStart() int {
	at := e.at
	for at > 0 && e.blank(at-1) {
		at--
	}
	for at > 0 && !e.blank(at-1) {
		at--
	}
	return at
}

func (e *editor) wordEnd() int {
	at := e.at
	for at < len(e.cells) && e.blank(at) {
		at++
	}
	for at < len(e.cells) && !e.blank(at) {
		at++
	}
	return at
}

func (e *editor) blank(i int) bool { return strings.TrimSpace(e.cells[i].text) == "" }

func (e *editor) lineStart() int {
	at := e.at
	for at > 0 && e.cells[at-1].text != "\n" {
		at--
	}
	return at
}

func (e *editor) lineEnd() int {
	at := e.at
	for at < len(e.cells) && e.cells[at].text != "\n" {
		at++
	}
	return at
}

// step moves the cursor up or down by rows, to about the same column, and
// reports whether there was a row to go to.
func (e *editor) step(rows int) bool {
	all := e.wrapped()
	y, x := e.place(all)
	if y+rows < 0 || y+rows >= len(all) {
		return false
	}
	to := all[y+rows]
	e.at = to.from
	for w := 0; e.at < to.to && w+e.cells[e.at].width <= x; e.at++ {
		w += e.cells[e.at].width
	}
	e.scroll()
	return true
}

// wrapped breaks the text into rows of at most width columns, at spaces where
// there are any.
func (e *editor) wrapped() []row {
	var rows []row
	from, space, w := 0, 0, 0 // where the row begins, behind its last space, its width so far
	for i, c := range e.cells {
		if c.text == "\n" {
			rows = append(rows, row{from, i})
			from, space, w = i+1, i+1, 0
			continue
		}
		for w+c.width > e.width && i > from {
			to := i
			if space > from {
				to = space
			}
			rows = append(rows, row{from, to})
			from, space, w = to, to, 0
			for _, c := range e.cells[from:i] {
				w += c.width
			}
		}
		w += c.width
		if c.text == " " {
			space = i + 1
		}
	}
	return append(rows, row{from, len(e.cells)})
}

// place is the row that the cursor is in and the columns before it there.
func (e *editor) place(rows []row) (y, x int) {
	for y = len(rows) - 1; y > 0 && rows[y].from > e.at; {
		y--
	}
	for _, c := range e.cells[rows[y].from:e.at] {
		x += c.width
	}
	return y, x
}

// scroll keeps the cursor in sight.
func (e *editor) scroll() {
	rows := e.wrapped()
	y, _ := e.place(rows)
	e.top = max(min(e.top, y, len(rows)-e.rows), y-e.rows+1, 0)
}

// height is how many rows are shown.
func (e *editor) height() int { return min(len(e.wrapped()), e.rows) }

// view returns the rows shown, and where among them the cursor is.
func (e *editor) view() (lines []string, x, y int) {
	rows := e.wrapped()
	y, x = e.place(rows)
	for _, r := range rows[e.top:min(e.top+e.rows, len(rows))] {
		var b strings.Builder
		for _, c := range e.cells[r.from:r.to] {
			b.WriteString(c.text)
		}
		lines = append(lines, b.String())
	}
	return lines, min(x, e.width), y - e.top
}
