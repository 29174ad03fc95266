package reader

import (
	"fmt"
	"slices"
	"strings"
)

// feature is something that stands in a message and may speak for an intent, or
// for what a name is: words as they follow each other, with names, times and
// numbers under a common sign; a rule that fits; how long the message is.
type feature struct {
	kind    featureKind
	a, b, c sign
}

type featureKind string

// sign is a word, or what stands for words that differ from message to
// message, with its hash.
type sign struct {
	text string
	hash uint64
}

// signOf is FNV-1a.
func signOf(text string) sign {
	h := uint64(14695981039346656037)
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return sign{text, h}
}

// key tells features apart.
func (f feature) key() uint64 {
	h := uint64(len(f.kind))<<8 ^ uint64(f.kind[0])<<16 ^ uint64(f.kind[1])<<24
	for _, part := range [3]uint64{f.a.hash, f.b.hash, f.c.hash} {
		h = (h ^ part) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	return h
}

const (
	wordFeature   featureKind = "word"    // a
	pairFeature   featureKind = "pair"    // a b
	tripleFeature featureKind = "triple"  // a b c
	apartFeature  featureKind = "apart"   // a, any word, c
	ruleFeature   featureKind = "rule"    // a rule fits, by its name
	judgeFeature  featureKind = "judge"   // what the rules alone take it for, and how surely
	lengthFeature featureKind = "length"  // up to so many words
	formFeature   featureKind = "form"    // of a name
	firstFeature  featureKind = "first"   // the name's first word
	lastFeature   featureKind = "last"    // the name's last word
	beforeFeature featureKind = "before"  // what stands before a name: a, or a b
	behindFeature featureKind = "behind"  // what stands behind it: a, or a b
	aroundFeature featureKind = "around"  // what stands before it and behind it
	spiritFeature featureKind = "spirits" // low, by the words that Distress looks for
)

// String writes a feature as it stands in the table of what was learned.
func (f feature) String() string {
	switch f.kind {
	case pairFeature, aroundFeature:
		return fmt.Sprintf("%s %s %s", f.kind, f.a.text, f.b.text)
	case tripleFeature:
		return fmt.Sprintf("%s %s %s %s", f.kind, f.a.text, f.b.text, f.c.text)
	case apartFeature:
		return fmt.Sprintf("%s %s %s", f.kind, f.a.text, f.c.text)
	}
	if f.b.text != "" {
		return fmt.Sprintf("%s %s %s", f.kind, f.a.text, f.b.text)
	}
	return fmt.Sprintf("%s %s", f.kind, f.a.text)
}

// singles are the kinds of one word.
var singles = []featureKind{wordFeature, lengthFeature, judgeFeature, spiritFeature, formFeature, firstFeature, lastFeature, beforeFeature, behindFeature}

// featureIn reads what String wrote.
func featureIn(line string) (feature, error) {
	kind, rest, _ := strings.Cut(line, " ")
	words := strings.Split(rest, " ")
	f := feature{kind: featureKind(kind)}
	switch {
	case f.kind == ruleFeature:
		f.a = signOf(rest)
	case (f.kind == pairFeature || f.kind == aroundFeature || f.kind == beforeFeature || f.kind == behindFeature) && len(words) == 2:
		f.a, f.b = signOf(words[0]), signOf(words[1])
	case f.kind == tripleFeature && len(words) == 3:
		f.a, f.b, f.c = signOf(words[0]), signOf(words[1]), signOf(words[2])
	case f.kind == apartFeature && len(words) == 2:
		f.a, f.c = signOf(words[0]), signOf(words[1])
	case slices.Contains(singles, f.kind) && len(words) == 1:
		f.a = signOf(words[0])
	default:
		return feature{}, fmt.Errorf("not a feature: %q", line)
	}
	return f, nil
}

// The signs under which features see what differs from message to message.
var (
	signStart   = signOf("{start}")
	signEnd     = signOf("{end}")
	signCompany = signOf("{co}")
	signPerson  = signOf("{person}")
	signName    = signOf("{name}") // it may be either
	signAhead   = signOf("{ahead}")
	signGone    = signOf("{gone}")
	signNumber  = signOf("{number}")
	signEmail   = signOf("{email}")
	signLink    = signOf("{link}")
	signStop    = signOf("{stop}")
	signBreak   = signOf("{break}")
	signAsks    = signOf("{asks}")
	signLow     = signOf("low")

	intentSigns = func() []sign {
		out := make([]sign, len(intents))
		for i, intent := range intents {
			out[i] = signOf(string(intent))
		}
		return out
	}()
)

// signs are the words of tokens [from, to), what differs from message to
// message under its sign.
func (d *doc) signs(from, to int) []sign {
	out := make([]sign, 0, to-from+2)
	out = append(out, signStart)
	for i := from; i < to; {
		sign, next := d.sign(i)
		out = append(out, sign)
		i = max(next, i+1)
	}
	return append(out, signEnd)
}

// sign is the word or sign of token i, and the token after what it stands for.
func (d *doc) sign(i int) (_ sign, next int) {
	if k := d.timeAt[i]; k >= 0 {
		if t := &d.times[k]; d.gone(t) {
			return signGone, t.to
		}
		return signAhead, d.times[k].to
	}
	if k := d.nameOf[i]; k >= 0 {
		switch n := &d.names[k]; {
		case n.knownCo || n.isCompany():
			return signCompany, n.to
		case n.isPerson():
			return signPerson, n.to
		default:
			return signName, n.to
		}
	}
	t := &d.toks[i]
	switch t.kind {
	case numberToken:
		return signNumber, i + 1
	case emailToken:
		return signEmail, i + 1
	case linkToken:
		return signLink, i + 1
	case stopToken:
		if t.norm == "?" {
			return signAsks, i + 1
		}
		return signStop, i + 1
	case commaToken, colonToken:
		return signBreak, i + 1
	case wordToken:
	}
	return signOf(t.norm), i + 1
}

// features calls f for what stands in tokens [from, to), which the rules alone
// take for v; some of it more than once.
func (d *doc) features(hits []hit, v verdict, from, to int, f func(feature)) {
	signs := d.signs(from, to)
	for i, s := range signs {
		f(feature{kind: wordFeature, a: s})
		if i+1 < len(signs) {
			f(feature{kind: pairFeature, a: s, b: signs[i+1]})
		}
		if i+2 < len(signs) {
			f(feature{kind: tripleFeature, a: s, b: signs[i+1], c: signs[i+2]})
			f(feature{kind: apartFeature, a: s, c: signs[i+2]})
		}
	}
	f(feature{kind: lengthFeature, a: lengthOf(len(signs) - 2)})
	if d.severity == "low" {
		f(feature{kind: spiritFeature, a: signLow})
	}
	if v.score >= surelyJudged {
		f(feature{kind: judgeFeature, a: intentSigns[slices.Index(intents, v.intent)]})
	}
	for _, h := range hits {
		if h.at >= from && h.at < to {
			f(feature{kind: ruleFeature, a: h.rule.sign})
		}
	}
}

// surelyJudged is the score from which it counts what the rules alone take a
// message for.
const surelyJudged = 6

// lengthOf is how long so many words are.
func lengthOf(words int) sign {
	switch {
	case words <= 2:
		return lengths[0]
	case words <= 5:
		return lengths[1]
	case words <= 12:
		return lengths[2]
	}
	return lengths[3]
}

var lengths = [4]sign{signOf("2"), signOf("5"), signOf("12"), signOf("more")}
