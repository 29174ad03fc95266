package boltstore

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// Claim implements bot.Store. It costs what it finds.
func (s *Store) Claim(ctx context.Context, now time.Time, lease time.Duration, limit int) (claims []bot.Claim, err error) {
	if limit <= 0 {
		return nil, ctx.Err()
	}
	// Mostly nothing is due, and finding that out needs no transaction.
	next, ok, err := s.NextDue(ctx)
	if err != nil || !ok || at(next) > at(now) {
		return nil, err
	}
	err = s.commits.do(ctx, func(w *writes) error {
		claims = w.claim(at(now), at(now.Add(lease)), limit)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("claim what is due: %w", err)
	}
	return claims, nil
}

func (w *writes) claim(now, until millis, limit int) (claims []bot.Claim) {
	type found struct {
		since millis
		due   due
	}
	var all []found
	for _, index := range []*bbolt.Bucket{w.leased, w.due} {
		c := index.Cursor()
		n := 0
		for k, _ := c.First(); k != nil && n < limit; k, _ = c.Next() {
			since, d, ok := parseDueKey(k)
			if !ok {
				w.err = ErrDamaged
				return nil
			}
			if since > now {
				break
			}
			all = append(all, found{since, d})
			n++
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Compare(a.since, b.since) })
	for _, f := range all[:min(limit, len(all))] {
		if f.due.kind == bot.ClaimWake {
			claims = append(claims, w.claimWake(f.due.journal, until))
			continue
		}
		old := w.lane(f.due.journal, f.due.lane)
		b := w.backlog(f.due.journal, f.due.lane, now, bot.LaneBatch)
		if len(b.entries) == 0 { // the clock was put back since it was claimed
			w.setLane(f.due.journal, f.due.lane, old, lease{state: waiting, due: b.due})
			continue
		}
		b.due = old.due
		claims = append(claims, w.claimLane(f.due.journal, f.due.lane, old, b, until))
	}
	return claims
}

func (w *writes) claimWake(id bot.JournalID, until millis) bot.Claim {
	r := w.record(id)
	wake := lease{state: leased, due: r.wake.due, until: until, fence: w.nextFence()}
	w.setWake(id, r, wake)
	return bot.Claim{
		Kind: bot.ClaimWake, Journal: id, At: wake.due.time(),
		Until: until.time(), Fence: wake.fence,
	}
}

// NextDue implements bot.Store.
func (s *Store) NextDue(ctx context.Context) (next time.Time, ok bool, err error) {
	err = s.view(ctx, func(tx *bbolt.Tx) error {
		for _, name := range [][]byte{dueBucket, leasedBucket} {
			k, _ := tx.Bucket(name).Cursor().First()
			if k == nil {
				continue
			}
			m, _, valid := parseDueKey(k)
			if !valid {
				return ErrDamaged
			}
			if t := m.time(); !ok || t.Before(next) {
				next, ok = t, true
			}
		}
		return nil
	})
	if err != nil {
		return time.Time{}, false, fmt.Errorf("find what is due next: %w", err)
	}
	return next, ok, nil
}
