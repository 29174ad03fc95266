package terminal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"debrief/bot"
	"debrief/coach"
)

// plain is the face of a terminal that is no screen: lines in, lines out, no
// colour and no moving of the cursor, so that it can be piped and read aloud.
type plain struct {
	out    io.Writer
	echoes bool // what is typed shows, so that its line ends a prompt's line

	mu       sync.Mutex
	err      error // of writing; nothing is written after it
	begun    bool  // something was written
	prompted bool  // a prompt was written and waits
	offers   offers
	seen     int   // seq of the newest offer when the person did what is being answered
	form     *form // being filled in, or nil

	failed  input // what did not get through and can be sent again
	failure error // why; nil if nothing failed
}

// runPlain serves a terminal line by line: each line is one input, and all
// that answers it is written before the next is read.
func (a *Adapter) runPlain(ctx context.Context, host bot.Host) error {
	p := &plain{out: a.out, echoes: isTerminal(a.in)}
	defer a.close()
	if err := a.open(ctx, p); err != nil {
		return err
	}
	deliver := func(in input) { p.deliver(in, func(e bot.Event) error { return a.deliver(ctx, host, e) }) }
	deliver(input{event: a.stamp.event(coach.Event{Kind: coach.Opened})})

	lines, ended := readLines(ctx, a.in)
	for ctx.Err() == nil && p.wrote() == nil {
		p.prompt()
		select {
		case <-ctx.Done():
		case line := <-lines:
			if leaves(line) {
				return p.end()
			}
			if in, ok := p.take(line, a.stamp.event); ok {
				deliver(in)
			}
		case err := <-ended:
			if err != nil {
				return fmt.Errorf("read from the terminal: %w", err)
			}
			return p.end()
		}
	}
	return p.wrote()
}

// readLines sends the lines of in, without their ends. Once there are no more
// it sends nil, or the error of reading.
func readLines(ctx context.Context, in io.Reader) (<-chan string, <-chan error) {
	lines, ended := make(chan string), make(chan error, 1)
	go func() {
		r := bufio.NewReader(in)
		for {
			line, err := r.ReadString('\n')
			if line != "" {
				select {
				case lines <- strings.TrimRight(line, "\r\n"):
				case <-ctx.Done():
					return
				}
			}
			if err != nil {
				if errors.Is(err, io.EOF) {
					err = nil
				}
				ended <- err
				return
			}
		}
	}()
	return lines, ended
}

// show implements face.
func (p *plain) show(_ context.Context, shown page, answering bool) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	waited := p.prompted
	m, s := shown.message, look{}.page(shown, 0)
	if m.Farewell {
		if p.form != nil {
			s += "\n" + wordsFormLeft
		}
		p.forget()
	}
	opens := false
	if p.offers.add(m) {
		o := p.offers.newest()
		if opens = answering && m.Form != nil && len(m.Form.Fields) > 0 && p.form == nil; opens {
			p.form = newForm(*m.Form, o.seq)
			s = strings.TrimPrefix(s+"\n"+p.form.heading(), "\n")
		} else {
			s = strings.TrimPrefix(s+"\n"+o.labels(), "\n")
		}
	} else if answering && shown.tabled() {
		p.offers.setAside(p.seen)
	}
	p.block(s)
	if waited && !opens {
		p.ask()
	}
	return p.err
}

// forget drops what is kept of the conversation, but for words that did not get
// through.
func (p *plain) forget() {
	p.form = nil
	p.offers.forget()
	if p.offers.forgot(p.failed) {
		p.failed, p.failure = input{}, nil
	}
}

