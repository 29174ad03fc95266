// Package timewords finds what people say about time in free text ("by Friday",
// "in a couple of days", "the 5th at half past two") and says which moments
// they mean. It is pure: now comes in with the Context.
package timewords

import (
	"fmt"
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
	if m.Clock {
		return fmt.Sprintf("%sT%02d:%02d", m.Date, m.Hour, m.Min)
	}
	return m.Date.String()
}

// Tense says which way a day without a year or week is looked for.
type Tense int

const (
	Future Tense = iota // "Friday" is the first one after today
	Past                // "Friday" is the last one before today
)

// Context is what the words are read against.
type Context struct {
	Now      time.Time          // in the person's zone
	Business *calendar.Business // nil: weekends only
	Tense    Tense
	DayFirst bool // 4/12 is 4 December
}

// Found is one expression of time in a text.
type Found struct {
	Start, End int    // byte offsets of the expression, without the preposition before it
	Text       string // what stands there
	Lead       int    // where the preposition before it begins ("by the" in "by the 5th"); Start when there is none
	Word       string // that preposition: at, on, by, before, until (also till), from, since, after, between; "" when there is none
	At         Moment
	To         Moment // the end of a range, its last day included; else zero
	Other      Moment // the other reading of At where the words are ambiguous; else zero
	Vague      bool   // the words name no exact day: early, mid, late, "in a few days", "next week"
}

// Find returns every expression of time in the text, in order of place and not
// overlapping. Words that belong together ("Thursday next week at 10") are one.
// What names no day the calendar has (31 June), or a day before 1990-01-01 or
// after 2100-12-31, is not found.
func Find(text string, c Context) []Found { return nil }

// Clock reads a text that is a time of day and nothing else: "9pm", "21:00",
// "half past two", "noon". An hour from 1 to 7 with no am or pm is in the
// afternoon.
func Clock(text string) (hour, min int, ok bool) { return 0, 0, false }
