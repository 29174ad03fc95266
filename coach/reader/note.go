package reader

import "strings"

// questionMarks stand before a question that was asked; what follows is it.
var questionMarks = func() *index[int] {
	x := &index[int]{}
	for _, r := range []struct {
		weight  int
		pattern string
	}{
		{5, "question|questions|one|q .. ? :"},
		{5, "question|questions .. was|were|is|are|: :?"},
		{6, "q|question|questions : "},
		{5, "got|had|get|gave_me the|a|this|that|one ..? question|questions :|of|about?"},
		{6, "q|question|questions from|at|in|by <name> :|was|is"},
		{6, "one of the|their|his|her questions|question|ones was|were|is :?"},
		{5, "question|one|q|curveball to_remember|i_got|they_asked|was|were|is|from_them|of_theirs :|was|is?"},
		{6, "question|one i_got|they_asked|she_asked|he_asked at|from|with|in <name> :|was|is"},
		{6, "tricky|hard|hardest|tough|toughest|weird|strange|interesting|killer|trick|odd|first|last|best|other|main|odd question|one was|is|:"},
		{5, "asked|ask|asks|asking me|us|i about|to|for"},
		{5, "asked by the? <name>|interviewer|panel|manager about|to|for?"},
		{5, "asked|ask|asks|asking <person>? about|for|to"},
		{4, "asked|ask|asks|asking me|us|candidates|everyone"},
		{4, "asked|ask|asks|asking"},
		{5, "wanted|wants|want|wished|wishing|wishes|keen|curious|needed|interested|dying|eager to_know|to_hear|to_understand|to_see|to_find_out|to_learn|in_hearing|in_knowing about?"},
		{5, "wanted|wants 2 know about?"},
		{5, "curious|wondering|wondered|wonders|inquired|inquiring|inquires|inquire about|as_to?"},
		{5, "curveball|question|one|q|brainteaser|zinger|stumper|puzzler|classic|thing <name>? ... asked|threw|put|fired|tossed|posed|lobbed|raised|kept_asking|came_up at|to|by|in|with me|us|anyone|anybody|the? <name>? was|were|is|:"},
		{5, "curveball|question|one|q|classic|killer|stumper at|from|by|of|with the? <name> was|were|is|:|,"},
		{5, "threw|tossed|fired|put|lobbed|hit|sprang this|that|a|one|the? one|curveball|question|? at|to|on me|us :|with|,"},
		{5, "threw|tossed|fired|put|lobbed at|to me|us :?"},
		{5, "threw me|us a|the ..? curveball|question|one :|,|.?"},
		{5, "got|was|were|been|get hit|asked|quizzed|grilled|pressed with|about|on?"},
		{5, "one|thing|question they|she|he|the_panel|<name> asked|kept_asking|wanted|put ... was|is|:"},
		{6, "q|question ,|- <name> :|-|,"},
		{4, "wanted|wants|curious|quizzed|grilled|pressed|probed ..? me|us? about|on"},
		{4, "wanted|wants|requested an|a|some"},
		{4, "came|brought|got up with|was|: "},
		{3, "got|been|was grilled|quizzed|questioned on|about"},
		{3, "^^ ..? note|remember|record|log|memo|save this|that? one|question? :"},
	} {
		p := compile(r.pattern)
		x.add(&p, r.weight)
	}
	return x
}()

// answerMarks stand before the answer that was given.
var answerMarks = func() *index[int] {
	x := &index[int]{}
	for _, source := range []string{
		"and|,|.|?|;|so|but i|my said|answered|replied|told|responded|talked|explained|mentioned|went|gave|described|spoke|used|picked|say|answer|reply|response ..? them|him|her|it|with|about|was|were|is|:|on?",
		"and|,|.|?|;|so|but said|answered|replied|told|responded|talked|explained|mentioned|went_with|gave|described them|him|her|it|with|about|on?",
		"and|,|.|?|;|so|but|: ..? i|my|me said|says|answered|replied|told|responded|explained|quoted|went ..? them|him|her|it|with|that|for|was|on?",
		"and|,|.|?|;|so|but|: said|says|told|answered|replied|quoted|replying|answering them|her|him|that?",
		"to which i|my ..? replied|answered|said|responded|answer|reply was|is|:|that|with?",
		"i quoted|says",
		"i said|answered|replied|responded|told_them|told_him|told_her|talked_about|talked_them_through|explained|mentioned|went_with|gave_them|gave|described|spoke_about|went_for",
		"my answer|reply|response was|is|:",
		"a|answer|ans|me|my_answer :",
	} {
		p := compile(source)
		x.add(&p, 0)
	}
	return x
}()

