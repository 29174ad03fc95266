package storetest

import (
	"time"

	"debrief/bot"
)

var wakeTests = map[string]func(*fixture){
	"a wake is claimed when it is due": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Wake: start.Add(time.Hour)})
		f.claimNone(start.Add(time.Hour - time.Millisecond))
		c := f.claimOne(start.Add(time.Hour))
		f.same("claim", c, bot.Claim{
			Kind: bot.ClaimWake, Journal: id, At: start.Add(time.Hour),
			Until: start.Add(time.Hour + lease), Fence: c.Fence,
		})
		f.claimNone(start.Add(time.Hour))
	},

	"the turn of a wake moves it": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Wake: start})
		c := f.claimOne(start)
		f.commit(bot.Commit{Journal: id, Wakes: &c, Wake: start.Add(time.Hour)})
		f.claimNone(start.Add(lease))
		f.nextDue(start.Add(time.Hour))
		c = f.claimOne(start.Add(time.Hour))
		f.commit(bot.Commit{Journal: id, Wakes: &c})
		f.nextDue(time.Time{})
	},

	"a claim that expired is taken by somebody else": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Wake: start})
		first := f.claimOne(start)
		f.claimNone(start.Add(lease - time.Millisecond))
		second := f.claimOne(start.Add(lease))
		if second.Fence <= first.Fence {
			f.Fatalf("fence %d after %d", second.Fence, first.Fence)
		}
		_, err := f.store.Commit(f.ctx, bot.Commit{Journal: id, Version: 1, Wakes: &first, Now: start})
		f.fails(err, bot.ErrLost)
		f.same("version", f.load(id, "").Version, uint64(1))
		f.commit(bot.Commit{Journal: id, Wakes: &second})
		_, err = f.store.Commit(f.ctx, bot.Commit{Journal: id, Version: 2, Wakes: &second, Now: start})
		f.fails(err, bot.ErrLost)
	},

	"a claim that expired and was not taken still counts": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Wake: start})
		c := f.claimOne(start)
		f.commit(bot.Commit{Journal: id, Wakes: &c, Now: start.Add(2 * lease)})
		f.nextDue(time.Time{})
	},

	"another turn that leaves the wake leaves the claim": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Wake: start})
		c := f.claimOne(start)
		f.commit(bot.Commit{Journal: id, Wake: start})
		f.claimNone(start)
		_, err := f.store.Commit(f.ctx, bot.Commit{Journal: id, Version: 1, Wakes: &c, Now: start})
		f.fails(err, bot.ErrConflict)
		f.commit(bot.Commit{Journal: id, Wakes: &c})
	},

	"another turn that moves the wake takes the claim": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Wake: start})
		c := f.claimOne(start)
		f.commit(bot.Commit{Journal: id, Wake: start.Add(time.Second)})
		_, err := f.store.Commit(f.ctx, bot.Commit{Journal: id, Version: 2, Wakes: &c, Now: start})
		f.fails(err, bot.ErrLost)
		f.same("at", f.claimOne(start.Add(time.Second)).At, start.Add(time.Second))
	},

	"the claim of one journal is not that of another": func(f *fixture) {
		a, b := f.journal("a"), f.journal("b")
		f.commit(bot.Commit{Journal: a, Wake: start})
		c := f.claimOne(start)
		f.commit(bot.Commit{Journal: b})
		if _, err := f.store.Commit(f.ctx, bot.Commit{Journal: b, Version: 1, Wakes: &c, Now: start}); err == nil {
			f.Fatal("it was committed")
		}
		f.same("version", f.load(b, "").Version, uint64(1))
	},
}

var dueTests = map[string]func(*fixture){
	"nothing": func(f *fixture) {
		f.claimNone(start)
		f.nextDue(time.Time{})
		f.commit(bot.Commit{Journal: f.journal("a")})
		f.nextDue(time.Time{})
	},

	"the longest due comes first, and no more than asked for": func(f *fixture) {
		names := []string{"c", "a", "d", "b"}
		for i, name := range names {
			wake := start.Add(time.Duration(name[0]) * time.Second)
			f.commit(bot.Commit{Journal: f.journal(names[i]), Wake: wake})
		}
		f.commit(bot.Commit{Journal: f.journal("lane"), Outbox: []bot.Entry{asked(1, "x")}, Now: start.Add('b'*time.Second + time.Millisecond)})
		f.nextDue(start.Add('a' * time.Second))
		var order []bot.JournalID
		for _, n := range []int{2, 0, 1, 5} {
			claims, err := f.store.Claim(f.ctx, start.Add(time.Hour), lease, n)
			f.must(err)
			if len(claims) > n {
				f.Fatalf("%d claims, want at most %d", len(claims), n)
			}
			for _, c := range claims {
				order = append(order, c.Journal)
			}
		}
		var want []bot.JournalID
		for _, name := range []string{"a", "b", "lane", "c", "d"} {
			want = append(want, f.journal(name))
		}
		f.same("order", order, want)
	},

	"expiring claims count": func(f *fixture) {
		id := f.journal("a")
		f.commit(bot.Commit{Journal: id, Wake: start, Outbox: []bot.Entry{asked(1, "x")}})
		_, err := f.store.Claim(f.ctx, start, 2*lease, 1)
		f.must(err)
		_, err = f.store.Claim(f.ctx, start, lease, 1)
		f.must(err)
		f.nextDue(start.Add(lease))
		f.claimOne(start.Add(lease))
		f.nextDue(start.Add(2 * lease))
	},

	"fences grow with every claim": func(f *fixture) {
		id := f.journal("a")
		claims := f.commit(bot.Commit{Journal: id, Wake: start, Lease: lease, Outbox: []bot.Entry{asked(1, "x"), asked(2, "y")}})
		now := start
		for range 3 {
			claims = append(claims, f.claim(now)...)
			now = now.Add(lease)
			f.store = f.reopen()
		}
		f.same("claims", len(claims) >= 9, true)
		for i := range claims[1:] {
			if claims[i+1].Fence <= claims[i].Fence {
				f.Fatalf("fence %d after %d", claims[i+1].Fence, claims[i].Fence)
			}
		}
	},

	"what is claimed by two is claimed once": func(f *fixture) {
		for i := range 20 {
			f.commit(bot.Commit{Journal: f.journal(string(rune('a' + i))), Wake: start})
		}
		seen := make(chan bot.JournalID, 100)
		f.together(5, func(int) error {
			claims, err := f.store.Claim(f.ctx, start, lease, 20)
			for _, c := range claims {
				seen <- c.Journal
			}
			return err
		})
		close(seen)
		once := map[bot.JournalID]bool{}
		for id := range seen {
			if once[id] {
				f.Fatal("claimed twice")
			}
			once[id] = true
		}
		f.same("all", len(once), 20)
	},
}
