package timewords

import (
	"testing"

	"debrief/coach/calendar"
)

func TestOtherDaysAndZones(t *testing.T) {
	tests := []struct {
		zone, now string
		tense     Tense
		lines     []line
	}{
		{"America/New_York", "2026-11-27T10:00", Future, []line{ // a Friday
			{"Friday", "2026-12-04"}, {"this Friday", "2026-12-04"}, {"next Friday", "2026-12-04"}, {"end of the week", "2026-11-27"},
			{"the weekend", "2026-11-28..2026-11-29"}, {"next week", "2026-12-04"}, {"at 9", "2026-11-28T09:00"}, {"at 11", "2026-11-27T11:00"},
		}},
		{"America/New_York", "2026-11-27T10:00", Past, []line{{"Friday", "2026-11-20"}, {"last Friday", "2026-11-20"}, {"at 11", "2026-11-26T11:00"}}},
		{"America/New_York", "2026-11-29T10:00", Future, []line{ // a Sunday: the week's last day
			{"Friday", "2026-12-04"}, {"next Friday", "2026-12-04"}, {"next Monday", "2026-11-30"}, {"next week", "2026-12-04"},
			{"end of the week", "2026-12-04"}, {"early next week", "2026-12-01"},
		}},
		{"America/New_York", "2026-11-30T09:00", Future, []line{ // a Monday, the month's last day
			{"Monday", "2026-12-07"}, {"next Monday", "2026-12-07"}, {"Friday", "2026-12-04"}, {"next Friday", "2026-12-11"}, {"the 30th", "2026-11-30"},
			{"end of the month", "2026-11-30"}, {"next month", "2026-12-31"}, {"the 31st", "2026-12-31"}, {"in a month", "2026-12-30"},
		}},
		{"Europe/London", "2026-12-31T23:30", Future, []line{ // the year's turn
			{"tomorrow", "2027-01-01"}, {"Jan 5", "2027-01-05"}, {"in an hour", "2027-01-01T00:30"}, {"Friday", "2027-01-01"},
			{"end of the month", "2026-12-31"}, {"next month", "2027-01-29"}, {"midnight", "2027-01-01T00:00"}, {"31 December", "2026-12-31"},
		}},
		{"Europe/London", "2027-01-02T10:00", Past, []line{{"Dec 30", "2026-12-30"}, {"on Thursday", "2026-12-31"}, {"yesterday", "2027-01-01"}}},
		{"Asia/Kolkata", "2028-01-31T10:00", Future, []line{ // before a leap day
			{"in a month", "2028-02-29"}, {"the 29th", "2028-02-29"}, {"the 30th", "2028-03-30"}, {"Feb 29", "2028-02-29"}, {"29 Feb 2027", ""},
			{"end of next month", "2028-02-29"}, {"end of the month", "2028-01-31"},
		}},
		{"America/New_York", "2026-03-08T01:30", Future, []line{ // clocks go forward at two
			{"in an hour", "2026-03-08T03:30"}, {"in 24 hours", "2026-03-09T02:30"}, {"in a day", "2026-03-09"}, {"at 2:30 am", "2026-03-08T02:30"},
		}},
		{"America/New_York", "2026-11-01T00:30", Future, []line{ // clocks go back at two
			{"in an hour", "2026-11-01T01:30"}, {"in two hours", "2026-11-01T01:30"}, {"in 3 hours", "2026-11-01T02:30"}, {"tomorrow", "2026-11-02"},
		}},
		{"Pacific/Auckland", "2026-11-26T09:30", Future, []line{{"today", "2026-11-26"}, {"Friday", "2026-11-27"}, {"tonight", "2026-11-26T20:00"}}},
		{"UTC", "2100-12-31T12:00", Future, []line{{"today", "2100-12-31"}, {"tomorrow", ""}, {"next week", ""}}},
		{"UTC", "1990-01-01T12:00", Past, []line{{"today", "1990-01-01"}, {"yesterday", ""}}},
	}
	for _, tt := range tests {
		t.Run(tt.zone+" "+tt.now, func(t *testing.T) {
			check(t, Context{Now: in(t, tt.zone, tt.now), Tense: tt.tense}, tt.lines)
		})
	}
}

func TestHolidays(t *testing.T) {
	c := wednesday(t)
	c.Business = calendar.NewBusiness("US")
	check(t, c, []line{
		{"in 5 business days", "2026-12-03"}, {"within one business day", "2026-11-27"}, {"end of the year", "2026-12-31"},
		{"in 5 days", "2026-11-30"}, {"Thursday", "2026-11-26"},
	})
	c.Now = in(t, "America/New_York", "2027-05-20T10:00")
	check(t, c, []line{{"end of the month", "2027-05-28"}})
	check(t, Context{}, []line{{"tomorrow", ""}, {"2026-12-04", "2026-12-04"}})
}