// question is the question that was asked, and the answer given.
func (p part) question() (question, answer string) {
	// The first mark counts, and what runs on from it; a mere "note:" gives
	// way to any other.
	start, best := -1, 0
	questionMarks.each(p.doc, func(weight int, _ *pattern, m match) {
		if m.start < p.from || m.start >= p.to || m.end >= p.to {
			return
		}
		if start < 0 || weakMark(best) && !weakMark(weight) || m.start < start && m.end > start && !weakMark(weight) {
			start, best = m.end, weight
		}
	})
	if q := p.quotedIn(); q != "" {
		_, a := p.answerAfter(p.tokenAfter(q))
		return trimWords(q), a
	}
	if start < 0 {
		return p.askedOutright(), ""
	}
	for start < p.to && (p.toks[start].breaks() || p.toks[start].is("me", "about", "that", "was", "to", "the_question")) {
		if p.toks[start].is("about", "to", "me") && start+1 < p.to && p.toks[start+1].is("and") {
			break
		}
		start++
	}
	end, answer := p.answerAfter(start)
	question = trimWords(p.slice(start, p.questionEnd(start, end)))
	return question, answer
}

// askedOutright is the first sentence that ends in a question mark.
func (p part) askedOutright() string {
	from := p.from
	for i := p.from; i < p.to; i++ {
		if p.toks[i].kind != stopToken {
			continue
		}
		if strings.HasPrefix(p.toks[i].raw, "?") {
			return trimWords(p.slice(from, i))
		}
		from = i + 1
	}
	return ""
}

func weakMark(weight int) bool { return weight == 3 }

// answerAfter finds the answer behind token start: where its mark begins,
// and the answer.
func (p part) answerAfter(start int) (end int, answer string) {
	end = p.to
	body := -1
	answerMarks.each(p.doc, func(_ int, _ *pattern, m match) {
		if m.start < start || m.start >= p.to || m.end > p.to {
			return
		}
		if body < 0 || m.start < end || m.start <= end+1 && m.end > body {
			end, body = min(end, m.start), m.end
		}
	})
	if body < 0 || body >= p.to {
		return p.to, ""
	}
	for body < p.to && (p.toks[body].breaks() || p.toks[body].is("that", "them", "him", "her", "about")) {
		body++
	}
	to := p.to
	for to > body && p.toks[to-1].breaks() {
		to--
	}
	return end, trimWords(p.slice(body, to))
}

// questionEnd is where a question ends at the latest: its sentence, or a
// remark of the person's own behind a comma.
func (p part) questionEnd(from, to int) int {
	for i := from + 1; i < to; i++ {
		t := &p.toks[i]
		if t.kind == stopToken && t.raw != "…" {
			return i
		}
		if t.kind == commaToken && i+1 < to && p.toks[i+1].is("didnt", "dont", "i", "no", "not", "had", "wasnt", "tough", "hard", "went",
			"my", "kinda", "got", "felt", "struggled", "couldnt", "blanked", "which", "tricky", "nailed", "messed", "weird", "that") {
			return i
		}
	}
	return to
}

// quotedIn is the longest thing in quotation marks, if it is a question's
// length.
func (p part) quotedIn() string {
	best := ""
	for _, q := range p.quoted {
		if s := p.text[q.from:q.to]; len(s) > len(best) && len(strings.Fields(s)) > 1 && q.from >= p.toks[p.from].start {
			best = s
		}
	}
	return best
}

// tokenAfter is the first token behind a piece of the text.
func (p part) tokenAfter(piece string) int {
	at := strings.Index(p.text, piece) + len(piece)
	for i := p.from; i < p.to; i++ {
		if p.toks[i].start >= at {
			return i
		}
	}
	return p.to
}
