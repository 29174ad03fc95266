package coach

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
)

// What the coach says unasked, and when.

const (
	// dailyMost is how many messages a day nobody asked for.
	dailyMost = 3
	// closeTogether is how near reminders must be to come as one message.
	closeTogether = 15 * time.Minute
	// beforeInterview and afterInterview are the time around a planned
	// interview in which nothing comes unasked.
	beforeInterview = 15 * time.Minute
	afterInterview  = 30 * time.Minute
	// silentAfter is how long without a word before the coach says that it will
	// be quiet; from then on only decision dates and things owed come.
	silentAfter = 14 * 24 * time.Hour
)

// item is a reminder that has not gone out.
type item struct {
	task *Task
	step string
	key  string
	at   time.Time
}

// items is every reminder still to come, in the order they were planned for.
func (t *turn) items() []item {
	var out []item
	l := t.ledger()
	for i := range t.agenda().Tasks {
		k := &t.agenda().Tasks[i]
		if l.Silent && k.class() > ClassOwed && !ruleByID[k.rule()].asked || t.pointless(k) {
			continue
		}
		for _, r := range k.Reminders {
			if key := k.key(r); !l.sent(key) {
				out = append(out, item{k, r.Step, key, r.At})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b item) int {
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.task.class(), b.task.class()))
	})
	return out
}

// allowedFor is the first time at which a reminder may come. What the person
// asked for comes around an interview as well: they chose the time.
func (t *turn) allowedFor(it item) time.Time {
	if it.task.rule() != ruleOwn {
		return t.allowed(it.at)
	}
	at := it.at
	if until := t.profile().PausedUntil; t.profile().Paused && at.Before(until) {
		at = until
	}
	return t.profile().quiet().End(at.In(t.profile().location()))
}

// pointless reports whether a task prepares what has begun already.
func (t *turn) pointless(k *Task) bool {
	c := t.agenda().card(k.interview())
	return k.class() == ClassPreparation && c != nil && !c.Starts.IsZero() && !c.Starts.After(t.now)
}

// allowed is the first time from at on at which something may come unasked:
// not in quiet hours, not around a planned interview.
func (t *turn) allowed(at time.Time) time.Time {
	for _, h := range []time.Time{t.ledger().HushedUntil, t.profile().PausedUntil, t.agenda().mourned()} {
		if at.Before(h) {
			at = h
		}
	}
	if a := t.session().Aside; a != nil && confirms[a.Question] && at.Before(a.Asked.Add(confirmWithin)) {
		at = a.Asked.Add(confirmWithin) // one question at a time, and this one is grave
	}
	at = at.In(t.profile().location())
	for {
		moved := t.profile().quiet().End(at)
		for _, c := range t.agenda().Cards {
			if !c.Starts.IsZero() && !moved.Before(c.Starts.Add(-beforeInterview)) && moved.Before(c.Ends.Add(afterInterview)) {
				moved = c.Ends.Add(afterInterview).In(at.Location())
			}
		}
		if moved.Equal(at) {
			return at
		}
		at = moved
	}
}

// schedule is what is to be said now, and when to look again; zero: never.
func (t *turn) schedule() (due []item, next time.Time) {
	if p := t.profile(); t.ledger().Hushed || p.Paused && p.PausedUntil.IsZero() {
		return nil, time.Time{}
	}
	var groups [][]item // of today
	later := func(at time.Time) {
		if next.IsZero() || at.Before(next) {
			next = at
		}
	}
	for _, it := range t.items() {
		if it.at.Before(t.now) {
			it.at = t.now // it is late: as soon as something may come
		}
		if it.at = t.allowedFor(it); calendar.DateOf(it.at).After(t.today()) {
			later(it.at)
			break // those planned for later may not come before
		}
		if n := len(groups); n > 0 && it.at.Sub(groups[n-1][0].at) <= closeTogether {
			groups[n-1] = append(groups[n-1], it)
		} else {
			groups = append(groups, []item{it})
		}
	}
	slices.SortStableFunc(groups, func(a, b []item) int { return a[0].at.Compare(b[0].at) })
	left := dailyMost - t.ledger().today(t.today())
	if len(groups) > 0 && left <= 0 && !slices.ContainsFunc(groups, askedFor) {
		later(t.allowed(t.profile().morning(t.today().AddDays(1))))
		return nil, next
	}
	for i, g := range chosen(groups, left) {
		if i == 0 && !g[0].at.After(t.now) {
			due = t.dueWith(g, groups)
			continue
		}
		later(g[0].at)
		break
	}
	return due, next
}

