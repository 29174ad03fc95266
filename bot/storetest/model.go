package storetest

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"debrief/bot"
)

// model is a store as simple as can be: maps, and no index over them.
type model struct {
	journals map[bot.JournalID]*modelJournal
}

type modelJournal struct {
	version uint64
	wake    time.Time
	claim   modelClaim // of the wake
	docs    map[string][]byte
	events  map[string]modelEvent
	lanes   map[bot.Lane]*modelLane
}

type modelEvent struct {
	at     time.Time
	answer []byte
}

type modelLane struct {
	entries []modelEntry // in order
	held    bool
	claim   modelClaim
}

type modelEntry struct {
	bot.Entry
	retried bool
}

// modelClaim is who holds something; nobody if fence is 0.
type modelClaim struct {
	fence uint64
	until time.Time
}

func (c modelClaim) free(now time.Time) bool { return c.fence == 0 || !c.until.After(now) }

func (m *model) journal(id bot.JournalID) *modelJournal {
	if m.journals[id] == nil {
		m.journals[id] = &modelJournal{
			docs:   map[string][]byte{},
			events: map[string]modelEvent{},
			lanes:  map[bot.Lane]*modelLane{},
		}
	}
	return m.journals[id]
}

// load answers Load, but for events.
func (m *model) load(r bot.LoadRequest) bot.Snapshot {
	j := m.journal(r.Journal)
	snap := bot.Snapshot{Version: j.version, Wake: j.wake, Docs: map[string][]byte{}}
	for _, want := range r.Docs {
		for name, doc := range j.docs {
			if name == want || strings.HasSuffix(want, "/") && strings.HasPrefix(name, want) {
				snap.Docs[name] = doc
			}
		}
	}
	return snap
}

// refuses tells with which errors a commit may fail.
func (m *model) refuses(c bot.Commit) (errs []error) {
	j := m.journal(c.Journal)
	if c.Version != j.version {
		errs = append(errs, bot.ErrConflict)
	}
	if c.Wakes != nil && (j.claim.fence == 0 || c.Wakes.Fence != j.claim.fence) {
		errs = append(errs, bot.ErrLost)
	}
	if e, ok := j.events[c.Event]; ok && c.Now.Sub(e.at) < bot.EventRetention {
		errs = append(errs, bot.ErrHandled)
	}
	return errs
}

// commit returns the claims to expect, without their fences.
func (m *model) commit(c bot.Commit) (claims []bot.Claim) {
	j := m.journal(c.Journal)
	j.version++
	if c.Wakes != nil || !c.Wake.Equal(j.wake) {
		j.claim = modelClaim{}
	}
	j.wake = c.Wake
	for _, name := range c.Delete {
		delete(j.docs, name)
	}
	for name, doc := range c.Put {
		j.docs[name] = doc
	}
	if c.Event != "" {
		j.events[c.Event] = modelEvent{c.Now, c.Answer}
	}
	var lanes []bot.Lane
	for i, e := range c.Outbox {
		e.ID = bot.EntryID{Version: j.version, Index: uint16(i)}
		if j.lanes[e.Lane] == nil {
			j.lanes[e.Lane] = &modelLane{}
		}
		l := j.lanes[e.Lane]
		l.held = false
		l.entries = append(l.entries, modelEntry{Entry: e})
		slices.SortStableFunc(l.entries, func(a, b modelEntry) int {
			unasked := func(e modelEntry) int {
				if e.Unasked {
					return 1
				}
				return 0
			}
			return cmp.Or(unasked(a)-unasked(b), cmp.Compare(a.ID.Version, b.ID.Version), cmp.Compare(a.ID.Index, b.ID.Index))
		})
		if !slices.Contains(lanes, e.Lane) {
			lanes = append(lanes, e.Lane)
		}
	}
	for _, lane := range c.Back {
		if l := j.lanes[lane]; l != nil && l.held && !slices.Contains(lanes, lane) {
			l.held = false
			lanes = append(lanes, lane)
		}
	}
	for _, lane := range lanes {
		l := j.lanes[lane]
		if due := l.due(c.Now); c.Lease > 0 && l.claim.free(c.Now) && len(due) > 0 {
			claims = append(claims, bot.Claim{
				Kind: bot.ClaimLane, Journal: c.Journal, Lane: lane, Entries: due, Until: c.Now.Add(c.Lease),
			})
		}
	}
	return claims
}

