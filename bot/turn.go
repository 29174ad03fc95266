package bot

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"debrief/coach"
)

// maxTries bounds how often a turn is computed anew because the journal moved
// under it. Turns of one process wait in line, so only another process on the
// same store can move it.
const maxTries = 8

// Deliver implements Host.
func (b *Bot) Deliver(ctx context.Context, e Event) (Reply, error) {
	if e.ID == "" {
		return Reply{}, errors.New("deliver: an event without an id")
	}
	for range maxTries {
		id, err := b.store.Resolve(ctx, e.From, true)
		if err != nil {
			return Reply{}, fmt.Errorf("deliver: %w", err)
		}
		reply, err := b.turn(ctx, id, e, nil)
		if !errors.Is(err, ErrForgotten) {
			if err != nil {
				return Reply{}, fmt.Errorf("deliver: %w", err)
			}
			return reply, nil
		}
		// A forgetting that a crash cut short after the key was destroyed.
		if err := b.store.Forget(ctx, id); err != nil {
			return Reply{}, fmt.Errorf("deliver: %w", err)
		}
	}
	return Reply{}, fmt.Errorf("deliver: %w", ErrForgotten)
}

// turn runs one turn of a journal, in its line. wake is the claim that the
// event stands for, nil if it is not a wake.
func (b *Bot) turn(ctx context.Context, id JournalID, e Event, wake *Claim) (reply Reply, err error) {
	leave, err := b.lines.enter(ctx, id)
	if err != nil {
		return Reply{}, err
	}
	defer leave()
	defer func() {
		if r := recover(); r != nil {
			b.log.Error("a turn panicked", "journal", id.String(), "event", e.Kind, "stack", string(debug.Stack()))
			reply, err = Reply{}, errPanic
		}
	}()
	for range maxTries {
		reply, err = b.tryTurn(ctx, id, e, wake)
		if !errors.Is(err, ErrConflict) && !errors.Is(err, ErrHandled) {
			return reply, err
		}
	}
	return reply, err
}

var errPanic = errors.New("the turn panicked; the event was not handled")

func (b *Bot) tryTurn(ctx context.Context, id JournalID, e Event, wake *Claim) (Reply, error) {
	w, ok := b.warm.take(id)
	want := LoadRequest{Journal: id, Event: e.ID}
	if !ok {
		want.Docs = append([]string{contactDoc}, coach.Core...)
	}
	snap, err := b.store.Load(ctx, want)
	if err != nil {
		return Reply{}, err
	}
	key, err := b.seal.open(ctx, id, snap.Version == 0)
	if err != nil {
		return Reply{}, err
	}
	if snap.Handled {
		return b.repeat(ctx, key, e, snap.Answer)
	}
	if ok && w.version != snap.Version {
		return Reply{}, ErrConflict // it is not of this version: once more, from the store
	}
	if !ok {
		if w, err = readJournal(key, snap); err != nil {
			return Reply{}, err
		}
	}
	was := w.contact
	now := b.clock()
	c := Commit{Journal: id, Version: snap.Version, Event: e.ID, Wakes: wake, Now: now, Lease: laneLease, Put: map[string][]byte{}}
	if wake != nil && was.Gone { // nobody to tell: the next event plans anew
		_, err := b.store.Commit(ctx, c)
		return Reply{}, err
	}
	is := was
	if wake == nil {
		is = contact{At: e.At}
		c.Back = append(slices.Clone(was.Held), laneOf(e.At, ""))
	}
	res, err := b.compute(ctx, id, key, w, e.Event, now)
	if err != nil {
		return Reply{}, err
	}
	if res.Forget {
		return b.forget(ctx, id, e, res)
	}
	c.Delete, c.Wake = res.Delete, res.Wake
	for name, plain := range res.Put {
		c.Put[name] = key.seal(docPlace(name), plain)
	}
	if err := putContact(&c, key, was, is); err != nil {
		return Reply{}, err
	}
	if err := addOutbox(&c, key, e, is.At, res.Messages); err != nil {
		return Reply{}, err
	}
	claims, err := b.store.Commit(ctx, c)
	if err != nil {
		return Reply{}, err
	}
	b.warm.keep(id, warmed{version: snap.Version + 1, journal: res.Journal, contact: is})
	b.wakeAt(c.Wake)
	return b.dispatch(ctx, key, e, claims)
}

