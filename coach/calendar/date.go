// Package calendar counts in civil days: dates without a clock, business days
// less public holidays, and the quiet hours of a person's day. It reads no
// clock; every time comes in as an argument, in the zone it is meant in.
package calendar

import (
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar, in no zone. The zero Date is "none".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf is the civil day of t in t's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether d is a day that the calendar has, in the years 1 to 9999.
func (d Date) Valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && DateOf(d.noon()) == d
}

// AddDays is the day n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return DateOf(d.noon().AddDate(0, 0, n)) }

// AddMonths is the same day of the month n months later (earlier when negative),
// or the month's last day where it is shorter: 31 January plus one is 28 or
// 29 February.
func (d Date) AddMonths(n int) Date {
	first := Date{d.Year, d.Month, 1}
	first = DateOf(first.noon().AddDate(0, n, 0))
	first.Day = min(d.Day, first.lastOfMonth().Day)
	return first
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.noon().Weekday() }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Compare is -1, 0 or +1 as d is before, the same as or after e. No date is
// before every date.
func (d Date) Compare(e Date) int {
	switch {
	case d == e:
		return 0
	case d.Year < e.Year,
		d.Year == e.Year && d.Month < e.Month,
		d.Year == e.Year && d.Month == e.Month && d.Day < e.Day:
		return -1
	}
	return 1
}

// DaysUntil is the number of days from d to e, negative when e is earlier.
func (d Date) DaysUntil(e Date) int {
	const day = 24 * 60 * 60
	return int((e.noon().Unix() - d.noon().Unix()) / day)
}

// At is the moment when clocks in loc show hour:min on d. An hour or minute
// beyond its range runs over into the days around it. A time that exists twice
// (clocks set back) is the first of the two; one that clocks jump over (a gap)
// is the first moment after the gap, which for midnight is the day's first
// moment. The zero Date gives the zero Time; a nil loc is UTC.
func (d Date) At(hour, min int, loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	if loc == nil {
		loc = time.UTC
	}
	want := time.Date(d.Year, d.Month, d.Day, hour, min, 0, 0, time.UTC)
	got := time.Date(d.Year, d.Month, d.Day, hour, min, 0, 0, loc)
	start, end := got.ZoneBounds()
	switch shown := reading(got); {
	case shown.After(want) && !start.IsZero(): // read by the clock before the gap
		return start
	case shown.Before(want) && !end.IsZero(): // read by the clock after the gap
		return end
	}
	if !start.IsZero() {
		_, before := start.Add(-time.Nanosecond).Zone()
		first := time.Unix(want.Unix()-int64(before), 0).In(loc)
		if first.Before(got) && reading(first).Equal(want) {
			return first
		}
	}
	return got
}

// String is "2026-12-04", and "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText writes what String shows.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote. A day that the calendar does not
// have is an error, and leaves d as it was.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	t, err := time.Parse(time.DateOnly, string(text))
	if err != nil {
		return fmt.Errorf("read date: %w", err)
	}
	if t.Year() < 1 {
		return fmt.Errorf("read date: year %d is out of range", t.Year())
	}
	*d = DateOf(t)
	return nil
}

func (d Date) lastOfMonth() Date {
	return DateOf(time.Date(d.Year, d.Month+1, 0, 12, 0, 0, 0, time.UTC))
}

func (d Date) noon() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC)
}

// reading is what the clock on the wall shows at t, as if it were UTC.
func reading(t time.Time) time.Time {
	_, offset := t.Zone()
	return time.Unix(t.Unix()+int64(offset), 0).UTC()
}
