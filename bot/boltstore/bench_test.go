package boltstore

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

var benchStart = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// typicalTurn is the n-th turn of a journal: 4 documents of 800 bytes, 2 outbox
// entries, an event and a wake some days ahead.
func typicalTurn(id bot.JournalID, n uint64) bot.Commit {
	text := bytes.Repeat([]byte("0123456789abcdef"), 50)
	now := benchStart.Add(time.Duration(n) * time.Minute)
	return bot.Commit{
		Journal: id,
		Version: n,
		Put:     map[string][]byte{"profile": text, "session": text, "tasks": text, "interview/1": text},
		Wake:    now.Add(time.Duration(binary.BigEndian.Uint16(id[:])) * 10 * time.Second),
		Event:   fmt.Sprint("event ", n),
		Answer:  text[:100],
		Outbox:  []bot.Entry{{Lane: bot.Lane{1}, Body: text[:400]}, {Lane: bot.Lane{1}, Body: text[:400]}},
		Now:     now,
	}
}

// journalsEach is how many journals a committer has: what they wrote before is
// mostly not on the pages that it writes next.
const journalsEach = 16

// cpu is the processor time that this process has used.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// measure has n committers make b.N turns, each in a journal of its own, and
// reports turns per second and the processor time of one.
func measure(b *testing.B, n int, turn func(committer int, nth uint64) error) {
	var left atomic.Int64
	left.Store(int64(b.N))
	var wg sync.WaitGroup
	before := cpu()
	b.ResetTimer()
	for i := range n {
		wg.Go(func() {
			for nth := uint64(0); left.Add(-1) >= 0; nth++ {
				if err := turn(i, nth); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
	b.StopTimer()
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "turns/s")
	b.ReportMetric(float64((cpu()-before).Microseconds())/float64(b.N), "cpu-µs/turn")
}

// BenchmarkCommit makes turns and nothing else: what they put in the outbox stays.
// Beside it bbolt's own batches write the same keys and values, and read nothing.
func BenchmarkCommit(b *testing.B) {
	for _, n := range []int{1, 64, 512} {
		ids := make([][journalsEach]bot.JournalID, n)
		for i := range ids {
			for k := range ids[i] {
				ids[i][k] = newID()
			}
		}
		b.Run(fmt.Sprintf("store/%d", n), func(b *testing.B) {
			s, err := Open(filepath.Join(b.TempDir(), "debrief.db"))
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			measure(b, n, func(i int, nth uint64) error {
				_, err := s.Commit(context.Background(), typicalTurn(ids[i][nth%journalsEach], nth/journalsEach))
				return err
			})
		})
		b.Run(fmt.Sprintf("bbolt/%d", n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "raw.db")
			if err := newFile(path, database, newID()); err != nil {
				b.Fatal(err)
			}
			db, err := bbolt.Open(path, 0o600, nil)
			if err != nil {
				b.Fatal(err)
			}
			defer db.Close()
			db.MaxBatchDelay = time.Millisecond
			measure(b, n, func(i int, nth uint64) error {
				c := typicalTurn(ids[i][nth%journalsEach], nth/journalsEach)
				return db.Batch(func(tx *bbolt.Tx) error { return putRaw(tx, &c) })
			})
		})
	}
}

// putRaw writes what Commit does and reads nothing.
func putRaw(tx *bbolt.Tx, c *bot.Commit) error {
	var err error
	put := func(bucket *bbolt.Bucket, key, value []byte) {
		if e := bucket.Put(key, value); e != nil {
			err = e
		}
	}
	journals, dueIndex := tx.Bucket(journalsBucket), tx.Bucket(dueBucket)
	wake := due{kind: bot.ClaimWake, journal: c.Journal}
	put(journals, recordKey(c.Journal), record{version: c.Version + 1, wake: lease{state: waiting, due: at(c.Wake)}}.encode())
	for name, doc := range c.Put {
		put(journals, documentKey(c.Journal, name), doc)
	}
	if c.Version == 0 {
		put(dueIndex, dueKey(at(c.Now), due{bot.ClaimLane, c.Journal, bot.Lane{1}}), []byte{})
		put(journals, laneKey(c.Journal, bot.Lane{1}), lease{state: waiting, due: at(c.Now)}.append(nil))
	} else if e := dueIndex.Delete(dueKey(at(c.Wake.Add(-time.Minute)), wake)); e != nil {
		err = e
	}
	put(dueIndex, dueKey(at(c.Wake), wake), []byte{})
	for i, e := range c.Outbox {
		id := bot.EntryID{Version: c.Version + 1, Index: uint16(i)}
		put(journals, entryKey(c.Journal, e.Lane, e.Unasked, id), entry{due: at(e.Due), body: e.Body}.encode())
	}
	today, e := tx.Bucket(eventsBucket).CreateBucketIfNotExists(startOf(at(c.Now)).append(nil))
	if e != nil {
		return e
	}
	put(today, eventKey(c.Journal, c.Event), c.Answer)
	return err
}

// fill makes n journals with a document of three tasks and a wake, which is
// due at benchStart for the first 16 and far from it for the others.
func fill(b *testing.B, path string, n int) {
	s, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	s.db.NoSync = true
	tasks := bytes.Repeat([]byte("a task of 100 bytes "), 15)
	var wg sync.WaitGroup
	var next atomic.Int64
	for range 256 {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				wake := benchStart
				if i >= 16 {
					wake = wake.AddDate(1, 0, 0).Add(time.Duration(i) * time.Second)
				}
				c := bot.Commit{Journal: newID(), Put: map[string][]byte{"tasks": tasks}, Wake: wake, Now: benchStart}
				if _, err := s.Commit(context.Background(), c); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
	if err := s.db.Sync(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkClaim claims the same 16 wakes again and again, each time that the
// claims of before expire.
func BenchmarkClaim(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "debrief.db")
			fill(b, path, n)
			s, err := Open(path)
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			now, before := benchStart, cpu()
			for b.Loop() {
				claims, err := s.Claim(b.Context(), now, time.Minute, 100)
				if err != nil || len(claims) != 16 {
					b.Fatalf("%d claims, %v", len(claims), err)
				}
				now = now.Add(time.Minute)
			}
			b.ReportMetric(float64((cpu()-before).Microseconds())/float64(b.N), "cpu-µs/op")
		})
	}
}

// BenchmarkOpen opens and closes a database.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "debrief.db")
			fill(b, path, n)
			for b.Loop() {
				s, err := Open(path)
				if err != nil {
					b.Fatal(err)
				}
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
