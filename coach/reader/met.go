package reader

import (
	"strings"
	"time"

	"debrief/coach/timewords"
)

// Met reads an answer to "Who did you meet, and when will you hear?". It is
// ok when the text is plainly an answer, even one without names.
func Met(text string, now time.Time, known Known) (people []Person, replyBy timewords.Found, ok bool) {
	d := newDoc(text, now, known)
	p := part{d, 0, len(d.toks)}
	replyBy, timed := d.firstAhead(nil)
	if !timed {
		replyBy, timed = p.amount(func(int) bool { return true })
	}
	people = p.metPeople()
	if number := phone(d.text); number != "" && len(people) == 1 {
		people[0].Phone = number
	}
	if len(people) > 0 || timed {
		return people, replyBy, true
	}
	for i := range d.toks {
		if metWords[d.toks[i].norm] {
			return nil, replyBy, true
		}
	}
	return nil, replyBy, nothing(d) && len(d.toks) > 0
}

// amount reads an amount of time that stands alone ("two to three days", "about
// a week") as one from now, the first at a token that is wanted.
func (p part) amount(wanted func(i int) bool) (timewords.Found, bool) {
	for i := p.from; i < p.to; i++ {
		t := &p.toks[i]
		if _, counts := number(t); !counts && !t.is("a", "an", "about", "around", "couple", "few", "another", "several") || p.timeAt[i] >= 0 || !wanted(i) {
			continue
		}
		const lead = "in "
		rest := strings.ToValidUTF8(p.text[t.start:min(len(p.text), t.start+60)], "")
		said := len(rest)
		rest = strings.Replace(rest, " more ", " ", 1) // one more week
		if t.is("another") {
			rest = "a" + rest[len(t.raw):]
		}
		found := timewords.Find(lead+rest, p.context(timewords.Future))
		if len(found) == 0 || found[0].Start > 0 || found[0].End <= len(lead)+2 {
			continue
		}
		f := found[0]
		f.Start, f.Lead, f.End = t.start, t.start, min(len(p.text), t.start+f.End-len(lead)+said-len(rest))
		f.Text = p.text[f.Start:f.End]
		next := i
		for next < p.to && p.toks[next].start < f.End {
			next++
		}
		if f.At.Clock || next < p.to && p.toks[next].is("of", "with", "ago", "in", "at", "as", "for", "experience", "long", "back", "old") {
			continue
		}
		return f, true
	}
	return timewords.Found{}, false
}

// metWords make a text an answer though it names nobody.
var metWords = words(`nobody none idea remember recall catch caught women men woman man people person guy lady two three four five panel
	name names forgot forgotten hr manager managers recruiter director team interviewers strangers someone somebody dunno idk
	introduce introduced ladies guys gentlemen staff unsure didnt ceo cto owner boss vp lead`)

// metPeople takes every name that is no company's: in an answer to "who",
// a bare word is a person.
func (p part) metPeople() []Person {
	for i := range p.names {
		n := &p.names[i]
		if n.knownCo || n.org || partWords[p.toks[n.from].norm] && !givenNames[p.toks[n.from].norm] || places[p.toks[n.from].norm] || platforms[p.toks[n.from].norm] {
			continue
		}
		n.person, n.co = max(n.person, 1.5), min(n.co, 0.5)
	}
	p.joinParts()
	people := p.people()
	if len(people) == 0 { // only what they are: "the ward manager"
		for i := p.from; i < p.to; i++ {
			if i > p.from && !p.toks[i-1].breaks() && !p.toks[i-1].is("the", "a", "and", "their", "an", "met", "by", "with", "just", "my") {
				continue
			}
			if to, ok := p.partAt(i); ok && (to >= p.to || p.toks[to].breaks() || p.timeAt[to] >= 0 || p.toks[to].is("and", "who", "but", "by", "they", "didnt", "on", "only")) &&
				!p.toks[to-1].is("manager", "managers") {
				people = append(people, Person{Part: spell(p.toks[i:to])})
			} else if ok && to-i > 1 {
				people = append(people, Person{Part: spell(p.toks[i:to])})
			}
		}
		if len(people) > 0 && people[0].Name == "" {
			return nil
		}
	}
	return people
}

// joinParts takes off a name in lower case what is a part: "tina ward mgr"
// is Tina, who is the ward manager.
func (p part) joinParts() {
	for i := range p.names {
		n := &p.names[i]
		for k := n.from + 1; k < n.to; k++ {
			if to, ok := p.partAt(k); ok && to >= n.to && !givenNames[p.toks[k].norm] && !p.toks[k].capital() {
				for j := k; j < n.to; j++ {
					p.nameOf[j] = -1
				}
				n.to = k
				n.text = strings.TrimSpace(p.slice(n.from, n.to))
				break
			}
		}
	}
}
