package reader

import (
	"strings"
	"time"
)

// promiseMarks begin what somebody promised. What follows "to", "I'd" or
// "I will" keeps its verb; what follows "promised" or "owe" is a thing.
var promiseMarks = func() *index[int] {
	x := &index[int]{}
	for i, source := range []string{
		"promised|promise|promising|pledged|pledge|vowed|vow|committed|commit|agreed|volunteered|undertook|swore|swear|assured with|to? mr|mrs|ms|dr|madam|sir? <name>|them|him|her|hr|the_recruiter|everyone? to !them|him|her|jane",
		"promised|pledged|vowed|vow|committed|swore|swear|agreed|said|commitment to|with? mr|mrs|ms|dr? <name>|them|him|her|hr? that? i|id|ill|i_would|i_will",
		"let <name>|them|him|her|the_recruiter know that? i|id|ill|i_would|i_will",
		"let <name>|them|him|her know|believe theyd|shed|hed|theyll|shell|hell get|have|receive",
		"on the hook|line to <name>|them|him|her for",
		"pledged|pledge|vowed|committed_to|committed|signed_up <name>|them|him|her? :?",
		"promised|promise|assured|told|said|say|telling|gave ..? ..? i|id|ill|we|i_would|i_will|im_going_to !said|told|was|had",
		"promised|promise|owe|owed",
		"said|told|promised|word|assured ..? ..? theyd|theyll|they_would|they_will|hed|shed have|get|receive",
		"i|ive|im have|need|must|got|supposed|meant|expected to send|submit|share|email|provide|return|forward|get|deliver|upload|bring",
		"need|have|must|owe to send|submit|share|email|provide|return|forward|deliver|upload",
		"offered|promised|asked to send|share|write|put|bring|provide|submit",
		"ill|i_will|gonna|im_going_to|going_to|im_to|id send|share|email|forward|submit|mail|upload|provide|deliver",
		"^ sending|emailing|sharing|forwarding ..? them|him|her|the|my",
		"^ send|email|share|forward|submit them|him|her|the|my|a",
		"expecting|expect|waiting_for|need|needs|want|wants !to ... from me",
	} {
		p := compile(source)
		x.add(&p, i)
	}
	return x
}()

// promises are what a stretch says the person promised, and the tokens that
// say it.
func (p part) promises() (found []Promise, taken []span) {
	type mark struct{ at, body int }
	var marks []mark
	promiseMarks.each(p.doc, func(kind int, _ *pattern, m match) {
		if m.start < p.from || m.start >= p.to || p.promisedByOther(m.start) {
			return
		}
		body := m.end
		switch kind {
		case 9, 10, 11: // keep the verb "send"
			body = m.end - 1
		case 12:
			body = m.end - 1
		case 13, 14:
			body = m.start
			for p.toks[body].is("and", "so") {
				body++
			}
			for ; body < m.end && !p.toks[body].is("sending", "emailing", "sharing", "forwarding", "send", "email", "share", "forward", "submit"); body++ {
			}
		case 15:
			return
		}
		marks = append(marks, mark{m.start, body})
	})
	// The longest mark at a place wins, and marks inside what is already
	// taken say nothing new.
	for i := range marks {
		for k := range marks {
			if marks[k].at >= marks[i].at && marks[k].at < marks[i].body && marks[k].body > marks[i].body {
				marks[i].body = marks[k].body
			}
		}
	}
	for _, m := range marks {
		if within(m.at, taken) {
			continue
		}
		end := p.promiseEnd(m.body)
		if end <= m.body {
			continue
		}
		items := p.promiseItems(m.body, end)
		if len(items) == 0 {
			continue
		}
		found = append(found, items...)
		taken = append(taken, span{m.at, end})
	}
	return found, taken
}

