package reader

import (
	"strings"
	"time"
)

// Read says what a message means: one reading for each thing said, in the
// order in which it was said, and at least one; what speaks of self-harm goes
// before everything. It reads at most the first few thousand characters for
// their grammar, so that no input is slow.
func Read(text string, now time.Time, known Known) []Reading {
	text = strings.ToValidUTF8(text, "")
	d := newDoc(text, now, known)
	var readings []Reading
	switch d.severity {
	case "crisis":
		return []Reading{d.distressed(0.95)}
	case "unsure":
		readings = append(readings, d.distressed(0.6))
	}
	if Foreign(d.text) {
		return append(readings, Reading{Text: text, Intent: Other, Confidence: 0.9, Foreign: true, Because: Reasons{plain: "not English"}})
	}
	hits := d.hits()
	if r, ok := d.checkDraft(text, hits); ok {
		return append(readings, r)
	}
	pieces := d.pieces(hits)
	whole := d.decide(hits, 0, len(d.toks))
	if all := d.several(whole); all != nil {
		return append(readings, all...)
	}
	for _, s := range pieces {
		v := whole
		if len(pieces) > 1 {
			v = d.decide(hits, s.from, s.to)
		}
		if (v.intent == Other || v.intent == Distressed) && len(readings) > 0 { // it has been said
			continue
		}
		readings = append(readings, v.reading(d.slice(s.from, s.to), d.fill(v.intent, s.from, s.to)))
	}
	if len(pieces) > 1 {
		share(readings)
	} else if n := len(readings); n > 0 {
		readings[n-1].Text = text
	}
	return readings
}

// ReadAs reads a message of which the intent is known: what the person was
// asked, or chose.
func ReadAs(intent Intent, text string, now time.Time, known Known) Reading {
	text = strings.ToValidUTF8(text, "")
	d := newDoc(text, now, known)
	return Reading{Text: text, Intent: intent, Slots: d.fill(intent, 0, len(d.toks)), Confidence: 1}
}

// distressed reads words of self-harm, or words that may be.
func (d *doc) distressed(confidence float64) Reading {
	return Reading{Text: d.text, Intent: Distressed, Slots: Slots{Severity: d.severity}, Confidence: confidence, Because: Reasons{plain: "distress: " + d.severity}}
}

// checkDraft reads a message that brings a text of the person's own to be
// looked over. What stands in that text is no message to the coach.
func (d *doc) checkDraft(text string, hits []hit) (Reading, bool) {
	draft := draftText(text)
	if draft == "" {
		return Reading{}, false
	}
	at := strings.Index(text, draft)
	head := 0
	for head < len(d.toks) && d.toks[head].start < at {
		head++
	}
	v, whole := d.decide(hits, 0, head), d.decide(hits, 0, len(d.toks))
	if v.intent != CheckDraft || whole.intent == CheckDraft && whole.confidence > v.confidence {
		v = whole
	}
	if v.intent != CheckDraft {
		return Reading{}, false
	}
	if v.score >= strong { // and what is to be checked is there
		v.confidence, v.maybe = max(v.confidence, draftBeside), nil
	}
	return v.reading(text, Slots{Draft: draft}), true
}

// A rule from this score on, with a text to look over behind it, is believed
// this much.
const (
	strong      = 4.5
	draftBeside = 0.8
)

// outcome are the intents that tell what became of an application: two of
// them about two companies are two things said.
var outcome = map[Intent]bool{InterviewDone: true, InterviewPlanned: true, NextRound: true, Offer: true, Rejected: true,
	Withdrew: true, Ghosted: true, Applied: true, HeardFrom: true, Contacted: true}

// order are the intents that ask the coach to do something.
var order = map[Intent]bool{TaskDone: true, TaskSnooze: true, TaskDrop: true, Remind: true, Draft: true, Practice: true,
	Tasks: true, Interviews: true, Notes: true, Progress: true, Export: true, Settings: true}

// pieces cuts a message into the things it says, as stretches of tokens.
func (d *doc) pieces(hits []hit) []span {
	all := []span{{0, len(d.toks)}}
	if len(d.toks) < 2 {
		return all
	}
	type statement struct {
		span

		verdict verdict
		company string
		number  int
	}
	var said []statement
	from := 0
	for i := 1; i <= len(d.toks); i++ {
		if i < len(d.toks) && !d.toks[i-1].breaks() && !d.toks[i].is("and", "but", "while", "whereas", "then") {
			continue
		}
		if i-from < 1 {
			continue
		}
		p := part{d, from, i}
		s := statement{span: span{from, i}, verdict: judge(hits, from, i)}
		if outcome[s.verdict.intent] {
			if n := p.companyName(); n != nil && (n.knownCo || n.co >= plainlyCompany && s.verdict.intent != HeardFrom && s.verdict.intent != Contacted) {
				s.company = strings.ToLower(n.text)
			}
		}
		if n, ok := p.refNumber(); ok {
			s.number = n
		}
		said = append(said, s)
		from = i
	}
	pieces := []span{said[0].span}
	last := said[0]
	for _, s := range said[1:] {
		if s.verdict.score >= 3.4 && last.verdict.score >= 3.4 && split(last.verdict, s.verdict, last.company, s.company, last.number, s.number) {
			pieces = append(pieces, s.span)
			last = s
			continue
		}
		pieces[len(pieces)-1].to = s.to
		if s.verdict.score > last.verdict.score && (outcome[s.verdict.intent] || !outcome[last.verdict.intent]) || last.verdict.score < 3.4 {
			if s.company == "" {
				s.company = last.company
			}
			if s.number == 0 {
				s.number = last.number
			}
			last = s
		} else if last.company == "" && s.company != "" && outcome[s.verdict.intent] {
			last.company = s.company
		}
	}
	if len(pieces) < 2 {
		return all
	}
	return pieces
}

// split tells whether two statements are two things said.
func split(a, b verdict, companyA, companyB string, numberA, numberB int) bool {
	switch {
	case outcome[a.intent] && outcome[b.intent]:
		return companyA != "" && companyB != "" && companyA != companyB
	case a.intent == TaskDone && b.intent == Contacted || a.intent == Contacted && b.intent == TaskDone:
		return a.score >= 4 && b.score >= 4
	case (a.intent == Contacted || a.intent == HeardFrom || a.intent == TaskDone) && b.intent == Commitment:
		return a.score >= 4 && b.score >= 4
	case outcome[a.intent] && order[b.intent]:
		return b.score >= 5 && b.intent != TaskDone && b.intent != TaskDrop && b.intent != TaskSnooze && b.intent != Settings
	case order[a.intent] && order[b.intent]:
		if a.intent == b.intent {
			return numberA > 0 && numberB > 0 && numberA != numberB
		}
		return a.score >= 5 && b.score >= 5 && (numberA > 0 && numberB > 0 && numberA != numberB || b.intent == Remind || b.intent == Draft)
	}
	return false
}

// share hands the company of one thing said to the next, where that names
// none: "Acme said no. Draft a reply".
func share(readings []Reading) {
	for i := 1; i < len(readings); i++ {
		before, r := &readings[i-1].Slots, &readings[i].Slots
		if r.Company == "" && len(r.People) == 0 && readings[i].Intent == Draft {
			r.Company = before.Company
		}
	}
}