// due is what a lane hands out at now.
func (l *modelLane) due(now time.Time) (due []bot.Entry) {
	if l.held {
		return nil
	}
	for _, e := range l.entries {
		if !e.Due.After(now) {
			due = append(due, e.Entry)
		} else if e.retried {
			break
		}
		if len(due) == bot.LaneBatch {
			break
		}
	}
	return due
}

// claimable is all that Claim may lease at now, without fences.
func (m *model) claimable(now time.Time, lease time.Duration) (claims []bot.Claim) {
	for id, j := range m.journals {
		if !j.wake.IsZero() && !j.wake.After(now) && j.claim.free(now) {
			claims = append(claims, bot.Claim{Kind: bot.ClaimWake, Journal: id, At: j.wake, Until: now.Add(lease)})
		}
		for lane, l := range j.lanes {
			if due := l.due(now); len(due) > 0 && l.claim.free(now) {
				claims = append(claims, bot.Claim{
					Kind: bot.ClaimLane, Journal: id, Lane: lane, Entries: due, Until: now.Add(lease),
				})
			}
		}
	}
	return claims
}

// claimed notes that a claim was made.
func (m *model) claimed(c bot.Claim) {
	j := m.journal(c.Journal)
	if c.Kind == bot.ClaimWake {
		j.claim = modelClaim{c.Fence, c.Until}
	} else {
		j.lanes[c.Lane].claim = modelClaim{c.Fence, c.Until}
	}
}

// settle returns what Settle does.
func (m *model) settle(s bot.Settlement) (bot.Claim, error) {
	j := m.journal(s.Claim.Journal)
	l := j.lanes[s.Claim.Lane]
	if l == nil || l.claim.fence != s.Claim.Fence {
		return bot.Claim{}, bot.ErrLost
	}
	claim := bot.Claim{Kind: bot.ClaimLane, Journal: s.Claim.Journal, Lane: s.Claim.Lane, Fence: s.Claim.Fence}
	ends := false
	if i := slices.IndexFunc(l.entries, func(e modelEntry) bool { return e.ID == s.Entry }); i >= 0 {
		switch e := &l.entries[i]; s.Outcome {
		case bot.Retry:
			e.Attempts++
			e.Due, e.retried, ends = s.At, true, true
		case bot.Gone:
			e.Attempts++
			l.held, ends = true, true
		case bot.Sent, bot.Refused:
			l.entries = slices.Delete(l.entries, i, i+1)
		}
	}
	if due := l.due(s.Now); !ends && len(due) > 0 {
		claim.Entries, claim.Until = due, s.Now.Add(s.Lease)
		l.claim.until = claim.Until
		return claim, nil
	}
	l.claim = modelClaim{}
	if len(l.entries) == 0 {
		delete(j.lanes, s.Claim.Lane)
	}
	return claim, nil
}

// nextDue is the earliest time at which claimable finds something.
func (m *model) nextDue() (next time.Time, ok bool) {
	add := func(t time.Time) {
		if !ok || t.Before(next) {
			next, ok = t, true
		}
	}
	for _, j := range m.journals {
		if j.claim.fence != 0 {
			add(j.claim.until)
		} else if !j.wake.IsZero() {
			add(j.wake)
		}
		for _, l := range j.lanes {
			if l.held {
				continue
			}
			if l.claim.fence != 0 {
				add(l.claim.until)
				continue
			}
			for _, e := range l.entries {
				add(e.Due)
				if e.retried {
					break
				}
			}
		}
	}
	return next, ok
}

// endClaims ends all claims.
func (m *model) endClaims() {
	for _, j := range m.journals {
		j.claim = modelClaim{}
		for _, l := range j.lanes {
			l.claim = modelClaim{}
		}
	}
}
