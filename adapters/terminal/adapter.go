// Package terminal lets one person talk to the coach at one terminal: a
// screen with an input line where both ends are a terminal, plain lines where
// they are not.
package terminal

import (
	"context"
	"errors"
	"io"
	"os"
	"time"

	"debrief/bot"
	"debrief/coach"
)

// adapterName is the adapter's name in identities and addresses.
const adapterName = "terminal"

// answerWithin is how long the adapter asks to answer an event on the spot.
// After a crash the runtime sends the answers itself once this has run out.
const answerWithin = 2 * time.Minute

// Config says who sits at the terminal and where it is. Only Identity must be
// set.
type Config struct {
	In         io.Reader           // default: standard input
	Out        io.Writer           // default: standard output
	Identity   bot.Identity        // who sits there; an empty Adapter means this one
	Hints      coach.Hints         // go with every event; see LocalHints
	Now        func() time.Time    // default: time.Now
	Env        func(string) string // default: os.Getenv
	ForcePlain bool                // plain lines even where a screen would work
	Folder     string              // where files are saved; default: the current directory
}

// Adapter is a bot.Adapter for one person at one terminal. Run may be called
// once.
type Adapter struct {
	in     io.Reader
	out    io.Writer
	env    func(string) string
	plain  bool
	folder string
	stamp  stamp

	showing chan struct{} // holds one token: whoever has it may show
	face    face          // nil unless running
	left    bool          // Run has returned
	early   []bot.Outgoing
	shown   map[string]bool // by Outgoing.Key
}

// face is the side of the terminal that the person looks at.
type face interface {
	// show puts a page before the person's eyes and returns once it is there. If
	// answering is set, it answers what the person just did: its form opens at
	// once, and a list or chart with nothing to choose sets aside what could be
	// chosen when they did it. A farewell ends all that could be chosen before,
	// the open form and what can be had again of what was typed; a line being
	// typed stays. It is called by one goroutine at a time.
	show(ctx context.Context, p page, answering bool) error
}

var _ bot.Adapter = (*Adapter)(nil)

// New returns an adapter that has not started.
func New(c Config) *Adapter {
	if c.In == nil {
		c.In = os.Stdin
	}
	if c.Out == nil {
		c.Out = os.Stdout
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Env == nil {
		c.Env = os.Getenv
	}
	if c.Identity.Adapter == "" {
		c.Identity.Adapter = adapterName
	}
	a := &Adapter{
		in:      c.In,
		out:     c.Out,
		env:     c.Env,
		plain:   c.ForcePlain || !interactive(c.In, c.Out, c.Env),
		folder:  c.Folder,
		stamp:   newStamp(c.Identity, c.Hints, c.Now),
		showing: make(chan struct{}, 1),
		shown:   map[string]bool{},
	}
	a.showing <- struct{}{}
	return a
}

// Name implements bot.Adapter.
func (a *Adapter) Name() string { return adapterName }

// Run implements bot.Adapter. It returns nil when the person leaves and when
// ctx is done. Where the input is not a terminal, a read under way outlives
// ctx: it ends with the input.
func (a *Adapter) Run(ctx context.Context, host bot.Host) error {
	if a.plain {
		return a.runPlain(ctx, host)
	}
	return a.runScreen(ctx, host)
}

// Send implements bot.Adapter. What is sent before Run is kept and shown
// first. After Run has returned the address counts as gone: the person has
// left, and will be there again when the next process starts.
func (a *Adapter) Send(ctx context.Context, out bot.Outgoing) ([]bot.MessageID, error) {
	if err := a.put(ctx, out, false); err != nil {
		return nil, err
	}
	return []bot.MessageID{bot.MessageID(out.Key)}, nil
}

// put shows a message unless its key was shown before.
func (a *Adapter) put(ctx context.Context, out bot.Outgoing, answering bool) error {
	select {
	case <-a.showing:
		defer func() { a.showing <- struct{}{} }()
	case <-ctx.Done():
		return ctx.Err()
	}
	switch {
	case out.Key != "" && a.shown[out.Key]:
		return nil
	case a.left:
		return &bot.SendError{Kind: bot.AddressGone, Err: errLeft}
	case a.face == nil:
		a.early = append(a.early, out)
	default:
		if err := a.face.show(ctx, newPage(out, a.folder), answering); err != nil {
			return err
		}
	}
	if out.Key != "" {
		a.shown[out.Key] = true
	}
	return nil
}

// errLeft is why nothing can be shown after the person has left.
var errLeft = errors.New("the terminal was closed")

// open shows what was sent so far, and from now on everything at once.
func (a *Adapter) open(ctx context.Context, f face) error {
	<-a.showing
	defer func() { a.showing <- struct{}{} }()
	a.face = f
	for len(a.early) > 0 {
		if err := f.show(ctx, newPage(a.early[0], a.folder), false); err != nil {
			return err
		}
		a.early = a.early[1:]
	}
	return nil
}

// close ends showing. What is being shown must have ended or be about to.
func (a *Adapter) close() {
	<-a.showing
	defer func() { a.showing <- struct{}{} }()
	a.face, a.left = nil, true
}

// deliver hands an event to the host, shows what it answers and settles each
// answer. Its error means that the event was not taken.
func (a *Adapter) deliver(ctx context.Context, host bot.Host, e bot.Event) error {
	reply, err := host.Deliver(ctx, e)
	if err != nil {
		return err
	}
	for i, out := range reply.Messages {
		err := a.put(ctx, out, true)
		if reply.Settle != nil {
			// What cannot be settled comes again through Send, and is known by
			// its key there. What was shown is settled even while leaving.
			_ = reply.Settle(context.WithoutCancel(ctx), i, err)
		}
	}
	return nil
}
