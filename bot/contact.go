package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// contactDoc is the runtime's own document in each journal.
const contactDoc = "bot/contact"

// contact is where a person last spoke, and whether they can be reached there.
type contact struct {
	At   Address `json:"at"`
	Gone bool    `json:"gone,omitempty"` // blocked, left: nothing is written until the person is back
	Held []Lane  `json:"held,omitempty"` // answers that could not be given there
}

// readContact reads the document from a snapshot that has been opened.
func readContact(snap Snapshot) (c contact, err error) {
	if raw, ok := snap.Docs[contactDoc]; ok {
		if err := json.Unmarshal(raw, &c); err != nil {
			return c, fmt.Errorf("contact: %w", err)
		}
	}
	return c, nil
}

// putContact adds the document to a commit if it has changed.
func putContact(c *Commit, key box, was, is contact) error {
	if was.At == is.At && was.Gone == is.Gone && slices.Equal(was.Held, is.Held) {
		return nil
	}
	doc, err := json.Marshal(is)
	if err != nil {
		return fmt.Errorf("contact: %w", err)
	}
	if c.Put == nil {
		c.Put = map[string][]byte{}
	}
	c.Put[contactDoc] = key.seal(docPlace(contactDoc), doc)
	return nil
}

// lost notes that a person cannot be reached: no wake comes until they write,
// and then all that was held.
func (b *Bot) lost(ctx context.Context, id JournalID, at Address, lane Lane) error {
	leave, err := b.lines.enter(ctx, id)
	if err != nil {
		return err
	}
	defer leave()
	for range maxTries {
		if err = b.tryLost(ctx, id, at, lane); !errors.Is(err, ErrConflict) {
			break
		}
	}
	return err
}

func (b *Bot) tryLost(ctx context.Context, id JournalID, at Address, lane Lane) error {
	snap, err := b.store.Load(ctx, LoadRequest{Journal: id, Docs: []string{contactDoc}})
	if err != nil {
		return err
	}
	key, err := b.seal.open(ctx, id, false)
	if err != nil {
		return err
	}
	if err := key.unsealAll(snap.Docs); err != nil {
		return err
	}
	was, err := readContact(snap)
	if err != nil {
		return err
	}
	is := was
	is.Gone = at == was.At // elsewhere they may well be reachable
	if lane != laneOf(was.At, "") && !slices.Contains(was.Held, lane) {
		is.Held = append(slices.Clone(was.Held), lane)
	}
	c := Commit{Journal: id, Version: snap.Version, Now: b.clock()}
	if err := putContact(&c, key, was, is); err != nil {
		return err
	}
	_, err = b.store.Commit(ctx, c)
	return err
}
