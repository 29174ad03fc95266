package boltstore

import (
	"encoding/binary"

	"debrief/bot"
)

// leaseState says where a wake or a lane stands.
type leaseState byte

const (
	idle    leaseState = iota // nothing to do: a journal without a wake, a lane without entries
	waiting                   // in the due index, at due
	leased                    // in the leased index, at until
	held                      // in no index: the lane's address is gone
)

// lease is the state of a wake or a lane.
type lease struct {
	state leaseState
	due   millis // the wake's time; since or from when the lane has something to hand out
	until millis // leased: when the claim expires
	fence uint64 // leased: the claim's
}

const leaseLength = 1 + 8 + 8 + 8

func (l lease) append(b []byte) []byte {
	b = append(b, byte(l.state))
	b = l.due.append(b)
	b = l.until.append(b)
	return binary.BigEndian.AppendUint64(b, l.fence)
}

func parseLease(b []byte) lease {
	return lease{
		state: leaseState(b[0]),
		due:   parseMillis(b[1:]),
		until: parseMillis(b[9:]),
		fence: binary.BigEndian.Uint64(b[17:]),
	}
}

// takable tells whether nobody holds it at now and it may be claimed then.
func (l lease) takable(now millis) bool {
	return l.state == waiting && l.due <= now || l.state == leased && l.until <= now
}

// heldBy tells whether the claim with the fence is the last one made and has
// not ended; it may have expired.
func (l lease) heldBy(fence uint64) bool { return l.state == leased && l.fence == fence }

// record is a journal's own.
type record struct {
	version uint64
	wake    lease
}

func (r record) encode() []byte {
	return r.wake.append(binary.BigEndian.AppendUint64(make([]byte, 0, 8+leaseLength), r.version))
}

// parseRecord reads a record; that of a journal never committed is empty.
func parseRecord(b []byte) record {
	if b == nil {
		return record{wake: lease{due: unset}}
	}
	return record{version: binary.BigEndian.Uint64(b), wake: parseLease(b[8:])}
}

// entry is an outbox entry as it is stored.
type entry struct {
	due      millis
	retried  bool // its due time is that of another attempt: those behind it wait as well
	attempts uint32
	body     []byte // of the transaction
}

func (e entry) encode() []byte {
	b := make([]byte, 1, 1+8+4+len(e.body))
	if e.retried {
		b[0] = 1
	}
	b = binary.BigEndian.AppendUint32(e.due.append(b), e.attempts)
	return append(b, e.body...)
}

func parseEntry(b []byte) entry {
	return entry{
		retried:  b[0] == 1,
		due:      parseMillis(b[1:]),
		attempts: binary.BigEndian.Uint32(b[9:]),
		body:     b[13:],
	}
}

// parseEntryKey reads the end of an entry's key: its place in the lane.
func parseEntryKey(k []byte) (id bot.EntryID, unasked bool) {
	place := k[len(k)-11:]
	return bot.EntryID{
		Version: binary.BigEndian.Uint64(place[1:]),
		Index:   binary.BigEndian.Uint16(place[9:]),
	}, place[0] == 1
}
