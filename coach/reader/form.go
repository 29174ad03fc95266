package reader

import (
	"strings"
	"unicode"
)

// weighForm weighs what a name looks like.
func (d *doc) weighForm(n *name) {
	first, last := &d.toks[n.from], &d.toks[n.to-1]
	count := n.to - n.from
	add := func(co, person float64) { n.co += co; n.person += person }
	if n.knownCo {
		add(5, -4)
		return
	}
	for _, p := range d.known.People {
		if strings.EqualFold(p, n.text) || strings.EqualFold(firstWord(p), n.text) {
			n.knownPerson = true
			add(-1, 4)
			break
		}
	}
	if n.employer {
		add(3, -2)
	}
	given := (givenNames[first.stem] || d.cased && first.capital() && plainGivenNames[first.stem] && !d.headsSentence(n.from)) && !n.employer
	if given {
		add(-0.5, 2)
	}
	if (orgWords[last.stem] || orgWords[last.norm]) && (count > 1 || !given) {
		n.org = count > 1
		add(3, -2.5)
	} else if count > 1 && anyOrg(d.toks[n.from:n.to]) {
		add(1.5, -1)
	}
	if strings.ContainsAny(n.text, "&+") || strings.ContainsFunc(n.text, unicode.IsDigit) || strings.Contains(strings.TrimSuffix(n.text, "."), ".") && !first.is("st") {
		n.org = true
		add(2.5, -2)
	}
	if first.is("royal") && count == 1 {
		add(3.2, -1)
	}
	if first.is("st", "saint", "royal", "university", "bank", "city") && count > 1 || places[first.norm] && institutions[last.norm] && count > 1 {
		n.org = true
		add(2.5, -1.5)
	}
	if d.titledAt(n) {
		n.titled = true
		add(-2, 4)
	}
	if d.cased && len(first.raw) > 1 && len(first.raw) <= 5 && strings.ToUpper(first.raw) == first.raw && count == 1 && !given {
		add(0.5, -1)
	}
	if count == 1 && !given && !n.lower {
		add(0.4, 0)
	}
	if count >= 2 && count <= 3 && d.cased && !n.org && !n.lower {
		add(0, 0.5)
	}
	if (roleHeads[last.norm] || partWords[last.norm] && !given) && (count > 1 || !n.lower) {
		add(-3, -4)
	}
	if (n.lower || !d.cased) && !n.org && !first.is("royal") && n.from > 0 && d.toks[n.from-1].is("the", "my", "a", "an", "our", "your", "some", "his", "her", "this", "that") && !d.placedAt(n.from) {
		add(-2, -1)
	}
	if last.owns && !strings.HasSuffix(n.text, "s") {
		add(0.8, 0.2)
	}
	if platforms[first.norm] {
		add(-2.5, -5)
	}
	if places[first.norm] && count == 1 {
		add(-2, -3)
	}
	switch {
	case n.lower && !given:
		add(-1.2, -1.5)
	case n.lower || !d.cased && !given:
		add(-0.5, -0.5)
	}
	if d.headsSentence(n.from) && !given && !n.org {
		add(-0.3, -0.5)
	}
}

func (d *doc) titledAt(n *name) bool {
	if n.from > 0 && d.toks[n.from-1].is("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "herr", "frau", "mx", "sister", "señora") {
		return true
	}
	return n.to < len(d.toks) && d.joined(n.to) && d.toks[n.to].is("sir", "mam", "maam", "madam", "san", "ji", "sahib")
}

func anyOrg(toks []token) bool {
	for i := range toks {
		if orgWords[toks[i].norm] {
			return true
		}
	}
	return false
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}
