package reader

import "strings"

// name is a piece of text that may be the name of a company or a person,
// with what speaks for each.
type name struct {
	from, to    int // tokens
	text        string
	lower       bool // typed in lower case where capitals mean something
	co, person  float64
	knownCo     bool
	knownPerson bool
	titled      bool // Mr before it, or sir after it
	org         bool // its form is a company's
	employer    bool // it is well known
	cued        bool // form and cues alone say a company
}

func (n *name) isCompany() bool { return n.co >= 1 && n.co > n.person }
func (n *name) isPerson() bool  { return n.person >= 1 && n.person >= n.co }

// findNames finds what may be names, and weighs their form and the words
// around them; classify says whether what was learned counts too.
func (d *doc) findNames(classify bool) {
	d.nameAt, d.nameOf = unset(len(d.toks)+1), unset(len(d.toks)+1)
	for i := 0; i < len(d.toks); {
		n, ok := d.nameFrom(i)
		if !ok {
			i++
			continue
		}
		d.nameAt[i] = len(d.names)
		for k := n.from; k < n.to; k++ {
			d.nameOf[k] = len(d.names)
		}
		d.names = append(d.names, n)
		i = n.to
	}
	if len(d.names) == 0 {
		return
	}
	for i := range d.names {
		d.weighForm(&d.names[i])
	}
	cues.each(d, func(c cue, _ *pattern, m match) {
		for k, w := range c.weights {
			if k < m.captured {
				d.names[m.names[k]].co += w.co
				d.names[m.names[k]].person += w.person
			}
		}
	})
	d.weighLists()
	d.weighRest()
	if classify {
		d.classify()
	}
}

// nameFrom reads the name that begins at token i.
func (d *doc) nameFrom(i int) (name, bool) {
	t := &d.toks[i]
	if t.kind != wordToken || d.timeAt[i] >= 0 || d.taskAt[i] >= 0 || partTitles[t.norm] && !d.knownAt(i) {
		return name{}, false
	}
	if end, ok := d.knownCompanyAt(i); ok {
		n := name{from: i, to: end, knownCo: true}
		for d.cased && n.to < len(d.toks) && d.joined(n.to) && d.toks[n.to].capital() && orgWords[d.toks[n.to].norm] {
			n.to++
		}
		n.text = d.nameText(n.from, n.to, true)
		return n, true
	}
	if end, ok := d.employerAt(i); ok {
		n := name{from: i, to: end, org: true, employer: true, lower: d.cased && !t.capital()}
		for n.to < len(d.toks) {
			upper := d.cased && t.capital()
			step := d.extends(n.to, upper)
			if step == 0 || !upper && step < 2 && !orgWords[d.toks[n.to].norm] {
				break
			}
			n.to += step
		}
		n.text = d.nameText(n.from, n.to, true)
		return n, true
	}
	upper := d.cased && t.capital()
	switch {
	case i > 1 && d.toks[i-1].is("of") && d.toks[i-2].is("head", "director") && (plain[t.norm] || roleFields[t.norm]) && !d.knownAt(i):
		return name{}, false // head of year
	case upper && d.headsSentence(i) && (plain[t.norm] || !d.named(i) && verbLike(t.norm)):
		if !d.plainHead(i) && !d.plainGiven(i) {
			return name{}, false
		}
	case upper && (notNames[t.norm] || partWords[t.norm] && strings.ToUpper(t.raw) == t.raw || platforms[t.norm] && i+1 < len(d.toks) && d.toks[i+1].is("interview", "call", "meeting", "chat", "screen", "round") || strings.HasPrefix(t.norm, "ex-")):
		return name{}, false
	case !upper && !d.lowerName(i):
		return name{}, false
	}
	n := name{from: i, to: i + 1, lower: d.cased && !t.capital()}
	for n.to < len(d.toks) {
		step := d.extends(n.to, upper)
		if step == 0 {
			break
		}
		n.to += step
	}
	n.text = d.nameText(n.from, n.to, false)
	return n, n.text != ""
}

