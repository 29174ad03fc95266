package coach

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// turn is one event being handled. It works on its own copies of documents,
// made when first asked for; a document that was not loaded reads as empty
// and is noted in need, and then all that the turn did is thrown away.
type turn struct {
	j        *Journal
	event    Event
	now      time.Time // in the person's zone
	need     []string
	fail     error
	docs     map[string]document // copies to work on, by name
	gone     []string            // documents to delete
	out      []Outgoing
	readings map[string][]reader.Reading // what words mean, read once
	extra    []Button                    // go on the next message
	comfort  Text                        // a kind line to go before the next question
	asked    QuestionID                  // the last question asked in this turn
	what     string                      // what was done, in words, for undo
	base     map[string]document         // what documents were before this turn, where that is not what was loaded
	lead     Text                        // goes before what the coach says unasked
	picked   bool                        // this turn offered choices that words may name
	heard    time.Time                   // when the person was last heard from, before this turn
	reminded bool                        // this turn reminded of something
	undo     bool                        // this turn takes back: it leaves no step itself
	hinted   Profile                     // as it is with what the platform told, before the person changed anything

	forget bool
}

func newTurn(j *Journal, e Event, now time.Time) *turn {
	t := &turn{j: j, event: e, docs: make(map[string]document, 8)}
	p := t.profile()
	p.take(e.Hints)
	t.hinted = *p.clone().(*Profile)
	t.now = now.In(p.location())
	return t
}

// get returns the turn's copy of the document of that name, a new one if there
// is none in the journal.
func get[T document](t *turn, name string) T {
	if d, ok := t.docs[name]; ok {
		return d.(T)
	}
	d := newDocument(name)
	if loaded, ok := t.j.docs[name]; ok {
		d = loaded.clone()
	} else if !t.j.has(name) && !slices.Contains(t.need, name) {
		t.need = append(t.need, name)
	}
	t.docs[name] = d
	return d.(T)
}

func (t *turn) profile() *Profile    { return get[*Profile](t, profileDoc) }
func (t *turn) session() *Session    { return get[*Session](t, sessionDoc) }
func (t *turn) agenda() *Agenda      { return get[*Agenda](t, agendaDoc) }
func (t *turn) ledger() *Ledger      { return get[*Ledger](t, ledgerDoc) }
func (t *turn) voice() voice         { return voice{t.profile(), t.now} }
func (t *turn) today() calendar.Date { return calendar.DateOf(t.now) }

// interview is the interview of that id. One that is not in the journal has no
// ID.
func (t *turn) interview(id string) *Interview { return get[*Interview](t, interviewDoc(id)) }

// next is a number that was never used before: undo leaves the ledger.
func (t *turn) next() string {
	l := t.ledger()
	l.Next++
	return itoa(l.Next)
}

// promise adds a promise to an interview.
func (t *turn) promise(iv *Interview, p reader.Promise) Promise {
	return iv.promise(p, t.now, func() string { return "p" + t.next() })
}

// newInterview adds an interview.
func (t *turn) newInterview() *Interview {
	id := "i" + t.next()
	iv := &Interview{ID: id, Told: t.now}
	t.docs[interviewDoc(id)] = iv
	return iv
}

