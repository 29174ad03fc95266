package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"debrief/bot"
	"debrief/coach"
)

// The child of the crash test is this test binary once more: the real bot on
// the real stores, with an adapter that speaks lines of JSON over its pipes.

// The environment of a child. One that has childArgs is the real command, one
// that has childDB the bot with the pipe adapter.
const (
	childDB    = "DEBRIEF_TEST_CHILD_DB"
	childClock = "DEBRIEF_TEST_CHILD_CLOCK" // what its clock shows at first, in RFC 3339
	childArgs  = "DEBRIEF_TEST_CHILD_ARGS"  // a JSON array: the command line
)

// pipeName is the adapter's name in identities and addresses.
const pipeName = "pipe"

// spotTime is how long the pipe adapter can answer on the spot, by the child's
// clock.
const spotTime = 3 * time.Second

// order is a line from parent to child: one of its parts is set.
type order struct {
	Event *said     `json:"event,omitempty"` // somebody said something
	Now   time.Time `json:"now,omitzero"`    // what the clock shows from now on
	Took  int       `json:"took,omitempty"`  // the attempt to send that has ended
	Again bool      `json:"again,omitempty"` // beside Took: it ended in doubt
}

// said is an event of somebody's.
type said struct {
	Who  string            `json:"who"`
	ID   string            `json:"id"`
	Text string            `json:"text,omitempty"` // said; empty: a command
	Name string            `json:"name,omitempty"`
	Args map[string]string `json:"args,omitempty"`
	Spot bool              `json:"spot,omitempty"` // it is to be answered on the spot
}

// report is a line from child to parent: one of its parts is set.
type report struct {
	Ready   bool      `json:"ready,omitempty"`
	Took    string    `json:"took,omitempty"`    // the event that Deliver has returned for
	Answers []message `json:"answers,omitempty"` // beside Took: what answers it on the spot
	Attempt int       `json:"attempt,omitempty"` // the attempt to send Message
	Message *message  `json:"message,omitempty"`
	Failed  string    `json:"failed,omitempty"` // what must not happen
}

// message is what a receiver sees of one.
type message struct {
	Key     string `json:"key"`
	To      string `json:"to"`
	Text    string `json:"text"`
	Unasked bool   `json:"unasked,omitempty"`
	Files   int    `json:"files,omitempty"` // that it brings
}

func messageOf(out bot.Outgoing) message {
	return message{Key: out.Key, To: out.To.Conversation, Text: out.Message.Plain(), Unasked: out.Unasked, Files: len(out.Files)}
}

// childCommand is a command that runs TestChild in a process of its own.
func childCommand(ctx context.Context, t *testing.T, env ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, exe, "-test.run=^TestChild$")
	cmd.Env = append(os.Environ(), env...)
	return cmd
}

// TestChild is no test: it is what a child process runs.
func TestChild(t *testing.T) {
	if line := os.Getenv(childArgs); line != "" {
		var args []string
		if err := json.Unmarshal([]byte(line), &args); err != nil {
			t.Fatal(err)
		}
		os.Exit(run(args))
	}
	path := os.Getenv(childDB)
	if path == "" {
		t.Skip("only in a child process of other tests")
	}
	now, err := time.Parse(time.RFC3339Nano, os.Getenv(childClock))
	if err != nil {
		t.Fatal(err)
	}
	a := &pipeAdapter{in: os.Stdin, out: json.NewEncoder(os.Stdout), waiting: map[int]chan bool{}}
	a.now.Store(now.UnixNano())
	if err := a.serve(path); err != nil {
		a.report(report{Failed: err.Error()})
		os.Exit(1)
	}
	os.Exit(0)
}

// pipeAdapter takes events as lines, reports each when Deliver has returned,
// and sends to a receiver that says when it has a message.
type pipeAdapter struct {
	in  io.Reader
	now atomic.Int64                // Unix nanoseconds
	due func(context.Context) error // does what is due by the clock

	mu       sync.Mutex
	out      *json.Encoder
	attempts int
	waiting  map[int]chan bool // attempts to send: was it in doubt?
}

