package reader

import "strings"

// people are the persons named in a stretch, each with what is said of them
// beside their name.
func (p part) people() []Person {
	company := p.companyName()
	var found []Person
	for i := range p.names {
		n := &p.names[i]
		if n.from < p.from || n.from >= p.to || !n.isPerson() || n == company {
			continue
		}
		if p.addressee(n) || p.selfNamed(n) {
			continue
		}
		who := Person{Name: n.text, Part: p.partOf(n)}
		if n.from > p.from && p.toks[n.from-1].is("sister") && !givenNames[p.toks[n.from].stem] && p.joined(n.from) && (n.from-1 == p.from || !p.toks[n.from-2].is("my", "his", "her", "their")) {
			who.Name = p.toks[n.from-1].raw + " " + n.text // the ward's
		}
		p.addressOf(n, &who)
		known := false
		for k := range found {
			if strings.EqualFold(found[k].Name, who.Name) || strings.EqualFold(firstWord(found[k].Name), who.Name) || strings.HasSuffix(strings.ToLower(found[k].Name), " "+strings.ToLower(who.Name)) {
				known = true
				found[k].merge(who)
			}
		}
		if !known {
			found = append(found, who)
		}
	}
	return found
}

func (w *Person) merge(o Person) {
	if w.Part == "" {
		w.Part = o.Part
	}
	if w.Email == "" {
		w.Email = o.Email
	}
	if w.Phone == "" {
		w.Phone = o.Phone
	}
}

// selfNamed tells whether a name is the writer's own, or whom a pasted letter is
// for: "Hello, I am Priya", "Dear Ms Jones".
func (p part) selfNamed(n *name) bool {
	k := n.from
	for k > p.from && (titles[p.toks[k-1].norm] || partTitles[p.toks[k-1].norm]) {
		k--
	}
	back := func(i int) *token {
		if i < p.from {
			return &token{}
		}
		return &p.toks[i]
	}
	one, two, three := back(k-1), back(k-2), back(k-3)
	switch {
	case one.is("dear") && (k-1 == p.from || two.breaks()):
		return true
	case one.is("im") && (k-1 == p.from || two.breaks()) || one.is("am") && two.is("i") || one.is("is") && two.is("this") && (k-3 < p.from || three.breaks()):
		return n.to >= len(p.toks) || p.toks[n.to].breaks()
	}
	return one.is("is") && two.is("name") && three.is("my")
}

// addressee tells whether a name is only spoken to: "hey Sam, …".
func (p part) addressee(n *name) bool {
	return n.from == 1 && p.toks[0].is("hi", "hey", "hello") && n.to < len(p.toks) && p.toks[n.to].breaks()
}

// addressOf takes the e-mail, number or link that stands right behind a name.
func (p part) addressOf(n *name, who *Person) {
	for k := n.to; k < len(p.toks) && k < n.to+8; k++ {
		t := &p.toks[k]
		if p.nameAt[k] >= 0 && p.names[p.nameAt[k]].isPerson() || t.kind == stopToken && t.raw != "." {
			return
		}
		switch t.kind {
		case emailToken:
			who.Email = t.raw
			return
		case linkToken:
			who.Link = t.raw
			return
		case stopToken:
			return
		}
	}
}

// partOf reads what somebody is, from the words before or behind their name:
// "the VP Arvind Rao", "Tina, ward manager", "Jane (head of nursing)", "tina
// ward mgr".
func (p part) partOf(n *name) string {
	if from, ok := p.partBefore(n.from); ok {
		return spell(p.toks[from:n.from])
	}
	if n.from > 1 && p.toks[n.from-1].is("called", "named") {
		if from, ok := p.partBefore(n.from - 1); ok {
			return spell(p.toks[from : n.from-1])
		}
	}
	if n.from > 1 && p.toks[n.from-1].kind == commaToken { // "their COO, Simone"
		if from, ok := p.partBefore(n.from - 1); ok && p.nameEndingAt(from) == nil && !(from > 0 && p.toks[from-1].kind == commaToken) &&
			from > 0 && p.toks[from-1].is("the", "their", "her", "his", "our", "my", "and", "with") {
			return spell(p.toks[from : n.from-1])
		}
	}
	k := n.to
	if k < len(p.toks) && p.toks[k].kind == commaToken || k < len(p.toks) && p.toks[k].is("is", "was", "-", "as") {
		k++
	}
	for k < len(p.toks) && p.toks[k].is("the", "a", "their", "an", "our", "my", "and", "who", "whos", "is", "was", "are") && !p.toks[k].is("and") {
		k++
	}
	if to, ok := p.partAt(k); ok {
		return spell(p.toks[k:to])
	}
	return ""
}

// partAt is where what somebody is ends, if it begins at token k: fields and
// a head ("ward manager"), or "head of nursing".
func (p part) partAt(k int) (int, bool) {
	end := -1
	for i := k; i < len(p.toks) && i < k+5; i++ {
		t := &p.toks[i]
		if t.breaks() || p.timeAt[i] >= 0 || i > k && p.nameAt[i] >= 0 && !roleFields[t.norm] && !roleHeads[t.norm] && !partWords[t.norm] {
			break
		}
		head := roleHeads[t.norm] || partWords[t.norm]
		if head {
			end = i + 1
			if i+2 < len(p.toks) && p.toks[i+1].is("of", "for") && !p.toks[i+2].breaks() && p.nameAt[i+2] < 0 && p.joined(i+1) {
				end = i + 3
				if end < len(p.toks) && (roleFields[p.toks[end].norm] || roleHeads[p.toks[end].norm]) {
					end++
				}
				break
			}
			continue
		}
		if !roleFields[t.norm] && !t.is("hiring", "engineering", "line", "talent", "people", "managing", "founding", "regional", "group", "branch", "area", "charge", "vice") {
			break
		}
	}
	return end, end > k
}

// partBefore is where what somebody is begins, if it ends at token end.
func (p part) partBefore(end int) (int, bool) {
	if end > 0 && p.toks[end-1].kind == commaToken {
		return 0, false
	}
	for from := max(0, end-4); from < end; from++ {
		if p.toks[from].breaks() {
			continue
		}
		if to, ok := p.partAt(from); ok && to == end {
			return from, true
		}
	}
	return 0, false
}

// spell writes what somebody is, its short forms spelt out.
func spell(toks []token) string {
	out := make([]string, 0, len(toks))
	for i := range toks {
		w := toks[i].norm
		if long, ok := spellOut[w]; ok {
			w = long
		} else if strings.ToUpper(toks[i].raw) == toks[i].raw {
			w = toks[i].raw
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}
