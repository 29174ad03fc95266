package storetest

import (
	"time"

	"debrief/bot"
)

// three is a claim of three entries in lane 1 of a new journal.
func three(f *fixture) bot.Claim {
	f.Helper()
	return f.commit(bot.Commit{
		Journal: f.journal("three"), Lease: lease,
		Outbox: []bot.Entry{asked(1, "x"), asked(1, "y"), unasked(1, "z")},
	})[0]
}

var settleTests = map[string]func(*fixture){
	"sent": func(f *fixture) {
		c := three(f)
		now := start.Add(time.Second)
		left := f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Sent, Now: now})
		f.same("left", left, bot.Claim{
			Kind: bot.ClaimLane, Journal: c.Journal, Lane: c.Lane, Fence: c.Fence,
			Until: now.Add(lease), Entries: c.Entries[1:],
		})
		f.nextDue(now.Add(lease))
		left = f.settle(bot.Settlement{Claim: left, Entry: left.Entries[0].ID, Outcome: bot.Sent, Now: now})
		left = f.settle(bot.Settlement{Claim: left, Entry: left.Entries[0].ID, Outcome: bot.Sent, Now: now})
		f.same("left", len(left.Entries), 0)
		f.nextDue(time.Time{})
	},

	"sent in any order": func(f *fixture) {
		c := three(f)
		left := f.settle(bot.Settlement{Claim: c, Entry: c.Entries[1].ID, Outcome: bot.Sent, Now: start})
		f.same("left", bodies(left), []string{"x", "z"})
		left = f.settle(bot.Settlement{Claim: c, Entry: c.Entries[2].ID, Outcome: bot.Sent, Now: start})
		f.same("left", bodies(left), []string{"x"})
	},

	"settled twice": func(f *fixture) {
		c := three(f)
		for range 2 {
			left := f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Sent, Now: start})
			f.same("left", bodies(left), []string{"y", "z"})
		}
	},

	"retry makes those behind wait": func(f *fixture) {
		c := three(f)
		left := f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Retry, At: start.Add(time.Hour), Now: start})
		f.same("left", len(left.Entries), 0)
		f.nextDue(start.Add(time.Hour))
		f.commit(bot.Commit{Journal: c.Journal, Lease: lease, Outbox: []bot.Entry{asked(1, "behind")}})
		f.claimNone(start.Add(time.Hour - time.Millisecond))
		c = f.claimOne(start.Add(time.Hour))
		f.same("again", bodies(c), []string{"x", "y", "behind", "z"})
		f.same("attempts", c.Entries[0].Attempts, 1)
		f.same("attempts of others", c.Entries[1].Attempts, 0)
		f.same("due", c.Entries[0].Due, start.Add(time.Hour))
	},

	"retry does not make those before wait": func(f *fixture) {
		c := three(f)
		f.settle(bot.Settlement{Claim: c, Entry: c.Entries[2].ID, Outcome: bot.Retry, At: start.Add(time.Hour), Now: start})
		f.nextDue(start)
		f.commit(bot.Commit{Journal: c.Journal, Outbox: []bot.Entry{asked(1, "new"), unasked(1, "behind")}})
		c = f.claimOne(start)
		f.same("before", bodies(c), []string{"x", "y", "new"})
		for _, e := range c.Entries {
			c = f.settle(bot.Settlement{Claim: c, Entry: e.ID, Outcome: bot.Sent, Now: start})
		}
		f.nextDue(start.Add(time.Hour))
	},

	"retry at once": func(f *fixture) {
		c := three(f)
		f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Retry, At: start, Now: start})
		f.same("again", bodies(f.claimOne(start)), []string{"x", "y", "z"})
	},

	"retry ends the claim": func(f *fixture) {
		c := three(f)
		f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Retry, At: start, Now: start})
		_, err := f.store.Settle(f.ctx, bot.Settlement{Claim: c, Entry: c.Entries[1].ID, Outcome: bot.Sent, Now: start})
		f.fails(err, bot.ErrLost)
	},

	"gone holds the lane until something is added": func(f *fixture) {
		c := three(f)
		left := f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Gone, Now: start})
		f.same("left", len(left.Entries), 0)
		f.nextDue(time.Time{})
		f.commit(bot.Commit{Journal: c.Journal, Outbox: []bot.Entry{asked(2, "other lane")}})
		f.store = f.reopen()
		f.same("other lane", bodies(f.claimOne(start.AddDate(1, 0, 0))), []string{"other lane"})
		f.commit(bot.Commit{Journal: c.Journal, Outbox: []bot.Entry{asked(1, "back")}, Now: start.AddDate(1, 0, 0)})
		f.same("all", bodies(f.claimOne(start.AddDate(1, 0, 0))), []string{"x", "y", "back", "z"})
	},

	"gone, and back without a word to say": func(f *fixture) {
		c := three(f)
		f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Gone, Now: start})
		f.commit(bot.Commit{Journal: c.Journal, Back: []bot.Lane{c.Lane}, Now: start})
		f.same("all", bodies(f.claimOne(start)), []string{"x", "y", "z"})
		claims := f.commit(bot.Commit{Journal: c.Journal, Back: []bot.Lane{c.Lane}, Lease: lease, Now: start})
		f.same("claims of a lane that was not held", len(claims), 0)
	},

	"gone, and the committer gets the lane": func(f *fixture) {
		c := three(f)
		f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Gone, Now: start})
		later := asked(1, "later")
		later.Due = start.Add(time.Hour)
		claims := f.commit(bot.Commit{Journal: c.Journal, Lease: lease, Outbox: []bot.Entry{later}})
		f.same("claims", len(claims), 1)
		f.same("all that is due", bodies(claims[0]), []string{"x", "y", "z"})
	},

	"refused is kept aside": func(f *fixture) {
		c := three(f)
		left := f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Refused, Reason: "too long", Now: start})
		f.same("left", bodies(left), []string{"y", "z"})
		f.same("never again", bodies(f.claimOne(start.Add(lease))), []string{"y", "z"})
	},

	"an expired claim still counts until it is taken": func(f *fixture) {
		c := three(f)
		late := start.Add(2 * lease)
		left := f.settle(bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Sent, Now: late})
		f.same("left", bodies(left), []string{"y", "z"})
		f.claimNone(late)
		other := f.claimOne(late.Add(lease))
		_, err := f.store.Settle(f.ctx, bot.Settlement{Claim: c, Entry: c.Entries[1].ID, Outcome: bot.Sent, Now: late})
		f.fails(err, bot.ErrLost)
		left = f.settle(bot.Settlement{Claim: other, Entry: c.Entries[1].ID, Outcome: bot.Sent, Now: late})
		f.same("left", bodies(left), []string{"z"})
	},

	"without more time the lane is free at once": func(f *fixture) {
		c := three(f)
		_, err := f.store.Settle(f.ctx, bot.Settlement{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Sent, Now: start})
		f.must(err)
		f.same("left", bodies(f.claimOne(start)), []string{"y", "z"})
	},

	"nonsense": func(f *fixture) {
		c := three(f)
		for _, s := range []bot.Settlement{
			{Claim: c, Entry: c.Entries[0].ID},
			{Claim: c, Entry: c.Entries[0].ID, Outcome: bot.Refused + 1},
			{Claim: bot.Claim{Kind: bot.ClaimWake, Journal: c.Journal, Fence: c.Fence}, Outcome: bot.Sent},
		} {
			if _, err := f.store.Settle(f.ctx, s); err == nil {
				f.Fatalf("%+v was settled", s)
			}
		}
		f.same("untouched", bodies(f.claimOne(start.Add(lease))), []string{"x", "y", "z"})
	},
}
