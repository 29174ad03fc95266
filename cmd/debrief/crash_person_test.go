package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"
)

// person is somebody in the crash test, who goes from interview to interview
// and never says the next thing before the last one was acknowledged. Every
// sentence worth keeping has a word in it that is nobody else's.
type person struct {
	name     string
	spot     bool // answers come on the spot where there is time
	forgets  bool // now and then deletes everything
	pauses   bool // now and then wants silence
	chance   *rand.Rand
	number   int // of this person
	events   int // so far
	words    int // made so far
	round    int // interviews so far
	trips    int // absences made up so far
	open     []string
	script   []step
	waiting  *step    // said, and not acknowledged yet
	notes    []string // words of the notes that are in the journal, in order
	answers  []string // words of the answers that are
	promises []string // words of the things promised
	gone     []string // words that were taken back or deleted
	applied  int      // applications told of
	offers   int      // interviews with an offer
	declined int      // offers that were declined
	away     int      // absences told of
	paused   bool
	resumed  int // times
	files    int // asked for
	forgot   int // how often everything was deleted
}

// step is one thing said, and what has changed once it is acknowledged.
type step struct {
	said  said
	taken func(*person)
}

// companies differ enough for nobody to take one for another.
var companies = []string{
	"Globex", "Initech", "Hooli", "Umbrella", "Wonka", "Cyberdyne", "Tyrell", "Soylent",
	"Vandelay", "Oceanic", "Aperture", "Massive",
}

// mostOpen is how many interviews somebody has going at the same time.
const mostOpen = 3

// next is what the person says now: what was not acknowledged, once more and
// as the same event, or the next thing.
func (p *person) next() said {
	if p.waiting == nil {
		for len(p.script) == 0 {
			p.write()
		}
		s := p.script[0]
		p.script = p.script[1:]
		p.events++
		s.said.Who, s.said.ID, s.said.Spot = p.name, fmt.Sprintf("%s-%d", p.name, p.events), p.spot
		p.waiting = &s
	}
	return p.waiting.said
}

// acknowledged is called when what the person said was taken. It is false if
// they do not wait for that.
func (p *person) acknowledged(id string) bool {
	if p.waiting == nil || p.waiting.said.ID != id {
		return false
	}
	if p.waiting.taken != nil {
		p.waiting.taken(p)
	}
	p.waiting = nil
	return true
}

// word makes a word of its own. All have the same length, so that none is part
// of another.
func (p *person) word() string {
	p.words++
	const letters = "abdegiklmnoprstu"
	w := []byte("xq")
	for n, i := p.number<<24|p.words, 0; i < 8; i++ {
		w = append(w, letters[n&15])
		n >>= 4
	}
	return string(w)
}

func (p *person) say(text string, taken func(*person)) {
	p.script = append(p.script, step{said: said{Text: text}, taken: taken})
}

func (p *person) command(name string, args map[string]string, taken func(*person)) {
	p.script = append(p.script, step{said: said{Name: name, Args: args}, taken: taken})
}

// write adds an interview to the script: its debrief, then notes, looking
// things up, putting things off and taking things back.
func (p *person) write() {
	if p.round == 0 {
		p.command("settings", map[string]string{"name": "quiet", "value": "22:00-07:00"}, nil)
	}
	if p.forgets && p.round > 0 && p.round%4 == 0 {
		p.command("forget", nil, nil)
		p.say("Delete everything", (*person).forgotten)
		p.command("settings", map[string]string{"name": "quiet", "value": "22:00-07:00"}, nil)
	}
	if len(p.open) == mostOpen {
		p.end(p.open[0])
		p.open = p.open[1:]
	}
	company := companies[p.round%len(companies)]
	p.round++
	p.open = append(p.open, company)
	p.command("debrief", map[string]string{"company": company}, nil)
	p.say("4", nil)
	p.answer("staying calm, %s")
	p.answer("my reply about numbers, %s")
	p.say("Jane Doe, jane@example.org, by Friday", nil)
	w := p.word()
	p.say("the "+w+" report by tomorrow", func(p *person) { p.promises = append(p.promises, w) })
	p.say("yes", nil)
	p.say("stop", nil)
	p.say("keep", nil)
	for range 4 + p.chance.IntN(8) {
		p.something()
	}
}

func (p *person) answer(format string) {
	w := p.word()
	p.say(fmt.Sprintf(format, w), func(p *person) { p.answers = append(p.answers, w) })
}

// end is how the oldest interview ends: with a no, or with an offer, which is
// declined. An offer may turn out to be none.
func (p *person) end(company string) {
	offer := func() {
		p.command("outcome", map[string]string{"what": "offer", "company": company}, func(p *person) { p.offers++ })
	}
	decline := func() {
		p.command("outcome", map[string]string{"what": "declined", "company": company}, func(p *person) { p.declined++ })
	}
	switch p.chance.IntN(4) {
	case 0:
		offer()
		p.command("undo", nil, func(p *person) { p.offers-- })
		fallthrough
	case 1:
		for range 3 { // a reminder in between drops the question, so that the yes means nothing
			p.say(company+" rejected me", nil)
			p.say("yes", nil)
		}
	case 2:
		offer()
		decline()
	default:
		offer()
		decline()
		p.command("undo", nil, func(p *person) { p.declined-- })
		decline()
	}
}

// something is one of the things done between interviews.
func (p *person) something() {
	w := p.word()
	note := func() {
		p.command("note", map[string]string{"question": "the " + w + " question"},
			func(p *person) { p.notes = append(p.notes, w) })
	}
	remind := func() {
		p.command("remind", map[string]string{"what": "iron the " + w + " shirt tomorrow at 10:00"},
			func(p *person) { p.answers = append(p.answers, w) })
	}
	apply := func() {
		p.command("applied", map[string]string{"count": "3"}, func(p *person) { p.applied += 3 })
	}
	switch p.chance.IntN(16) {
	case 0:
		p.command("tasks", nil, nil)
	case 1:
		p.command("later", map[string]string{"task": "1", "when": "in two hours"}, nil)
	case 2:
		note()
		p.command("undo", nil, func(p *person) {
			p.notes = slices.DeleteFunc(p.notes, func(n string) bool { return n == w })
			p.gone = append(p.gone, w)
		})
	case 3:
		remind()
	case 4:
		remind()
		p.command("undo", nil, func(p *person) {
			p.answers = slices.DeleteFunc(p.answers, func(n string) bool { return n == w })
			p.gone = append(p.gone, w)
		})
	case 5:
		apply()
	case 6:
		apply()
		p.command("undo", nil, func(p *person) { p.applied -= 3 })
	case 7:
		p.trips++
		day := time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 3*p.trips)
		p.command("away", map[string]string{"dates": day.Format("2 January 2006") + " to " + day.AddDate(0, 0, 1).Format("2 January 2006")},
			func(p *person) { p.away++ })
	case 8, 9:
		p.command("export", map[string]string{"format": []string{"json", "md", "csv", "ics"}[p.chance.IntN(4)]}, func(p *person) { p.files++ })
	case 10:
		if p.pauses {
			p.command("pause", nil, func(p *person) { p.paused = true })
			note()
			p.command("resume", nil, func(p *person) { p.paused = false; p.resumed++ })
		}
	default:
		note()
	}
}

// forgotten is called when everything was deleted.
func (p *person) forgotten() {
	p.gone = slices.Concat(p.gone, p.notes, p.answers, p.promises)
	p.notes, p.answers, p.promises, p.open = nil, nil, nil, nil
	p.applied, p.offers, p.declined, p.away, p.paused = 0, 0, 0, 0, false
	p.forgot++
}
