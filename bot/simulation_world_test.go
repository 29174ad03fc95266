package bot_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/coach"
)

// errInjected is every failure that the simulation makes.
var errInjected = errors.New("injected by the simulation")

// simWorld is the process that serves the people of a simulation, and the
// files it stands on.
type simWorld struct {
	t      *testing.T
	rng    *rand.Rand
	seed   uint64
	path   string
	coach  *coach.Coach
	people []*simPerson

	store *simStore
	keys  bot.KeyStore
	bot   *bot.Bot
	stop  func() error

	died  chan struct{} // the process crashed and wants to be started again
	calm  atomic.Bool   // nothing fails any more
	downs []simSpan     // when the process did not run

	mu   sync.Mutex
	owns map[bot.JournalID]*simPerson
}

// simSpan is a stretch of time.
type simSpan struct{ from, to time.Time }

func newSimWorld(t *testing.T, seed uint64) *simWorld {
	c, err := coach.New()
	if err != nil {
		t.Fatal(err)
	}
	return &simWorld{
		t: t, seed: seed, rng: rand.New(rand.NewPCG(seed, 0)), coach: c,
		path: filepath.Join(t.TempDir(), "debrief.db"), died: make(chan struct{}, 1),
		owns: map[bot.JournalID]*simPerson{},
	}
}

// open starts the process.
func (w *simWorld) open() {
	w.t.Helper()
	store, err := boltstore.Open(w.path)
	if err != nil {
		w.t.Fatal(err)
	}
	keys, err := boltstore.OpenKeys(boltstore.KeysPath(w.path), store, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	w.store, w.keys = &simStore{Store: store, world: w, wakes: map[simWake]int{}}, keys
	w.bot = bot.New(bot.Config{
		Store: w.store, Keys: keys, Coach: w.coach, Adapters: []bot.Adapter{simPlatform{w}}, Log: slog.New(simLog{w}),
	})
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- w.bot.Run(ctx) }()
	w.stop = func() error { cancel(); return <-ended }
}

// close stops the process.
func (w *simWorld) close() {
	w.t.Helper()
	if err := errors.Join(w.stop(), w.keys.Close(), w.store.Close()); err != nil {
		w.t.Error("stopping:", err)
	}
}

// restart stops the process and starts it again.
func (w *simWorld) restart(down time.Duration) {
	w.t.Helper()
	from := time.Now()
	w.close()
	time.Sleep(down)
	w.downs = append(w.downs, simSpan{from, time.Now()})
	w.open()
}

// sleepUntil lets time pass. A process that dies meanwhile is started again.
func (w *simWorld) sleepUntil(at time.Time) {
	timer := time.NewTimer(time.Until(at))
	defer timer.Stop()
	for {
		select {
		case <-timer.C:
			synctest.Wait()
			return
		case <-w.died:
			w.restart(simDowntime(w.rng))
		}
	}
}

// checkSealed: no word of anybody's stands in the files.
func (w *simWorld) checkSealed() {
	for _, name := range []string{w.path, boltstore.KeysPath(w.path)} {
		raw, err := os.ReadFile(name)
		if err != nil {
			w.t.Fatal(err)
		}
		raw = bytes.ToLower(raw)
		for _, p := range w.people {
			for _, word := range p.secrets {
				if bytes.Contains(raw, []byte(word)) {
					p.wrong("%s stands in the file %s", word, filepath.Base(name))
				}
			}
		}
	}
}

// settleDown ends all failures and gives everything time to go out: everybody
// writes once more, which brings back those who had gone.
func (w *simWorld) settleDown() {
	w.calm.Store(true)
	w.sleepUntil(time.Now().Add(time.Hour))
	for _, p := range w.people {
		p.say("hello")
		w.sleepUntil(time.Now().Add(time.Hour))
	}
	w.sleepUntil(time.Now().Add(6 * time.Hour))
}

// after is a random moment with a mean distance from now.
func (w *simWorld) after(rng *rand.Rand, mean time.Duration) time.Time {
	return time.Now().Add(time.Duration(rng.ExpFloat64() * float64(mean))).Truncate(time.Second)
}

// owner is whose journal it is, nil if it is not known yet.
func (w *simWorld) owner(id bot.JournalID) *simPerson {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.owns[id]
}

// down reports whether the process did not run at some moment of a span.
func (w *simWorld) down(from, to time.Time) bool {
	for _, s := range w.downs {
		if s.from.Before(to) && !s.to.Before(from) {
			return true
		}
	}
	return false
}

// simLog is a slog.Handler to which every error is a mistake that was not
// injected.
type simLog struct{ world *simWorld }

func (l simLog) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelError }

func (l simLog) Handle(_ context.Context, r slog.Record) error {
	var b strings.Builder
	b.WriteString(r.Message)
	r.Attrs(func(a slog.Attr) bool {
		b.WriteString(" " + a.Key + "=" + a.Value.String())
		return true
	})
	if !strings.Contains(b.String(), errInjected.Error()) {
		l.world.t.Errorf("%s: logged: %s", time.Now().Format(time.DateTime), b.String())
	}
	return nil
}

func (l simLog) WithAttrs([]slog.Attr) slog.Handler { return l }
func (l simLog) WithGroup(string) slog.Handler      { return l }
