package timewords

import (
	"testing"
	"time"
)

// TestClockChanges holds what times mean on the days on which clocks change. What
// is said is what clocks show; Moment.Time then takes the first of two, and the
// first moment after a gap. Lengths of hours are counted on, not shown.
func TestClockChanges(t *testing.T) {
	tests := []struct{ zone, now, words, at, moment string }{
		{"America/New_York", "2026-03-07T15:30", "tomorrow at 2:30 am", "2026-03-08T02:30", "2026-03-08T03:00:00-04:00"},
		{"America/New_York", "2026-03-08T01:30", "in an hour", "2026-03-08T03:30", "2026-03-08T03:30:00-04:00"},
		{"America/New_York", "2026-03-07T15:30", "in 24 hours", "2026-03-08T16:30", "2026-03-08T16:30:00-04:00"},
		{"America/New_York", "2026-03-07T15:30", "in a day", "2026-03-08", "2026-03-08T00:00:00-05:00"},
		{"America/New_York", "2026-10-31T15:30", "tomorrow at 1:30 am", "2026-11-01T01:30", "2026-11-01T01:30:00-04:00"},
		{"America/New_York", "2026-11-01T00:30", "in 3 hours", "2026-11-01T02:30", "2026-11-01T02:30:00-05:00"},
		{"America/New_York", "2026-10-31T15:30", "in 24 hours", "2026-11-01T14:30", "2026-11-01T14:30:00-05:00"},
		{"Europe/London", "2027-03-27T12:00", "tomorrow at 1:30 am", "2027-03-28T01:30", "2027-03-28T02:00:00+01:00"},
		{"Europe/London", "2027-03-28T00:30", "in an hour", "2027-03-28T02:30", "2027-03-28T02:30:00+01:00"},
		{"Europe/London", "2026-10-24T12:00", "tomorrow at 1:30 am", "2026-10-25T01:30", "2026-10-25T01:30:00+01:00"},
		{"Europe/London", "2026-10-25T00:30", "in 2 hours", "2026-10-25T01:30", "2026-10-25T01:30:00+01:00"},
		{"Australia/Sydney", "2026-10-03T12:00", "tomorrow at 2:30 am", "2026-10-04T02:30", "2026-10-04T03:00:00+11:00"},
		{"Australia/Sydney", "2026-10-04T01:45", "in half an hour", "2026-10-04T03:15", "2026-10-04T03:15:00+11:00"},
		{"Australia/Sydney", "2027-04-03T12:00", "tomorrow at 2:30 am", "2027-04-04T02:30", "2027-04-04T02:30:00+11:00"},
		{"Australia/Lord_Howe", "2026-10-03T12:00", "tomorrow at 2:15 am", "2026-10-04T02:15", "2026-10-04T02:30:00+11:00"},
		{"Australia/Lord_Howe", "2026-10-04T01:30", "in an hour", "2026-10-04T03:00", "2026-10-04T03:00:00+11:00"},
		{"Australia/Lord_Howe", "2027-04-03T12:00", "tomorrow at 1:45 am", "2027-04-04T01:45", "2027-04-04T01:45:00+11:00"},
		{"Australia/Lord_Howe", "2027-04-04T01:00", "in 2 hours", "2027-04-04T02:30", "2027-04-04T02:30:00+10:30"},
		{"America/Sao_Paulo", "2018-11-03T12:00", "tomorrow", "2018-11-04", "2018-11-04T01:00:00-02:00"}, // no midnight
	}
	for _, tt := range tests {
		now := in(t, tt.zone, tt.now)
		found := Find(tt.words, Context{Now: now})
		if len(found) != 1 {
			t.Errorf("%s, %s: %q: found %d", tt.zone, tt.now, tt.words, len(found))
			continue
		}
		moment := found[0].At.Time(now.Location()).Format(time.RFC3339)
		if found[0].At.String() != tt.at || moment != tt.moment {
			t.Errorf("%s, %s: %q: got %s, %s, want %s, %s", tt.zone, tt.now, tt.words, found[0].At, moment, tt.at, tt.moment)
		}
	}
}

