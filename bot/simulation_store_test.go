package bot_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"debrief/bot"
)

// simStore is a store that now and then fails, before or after it did what it
// was asked for, and that can take the process down with it. It tells each
// person's record what was committed for them.
type simStore struct {
	bot.Store
	world *simWorld
	dead  atomic.Bool

	mu    sync.Mutex
	wakes map[simWake]int // how often each wake was claimed
}

// simWake names a wake.
type simWake struct {
	journal bot.JournalID
	at      int64
}

// wakeMost bounds how often one wake is claimed: once, and again after failures.
const wakeMost = 8

// fails decides about one call on behalf of a person. after: the call is done,
// and its answer lost. A crash takes all calls to come with it.
func (s *simStore) fails(p *simPerson, of string) (before, after error) {
	if s.dead.Load() {
		return errInjected, nil
	}
	if p == nil || s.world.calm.Load() {
		return nil, nil
	}
	switch n := p.chance(of, 400); {
	case n == 0:
		return errInjected, nil
	case n == 1:
		return nil, errInjected
	case n == 2:
		s.dead.Store(true)
		select {
		case s.world.died <- struct{}{}:
		default:
		}
		if p.chance(of, 2) == 0 {
			return errInjected, nil
		}
		return nil, errInjected
	}
	return nil, nil
}

func (s *simStore) Resolve(ctx context.Context, who bot.Identity, create bool) (bot.JournalID, error) {
	if s.dead.Load() {
		return bot.JournalID{}, errInjected
	}
	id, err := s.Store.Resolve(ctx, who, create)
	if err == nil {
		s.world.mu.Lock()
		for _, p := range s.world.people {
			if p.name == who.ID {
				s.world.owns[id] = p
			}
		}
		s.world.mu.Unlock()
	}
	return id, err
}

func (s *simStore) Commit(ctx context.Context, c bot.Commit) ([]bot.Claim, error) {
	p := s.world.owner(c.Journal)
	before, after := s.fails(p, "commit "+c.Event)
	if before != nil {
		return nil, before
	}
	claims, err := s.Store.Commit(ctx, c)
	if err != nil {
		return nil, err
	}
	if c.Wakes != nil && !c.Wake.IsZero() && c.Wake.UnixMilli() <= c.Wakes.At.UnixMilli() {
		p.wrong("a wake at %s leads to another at %s", c.Now.UTC(), c.Wake.UTC())
	}
	for i, e := range c.Outbox {
		p.committed(c, e, bot.EntryID{Version: c.Version + 1, Index: uint16(i)})
	}
	if after != nil {
		return nil, after
	}
	return claims, nil
}

func (s *simStore) Settle(ctx context.Context, o bot.Settlement) (bot.Claim, error) {
	p := s.world.owner(o.Claim.Journal)
	before, after := s.fails(p, "settle "+o.Entry.String())
	if before != nil {
		return bot.Claim{}, before
	}
	c, err := s.Store.Settle(ctx, o)
	if err == nil && o.Outcome == bot.Refused {
		p.refused(fmt.Sprintf("%s/%s", o.Claim.Journal, o.Entry))
	}
	if after != nil {
		return bot.Claim{}, after
	}
	return c, err
}

func (s *simStore) Claim(ctx context.Context, now time.Time, lease time.Duration, limit int) ([]bot.Claim, error) {
	if s.dead.Load() {
		return nil, errInjected
	}
	claims, err := s.Store.Claim(ctx, now, lease, limit)
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, c := range claims {
		if c.Kind != bot.ClaimWake {
			continue
		}
		wake := simWake{c.Journal, c.At.UnixMilli()}
		if s.wakes[wake]++; s.wakes[wake] == wakeMost {
			s.world.owner(c.Journal).wrong("the wake of %s is claimed again and again", c.At.UTC())
		}
	}
	return claims, err
}

func (s *simStore) Load(ctx context.Context, r bot.LoadRequest) (bot.Snapshot, error) {
	if s.dead.Load() {
		return bot.Snapshot{}, errInjected
	}
	return s.Store.Load(ctx, r)
}

func (s *simStore) NextDue(ctx context.Context) (time.Time, bool, error) {
	if s.dead.Load() {
		return time.Time{}, false, errInjected
	}
	return s.Store.NextDue(ctx)
}
