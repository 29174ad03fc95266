package reader

import (
	"cmp"
	"fmt"
	"slices"
)

// Reasons are why words are taken for what they are taken for.
type Reasons struct {
	rules   []hit   // that fit
	learned []spoke // features that counted
	intent  int     // in intents
	plain   string  // what was decided without either
}

// reasonsMost is how many lines of what was learned are named.
const reasonsMost = 5

// Lines names the rules that fit, the weightiest first, and the features that
// spoke loudest, each as it stands in its table.
func (r Reasons) Lines() []string {
	lines := []string{}
	if r.plain != "" {
		lines = append(lines, r.plain)
	}
	for _, h := range r.rules {
		lines = append(lines, h.rule.name)
	}
	type reason struct {
		feature feature
		value   float64
	}
	var loud []reason
	for _, s := range r.learned {
		for _, w := range s.weights {
			if w.class == r.intent && w.value >= 0.1 && s.feature.kind != ruleFeature {
				loud = append(loud, reason{s.feature, w.value})
			}
		}
	}
	slices.SortStableFunc(loud, func(a, b reason) int { return cmp.Compare(b.value, a.value) })
	for _, l := range loud[:min(len(loud), reasonsMost)] {
		lines = append(lines, fmt.Sprintf("learned %+.2f: %s", l.value, l.feature))
	}
	return lines
}
