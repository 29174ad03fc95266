package bot_test

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"debrief/bot"
	"debrief/coach"
)

// simHome is where and how a person lives.
type simHome struct {
	zone    string // where they are
	hints   string // what the platform tells of it
	city    string // what they answer when asked
	country string
	quiet   string // what they set their quiet hours to
	spot    bool   // their platform answers on the spot
}

// simPerson is somebody who talks with the coach, and all that was said.
type simPerson struct {
	simHome
	world *simWorld
	name  string
	rng   *rand.Rand // what they do
	next  time.Time  // when they next look in
	gone  atomic.Bool

	mu       sync.Mutex
	drawn    map[string]int // how often chance was asked for each
	events   int
	said     string // id of the event in which they last said something
	tokens   int
	secrets  []string              // words that nobody else may find
	records  map[string]*simRecord // by key
	sent     []*simRecord          // in the order of their commits
	screen   []coach.Message       // what they see, oldest first
	shown    int
	farewell string
	log      []string
	errors   int

	facts  []*simFacts // each time they changed
	undos  []*simFacts // what undo leads back to
	edited *simFacts   // what the facts were before the last thing said
	steps  int         // how many undos there were after it
	kept   map[string]bool
	heard  []time.Time // when they did something
	spoke  []time.Time // the same, without looking at a home view

	life     int                  // how often everything was deleted
	reminded map[string]time.Time // when each reminder went out last, by life and key
	first    map[string]time.Time // when it went out first
	left     []simSpan            // when they could not be reached
	hushes   []simHush
}

func newSimPerson(w *simWorld, name string, home simHome) *simPerson {
	h := uint64(0)
	for _, c := range name {
		h = h*31 + uint64(c)
	}
	p := &simPerson{
		simHome: home, world: w, name: name, rng: rand.New(rand.NewPCG(w.seed, h)), drawn: map[string]int{},
		records: map[string]*simRecord{}, kept: map[string]bool{}, reminded: map[string]time.Time{}, first: map[string]time.Time{},
	}
	p.next = p.wakingHour(time.Now())
	first, _ := readFacts(nil)
	p.facts = []*simFacts{first}
	return p
}

// chance draws below n for what fails. It hangs on what it is asked for and how
// often, and not on which goroutine comes first.
func (p *simPerson) chance(of string, n int) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.drawn[of]++
	h := fnv.New64a()
	_, _ = fmt.Fprint(h, p.world.seed, p.name, of, p.drawn[of])
	return rand.New(rand.NewPCG(h.Sum64(), 0)).IntN(n)
}

// wakingHour is a moment from at on, mostly while they are awake.
func (p *simPerson) wakingHour(at time.Time) time.Time {
	for range 40 {
		h := at.In(simZone(p.zone)).Hour()
		asleep := h < 8 || h >= 21
		if p.quiet != "" {
			asleep = h >= 9 && h < 17
		}
		if !asleep || p.rng.IntN(30) == 0 {
			return at
		}
		at = at.Add(time.Duration(1+p.rng.IntN(60)) * time.Minute)
	}
	return at
}

// logf keeps what was said, for a failure.
func (p *simPerson) logf(format string, args ...any) {
	p.log = append(p.log, time.Now().In(simZone(p.zone)).Format("Mon 2006-01-02 15:04:05 ")+fmt.Sprintf(format, args...))
}

// wrong reports that a rule was broken.
func (p *simPerson) wrong(format string, args ...any) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.errors++
	p.logf("WRONG: "+format, args...)
	if p.errors <= 5 {
		p.world.t.Errorf("%s: "+format, append([]any{p.name}, args...)...)
	}
}

