package picture

import (
	"math"
	"testing"

	"github.com/go-analyze/charts"
)

// TestContrast holds what WCAG 2.2 asks at level AA: 4.5 for text, 3 for what
// has to be told from what is beside it.
func TestContrast(t *testing.T) {
	for _, tt := range []struct {
		name   string
		on, of charts.Color
		least  float64
	}{
		{"titles, labels and figures", cardColor, inkColor, 4.5},
		{"the scale and notes", cardColor, noteColor, 4.5},
		{"figures in a mark", valueColor, cardColor, 4.5},
		{"figures over a line of the scale", gridColor, inkColor, 4.5},
		{"values", cardColor, valueColor, 3},
		{"values over a line of the scale", gridColor, valueColor, 3},
		{"the card's edge", cardColor, borderColor, 3},
	} {
		if got := contrast(tt.on, tt.of); got < tt.least {
			t.Errorf("%s: a contrast of %.2f, want %.1f", tt.name, got, tt.least)
		}
	}
	if got := contrast(charts.ColorRGB(0, 0, 0), charts.ColorRGB(255, 255, 255)); got != 21 {
		t.Errorf("the contrast of black and white is %.2f, want 21", got)
	}
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b charts.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c charts.Color) float64 {
	linear := func(b uint8) float64 {
		v := float64(b) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
