package picture

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"debrief/coach"
)

// days are the labels of so many days, five apart.
func days(n int) []string {
	labels := make([]string, n)
	for i := range labels {
		labels[i] = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 5*i).Format("2 Jan")
	}
	return labels
}

// turning are so many values that go round below a number.
func turning(n, below int) []float64 {
	values := make([]float64, n)
	for i := range values {
		values[i] = float64(i * 7 % below)
	}
	return values
}

func line(labels []string, values ...float64) coach.Chart {
	return coach.Chart{Title: "How it felt, 1 to 5", Kind: coach.ChartLine, Labels: labels, Values: values, Most: 5}
}

func bars(labels []string, values ...float64) coach.Chart {
	return coach.Chart{Title: "Applications a week", Kind: coach.ChartBars, Labels: labels, Values: values}
}

func rows(labels []string, values ...float64) coach.Chart {
	return coach.Chart{Title: "Where interviews stand", Kind: coach.ChartRows, Labels: labels, Values: values}
}

// drawn are charts of every kind that there is to draw.
func drawn() map[string][]coach.Chart {
	long := strings.Repeat("waiting to hear from somebody at the company ", 1000)
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), -3, math.MaxFloat64, 0.04, 14.25, 123456}
	return map[string][]coach.Chart{
		"usual": {
			line(days(7), 3, 2, 4, 3, 4, 5, 4), bars(days(6), 4, 7, 0, 3, 12, 5),
			rows([]string{"waiting to hear", "second interview", "offer", "rejected", "no answer"}, 3, 1, 1, 4, 0),
		},
		"one":        {line(days(1), 1), bars(days(1), 1), rows(days(1), 1)},
		"no values":  {line(nil), bars(nil), rows(nil)},
		"only zeros": {line(days(2), 0, 0), bars(days(2), 0, 0), rows(days(2), 0, 0)},
		"sixty":      {line(days(60), turning(60, 6)...), bars(days(60), turning(60, 17)...), rows(days(60), turning(60, 17)...)},
		"hundreds":   {line(days(900), turning(900, 6)...), bars(days(900), turning(900, 17)...)},
		"odd values": {line(days(8), odd...), bars(days(8), odd...), rows(days(8), odd...)},
		"no labels":  {line(nil, 1, 2), bars([]string{"1 Jan"}, 1, 2), rows([]string{"a", "b", "c"}, 1, 2)},
		"long words": {{Title: long, Kind: coach.ChartLine, Labels: []string{long, "x\ny", ""}, Values: []float64{1, 2, 3}}, rows([]string{long, long}, 1e9, 1)},
	}
}

// TestPNG draws everything: a card of the right width that is opaque, with
// nothing at its edges, small enough to be sent from a phone's connection, and
// the same bytes each time, however many draw at once.
func TestPNG(t *testing.T) {
	for name, charts := range drawn() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			pictures := make(chan []byte, 2)
			var drawing sync.WaitGroup
			for range cap(pictures) {
				drawing.Go(func() {
					data, err := PNG(charts)
					if err != nil {
						t.Error(err)
					}
					pictures <- data
				})
			}
			drawing.Wait()
			data := <-pictures
			if !bytes.Equal(data, <-pictures) {
				t.Error("the same charts have become two pictures")
			}
			if len(data) > 256<<10 {
				t.Errorf("it has %d bytes", len(data))
			}
			img := decode(t, data)
			if w := img.Bounds().Dx(); w != cardWidth {
				t.Errorf("it is %d wide", w)
			}
			if o, ok := img.(interface{ Opaque() bool }); !ok || !o.Opaque() {
				t.Error("it can be seen through")
			}
			for y := 2; y < img.Bounds().Dy()-2; y++ {
				for x := 2; x < 12; x++ {
					if !is(img.At(x, y), cardColor) || !is(img.At(cardWidth-1-x, y), cardColor) {
						t.Fatalf("something is drawn at the edge, in line %d", y)
					}
				}
			}
		})
	}
}

func TestPNGErrors(t *testing.T) {
	for _, charts := range [][]coach.Chart{nil, {{Kind: "cake", Values: []float64{1}}}} {
		if data, err := PNG(charts); err == nil || data != nil {
			t.Errorf("%v: %d bytes, %v", charts, len(data), err)
		}
	}
}

// TestBars has bars be as high as their values, and twice as high for twice as
// much.
func TestBars(t *testing.T) {
	data, err := PNG([]coach.Chart{bars(days(3), 10, 5, 0)})
	if err != nil {
		t.Fatal(err)
	}
	img := decode(t, data)
	var heights []int
	for i := range 3 {
		x := margin + 16 + 30 + (cardWidth-2*margin-46)*(2*i+1)/6 // about the middle of a column
		n := 0
		for y := range img.Bounds().Dy() {
			if is(img.At(x+20, y), valueColor) {
				n++
			}
		}
		heights = append(heights, n)
	}
	if heights[0] < 150 || heights[1] != heights[0]/2 || heights[2] != 0 {
		t.Errorf("the heights of 10, 5 and 0 are %d", heights)
	}
}

func BenchmarkPNG(b *testing.B) {
	charts := drawn()["usual"]
	for b.Loop() {
		data, err := PNG(charts)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(data)), "bytes")
	}
}

func decode(t *testing.T, data []byte) image.Image {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// is tells whether two colours are the same.
func is(a, b color.Color) bool {
	ar, ag, ab, aa := a.RGBA()
	br, bg, bb, ba := b.RGBA()
	return ar == br && ag == bg && ab == bb && aa == ba
}
