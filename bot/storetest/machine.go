package storetest

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"debrief/bot"
)

// runModel does at random what can be done with a store and with a model, and
// compares what they say.
func runModel(t *testing.T, open Open) {
	rapid.Check(t, func(rt *rapid.T) {
		m := &machine{T: rt, now: start, model: model{map[bot.JournalID]*modelJournal{}}}
		m.store, m.reopen = open(t)
		defer func() { _ = m.store.Close() }()
		for i := range byte(3) {
			m.ids = append(m.ids, bot.JournalID{i + 1})
		}
		rt.Repeat(map[string]func(*rapid.T){
			"load": m.load, "commit": m.commit, "commit again": m.commit, "claim": m.claim,
			"settle": m.settle, "settle again": m.settle, "forget": m.forget,
			"wait": m.wait, "reopen": m.closeAndOpen, "": m.nextDue,
		})
	})
}

// machine holds a store beside its model. Of several actions that Repeat may
// call it does one at a time, with the argument that Repeat gave it.
type machine struct {
	*rapid.T
	model  model
	store  bot.Store
	reopen func() bot.Store
	now    time.Time
	ids    []bot.JournalID
	claims []bot.Claim // all that were made and may still be held
	fence  uint64      // the greatest so far
}

var (
	documentNames = rapid.SampledFrom([]string{"profile", "tasks", "interview/1", "interview/2", "interviews"})
	requestNames  = rapid.SampledFrom([]string{"profile", "tasks", "interview/1", "interview/", "none"})
	eventIDs      = rapid.SampledFrom([]string{"", "e1", "e2", "e3"})
	delays        = rapid.SampledFrom([]time.Duration{-time.Hour, 0, 0, time.Millisecond, time.Second, time.Minute, time.Hour})
	leases        = rapid.SampledFrom([]time.Duration{0, time.Millisecond, time.Second, time.Minute})
	bytesOf       = rapid.SliceOfN(rapid.Byte(), 0, 5)
)

const longestLease = time.Minute

func (m *machine) id(t *rapid.T) bot.JournalID { return rapid.SampledFrom(m.ids).Draw(t, "journal") }

func (m *machine) compare(t *rapid.T, what string, got, want any) {
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%s (-want +got):\n%s", what, diff)
	}
}

func (m *machine) wait(t *rapid.T) {
	m.now = m.now.Add(rapid.SampledFrom([]time.Duration{
		time.Millisecond, time.Second, time.Minute, time.Hour, 25 * time.Hour, bot.EventRetention,
	}).Draw(t, "wait"))
}

// closeAndOpen waits for all claims to end, since a store may end them as well.
func (m *machine) closeAndOpen(*rapid.T) {
	m.now = m.now.Add(longestLease)
	m.claims = nil
	m.model.endClaims()
	m.store = m.reopen()
}

