package calendar

import (
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestQuietText(t *testing.T) {
	for _, text := range []string{"21:00–08:00", "21:00-08:00", " 21:00 - 8:00 ", "21:00 to 08:00"} {
		q, err := ParseQuiet(text)
		if err != nil || q != DefaultQuiet() {
			t.Errorf("%q: got %v, %v", text, q, err)
		}
	}
	if got := DefaultQuiet().String(); got != "21:00–08:00" {
		t.Errorf("got %q", got)
	}
	for _, none := range []Quiet{{}, {From: 60, To: 60}} {
		if got, err := ParseQuiet(none.String()); err != nil || !got.None() {
			t.Errorf("%v came back as %v, %v", none, got, err)
		}
	}
	for _, bad := range []string{"21:00", "24:00-08:00", "21:60-08:00", "9pm-8am", "21:0-08:00", "-1:00-08:00", "a-b"} {
		if _, err := ParseQuiet(bad); !errors.Is(err, ErrQuiet) {
			t.Errorf("%q: got %v, want ErrQuiet", bad, err)
		}
	}
}

func TestQuiet(t *testing.T) {
	nights, none := Quiet{From: 9 * 60, To: 17 * 60}, Quiet{}
	tests := []struct {
		name, zone string
		quiet      Quiet
		at         string
		end        string // "" where at is not quiet
	}{
		{"afternoon", "America/New_York", DefaultQuiet(), "2026-11-25T15:30", ""},
		{"first moment", "America/New_York", DefaultQuiet(), "2026-11-25T21:00", "2026-11-26T08:00"},
		{"before midnight", "America/New_York", DefaultQuiet(), "2026-11-25T23:59", "2026-11-26T08:00"},
		{"after midnight", "America/New_York", DefaultQuiet(), "2026-11-26T00:00", "2026-11-26T08:00"},
		{"last moment", "America/New_York", DefaultQuiet(), "2026-11-26T08:00", ""},
		{"the night clocks go forward", "America/New_York", DefaultQuiet(), "2026-03-07T22:00", "2026-03-08T08:00"},
		{"the night clocks go back", "America/New_York", DefaultQuiet(), "2026-10-31T22:00", "2026-11-01T08:00"},
		{"ends in the gap", "America/New_York", Quiet{From: 22 * 60, To: 2*60 + 30}, "2026-03-07T23:00", "2026-03-08T03:00"},
		{"asleep by day", "America/New_York", nights, "2026-11-25T15:30", "2026-11-25T17:00"},
		{"awake by night", "America/New_York", nights, "2026-11-25T03:00", ""},
		{"none", "America/New_York", none, "2026-11-25T03:00", ""},
		{"no midnight that day", "America/Sao_Paulo", Quiet{From: 0, To: 30}, "2018-11-04T01:00", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			const layout = "2006-01-02T15:04"
			at, err := time.ParseInLocation(layout, tt.at, zone(t, tt.zone))
			if err != nil {
				t.Fatal(err)
			}
			if got := tt.quiet.Contains(at); got != (tt.end != "") {
				t.Errorf("quiet: %t", got)
			}
			want := tt.end
			if want == "" {
				want = tt.at
			}
			if got := tt.quiet.End(at).Format(layout); got != want {
				t.Errorf("ends %s, want %s", got, want)
			}
		})
	}
}

func TestMorningAndEvening(t *testing.T) {
	tests := []struct {
		name             string
		quiet            Quiet
		morning, evening string
	}{
		{"unless set", DefaultQuiet(), "2026-11-25T09:00", "2026-11-25T18:00"},
		{"none", Quiet{}, "2026-11-25T09:00", "2026-11-25T18:00"},
		{"on nights", Quiet{From: 9 * 60, To: 17 * 60}, "2026-11-25T18:00", "2026-11-26T06:00"},
		{"asleep after midnight", Quiet{From: 60, To: 9 * 60}, "2026-11-25T10:00", "2026-11-25T22:00"},
		{"asleep at midnight", Quiet{From: 0, To: 8 * 60}, "2026-11-25T09:00", "2026-11-25T21:00"},
		{"up late", Quiet{From: 15 * 60, To: 23*60 + 30}, "2026-11-26T00:30", "2026-11-26T12:00"},
		{"awake for two hours", Quiet{From: 10 * 60, To: 8 * 60}, "2026-11-25T09:00", "2026-11-25T08:00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			loc, d := zone(t, "America/New_York"), day("2026-11-25")
			const layout = "2006-01-02T15:04"
			if got := tt.quiet.Morning(d, loc).Format(layout); got != tt.morning {
				t.Errorf("morning: got %s, want %s", got, tt.morning)
			}
			if got := tt.quiet.Evening(d, loc).Format(layout); got != tt.evening {
				t.Errorf("evening: got %s, want %s", got, tt.evening)
			}
		})
	}
}

func TestQuietProperties(t *testing.T) {
	locs := map[string]*time.Location{}
	for _, name := range zones {
		locs[name] = zone(t, name)
	}
	begin := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		q := Quiet{rapid.IntRange(0, 1439).Draw(t, "from"), rapid.IntRange(0, 1439).Draw(t, "to")}
		loc := locs[rapid.SampledFrom(zones).Draw(t, "zone")]
		at := begin.Add(time.Duration(rapid.IntRange(0, 15*365*24*60).Draw(t, "at")) * time.Minute).In(loc)
		end := q.End(at)
		if q.Contains(end) {
			t.Errorf("%s ends at %s, which is quiet", at, end)
		}
		if end.Before(at) || end.After(at.Add(50*time.Hour)) || q.Contains(at) == end.Equal(at) {
			t.Errorf("%s ends at %s", at, end)
		}
		d := DateOf(at)
		for _, moment := range []time.Time{q.Morning(d, loc), q.Evening(d, loc)} {
			if q.Contains(moment) {
				t.Errorf("%s is quiet", moment)
			}
		}
		if back, err := ParseQuiet(q.String()); err != nil || (back != q && !q.None()) {
			t.Errorf("%v came back as %v, %v", q, back, err)
		}
	})
}
