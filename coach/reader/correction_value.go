package reader

import "strings"

// valueAt is the time or the name that begins at token i. Unless lower, a name
// shows that it is one.
func (p part) valueAt(i int, lower bool) (span, bool) {
	if i >= p.to {
		return span{}, false
	}
	for k := range p.times {
		if t := &p.times[k]; t.from == i || t.lead == i && t.from < p.to {
			return span{t.from, t.to}, true
		}
	}
	to := p.valueEnd(i)
	return span{i, to}, p.nameLike(i, to, lower)
}

func (p part) valueEnd(i int) int {
	to := i
	for to < p.to && to < i+5 && p.toks[to].kind == wordToken && p.timeAt[to] < 0 && !p.toks[to].is("not", "but", "instead", "sorry", "its", "it", "for", "please") {
		to++
	}
	return to
}

// valueBefore is the time or the name that ends at token end.
func (p part) valueBefore(end int) (span, bool) {
	for k := range p.times {
		if p.times[k].to == end {
			return span{p.times[k].from, end}, true
		}
	}
	for from := max(0, end-4); from < end; from++ {
		if !p.toks[from].breaks() && !valueFillers[p.toks[from].norm] && p.nameLike(from, end, true) {
			return span{from, end}, true
		}
	}
	return span{}, false
}

func (p part) isTime(s span) bool { return p.timeAt[s.from] >= 0 }

func (p part) sameKind(a, b span) bool { return p.isTime(a) == p.isTime(b) }

// nameLike tells whether tokens [from, to) are a name and no more: one that is
// known, one typed with capitals, or, where lower will do, words that are no
// everyday words.
func (p part) nameLike(from, to int, lower bool) bool {
	if from >= to || to-from > 4 {
		return false
	}
	if end, ok := p.knownCompanyAt(from); ok && end >= to {
		return true
	}
	capitals, unknown := true, false
	for i := from; i < to; i++ {
		t := &p.toks[i]
		if t.kind != wordToken || p.timeAt[i] >= 0 {
			return false
		}
		if p.personKnownAt(i) {
			if i == from && to-from <= 2 {
				return true
			}
			continue
		}
		if i > from && small[t.norm] {
			continue
		}
		if notNames[t.norm] && !givenNames[t.norm] || platforms[t.norm] || partWords[t.norm] {
			return false
		}
		capital := p.cased && t.capital() && !(p.headsSentence(i) && plain[t.norm] && !givenNames[t.norm])
		capitals = capitals && capital
		if !capital && !p.lowerName(i) && !t.is("st", "saint") && !orgWords[t.norm] {
			return false
		}
		unknown = unknown || capital || p.lowerName(i)
	}
	return capitals || lower && unknown
}

func (p part) personKnownAt(i int) bool {
	for _, k := range p.known.People {
		if strings.EqualFold(firstWord(k), p.toks[i].stem) || strings.EqualFold(k, p.toks[i].stem) {
			return true
		}
	}
	return false
}

// fieldOf is what a change is of, and its value in words.
func (p part) fieldOf(c change) (field, value string) {
	value = trimWords(p.slice(c.value.from, c.value.to))
	if p.isTime(c.value) {
		return p.dateField(c), value
	}
	old := trimWords(p.slice(c.old.from, c.old.to))
	field = c.field
	for i := range p.toks {
		if f := fieldNouns[p.toks[i].norm]; field == "" && (f == "company" || f == "role") && !within(i, []span{c.value, c.old}) {
			field = f
		}
	}
	company := p.companyLike(c.value) || c.old.to > 0 && p.companyLike(c.old)
	switch {
	case company && (field == "person" || field == ""):
		field = "company"
	case field == "" && c.old.to > c.old.from && p.personKnownAt(c.old.from), field == "" && p.personKnownAt(c.value.from):
		field = "person"
	case field == "":
		for i := range p.toks {
			if personNouns[p.toks[i].norm] && !within(i, []span{c.value, c.old}) {
				field = "person"
			}
		}
	}
	if field == "person" && old != "" {
		value = old + " -> " + value
	}
	return field, value
}

// companyLike tells whether a name can only be a company's.
func (p part) companyLike(s span) bool {
	if _, ok := p.knownCompanyAt(s.from); ok {
		return true
	}
	last := &p.toks[s.to-1]
	return s.to-s.from > 1 && (p.toks[s.from].is("st", "saint", "royal", "university") || orgWords[last.norm]) && !givenNames[p.toks[s.from].stem]
}

// dateField is which of the dates a change is of.
func (p part) dateField(c change) string {
	date := "date"
	for i := range p.toks {
		t := &p.toks[i]
		if within(i, []span{c.value, c.old}) {
			continue
		}
		n := p.nameAt[i]
		switch {
		case t.is("references", "reference", "portfolio", "cv", "passport", "certificate", "certificates", "due", "send", "owe", "promised", "promise"):
			return "promise_date"
		case interviewWords[t.norm] || movedWords[t.norm] || n >= 0 && (p.names[n].knownCo || p.times != nil && p.clocked(c.value) && i == p.opened):
			return "interview_date"
		case t.is("they", "theyll", "theyd", "theyre", "she", "he", "shell", "hell", "said", "hr") || hearWords[t.norm]:
			date = "reply_date"
		}
	}
	return date
}

func (p part) clocked(s span) bool { return p.times[p.timeAt[s.from]].future.At.Clock }
