package reader

import "strings"

// correctionMarks stand before what is meant instead. The meaning says which
// field: empty where only the value can tell.
var correctionMarks = marks([][2]string{
	{"", "^^ actually ,?"},
	{"", "^^ ..? no|nope|wait|sorry ,? it_was|its|it_is|that_was|i_meant|i_mean"},
	{"", "^^ actually ..? it|that|its|it_was|was was|is|s|its not|meant?"},
	{"", "^^ ..? actually it_was|its|it_is|it|i_meant|i_mean|make_it|make_that"},
	{"", "^^ ..? ..? i meant|mean|meant_to_say|meant_to_type|should_have_said|shouldve_said"},
	{"", "^^ sorry|oops|no|wait|correction|whoops ,|:|. it_was|its|it_is|i_meant|that_was|it_should_be|make_it|make_that|i_mean"},
	{"", "^^ correction :|,"},
	{"", "^^ no|nope|nah|wrong|oops|sorry|wait ,|. !i|thats|it|thanks|thank|idea|they|she|he|we|not|nothing|more|but|and|problem|the|need|wait|sorry|promises|just"},
	{"", "^^ ..? ..? it|should should|be|is be|read"},
	{"", "^^ make|change it|that to?"},
	{"company", "^^ ..? ..? company|place|name company|name? ..? is|was|should_be|is_called"},
	{"date", "^^ ..? ..? date|day|time ..? is|was|should_be|s"},
	{"", "^^ ..? ..? its|it_is|thats|that_is|spelled|spelt spelt|spelled|written|pronounced|called"},
	{"", "^^ ..? spelt|spelled|spelling ..? is|as|:?"},
	{"", "^^ rather|instead"},
	{"", "^^ it_was|its|it_is|i_meant|i_mean|that_was actually|really|meant_to_be?"},
	{"", "^^ not .. , ..? but|its|it_was|rather? ..?"},
})

// Correction tells whether the whole message corrects an earlier answer, and
// to what. Field is "company", "date" or "person" where the text itself says
// so, else empty: the caller decides it from the value.
func Correction(text string) (field, value string, ok bool) {
	text = strings.TrimSpace(strings.ToValidUTF8(text, ""))
	if text == "" || len(text) > 160 || strings.HasSuffix(text, "?") {
		return "", "", false
	}
	d := &doc{text: text}
	d.toks = tokenise(text)
	if v, ok := d.insteadOf(); ok {
		return "", v, true
	}
	d.timeAt, d.nameAt = unset(len(d.toks)+1), unset(len(d.toks)+1)
	d.starts, d.ends = make([]bool, len(d.toks)+1), make([]bool, len(d.toks)+1)
	end := -1
	correctionMarks.each(d, func(f string, p *pattern, m match) {
		if m.start == 0 && m.end > end && !strings.HasPrefix(p.source, "^^ not") {
			end, field = m.end, f
		}
	})
	if end < 0 || end >= len(d.toks) {
		return "", "", false
	}
	for end < len(d.toks) && (d.toks[end].breaks() || d.toks[end].is("it", "was", "is", "its", "on", "at", "with", "the", "actually", "meant", "i", "to", "mean",
		"be", "should", "say", "really", "called", "sorry", "that", "thats", "rather", "in", "fact", "for", "an", "a")) {
		end++
	}
	to := len(d.toks)
	for i := end; i < to; i++ { // "Thursday, not Friday"
		if d.toks[i].is("not", "instead", "rather", "sorry") && i > end {
			to = i
		}
	}
	for to > end && d.toks[to-1].breaks() {
		to--
	}
	if to <= end || to-end > 7 || d.speaks(end, to) {
		return "", "", false
	}
	return field, trimWords(d.slice(end, to)), true
}

// insteadOf reads "not Jane, June" and "June not Jane".
func (d *doc) insteadOf() (string, bool) {
	if len(d.toks) < 3 {
		return "", false
	}
	if d.toks[0].is("not") || d.toks[0].is("no") && len(d.toks) > 3 && (d.toks[1].is("not") || d.toks[2].is("not")) {
		for i := 1; i < len(d.toks); i++ {
			if (d.toks[i].kind == commaToken || d.toks[i].kind == stopToken || d.toks[i].is("but")) && i+1 < len(d.toks) && !d.toks[i-1].is("no", "not") {
				from, to := i+1, len(d.toks)
				for from < to && d.toks[from].is("its", "it", "was", "it's", "but", "is", "rather") {
					from++
				}
				for to > from && d.toks[to-1].breaks() {
					to--
				}
				if to-from > 0 && to-from < 6 && i < 6 && !d.speaks(from, to) {
					return trimWords(d.slice(from, to)), true
				}
				return "", false
			}
		}
		return "", false
	}
	for i := 1; i < len(d.toks)-1 && i < 6; i++ {
		if d.toks[i].is("not") && len(d.toks)-i < 6 && !d.speaks(0, i) && !d.toks[i-1].is("im", "was", "is", "did", "do", "it", "its", "why", "maybe", "probably", "were", "am") {
			to := i
			for to > 0 && d.toks[to-1].breaks() {
				to--
			}
			from := 0
			for from < to && d.toks[from].is("its", "it", "was", "is", "actually", "no", "sorry", "thats", ",") {
				from++
			}
			if to > from && (!plain[d.toks[i+1].norm] || timeHints[d.toks[i+1].norm]) {
				return trimWords(d.slice(from, to)), true
			}
		}
	}
	return "", false
}

// speaks tells whether a stretch is more than a name or a date: it has a
// verb or a pronoun of its own.
func (d *doc) speaks(from, to int) bool {
	for i := from; i < to; i++ {
		if d.toks[i].is("i", "im", "ive", "they", "she", "he", "we", "didnt", "dont", "was", "went", "really", "great", "good", "bad", "have", "had",
			"think", "because", "that", "it", "who", "said", "sure", "nobody", "nothing", "fine", "thanks", "idea", "problem", "yet", "much", "well") {
			return true
		}
	}
	return false
}
