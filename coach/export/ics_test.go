package export

import (
	"bytes"
	"strings"
	"testing"
	"time"

	_ "time/tzdata"

	ics "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var exported = time.Date(2026, 12, 1, 15, 30, 0, 0, time.FixedZone("", -5*3600))

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatalf("load zone: %v", err)
	}
	return loc
}

// calendarOf is the calendar of a record, checked against the grammar.
func calendarOf(t testing.TB, r Record, now time.Time) []byte {
	t.Helper()
	out, err := ICS(r, now)
	if err != nil {
		t.Fatalf("write calendar: %v", err)
	}
	for _, problem := range checkICS(out) {
		t.Error(problem)
	}
	return out
}

// fields is each event's properties but those that every event has alike.
func fields(t testing.TB, out []byte) []string {
	t.Helper()
	cal, err := ics.ParseCalendar(bytes.NewReader(out))
	if err != nil {
		t.Fatalf("parse calendar: %v", err)
	}
	var all []string
	for _, e := range cal.Events() {
		var line []string
		for _, p := range []ics.ComponentProperty{ics.ComponentPropertySummary, ics.ComponentPropertyDtStart, ics.ComponentPropertyDtEnd, ics.ComponentPropertyTransp} {
			if v := e.GetProperty(p); v != nil {
				line = append(line, v.Value)
			} else {
				line = append(line, "-")
			}
		}
		all = append(all, strings.Join(line, " "))
	}
	return all
}

