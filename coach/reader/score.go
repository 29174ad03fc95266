package reader

import (
	"math"
	"slices"
	"strings"
)

// tickRule stands for an interview with a tick behind it.
var tickRule = &compiledRule{slices.Index(intents, InterviewDone), 3.5, "interview_done +3.5: an interview, ticked"}

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
var phoneRule = &compiledRule{slices.Index(intents, Contact), 4.5, "contact +4.5: a telephone number"}

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

// verdict is the intent that the hits of a stretch of text speak for.
type verdict struct {
	intent Intent
	score  float64
	second float64 // of the next best intent
	hits   []hit   // that spoke for it
}

// judge weighs the hits that begin in tokens [from, to).
func judge(hits []hit, from, to int) verdict {
	scores, of := weigh(hits, from, to)
	plainlyDone := scores[doneIndex] >= 2 && len(of[doneIndex]) > 0 && of[doneIndex][0].rule.weight >= 2.5
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
	best, next := -1, -1
	for i := range scores {
		switch {
		case best < 0 || scores[i] > scores[best]:
			best, next = i, best
		case next < 0 || scores[i] > scores[next]:
			next = i
		}
	}
	if scores[best] < 1.3 {
		return verdict{intent: Other}
	}
	return verdict{intents[best], scores[best], max(0, scores[next]), of[best]}
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

// confidence is 0 to 1: how strong the rules are that spoke, and how far the
// next best intent lies behind.
func (v verdict) confidence() float64 {
	if v.intent == Other && v.score == 0 {
		return 0.3
	}
	strength := 1 - math.Exp(-v.score/2.2)
	lead := (v.score - v.second) / v.score
	return math.Round(min(0.99, strength*(0.55+0.45*min(1, lead*2.5)))*100) / 100
}

func (v verdict) because() []string {
	names := make([]string, 0, len(v.hits))
	for _, h := range v.hits {
		names = append(names, h.rule.name)
	}
	return names
}
