package picture

import (
	"math"
	"slices"

	"github.com/go-analyze/charts"

	"debrief/coach"
)

// Measures of a chart over time, in pixels.
const (
	plotHeight   = 240
	labelsHeight = 44
	markMost     = 40 // height of a value's mark on a line
	markLeast    = 34
	barMost      = 96 // width of a bar
)

// plot is the area of a chart over time: values upwards on a scale, time to the
// right in columns of equal width.
type plot struct {
	*card
	chart       coach.Chart
	left, right int
	top, bottom int // of the highest and the lowest value of the scale
	scale       scale
}

// newPlot draws what is behind the values: the lines of the scale with their
// figures, and the labels of the columns, as many as there is room for. Below the
// lowest value stays this much room.
func (d *card) newPlot(c coach.Chart, top, below int) plot {
	p := plot{
		card: d, chart: c, right: cardWidth - margin, scale: scaleOf(c),
		top: top + markMost/2 + 8, bottom: top + plotHeight - below,
	}
	figures := make([]string, len(p.scale.ticks))
	for i, v := range p.scale.ticks {
		figures[i] = figure(v)
	}
	gutter := d.widest(figures, d.note)
	p.left = margin + gutter + 16
	for i, v := range p.scale.ticks {
		y := p.y(v)
		d.rect(p.left, y-1, p.right, y+1, gridColor)
		d.text(figures[i], margin+gutter-d.width(figures[i], d.note), y+9, d.note)
	}
	p.labels(top + plotHeight + 36)
	return p
}

// labels writes the labels below their columns, on a baseline: all of them, or every second,
// third and so on, the last one always among them.
func (p plot) labels(baseline int) {
	room, n := p.right-p.left, len(p.chart.Labels)
	labels := make([]string, n)
	for i, l := range p.chart.Labels {
		labels[i] = p.shorten(l, p.ink, min(room/3, 220))
	}
	stride := max(1, int(math.Ceil(float64((p.widest(labels, p.ink)+12)*n)/float64(room))))
	for i := n - 1; i >= 0; i -= stride {
		w := p.width(labels[i], p.ink)
		x := min(max(p.x(i)-w/2, p.left-8), cardWidth-margin/2-w)
		p.text(labels[i], x, baseline, p.ink)
	}
}

// x is the middle of a column.
func (p plot) x(i int) int {
	return p.left + int((float64(i)+0.5)*p.column())
}

// column is how wide a column is.
func (p plot) column() float64 { return float64(p.right-p.left) / float64(len(p.chart.Values)) }

// y is the height of a value.
func (p plot) y(v float64) int {
	part := (v - p.scale.low()) / (p.scale.high() - p.scale.low())
	return p.bottom - int(math.Round(part*float64(p.bottom-p.top)))
}

// figures are the values as they are written, and whether there is room for each
// over its column, at least this many pixels wide and this many wider than itself.
func (p plot) figures(style charts.FontStyle, least, wider int) (figures []string, roomy bool) {
	figures = make([]string, len(p.chart.Values))
	for i, v := range p.chart.Values {
		figures[i] = figure(v)
	}
	return figures, float64(max(p.widest(figures, style)+wider, least)+4) <= p.column()
}

// line draws values one after another in time: a mark for each that holds its
// figure. Where there is no room for that, only the last has one, and the others
// are dots beside the scale.
func (d *card) line(c coach.Chart, top int) {
	p := d.newPlot(c, top, markMost/2+4)
	points := make([]charts.Point, len(c.Values))
	for i, v := range c.Values {
		points[i] = charts.Point{X: p.x(i), Y: p.y(v)}
	}
	if len(points) > 1 {
		d.painter.LineStroke(points, valueColor, 5)
	}
	figures, roomy := p.figures(d.inside, markLeast, 16)
	mark := markMost
	if roomy {
		mark = min(mark, int(p.column())-4)
	}
	for i, at := range points {
		if !roomy && i < len(points)-1 {
			d.painter.Circle(min(7, p.column()/2), at.X, at.Y, valueColor, valueColor, 0)
			continue
		}
		w := d.width(figures[i], d.inside)
		d.pill(at.X, at.Y, max(w+16, mark), mark)
		d.text(figures[i], at.X-w/2, at.Y+10, d.inside)
	}
}

// pill draws a mark of a width and a height around its middle.
func (d *card) pill(x, y, width, height int) {
	r := height / 2
	reach := width/2 - r
	d.rect(x-reach, y-r, x+reach, y+r, valueColor)
	for _, end := range []int{x - reach, x + reach} {
		d.painter.Circle(float64(r), end, y, valueColor, valueColor, 0)
	}
}

// bars draws values beside one another in time, figures above them: of all, or,
// where there is no room for that, of the highest.
func (d *card) bars(c coach.Chart, top int) {
	p := d.newPlot(c, top, 0)
	figures, roomy := p.figures(d.ink, 0, 0)
	highest := slices.Index(c.Values, slices.Max(c.Values))
	half := max(1, int(min(p.column()*0.7, barMost)/2))
	for i, v := range c.Values {
		x, y := p.x(i), p.y(v)
		if v > 0 {
			d.rect(x-half, min(y, p.bottom-2), x+half, p.bottom, valueColor)
		}
		if roomy || i == highest {
			d.text(figures[i], x-d.width(figures[i], d.ink)/2, y-8, d.ink)
		}
	}
}