// dueWith is a group whose time has come, with what had to wait for it.
func (t *turn) dueWith(g []item, groups [][]item) []item {
	due := slices.Clone(g)
	for _, other := range groups {
		if other[0].key != g[0].key && !other[0].at.After(t.now) {
			due = append(due, other...)
		}
	}
	slices.SortStableFunc(due, func(a, b item) int { return cmp.Compare(a.task.class(), b.task.class()) })
	return due
}

// chosen picks the groups of a day that may come on their own: where there are
// too many, those with the most important things. The others come with a later
// one, or the next morning.
func chosen(groups [][]item, most int) [][]item {
	var asked [][]item
	for _, g := range groups {
		if askedFor(g) {
			asked = append(asked, g)
		}
	}
	if len(groups)-len(asked) <= most {
		return groups
	}
	groups = slices.DeleteFunc(slices.Clone(groups), askedFor)
	best := func(g []item) Class {
		c := ClassOther
		for _, it := range g {
			c = min(c, it.task.class())
		}
		return c
	}
	ranked := slices.Clone(groups)
	slices.SortStableFunc(ranked, func(a, b []item) int { return cmp.Compare(best(a), best(b)) })
	ranked = append(ranked[:max(0, most)], asked...)
	slices.SortStableFunc(ranked, func(a, b []item) int { return a[0].at.Compare(b[0].at) })
	return ranked
}

// askedFor reports whether a group holds something that the person asked to be
// told at that time: it does not count as unasked.
func askedFor(g []item) bool {
	return slices.ContainsFunc(g, func(it item) bool { return it.task.rule() == ruleOwn })
}

// nextWake is when the journal next wants a turn.
func (t *turn) nextWake() time.Time {
	due, next := t.schedule()
	if len(due) > 0 {
		next = t.now
	}
	if at := t.nextErase(); !at.IsZero() && (next.IsZero() || at.Before(next)) {
		next = at
	}
	if t.event.Kind == Woke && !next.IsZero() && !next.After(t.now) {
		next = t.now.Add(nextTry)
	}
	if next.IsZero() {
		return next
	}
	return next.Truncate(time.Millisecond).Add(time.Millisecond * time.Duration(min(1, next.Nanosecond()%int(time.Millisecond))))
}

// nextTry is how soon a wake comes again that left something to say.
const nextTry = time.Minute

// woke handles the wake: what is due and still true is said, in one message.
func (t *turn) woke() {
	l := t.ledger()
	l.prune(t.agenda(), t.now)
	t.erase()
	t.dropLapsed()
	due, _ := t.schedule()
	if len(due) == 0 {
		return
	}
	if !l.Heard.IsZero() && t.now.Sub(l.Heard) >= silentAfter && !l.Silent {
		l.Silent = true
		t.lead = say(silence)
		if due, _ = t.schedule(); len(due) == 0 {
			t.unasked(Message{Text: t.lead})
			return
		}
	}
	t.remind(due, true)
}

// silence is said once, when nothing has been heard for long.
const silence = "I haven't heard from you in a while, so I'll be quiet. Only dates to decide by and what you owe somebody still come. One word and I'm back."

// remindNow says what is due as an answer, to somebody who is there.
func (t *turn) remindNow() {
	if due, _ := t.schedule(); len(due) > 0 {
		t.remind(due, false)
	}
}

// unasked adds a message that nobody asked for.
func (t *turn) unasked(m Message) {
	t.dropConfirmation()
	t.ledger().count(t.today())
	from, until := t.undisturbed()
	t.out = append(t.out, Outgoing{Message: m, Unasked: true, NotFrom: from, NotUntil: until})
}

// confirmWithin is how long a question that closes or deletes something stands
// once the coach has said something else: a yes after that is meant for it.
const confirmWithin = 10 * time.Minute

// confirms are the questions that close or delete something, or that ask after
// the person: nothing comes unasked beside them.
var confirms = map[QuestionID]bool{qForget: true, qEnd: true, qDoubt: true}

// dropConfirmation drops such a question, unless it was asked just now.
func (t *turn) dropConfirmation() {
	a := t.session().Aside
	if a != nil && a.Question != qDoubt && (confirms[a.Question] || a.Question == qWhich) && t.now.Sub(a.Asked) >= confirmWithin {
		t.session().Aside = nil
	}
}

