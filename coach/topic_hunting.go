package coach

import (
	"regexp"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// Topic 8: keeping up the hunt until an offer is signed.

const ruleWeek RuleID = "week" // the Monday exchange

// own stands in the place of an interview in the ids of tasks that belong to
// none.
const own = "own"

// weekLate is how many days after its Monday the exchange is still worth it.
const weekLate = 2

// weeksKept is how many weeks of the hunt are kept.
const weeksKept = 104

// The questions of Monday.
const (
	qWent QuestionID = "week_went"
	qGoal QuestionID = "week_goal"
)

const huntWhy = "As long as something else is open, no single answer decides everything. One good application is worth ten quick ones, so the goal is yours."

// Hunt is the weeks of the job hunt: facts.
type Hunt struct {
	V     int    `json:"v"`
	Weeks []Week `json:"weeks,omitempty"` // in order
}

// Week is a week of it.
type Week struct {
	Monday  calendar.Date `json:"monday"`
	Applied int           `json:"applied,omitempty"` // applications sent
	Goal    string        `json:"goal,omitempty"`
	Went    string        `json:"went,omitempty"` // how it went, in the person's words
}

// week is the record of the week that a Monday begins.
func (h *Hunt) week(monday calendar.Date) *Week {
	for i := range h.Weeks {
		if h.Weeks[i].Monday == monday {
			return &h.Weeks[i]
		}
	}
	h.Weeks = append(h.Weeks, Week{Monday: monday})
	if len(h.Weeks) > weeksKept {
		h.Weeks = h.Weeks[len(h.Weeks)-weeksKept:]
	}
	return &h.Weeks[len(h.Weeks)-1]
}

// mondayOf is the Monday of a day's week.
func mondayOf(d calendar.Date) calendar.Date {
	return d.AddDays(-(int(d.Weekday()) + 6) % 7)
}

func (t *turn) hunt() *Hunt { return get[*Hunt](t, huntDoc) }

// huntOn notes that the person looks for work.
func (t *turn) huntOn() {
	if p := t.profile(); p.HuntFrom.IsZero() {
		p.HuntFrom = t.today()
	}
}

func huntingRules() []rule {
	return []rule{
		{
			id: ruleWeek, topic: TopicHunting, class: ClassOther, why: huntWhy,
			title: func(*Task) string { return "The week ahead" },
			short: func(*Task) string { return "the week ahead" },
			says:  func(t *turn, k *Task, _ string) Text { return t.newWeek(k) },
			more: func(*Task, string) []Button {
				return []Button{
					{Label: "Set a goal", Action: "c/goal"}, {Label: "Not this week", Action: "c/nogoal"}, {Label: "Pause", Action: "c/pause"},
				}
			},
		},
		ownRule(),
	}
}

// planOwn is the tasks that belong to no interview: the Monday exchange, and
// the person's own reminders.
func (t *turn) planOwn() []Task {
	p, l := t.profile(), t.ledger()
	var tasks []Task
	if !p.HuntFrom.IsZero() {
		monday := mondayOf(t.today())
		for ; ; monday = monday.AddDays(7) {
			k := weekTask(monday, p)
			if late := monday.DaysUntil(t.today()); monday.After(p.HuntFrom) && late <= weekLate && !l.sent(k.key(k.Reminders[0])) {
				tasks = append(tasks, k)
				break
			}
		}
	}
	for _, o := range p.Own {
		k := o.task(p)
		if k.settle(ruleByID[ruleOwn], p.Marks[k.ID], p) {
			tasks = append(tasks, k)
		}
	}
	return tasks
}

func weekTask(monday calendar.Date, p *Profile) Task {
	at := p.morning(monday)
	return Task{ID: own + "/" + string(ruleWeek), For: monday.String(), Due: at, Hidden: true, Reminders: []Reminder{{"first", at}}}
}

// newWeek is the Monday exchange: what is open, how last week went, and what
// they want to do. Where nothing else is being asked, typed words answer it.
func (t *turn) newWeek(k *Task) Text {
	var monday calendar.Date
	if err := monday.UnmarshalText([]byte(k.For)); err != nil || monday.DaysUntil(t.today()) > weekLate {
		return nil
	}
	p := t.profile()
	text := join(" ", say("A new week."), t.openText())
	question := qGoal
	if p.Goal != "" && p.GoalWeek == monday.AddDays(-7) {
		text = join("\n", text, say("Last week you wanted: “{}”. How did it go?", p.Goal))
		question = qWent
	} else {
		text = join("\n", text, say(goalAsk))
	}
	t.awaits(Flow{Question: question})
	return text
}

const goalAsk = "What do you want to do this week? Your own goal, in your words; one good application beats ten."

// openText lists what is open, so that no single answer decides everything.
func (t *turn) openText() Text {
	v := t.voice()
	var open []Text
	for _, c := range t.agenda().Cards {
		name := either(c.Company, "one without a name")
		switch {
		case c.Yes:
			open = append(open, say("{} (accepted, not settled yet)", name))
		case c.Offer && !c.Decide.IsZero() && c.Decide.Date.Before(t.today()):
			open = append(open, say("{} (an offer, to decide by {}: what did you decide?)", name, v.day(c.Decide.Date)))
		case c.Offer:
			open = append(open, say("{} (an offer)", name))
		case c.ahead() && c.At.IsZero():
			open = append(open, say("{} (no date yet)", name))
		case c.ahead():
			open = append(open, say("{} ({})", name, v.day(c.At.Date)))
		case !c.ReplyBy.IsZero() && !c.ReplyBy.Date.Before(t.today()):
			open = append(open, say("{} (answer by {})", name, v.day(c.ReplyBy.Date)))
		default:
			open = append(open, Plain(name))
		}
	}
	switch len(open) {
	case 0:
		return say("Nothing is open at the moment; that is where every search stands now and then.")
	case 1:
		return say("Open: {}.", open[0])
	default:
		return say("Open: {}. No single answer decides everything.", join(", ", open...))
	}
}

func huntingQuestions() []question {
	return []question{
		{
			id: qWent, words: true, topic: TopicHunting, part: partAside, why: huntWhy, shy: true, skips: qGoal,
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("You wanted: “{}”. How did it go?", t.profile().Goal)}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				if p := t.profile(); !p.GoalWeek.IsZero() {
					w := t.hunt().week(p.GoalWeek)
					w.Went = answer
				}
				t.session().Aside = nil
				t.aside(Flow{Question: qGoal}, say("Thank you; noted."))
				return nil, waits
			},
		},
		{
			id: qGoal, words: true, topic: TopicHunting, part: partAside, why: huntWhy, shy: true,
			choices: []choice{{"Not this week", "none", ""}},
			ask: func(t *turn, f *Flow) Message {
				m := Message{Text: say(goalAsk)}
				if g := t.profile().Goal; g != "" {
					m.Buttons = append(m.Buttons, Button{Label: "The same again", Action: answerAction(f, qGoal, "same")})
				}
				return m
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				if answer == "none" || nothing(answer) {
					t.setGoal("")
					return say("Alright, a week without one."), taken
				}
				if answer == "same" || oneOf(answer, "the same", "same", "same again", "the same again") {
					if answer = t.profile().Goal; answer == "" {
						return say("There is none yet."), again
					}
				}
				t.setGoal(answer)
				t.extra = append(t.extra, undoButton)
				return say("Noted for this week: “{}”. I'll ask on Monday how it went.", answer), taken
			},
		},
	}
}

