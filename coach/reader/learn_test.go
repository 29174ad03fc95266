package reader

import (
	"flag"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/optimize"
)

var (
	updateLearned = flag.Bool("update", false, "fit the table of what was learned to the corpus, and write it")
	crossValidate = flag.Int("crossvalidate", 0, "into how many parts the corpus is cut, each read with what was learned from the others")
)

// What the table is fitted with.
const (
	penalty     = 0.03 // on the squares of weights, for each sentence: small corpora lead astray
	seenAtLeast = 2    // sentences that a feature stands in
	smallest    = 0.04 // a weight below it is left out
	fitSteps    = 60
)

// example is something labelled, as fitting sees it.
type example struct {
	features map[feature]bool
	given    []float64 // log odds of each class that are not learned
	class    int
}

// fit learns a table from examples.
func fit(t testing.TB, classes []string, examples []example) *table {
	t.Helper()
	count := map[feature]int{}
	for _, e := range examples {
		for f := range e.features {
			count[f]++
		}
	}
	var features []feature
	for f, n := range count {
		if n >= seenAtLeast {
			features = append(features, f)
		}
	}
	slices.SortFunc(features, func(a, b feature) int { return strings.Compare(a.String(), b.String()) })
	index := make(map[feature]int, len(features))
	for i, f := range features {
		index[f] = i
	}
	has := make([][]int, len(examples))
	for k, e := range examples {
		for f := range e.features {
			if i, ok := index[f]; ok {
				has[k] = append(has[k], i)
			}
		}
		slices.Sort(has[k])
	}
	x := minimise(t, examples, has, len(classes), len(features))
	round := func(v float64) float64 { return math.Round(v*100) / 100 }
	n, out := len(classes), &table{classes: classes, weights: map[uint64]spoke{}}
	for i, f := range features {
		var ws []weight
		for k, v := range x[i*n : i*n+n] {
			if math.Abs(v) >= smallest {
				ws = append(ws, weight{k, round(v)})
			}
		}
		if ws != nil {
			out.weights[f.key()] = spoke{f, ws}
		}
	}
	for _, v := range x[len(features)*n:] {
		out.bias = append(out.bias, round(v))
	}
	return out
}

// minimise finds the weights that make the labels likeliest, less a penalty:
// first of the features, then the biases.
func minimise(t testing.TB, examples []example, has [][]int, n, features int) []float64 {
	t.Helper()
	biases := features * n
	likely := func(x []float64, k int) []float64 {
		odds := slices.Clone(x[biases:])
		for i, v := range examples[k].given {
			odds[i] += v
		}
		for _, f := range has[k] {
			for i, w := range x[f*n : f*n+n] {
				odds[i] += w
			}
		}
		return shares(odds)
	}
	each := 1 / float64(len(examples))
	problem := optimize.Problem{
		Func: func(x []float64) float64 {
			loss := 0.0
			for k := range examples {
				loss -= math.Log(max(1e-12, likely(x, k)[examples[k].class])) * each
			}
			for _, w := range x[:biases] {
				loss += penalty * each * w * w
			}
			return loss
		},
		Grad: func(grad, x []float64) {
			for i, w := range x[:biases] {
				grad[i] = 2 * penalty * each * w
			}
			clear(grad[biases:])
			for k := range examples {
				off := likely(x, k)
				off[examples[k].class]--
				for i, o := range off {
					off[i] = o * each
					grad[biases+i] += off[i]
				}
				for _, f := range has[k] {
					for i, o := range off {
						grad[f*n+i] += o
					}
				}
			}
		},
	}
	result, err := optimize.Minimize(problem, make([]float64, biases+n), &optimize.Settings{MajorIterations: fitSteps}, &optimize.LBFGS{Store: 10})
	if result == nil {
		t.Fatalf("fit: %v", err)
	}
	return result.X
}

// intentExamples are the sentences with what speaks for their intents.
func intentExamples(t testing.TB, lines []Labelled) []example {
	t.Helper()
	examples, now := make([]example, len(lines)), corpusNow(t)
	for k, l := range lines {
		d := newDoc(l.Text, now, corpusKnown)
		hits := d.hits()
		e := example{features: map[feature]bool{}, given: make([]float64, len(intents)), class: slices.Index(intents, l.Intent)}
		if e.class < 0 {
			t.Fatalf("no intent %q", l.Intent)
		}
		scores, of := weigh(hits, 0, len(d.toks))
		d.features(hits, judged(scores, of), 0, len(d.toks), func(f feature) { e.features[f] = true })
		for i, v := range scores {
			e.given[i] = ruleWorth * v
		}
		examples[k] = e
	}
	return examples
}

