package terminal

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// names are the choices' names in at most width columns each. Where one is
// wider, a menu's options lose what they all begin with ("Done: "). Those still
// too wide are cut at the end, and where that makes two look the same, at the
// beginning too, up to where they differ.
func (o offer) names(width int) []string {
	labels, wide := make([]string, len(o.choices)), false
	for i, c := range o.choices {
		labels[i] = c.label
		wide = wide || ansi.StringWidth(o.name(i)) > width
	}
	if wide {
		lead := sharedLead(labels[:o.options])
		for i := range o.options {
			labels[i] = labels[i][len(lead):]
		}
	}
	room := func(i int) int { return max(width-ansi.StringWidth(o.mark(i, "")), 1) }
	cut := make([]string, len(labels))
	for i, label := range labels {
		cut[i] = ansi.Truncate(label, room(i), "…")
	}
	names := make([]string, len(labels))
	for i, label := range labels {
		same := 0 // how far another that looks the same goes along
		for j, other := range labels {
			if cut[j] == cut[i] && other != label {
				same = max(same, sharedLength(label, other))
			}
		}
		shown := cut[i]
		if at := strings.LastIndexByte(label[:same], ' ') + 1; at > 0 {
			shown = ansi.Truncate("…"+label[at:], room(i), "…")
		}
		names[i] = ansi.Truncate(o.mark(i, shown), width, "")
	}
	return names
}

// sharedLead is what labels have before a colon, with it and the space behind,
// where they all have the same and more behind it; else "".
func sharedLead(labels []string) string {
	if len(labels) < 2 {
		return ""
	}
	at := strings.Index(labels[0], ": ")
	if at < 0 {
		return ""
	}
	lead := labels[0][:at+2]
	for _, l := range labels {
		if !strings.HasPrefix(l, lead) || l == lead {
			return ""
		}
	}
	return lead
}

// sharedLength is how many bytes two texts have in common from the beginning,
// in whole characters.
func sharedLength(a, b string) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return n
}
