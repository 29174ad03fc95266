package coach

import (
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/timewords"
)

// What a person does with tasks: list, done, later, not needed.

const (
	tasksNone   = "Nothing is pending. Enjoy it."
	taskUnknown = "I can't find that task. Say `tasks` to see what is pending."
	taskDone    = "Done: {}."
	taskDropped = "Let go: {}."
	taskLater   = "{}: I'll come back to it {}."
	taskWhich   = "Which one?"
	taskWhen    = "Until when? A day or a time will do."
)

// verb is what a button or words do with a task.
type verb string

const (
	verbDone  verb = "done"
	verbLater verb = "later" // offers the choices
	verbUntil verb = "until" // with a choice
	verbDrop  verb = "drop"
)

// taskAction is the action of a button that does something with a task. Words
// behind a question mark say more: whom a note went to, until when.
func taskAction(v verb, task string, more ...string) Action {
	a := Action("k/" + string(v) + "/" + task)
	if len(more) > 0 && more[0] != "" {
		a += Action("?" + more[0])
	}
	return a
}

// snooze is a time to put a task off to.
type snooze struct {
	label, id string
	until     func(now time.Time, p *Profile) time.Time
}

// snoozes are the choices of Later.
var snoozes = []snooze{
	{"In an hour", "hour", func(now time.Time, p *Profile) time.Time { return now.Add(time.Hour) }},
	{"This evening", "evening", func(now time.Time, p *Profile) time.Time {
		if e := p.evening(p.day(now)); e.After(now) {
			return e
		}
		return now.Add(time.Hour) // it is evening
	}},
	{"Tomorrow morning", "morning", func(now time.Time, p *Profile) time.Time { return nextMorning(now, p) }},
	{"After the weekend", "weekend", func(now time.Time, p *Profile) time.Time {
		d := calendar.DateOf(now).AddDays(1)
		for d.Weekday() != time.Monday {
			d = d.AddDays(1)
		}
		return p.morning(d)
	}},
}

// snoozePick is the choice that asks for a time.
const snoozePick = "pick"

// listTasks shows what is pending, of one company or of all.
func (t *turn) listTasks(company string) {
	v := t.voice()
	l := &List{Title: say("Pending")}
	t.agenda().renumber()
	t.agenda().Shown = true
	pending := t.pending()
	for _, k := range pending {
		if company != "" && !strings.EqualFold(k.Company, company) {
			continue
		}
		note := v.due(&k)
		if t.late(&k) {
			note = say("late, was due {}", note)
		}
		l.Items = append(l.Items, Item{Number: k.Number, Text: Plain(k.title()), Note: note})
	}
	if len(l.Items) == 0 {
		t.tell(say(tasksNone))
		return
	}
	m := Message{List: l}
	if len(l.Items) == 1 {
		i := slices.IndexFunc(pending, func(k Task) bool { return k.Number == l.Items[0].Number })
		m.Buttons = t.taskButtons(&pending[i])
	} else {
		menu := &Menu{Label: "Mark one as done"}
		for _, k := range pending {
			if slices.ContainsFunc(l.Items, func(i Item) bool { return i.Number == k.Number }) {
				menu.Options = append(menu.Options, Button{Label: "Done: " + shorten(k.title(), 60), Action: taskAction(verbDone, k.ID)})
			}
		}
		m.Menu = menu
	}
	t.say(m)
}

// taskButtons are the buttons of one task's reminder.
func (t *turn) taskButtons(k *Task) []Button {
	r := ruleByID[k.rule()]
	if r.more != nil {
		return r.more(k, "")
	}
	var out []Button
	if r.id == ruleThanks && len(k.People) > 1 {
		iv := t.interview(k.interview())
		for _, name := range k.People {
			out = append(out, Button{Label: "Done: " + shorten(name, 60), Action: taskAction(verbDone, k.ID, iv.place(name))})
		}
	}
	out = append(out,
		Button{Label: "Done", Action: taskAction(verbDone, k.ID), Style: StylePrimary},
		Button{Label: "Later", Action: taskAction(verbLater, k.ID)},
		Button{Label: "Not needed", Action: taskAction(verbDrop, k.ID)})
	if kind := t.draftKind(k); kind != "" {
		out = append(out, Button{Label: "Draft it", Action: draftAction(kind, k.interview(), "", k.ID)})
	}
	if r.id == ruleAnswerNo {
		out = append(out, Button{Label: "It takes no reply", Action: Action("r/" + k.interview() + "/noreply")})
	}
	return out
}

// whyTask says why the task last spoken of is worth doing.
func (t *turn) whyTask() {
	if r := ruleByID[t.session().About]; r != nil {
		t.tell(say(r.why))
		return
	}
	t.tell(say("Ask me that at a question or a task, and I'll say what it is for."))
}