// employerAt is where the name of a well-known employer that begins at token i
// ends. One word of them that is an everyday word, or behind somebody's first
// name, is none.
func (d *doc) employerAt(i int) (end int, ok bool) {
	t := &d.toks[i]
	if i > 0 && d.joined(i) && d.named(i-1) && d.toks[i-1].capital() {
		return 0, false
	}
	for _, form := range [2]string{t.norm, t.stem} {
		for _, rest := range employers[form] {
			if len(rest) == 0 && (plain[form] || givenNames[form] || notNames[form] || roleHeads[form] || len(form) < 3) {
				continue
			}
			if follows(d, i+1, rest) && d.joinedTo(i+1, i+1+len(rest)) {
				return i + 1 + len(rest), true
			}
		}
	}
	return 0, false
}

// joinedTo tells whether only spaces stand between tokens [from, to) and those
// before them.
func (d *doc) joinedTo(from, to int) bool {
	for i := from; i < to; i++ {
		if !d.joined(i) {
			return false
		}
	}
	return true
}

// headsSentence tells whether token i would have a capital whatever it is.
func (d *doc) headsSentence(i int) bool {
	if i == 0 {
		return true
	}
	before := &d.toks[i-1]
	return before.kind == stopToken || before.kind == colonToken || before.kind == commaToken && before.raw != "," && before.raw != "("
}

// plainHead tells whether an everyday word at the head of a sentence is a
// company's name all the same: "Target interview", "Next want me back".
func (d *doc) plainHead(i int) bool {
	if i+1 >= len(d.toks) || !d.joined(i+1) {
		return false
	}
	next := &d.toks[i+1]
	return next.is("&") || nameHeads[d.toks[i].norm] && (next.capital() && !notNames[next.norm] && !d.named(i+1) || next.is("of") && heads[d.toks[i].norm])
}

// nameHeads are everyday words that often begin a company's name: "Little Acorns
// Nursery", "City of Dayton".
var nameHeads = words(`little big great grand good happy bright clear open true fresh pure safe simple smart smile sunny sun star silver golden gold
	black white red blue green grey gray orange purple pink brown north south east west northern southern eastern western central mid upper lower
	inner outer high old new first second third next target waste city town village county state national american british royal united global world
	international universal general public open home house family friends people child children kids baby mother mothers care life living
	health heart hand hands head mind body river lake sea ocean island hill hills mountain valley forest wood woods tree trees garden field fields
	park stone rock iron steel copper water fire wind air earth sky cloud storm rain snow moon summer winter spring autumn morning evening
	night day early late fast swift quick lone long short tall deep wide iron square circle cross corner bridge gate tower castle crown king
	queen prince lion tiger bear wolf fox eagle hawk falcon bird fish horse stable crystal diamond pearl ruby church chapel bank light power energy
	cotton paper glass apple cherry berry rose lily daisy honey butter bread salt pepper sugar spice coffee tea trade trading craft works
	mobile digital data tech cyber web net open source code fair free common commons union alliance advance advanced applied future`)

// plainGiven tells whether a first word that is also an everyday word is
// somebody all the same: "Bill from Initech wrote", "Mark said".
func (d *doc) plainGiven(i int) bool {
	return d.named(i) && i+1 < len(d.toks) && d.joined(i+1) && (d.toks[i+1].is("from", "at", "of", "and", "said", "says", "told", "wrote", "called", "emailed",
		"asked", "was", "is", "who", "works", "just", "will", "messaged", "rang", "interviewed", "seemed", "loved") || d.toks[i+1].capital() && !plain[d.toks[i+1].norm])
}

// joined tells whether only a space stands between token i and the one before.
func (d *doc) joined(i int) bool { return !d.toks[i].spaced && !d.toks[i].breaks() }

func (d *doc) named(i int) bool { return givenNames[d.toks[i].stem] }