// peopleIntents are those whose people are labelled.
var peopleIntents = []Intent{InterviewDone, InterviewPlanned, NextRound, HeardFrom, Contacted, Contact, Referrer, Draft}

// nameExamples are the names in sentences that label them, with what speaks for
// a company or a person.
func nameExamples(t testing.TB, lines []Labelled) []example {
	t.Helper()
	var examples []example
	now := corpusNow(t)
	for _, l := range lines {
		if !companyIntents[l.Intent] {
			continue
		}
		company, people := items(l.Slots["company"]), items(l.Slots["people"])
		d := newDoc(l.Text, now, corpusKnown)
		d.names, d.nameAt, d.nameOf = nil, nil, nil
		d.findNames(false)
		for i := range d.names {
			n := &d.names[i]
			if n.knownCo {
				continue
			}
			text := items(n.text)[0]
			e := example{features: map[feature]bool{}, class: neitherClass}
			switch {
			case slices.Contains(company, text):
				e.class = companyClass
			case slices.Contains(people, text) || slices.Contains(people, items([]string{n.text})[0]):
				e.class = personClass
			case !slices.Contains(peopleIntents, l.Intent) && (givenNames[d.toks[n.from].stem] || n.isPerson()):
				e.class = personClass // named, but not labelled
			}
			e.given = n.odds()
			d.nameFeatures(n, func(f feature) { e.features[f] = true })
			examples = append(examples, e)
		}
	}
	return examples
}

// TestLearned holds that the tables can be read, and are as they are written.
// With -update it learns them anew: what names are first, which says more of
// intents.
func TestLearned(t *testing.T) {
	if *updateLearned {
		lines := ownCorpus(t)
		names := fit(t, nameClasses, nameExamples(t, lines))
		learnedNames = func() *table { return names }
		for file, table := range map[string]*table{"learned_names.txt": names, "learned_intents.txt": fit(t, intentClasses(), intentExamples(t, lines))} {
			if err := os.WriteFile(file, []byte(learnedHead+table.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	for text, classes := range map[string][]string{nameTable: nameClasses, intentTable: intentClasses()} {
		table, err := readTable(text, classes)
		if err != nil {
			t.Fatal(err)
		}
		if learnedHead+table.String() != text {
			t.Error("a table is not as it is written; write it with -update")
		}
	}
}

const learnedHead = "# What speaks for what, in log odds, fitted to testdata/corpus.jsonl.\n" +
	"# Written by: go test ./coach/reader -run TestLearned -update\n"

// TestCrossValidated reads each part of the corpus with what was learned from
// the others, and beside it with the rules alone.
func TestCrossValidated(t *testing.T) {
	if *crossValidate < 2 {
		t.Skip("-crossvalidate 5 cuts the corpus into five parts")
	}
	lines, now := ownCorpus(t), corpusNow(t)
	learnedRight, rulesRight := 0, 0
	for k := range *crossValidate {
		var rest, part []Labelled
		for i, l := range lines {
			if i%*crossValidate == k {
				part = append(part, l)
			} else {
				rest = append(rest, l)
			}
		}
		names := fit(t, nameClasses, nameExamples(t, rest))
		learnedNames = func() *table { return names }
		m := fit(t, intentClasses(), intentExamples(t, rest))
		for _, l := range part {
			d := newDoc(l.Text, now, corpusKnown)
			hits := d.hits()
			scores, of := weigh(hits, 0, len(d.toks))
			odds, _ := m.odds(d, hits, scores, of, 0, len(d.toks))
			if intents[slices.Index(odds, slices.Max(odds))] == l.Intent {
				learnedRight++
			}
			if judge(hits, 0, len(d.toks)).intent == l.Intent {
				rulesRight++
			}
		}
		t.Logf("part %d of %d: %d sentences", k+1, *crossValidate, len(part))
	}
	t.Logf("%d sentences: intents by rules %.1f%%, with what was learned from the others %.1f%%", len(lines),
		100*float64(rulesRight)/float64(len(lines)), 100*float64(learnedRight)/float64(len(lines)))
}