// setGoal sets the goal of this week.
func (t *turn) setGoal(goal string) {
	p := t.profile()
	t.what = "this week's goal"
	p.Goal, p.GoalWeek = goal, mondayOf(t.today())
	if goal != "" {
		t.huntOn()
	}
	t.hunt().week(p.GoalWeek).Goal = goal
}

// goal takes this week's goal, or asks for it.
func (t *turn) goal(words string) {
	if words = strings.TrimSpace(words); words == "" {
		t.aside(Flow{Question: qGoal}, nil)
		return
	}
	t.setGoal(words)
	t.tell(say("Noted for this week: “{}”. I'll ask on Monday how it went.", words), undoButton)
}

// applied counts applications that were sent.
func (t *turn) applied(s reader.Slots) {
	n := 1
	if s.HasCount {
		n = s.Count
	}
	if n <= 0 {
		t.tell(say("None this week: noted, and no harm done."))
		return
	}
	if n > maxApplied {
		t.tell(say("{} in a week? I count up to {} at a time.", n, maxApplied))
		return
	}
	t.huntOn()
	w := t.hunt().week(mondayOf(t.today()))
	w.Applied += n
	t.what = "the applications"
	t.tell(say("Noted. {} sent this week.", plural(w.Applied, "application", "applications")), undoButton)
}