// readJournal reads what a turn begins with from a snapshot.
func readJournal(key box, snap Snapshot) (w warmed, err error) {
	if err := key.unsealAll(snap.Docs); err != nil {
		return w, err
	}
	w = warmed{version: snap.Version, journal: coach.NewJournal()}
	if w.contact, err = readContact(snap); err != nil {
		return w, err
	}
	return w, w.journal.Add(coach.Core, snap.Docs)
}

// compute runs the coach, loading what it asks for.
func (b *Bot) compute(ctx context.Context, id JournalID, key box, w warmed, e coach.Event, now time.Time) (coach.Result, error) {
	j := w.journal
	for {
		res := b.coach.Turn(j, e, now)
		if len(res.Need) == 0 {
			return res, res.Fail
		}
		more, err := b.store.Load(ctx, LoadRequest{Journal: id, Docs: res.Need})
		if err != nil {
			return coach.Result{}, err
		}
		if more.Version != w.version {
			return coach.Result{}, ErrConflict
		}
		if err := key.unsealAll(more.Docs); err != nil {
			return coach.Result{}, err
		}
		if err := j.Add(res.Need, more.Docs); err != nil {
			return coach.Result{}, err
		}
	}
}

// letter is an outbox entry's body before it is sealed.
type letter struct {
	To  Address        `json:"to"`
	Out coach.Outgoing `json:"out"`
	Key string         `json:"key"`
}

// outgoing is the letter as an adapter gets it, with the files that can be
// made. Its error is the store's.
func (b *Bot) outgoing(ctx context.Context, id JournalID, l letter) (Outgoing, error) {
	files, err := b.makeFiles(ctx, id, l.Out.Message.Files)
	if err != nil {
		return Outgoing{}, err
	}
	return Outgoing{Key: l.Key, To: l.To, Message: l.Out.Message, Files: files, Unasked: l.Out.Unasked}, nil
}

// addOutbox adds what the turn says to the commit. Answers that the adapter
// may give on the spot lie in a lane of their own, leased to it until its time
// has run out.
func addOutbox(c *Commit, key box, e Event, address Address, messages []coach.Outgoing) error {
	if len(messages) == 0 {
		return nil
	}
	lane, spot := laneOf(address, ""), e.AnswerBy.After(c.Now)
	if spot {
		lane = laneOf(address, e.ID)
		c.Lease = e.AnswerBy.Sub(c.Now)
	}
	letters := make([]letter, len(messages))
	for i, m := range messages {
		id := EntryID{Version: c.Version + 1, Index: uint16(i)}
		letters[i] = letter{To: address, Out: m, Key: c.Journal.String() + "/" + id.String()}
		body, err := json.Marshal(letters[i])
		if err != nil {
			return fmt.Errorf("message: %w", err)
		}
		c.Outbox = append(c.Outbox, Entry{Lane: lane, Unasked: m.Unasked && !spot, Body: key.seal(entryPlace(lane), body)})
	}
	if spot {
		answer, err := json.Marshal(letters)
		if err != nil {
			return fmt.Errorf("answer: %w", err)
		}
		c.Answer = key.seal(answerPlace(e.ID), answer)
	}
	return nil
}

// dispatch hands the answers to the adapter that waits for them, or to the
// sender.
func (b *Bot) dispatch(ctx context.Context, key box, e Event, claims []Claim) (Reply, error) {
	spot := slices.IndexFunc(claims, func(c Claim) bool { return !e.AnswerBy.IsZero() && c.Lane == laneOf(e.At, e.ID) })
	if spot < 0 {
		b.addLanes(claims)
		return Reply{}, nil
	}
	b.addLanes(slices.Delete(slices.Clone(claims), spot, spot+1))
	return b.onTheSpot(ctx, key, claims[spot])
}

