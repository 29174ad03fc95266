package terminal

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"debrief/bot"
	"debrief/coach"
)

const (
	slowAfter  = 300 * time.Millisecond // an answer that takes longer shows as under way
	firstFrame = 50 * time.Millisecond  // by then the live part has been drawn once
)

// screen is the model of a conversation on a terminal: what was said is
// printed above and scrolls away, the live part below holds the choices and
// the input line.
type screen struct {
	look    look
	deliver func(bot.Event) error // returns once the answers are shown
	stamp   func(coach.Event) bot.Event
	after   func(time.Duration, func(time.Time) tea.Msg) tea.Cmd

	width, height int
	tallest       int // lines of the highest live part that there was
	printer       printer
	editor        editor
	history       history
	picker        picker
	fresh         int  // seq of the offer whose message was printed last; 0: none
	page          page // that message's
	form          *form
	draft         string // what was being typed when the form opened
	cleared       string // what was cleared or typed over last
	clearing      bool   // it was cleared by the last key
	notice        string // a word of the terminal's own, until the next key

	queue   []input // what was done and not yet taken; the first is under way
	slow    bool    // it has been for a while
	leaving bool    // no more input: leave once the queue is empty
	gone    bool    // nothing is live any more
}

// prompt stands before the input line.
const prompt = "> "

// Messages to the screen.
type (
	showMsg struct { // from the adapter: show this
		page      page
		answering bool
		done      chan<- struct{} // closed once it is there
	}
	deliveredMsg struct{ err error } // the first in the queue was handed over
	slowMsg      struct{ id string } // this event has been under way for a while
	drawnMsg     struct{}            // the live part was drawn once
	leaveMsg     struct{}            // leave at once
)

func newScreen(l look, deliver func(bot.Event) error, stamp func(coach.Event) bot.Event) *screen {
	s := &screen{
		look:    l,
		deliver: deliver,
		stamp:   stamp,
		after:   tea.Tick,
	}
	s.resize(80, 24)
	return s
}

// Init implements tea.Model.
func (s *screen) Init() tea.Cmd {
	opened := s.submit(input{event: s.stamp(coach.Event{Kind: coach.Opened})})
	drawn := s.after(firstFrame, func(time.Time) tea.Msg { return drawnMsg{} })
	return tea.Batch(opened, drawn)
}

// Update implements tea.Model.
func (s *screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.resize(msg.Width, msg.Height)
	case tea.KeyPressMsg:
		cmd = s.key(msg)
	case tea.PasteMsg:
		s.paste(msg.Content)
	case showMsg:
		s.show(msg)
	case deliveredMsg:
		cmd = s.delivered(msg.err)
	case slowMsg:
		s.slow = s.slow || len(s.queue) > 0 && s.queue[0].event.ID == msg.id
	case drawnMsg:
		s.printer.ready = true
	case printedMsg:
		s.printer.printed(msg)
	case leaveMsg:
		s.leaving, s.gone = true, true
		return s, tea.Quit
	}
	s.picker.look(s.typed())
	s.picker.resize(s.liveWidth(), s.choiceRows())
	if s.leaving && len(s.queue) == 0 && s.printer.idle() {
		s.gone = true
		return s, tea.Quit
	}
	// The framework draws what it is given a little later: the live part on the
	// screen may still be one from before.
	s.tallest = min(max(s.tallest, s.liveHeight()), s.height-1)
	return s, tea.Batch(cmd, s.printer.next(s.liveWidth(), s.height-s.tallest))
}

// resize fits the live part to the window. A terminal that does not know its
// size says 0.
func (s *screen) resize(width, height int) {
	if width <= 0 || height <= 0 {
		width, height = 80, 24
	}
	s.width, s.height = max(width, 4), max(height, 2)
	s.editor.resize(s.liveWidth()-len(prompt), min(s.height/3, 10))
	s.picker.resize(s.liveWidth(), s.choiceRows())
}

// liveWidth leaves the last column of a narrow window free: terminals differ
// in what they do after writing there.
func (s *screen) liveWidth() int { return min(s.width-1, maxWidth) }

