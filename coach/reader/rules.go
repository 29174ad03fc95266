package reader

import (
	"slices"
	"strconv"
)

// rule is a pattern that speaks for an intent, or against it. Weights: 1 a
// hint, 2 likely, 3 strong, 5 as good as said; 6 for words that mean nothing
// else; under 1 what only adds to the rest, summed up to 3. The best rule counts in full and the next ones less and less, so
// that many hints do not outweigh one plain word.
type rule struct {
	weight  float64
	pattern string
}

type ruleset struct {
	intent Intent
	rules  []rule
}

// compiledRule is a rule ready to be tried.
type compiledRule struct {
	intent int // in intents
	weight float64
	name   string // for Because
	sign   sign   // the name, for what was learned of it
}

var ruleIndex = func() *index[*compiledRule] {
	x := &index[*compiledRule]{}
	for _, sets := range [][]ruleset{eventRules, outcomeRules, touchRules, taskRules, coachRules} {
		for _, set := range sets {
			at := slices.Index(intents, set.intent)
			for _, r := range set.rules {
				p := compile(r.pattern)
				sign := "+"
				if r.weight < 0 {
					sign = ""
				}
				name := string(set.intent) + " " + sign + strconv.FormatFloat(r.weight, 'f', -1, 64) + ": " + r.pattern
				x.add(&p, newRule(at, r.weight, name))
			}
		}
	}
	return x
}()

func newRule(intent int, weight float64, name string) *compiledRule {
	return &compiledRule{intent, weight, name, signOf(name)}
}
