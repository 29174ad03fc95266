package picture

import (
	"fmt"

	"debrief/coach"
)

// Measures of a chart of rows, in pixels.
const (
	rowHeight = 52
	barHeight = 32
)

// rowsMost is how many rows are drawn at most; the rest is counted.
const rowsMost = 12

func rowsHeight(n int) int {
	if n > rowsMost {
		n = rowsMost + 1
	}
	return n * rowHeight
}

// rows draws named values below one another: the name, the bar, its figure.
func (d *card) rows(c coach.Chart, top int) {
	labels, values := c.Labels, c.Values
	if len(values) > rowsMost {
		labels, values = labels[:rowsMost], values[:rowsMost]
		d.text(fmt.Sprintf("and %d more", len(c.Values)-rowsMost), margin, top+rowsMost*rowHeight+34, d.note)
	}
	names, highest, figureWidth := make([]string, len(labels)), c.Most, 0
	for i, v := range values {
		names[i] = d.shorten(labels[i], d.ink, 330)
		highest = max(highest, v)
		figureWidth = max(figureWidth, d.width(figure(v), d.ink))
	}
	left := margin + d.widest(names, d.ink) + 18
	room := cardWidth - margin - figureWidth - 12 - left
	d.rect(left-2, top, left, top+len(values)*rowHeight, borderColor)
	for i, v := range values {
		y := top + i*rowHeight + rowHeight/2
		d.text(names[i], margin, y+9, d.ink)
		end := left
		if v > 0 {
			end += max(3, int(v/highest*float64(room)))
			d.rect(left, y-barHeight/2, end, y+barHeight/2, valueColor)
		}
		d.text(figure(v), end+12, y+9, d.ink)
	}
}
