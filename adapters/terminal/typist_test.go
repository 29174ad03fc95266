package terminal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/bot/play"
	"debrief/coach"
)

// typist is a play.Stage: somebody at a terminal of plain lines, who types what
// a transcript does and hears what was printed. The runtime and its stores are
// real; the clock is the stage's. They sit down when they first do something,
// and again when they have moved.
type typist struct {
	path  string
	saves string // the folder that files are saved in
	clock time.Time
	hints coach.Hints
	moved bool // hints have changed since they sat down

	coach *coach.Coach
	store bot.Store
	keys  bot.KeyStore
	bot   *bot.Bot
	log   bytes.Buffer // warnings and errors: there are to be none

	adapter *Adapter // nil until they have sat down
	tty     *tty
	typed   *io.PipeWriter
	ran     chan error
	presses int
}

var _ play.Stage = (*typist)(nil)

func newTypist(t testing.TB, start time.Time) play.Stage {
	t.Helper()
	engine, err := coach.New()
	if err != nil {
		t.Fatal(err)
	}
	s := &typist{path: filepath.Join(t.TempDir(), "debrief.db"), saves: t.TempDir(), clock: start, coach: engine}
	s.tty = newTTY(s.Now)
	if err := s.open(); err != nil {
		t.Fatal(err)
	}
	return s
}

// open opens the stores and makes a runtime on them.
func (s *typist) open() error {
	store, err := boltstore.Open(s.path)
	if err != nil {
		return err
	}
	keys, err := boltstore.OpenKeys(boltstore.KeysPath(s.path), store, nil)
	if err != nil {
		return errors.Join(err, store.Close())
	}
	s.store, s.keys = store, keys
	s.run()
	return nil
}

// run makes a runtime that has the adapter, if there is one.
func (s *typist) run() {
	c := bot.Config{
		Store: s.store, Keys: s.keys, Coach: s.coach, Now: s.Now,
		Log: slog.New(slog.NewTextHandler(&s.log, &slog.HandlerOptions{Level: slog.LevelWarn})),
	}
	if s.adapter != nil {
		c.Adapters = []bot.Adapter{watched{s.adapter, s.tty}}
	}
	s.bot = bot.New(c)
}

// sit has the person sit down at a terminal that has just started.
func (s *typist) sit(ctx context.Context) error {
	if s.adapter != nil && !s.moved {
		return nil
	}
	if err := s.leave(); err != nil {
		return err
	}
	in, typed := io.Pipe()
	s.typed, s.ran, s.moved = typed, make(chan error, 1), false
	heard := s.tty.heard
	s.tty = newTTY(s.Now)
	s.tty.heard = heard
	s.adapter = New(Config{
		In: in, Out: s.tty, Identity: bot.Identity{ID: "me"}, Hints: s.hints, Now: s.Now,
		Env: func(string) string { return "" }, ForcePlain: true, Folder: s.saves,
	})
	s.run()
	before, ran, adapter, tty := s.tty.look(-1), s.ran, s.adapter, s.tty
	go func() {
		ran <- adapter.Run(context.WithoutCancel(ctx), s)
		_ = in.CloseWithError(errLeft)
		tty.end()
	}()
	_, err := s.tty.wait(before)
	return err
}

// leave ends the input and waits for the terminal to end.
func (s *typist) leave() error {
	if s.adapter == nil {
		return nil
	}
	s.adapter = nil
	return errors.Join(s.typed.Close(), <-s.ran)
}

// Close implements play.Stage.
func (s *typist) Close() error {
	return errors.Join(s.leave(), s.keys.Close(), s.store.Close(), s.faults())
}

// Reload implements play.Stage. The terminal stays open.
func (s *typist) Reload(context.Context) error {
	if err := errors.Join(s.keys.Close(), s.store.Close()); err != nil {
		return err
	}
	return s.open()
}

// Deliver implements bot.Host: the runtime's, which a reload replaces.
func (s *typist) Deliver(ctx context.Context, e bot.Event) (bot.Reply, error) {
	s.tty.deliver(e.Event)
	reply, err := s.bot.Deliver(ctx, e)
	left := len(reply.Messages)
	if err != nil || left == 0 {
		s.tty.answered(err)
		return reply, err
	}
	settle := reply.Settle
	reply.Settle = func(ctx context.Context, i int, shown error) error {
		err := errors.Join(settle(ctx, i, shown), s.tty.answer(reply.Messages[i]))
		if left--; left == 0 || err != nil || shown != nil {
			s.tty.answered(errors.Join(shown, err))
		}
		return err
	}
	return reply, nil
}

// watched is the terminal's adapter, what it sends unasked compared with print.
type watched struct {
	*Adapter
	tty *tty
}

// Send implements bot.Adapter.
func (w watched) Send(ctx context.Context, out bot.Outgoing) ([]bot.MessageID, error) {
	ids, err := w.Adapter.Send(ctx, out)
	return ids, errors.Join(err, w.tty.compare(out))
}

