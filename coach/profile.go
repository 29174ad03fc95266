package coach

import (
	"strings"
	"sync"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/timewords"
)

// Profile is what the person has set or told of themselves.
type Profile struct {
	V         int             `json:"v"`
	Zone      string          `json:"zone,omitempty"` // IANA name; empty: not known
	ZoneTold  bool            `json:"zone_told,omitempty"`
	HintZone  string          `json:"hint_zone,omitempty"` // the zone that a platform last said they had told it
	Country   string          `json:"country,omitempty"`   // ISO 3166-1 alpha-2
	Hour12    bool            `json:"hour12,omitempty"`
	Quiet     *calendar.Quiet `json:"quiet,omitempty"` // nil: not told
	Name      string          `json:"name,omitempty"`
	Portfolio string          `json:"portfolio,omitempty"`
	Intensity Intensity       `json:"intensity,omitempty"` // empty: standard

	Away  []Away          `json:"away,omitempty"`  // days ahead on which they are hard to reach
	Own   []Own           `json:"own,omitempty"`   // reminders of their own
	Marks map[string]Mark `json:"marks,omitempty"` // what they did with tasks that belong to no interview

	HuntFrom    calendar.Date `json:"hunt_from,omitzero"`    // the job hunt goes on since; zero: it does not
	Goal        string        `json:"goal,omitempty"`        // for the week of GoalWeek
	GoalWeek    calendar.Date `json:"goal_week,omitzero"`    // its Monday
	Paused      bool          `json:"paused,omitempty"`      // nothing unasked
	PausedUntil time.Time     `json:"paused_until,omitzero"` // zero: until they say so
}

// Intensity is how often the coach reminds of one task.
type Intensity string

// The intensities. What is owed to somebody, and what has to be decided, is
// always reminded of at every time.
const (
	IntensityLight    Intensity = "light"    // the first reminder
	IntensityStandard Intensity = "standard" // the first and the last
	IntensityActive   Intensity = "active"   // all
)

// Away is days on which the person is hard to reach; never why.
type Away struct {
	ID    string        `json:"id"`
	From  calendar.Date `json:"from"`
	To    calendar.Date `json:"to"` // the last day
	Where string        `json:"where,omitempty"`
	Told  time.Time     `json:"told"`
}

// Own is a reminder that the person asked for.
type Own struct {
	ID   string           `json:"id"`
	What string           `json:"what"`
	At   timewords.Moment `json:"at"`             // by the person's own clock, wherever they are
	Zone string           `json:"zone,omitempty"` // counted from a moment, so in the zone of then
}

// location is the person's zone, UTC as long as it is not known.
func (p *Profile) location() *time.Location { return location(p.Zone) }

// quiet is the person's hours of sleep.
func (p *Profile) quiet() calendar.Quiet {
	if p.Quiet != nil {
		return *p.Quiet
	}
	return calendar.DefaultQuiet()
}

// day is the person's own day at a time: the calendar day, but for somebody who
// is up over midnight and sleeps by day. Theirs begins when their quiet hours
// end, and a night shift belongs to the day before.
func (p *Profile) day(t time.Time) calendar.Date {
	t = t.In(p.location())
	d := calendar.DateOf(t)
	if q := p.quiet(); q.From < q.To && t.Hour()*60+t.Minute() < q.To {
		return d.AddDays(-1)
	}
	return d
}

// morning and evening are the coach's times of day on a date.
func (p *Profile) morning(d calendar.Date) time.Time { return p.quiet().Morning(d, p.location()) }
func (p *Profile) evening(d calendar.Date) time.Time { return p.quiet().Evening(d, p.location()) }

// at is a moment as this person reads it.
func (p *Profile) at(t time.Time, show Show, now time.Time) Time {
	t = t.In(p.location())
	days := calendar.DateOf(now.In(p.location())).DaysUntil(calendar.DateOf(t))
	return Time{At: t, Zone: p.location().String(), Show: show, Hour12: p.Hour12, Year: days > 270 || days < -270}
}

