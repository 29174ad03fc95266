package coach

import (
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
)

// Topic 10: taking a no gracefully. Sympathy first, and nothing else unasked on
// that day.

const (
	ruleAnswerNo RuleID = "answer_no" // reply to the rejection
	ruleConnect  RuleID = "connect"   // connect on LinkedIn
	ruleLessons  RuleID = "lessons"   // two questions
	ruleStay     RuleID = "stay"      // stay in touch
)

// The times after a rejection.
const (
	answerNoLast = 48 * time.Hour // the last reminder of the reply
	stayFirst    = 1              // months until the first word
	stayAgain    = 3              // months between the next ones
	stayTimes    = 3              // how many of those, until it is asked again
)

// The questions after a rejection.
const (
	qKept    QuestionID = "kept"
	qChanged QuestionID = "changed"
	qStay    QuestionID = "stay"
)

const (
	answerNoWhy = "A short, gracious reply is rare, and remembered when the first choice falls through or the next role opens. Feedback comes only to those who ask, and not always."
	stayWhy     = "The second choice of today is often the first call of tomorrow."
)

func rejectionRules() []rule {
	rejected := []Outcome{Rejected}
	// reminded is a task of a rejection that is first spoken of the morning after.
	reminded := func(iv *Interview, p *Profile, id RuleID, more ...Reminder) Task {
		first := nextMorning(iv.Ended, p)
		return Task{
			ID: taskID(iv, id, ""), Due: calendar.DateOf(first).At(23, 59, p.location()), For: iv.Closed.String(),
			Reminders: append([]Reminder{{"first", first}}, more...),
		}
	}
	return []rule{
		{
			id: ruleAnswerNo, lapses: true, topic: TopicRejection, class: ClassThanks, draft: drafts.RejectionReply, after: rejected, why: answerNoWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				if iv.Outcome != Rejected || iv.NoReply || iv.NoContact {
					return nil
				}
				return []Task{reminded(iv, p, ruleAnswerNo, Reminder{"last", iv.Ended.Add(answerNoLast)})}
			},
			title: func(t *Task) string { return "Reply to the rejection from " + t.Company },
			short: func(t *Task) string { return "the reply to " + t.Company },
			says: func(t *turn, k *Task, step string) Text {
				if step == "last" {
					return say("The reply to {}: three lines still do. Or let it go, that is fine too.", k.Company)
				}
				return say("{}: a short reply leaves the door open. Thanks for the experience, one request for feedback, open to later roles.", k.Company)
			},
		},
		{
			id: ruleConnect, lapses: true, topic: TopicRejection, class: ClassOther, after: rejected,
			why: "People change companies; a contact stays.",
			plan: func(iv *Interview, p *Profile) []Task {
				if iv.Outcome != Rejected || iv.NoContact || len(iv.met()) == 0 {
					return nil
				}
				k := reminded(iv, p, ruleConnect)
				for _, person := range iv.met() {
					k.People = append(k.People, person.Name)
				}
				return []Task{k}
			},
			title: func(t *Task) string { return "Connect with " + thankWhom(t) + " on LinkedIn" },
			short: func(t *Task) string { return "connecting with " + and(t.People) },
			says: func(t *turn, k *Task, _ string) Text {
				return say("If you got on with {}: connect on LinkedIn, with one line about the conversation.", and(k.People))
			},
		},
		{
			id: ruleLessons, lapses: true, topic: TopicRejection, class: ClassDebrief, after: rejected, why: analysisWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				if iv.Outcome != Rejected || iv.Passed[qKept] {
					return nil
				}
				k := reminded(iv, p, ruleLessons)
				k.Hidden = true
				return []Task{k}
			},
			title: func(t *Task) string { return "Two questions about " + t.Company },
			short: func(t *Task) string { return "two questions about " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				return say("Whenever you like: two questions about {}, what you would keep and what you would change.", k.Company)
			},
			more: func(t *Task, _ string) []Button {
				return []Button{
					{Label: "Two questions", Action: Action("r/" + t.interview() + "/lessons"), Style: StylePrimary},
					{Label: "No questions", Action: taskAction(verbDrop, t.ID)},
				}
			},
		},
		{
			id: ruleStay, topic: TopicRejection, class: ClassOther, series: true, asked: true, after: rejected, why: stayWhy,
			plan:  planStay,
			title: func(t *Task) string { return "A word to " + t.Company + ", to stay in touch" },
			short: func(t *Task) string { return "a word to " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				who := k.Company
				if len(k.People) > 0 {
					who = and(k.People) + " at " + k.Company
				}
				text := say("You wanted to stay in touch with {}. Two lines are enough: what you do now, or something that made you think of them.", who)
				if k.lastOfRound() {
					text = join(" ", text, say("That was the last one we agreed on. Go on every three months?"))
				}
				return text
			},
			more: func(t *Task, _ string) []Button {
				out := []Button{
					{Label: "Done", Action: taskAction(verbDone, t.ID), Style: StylePrimary},
					{Label: "Later", Action: taskAction(verbLater, t.ID)},
					{Label: "Not needed", Action: taskAction(verbDrop, t.ID)},
				}
				if t.lastOfRound() {
					out = append(out, Button{Label: "Go on", Action: Action("r/" + t.interview() + "/stay")})
				}
				return out
			},
		},
	}
}

