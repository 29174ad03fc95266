package bot

import (
	"context"

	"debrief/coach"
)

// Post commits a message to somebody's outbox and hands it on, as a turn does
// that answers an event.
func (b *Bot) Post(ctx context.Context, e Event, m coach.Message) (Reply, error) {
	id, err := b.store.Resolve(ctx, e.From, true)
	if err != nil {
		return Reply{}, err
	}
	snap, err := b.store.Load(ctx, LoadRequest{Journal: id})
	if err != nil {
		return Reply{}, err
	}
	key, err := b.seal.open(ctx, id, snap.Version == 0)
	if err != nil {
		return Reply{}, err
	}
	c := Commit{Journal: id, Version: snap.Version, Event: e.ID, Wake: snap.Wake, Now: b.clock(), Lease: laneLease}
	if err := addOutbox(&c, key, e, e.At, []coach.Outgoing{{Message: m}}); err != nil {
		return Reply{}, err
	}
	claims, err := b.store.Commit(ctx, c)
	if err != nil {
		return Reply{}, err
	}
	return b.dispatch(ctx, key, e, claims)
}

// MakeFile makes a file of an answer.
func (b *Bot) MakeFile(f coach.File, a coach.Answer) (File, error) { return b.makeFile(f, a) }
