package reader

import "strings"

// role is the job that an interview is for.
func (p part) role() string {
	for _, find := range []func() (int, int, bool){p.roleNamed, p.roleBeforeNoun, p.roleAfterFor, p.roleBeforeInterview, p.roleFragment, p.roleBare} {
		if from, to, ok := find(); ok {
			for from < to && p.toks[from].is("uh", "um", "er", "erm", "like") {
				from++
			}
			if w := trimWords(p.slice(from, to)); w != "" {
				return w
			}
		}
	}
	return ""
}

var roleNouns = words(`role position job post opening vacancy spot gig opportunity seat title`)

// roleWord tells whether token i can be part of a job's name.
func (p part) roleWord(i int) bool {
	if i >= p.to {
		return false
	}
	t := &p.toks[i]
	if t.breaks() || t.kind == emailToken || t.kind == linkToken || p.timeAt[i] >= 0 || roleStops[t.norm] {
		return false
	}
	if n := p.nameOf[i]; n >= 0 && (p.names[n].isPerson() || p.names[n].isCompany() && p.names[n].co > 2.5) && !roleHeads[t.norm] && !roleFields[t.norm] {
		return false
	}
	return true
}

var roleStops = words(`the a an my our their his her this that with at for from to on in into by was is were are be been and but or
	so i im ive id we they he she it its who which what when where went had have has met today yesterday tomorrow tonight
	me them him us you done over finished just then not no yes very really about if as because while role position job post
	opening vacancy spot gig opportunity interview interviews interviewed next last long good great well ok okay bad fine
	felt went some hours hour minutes first second third final round w everyone anyone someone somebody`)

// roleEnd is where a job's name that begins at i ends, if it is one: it has
// a head ("engineer") or is a field that stands for the job ("backend").
func (p part) roleEnd(i int) (int, bool) {
	end, heads := i, false
	for k := i; k < i+7 && (p.roleWord(k) || k > i && p.toks2(k).is("of", "&", "and", "in") && p.roleWord(k+1) && heads && p.afterHead(k)); k++ {
		t := &p.toks[k]
		if t.is("of", "&", "and", "in") {
			continue
		}
		if roleHead(t) || t.is("head") && p.toks2(k+1).is("of") {
			end, heads = k+1, true
			if n := p.nameAt[min(k+1, len(p.toks)-1)]; n >= 0 && p.names[n].isPerson() {
				break
			}
			continue
		}
		if !heads && roleFields[t.norm] && (k == i || end == k) {
			end = k + 1
		}
		if heads && k > i && p.toks[k-1].is("of") && end == k-1 {
			end = k + 1
		}
		if heads && end == k && levelWords[t.norm] {
			end = k + 1
		}
	}
	return end, heads || end > i
}

// roleHead tells whether a word can end a job's name: one that is known to,
// or one built like them ("handler", "florist").
func roleHead(t *token) bool {
	w := t.norm
	if roleHeads[w] || roleHeads[t.stem] {
		return true
	}
	if len(w) < 6 || plain[w] || orgWords[w] || t.kind != wordToken {
		return false
	}
	for _, end := range []string{"er", "or", "ist", "ian", "eer", "man", "woman", "person", "keeper", "grapher"} {
		if strings.HasSuffix(w, end) {
			return !t.capital()
		}
	}
	return false
}

// roleBeforeInterview: "teaching assistant interview".
func (p part) roleBeforeInterview() (int, int, bool) {
	for i := p.from + 1; i < p.to; i++ {
		if !p.toks[i].is("interview", "interviews", "onsite", "screening", "screen") {
			continue
		}
		for from := max(p.from, i-4); from < i; from++ {
			if end, ok := p.roleEnd(from); ok && end == i && roleHead(&p.toks[i-1]) && !p.toks[i-1].is("panel", "manager", "recruiter", "hr", "phone") {
				return from, i, true
			}
		}
	}
	return 0, 0, false
}

func (p part) toks2(i int) *token {
	if i < len(p.toks) {
		return &p.toks[i]
	}
	return &token{kind: stopToken}
}

// afterHead tells whether what follows "of" or "in" at k goes on with a
// field: "head of nursing", "manager in marketing".
func (p part) afterHead(k int) bool {
	if k+1 >= p.to {
		return false
	}
	next := &p.toks[k+1]
	if p.toks[k].is("of", "in") {
		return roleFields[next.norm] || roleHeads[next.norm] || p.toks[k].is("of") && (p.nameAt[k+1] < 0 || p.toks[k-1].is("head"))
	}
	return roleFields[next.norm] && k+2 < p.to && roleHeads[p.toks[k+2].norm]
}

var levelWords = words(`i ii iii iv 1 2 3 4 l1 l2 l3 l4 l5 l6 lead manager level intern`)

