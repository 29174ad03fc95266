package boltstore

import (
	"bytes"
	"time"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// Remembered events lie in one bucket for each day on which they were handled,
// which goes when the whole day is older than bot.EventRetention: an event is
// remembered for at least that long, and a day longer at most while there are
// commits.

const (
	day       = millis(24 * time.Hour / time.Millisecond)
	retention = millis(bot.EventRetention / time.Millisecond)
)

// eventDays is the events bucket in one transaction.
type eventDays struct {
	bucket *bbolt.Bucket
	days   []eventDay // oldest first; filled when first needed
	filled bool
	added  int    // events added in this transaction
	now    millis // the latest time at which they were
}

type eventDay struct {
	start  millis
	events *bbolt.Bucket
}

// startOf is the beginning of the day of m, in UTC.
func startOf(m millis) millis {
	start := m - m%day
	if start > m { // before 1970
		start -= day
	}
	return start
}

// all lists the days that there are.
func (d *eventDays) all() []eventDay {
	if !d.filled {
		d.filled = true
		c := d.bucket.Cursor()
		for k, _ := c.First(); k != nil; k, _ = c.Next() {
			d.days = append(d.days, eventDay{parseMillis(k), d.bucket.Bucket(k)})
		}
	}
	return d.days
}

// find looks an event up. The answer is of the transaction.
func (d *eventDays) find(key []byte) (answer []byte, ok bool) {
	days := d.all()
	for i := len(days) - 1; i >= 0; i-- { // what comes again mostly does so soon
		if k, v := days[i].events.Cursor().Seek(key); bytes.Equal(k, key) {
			return v, true
		}
	}
	return nil, false
}

// remember adds an event handled at now.
func (w *writes) remember(key, answer []byte, now millis) {
	d, start := &w.events, startOf(now)
	d.added++
	d.now = max(d.now, now)
	var today *bbolt.Bucket
	for _, existing := range d.all() {
		if existing.start == start {
			today = existing.events
		}
	}
	if today == nil {
		if today, w.err = d.bucket.CreateBucket(start.append(nil)); w.err != nil {
			return
		}
		d.filled, d.days = false, nil
	}
	w.put(today, key, answer)
}

// prune forgets some events that are old enough: more than were added, so that
// it keeps up, and few, so that no commit takes long.
func (w *writes) prune() {
	d := &w.events
	if d.added == 0 || len(d.all()) == 0 {
		return
	}
	oldest := d.days[0]
	if oldest.start+day+retention > d.now {
		return
	}
	var keys [][]byte
	c := oldest.events.Cursor()
	for k, _ := c.First(); k != nil && len(keys) < 2*d.added+8; k, _ = c.Next() {
		keys = append(keys, bytes.Clone(k))
	}
	for _, k := range keys {
		w.delete(oldest.events, k)
	}
	if k, _ := oldest.events.Cursor().First(); k == nil && w.err == nil {
		w.err = d.bucket.DeleteBucket(oldest.start.append(nil))
	}
}

// forgetEvents removes what is remembered of a journal.
func (w *writes) forgetEvents(id bot.JournalID) {
	for _, d := range w.events.all() {
		w.deletePrefix(d.events, id[:])
	}
}
