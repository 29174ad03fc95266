package reader

import (
	"strings"
	"time"
)

// Correction tells whether the whole message corrects an earlier answer, and
// to what. It takes contrast (actually, no, sorry, not X but Y, I meant, should
// be, spelt) and a value that is a name or a time and nothing more; a bare "it
// was X" counts only where X is a time or is plainly a name: typed with a
// capital, or known. A question corrects nothing. Known helps to tell names.
//
// The field is what the text itself says is corrected:
//
//	company         the value is its name
//	role            the job's name
//	person          a name, or "old -> new" where the old one was said
//	interview_date  the value is time words only
//	reply_date      when the company answers
//	promise_date    when something promised is due
//	date            a date of one of these, unsaid which
//	""              a name, of a company or a person
func Correction(text string, known ...Known) (field, value string, ok bool) {
	text = strings.TrimSpace(strings.ToValidUTF8(text, ""))
	if text == "" || len(text) > 160 || strings.Contains(text, "?") {
		return "", "", false
	}
	var k Known
	if len(known) > 0 {
		k = known[0]
	}
	d := newDoc(text, timeless, k)
	p := part{d, 0, len(d.toks)}
	if p.asksOutright() {
		return "", "", false
	}
	for _, find := range []func() (change, bool){p.renamed, p.contrasted, p.admitted, p.corrected, p.stated} {
		if c, ok := find(); ok {
			field, value = p.fieldOf(c)
			return field, value, value != ""
		}
	}
	return "", "", false
}

// timeless is a day to find expressions of time against, whatever they mean.
var timeless = time.Date(2020, time.January, 8, 12, 0, 0, 0, time.UTC)

// change is what a correction puts right: the tokens of the new value, and of
// the old one where it was said.
type change struct {
	value, old span
	field      string // where the form says it
}

func (p part) asksOutright() bool {
	return len(p.toks) > 0 && p.toks[p.opened].is("should", "can", "could", "may", "shall", "do", "does", "did", "is", "are", "was", "were", "will",
		"would", "what", "when", "where", "who", "why", "how", "which", "whats", "whens", "my", "remind", "draft", "write", "show", "thanks")
}

// renamed reads "tina is actually called Gina", "Raj is spelled Raaj".
func (p part) renamed() (change, bool) {
	for i := 1; i < min(p.to, 4); i++ {
		verb := i
		for verb < p.to && p.toks[verb].is("name", "is", "was", "should", "be", "actually", "really", "its", "in", "fact") {
			verb++
		}
		named := verb > i && p.toks[verb-1].is("actually", "really")
		if verb < p.to && p.toks[verb].is("called", "spelled", "spelt", "written", "named") {
			verb, named = verb+1, verb > i
		}
		from := verb
		for from < p.to && (p.toks[from].is("as", "with") || p.toks[from].breaks()) {
			from++
		}
		old := span{0, i}
		for old.from < i && (openers[p.toks[old.from].norm] || p.toks[old.from].breaks() || p.toks[old.from].is("no", "the")) {
			old.from++
		}
		to := p.valueEnd(from)
		if !named || old.from >= i || to < p.to || !p.nameLike(old.from, i, true) || !p.nameLike(from, to, true) {
			continue
		}
		return change{value: span{from, to}, old: old, field: "person"}, true
	}
	return change{}, false
}

// contrasted reads "not Jane, June", "June not Jane", "it was not Acme, it was
// Acme Labs", "they said monday not friday".
func (p part) contrasted() (change, bool) {
	for i := range p.toks {
		if !p.toks[i].is("not", "wasnt", "isnt") {
			continue
		}
		from := p.pastFillers(i + 1)
		wrong, ok := p.valueAt(from, true)
		if !ok {
			continue
		}
		next := wrong.to
		for next < p.to && (p.toks[next].breaks() || p.toks[next].is("but", "it", "its", "was", "is", "rather", "thats", "that", "at", "on", "called", "with", "the", "actually")) {
			next++
		}
		if right, ok := p.valueAt(next, true); ok && next > wrong.to && p.tail(right.to) && p.sameKind(right, wrong) && p.fillersOnly(0, i) {
			return change{value: right, old: wrong}, true
		}
		if !p.tail(wrong.to) || p.toks[i].norm != "not" {
			continue
		}
		end := i
		for end > 0 && (p.toks[end-1].breaks() || p.toks[end-1].is("and", "oh", "instead")) {
			end--
		}
		if right, ok := p.valueBefore(end); ok && p.sameKind(right, wrong) && (p.isTime(right) && i < 12 || p.fillersOnly(0, right.from)) {
			return change{value: right, old: wrong}, true
		}
	}
	return change{}, false
}

