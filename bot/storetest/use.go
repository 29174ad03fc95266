package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"debrief/bot"
)

// together calls call n times at once and fails on any error.
func (f *fixture) together(n int, call func(i int) error) {
	f.Helper()
	var g errgroup.Group
	for i := range n {
		g.Go(func() error { return call(i) })
	}
	f.must(g.Wait())
}

var forgetTests = map[string]func(*fixture){
	"everything goes": func(f *fixture) {
		id, other := f.journal("a"), f.journal("b")
		f.commit(bot.Commit{Journal: other, Event: "e", Put: map[string][]byte{"doc": []byte("b")}})
		claims := f.commit(bot.Commit{
			Journal: id, Event: "e", Answer: []byte("answer"), Wake: start, Lease: lease,
			Put:    map[string][]byte{"doc": []byte("1"), "interview/1": []byte("2")},
			Outbox: []bot.Entry{asked(1, "x"), asked(2, "y"), asked(3, "z")},
		})
		f.commit(bot.Commit{Journal: id, Event: "f", Wake: start, Outbox: []bot.Entry{asked(4, "free")}, Now: start.AddDate(0, 0, 1)})
		f.settle(bot.Settlement{Claim: claims[0], Entry: claims[0].Entries[0].ID, Outcome: bot.Gone, Now: start})
		f.settle(bot.Settlement{Claim: claims[1], Entry: claims[1].Entries[0].ID, Outcome: bot.Refused, Now: start})
		f.must(f.store.Forget(f.ctx, id))

		for range 2 {
			f.same("e", f.load(id, "e", "doc", "interview/"), bot.Snapshot{})
			f.same("f", f.load(id, "f"), bot.Snapshot{})
			_, err := f.store.Resolve(f.ctx, bot.Identity{Adapter: "test", ID: "a"}, false)
			f.fails(err, bot.ErrNotFound)
			f.nextDue(time.Time{})
			f.store = f.reopen()
		}
		_, err := f.store.Settle(f.ctx, bot.Settlement{Claim: claims[2], Entry: claims[2].Entries[0].ID, Outcome: bot.Sent, Now: start})
		f.fails(err, bot.ErrLost)
		_, err = f.store.Commit(f.ctx, bot.Commit{Journal: id, Version: 2, Now: start})
		f.fails(err, bot.ErrConflict)
		f.same("others stay", f.load(other, "e", "doc"), bot.Snapshot{
			Version: 1, Handled: true, Docs: map[string][]byte{"doc": []byte("b")},
		})
		f.must(f.store.Forget(f.ctx, id))
		f.same("somebody new", f.journal("a") != id, true)
	},

	"a claimed wake goes": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Wake: start})
		c := f.claimOne(start)
		f.must(f.store.Forget(f.ctx, id))
		f.nextDue(time.Time{})
		_, err := f.store.Commit(f.ctx, bot.Commit{Journal: id, Wakes: &c, Now: start})
		f.fails(err, bot.ErrLost)
	},

	"nobody": func(f *fixture) {
		f.must(f.store.Forget(f.ctx, bot.JournalID{1, 2, 3}))
	},
}

