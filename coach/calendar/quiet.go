package calendar

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

const minutesOfDay = 24 * 60

// Quiet is the part of each day in which a person is left alone: from From to
// To, both in minutes after midnight (0 to 1439) on the person's own clock. It
// may run over midnight. From equal to To is no quiet hours.
//
// Its edges are moments, found with Date.At: where clocks change, quiet hours
// begin and end when the clock first shows those times, or jumps over them.
type Quiet struct{ From, To int }

// DefaultQuiet is 21:00 to 08:00, for whoever has not said otherwise.
func DefaultQuiet() Quiet { return Quiet{From: 21 * 60, To: 8 * 60} }

// ErrQuiet is returned for text that does not read as quiet hours.
var ErrQuiet = errors.New("quiet hours must look like 21:00-08:00")

// ParseQuiet reads "21:00–08:00", also with a hyphen or "to" in the middle and
// with spaces; "" is no quiet hours.
func ParseQuiet(s string) (Quiet, error) {
	if strings.TrimSpace(s) == "" {
		return Quiet{}, nil
	}
	for _, dash := range []string{"–", "-", "to"} {
		from, to, found := strings.Cut(s, dash)
		if !found {
			continue
		}
		f, okFrom := parseMinutes(from)
		t, okTo := parseMinutes(to)
		if okFrom && okTo {
			return Quiet{From: f, To: t}, nil
		}
	}
	return Quiet{}, ErrQuiet
}

// None reports whether there are no quiet hours.
func (q Quiet) None() bool { return q.From == q.To }

// String is "21:00–08:00", and "" when there are none.
func (q Quiet) String() string {
	if q.None() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d–%02d:%02d", q.From/60, q.From%60, q.To/60, q.To%60)
}

// MarshalText writes what String shows.
func (q Quiet) MarshalText() ([]byte, error) { return []byte(q.String()), nil }

// UnmarshalText reads what ParseQuiet reads.
func (q *Quiet) UnmarshalText(text []byte) error {
	read, err := ParseQuiet(string(text))
	if err != nil {
		return err
	}
	*q = read
	return nil
}

// Contains reports whether t, in its own zone, lies in quiet hours. Their first
// moment does, their last does not.
func (q Quiet) Contains(t time.Time) bool {
	_, quiet := q.ending(t)
	return quiet
}

// End is t itself where t is not quiet, else the moment the quiet hours around
// it end, in t's zone. What it returns is never quiet.
func (q Quiet) End(t time.Time) time.Time {
	for {
		end, quiet := q.ending(t)
		if !quiet {
			return t
		}
		t = end
	}
}

// Morning is one hour after the quiet hours that end on d. Where there are
// none it is 09:00.
//
// A person's day d runs from Morning(d) to Evening(d). For somebody on nights
// (quiet from 09:00 to 17:00) it begins at 18:00 on d, and its evening is 06:00
// on the civil day after d.
func (q Quiet) Morning(d Date, loc *time.Location) time.Time {
	if q.None() {
		return d.At(9, 0, loc)
	}
	return q.End(d.At(0, q.To+60, loc))
}

// Evening is three hours before the quiet hours that follow Morning(d), by the
// clock. Where there are none it is 18:00. A waking time too short for that
// gives the first moment after the quiet hours that it would fall into.
func (q Quiet) Evening(d Date, loc *time.Location) time.Time {
	if q.None() {
		return d.At(18, 0, loc)
	}
	begin := q.From - 3*60
	if q.From < q.To { // these begin after midnight, so on the civil day after d
		begin += minutesOfDay
	}
	return q.End(d.At(0, begin, loc))
}

// ending is the end of the quiet hours that t lies in, if it does.
func (q Quiet) ending(t time.Time) (time.Time, bool) {
	if q.None() {
		return time.Time{}, false
	}
	loc, today := t.Location(), DateOf(t)
	for back := range 2 {
		begin := today.AddDays(-back)
		last := begin
		if q.To < q.From {
			last = begin.AddDays(1)
		}
		from, to := begin.At(0, q.From, loc), last.At(0, q.To, loc)
		if !t.Before(from) && t.Before(to) {
			return to, true
		}
	}
	return time.Time{}, false
}

func parseMinutes(s string) (int, bool) {
	hour, minute, found := strings.Cut(strings.TrimSpace(s), ":")
	h, errHour := strconv.Atoi(hour)
	m, errMinute := strconv.Atoi(minute)
	if !found || errHour != nil || errMinute != nil || len(minute) != 2 || len(hour) > 2 {
		return 0, false
	}
	return h*60 + m, h >= 0 && h < 24 && m >= 0 && m < 60
}
