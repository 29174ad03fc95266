package terminal

import (
	"math"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"debrief/coach"
)

const (
	chartWidth = 72   // where lines have no width of their own
	barMost    = 40   // columns
	barsMost   = 16   // bars of one chart
	valueMost  = 1e15 // higher ones are not told apart
)

// chart renders a chart in lines of at most width columns, or chartWidth if that
// is 0: its title, then each value in figures beside a bar. A line of ratings is
// plotted where the terminal can draw. No colour means anything.
func (l look) chart(c coach.Chart, width int) string {
	if width <= 0 {
		width = chartWidth
	}
	values := make([]float64, len(c.Values))
	for i, v := range c.Values {
		if v > 0 { // no number is
			values[i] = min(v, valueMost)
		}
	}
	labels := make([]string, len(values))
	for i := range min(len(labels), len(c.Labels)) {
		labels[i] = oneLine(c.Labels[i])
	}
	c.Values, c.Labels = values, labels

	var lines []string
	if len(values) == 0 {
		lines = []string{"  " + wordsNoValues}
	} else if lines = l.plot(c, width); lines == nil {
		lines = l.bars(c, width)
	}
	for i, line := range lines {
		lines[i] = wrap(line, width)
	}
	return wrap(paint(l.strong(), oneLine(c.Title)), width) + "\n" + strings.Join(lines, "\n")
}

// bars are a chart's values below one another: of values in time the last, of
// others the first.
func (l look) bars(c coach.Chart, width int) []string {
	labels, values, more := c.Labels, c.Values, ""
	switch n := len(values); {
	case n > barsMost && c.Kind == coach.ChartRows:
		labels, values, more = labels[:barsMost], values[:barsMost], wordsMoreValues(n-barsMost)
	case n > barsMost:
		labels, values, more = labels[n-barsMost:], values[n-barsMost:], wordsLastValues(barsMost, n)
	}
	figures, top := make([]string, len(values)), c.Most
	wide, figureWide := 0, 0
	for i, v := range values {
		figures[i], top = figure(v), max(top, v)
		wide, figureWide = max(wide, ansi.StringWidth(labels[i])), max(figureWide, len(figures[i]))
	}
	wide = min(wide, max(width/3, 4))
	room := min(max(width-wide-figureWide-5, 1), barMost)
	var lines []string
	if more != "" {
		lines = append(lines, paint(l.note(), "  "+more))
	}
	for i, v := range values {
		label := ansi.Truncate(labels[i], wide, l.cut())
		line := "  " + label + strings.Repeat(" ", wide-ansi.StringWidth(label)+2)
		if v > 0 {
			line += paint(l.quote(), l.bar(v/top, room)) + " "
		}
		lines = append(lines, line+figures[i])
	}
	return lines
}

// bar is a part of 1 as a bar in a room of so many columns.
func (l look) bar(part float64, room int) string {
	if !l.drawn {
		return strings.Repeat("#", max(1, int(math.Round(part*float64(room)))))
	}
	eighths := max(1, int(math.Round(part*float64(room)*8)))
	return strings.Repeat("█", eighths/8) + []string{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"}[eighths%8]
}

// plot is a line of ratings, each a figure at its height. It is nil where the
// terminal cannot draw, there is no room, or the values are no whole numbers up
// to ten.
func (l look) plot(c coach.Chart, width int) []string {
	low := 1
	for _, v := range c.Values {
		if v != math.Trunc(v) || v > c.Most {
			return nil
		}
		if v == 0 {
			low = 0
		}
	}
	if !l.drawn || c.Kind != coach.ChartLine || c.Most < 1 || c.Most > 10 || c.Most != math.Trunc(c.Most) {
		return nil
	}
	digits := len(figure(c.Most))
	room := width - digits - 4
	most := room / (digits + 1) // values side by side
	if most < 4 {
		return nil
	}
	labels, values, n := c.Labels, c.Values, len(c.Values)
	var lines []string
	if n > most {
		labels, values = labels[n-most:], values[n-most:]
		lines = append(lines, paint(l.note(), "  "+wordsLastValues(most, n)))
	}
	step := min(room/len(values), digits+7)
	for level := int(c.Most); level >= low; level-- {
		name, row := strconv.Itoa(level), ""
		for i, v := range values {
			if int(v) == level {
				row += strings.Repeat(" ", i*step+1-len(row)) + name
			}
		}
		scale := "  " + strings.Repeat(" ", digits-len(name)) + name + " ┤"
		lines = append(lines, paint(l.note(), scale)+paint(l.quote().and(l.strong()), row))
	}
	indent := strings.Repeat(" ", digits+3)
	return append(lines,
		paint(l.note(), indent+"└"+strings.Repeat("─", len(values)*step)),
		indent+" "+below(labels, step, room, l.cut()))
}

// below is a line with the labels of a plot's values, as many as there is room
// for, the last one always among them.
func below(labels []string, step, room int, cut string) string {
	last := len(labels) - 1
	end := ansi.Truncate(labels[last], room, cut)
	endAt := max(min(last*step+1, room-ansi.StringWidth(end)), 0)
	line := ""
	for i, label := range labels[:last] {
		at, wide := i*step+1, ansi.StringWidth(label)
		if gap := at - ansi.StringWidth(line); (line == "" || gap >= 2) && at+wide+2 <= endAt {
			line += strings.Repeat(" ", gap) + label
		}
	}
	return line + strings.Repeat(" ", endAt-ansi.StringWidth(line)) + end
}

// cut is what a text ends with that was cut short.
func (l look) cut() string {
	if l.drawn {
		return "…"
	}
	return "..."
}

// figure is a value as it is written: 4, 3.5, 1.2e+07.
func figure(v float64) string {
	if v >= 1e7 {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64)
}
