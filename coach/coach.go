// Package coach is the engine: what to ask, what to say and what to do later.
// It is pure. It does no I/O, reads no clock, starts no goroutine and knows no
// platform: a turn is a function of a journal, an event and the time.
package coach

import (
	"errors"
	"time"

	"debrief/coach/drafts"
)

// Coach handles turns. It holds no state and is safe for concurrent use.
type Coach struct{}

// New checks the tables and templates of the programme and returns a coach.
// An error is a mistake in the program.
func New() (*Coach, error) {
	if err := errors.Join(checkQuestions(), checkCommands(), checkRules(), drafts.Check()); err != nil {
		return nil, err
	}
	return &Coach{}, nil
}

// Turn handles one event: a pure function of its arguments. If Result.Need is
// set, the turn needs those documents first: add them to the journal and call
// it again. now may be in any zone.
func (c *Coach) Turn(j *Journal, e Event, now time.Time) Result {
	t := newTurn(j, e, now)
	t.handle()
	return t.result()
}