// admitted reads "I got the date wrong, interview was yesterday".
func (p part) admitted() (change, bool) {
	wrong := -1
	for i := range p.toks {
		if p.toks[i].is("wrong", "mistake", "mixed", "messed", "typo", "mistyped", "misspelled", "misspelt") && i < 8 {
			wrong = i
		}
	}
	if wrong < 0 {
		return change{}, false
	}
	for i := wrong + 1; i < p.to; i++ {
		said := p.toks[i-1].is("its", "is", "was", "called", "be", "meant")
		if v, ok := p.valueAt(i, said); ok && p.tail(v.to) {
			return change{value: v}, true
		}
	}
	return change{}, false
}

// corrected reads a word of contrast and the value that comes after it.
func (p part) corrected() (change, bool) {
	end, strong, plain := -1, false, true
	correctionMarks.each(p.doc, func(strength string, _ *pattern, m match) {
		if m.start <= p.opened && m.end > end {
			end, plain = m.end, strength == "plain"
		}
		if m.start <= p.opened {
			strong = strong || strength == "strong"
		}
	})
	if end < 0 || end >= p.to {
		return change{}, false
	}
	from := p.pastFillers(end)
	if v, ok := p.valueAt(from, strong && !plain); ok && p.tail(v.to) {
		if k := p.timeAt[v.from]; k >= 0 && p.times[k].future.Word == "until" {
			return change{}, false // wait until Friday
		}
		return change{value: v}, true
	}
	if strong && from < p.to {
		if to, ok := p.roleEnd(from); ok && p.tail(to) && roleHead(&p.toks[to-1]) {
			return change{value: span{from, to}, field: "role"}, true
		}
	}
	// a clause of its own that says when: "actually Wipro got preponed to Thursday 2pm"
	for i := range p.times {
		t := &p.times[i]
		if t.from < from || !p.tail(t.to) || t.from-from > 9 || !p.tellsDate(from) {
			continue
		}
		return change{value: span{t.from, t.to}}, true
	}
	return change{}, false
}

// tellsDate tells whether a clause from token i on says when one of the dates
// is, and nothing of what the person is to do.
func (p part) tellsDate(i int) bool {
	said, due, is := false, false, false
	for ; i < p.to; i++ {
		t := &p.toks[i]
		if t.is("i", "ill", "id", "ive", "im", "we", "my", "promised", "should", "remind") {
			return false
		}
		n := p.nameAt[i]
		said = said || answerWords[t.norm] || interviewWords[t.norm] || movedWords[t.norm] || n >= 0 && p.names[n].knownCo
		due = due || dueWords[t.norm]
		is = is || t.is("is", "are", "due", "was", "were")
	}
	return said && !due || due && is
}

// stated reads "the company is Initech", "the role was staff nurse", "it was
// Globex".
func (p part) stated() (change, bool) {
	i := p.opened
	if i < p.to && p.toks[i].is("the") {
		i++
	}
	if i >= p.to {
		return change{}, false
	}
	field, subject := fieldNouns[p.toks[i].norm], i
	for i < p.to && (fieldNouns[p.toks[i].norm] != "" || i > subject && p.toks[i].is("name", "s")) {
		i++
	}
	verb := i
	for i < p.to && p.toks[i].is("is", "was", "are", "should", "be", "it", "its", "that", "thats") {
		i++
	}
	if i == verb || i >= p.to || p.toks[i].is("with", "for", "about", "like") {
		return change{}, false
	}
	from := i
	for from < p.to && p.toks[from].is("on", "at", "the", "called", "actually", "by") {
		from++
	}
	if field == "role" && verb > subject {
		for from < p.to && p.toks[from].is("a", "an", "for", "as") {
			from++
		}
		if to, ok := p.roleEnd(from); ok && to > from && p.tail(to) {
			return change{value: span{from, to}, field: field}, true
		}
		return change{}, false
	}
	v, ok := p.valueAt(from, field == "company")
	if !ok || !p.tail(v.to) || verb == subject && field != "" || field == "date" && !p.isTime(v) || field == "company" && p.isTime(v) {
		return change{}, false
	}
	if verb > subject && field == "" {
		return change{}, false
	}
	return change{value: v, field: field}, true
}