// take makes of a line what it means: the next field of the form, the last
// input once more, a choice, a command or something said. ok is false if there
// is nothing to deliver.
func (p *plain) take(line string, stamp func(coach.Event) bot.Event) (in input, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.prompted = false
	if name, ok := aside(line); ok && p.form != nil {
		p.leaveForm()
		if name == nameCancel {
			return in, false
		}
	}
	if p.form != nil {
		if !p.fill(line) {
			return in, false
		}
		return input{event: stamp(p.form.event()), taken: p.offers.take(p.form.offer), form: p.form}, true
	}
	if strings.TrimSpace(line) == "" {
		if p.failure != nil {
			p.offers.drop(p.failed.taken)
		}
		return p.failed, p.failure != nil
	}
	p.failed, p.failure = input{}, nil
	seq, c, found := p.offers.pick(line)
	if !found {
		e, ok := spoken(line)
		return input{event: stamp(e)}, ok
	}
	if c.form != nil {
		f := newForm(*c.form, seq)
		if !f.done() {
			p.form = f
			p.block(f.heading())
			return in, false
		}
		c.event = f.event()
	}
	return input{event: stamp(c.event), taken: p.offers.take(seq)}, true
}

// fill puts a line into the form and reports whether the form is complete.
func (p *plain) fill(line string) bool {
	f := p.form
	switch strings.TrimSpace(line) {
	case ".", "-":
		line = ""
	case "":
		line = f.value()
	default:
		line = meant(line)
	}
	if !f.put(line) {
		p.write(wordsNeeded(f.label(f.at)) + "\n")
	}
	return f.done()
}

// leaveForm closes the form unsent; what it holds is there when it is opened
// again.
func (p *plain) leaveForm() {
	f := p.form
	p.form = nil
	p.offers.keep(f)
	s := wordsFormLeft
	if o := p.offers.newest(); o != nil && o.seq == f.offer {
		s += "\n" + o.labels()
	}
	p.block(s)
}

// deliver hands an input over; its answers are shown by then. What does not
// get through is kept unless the conversation it belongs to was deleted: an
// empty line sends it again, and a form asks for its last field again.
func (p *plain) deliver(in input, deliver func(bot.Event) error) {
	p.mu.Lock()
	p.form = nil // the answer may open another
	p.seen = p.offers.next
	p.mu.Unlock()

	err := deliver(in.event)

	p.mu.Lock()
	defer p.mu.Unlock()
	p.failed, p.failure = in, err
	if err == nil {
		return
	}
	s := wordsFailed(err)
	switch {
	case p.offers.forgot(in):
		p.failed, p.failure = input{}, nil
	case in.form != nil:
		p.offers.restore(in.taken)
		in.form.at--
		p.form = in.form
	default:
		p.offers.restore(in.taken)
		s += " " + wordsAgain
	}
	p.block(s)
}

// prompt writes what the form asks for next, if there is one.
func (p *plain) prompt() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ask()
}

func (p *plain) ask() {
	if p.form == nil {
		return
	}
	s := p.form.prompt()
	if !p.echoes {
		s += "\n"
	}
	p.write(s)
	p.prompted = true
}

// block writes lines of their own, after an empty one.
func (p *plain) block(s string) {
	if p.prompted && p.echoes {
		s = "\n" + s
	}
	if p.begun {
		s = "\n" + s
	}
	p.prompted = false
	p.write(s + "\n")
}

func (p *plain) write(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.out, s)
	}
	p.begun = true
}

// wrote is the error of writing so far.
func (p *plain) wrote() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.err != nil {
		return fmt.Errorf("write to the terminal: %w", p.err)
	}
	return nil
}

// end says what stays unsent when the person leaves.
func (p *plain) end() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.form != nil {
		p.block(wordsFormUnsent)
	}
	if p.failure != nil {
		return fmt.Errorf("the last input did not get through: %w", p.failure)
	}
	return nil
}

// heading is what stands above a form's fields.
func (f *form) heading() string {
	return strings.TrimSpace(oneLine(f.spec.Title) + " " + wordsFormCancel)
}

// prompt asks for the present field: "Company [Acme]: ".
func (f *form) prompt() string {
	s := f.label(f.at)
	if hint := oneLine(f.field().Hint); hint != "" {
		s += " (" + hint + ")"
	}
	if v := oneLine(f.value()); v != "" {
		s += " [" + v + "]"
	}
	return s + ": "
}
