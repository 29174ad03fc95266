package bot_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"debrief/bot"
)

// benchNow is the time of benchmarks with a clock of their own: a Tuesday
// morning in Berlin.
var benchNow = time.Date(2026, 3, 3, 8, 30, 0, 0, time.UTC)

// wakesFrom is when the first wake of the stored journals is, and wakesOver
// how far they lie apart in all.
var (
	wakesFrom = benchNow.AddDate(1, 0, 0)
	wakesOver = 30 * 24 * time.Hour
)

// storedID is the n-th stored journal of so many, in the order in which a
// store keeps them: so they are written page after page.
func storedID(n, of int) (id bot.JournalID) {
	binary.BigEndian.PutUint64(id[:], uint64(n)*(1<<63/uint64(of))*2)
	binary.BigEndian.PutUint64(id[8:], uint64(n))
	return id
}

// fillStore writes so many journals, each with the documents given and a wake
// of its own.
func fillStore(b *testing.B, s bot.Store, docs map[string][]byte, n int) {
	b.Helper()
	many(b, n, func(i int) error {
		at := wakesFrom.Add(wakesOver / time.Duration(n) * time.Duration(i*7919%n))
		_, err := s.Commit(context.Background(), bot.Commit{Journal: storedID(i, n), Put: docs, Wake: at, Now: benchNow})
		return err
	})
}

// many does something for each number below n, many at the same time and about
// in order: commits that are ready together share a transaction.
func many(b *testing.B, n int, do func(i int) error) {
	b.Helper()
	var next atomic.Int64
	var wg sync.WaitGroup
	for range 4096 {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				if err := do(int(i)); err != nil {
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

// benchTemplate is the sealed documents of somebody with three tasks.
func benchTemplate(b *testing.B) map[string][]byte {
	b.Helper()
	w := newBenchWorld(b, b.TempDir())
	w.now.Store(benchNow.UnixMilli())
	w.settle(b, 1)
	for _, commits := range w.store.take() {
		return benchDocuments(commits)
	}
	b.Fatal("nothing was committed")
	return nil
}

// BenchmarkSweep handles 100 wakes that are due, reminders sent and settled,
// among journals of which nothing is due. A sweep costs what is due, not what
// is stored.
func BenchmarkSweep(b *testing.B) {
	const due = 100
	docs := benchTemplate(b)
	for _, stored := range []int{1_000, 100_000} {
		b.Run(fmt.Sprint(stored), func(b *testing.B) {
			ctx := context.Background()
			w := newBenchWorld(b, b.TempDir())
			w.now.Store(benchNow.UnixMilli())
			fillStore(b, w.store.Store, docs, stored-due)
			w.settle(b, due)
			b.Run("due", func(b *testing.B) {
				var sweep benchTime
				for range b.N {
					w.all(b, func(p *benchPerson) error {
						_, err := p.do(benchCommand("later", map[string]string{"task": "1", "when": "in two hours"}), true)
						return err
					})
					at, ok, err := w.bot.NextDue(ctx)
					if err != nil || !ok {
						b.Fatal(at, ok, err)
					}
					w.now.Store(at.UnixMilli())
					w.store.take()
					sweep.add(func() {
						if err := w.bot.RunDue(ctx); err != nil {
							b.Fatal(err)
						}
					})
					if wakes := len(w.store.take()); wakes != due {
						b.Fatalf("%d journals woke, want %d", wakes, due)
					}
				}
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(float64(sweep.took.Microseconds())/float64(b.N)/due, "µs/wake")
				b.ReportMetric(float64(sweep.cpu.Microseconds())/float64(b.N)/due, "cpu-µs/wake")
			})
			b.Run("nothing", func(b *testing.B) {
				for b.Loop() {
					if err := w.bot.RunDue(ctx); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