// promisedByOther tells whether the promise is the company's: "they promised
// me an answer by Friday", "she said I'd have an answer".
func (p part) promisedByOther(i int) bool {
	t := &p.toks[i]
	if t.is("told", "said", "promised", "assured", "promise", "say") {
		if i+1 < len(p.toks) && p.toks[i+1].is("me", "us") {
			return true
		}
		for k := i + 1; k < i+4 && k < len(p.toks); k++ {
			if p.toks[k].is("id", "ill") && k+1 < len(p.toks) && (p.toks[k+1].is("have", "hear", "know", "be", "made", "passed", "got") || p.toks[k+1].is("get") && k+2 < len(p.toks) && p.gotBack(k+2)) {
				return true
			}
		}
		if i > 0 {
			before := &p.toks[i-1]
			if before.is("they", "he", "she", "hr", "recruiter", "theyve", "hes", "shes", "who") || p.nameEndingAt(i) != nil && !p.toks[i-1].breaks() {
				return true
			}
		}
	}
	return false
}

// gotBack tells whether what one gets is the company's answer: "I'd get a call".
func (p part) gotBack(k int) bool {
	for i := k; i < k+3 && i < len(p.toks); i++ {
		if p.toks[i].is("call", "answer", "reply", "email", "response", "decision", "news", "feedback", "result", "results", "offer", "word", "update", "letter", "mail", "text") {
			return !p.toks[k].is("my", "them", "her", "him", "me")
		}
	}
	return false
}

// promiseEnd is where what was promised ends: at the end of the sentence, or
// where the sentence turns to somebody else.
func (p part) promiseEnd(from int) int {
	for i := from; i < p.to; i++ {
		t := &p.toks[i]
		if t.kind == stopToken {
			return i
		}
		if i == from || !t.breaks() && !t.is("and", "but", "so", "because", "then", "as", "since", "while") {
			continue
		}
		k := i + 1
		if t.is("but", "because", "so", "as", "since", "while") {
			return i
		}
		for k < p.to && (p.toks[k].is("and", "but", "so", "then", "also") || p.toks[k].kind == commaToken) {
			k++
		}
		if k >= p.to {
			return i
		}
		if p.newSubject(k) {
			return i
		}
	}
	return p.to
}

// newSubject tells whether somebody or something else is spoken of from
// token k on.
func (p part) newSubject(k int) bool {
	t := &p.toks[k]
	if t.is("they", "theyll", "theyd", "theyre", "he", "she", "it", "its", "ive", "im", "we", "thats", "that", "this", "hell",
		"shell", "answer", "decision", "result", "results", "should", "will", "really", "felt", "went", "not", "which", "who",
		"in", "met", "hear", "reply", "feedback", "wish", "think", "fingers", "rated", "great", "nice", "let", "hr", "overall",
		"dont", "hope", "hopefully", "was", "got", "did", "good", "honestly", "fun", "tick", "mark", "done", "what", "how",
		"super", "very", "pretty", "quite", "no", "so", "maybe", "now", "decent", "also_they", "you", "can", "want", "wants") {
		return true
	}
	if t.is("i", "id", "ill") {
		return !(k+1 < len(p.toks) && p.toks[k+1].is("would", "will", "send"))
	}
	if n := p.nameAt[k]; n >= 0 {
		after := p.names[n].to
		return after < len(p.toks) && (p.toks[after].is("said", "told", "was", "is", "will", "and", "wants", "seemed", "has", "asked") || p.toks[after].breaks())
	}
	return false
}

// promiseItems splits what was promised into its items. "And" and commas
// part them where what stands before has a time, or what follows begins
// anew with an article, a possessive or a number.
func (p part) promiseItems(from, to int) []Promise {
	var items []Promise
	start := from
	for i := from; i <= to; i++ {
		if i < to && !p.parts(start, i, to) {
			continue
		}
		if it, ok := p.promise(start, i); ok {
			items = append(items, it)
		}
		start = i + 1
	}
	// One date said at the end holds for all: "the slides and my CV by Friday".
	if n := len(items); n > 1 && !items[n-1].Due.IsZero() {
		none := true
		for _, it := range items[:n-1] {
			none = none && it.Due.IsZero()
		}
		if none {
			for k := range items[:n-1] {
				items[k].Due = items[n-1].Due
			}
		}
	}
	return items
}

