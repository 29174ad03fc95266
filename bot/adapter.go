package bot

import (
	"context"
	"errors"
	"fmt"
	"time"

	"debrief/coach"
)

// Address is a conversation on a platform, made by its adapter and opaque to
// everybody else.
type Address struct {
	Adapter      string `json:"adapter"`
	Conversation string `json:"conversation"`
}

// MessageID is a platform's own id of a message that was sent.
type MessageID string

// Event is what happened on a platform: who did it, where, and what.
type Event struct {
	coach.Event
	From     Identity
	At       Address   // where to answer
	AnswerBy time.Time // until when the adapter can answer on the spot; zero: answers go out through Send
}

// Outgoing is a message for a platform.
type Outgoing struct {
	Key     string // stable and unique within the address: the same at every attempt
	To      Address
	Message coach.Message
	Files   []File // those of Message.Files that could be made, in their order
	Unasked bool
}

// File is a file of a message, made for one attempt to deliver it.
type File struct {
	Name   string
	Type   string // media type
	Data   []byte
	Charts []coach.Chart // what a picture shows, for platforms that cannot show one
}

// Reply is what to answer on the spot. It is empty unless Event.AnswerBy was
// set, or if the answers have gone out already or go out through Send.
type Reply struct {
	Messages []Outgoing
	// Settle tells how answering Messages[i] ended; err is as from Send. What
	// is not settled by AnswerBy goes out the ordinary way.
	Settle func(ctx context.Context, i int, err error) error
}

// Adapter is a platform that the coach is reached through.
type Adapter interface {
	// Name is the adapter's name in identities and addresses.
	Name() string

	// Run serves the platform until ctx is done or it cannot go on. It tells
	// the platform that an event was taken only after Deliver has returned.
	Run(ctx context.Context, host Host) error

	// Send delivers a message and returns the platform's ids of it, several if
	// it had to be split. Its error is nil, a *SendError, or one of the
	// context; anything else counts as "try again". It may be called again with
	// the same Key after an error, and must then not show the message twice
	// where the platform gives a way to know.
	Send(ctx context.Context, out Outgoing) ([]MessageID, error)
}

// Host is what an adapter may ask of the runtime.
type Host interface {
	// Deliver handles one event and returns after the commit. The same event
	// may be delivered again: it is handled once. An error means that nothing
	// was committed, and the event may be delivered again.
	Deliver(ctx context.Context, e Event) (Reply, error)

	// Ask reads, at once and without a turn. For somebody unknown the answer
	// is that of an empty journal.
	Ask(ctx context.Context, who Identity, q coach.Query) (coach.Answer, error)
}

// SendKind says what to do about a failed send.
type SendKind int

// The kinds of failed sends.
const (
	TryAgain    SendKind = iota + 1 // the platform will take it later
	AddressGone                     // blocked, left, uninstalled: stop writing there until the person is back
	Rejected                        // the message itself is wrong: it will never be taken
)

// SendError is why a message was not delivered.
type SendError struct {
	Kind  SendKind
	After time.Duration // TryAgain: the platform's own delay; zero: it named none
	Err   error         // names the platform's error, never a word of the message
}

// Error implements error.
func (e *SendError) Error() string {
	what := map[SendKind]string{TryAgain: "try again", AddressGone: "address gone", Rejected: "rejected"}[e.Kind]
	return fmt.Sprintf("send: %s: %v", what, e.Err)
}

// Unwrap returns the platform's error.
func (e *SendError) Unwrap() error { return e.Err }

// sendKind sorts any error of Send.
func sendKind(err error) (SendKind, time.Duration) {
	if se, ok := errors.AsType[*SendError](err); ok {
		return se.Kind, se.After
	}
	return TryAgain, 0
}
