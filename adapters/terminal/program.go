package terminal

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"debrief/bot"
	"debrief/coach"
)

// runScreen serves a terminal that can show a screen. Being told to end by a
// signal counts as leaving: the terminal is left as it was found.
func (a *Adapter) runScreen(ctx context.Context, host bot.Host) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	told, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()

	d := &deliveries{}
	ended := make(chan struct{})
	f := &screenFace{ended: ended}
	s := newScreen(lookOf(a.env), func(e bot.Event) error {
		return d.run(e, func() error {
			if e.Kind == coach.Opened {
				if err := a.open(ctx, f); err != nil {
					return err
				}
			}
			return a.deliver(ctx, host, e)
		})
	}, a.stamp.event)

	profile := colorprofile.ANSI
	if !s.look.color {
		profile = colorprofile.ASCII
	}
	p := tea.NewProgram(s, tea.WithInput(a.in), tea.WithOutput(a.out),
		tea.WithColorProfile(profile), tea.WithoutSignalHandler())
	f.send = p.Send
	defer context.AfterFunc(told, func() { p.Send(leaveMsg{}) })()

	_, err := p.Run()
	over := told.Err() != nil
	cancel()
	close(ended)
	taken := d.close()
	a.close()
	if rest := s.remains(taken); rest != "" {
		_, _ = fmt.Fprintln(a.out, rest)
	}
	if err != nil && !over {
		return fmt.Errorf("terminal: %w", err)
	}
	return nil
}

// screenFace shows through a running program.
type screenFace struct {
	send  func(tea.Msg)   // does nothing once the program has ended
	ended <-chan struct{} // closed then
}

// show implements face. It does not heed ctx: a message once handed over will
// be printed, and giving up on it would have it sent again.
func (f *screenFace) show(_ context.Context, p page, answering bool) error {
	done := make(chan struct{})
	f.send(showMsg{p, answering, done})
	select {
	case <-done:
		return nil
	case <-f.ended:
		return &bot.SendError{Kind: bot.AddressGone, Err: errLeft}
	}
}

// deliveries counts those under way, so that none outlives Run: the framework
// starts them and does not wait for them.
type deliveries struct {
	mu     sync.Mutex
	under  sync.WaitGroup
	closed bool
	taken  string // id of the last event that got through
}

func (d *deliveries) run(e bot.Event, deliver func() error) error {
	d.mu.Lock()
	if d.closed {
		d.mu.Unlock()
		return errLeft
	}
	d.under.Add(1)
	d.mu.Unlock()
	defer d.under.Done()
	err := deliver()
	if err == nil {
		d.mu.Lock()
		d.taken = e.ID
		d.mu.Unlock()
	}
	return err
}

// close waits for the deliveries under way, starts no more, and returns the
// id of the last event that got through.
func (d *deliveries) close() string {
	d.mu.Lock()
	d.closed = true
	d.mu.Unlock()
	d.under.Wait()
	return d.taken
}
