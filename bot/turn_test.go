package bot_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/coach"
)

const secret = "zanzibarine" // a word that nothing else says

func TestSameEventIsHandledOnce(t *testing.T) {
	w := newWorld(t)
	w.say("ana", "1", "just finished with Acme")
	first := w.out.texts("ana")
	w.say("ana", "1", "just finished with Acme")
	if again := w.out.texts("ana"); len(again) != 0 || len(first) == 0 {
		t.Errorf("the same event again brought %q after %q", again, first)
	}
}

func TestAnswerOnTheSpot(t *testing.T) {
	w := newWorld(t)
	e := w.event("ana", "1", coach.Event{Kind: coach.Said, Text: "just finished with Acme"})
	e.AnswerBy = w.now.Add(time.Minute)
	first, err := w.Deliver(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	if len(first.Messages) == 0 {
		t.Fatal("nothing to answer on the spot")
	}
	w.due()
	if sent := w.out.texts("ana"); len(sent) != 0 {
		t.Errorf("sent beside the answer on the spot: %q", sent)
	}
	again, err := w.Deliver(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	if len(again.Messages) != len(first.Messages) || again.Messages[0].Message.Plain() != first.Messages[0].Message.Plain() {
		t.Errorf("the same event was answered with %v, then with %v", first.Messages, again.Messages)
	}
	// Only the first message is settled in time; the others go the ordinary way.
	if err := first.Settle(t.Context(), 0, nil); err != nil {
		t.Fatal(err)
	}
	w.now = w.now.Add(2 * time.Minute)
	w.due()
	if sent := w.out.texts("ana"); len(sent) != len(first.Messages)-1 {
		t.Errorf("%d messages went out after the time had run out, want %d", len(sent), len(first.Messages)-1)
	}
	if err := first.Settle(t.Context(), 1, nil); err != nil {
		t.Errorf("settling too late: %v, want nothing", err)
	}
}

func TestNothingSaidLiesOpen(t *testing.T) {
	w := newWorld(t)
	w.out.fail = func(bot.Outgoing) error { return &bot.SendError{Kind: bot.Rejected, Err: errors.New("too long")} }
	w.say("ana", "1", "just finished with "+secret+", met Jane "+secret+", they'll tell me by Friday")
	w.close()
	for _, path := range []string{w.path, boltstore.KeysPath(w.path)} {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(bytes.ToLower(raw), []byte(secret)) {
			t.Errorf("%s holds a word that was said", path)
		}
	}
	if strings.Contains(strings.ToLower(w.log.String()), secret) {
		t.Errorf("the log holds a word that was said:\n%s", w.log)
	}
	w.open()
}

func TestForget(t *testing.T) {
	w := newWorld(t)
	w.say("ana", "1", "just finished with Acme")
	w.out.texts("ana")
	ana := bot.Identity{Adapter: "fake", ID: "ana"}
	id, err := w.store.Resolve(t.Context(), ana, false)
	if err != nil {
		t.Fatal(err)
	}
	w.say("ana", "2", "forget me")
	w.say("ana", "3", "Delete everything")
	if sent := w.out.texts("ana"); len(sent) != 2 || !strings.Contains(sent[1], "Everything is deleted") {
		t.Errorf("said %q", sent)
	}
	if _, err := w.store.Resolve(t.Context(), ana, false); !errors.Is(err, bot.ErrNotFound) {
		t.Errorf("the identity is still known: %v", err)
	}
	if _, err := w.keys.Key(t.Context(), id, true); !errors.Is(err, bot.ErrForgotten) {
		t.Errorf("the key: %v, want ErrForgotten", err)
	}
	w.say("ana", "4", "hi")
	if sent := w.out.texts("ana"); len(sent) == 0 || !strings.Contains(sent[0], "I'm Debrief") {
		t.Errorf("somebody unknown was greeted with %q", sent)
	}
}

// TestForgetCutShort is a crash between the key's destruction and the rest.
func TestForgetCutShort(t *testing.T) {
	w := newWorld(t)
	w.say("ana", "1", "just finished with Acme")
	w.out.texts("ana")
	id, err := w.store.Resolve(t.Context(), bot.Identity{Adapter: "fake", ID: "ana"}, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.keys.Destroy(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	w.now = w.now.Add(72 * time.Hour)
	w.due() // its wakes find nothing to say
	w.say("ana", "2", "hi")
	if sent := w.out.texts("ana"); len(sent) == 0 || !strings.Contains(sent[0], "I'm Debrief") {
		t.Errorf("after a forgetting cut short, said %q", sent)
	}
}

func TestTurnsOfOnePersonKeepTheirOrder(t *testing.T) {
	w := newWorld(t)
	w.say("ana", "0", "just finished with Acme")
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			who := []string{"ana", "bea"}[i%2]
			e := w.event(who, "c"+string(rune('a'+i)), coach.Event{Kind: coach.Command, Name: "note", Text: "question " + string(rune('a'+i))})
			if _, err := w.Deliver(t.Context(), e); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	a, err := w.Ask(t.Context(), bot.Identity{Adapter: "fake", ID: "ana"}, coach.Query{Kind: coach.QueryExport})
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < 20; i += 2 {
		if q := "question " + string(rune('a'+i)); !strings.Contains(string(a.Export), q) {
			t.Errorf("%q is lost", q)
		}
	}
}

// conflicting fails the first commits as if another process had been faster.
type conflicting struct {
	bot.Store
	left int
}

func (c *conflicting) Commit(ctx context.Context, commit bot.Commit) ([]bot.Claim, error) {
	if c.left > 0 {
		c.left--
		return nil, bot.ErrConflict
	}
	return c.Store.Commit(ctx, commit)
}

func TestConflictComputesAgain(t *testing.T) {
	w := newWorld(t)
	w.close()
	store := &conflicting{left: 3}
	w.wrap = func(s bot.Store) bot.Store { store.Store = s; return store }
	w.open()
	w.say("ana", "1", "just finished with Acme")
	if sent := w.out.texts("ana"); len(sent) != 2 {
		t.Errorf("said %q, want a welcome and a question", sent)
	}
}

func TestAskOfSomebodyUnknown(t *testing.T) {
	w := newWorld(t)
	a, err := w.Ask(t.Context(), bot.Identity{Adapter: "fake", ID: "nobody"}, coach.Query{Kind: coach.QueryTasks})
	if err != nil || len(a.Tasks) != 0 {
		t.Errorf("got %v, %v", a, err)
	}
	if _, err := w.store.Resolve(t.Context(), bot.Identity{Adapter: "fake", ID: "nobody"}, false); !errors.Is(err, bot.ErrNotFound) {
		t.Errorf("asking made a journal: %v", err)
	}
}

func TestDeliverWithoutID(t *testing.T) {
	w := newWorld(t)
	if _, err := w.Deliver(t.Context(), w.event("ana", "", coach.Event{Kind: coach.Said, Text: "hi"})); err == nil {
		t.Error("an event without an id was taken")
	}
}

func TestEventFromANewerProgram(t *testing.T) {
	w := newWorld(t)
	e := w.event("ana", "1", coach.Event{Kind: "teleported"})
	if _, err := w.Deliver(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	w.due()
	w.say("ana", "2", "just finished with Acme")
	if sent := w.out.texts("ana"); !slices.ContainsFunc(sent, func(s string) bool { return strings.Contains(s, "How was it?") }) {
		t.Errorf("said %q", sent)
	}
}
