package export

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"fmt"
	"math"
	"time"

	"debrief/coach/calendar"

	ics "github.com/arran4/golang-ical"
)

// What a calendar shows. Others may look at it, so it says as little as can be.
const (
	titleAppointment = "Appointment"
	titleTask        = "To do"
	titleReminder    = "Reminder"
)

// productID is the iCalendar PRODID (RFC 5545, section 3.7.3).
const productID = "-//Debrief//Calendar//EN"

// How long an appointment takes.
const (
	usualLength = time.Hour   // unless it was told
	mostMinutes = 7 * 24 * 60 // more cannot be meant
)

// ICS is what lies ahead as an iCalendar object (RFC 5545): the planned
// interviews, the tasks with a date, and of open interviews the dates when an
// answer is expected and those to decide by. It tells nothing of what they are:
// titles are neutral, CLASS is PRIVATE, and there is no description, place,
// category or alarm.
//
//   - Everything is a VEVENT, since common calendars drop a VTODO on import. An
//     interview takes up its time; whatever else there is, and an interview of
//     which only the day is known, is TRANSPARENT. A task with a time of day has
//     no DTEND: it ends as it begins (section 3.6.1).
//   - Times are in UTC and days are DATE values, so no VTIMEZONE is needed. A
//     record with nothing ahead has one for UTC alone, because a calendar
//     must have a component (section 3.6).
//   - A UID is a UUID (RFC 7986, section 5.3) of version 8 (RFC 9562, section
//     5.8), made of Key and the item's id by HMAC-SHA-256: the same on every
//     export, so that a calendar updates what it has.
//   - The coach keeps no count of revisions. SEQUENCE is now in minutes since
//     1970, which only grows and is within section 3.3.8 (2147483647 at most)
//     for four thousand years; DTSTAMP and LAST-MODIFIED are now. A later export thus
//     supersedes an earlier one (RFC 5546, section 2.1.5).
//
// Dates outside the years 1 to 9999 have no form there (RFC 5545, section
// 3.3.4) and are left out; if now is outside, that is an error.
func ICS(r Record, now time.Time) ([]byte, error) {
	now = now.UTC()
	if !writable(now) {
		return nil, fmt.Errorf("write calendar: the year %d has no form in it", now.Year())
	}
	cal := ics.NewCalendarFor("")
	cal.SetProductId(productID)
	cal.SetCalscale("GREGORIAN")
	cal.SetMethod(ics.MethodPublish)

	w := icsWriter{cal: cal, key: []byte(r.Key), now: now, used: map[string]bool{}}
	for i := range r.Interviews {
		w.interview(&r.Interviews[i])
	}
	for i := range r.Tasks {
		w.task(&r.Tasks[i])
	}
	if len(cal.Components) == 0 {
		cal.AddVTimezone(utcZone())
	}
	var out bytes.Buffer
	if err := cal.SerializeTo(&out, ics.WithNewLineWindows); err != nil {
		return nil, fmt.Errorf("write calendar: %w", err)
	}
	return out.Bytes(), nil
}

// icsWriter adds items to a calendar.
type icsWriter struct {
	cal  *ics.Calendar
	key  []byte
	now  time.Time
	used map[string]bool // UIDs given out
}

func (w *icsWriter) interview(iv *Interview) {
	if iv.Outcome != "" || iv.Closed != "" {
		return
	}
	if iv.Planned && !iv.Held {
		w.appointment(iv)
	}
	w.reminder("reply", iv.ID, iv.ReplyBy, iv.At)
	if o := iv.Offer; o != nil && (o.State == "" || o.State == "open") {
		w.reminder("decide", iv.ID, o.DecideBy, iv.At)
	}
}

func (w *icsWriter) appointment(iv *Interview) {
	length := usualLength
	if iv.Minutes > 0 && iv.Minutes <= mostMinutes {
		length = time.Duration(iv.Minutes) * time.Minute
	}
	e := w.event("interview", iv.ID, titleAppointment, iv.At, iv.HasTime)
	if e == nil || !iv.HasTime {
		return
	}
	if end := iv.At.Add(length); writable(end.UTC()) {
		e.SetEndAt(end)
	}
	e.SetTimeTransparency(ics.TransparencyOpaque)
}

// reminder adds a date of an interview. A time of day is read by the clocks of
// at, which is in the interview's zone; without at, only the day counts.
func (w *icsWriter) reminder(kind, id, iso string, at time.Time) {
	m, ok := parse(iso)
	switch {
	case !ok:
	case m.zoned, m.clock && !at.IsZero():
		w.event(kind, id, titleReminder, m.in(at.Location()), true)
	default:
		w.event(kind, id, titleReminder, m.wall, false)
	}
}

func (w *icsWriter) task(k *Task) {
	w.event("task", k.ID, titleTask, k.Due, k.HasTime)
}

// event adds what is common to all: a private, transparent event on at's day,
// or at that time. It is nil, and adds none, if at has no form.
func (w *icsWriter) event(kind, id, title string, at time.Time, hasTime bool) *ics.VEvent {
	if at.IsZero() || !writable(at) || hasTime && !writable(at.UTC()) {
		return nil
	}
	e := w.cal.AddEvent(w.uid(kind, id))
	e.SetDtStampTime(w.now)
	e.SetModifiedAt(w.now)
	e.SetSequence(int(min(max(0, w.now.Unix()/60), math.MaxInt32)))
	if hasTime {
		e.SetStartAt(at)
	} else {
		e.SetAllDayStartAt(at)
		if next := calendar.DateOf(at).AddDays(1); next.Valid() {
			e.SetAllDayEndAt(next.At(12, 0, time.UTC))
		}
	}
	e.SetSummary(title)
	e.SetClass(ics.ClassificationPrivate)
	e.SetTimeTransparency(ics.TransparencyTransparent)
	return e
}

// uid names an item: the same name for the same key, kind and id, which cannot
// be led back to them without the key. Should two items have one id, the later
// one's name depends on how many there were.
func (w *icsWriter) uid(kind, id string) string {
	for n := 0; ; n++ {
		mac := hmac.New(sha256.New, w.key)
		mac.Write(fmt.Appendf(nil, "%s %d %s", kind, n, id))
		sum := mac.Sum(nil)
		sum[6] = sum[6]&0x0f | 0x80 // version 8
		sum[8] = sum[8]&0x3f | 0x80 // RFC 9562, section 4.1
		uid := fmt.Sprintf("%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
		if !w.used[uid] {
			w.used[uid] = true
			return uid
		}
	}
}

// writable reports whether t's year has four digits.
func writable(t time.Time) bool { return t.Year() >= 1 && t.Year() <= 9999 }

// utcZone is UTC as a component of its own (RFC 5545, section 3.6.5).
func utcZone() *ics.VTimezone {
	zone := ics.NewTimezone("Etc/UTC")
	std := zone.AddStandard()
	std.SetProperty(ics.ComponentProperty(ics.PropertyDtstart), "19700101T000000")
	std.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), "+0000")
	std.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), "+0000")
	return zone
}
