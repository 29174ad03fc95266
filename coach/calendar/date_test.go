package calendar

import (
	"encoding/json"
	"testing"
	"time"

	_ "time/tzdata"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatalf("load zone: %v", err)
	}
	return loc
}

func day(s string) Date {
	var d Date
	if err := d.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return d
}

func TestDateCounts(t *testing.T) {
	tests := []struct{ name, got, want string }{
		{"a day on over a month's end", day("2026-11-30").AddDays(1).String(), "2026-12-01"},
		{"a day back over a year's turn", day("2027-01-01").AddDays(-1).String(), "2026-12-31"},
		{"over a leap day", day("2028-02-28").AddDays(1).String(), "2028-02-29"},
		{"over no leap day", day("2026-02-28").AddDays(1).String(), "2026-03-01"},
		{"a month on, clamped", day("2026-01-31").AddMonths(1).String(), "2026-02-28"},
		{"a month on, clamped to the leap day", day("2028-01-31").AddMonths(1).String(), "2028-02-29"},
		{"a month back, clamped", day("2026-03-31").AddMonths(-1).String(), "2026-02-28"},
		{"a month on over the year", day("2026-12-15").AddMonths(1).String(), "2027-01-15"},
		{"thirteen months back", day("2026-01-15").AddMonths(-13).String(), "2024-12-15"},
		{"weekday", day("2026-11-25").Weekday().String(), "Wednesday"},
		{"no date", Date{}.String(), ""},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, tt.got, tt.want)
		}
	}
	if got := day("2026-11-25").DaysUntil(day("2027-11-25")); got != 365 {
		t.Errorf("a year is %d days, want 365", got)
	}
}

func TestDateOfTakesTheZoneOfTheTime(t *testing.T) {
	at := time.Date(2026, 11, 26, 3, 0, 0, 0, time.UTC)
	if got := DateOf(at.In(zone(t, "America/New_York"))); got != day("2026-11-25") {
		t.Errorf("got %s, want the day in New York", got)
	}
}

