package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"runtime/debug"
	"time"
)

// laneLease is how long a lane is held at a time: long enough to wait for its
// turn and for an attempt to send. Nothing is sent with less than sendTimeout of
// it left, so nobody else can be sending the same.
const laneLease = 2 * time.Minute

// sendTimeout bounds one attempt to send.
const sendTimeout = 30 * time.Second

// retryFirst and retryMost bound the growing delay between attempts where the
// platform names none.
const (
	retryFirst = time.Second
	retryMost  = 5 * time.Minute
)

// addLanes hands claimed lanes to the sender.
func (b *Bot) addLanes(claims []Claim) {
	if len(claims) == 0 {
		return
	}
	b.mu.Lock()
	b.lanes = append(b.lanes, claims...)
	b.mu.Unlock()
	kick(b.ready)
}

// takeLanes takes all that addLanes handed over.
func (b *Bot) takeLanes() []Claim {
	b.mu.Lock()
	defer b.mu.Unlock()
	claims := b.lanes
	b.lanes = nil
	return claims
}

// sendLane sends what lies in a claimed lane, in order, until it is empty, a
// message has to wait, or the claim is lost.
func (b *Bot) sendLane(ctx context.Context, c Claim) {
	key, err := b.seal.open(ctx, c.Journal, false)
	if errors.Is(err, ErrForgotten) { // a crash cut the forgetting short
		err = b.store.Forget(ctx, c.Journal)
		if err == nil {
			return
		}
	}
	if err != nil {
		b.log.Warn("outbox: no key", "journal", c.Journal.String(), "error", err)
		return
	}
	for len(c.Entries) > 0 && ctx.Err() == nil {
		if b.clock().Add(sendTimeout).After(c.Until) {
			return // it waited too long for its turn: the store hands it out again
		}
		entry := c.Entries[0]
		l, err := openEntry(key, entry)
		if err != nil {
			err = &SendError{Kind: Rejected, Err: err}
		} else if wait := l.Out.Wait(b.clock()); wait > 0 {
			err = &SendError{Kind: TryAgain, After: wait, Err: errNotNow}
		} else {
			err = b.send(ctx, c.Journal, l)
		}
		if ctx.Err() != nil && err != nil {
			return // stopping: the lease runs out, or ends when the store is opened again
		}
		sendErr := err
		c, err = b.settle(context.WithoutCancel(ctx), c, entry, sendErr, laneLease)
		if kind, _ := sendKind(sendErr); sendErr != nil && kind == AddressGone && err == nil {
			err = b.lost(context.WithoutCancel(ctx), c.Journal, l.To, entry.Lane)
		}
		if err != nil {
			if !errors.Is(err, ErrLost) {
				b.log.Error("outbox: settle", "journal", c.Journal.String(), "entry", entry.ID.String(), "error", err)
			}
			return
		}
	}
}

// errNotNow is why a message that nobody asked for waits although it could be
// sent: it is late, and the person is not to be disturbed now.
var errNotNow = errors.New("not to be sent at this hour")

// openEntry makes the letter of an outbox entry.
func openEntry(key box, entry Entry) (l letter, err error) {
	plain, err := key.unseal(entryPlace(entry.Lane), entry.Body)
	if err != nil {
		return l, err
	}
	if err := json.Unmarshal(plain, &l); err != nil {
		return l, errors.New("the outbox entry does not parse")
	}
	return l, nil
}

// send makes the files of a letter and gives it to its adapter, once.
func (b *Bot) send(ctx context.Context, id JournalID, l letter) error {
	ctx, cancel := context.WithTimeout(ctx, sendTimeout)
	defer cancel()
	out, err := b.outgoing(ctx, id, l)
	if err != nil {
		return err
	}
	return b.deliver(ctx, out)
}

// deliver gives a message to its adapter, once.
func (b *Bot) deliver(ctx context.Context, out Outgoing) (err error) {
	a := b.adapters[out.To.Adapter]
	if a == nil {
		return &SendError{Kind: AddressGone, Err: fmt.Errorf("no adapter %q runs here", out.To.Adapter)}
	}
	ctx, cancel := context.WithTimeout(ctx, sendTimeout)
	defer cancel()
	defer func() {
		if r := recover(); r != nil {
			b.log.Error("sending panicked", "adapter", a.Name(), "stack", string(debug.Stack()))
			err = &SendError{Kind: Rejected, Err: errors.New("sending panicked")}
		}
	}()
	_, err = a.Send(ctx, out)
	return err
}

// settle records how sending an entry ended.
func (b *Bot) settle(ctx context.Context, c Claim, entry Entry, sendErr error, lease time.Duration) (Claim, error) {
	now := b.clock()
	s := Settlement{Claim: c, Entry: entry.ID, Outcome: Sent, Now: now, Lease: lease}
	if sendErr != nil {
		kind, after := sendKind(sendErr)
		switch kind {
		case AddressGone:
			s.Outcome = Gone
		case Rejected:
			s.Outcome = Refused
			s.Reason = fmt.Sprintf("%v (%d bytes)", sendErr, len(entry.Body))
		default:
			if after <= 0 {
				after = retryDelay(entry)
			}
			s.Outcome, s.At = Retry, now.Add(after)
			b.wakeAt(s.At)
		}
		b.log.Warn("outbox: not sent", "journal", c.Journal.String(), "entry", entry.ID.String(), "attempt", entry.Attempts+1, "error", sendErr)
	}
	return b.store.Settle(ctx, s)
}

// retryDelay doubles with every attempt, up to retryMost, and is spread by up
// to a quarter so that messages that failed together do not come together.
func retryDelay(e Entry) time.Duration {
	d := retryMost
	if e.Attempts < 16 {
		d = min(retryFirst<<e.Attempts, retryMost)
	}
	h := fnv.New32a()
	h.Write(e.Lane[:])
	return d + d/4*time.Duration(h.Sum32()%1000)/1000
}
