package reader

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// tickRule stands for an interview with a tick behind it.
var tickRule = newRule(slices.Index(intents, InterviewDone), 3.5, "interview_done +3.5: an interview, ticked")

// ticked is where a tick stands behind an interview, or -1.
func (d *doc) ticked() int {
	interview := false
	for i := range d.toks {
		t := &d.toks[i]
		interview = interview || t.is("interview", "round", "onsite", "screen", "screening")
		if interview && t.kind == commaToken && (strings.HasPrefix(t.raw, "✅") || strings.HasPrefix(t.raw, "✔") || strings.HasPrefix(t.raw, "☑")) {
			return i
		}
	}
	return -1
}

// phoneRule stands for a telephone number, which no pattern of words can.
var phoneRule = newRule(slices.Index(intents, Contact), 4.5, "contact +4.5: a telephone number")

// hit is a rule that fits, at the token where it begins.
type hit struct {
	rule *compiledRule
	at   int
}

func (d *doc) hits() []hit {
	var hits []hit
	ruleIndex.each(d, func(r *compiledRule, _ *pattern, m match) {
		hits = append(hits, hit{r, m.start})
	})
	if i := d.ticked(); i >= 0 {
		hits = append(hits, hit{tickRule, i})
	}
	if number := phone(d.text); number != "" {
		at := strings.Index(d.text, number)
		for i := range d.toks {
			if d.toks[i].end > at {
				hits = append(hits, hit{phoneRule, i})
				break
			}
		}
	}
	return hits
}

// verdict is the intent that a stretch of text speaks for.
type verdict struct {
	intent     Intent
	score      float64 // of the rules
	confidence float64
	maybe      []Intent // what else it may be, where that is worth asking
	because    Reasons
}

// judge says what tokens [from, to) mean by the rules alone, which is enough to
// find where one thing said ends and another begins.
func judge(hits []hit, from, to int) verdict {
	return judged(weigh(hits, from, to))
}

// judged says what scores mean, with the hits that made them.
func judged(scores []float64, of [][]hit) verdict {
	scores = slices.Clone(scores)
	plainlyDone := scores[doneIndex] >= 2 && len(of) > 0 && len(of[doneIndex]) > 0 && of[doneIndex][0].rule.weight >= 2.5
	for i := range scores {
		margin := 3.0
		if intents[i] == Commitment {
			margin = 5
		}
		if done := scores[doneIndex]; absorbed[intents[i]] && plainlyDone && scores[i] < done+margin {
			scores[i] = min(scores[i], done-0.5)
		}
	}
	for i := range scores {
		for _, to := range yields[intents[i]] {
			if other := scores[slices.Index(intents, to)]; other >= 3 && scores[i] >= other && scores[i] < other+3 {
				scores[i] = other - 0.3
			}
		}
	}
	best := slices.Index(scores, slices.Max(scores))
	if scores[best] < 1.3 {
		return verdict{intent: Other}
	}
	return verdict{intent: intents[best], score: scores[best]}
}

// absorbed are the intents that are told along with an interview that was:
// what was promised, asked, and so on is then part of that.
var absorbed = map[Intent]bool{Commitment: true, Note: true, HeardFrom: true, Contacted: true, Contact: true, Away: true,
	TaskDone: true, Undo: true, Applied: true, Thanks: true, Settings: true, Other: true}

// yields are the intents that are meant only where none of these is: news
// that is more than a message is what it says.
var yields = map[Intent][]Intent{
	HeardFrom:        {NextRound, Offer, Rejected, InterviewPlanned},
	Draft:            {CheckDraft},
	InterviewPlanned: {NextRound},
}

// doneIndex is where InterviewDone stands among the intents.
var doneIndex = slices.Index(intents, InterviewDone)

