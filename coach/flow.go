package coach

import (
	"regexp"
	"strings"

	"debrief/coach/reader"
)

// One step function reads the table of questions: answer takes an answer to
// the question that a flow stands at, advance goes on to the next.

// skipped is the answer that skips a question.
const skipped = "~skip"

// sentences that go with any question.
const (
	skipLabel   = "Skip"
	backNone    = "That is the first question. You can say what to change: “actually it was Globex”."
	goneButton  = "That button is from something that is no longer there. `tasks` shows what is."
	parkedOffer = "We had not finished {}."
	putOff      = "Alright. I'll come back to {}: {}. Nothing is lost."
	putAside    = "{} waits; we come back to it."
)

// answer takes words or a choice for the question of a flow, and asks the next.
func (t *turn) answer(f *Flow, answer string) {
	q := questionOf(f.Question)
	if q == nil {
		t.endFlow(f)
		t.tell(say(goneButton))
		return
	}
	t.what = "your answer to “" + strings.TrimSuffix(q.ask(t, f).Text.String(), "\n") + "”"
	if q.id == qCheck {
		t.what = ""
	}
	var said Text
	if answer == skipped && q.skips != "" {
		t.passed(f, q)
		t.session().Aside = nil
		t.aside(Flow{Question: q.skips, Interview: f.Interview}, nil)
		return
	}
	if answer != skipped {
		var v verdict
		said, v = q.keep(t, f, q.value(answer))
		if v == again && (q.part == partAside || q.choosing()) && t.elsewhere(f, answer) {
			return
		}
		if f.Missed++; v == again && q.shy && (f.Missed > 1 || q.id == qQuiet && !sleepy.MatchString(answer)) { // a question beside must not hold the conversation
			t.session().Aside = nil
			t.free(answer)
			return
		}
		if v == again && q.rest != "" && f.Missed > 1 {
			said, v = q.keep(t, f, q.rest)
		}
		if v == again {
			t.ask(f, said)
		}
		if v != taken {
			return
		}
	}
	f.Nudged, f.Missed = false, 0
	t.passed(f, q)
	t.advance(f, q, said)
}

// sleepy are words about when somebody sleeps, that were not understood.
var sleepy = regexp.MustCompile(`(?i)sleep|\bbed\b|night|awake|wake|\bup at\b|\d`)

// elsewhere takes words that were no answer to a question, but plainly mean
// something. It reports whether they did; an aside is dropped then, a question
// of the debrief is asked again.
func (t *turn) elsewhere(f *Flow, words string) bool {
	rs := t.read(words)
	r := rs[0]
	if r.Foreign {
		t.foreign()
		t.askAfter(f)
		return true
	}
	if r.Intent == reader.Other || r.Confidence < reader.Sure || r.Intent == reader.Thanks {
		return false
	}
	if f == t.session().Flow {
		if r.Intent == reader.InterviewDone && (r.Slots.Company == "" || t.sameCompany(f, r.Slots.Company)) {
			return false // more of what is being asked about
		}
		t.act(rs)
		t.askAfter(f)
		return true
	}
	t.session().Aside = nil
	if f := t.session().Flow; f != nil {
		return t.leaves(f, words)
	}
	t.free(words)
	return true
}

// passed notes that a question of an interview has been dealt with.
func (t *turn) passed(f *Flow, q *question) {
	if f.Interview != "" && (q.part != partAside || q.skips != "") {
		t.interview(f.Interview).pass(q.id)
	}
}

// advance goes on from a question, saying what there is to say on the way.
func (t *turn) advance(f *Flow, q *question, said Text) {
	if q.part == partAside || f == t.session().Aside { // which may be of a debrief, asked by itself
		t.session().Aside = nil
		if len(said) == 0 && len(t.out) == 0 && t.session().Flow == nil {
			said = say("Alright.")
		}
		if len(said) > 0 {
			t.tell(said)
		}
		t.askAgain()
		return
	}
	if q.part == partCore || q.part == partMore {
		f.Back = append(f.Back, q.id)
	}
	if q.next != nil {
		f.Question = q.next(t, f)
	} else {
		f.Question = t.firstOpen(f)
	}
	if f.Question == "" {
		t.finish(f, said)
		return
	}
	t.ask(f, said)
}