// onTheSpot makes the reply from a lane leased to the adapter. Where the store
// fails while a file is made, the sender gets the lane, and tries again.
func (b *Bot) onTheSpot(ctx context.Context, key box, c Claim) (Reply, error) {
	var reply Reply
	for _, entry := range c.Entries {
		l, err := openEntry(key, entry)
		if err != nil {
			return Reply{}, err
		}
		out, err := b.outgoing(ctx, c.Journal, l)
		if err != nil {
			b.log.Warn("not answered on the spot", "journal", c.Journal.String(), "entry", entry.ID.String(), "error", err)
			b.addLanes([]Claim{c})
			return Reply{}, nil
		}
		reply.Messages = append(reply.Messages, out)
	}
	entries := slices.Clone(c.Entries)
	reply.Settle = func(ctx context.Context, i int, sendErr error) error {
		_, err := b.settle(ctx, c, entries[i], sendErr, c.Until.Sub(b.clock()))
		if errors.Is(err, ErrLost) {
			return nil // its time ran out, and it goes out the ordinary way
		}
		if kind, _ := sendKind(sendErr); sendErr != nil && kind == AddressGone && err == nil {
			return b.lost(ctx, c.Journal, reply.Messages[i].To, c.Lane)
		}
		return err
	}
	return reply, nil
}

// repeat answers an event that was handled before as it was answered then.
// There is nothing to settle: the entries of then have their own fate, and the
// same keys.
func (b *Bot) repeat(ctx context.Context, key box, e Event, sealed []byte) (Reply, error) {
	if len(sealed) == 0 || e.AnswerBy.IsZero() {
		return Reply{}, nil
	}
	plain, err := key.unseal(answerPlace(e.ID), sealed)
	if err != nil {
		return Reply{}, err
	}
	var letters []letter
	if err := json.Unmarshal(plain, &letters); err != nil {
		return Reply{}, fmt.Errorf("answer: %w", err)
	}
	var reply Reply
	for _, l := range letters {
		out, err := b.outgoing(ctx, key.journal, l)
		if err != nil {
			return Reply{}, err
		}
		reply.Messages = append(reply.Messages, out)
	}
	reply.Settle = func(context.Context, int, error) error { return nil }
	return reply, nil
}

// forget deletes the journal, the key first: from then on its words are
// unreadable, whatever happens. The last messages go out without the outbox,
// which is gone, and without files: there is nothing to make them of.
func (b *Bot) forget(ctx context.Context, id JournalID, e Event, res coach.Result) (Reply, error) {
	if err := b.seal.keys.Destroy(ctx, id); err != nil {
		return Reply{}, err
	}
	if err := b.store.Forget(ctx, id); err != nil {
		return Reply{}, err
	}
	b.log.Info("forgot a journal", "journal", id.String())
	var reply Reply
	for i, m := range res.Messages {
		out := Outgoing{Key: fmt.Sprintf("%s/%d", e.ID, i), To: e.At, Message: m.Message}
		if e.AnswerBy.After(b.clock()) {
			reply.Messages = append(reply.Messages, out)
			continue
		}
		if err := b.deliver(ctx, out); err != nil {
			b.log.Warn("a last message was not delivered", "journal", id.String(), "error", err)
		}
	}
	reply.Settle = func(context.Context, int, error) error { return nil }
	return reply, nil
}

// laneOf is the lane of a conversation, or of one event's answers in it.
func laneOf(a Address, event string) (lane Lane) {
	sum := sha256.Sum256([]byte(a.Adapter + "\x00" + a.Conversation + "\x00" + event))
	copy(lane[:], sum[:])
	return lane
}
