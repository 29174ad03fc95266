package coach

import (
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// Topic 9: being reachable while they may call.

const (
	ruleAway   RuleID = "away"   // tell them of an absence
	ruleAnswer RuleID = "answer" // the business day before the expected answer
)

// awayAfter is how long after the expected answer they may still call, in
// business days.
const awayAfter = 10

// The questions about it.
const (
	qTrips QuestionID = "trips"
	qTell  QuestionID = "tell_away"
)

const awayWhy = "A call that nobody takes can cost more than a trip: they only need to know when and how to reach you. Nobody has to give up a trip."

func availableRules() []rule {
	return []rule{
		{
			id: ruleAway, lapses: true, topic: TopicAvailable, class: ClassOther, draft: drafts.Away, why: awayWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				var tasks []Task
				for _, a := range p.Away {
					if !iv.mayCall(a, p) {
						continue
					}
					told := a.Told
					if iv.Told.After(told) {
						told = iv.Told
					}
					day := iv.business(p).Add(calendar.DateOf(told.In(p.location())), 1)
					due := day.At(taskHour, 0, p.location())
					if day.After(a.From) { // it begins before
						due = told.Add(time.Hour)
					}
					tasks = append(tasks, Task{
						ID: taskID(iv, ruleAway, a.ID), What: a.dates(), For: a.From.String() + a.To.String(), Due: due, Clock: true,
						Reminders: []Reminder{{"first", due}},
					})
				}
				return tasks
			},
			title: func(t *Task) string { return "Tell " + t.Company + " that you are away " + t.What },
			short: func(t *Task) string { return "telling " + t.Company + " that you are away" },
			sum:   func(t *Task) string { return "a line that you are away " + t.What },
			says: func(t *turn, k *Task, _ string) Text {
				return say("{} may call while you are away ({}). One line tells them when and how to reach you; keep the trip.", k.Company, k.What)
			},
		},
		{
			id: ruleAnswer, topic: TopicAvailable, class: ClassOther,
			why: "Waiting by the inbox makes the day long and the answer no faster.",
			plan: func(iv *Interview, p *Profile) []Task {
				if iv.ReplyBy.IsZero() || !iv.Held || iv.decided() {
					return nil
				}
				before := iv.business(p).Prev(iv.ReplyBy.Date.AddDays(-1))
				at := p.evening(before)
				if !at.After(iv.Told) || !at.After(iv.ends(p)) {
					return nil
				}
				return []Task{{
					ID: taskID(iv, ruleAnswer, ""), Due: at, Hidden: true, For: iv.ReplyBy.Date.String(), Reminders: []Reminder{{"first", at}},
				}}
			},
			title: func(t *Task) string { return "The answer of " + t.Company },
			short: func(t *Task) string { return "the answer of " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				var d calendar.Date
				if err := d.UnmarshalText([]byte(k.For)); err != nil {
					return nil
				}
				day, comma := upper(t.voice().near(d)), ""
				if _, named := dayWords[t.today().DaysUntil(d)]; named {
					comma = ","
				}
				return say("{}{} is the day {} named. Looking at mail, spam folder and voicemail twice that day is plenty.", day, comma, k.Company)
			},
			more: func(*Task, string) []Button { return []Button{} },
		},
	}
}

// mayCall reports whether an absence falls into the time in which the company
// may call: from the interview until well after the expected answer.
func (iv *Interview) mayCall(a Away, p *Profile) bool {
	if iv.At.IsZero() || iv.NoContact || iv.Wants == "no" || iv.decided() {
		return false
	}
	last := iv.business(p).Add(iv.expected(p), awayAfter)
	return !a.To.Before(iv.At.Date) && !a.From.After(last)
}

// dates is an absence in short: "14–20 December".
func (a Away) dates() string {
	day := func(d calendar.Date, layout string) string { return d.At(12, 0, time.UTC).Format(layout) }
	switch {
	case a.From == a.To:
		return day(a.From, "2 January")
	case a.From.Month == a.To.Month && a.From.Year == a.To.Year:
		return day(a.From, "2") + "–" + day(a.To, "2 January")
	default:
		return day(a.From, "2 January") + " – " + day(a.To, "2 January")
	}
}

// awayText says an absence back: "Lisbon, Monday 14 to Sunday 20 December".
func (t *turn) awayText(a Away) Text {
	v := t.voice()
	text := v.day(a.From)
	if a.From != a.To {
		from := v.day(a.From)
		if a.From.Month == a.To.Month && a.From.Year == a.To.Year {
			from = Plain(a.From.Weekday().String() + " " + itoa(a.From.Day))
		}
		text = say("{} to {}", from, v.day(a.To))
	}
	if a.Where != "" {
		text = say("{}, {}", a.Where, text)
	}
	return text
}

// learnAway takes an absence that a message tells of. It returns nil if there
// is none, or it is known.
func (t *turn) learnAway(s reader.Slots) *Away {
	from, to := s.AwayFrom.Date, s.AwayTo.Date
	if from.IsZero() {
		return nil
	}
	if to.Before(from) {
		to = from
	}
	p := t.profile()
	for i := range p.Away {
		if p.Away[i].From == from && p.Away[i].To == to {
			p.Away[i].Where = either(s.AwayWhere, p.Away[i].Where)
			return nil
		}
	}
	p.Away = append(p.Away, Away{ID: "a" + t.next(), From: from, To: to, Where: s.AwayWhere, Told: t.now})
	return &p.Away[len(p.Away)-1]
}