var useTests = map[string]func(*fixture){
	"turns of many at once": func(f *fixture) {
		const people, turns = 8, 5
		ids := make([]bot.JournalID, people)
		for i := range ids {
			ids[i] = f.journal(fmt.Sprint(i))
		}
		var mu sync.Mutex
		versions := map[bot.JournalID]map[uint64]bool{}
		f.together(people*4, func(i int) error { // four of each, who get in each other's way
			id := ids[i%people]
			for n := 0; n < turns; {
				snap, err := f.store.Load(f.ctx, bot.LoadRequest{Journal: id, Docs: []string{"count"}})
				if err != nil {
					return err
				}
				_, err = f.store.Commit(f.ctx, bot.Commit{
					Journal: id, Version: snap.Version, Now: start, Event: fmt.Sprint(i, n),
					Put:    map[string][]byte{"count": append(snap.Docs["count"], 'x')},
					Outbox: []bot.Entry{asked(byte(i), fmt.Sprint(n))},
				})
				if errors.Is(err, bot.ErrConflict) {
					continue
				} else if err != nil {
					return err
				}
				n++
				mu.Lock()
				if versions[id] == nil {
					versions[id] = map[uint64]bool{}
				}
				versions[id][snap.Version] = true
				mu.Unlock()
			}
			return nil
		})
		for _, id := range ids {
			snap := f.load(id, "", "count")
			f.same("version", snap.Version, uint64(4*turns))
			f.same("documents", len(snap.Docs["count"]), 4*turns)
			f.same("turns at different versions", len(versions[id]), 4*turns)
		}
	},

	"a lane is in one hand at a time": func(f *fixture) {
		const entries = 40
		id := f.journal("a")
		for i := range entries {
			f.commit(bot.Commit{Journal: id, Outbox: []bot.Entry{asked(1, fmt.Sprint(i))}})
		}
		var mu sync.Mutex
		var got []string
		f.together(4, func(int) error {
			for range entries { // enough to see the lane empty
				claims, err := f.store.Claim(f.ctx, start, lease, 1)
				if err != nil {
					return err
				}
				for _, c := range claims {
					for _, e := range c.Entries[:min(2, len(c.Entries))] {
						mu.Lock()
						got = append(got, string(e.Body))
						mu.Unlock()
						c, err = f.store.Settle(f.ctx, bot.Settlement{Claim: c, Entry: e.ID, Outcome: bot.Sent, Now: start, Lease: lease})
						if errors.Is(err, bot.ErrLost) {
							return fmt.Errorf("entry %s: %w", e.ID, err)
						} else if err != nil {
							return err
						}
					}
				}
			}
			return nil
		})
		f.same("sent", len(got) > 0, true)
	},

	"a context that has ended": func(f *fixture) {
		id := f.journal("a")
		ctx, cancel := context.WithCancel(f.ctx)
		cancel()
		for name, err := range f.every(ctx, id) {
			if !errors.Is(err, context.Canceled) {
				f.Errorf("%s: %v, want %v", name, err, context.Canceled)
			}
		}
		f.same("untouched", f.load(id, ""), bot.Snapshot{})
	},

	"a context that ends on the way": func(f *fixture) {
		f.together(50, func(i int) error {
			ctx, cancel := context.WithCancel(f.ctx)
			go cancel()
			id := bot.JournalID{byte(i)}
			_, failed := f.store.Commit(ctx, bot.Commit{Journal: id, Now: start})
			snap, err := f.store.Load(f.ctx, bot.LoadRequest{Journal: id})
			if committed := snap.Version == 1; err == nil && committed != (failed == nil) {
				return fmt.Errorf("committed is %v after %w", committed, failed)
			}
			return err
		})
	},

	"closed": func(f *fixture) {
		id := f.journal("a")
		f.must(f.store.Close())
		for name, err := range f.every(f.ctx, id) {
			if !errors.Is(err, bot.ErrClosed) {
				f.Errorf("%s: %v, want %v", name, err, bot.ErrClosed)
			}
		}
		f.fails(f.store.Close(), bot.ErrClosed)
		f.store = f.reopen()
	},

	"closed while in use": func(f *fixture) {
		id := f.journal("a")
		results := make(chan error, 200)
		var wg sync.WaitGroup
		for i := range cap(results) {
			wg.Go(func() {
				_, err := f.store.Commit(f.ctx, bot.Commit{Journal: bot.JournalID{1, byte(i)}, Now: start})
				results <- err
			})
		}
		f.must(f.store.Close())
		wg.Wait()
		close(results)
		done := 0
		for err := range results {
			if err == nil {
				done++
			} else if !errors.Is(err, bot.ErrClosed) {
				f.Error(err)
			}
		}
		f.store = f.reopen()
		for i := range cap(results) {
			done -= int(f.load(bot.JournalID{1, byte(i)}, "").Version)
		}
		f.same("committed and not found", done, 0)
		f.same("empty", f.load(id, ""), bot.Snapshot{})
	},
}

// every calls each method but Close and returns their errors.
func (f *fixture) every(ctx context.Context, id bot.JournalID) map[string]error {
	errs := map[string]error{}
	_, errs["Resolve"] = f.store.Resolve(ctx, bot.Identity{Adapter: "test", ID: "a"}, false)
	_, errs["Resolve and make"] = f.store.Resolve(ctx, bot.Identity{Adapter: "test", ID: "new"}, true)
	_, errs["Load"] = f.store.Load(ctx, bot.LoadRequest{Journal: id})
	_, errs["Commit"] = f.store.Commit(ctx, bot.Commit{Journal: id, Now: start})
	_, errs["Claim"] = f.store.Claim(ctx, start, lease, 1)
	_, errs["Settle"] = f.store.Settle(ctx, bot.Settlement{Claim: bot.Claim{Kind: bot.ClaimLane, Journal: id}, Outcome: bot.Sent})
	_, _, errs["NextDue"] = f.store.NextDue(ctx)
	errs["Forget"] = f.store.Forget(ctx, id)
	return errs
}
