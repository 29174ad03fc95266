package reader

import (
	"slices"
	"strings"
)

// What a name may be the name of.
const (
	companyClass = iota
	personClass
	neitherClass
)

var nameClasses = []string{"company", "person", "neither"}

// cueWorth is what a point of a cue's weight is worth in log odds, before
// anything is learned.
const cueWorth = 0.8

// plainlyCompany is what form and cues weigh of a name that is a company's
// whatever was learned.
const plainlyCompany = 3

// classScale makes a likelihood what cues weigh in: from a quarter on, a name
// may be what it is likeliest to be.
const classScale = 4

// classify says what the names are, by what rules and cues say of them and
// what was learned of their form and the words around them.
func (d *doc) classify() {
	t := learnedNames()
	if len(t.weights) == 0 {
		return
	}
	weighed := make([][2]float64, len(d.names))
	for i := range d.names {
		n := &d.names[i]
		n.cued = n.isCompany()
		if weighed[i] = [2]float64{n.co, n.person}; n.knownCo {
			continue
		}
		odds := n.odds()
		for k, b := range t.bias {
			odds[k] += b
		}
		t.add(odds, func(f func(feature)) { d.nameFeatures(n, f) })
		likely := shares(odds)
		co, person := classScale*likely[companyClass], classScale*likely[personClass]
		if n.co >= plainlyCompany && n.person < 1 {
			co = max(co, n.co, person+0.5)
		}
		if likely[neitherClass] == slices.Max(likely) && n.co < plainlyCompany {
			co, person = min(co, 0.9), min(person, 0.9)
		}
		weighed[i] = [2]float64{co, person}
	}
	for i, w := range weighed {
		d.names[i].co, d.names[i].person = w[0], w[1]
	}
}

// odds are the log odds of what a name is, by its form and the cues alone.
func (n *name) odds() []float64 {
	return []float64{cueWorth * n.co, cueWorth * n.person, cueWorth}
}

// nameFeatures calls f for what a name and the words around it show.
func (d *doc) nameFeatures(n *name, f func(feature)) {
	one, two := d.before(n.from-1), d.before(n.from-2)
	next, after := d.behind(n.to), d.behind(n.to+1)
	f(feature{kind: beforeFeature, a: one})
	f(feature{kind: beforeFeature, a: two, b: one})
	f(feature{kind: behindFeature, a: next})
	f(feature{kind: behindFeature, a: next, b: after})
	f(feature{kind: aroundFeature, a: one, b: next})
	first, last := &d.toks[n.from], &d.toks[n.to-1]
	f(feature{kind: lastFeature, a: signOf(last.stem)})
	f(feature{kind: firstFeature, a: signOf(first.stem)})
	known, better := false, false
	for i := range d.names {
		o := &d.names[i]
		known = known || o.knownCo
		better = better || !o.knownCo && o.co > n.co
	}
	for i, is := range [...]bool{
		n.lower, !d.cased, n.org, n.titled, n.knownPerson, givenNames[first.stem], n.to-n.from > 1 && givenNames[last.stem], places[first.norm],
		orgWords[last.norm] || orgWords[last.stem], anyOrg(d.toks[n.from:n.to]),
		d.cased && n.to-n.from == 1 && len(n.text) > 1 && strings.ToUpper(n.text) == n.text, d.headsSentence(n.from), last.owns,
		plain[first.norm], roleHeads[last.norm], partWords[last.norm], len(d.names) == 1, n.isCompany(), n.isPerson(),
		!n.isCompany() && !n.isPerson(), known, better,
	} {
		if is {
			f(feature{kind: formFeature, a: nameForms[i]})
		}
	}
	f(feature{kind: formFeature, a: wordForms[min(n.to-n.from, len(wordForms)-1)]})
	f(feature{kind: formFeature, a: companyForms[bucket(n.co)]})
	f(feature{kind: formFeature, a: personForms[bucket(n.person)]})
}

// The forms of a name, in the order in which nameFeatures looks at them.
var (
	nameForms = signsOf("lower", "uncased", "org", "titled", "knownperson", "given", "givenlast", "place", "orgword", "anyorg", "allcaps",
		"head", "owns", "plain", "rolehead", "part", "only", "company", "person", "neither", "knownbeside", "betterbeside")
	wordForms    = signsOf("words-0", "words-1", "words-2", "words-3", "words-4")
	companyForms = signsOf("co-0", "co-1", "co-2", "co-3", "co-4", "co-5", "co-6", "co-7", "co-8", "co-9")
	personForms  = signsOf("person-0", "person-1", "person-2", "person-3", "person-4", "person-5", "person-6", "person-7", "person-8", "person-9")
)

func signsOf(texts ...string) []sign {
	out := make([]sign, len(texts))
	for i, text := range texts {
		out[i] = signOf(text)
	}
	return out
}

// bucket is a weight in whole points, from -3 as 0 to 6 as 9.
func bucket(w float64) int { return int(min(6, max(-3, w)) + 3) }

// before is the word or sign of token i, before a name.
func (d *doc) before(i int) sign {
	if i < 0 {
		return signStart
	}
	if d.nameOf[i] >= 0 {
		i = d.names[d.nameOf[i]].from
	}
	return d.plainSign(i)
}

// behind is the word or sign of token i, behind a name.
func (d *doc) behind(i int) sign {
	if i >= len(d.toks) {
		return signEnd
	}
	return d.plainSign(i)
}

// plainSign is the sign of a token before names are told apart.
func (d *doc) plainSign(i int) sign {
	if d.nameOf[i] >= 0 {
		if d.names[d.nameOf[i]].knownCo {
			return signCompany
		}
		return signName
	}
	s, _ := d.sign(i)
	return s
}