// correctionMarks stand before what is meant instead. After a strong one a name
// may be typed in lower case.
var correctionMarks = marks([][2]string{
	{"strong", "^^ ..? actually ,?"},
	{"strong", "^^ ..? ..? i meant|mean|meant_to_say|meant_to_type|should_have_said|shouldve_said"},
	{"strong", "^^ ..? ..? it|that|its|company|place|name|date|day|time|role should be|read|say"},
	{"strong", "^^ correction|oops|whoops|rather|instead|typo :|,|.?"},
	{"strong", "^^ ..? ..? its|it_is|thats|that_is|name|company|it_was ..? spelt|spelled|written"},
	{"strong", "^^ ..? spelt|spelled|spelling ..? is|as|:?"},
	{"weak", "^^ no|nope|nah|wrong|sorry|wait ,|.?"},
	{"strong", "^^ no|nope|nah|wrong|sorry|wait|oops|whoops ,|.? it_was|its|it_is|thats|that_was|i_meant|i_mean|it_should_be"},
	{"weak", "^^ no|nope|nah|wrong|sorry|wait|oops? ,|.? make|change it|that to?"},
})

// fieldNouns are the nouns that say which answer is corrected.
var fieldNouns = map[string]string{
	"company": "company", "firm": "company", "employer": "company", "organisation": "company", "hospital": "company", "school": "company",
	"role": "role", "position": "role", "job": "role", "post": "role", "date": "date", "day": "date", "time": "date",
	"interview": "interview_date", "deadline": "reply_date", "answer": "reply_date", "decision": "reply_date", "result": "reply_date",
}

var (
	interviewWords = words(`interview interviews onsite screen screening round`)
	movedWords     = words(`preponed postponed rescheduled moved shifted pushed brought changed`)
	dueWords       = words(`due references reference portfolio cv passport certificate certificates send sending sent owe promise`)
	personNouns    = words(`she he her him his name interviewer manager recruiter lady guy met spoke matron woman man person`)
	valueFillers   = words(`it was is its on at with the actually meant i to mean be should say really called sorry that thats rather in fact for
		by company place name date day time interview role answer decision deadline no it's from said they spelt spelled as oh wait oops its
		person interviewer manager recruiter met spoke she he her his lady guy will tell hear me let know think`)
)

func (p part) pastFillers(i int) int {
	for i < p.to && (p.toks[i].breaks() || valueFillers[p.toks[i].norm]) && p.timeAt[i] < 0 && !p.knownAt(i) {
		i++
	}
	return i
}

func (p part) fillersOnly(from, to int) bool {
	for i := from; i < to; i++ {
		t := &p.toks[i]
		if !t.breaks() && !valueFillers[t.norm] && !openers[t.norm] {
			return false
		}
	}
	return true
}

// tail tells whether what follows token i adds nothing to a value.
func (p part) tail(i int) bool {
	if i < p.to && p.toks[i].is("for") { // "for the answer"
		for i++; i < p.to && p.toks[i].is("the", "my", "their", "an", "answer", "decision", "interview", "result", "call", "references", "reply"); i++ {
		}
	}
	for ; i < p.to; i++ {
		t := &p.toks[i]
		if !t.breaks() && !closers[t.norm] && !t.is("instead", "sorry", "rather", "not", "by", "mistake", "it", "is", "was", "actually", "my", "fault", "bad") {
			return false
		}
	}
	return true
}
