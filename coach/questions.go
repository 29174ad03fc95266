package coach

import (
	"errors"
	"fmt"
)

// QuestionID is the stable name of a question. Journals hold it: one that
// changes goes into renamedQuestions.
type QuestionID string

// renamedQuestions leads from ids that journals may still hold to those of
// today.
var renamedQuestions = map[QuestionID]QuestionID{}

// part is the stretch of a debrief that a question belongs to.
type part int

const (
	partOpening part = iota // what it was
	partCore                // at most six questions
	partMore                // a little more
	partClosing             // takeaways
	partAside               // stands alone: asked when something needs it
)

// question is one row of the table: what to ask, why, and where the answer is
// kept.
type question struct {
	id    QuestionID
	topic Topic
	part  part

	// ask is what to ask, with the choices that hang on the moment.
	ask func(t *turn, f *Flow) Message
	// why is why it is asked: the article's point.
	why string
	// dates says that a time is an answer: "tomorrow" does not put it off.
	dates bool
	// shy says that it gives way to anything that plainly means something else.
	shy bool
	// rest is the choice that is taken where words have twice been no answer.
	rest string
	// words says that the answer is free words: nearly anything may be one.
	words bool
	// skips is the question that follows where this one is skipped, of those
	// that stand alone.
	skips QuestionID
	// choices are the answers of one tap, by value; words can be given too.
	choices []choice
	// settled reports whether there is nothing to ask: it has been answered
	// already, or does not apply. nil: never.
	settled func(t *turn, f *Flow) bool
	// keep takes the answer, a choice as its value, and says what there is to
	// say of it.
	keep func(t *turn, f *Flow, answer string) (said Text, v verdict)
	// next is where to go from here; nil: to the first question of the table
	// that is not settled. Asides end.
	next func(t *turn, f *Flow) QuestionID
}

// verdict is what became of an answer.
type verdict int

const (
	taken verdict = iota // kept: on to the next question
	again                // not an answer: said tells why, and the question is asked again
	waits                // something else was said that the question waits for, a form for instance
)

// choice is an answer of one tap.
type choice struct {
	label, value string
	style        Style
}

// questionOf finds a question by the id that a journal or a button holds.
func questionOf(id QuestionID) *question {
	if now, ok := renamedQuestions[id]; ok {
		id = now
	}
	return questionByID[id]
}

// checkQuestions reports every mistake in the table: ids that are not unique,
// rows that lack a part, renames that lead nowhere.
func checkQuestions() error {
	var errs []error
	seen := map[QuestionID]bool{}
	for _, q := range questions {
		if seen[q.id] {
			errs = append(errs, fmt.Errorf("question %s stands twice", q.id))
		}
		seen[q.id] = true
		if q.ask == nil || q.keep == nil || q.why == "" || q.topic == 0 {
			errs = append(errs, fmt.Errorf("question %s lacks ask, keep, why or topic", q.id))
		}
	}
	for from, to := range renamedQuestions {
		if seen[from] || !seen[to] {
			errs = append(errs, fmt.Errorf("question %s is renamed to %s: the first must be gone, the second exist", from, to))
		}
	}
	return errors.Join(errs...)
}

// value returns the value of the choice that words stand for, the words
// themselves if they are none.
func (q *question) value(words string) string {
	for _, c := range q.choices {
		if sameWords(words, c.label) || sameWords(words, c.value) {
			return c.value
		}
	}
	return words
}