// away takes days on which the person is hard to reach, and points out at once
// which companies may call then.
func (t *turn) away(s reader.Slots) {
	if s.AwayFrom.IsZero() {
		s.AwayFrom, s.AwayTo = s.From, s.To
	}
	if s.AwayFrom.IsZero() {
		t.aside(Flow{Question: qTrips}, nil)
		return
	}
	a := t.learnAway(s)
	if a == nil {
		t.tell(say("That is noted already."))
		return
	}
	said, buttons := t.awaySaid(*a)
	t.tell(said, append(buttons, undoButton)...)
}

// awaySaid is what there is to say of an absence, with what can be done.
func (t *turn) awaySaid(a Away) (Text, []Button) {
	t.what = "that you are away " + a.dates()
	said := say("Away: {}.", t.awayText(a))
	var names []string
	var buttons []Button
	for _, c := range t.agenda().Cards {
		if iv := t.interview(c.ID); iv.ID != "" && iv.mayCall(a, t.profile()) {
			names = append(names, iv.name())
			buttons = append(buttons, Button{Label: shorten("Draft it for "+iv.name(), 75), Action: draftAction(drafts.Away, iv.ID, "", taskID(iv, ruleAway, a.ID))})
		}
	}
	if len(names) == 0 {
		return join(" ", said, say("Nobody is likely to call then.")), nil
	}
	return join(" ", said, say("{} may call then. Keep the trip; just tell them when and how to reach you.", and(names))), buttons
}

// untold is the absence in which the interview's company may call and has not
// been told of; nil if there is none.
func (t *turn) untold(iv *Interview) *Away {
	p := t.profile()
	for i := range p.Away {
		if iv.mayCall(p.Away[i], p) && !p.Away[i].To.Before(t.today()) && iv.Marks[taskID(iv, ruleAway, p.Away[i].ID)].State == "" {
			return &p.Away[i]
		}
	}
	return nil
}

func tellAwayQuestion() question {
	return question{
		id: qTell, topic: TopicAvailable, part: partOpening, why: awayWhy,
		choices: []choice{{"Draft it", "draft", ""}, {"Tomorrow", "tomorrow", ""}, {"Not needed", "no", ""}},
		settled: func(t *turn, f *Flow) bool { return t.untold(t.interview(f.Interview)) == nil },
		ask: func(t *turn, f *Flow) Message {
			iv := t.interview(f.Interview)
			a := t.untold(iv)
			if a == nil {
				return Message{Text: say("Nothing left to tell.")}
			}
			who := "them"
			if people := iv.met(); len(people) > 0 {
				who = firstName(people[0].Name)
			}
			return Message{Text: say("{}: they may call then. Keep the trip; just tell {}.", t.awayText(*a), who)}
		},
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			iv := t.interview(f.Interview)
			a := t.untold(iv)
			if a == nil {
				return nil, taken
			}
			id := taskID(iv, ruleAway, a.ID)
			yes, ok := reader.YesNo(answer)
			switch {
			case anyWord(answer, "keep"): // the trip
			case answer == "draft" || ok && yes:
				t.draft(drafts.Away, iv, "", id)
			case answer == "no" || ok:
				iv.mark(id, Mark{State: MarkDropped, At: t.now})
			case answer == "tomorrow":
			default:
				if at, ok := t.until(answer); ok {
					iv.mark(id, Mark{State: MarkLater, Until: at, At: t.now, For: a.From.String() + a.To.String()})
					return say("Alright, {}.", t.voice().point(at)), taken
				}
				return t.remark(f, answer, "Draft it, tomorrow, or not needed?")
			}
			return nil, taken
		},
	}
}

func availableQuestions() []question {
	return []question{{
		id: qTrips, topic: TopicAvailable, part: partMore, dates: true, why: awayWhy,
		choices: []choice{{"No", "no", ""}},
		settled: func(t *turn, f *Flow) bool { return f.Interview != "" && len(t.profile().Away) > 0 },
		ask: func(*turn, *Flow) Message {
			return Message{Text: say("Any days in the next weeks on which you are hard to reach? Only when, never why.")}
		},
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			if yes, ok := reader.YesNo(answer); nothing(answer) || ok && !yes {
				return nil, taken
			}
			s := t.absence(answer)
			if s.AwayFrom.IsZero() {
				return say("From when to when? For instance “14 to 20 December”."), again
			}
			a := t.learnAway(s)
			if a == nil {
				return say("That is noted already."), taken
			}
			if f.Interview != "" && t.interview(f.Interview).mayCall(*a, t.profile()) {
				return nil, taken // which is said next, with what to do about it
			}
			said, buttons := t.awaySaid(*a)
			t.extra = append(t.extra, buttons...)
			return said, taken
		},
	}}
}

// absence reads days away in free words.
func (t *turn) absence(words string) reader.Slots {
	if s := t.read(words)[0].Slots; !s.AwayFrom.IsZero() {
		return s
	}
	for _, said := range []string{words, "I'm away " + words} {
		if s := t.readAs(reader.Away, said); !s.From.IsZero() {
			s.AwayFrom, s.AwayTo = s.From, s.To
			return s
		}
	}
	found := t.times(words, timewords.Future)
	if len(found) == 0 {
		return reader.Slots{}
	}
	s := reader.Slots{AwayFrom: found[0].At, AwayTo: found[len(found)-1].At}
	s.AwayWhere = placeIn(words[:found[0].Lead])
	return s
}

// placeIn is the place that words before a date name: "Lisbon", "in Lisbon".
func placeIn(words string) string {
	words = strings.Trim(words, " ,:.–-")
	words = strings.TrimPrefix(strings.TrimPrefix(words, "in "), "to ")
	if n := len(strings.Fields(words)); n == 0 || n > 2 || words != capital(words) {
		return ""
	}
	return words
}
