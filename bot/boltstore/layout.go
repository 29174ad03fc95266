// Package boltstore keeps journals and their keys in two bbolt files.
//
// The database has these buckets:
//
//	meta        the kind of file, its format, its random id, whether it has keys
//	journals    all of a journal, side by side: journal id, section, rest
//	identities  hash of an identity → journal id
//	due         time, kind, journal id, lane: wakes and lanes that nobody holds
//	leased      expiry, kind, journal id, lane: wakes and lanes that are claimed
//	events      per day of handling: journal id, hash of the event's id → answer
//	refused     journal id, entry id → reason and body
//
// Times are in milliseconds and sort as bytes do, and so do entry ids. A turn
// thus writes to two or three neighbouring pages of journals, and to one each
// of the others.
package boltstore

import (
	"crypto/sha256"
	"encoding/binary"
	"time"

	"debrief/bot"
)

var (
	journalsBucket   = []byte("journals")
	identitiesBucket = []byte("identities")
	dueBucket        = []byte("due")
	leasedBucket     = []byte("leased") // its sequence is the last fence
	eventsBucket     = []byte("events")
	refusedBucket    = []byte("refused")

	metaKeyed = []byte("keyed") // there is a keys file
)

var database = kind{
	mark:    "debrief database",
	buckets: []string{"journals", "identities", "due", "leased", "events", "refused"},
}

// The sections of a journal, in the order in which they are stored: what every
// turn writes is in the middle, and the documents that grow old come first.
const (
	sectionIdentity = 'a' // hash of an identity that leads here
	sectionDocument = 'b' // name → document
	sectionRecord   = 'c' // version and wake
	sectionLane     = 'd' // lane → whether it waits, is claimed or held
	sectionEntry    = 'e' // lane, place → entry
)

// millis is a time as it is stored. The zero time is unset.
type millis int64

var unset = at(time.Time{})

func at(t time.Time) millis { return millis(t.UnixMilli()) }

func (m millis) time() time.Time { return time.UnixMilli(int64(m)).UTC() }

func (m millis) append(b []byte) []byte {
	return binary.BigEndian.AppendUint64(b, uint64(m)^1<<63)
}

func parseMillis(b []byte) millis { return millis(binary.BigEndian.Uint64(b) ^ 1<<63) }

// journalKey begins every key of a section in the journals bucket.
func journalKey(id bot.JournalID, section byte, room int) []byte {
	k := make([]byte, 0, len(id)+1+room)
	return append(append(k, id[:]...), section)
}

func recordKey(id bot.JournalID) []byte { return journalKey(id, sectionRecord, 0) }

func laneKey(id bot.JournalID, lane bot.Lane) []byte {
	return append(journalKey(id, sectionLane, len(lane)), lane[:]...)
}

// entriesKey begins the keys of all entries in a lane.
func entriesKey(id bot.JournalID, lane bot.Lane) []byte {
	return append(journalKey(id, sectionEntry, len(lane)+1+10), lane[:]...)
}

// entryKey sorts the entries of a lane in the order they are handed out in.
func entryKey(id bot.JournalID, lane bot.Lane, unasked bool, entry bot.EntryID) []byte {
	k := append(entriesKey(id, lane), 0)
	if unasked {
		k[len(k)-1] = 1
	}
	return appendEntryID(k, entry)
}

func appendEntryID(b []byte, id bot.EntryID) []byte {
	b = binary.BigEndian.AppendUint64(b, id.Version)
	return binary.BigEndian.AppendUint16(b, id.Index)
}

func documentKey(id bot.JournalID, name string) []byte {
	return append(journalKey(id, sectionDocument, len(name)), name...)
}

func identityKey(id bot.JournalID, hash []byte) []byte {
	return append(journalKey(id, sectionIdentity, len(hash)), hash...)
}

// identityHash stands for an identity: keys stay short, and the file does not
// show who is in it at first sight.
func identityHash(who bot.Identity) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(who.Adapter)))
	h := sha256.Sum256(append(append(b, who.Adapter...), who.ID...))
	return h[:]
}

// eventKey names an event of a journal within its day.
func eventKey(id bot.JournalID, event string) []byte {
	h := sha256.Sum256([]byte(event))
	return append(append(make([]byte, 0, 32), id[:]...), h[:16]...)
}

func refusedKey(id bot.JournalID, entry bot.EntryID) []byte {
	return appendEntryID(append(make([]byte, 0, 26), id[:]...), entry)
}

// dueKey is the place in the due or leased index of what due names.
func dueKey(m millis, d due) []byte {
	k := m.append(make([]byte, 0, 8+1+16+8))
	k = append(k, byte(d.kind))
	k = append(k, d.journal[:]...)
	if d.kind == bot.ClaimLane {
		k = append(k, d.lane[:]...)
	}
	return k
}

// due names a wake or a lane.
type due struct {
	kind    bot.ClaimKind
	journal bot.JournalID
	lane    bot.Lane
}

func parseDueKey(k []byte) (m millis, d due, ok bool) {
	if len(k) < 8+1+16 {
		return 0, d, false
	}
	d.kind = bot.ClaimKind(k[8])
	copy(d.journal[:], k[9:])
	copy(d.lane[:], k[25:])
	return parseMillis(k), d, len(k) == 25 && d.kind == bot.ClaimWake || len(k) == 33 && d.kind == bot.ClaimLane
}