// deliver has the coach handle what the person did. The platform delivers
// again what was not taken, and now and then what was.
func (p *simPerson) deliver(e coach.Event) {
	p.back()
	p.lapse()
	p.events++
	e.ID = fmt.Sprintf("%s%d", p.name, p.events)
	e.Hints = coach.Hints{Zone: p.hints, Country: p.country}
	if e.Kind == coach.Said {
		p.said = e.ID
	}
	p.mu.Lock()
	p.logf("%s %s: %s%s%s %v", p.name, e.Kind, e.Text, e.Action, e.Name, e.Values)
	p.heard = append(p.heard, time.Now())
	if e.Kind != coach.Opened {
		p.spoke = append(p.spoke, time.Now().Truncate(time.Millisecond))
	}
	p.farewell = ""
	p.mu.Unlock()
	be := bot.Event{Event: e, From: bot.Identity{Adapter: simName, ID: p.name}, At: bot.Address{Adapter: simName, Conversation: p.name}}
	if p.spot && p.rng.IntN(2) == 0 {
		be.AnswerBy = time.Now().Add(3 * time.Second)
	}
	for again := 0; ; again++ {
		reply, err := p.world.bot.Deliver(context.Background(), be)
		if err == nil {
			p.answered(reply)
			break
		}
		if !errors.Is(err, errInjected) || again > 200 {
			p.wrong("%s was not taken: %v", e.ID, err)
			return
		}
		be.AnswerBy = time.Time{}
		p.world.sleepUntil(time.Now().Add(10 * time.Second))
	}
	if p.rng.IntN(20) == 0 {
		be.AnswerBy = time.Time{}
		if _, err := p.world.bot.Deliver(context.Background(), be); err != nil && !errors.Is(err, errInjected) {
			p.wrong("%s was not taken again: %v", e.ID, err)
		}
	}
	p.learn(e)
}

// answered shows what was answered on the spot.
func (p *simPerson) answered(r bot.Reply) {
	for i, out := range r.Messages {
		var err error
		switch p.rng.IntN(12) {
		case 0: // it never comes back to say how it ended
			continue
		case 1:
			err = &bot.SendError{Kind: bot.TryAgain, Err: errInjected}
		default:
			p.show(out)
		}
		if err := r.Settle(context.Background(), i, err); err != nil && !errors.Is(err, errInjected) {
			p.wrong("settling on the spot: %v", err)
		}
	}
}

// export asks for everything the coach knows.
func (p *simPerson) export() *simFacts {
	for range 100 {
		a, err := p.world.bot.Ask(context.Background(), bot.Identity{Adapter: simName, ID: p.name}, coach.Query{Kind: coach.QueryExport})
		if err == nil {
			f, err := readFacts(a.Export)
			if f != nil {
				f.life = p.life
			}
			if err != nil {
				p.wrong("the export cannot be read: %v", err)
				return p.now()
			}
			return f
		}
		if !errors.Is(err, errInjected) {
			p.wrong("export: %v", err)
			return p.now()
		}
		p.world.sleepUntil(time.Now().Add(10 * time.Second))
	}
	return p.now()
}

// now is the facts as last seen.
func (p *simPerson) now() *simFacts { return p.facts[len(p.facts)-1] }

func (p *simPerson) say(text string) { p.deliver(coach.Event{Kind: coach.Said, Text: text}) }

// last is the message that the person saw last.
func (p *simPerson) last() (m coach.Message) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.screen) > 0 {
		m = p.screen[len(p.screen)-1]
	}
	return m
}

// token is a word that stands nowhere else.
func (p *simPerson) token() string {
	p.tokens++
	word := "zq"
	for n := p.tokens; n > 0; n /= 5 {
		word += []string{"ba", "de", "ki", "lo", "mu"}[n%5]
	}
	if word += "x"; len(word) >= 7 { // a shorter one may stand in sealed bytes by chance
		p.secrets = append(p.secrets, word)
	}
	return word
}

// company is a name that nobody else has.
func (p *simPerson) company() string {
	first := []string{"Bra", "Cor", "Dun", "Fal", "Gro", "Hel", "Jor", "Kan", "Lum", "Ner", "Pel", "Quo", "Ral", "Tam", "Vor", "Wex", "Yar", "Zil"}
	second := []string{"dex", "lin", "nova", "pex", "tek", "vane", "wick", "zon", "bury", "mont", "quist", "dorf"}
	p.tokens++
	n := p.tokens
	return first[n%len(first)] + second[(n/len(first))%len(second)] + strings.ToLower(first[(n/7)%len(first)])
}
