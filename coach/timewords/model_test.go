package timewords

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"debrief/coach/calendar"
)

// TestAgainstModel holds, on any day, what the table says of words that count or
// name a day, found here by walking from day to day.
func TestAgainstModel(t *testing.T) {
	walk := func(from calendar.Date, step int, fits func(calendar.Date) bool) calendar.Date {
		for d := from; ; d = d.AddDays(step) {
			if fits(d) {
				return d
			}
		}
	}
	worked := func(d calendar.Date) bool { return d.Weekday() != time.Saturday && d.Weekday() != time.Sunday }
	rapid.Check(t, func(t *rapid.T) {
		now := time.Unix(rapid.Int64Range(946684800, 2524608000).Draw(t, "now"), 0).UTC()
		today := calendar.DateOf(now)
		name := time.Weekday(rapid.IntRange(0, 6).Draw(t, "weekday"))
		n := rapid.IntRange(1, 31).Draw(t, "n")
		month := time.Month(rapid.IntRange(1, 12).Draw(t, "month"))
		isDay := func(d calendar.Date) bool { return d.Weekday() == name }
		isNth := func(d calendar.Date) bool { return d.Day == n }
		isDate := func(d calendar.Date) bool { return d.Day == n && d.Month == month }
		nextMonday := walk(today.AddDays(1), 1, func(d calendar.Date) bool { return d.Weekday() == time.Monday })
		business := today
		for range n {
			business = walk(business.AddDays(1), 1, worked)
		}
		exists := n <= 29 || month != time.February && n <= 30 || time.Date(2027, month, n, 0, 0, 0, 0, time.UTC).Month() == month
		type check struct {
			words string
			tense Tense
			want  calendar.Date
		}
		checks := []check{
			{name.String(), Future, walk(today.AddDays(1), 1, isDay)},
			{"on " + name.String(), Past, walk(today.AddDays(-1), -1, isDay)},
			{"next " + name.String(), Future, walk(nextMonday, 1, isDay)},
			{name.String() + " next week", Past, walk(nextMonday, 1, isDay)},
			{"last " + name.String(), Future, walk(today.AddDays(-1), -1, isDay)},
			{"a week from " + name.String(), Past, walk(today.AddDays(8), 1, isDay)},
			{fmt.Sprintf("in %d days", n), Past, today.AddDays(n)},
			{fmt.Sprintf("%d days ago", n), Future, today.AddDays(-n)},
			{fmt.Sprintf("in %d weeks", n), Future, today.AddDays(7 * n)},
			{fmt.Sprintf("in %d business days", n), Future, business},
			{fmt.Sprintf("the %dth", n), Future, walk(today, 1, isNth)},
			{fmt.Sprintf("on the %dth", n), Past, walk(today, -1, isNth)},
			{"end of the month", Future, walk(walk(today, 1, worked), 1, func(d calendar.Date) bool {
				return worked(d) && walk(d.AddDays(1), 1, worked).Month != d.Month
			})},
		}
		if exists {
			checks = append(checks,
				check{fmt.Sprintf("%d %s", n, month), Future, walk(today, 1, isDate)},
				check{fmt.Sprintf("%s %d", month, n), Past, walk(today, -1, isDate)})
		}
		for _, c := range checks {
			found := Find(c.words, Context{Now: now, Tense: c.tense})
			if len(found) != 1 || found[0].At != (Moment{Date: c.want}) {
				t.Errorf("%q on %s: got %+v, want %s", c.words, now.Format("Mon 2006-01-02 15:04"), found, c.want)
			}
		}
	})
}
