package coach

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Text is a run of spans: what is meant, not how it looks. Adapters render
// it. A newline in a span ends a line, an empty line ends a paragraph.
type Text []Span

// SpanKind says what a span is.
type SpanKind string

// The kinds of span.
const (
	SpanPlain    SpanKind = ""     // shown as it is, never interpreted: whatever a person typed is this
	SpanStrong   SpanKind = "b"    // important
	SpanEmphasis SpanKind = "i"    // stressed
	SpanQuote    SpanKind = "q"    // a block quoted, on lines of its own
	SpanCode     SpanKind = "code" // to be copied to the letter
	SpanLink     SpanKind = "link" // Text leads to URL
	SpanTime     SpanKind = "time" // Time, shown in the reader's way
)

// Span is a piece of Text of one kind.
type Span struct {
	Kind SpanKind `json:"k,omitempty"`
	Text string   `json:"t,omitempty"`
	URL  string   `json:"u,omitempty"`
	Time *Time    `json:"at,omitempty"`
}

// Show says how much of a Time is meant.
type Show string

// The ways to show a Time.
const (
	ShowDay    Show = "day"   // weekday and date: a calendar day, the same for every reader
	ShowClock  Show = "clock" // time of day
	ShowMoment Show = "both"  // weekday, date and time of day
)

// Time is a moment as a reader is to see it. It keeps the name of its zone,
// which an encoded time.Time loses.
type Time struct {
	At     time.Time `json:"at"`
	Zone   string    `json:"zone"` // IANA name
	Show   Show      `json:"show"`
	Year   bool      `json:"year,omitempty"`   // the year is worth saying
	Hour12 bool      `json:"hour12,omitempty"` // 12-hour clock
}

// String shows the time in its own zone: "Friday 4 December",
// "Friday 4 December at 9 am", "09:00".
func (t Time) String() string {
	at := t.At
	if loc, err := time.LoadLocation(t.Zone); err == nil {
		at = at.In(loc)
	}
	day := "Monday 2 January"
	if t.Year {
		day += " 2006"
	}
	clock := "15:04"
	if t.Hour12 {
		clock = "3:04 pm"
		if at.Minute() == 0 {
			clock = "3 pm"
		}
	}
	switch t.Show {
	case ShowClock:
		return at.Format(clock)
	case ShowMoment:
		return at.Format(day + " at " + clock)
	default:
		return at.Format(day)
	}
}

// Plain is text that is shown exactly as it is.
func Plain(s string) Text { return Text{{Text: s}} }

// Strong is text of the coach's own that matters.
func Strong(s string) Text { return Text{{Kind: SpanStrong, Text: s}} }

// Quote is a block of somebody's words, or a draft to copy.
func Quote(s string) Text { return Text{{Kind: SpanQuote, Text: s}} }

// Code is text to be typed to the letter.
func Code(s string) Text { return Text{{Kind: SpanCode, Text: s}} }

// Link is text that leads to a URL of the coach's own choosing.
func Link(s, url string) Text { return Text{{Kind: SpanLink, Text: s, URL: url}} }

// Append returns t followed by the others.
func (t Text) Append(more ...Text) Text {
	out := append(Text(nil), t...)
	for _, m := range more {
		out = append(out, m...)
	}
	return out
}

// String is the text without any markup. Quotes stand on lines of their own.
func (t Text) String() string {
	var b strings.Builder
	line := func() {
		if b.Len() > 0 && !strings.HasSuffix(b.String(), "\n") {
			b.WriteByte('\n')
		}
	}
	for i, s := range t {
		switch s.Kind {
		case SpanTime:
			if s.Time != nil {
				b.WriteString(s.Time.String())
			}
		case SpanQuote:
			line()
			b.WriteString(s.Text)
			if i < len(t)-1 {
				b.WriteByte('\n')
			}
		case SpanLink:
			b.WriteString(s.Text)
			if s.URL != "" && s.URL != s.Text {
				b.WriteString(" (" + s.URL + ")")
			}
		default:
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// say builds Text from a sentence of the coach's own. In the sentence, **x**
// is strong, _x_ at a word's edge is emphasis, `x` is code, and each {} takes
// the next argument: a string or number is plain text, a Text is taken as it
// is. What a person typed therefore stays plain whatever it holds. A sentence
// with more or fewer {} than arguments is a mistake in the program: it panics,
// and the tests say every sentence.
func say(sentence string, args ...any) Text {
	var out Text
	rest, used := sentence, 0
	plain := func(s string) {
		if s != "" {
			out = append(out, Span{Text: s})
		}
	}
	for rest != "" {
		i := strings.IndexAny(rest, "{*`")
		if i < 0 {
			plain(rest)
			break
		}
		var mark, end string
		var kind SpanKind
		switch {
		case strings.HasPrefix(rest[i:], "{}"):
			plain(rest[:i])
			if used >= len(args) {
				panic("coach: too few arguments for " + strconv.Quote(sentence))
			}
			out = append(out, argument(args[used])...)
			used++
			rest = rest[i+2:]
			continue
		case strings.HasPrefix(rest[i:], "**"):
			mark, end, kind = "**", "**", SpanStrong
		case rest[i] == '`':
			mark, end, kind = "`", "`", SpanCode
		default:
			plain(rest[:i+1])
			rest = rest[i+1:]
			continue
		}
		inner := rest[i+len(mark):]
		j := strings.Index(inner, end)
		if j < 0 {
			plain(rest)
			break
		}
		plain(rest[:i])
		if strings.Contains(inner[:j], "{}") {
			t := say(inner[:j], args[used:used+strings.Count(inner[:j], "{}")]...)
			used += strings.Count(inner[:j], "{}")
			for k := range t {
				if t[k].Kind == SpanPlain {
					t[k].Kind = kind
				}
			}
			out = append(out, t...)
		} else {
			out = append(out, Span{Kind: kind, Text: inner[:j]})
		}
		rest = inner[j+len(end):]
	}
	if used != len(args) {
		panic("coach: too many arguments for " + strconv.Quote(sentence))
	}
	return out
}

func argument(a any) Text {
	switch a := a.(type) {
	case Text:
		return a
	case string:
		return Plain(a)
	case int:
		return Plain(strconv.Itoa(a))
	case Time:
		return Text{{Kind: SpanTime, Time: &a}}
	default:
		panic(fmt.Sprintf("coach: a sentence takes no %T", a))
	}
}
