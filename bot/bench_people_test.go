package bot_test

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/coach"
)

// benchName is the adapter's name in the benchmarks.
const benchName = "bench"

// benchAdapter sends everything at once, to nobody.
type benchAdapter struct{}

func (benchAdapter) Name() string { return benchName }

func (benchAdapter) Run(ctx context.Context, _ bot.Host) error {
	<-ctx.Done()
	return ctx.Err()
}

func (benchAdapter) Send(_ context.Context, out bot.Outgoing) ([]bot.MessageID, error) {
	return []bot.MessageID{bot.MessageID(out.Key)}, nil
}

// benchStore keeps a copy of every commit that succeeded, by journal.
type benchStore struct {
	bot.Store
	mu      sync.Mutex
	commits map[bot.JournalID][]bot.Commit
}

func (s *benchStore) Commit(ctx context.Context, c bot.Commit) ([]bot.Claim, error) {
	claims, err := s.Store.Commit(ctx, c)
	if err == nil {
		s.mu.Lock()
		s.commits[c.Journal] = append(s.commits[c.Journal], c)
		s.mu.Unlock()
	}
	return claims, err
}

// take returns the commits since it was last called.
func (s *benchStore) take() map[bot.JournalID][]bot.Commit {
	s.mu.Lock()
	defer s.mu.Unlock()
	commits := s.commits
	s.commits = map[bot.JournalID][]bot.Commit{}
	return commits
}

// benchWorld is a bot on stores of its own, and people who talk to it.
type benchWorld struct {
	store  *benchStore
	keys   bot.KeyStore
	bot    *bot.Bot
	now    atomic.Int64 // Unix milliseconds; 0: the clock of the machine
	people []*benchPerson
}

// benchPerson is somebody in the middle of a debrief, with three tasks from
// the one before.
type benchPerson struct {
	world *benchWorld
	name  string
	said  int
	rate  coach.Action // the button that rates the interview
}

// newBenchWorld opens stores in the folder.
func newBenchWorld(b *testing.B, folder string) *benchWorld {
	b.Helper()
	path := filepath.Join(folder, "debrief.db")
	s, err := boltstore.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	k, err := boltstore.OpenKeys(boltstore.KeysPath(path), s, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := k.Close(); err != nil {
			b.Error(err)
		}
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	})
	engine, err := coach.New()
	if err != nil {
		b.Fatal(err)
	}
	w := &benchWorld{store: &benchStore{Store: s, commits: map[bot.JournalID][]bot.Commit{}}, keys: k}
	w.bot = bot.New(bot.Config{Store: w.store, Keys: k, Coach: engine, Adapters: []bot.Adapter{benchAdapter{}}, Now: w.clock})
	return w
}

func (w *benchWorld) clock() time.Time {
	if ms := w.now.Load(); ms != 0 {
		return time.UnixMilli(ms)
	}
	return time.Now()
}

// settle brings so many people into the middle of a debrief.
func (w *benchWorld) settle(b *testing.B, n int) {
	b.Helper()
	for i := range n {
		w.people = append(w.people, &benchPerson{world: w, name: fmt.Sprintf("p%04d", i)})
	}
	w.all(b, func(p *benchPerson) error {
		for _, e := range benchBefore {
			messages, err := p.do(e, true)
			if err != nil {
				return err
			}
			for _, m := range messages {
				for _, button := range m.Buttons {
					if strings.HasPrefix(button.Label, "4") {
						p.rate = button.Action
					}
				}
			}
		}
		if p.rate == "" {
			return fmt.Errorf("%s was not asked to rate the interview", p.name)
		}
		return nil
	})
}

// all has everybody do something, side by side.
func (w *benchWorld) all(b *testing.B, do func(p *benchPerson) error) {
	b.Helper()
	var wg sync.WaitGroup
	for _, p := range w.people {
		wg.Go(func() {
			if err := do(p); err != nil {
				b.Error(err)
			}
		})
	}
	wg.Wait()
	if b.Failed() {
		b.FailNow()
	}
}

func benchCommand(name string, args map[string]string) coach.Event {
	return coach.Event{Kind: coach.Command, Name: name, Values: args}
}

func benchSaid(text string) coach.Event { return coach.Event{Kind: coach.Said, Text: text} }

// benchBefore leads to the middle of a debrief.
var benchBefore = []coach.Event{
	benchCommand("settings", map[string]string{"name": "quiet", "value": "22:00-07:00"}),
	benchCommand("debrief", map[string]string{"company": "Globex"}),
	benchSaid("4"),
	benchSaid("staying calm"),
	benchSaid("my answer about numbers"),
	benchSaid("Jane Doe, jane@example.org, by Friday"),
	benchSaid("the references by tomorrow"),
	benchSaid("yes"),
	benchSaid("stop"),
	benchSaid("keep"),
	benchCommand("debrief", map[string]string{"company": "Initech"}),
	benchSaid("4"),
}

// next is what somebody does again and again, and ends where it began: a
// button, a short answer, a step back, a list of what is pending.
func (p *benchPerson) next() error {
	mix := [...]coach.Event{
		{Kind: coach.Pressed, Action: p.rate},
		benchSaid("calm about the numbers"),
		benchSaid("back"),
		benchCommand("tasks", nil),
	}
	_, err := p.do(mix[p.said%len(mix)], false)
	return err
}

// do delivers an event. Answers on the spot are returned, and settled.
func (p *benchPerson) do(e coach.Event, spot bool) (answers []coach.Message, err error) {
	p.said++
	e.ID = fmt.Sprintf("%s/%d", p.name, p.said)
	e.Hints = coach.Hints{Zone: "Europe/Berlin", Told: true, Country: "US"}
	event := bot.Event{
		Event: e,
		From:  bot.Identity{Adapter: benchName, ID: p.name},
		At:    bot.Address{Adapter: benchName, Conversation: p.name},
	}
	if spot {
		event.AnswerBy = p.world.clock().Add(time.Minute)
	}
	reply, err := p.world.bot.Deliver(context.Background(), event)
	if err != nil {
		return nil, err
	}
	for i, out := range reply.Messages {
		answers = append(answers, out.Message)
		if err := reply.Settle(context.Background(), i, nil); err != nil {
			return nil, err
		}
	}
	return answers, nil
}

// benchDocuments are the sealed documents that commits leave of a journal, but
// for the steps to take back.
func benchDocuments(commits []bot.Commit) map[string][]byte {
	docs := map[string][]byte{}
	for _, c := range commits {
		maps.Copy(docs, c.Put)
	}
	maps.DeleteFunc(docs, func(name string, _ []byte) bool { return strings.HasPrefix(name, "undo/") })
	return docs
}

// benchCPU is the processor time that this process has used. Where others use
// the machine as well, it says more than the clock.
func benchCPU() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
