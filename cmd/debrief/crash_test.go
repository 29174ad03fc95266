package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

var (
	crashesFlag = flag.Int("crashes", 0, "how often TestCrash kills the bot; 0: 200 times where CI=true, else 25 times")
	seedFlag    = flag.Uint64("crash-seed", 0, "what TestCrash draws its chances from; 0: a new one")
)

const (
	crowd        = 16                    // people who talk at the same time
	killMost     = 50 * time.Millisecond // how long after the load began the bot dies
	killLate     = 10                    // so many times later, one time in ten, so that much is going on by then
	ticksAfter   = 40                    // acknowledgements between two moves of the clock in one life
	tick         = 20 * time.Second      // shorter than any lease, so that none runs out while it is used
	checksAtMost = 10                    // lives between two checks of the files and journals
	span         = 36 * time.Hour        // of all lives, by the bot's clock: with what follows, less than the week after which its ledger forgets closed interviews
)

// crash is one run of TestCrash.
type crash struct {
	t         *testing.T
	chance    *rand.Rand
	path      string
	now       time.Time
	life      int
	people    []*person
	byName    map[string]*person
	receiver  *receiver
	acks      int // of events, in all lives
	again     int // events delivered again
	doubts    int // sends that the receiver left in doubt
	early     int // lives that ended before the bot was ready
	followUps int // reminders of promises verified one by one
	unasked   int // messages verified that nobody asked for
	files     int // files that came
}

// TestCrash runs the bot in a process of its own, where people talk to it and
// reminders fall due, and kills it with SIGKILL at random moments. What was
// acknowledged is never lost or done twice, everything due is said, a receiver
// that honours keys sees nothing twice, and the files stay whole.
func TestCrash(t *testing.T) {
	crashes, seed := howOften(t)
	ctx := t.Context()
	c := newCrash(t, seed)
	between := min(time.Hour, span/time.Duration(crashes))
	for c.life < crashes {
		c.now = c.now.Add(between * time.Duration(10+c.chance.IntN(170)) / 100)
		c.live(ctx, true)
		if c.life%checksAtMost == 0 {
			c.checkStores(ctx)
		}
		if t.Failed() {
			t.FailNow()
		}
	}
	c.live(ctx, false)
	c.finish(ctx)
	t.Logf("%d lives, %d of them ended before the bot was ready; %d events acknowledged, %d of them delivered again; "+
		"%d messages, %d came more than once, %d sends left in doubt; %d unasked, %d of them reminders of a promise; %d files",
		c.life, c.early, c.acks, c.again, len(c.receiver.seen), c.receiver.repeats, c.doubts, c.unasked, c.followUps, c.files)
}

func newCrash(t *testing.T, seed uint64) *crash {
	c := &crash{
		t: t, chance: rand.New(rand.NewPCG(seed, 1)), path: filepath.Join(t.TempDir(), "debrief.db"),
		now: time.Date(2026, 3, 3, 9, 0, 0, 0, time.UTC), byName: map[string]*person{}, receiver: newReceiver(),
	}
	for i := range crowd {
		p := &person{
			name: fmt.Sprintf("p%02d", i), number: i, spot: i%4 == 0, forgets: i%8 == 1, pauses: i%4 == 2,
			chance: rand.New(rand.NewPCG(seed, uint64(i)+2)),
		}
		c.people = append(c.people, p)
		c.byName[p.name] = p
	}
	return c
}

// TestCrashAtFirst kills the bot while it makes its files. Whatever there is
// of them by then, the next start goes on from it.
func TestCrashAtFirst(t *testing.T) {
	crashes, seed := howOften(t)
	chance := rand.New(rand.NewPCG(seed, 0))
	for n := range crashes / 5 {
		path := filepath.Join(t.TempDir(), "debrief.db")
		cmd := childCommand(t.Context(), t, childDB+"="+path, childClock+"=2026-03-03T09:00:00Z")
		in, err := cmd.StdinPipe() // open, so that it would go on
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Duration(chance.Int64N(int64(killMost))), func() { _ = cmd.Process.Kill() })
		if err := cmd.Wait(); err == nil {
			t.Fatalf("life %d ended before it was killed", n)
		}
		_ = in.Close()
		s, err := openStores(path, "")
		if err != nil {
			t.Fatalf("open after life %d: %v", n, err)
		}
		if err := errors.Join(s.Check(t.Context()), s.Close()); err != nil {
			t.Fatalf("after life %d: %v", n, err)
		}
	}
}

// howOften is how often to kill, and what to draw chances from.
func howOften(t *testing.T) (crashes int, seed uint64) {
	crashes, seed = *crashesFlag, *seedFlag
	if crashes == 0 {
		crashes = 25
		if ci, _ := strconv.ParseBool(os.Getenv("CI")); ci {
			crashes = 200
		}
	}
	if seed == 0 {
		seed = rand.Uint64()
	}
	t.Logf("-crashes %d -crash-seed %d", crashes, seed)
	return crashes, seed
}
