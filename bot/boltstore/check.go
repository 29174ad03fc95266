package boltstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// maxFindings is how many things that are wrong a check names.
const maxFindings = 20

// Check reads the whole database and reports whether its pages are consistent
// and its indexes agree with its journals. It needs memory for every page, and
// writes wait for it. The error joins what is wrong, by ids and never by
// content, at most twenty of it.
func (s *Store) Check(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	err := closed(checkPages(s.db))
	if err == nil {
		err = s.view(ctx, func(tx *bbolt.Tx) error {
			c := checker{writes: newWrites(tx)}
			return guard(func() error { return c.check(ctx) })
		})
	}
	if err != nil {
		return fmt.Errorf("check %s: %w", s.path, err)
	}
	return nil
}

// checkPages runs bbolt's own check, within a write transaction that changes
// nothing: pages must not move meanwhile.
func checkPages(db *bbolt.DB) error {
	return guard(func() error {
		tx, err := db.Begin(true)
		if err != nil {
			return err
		}
		defer func() { _ = tx.Rollback() }()
		var found findings
		for err := range tx.Check() {
			found.add("%w", err)
		}
		return found.err()
	})
}

// findings is what a check found to be wrong.
type findings []error

func (f *findings) add(format string, args ...any) {
	if len(*f) < maxFindings {
		*f = append(*f, fmt.Errorf(format, args...))
	}
}

func (f findings) err() error {
	if len(f) == 0 {
		return nil
	}
	return fmt.Errorf("%w: %w", ErrDamaged, errors.Join(f...))
}

// checker compares journals with the indexes over them.
type checker struct {
	*writes    // of a transaction that only reads
	found      findings
	due        int // how many places there must be in each index
	leased     int
	identities int
}

func (c *checker) check(ctx context.Context) error {
	var entries []byte // the lane whose entries come next
	cursor := c.journals.Cursor()
	for k, v := cursor.First(); k != nil; k, v = cursor.Next() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if len(k) < 17 {
			c.found.add("a key of %d bytes among the journals", len(k))
			continue
		}
		id, rest := bot.JournalID(k), k[17:]
		switch k[16] {
		case sectionRecord:
			r := parseRecord(v)
			c.checkLease(due{kind: bot.ClaimWake, journal: id}, r.wake)
			if r.wake.state == held || (r.wake.state == idle) != (r.wake.due == unset) {
				c.found.add("journal %s: its wake is in state %d", id, r.wake.state)
			}
		case sectionLane:
			c.checkLane(id, bot.Lane(rest), parseLease(v))
		case sectionEntry:
			if lane := k[:len(k)-11]; !bytes.Equal(lane, entries) {
				entries = bytes.Clone(lane)
				if c.get(laneKey(id, bot.Lane(rest))) == nil {
					c.found.add("journal %s: lane %x has entries and no state", id, rest[:8])
				}
			}
		case sectionIdentity:
			c.identities++
			if !bytes.Equal(c.writes.identities.Get(rest), id[:]) {
				c.found.add("journal %s: an identity that leads here does not", id)
			}
		case sectionDocument:
		default:
			c.found.add("journal %s: a section %q", id, k[16])
		}
	}
	c.count("due index", c.writes.due, c.due)
	c.count("index of claims", c.writes.leased, c.leased)
	c.count("identities", c.writes.identities, c.identities)
	return c.found.err()
}

// checkLease verifies that what d names is where its state says.
func (c *checker) checkLease(d due, l lease) {
	index, key := c.writes.due, dueKey(l.due, d)
	switch l.state {
	case waiting:
		c.due++
	case leased:
		c.leased++
		index, key = c.writes.leased, dueKey(l.until, d)
		if l.fence == 0 || l.fence > c.writes.leased.Sequence() {
			c.found.add("journal %s: a claim with fence %d", d.journal, l.fence)
		}
	case idle, held:
		return
	default:
		c.found.add("journal %s: a state %d", d.journal, l.state)
		return
	}
	if index.Get(key) == nil {
		c.found.add("journal %s: %q is missing from its index", d.journal, d.kind)
	}
}

func (c *checker) checkLane(id bot.JournalID, lane bot.Lane, l lease) {
	c.checkLease(due{bot.ClaimLane, id, lane}, l)
	b := c.backlog(id, lane, math.MinInt64, 0)
	if b.empty || l.state == idle {
		c.found.add("journal %s: lane %x has a state and no entries", id, lane[:])
	}
	if l.state == waiting && l.due < b.due {
		c.found.add("journal %s: lane %x is due before its entries are", id, lane[:])
	}
	if c.get(recordKey(id)) == nil {
		c.found.add("journal %s: it has a lane and was never committed", id)
	}
}

func (c *checker) count(what string, b *bbolt.Bucket, want int) {
	n := 0
	cursor := b.Cursor()
	for k, _ := cursor.First(); k != nil; k, _ = cursor.Next() {
		n++
	}
	if n != want {
		c.found.add("%d in the %s, want %d", n, what, want)
	}
}
