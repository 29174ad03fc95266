package coach

import (
	"regexp"
	"slices"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// What a message means instead of an answer to the open question, if it says so
// surely enough. The freer the answer may be, the surer that has to be.

// certainly is the confidence from which words are no free answer.
const certainly = 0.9

// owns are the intents whose words answer a question: they tell what it asks.
var owns = map[QuestionID][]reader.Intent{
	qMet:        {reader.Contact, reader.HeardFrom, reader.Referrer, reader.MayIFollowUp},
	qPromised:   {reader.Commitment, reader.TaskDone, reader.Contacted, reader.HeardFrom},
	qNote:       {reader.Note, reader.Notes},
	qNoteAnswer: {reader.Note, reader.Notes},
	qNoteBetter: {reader.Note, reader.Notes},
	qTrips:      {reader.Away, reader.Settings},
	qTell:       {reader.Away},
	qReferrer:   {reader.Referrer, reader.Contact},
	qGoal:       {reader.Applied, reader.Commitment, reader.Practice, reader.Contacted},
	qWent:       {reader.Applied, reader.Contacted, reader.TaskDone},
	qRating:     {reader.TaskDone, reader.TaskSnooze, reader.TaskDrop, reader.Contact, reader.Applied, reader.InterviewDone},
	qQuiet:      {reader.Settings, reader.Pause, reader.Away, reader.TaskSnooze, reader.TaskDone, reader.TaskDrop},
	qZone:       {reader.Settings, reader.Away},
	qUntil:      {reader.TaskSnooze, reader.Remind, reader.Away, reader.Pause},
	qRedate:     {reader.TaskSnooze, reader.Commitment, reader.Remind, reader.HeardFrom},
	qWhen:       {reader.InterviewPlanned, reader.NextRound, reader.TaskSnooze, reader.HeardFrom, reader.Remind},
	qDecideBy:   {reader.Offer, reader.HeardFrom, reader.TaskSnooze, reader.Commitment, reader.Remind},
	qOwnWhen:    {reader.Remind, reader.TaskSnooze},
	qNeeds:      {reader.Note, reader.HeardFrom, reader.Commitment, reader.Contacted},
}

// closed are the questions that take whatever is said.
var closed = []QuestionID{qDoubt, qForget, qLookOver, qDrill, qDrillRate, qDrillNext, qWhich, qHow, qMeaning, qCheck, qStay, qKept, qChanged, qEnd}

// addressed are words that are said to the coach, and tell nothing.
var addressed = regexp.MustCompile(`(?i)^(?:(?:hey|ok|okay|so|and|oh|pls|please|actually)[, ]+)*(?:(?:can|could|would|will) (?:you|u)\b|show me\b|give me\b|draft (?:me |a |an |the )|write me\b|what(?:'s| is| are|s)? (?:on|left|pending|due|next|still))`)

// means reports whether a reading is something else than an answer to the
// question.
func (t *turn) means(f *Flow, q *question, r reader.Reading) bool {
	if r.Intent == reader.Pause && stops(r.Text) {
		return false // the debrief stops, not the coach
	}
	if slices.Contains(closed, q.id) || slices.Contains(owns[q.id], r.Intent) || r.Intent == reader.Thanks || r.Intent == reader.Greeting {
		return false
	}
	stale := calendar.DateOf(t.heard.In(t.now.Location())).Before(t.today())
	least := plainly
	switch {
	case q.choosing():
		least = reader.Sure
	case q.words && !stale:
		least = certainly
	}
	if r.Confidence < least {
		return false
	}
	elsewhere := r.Slots.Company != "" && !t.sameCompany(f, r.Slots.Company)
	switch {
	case r.Intent == reader.InterviewDone:
		return elsewhere && !q.words // which is asked about
	case tellsEnd(r.Intent):
		return r.Slots.Company != "" || !q.words
	case news[r.Intent] && r.Intent != reader.HeardFrom && r.Intent != reader.Contacted:
		return r.Slots.Company != "" || r.Intent == reader.Remind || r.Intent == reader.Away || r.Intent == reader.MayIFollowUp || !q.words
	case told[r.Intent]:
		return !q.words || r.Intent != reader.Note && (r.Slots.Company != "" || len(r.Slots.People) > 0)
	case r.Intent == reader.TaskDone || r.Intent == reader.TaskDrop || r.Intent == reader.TaskSnooze:
		return r.Slots.Number > 0 || t.namesTask(r.Slots.Ref)
	case r.Intent == reader.Practice || r.Intent == reader.Progress || r.Intent == reader.Notes || r.Intent == reader.Draft || r.Intent == reader.Interviews:
		return !q.words || addressed.MatchString(r.Text)
	}
	return leavers[r.Intent]
}