func (p part) parts(start, i, to int) bool {
	t := &p.toks[i]
	if !t.is("and", "plus", "&", "+", "n") && t.kind != commaToken || i == start {
		return false
	}
	if i+1 >= to {
		return true
	}
	timed := false
	for k := start; k < i; k++ {
		timed = timed || p.timeAt[k] >= 0
	}
	next := &p.toks[i+1]
	if p.timeAt[i+1] >= 0 || next.is("by", "before", "within", "until", "on") {
		return false
	}
	if timed || t.kind == commaToken || t.is("&", "+", "n") {
		return true
	}
	if next.is("the", "my", "a", "an", "some", "two", "three", "our", "send", "call", "email", "share", "to", "also", "id") {
		return true
	}
	return next.kind == numberToken || promiseNouns[next.norm] || promiseNouns[p.toks[i-1].norm] && i-start < 3
}

var promiseNouns = words(`references refs portfolio cv slides transcripts certificates diploma form headshot sample samples links
	payslips documents deck refs cert certs docs slips passport copy copies reference dbs pin id visa letter aadhaar pan nmc
	availability transcript certificate licence license`)

// promise reads one item of what was promised.
func (p part) promise(from, to int) (Promise, bool) {
	var it Promise
	for i := from; i < to; i++ {
		k := p.timeAt[i]
		if k < 0 || p.times[k].from != i {
			continue
		}
		t := &p.times[k]
		if it.Due.IsZero() {
			it.Due = t.future.At
		}
		if t.to >= to || p.tailOnly(t.to, to) {
			to = t.lead
			for to > from && p.toks[to-1].is("by", "on", "before", "within", "until", "at", "in", "for", "latest", "the", "till", "this", "to", "or", "due") {
				to--
			}
			break
		}
		if t.lead == from { // "tonight the slides"
			from = t.to
		}
	}
	for from < to && (p.toks[from].breaks() || p.toks[from].is("to", "that", "and", "also", "of", "then", "only", "just", "plus", "oh", "for", "still", "mr", "mrs", "ms", "dr", "at") || from+1 < to && p.recipient(from)) {
		from++
	}
	for to > from && (p.toks[to-1].breaks() || p.toks[to-1].is("and", "by", "or", "too", "lol", "though", "also", "at", "today", "please")) {
		to--
	}
	for to > from { // "the take-home for Spindle": whose it is, is said by the company
		n := p.nameEndingAt(to)
		if n == nil || n.from-1 <= from || !n.isCompany() || !p.toks[n.from-1].is("for", "to", "with", "at") {
			break
		}
		to = n.from - 1
	}
	if from >= to {
		return it, false
	}
	it.What = trimWords(p.slice(from, to))
	return it, it.What != "" && !p.toks[from].is("it", "that", "them", "me", "no", "nothing") && p.doable(from, to)
}

// doable tells whether tokens [from, to) can be something that the person
// sends or does: not what others do, nor how something was.
func (p part) doable(from, to int) bool {
	first := &p.toks[from]
	if notDone[first.norm] || first.is("i", "im", "ive", "id", "we", "you") {
		return false
	}
	for i := from; i+1 < to; i++ { // "let me know", "ring me"
		if p.toks[i].is("let", "ring", "call", "tell", "email", "contact", "message", "text") && p.toks[i+1].is("me", "us") {
			return false
		}
	}
	people := true
	for i := from; i < to && people; i++ {
		t := &p.toks[i]
		n := p.nameOf[i]
		people = roleHeads[t.norm] || partWords[t.norm] || t.is("the", "a", "an", "and", "called", "named", "from", "of", "their") ||
			n >= 0 && (p.names[n].isPerson() || givenNames[t.stem])
	}
	return !people
}

// notDone begin what others do, what is felt or was, and what is no thing.
var notDone = words(`due deadline they theyll theyd theyre theyve she he shell hell shes hes it its thatll hear heard find found feel felt think thought
	was were is are had liked loved enjoyed hope hoped believe know knew understand could couldnt did didnt dont doesnt wasnt cant
	cannot wont will would wouldnt am really rather quite very all everything fine good great ok okay well maybe perhaps nothing
	yes no not here there how when who why whoever if because nervous tired happy glad sure unsure haha lol thanks cheers`)