// verbLike tells whether an unknown word at the head of a sentence looks like
// no name: "Hopping", "Luckily".
func verbLike(w string) bool {
	return strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "ed")
}

// lowerName tells whether a word in lower case may be a name.
func (d *doc) lowerName(i int) bool {
	t := &d.toks[i]
	w := t.norm
	if first := w[0]; first < 'a' && first < '0' || len(w) < 2 && !d.named(i) {
		return false
	}
	if t.raw == "&" || t.raw == "+" {
		return false
	}
	if d.knownAt(i) {
		return true
	}
	if d.placed(i) {
		return true
	}
	if d.cased && !t.capital() && verbLike(w) && !d.named(i) || strings.HasPrefix(w, "ex-") {
		return false
	}
	if notNames[w] || notNames[t.stem] || plain[w] || plain[t.stem] || roleHeads[w] || partWords[w] || timeHints[w] || numbered(w) {
		return false
	}
	if orgWords[w] && !d.named(i) {
		return i > 0 && d.toks[i-1].is("at") || i > 1 && d.toks[i-1].is("the") && d.toks[i-2].is("at")
	}
	return true
}

func numbered(w string) bool { return w[0] >= '0' && w[0] <= '9' && len(w) < 5 }

// placed tells whether an everyday word stands where only a company can:
// "interview at target", "interviewed with next".
func (d *doc) placed(i int) bool {
	w := d.toks[i].norm
	if i < 2 || notPlaces[w] || !d.toks[i-1].is("at") || d.cased && !d.toks[i].capital() || roleHeads[w] {
		return false
	}
	return d.toks[i-2].is("interview", "interviewed", "interviewing", "round", "finished", "done", "onsite", "screening")
}

// placedAt tells whether a name stands behind "at the".
func (d *doc) placedAt(i int) bool { return i > 1 && d.toks[i-1].is("the") && d.toks[i-2].is("at") }

var notPlaces = words(`the a an my their his her our your this that all least first last home work once noon night present
	some any one two three four five six seven eight nine ten half about around what which where length the most`)

// extends is how many tokens from i on belong to the name that ends before i.
func (d *doc) extends(i int, upper bool) int {
	before, t := &d.toks[i-1], &d.toks[i]
	if !d.joined(i) || d.timeAt[i] >= 0 || t.kind == emailToken || t.kind == linkToken {
		return 0
	}
	next := func(k int) bool {
		return i+k < len(d.toks) && d.joined(i+k) && d.timeAt[i+k] < 0 && d.part(i+k, upper)
	}
	if before.owns && (platforms[t.norm] || notNames[t.norm]) {
		return 0
	}
	if i+1 < len(d.toks) && d.joined(i+1) && (t.is("care", "nursing") && d.toks[i+1].is("home", "homes", "group") || t.is("high", "primary", "infant") && d.toks[i+1].is("school")) && !plain[before.norm] {
		return 2
	}
	if upper && before.capital() && !t.capital() && (t.is("infirmary", "hospital", "council", "university", "school", "college", "nursery", "academy", "library", "hospice", "pharmacy", "clinic", "museum", "restaurant", "bakery", "hotel") && !d.named(i-1) || t.is("city", "county", "town", "district", "borough", "nursing", "care", "primary", "high", "medical", "community", "general") && i+1 < len(d.toks) && d.joined(i+1) && (orgWords[d.toks[i+1].norm] || d.toks[i+1].is("home", "centre", "center", "school"))) {
		if t.is("city", "county", "town", "district", "borough", "nursing", "care", "primary", "high", "medical", "community", "general") {
			return 2
		}
		return 1
	}
	if places[before.norm] && institutions[t.norm] || before.is("royal") && royals[t.norm] {
		return 1
	}
	saint := before.is("st", "saint")
	if before.owns && !saint && !(d.part(i, upper) && (upper || orgWords[t.norm])) {
		return 0
	}
	switch {
	case t.raw == "&" && d.named(i-1) && (i+1 >= len(d.toks) || d.named(i+1)): // two people
		return 0
	case t.raw == "&" || t.is("et") && upper:
		if next(1) || i+1 < len(d.toks) && d.joined(i+1) && !upper && !plain[d.toks[i+1].norm] || i+1 < len(d.toks) && d.toks[i+1].is("sons", "co", "son") {
			return 2
		}
		return 0
	case particles[t.norm] && upper:
		k := 1
		for k < 3 && i+k < len(d.toks) && particles[d.toks[i+k].norm] {
			k++
		}
		if next(k) && (!t.is("of", "for") || orgWords[before.norm] || heads[before.norm]) && !t.is("de", "la", "von", "van") {
			return k + 1
		}
		if next(k) && !t.is("of", "for") {
			return k + 1
		}
		return 0
	case t.kind == numberToken:
		return 0
	}
	if d.cased && !upper && t.capital() { // "neighbour Joan"
		return 0
	}
	if !upper && surnames[t.norm] && d.named(i-1) && (i+1 >= len(d.toks) || d.toks[i+1].breaks() || d.toks[i+1].is("from", "at", "and", "was", "is", "who", "of", "said", "&")) {
		return 1
	}
	if d.part(i, upper) {
		if _, known := d.knownCompanyAt(i); known {
			return 0
		}
		return 1
	}
	return 0
}

