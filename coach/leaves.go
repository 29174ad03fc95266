package coach

import (
	"regexp"
	"slices"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// Whether words answer the open question, or mean something else.

// leavers are the intents for which a whole message may leave a question.
var leavers = map[reader.Intent]bool{
	reader.Tasks: true, reader.Interviews: true, reader.Notes: true, reader.TaskDone: true, reader.TaskSnooze: true,
	reader.TaskDrop: true, reader.Undo: true, reader.Help: true, reader.Draft: true, reader.CheckDraft: true, reader.Settings: true,
	reader.ForgetMe: true, reader.Export: true, reader.Greeting: true, reader.MayIFollowUp: true,
	reader.Pause: true, reader.Resume: true, reader.Progress: true, reader.Practice: true, reader.Remind: true,
}

// told are intents that can be told while a question of a few choices is open;
// where the answer is free words, they may be the answer.
var told = map[reader.Intent]bool{
	reader.Contacted: true, reader.Contact: true, reader.HeardFrom: true, reader.Commitment: true, reader.Note: true,
	reader.Referrer: true, reader.Away: true,
}

// news are the intents that a shy question gives way to: they tell of
// something, and can hardly be its answer.
var news = map[reader.Intent]bool{
	reader.InterviewDone: true, reader.InterviewPlanned: true, reader.NextRound: true, reader.Offer: true, reader.Rejected: true,
	reader.Withdrew: true, reader.Ghosted: true, reader.HeardFrom: true, reader.Contacted: true, reader.MayIFollowUp: true,
	reader.Remind: true, reader.Away: true, reader.Pause: true, reader.Resume: true,
}

// The most words of a message that leaves a question.
const (
	plainWords   = 9 // plainly a command, and no answer
	commandWords = 4 // the same, where the answer is free words
	pauseWords   = 3 // words that want silence, or an end of it
	helloWords   = 2 // a greeting
)

// most is how many words a message of an intent may have to leave a question.
func (q *question) most(i reader.Intent, text string) int {
	switch {
	case i == reader.Greeting && q.words && !anyWord(text, "hi", "hello", "hey"):
		return 0
	case i == reader.Greeting:
		return helloWords
	case i == reader.Pause || i == reader.Resume:
		return pauseWords
	case q.words:
		return commandWords
	}
	return plainWords
}

// choosing reports whether the question has a few choices for answers.
func (q *question) choosing() bool {
	switch q.id {
	case qRating, qWants, qEnough, qCore, qTakeaways, qEnd:
		return true
	}
	return false
}

// dropStale drops a question that came unasked on an earlier day: what is said
// today is no answer to it.
func (t *turn) dropStale() {
	a := t.session().Aside
	if a == nil {
		return
	}
	if q := questionOf(a.Question); q == nil || (q.shy || q.id == qDoubt) && calendar.DateOf(a.Asked.In(t.now.Location())) != t.today() {
		t.session().Aside = nil
	}
}

// leaves handles a whole message that plainly is a command, or tells of
// another interview. It reports whether it was one.
func (t *turn) leaves(f *Flow, text string) bool {
	q := questionOf(f.Question)
	if q == nil {
		return false
	}
	shy := q.shy && f == t.session().Aside
	if shy && f.Question != qHow && !q.words && !q.dates && t.answersReminder(text) {
		return true
	}
	rs := t.read(text)
	if t.takesAll(q, rs) {
		return true
	}
	if (shy || q.choosing()) && (t.tells(text) || t.retone(text) || t.tellsLanding(text)) || q.id != qNote && t.looks(text) {
		t.askAfter(t.session().Flow)
		return true
	}
	if !q.dates && q.id != qCheck && q.id != qMeaning && q.id != qRating && q.part == partAside && t.retimes(text) {
		return true
	}
	if q.words && t.newsBehind(f, text) {
		return true
	}
	r := rs[0]
	if r.Intent == reader.Resume && r.Confidence >= reader.Sure && !t.profile().pausedAt(t.now) && !q.words {
		t.ask(f, nil) // they are back at it
		return true
	}
	if f.Question == qQuiet && r.Intent == reader.Settings {
		return false
	}
	if t.means(f, q, r) {
		t.leaveAside()
		t.act(rs)
		t.askAfter(t.session().Flow)
		return true
	}
	if t.commands(q, r, text) {
		t.leaveAside()
		t.intent(r, text)
		t.askAfter(t.session().Flow)
		return true
	}
	if f.Question == qHow && (r.Slots.Company == "" || r.Intent == reader.InterviewDone && t.sameCompany(f, r.Slots.Company)) && !tellsEnd(r.Intent) {
		return false // it is about the interview that was asked about
	}
	if q.words && r.Intent == reader.InterviewDone && r.Slots.Company == "" {
		return false // "went fine" is an answer
	}
	if shy && (news[r.Intent] && r.Confidence >= reader.Sure || r.Intent == reader.Applied && anyWord(text, "applied", "sent", "submitted")) {
		t.leaveAside()
		t.free(text)
		return true
	}
	return t.elsewhereNow(f, q, r, text)
}

// tellsEnd reports whether an intent tells how an interview went on.
func tellsEnd(i reader.Intent) bool {
	_, ends := outcomeOf(i)
	return ends || i == reader.Offer || i == reader.NextRound
}

// sameCompany reports whether a name is that of the flow's interview.
func (t *turn) sameCompany(f *Flow, name string) bool {
	_, same := reader.MatchCompany(name, []string{t.interview(f.Interview).Company})
	return same
}

// commands reports whether a message is a command, and no answer to a question.
func (t *turn) commands(q *question, r reader.Reading, text string) bool {
	if r.Intent == reader.CheckDraft && strings.HasPrefix(strings.ToLower(text), "check") {
		return true
	}
	if q.id == qRole && told[r.Intent] && r.Confidence >= plainly {
		return true
	}
	if r.Intent == reader.Pause && (q.id == qEnd || stops(text)) {
		return false // the question stops, not the coach
	}
	if q.choosing() && told[r.Intent] && r.Confidence >= reader.Sure {
		return r.Confidence >= plainly || len(strings.Fields(text)) <= q.most(r.Intent, text)
	}
	if slices.Contains(owns[q.id], r.Intent) {
		return false
	}
	if r.Confidence < plainly || !leavers[r.Intent] && !(q.choosing() && told[r.Intent]) {
		return false
	}
	switch r.Intent {
	case reader.TaskDone, reader.TaskDrop, reader.TaskSnooze:
		if q.words && r.Slots.Number == 0 && (r.Slots.Ref == "" || !t.namesTask(r.Slots.Ref)) {
			return false
		}
	case reader.Practice, reader.Progress, reader.Notes:
		if q.words && !t.bare(text) {
			return false
		}
	}
	return len(strings.Fields(text)) <= q.most(r.Intent, text)
}

// elsewhereNow takes a message that tells of another interview than the one
// that is being asked about, or how that one went on. It reports whether it
// did.
func (t *turn) elsewhereNow(f *Flow, q *question, r reader.Reading, text string) bool {
	ends := tellsEnd(r.Intent)
	tell := func() bool {
		t.leaveAside()
		t.intent(r, text) // which asks before it closes anything
		t.askAfter(t.session().Flow)
		return true
	}
	if ends && !q.words && r.Confidence >= plainly && r.Slots.Company == "" {
		return tell()
	}
	if r.Confidence < reader.Sure || r.Slots.Company == "" || f.Interview == "" {
		return false
	}
	iv := t.interview(f.Interview)
	if iv.ID == "" {
		return false
	}
	if iv.Company == "" {
		if !ends || r.Confidence < plainly {
			return false
		}
		iv.Company = reader.CompanyName(r.Slots.Company)
		t.agenda().reconcile(iv, t.profile())
		return tell()
	}
	if _, same := reader.MatchCompany(r.Slots.Company, []string{iv.Company}); same {
		return ends && r.Confidence >= plainly && tell()
	}
	switch {
	case r.Intent == reader.InterviewDone && r.Confidence >= plainly && !q.words:
		t.begin(r.Slots, text)
	case r.Intent == reader.InterviewDone:
		t.aside(Flow{Question: qWhich, Interview: f.Interview, Text: text}, nil)
	case (r.Intent == reader.InterviewPlanned || ends) && (!q.words || r.Confidence >= plainly):
		return tell()
	default:
		return false
	}
	return true
}

// behind are the words that begin what is said beside an answer.
var behind = regexp.MustCompile(`(?i)[,.;!]?\s+(?:oh,? )?(?:and )?(?:also|btw|by the way|ps:?|oh and|anyway)[,:]?\s+`)

// newsBehind takes an answer with news of another interview behind it: "the
// maths, and also aldi want me in on Friday". Both are kept. It reports whether
// there was any.
func (t *turn) newsBehind(f *Flow, text string) bool {
	at := behind.FindStringIndex(text)
	if at == nil || at[0] == 0 {
		return false
	}
	rs := t.read(text[at[1]:])
	for _, r := range rs {
		if r.Confidence < reader.Sure || r.Slots.Company == "" || !news[r.Intent] || t.sameCompany(f, r.Slots.Company) {
			return false
		}
	}
	t.act(rs)
	t.answer(f, strings.TrimSpace(text[:at[0]]))
	return true
}
