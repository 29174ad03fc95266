package storetest

import (
	"strings"
	"sync"
	"time"

	"debrief/bot"
)

var journalTests = map[string]func(*fixture){
	"an identity leads to one journal": func(f *fixture) {
		who := bot.Identity{Adapter: "here", ID: "1"}
		_, err := f.store.Resolve(f.ctx, who, false)
		f.fails(err, bot.ErrNotFound)
		id, err := f.store.Resolve(f.ctx, who, true)
		f.must(err)
		for _, create := range []bool{true, false} {
			again, err := f.store.Resolve(f.ctx, who, create)
			f.must(err)
			f.same("journal", again, id)
		}
		f.store = f.reopen()
		again, err := f.store.Resolve(f.ctx, who, false)
		f.must(err)
		f.same("journal after reopening", again, id)
	},

	"other identities lead elsewhere": func(f *fixture) {
		seen := map[bot.JournalID]bot.Identity{}
		for _, who := range []bot.Identity{
			{Adapter: "here", ID: "1"}, {Adapter: "here", ID: "2"}, {Adapter: "there", ID: "1"},
			{Adapter: "a", ID: "bc"}, {Adapter: "ab", ID: "c"}, {Adapter: "a\x00", ID: "b"}, {Adapter: "a", ID: "\x00b"},
			{Adapter: "long", ID: strings.Repeat("x", 1<<16)},
		} {
			id, err := f.store.Resolve(f.ctx, who, true)
			f.must(err)
			if other, ok := seen[id]; ok {
				f.Fatalf("%v and %v share a journal", who, other)
			}
			seen[id] = who
		}
	},

	"resolving at once makes one journal": func(f *fixture) {
		var ids [16]bot.JournalID
		var wg sync.WaitGroup
		for i := range ids {
			wg.Go(func() {
				ids[i], _ = f.store.Resolve(f.ctx, bot.Identity{Adapter: "test", ID: "same"}, true)
			})
		}
		wg.Wait()
		for _, id := range ids {
			f.same("journal", id, ids[0])
		}
		f.same("is set", ids[0] != bot.JournalID{}, true)
	},

	"a journal never committed is empty": func(f *fixture) {
		f.same("snapshot", f.load(f.journal("a"), "event", "profile", "interview/"), bot.Snapshot{})
		f.same("unknown", f.load(bot.JournalID{1}, "", "profile"), bot.Snapshot{})
	},

	"documents are put, replaced and deleted": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Put: map[string][]byte{"a": []byte("1"), "b": []byte("2"), "empty": {}, "nil": nil}})
		f.commit(bot.Commit{Journal: id, Put: map[string][]byte{"a": []byte("3")}, Delete: []string{"b", "absent"}})
		f.store = f.reopen()
		f.same("snapshot", f.load(id, "", "a", "b", "empty", "nil", "absent"), bot.Snapshot{
			Version: 2,
			Docs:    map[string][]byte{"a": []byte("3"), "empty": {}, "nil": {}},
		})
	},

	"a name that ends in a slash stands for many": func(f *fixture) {
		a, b := f.journal("a"), f.journal("b")
		put := map[string][]byte{}
		for _, name := range []string{"interview", "interview/", "interview/1", "interview/2/x", "interview0", "interviews/1", "z/1"} {
			put[name] = []byte(name)
		}
		f.commit(bot.Commit{Journal: a, Put: put})
		f.commit(bot.Commit{Journal: b, Put: map[string][]byte{"interview/3": nil}})
		want := map[string][]byte{}
		for _, name := range []string{"interview/", "interview/1", "interview/2/x", "z/1"} {
			want[name] = []byte(name)
		}
		f.same("documents", f.load(a, "", "interview/", "z/1", "none/").Docs, want)
	},

	"large documents": func(f *fixture) {
		id := f.journal("a")
		big := []byte(strings.Repeat("0123456789", 100_000))
		f.commit(bot.Commit{Journal: id, Put: map[string][]byte{"big": big, "small": []byte("s")}})
		f.same("equal", string(f.load(id, "", "big").Docs["big"]) == string(big), true)
	},

	"the caller owns what is loaded": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Event: "e", Answer: []byte("answer"), Put: map[string][]byte{"a": []byte("doc")}})
		snap := f.load(id, "e", "a")
		clear(snap.Docs["a"])
		clear(snap.Answer)
		snap = f.load(id, "e", "a")
		f.same("document", string(snap.Docs["a"]), "doc")
		f.same("answer", string(snap.Answer), "answer")
	},

	"the caller keeps what is committed": func(f *fixture) {
		id := f.journal("a")
		doc, body := []byte("doc"), []byte("body")
		claims := f.commit(bot.Commit{
			Journal: id, Put: map[string][]byte{"a": doc}, Lease: lease,
			Outbox: []bot.Entry{{Body: body}},
		})
		clear(doc)
		clear(body)
		f.same("document", string(f.load(id, "", "a").Docs["a"]), "doc")
		f.same("claimed at birth", bodies(claims[0]), []string{"body"})
		f.same("claimed later", bodies(f.claimOne(start.Add(lease))), []string{"body"})
	},

	"a version that has moved is a conflict and changes nothing": func(f *fixture) {
		id := f.journal("a")
		first := bot.Commit{Journal: id, Put: map[string][]byte{"a": []byte("1")}, Now: start}
		_, err := f.store.Commit(f.ctx, first)
		f.must(err)
		for _, version := range []uint64{0, 2, 100} {
			_, err := f.store.Commit(f.ctx, bot.Commit{
				Journal: id, Version: version, Now: start, Lease: lease, Event: "e", Wake: start,
				Put: map[string][]byte{"a": []byte("2"), "b": nil}, Delete: []string{"a"},
				Outbox: []bot.Entry{asked(1, "x")},
			})
			f.fails(err, bot.ErrConflict)
		}
		f.same("snapshot", f.load(id, "e", "a", "b"), bot.Snapshot{Version: 1, Docs: map[string][]byte{"a": []byte("1")}})
		f.nextDue(time.Time{})
	},

	"a wake is kept in UTC to the millisecond": func(f *fixture) {
		id := f.journal("a")
		zone := time.FixedZone("far", 13*60*60)
		for _, wake := range []time.Time{start.Add(1_234_567_890), time.Date(1969, 1, 1, 0, 0, 0, 5_999_999, time.UTC), start.AddDate(500, 0, 0)} {
			f.commit(bot.Commit{Journal: id, Wake: wake.In(zone)})
			f.same("wake", f.load(id, "").Wake, wake.Truncate(time.Millisecond))
			f.nextDue(wake.Truncate(time.Millisecond))
		}
		f.commit(bot.Commit{Journal: id})
		f.same("no wake", f.load(id, "").Wake.IsZero(), true)
		f.nextDue(time.Time{})
	},
}

