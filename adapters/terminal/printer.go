package terminal

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// printer puts lines above the live part, in order: commands of the framework
// run side by side, so at most one of them prints at a time.
type printer struct {
	ready   bool // the live part was drawn once; before, there is no above
	under   bool // a print is under way
	begun   bool // something was printed
	count   int  // prints that have ended
	waiting []printJob
}

type printJob struct {
	render func(width int) string // when its turn comes, for the window of then
	lines  []string               // what is left to print; nil before its turn
	done   chan<- struct{}        // closed once all lines are printed; may be nil
}

// printedMsg tells that lines were printed, and whose last ones.
type printedMsg struct{ done []chan<- struct{} }

// print takes in a text to be printed, as it is set in lines of at most width
// columns; done, if not nil, is closed when it is.
func (p *printer) print(render func(width int) string, done chan<- struct{}) {
	p.waiting = append(p.waiting, printJob{render: render, done: done})
}

// next prints what waits, at most room lines of it: more at once would push
// the live part off the screen.
func (p *printer) next(width, room int) tea.Cmd {
	if !p.ready || p.under || len(p.waiting) == 0 {
		return nil
	}
	var lines []string
	var msg printedMsg
	for room = max(room, 1); room > 0 && len(p.waiting) > 0; {
		job := &p.waiting[0]
		if job.lines == nil {
			text := job.render(width)
			if !p.begun {
				text = strings.TrimPrefix(text, "\n")
				p.begun = true
			}
			job.lines = strings.Split(text, "\n")
		}
		n := min(room, len(job.lines))
		lines = append(lines, job.lines[:n]...)
		job.lines = job.lines[n:]
		room -= n
		if len(job.lines) == 0 {
			if job.done != nil {
				msg.done = append(msg.done, job.done)
			}
			p.waiting = p.waiting[1:]
		}
	}
	p.under = true
	text := strings.Join(lines, "\n")
	if text == "" {
		text = " " // nothing at all would not be printed
	}
	return tea.Sequence(tea.Println(text), func() tea.Msg { return msg })
}

// printed takes note that a print has ended.
func (p *printer) printed(msg printedMsg) {
	p.under = false
	p.count++
	for _, done := range msg.done {
		close(done)
	}
}

// idle reports whether everything is printed.
func (p *printer) idle() bool { return !p.under && len(p.waiting) == 0 }