// roleNamed: "role: supply planner", "position is process engineer", "the
// role was customer success manager", "they look for accountant".
func (p part) roleNamed() (int, int, bool) {
	for i := p.from; i < p.to; i++ {
		t := &p.toks[i]
		k := i + 1
		switch {
		case roleNouns[t.norm] && k < p.to && (p.toks[k].is("is", "was", ":", "as", "of", "being") || p.toks[k].kind == commaToken && p.startsClause(i)):
			k++
		case t.is("looking", "look", "hiring", "searching") && k < p.to && p.toks[k].is("for"):
			k++
		case t.is("hiring", "need", "needed", "needs", "search", "seek", "seeking", "recruiting") && k < p.to && p.toks[k].is("a", "an"):
		default:
			continue
		}
		for k < p.to && p.toks[k].is("a", "an", "the", "as", "for", "that", "of", "called") {
			k++
		}
		if end, ok := p.roleEnd(k); ok {
			return k, end, true
		}
	}
	return 0, 0, false
}

// roleBeforeNoun: "the nurse manager role", "for merchandiser post", "about
// the firmware role".
func (p part) roleBeforeNoun() (int, int, bool) {
	for i := p.from + 1; i < p.to; i++ {
		if !roleNouns[p.toks[i].norm] || i+1 < len(p.toks) && p.toks[i+1].is("offer") {
			continue
		}
		from := i
		for from > p.from && i-from < 6 && p.roleWord(from-1) && p.joined(from) {
			from--
		}
		if !p.joined(i) || from == i {
			continue
		}
		if n := p.nameAt[from]; n >= 0 && p.names[n].knownCo {
			from = p.names[n].to
		}
		if from < i && !p.toks[from].is("new", "dream", "good", "whole", "same", "other", "current", "old", "selling", "night", "day", "perfect", "great", "real", "my") &&
			(from == p.from || !p.toks[from-1].is("my")) {
			return from, i, true
		}
	}
	return 0, 0, false
}

// roleAfterFor: "for backend eng", "as a shift supervisor", "for the data
// engineer".
func (p part) roleAfterFor() (int, int, bool) {
	for i := p.from; i+1 < p.to; i++ {
		if !p.toks[i].is("for", "as") {
			continue
		}
		k := i + 1
		for k < p.to && p.toks[k].is("a", "an", "the", "their", "my", "being", "new", "position", "role", "post", "job", "of") {
			k++
		}
		if end, ok := p.roleEnd(k); ok && end > k {
			return k, end, true
		}
	}
	return 0, 0, false
}

// roleFragment: a piece between commas that is a job's name and no more, as
// in "Globex, senior QA, with Anja".
func (p part) roleFragment() (int, int, bool) {
	for i := p.from; i < p.to; i++ {
		if i > 0 && !p.toks[i-1].breaks() || i == p.from && i > 0 && !p.toks[i-1].breaks() {
			continue
		}
		k := i
		for k < p.to && p.toks[k].is("a", "an", "the") {
			k++
		}
		end, ok := p.roleEnd(k)
		if !ok || end <= k || end-k > 5 || p.aboutSomebody(i) {
			continue
		}
		if end >= len(p.toks) || p.toks[end].breaks() || p.toks[end].is("role", "position", "job", "post", "with", "at") && p.toks[end-1].kind == wordToken {
			if roleHeads[p.toks[end-1].norm] || levelWords[p.toks[end-1].norm] || end-k >= 1 && i > 0 {
				return k, end, true
			}
		}
	}
	return 0, 0, false
}

// aboutSomebody tells whether a fragment at i says what the person named
// just before it is: "met Tina, ward manager".
func (p part) aboutSomebody(i int) bool {
	if i < 2 || p.toks[i-1].kind == stopToken {
		return false
	}
	n := p.nameEndingAt(i - 1)
	return n != nil && n.isPerson()
}

// roleBare: "interview acme friday 2pm backend", "my Globex nurse interview".
func (p part) roleBare() (int, int, bool) {
	for i := p.from + 1; i < p.to; i++ {
		n, after := p.nameEndingAt(i), i > 0 && p.timeAt[i-1] >= 0
		if (n == nil || !n.isCompany()) && !after || !p.joined(i) {
			continue
		}
		end, ok := p.roleEnd(i)
		if !ok || end <= i || p.toks[i].is("recruiter", "manager", "hr", "engineering", "technical", "tech", "people", "night", "test", "data") && end == i+1 {
			continue
		}
		if end < p.to && !p.toks[end].breaks() && !p.toks[end].is("interview", "role", "with", "on", "today", "tomorrow", "done") && p.timeAt[end] < 0 {
			continue
		}
		return i, end, true
	}
	return 0, 0, false
}
