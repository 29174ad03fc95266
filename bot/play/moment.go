package play

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Layouts of dates and times in transcripts.
const (
	minuteLayout = "2006-01-02 15:04"
	dayLayout    = "2006-01-02"
	clockLayout  = "15:04"
)

// farthest is the most days that one unit of a way may amount to: more is a slip
// of the pen.
const farthest = 3660

// Moment is where the clock moves to. One of its three forms is set.
type Moment struct {
	// A way from now: days of the calendar, then a span of time.
	Days int
	Span time.Duration

	// The next time that a clock shows Clock ("09:00"), on Weekday if set.
	Clock   string
	Weekday string // "Mon", as time.Weekday shortened

	// A date, "2006-01-02 15:04".
	Date string
}

var wayPattern = regexp.MustCompile(`^\+(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$`)

// ParseMoment reads what follows an @.
func ParseMoment(s string) (Moment, error) {
	if strings.HasPrefix(s, "+") {
		return parseWay(s)
	}
	if t, err := time.Parse(minuteLayout, s); err == nil {
		return Moment{Date: t.Format(minuteLayout)}, nil
	}
	if t, err := time.Parse(dayLayout, s); err == nil {
		return Moment{Date: t.Format(minuteLayout)}, nil
	}
	m := Moment{Clock: "00:00"}
	day, clock, two := strings.Cut(s, " ")
	if !two && strings.Contains(s, ":") {
		day, clock = "", s
	}
	if day != "" {
		if m.Weekday = weekday(day); m.Weekday == "" {
			return Moment{}, unknownMoment(s)
		}
	}
	if clock != "" {
		t, err := time.Parse(clockLayout, strings.TrimLeft(clock, " "))
		if err != nil {
			return Moment{}, unknownMoment(s)
		}
		m.Clock = t.Format(clockLayout)
	} else if day == "" {
		return Moment{}, unknownMoment(s)
	}
	return m, nil
}

func parseWay(s string) (Moment, error) {
	parts := wayPattern.FindStringSubmatch(s)
	if parts == nil || s == "+" {
		return Moment{}, unknownMoment(s)
	}
	var n [4]int
	for i, minutes := range []int{7 * 24 * 60, 24 * 60, 60, 1} {
		if parts[i+1] == "" {
			continue
		}
		v, err := strconv.Atoi(parts[i+1])
		if err != nil || v > farthest*24*60/minutes {
			return Moment{}, fmt.Errorf("%s is more than %d days: write a date", s, farthest)
		}
		n[i] = v
	}
	m := Moment{
		Days: 7*n[0] + n[1],
		Span: time.Duration(n[2])*time.Hour + time.Duration(n[3])*time.Minute,
	}
	if m.Days == 0 && m.Span == 0 {
		return Moment{}, fmt.Errorf("%s does not move the clock: write +26h, say", s)
	}
	return m, nil
}

func unknownMoment(s string) error {
	return fmt.Errorf("%q is no moment: write +26h, +1d2h30m, +2w, 09:00, Fri 09:00, 2026-12-08 or 2026-12-08 10:00", s)
}

// weekday is the short name of the day that s names, or empty.
func weekday(s string) string {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.EqualFold(s, d.String()) || strings.EqualFold(s, d.String()[:3]) {
			return d.String()[:3]
		}
	}
	return ""
}

// From is the moment as reckoned at now, in the zone of now. It fails if the
// clock would not move forward.
func (m Moment) From(now time.Time) (time.Time, error) {
	var to time.Time
	switch {
	case m.Date != "":
		t, err := time.ParseInLocation(minuteLayout, m.Date, now.Location())
		if err != nil {
			return time.Time{}, fmt.Errorf("read the date: %w", err)
		}
		to = t
	case m.Clock != "":
		t, err := m.next(now)
		if err != nil {
			return time.Time{}, err
		}
		to = t
	default:
		to = now.AddDate(0, 0, m.Days).Add(m.Span)
	}
	if !to.After(now) {
		return time.Time{}, fmt.Errorf("the clock only moves forward: it is %s already", now.Format(minuteLayout+" MST"))
	}
	return to, nil
}

// next is the first time after now that a clock in its zone shows m.Clock.
func (m Moment) next(now time.Time) (time.Time, error) {
	clock, err := time.Parse(clockLayout, m.Clock)
	if err != nil {
		return time.Time{}, fmt.Errorf("read the time of day: %w", err)
	}
	for days := range 8 {
		t := time.Date(now.Year(), now.Month(), now.Day()+days, clock.Hour(), clock.Minute(), 0, 0, now.Location())
		if t.After(now) && (m.Weekday == "" || t.Weekday().String()[:3] == m.Weekday) {
			return t, nil
		}
	}
	return time.Time{}, errors.New("no such moment within a week")
}

// String is the moment as transcripts write it.
func (m Moment) String() string {
	switch {
	case m.Date != "":
		return m.Date
	case m.Weekday != "":
		return m.Weekday + " " + m.Clock
	case m.Clock != "":
		return m.Clock
	}
	s := "+"
	if m.Days > 0 {
		s += strconv.Itoa(m.Days) + "d"
	}
	if h := int(m.Span.Hours()); h > 0 {
		s += strconv.Itoa(h) + "h"
	}
	if min := int(m.Span.Minutes()) % 60; min > 0 {
		s += strconv.Itoa(min) + "m"
	}
	return s
}
