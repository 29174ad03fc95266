package play

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/coach"
)

// localName is the local stage's name in identities and addresses.
const localName = "play"

// patience bounds, by the wall clock, what follows from one line: more is a
// circle.
const patience = time.Minute

// Local is the Stage on the real engine and runtime, with a store and a clock
// of its own and no platform between. It has no rooms.
type Local struct {
	path   string // of the store
	wrap   []byte // the key that its keys are wrapped with
	folder string // temporary, to be removed; empty: the store is kept
	now    time.Time
	screen screen
	faults faults

	coach *coach.Coach
	store bot.Store
	keys  bot.KeyStore
	bot   *bot.Bot

	run    string // begins every event id: not those of an earlier run on a store that is kept
	events int
	hints  map[string]coach.Hints // of people
	said   map[string]string      // person to the id of the event in which they last said something
}

var _ Stage = (*Local)(nil)

// LocalConfig says what a Local stands on.
type LocalConfig struct {
	DB    string    // the store's file, which is kept; empty: a temporary one
	Key   []byte    // what the keys beside DB are wrapped with; nil: nothing
	Start time.Time // what the clock shows
}

// NewLocal opens a stage.
func NewLocal(c LocalConfig) (*Local, error) {
	engine, err := coach.New()
	if err != nil {
		return nil, fmt.Errorf("make the coach: %w", err)
	}
	l := &Local{
		path: c.DB, wrap: c.Key, now: c.Start, screen: newScreen(), coach: engine,
		hints: map[string]coach.Hints{}, said: map[string]string{},
	}
	if c.DB == "" {
		if l.folder, err = os.MkdirTemp("", "debrief-play-"); err != nil {
			return nil, fmt.Errorf("make a temporary store: %w", err)
		}
		l.path = filepath.Join(l.folder, "debrief.db")
	} else {
		l.run = strconv.FormatInt(time.Now().UnixNano(), 36) + "."
	}
	if err := l.open(); err != nil {
		return nil, errors.Join(err, l.clean())
	}
	return l, nil
}

func (l *Local) open() error {
	store, err := boltstore.Open(l.path)
	if err != nil {
		return err
	}
	keys, err := boltstore.OpenKeys(boltstore.KeysPath(l.path), store, l.wrap)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	l.store, l.keys = store, keys
	l.bot = bot.New(bot.Config{
		Store: store, Keys: keys, Coach: l.coach, Adapters: []bot.Adapter{localAdapter{l}},
		Now: l.Now, Log: slog.New(&l.faults),
	})
	return nil
}

// Reload implements Stage.
func (l *Local) Reload(context.Context) error {
	if err := errors.Join(l.keys.Close(), l.store.Close()); err != nil {
		return err
	}
	return l.open()
}

// Close implements Stage.
func (l *Local) Close() error {
	return errors.Join(l.keys.Close(), l.store.Close(), l.clean())
}

func (l *Local) clean() error {
	if l.folder == "" {
		return nil
	}
	return os.RemoveAll(l.folder)
}

// Now implements Stage.
func (l *Local) Now() time.Time { return l.now }

// Heard implements Stage.
func (l *Local) Heard() []Heard { return l.screen.heard }

// Say implements Stage.
func (l *Local) Say(ctx context.Context, who Speaker, text string) error {
	id, err := l.deliver(ctx, who, coach.Event{Kind: coach.Said, Text: text})
	if err == nil {
		l.said[who.Name] = id
	}
	return err
}

// Command implements Stage.
func (l *Local) Command(ctx context.Context, who Speaker, name, arguments string) error {
	_, err := l.deliver(ctx, who, coach.Event{Kind: coach.Command, Name: name, Text: arguments})
	return err
}

// Edit implements Stage.
func (l *Local) Edit(ctx context.Context, who Speaker, text string) error {
	of, ok := l.said[who.Name]
	if !ok && who.Room == "" {
		return ErrNothingSaid
	}
	_, err := l.deliver(ctx, who, coach.Event{Kind: coach.Edited, Text: text, Of: of})
	return err
}

// Press implements Stage.
func (l *Local) Press(ctx context.Context, who Speaker, label string) error {
	if who.Room != "" {
		return ErrNoRooms
	}
	action, err := l.screen.press(who.Name, label)
	if err != nil || action == "" {
		return err
	}
	_, err = l.deliver(ctx, who, coach.Event{Kind: coach.Pressed, Action: action})
	return err
}

// Fill implements Stage.
func (l *Local) Fill(ctx context.Context, who Speaker, values map[string]string) error {
	if who.Room != "" {
		return ErrNoRooms
	}
	action, byID, err := l.screen.fill(who.Name, values)
	if err != nil {
		return err
	}
	_, err = l.deliver(ctx, who, coach.Event{Kind: coach.Filled, Action: action, Values: byID})
	return err
}

// SetZone implements Stage.
func (l *Local) SetZone(_ context.Context, name, zone string) error {
	h := l.hints[name]
	h.Zone, h.Told = zone, true
	l.hints[name] = h
	return nil
}

// SetCountry implements Stage.
func (l *Local) SetCountry(_ context.Context, name, country string) error {
	h := l.hints[name]
	h.Country = country
	l.hints[name] = h
	return nil
}

// Advance implements Stage.
func (l *Local) Advance(ctx context.Context, to time.Time) error {
	for {
		at, ok, err := l.bot.NextDue(ctx)
		if err != nil {
			return err
		}
		if !ok || at.After(to) {
			l.now = to
			return nil
		}
		if at.After(l.now) {
			l.now = at.In(l.now.Location())
		}
		if err := l.runDue(ctx); err != nil {
			return err
		}
	}
}

// deliver has the runtime handle an event, send what it says, and returns the
// event's id.
func (l *Local) deliver(ctx context.Context, who Speaker, e coach.Event) (string, error) {
	if who.Room != "" {
		return "", ErrNoRooms
	}
	l.events++
	e.ID = l.run + strconv.Itoa(l.events)
	e.Hints = l.hints[who.Name]
	_, err := l.bot.Deliver(ctx, bot.Event{
		Event: e,
		From:  bot.Identity{Adapter: localName, ID: who.Name},
		At:    bot.Address{Adapter: localName, Conversation: who.Name},
	})
	if err != nil {
		return "", errors.Join(err, l.faults.take())
	}
	return e.ID, l.runDue(ctx)
}

// runDue does what is due now. What the runtime only logs is an error here.
func (l *Local) runDue(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	return errors.Join(l.bot.RunDue(ctx), l.faults.take())
}

// localAdapter shows on the screen what the runtime sends.
type localAdapter struct{ stage *Local }

// Name implements bot.Adapter.
func (localAdapter) Name() string { return localName }

// Run implements bot.Adapter. Nothing comes from a platform.
func (localAdapter) Run(ctx context.Context, _ bot.Host) error {
	<-ctx.Done()
	return ctx.Err()
}

// Send implements bot.Adapter.
func (a localAdapter) Send(_ context.Context, out bot.Outgoing) ([]bot.MessageID, error) {
	l := a.stage
	l.screen.add(Heard{At: l.now, To: out.To.Conversation, Message: out.Message, Files: Files(out)})
	return []bot.MessageID{bot.MessageID(out.Key)}, nil
}
