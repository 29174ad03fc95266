package coach

import "time"

// Session is where the conversation stands. It holds plain values only, so
// that it survives a restart at any point.
type Session struct {
	V       int       `json:"v"`
	Flow    *Flow     `json:"flow,omitempty"`    // the debrief under way
	Aside   *Flow     `json:"aside,omitempty"`   // a question beside it, answered first
	Waiting []Flow    `json:"waiting,omitempty"` // questions that stand alone, to be asked after it
	Parked  []Flow    `json:"parked,omitempty"`  // debriefs put off for another
	Last    string    `json:"last,omitempty"`    // the interview last spoken of
	Draft   string    `json:"draft,omitempty"`   // the draft shown last: kind, interview and whom it goes to, with slashes between
	Drafted string    `json:"drafted,omitempty"` // the task that a draft was last shown for: what "sent it" is about
	About   RuleID    `json:"about,omitempty"`   // the kind of task last spoken of: what a bare “why?” asks about
	Said    []string  `json:"said,omitempty"`    // the tasks of the last reminder, until the person has said something: what a bare “done” is about
	SaidAt  time.Time `json:"said_at,omitzero"`  // when that reminder came
	Noted   string    `json:"noted,omitempty"`   // the note made last, as interview/place: what “badly” is about
	Picks   []Pick    `json:"picks,omitempty"`   // the choices of the last “Which one?”, until the person has said something
	Refused string    `json:"refused,omitempty"` // the closing that was declined last, as outcome/interview: an old button of it asks again
	Heard   *Heard    `json:"heard,omitempty"`   // what was said last, where a date in it may be meant otherwise
	Set     string    `json:"set,omitempty"`     // the date or fact last said back: what a bare correction is of
}

// draftedNothing in Session.Drafted is a draft that no task waits for.
const draftedNothing = "none"

// Flow is a place in the table of questions.
type Flow struct {
	Question  QuestionID   `json:"q"`
	Interview string       `json:"interview,omitempty"`
	Task      string       `json:"task,omitempty"`
	Item      int          `json:"item,omitempty"`   // place in a loop, from 0
	More      bool         `json:"more,omitempty"`   // the person wanted a little more
	Back      []QuestionID `json:"back,omitempty"`   // questions asked so far, to go back to
	Nudged    bool         `json:"nudged,omitempty"` // it was asked again after something else was done beside it
	Missed    int          `json:"missed,omitempty"` // words that were no answer to it
	Text      string       `json:"text,omitempty"`   // words that wait for the answer
	Asked     time.Time    `json:"asked,omitzero"`   // when an aside was asked
}

// flow is the question that an answer now answers, nil if none was asked.
func (s *Session) flow() *Flow {
	if s.Aside != nil {
		return s.Aside
	}
	return s.Flow
}

// park puts the debrief under way aside.
func (s *Session) park() {
	if s.Flow == nil {
		return
	}
	s.unpark(s.Flow.Interview)
	s.Parked = append(s.Parked, *s.Flow)
	s.Flow = nil
}

// unpark takes an interview's debrief from those put off; nil if it is not
// among them.
func (s *Session) unpark(interview string) *Flow {
	for i, f := range s.Parked {
		if f.Interview == interview {
			s.Parked = append(s.Parked[:i:i], s.Parked[i+1:]...)
			return &f
		}
	}
	return nil
}