// show prints a message and takes in what it offers. An offer that it
// supersedes leaves its choices behind, if they still belong to the lines
// above. Under a list or chart that was asked for, no older choices are drawn.
func (s *screen) show(msg showMsg) {
	if msg.page.message.Farewell {
		s.forget()
	}
	left := ""
	if old := s.picker.offers.newest(); old != nil && old.seq == s.fresh && s.form == nil {
		left = old.labels()
	}
	s.fresh = 0
	if s.picker.add(msg.page.message) {
		if left != "" {
			s.printer.print(func(width int) string { return paint(s.look.note(), wrap(left, width)) }, nil)
		}
		s.fresh, s.page = s.picker.offers.newest().seq, msg.page
		if f := msg.page.message.Form; f != nil && msg.answering && s.form == nil {
			s.open(newForm(*f, s.fresh))
		}
	} else if msg.answering && msg.page.tabled() && len(s.queue) > 0 {
		s.picker.setAside(s.queue[0].seen)
	}
	if s.look.page(msg.page, 0) == "" {
		close(msg.done)
		return
	}
	s.printer.print(func(width int) string { return "\n" + s.look.page(msg.page, width) }, msg.done)
}

// forget drops what is kept of the conversation; a line being typed stays.
func (s *screen) forget() {
	s.picker.forget()
	s.fresh, s.page = 0, page{}
	if s.clearing {
		s.notice = ""
	}
	s.cleared, s.clearing = "", false
	if s.form != nil {
		s.closeForm()
		s.notice = wordsFormLeft
	}
	shows := s.editor.value()
	if typed := s.history.forget(shows); typed != shows {
		s.editor.set(typed)
	}
}

// echo prints what the person did.
func (s *screen) echo(text string) {
	mark, text := paint(s.look.mark(), "›")+" ", strings.TrimSpace(clean(text))
	s.say(func(width int) string { return hang(mark, "  ", text, width) })
}

// say prints lines that are no message.
func (s *screen) say(render func(width int) string) {
	s.fresh = 0
	s.printer.print(func(width int) string { return "\n" + render(width) }, nil)
}

// submit hands an input over when those before it have been.
func (s *screen) submit(in input) tea.Cmd {
	in.seen = s.picker.offers.next
	s.queue = append(s.queue, in)
	if len(s.queue) > 1 {
		return nil
	}
	return s.start()
}

// start hands over the first input of the queue.
func (s *screen) start() tea.Cmd {
	if len(s.queue) == 0 {
		return nil
	}
	e := s.queue[0].event
	return tea.Batch(
		func() tea.Msg { return deliveredMsg{s.deliver(e)} },
		s.after(slowAfter, func(time.Time) tea.Msg { return slowMsg{e.ID} }),
	)
}

// delivered goes on with the queue. If the input did not get through, it and
// all that waited behind it are given back.
func (s *screen) delivered(err error) tea.Cmd {
	s.slow = false
	if err == nil {
		s.queue = s.queue[1:]
		return s.start()
	}
	back := s.queue
	s.queue, s.leaving = nil, false
	said := wordsFailed(err)
	if s.giveBack(back) {
		said += " " + wordsStillHere
	}
	s.say(func(width int) string { return wrap(said, width) })
	return nil
}

// giveBack puts inputs back where they came from: typed text and forms into
// the input line, choices among those to choose from. What belongs to a deleted
// conversation stays out. It reports whether there were any words among them.
func (s *screen) giveBack(back []input) (words bool) {
	var texts []string
	for _, in := range back {
		if s.picker.offers.forgot(in) {
			continue
		}
		s.picker.restore(in.taken)
		switch {
		case in.form != nil && s.form == nil:
			in.form.at = max(in.form.at-1, 0)
			s.open(in.form)
			words = true
		case in.text != "":
			texts = append(texts, in.text)
			words = true
		}
	}
	line := &s.draft
	if s.form == nil {
		current := s.editor.value()
		line = &current
		defer func() { s.editor.set(current) }()
	}
	if *line != "" {
		texts = append(texts, *line)
	}
	*line = strings.Join(texts, "\n")
	return words
}

// typed is what stands in the input line, "" while a form has it.
func (s *screen) typed() string {
	if s.form != nil {
		return ""
	}
	return s.editor.value()
}
