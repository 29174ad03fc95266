package bot

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"time"
)

// JournalID names a journal. It is random and tells nothing of its owner.
type JournalID [16]byte

// String is the id in hexadecimal.
func (id JournalID) String() string { return hex.EncodeToString(id[:]) }

// Identity is somebody as a platform knows them: opaque outside the adapter
// that made it. Several identities may share one journal.
type Identity struct {
	Adapter string // Adapter.Name
	ID      string
}

// EntryID names an outbox entry within its journal: the version that the
// commit gave to the journal, and the entry's place in that commit. Later
// entries compare greater. It never changes and is never used again, so it
// serves receivers as an idempotency key.
type EntryID struct {
	Version uint64
	Index   uint16
}

// String is the id as text, of digits and a dot.
func (id EntryID) String() string { return fmt.Sprintf("%d.%d", id.Version, id.Index) }

// Lane is a conversation of a journal, as the store needs to know it: entries
// in one lane are handed out in order, those of different lanes side by side.
// It is a hash of the address.
type Lane [8]byte

// Entry is a message committed and not yet known to be delivered.
type Entry struct {
	ID       EntryID // set by Commit
	Lane     Lane
	Unasked  bool      // goes after every entry in its lane that was asked for
	Due      time.Time // not before; zero: at once
	Attempts int       // failed so far
	Body     []byte    // sealed
}

// LoadRequest says what Load is to read.
type LoadRequest struct {
	Journal JournalID
	Docs    []string // names; one that ends in "/" stands for all whose names begin with it
	Event   string   // id of an event to look up; empty: none
}

// Snapshot is what Load read, in one consistent view. The caller owns it.
type Snapshot struct {
	Version uint64            // 0: the journal has never been committed
	Wake    time.Time         // zero: none
	Docs    map[string][]byte // sealed; a document that does not exist is absent
	Handled bool              // the event was handled in the last seven days
	Answer  []byte            // sealed; what Commit.Answer said then
}

// Commit is one turn's outcome. It is written whole or not at all.
type Commit struct {
	Journal JournalID
	Version uint64            // as loaded
	Put     map[string][]byte // sealed documents
	Delete  []string
	Wake    time.Time // zero: none
	Event   string    // id of the event handled; empty: none to remember
	Answer  []byte    // sealed; handed back if the event comes again within EventRetention
	Outbox  []Entry   // ID is set by the store: Version+1 and the index
	Wakes   *Claim    // the claim of the wake that this turn handled; nil if it was not a wake
	// Back is lanes whose address the person has just written from: those that
	// are held because the address was gone are due again.
	Back []Lane
	// Lease says how long the lanes of Outbox that nobody holds and whose
	// entries are due are claimed for the committer. 0: not at all.
	Lease time.Duration
	Now   time.Time
}

// EventRetention is how long at least a store remembers that an event was
// handled.
const EventRetention = 7 * 24 * time.Hour

// ClaimKind says what was claimed.
type ClaimKind byte

// The kinds of claim.
const (
	ClaimWake ClaimKind = 'w' // a journal's wake
	ClaimLane ClaimKind = 'o' // a lane of a journal's outbox
)

// Claim is the right to handle something that is due, until it expires.
type Claim struct {
	Kind    ClaimKind
	Journal JournalID
	At      time.Time // ClaimWake: the wake's time
	Lane    Lane      // ClaimLane
	Entries []Entry   // ClaimLane: in order, at most LaneBatch of those that are due
	Until   time.Time // when the claim expires
	Fence   uint64    // greater than that of every earlier claim
}

// LaneBatch is the number of entries handed out with one claim of a lane.
const LaneBatch = 16

// Outcome says how sending an entry ended.
type Outcome byte

// The outcomes of sending an entry.
const (
	Sent    Outcome = iota + 1 // delivered: the entry goes
	Retry                      // not delivered: the entry and those behind it wait until Settlement.At
	Gone                       // the address is no more: its lane is held until a commit adds an entry to it
	Refused                    // never deliverable: kept aside, sealed, with Reason
)

