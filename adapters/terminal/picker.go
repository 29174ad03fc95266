package terminal

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"debrief/coach"
)

// picker shows the newest offer and moves among its choices.
type picker struct {
	offers offers
	at     int    // 1 + the choice pointed at; 0: none
	filter string // a menu shows only choices that contain it
	width  int
	rows   int // how many lines the choices may take
}

// add takes in what a message offers and reports whether it offers anything.
func (p *picker) add(m coach.Message) bool {
	added := p.offers.add(m)
	if added {
		p.at = 0
	}
	return added
}

// take removes an offer because it is taken up.
func (p *picker) take(seq int) *offer {
	p.at = 0
	return p.offers.take(seq)
}

// setAside sets aside the offers up to this seq.
func (p *picker) setAside(seq int) {
	p.at = 0
	p.offers.setAside(seq)
}

// forget ends all offers.
func (p *picker) forget() {
	p.at = 0
	p.offers.forget()
}

// restore puts an offer back; nil is no offer.
func (p *picker) restore(o *offer) {
	p.at = 0
	p.offers.restore(o)
}

func (p *picker) resize(width, rows int) { p.width, p.rows = width, rows }

// look narrows a menu down to what is being typed.
func (p *picker) look(typed string) {
	o := p.offers.newest()
	filter := ""
	if o != nil && o.long() && !strings.HasPrefix(typed, "/") && !strings.Contains(typed, "\n") {
		filter = fold(typed)
	}
	if filter != p.filter {
		p.filter, p.at = filter, 0
	}
}

// visible are the choices shown, as indexes. A number typed narrows nothing
// down: it may be that of a choice.
func (p *picker) visible() []int {
	o := p.offers.newest()
	if o == nil {
		return nil
	}
	var shown []int
	for i, c := range o.choices {
		if p.filter == "" || isDigit(p.filter[0]) || strings.Contains(fold(c.label), p.filter) {
			shown = append(shown, i)
		}
	}
	return shown
}

// move points at the next choice or the one before, around the ends.
func (p *picker) move(steps int) {
	shown := p.visible()
	if len(shown) == 0 {
		return
	}
	i := slices.Index(shown, p.at-1)
	switch {
	case i >= 0:
		i = (i + steps + len(shown)) % len(shown)
	case steps < 0:
		i = len(shown) - 1
	default:
		i = 0
	}
	p.at = shown[i] + 1
}

// pointed is the choice pointed at and the offer it is of; ok is false for
// none.
func (p *picker) pointed() (seq int, c choice, ok bool) {
	o := p.offers.newest()
	if o == nil || p.at == 0 {
		return 0, choice{}, false
	}
	return o.seq, o.choices[p.at-1], true
}

// column reports whether the choices stand below each other.
func (p *picker) column() bool {
	o := p.offers.newest()
	if o == nil {
		return false
	}
	width := 0
	for i := range o.choices {
		width += 3 + ansi.StringWidth(o.name(i))
	}
	return o.long() || width-1 > p.width
}

// lines renders the choices: a row, or as much of a column as has room.
func (p *picker) lines(l look) []string {
	o := p.offers.newest()
	if o == nil {
		return nil
	}
	shown := p.visible()
	if !p.column() {
		var row strings.Builder
		for _, i := range shown {
			row.WriteString(line(l, o.choices[i].style, o.name(i), p.at == i+1) + " ")
		}
		return []string{strings.TrimRight(row.String(), " ")}
	}
	var lines []string
	if o.menu != "" {
		lines = append(lines, paint(l.strong(), ansi.Truncate(o.menu, p.width, "…")))
	}
	names, rows := o.names(max(p.width-2, 1)), p.rows
	if len(shown) > rows {
		rows = max(rows-1, 1) // and a line that tells of the others
	}
	first := max(0, min(slices.Index(shown, p.at-1)-rows/2, len(shown)-rows))
	last := min(first+rows, len(shown))
	for _, i := range shown[first:last] {
		lines = append(lines, line(l, o.choices[i].style, names[i], p.at == i+1))
	}
	if out := len(shown) - (last - first); out > 0 {
		lines = append(lines, paint(l.note(), ansi.Truncate("  "+wordsMore(out), p.width, "…")))
	}
	return lines
}

// line renders one choice: the one pointed at behind a mark and reversed.
func line(l look, s coach.Style, name string, pointed bool) string {
	var style style
	switch s {
	case coach.StylePrimary:
		style = l.strong()
	case coach.StyleDanger:
		style = l.danger()
	case coach.StyleNormal:
	}
	mark := "  "
	if pointed {
		mark, style = "> ", style.and(l.selected())
	}
	return mark + paint(style, name)
}

// hint says how to choose.
func (p *picker) hint() string {
	o := p.offers.newest()
	switch {
	case o == nil:
		return wordsSend
	case o.long() && p.filter != "" && len(p.visible()) == 0:
		return wordsNoMatch
	case o.long():
		return wordsFilter
	case o.counted():
		return wordsChoose(len(o.choices))
	case o.rated():
		return wordsRate
	default:
		return wordsPick
	}
}