func (m *machine) load(t *rapid.T) {
	r := bot.LoadRequest{
		Journal: m.id(t),
		Docs:    rapid.SliceOf(requestNames).Draw(t, "documents"),
		Event:   eventIDs.Draw(t, "event"),
	}
	got, err := m.store.Load(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	want := m.model.load(r)
	if e, ok := m.model.journal(r.Journal).events[r.Event]; ok {
		if !got.Handled && m.now.Sub(e.at) < bot.EventRetention {
			t.Fatalf("event %s of %v is not remembered at %v", r.Event, e.at, m.now)
		}
		if want.Handled = got.Handled; got.Handled {
			want.Answer = e.answer
		}
	}
	m.compare(t, "snapshot", got, want)
}

func (m *machine) commit(t *rapid.T) {
	c := bot.Commit{
		Journal: m.id(t),
		Put:     rapid.MapOfN(documentNames, bytesOf, 0, 3).Draw(t, "put"),
		Event:   eventIDs.Draw(t, "event"),
		Answer:  bytesOf.Draw(t, "answer"),
		Lease:   leases.Draw(t, "lease"),
		Now:     m.now,
	}
	for _, name := range rapid.SliceOfN(documentNames, 0, 2).Draw(t, "delete") {
		if _, ok := c.Put[name]; !ok {
			c.Delete = append(c.Delete, name)
		}
	}
	j := m.model.journal(c.Journal)
	if c.Version = j.version; rapid.IntRange(0, 5).Draw(t, "old version") == 0 {
		c.Version = rapid.Uint64Range(0, j.version+1).Draw(t, "version")
	}
	switch rapid.IntRange(0, 2).Draw(t, "wake") {
	case 1:
		c.Wake = j.wake
	case 2:
		c.Wake = m.now.Add(delays.Draw(t, "wake in"))
	}
	wakes := slices.DeleteFunc(slices.Clone(m.claims), func(k bot.Claim) bool {
		return k.Kind != bot.ClaimWake || k.Journal != c.Journal
	})
	if len(wakes) > 0 && rapid.Bool().Draw(t, "is a wake's turn") {
		wake := rapid.SampledFrom(wakes).Draw(t, "claim")
		c.Wakes = &wake
	}
	for _, back := range rapid.SliceOfN(rapid.ByteRange(0, 1), 0, 2).Draw(t, "back") {
		c.Back = append(c.Back, bot.Lane{back})
	}
	for range rapid.IntRange(0, 4).Draw(t, "entries") {
		e := bot.Entry{
			Lane:    bot.Lane{rapid.Byte().Draw(t, "lane") % 2},
			Unasked: rapid.Bool().Draw(t, "unasked"),
			Body:    bytesOf.Draw(t, "body"),
		}
		if rapid.Bool().Draw(t, "has a due time") {
			e.Due = m.now.Add(delays.Draw(t, "due in"))
		}
		c.Outbox = append(c.Outbox, e)
	}

	got, err := m.store.Commit(t.Context(), c)
	refusals := m.model.refuses(c)
	if err != nil {
		if e, ok := j.events[c.Event]; ok && m.now.Sub(e.at) >= bot.EventRetention {
			refusals = append(refusals, bot.ErrHandled) // it may be remembered for longer
		}
		if !slices.ContainsFunc(refusals, func(want error) bool { return errors.Is(err, want) }) {
			t.Fatalf("commit failed with %v, want one of %v", err, refusals)
		}
		return
	}
	if len(refusals) > 0 {
		t.Fatalf("committed, want one of %v", refusals)
	}
	m.take(t, got, m.model.commit(c), len(got))
}

func (m *machine) claim(t *rapid.T) {
	lease := leases.Draw(t, "lease")
	limit := rapid.SampledFrom([]int{0, 1, 2, 100}).Draw(t, "limit")
	got, err := m.store.Claim(t.Context(), m.now, lease, limit)
	if err != nil {
		t.Fatal(err)
	}
	want := m.model.claimable(m.now, lease)
	if n := min(limit, len(want)); len(got) != n {
		t.Fatalf("%d claims, want %d", len(got), n)
	}
	m.take(t, got, want, len(want))
}

// take notes claims, each of which must be among those wanted.
func (m *machine) take(t *rapid.T, got, want []bot.Claim, n int) {
	if len(want) != n {
		t.Fatalf("%d claims, want %d", n, len(want))
	}
	for _, c := range got {
		if c.Fence <= m.fence {
			t.Fatalf("fence %d after %d", c.Fence, m.fence)
		}
		m.fence = c.Fence
		i := slices.IndexFunc(want, func(w bot.Claim) bool {
			return w.Kind == c.Kind && w.Journal == c.Journal && w.Lane == c.Lane
		})
		if i < 0 {
			t.Fatalf("a claim of what nobody may claim: %+v", c)
		}
		want[i].Fence = c.Fence
		m.compare(t, "claim", c, want[i])
		want = slices.Delete(want, i, i+1)
		m.model.claimed(c)
		m.claims = append(m.claims, c)
	}
}

func (m *machine) settle(t *rapid.T) {
	lanes := slices.DeleteFunc(slices.Clone(m.claims), func(c bot.Claim) bool { return c.Kind != bot.ClaimLane })
	if len(lanes) == 0 {
		t.Skip("no claims")
	}
	s := bot.Settlement{
		Claim:   rapid.SampledFrom(lanes).Draw(t, "claim"),
		Outcome: bot.Outcome(rapid.IntRange(int(bot.Sent), int(bot.Refused)).Draw(t, "outcome")),
		At:      m.now.Add(delays.Draw(t, "again in")),
		Reason:  "why",
		Now:     m.now,
		Lease:   leases.Draw(t, "lease"),
	}
	s.Entry = rapid.SampledFrom(s.Claim.Entries).Draw(t, "entry").ID
	got, err := m.store.Settle(t.Context(), s)
	want, wantErr := m.model.settle(s)
	if !errors.Is(err, wantErr) || err != nil && wantErr == nil {
		t.Fatalf("settling failed with %v, want %v", err, wantErr)
	}
	m.compare(t, "claim", got, want)
	if len(got.Entries) > 0 {
		m.claims = append(m.claims, got)
	}
}

func (m *machine) forget(t *rapid.T) {
	if rapid.IntRange(0, 3).Draw(t, "really") > 0 {
		t.Skip("rarely")
	}
	id := m.id(t)
	if err := m.store.Forget(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	delete(m.model.journals, id)
}

// nextDue is checked after every action. What is due may be so since any time.
func (m *machine) nextDue(t *rapid.T) {
	got, ok, err := m.store.NextDue(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want, wantOK := m.model.nextDue()
	due := func(t time.Time, ok bool) string {
		if ok && !t.After(m.now) {
			return "now"
		}
		return fmt.Sprint(t, ok)
	}
	m.compare(t, "next due", due(got, ok), due(want, wantOK))
}
