package play

import (
	"context"
	"errors"
	"strings"
	"time"

	"debrief/coach"
)

// Stage is what a transcript is played on: the coach as people reach it on a
// platform, and a clock that only Advance moves. Each method returns when
// everything that follows at this moment has happened and was heard. A stage
// is used by one goroutine.
type Stage interface {
	// Say says text. In a room, "@coach" at its start speaks to the coach.
	Say(ctx context.Context, who Speaker, text string) error

	// Command gives a command by its name, without a slash, with what was
	// typed behind it.
	Command(ctx context.Context, who Speaker, name, arguments string) error

	// Edit changes into text what the person said last in this conversation.
	// ErrNothingSaid: nothing was. ErrNoEdit: nobody can here.
	Edit(ctx context.Context, who Speaker, text string) error

	// Press presses the button, chooses the menu's option, or presses what
	// opens a form, that MatchLabel finds on the newest message which has it.
	// To open a form that is open already changes nothing. ErrNoButton: there
	// is none.
	Press(ctx context.Context, who Speaker, label string) error

	// Fill sends the form that is open, with values by MatchField; what they
	// leave out stays as it was. If none is open, the newest that the person
	// was offered is opened first. ErrNoForm, ErrNoField, ErrFieldEmpty.
	Fill(ctx context.Context, who Speaker, values map[string]string) error

	// Advance moves the clock to a later time. What is due on the way happens
	// at its own time.
	Advance(ctx context.Context, to time.Time) error

	// Now is what the clock shows.
	Now() time.Time

	// SetZone has the platform tell the coach that the person named themselves
	// to be in the zone, an IANA name, with all they do from here on.
	SetZone(ctx context.Context, name, zone string) error

	// SetCountry does the same for a country, ISO 3166-1 alpha-2.
	SetCountry(ctx context.Context, name, country string) error

	// Reload closes and opens the store.
	Reload(ctx context.Context) error

	// Heard is everything that the coach has said so far, in order. The caller
	// must not change it.
	Heard() []Heard

	// Close ends the stage.
	Close() error
}

// Heard is a message as it reached its readers.
type Heard struct {
	At      time.Time
	To      string // the reader; empty: everybody in Room
	Room    string // empty: direct messages
	Private bool   // in Room, and only To can see it
	Message coach.Message
	Files   []File
}

// text is all of the message that there is to read: what it says, and a line for
// each file that came with it.
func (h Heard) text() string {
	var lines []string
	if plain := h.Message.Plain(); plain != "" {
		lines = append(lines, plain)
	}
	for _, f := range h.Files {
		lines = append(lines, f.String())
	}
	return strings.Join(lines, "\n")
}

// reader is who heard the message, and where.
func (h Heard) reader() Speaker {
	if h.Room != "" && !h.Private {
		return Speaker{Room: h.Room}
	}
	return Speaker{Name: h.To, Room: h.Room}
}

// Errors of a Stage.
var (
	ErrNothingSaid = errors.New("nothing was said here that could be changed")
	ErrNoButton    = errors.New("no message has this button")
	ErrNoForm      = errors.New("no form is open")
	ErrNoField     = errors.New("the form has no such field")
	ErrFieldEmpty  = errors.New("the form needs this field")
)

// Errors of a Stage on a platform that does not have what is asked for.
var (
	ErrNoRooms  = errors.New("rooms are not here yet")
	ErrNoOthers = errors.New("only one person can be here")
	ErrNoEdit   = errors.New("what was said cannot be changed here")
	ErrOneLine  = errors.New("only one line can be said at a time here")
)

// Lacks tells whether a stage's error says that its platform does not have
// what a transcript asks for. The transcript cannot be played there any
// further, and nothing is wrong with either.
func Lacks(err error) bool {
	for _, lack := range []error{ErrNoRooms, ErrNoOthers, ErrNoEdit, ErrOneLine} {
		if errors.Is(err, lack) {
			return true
		}
	}
	return false
}

// MatchLabel finds the label that a transcript presses among those of one
// message: the same but for case, or else the first that begins with the
// digits given and a blank, as "1" does for "1 bad". It returns its index, or
// -1.
func MatchLabel(labels []string, want string) int {
	for i, l := range labels {
		if fold(l) == fold(want) {
			return i
		}
	}
	if want == "" || strings.Trim(want, "0123456789") != "" {
		return -1
	}
	for i, l := range labels {
		if strings.HasPrefix(l, want+" ") {
			return i
		}
	}
	return -1
}

// MatchField finds the label of a form's field: the same but for case. It
// returns its index, or -1.
func MatchField(labels []string, want string) int {
	for i, l := range labels {
		if fold(l) == fold(want) {
			return i
		}
	}
	return -1
}
