package coach

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/timewords"
)

// Agenda is the open interviews and tasks: derived from the facts, and kept so
// that a wake and a list need not load every interview.
type Agenda struct {
	V     int    `json:"v"`
	Shown bool   `json:"shown,omitempty"` // the person has seen the numbers: from then on they stay
	Cards []Card `json:"cards,omitempty"` // in the order they came
	Tasks []Task `json:"tasks,omitempty"`

	Erase calendar.Date        `json:"erase,omitzero"`  // when addresses in a closed interview go next
	Mourn map[string]time.Time `json:"mourn,omitempty"` // nothing unasked before that, by the interview that ended
}

// Card is an interview in short.
type Card struct {
	ID      string           `json:"id"`
	Company string           `json:"company,omitempty"`
	Role    string           `json:"role,omitempty"`
	At      timewords.Moment `json:"at,omitzero"`     // on the person's clock
	Starts  time.Time        `json:"starts,omitzero"` // of a planned interview
	Ends    time.Time        `json:"ends,omitzero"`
	ReplyBy timewords.Moment `json:"reply_by,omitzero"`
	Planned bool             `json:"planned,omitempty"`
	Held    bool             `json:"held,omitempty"`
	Done    bool             `json:"done,omitempty"`
	Offer   bool             `json:"offer,omitempty"`
	Decide  timewords.Moment `json:"decide,omitzero"` // the date to decide by
	Yes     bool             `json:"yes,omitempty"`   // the offer was accepted
	Outcome Outcome          `json:"outcome,omitempty"`
	Closed  calendar.Date    `json:"closed,omitzero"`

	Addresses bool `json:"addresses,omitempty"` // it is closed and holds addresses of other people
}

// Task is something left to do. It is what Plan makes of an interview's facts,
// with the number that the person last saw it under.
type Task struct {
	ID        string     `json:"id"` // interview/rule/item
	Number    int        `json:"n"`
	Company   string     `json:"company,omitempty"`
	What      string     `json:"what,omitempty"` // the promised thing
	People    []string   `json:"people,omitempty"`
	Via       string     `json:"via,omitempty"` // the recruiter that everything goes through
	For       string     `json:"for,omitempty"` // the date that it hangs on: with another one, its reminders come again
	Due       time.Time  `json:"due"`
	Clock     bool       `json:"clock,omitempty"` // due at that time of the day, not just on it
	Reminders []Reminder `json:"remind,omitempty"`
	Hidden    bool       `json:"hidden,omitempty"` // the coach's own: not in the person's list
}

// Reminder is a time at which the coach comes back to a task.
type Reminder struct {
	Step string    `json:"step"`
	At   time.Time `json:"at"`
}

// key names a task's reminder in the ledger.
func (t *Task) key(r Reminder) string { return t.ID + "/" + r.Step + "/" + t.For }

// interview is the id of the interview that the task belongs to, own if it
// belongs to none.
func (t *Task) interview() string { id, _, _ := strings.Cut(t.ID, "/"); return id }

// rule is the id of the rule that made the task.
func (t *Task) rule() RuleID {
	_, rest, _ := strings.Cut(t.ID, "/")
	rule, _, _ := strings.Cut(rest, "/")
	return RuleID(rule)
}

// class is how much the task matters beside others.
func (t *Task) class() Class { return ruleByID[t.rule()].class }

// title is the task in a list.
func (t *Task) title() string { return ruleByID[t.rule()].title(t) }

// day is the day on which the task is due, to the person.
func (t *Task) day(p *Profile) calendar.Date { return calendar.DateOf(t.Due.In(p.location())) }

// item is the last part of the id, empty if it has none.
func (t *Task) item() string {
	_, rest, _ := strings.Cut(t.ID, "/")
	_, item, _ := strings.Cut(rest, "/")
	return item
}

// card is the open interview of that id, nil if there is none.
func (a *Agenda) card(id string) *Card {
	for i := range a.Cards {
		if a.Cards[i].ID == id {
			return &a.Cards[i]
		}
	}
	return nil
}

// task is the open task of that id, nil if there is none.
func (a *Agenda) task(id string) *Task {
	for i := range a.Tasks {
		if a.Tasks[i].ID == id {
			return &a.Tasks[i]
		}
	}
	return nil
}

