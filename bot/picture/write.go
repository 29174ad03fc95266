package picture

import (
	"math"
	"strconv"
	"strings"

	"github.com/go-analyze/charts"

	"debrief/coach"
)

// most is the highest value that is told apart from higher ones.
const most = 999e12

// labelMost is how many characters of a label are looked at.
const labelMost = 120

// sound is a chart that can be drawn: each value is a number from 0 to most and
// has a label, if only an empty one, on one line.
func sound(c coach.Chart) coach.Chart {
	values, labels := make([]float64, len(c.Values)), make([]string, len(c.Values))
	for i, v := range c.Values {
		values[i] = soundValue(v)
		if i < len(c.Labels) {
			labels[i] = oneLine(c.Labels[i])
		}
	}
	c.Title = oneLine(c.Title)
	c.Values, c.Labels, c.Most = values, labels, soundValue(c.Most)
	return c
}

// oneLine is the beginning of a text, on one line: more than can be drawn.
func oneLine(s string) string {
	if runes := []rune(s); len(runes) > labelMost {
		s = string(runes[:labelMost])
	}
	return strings.Join(strings.Fields(s), " ")
}

func soundValue(v float64) float64 {
	if math.IsNaN(v) || v < 0 {
		return 0
	}
	return min(v, most)
}

// figure is a value as it is written: 4, 3.5, 12.3k, 4M.
func figure(v float64) string {
	unit := ""
	for _, larger := range []string{"k", "M", "B", "T"} {
		if v < 9999.5 && unit == "" || math.Round(v*10)/10 < 1000 {
			break
		}
		v, unit = v/1000, larger
	}
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0") + unit
}

// text writes on a baseline.
func (d *card) text(s string, x, baseline int, style charts.FontStyle) {
	d.painter.Text(s, x, baseline, 0, style)
}

// width is how wide a text is, in pixels.
func (d *card) width(s string, style charts.FontStyle) int {
	return d.painter.MeasureText(s, 0, style).Width()
}

// widest is the width of the widest text, in pixels.
func (d *card) widest(texts []string, style charts.FontStyle) (w int) {
	for _, s := range texts {
		w = max(w, d.width(s, style))
	}
	return w
}

// shorten cuts a text that is wider than room pixels and ends it with "…".
func (d *card) shorten(s string, style charts.FontStyle, room int) string {
	if d.width(s, style) <= room {
		return s
	}
	runes := []rune(s)
	for len(runes) > 0 {
		runes = runes[:len(runes)-1]
		if cut := strings.TrimRight(string(runes), " ") + "…"; d.width(cut, style) <= room {
			return cut
		}
	}
	return ""
}

// rect fills a rectangle.
func (d *card) rect(left, top, right, bottom int, c charts.Color) {
	d.painter.FilledRect(left, top, right, bottom, c, c, 0)
}
