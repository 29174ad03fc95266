// Package picture draws charts as one picture, for chats that show pictures.
// It is a light card with a background of its own, so that it reads the same in
// a dark chat and in a light one. Every value is told in figures or by a scale
// beside it; no colour means anything.
package picture

import (
	"errors"
	"fmt"

	"github.com/go-analyze/charts"

	"debrief/coach"
)

// Measures of the card, in pixels. A phone shows it at less than half its size.
const (
	cardWidth   = 900
	margin      = 40
	betweenTwo  = 44 // charts
	titleHeight = 60
	emptyHeight = 48
)

// wordsEmpty stands where a chart has no values.
const wordsEmpty = "Nothing to show yet."

// errNoCharts is returned for a picture of nothing.
var errNoCharts = errors.New("draw a picture: there are no charts")

// PNG draws charts below one another and returns the bytes of a PNG: the same
// for the same charts. A chart without values is drawn as its title and a word
// of that; values that are negative or no numbers count as 0. A kind of chart
// that is not known, and no charts at all, are errors. It is safe for
// concurrent use.
func PNG(cs []coach.Chart) ([]byte, error) {
	if len(cs) == 0 {
		return nil, errNoCharts
	}
	height := 2*margin + (len(cs)-1)*betweenTwo
	for _, c := range cs {
		h, err := heightOf(c)
		if err != nil {
			return nil, err
		}
		height += h
	}
	d := newCard(height)
	top := margin
	for _, c := range cs {
		h, _ := heightOf(c) // known by now
		d.chart(sound(c), top)
		top += h + betweenTwo
	}
	png, err := d.painter.Bytes()
	if err != nil {
		return nil, fmt.Errorf("draw a picture: %w", err)
	}
	return png, nil
}

// heightOf is how high a chart is with its title, in pixels.
func heightOf(c coach.Chart) (int, error) {
	switch {
	case c.Kind != coach.ChartLine && c.Kind != coach.ChartBars && c.Kind != coach.ChartRows:
		return 0, fmt.Errorf("draw a picture: no chart is of kind %q", c.Kind)
	case len(c.Values) == 0:
		return titleHeight + emptyHeight, nil
	case c.Kind == coach.ChartRows:
		return titleHeight + rowsHeight(len(c.Values)), nil
	default:
		return titleHeight + plotHeight + labelsHeight, nil
	}
}

// chart draws a chart whose title begins at top.
func (d *card) chart(c coach.Chart, top int) {
	d.text(d.shorten(c.Title, d.title, cardWidth-2*margin), margin, top+34, d.title)
	top += titleHeight
	switch {
	case len(c.Values) == 0:
		d.text(wordsEmpty, margin, top+30, d.note)
	case c.Kind == coach.ChartLine:
		d.line(c, top)
	case c.Kind == coach.ChartBars:
		d.bars(c, top)
	default:
		d.rows(c, top)
	}
}

// card is what is drawn on.
type card struct {
	painter          *charts.Painter
	title, ink, note charts.FontStyle
	inside           charts.FontStyle // on the colour of the values
}

// newCard makes an empty card, in pixels.
func newCard(height int) *card {
	medium, bold := charts.GetFont(charts.FontFamilyNotoSans), charts.GetFont(charts.FontFamilyNotoSansBold)
	d := &card{
		painter: charts.NewPainter(charts.PainterOptions{OutputFormat: charts.ChartOutputPNG, Width: cardWidth, Height: height}),
		title:   charts.FontStyle{FontSize: 26, FontColor: inkColor, Font: bold},
		ink:     charts.FontStyle{FontSize: 21, FontColor: inkColor, Font: medium},
		note:    charts.FontStyle{FontSize: 21, FontColor: noteColor, Font: medium},
		inside:  charts.FontStyle{FontSize: 21, FontColor: cardColor, Font: bold},
	}
	d.rect(0, 0, cardWidth, height, borderColor)
	d.rect(2, 2, cardWidth-2, height-2, cardColor)
	return d
}
