package coach

import (
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
)

// Ledger is the coach's own record: what it sent and when. Undo leaves it, so
// nothing is said twice.
type Ledger struct {
	V           int                  `json:"v"`
	Welcomed    time.Time            `json:"welcomed,omitzero"`
	Heard       time.Time            `json:"heard,omitzero"`        // when the person last said anything
	ZoneAsked   calendar.Date        `json:"zone_asked,omitzero"`   // the day on which the zone was last asked for
	QuietAsked  bool                 `json:"quiet_asked,omitempty"` // the hours of sleep were asked for outside a debrief
	Hushed      bool                 `json:"hushed,omitempty"`      // nothing unasked until the person writes
	HushedUntil time.Time            `json:"hushed_until,omitzero"` // nothing unasked before that
	Silent      bool                 `json:"silent,omitempty"`      // the coach has said that it will be quiet
	Sent        map[string]time.Time `json:"sent,omitempty"`        // by reminder: see Task.key
	Day         calendar.Date        `json:"day,omitzero"`          // the day that Unasked counts
	Unasked     int                  `json:"unasked,omitempty"`     // messages of that day that nobody asked for
	Next        int                  `json:"next,omitempty"`        // ids given out so far; none is used again
	UndoFrom    int                  `json:"undo_from,omitempty"`
	UndoTo      int                  `json:"undo_to,omitempty"`    // undo steps kept: UndoFrom < n <= UndoTo
	Event       string               `json:"event,omitempty"`      // the last event, and
	EventStep   int                  `json:"event_step,omitempty"` // the undo step that it made, 0 if it changed nothing
}

// sent reports whether a reminder has gone out.
func (l *Ledger) sent(key string) bool { _, ok := l.Sent[key]; return ok }

// send notes that a reminder goes out.
func (l *Ledger) send(key string, now time.Time) {
	if l.Sent == nil {
		l.Sent = map[string]time.Time{}
	}
	l.Sent[key] = now
}

// today is how many messages nobody asked for went out on a day.
func (l *Ledger) today(d calendar.Date) int {
	if l.Day != d {
		return 0
	}
	return l.Unasked
}

// count counts a message that nobody asked for.
func (l *Ledger) count(d calendar.Date) {
	l.Unasked = l.today(d) + 1
	l.Day = d
}

// keepSent is how long the ledger remembers what it sent about an interview
// that is no longer open: longer than closing it is likely to be undone.
const keepSent = 7 * 24 * time.Hour

// reminds reports whether a key is of one of the person's own reminders that is
// still there; those of Monday's question are of use for a few days only.
func (a *Agenda) reminds(key string) bool {
	return slices.ContainsFunc(a.Tasks, func(t Task) bool { return t.rule() == ruleOwn && strings.HasPrefix(key, t.ID+"/") })
}

// prune forgets what was sent long ago about interviews that are not open.
func (l *Ledger) prune(a *Agenda, now time.Time) {
	for key, at := range l.Sent {
		id, _, _ := strings.Cut(key, "/")
		if now.Sub(at) > keepSent && (id != own && !a.has(id) || id == own && !a.reminds(key)) {
			delete(l.Sent, key)
		}
	}
}