func TestAt(t *testing.T) {
	tests := []struct {
		name, zone, date string
		hour, min        int
		want             string
	}{
		{"plain", "America/New_York", "2026-11-25", 15, 30, "2026-11-25T15:30:00-05:00"},
		{"in the gap", "America/New_York", "2026-03-08", 2, 30, "2026-03-08T03:00:00-04:00"},
		{"at the gap's start", "America/New_York", "2026-03-08", 2, 0, "2026-03-08T03:00:00-04:00"},
		{"just before the gap", "America/New_York", "2026-03-08", 1, 59, "2026-03-08T01:59:00-05:00"},
		{"twice: the first", "America/New_York", "2026-11-01", 1, 30, "2026-11-01T01:30:00-04:00"},
		{"twice: its first minute", "America/New_York", "2026-11-01", 1, 0, "2026-11-01T01:00:00-04:00"},
		{"after both", "America/New_York", "2026-11-01", 2, 0, "2026-11-01T02:00:00-05:00"},
		{"gap east of Greenwich", "Europe/Berlin", "2026-03-29", 2, 30, "2026-03-29T03:00:00+02:00"},
		{"twice east of Greenwich", "Europe/Berlin", "2026-10-25", 2, 30, "2026-10-25T02:30:00+02:00"},
		{"no midnight", "America/Sao_Paulo", "2018-11-04", 0, 0, "2018-11-04T01:00:00-02:00"},
		{"no midnight, half past", "America/Sao_Paulo", "2018-11-04", 0, 30, "2018-11-04T01:00:00-02:00"},
		{"no midnight in Beirut", "Asia/Beirut", "2026-03-29", 0, 0, "2026-03-29T01:00:00+03:00"},
		{"midnight twice", "America/Havana", "2026-11-01", 0, 30, "2026-11-01T00:30:00-04:00"},
		{"a gap of half an hour", "Australia/Lord_Howe", "2026-10-04", 2, 15, "2026-10-04T02:30:00+11:00"},
		{"a day that was left out", "Pacific/Apia", "2011-12-30", 12, 0, "2011-12-31T00:00:00+14:00"},
		{"an hour that runs over", "America/New_York", "2026-12-31", 24, 0, "2027-01-01T00:00:00-05:00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := day(tt.date).At(tt.hour, tt.min, zone(t, tt.zone)).Format(time.RFC3339)
			if got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
	if got := (Date{}).At(9, 0, time.UTC); !got.IsZero() {
		t.Errorf("no date gives %s, want the zero time", got)
	}
	if got := day("2026-11-25").At(9, 0, nil).Format(time.RFC3339); got != "2026-11-25T09:00:00Z" {
		t.Errorf("no zone gives %s, want UTC", got)
	}
}

func TestDateText(t *testing.T) {
	type note struct {
		Due  Date `json:"due"`
		Sent Date `json:"sent,omitzero"`
	}
	in := note{Due: day("2026-12-04")}
	text, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"due":"2026-12-04"}`; string(text) != want {
		t.Errorf("got %s, want %s", text, want)
	}
	var out note
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(in, out); diff != "" {
		t.Error(diff)
	}
	d := day("2026-12-04")
	for _, bad := range []string{"2026-02-30", "2026-13-01", "04.12.2026", "2026-12-04T10:00", "0000-01-01", "x"} {
		if err := d.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q read as %s", bad, d)
		}
		if d != day("2026-12-04") {
			t.Errorf("%q changed the date", bad)
		}
	}
	if err := d.UnmarshalText(nil); err != nil || !d.IsZero() {
		t.Errorf("empty text gives %s, %v, want no date", d, err)
	}
}

func FuzzDate(f *testing.F) {
	for _, seed := range []string{"", "2026-12-04", "2028-02-29", "2026-02-29", "0001-01-01", "9999-12-31", "0000-00-00", "-001-01-01"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var d Date
		if d.UnmarshalText([]byte(text)) != nil {
			return
		}
		if d.String() != text {
			t.Errorf("%q came back as %q", text, d)
		}
		if !d.IsZero() && !d.Valid() {
			t.Errorf("%q is no day of the calendar", text)
		}
	})
}

var zones = []string{
	"UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "America/Sao_Paulo",
	"Asia/Beirut", "Australia/Lord_Howe", "America/Havana", "Pacific/Auckland", "Africa/Casablanca",
}

func drawDate(t *rapid.T) Date {
	return DateOf(time.Date(1990, 1, 1, 12, 0, 0, 0, time.UTC)).AddDays(rapid.IntRange(0, 40000).Draw(t, "day"))
}

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := drawDate(t), rapid.IntRange(-5000, 5000).Draw(t, "n")
		later := d.AddDays(n)
		if later.AddDays(-n) != d {
			t.Errorf("%s plus and minus %d is %s", d, n, later.AddDays(-n))
		}
		if d.DaysUntil(later) != n {
			t.Errorf("%s to %s is %d days, want %d", d, later, d.DaysUntil(later), n)
		}
		if (n > 0) != later.After(d) || (n < 0) != later.Before(d) {
			t.Errorf("%s and %s are in the wrong order", d, later)
		}
		m := d.AddMonths(n)
		if !m.Valid() || m.Day > d.Day || (m.Day < d.Day && m != m.lastOfMonth()) {
			t.Errorf("%s plus %d months is %s", d, n, m)
		}
	})
}

func TestAtProperties(t *testing.T) {
	locs := map[string]*time.Location{}
	for _, name := range zones {
		locs[name] = zone(t, name)
	}
	rapid.Check(t, func(t *rapid.T) {
		d, name := drawDate(t), rapid.SampledFrom(zones).Draw(t, "zone")
		minute := rapid.IntRange(0, 24*60-1).Draw(t, "minute")
		loc := locs[name]
		first, at := d.At(0, 0, loc), d.At(0, minute, loc)
		if DateOf(first) != d || DateOf(first.Add(-time.Second)) == d {
			t.Errorf("%s in %s does not begin at %s", d, name, first)
		}
		if at.Before(first) || DateOf(at) != d {
			t.Errorf("minute %d of %s in %s is %s", minute, d, name, at)
		}
		if next := d.At(0, minute+1, loc); next.Before(at) {
			t.Errorf("minute %d of %s in %s comes before the one before", minute+1, d, name)
		}
	})
}
