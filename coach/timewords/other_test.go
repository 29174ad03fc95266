package timewords

import "testing"

func TestOther(t *testing.T) {
	monday, friday, night := in(t, "America/New_York", "2026-11-23T10:00"), in(t, "America/New_York", "2026-11-27T10:00"), in(t, "America/New_York", "2026-11-26T00:30")
	now := wednesday(t)
	past := now
	past.Tense = Past
	tests := []struct {
		c     Context
		words string
		at    string
		other string
	}{
		{now, "12/4", "2026-12-04", "2027-04-12"}, {now, "due 4/4", "2027-04-04", ""}, {now, "12/14", "2026-12-14", ""}, {now, "4.12.2026", "2026-12-04", "2026-04-12"},
		{now, "Friday 12/4", "2026-12-04", ""}, {now, "Friday 4/12", "2026-12-04", ""}, {now, "4/12 (Friday)", "2026-12-04", ""},
		{now, "12/4 or 24/12", "2027-04-12", "2026-12-24"},
		{now, "next Friday", "2026-12-04", "2026-11-27"}, {now, "next Monday", "2026-11-30", ""}, {now, "Friday next week", "2026-12-04", ""},
		{now, "this Friday", "2026-11-27", ""}, {now, "Friday", "2026-11-27", ""}, {now, "next week", "2026-12-04", ""}, {now, "the coming Friday", "2026-11-27", ""},
		{Context{Now: friday}, "Friday", "2026-12-04", "2026-11-27"}, {Context{Now: friday}, "this Friday", "2026-12-04", "2026-11-27"},
		{Context{Now: friday}, "next Friday", "2026-12-04", ""}, {Context{Now: friday}, "on Friday at 3", "2026-12-04T15:00", "2026-11-27T15:00"},
		{past, "last Monday", "2026-11-23", "2026-11-16"}, {past, "last Friday", "2026-11-20", ""}, {Context{Now: monday, Tense: Past}, "Monday", "2026-11-16", "2026-11-23"},
		{now, "the 25th", "2026-11-25", "2026-12-25"}, {past, "the 25th", "2026-11-25", "2026-10-25"}, {now, "the 24th", "2026-12-24", ""},
		{now, "Wednesday the 25th", "2026-11-25", ""}, {now, "the 25th of November", "2026-11-25", ""},
		{now, "Nov 20", "2027-11-20", "2026-11-20"}, {past, "Dec 20", "2025-12-20", "2026-12-20"}, {past, "Nov 28", "2025-11-28", "2026-11-28"}, {now, "Jan 5", "2027-01-05", ""},
		{now, "Tuesday 4 December", "2026-12-04", "2026-12-01"}, {now, "Friday 4 December", "2026-12-04", ""}, {now, "tomorrow, 4 December", "2026-12-04", "2026-11-26"},
		{now, "tomorrow, Thursday", "2026-11-26", ""}, {now, "today, Wednesday, at 4", "2026-11-25T16:00", ""},
		{now, "Thursday or Friday", "2026-11-27", "2026-11-26"}, {now, "Thursday or Friday next week", "2026-12-04", "2026-12-03"},
		{now, "the 3rd or 4th", "2026-12-04", "2026-12-03"}, {now, "tomorrow or the day after", "2026-11-27", "2026-11-26"},
		{Context{Now: night}, "tomorrow", "2026-11-27", "2026-11-26"}, {Context{Now: night}, "today", "2026-11-26", ""}, {now, "tomorrow", "2026-11-26", ""},
		{now, "tomorrow at 7", "2026-11-26T19:00", "2026-11-26T07:00"}, {now, "tomorrow at 8:15", "2026-11-26T08:15", "2026-11-26T20:15"},
		{now, "at 7", "2026-11-25T19:00", "2026-11-26T07:00"}, {now, "at 8", "2026-11-26T08:00", "2026-11-25T20:00"}, {past, "at 7", "2026-11-24T19:00", "2026-11-25T07:00"},
		{past, "today at 7", "2026-11-25T19:00", "2026-11-25T07:00"}, {now, "today at 7", "2026-11-25T19:00", ""}, {now, "today at 9", "2026-11-25T09:00", "2026-11-25T21:00"},
		{past, "yesterday at 8", "2026-11-24T08:00", "2026-11-24T20:00"}, {past, "yesterday at 9", "2026-11-24T09:00", ""},
		{now, "tomorrow at 3", "2026-11-26T15:00", ""}, {now, "tomorrow at 9", "2026-11-26T09:00", ""}, {now, "tomorrow at 07:00", "2026-11-26T07:00", ""},
		{now, "tomorrow at 7pm", "2026-11-26T19:00", ""}, {now, "tomorrow morning at 8", "2026-11-26T08:00", ""}, {now, "tomorrow 7-8", "2026-11-26T19:00", ""},
		{now, "Monday to Wednesday", "2026-11-30", ""}, {now, "a week from next Friday", "2026-12-11", ""}, {now, "in two weeks", "2026-12-09", ""},
	}
	for _, tt := range tests {
		found := Find(tt.words, tt.c)
		if len(found) != 1 || found[0].At.String() != tt.at || found[0].Other.String() != tt.other {
			t.Errorf("%q on %s: got %+v, want %s, other %q", tt.words, tt.c.Now.Format("Mon 15:04"), found, tt.at, tt.other)
		}
	}
}
