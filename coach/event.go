package coach

import "time"

// EventKind says what happened.
type EventKind string

// The kinds of event.
const (
	Said    EventKind = "said"    // the person wrote Text
	Edited  EventKind = "edited"  // the person changed the message that was event Of into Text
	Pressed EventKind = "pressed" // the person pressed the button or chose the option Action
	Filled  EventKind = "filled"  // the person sent the form Action with Values
	Command EventKind = "command" // the person gave the command Name with Values, or with the rest of the line in Text
	Opened  EventKind = "opened"  // the person opened the conversation and has said nothing yet
	Woke    EventKind = "woke"    // the journal's wake came
)

// Event is something that happened to a journal, and that one turn handles.
type Event struct {
	ID     string            `json:"id"` // the platform's own delivery id, unique within the journal; handled once
	Kind   EventKind         `json:"kind"`
	Text   string            `json:"text,omitempty"`
	Of     string            `json:"of,omitempty"`     // Edited: id of the event whose message was changed
	Action Action            `json:"action,omitempty"` // Pressed, Filled
	Name   string            `json:"name,omitempty"`   // Command: its name in Commands, without a slash
	Values map[string]string `json:"values,omitempty"` // Filled: by field id; Command: by argument name
	Hints  Hints             `json:"hints,omitzero"`
}

// Hints is what a platform tells of a person unasked. The coach takes it as
// long as the person has not said otherwise.
type Hints struct {
	Zone    string `json:"zone,omitempty"`    // IANA name
	Country string `json:"country,omitempty"` // ISO 3166-1 alpha-2
	Hour12  *bool  `json:"hour12,omitempty"`  // the person reads a 12-hour clock
	Told    bool   `json:"told,omitempty"`    // the zone counts as told by the person themselves
}

// Result is what a turn changes and says.
type Result struct {
	Need     []string          // documents to load before the turn can be computed; nothing else is set then
	Put      map[string][]byte // documents that changed, encoded
	Delete   []string          // documents that are no more
	Messages []Outgoing        // in the order to be said
	Wake     time.Time         // when the journal next wants a turn without an event; zero: never
	Journal  *Journal          // the journal as it is once Put and Delete are committed: it need not be read again
	Forget   bool              // the person wants everything deleted: send Messages, then forget the journal
	Fail     error             // a document cannot be read: nothing else is set, and nothing may be committed
}

// Outgoing is a message on its way out, and whether anybody asked for it.
type Outgoing struct {
	Message Message `json:"message"`
	Unasked bool    `json:"unasked,omitempty"` // a reminder, say: it goes after answers, to where the person last spoke

	// NotFrom and NotUntil are the next hours in which a message that nobody
	// asked for must not come, if its sending was held up that long; the same
	// hours of the days that follow count too. Zero: none.
	NotFrom  time.Time `json:"not_from,omitzero"`
	NotUntil time.Time `json:"not_until,omitzero"`
}

// Wait is how long a message must wait at a time, because its sending was held
// up into hours in which it must not come. 0: it may be sent.
func (o Outgoing) Wait(now time.Time) time.Duration {
	if o.NotFrom.IsZero() || now.Before(o.NotFrom) {
		return 0
	}
	const day = 24 * time.Hour
	return max(0, o.NotUntil.Sub(o.NotFrom)-now.Sub(o.NotFrom)%day)
}