// planStay is the words to stay in touch with: after a month, then every three,
// three times, and as often again each time the person wants to go on. Only the
// next one is in their list.
func planStay(iv *Interview, p *Profile) []Task {
	if iv.Outcome != Rejected || iv.Stay == 0 {
		return nil
	}
	var tasks []Task
	open := false
	for n := 0; n <= iv.Stay*stayTimes; n++ {
		day := iv.business(p).Next(iv.Closed.AddMonths(stayFirst + n*stayAgain))
		due := p.morning(day)
		k := Task{ID: taskID(iv, ruleStay, itoa(n+1)), Due: due, Hidden: open, What: itoa(iv.Stay), Reminders: []Reminder{{"first", due}}}
		for _, person := range iv.met() {
			k.People = append(k.People, person.Name)
		}
		tasks = append(tasks, k)
		open = open || iv.Marks[k.ID].State == "" || iv.Marks[k.ID].State == MarkLater
	}
	return tasks
}

// lastOfRound reports whether a word to stay in touch is the last that was
// agreed on.
func (t *Task) lastOfRound() bool {
	return t.rule() == ruleStay && t.item() == itoa(1+stayTimes*atoi(t.What))
}

// takesNoAnswer is words of a rejection that came from an address which nobody
// reads.
var takesNoAnswer = words(`no[- ]?reply|do[- ]not[- ]reply|don'?t[- ]reply|automated|automatic (?:e-?mail|message|rejection)|form (?:letter|e-?mail)|template`)

// lessons asks the two questions after a rejection.
func (t *turn) lessons(iv *Interview) {
	t.aside(Flow{Question: qKept, Interview: iv.ID}, nil)
}

func rejectionQuestions() []question {
	// chain is a question of a closed interview with the one that follows on it.
	chain := func(q question, next QuestionID) question {
		keep := q.keep
		q.part, q.topic = partAside, TopicRejection
		q.keep = func(t *turn, f *Flow, answer string) (Text, verdict) {
			iv := t.interview(f.Interview)
			iv.pass(q.id)
			said, v := keep(t, f, answer)
			if v != taken || next == "" {
				return said, v
			}
			t.session().Aside = nil
			t.aside(Flow{Question: next, Interview: f.Interview}, said)
			return nil, waits
		}
		return q
	}
	return []question{
		chain(question{
			id: qKept, words: true, why: analysisWhy, skips: qChanged,
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("{}: what would you keep, just as it was?", t.interview(f.Interview).name())}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				if !nothing(answer) {
					t.interview(f.Interview).Kept = answer
				}
				return nil, taken
			},
		}, qChanged),
		chain(question{
			id: qChanged, words: true, why: analysisWhy, skips: qStay,
			ask: func(t *turn, f *Flow) Message { return Message{Text: say("And what would you change?")} },
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				if !nothing(answer) {
					t.interview(f.Interview).Changed = answer
				}
				return say("Kept. Both come back before your next interview."), taken
			},
		}, qStay),
		chain(question{
			id: qStay, why: stayWhy,
			choices: []choice{{"Stay in touch", "yes", ""}, {"Let it be", "no", ""}},
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("Stay in touch with {}? I'd remind you in a month, then every three months, three times.", t.interview(f.Interview).name())}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				iv := t.interview(f.Interview)
				yes, ok := reader.YesNo(answer)
				switch {
				case (answer == "yes" || ok && yes) && iv.Stay > 0 && t.staysOpen(iv):
					return say("That is agreed already."), taken
				case answer == "yes" || ok && yes:
					return t.stayInTouch(iv), taken
				case answer == "no" || ok || nothing(answer):
					return say("Alright. {} rests here.", capital(iv.name())), taken
				}
				return say("Stay in touch, or let it be?"), again
			},
		}, ""),
	}
}

// staysOpen reports whether words to stay in touch are still to come.
func (t *turn) staysOpen(iv *Interview) bool {
	return slices.ContainsFunc(t.agenda().Tasks, func(k Task) bool {
		return k.interview() == iv.ID && k.rule() == ruleStay && k.Due.After(t.now)
	})
}

// stayInTouch agrees to a round of staying in touch, or to another one.
func (t *turn) stayInTouch(iv *Interview) Text {
	t.markStay(iv)
	iv.Stay++
	t.what = "staying in touch with " + iv.name()
	t.agenda().reconcile(iv, t.profile())
	for _, k := range t.agenda().Tasks {
		if k.interview() == iv.ID && k.rule() == ruleStay && k.Due.After(t.now) {
			return say("Good. The next word to {} is on {}.", iv.name(), t.voice().day(k.day(t.profile())))
		}
	}
	return say("Good.")
}

// afterNo does what buttons about a closed interview ask for.
func (t *turn) afterNo(interview, what string) {
	iv := t.interview(interview)
	switch {
	case iv.ID == "":
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
	case what == "lessons" && iv.Outcome == Rejected:
		t.lessons(iv)
	case what == "stay" && iv.Outcome == Rejected:
		t.tell(t.stayInTouch(iv), undoButton)
	case what == "noreply" && iv.Outcome == Rejected:
		iv.NoReply, t.what = true, "that it takes no reply"
		t.tell(say("Then there is nothing to answer."), undoButton)
	case what == "canvass":
		t.forbidsCanvassing(iv)
	default:
		t.offerButton(iv, what)
	}
}

// markStay ticks off the words to stay in touch that have been due.
func (t *turn) markStay(iv *Interview) {
	for _, k := range t.agenda().Tasks {
		if k.interview() == iv.ID && k.rule() == ruleStay && !k.Due.After(t.now) {
			iv.mark(k.ID, Mark{State: MarkDone, At: t.now})
		}
	}
}

// tellsNoReply takes words that the rejection took no answer. It reports
// whether they were.
func (t *turn) tellsNoReply(text string) bool {
	if !takesNoAnswer.MatchString(text) || len(strings.Fields(text)) > plainWords {
		return false
	}
	for _, k := range t.pending() {
		if k.rule() == ruleAnswerNo {
			t.afterNo(k.interview(), "noreply")
			return true
		}
	}
	return false
}