// firstOpen is the first question of the debrief that is not settled, "" if
// all are.
func (t *turn) firstOpen(f *Flow) QuestionID {
	iv := t.interview(f.Interview)
	for _, q := range questions {
		switch {
		case q.part == partAside, iv.Passed[q.id], q.part == partMore && !f.More:
		case q.settled != nil && q.settled(t, f):
		default:
			return q.id
		}
	}
	return ""
}

// ask asks the question of a flow, after what there is to say before it.
func (t *turn) ask(f *Flow, before Text) {
	q := questionOf(f.Question)
	if q == nil {
		return
	}
	t.asked = q.id
	before, t.comfort = join(" ", t.comfort, before), nil
	m := q.ask(t, f)
	if strings.HasSuffix(before.String(), "\n") {
		m.Text = before.Append(m.Text)
	} else {
		m.Text = join(" ", before, m.Text)
	}
	for _, c := range q.choices {
		m.Buttons = append(m.Buttons, Button{Label: c.label, Action: answerAction(f, q.id, c.value), Style: c.style})
	}
	if q.part == partCore || q.part == partMore || q.id == qCompany {
		m.Buttons = append(m.Buttons, Button{Label: skipLabel, Action: answerAction(f, q.id, skipped)})
		if len(f.Back) == 0 && q.part == partCore {
			m.Buttons = append(m.Buttons, Button{Label: "Later", Action: "c/later"})
		}
	}
	t.say(m)
}

// askAgain asks the question that is open, if there is one.
func (t *turn) askAgain() {
	if f := t.session().flow(); f != nil && t.asked != f.Question {
		t.ask(f, nil)
	}
}

// answerAction is the action of a button that answers a question.
func answerAction(f *Flow, q QuestionID, value string) Action {
	return Action("a/" + f.Interview + "/" + string(q) + "/" + value)
}

// pressAnswer takes a press of such a button. One of a question that was
// answered before changes that answer.
func (t *turn) pressAnswer(interview string, id QuestionID, value string) {
	q := questionOf(id)
	s := t.session()
	f := s.flow()
	if f != nil && f.Interview == interview && f.Question == id {
		t.answer(f, value)
		return
	}
	if q != nil && (q.id == qQuiet || q.id == qZone || q.id == qGoal || q.id == qStay && interview != "") {
		s.Aside = &Flow{Question: id, Interview: interview, Asked: t.now} // it can be answered at any time
		t.answer(s.Aside, value)
		return
	}
	if q == nil || q.part == partAside || interview == "" || t.interview(interview).ID == "" {
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
		return
	}
	if parked := s.unpark(interview); parked != nil && parked.Question == id {
		s.park()
		s.Flow = parked
		t.answer(s.Flow, value)
		return
	} else if parked != nil {
		s.Parked = append(s.Parked, *parked)
	}
	if value == skipped || q.part == partClosing {
		t.tell(say(goneButton))
		return
	}
	said, v := q.keep(t, &Flow{Interview: interview, Question: id}, value)
	if v == taken {
		t.interview(interview).pass(id)
		said = join(" ", say("Changed."), said)
	}
	if v == waits {
		return
	}
	if len(said) == 0 && v == again {
		said = say(goneButton)
	}
	if len(said) > 0 {
		t.tell(said)
	}
	t.askAgain()
}

