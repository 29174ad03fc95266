package coach

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// Interview is all that the person told of one interview: facts, from which
// tasks are derived.
type Interview struct {
	V       int    `json:"v"`
	ID      string `json:"id"`
	Company string `json:"company,omitempty"`
	Role    string `json:"role,omitempty"`

	At      timewords.Moment `json:"at,omitzero"`       // when it began; in Zone
	Minutes int              `json:"minutes,omitempty"` // how long; 0: an hour
	Zone    string           `json:"zone,omitempty"`    // IANA name; empty: the person's
	Country string           `json:"country,omitempty"` // empty: the person's
	Told    time.Time        `json:"told"`              // when the coach first heard of it
	Planned bool             `json:"planned,omitempty"` // it lay ahead then
	Form    string           `json:"form,omitempty"`    // "recorded", "take_home": nobody was there
	Sector  Sector           `json:"sector,omitempty"`  // where answers take shorter or longer than elsewhere
	After   string           `json:"after,omitempty"`   // id of the round before this one
	Earlier []reader.Person  `json:"earlier,omitempty"` // people of the rounds before

	People    []reader.Person  `json:"people,omitempty"`
	ReplyBy   timewords.Moment `json:"reply_by,omitzero"`
	Remarks   []string         `json:"remarks,omitempty"`    // answers that were no names or dates, as they were said
	Words     []string         `json:"words,omitempty"`      // the messages that told of it, as they were said
	NoContact bool             `json:"no_contact,omitempty"` // they asked not to be written to
	Promises  []Promise        `json:"promises,omitempty"`
	Replies   []Reply          `json:"replies,omitempty"` // messages of theirs that want an answer
	Touches   []Touch          `json:"touches,omitempty"` // each time the person chased them
	Chided    bool             `json:"chided,omitempty"`  // it has been said that one was early, or one too many
	Referrers []Referrer       `json:"referrers,omitempty"`
	NoCanvass bool             `json:"no_canvass,omitempty"` // the posting forbids asking people inside
	Needs     string           `json:"needs,omitempty"`      // what the person needs for it from them
	Weak      int              `json:"weak,omitempty"`       // answers worth practising before it
	Prepared  time.Time        `json:"prepared,omitzero"`    // when those were counted
	Brief     bool             `json:"brief,omitempty"`      // there are notes to bring back before it
	Offer     *Offer           `json:"offer,omitempty"`
	Elsewhere *Elsewhere       `json:"elsewhere,omitempty"` // another company's offer

	Rating    int       `json:"rating,omitempty"` // 1 to 5; kept for the person, never used to predict anything
	Well      string    `json:"well,omitempty"`
	Change    string    `json:"change,omitempty"`
	Wants     string    `json:"wants,omitempty"` // "yes", "unsure", "no"
	Mistakes  string    `json:"mistakes,omitempty"`
	Reactions string    `json:"reactions,omitempty"`
	Notes     []Note    `json:"notes,omitempty"`
	Again     string    `json:"again,omitempty"`       // takeaway: to do again
	Different string    `json:"differently,omitempty"` // takeaway: to do differently
	Held      bool      `json:"held,omitempty"`        // it has taken place
	Began     time.Time `json:"began,omitzero"`        // when its debrief was begun or put off last

	Thanked []string `json:"thanked,omitempty"` // names ticked off the thank-you note

	Passed map[QuestionID]bool `json:"passed,omitempty"` // questions answered or skipped
	Done   bool                `json:"done,omitempty"`   // the debrief has been gone through, or stopped

	Outcome Outcome         `json:"outcome,omitempty"`
	Closed  calendar.Date   `json:"closed,omitzero"`
	Ended   time.Time       `json:"ended,omitzero"`     // when the coach was told of the outcome
	NoReply bool            `json:"no_reply,omitempty"` // the rejection came from an address that takes no answer
	Kept    string          `json:"kept,omitempty"`     // after a rejection: what they would keep
	Changed string          `json:"changed,omitempty"`  // and what they would change
	Stay    int             `json:"stay,omitempty"`     // rounds of staying in touch that were agreed to
	Marks   map[string]Mark `json:"marks,omitempty"`    // what the person did with tasks, by task id
}

// Sector is a kind of employer whose answers take their own time.
type Sector string

// The sectors that the waiting time knows.
const (
	SectorHourly Sector = "hourly" // paid by the hour
	SectorPublic Sector = "public" // public bodies and universities
)

// Touch is one time that the person wrote to the company or called it, to ask.
// Thanks and replies that were owed are none.
type Touch struct {
	At   time.Time `json:"at"`
	Told time.Time `json:"told"`
}