// maxApplied is how many applications can be told at once: more is a slip of
// the finger.
const maxApplied = 200

// plural says a number of things.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return itoa(n) + " " + many
}

const ruleOwn RuleID = "remind" // the person's own reminders

func ownRule() rule {
	return rule{
		id: ruleOwn, lapses: true, topic: TopicPromises, class: ClassOwed,
		why:   "You asked me to.",
		title: func(t *Task) string { return capital(t.What) },
		short: func(t *Task) string { return t.What },
		says: func(t *turn, k *Task, _ string) Text {
			return say("You wanted to be reminded: {}.", k.What)
		},
	}
}

// task is the reminder as a task.
func (o Own) task(p *Profile) Task {
	zone := p.location()
	if o.Zone != "" {
		zone = location(o.Zone)
	}
	at := o.At.Time(zone)
	return Task{
		ID: own + "/" + string(ruleOwn) + "/" + o.ID, What: o.What, Due: at, Clock: true, For: o.At.String(),
		Reminders: []Reminder{{"first", at}},
	}
}

// ownMost is how many reminders of their own somebody can have at a time.
const ownMost = 50

// span is a time that is counted from now: a change of zone does not move it.
var span = regexp.MustCompile(`(?i)\bin (?:an?|half an|\d+|one|two|three|four|five|six|ten|a few|a couple of) ?(?:min|minute|hour|hr)s?\b`)

// remindOf takes a reminder of the person's own.
func (t *turn) remindOf(what string, at time.Time) {
	p := t.profile()
	local := at.In(p.location())
	o := Own{ID: "r" + t.next(), What: what, At: timewords.Moment{
		Date: calendar.DateOf(local), Clock: true, Hour: local.Hour(), Min: local.Minute(),
	}}
	if span.MatchString(t.event.Text) {
		o.Zone = local.Location().String()
	}
	p.Own = append(p.Own, o)
	for i := 0; len(p.Own) > ownMost && i < len(p.Own); { // those that are done make room
		if m := p.Marks[p.Own[i].task(p).ID]; m.State == MarkDone || m.State == MarkDropped {
			p.Marks = without(p.Marks, p.Own[i].task(p).ID)
			p.Own = append(p.Own[:i:i], p.Own[i+1:]...)
			continue
		}
		i++
	}
	t.what = "the reminder"
	if repeats.MatchString(t.event.Text) {
		t.comfort = say("Once; I do not repeat reminders.")
	}
	text := say("{}: I'll remind you {}.", capital(what), t.voice().point(at))
	if end := p.quiet().End(at); end.After(at) {
		text = join(" ", text, say("That is in your quiet hours: it comes {}.", t.voice().point(end)))
	}
	text, t.comfort = join(" ", text, t.comfort), nil
	t.tellAskingQuiet(text, undoButton)
}

// repeats are words of something that should come again and again.
var repeats = words(`every|daily|weekly|each (?:day|week|monday|morning|evening)`)

// ownReminder takes words that ask for a reminder.
func (t *turn) ownReminder(s reader.Slots) {
	at, ok := t.untilMoment(s.At)
	switch {
	case ok && (s.What == "instead" || s.What == "again" || s.What == "then"):
		if fit := bestTasks(t.pending(), t.event.Text); len(fit) == 1 { // "can't do the form today, remind me Thursday instead"
			t.putTaskOff(&fit[0], at)
			return
		}
		t.findTask(0, "", verbLater, s.At)
	case s.What == "":
		t.tell(say("Of what, and when? For instance “remind me to iron the shirt on Thursday at 7 pm”."))
	case !ok:
		t.aside(Flow{Question: qOwnWhen, Text: s.What}, nil)
	default:
		t.remindOf(s.What, at)
	}
}

// qOwnWhen asks when to remind.
const qOwnWhen QuestionID = "own_when"

func ownQuestion() question {
	return question{
		id: qOwnWhen, topic: TopicPromises, part: partAside, dates: true,
		why: "So that it comes when it is of use.",
		ask: func(t *turn, f *Flow) Message { return Message{Text: say("When shall I remind you: {}?", f.Text)} },
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			at, ok := t.until(answer)
			if !ok {
				return say("I need a time that lies ahead, for instance “Friday at 10”."), again
			}
			t.session().Aside = nil
			t.remindOf(f.Text, at)
			t.askAgain()
			return nil, waits
		},
	}
}
