package reader

import (
	"strings"
	"unicode"
)

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
}

func (n *name) isCompany() bool { return n.co >= 1 && n.co > n.person }
func (n *name) isPerson() bool  { return n.person >= 1 && n.person >= n.co }

// findNames finds what may be names, and weighs their form and the words
// around them.
func (d *doc) findNames() {
	d.nameAt, d.nameOf = filled(len(d.toks)+1, -1), filled(len(d.toks)+1, -1)
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
}

// nameFrom reads the name that begins at token i.
func (d *doc) nameFrom(i int) (name, bool) {
	t := &d.toks[i]
	if t.kind != wordToken || d.timeAt[i] >= 0 || partTitles[t.norm] && !d.knownAt(i) {
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
	upper := d.cased && t.capital()
	switch {
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
		step := d.extends(n.from, n.to, upper)
		if step == 0 {
			break
		}
		n.to += step
	}
	n.text = d.nameText(n.from, n.to, false)
	return n, n.text != ""
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
	return i+1 < len(d.toks) && d.joined(i+1) && d.toks[i+1].is("&")
}

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

// extends is how many tokens from i on belong to the name that began at from.
func (d *doc) extends(from, i int, upper bool) int {
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
	saint := before.is("st", "saint")
	if before.owns && !saint && !(d.part(i, upper) && (upper || orgWords[t.norm])) {
		return 0
	}
	switch {
	case t.raw == "+" && i+1 < len(d.toks) && d.toks[i+1].kind == numberToken:
		return 0
	case t.raw == "&" || t.raw == "+" && upper && before.capital() && !d.named(i-1) || t.is("et", "n") && upper:
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
	if d.part(i, upper) {
		if _, known := d.knownCompanyAt(i); known {
			return 0
		}
		return 1
	}
	return 0
}

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
	for _, s := range []string{"'s", "’s", "‘s", "`s"} {
		text = strings.TrimSuffix(text, s)
	}
	return text
}

// ownedBrands are companies whose name ends in 's.
var ownedBrands = words(`sainsburys mcdonalds lloyds macys kohls wendys dominos lowes dicks arbys dennys sothebys christies
	levis moodys kelloggs kings waterstones nandos morrisons wetherspoons boots debenhams carls chilis applebees dunkins`)

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
	given := givenNames[first.stem]
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
	if first.is("st", "saint", "royal", "university", "bank", "city") && count > 1 {
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
	if roleHeads[last.norm] && (count > 1 || !n.lower) {
		add(-3, -4)
	}
	if (n.lower || !d.cased) && !n.org && n.from > 0 && d.toks[n.from-1].is("the", "my", "a", "an", "our", "your", "some", "his", "her", "this", "that") && !d.placedAt(n.from) {
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

// notNames have a capital, or are unknown words, and are no names.
var notNames = words(`i im ive id ill hr cv ceo cto cfo coo cmo cio vp svp evp md qa it pm am hm sql html css api apis aws ok
	okay asap eod cob fyi btw omg lol wtf tbh idk ctc lpa nda usd gbp eur inr uk us usa eu phd mba bsc msc ba ma
	mr mrs ms miss dr sir madam maam mam english french german spanish hindi christmas thanksgiving easter diwali eid
	ai ml ui ux kpi kpis okr okrs sde swe rn gdpr covid faq monday tuesday wednesday thursday friday saturday sunday
	p.s ps re dear regards best sincerely w the and of lmao rofl xx xxx xo nvm smh ffs np yw gg ikr afaik iirc
	didnt doesnt isnt wasnt couldnt shouldnt wouldnt havent hasnt hadnt werent arent wont cant dont theyd theyve weve`)

// platforms are asked about, or written with, more often than applied to.
var platforms = words(`hirevue calendly linkedin zoom teams skype whatsapp gmail outlook slack hangouts webex facetime leetcode hackerrank
	codility coderpad kubernetes docker kafka java python golang javascript typescript react angular rust scala ruby
	postgres mysql mongodb redis terraform jenkins excel powerpoint tableau salesforce sap jira figma photoshop hubspot
	indeed glassdoor instagram facebook twitter youtube chatgpt greenhouse workday star agile scrum kanban`)

// places are where people are and go, and no company.
var places = words(`london paris berlin madrid rome lisbon dublin amsterdam brussels vienna prague warsaw zurich geneva milan
	barcelona munich hamburg frankfurt cologne copenhagen oslo stockholm helsinki athens istanbul moscow boston chicago
	denver seattle austin dallas houston atlanta miami phoenix portland detroit philadelphia california texas florida
	toronto montreal vancouver ottawa sydney melbourne brisbane perth adelaide auckland wellington mumbai delhi bangalore
	bengaluru chennai hyderabad pune kolkata ahmedabad jaipur goa kerala indiranagar singapore tokyo osaka seoul beijing
	shanghai dubai cairo lagos nairobi johannesburg manchester birmingham leeds liverpool bristol edinburgh glasgow
	cardiff belfast leicester sheffield nottingham york oxford cambridge brighton england scotland wales ireland britain
	europe america asia africa india germany france spain italy portugal china japan canada australia brazil mexico
	netherlands belgium austria switzerland sweden norway denmark finland poland greece turkey egypt nigeria kenya
	washington brooklyn manhattan queens jersey boston colombo dhaka karachi lahore manila jakarta bali bangkok hanoi`)
