package coach

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// turn is one event being handled. It works on its own copies of documents,
// decoded when first asked for; a document that was not loaded reads as empty
// and is noted in need, and then all that the turn did is thrown away.
type turn struct {
	j      *Journal
	event  Event
	now    time.Time // in the person's zone
	need   []string
	fail   error
	docs   map[string]any // decoded, by name
	gone   []string       // documents to delete
	out    []Outgoing
	extra  []Button          // go on the next message
	asked  QuestionID        // the last question asked in this turn
	base   map[string][]byte // what documents were before this turn, where that is not what was loaded
	undo   bool              // this turn takes back: it leaves no step itself
	hinted []byte            // the profile with what the platform told, before the person changed anything

	forget bool
}

func newTurn(j *Journal, e Event, now time.Time) *turn {
	t := &turn{j: j, event: e, docs: make(map[string]any, 8)}
	p := t.profile()
	p.take(e.Hints)
	t.hinted = t.marshal(profileDoc)
	t.now = now.In(p.location())
	return t
}

// document returns the decoded document of that name, a new one if there is
// none in the journal.
func document[T any](t *turn, name string) *T {
	if d, ok := t.docs[name]; ok {
		return d.(*T)
	}
	d := new(T)
	t.docs[name] = d
	if raw, ok := t.j.docs[name]; ok {
		if err := decode(name, raw, d); err != nil {
			t.fail = errors.Join(t.fail, err)
		}
	} else if !t.j.has(name) && !slices.Contains(t.need, name) {
		t.need = append(t.need, name)
	}
	return d
}

func (t *turn) profile() *Profile    { return document[Profile](t, profileDoc) }
func (t *turn) session() *Session    { return document[Session](t, sessionDoc) }
func (t *turn) agenda() *Agenda      { return document[Agenda](t, agendaDoc) }
func (t *turn) ledger() *Ledger      { return document[Ledger](t, ledgerDoc) }
func (t *turn) voice() voice         { return voice{t.profile(), t.now} }
func (t *turn) today() calendar.Date { return calendar.DateOf(t.now) }

// interview is the interview of that id. One that is not in the journal has no
// ID.
func (t *turn) interview(id string) *Interview { return document[Interview](t, interviewDoc(id)) }

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
	for name := range t.j.docs {
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
		DayFirst: t.profile().Country != "US",
	}
	for _, c := range slices.Backward(t.agenda().Cards) {
		if c.Company != "" && !slices.Contains(k.Companies, c.Company) {
			k.Companies = append(k.Companies, c.Company)
		}
	}
	for _, task := range t.agenda().Tasks {
		if !task.Hidden {
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
	encoded := t.encode()
	if t.fail != nil {
		return Result{Fail: t.fail}
	}
	return Result{Put: encoded, Delete: t.gone, Messages: t.out, Wake: t.nextWake()}
}

// fact reports whether a document holds facts, which undo restores.
func fact(name string) bool {
	return name == profileDoc || name == kindsDoc || strings.HasPrefix(name, interviewDocs) || strings.HasPrefix(name, archiveDocs)
}

// changed returns the names of the facts that differ from what they were, in
// order.
func (t *turn) changed(were func(name string) []byte) []string {
	var names []string
	for name := range t.docs {
		if fact(name) && !bytes.Equal(t.marshal(name), were(name)) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// loaded is a document as it was loaded.
func (t *turn) loaded(name string) []byte { return t.j.docs[name] }

// before is a document as it was before what this turn does: where an edited
// message was taken back first, as it was before that message.
func (t *turn) before(name string) []byte {
	if raw, ok := t.base[name]; ok {
		return raw
	}
	return t.loaded(name)
}

// replan brings the agenda in line with the facts that changed. A change of
// the profile can move the tasks of every open interview.
func (t *turn) replan() {
	changed := t.changed(t.loaded)
	if slices.Contains(changed, profileDoc) && t.movesTasks() {
		for _, c := range t.agenda().Cards {
			t.interview(c.ID)
			if name := interviewDoc(c.ID); !slices.Contains(changed, name) {
				changed = append(changed, name)
			}
		}
	}
	if len(t.need) > 0 {
		return
	}
	for _, name := range changed {
		if id, ok := strings.CutPrefix(name, interviewDocs); ok {
			if iv := t.interview(id); iv.ID != "" {
				t.agenda().reconcile(iv, t.profile())
			}
		}
	}
	for _, name := range t.gone {
		if id, ok := strings.CutPrefix(name, interviewDocs); ok {
			t.agenda().remove(id)
		}
	}
	if !t.undo && t.event.Kind != Woke {
		t.keepStep(t.changed(t.before))
	}
}

// movesTasks reports whether what changed in the profile moves tasks.
func (t *turn) movesTasks() bool {
	var before Profile
	if raw, ok := t.j.docs[profileDoc]; ok {
		if err := decode(profileDoc, raw, &before); err != nil {
			t.fail = errors.Join(t.fail, err)
		}
	}
	p := t.profile()
	return before.Zone != p.Zone || before.Country != p.Country || before.quiet() != p.quiet()
}

// encode returns the documents that changed. One that was to go and holds
// something again stays.
func (t *turn) encode() map[string][]byte {
	out := map[string][]byte{}
	for name := range t.docs {
		raw := t.marshal(name)
		if len(raw) == 0 {
			continue
		}
		t.gone = slices.DeleteFunc(t.gone, func(gone string) bool { return gone == name })
		if !bytes.Equal(raw, t.j.docs[name]) {
			out[name] = raw
		}
	}
	return out
}

// versioned is a document that says its version.
type versioned interface{ version() *int }

func (p *Profile) version() *int   { return &p.V }
func (s *Session) version() *int   { return &s.V }
func (a *Agenda) version() *int    { return &a.V }
func (l *Ledger) version() *int    { return &l.V }
func (i *Interview) version() *int { return &i.V }
func (s *step) version() *int      { return &s.V }
func (k *Kinds) version() *int     { return &k.V }
func (a *Archive) version() *int   { return &a.V }

// marshal encodes a document as it is now. An interview that does not exist is
// nothing.
func (t *turn) marshal(name string) []byte {
	d, ok := t.docs[name]
	if !ok {
		return nil
	}
	if iv, ok := d.(*Interview); ok && iv.ID == "" {
		return nil
	}
	if _, existed := t.j.docs[name]; !existed && empty(d) {
		return nil
	}
	*d.(versioned).version() = docVersion
	raw, err := json.Marshal(d)
	if err != nil {
		t.fail = errors.Join(t.fail, fmt.Errorf("document %s: %w", kindOf(name), err))
	}
	return raw
}

// empty reports whether a document holds nothing worth keeping.
func empty(d any) bool {
	switch d := d.(type) {
	case *Kinds:
		return len(d.Kinds) == 0
	case *Archive:
		return len(d.Cards) == 0
	case *step:
		return len(d.Docs) == 0
	default:
		return false
	}
}

// keys of a map in order, for what must not depend on chance.
func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
