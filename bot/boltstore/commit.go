package boltstore

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"debrief/bot"
)

// maxName is the length of the longest document name, in bytes.
const maxName = 1024

// Commit implements bot.Store.
func (s *Store) Commit(ctx context.Context, c bot.Commit) (claims []bot.Claim, err error) {
	if err := validate(&c); err != nil {
		return nil, fmt.Errorf("commit a turn: %w", err)
	}
	err = s.commits.do(ctx, func(w *writes) (err error) {
		claims, err = w.commit(&c)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("commit a turn: %w", err)
	}
	return claims, nil
}

// validate rejects what could not be written, before it can fail for others.
func validate(c *bot.Commit) error {
	for name := range c.Put {
		if name == "" || len(name) > maxName {
			return fmt.Errorf("a document's name has %d bytes, want 1 to %d", len(name), maxName)
		}
	}
	if len(c.Outbox) > math.MaxUint16+1 {
		return fmt.Errorf("%d outbox entries, want at most %d", len(c.Outbox), math.MaxUint16+1)
	}
	if c.Wakes != nil && (c.Wakes.Kind != bot.ClaimWake || c.Wakes.Journal != c.Journal) {
		return errors.New("the claim is not of this journal's wake")
	}
	return nil
}

func (w *writes) commit(c *bot.Commit) ([]bot.Claim, error) {
	now := at(c.Now)
	old := w.record(c.Journal)
	var event []byte
	if c.Wakes != nil && !old.wake.heldBy(c.Wakes.Fence) {
		return nil, bot.ErrLost
	}
	if c.Event != "" {
		event = eventKey(c.Journal, c.Event)
		if _, handled := w.events.find(event); handled {
			return nil, bot.ErrHandled
		}
	}
	if old.version != c.Version {
		return nil, bot.ErrConflict
	}

	next := old
	next.version++
	w.setWake(c.Journal, next, wakeAfter(old.wake, at(c.Wake), c.Wakes != nil))
	if event != nil {
		w.remember(event, c.Answer, now)
	}
	for _, name := range c.Delete {
		if _, put := c.Put[name]; !put {
			w.delete(w.journals, documentKey(c.Journal, name))
		}
	}
	for name, doc := range c.Put {
		w.put(w.journals, documentKey(c.Journal, name), doc)
	}
	return w.enqueue(c, next.version, now), nil
}

// wakeAfter is the wake after a turn that wants it at next. A claim outlives
// the turns of others that leave the wake where it is.
func wakeAfter(old lease, next millis, claimed bool) lease {
	switch {
	case next == unset:
		return lease{due: unset}
	case !claimed && old.state == leased && old.due == next:
		return old
	}
	return lease{state: waiting, due: next}
}

// enqueue adds the outbox to its lanes and claims those for the committer that
// are free and due, those that were held and are back included.
func (w *writes) enqueue(c *bot.Commit, version uint64, now millis) (claims []bot.Claim) {
	var lanes []bot.Lane
	for i, e := range c.Outbox {
		id := bot.EntryID{Version: version, Index: uint16(i)}
		stored := entry{due: at(e.Due), attempts: uint32(e.Attempts), body: e.Body}
		w.put(w.journals, entryKey(c.Journal, e.Lane, e.Unasked, id), stored.encode())
		if !slices.Contains(lanes, e.Lane) {
			lanes = append(lanes, e.Lane)
		}
	}
	for _, lane := range c.Back {
		if !slices.Contains(lanes, lane) && w.lane(c.Journal, lane).state == held {
			lanes = append(lanes, lane)
		}
	}
	for _, lane := range lanes {
		old := w.lane(c.Journal, lane)
		switch {
		case old.state == leased && (c.Lease <= 0 || old.until > now):
			continue // its holder goes on with what was added
		case old.state == waiting && old.due <= now && c.Lease <= 0:
			continue // it is due already
		}
		limit := 0
		if c.Lease > 0 {
			limit = bot.LaneBatch
		}
		b := w.backlog(c.Journal, lane, now, limit)
		if old.takable(now) {
			b.due = old.due // it has been for longer
		}
		if len(b.entries) == 0 {
			w.setLane(c.Journal, lane, old, lease{state: waiting, due: b.due})
			continue
		}
		claims = append(claims, w.claimLane(c.Journal, lane, old, b, at(c.Now.Add(c.Lease))))
	}
	return claims
}

// record reads a journal's record.
func (w *writes) record(id bot.JournalID) record { return parseRecord(w.get(recordKey(id))) }

// setWake writes a journal's record with a new wake.
func (w *writes) setWake(id bot.JournalID, r record, wake lease) {
	w.setLease(due{kind: bot.ClaimWake, journal: id}, r.wake, wake)
	r.wake = wake
	w.put(w.journals, recordKey(id), r.encode())
}

// Forget implements bot.Store.
func (s *Store) Forget(ctx context.Context, id bot.JournalID) error {
	err := s.commits.do(ctx, func(w *writes) error {
		w.forget(id)
		return nil
	})
	if err != nil {
		return fmt.Errorf("forget a journal: %w", err)
	}
	return nil
}

func (w *writes) forget(id bot.JournalID) {
	w.setLease(due{kind: bot.ClaimWake, journal: id}, w.record(id).wake, lease{})
	c := w.journals.Cursor()
	lanes := journalKey(id, sectionLane, 0)
	for k, v := c.Seek(lanes); hasPrefix(k, lanes); k, v = c.Next() {
		w.setLease(due{bot.ClaimLane, id, bot.Lane(k[len(lanes):])}, parseLease(v), lease{})
	}
	identities := journalKey(id, sectionIdentity, 0)
	for k, _ := c.Seek(identities); hasPrefix(k, identities); k, _ = c.Next() {
		w.delete(w.identities, k[len(identities):])
	}
	w.deletePrefix(w.journals, id[:])
	w.deletePrefix(w.refused, id[:])
	w.forgetEvents(id)
}
