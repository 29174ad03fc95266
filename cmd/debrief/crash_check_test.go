package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"debrief/bot"
	"debrief/coach"
)

var ownWord = regexp.MustCompile(`(?i)xq[a-z]{8}`)

// wordsIn are the words of people's own in a text, each once.
func wordsIn(text string) iter.Seq[string] {
	seen := map[string]bool{}
	for _, w := range ownWord.FindAllString(text, -1) {
		seen["x"+w[1:]] = true // a reminder may begin with it
	}
	return func(yield func(string) bool) {
		for w := range seen {
			if !yield(w) {
				return
			}
		}
	}
}

// kept is what the crash test reads in a journal's export.
type kept struct {
	Documents map[string]json.RawMessage `json:"documents"`

	words    map[string]bool   // all there are
	notes    []string          // words of the notes, in order
	promises map[string]string // words of the things promised, and of reminders of their own, to the ids of their tasks
	counts   counts
	agenda   struct {
		Tasks []struct {
			ID     string `json:"id"`
			For    string `json:"for"`
			Remind []struct {
				Step string    `json:"step"`
				At   time.Time `json:"at"`
			} `json:"remind"`
		} `json:"tasks"`
	}
	ledger struct {
		Next int                  `json:"next"` // interviews so far
		Sent map[string]time.Time `json:"sent"` // by reminder
	}
}

// counts is how often things are in a journal that were told several times.
type counts struct{ applied, offers, declined, away int }

// exported reads a person's journal as `debrief export` does.
func exported(ctx context.Context, t *testing.T, b *bot.Bot, who string) (k kept) {
	t.Helper()
	a, err := b.Ask(ctx, bot.Identity{Adapter: pipeName, ID: who}, coach.Query{Kind: coach.QueryExport})
	if err != nil {
		t.Fatalf("export of %s: %v", who, err)
	}
	if err := json.Unmarshal(a.Export, &k); err != nil {
		t.Fatalf("export of %s: %v", who, err)
	}
	for name, to := range map[string]any{"agenda": &k.agenda, "ledger": &k.ledger} {
		if raw, ok := k.Documents[name]; ok {
			if err := json.Unmarshal(raw, to); err != nil {
				t.Fatalf("%s of %s: %v", name, who, err)
			}
		}
	}
	k.words = map[string]bool{}
	for w := range wordsIn(string(a.Export)) {
		k.words[w] = true
	}
	k.promises = map[string]string{}
	for n := range k.ledger.Next {
		id := "i" + strconv.Itoa(n+1) // they are numbered as they come
		if raw, ok := k.Documents["interview/"+id]; ok {
			k.read(t, id, raw)
		}
	}
	k.readOwn(t)
	return k
}