// undisturbed is the next hours in which nothing may come unasked: quiet hours,
// or the time around a planned interview. Zero if there are none.
func (t *turn) undisturbed() (from, until time.Time) {
	if q := t.profile().quiet(); !q.None() {
		for d := t.today(); from.Before(t.now); d = d.AddDays(1) {
			from = d.At(q.From/60, q.From%60, t.profile().location())
		}
	}
	for _, c := range t.agenda().Cards {
		if begins := c.Starts.Add(-beforeInterview); !c.Starts.IsZero() && begins.After(t.now) && (from.IsZero() || begins.Before(from)) {
			from = begins
		}
	}
	if from.IsZero() {
		return from, until
	}
	return from, t.allowed(from)
}

// remind says what is due, and notes that it did. Of several reminders of one
// task the last is said.
func (t *turn) remind(due []item, unasked bool) {
	var said []item
	for _, it := range due {
		t.ledger().send(it.key, t.now)
		if i := slices.IndexFunc(said, func(s item) bool { return replaces(it.task, s.task) }); i >= 0 {
			if !it.task.Due.Before(said[i].task.Due) {
				said[i] = it
			}
			continue
		}
		said = append(said, it)
	}
	var m Message
	var lines []Item
	var texts []Text
	for i := 0; i < len(said); { // those that have nothing to say are out of it
		text := ruleByID[said[i].task.rule()].says(t, said[i].task, said[i].step)
		if len(text) == 0 {
			said = slices.Delete(said, i, i+1)
			continue
		}
		texts = append(texts, text)
		i++
	}
	t.session().Said, t.session().SaidAt, t.reminded = nil, t.now, true
	for i, it := range said {
		text := texts[i]
		if it.task.rule() != ruleWeek {
			t.session().Said = append(t.session().Said, it.task.ID)
		}
		if len(lines) == 0 { // the most important one
			t.session().About = it.task.rule()
		}
		lines = append(lines, Item{Number: it.task.Number, Text: text})
		m.Buttons = t.buttons(m.Buttons, it, said)
	}
	switch len(lines) {
	case 0:
		return
	case 1:
		m.Text = join("\n", t.lead, lines[0].Text)
	default:
		t.agenda().Shown = true
		m.List = &List{Title: join("\n", t.lead, say("{} things:", len(lines))), Items: lines}
		m.Menu = t.putOffMenu(said)
	}
	if unasked {
		counted := t.ledger().today(t.today())
		if t.unasked(m); askedFor(said) {
			t.ledger().Unasked = counted
		}
	} else {
		t.say(m)
	}
}

// replaces reports whether a reminder of one task stands for that of another:
// the same task, or a later one of its series.
func replaces(k, of *Task) bool {
	return k.ID == of.ID || k.rule() == of.rule() && ruleByID[k.rule()].series && k.interview() == of.interview()
}

// buttons adds the buttons of a reminder; where several come as one, the
// labels say of which.
func (t *turn) buttons(all []Button, it item, said []item) []Button {
	r, several, alike := ruleByID[it.task.rule()], len(said) > 1, 0
	for _, other := range said {
		if other.task.rule() == it.task.rule() {
			alike++
		}
	}
	if r.more != nil {
		for _, b := range r.more(it.task, it.step) {
			switch {
			case several && (b.Label == "Later" || b.Label == "Not needed") && !it.task.Hidden: // the menu has it
				continue
			case alike > 1 && it.task.interview() != own && !strings.Contains(b.Label, it.task.Company):
				b.Label = shorten(b.Label+": "+it.task.Company, 75)
			case several && b.Label == "Done":
				b.Label = shorten(b.Label+": "+r.short(it.task), 75)
			}
			all = append(all, b)
		}
		return all
	}
	if !several {
		return append(all, t.taskButtons(it.task)...)
	}
	short := r.short(it.task)
	all = append(all, Button{Label: shorten("Done: "+short, 75), Action: taskAction(verbDone, it.task.ID)})
	if kind := t.draftKind(it.task); kind != "" {
		all = append(all, Button{Label: shorten("Draft: "+short, 75), Action: draftAction(kind, it.task.interview(), "", it.task.ID)})
	}
	return all
}

// putOffMenu offers later and not needed for each of several reminders.
func (t *turn) putOffMenu(said []item) *Menu {
	m := &Menu{Label: "Later, or not needed"}
	for _, it := range said {
		if it.task.Hidden {
			continue
		}
		short := ruleByID[it.task.rule()].short(it.task)
		m.Options = append(m.Options,
			Button{Label: shorten("Later: "+short, 75), Action: taskAction(verbLater, it.task.ID)},
			Button{Label: shorten("Not needed: "+short, 75), Action: taskAction(verbDrop, it.task.ID)})
	}
	if len(m.Options) == 0 {
		return nil
	}
	return m
}