// Reply is a message of the company's that wants an answer.
type Reply struct {
	ID   string           `json:"id"`
	Who  string           `json:"who,omitempty"`
	Due  timewords.Moment `json:"due,omitzero"` // the date that they named; zero: none
	Told time.Time        `json:"told"`
}

// Referrer is somebody who can put in a word, or who stands as a reference.
type Referrer struct {
	ID     string    `json:"id"`
	Name   string    `json:"name"`
	Formal bool      `json:"formal,omitempty"` // will be called by the company
	Told   time.Time `json:"told"`
}

// Offer is an offer that the company made.
type Offer struct {
	Told     time.Time        `json:"told"`
	DecideBy timewords.Moment `json:"decide_by,omitzero"` // zero: no date named
	Dated    time.Time        `json:"dated,omitzero"`     // when that date was told
	Accepted time.Time        `json:"accepted,omitzero"`  // zero: not decided
}

// Elsewhere is an offer that another company made, which this one may want to
// know of.
type Elsewhere struct {
	Interview string           `json:"interview"` // where the offer came from
	DecideBy  timewords.Moment `json:"decide_by,omitzero"`
	Told      time.Time        `json:"told"`
	Accepted  bool             `json:"accepted,omitempty"` // the person said yes there
	Signed    time.Time        `json:"signed,omitzero"`    // both have signed there
}

// Promise is something the person said they would send or do.
type Promise struct {
	ID   string           `json:"id"`
	What string           `json:"what"`
	Due  timewords.Moment `json:"due"`
	Told time.Time        `json:"told"`
}

// Note is a question that was asked, and what came of it.
type Note struct {
	Question string        `json:"question"`
	Answer   string        `json:"answer,omitempty"`
	Landed   string        `json:"landed,omitempty"` // "well", "so-so", "badly"
	Better   string        `json:"better,omitempty"`
	On       calendar.Date `json:"on"`

	Practised int `json:"practised,omitempty"` // how often
	Rated     int `json:"rated,omitempty"`     // 1 to 5, the last time
}

// Outcome is how an interview ended. Empty: it is open.
type Outcome string

// The outcomes of an interview.
const (
	Rejected Outcome = "rejected"
	Withdrew Outcome = "withdrew"
	Ghosted  Outcome = "ghosted"
	NoShow   Outcome = "no_show"
	Advanced Outcome = "next_round" // another interview follows on it
	Accepted Outcome = "accepted"
	Declined Outcome = "declined"
)

// Mark is what the person did with a task. It wins over the plan.
type Mark struct {
	State MarkState `json:"state"`
	Until time.Time `json:"until,omitzero"` // Later
	At    time.Time `json:"at"`             // when they did it
	For   string    `json:"for,omitempty"`  // Later: the date that the task hung on then; with another one it is planned anew
}

// MarkState is what the person did with a task.
type MarkState string

// What a person can do with a task.
const (
	MarkDone    MarkState = "done"
	MarkLater   MarkState = "later"
	MarkDropped MarkState = "dropped"
)

// interviewLength is how long an interview is unless told.
const interviewLength = time.Hour

// location is the zone of the interview's dates.
func (iv *Interview) location(p *Profile) *time.Location {
	if iv.Zone != "" {
		return location(iv.Zone)
	}
	return p.location()
}

// atFor is when it is, as the person's own clock shows it.
func (iv *Interview) atFor(p *Profile) timewords.Moment { return iv.onClock(iv.At, p) }

// onClock is a moment of the company's as the person's own clock shows it.
func (iv *Interview) onClock(m timewords.Moment, p *Profile) timewords.Moment {
	if !m.Clock || iv.Zone == "" {
		return m
	}
	t := m.Time(iv.location(p)).In(p.location())
	return timewords.Moment{Date: calendar.DateOf(t), Clock: true, Hour: t.Hour(), Min: t.Minute()}
}

// starts is when the interview began; at noon if only the day is known.
func (iv *Interview) starts(p *Profile) time.Time {
	if iv.At.Clock {
		return iv.At.Date.At(iv.At.Hour, iv.At.Min, iv.location(p))
	}
	return iv.At.Date.At(12, 0, iv.location(p))
}

// ends is when the interview was over. If it was told on its day without a
// time, it was over when the coach heard of it.
func (iv *Interview) ends(p *Profile) time.Time {
	told := iv.Told.In(iv.location(p))
	if !iv.Planned && !iv.At.Clock && calendar.DateOf(told) == iv.At.Date {
		return told
	}
	length := interviewLength
	if iv.Minutes > 0 {
		length = time.Duration(iv.Minutes) * time.Minute
	}
	end := iv.starts(p).Add(length)
	if !iv.Planned && end.After(told) && calendar.DateOf(told) == iv.At.Date {
		return told
	}
	return end
}

