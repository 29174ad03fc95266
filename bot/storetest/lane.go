package storetest

import (
	"fmt"
	"time"

	"debrief/bot"
)

var laneTests = map[string]func(*fixture){
	"entries get ids of the version and their place": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id})
		f.commit(bot.Commit{Journal: id, Outbox: []bot.Entry{
			{ID: bot.EntryID{Version: 9, Index: 9}, Lane: bot.Lane{1}, Body: []byte("x"), Attempts: 3, Due: start.Add(-time.Hour)},
			{Lane: bot.Lane{1}, Unasked: true},
		}})
		f.store = f.reopen()
		f.same("entries", f.claimOne(start).Entries, []bot.Entry{
			{ID: bot.EntryID{Version: 2, Index: 0}, Lane: bot.Lane{1}, Body: []byte("x"), Attempts: 3, Due: start.Add(-time.Hour)},
			{ID: bot.EntryID{Version: 2, Index: 1}, Lane: bot.Lane{1}, Unasked: true},
		})
	},

	"what was asked for goes first, then the earlier": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Outbox: []bot.Entry{unasked(1, "u1"), asked(1, "a1"), unasked(1, "u2"), asked(1, "a2")}})
		f.commit(bot.Commit{Journal: id, Outbox: []bot.Entry{asked(1, "a3"), unasked(1, "u3")}})
		f.same("order", bodies(f.claimOne(start)), []string{"a1", "a2", "a3", "u1", "u2", "u3"})
	},

	"lanes go side by side": func(f *fixture) {
		a, b := f.journal("a"), f.journal("b")
		f.commit(bot.Commit{Journal: a, Outbox: []bot.Entry{asked(1, "a1"), asked(2, "a2")}})
		f.commit(bot.Commit{Journal: b, Outbox: []bot.Entry{asked(1, "b1")}})
		got := map[string]bool{}
		for _, c := range f.claim(start) {
			got[fmt.Sprint(c.Journal == a, c.Lane[0], bodies(c))] = true
		}
		f.same("claims", got, map[string]bool{"true 1 [a1]": true, "true 2 [a2]": true, "false 1 [b1]": true})
	},

	"a claim has so many entries at most": func(f *fixture) {
		id := f.journal("a")
		var outbox []bot.Entry
		var want []string
		for i := range 2*bot.LaneBatch + 3 {
			outbox = append(outbox, asked(1, fmt.Sprint(i)))
			want = append(want, fmt.Sprint(i))
		}
		c := f.commit(bot.Commit{Journal: id, Outbox: outbox, Lease: lease})[0]
		var got []string
		for len(c.Entries) > 0 {
			if len(c.Entries) > bot.LaneBatch {
				f.Fatalf("%d entries, want at most %d", len(c.Entries), bot.LaneBatch)
			}
			got = append(got, string(c.Entries[0].Body))
			c = f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Sent, Now: start})
		}
		f.same("order", got, want)
		f.nextDue(time.Time{})
	},

	"an entry goes out when it is due and holds up nobody": func(f *fixture) {
		id := f.journal("a")
		later, soon := asked(1, "later"), asked(1, "soon")
		later.Due, soon.Due = start.Add(time.Hour), start.Add(time.Minute)
		f.commit(bot.Commit{Journal: id, Outbox: []bot.Entry{later, soon}})
		f.claimNone(start)
		f.nextDue(start.Add(time.Minute))
		f.commit(bot.Commit{Journal: id, Outbox: []bot.Entry{asked(1, "now")}})
		f.nextDue(start)
		c := f.claimOne(start)
		f.same("at once", bodies(c), []string{"now"})
		c = f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Sent, Now: start})
		f.same("left and due", len(c.Entries), 0)
		f.nextDue(start.Add(time.Minute))
		f.same("both", bodies(f.claimOne(start.Add(time.Hour))), []string{"later", "soon"})
	},

	"the committer gets the free lanes that are due": func(f *fixture) {
		id := f.journal("a")
		later := asked(3, "later")
		later.Due = start.Add(time.Hour)
		claims := f.commit(bot.Commit{Journal: id, Lease: lease, Outbox: []bot.Entry{
			unasked(2, "y2"), asked(1, "x1"), asked(2, "y1"), later, asked(1, "x2"),
		}})
		got := map[byte][]string{}
		for _, c := range claims {
			f.same("kind", c.Kind, bot.ClaimLane)
			f.same("journal", c.Journal, id)
			f.same("until", c.Until, start.Add(lease))
			got[c.Lane[0]] = bodies(c)
		}
		f.same("claims", got, map[byte][]string{1: {"x1", "x2"}, 2: {"y1", "y2"}})
		f.claimNone(start)
		f.nextDue(start.Add(lease))
	},

	"the committer gets what was in its lanes before": func(f *fixture) {
		id := f.journal("a")
		f.same("without a lease", len(f.commit(bot.Commit{Journal: id, Outbox: []bot.Entry{asked(1, "x"), asked(2, "z")}})), 0)
		claims := f.commit(bot.Commit{Journal: id, Lease: lease, Outbox: []bot.Entry{asked(1, "y")}})
		f.same("claims", len(claims), 1)
		f.same("entries", bodies(claims[0]), []string{"x", "y"})
		f.same("left for others", bodies(f.claimOne(start)), []string{"z"})
	},

	"the committer does not get a lane that somebody holds": func(f *fixture) {
		id := f.journal("a")
		first := f.commit(bot.Commit{Journal: id, Lease: lease, Outbox: []bot.Entry{asked(1, "x")}})[0]
		more := bot.Commit{Journal: id, Lease: lease, Outbox: []bot.Entry{asked(1, "y")}, Now: start.Add(lease - time.Millisecond)}
		f.same("claims", len(f.commit(more)), 0)
		first = f.settle(bot.Settlement{Claim: first, Entry: first.Entries[0].ID, Outcome: bot.Sent, Now: start})
		f.same("the holder goes on", bodies(first), []string{"y"})
		more.Now = start.Add(lease)
		second := f.commit(more)
		f.same("claims after it expired", len(second), 1)
		_, err := f.store.Settle(f.ctx, bot.Settlement{Claim: first, Entry: first.Entries[0].ID, Outcome: bot.Sent, Now: start})
		f.fails(err, bot.ErrLost)
	},

	"the caller owns the entries": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Outbox: []bot.Entry{asked(1, "x")}})
		clear(f.claimOne(start).Entries[0].Body)
		f.same("body", bodies(f.claimOne(start.Add(lease))), []string{"x"})
	},
}
