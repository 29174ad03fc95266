package bot

import (
	"context"
	"errors"
	"fmt"
	"math"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"debrief/coach"
)

// maxSleep bounds the scheduler's sleep by the wall clock: laptops sleep, and
// another process may write an earlier wake.
const maxSleep = 30 * time.Second

// claimBatch is how many wakes and lanes are claimed at a time.
const claimBatch = 64

// wakeLease is how long what is due is held: a wake's turn takes milliseconds,
// and a lane needs laneLease.
const wakeLease = 2 * time.Minute

// maxBusy bounds the wakes and lanes handled at the same time.
const maxBusy = 64

// brokenWake is when a wake that could not be handled is tried again.
const brokenWake = time.Hour

// NextDue is when RunDue will next find something to do. ok is false if
// nothing is planned.
func (b *Bot) NextDue(ctx context.Context) (at time.Time, ok bool, err error) {
	return b.store.NextDue(ctx)
}

// RunDue handles every wake and sends every message that is due now, one after
// another, what comes of them included, and leaves no goroutine behind. It is
// for those who move the clock themselves; Run does the same by itself.
func (b *Bot) RunDue(ctx context.Context) error {
	for {
		for claims := b.takeLanes(); len(claims) > 0; claims = b.takeLanes() {
			for _, c := range claims {
				b.sendLane(ctx, c)
			}
		}
		claims, err := b.store.Claim(ctx, b.clock(), wakeLease, claimBatch)
		if err != nil {
			return fmt.Errorf("claim what is due: %w", err)
		}
		if len(claims) == 0 {
			return ctx.Err()
		}
		for _, c := range claims {
			b.handle(ctx, c)
		}
	}
}

// handle does what a claim is for.
func (b *Bot) handle(ctx context.Context, c Claim) {
	if c.Kind == ClaimLane {
		b.sendLane(ctx, c)
		return
	}
	// A wake has no event id: its claim sees to it that it is handled once, and
	// two wakes of a journal may be for the same millisecond.
	e := Event{Event: coach.Event{Kind: coach.Woke}}
	_, err := b.turn(ctx, c.Journal, e, &c)
	switch {
	case err == nil, errors.Is(err, ErrLost), ctx.Err() != nil:
	case errors.Is(err, ErrForgotten):
		err = b.store.Forget(ctx, c.Journal)
	case errors.Is(err, errPanic):
		err = b.postpone(ctx, c)
	}
	if err != nil && ctx.Err() == nil && !errors.Is(err, ErrLost) {
		b.log.Error("a wake was not handled", "journal", c.Journal.String(), "error", err)
	}
}

// postpone moves a wake that could not be handled, so that it is neither lost
// nor tried in a circle.
func (b *Bot) postpone(ctx context.Context, c Claim) error {
	snap, err := b.store.Load(ctx, LoadRequest{Journal: c.Journal})
	if err != nil {
		return err
	}
	now := b.clock()
	_, err = b.store.Commit(ctx, Commit{Journal: c.Journal, Version: snap.Version, Wake: now.Add(brokenWake), Wakes: &c, Now: now})
	return err
}

// schedule claims what is due and handles it side by side, until ctx is done;
// then it waits for what is under way.
func (b *Bot) schedule(ctx context.Context) error {
	var g errgroup.Group
	busy := semaphore.NewWeighted(maxBusy)
	start := func(c Claim) bool {
		if busy.Acquire(ctx, 1) != nil {
			return false
		}
		g.Go(func() error {
			defer busy.Release(1)
			b.handle(ctx, c)
			return nil
		})
		return true
	}
	err := b.claimLoop(ctx, start)
	_ = g.Wait()
	return err
}

func (b *Bot) claimLoop(ctx context.Context, start func(Claim) bool) error {
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-b.ready:
			for _, c := range b.takeLanes() {
				start(c)
			}
			continue
		case <-b.rescan:
		case <-timer.C:
		}
		claims, err := b.store.Claim(ctx, b.clock(), wakeLease, claimBatch)
		if err != nil && ctx.Err() == nil {
			b.log.Error("claim what is due", "error", err)
		}
		for _, c := range claims {
			start(c)
		}
		timer.Reset(b.sleep(ctx, len(claims)))
	}
}

// sleep is how long the scheduler has nothing to do, having found so many.
func (b *Bot) sleep(ctx context.Context, found int) time.Duration {
	if found == claimBatch {
		return 0
	}
	b.nextDue.Store(math.MaxInt64) // whatever is planned from here on wakes the scheduler
	at, ok, err := b.store.NextDue(ctx)
	if err != nil || !ok {
		return maxSleep
	}
	b.nextDue.Store(at.UnixMilli())
	return max(0, min(at.Sub(b.clock()), maxSleep))
}

// wakeAt tells the scheduler of something due, in case it sleeps for longer.
func (b *Bot) wakeAt(at time.Time) {
	if !at.IsZero() && at.UnixMilli() < b.nextDue.Load() {
		kick(b.rescan)
	}
}
