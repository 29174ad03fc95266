package bot_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/coach"
)

// world is a runtime on a real store, with a platform and a clock that the
// test moves.
type world struct {
	*bot.Bot
	t     *testing.T
	path  string
	store *boltstore.Store
	keys  *boltstore.Keys
	now   time.Time
	out   *platform
	log   *bytes.Buffer
	wrap  func(bot.Store) bot.Store
}

// newWorld opens a world on a Wednesday afternoon in New York.
func newWorld(t *testing.T) *world {
	t.Helper()
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	w := &world{
		t: t, path: filepath.Join(t.TempDir(), "debrief.db"), now: time.Date(2026, 11, 25, 15, 30, 0, 0, zone),
		out: &platform{}, log: &bytes.Buffer{},
	}
	w.open()
	t.Cleanup(w.close)
	return w
}

func (w *world) open() {
	w.t.Helper()
	var err error
	if w.store, err = boltstore.Open(w.path); err != nil {
		w.t.Fatal(err)
	}
	if w.keys, err = boltstore.OpenKeys(boltstore.KeysPath(w.path), w.store, nil); err != nil {
		w.t.Fatal(err)
	}
	engine, err := coach.New()
	if err != nil {
		w.t.Fatal(err)
	}
	var store bot.Store = w.store
	if w.wrap != nil {
		store = w.wrap(store)
	}
	w.Bot = bot.New(bot.Config{
		Store: store, Keys: w.keys, Coach: engine, Adapters: []bot.Adapter{w.out},
		Now: func() time.Time { return w.now }, Log: slog.New(slog.NewTextHandler(w.log, nil)),
	})
}

func (w *world) close() {
	if err := errors.Join(w.keys.Close(), w.store.Close()); err != nil {
		w.t.Error(err)
	}
}

// event is an event of a person of this platform, with the zone told.
func (w *world) event(who, id string, e coach.Event) bot.Event {
	e.ID = id
	e.Hints = coach.Hints{Zone: "America/New_York", Told: true}
	return bot.Event{
		Event: e, From: bot.Identity{Adapter: w.out.Name(), ID: who}, At: bot.Address{Adapter: w.out.Name(), Conversation: who},
	}
}

// say delivers what a person says, and all that is due.
func (w *world) say(who, id, text string) {
	w.t.Helper()
	if _, err := w.Deliver(w.t.Context(), w.event(who, id, coach.Event{Kind: coach.Said, Text: text})); err != nil {
		w.t.Fatalf("deliver %s: %v", id, err)
	}
	w.due()
}

// due handles what is due now.
func (w *world) due() {
	w.t.Helper()
	if err := w.RunDue(w.t.Context()); err != nil {
		w.t.Fatal(err)
	}
}

// platform takes messages, and fails as it is told to.
type platform struct {
	mu   sync.Mutex
	sent []bot.Outgoing
	fail func(bot.Outgoing) error // nil: nothing fails
}

func (p *platform) Name() string { return "fake" }

func (p *platform) Run(ctx context.Context, _ bot.Host) error {
	<-ctx.Done()
	return ctx.Err()
}

func (p *platform) Send(_ context.Context, out bot.Outgoing) ([]bot.MessageID, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.fail != nil {
		if err := p.fail(out); err != nil {
			return nil, err
		}
	}
	p.sent = append(p.sent, out)
	return []bot.MessageID{bot.MessageID(fmt.Sprint(len(p.sent)))}, nil
}

// texts is what was sent to somebody since the last call, and forgets it.
func (p *platform) texts(who string) []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var out []string
	var rest []bot.Outgoing
	for _, o := range p.sent {
		if o.To.Conversation == who {
			out = append(out, o.Message.Plain())
		} else {
			rest = append(rest, o)
		}
	}
	p.sent = rest
	return out
}