// do does something with a task.
func (t *turn) do(v verb, id, more string) {
	k := t.agenda().task(id)
	if k == nil {
		t.tell(say(goneButton))
		return
	}
	var iv *Interview
	if k.interview() != own {
		iv = t.interview(k.interview())
	}
	if len(t.need) > 0 {
		return
	}
	if a := t.session().Aside; a != nil && a.Question == qUntil && a.Task == id {
		t.session().Aside = nil
	}
	task := *k
	short := ruleByID[task.rule()].short(&task)
	t.what = map[verb]string{verbDone: "that this is done: " + short, verbDrop: "letting go of " + short, verbUntil: "putting off " + short}[v]
	switch v {
	case verbDone:
		if iv == nil {
			t.mark(&task, Mark{State: MarkDone, At: t.now})
			t.tell(say(taskDone, short), undoButton)
			return
		}
		t.finishTask(iv, &task, iv.nameAt(more))
	case verbDrop:
		t.mark(&task, Mark{State: MarkDropped, At: t.now})
		said := say(taskDropped, short)
		if task.rule() == ruleClose {
			said = say("{} stays open.", capital(iv.name()))
		}
		if iv != nil {
			said = join(" ", said, t.settledFormality(iv, &task))
		}
		if task.rule() == ruleLessons {
			t.extra = append(t.extra, undoButton)
			t.aside(Flow{Question: qStay, Interview: iv.ID}, nil)
			return
		}
		t.tell(said, undoButton)
	case verbLater:
		t.offerLater(&task)
	case verbUntil:
		i := slices.IndexFunc(snoozes, func(s snooze) bool { return s.id == more })
		if i < 0 {
			t.aside(Flow{Question: qUntil, Task: id, Item: 1}, nil)
			return
		}
		t.putTaskOff(&task, snoozes[i].until(t.now, t.profile()))
	}
}

// mark notes what the person did with a task.
func (t *turn) mark(k *Task, m Mark) {
	m.For = k.For
	if k.interview() == own {
		p := t.profile()
		p.Marks = with(p.Marks, k.ID, m)
		return
	}
	t.interview(k.interview()).mark(k.ID, m)
}

// undoButton takes back what this turn does, as long as nothing was done since.
// Its step is filled in when the turn has one.
var undoButton = Button{Label: "Undo", Action: undoAction}

const undoAction Action = "u/"

// finishTask marks a task as done, or one name of it.
func (t *turn) finishTask(iv *Interview, k *Task, name string) {
	short := ruleByID[k.rule()].short(k)
	if k.rule() == ruleThanks && name != "" {
		iv.Thanked = append(iv.Thanked, name)
		if left := unthanked(iv); len(left) > 0 {
			t.tell(say("Done: {}. Still to thank: {}.", name, and(left)), undoButton)
			return
		}
	}
	if k.rule() == ruleFollow {
		t.chased(iv, t.today())
		return
	}
	iv.mark(k.ID, Mark{State: MarkDone, At: t.now})
	said, buttons := join(" ", say(taskDone, short), t.settledFormality(iv, k)), []Button{undoButton}
	switch k.rule() {
	case ruleElsewhere:
		t.closeSaying(iv, Withdrew, say("{} is closed. That was considerate of you.", iv.name()), nil)
		return
	case ruleAnswerNo:
		if !iv.Passed[qKept] {
			buttons = append(buttons, Button{Label: "Two questions", Action: Action("r/" + iv.ID + "/lessons")})
		}
	}
	t.tell(said, buttons...)
}

// offerLater offers the times to put a task off to.
func (t *turn) offerLater(k *Task) { t.aside(Flow{Question: qUntil, Task: k.ID}, nil) }

// snoozeButtons are the times to put a task off to.
func (t *turn) snoozeButtons(k *Task) []Button {
	var buttons []Button
	for _, s := range snoozes {
		if s.id == "evening" && !t.profile().evening(t.profile().day(t.now)).After(t.now) {
			continue // it has begun
		}
		buttons = append(buttons, Button{Label: s.label, Action: taskAction(verbUntil, k.ID, s.id)})
	}
	return append(buttons, Button{Label: "Pick a time", Action: taskAction(verbUntil, k.ID, snoozePick)})
}

// putTaskOff puts a task off until a time, which quiet hours may move.
func (t *turn) putTaskOff(k *Task, until time.Time) {
	until = t.profile().quiet().End(until.In(t.profile().location()))
	if k.rule() == ruleFollow && until.Before(k.Due) {
		t.tell(say("Not before {}: I'll come back to it then.", t.voice().point(k.Due)))
		return
	}
	t.mark(k, Mark{State: MarkLater, Until: until, At: t.now})
	t.what = "putting off " + ruleByID[k.rule()].short(k)
	t.tell(say(taskLater, capital(ruleByID[k.rule()].short(k)), t.voice().point(until)), undoButton)
}

// until reads a time to put something off to. A day without a time of day is
// its morning.
func (t *turn) until(words string) (time.Time, bool) {
	for _, s := range snoozes {
		if sameWords(words, s.label) {
			return s.until(t.now, t.profile()), true
		}
	}
	found := t.times(words, timewords.Future)
	if len(found) == 0 {
		return time.Time{}, false
	}
	return t.untilMoment(found[0].At)
}

func (t *turn) untilMoment(m timewords.Moment) (time.Time, bool) {
	if m.IsZero() {
		return time.Time{}, false
	}
	at := t.profile().morning(m.Date)
	if m.Clock {
		at = m.Time(t.profile().location())
	}
	return at, at.After(t.now)
}