func TestEdgesOfDays(t *testing.T) {
	tests := []struct {
		zone, now string
		tense     Tense
		lines     []line
	}{
		{"America/New_York", "2026-11-26T00:30", Future, []line{ // half past midnight
			{"tomorrow", "2026-11-27"}, {"today", "2026-11-26"}, {"tonight", "2026-11-26T20:00"}, {"in the morning", "2026-11-26T09:00"},
			{"tomorrow morning", "2026-11-27T09:00"}, {"this morning", "2026-11-26T09:00"}, {"at 9", "2026-11-26T09:00"}, {"midnight", "2026-11-27T00:00"},
			{"EOD", "2026-11-26T17:00"}, {"in an hour", "2026-11-26T01:30"},
		}},
		{"America/New_York", "2026-11-26T01:00", Past, []line{
			{"last night", "2026-11-25T20:00"}, {"yesterday", "2026-11-25"}, {"two hours ago", "2026-11-25T23:00"}, {"tonight", "2026-11-26T20:00"},
			{"at 11", "2026-11-25T11:00"}, {"at 11pm", "2026-11-25T23:00"}, {"in the evening", "2026-11-25T18:00"},
		}},
		{"Pacific/Kiritimati", "2026-11-26T08:30", Future, []line{ // UTC+14: still the 25th in UTC
			{"today", "2026-11-26"}, {"tomorrow", "2026-11-27"}, {"Friday", "2026-11-27"}, {"tonight", "2026-11-26T20:00"}, {"in 12 hours", "2026-11-26T20:30"},
			{"the 26th", "2026-11-26"}, {"an hour ago", "2026-11-26T07:30"},
		}},
		{"Pacific/Chatham", "2026-11-26T10:00", Future, []line{{"tomorrow at 9", "2026-11-27T09:00"}, {"in 20 hours", "2026-11-27T06:00"}}}, // UTC+13:45
		{"Pacific/Pago_Pago", "2026-11-25T23:30", Future, []line{{"today", "2026-11-25"}, {"tomorrow", "2026-11-26"}, {"in an hour", "2026-11-26T00:30"}}},
		{"America/New_York", "2027-01-31T10:00", Future, []line{ // months of other lengths
			{"in a month", "2027-02-28"}, {"in two months", "2027-03-31"}, {"in 3 months", "2027-04-30"}, {"the 31st", "2027-01-31"}, {"the 30th", "2027-03-30"},
			{"next month", "2027-02-26"}, {"end of next month", "2027-02-26"}, {"the 29th", "2027-03-29"}, {"the 5th of next month", "2027-02-05"}, {"the 30th of next month", ""},
		}},
		{"America/New_York", "2027-03-31T10:00", Past, []line{
			{"a month ago", "2027-02-28"}, {"last month", "2027-02-28"}, {"the 30th", "2027-03-30"}, {"the 29th", "2027-03-29"}, {"the 31st", "2027-03-31"},
			{"three months ago", "2026-12-31"}, {"end of last month", "2027-02-26"},
		}},
		{"America/New_York", "2028-02-28T10:00", Future, []line{ // a leap year
			{"tomorrow", "2028-02-29"}, {"the day after tomorrow", "2028-03-01"}, {"Feb 29", "2028-02-29"}, {"in a week", "2028-03-06"}, {"in a year", ""},
			{"end of the month", "2028-02-29"}, {"the 29th", "2028-02-29"}, {"in 12 months", "2029-02-28"},
		}},
		{"America/New_York", "2028-02-29T10:00", Future, []line{{"in 12 months", "2029-02-28"}, {"29 Feb", "2028-02-29"}, {"in a month", "2028-03-29"}, {"Mar 1", "2028-03-01"}}},
		{"America/New_York", "2028-03-01T10:00", Past, []line{{"yesterday", "2028-02-29"}, {"Feb 29", "2028-02-29"}, {"the 29th", "2028-02-29"}}},
		{"America/New_York", "2028-03-01T10:00", Future, []line{{"Feb 29", "2032-02-29"}}},
		{"America/New_York", "2026-11-25T15:30", Future, []line{{"Jan 5", "2027-01-05"}, {"the first of January", "2027-01-01"}, {"Dec 31", "2026-12-31"}}},
		{"America/New_York", "2027-01-03T10:00", Past, []line{ // a Sunday
			{"Dec 28", "2026-12-28"}, {"the 28th", "2026-12-28"}, {"last week", "2026-12-27"}, {"last month", "2026-12-03"}, {"on Friday", "2027-01-01"}, {"Monday last week", "2026-12-21"},
			{"in December", "2026-12-31"}, {"last Wednesday", "2026-12-30"}, {"New Year's Eve", "2026-12-31"}, {"on Christmas Eve", "2026-12-24"},
		}},
		{"America/New_York", "2026-12-30T10:00", Future, []line{
			{"next week", "2027-01-08"}, {"Friday", "2027-01-01"}, {"next Friday", "2027-01-08"}, {"end of the week", "2027-01-01"}, {"in 3 business days", "2027-01-04"},
			{"end of the month", "2026-12-31"}, {"next month", "2027-01-29"}, {"Dec 28 to Jan 3", "2026-12-28..2027-01-03"}, {"the 31st to the 2nd", "2026-12-31..2027-01-02"},
			{"end of the quarter", "2026-12-31"}, {"end of Q1", "2027-03-31"}, {"the first Monday of the month", "2027-01-04"},
		}},
		{"America/New_York", "2027-04-30T10:00", Future, []line{{"Easter", "2028-04-16"}, {"by Easter", "2028-04-14"}, {"Thanksgiving", "2027-11-25"}, {"before Thanksgiving", "2027-11-24"}}},
		{"Europe/London", "2027-03-01T10:00", Future, []line{{"Good Friday", "2027-03-26"}, {"Easter Monday", "2027-03-29"}, {"after Easter", "2027-03-28"}, {"the week after Easter", "2027-04-02"}}},
	}
	for _, tt := range tests {
		t.Run(tt.zone+" "+tt.now, func(t *testing.T) {
			check(t, Context{Now: in(t, tt.zone, tt.now), Tense: tt.tense}, tt.lines)
		})
	}
}
