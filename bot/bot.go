// Package bot is the runtime: it takes events from adapters, runs the coach's
// turns, keeps what came of them, and delivers messages. It knows neither
// platforms nor programme.
package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"debrief/coach"
)

// Config is what a Bot is made of.
type Config struct {
	Store    Store
	Keys     KeyStore
	Coach    *coach.Coach
	Adapters []Adapter
	Now      func() time.Time // nil: time.Now
	Log      *slog.Logger     // nil: nothing is logged. Ids and kinds only, never words
}

// Bot runs turns and delivers messages. Make one with New.
type Bot struct {
	store    Store
	seal     sealer
	coach    *coach.Coach
	adapters map[string]Adapter
	now      func() time.Time
	log      *slog.Logger

	lines lines
	warm  warm

	mu    sync.Mutex
	lanes []Claim       // leased to this process, not yet being sent
	ready chan struct{} // a lane was added

	rescan  chan struct{} // a wake may have become earlier
	nextDue atomic.Int64  // Unix milliseconds the scheduler sleeps until
}

// New makes a Bot. The caller keeps ownership of the stores and closes them
// after Run has returned.
func New(c Config) *Bot {
	b := &Bot{
		store:    c.Store,
		seal:     sealer{c.Keys},
		coach:    c.Coach,
		adapters: make(map[string]Adapter, len(c.Adapters)),
		now:      c.Now,
		log:      c.Log,
		lines:    lines{tails: map[JournalID]chan struct{}{}},
		ready:    make(chan struct{}, 1),
		rescan:   make(chan struct{}, 1),
	}
	if b.now == nil {
		b.now = time.Now
	}
	if b.log == nil {
		b.log = slog.New(slog.DiscardHandler)
	}
	for _, a := range c.Adapters {
		b.adapters[a.Name()] = a
	}
	return b
}

// Run serves until ctx is done or an adapter ends, and returns when every turn
// and every send under way has ended. An adapter that returns nil ends the
// whole without an error.
func (b *Bot) Run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, a := range b.adapters {
		g.Go(func() error {
			if err := a.Run(ctx, b); err != nil {
				return fmt.Errorf("%s: %w", a.Name(), err)
			}
			return errStopped
		})
	}
	g.Go(func() error { return b.schedule(ctx) })
	err := g.Wait()
	if errors.Is(err, errStopped) || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

var errStopped = errors.New("an adapter has ended")

// clock is the time, as exact as a store keeps it: a wake that was set for a
// moment must not come a little before it.
func (b *Bot) clock() time.Time { return b.now().Truncate(time.Millisecond) }

// kick wakes a goroutine that waits on a channel of capacity one.
func kick(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