// business is the business days of the person's country and the company's.
func (iv *Interview) business(p *Profile) *calendar.Business {
	return calendar.NewBusiness(p.Country, iv.Country)
}

// reachable reports whether somebody's address is known. Through an agency or
// a recruiter there is always somebody.
func (iv *Interview) reachable() bool {
	if _, ok := iv.recruiter(); ok || iv.Form != "" { // or there was nobody to reach
		return true
	}
	has := func(p reader.Person) bool { return p.Email != "" || p.Phone != "" || p.Link != "" }
	return slices.ContainsFunc(iv.People, has) || slices.ContainsFunc(iv.Earlier, has)
}

// decided reports whether nothing more is to be asked for here: they made an
// offer, or the person said yes elsewhere.
func (iv *Interview) decided() bool {
	return iv.Offer != nil || iv.Elsewhere != nil && (iv.Elsewhere.Accepted || !iv.Elsewhere.Signed.IsZero())
}

// recruiter is the contact for everything where there is an agency.
func (iv *Interview) recruiter() (reader.Person, bool) {
	i := slices.IndexFunc(iv.People, func(p reader.Person) bool { return strings.Contains(strings.ToLower(p.Part), "recruiter") })
	if i < 0 {
		return reader.Person{}, false
	}
	return iv.People[i], true
}

// met is the people who interviewed: all but recruiters, or the recruiter if
// nobody else is known.
func (iv *Interview) met() []reader.Person {
	var out []reader.Person
	for _, p := range iv.People {
		if p.Name != "" && !strings.Contains(strings.ToLower(p.Part), "recruiter") {
			out = append(out, p)
		}
	}
	return out
}

// addPerson adds somebody, or what is new about somebody known already.
func (iv *Interview) addPerson(p reader.Person) {
	p.Name = reader.PersonName(p.Name)
	for i := range iv.People {
		have := &iv.People[i]
		if sameName(have.Name, p.Name) {
			if len(p.Name) > len(have.Name) {
				have.Name = p.Name
			}
			have.Part, have.Email = either(p.Part, have.Part), either(p.Email, have.Email)
			have.Phone, have.Link = either(p.Phone, have.Phone), either(p.Link, have.Link)
			return
		}
	}
	iv.People = append(iv.People, p)
}

// whoseAddress is whom an address given without a name belongs to: the first
// of the people met who has none of that kind. Empty if nobody has been named.
func (iv *Interview) whoseAddress(s reader.Slots) string {
	for _, p := range iv.People {
		if s.Email != "" && p.Email == "" || s.Phone != "" && p.Phone == "" || s.Link != "" && p.Link == "" {
			return p.Name
		}
	}
	return ""
}

// place is how an action names one of the people, since names can be long and
// of any letters; what is no name stays as it is.
func (iv *Interview) place(name string) string {
	for i, p := range iv.People {
		if p.Name == name && name != "" {
			return "@" + strconv.Itoa(i)
		}
	}
	return name
}

// nameAt is the name that place stands for.
func (iv *Interview) nameAt(place string) string {
	if n, ok := strings.CutPrefix(place, "@"); ok {
		if i, err := strconv.Atoi(n); err == nil && i >= 0 && i < len(iv.People) {
			return iv.People[i].Name
		}
		return ""
	}
	return place
}

// sameName reports whether one name is the other, or its first name.
func sameName(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a != "" && b != "" && (strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" "))
}

func either(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// pass notes that a question has been answered or skipped.
func (iv *Interview) pass(q QuestionID) {
	if iv.Passed == nil {
		iv.Passed = map[QuestionID]bool{}
	}
	iv.Passed[q] = true
}

// mark notes what the person did with a task.
func (iv *Interview) mark(task string, m Mark) {
	if iv.Marks == nil {
		iv.Marks = map[string]Mark{}
	}
	iv.Marks[task] = m
}

// promise adds a promise, under an id that was never used, or gives the one
// that is there a new date. Without a date it is due within 24 hours, which is
// said as the next day.
func (iv *Interview) promise(p reader.Promise, now time.Time, id func() string) Promise {
	p.What = reader.Thing(p.What)
	due := p.Due
	if due.IsZero() {
		due = timewords.Moment{Date: calendar.DateOf(now).AddDays(1)}
	}
	for i := range iv.Promises {
		settled := iv.Marks[taskID(iv, rulePromise, iv.Promises[i].ID)].State
		if strings.EqualFold(iv.Promises[i].What, p.What) && settled != MarkDone && settled != MarkDropped {
			iv.Promises[i].Due = due
			return iv.Promises[i]
		}
	}
	added := Promise{ID: id(), What: p.What, Due: due, Told: now}
	iv.Promises = append(iv.Promises, added)
	return added
}