// Ask implements bot.Host.
func (s *typist) Ask(ctx context.Context, who bot.Identity, q coach.Query) (coach.Answer, error) {
	return s.bot.Ask(ctx, who, q)
}

// Say implements play.Stage.
func (s *typist) Say(ctx context.Context, who play.Speaker, text string) error {
	if err := s.begin(ctx, who); err != nil {
		return err
	}
	_, err := s.enter(text, s.tty.words(text))
	return errors.Join(err, s.runDue(ctx))
}

// Command implements play.Stage.
func (s *typist) Command(ctx context.Context, who play.Speaker, name, arguments string) error {
	return s.Say(ctx, who, strings.TrimSpace("/"+name+" "+arguments))
}

// Edit implements play.Stage.
func (*typist) Edit(context.Context, play.Speaker, string) error { return play.ErrNoEdit }

// Press implements play.Stage: by the label, and every other time by its
// number where it has one.
func (s *typist) Press(ctx context.Context, who play.Speaker, label string) error {
	if err := s.begin(ctx, who); err != nil {
		return err
	}
	s.presses++
	at, typed, ok := s.tty.find(label, s.presses%2 == 0)
	if !ok {
		return play.ErrNoButton
	}
	kind, err := s.enter(typed, at)
	if err == nil && kind != coach.Pressed && kind != "" {
		err = fmt.Errorf("%q was typed for the choice and taken for something %s", typed, kind)
	}
	return errors.Join(err, s.runDue(ctx))
}

// Fill implements play.Stage: what values leave out is confirmed with an empty
// line. What opens a form looks like any other choice in print, so a form that
// did not open by itself has to be opened by pressing that.
func (s *typist) Fill(ctx context.Context, who play.Speaker, values map[string]string) error {
	if who != (play.Speaker{Name: play.You}) {
		return elsewhere(who)
	}
	label, open, _ := s.tty.form()
	if !open {
		return play.ErrNoForm
	}
	var filled int
	for kind := coach.EventKind(""); kind == ""; {
		text := ""
		for name, value := range values {
			if play.MatchField([]string{label}, name) == 0 {
				text = value
				filled++
				if value == "" {
					text = "."
				}
			}
		}
		var err error
		if kind, err = s.enter(text, -1); err != nil {
			return err
		}
		var needed bool
		if label, _, needed = s.tty.form(); needed {
			return fmt.Errorf("%w: %q", play.ErrFieldEmpty, label)
		}
	}
	if filled < len(values) {
		return fmt.Errorf("%w: %q", play.ErrNoField, values)
	}
	return s.runDue(ctx)
}

// begin sits the person down for something new: a form that is open is left.
func (s *typist) begin(ctx context.Context, who play.Speaker) error {
	if who != (play.Speaker{Name: play.You}) {
		return elsewhere(who)
	}
	if err := s.sit(ctx); err != nil {
		return err
	}
	if _, open, _ := s.tty.form(); open {
		_, err := s.enter("/cancel", -1)
		return err
	}
	return nil
}

// elsewhere is why a speaker is not at this terminal.
func elsewhere(who play.Speaker) error {
	if who.Room != "" {
		return play.ErrNoRooms
	}
	return play.ErrNoOthers
}

// enter types a line and waits until the terminal waits for the next. It says
// what the line was taken for. chosen is the offer it chooses from, or -1.
func (s *typist) enter(line string, chosen int) (coach.EventKind, error) {
	if strings.Contains(line, "\n") {
		return "", play.ErrOneLine
	}
	before := s.tty.look(chosen)
	if _, err := io.WriteString(s.typed, line+"\n"); err != nil {
		return "", err
	}
	return s.tty.wait(before)
}

// Advance implements play.Stage.
func (s *typist) Advance(ctx context.Context, to time.Time) error {
	for {
		at, ok, err := s.bot.NextDue(ctx)
		if err != nil {
			return err
		}
		if !ok || at.After(to) {
			s.clock = to
			return nil
		}
		if at.After(s.clock) {
			s.clock = at.In(s.clock.Location())
		}
		if err := s.runDue(ctx); err != nil {
			return err
		}
	}
}

// runDue does what is due now.
func (s *typist) runDue(ctx context.Context) error {
	return errors.Join(s.bot.RunDue(ctx), s.faults())
}

// faults is what the runtime has survived and logged.
func (s *typist) faults() error {
	if s.log.Len() == 0 {
		return nil
	}
	defer s.log.Reset()
	return errors.New(s.log.String())
}

// Now implements play.Stage. It changes only while the terminal waits.
func (s *typist) Now() time.Time { return s.clock }

// Heard implements play.Stage.
func (s *typist) Heard() []play.Heard { return s.tty.said() }

// SetZone implements play.Stage.
func (s *typist) SetZone(_ context.Context, _, zone string) error {
	s.hints.Zone, s.hints.Told, s.moved = zone, true, true
	return nil
}

// SetCountry implements play.Stage.
func (s *typist) SetCountry(_ context.Context, _, country string) error {
	s.hints.Country, s.moved = country, true
	return nil
}
