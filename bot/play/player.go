package play

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Player plays scripts.
type Player struct {
	Check   bool    // stop at the first expectation that is not met
	Reload  bool    // close and open the store between any two lines
	Printer Printer // gets what happens; nil: nobody does
}

// Printer shows what happens while a script is played.
type Printer interface {
	// Input shows what a person does, at a time in their zone.
	Input(at time.Time, s Step) error
	// Heard shows a message, its time in the reader's zone.
	Heard(h Heard) error
}

// Play plays the script on a stage whose clock shows the script's start. The
// error names the file and the line; it is a *Difference if an expectation is
// not met.
func (p *Player) Play(ctx context.Context, script *Script, stage Stage) error {
	run := &run{
		Player: p,
		script: script,
		stage:  stage,
		zones:  map[string]*time.Location{},
		window: newWindow(len(stage.Heard())),
	}
	run.printed = run.window.moved
	if err := run.settle(ctx); err != nil {
		return fmt.Errorf("%s: %w", script.Name, err)
	}
	for i, step := range script.Steps {
		if err := run.step(ctx, step, i > 0); err != nil {
			if _, ok := errors.AsType[*Difference](err); ok {
				return err
			}
			return fmt.Errorf("%s:%d: %w", script.Name, step.Line, err)
		}
	}
	return nil
}

// run is one performance of a script.
type run struct {
	*Player
	script  *Script
	stage   Stage
	zones   map[string]*time.Location // of people; the script's own for others
	window  window
	printed int // messages shown so far
}

// settle tells the stage what holds for everybody.
func (r *run) settle(ctx context.Context) error {
	for _, name := range r.script.People() {
		if r.script.Zone != "" {
			if err := r.stage.SetZone(ctx, name, r.script.Zone); err != nil {
				return fmt.Errorf("set the zone of %s: %w", name, err)
			}
		}
		if r.script.Country != "" {
			if err := r.stage.SetCountry(ctx, name, r.script.Country); err != nil {
				return fmt.Errorf("set the country of %s: %w", name, err)
			}
		}
	}
	return nil
}

func (r *run) step(ctx context.Context, s Step, later bool) error {
	if s.Kind == Expect || s.Kind == Reject {
		if !r.Check {
			return nil
		}
		return r.window.check(r.script.Name, s, r.stage.Heard())
	}
	if r.Reload && later {
		if err := r.stage.Reload(ctx); err != nil {
			return fmt.Errorf("close and open the store: %w", err)
		}
	}
	if s.input() {
		r.window.input(s, len(r.stage.Heard()))
		if r.Printer != nil {
			if err := r.Printer.Input(r.stage.Now().In(r.zone(s.Who.Name)), s); err != nil {
				return err
			}
		}
	}
	if err := r.act(ctx, s); err != nil {
		return err
	}
	return r.print()
}

func (r *run) act(ctx context.Context, s Step) error {
	switch s.Kind {
	case Say:
		if name, arguments, ok := command(s.Text); ok {
			return r.stage.Command(ctx, s.Who, name, arguments)
		}
		return r.stage.Say(ctx, s.Who, s.Text)
	case Edit:
		return r.stage.Edit(ctx, s.Who, s.Text)
	case Press:
		if err := r.stage.Press(ctx, s.Who, s.Text); err != nil {
			return fmt.Errorf("press %q: %w", s.Text, err)
		}
		return nil
	case Fill:
		values := make(map[string]string, len(s.Values))
		for _, v := range s.Values {
			values[v.Label] = v.Text
		}
		return r.stage.Fill(ctx, s.Who, values)
	case Move:
		to, err := s.To.From(r.stage.Now().In(r.zone(s.Who.Name)))
		if err != nil {
			return err
		}
		r.window.move(s, len(r.stage.Heard()))
		return r.stage.Advance(ctx, to)
	case SetZone:
		zone, err := loadZone(s.Text)
		if err != nil {
			return err
		}
		r.zones[s.Who.Name] = zone
		return r.stage.SetZone(ctx, s.Who.Name, s.Text)
	case SetCountry:
		return r.stage.SetCountry(ctx, s.Who.Name, s.Text)
	}
	return fmt.Errorf("no step is called %q", s.Kind)
}

// print shows what the coach has said since it was last called.
func (r *run) print() error {
	heard := r.stage.Heard()
	for ; r.printed < len(heard) && r.Printer != nil; r.printed++ {
		h := heard[r.printed]
		h.At = h.At.In(r.zone(h.To))
		if err := r.Printer.Heard(h); err != nil {
			return err
		}
	}
	return nil
}

// zone is where somebody is.
func (r *run) zone(name string) *time.Location {
	if zone, ok := r.zones[name]; ok {
		return zone
	}
	return r.script.Start.Location()
}

// commandPattern is a text that gives a command. A path or a lone slash does
// not.
var commandPattern = regexp.MustCompile(`^(?s)/(\pL[\pL\pN_-]*)(?:\s+(.*))?$`)

// command takes "/name arguments" apart.
func command(text string) (name, arguments string, ok bool) {
	m := commandPattern.FindStringSubmatch(text)
	if m == nil {
		return "", "", false
	}
	return strings.ToLower(m[1]), m[2], true
}
