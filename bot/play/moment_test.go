package play

import (
	"strings"
	"testing"
	"time"
)

func TestMomentFrom(t *testing.T) {
	const now = "2026-11-25 15:30" // a Wednesday
	for _, tt := range []struct {
		moment, zone, now, want string
	}{
		{"+26h", "America/New_York", now, "2026-11-26 17:30"},
		{"+90m", "America/New_York", now, "2026-11-25 17:00"},
		{"+1d2h30m", "America/New_York", now, "2026-11-26 18:00"},
		{"+2w", "America/New_York", now, "2026-12-09 15:30"},
		{"16:00", "America/New_York", now, "2026-11-25 16:00"},
		{"15:30", "America/New_York", now, "2026-11-26 15:30"},
		{"09:00", "America/New_York", now, "2026-11-26 09:00"},
		{"Wed 16:00", "America/New_York", now, "2026-11-25 16:00"},
		{"Wed 15:30", "America/New_York", now, "2026-12-02 15:30"},
		{"Fri 09:00", "America/New_York", now, "2026-11-27 09:00"},
		{"Tue", "America/New_York", now, "2026-12-01 00:00"},
		{"2026-12-08 10:00", "America/New_York", now, "2026-12-08 10:00"},
		{"2026-12-08", "Europe/Berlin", now, "2026-12-08 00:00"},
		// A day is one of the calendar where the clocks change, hours are hours.
		{"+1d", "Europe/Berlin", "2026-03-28 12:00", "2026-03-29 12:00"},
		{"+24h", "Europe/Berlin", "2026-03-28 12:00", "2026-03-29 13:00"},
	} {
		t.Run(tt.moment, func(t *testing.T) {
			zone, err := time.LoadLocation(tt.zone)
			if err != nil {
				t.Fatal(err)
			}
			from, err := time.ParseInLocation(minuteLayout, tt.now, zone)
			if err != nil {
				t.Fatal(err)
			}
			m, err := ParseMoment(tt.moment)
			if err != nil {
				t.Fatal(err)
			}
			to, err := m.From(from)
			if err != nil {
				t.Fatal(err)
			}
			if got := to.Format(minuteLayout); got != tt.want {
				t.Errorf("from %s: %s, want %s", tt.now, got, tt.want)
			}
		})
	}
}

func TestMomentBackwards(t *testing.T) {
	now := time.Date(2026, 11, 25, 15, 30, 0, 0, time.UTC)
	_, err := Moment{Date: "2026-11-25 15:30"}.From(now)
	if err == nil || !strings.Contains(err.Error(), "only moves forward: it is 2026-11-25 15:30 UTC") {
		t.Errorf("error %v", err)
	}
}