// pending is the person's own tasks, those due first in front.
func (a *Agenda) pending() []Task {
	var out []Task
	for _, t := range a.Tasks {
		if !t.Hidden {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(x, y Task) int {
		return cmp.Or(x.Due.Compare(y.Due), cmp.Compare(x.Number, y.Number))
	})
	return out
}

// lapseAfter is how long after its last word a task that nobody waits for stays
// in the list.
const lapseAfter = 7 * 24 * time.Hour

// lapsed reports whether a task has gone by itself: its last word is long said,
// and nobody waits for it.
func (t *turn) lapsed(k *Task) bool {
	if !ruleByID[k.rule()].lapses {
		return false
	}
	last := k.Due
	for _, r := range k.Reminders {
		if r.At.After(last) {
			last = r.At
		}
	}
	return t.now.Sub(last) > lapseAfter
}

// pending is the person's own tasks, those due first in front; not those that
// have gone by themselves.
func (t *turn) pending() []Task {
	return slices.DeleteFunc(t.agenda().pending(), func(k Task) bool { return t.lapsed(&k) })
}

// late reports whether a task is overdue: after its day, or after its time
// where somebody waits for it.
func (t *turn) late(k *Task) bool {
	return k.day(t.profile()).Before(t.today()) || k.Clock && k.class() <= ClassOwed && k.Due.Before(t.now)
}

// reconcile makes the agenda agree with one interview: its card, and the tasks
// that follow from it.
func (a *Agenda) reconcile(iv *Interview, p *Profile) {
	a.replace(iv.ID, Plan(iv, p))
	a.setCard(iv, p)
	a.setErase(iv)
	if a.Mourn = without(a.Mourn, iv.ID); iv.Outcome == Rejected {
		a.Mourn = with(a.Mourn, iv.ID, nextMorning(iv.Ended, p))
	}
}

// replace puts the tasks of an owner in the place of those it had. Tasks keep
// their numbers; new ones take the lowest free.
func (a *Agenda) replace(owner string, planned []Task) {
	var kept []Task
	for _, old := range a.Tasks {
		if old.interview() != owner {
			kept = append(kept, old)
			continue
		}
		if i := slices.IndexFunc(planned, func(t Task) bool { return t.ID == old.ID }); i >= 0 {
			planned[i].Number = old.Number
		}
	}
	a.Tasks = append(kept, planned...)
	for i := range a.Tasks {
		if a.Tasks[i].Number == 0 && !a.Tasks[i].Hidden {
			a.Tasks[i].Number = a.freeNumber()
		}
	}
	if !a.Shown {
		a.renumber()
	}
}

// renumber numbers the person's tasks in the order of a list that they are
// about to see. Until the next list, each keeps its number.
func (a *Agenda) renumber() {
	for i, k := range a.pending() {
		a.task(k.ID).Number = i + 1
	}
}

func (a *Agenda) freeNumber() int {
	for n := 1; ; n++ {
		if !slices.ContainsFunc(a.Tasks, func(t Task) bool { return t.Number == n }) {
			return n
		}
	}
}

func (a *Agenda) setCard(iv *Interview, p *Profile) {
	if iv.Outcome != "" {
		a.Cards = slices.DeleteFunc(a.Cards, func(c Card) bool { return c.ID == iv.ID })
		return
	}
	c := iv.card(p)
	if have := a.card(iv.ID); have != nil {
		*have = c
		return
	}
	a.Cards = append(a.Cards, c)
}

// remove takes an interview that never was off the agenda.
func (a *Agenda) remove(id string) {
	a.Cards = slices.DeleteFunc(a.Cards, func(c Card) bool { return c.ID == id })
	a.Tasks = slices.DeleteFunc(a.Tasks, func(t Task) bool { return t.interview() == id })
	a.Mourn = without(a.Mourn, id)
}

// has reports whether anything of an interview is on the agenda.
func (a *Agenda) has(id string) bool {
	return a.card(id) != nil || slices.ContainsFunc(a.Tasks, func(t Task) bool { return t.interview() == id })
}

// owners is the interviews that have a card or a task, in the order they came.
func (a *Agenda) owners() []string {
	var ids []string
	add := func(id string) {
		if id != own && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for i := range a.Cards {
		add(a.Cards[i].ID)
	}
	for i := range a.Tasks {
		add(a.Tasks[i].interview())
	}
	return ids
}

// with is m with a value under a key.
func with[V any](m map[string]V, key string, v V) map[string]V {
	if m == nil {
		m = map[string]V{}
	}
	m[key] = v
	return m
}

// without is m without a key; nil if nothing is left.
func without[V any](m map[string]V, key string) map[string]V {
	if delete(m, key); len(m) == 0 {
		return nil
	}
	return m
}

// ahead reports whether the interview is still to come.
func (c *Card) ahead() bool { return c.Planned && !c.Held }

// card is the interview in short.
func (iv *Interview) card(p *Profile) Card {
	c := Card{
		ID: iv.ID, Company: iv.Company, Role: iv.Role, At: iv.atFor(p), ReplyBy: iv.ReplyBy,
		Planned: iv.Planned, Held: iv.Held, Done: iv.Done, Offer: iv.Offer != nil, Yes: iv.Offer != nil && !iv.Offer.Accepted.IsZero(), Outcome: iv.Outcome, Closed: iv.Closed,
	}
	if iv.Offer != nil {
		c.Decide = iv.onClock(iv.Offer.DecideBy, p)
	}
	c.Addresses = iv.Outcome != "" && iv.holdsAddresses()
	if iv.Planned && !iv.At.IsZero() {
		c.Starts, c.Ends = iv.starts(p), iv.ends(p)
	}
	return c
}
