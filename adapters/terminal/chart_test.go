package terminal

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"debrief/coach"
)

// charts are charts of every kind.
func charts() []coach.Chart {
	var days []string
	var felt, sent []float64
	for i := range 60 {
		days = append(days, fmt.Sprintf("%d Nov", i%30+1))
		felt = append(felt, float64(1+i*7%5))
		sent = append(sent, float64(i*7%17))
	}
	return []coach.Chart{
		{Title: "How it felt, 1 to 5", Kind: coach.ChartLine, Labels: days[2:9], Values: []float64{3, 2, 4, 3, 4, 5, 4}, Most: 5},
		{Title: "Applications a week", Kind: coach.ChartBars, Labels: days[:6], Values: []float64{4, 7, 0, 3, 12, 5}},
		{Title: "Where interviews stand", Kind: coach.ChartRows, Labels: []string{"waiting to hear", "second interview", "offer", "no answer"}, Values: []float64{3, 1, 1, 0}},
		{Title: "One", Kind: coach.ChartLine, Labels: days[:1], Values: []float64{1}, Most: 5},
		{Title: "None", Kind: coach.ChartBars},
		{Title: "Sixty interviews", Kind: coach.ChartLine, Labels: days, Values: felt, Most: 5},
		{Title: "Sixty weeks", Kind: coach.ChartBars, Labels: days, Values: sent},
		{Title: "Sixty states", Kind: coach.ChartRows, Labels: days, Values: sent},
		{Title: "Huge", Kind: coach.ChartLine, Labels: []string{"a", "b", "c", "d"}, Values: []float64{1e18, 12.345, math.NaN(), -1}},
	}
}

// TestChartGolden: charts at three widths and in every look are rendered as the
// golden files show.
func TestChartGolden(t *testing.T) {
	for _, look := range []string{"plain", "nocolor", "drawn"} {
		t.Run(look, func(t *testing.T) {
			var b strings.Builder
			for _, width := range []int{20, 40, 88} {
				fmt.Fprintf(&b, "== %d\n", width)
				for _, c := range charts() {
					for line := range strings.SplitSeq(looks[look].chart(c, width), "\n") {
						b.WriteString(strings.ReplaceAll(line, "\x1b", `\e`) + "|\n")
					}
				}
			}
			golden(t, "chart-"+look, b.String())
		})
	}
}

// Whatever a chart holds, no line is wider than the window, and without drawing
// nothing but ASCII is added to its words.
func TestChartProperties(t *testing.T) {
	value := rapid.OneOf(rapid.Float64(), rapid.Map(rapid.IntRange(0, 10), func(n int) float64 { return float64(n) }))
	rapid.Check(t, func(t *rapid.T) {
		c := coach.Chart{
			Title:  rapid.StringMatching(`[ -~]{0,50}`).Draw(t, "title"),
			Kind:   rapid.SampledFrom([]coach.ChartKind{coach.ChartLine, coach.ChartBars, coach.ChartRows, "cake"}).Draw(t, "kind"),
			Labels: rapid.SliceOfN(rapid.StringMatching(`[ -~]{0,30}`), 0, 70).Draw(t, "labels"),
			Values: rapid.SliceOfN(value, 0, 70).Draw(t, "values"),
			Most:   rapid.OneOf(value, rapid.Just(5.0)).Draw(t, "most"),
		}
		width := rapid.IntRange(8, 120).Draw(t, "width")
		name := rapid.SampledFrom([]string{"plain", "nocolor", "color", "drawn"}).Draw(t, "look")
		got := looks[name].chart(c, width)
		for line := range strings.SplitSeq(got, "\n") {
			if w := ansi.StringWidth(line); w > width {
				t.Fatalf("%s at %d: a line of %d columns: %q", name, width, w, line)
			}
		}
		if i := strings.IndexFunc(ansi.Strip(got), func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 && name != "drawn" {
			t.Fatalf("%s: not ASCII: %q", name, got)
		}
	})
}

// Every value of a chart that is not too long can be read in figures beside its
// label.
func TestChartFigures(t *testing.T) {
	for _, c := range charts()[:3] {
		lines := strings.Split(looks["plain"].chart(c, 0), "\n")[1:]
		for i, v := range c.Values {
			if !strings.HasPrefix(lines[i], "  "+c.Labels[i]) || !strings.HasSuffix(lines[i], " "+figure(v)) {
				t.Errorf("%s, %v is rendered %q", c.Labels[i], v, lines[i])
			}
		}
	}
}
