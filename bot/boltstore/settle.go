package boltstore

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"debrief/bot"
)

// Settle implements bot.Store. An entry that was settled before under the same
// claim stays settled.
func (s *Store) Settle(ctx context.Context, t bot.Settlement) (claim bot.Claim, err error) {
	switch {
	case t.Claim.Kind != bot.ClaimLane:
		err = errors.New("the claim is not of a lane")
	case t.Outcome < bot.Sent || t.Outcome > bot.Refused:
		err = fmt.Errorf("unknown outcome %d", t.Outcome)
	case len(t.Reason) > math.MaxUint16:
		err = fmt.Errorf("a reason of %d bytes, want at most %d", len(t.Reason), math.MaxUint16)
	default:
		err = s.commits.do(ctx, func(w *writes) (err error) {
			claim, err = w.settle(&t)
			return err
		})
	}
	if err != nil {
		return bot.Claim{}, fmt.Errorf("settle an entry: %w", err)
	}
	return claim, nil
}

func (w *writes) settle(t *bot.Settlement) (bot.Claim, error) {
	id, lane := t.Claim.Journal, t.Claim.Lane
	claim := bot.Claim{Kind: bot.ClaimLane, Journal: id, Lane: lane, Fence: t.Claim.Fence}
	old := w.lane(id, lane)
	if !old.heldBy(t.Claim.Fence) {
		return bot.Claim{}, bot.ErrLost
	}

	ends := t.Outcome == bot.Retry || t.Outcome == bot.Gone
	if key, value := w.entry(id, lane, t.Entry); value == nil {
		ends = false
	} else if ends {
		e := parseEntry(value)
		e.attempts++
		if t.Outcome == bot.Retry {
			e.due, e.retried = at(t.At), true
		}
		w.put(w.journals, key, e.encode())
	} else {
		if t.Outcome == bot.Refused {
			w.put(w.refused, refusedKey(id, t.Entry), refusal(t.Reason, parseEntry(value).body))
		}
		w.delete(w.journals, key)
	}

	if ends && t.Outcome == bot.Gone {
		w.setLane(id, lane, old, lease{state: held})
		return claim, nil
	}
	limit := bot.LaneBatch
	if ends {
		limit = 0
	}
	switch b := w.backlog(id, lane, at(t.Now), limit); {
	case b.empty:
		w.setLane(id, lane, old, lease{})
	case len(b.entries) == 0:
		w.setLane(id, lane, old, lease{state: waiting, due: b.due})
	default:
		until := at(t.Now.Add(max(t.Lease, 0)))
		w.setLane(id, lane, old, lease{state: leased, due: b.due, until: until, fence: old.fence})
		claim.Entries, claim.Until = b.entries, until.time()
	}
	return claim, nil
}

// entry finds an entry of a lane; value is nil if it is not there.
func (w *writes) entry(id bot.JournalID, lane bot.Lane, entry bot.EntryID) (key, value []byte) {
	for _, unasked := range []bool{false, true} {
		key = entryKey(id, lane, unasked, entry)
		if value = w.get(key); value != nil {
			return key, value
		}
	}
	return nil, nil
}

// refusal is what is kept of a refused entry.
func refusal(reason string, body []byte) []byte {
	b := binary.BigEndian.AppendUint16(make([]byte, 0, 2+len(reason)+len(body)), uint16(len(reason)))
	return append(append(b, reason...), body...)
}