// Settlement ends one entry of a claimed lane.
type Settlement struct {
	Claim   Claim
	Entry   EntryID
	Outcome Outcome
	At      time.Time // Retry: when to try again
	Reason  string    // Refused: the kind, size and platform's error; never a word of the text
	Now     time.Time
	Lease   time.Duration // how much longer the claim is wanted for what is left in the lane
}

// Store keeps journals. It knows bytes, keys, ids and times, not what they
// mean: what a person said is sealed before it comes here. All methods are
// safe for concurrent use; those that write return when the write is durable.
// Times are stored in UTC to the millisecond. Every store passes storetest.
type Store interface {
	// Resolve returns the journal of an identity, and makes one if make is set.
	// Without it, an unknown identity is ErrNotFound.
	Resolve(ctx context.Context, who Identity, make bool) (JournalID, error)

	// Load reads documents of a journal. One never committed is empty.
	Load(ctx context.Context, r LoadRequest) (Snapshot, error)

	// Commit writes a turn. It fails with ErrConflict if the journal's version
	// has moved, with ErrLost if the turn's claim was lost, with ErrHandled if
	// the event was handled already, and changes nothing then. The claims are
	// of the lanes leased to the committer. Commits that are ready at the same
	// moment share one transaction; one that fails does not disturb the others.
	Commit(ctx context.Context, c Commit) ([]Claim, error)

	// Claim leases up to limit wakes and lanes that are due at now, the
	// longest due first. Expired claims are due again.
	Claim(ctx context.Context, now time.Time, lease time.Duration, limit int) ([]Claim, error)

	// Settle records how sending an entry ended and returns the claim with the
	// entries of its lane that are left and due; with none left the claim has
	// ended, and so it has after Retry and Gone. ErrLost: the claim expired and
	// somebody else holds the lane, or the journal was forgotten.
	Settle(ctx context.Context, s Settlement) (Claim, error)

	// NextDue is the earliest time at which Claim will find something, claims
	// that expire included; ok is false if there is nothing.
	NextDue(ctx context.Context) (at time.Time, ok bool, err error)

	// Forget removes a journal: documents, wake, outbox, refused messages,
	// remembered events, claims and the identities that led to it.
	Forget(ctx context.Context, id JournalID) error

	// Close waits for writes under way and releases the store.
	Close() error
}

// KeyStore keeps the key that each journal is sealed with, apart from what
// is sealed. All methods are safe for concurrent use.
type KeyStore interface {
	// Key returns the journal's 32-byte key, and makes one, durably, if make is
	// set and there has never been one. It fails with ErrNotFound if there is
	// none, and with ErrForgotten if it was destroyed. The caller owns the key.
	Key(ctx context.Context, id JournalID, make bool) ([]byte, error)

	// Destroy removes the journal's key so that nothing of it is left in the
	// file. Destroying one that does not exist is no error.
	Destroy(ctx context.Context, id JournalID) error

	// Close waits for writes under way and releases the keys.
	Close() error
}

// Errors that stores return; test for them with errors.Is.
var (
	// ErrConflict is returned by Commit when the journal's version has moved
	// since it was loaded: load, compute and commit again.
	ErrConflict = errors.New("the journal has changed since it was loaded")

	// ErrHandled is returned by Commit when the event was handled already:
	// load again, the answer of then is in the snapshot.
	ErrHandled = errors.New("the event was handled before")

	// ErrLost is returned when a claim has expired and was taken by somebody
	// else, or what it was for is gone: leave it.
	ErrLost = errors.New("the claim is lost")

	// ErrNotFound is returned for an identity or key that does not exist.
	ErrNotFound = errors.New("not found")

	// ErrForgotten is returned for the key of a journal that was forgotten.
	ErrForgotten = errors.New("the journal was forgotten")

	// ErrClosed is returned by every method after Close.
	ErrClosed = errors.New("the store is closed")
)
