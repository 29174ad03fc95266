package coach

import (
	"regexp"
	"slices"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// Other people's addresses go a year after an interview is closed.

// erase takes the addresses of other people out of interviews that were closed
// long enough ago, and notes when to look again.
func (t *turn) erase() {
	a := t.agenda()
	if a.Erase.IsZero() || a.Erase.After(t.today()) {
		return
	}
	a.Erase = calendar.Date{}
	for _, c := range t.archived() {
		switch due := c.Closed.AddMonths(addressesKept); {
		case !c.Addresses:
		case due.After(t.today()):
			a.eraseBy(due)
		default:
			if iv := t.interview(c.ID); iv.ID != "" {
				iv.eraseAddresses()
				t.eraseSteps()
			}
		}
	}
}

// eraseBy notes a day on which addresses go.
func (a *Agenda) eraseBy(d calendar.Date) {
	if a.Erase.IsZero() || d.Before(a.Erase) {
		a.Erase = d
	}
}

// ownKept is how long a reminder of the person's own is kept after it came.
const ownKept = 60 * 24 * time.Hour

// dropLapsed lets go of what has gone by itself in interviews that are closed,
// so that the agenda does not grow with them.
func (t *turn) dropLapsed() {
	a := t.agenda()
	for _, k := range slices.Clone(a.Tasks) {
		if k.interview() == own || a.card(k.interview()) != nil || !t.lapsed(&k) {
			continue
		}
		if iv := t.interview(k.interview()); iv.ID != "" {
			iv.mark(k.ID, Mark{State: MarkDropped, At: t.now})
		}
	}
	p := t.profile()
	p.Own = slices.DeleteFunc(p.Own, func(o Own) bool {
		k := o.task(p)
		open := k.settle(ruleByID[ruleOwn], p.Marks[k.ID], p)
		said := !open || t.ledger().sent(k.key(k.Reminders[len(k.Reminders)-1]))
		gone := said && t.now.Sub(k.Due) > ownKept
		if gone {
			p.Marks = without(p.Marks, k.ID)
		}
		return gone
	})
	for id, until := range a.Mourn {
		if until.Before(t.now) {
			a.Mourn = without(a.Mourn, id)
		}
	}
}

// nextErase is when addresses go next; zero: there are none.
func (t *turn) nextErase() time.Time {
	if t.agenda().Erase.IsZero() {
		return time.Time{}
	}
	return t.profile().morning(t.agenda().Erase)
}

// addressesKept is how long the addresses of other people are kept after an
// interview was closed.
const addressesKept = 12 // months

// setErase notes when the addresses in a closed interview go.
func (a *Agenda) setErase(iv *Interview) {
	if iv.Outcome != "" && iv.holdsAddresses() {
		a.eraseBy(iv.Closed.AddMonths(addressesKept))
	}
}

// eraseSteps drops all that could be taken back: it holds the addresses too.
func (t *turn) eraseSteps() {
	l := t.ledger()
	for l.UndoFrom < l.UndoTo {
		l.UndoFrom++
		t.gone = append(t.gone, undoDoc(l.UndoFrom))
	}
	l.EventStep = 0
}

var (
	emailIn = regexp.MustCompile(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
	phoneIn = regexp.MustCompile(`\+?\(?\d[\d ()/.-]{6,}\d`)
)

// erased stands where an address was.
const erased = "[removed]"

// texts are all places of an interview that hold words as they were typed.
func (iv *Interview) texts() []*string {
	out := []*string{
		&iv.Role, &iv.Well, &iv.Change, &iv.Mistakes, &iv.Reactions, &iv.Again, &iv.Different, &iv.Kept, &iv.Changed, &iv.Needs,
	}
	for i := range iv.Referrers {
		out = append(out, &iv.Referrers[i].Name)
	}
	for i := range iv.Replies {
		out = append(out, &iv.Replies[i].Who)
	}
	for i := range iv.Thanked {
		out = append(out, &iv.Thanked[i])
	}
	for i := range iv.Words {
		out = append(out, &iv.Words[i])
	}
	for i := range iv.Remarks {
		out = append(out, &iv.Remarks[i])
	}
	for i := range iv.Promises {
		out = append(out, &iv.Promises[i].What)
	}
	for i := range iv.Notes {
		n := &iv.Notes[i]
		out = append(out, &n.Question, &n.Answer, &n.Better)
	}
	return out
}

// holdsAddresses reports whether somebody's e-mail or phone is in it.
func (iv *Interview) holdsAddresses() bool {
	for _, p := range slices.Concat(iv.People, iv.Earlier) {
		if p.Email != "" || p.Phone != "" {
			return true
		}
	}
	for _, s := range iv.texts() {
		if eraseIn(*s) != *s {
			return true
		}
	}
	return false
}

// eraseAddresses takes them out.
func (iv *Interview) eraseAddresses() {
	iv.People, iv.Earlier = withoutAddresses(iv.People), withoutAddresses(iv.Earlier)
	for _, s := range iv.texts() {
		*s = eraseIn(*s)
	}
}

// eraseIn takes addresses out of words.
func eraseIn(s string) string {
	return phoneIn.ReplaceAllStringFunc(emailIn.ReplaceAllString(s, erased), func(number string) string {
		if year.MatchString(number) { // "2019-2021", "2026-12-04"
			return number
		}
		return erased
	})
}

// year begins what is a date, or a span of years.
var year = regexp.MustCompile(`^(?:19|20)\d\d\b`)

// withoutAddresses is the people without them; who was only an address is
// gone.
func withoutAddresses(people []reader.Person) []reader.Person {
	var kept []reader.Person
	for _, p := range people {
		if p.Email, p.Phone = "", ""; p != (reader.Person{}) {
			kept = append(kept, p)
		}
	}
	return kept
}