// back returns to the question before.
func (t *turn) back(f *Flow) {
	if t.session().Aside != nil {
		t.session().Aside = nil
		t.askAgain()
		return
	}
	if len(f.Back) == 0 {
		t.ask(f, say(backNone))
		return
	}
	iv := t.interview(f.Interview)
	f.Question = f.Back[len(f.Back)-1]
	f.Back = f.Back[:len(f.Back)-1]
	delete(iv.Passed, f.Question)
	t.ask(f, nil)
}

// why says why the open question is asked, and asks it again.
func (t *turn) why(f *Flow) {
	if q := questionOf(f.Question); q != nil {
		t.ask(f, say("{}\n", q.why))
	}
}

// putOff leaves the debrief for later.
func (t *turn) putOff() {
	s := t.session()
	if s.Aside != nil {
		s.Aside = nil
		if s.Flow == nil {
			t.tell(say("Alright."))
			return
		}
	}
	iv := t.interview(s.Flow.Interview)
	iv.Began = t.now
	s.park()
	t.tell(say(putOff, iv.name(), t.voice().point(tonightOrTomorrow(t.now, t.profile()))),
		Button{Label: "Go on now", Action: Action("b/" + iv.ID)})
}

// name is how an interview is spoken of.
func (iv *Interview) name() string {
	if iv.Company == "" {
		return "the interview"
	}
	return iv.Company
}

// resume takes up an interview's debrief where it stood.
func (t *turn) resume(id string, before Text) {
	s := t.session()
	iv := t.interview(id)
	if iv.ID == "" {
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
		return
	}
	if s.Flow != nil && s.Flow.Interview == id {
		t.ask(s.Flow, before)
		return
	}
	if s.Flow != nil {
		t.say(Message{Text: say(putAside, t.interview(s.Flow.Interview).name())})
	}
	s.park()
	s.Aside = nil
	f := s.unpark(id)
	if f == nil {
		f = &Flow{Interview: id, More: iv.Done}
	}
	s.Flow, s.Last = f, id
	if !iv.Held {
		iv.Held, iv.Began = true, t.now
		if iv.detailed() && !iv.Planned {
			before = join(" ", before, say(openingNone))
		} else {
			iv.pass(qCheck)
			before = join(" ", before, t.opening(iv))
		}
	}
	if q := questionOf(f.Question); q == nil || iv.Passed[f.Question] {
		f.Question = t.firstOpen(f)
	}
	if f.Question == "" {
		t.finish(f, before)
		return
	}
	t.ask(f, before)
}

// endFlow drops a flow wherever it is.
func (t *turn) endFlow(f *Flow) {
	s := t.session()
	if s.Aside == f {
		s.Aside = nil
		return
	}
	s.Flow = nil
}

// aside asks a question beside the debrief.
func (t *turn) aside(f Flow, before Text) {
	s := t.session()
	f.Asked = t.now
	if f.Question == qEnd {
		s.Refused = ""
	}
	if a := s.Aside; a != nil && confirms[a.Question] && t.asked == a.Question { // one question after the other
		s.Waiting = append(s.Waiting, f)
		if len(before) > 0 {
			t.tell(before)
		}
		return
	}
	s.Aside = &f
	t.ask(s.Aside, before)
}

// askWaiting asks what waited for the question that stood alone.
func (t *turn) askWaiting() {
	s := t.session()
	if s.Aside != nil || len(s.Waiting) == 0 || t.forget {
		return
	}
	f := s.Waiting[0]
	s.Waiting = s.Waiting[1:]
	f.Asked = t.now
	s.Aside = &f
	t.ask(s.Aside, nil)
}

// stop goes straight to the end of the debrief.
func (t *turn) stop(f *Flow) {
	iv := t.interview(f.Interview)
	t.what = "ending the debrief of " + iv.name()
	for _, q := range questions {
		if q.part == partCore || q.part == partMore || q.id == qEnough || q.id == qCore {
			iv.pass(q.id)
		}
	}
	f.Question = t.firstOpen(f)
	if f.Question == "" {
		t.finish(f, nil)
		return
	}
	t.ask(f, nil)
}