// weigh is the score of each intent: its best rule in full, the next ones
// less and less, and what speaks against it taken off.
func weigh(hits []hit, from, to int) (scores []float64, of [][]hit) {
	scores, of = make([]float64, len(intents)), make([][]hit, len(intents))
	for _, h := range hits {
		if h.at < from || h.at >= to {
			continue
		}
		i := h.rule.intent
		if !slices.ContainsFunc(of[i], func(o hit) bool { return o.rule == h.rule }) {
			of[i] = append(of[i], h)
		}
	}
	for i, mine := range of {
		slices.SortStableFunc(mine, func(a, b hit) int {
			switch {
			case a.rule.weight > b.rule.weight:
				return -1
			case a.rule.weight < b.rule.weight:
				return 1
			}
			return 0
		})
		share, against, hints := 1.0, 1.0, 0.0
		for _, h := range mine {
			switch {
			case h.rule.weight >= 1:
				scores[i] += h.rule.weight * share
				share *= 0.4
			case h.rule.weight > 0:
				hints += h.rule.weight
			}
		}
		scores[i] += min(hints, 3)
		for k := len(mine) - 1; k >= 0 && mine[k].rule.weight < 0; k-- {
			scores[i] += mine[k].rule.weight * against
			against *= 0.5
		}
	}
	return scores, of
}

// Sure is the confidence from which one may act without asking.
const Sure = 0.6

// decide says what tokens [from, to) mean, by rules and by what was learned.
func (d *doc) decide(hits []hit, from, to int) verdict {
	scores, of := weigh(hits, from, to)
	odds, spokeFor := learnedIntents().odds(d, hits, scores, of, from, to)
	likely := shares(odds)
	best := slices.Index(likely, slices.Max(likely))
	v := verdict{intent: intents[best], confidence: math.Round(likely[best]*100) / 100}
	v.score = scores[best]
	v.because = Reasons{rules: of[best], learned: spokeFor, intent: best}
	if j := judged(scores, of); j.intent == v.intent && j.score >= strong {
		v.confidence = max(v.confidence, agreed)
	}
	if v.score < 1 { // no rule speaks for it
		v.confidence = min(v.confidence, learnedAlone)
		if words := d.closed - d.opened; words <= fewWords && from == 0 && to == len(d.toks) {
			v.confidence = min(v.confidence, fewAlone)
		}
	}
	if v.intent == Other && from == 0 && to == len(d.toks) && d.onlyName() {
		v.confidence, v.maybe = fewAlone, []Intent{InterviewDone, InterviewPlanned, MayIFollowUp}
		return v
	}
	if v.confidence < Sure {
		v.maybe = likeliest(likely)
	}
	return v
}

// What was learned is not believed beyond these without a rule: a few words
// say too little.
const (
	learnedAlone = 0.7
	fewAlone     = 0.4
	fewWords     = 3
)

// agreed is how much is believed what strong rules say and was learned as well.
const agreed = 0.7

// onlyName tells whether a message is a name and nothing more.
func (d *doc) onlyName() bool {
	if len(d.names) != 1 || len(d.toks) == 0 || d.toks[len(d.toks)-1].is("?") {
		return false
	}
	n := &d.names[0]
	return n.from <= d.opened && n.to >= d.closed && n.to-n.from <= 3 && !n.isPerson()
}

// maybeMost is how many intents are worth asking about.
const maybeMost = 3

// likeliest are the intents that are likely, the likeliest first.
func likeliest(likely []float64) []Intent {
	order := make([]int, len(likely))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(likely[b], likely[a]) })
	var out []Intent
	for _, i := range order[:maybeMost] {
		if likely[i] >= likely[order[0]]/8 {
			out = append(out, intents[i])
		}
	}
	if len(out) == 1 && out[0] == Other {
		return nil
	}
	return out
}

// reading is the verdict with the slots that its intent fills.
func (v verdict) reading(text string, s Slots) Reading {
	return Reading{Text: text, Intent: v.intent, Slots: s, Confidence: v.confidence, Maybe: v.maybe, Because: v.because}
}