// institutions make a place's name a hospital's or a college's: leeds general.
// royals do so behind royal, which stands alone as well.
var (
	institutions = words(`general royal infirmary hospital hospitals university teaching memorial central community trust council college childrens`)
	royals       = words(`free london infirmary victoria sussex surrey berkshire devon brompton marsden mail hospital navy bank society`)
)

// particles join the parts of a name; heads are what "of" may follow.
var (
	particles = words(`of for de la le du des del della di da von van der den ten ter zu bin al el y dos das`)
	heads     = words(`bank university college royal city ministry department house institute museum society school church
		diocese county board academy friends centre center office bureau republic state kingdom`)
)

// part tells whether token i can be a further part of a name.
func (d *doc) part(i int, upper bool) bool {
	t := &d.toks[i]
	if t.kind != wordToken {
		return false
	}
	if upper {
		return t.capital() && !notNames[t.norm] && t.norm != "i" && !(t.is("im", "ive", "ill", "id") && t.raw != strings.ToUpper(t.raw))
	}
	return d.lowerName(i) || orgWords[t.norm] && !notOrgLower[t.norm]
}

// notOrgLower are the org words that, in lower case, more often begin what
// comes after a name than end it.
var notOrgLower = words(`technical design test music data data-driven works high company and care arts security supply
	services service law digital creative agency recruiting recruitment talent staffing mobile trade service games test`)

// nameText is a name as typed, less a possessive that is no part of it.
func (d *doc) nameText(from, to int, known bool) string {
	text := d.slice(from, to)
	last := &d.toks[to-1]
	if !last.owns || to-from > 1 && d.toks[to-2].is("st", "saint") {
		return text
	}
	if !known && to < len(d.toks) && (d.toks[to].breaks() || d.toks[to].is("for", "on", "today", "yesterday", "and", "as", "at")) &&
		(!givenNames[last.stem] || ownedBrands[last.norm]) {
		return text
	}
	if !known && (to == len(d.toks) || ownedBrands[last.norm]) {
		return text
	}
	if !known && to < len(d.toks) && (d.timeAt[to] >= 0 || d.toks[to].is("a", "an", "the", "my", "two", "some", "in", "with", "was", "were", "i", "we")) {
		return text
	}
	for _, s := range []string{"'s", "’s", "‘s", "`s"} {
		text = strings.TrimSuffix(text, s)
	}
	return text
}

// ownedBrands are companies whose name ends in 's.
var ownedBrands = words(`sainsburys mcdonalds lloyds macys kohls wendys dominos lowes dicks arbys dennys sothebys christies
	levis moodys kelloggs kings waterstones nandos morrisons wetherspoons boots debenhams carls chilis applebees dunkins`)
