package bot_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"debrief/coach"
	"debrief/coach/calendar"
)

// simFacts is what the person has told by some moment, as it can be read from
// an export: what the rules are held against.
type simFacts struct {
	from       time.Time // known since
	profile    coach.Profile
	interviews map[string]*coach.Interview
	agenda     coach.Agenda
	ledger     coach.Ledger
	life       int               // how often everything was deleted before
	raw        map[string]string // the documents that hold facts
	words      string            // all of it in one, to look for words
}

// readFacts reads an export.
func readFacts(export []byte) (*simFacts, error) {
	var doc struct {
		Documents map[string]json.RawMessage
	}
	if len(export) > 0 {
		if err := json.Unmarshal(export, &doc); err != nil {
			return nil, err
		}
	}
	f := &simFacts{from: time.Now().Truncate(time.Millisecond), interviews: map[string]*coach.Interview{}, raw: map[string]string{}}
	for name, raw := range doc.Documents {
		kind, id, _ := strings.Cut(name, "/")
		var into any
		switch kind {
		case "profile":
			into = &f.profile
		case "agenda":
			into = &f.agenda
		case "ledger":
			into = &f.ledger
		case "interview":
			f.interviews[id] = &coach.Interview{}
			into = f.interviews[id]
		case "kinds", "archive", "hunt":
		default:
			continue
		}
		if into != nil {
			if err := json.Unmarshal(raw, into); err != nil {
				return nil, err
			}
		}
		if kind != "agenda" && kind != "ledger" {
			var compact any
			if err := json.Unmarshal(raw, &compact); err != nil {
				return nil, err
			}
			b, err := json.Marshal(compact)
			if err != nil {
				return nil, err
			}
			f.raw[name] = string(b)
			f.words += string(b)
		}
	}
	return f, nil
}

// simClock is the way a person reads clocks, which follows from where they are
// and not from what they did.
var simClock = regexp.MustCompile(`"hour12":true,`)

// same reports whether nothing was told, changed or taken back in between. A
// document that holds nothing is none.
func (f *simFacts) same(g *simFacts) bool { return f.differ(g) == "" }

// differ names a document that is not the same, "" if all are.
func (f *simFacts) differ(g *simFacts) string {
	const empty = `{"v":1}`
	value := func(f *simFacts, name string) string {
		if s := simClock.ReplaceAllString(f.raw[name], ""); s != empty {
			return s
		}
		return ""
	}
	for _, h := range []*simFacts{f, g} {
		for name := range h.raw {
			if value(f, name) != value(g, name) {
				return name + ":\n  " + value(f, name) + "\n  " + value(g, name)
			}
		}
	}
	return ""
}

func (f *simFacts) loc() *time.Location {
	return simZone(f.profile.Zone)
}

var simZones sync.Map // name to *time.Location

// simZone is the zone of a name, UTC if there is none.
func simZone(name string) *time.Location {
	if loc, ok := simZones.Load(name); ok {
		return loc.(*time.Location)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		loc = time.UTC
	}
	simZones.Store(name, loc)
	return loc
}

// hours are the quiet hours, in minutes after midnight.
func (f *simFacts) hours() (from, to int) {
	if q := f.profile.Quiet; q != nil {
		return q.From, q.To
	}
	return 21 * 60, 8 * 60
}

// asleep reports whether it is quiet for the person, by the clock on the wall.
func (f *simFacts) asleep(at time.Time) bool {
	local := at.In(f.loc())
	m := local.Hour()*60 + local.Minute()
	from, to := f.hours()
	if from <= to {
		return m >= from && m < to
	}
	return m >= from || m < to
}

// morning is the coach's morning on a day: an hour after the quiet hours.
func (f *simFacts) morning(d calendar.Date) time.Time {
	from, to := f.hours()
	if from == to {
		to = 8 * 60
	}
	return time.Date(d.Year, d.Month, d.Day, 0, to+60, 0, 0, f.loc())
}

// all lists the interviews, in the order of their ids.
func (f *simFacts) all() []*coach.Interview {
	out := slices.Collect(maps.Values(f.interviews))
	slices.SortFunc(out, func(a, b *coach.Interview) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// open lists the open interviews, in the order of their ids.
func (f *simFacts) open() []*coach.Interview {
	return slices.DeleteFunc(f.all(), func(iv *coach.Interview) bool { return iv.Outcome != "" })
}

// around reports whether a moment lies around a planned interview: from 15
// minutes before it until 30 minutes after, an interview being an hour.
func (f *simFacts) around(at time.Time) *coach.Interview {
	for _, iv := range f.open() {
		if !iv.Planned || iv.At.IsZero() {
			continue
		}
		begins := simStart(iv, f)
		ends := begins.Add(time.Hour)
		if iv.Minutes > 0 {
			ends = begins.Add(time.Duration(iv.Minutes) * time.Minute)
		}
		if !at.Before(begins.Add(-15*time.Minute)) && at.Before(ends.Add(30*time.Minute)) {
			return iv
		}
	}
	return nil
}

// simStart is when a planned interview begins; noon where only the day is known.
func simStart(iv *coach.Interview, f *simFacts) time.Time {
	h, m := 12, 0
	if iv.At.Clock {
		h, m = iv.At.Hour, iv.At.Min
	}
	loc := f.loc()
	if iv.Zone != "" {
		loc = simZone(iv.Zone)
	}
	d := iv.At.Date
	return time.Date(d.Year, d.Month, d.Day, h, m, 0, 0, loc)
}

// weekdays is the day n weekdays after d. Holidays only ever make it later.
func weekdays(d calendar.Date, n int) calendar.Date {
	for n > 0 {
		d = d.AddDays(1)
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
			n--
		}
	}
	return d
}