// serve runs the bot on the stores at path until there are no more lines.
func (a *pipeAdapter) serve(path string) error {
	s, err := openStores(path, "")
	if err != nil {
		return err
	}
	engine, err := coach.New()
	if err != nil {
		return errors.Join(err, s.Close())
	}
	b := bot.New(bot.Config{
		Store: s, Keys: s.keys, Coach: engine, Adapters: []bot.Adapter{a}, Now: a.clock,
		Log: slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
	})
	a.due = b.RunDue
	return errors.Join(b.Run(context.Background()), s.Close())
}

func (a *pipeAdapter) clock() time.Time { return time.Unix(0, a.now.Load()) }

// Name implements bot.Adapter.
func (*pipeAdapter) Name() string { return pipeName }

// Run implements bot.Adapter.
func (a *pipeAdapter) Run(ctx context.Context, host bot.Host) error {
	a.report(report{Ready: true})
	var busy sync.WaitGroup
	defer busy.Wait()
	lines := bufio.NewScanner(a.in)
	for lines.Scan() {
		var o order
		if err := json.Unmarshal(lines.Bytes(), &o); err != nil {
			return err
		}
		switch {
		case o.Event != nil:
			busy.Go(func() { a.deliver(ctx, host, *o.Event) })
		case o.Took != 0:
			a.ended(o.Took, o.Again)
		default:
			a.now.Store(o.Now.UnixNano())
			busy.Go(func() {
				if err := a.due(ctx); err != nil {
					a.report(report{Failed: err.Error()})
				}
			})
		}
	}
	return lines.Err()
}

// deliver hands an event over and reports when that is done.
func (a *pipeAdapter) deliver(ctx context.Context, host bot.Host, s said) {
	e := bot.Event{
		Event: coach.Event{
			ID: s.ID, Kind: coach.Said, Text: s.Text,
			Hints: coach.Hints{Zone: "Europe/Berlin", Told: true, Country: "US"},
		},
		From: bot.Identity{Adapter: pipeName, ID: s.Who},
		At:   bot.Address{Adapter: pipeName, Conversation: s.Who},
	}
	if s.Name != "" {
		e.Kind, e.Name, e.Values = coach.Command, s.Name, s.Args
	}
	if s.Spot {
		e.AnswerBy = a.clock().Add(spotTime)
	}
	reply, err := host.Deliver(ctx, e)
	if err != nil {
		a.report(report{Failed: err.Error()})
		return
	}
	r := report{Took: s.ID}
	for _, out := range reply.Messages {
		r.Answers = append(r.Answers, messageOf(out))
	}
	a.report(r)
	for i := range reply.Messages {
		if err := reply.Settle(ctx, i, nil); err != nil {
			a.report(report{Failed: err.Error()})
		}
	}
}

// Send implements bot.Adapter: it returns when the receiver has said that it
// has the message.
func (a *pipeAdapter) Send(ctx context.Context, out bot.Outgoing) ([]bot.MessageID, error) {
	m, ended := messageOf(out), make(chan bool, 1)
	a.mu.Lock()
	a.attempts++
	attempt := a.attempts
	a.waiting[attempt] = ended
	a.mu.Unlock()
	a.report(report{Attempt: attempt, Message: &m})
	select {
	case doubt := <-ended:
		if doubt {
			return nil, &bot.SendError{Kind: bot.TryAgain, Err: errors.New("the line went dead")}
		}
		return []bot.MessageID{bot.MessageID(m.Key)}, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (a *pipeAdapter) ended(attempt int, doubt bool) {
	a.mu.Lock()
	ended := a.waiting[attempt]
	delete(a.waiting, attempt)
	a.mu.Unlock()
	ended <- doubt
}

// report writes a line. A parent that is gone has no use for it.
func (a *pipeAdapter) report(r report) {
	a.mu.Lock()
	defer a.mu.Unlock()
	_ = a.out.Encode(r)
}
