// Package storetest is the contract of bot.Store and bot.KeyStore as tests that
// every implementation passes. Times are made up and nothing sleeps.
package storetest

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"debrief/bot"
)

// Open makes an empty store for one test, and a function that closes the store
// in use and opens it again with what it held. Whoever calls Open closes the
// last store.
type Open func(t testing.TB) (store bot.Store, reopen func() bot.Store)

// OpenKeys is Open for keys.
type OpenKeys func(t testing.TB) (keys bot.KeyStore, reopen func() bot.KeyStore)

// Run tests the stores that open makes.
func Run(t *testing.T, open Open) {
	for _, group := range []struct {
		name  string
		tests map[string]func(*fixture)
	}{
		{"journal", journalTests},
		{"event", eventTests},
		{"wake", wakeTests},
		{"lane", laneTests},
		{"settle", settleTests},
		{"due", dueTests},
		{"forget", forgetTests},
		{"use", useTests},
	} {
		for name, test := range group.tests {
			t.Run(group.name+"/"+name, func(t *testing.T) {
				f := newFixture(t, open)
				test(f)
				f.close()
			})
		}
	}
	t.Run("model", func(t *testing.T) { runModel(t, open) })
}

// start is when every test begins.
var start = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

const lease = time.Minute

// fixture is a store under test.
type fixture struct {
	testing.TB
	ctx    context.Context
	store  bot.Store
	reopen func() bot.Store
}

func newFixture(t testing.TB, open Open) *fixture {
	f := &fixture{TB: t, ctx: context.Background()}
	f.store, f.reopen = open(t)
	return f
}

func (f *fixture) close() {
	f.Helper()
	f.must(f.store.Close())
}

func (f *fixture) must(err error) {
	f.Helper()
	if err != nil {
		f.Fatal(err)
	}
}

// fails checks that an error is the one wanted.
func (f *fixture) fails(err, want error) {
	f.Helper()
	if diff := cmp.Diff(want, err, cmpopts.EquateErrors()); diff != "" {
		f.Fatalf("error (-want +got):\n%s", diff)
	}
}

// same compares with nil and empty slices alike.
func (f *fixture) same(what string, got, want any) {
	f.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		f.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func (f *fixture) journal(name string) bot.JournalID {
	f.Helper()
	id, err := f.store.Resolve(f.ctx, bot.Identity{Adapter: "test", ID: name}, true)
	f.must(err)
	return id
}

func (f *fixture) load(id bot.JournalID, event string, docs ...string) bot.Snapshot {
	f.Helper()
	snap, err := f.store.Load(f.ctx, bot.LoadRequest{Journal: id, Docs: docs, Event: event})
	f.must(err)
	return snap
}

// commit commits at the journal's version and, unless said otherwise, at start.
func (f *fixture) commit(c bot.Commit) []bot.Claim {
	f.Helper()
	c.Version = f.load(c.Journal, "").Version
	if c.Now.IsZero() {
		c.Now = start
	}
	claims, err := f.store.Commit(f.ctx, c)
	f.must(err)
	return claims
}

func (f *fixture) claim(now time.Time) []bot.Claim {
	f.Helper()
	claims, err := f.store.Claim(f.ctx, now, lease, 100)
	f.must(err)
	return claims
}

// claimOne claims the one thing that is due at now.
func (f *fixture) claimOne(now time.Time) bot.Claim {
	f.Helper()
	claims := f.claim(now)
	if len(claims) != 1 {
		f.Fatalf("%d claims, want 1: %+v", len(claims), claims)
	}
	return claims[0]
}

func (f *fixture) claimNone(now time.Time) {
	f.Helper()
	if claims := f.claim(now); len(claims) != 0 {
		f.Fatalf("%d claims, want none: %+v", len(claims), claims)
	}
}

func (f *fixture) settle(s bot.Settlement) bot.Claim {
	f.Helper()
	if s.Lease == 0 {
		s.Lease = lease
	}
	claim, err := f.store.Settle(f.ctx, s)
	f.must(err)
	return claim
}

// nextDue checks what is due next; the zero time is for nothing.
func (f *fixture) nextDue(want time.Time) {
	f.Helper()
	at, ok, err := f.store.NextDue(f.ctx)
	f.must(err)
	if ok == want.IsZero() || ok && !at.Equal(want) {
		f.Fatalf("next due at %v, %v, want %v", at, ok, want)
	}
}

// bodies are those of a claim's entries.
func bodies(c bot.Claim) (all []string) {
	for _, e := range c.Entries {
		all = append(all, string(e.Body))
	}
	return all
}

// asked and unasked are entries in a lane that is named by a digit.
func asked(lane byte, body string) bot.Entry {
	return bot.Entry{Lane: bot.Lane{lane}, Body: []byte(body)}
}

func unasked(lane byte, body string) bot.Entry {
	return bot.Entry{Lane: bot.Lane{lane}, Body: []byte(body), Unasked: true}
}
