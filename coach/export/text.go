package export

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"debrief/coach/calendar"
)

// clean is s as a text file can hold it: valid UTF-8, "\n" for every kind of
// line break, U+FFFD for other control characters. RFC 4180 section 2 allows
// none in a cell, and a terminal acts on them.
func clean(s string) string {
	s = breaks.Replace(strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return '\uFFFD'
		}
		return r
	}, s)
}

var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// How days and times are written for people to read.
const (
	longDay  = "Monday 2 January 2006"
	longTime = longDay + ", 15:04"
	clock    = "15:04"
)

// moment is what an ISO string says.
type moment struct {
	wall  time.Time // as a clock there shows it; zoned: with its offset, else in UTC
	clock bool      // a time of day was given
	zoned bool      // an offset was given
}

// parse reads an ISO date, or date and time; false if s is neither.
func parse(s string) (moment, bool) {
	for _, form := range []struct {
		layout       string
		clock, zoned bool
	}{
		{time.DateOnly, false, false},
		{"2006-01-02T15:04", true, false},
		{time.RFC3339, true, true},
	} {
		if t, err := time.Parse(form.layout, s); err == nil && t.Year() >= 1 {
			return moment{t, form.clock, form.zoned}, true
		}
	}
	return moment{}, false
}

// in is the moment on the time line. Where no offset was given it is read by
// the clocks of loc, as calendar.Date.At reads the nights on which they change.
func (m moment) in(loc *time.Location) time.Time {
	if m.zoned {
		return m.wall
	}
	return calendar.DateOf(m.wall).At(m.wall.Hour(), m.wall.Minute(), loc)
}

// sayDate is an ISO string with its weekday, as typed if it is no date.
func sayDate(s string) string {
	m, ok := parse(s)
	switch {
	case !ok:
		return s
	case m.zoned:
		return m.wall.Format(longTime + " -07:00")
	case m.clock:
		return m.wall.Format(longTime)
	}
	return m.wall.Format(longDay)
}

// sayTime is t with its weekday, "" for the zero Time.
func sayTime(t time.Time, hasTime bool) string {
	switch {
	case t.IsZero():
		return ""
	case hasTime:
		return t.Format(longTime)
	}
	return t.Format(longDay)
}

// isMidnight reports whether t is the first minute of a day by its own clock.
func isMidnight(t time.Time) bool {
	h, m, s := t.Clock()
	return h == 0 && m == 0 && s == 0
}

// stage is how far an interview has come.
func (iv *Interview) stage() string {
	switch {
	case iv.Planned && iv.Held:
		return "planned, held"
	case iv.Planned:
		return "planned"
	case iv.Held:
		return "held"
	}
	return ""
}

// answers is what the person said of an interview when they looked back on it,
// each under its question.
func (iv *Interview) answers() []Detail {
	return told(
		Detail{"What went well", iv.Well},
		Detail{"An answer to change", iv.Change},
		Detail{"Mistakes", iv.Mistakes},
		Detail{"How they reacted", iv.Reactions},
		Detail{"To do again", iv.Again},
		Detail{"To do differently", iv.Differently},
	)
}

// about is what is known of the person themselves.
func (r *Record) about() []Detail {
	return append(told(
		Detail{"Name", r.Name},
		Detail{"Time zone", r.Zone},
		Detail{"Country", r.Country},
	), r.About...)
}

// told is those of the facts that are known.
func told(facts ...Detail) []Detail {
	return slices.DeleteFunc(facts, func(f Detail) bool { return f.Text == "" })
}

// nothing is what the files say of an empty record.
const nothing = "Nothing is kept: nothing has been told yet, or all of it is deleted."
