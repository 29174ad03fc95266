package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os/exec"
	"strings"
	"time"
)

// live is one life of the bot. If it is to be killed, people talk as fast as it
// answers, and it dies a random while after they began, or, one time in four,
// after it was started. Else what was not acknowledged is said again, and it
// ends well.
func (c *crash) live(ctx context.Context, kill bool) {
	t := c.t
	t.Helper()
	c.life++
	cmd := childCommand(ctx, t, childDB+"="+c.path, childClock+"="+c.now.Format(time.RFC3339Nano))
	var errOut bytes.Buffer
	cmd.Stderr = &errOut
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	life := &life{crash: c, in: json.NewEncoder(in), pipe: in, cmd: cmd, kill: kill, sent: map[string]bool{}}
	if kill {
		life.delay = time.Duration(c.chance.Int64N(int64(killMost)))
		if c.chance.IntN(10) == 0 {
			life.delay *= killLate
		}
		if c.chance.IntN(4) == 0 {
			life.strike()
		}
	}
	life.follow(out)
	err = cmd.Wait()
	if !kill && err != nil || errOut.Len() > 0 {
		t.Errorf("life %d: %v\n%s", c.life, err, errOut.Bytes())
	}
	if kill && !life.ready {
		c.early++
	}
}

// life is one life of the bot, as its parent sees it.
type life struct {
	*crash
	in      *json.Encoder
	pipe    io.Closer
	cmd     *exec.Cmd
	kill    bool
	delay   time.Duration
	struck  bool
	ready   bool
	taken   int
	waiting int             // events on their way, in a life that ends well
	sent    map[string]bool // by key, whether the receiver said that it has it
}

// strike kills the bot when its delay has passed.
func (l *life) strike() {
	l.struck = true
	time.AfterFunc(l.delay, func() { _ = l.cmd.Process.Kill() }) // of no effect if it has ended
}

// follow reads the bot's reports until it is dead. What it wrote before it
// died counts; half a line does not.
func (l *life) follow(out io.Reader) {
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var r report
		if err := json.Unmarshal(line, &r); err != nil {
			l.t.Errorf("life %d reports %q", l.life, line)
			continue
		}
		l.take(r)
	}
}

func (l *life) take(r report) {
	switch {
	case r.Ready:
		l.begin()
	case r.Took != "":
		l.acknowledged(r)
	case r.Message != nil:
		if l.sent[r.Message.Key] {
			l.t.Errorf("life %d: %s was sent again after it had been taken: %s", l.life, r.Message.Key, r.Message.Text)
		}
		l.receiver.take(*r.Message)
		doubt := l.chance.IntN(50) == 0
		if doubt {
			l.doubts++
		}
		l.sent[r.Message.Key] = !doubt
		l.order(order{Took: r.Attempt, Again: doubt})
	case r.Failed != "":
		l.t.Errorf("life %d: %s", l.life, r.Failed)
	}
}

// order sends a line. A bot that is dead does not read it.
func (l *life) order(o order) { _ = l.in.Encode(o) }

// begin has everybody say something, first what was not acknowledged.
func (l *life) begin() {
	l.ready = true
	for _, p := range l.people {
		if p.waiting != nil {
			l.again++
		} else if !l.kill {
			continue
		}
		l.waiting++
		s := p.next()
		l.order(order{Event: &s})
	}
	if l.kill && !l.struck {
		l.strike()
	}
	l.end()
}

// acknowledged takes an acknowledgement and what was answered on the spot.
func (l *life) acknowledged(r report) {
	who, _, _ := strings.Cut(r.Took, "-")
	p := l.byName[who]
	if p == nil || !p.acknowledged(r.Took) {
		l.t.Errorf("life %d: an acknowledgement of %q", l.life, r.Took)
		return
	}
	for _, m := range r.Answers {
		l.receiver.take(m)
	}
	l.acks++
	l.taken++
	l.waiting--
	if !l.kill {
		l.end()
		return
	}
	if l.taken%ticksAfter == 0 {
		l.now = l.now.Add(tick)
		l.order(order{Now: l.now})
	}
	s := p.next()
	l.order(order{Event: &s})
}

// end ends a life that ends well when there is nothing left to wait for.
func (l *life) end() {
	if !l.kill && l.waiting == 0 {
		_ = l.pipe.Close()
	}
}