var locations sync.Map // zone name to *time.Location

// location looks a zone up, UTC if there is no such zone.
func location(name string) *time.Location {
	if name == "" {
		return time.UTC
	}
	if loc, ok := locations.Load(name); ok {
		return loc.(*time.Location)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return time.UTC
	}
	locations.Store(name, loc)
	return loc
}

// knownZone reports whether there is a zone of that name.
func knownZone(name string) bool {
	if name == "Local" || strings.HasPrefix(name, "right/") || strings.HasPrefix(name, "posix/") || strings.Trim(name, zoneLetters) != "" {
		return false
	}
	return name == "UTC" || location(name) != time.UTC
}

// zoneLetters are what IANA names are made of.
const zoneLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-"

// take takes what a platform tells unasked, as long as the person has not said
// otherwise.
func (p *Profile) take(h Hints) {
	if h.Zone != "" && knownZone(h.Zone) && (h.Told && h.Zone != p.HintZone || !p.ZoneTold) {
		p.Zone = h.Zone
		p.ZoneTold = p.ZoneTold || h.Told
	}
	if h.Told {
		p.HintZone = h.Zone
	}
	if h.Country != "" && p.Country == "" {
		p.setCountry(h.Country)
	}
	if p.Country == "" {
		p.guessClock()
		if h.Hour12 != nil {
			p.Hour12 = *h.Hour12
		}
	}
}

// guessClock sets the kind of clock by the zone, for whoever has told no
// country.
func (p *Profile) guessClock() {
	if p.Country == "" {
		p.Hour12 = hour12Zones[p.Zone] || strings.HasPrefix(p.Zone, "Australia/")
	}
}

// hour12Zones are the zones of such countries, for whoever has told no country.
var hour12Zones = map[string]bool{
	"America/New_York": true, "America/Detroit": true, "America/Chicago": true, "America/Denver": true, "America/Boise": true,
	"America/Phoenix": true, "America/Los_Angeles": true, "America/Anchorage": true, "Pacific/Honolulu": true,
	"America/Indiana/Indianapolis": true, "America/Kentucky/Louisville": true,
	"America/Toronto": true, "America/Vancouver": true, "America/Edmonton": true, "America/Winnipeg": true,
	"America/Regina": true, "America/Halifax": true, "America/St_Johns": true,
	"Pacific/Auckland": true, "Asia/Kolkata": true, "Asia/Manila": true, "Asia/Singapore": true,
}

// hour12Countries read a 12-hour clock in everyday writing (Unicode CLDR,
// supplemental timeData, preferred "h").
var hour12Countries = map[string]bool{
	"US": true, "CA": true, "AU": true, "NZ": true, "IN": true, "PH": true, "PK": true, "BD": true,
	"MX": true, "CO": true, "EG": true, "SA": true, "MY": true, "SG": true, "HK": true, "KR": true,
}

func (p *Profile) setCountry(c string) {
	p.Country, p.Hour12 = c, hour12Countries[c]
}

// dayFirst reports whether 3/4 is the third of April where the person is: it is
// everywhere but in the United States. Without a country, the zone tells.
func (p *Profile) dayFirst() bool {
	if p.Country != "" {
		return p.Country != "US"
	}
	for _, prefix := range []string{"US/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/"} {
		if strings.HasPrefix(p.Zone, prefix) {
			return false
		}
	}
	return !zonesUS[p.Zone]
}

// zonesUS are the zones of the United States in the IANA database (zone1970.tab).
var zonesUS = map[string]bool{
	"America/New_York": true, "America/Detroit": true, "America/Chicago": true, "America/Menominee": true, "America/Denver": true,
	"America/Boise": true, "America/Phoenix": true, "America/Los_Angeles": true, "America/Anchorage": true, "America/Juneau": true,
	"America/Sitka": true, "America/Metlakatla": true, "America/Yakutat": true, "America/Nome": true, "America/Adak": true, "Pacific/Honolulu": true,
}
