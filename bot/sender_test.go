package bot_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"debrief/bot"
	"debrief/coach"
)

func TestRetryKeepsKeyAndOrder(t *testing.T) {
	w := newWorld(t)
	var keys []string
	fails := 2
	w.out.fail = func(out bot.Outgoing) error {
		keys = append(keys, out.Key)
		if fails > 0 {
			fails--
			return errors.New("the platform stumbled")
		}
		return nil
	}
	w.say("ana", "1", "just finished with Acme")
	w.say("ana", "2", "3")
	if sent := w.out.texts("ana"); len(sent) != 0 {
		t.Errorf("sent %q before its time", sent)
	}
	for range 8 {
		w.now = w.now.Add(2 * time.Second)
		w.due()
	}
	sent := w.out.texts("ana")
	want := []string{"I'm Debrief", "How was it?", "One thing that went well?"}
	if len(sent) != len(want) {
		t.Fatalf("sent %q, want three messages", sent)
	}
	for i := range want {
		if !strings.Contains(sent[i], want[i]) {
			t.Errorf("message %d is %q, want %q", i, sent[i], want[i])
		}
	}
	if keys[0] != keys[1] || keys[1] != keys[2] || keys[2] == keys[3] {
		t.Errorf("the attempts had the keys %q", keys)
	}
}

func TestPlatformNamesTheDelay(t *testing.T) {
	w := newWorld(t)
	w.out.fail = func(bot.Outgoing) error {
		w.out.fail = nil
		return &bot.SendError{Kind: bot.TryAgain, After: time.Hour, Err: errors.New("429")}
	}
	w.say("ana", "1", "hi")
	w.now = w.now.Add(59 * time.Minute)
	w.due()
	if sent := w.out.texts("ana"); len(sent) != 0 {
		t.Errorf("sent %q before the platform's delay was over", sent)
	}
	w.now = w.now.Add(time.Minute)
	w.due()
	if sent := w.out.texts("ana"); len(sent) == 0 {
		t.Error("nothing was sent after it")
	}
}

func TestGoneIsHeldUntilThePersonIsBack(t *testing.T) {
	w := newWorld(t)
	w.say("ana", "1", "just finished with Acme, they'll tell me by December 18")
	w.out.texts("ana")
	w.out.fail = func(bot.Outgoing) error { return &bot.SendError{Kind: bot.AddressGone, Err: errors.New("blocked")} }
	w.now = w.now.Add(48 * time.Hour)
	w.due()
	w.out.fail = nil
	w.now = w.now.Add(24 * time.Hour)
	w.due()
	if sent := w.out.texts("ana"); len(sent) != 0 {
		t.Errorf("wrote %q to somebody who is gone", sent)
	}
	w.say("ana", "2", "hi")
	if sent := w.out.texts("ana"); len(sent) < 2 {
		t.Errorf("back again, they got %q, want what was held and an answer", sent)
	}
}

// TestGoneAndBackOnTheSpot is somebody whose answers never go through Send: what
// was held comes all the same.
func TestGoneAndBackOnTheSpot(t *testing.T) {
	w := newWorld(t)
	w.say("ana", "1", "just finished with Acme, they'll tell me by December 18")
	w.out.texts("ana")
	w.out.fail = func(bot.Outgoing) error { return &bot.SendError{Kind: bot.AddressGone, Err: errors.New("left")} }
	w.now = w.now.Add(48 * time.Hour)
	w.due()
	w.out.fail = nil
	e := w.event("ana", "2", coach.Event{Kind: coach.Opened})
	e.AnswerBy = w.now.Add(time.Minute)
	if _, err := w.Deliver(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	w.due()
	if sent := w.out.texts("ana"); len(sent) == 0 {
		t.Error("what was held did not come")
	}
}

func TestRefusedIsKeptAside(t *testing.T) {
	w := newWorld(t)
	w.out.fail = func(bot.Outgoing) error {
		w.out.fail = nil
		return &bot.SendError{Kind: bot.Rejected, Err: errors.New("invalid_blocks")}
	}
	w.say("ana", "1", "just finished with Acme")
	if sent := w.out.texts("ana"); len(sent) != 1 || !strings.Contains(sent[0], "How was it?") {
		t.Errorf("after a refused message, sent %q", sent)
	}
	if !strings.Contains(w.log.String(), "invalid_blocks") {
		t.Errorf("the operator is not told:\n%s", w.log)
	}
}

func TestNothingIsLostAcrossAReopening(t *testing.T) {
	w := newWorld(t)
	e := w.event("ana", "1", coach.Event{Kind: coach.Said, Text: "just finished with Acme"})
	if _, err := w.Deliver(t.Context(), e); err != nil { // committed, not sent
		t.Fatal(err)
	}
	w.close()
	w.open()
	w.due()
	if sent := w.out.texts("ana"); len(sent) != 2 {
		t.Errorf("after reopening, sent %q, want both messages", sent)
	}
}

// TestRun lets the scheduler run by itself, in fake time.
func TestRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		start := w.now
		began := time.Now()
		w.close()
		w.open()
		clock := func() time.Time { return start.Add(time.Since(began)) }
		engine, err := coach.New()
		if err != nil {
			t.Fatal(err)
		}
		w.Bot = bot.New(bot.Config{Store: w.store, Keys: w.keys, Coach: engine, Adapters: []bot.Adapter{w.out}, Now: clock})
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		done := make(chan error, 1)
		go func() { done <- w.Run(ctx) }()

		if _, err := w.Deliver(ctx, w.event("ana", "1", coach.Event{Kind: coach.Said, Text: "just finished with Acme, I promised references tomorrow"})); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if sent := w.out.texts("ana"); len(sent) != 2 {
			t.Errorf("at once: %q", sent)
		}
		time.Sleep(24 * time.Hour) // fake time
		synctest.Wait()
		if sent := w.out.texts("ana"); !slices.ContainsFunc(sent, func(s string) bool { return strings.Contains(s, "references") }) {
			t.Errorf("the next day: %q", sent)
		}
		stop()
		if err := <-done; err != nil {
			t.Errorf("run: %v", err)
		}
	})
}