// loadAll asks for every document whose name begins with prefix, and returns
// the names of those there are, in order.
func (t *turn) loadAll(prefix string) []string {
	if !t.j.has(prefix + "?") {
		t.need = append(t.need, prefix)
		return nil
	}
	var names []string
	for name := range t.j.raw {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// say adds a message that was asked for.
func (t *turn) say(m Message) {
	m.Buttons = append(m.Buttons, t.extra...)
	t.extra = nil
	t.out = append(t.out, Outgoing{Message: m})
}

// tell adds a message of words and buttons.
func (t *turn) tell(text Text, buttons ...Button) { t.say(Message{Text: text, Buttons: buttons}) }

// known is what helps reading this person's words.
func (t *turn) known() reader.Known {
	k := reader.Known{
		Business: calendar.NewBusiness(t.profile().Country),
		DayFirst: t.profile().dayFirst(),
	}
	for _, c := range slices.Backward(t.agenda().Cards) {
		if c.Company != "" && !slices.Contains(k.Companies, c.Company) {
			k.Companies = append(k.Companies, c.Company)
		}
	}
	for _, task := range t.agenda().Tasks {
		if !task.Hidden && !t.lapsed(&task) {
			k.Tasks = append(k.Tasks, reader.KnownTask{Number: task.Number, Title: task.title()})
		}
	}
	if f := t.session().Flow; f != nil {
		for _, p := range t.interview(f.Interview).People {
			k.People = append(k.People, p.Name)
		}
	}
	return k
}

// result ends the turn: facts that changed leave a step to undo, the agenda
// and the next wake follow from them.
func (t *turn) result() Result {
	if t.fail != nil {
		return Result{Fail: t.fail}
	}
	if len(t.need) > 0 {
		return Result{Need: t.need}
	}
	if t.forget {
		return Result{Forget: true, Messages: t.out}
	}
	t.replan()
	if len(t.need) > 0 {
		return Result{Need: t.need}
	}
	t.nameUndo()
	encoded := t.encode()
	if t.fail != nil {
		return Result{Fail: t.fail}
	}
	return Result{Put: encoded, Delete: t.gone, Messages: t.out, Wake: t.nextWake(), Journal: t.j.after(t.docs, encoded, t.gone)}
}

// fact reports whether a document holds facts, which undo restores.
func fact(name string) bool {
	return name == profileDoc || name == huntDoc || strings.HasPrefix(name, interviewDocs)
}

// changed returns the names of the facts that are not what they were, in order.
func (t *turn) changed(was func(name string) document) []string {
	var names []string
	for name, d := range t.docs {
		if fact(name) && !same(d, was(name)) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// same reports whether two documents hold the same. One that does not exist
// is nil, or an interview without an id.
func same(a, b document) bool {
	none := func(d document) bool {
		iv, ok := d.(*Interview)
		return d == nil || ok && iv.ID == ""
	}
	if none(a) || none(b) {
		return none(a) && none(b)
	}
	return reflect.DeepEqual(a, b)
}

// loaded is a document as it was loaded, nil if it does not exist.
func (t *turn) loaded(name string) document {
	if d, ok := t.j.docs[name]; ok {
		return d
	}
	return nil
}

// before is a document as it was before what this turn does: where an edited
// message was taken back first, as it was before that message.
func (t *turn) before(name string) document {
	if d, ok := t.base[name]; ok {
		return d
	}
	return t.loaded(name)
}

// replan brings what follows from the facts in line with those that changed. A
// change of the profile can move the tasks of every open interview.
func (t *turn) replan() {
	changed := t.changed(t.loaded)
	if slices.Contains(changed, profileDoc) && t.movesTasks() {
		for _, id := range t.agenda().owners() {
			t.interview(id)
			if name := interviewDoc(id); !slices.Contains(changed, name) {
				changed = append(changed, name)
			}
		}
	}
	for _, name := range changed {
		if strings.HasPrefix(name, interviewDocs) {
			t.recount(name)
		}
	}
	if len(t.need) > 0 {
		return
	}
	for _, name := range changed {
		if iv, ok := t.docs[name].(*Interview); ok && iv.ID != "" {
			t.agenda().reconcile(iv, t.profile())
			t.returned(iv)
		} else if ok {
			t.agenda().remove(strings.TrimPrefix(name, interviewDocs))
		}
	}
	t.agenda().replace(own, t.planOwn())
	if !t.undo && t.event.Kind != Woke {
		t.keepStep(t.changed(t.before))
	}
}

// returned sees to it that tasks which come back, because what took them away
// was taken back, do not bring back what lies behind: the ledger may have
// forgotten that it was said.
func (t *turn) returned(iv *Interview) {
	was, _ := t.loaded(agendaDoc).(*Agenda)
	if _, known := t.loaded(interviewDoc(iv.ID)).(*Interview); !known || was == nil {
		return
	}
	for _, k := range t.agenda().Tasks {
		if old := was.task(k.ID); k.interview() != iv.ID || old != nil && old.For == k.For {
			continue
		}
		for _, r := range k.Reminders {
			if key := k.key(r); t.now.Sub(r.At) > keepSent && !t.ledger().sent(key) {
				t.ledger().send(key, r.At) // it was said then, or let go
			}
		}
	}
}

// recount brings the counts of kinds and the archive in line with an interview
// that changed.
func (t *turn) recount(name string) {
	is, _ := t.docs[name].(*Interview)
	was, _ := t.loaded(name).(*Interview)
	if was == nil {
		was = &Interview{}
	}
	if !slices.Equal(is.Notes, was.Notes) {
		k := get[*Kinds](t, kindsDoc)
		k.replace(was.Notes, is.Notes)
		t.prepareOthers(is.ID, len(k.weak()))
	}
	differs := was.Outcome != is.Outcome || was.Closed != is.Closed || is.Outcome != "" && was.holdsAddresses() != is.holdsAddresses()
	if was.Outcome != "" && differs {
		a := get[*Archive](t, archiveDoc(was.Closed.Year))
		a.Cards = slices.DeleteFunc(a.Cards, func(c Card) bool { return c.ID == was.ID })
	}
	if is.Outcome != "" && differs {
		a := get[*Archive](t, archiveDoc(is.Closed.Year))
		a.Cards = append(a.Cards, is.card(t.profile()))
	}
}

// prepareOthers sees to it that what went badly comes back before the
// interviews that lie ahead.
func (t *turn) prepareOthers(id string, weak int) {
	for _, c := range t.agenda().Cards {
		if iv := t.interview(c.ID); c.ahead() && c.ID != id && iv.ID != "" && !iv.Brief && weak > 0 {
			iv.Brief, iv.Weak, iv.Prepared = true, weak, t.now
			t.agenda().reconcile(iv, t.profile())
		}
	}
}

// movesTasks reports whether what changed in the profile moves tasks.
func (t *turn) movesTasks() bool {
	before, ok := t.loaded(profileDoc).(*Profile)
	if !ok {
		before = &Profile{}
	}
	p := t.profile()
	return before.Zone != p.Zone || before.Country != p.Country || before.quiet() != p.quiet() ||
		before.Intensity != p.Intensity || !slices.Equal(before.Away, p.Away)
}

// encode returns the documents that changed. One that was to go and holds
// something again stays.
func (t *turn) encode() map[string][]byte {
	out := map[string][]byte{}
	for name, d := range t.docs {
		was := t.loaded(name)
		if iv, ok := d.(*Interview); ok && iv.ID == "" || was == nil && empty(d) {
			continue
		}
		t.gone = slices.DeleteFunc(t.gone, func(gone string) bool { return gone == name })
		if was != nil && reflect.DeepEqual(d, was) {
			continue
		}
		if raw := t.marshal(name); !bytes.Equal(raw, t.j.raw[name]) {
			out[name] = raw
		}
	}
	return out
}

// marshal encodes the turn's copy of a document as it is now.
func (t *turn) marshal(name string) []byte {
	d := t.docs[name]
	*d.version() = docVersion
	raw, err := json.Marshal(d)
	if err != nil {
		t.fail = errors.Join(t.fail, fmt.Errorf("document %s: %w", kindOf(name), err))
	}
	return raw
}

// empty reports whether a document holds nothing worth keeping.
func empty(d document) bool {
	switch d := d.(type) {
	case *Kinds:
		return len(d.Kinds) == 0
	case *Archive:
		return len(d.Cards) == 0
	case *step:
		return len(d.Docs) == 0
	case *Hunt:
		return len(d.Weeks) == 0
	default:
		return false
	}
}

// keys of a map in order, for what must not depend on chance.
func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
