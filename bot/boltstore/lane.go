package boltstore

import (
	"bytes"
	"math"

	"debrief/bot"
)

// backlog is what a lane has to hand out.
type backlog struct {
	entries []bot.Entry // due at the time asked for, in order
	due     millis      // when the lane is due, not before the time asked for
	empty   bool        // the lane has no entries at all
}

// backlog walks a lane in order, up to limit entries that are due at now or, if
// limit is 0, to the first one. An entry that waits for another attempt makes
// those behind it wait; one that is to go out later does not.
func (w *writes) backlog(id bot.JournalID, lane bot.Lane, now millis, limit int) backlog {
	b := backlog{due: math.MaxInt64, empty: true}
	prefix := entriesKey(id, lane)
	for k, v := w.entries.Seek(prefix); hasPrefix(k, prefix); k, v = w.entries.Next() {
		e := parseEntry(v)
		b.empty = false
		b.due = min(b.due, max(e.due, now))
		if e.due > now {
			if e.retried {
				break
			}
			continue
		}
		if limit == 0 {
			break
		}
		entryID, unasked := parseEntryKey(k)
		b.entries = append(b.entries, bot.Entry{
			ID: entryID, Lane: lane, Unasked: unasked,
			Due: e.due.time(), Attempts: int(e.attempts), Body: bytes.Clone(e.body),
		})
		if len(b.entries) == limit {
			break
		}
	}
	return b
}

// lane reads the state of a lane.
func (w *writes) lane(id bot.JournalID, lane bot.Lane) lease {
	v := w.get(laneKey(id, lane))
	if v == nil {
		return lease{}
	}
	return parseLease(v)
}

// setLane writes the state of a lane.
func (w *writes) setLane(id bot.JournalID, lane bot.Lane, old, new lease) {
	w.setLease(due{bot.ClaimLane, id, lane}, old, new)
	if new.state == idle {
		w.delete(w.journals, laneKey(id, lane))
		return
	}
	w.put(w.journals, laneKey(id, lane), new.append(make([]byte, 0, leaseLength)))
}

// claimLane leases a lane that has entries due.
func (w *writes) claimLane(id bot.JournalID, lane bot.Lane, old lease, b backlog, until millis) bot.Claim {
	new := lease{state: leased, due: b.due, until: until, fence: w.nextFence()}
	w.setLane(id, lane, old, new)
	return bot.Claim{
		Kind: bot.ClaimLane, Journal: id, Lane: lane, Entries: b.entries,
		Until: until.time(), Fence: new.fence,
	}
}