func TestICSHasWhatLiesAhead(t *testing.T) {
	ny, lisbon := zone(t, "America/New_York"), zone(t, "Europe/Lisbon")
	at := time.Date(2026, 12, 4, 14, 30, 0, 0, lisbon)
	tests := []struct {
		name string
		r    Record
		want []string
	}{
		{"a planned interview, an hour", Record{Interviews: []Interview{{ID: "i1", At: at, HasTime: true, Planned: true}}},
			[]string{"Appointment 20261204T143000Z 20261204T153000Z OPAQUE"}},
		{"as long as was told", Record{Interviews: []Interview{{ID: "i1", At: at.In(ny), HasTime: true, Planned: true, Minutes: 45}}},
			[]string{"Appointment 20261204T143000Z 20261204T151500Z OPAQUE"}},
		{"a length that cannot be meant", Record{Interviews: []Interview{{ID: "i1", At: at, HasTime: true, Planned: true, Minutes: 1 << 40}}},
			[]string{"Appointment 20261204T143000Z 20261204T153000Z OPAQUE"}},
		{"only the day is known: its own, whatever it is in UTC", Record{Interviews: []Interview{{ID: "i1", At: time.Date(2026, 12, 31, 0, 0, 0, 0, zone(t, "Pacific/Kiritimati")), Planned: true}}},
			[]string{"Appointment 20261231 20270101 TRANSPARENT"}},
		{"when it is not known", Record{Interviews: []Interview{{ID: "i1", Planned: true}}}, nil},
		{"held", Record{Interviews: []Interview{{ID: "i1", At: at, HasTime: true, Planned: true, Held: true, ReplyBy: "2026-12-11"}}},
			[]string{"Reminder 20261211 20261212 TRANSPARENT"}},
		{"the answer by a time of day, by the company's clocks", Record{Interviews: []Interview{{ID: "i1", At: at.In(ny), HasTime: true, Held: true, ReplyBy: "2026-12-11T17:00"}}},
			[]string{"Reminder 20261211T220000Z - TRANSPARENT"}},
		{"the same without a zone", Record{Interviews: []Interview{{ID: "i1", Held: true, ReplyBy: "2026-12-11T17:00"}}},
			[]string{"Reminder 20261211 20261212 TRANSPARENT"}},
		{"the same with an offset", Record{Interviews: []Interview{{ID: "i1", Held: true, ReplyBy: "2026-12-11T17:00:00+05:45"}}},
			[]string{"Reminder 20261211T111500Z - TRANSPARENT"}},
		{"an answer on no day", Record{Interviews: []Interview{{ID: "i1", Held: true, ReplyBy: "soon"}}}, nil},
		{"an offer to decide", Record{Interviews: []Interview{{ID: "i1", Held: true, At: at, Offer: &Offer{DecideBy: "2026-12-09"}}, {ID: "i2", Offer: &Offer{DecideBy: "2026-12-10", State: "open"}}}},
			[]string{"Reminder 20261209 20261210 TRANSPARENT", "Reminder 20261210 20261211 TRANSPARENT"}},
		{"an offer that was decided", Record{Interviews: []Interview{{ID: "i1", Offer: &Offer{DecideBy: "2026-12-09", State: "accepted"}}}}, nil},
		{"one that is closed", Record{Interviews: []Interview{{ID: "i1", At: at, HasTime: true, Planned: true, Outcome: "withdrew", ReplyBy: "2026-12-11"}, {ID: "i2", At: at, Planned: true, Closed: "2026-12-01", Offer: &Offer{DecideBy: "2026-12-09"}}}}, nil},
		{"tasks", Record{Tasks: []Task{{ID: "i1/promise/p1", Due: time.Date(2026, 12, 2, 0, 0, 0, 0, ny)}, {ID: "i1/contact", Due: time.Date(2026, 12, 2, 10, 0, 0, 0, ny), HasTime: true}, {ID: "i1/none"}}},
			[]string{"To do 20261202 20261203 TRANSPARENT", "To do 20261202T150000Z - TRANSPARENT"}},
		{"the last day that can be written", Record{Tasks: []Task{{ID: "a", Due: time.Date(9999, 12, 31, 23, 59, 0, 0, time.UTC)}, {ID: "b", Due: time.Date(9999, 12, 31, 23, 59, 0, 0, ny), HasTime: true}, {ID: "c", Due: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}}},
			[]string{"To do 99991231 - TRANSPARENT"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, fields(t, calendarOf(t, tt.r, exported))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestICSOverClockChanges(t *testing.T) {
	tests := []struct{ zone, wall, start, end string }{
		{"America/New_York", "2026-03-08T01:30", "20260308T063000Z", "20260308T073000Z"}, // ends at 03:30
		{"America/New_York", "2026-03-08T02:30", "20260308T070000Z", ""},                 // a time that is jumped over: 03:00
		{"America/New_York", "2026-11-01T01:30", "20261101T053000Z", "20261101T063000Z"}, // there twice: the first
		{"Australia/Lord_Howe", "2026-10-04T01:45", "20261003T151500Z", ""},              // half an hour forward
		{"Asia/Kathmandu", "2026-11-01T10:00", "20261101T041500Z", ""},
		{"America/St_Johns", "2026-07-01T09:00", "20260701T113000Z", ""},
		{"Pacific/Chatham", "2026-01-05T09:15", "20260104T193000Z", ""},
	}
	for _, tt := range tests {
		m, _ := parse(tt.wall)
		at := m.in(zone(t, tt.zone))
		out := string(calendarOf(t, Record{Interviews: []Interview{{ID: "i1", At: at, HasTime: true, Zone: tt.zone, Planned: true, ReplyBy: tt.wall}}}, exported))
		if strings.Count(out, "\nDTSTART:"+tt.start+"\r") != 2 {
			t.Errorf("%s in %s: the interview and the reminder begin at %s:\n%s", tt.wall, tt.zone, tt.start, out)
		}
		if tt.end != "" && !strings.Contains(out, "\nDTEND:"+tt.end+"\r") {
			t.Errorf("%s in %s: ends at %s:\n%s", tt.wall, tt.zone, tt.end, out)
		}
	}
}

func TestICSOfNothing(t *testing.T) {
	out := calendarOf(t, Record{}, exported)
	want := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Debrief//Calendar//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n" +
		"BEGIN:VTIMEZONE\r\nTZID:Etc/UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" +
		"END:VCALENDAR\r\n"
	if diff := cmp.Diff(want, string(out)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestICSUpdatesWhatACalendarHas(t *testing.T) {
	at := time.Date(2026, 12, 4, 14, 30, 0, 0, time.UTC)
	r := Record{Key: "k", Interviews: []Interview{{ID: "i1", At: at, HasTime: true, Planned: true, ReplyBy: "2026-12-11", Offer: &Offer{DecideBy: "2026-12-09"}}}, Tasks: []Task{{ID: "i1", Due: at}}}
	first := uids(calendarOf(t, r, exported))
	if len(first) != 4 {
		t.Fatalf("%d UIDs of 4 items", len(first))
	}
	moved := r
	moved.Interviews = []Interview{{ID: "i1", Company: "Acme", At: at.AddDate(0, 0, 3), Planned: true, ReplyBy: "2026-12-12", Offer: &Offer{DecideBy: "2026-12-19"}}}
	later := calendarOf(t, moved, exported.Add(time.Minute))
	if diff := cmp.Diff(first, uids(later)); diff != "" {
		t.Errorf("what was moved keeps its UIDs (-first +later)\n%s", diff)
	}
	if early, late := value(calendarOf(t, r, exported), "SEQUENCE"), value(later, "SEQUENCE"); early != "29935950" || late != "29935951" {
		t.Errorf("SEQUENCE went from %s to %s", early, late)
	}
	if got := value(later, "DTSTAMP"); got != "20261201T203100Z" {
		t.Errorf("DTSTAMP is %s", got)
	}
	r.Key = "another's"
	for _, uid := range uids(calendarOf(t, r, exported)) {
		if strings.Contains(strings.Join(first, " "), uid) {
			t.Errorf("another person's item has the UID %s too", uid)
		}
	}
	twice := uids(calendarOf(t, Record{Tasks: []Task{{Due: at}, {Due: at}}}, exported))
	if len(twice) != 2 || twice[0] == twice[1] {
		t.Errorf("two items without an id: %q", twice)
	}
}

func TestICSWithoutATime(t *testing.T) {
	for _, now := range []time.Time{{}, time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		_, err := ICS(Record{}, now)
		if (err == nil) != (now.Year() == 1) {
			t.Errorf("the year %d: error %v", now.Year(), err)
		}
	}
	for _, now := range []time.Time{{}, time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)} {
		calendarOf(t, Record{Tasks: []Task{{ID: "a", Due: exported}}}, now)
	}
}

// TestICSTellsNothing holds that no string of a record is in its calendar,
// whatever the record.
func TestICSTellsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRecord(t)
		out, err := ICS(r, drawTime(t, "now"))
		if err != nil {
			t.Fatalf("write calendar: %v", err)
		}
		for _, problem := range checkICS(out) {
			t.Error(problem)
		}
		if _, err := ics.ParseCalendar(bytes.NewReader(out)); err != nil {
			t.Errorf("parse calendar: %v", err)
		}
		unfolded := strings.ToLower(strings.ReplaceAll(string(out), "\r\n ", ""))
		for _, s := range append(stringsOf(r), r.Key) {
			// Shorter ones may be a part of a UID by chance.
			if s = strings.ToLower(s); len(s) > 5 && strings.Contains(unfolded, s) {
				t.Errorf("%q is in the calendar:\n%s", s, out)
			}
		}
		for _, word := range []string{"interview", "job", "offer", "thank", "company", "candidate", "coach", "career", "follow", "salary"} {
			if strings.Contains(unfolded, word) {
				t.Errorf("the calendar speaks of %q:\n%s", word, out)
			}
		}
		if again, _ := ICS(r, drawTime(t, "now again")); !cmp.Equal(uids(out), uids(again)) {
			t.Errorf("the same record has other UIDs the next time")
		}
	})
}

func uids(out []byte) []string {
	var all []string
	for line := range strings.SplitSeq(string(out), "\r\n") {
		if v, ok := strings.CutPrefix(line, "UID:"); ok {
			all = append(all, v)
		}
	}
	return all
}

// value is the first value of a property.
func value(out []byte, name string) string {
	_, rest, _ := strings.Cut(string(out), "\r\n"+name+":")
	v, _, _ := strings.Cut(rest, "\r\n")
	return v
}
