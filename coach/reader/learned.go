package reader

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// What was learned weighs the rules against each other, and the words that no
// rule knows: a weight for each class of each feature, fitted to the project's
// corpus by logistic regression (learn_test.go; -update writes the tables).
// They are tables that a person can read: what a message is taken for is the
// sum of a few of their lines, and Because names them.
var (
	//go:embed learned_intents.txt
	intentTable string
	//go:embed learned_names.txt
	nameTable string

	learnedIntents = sync.OnceValue(func() *table { return mustTable(intentTable, intentClasses()) })
	learnedNames   = sync.OnceValue(func() *table { return mustTable(nameTable, nameClasses) })
)

// table holds what was learned of some classes.
type table struct {
	classes []string
	weights map[uint64]spoke // by the feature's key
	bias    []float64        // of each class
}

// weight is how much a feature speaks for a class, in log odds.
type weight struct {
	class int // in classes
	value float64
}

// intentClasses are the intents by name, in their order.
func intentClasses() []string {
	out := make([]string, len(intents))
	for i, intent := range intents {
		out[i] = string(intent)
	}
	return out
}

func mustTable(text string, classes []string) *table {
	t, err := readTable(text, classes)
	if err != nil {
		panic(err) // a test reads them too
	}
	return t
}

// readTable reads a line for each feature, with its weights behind a tab.
func readTable(text string, classes []string) (*table, error) {
	t := &table{classes: classes, weights: map[uint64]spoke{}, bias: make([]float64, len(classes))}
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, list, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("learned: no weights in %q", line)
		}
		var ws []weight
		for one := range strings.FieldsSeq(list) {
			class, value, _ := strings.Cut(one, ":")
			i := slices.Index(classes, class)
			v, err := strconv.ParseFloat(value, 64)
			if i < 0 || err != nil {
				return nil, fmt.Errorf("learned: not a weight: %q", one)
			}
			ws = append(ws, weight{i, v})
		}
		if name == "bias" {
			for _, w := range ws {
				t.bias[w.class] = w.value
			}
			continue
		}
		f, err := featureIn(name)
		if err != nil {
			return nil, fmt.Errorf("learned: %w", err)
		}
		t.weights[f.key()] = spoke{f, ws}
	}
	return t, nil
}

// String writes the table.
func (t *table) String() string {
	bias := make([]weight, len(t.bias))
	for i, v := range t.bias {
		bias[i] = weight{i, v}
	}
	lines := make([]string, 0, len(t.weights))
	for _, s := range t.weights {
		lines = append(lines, t.line(s.feature.String(), s.weights))
	}
	slices.Sort(lines)
	return t.line("bias", bias) + strings.Join(lines, "")
}

func (t *table) line(name string, ws []weight) string {
	parts := make([]string, len(ws))
	for i, w := range ws {
		parts[i] = fmt.Sprintf("%s:%+.2f", t.classes[w.class], w.value)
	}
	return name + "\t" + strings.Join(parts, " ") + "\n"
}

// spoke is a feature that counted, with its weights.
type spoke struct {
	feature feature
	weights []weight
}

// add adds to the odds of each class what the features say that each yields,
// each once, and returns those that said something.
func (t *table) add(odds []float64, each func(func(feature))) []spoke {
	all := make([]spoke, 0, 64)
	keys := make([]uint64, 0, 64)
	each(func(f feature) {
		k := f.key()
		s, ok := t.weights[k]
		if !ok || slices.Contains(keys, k) {
			return
		}
		keys = append(keys, k)
		for _, w := range s.weights {
			odds[w.class] += w.value
		}
		all = append(all, s)
	})
	return all
}

// ruleWorth is what a point of a rule's weight is worth in log odds, before
// anything is learned. Less, and what a person wrote into the rules is lost in
// what few sentences showed; more, and the rules are believed beyond the
// sentences they were written for.
const ruleWorth = 0.4

// odds are the log odds of each intent for tokens [from, to), and what spoke
// for them.
func (t *table) odds(d *doc, hits []hit, scores []float64, of [][]hit, from, to int) ([]float64, []spoke) {
	odds := slices.Clone(t.bias)
	for i, s := range scores {
		odds[i] += ruleWorth * s
	}
	v := judged(scores, of)
	return odds, t.add(odds, func(f func(feature)) { d.features(hits, v, from, to, f) })
}

// shares makes probabilities of log odds.
func shares(odds []float64) []float64 {
	out := make([]float64, len(odds))
	most, sum := slices.Max(odds), 0.0
	for i, o := range odds {
		out[i] = math.Exp(o - most)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}
