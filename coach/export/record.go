// Package export writes what the coach knows of a person in forms that other
// programs open: Markdown to read and print, CSV for a spreadsheet, and an
// iCalendar file that tells whoever sees the calendar nothing. It is pure: it
// reads no clock and no file, loads no zone, and knows no journal; the coach
// maps its facts onto a Record. The same Record gives the same bytes.
//
// Strings are written as they were typed but for what no text file can hold:
// bytes that are no UTF-8 and control characters become U+FFFD, and every kind
// of line break becomes the file's own.
package export

import "time"

// Record is all that a person told, in a form to write out. Strings that name a
// state (an outcome, how an answer landed) are words as the person reads them.
// An ISO date is "2026-12-04", with a time of day "2026-12-04T14:00" or RFC
// 3339; what is neither is written as it stands and is no date to a calendar.
type Record struct {
	// Key is a secret of this journal alone, which never changes: UIDs are made
	// with it and it is written nowhere. Without it UIDs hold apart the
	// items of one person, but not those of two in one calendar.
	Key string

	Name, Zone, Country string // Zone: IANA
	About               []Detail
	Interviews          []Interview // in order of time
	Tasks               []Task      // open ones
	Weeks               []Week      // the job hunt, by week
	Away                []Away
}

// Detail is a fact that has no field of its own: a setting, a message as it was
// said.
type Detail struct{ Label, Text string }

// Interview is all that is known of one interview.
type Interview struct {
	ID, Company, Role string

	At      time.Time // in Zone, which is to be its location; zero: not known
	HasTime bool      // false: only the day is known, which is At's in its own location
	Minutes int       // 0: not known
	Zone    string    // IANA; empty: the person's

	Planned, Held bool
	Outcome       string // empty: it is open
	Closed        string // ISO date or ""
	ReplyBy       string // when an answer is expected: ISO date or date and time, in At's location, or ""
	Rating        int    // 1 to 5; 0: none
	Wants         string // whether they want to work there

	Well, Change, Mistakes, Reactions string
	Again, Differently                string // what to do again, and differently

	People   []Person
	Notes    []Note
	Promises []Promise
	Messages []Sent
	Remarks  []string
	Offer    *Offer
	More     []Detail
}

// Person is somebody at the company, or on the way there.
type Person struct{ Name, Part, Email, Phone, Link string }

// Note is a question that was asked, and what came of it.
type Note struct {
	Question, Answer string
	Landed, Better   string
	On               string // ISO date
	Kind             string // the kind of question: "salary"
}

// Promise is something the person said they would send or do.
type Promise struct {
	What  string
	Due   string // ISO date or date and time
	State string
}

// Sent is a message that the person wrote, or a call.
type Sent struct {
	On   time.Time // in the person's zone; at midnight, only the day is known
	What string
}

// Offer is an offer that was made.
type Offer struct {
	DecideBy string // ISO date or date and time, in the location of the interview's At
	State    string // empty or "open": nothing has been decided
}

// Task is something left to do.
type Task struct {
	ID             string // stays the same as long as the task does
	Number         int    // in the person's list; 0: none
	Title, Company string
	Due            time.Time // in the person's zone; zero: none
	HasTime        bool      // false: on that day
}

// Week is a week of the job hunt.
type Week struct {
	Monday       string // ISO date
	Applications int
	Goal, Went   string
}

// Away is an absence. From and To are ISO dates.
type Away struct{ From, To, Where string }
