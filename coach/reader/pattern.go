package reader

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// A pattern is written as the words of a sentence, in normal form (lower
// case, no apostrophes), with
//
//	a|b|c_d    any of these, c_d being two words
//	@class     any word or phrase of a class in lexicon_classes.go
//	word?      this word or nothing
//	!a|b       anything but these, nothing being consumed
//	..  ...    up to 3, up to 8 tokens of the same sentence
//	~          up to 40 tokens, sentences regardless
//	^  $       the beginning, the end of a clause (openers like "ok so" and
//	           closers like "please" aside)
//	^^ $$      the beginning, the end of the message
//	,  :  ?    such a token (a comma is any soft break)
//	<name>     a name, of a company or a person (captured)
//	<co>       a name that is more likely a company's, <person> a person's
//	<task>     a word that names a known task
//	<time>     a time expression, <ahead> or <gone> as it may lie ahead or not; <num> a number; <email>, <link>
type pattern struct {
	source string
	elems  []element
}

type elementKind uint8

const (
	wordsElement elementKind = iota
	gapElement
	notElement
	clauseStart
	clauseEnd
	messageStart
	messageEnd
	nameElement
	companyElement
	personElement
	timeElement
	aheadElement
	goneElement
	numberElement
	emailElement
	linkElement
	commaElement
	taskElement
)

type element struct {
	kind     elementKind
	optional bool
	phrases  map[string][][]string // first word → the words that must follow it
	signs    []element             // among the alternatives of words
	most     int                   // of a gap
	anywhere bool                  // a gap that crosses sentences
}

// compile reads a pattern, and panics where it is not one: patterns are
// written in the source.
func compile(source string) pattern {
	p := pattern{source: source}
	for _, f := range strings.Fields(source) {
		p.elems = append(p.elems, compileElement(f))
	}
	if len(p.elems) == 0 || p.elems[0].kind == gapElement {
		panic("reader: a pattern must begin with something: " + source)
	}
	return p
}

var elementSigns = map[string]element{
	"..": {kind: gapElement, most: 3}, "...": {kind: gapElement, most: 8}, "~": {kind: gapElement, most: 40, anywhere: true},
	"^": {kind: clauseStart}, "$": {kind: clauseEnd}, "^^": {kind: messageStart}, "$$": {kind: messageEnd},
	"<name>": {kind: nameElement}, "<co>": {kind: companyElement}, "<person>": {kind: personElement},
	"<time>": {kind: timeElement}, "<ahead>": {kind: aheadElement}, "<gone>": {kind: goneElement}, "<num>": {kind: numberElement}, "<email>": {kind: emailElement},
	"<link>": {kind: linkElement}, "<task>": {kind: taskElement}, ",": {kind: commaElement},
}

func compileElement(f string) element {
	if e, ok := elementSigns[f]; ok {
		return e
	}
	if f == "?" || f == ":" {
		return element{kind: wordsElement, phrases: map[string][][]string{f: {nil}}}
	}
	optional := strings.HasSuffix(f, "?")
	f = strings.TrimSuffix(f, "?")
	if e, ok := elementSigns[f]; ok {
		e.optional = optional
		return e
	}
	e := element{kind: wordsElement, optional: optional, phrases: map[string][][]string{}}
	if strings.HasPrefix(f, "!") {
		e.kind, f = notElement, f[1:]
	}
	for alt := range strings.SplitSeq(f, "|") {
		if sign, ok := elementSigns[alt]; ok && alt != "," {
			e.signs = append(e.signs, sign)
			continue
		}
		if !strings.HasPrefix(alt, "@") {
			e.add(strings.Split(alt, "_"))
			continue
		}
		phrases, ok := classes[alt[1:]]
		if !ok {
			panic(fmt.Sprintf("reader: no class %q", alt))
		}
		for phrase := range strings.FieldsSeq(phrases) {
			e.add(strings.Split(phrase, "_"))
		}
	}
	for _, rests := range e.phrases {
		sort.SliceStable(rests, func(i, j int) bool { return len(rests[i]) > len(rests[j]) })
	}
	return e
}

func (e *element) add(phrase []string) {
	e.phrases[phrase[0]] = append(e.phrases[phrase[0]], phrase[1:])
}

// match is where a pattern fits: tokens [start, end) and the names captured.
type match struct {
	start, end int
	names      [3]int
	captured   int
}

// at tries the pattern at token i.
func (p *pattern) at(d *doc, i int) (match, bool) {
	m := match{start: i}
	budget := 400
	if !matchFrom(d, p.elems, i, &m, &budget) {
		return match{}, false
	}
	return m, true
}

func matchFrom(d *doc, elems []element, i int, m *match, budget *int) bool {
	if *budget--; *budget < 0 {
		return false
	}
	if len(elems) == 0 {
		m.end = i
		return true
	}
	e, rest := &elems[0], elems[1:]
	switch e.kind {
	case clauseStart:
		return d.startsClause(i) && matchFrom(d, rest, i, m, budget)
	case clauseEnd:
		return d.endsClause(i) && matchFrom(d, rest, i, m, budget)
	case messageStart:
		return i <= d.opened && matchFrom(d, rest, i, m, budget)
	case messageEnd:
		return i >= d.closed && matchFrom(d, rest, i, m, budget)
	case notElement:
		return !(i < len(d.toks) && e.phrase(d, i) >= 0) && matchFrom(d, rest, i, m, budget)
	case gapElement:
		for n := 0; n <= e.most && i+n <= len(d.toks); n++ {
			if n > 0 && !e.anywhere && d.toks[i+n-1].kind == stopToken {
				return false
			}
			if matchFrom(d, rest, i+n, m, budget) {
				return true
			}
		}
		return false
	}
	if matchOne(d, e, rest, i, m, budget) {
		return true
	}
	for k := range e.signs {
		if s := &e.signs[k]; s.kind == clauseEnd || s.kind == messageEnd {
			if (s.kind == clauseEnd && d.endsClause(i) || s.kind == messageEnd && i >= d.closed) && matchFrom(d, rest, i, m, budget) {
				return true
			}
		} else if matchOne(d, s, rest, i, m, budget) {
			return true
		}
	}
	return e.optional && matchFrom(d, rest, i, m, budget)
}

