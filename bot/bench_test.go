package bot_test

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"debrief/bot"
	"debrief/bot/boltstore"
)

// BenchmarkTurns makes durable turns of people who talk at the same time: the
// whole way through Deliver, with nobody sending. Beside it, in the same run,
// the same commits go to a second store without bot, coach and sealing, and
// the same keys and values to bbolt's own batches; a few of each in turn, so
// that what else the machine does falls on all. What matters is the ratio.
func BenchmarkTurns(b *testing.B) {
	for _, n := range []int{1, 64, 512} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w := newBenchWorld(b, b.TempDir())
			w.settle(b, n)
			shadow, raw := newBenchShadow(b), newBenchRaw(b)
			replay(b, w.store.take(), shadow.Commit, raw.commit)
			b.Run("people", func(b *testing.B) {
				var turns, alone, batch benchTime
				for left := b.N; left > 0; {
					some := min(left, 16*n)
					left -= some
					turns.add(func() { w.talk(b, some) })
					commits := w.store.take()
					alone.add(func() { replay(b, commits, shadow.Commit) })
					batch.add(func() { replay(b, commits, raw.commit) })
				}
				b.ReportMetric(0, "ns/op")
				turns.report(b, "turns/s", "cpu-µs/turn")
				alone.report(b, "commits/s", "cpu-µs/commit")
				batch.report(b, "batches/s", "cpu-µs/batch")
				b.ReportMetric(float64(alone.took)/float64(turns.took), "of-commits")
				b.ReportMetric(float64(batch.took)/float64(turns.took), "of-batches")
			})
		})
	}
}

// BenchmarkTurnsSent is the same with a sender at work beside it: each message
// is sent, and settled in a commit of its own.
func BenchmarkTurnsSent(b *testing.B) {
	for _, n := range []int{1, 64, 512} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w := newBenchWorld(b, b.TempDir())
			w.settle(b, n)
			w.store.take()
			ctx, cancel := context.WithCancel(context.Background())
			var running sync.WaitGroup
			running.Go(func() {
				if err := w.bot.Run(ctx); err != nil {
					b.Error(err)
				}
			})
			b.Run("people", func(b *testing.B) {
				var turns benchTime
				turns.add(func() { w.talk(b, b.N) })
				w.store.take()
				b.ReportMetric(0, "ns/op")
				turns.report(b, "turns/s", "cpu-µs/turn")
			})
			cancel()
			running.Wait()
		})
	}
}

// talk has everybody talk at the same time until so many turns were made.
func (w *benchWorld) talk(b *testing.B, turns int) {
	b.Helper()
	var left atomic.Int64
	left.Store(int64(turns))
	w.all(b, func(p *benchPerson) error {
		for left.Add(-1) >= 0 {
			if err := p.next(); err != nil {
				return err
			}
		}
		return nil
	})
}

// benchTime is what something cost.
type benchTime struct{ took, cpu time.Duration }

// add does something and adds what it cost.
func (t *benchTime) add(f func()) {
	cpu, begun := benchCPU(), time.Now()
	f()
	t.took += time.Since(begun)
	t.cpu += benchCPU() - cpu
}

// report reports how many there were in a second, and what one took of the
// processors.
func (t *benchTime) report(b *testing.B, rate, cpu string) {
	b.Helper()
	b.ReportMetric(float64(b.N)/t.took.Seconds(), rate)
	b.ReportMetric(float64(t.cpu.Microseconds())/float64(b.N), cpu)
}

// replay makes commits once more, one journal after another's, journals side
// by side, with each of the ways to make them.
func replay(b *testing.B, commits map[bot.JournalID][]bot.Commit, ways ...func(context.Context, bot.Commit) ([]bot.Claim, error)) {
	b.Helper()
	for _, commit := range ways {
		var wg sync.WaitGroup
		for _, list := range commits {
			wg.Go(func() {
				for _, c := range list {
					if _, err := commit(context.Background(), c); err != nil {
						b.Error(err)
						return
					}
				}
			})
		}
		wg.Wait()
		if b.Failed() {
			b.FailNow()
		}
	}
}

// newBenchShadow opens a store that gets the same commits as another.
func newBenchShadow(b *testing.B) bot.Store {
	b.Helper()
	s, err := boltstore.Open(filepath.Join(b.TempDir(), "shadow.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	})
	return s
}

// benchRaw writes what a store writes for a commit, under keys of the same
// shape, with bbolt's own batches, and reads nothing.
type benchRaw struct{ db *bbolt.DB }

func newBenchRaw(b *testing.B) benchRaw {
	b.Helper()
	db, err := bbolt.Open(filepath.Join(b.TempDir(), "raw.db"), 0o600, nil)
	if err != nil {
		b.Fatal(err)
	}
	db.MaxBatchDelay = time.Millisecond
	err = db.Update(func(tx *bbolt.Tx) error {
		for _, name := range []string{"journals", "due", "events"} {
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := db.Close(); err != nil {
			b.Error(err)
		}
	})
	return benchRaw{db}
}

func (r benchRaw) commit(_ context.Context, c bot.Commit) ([]bot.Claim, error) {
	return nil, r.db.Batch(func(tx *bbolt.Tx) error {
		var err error
		bucket := func(name string) *bbolt.Bucket { return tx.Bucket([]byte(name)) }
		put := func(name string, key, value []byte) {
			err = errors.Join(err, bucket(name).Put(key, value))
		}
		key := func(section byte, rest ...byte) []byte { return append(append(c.Journal[:], section), rest...) }
		at := func(t time.Time) []byte { return binary.BigEndian.AppendUint64(nil, uint64(t.UnixMilli())) }

		record := key('c')
		if old := bucket("journals").Get(record); len(old) >= 16 {
			err = errors.Join(err, bucket("due").Delete(append(old[8:16:16], c.Journal[:]...)))
		}
		wake := at(c.Wake)
		put("journals", record, append(append(binary.BigEndian.AppendUint64(nil, c.Version+1), wake...), make([]byte, 17)...))
		put("due", append(wake[:8:8], c.Journal[:]...), []byte{})
		for _, name := range c.Delete {
			err = errors.Join(err, bucket("journals").Delete(key('b', []byte(name)...)))
		}
		for name, doc := range c.Put {
			put("journals", key('b', []byte(name)...), doc)
		}
		for i, e := range c.Outbox {
			id := binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint64(nil, c.Version+1), uint16(i))
			put("journals", key('e', append(e.Lane[:], id...)...), e.Body)
		}
		put("events", key('x', append([]byte(c.Event), make([]byte, 16)...)[:16]...), c.Answer)
		return err
	})
}