var eventTests = map[string]func(*fixture){
	"an event is handled once": func(f *fixture) {
		id := f.journal("a")
		f.same("before", f.load(id, "e").Handled, false)
		f.commit(bot.Commit{Journal: id, Event: "e", Answer: []byte("hello")})
		f.store = f.reopen()
		snap := f.load(id, "e", "a")
		f.same("after", snap, bot.Snapshot{Version: 1, Handled: true, Answer: []byte("hello")})
		for _, version := range []uint64{1, 0} { // handled says more than a conflict does
			_, err := f.store.Commit(f.ctx, bot.Commit{
				Journal: id, Version: version, Event: "e", Now: start, Put: map[string][]byte{"a": nil},
			})
			f.fails(err, bot.ErrHandled)
		}
		f.same("unchanged", f.load(id, "e", "a"), snap)
	},

	"an event is of one journal": func(f *fixture) {
		a, b := f.journal("a"), f.journal("b")
		f.commit(bot.Commit{Journal: a, Event: "e"})
		f.same("other journal", f.load(b, "e").Handled, false)
		f.commit(bot.Commit{Journal: b, Event: "e"})
		f.same("other event", f.load(a, "f").Handled, false)
		f.same("long", f.load(a, strings.Repeat("e", 1<<16)).Handled, false)
	},

	"an event is remembered for as long as said": func(f *fixture) {
		a, b := f.journal("a"), f.journal("b")
		f.commit(bot.Commit{Journal: a, Event: "e", Answer: []byte("answer")})
		for d := time.Duration(0); d < bot.EventRetention; d += 12 * time.Hour {
			f.commit(bot.Commit{Journal: b, Event: d.String(), Now: start.Add(d)})
			snap := f.load(a, "e")
			f.same("handled", snap.Handled, true)
			f.same("answer", string(snap.Answer), "answer")
		}
		f.commit(bot.Commit{Journal: b, Event: "last", Now: start.Add(bot.EventRetention - time.Millisecond)})
		f.same("handled", f.load(a, "e").Handled, true)
	},

	"no event, nothing to remember": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id})
		f.commit(bot.Commit{Journal: id})
		f.same("handled", f.load(id, "").Handled, false)
	},
}