// readOwn reads what belongs to no interview.
func (k *kept) readOwn(t *testing.T) {
	t.Helper()
	var profile struct {
		Own  []struct{ ID, What string }
		Away []json.RawMessage
	}
	var hunt struct{ Weeks []struct{ Applied int } }
	for name, to := range map[string]any{"profile": &profile, "hunt": &hunt} {
		if raw, ok := k.Documents[name]; ok {
			if err := json.Unmarshal(raw, to); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, o := range profile.Own {
		for w := range wordsIn(o.What) {
			k.promises[w] = "own/remind/" + o.ID
		}
	}
	for _, week := range hunt.Weeks {
		k.counts.applied += week.Applied
	}
	k.counts.away = len(profile.Away)
}

// read reads an interview's notes, promises and offer.
func (k *kept) read(t *testing.T, id string, raw []byte) {
	t.Helper()
	var iv struct {
		Notes    []struct{ Question string }
		Promises []struct{ ID, What string }
		Offer    *struct{}
		Outcome  string
	}
	if err := json.Unmarshal(raw, &iv); err != nil {
		t.Fatal(err)
	}
	if iv.Offer != nil {
		k.counts.offers++
	}
	if iv.Outcome == "declined" {
		k.counts.declined++
	}
	for _, n := range iv.Notes {
		k.notes = append(k.notes, ownWord.FindAllString(n.Question, -1)...)
	}
	for _, p := range iv.Promises {
		for w := range wordsIn(p.What) {
			k.promises[w] = id + "/promise/" + p.ID
		}
	}
}

// checkJournal verifies that a journal holds all that was acknowledged, once
// and in order, and nothing that was taken back. What was said last may have
// been handled without being acknowledged.
func checkJournal(t *testing.T, p *person, k kept) {
	t.Helper()
	err := p.differs(k)
	if err != nil && p.waiting != nil && p.waiting.taken != nil {
		ahead := *p
		ahead.notes, ahead.answers, ahead.gone = slices.Clone(p.notes), slices.Clone(p.answers), slices.Clone(p.gone)
		p.waiting.taken(&ahead)
		if ahead.differs(k) == nil {
			return
		}
	}
	if err != nil {
		t.Errorf("%s, after %d events: %v", p.name, p.events, err)
	}
}

// differs says in what a journal differs from what the person knows to be
// there.
func (p *person) differs(k kept) error {
	for _, w := range slices.Concat(p.answers, p.promises) {
		if !k.words[w] {
			return fmt.Errorf("%q was acknowledged and is lost", w)
		}
	}
	for _, w := range p.gone {
		if k.words[w] {
			return fmt.Errorf("%q was taken back and is still there", w)
		}
	}
	if !slices.Equal(k.notes, p.notes) {
		return fmt.Errorf("the journal has the notes\n%v, want\n%v", k.notes, p.notes)
	}
	if want := (counts{p.applied, p.offers, p.declined, p.away}); k.counts != want {
		return fmt.Errorf("the journal has %+v, want %+v", k.counts, want)
	}
	return nil
}

// checkStores opens the stores as the child does, between two of its lives, and
// verifies the files and every journal.
func (c *crash) checkStores(ctx context.Context) {
	t := c.t
	t.Helper()
	s, err := openStores(c.path, "")
	if err != nil {
		t.Fatalf("open after life %d: %v", c.life, err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}()
	if err := s.Check(ctx); err != nil {
		t.Fatalf("after life %d: %v", c.life, err)
	}
	b := c.bot(s)
	for _, p := range c.people {
		checkJournal(t, p, exported(ctx, t, b, p.name))
	}
}

// bot is a bot in the parent, on the parent's clock, whose messages go to the
// receiver.
func (c *crash) bot(s stores) *bot.Bot {
	engine, err := coach.New()
	if err != nil {
		c.t.Fatal(err)
	}
	return bot.New(bot.Config{
		Store: s, Keys: s.keys, Coach: engine, Adapters: []bot.Adapter{c.receiver},
		Now: func() time.Time { return c.now },
	})
}

const (
	settled    = 5 * 24 * time.Hour // how long after the last life everything that was due has come
	mostMoving = 100 * crowd        // moments in that time at which something is due; more is a circle
)

// finish lets the days pass until everything that was due has been said, and
// verifies that it was, once.
func (c *crash) finish(ctx context.Context) {
	t := c.t
	t.Helper()
	s, err := openStores(c.path, "")
	if err != nil {
		t.Fatal(err)
	}
	b := c.bot(s)
	for end, n := c.now.Add(settled), 0; ; n++ {
		if n > mostMoving {
			t.Fatal("something is due again and again")
		}
		at, ok, err := b.NextDue(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if !ok || at.After(end) {
			c.now = end
			break
		}
		if at.After(c.now) {
			c.now = at
		}
		if err := b.RunDue(ctx); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range c.people {
		k := exported(ctx, t, b, p.name)
		checkJournal(t, p, k)
		c.checkHeard(p, k)
	}
	if err := errors.Join(s.Check(ctx), s.Close()); err != nil {
		t.Fatal(err)
	}
}

// surely is how late a reminder comes at the latest: a night of quiet, and a
// day on which too much was due.
const surely = 48 * time.Hour

// checkHeard verifies that somebody was told everything once: each note was
// confirmed, each reminder due was noted as sent, and each noted came. What was
// due in a pause is said in answer to the word that ends it.
func (c *crash) checkHeard(p *person, k kept) {
	t := c.t
	t.Helper()
	asked, unasked := c.receiver.mentions(p.name)
	for _, w := range p.notes {
		if asked[w] != 1 {
			t.Errorf("%s: the note on %q was confirmed %d times, want once", p.name, w, asked[w])
		}
	}
	said := map[string]map[time.Time]bool{} // by task, when its reminders were said
	turns := map[time.Time]bool{}
	for key, at := range k.ledger.Sent {
		task := path.Dir(path.Dir(key)) // without the step and the date it was for
		if said[task] == nil {
			said[task] = map[time.Time]bool{}
		}
		said[task][at], turns[at] = true, true
	}
	for _, task := range k.agenda.Tasks {
		for _, r := range task.Remind {
			if _, ok := k.ledger.Sent[task.ID+"/"+r.Step+"/"+task.For]; !ok && !p.paused && r.At.Before(c.now.Add(-surely)) {
				t.Errorf("%s: reminder %s/%s of %v never came", p.name, task.ID, r.Step, r.At)
			}
		}
	}
	for w, task := range k.promises {
		c.followUps += len(said[task])
		if n := len(said[task]); unasked[w] > n || unasked[w] < n-p.resumed {
			t.Errorf("%s: %d reminders of %q came, want %d", p.name, unasked[w], w, len(said[task]))
		}
	}
	came := 0
	for _, m := range c.receiver.shown[p.name] {
		if brings := strings.Contains(m.Text, "It holds all that you told me") || strings.Contains(m.Text, "Here are the dates."); brings != (m.Files == 1) {
			t.Errorf("%s: a message with %d files says: %s", p.name, m.Files, m.Text)
		}
		c.files += m.Files
		if m.Unasked {
			came++
		}
	}
	if n := len(turns); p.forgot == 0 && (came > n || came < n-p.resumed) {
		t.Errorf("%s: %d messages came unasked, want %d", p.name, came, len(turns))
	}
	if p.forgot == 0 {
		c.unasked += came
	}
}
