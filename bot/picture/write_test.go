package picture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

func TestFigure(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 3: "3", 3.5: "3.5", 3.04: "3", 9999: "9999", 9999.6: "10k", 12345: "12.3k", 99999: "100k", 999950: "1M",
		4e6: "4M", 1.25e9: "1.2B", 999e12: "999T",
	} {
		if got := figure(v); got != want {
			t.Errorf("%v is written %q, want %q", v, got, want)
		}
	}
}

func TestScale(t *testing.T) {
	for _, tt := range []struct {
		name  string
		chart coach.Chart
		want  []float64
	}{
		{"ratings", line(nil, 3, 5), []float64{1, 2, 3, 4, 5}},
		{"ratings from 0", line(nil, 0, 5), []float64{0, 1, 2, 3, 4, 5}},
		{"more than the most", line(nil, 3, 7), []float64{0, 2, 4, 6, 8}},
		{"a week's applications", bars(nil, 4, 12), []float64{0, 5, 10, 15}},
		{"few", bars(nil, 2), []float64{0, 1, 2}},
		{"none", bars(nil, 0), []float64{0, 1}},
		{"many", bars(nil, 1234), []float64{0, 500, 1000, 1500}},
	} {
		if d := cmp.Diff(tt.want, scaleOf(tt.chart).ticks); d != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, d)
		}
	}
}

func TestShorten(t *testing.T) {
	d := newCard(100)
	for _, tt := range []struct{ text, want string }{
		{"offer", "offer"},
		{"waiting to hear from them", "waiting to hear…"},
		{"", ""},
	} {
		got := d.shorten(tt.text, d.ink, 220)
		if got != tt.want || d.width(got, d.ink) > 220 {
			t.Errorf("%q is shortened to %q, %d wide", tt.text, got, d.width(got, d.ink))
		}
	}
	if got := d.shorten(strings.Repeat("w", 50), d.ink, 3); got != "" {
		t.Errorf("where there is no room stands %q", got)
	}
}