func (p part) tailOnly(from, to int) bool {
	for i := from; i < to; i++ {
		if !p.toks[i].breaks() && !closers[p.toks[i].norm] && !p.toks[i].is("at", "latest", "the", "lol", "or", "so", "only") {
			return false
		}
	}
	return true
}

// recipient tells whether token i names who was promised something, before
// the thing itself: "promised jane two references", "owe Acme a sample".
func (p part) recipient(i int) bool {
	t := &p.toks[i]
	if t.is("them", "him", "her", "hr", "recruiter", "everyone", "both", "us") || t.raw == "em" {
		return true
	}
	if t.is("the", "their") && i+2 < len(p.toks) && p.toks[i+1].is("recruiter", "manager", "team", "hr", "panel") && !p.toks[i+2].breaks() {
		return true
	}
	n := p.nameOf[i]
	return n >= 0 && (p.names[n].isPerson() || p.names[n].isCompany() || p.names[n].knownCo) && p.names[n].to < len(p.toks) &&
		(!p.toks[p.names[n].to].breaks() || p.toks[p.names[n].to].kind == colonToken) && !(i > 0 && p.toks[i-1].is("call", "send", "email", "ring", "write", "tell", "text", "message"))
}

// Promises reads an answer to "Promised to send anything?". Each promise
// keeps the verb it was said with; no promise at all is nil.
func Promises(text string, now time.Time, known Known) []Promise {
	d := newDoc(text, now, known)
	p := part{d, 0, len(d.toks)}
	if len(d.toks) == 0 || nothing(d) {
		return nil
	}
	found, taken := p.promises()
	if len(taken) == 0 {
		from, declined := 0, false
		for from < len(d.toks) && (declining[d.toks[from].norm] || d.toks[from].breaks() || d.toks[from].is("oh", "um", "well")) {
			declined = declined || declining[d.toks[from].norm]
			from++
		}
		if declined {
			for from < len(d.toks) && d.toks[from].is("only", "just", "but", "except", "apart", "besides", "from", "for", "the", "my", "maybe", "other", "than") {
				from++
			}
			if from >= len(d.toks) || !promiseNouns[d.toks[from].norm] {
				return nil
			}
		}
		for from < len(d.toks) && (d.toks[from].is("yes", "yeah", "yep", "yup", "just", "well", "only", "um", "oh", "ok", "sure", "i", "promised",
			"ill", "will", "have", "to", "need", "should", "id", "ive", "also", "maybe", "them", "said", "and", "plus") || d.toks[from].breaks()) {
			from++
		}
		for start := from; start < len(d.toks); {
			end := start
			for end < len(d.toks) && d.toks[end].kind != stopToken {
				end++
			}
			if !p.newSubject(start) || start == from {
				found = append(found, p.promiseItems(start, end)...)
			}
			start = end + 1
		}
	}
	kept := found[:0]
	for _, it := range found {
		it.What = expand(it.What)
		if it.What != "" {
			kept = append(kept, it)
		}
	}
	return kept
}

// declining begin a reply that there is nothing; only a plain promise behind
// one makes it more.
var declining = words(`no nope nah nothing none nada noo naw no-one not`)

// expand spells out the obvious short forms of what is sent.
func expand(what string) string {
	ws := strings.Fields(what)
	for i, w := range ws {
		if long, ok := sendShort[strings.ToLower(strings.Trim(w, ".,"))]; ok {
			ws[i] = long
		}
	}
	return strings.Join(ws, " ")
}

var sendShort = map[string]string{
	"refs": "references", "ref": "reference", "cv": "CV", "pf": "portfolio", "docs": "documents", "doc": "document",
	"pics": "pictures", "pic": "picture", "certs": "certificates", "cert": "certificate", "presso": "presentation",
	"pres": "presentation", "preso": "presentation", "ppt": "slides", "info": "information", "recs": "recommendations",
	"nda": "NDA", "dbs": "DBS",
}