func matchOne(d *doc, e *element, rest []element, i int, m *match, budget *int) bool {
	if i >= len(d.toks) {
		return false
	}
	t := &d.toks[i]
	switch e.kind {
	case nameElement, companyElement, personElement:
		n := d.nameAt[i]
		if n < 0 || e.kind == companyElement && !d.names[n].isCompany() || e.kind == personElement && !d.names[n].isPerson() {
			return false
		}
		captured := m.captured
		if captured < len(m.names) {
			m.names[captured] = n
			m.captured++
		}
		if matchFrom(d, rest, d.names[n].to, m, budget) {
			return true
		}
		m.captured = captured
		return false
	case timeElement, aheadElement, goneElement:
		f := d.timeAt[i]
		return f >= 0 && d.times[f].from == i && (e.kind == timeElement || d.gone(&d.times[f]) == (e.kind == goneElement)) && matchFrom(d, rest, d.times[f].to, m, budget)
	case numberElement:
		_, ok := number(t)
		return ok && matchFrom(d, rest, i+1, m, budget)
	case emailElement:
		return t.kind == emailToken && matchFrom(d, rest, i+1, m, budget)
	case linkElement:
		return t.kind == linkToken && matchFrom(d, rest, i+1, m, budget)
	case taskElement:
		return i < len(d.taskAt) && d.taskAt[i] >= 0 && matchFrom(d, rest, i+1, m, budget)
	case commaElement:
		return t.kind == commaToken && matchFrom(d, rest, i+1, m, budget)
	}
	for _, form := range [2]string{t.norm, t.stem} {
		for _, more := range e.phrases[form] {
			if follows(d, i+1, more) && matchFrom(d, rest, i+1+len(more), m, budget) {
				return true
			}
		}
		if t.norm == t.stem {
			break
		}
	}
	return false
}

// phrase is how many tokens at i an element of words takes, or -1.
func (e *element) phrase(d *doc, i int) int {
	for _, more := range e.phrases[d.toks[i].norm] {
		if follows(d, i+1, more) {
			return 1 + len(more)
		}
	}
	return -1
}

func follows(d *doc, i int, words []string) bool {
	if i+len(words) > len(d.toks) {
		return false
	}
	for k, w := range words {
		if d.toks[i+k].norm != w {
			return false
		}
	}
	return true
}

// number reads a token as a whole number, in digits or in words up to twenty.
func number(t *token) (int, bool) {
	if t.kind == numberToken {
		n, err := strconv.Atoi(strings.TrimPrefix(t.raw, "#"))
		return n, err == nil
	}
	n, ok := numberWords[t.norm]
	return n, ok
}

// index finds the patterns that may fit at a token by their first words.
type index[R any] struct {
	byWord  map[string][]indexed[R]
	always  []indexed[R] // those that begin with no word
	opening []indexed[R] // those that begin at a beginning, with a gap
}

type indexed[R any] struct {
	pattern *pattern
	rule    R
}

// add puts a pattern under each word that can begin it. Signs of position,
// and words that may be left out, are looked past.
func (x *index[R]) add(p *pattern, rule R) {
	if x.byWord == nil {
		x.byWord = map[string][]indexed[R]{}
	}
	seen := map[string]bool{}
	for i := range p.elems {
		e := &p.elems[i]
		if e.kind == clauseStart || e.kind == messageStart || e.kind == notElement {
			continue
		}
		if e.kind == gapElement {
			x.opening = append(x.opening, indexed[R]{p, rule})
			return
		}
		if e.kind != wordsElement {
			x.always = append(x.always, indexed[R]{p, rule})
			return
		}
		if len(e.signs) > 0 {
			x.always = append(x.always, indexed[R]{p, rule})
		}
		for w := range e.phrases {
			if !seen[w] {
				seen[w] = true
				x.byWord[w] = append(x.byWord[w], indexed[R]{p, rule})
			}
		}
		if !e.optional {
			return
		}
	}
}

// each calls f for every pattern that fits somewhere in the text, at each
// place it fits.
func (x *index[R]) each(d *doc, f func(rule R, p *pattern, m match)) {
	for i := range d.toks {
		t := &d.toks[i]
		x.try(d, x.byWord[t.norm], i, f)
		if t.stem != t.norm {
			x.try(d, x.byWord[t.stem], i, f)
		}
		if len(x.opening) > 0 && (i <= d.opened || d.startsClause(i)) {
			x.try(d, x.opening, i, f)
		}
		if _, counts := numberWords[t.norm]; counts || d.nameAt[i] >= 0 || d.timeAt[i] >= 0 || t.kind != wordToken || i < len(d.taskAt) && d.taskAt[i] >= 0 {
			x.try(d, x.always, i, f)
		}
	}
}

func (x *index[R]) try(d *doc, candidates []indexed[R], i int, f func(R, *pattern, match)) {
	for _, c := range candidates {
		if m, ok := c.pattern.at(d, i); ok {
			f(c.rule, c.pattern, m)
		}
	}
}
