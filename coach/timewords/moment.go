package timewords

import (
	"fmt"
	"strings"
	"time"

	"debrief/coach/calendar"
)

// Moment is a day, with a time of day where one was said. Both are in the zone
// of the Context's Now. The zero Moment is "none".
type Moment struct {
	Date      calendar.Date
	Clock     bool // whether Hour and Min were said
	Hour, Min int
}

// IsZero reports whether m is no moment at all.
func (m Moment) IsZero() bool { return m == Moment{} }

// Time is m in loc, at the day's first moment where no time of day was said.
// Clock changes are resolved as calendar.Date.At does. None is the zero Time.
func (m Moment) Time(loc *time.Location) time.Time { return m.Date.At(m.Hour, m.Min, loc) }

// String is "2026-12-04" or "2026-12-04T14:00", and "" for none.
func (m Moment) String() string {
	if m.Clock && !m.Date.IsZero() {
		return fmt.Sprintf("%sT%02d:%02d", m.Date, m.Hour, m.Min)
	}
	return m.Date.String()
}

// MarshalText writes what String shows.
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what MarshalText wrote. On an error it leaves m as it was.
func (m *Moment) UnmarshalText(text []byte) error {
	date, clock, found := strings.Cut(string(text), "T")
	var read Moment
	if err := read.Date.UnmarshalText([]byte(date)); err != nil {
		return err
	}
	if found {
		at, err := time.Parse("15:04", clock)
		if err != nil || read.Date.IsZero() {
			return fmt.Errorf("read time of day in %d bytes: want 15:04 after a date", len(text))
		}
		read.Clock, read.Hour, read.Min = true, at.Hour(), at.Minute()
	}
	*m = read
	return nil
}

func momentOf(t time.Time) Moment {
	return Moment{Date: calendar.DateOf(t), Clock: true, Hour: t.Hour(), Min: t.Minute()}
}

// before compares by date, and by the clock where both have one.
func (m Moment) before(o Moment) bool {
	if c := m.Date.Compare(o.Date); c != 0 {
		return c < 0
	}
	return m.Clock && o.Clock && m.Hour*60+m.Min < o.Hour*60+o.Min
}

// known reports whether m lies in the years that are looked at.
func (m Moment) known() bool {
	first, last := calendar.Date{Year: 1990, Month: 1, Day: 1}, calendar.Date{Year: 2100, Month: 12, Day: 31}
	return m.Date.Valid() && !m.Date.Before(first) && !m.Date.After(last)
}
