package boltstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// everything lists the keys and values of all buckets, as paths.
func everything(t *testing.T, s *Store) (all []string) {
	t.Helper()
	var walk func(path string, b *bbolt.Bucket) error
	walk = func(path string, b *bbolt.Bucket) error {
		return b.ForEach(func(k, v []byte) error {
			if v == nil {
				return walk(path+"/"+string(k), b.Bucket(k))
			}
			all = append(all, path+"/"+string(k)+"="+string(v))
			return nil
		})
	}
	err := s.view(t.Context(), func(tx *bbolt.Tx) error {
		return tx.ForEach(func(name []byte, b *bbolt.Bucket) error { return walk(string(name), b) })
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestForgetLeavesNothing(t *testing.T) {
	s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
	defer closeAndCheck(t, s)
	before := everything(t, s)
	var ids []bot.JournalID
	for _, name := range []string{"one", "another"} {
		id, err := s.Resolve(t.Context(), bot.Identity{Adapter: "test", ID: name}, true)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
		for n := range uint64(600) {
			if n == 100 {
				if _, err := s.Claim(t.Context(), benchStart, 0, 1); err != nil {
					t.Fatal(err)
				}
			}
			c := typicalTurn(id, n)
			c.Outbox[0].Lane, c.Lease = bot.Lane{byte(n)}, time.Minute
			claims, err := s.Commit(t.Context(), c)
			if err != nil {
				t.Fatal(err)
			}
			if n%3 == 0 && len(claims) > 0 {
				_, err = s.Settle(t.Context(), bot.Settlement{
					Claim: claims[0], Entry: claims[0].Entries[0].ID, Now: c.Now,
					Outcome: []bot.Outcome{bot.Retry, bot.Gone, bot.Refused}[n/3%3], At: c.Now.Add(time.Hour),
				})
				if err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if err := s.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Forget(t.Context(), ids[0]); err != nil {
		t.Fatal(err)
	}
	theirs := 0
	for _, record := range everything(t, s) {
		if strings.Contains(record, string(ids[0][:])) {
			t.Fatalf("left %q", record)
		}
		if strings.Contains(record, string(ids[1][:])) {
			theirs++
		}
	}
	if theirs < 600 {
		t.Errorf("another journal has %d records left", theirs)
	}
	if err := s.Forget(t.Context(), ids[1]); err != nil {
		t.Fatal(err)
	}
	// Days without events may stay, and the meta bucket.
	for _, record := range everything(t, s) {
		if !strings.HasPrefix(record, "meta/") {
			t.Errorf("left %q, before there were only %q", record, before)
		}
	}
}

func TestRefusedIsKept(t *testing.T) {
	s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
	defer closeAndCheck(t, s)
	claims, err := s.Commit(t.Context(), bot.Commit{
		Journal: bot.JournalID{1}, Outbox: []bot.Entry{{Body: []byte("body")}}, Lease: time.Minute, Now: benchStart,
	})
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Settle(t.Context(), bot.Settlement{
		Claim: claims[0], Entry: claims[0].Entries[0].ID, Outcome: bot.Refused, Reason: "too long", Now: benchStart,
	})
	if err != nil {
		t.Fatal(err)
	}
	want := "refused/" + string(refusedKey(bot.JournalID{1}, claims[0].Entries[0].ID)) + "=\x00\x08too longbody"
	if all := everything(t, s); all[len(all)-1] != want {
		t.Errorf("the last record is %q, want %q", all[len(all)-1], want)
	}
}

func TestEventsArePruned(t *testing.T) {
	s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
	defer closeAndCheck(t, s)
	id, other := bot.JournalID{1}, bot.JournalID{2}
	const events = 100
	version, most := uint64(0), 0
	now := benchStart
	count := func() (n int) {
		for _, record := range everything(t, s) {
			if strings.HasPrefix(record, "events/") {
				n++
			}
		}
		return n
	}
	commit := func(id bot.JournalID, version uint64) {
		t.Helper()
		before := count()
		_, err := s.Commit(t.Context(), bot.Commit{Journal: id, Version: version, Event: fmt.Sprint(now, version), Now: now})
		if err != nil {
			t.Fatal(err)
		}
		most = max(most, before+1-count())
	}
	for ; version < events; version++ {
		commit(id, version)
	}
	now = now.Add(bot.EventRetention)
	commit(other, 0)
	if n := count(); n != events+1 {
		t.Fatalf("%d events after a week, want all %d", n, events+1)
	}
	now = now.Add(24 * time.Hour)
	for n := uint64(1); n <= 12; n++ {
		commit(other, n)
	}
	if n := count(); n != 13 {
		t.Errorf("%d events are left, want only the 13 new ones", n)
	}
	if most > 12 {
		t.Errorf("a commit pruned %d events", most)
	}
	snap, err := s.Load(t.Context(), bot.LoadRequest{Journal: id, Event: fmt.Sprint(benchStart, 0)})
	if err != nil || snap.Handled {
		t.Errorf("still handled, or: %v", err)
	}
}

func TestOpenEndsLeases(t *testing.T) {
	path := filepath.Join(t.TempDir(), "debrief.db")
	s := openQuick(t, path)
	for i := range byte(100) {
		c := typicalTurn(bot.JournalID{i}, 0)
		c.Wake = benchStart
		if _, err := s.Commit(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		claims, err := s.Claim(t.Context(), benchStart, time.Hour, 1000)
		if err != nil || len(claims) != 200 {
			t.Fatalf("%d claims, %v, want 200", len(claims), err)
		}
		closeAndCheck(t, s)
		s = openQuick(t, path)
	}
	closeAndCheck(t, s)
}

// atOnce has several operations ready at the same moment: while it starts them
// the committer is kept busy. It returns how many transactions they took.
func atOnce(t *testing.T, n int, operation func(s *Store, i int)) (transactions int) {
	t.Helper()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		s := openQuick(t, filepath.Join(dir, "debrief.db"))
		defer closeAndCheck(t, s)
		var begun, ended int
		var wg sync.WaitGroup
		release := make(chan struct{})
		wg.Go(func() {
			_ = s.commits.do(context.Background(), func(w *writes) error {
				begun = w.tx.ID()
				<-release
				return nil
			})
		})
		synctest.Wait()
		for i := range n {
			wg.Go(func() { operation(s, i) })
		}
		synctest.Wait()
		close(release)
		wg.Wait()
		if err := s.view(t.Context(), func(tx *bbolt.Tx) error { ended = tx.ID(); return nil }); err != nil {
			t.Fatal(err)
		}
		transactions = ended - begun + 1 // the one that was held wrote nothing
	})
	return transactions
}

func TestCommitsShareATransaction(t *testing.T) {
	const n = 60
	var errs [n]error
	transactions := atOnce(t, n, func(s *Store, i int) { // a third of them conflict
		_, errs[i] = s.Commit(context.Background(), bot.Commit{
			Journal: bot.JournalID{byte(i)}, Version: uint64(i % 3 / 2), Event: "e", Now: benchStart,
		})
	})
	for i, err := range errs {
		if want := i%3 == 2; errors.Is(err, bot.ErrConflict) != want || (err != nil) != want {
			t.Errorf("commit %d: %v, conflict is %v", i, err, want)
		}
	}
	if transactions != 1 {
		t.Errorf("%d transactions, want 1", transactions)
	}
}

func TestContextEndsWhileQueued(t *testing.T) {
	var err error
	transactions := atOnce(t, 1, func(s *Store, _ int) {
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		defer cancel()
		_, err = s.Commit(ctx, bot.Commit{Journal: bot.JournalID{1}, Now: benchStart})
	})
	// Time stands still until the operation is done or given up.
	if err != nil || transactions != 1 {
		t.Errorf("error %v after %d transactions, want none after 1", err, transactions)
	}
	transactions = atOnce(t, 1, func(s *Store, _ int) {
		ctx, cancel := context.WithCancel(context.Background())
		go cancel()
		_, err = s.Commit(ctx, bot.Commit{Journal: bot.JournalID{1}, Now: benchStart})
	})
	if !errors.Is(err, context.Canceled) || transactions != 0 {
		t.Errorf("error %v after %d transactions, want %v after none", err, transactions, context.Canceled)
	}
}

// TestPanicHurtsOnlyItsOperation has one of several operations find a damaged
// page.
func TestPanicHurtsOnlyItsOperation(t *testing.T) {
	var errs [5]error
	atOnce(t, len(errs), func(s *Store, i int) {
		errs[i] = s.commits.do(context.Background(), func(w *writes) error {
			w.put(w.journals, documentKey(bot.JournalID{1}, fmt.Sprint(i)), nil)
			if i == 2 {
				panic("page 7 is broken")
			}
			return nil
		})
	})
	for i, err := range errs {
		if want := i == 2; errors.Is(err, ErrDamaged) != want || (err != nil) != want {
			t.Errorf("operation %d: %v, damage is %v", i, err, want)
		}
	}
}

// TestWriteErrorFailsAll has one of several operations fail to write.
func TestWriteErrorFailsAll(t *testing.T) {
	var errs [5]error
	transactions := atOnce(t, len(errs), func(s *Store, i int) {
		errs[i] = s.commits.do(context.Background(), func(w *writes) error {
			w.put(w.journals, documentKey(bot.JournalID{1}, fmt.Sprint(i)), nil)
			if i == 2 {
				w.put(w.journals, nil, nil)
			}
			return nil
		})
	})
	for i, err := range errs {
		if err == nil {
			t.Errorf("operation %d: it was carried out", i)
		}
	}
	if transactions != 0 {
		t.Errorf("%d transactions, want none", transactions)
	}
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	for name, spoil := range map[string]func(w *writes){
		"a wake that is not in the index": func(w *writes) {
			k, _ := w.due.Cursor().First()
			w.delete(w.due, bytes.Clone(k))
		},
		"a place in the index without a wake": func(w *writes) {
			w.put(w.due, dueKey(1, due{kind: bot.ClaimWake}), nil)
		},
		"an entry without a lane": func(w *writes) {
			w.put(w.journals, entryKey(bot.JournalID{1}, bot.Lane{9}, false, bot.EntryID{}), entry{}.encode())
		},
		"a lane without entries": func(w *writes) {
			w.setLane(bot.JournalID{1}, bot.Lane{9}, lease{}, lease{state: waiting})
		},
		"an identity without a journal": func(w *writes) {
			w.put(w.identities, identityHash(bot.Identity{}), make([]byte, 16))
		},
		"a claim from the future": func(w *writes) {
			w.setLane(bot.JournalID{1}, bot.Lane{1}, w.lane(bot.JournalID{1}, bot.Lane{1}), lease{state: leased, fence: 99})
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := openQuick(t, made(t))
			defer s.Close()
			if err := s.Check(t.Context()); err != nil {
				t.Fatal(err)
			}
			if err := s.commits.do(t.Context(), func(w *writes) error { spoil(w); return nil }); err != nil {
				t.Fatal(err)
			}
			if err := s.Check(t.Context()); !errors.Is(err, ErrDamaged) {
				t.Errorf("error %v, want %v", err, ErrDamaged)
			}
		})
	}
}
