package coach

import (
	"strconv"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/timewords"
)

// voice says times as this person reads them, now.
type voice struct {
	p   *Profile
	now time.Time // in the person's zone
}

func (v voice) today() calendar.Date { return calendar.DateOf(v.now) }

// day is a weekday and date: "Friday 4 December".
func (v voice) day(d calendar.Date) Text {
	return argument(v.p.at(d.At(12, 0, v.p.location()), ShowDay, v.now))
}

// clock is a time of day.
func (v voice) clock(t time.Time) Text { return argument(v.p.at(t, ShowClock, v.now)) }

// dayWords are the days that have a name of their own.
var dayWords = map[int]string{-1: "yesterday", 0: "today", 1: "tomorrow"}

// near is a day with its name in front, where it has one: "tomorrow, Wednesday
// 2 December".
func (v voice) near(d calendar.Date) Text {
	if word, ok := dayWords[v.today().DaysUntil(d)]; ok {
		return say("{}, {}", word, v.day(d))
	}
	return v.day(d)
}

// brief is a day's own name, else weekday and date: "today".
func (v voice) brief(d calendar.Date) Text {
	if word, ok := dayWords[v.today().DaysUntil(d)]; ok {
		return Plain(word)
	}
	return v.day(d)
}

// moment is a day, and the time of day if one was said: "tonight, Tuesday 1
// December", "Monday 7 December at 14:00".
func (v voice) moment(m timewords.Moment) Text {
	if !m.Clock {
		return v.near(m.Date)
	}
	t := m.Time(v.p.location())
	if v.today() == m.Date && m.Hour >= 18 {
		return say("tonight, {} at {}", v.day(m.Date), v.clock(t))
	}
	return say("{} at {}", v.near(m.Date), v.clock(t))
}

// due is when a task is due.
func (v voice) due(t *Task) Text {
	d := t.day(v.p)
	if t.Clock {
		return say("{} at {}", v.near(d), v.clock(t.Due))
	}
	return v.near(d)
}

// soon is when a task is due, as short as it can be said: "today", "today at 8
// pm", "Friday 4 December".
func (v voice) soon(t *Task) Text {
	if t.Clock {
		return say("{} at {}", v.brief(t.day(v.p)), v.clock(t.Due))
	}
	return v.brief(t.day(v.p))
}

// point is a point in time: "tomorrow, Wednesday 2 December at 09:00".
func (v voice) point(at time.Time) Text {
	at = at.In(v.p.location())
	if calendar.DateOf(at) == v.today() {
		return say("today at {}", v.clock(at))
	}
	return say("{} at {}", v.near(calendar.DateOf(at)), v.clock(at))
}

// upper gives a text a capital to begin with.
func upper(t Text) Text {
	if len(t) == 0 || t[0].Kind == SpanTime || t[0].Text == "" {
		return t
	}
	out := append(Text(nil), t...)
	out[0].Text = capital(out[0].Text)
	return out
}

// capital gives words a capital to begin with.
func capital(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// and joins names as people do: "Jane, Raj and Tom".
func and(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// join puts texts behind one another with a separator between, leaving out
// those that are empty.
func join(sep string, texts ...Text) Text {
	var out Text
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, Span{Text: sep})
		}
		out = append(out, t...)
	}
	return out
}

func itoa(n int) string     { return strconv.Itoa(n) }
func itoa64(n int64) string { return strconv.FormatInt(n, 10) }

// atoi is the number that digits stand for, 0 if they do not.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}
