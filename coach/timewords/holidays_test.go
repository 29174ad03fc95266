package timewords

import "testing"

func TestNamedDays(t *testing.T) {
	c := wednesday(t)
	check(t, c, []line{
		{"Christmas", "2026-12-25"}, {"on Christmas Eve", "2026-12-24"}, {"xmas eve", "2026-12-24"}, {"after Boxing Day", "2026-12-26"},
		{"before Christmas", "2026-12-24"}, {"by xmas", "2026-12-24"}, {"after Christmas", "2026-12-28"},
		{"New Year's Eve", "2026-12-31"}, {"new years day", "2027-01-01"}, {"before the new year", "2026-12-31"}, {"by New Year", "2026-12-31"},
		{"in the new year", "2027-01-08"}, {"early in the new year", "2027-01-05"}, {"merry Christmas", ""},
		{"Monday week", "2026-12-07"}, {"thurs or fri", "2026-11-27"}, {"tomorrow or Friday", "2026-11-27"}, {"Friday or Thursday", "2026-11-27"},
		{"sometime next week, probably Wednesday", "2026-12-02"}, {"next week, maybe Tuesday", "2026-12-01"}, {"thu/fri", "2026-11-27"},
	})
}

func TestZoneBesideATime(t *testing.T) {
	for text, want := range map[string]string{
		"tomorrow 3pm IST": "2026-11-26T15:00 Asia/Kolkata", "2 PM EST": "2026-11-26T14:00 America/New_York",
		"10am CET on Friday": "2026-11-27T10:00 Europe/Berlin", "Friday at 10:30 (GMT)": "2026-11-27T10:30 Europe/London",
		"10am tomorrow IST": "2026-11-26T10:00 Asia/Kolkata", "2pm on Friday (GMT)": "2026-11-27T14:00 Europe/London", "3pm Pacific": "2026-11-26T15:00 America/Los_Angeles",
		"10-11am Friday PST": "2026-11-27T10:00 America/Los_Angeles", "noon Eastern": "2026-11-26T12:00 America/New_York",
		"3pm": "2026-11-26T15:00 ", "Friday est": "2026-11-27 ", "Friday 2pm with mt": "2026-11-27T14:00 ",
	} {
		c := wednesday(t)
		found := Find(text, c)
		if len(found) != 1 || found[0].At.String()+" "+found[0].Zone != want {
			t.Errorf("%q: %+v, want %q", text, found, want)
		}
	}
}
