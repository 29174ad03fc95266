// Package reader reads what a person types: what they want with it, and what
// it says of companies, people, dates and promises.
//
// It is rules over tokens that a person can read and extend: the lexicons
// (lexicon*.go) say which words mean the same, the rules (rules*.go) which
// words in which order make an intent, the grammar (company.go, people.go,
// promise.go, …) where in a sentence a slot stands. Nothing is learned, and
// nothing is kept: every function here is pure, and safe to call from
// anywhere. "Now" is always in the person's own zone.
package reader

import (
	"debrief/coach/calendar"
	"debrief/coach/timewords"
)

// Known is what the journal already holds that helps reading. It is only
// looked at.
type Known struct {
	Companies []string // as the journal writes them, most recent first
	People    []string
	Tasks     []KnownTask
	Business  *calendar.Business // nil: weekends only
	DayFirst  bool               // 3/4 is the third of April
}

// KnownTask is a task as the person sees it in a list.
type KnownTask struct {
	Number int
	Title  string
}

// Reading is one thing that a message says.
type Reading struct {
	Text       string // the stretch of the message that says it
	Intent     Intent
	Slots      Slots
	Confidence float64  // 0 to 1; below Sure it is worth asking
	Foreign    bool     // it is in another language than English
	Maybe      []Intent // below Sure: what it may be, the likeliest first
	Because    Reasons  // for whoever tunes the reader
}

// Slots is what a message says, beyond its intent. Words are as the person
// typed them, without quotes, articles and closing punctuation; what was not
// said is zero.
type Slots struct {
	Company, Role            string
	At                       timewords.Moment // when it was, or will be
	AtZone                   string           // the zone named beside At ("3pm IST"), by IANA name; At is what clocks show there
	ReplyBy                  timewords.Moment // when the company answers; for HeardFrom, when the person must
	DecideBy                 timewords.Moment
	From, To                 timewords.Moment
	Until                    timewords.Moment
	People                   []Person
	Promised                 []Promise
	Email, Phone, Link       string
	Question, Answer         string
	Count                    int // with HasCount: none is an answer
	HasCount                 bool
	Number                   int              // a task by its number, or the one known task that Ref names
	Ref                      string           // a task by its words
	Thanks                   bool             // for Contacted: to thank them, which is no follow-up
	Cancelled                bool             // for InterviewPlanned: it will not be held
	NewReplyBy               timewords.Moment // for HeardFrom: when the company now says it answers; then ReplyBy is none
	What, Kind, Draft        string
	Severity                 string // low, crisis, or unsure
	Timezone                 string // IANA
	QuietFrom, QuietTo       string // HH:MM
	WeeklyGoal               int
	Portfolio, Name, Country string // settings; Country is an ISO 3166 code

	Others []OtherDate // dates among these that may be meant otherwise

	// What people tell of an interview beside the facts.

	Rating             int    // 1 bad to 5 great
	Wants              string // yes, no, unsure: whether to work there
	Well, Change       string // what went well, what they would change
	AwayFrom, AwayTo   timewords.Moment
	AwayWhere          string
	RecordedOrTakeHome string // recorded, take_home
}

// Person is somebody at the company, or on the way to it.
type Person struct {
	Name  string
	Part  string // ward manager, recruiter, head of nursing
	Email string
	Phone string
	Link  string
}

// Promise is something the person said they would do or send.
type Promise struct {
	What string
	Due  timewords.Moment // zero: none said
}
