package coach

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// undoDepth is how many steps can be taken back.
const undoDepth = 30

// step is what a turn changed: the facts as they were before.
type step struct {
	V       int                        `json:"v"`
	What    string                     `json:"what,omitempty"` // what was done, in words
	Docs    map[string]json.RawMessage `json:"docs"`           // null: it did not exist
	Session json.RawMessage            `json:"session,omitempty"`
}

// keepStep notes the facts as they were before this turn, and forgets the
// oldest step if there are too many.
func (t *turn) keepStep(changed []string) {
	changed = slices.DeleteFunc(changed, func(name string) bool {
		return name == profileDoc && reflect.DeepEqual(*t.profile(), t.hinted)
	})
	if len(changed) == 0 {
		return
	}
	l := t.ledger()
	l.UndoTo++
	if t.event.Kind == Said || t.event.Kind == Edited {
		l.EventStep = l.UndoTo
	}
	s := &step{What: t.what, Docs: make(map[string]json.RawMessage, len(changed)), Session: t.as(sessionDoc)}
	for _, name := range changed {
		s.Docs[name] = t.as(name)
	}
	t.docs[undoDoc(l.UndoTo)] = s
	t.gone = slices.DeleteFunc(t.gone, func(name string) bool { return name == undoDoc(l.UndoTo) })
	if l.UndoTo-l.UndoFrom > undoDepth {
		l.UndoFrom++
		t.gone = append(t.gone, undoDoc(l.UndoFrom))
	}
}

// as is a document as a step keeps it: as it was before this turn, null if it
// did not exist.
func (t *turn) as(name string) json.RawMessage {
	d := t.before(name)
	if name == profileDoc {
		d = &t.hinted
	}
	if d == nil {
		return json.RawMessage("null")
	}
	if raw, ok := t.j.raw[name]; ok && d == t.loaded(name) {
		return raw
	}
	*d.version() = docVersion
	raw, err := json.Marshal(d)
	if err != nil {
		t.fail = errors.Join(t.fail, fmt.Errorf("document %s: %w", kindOf(name), err))
	}
	return raw
}

// takeBack restores the facts to what they were before the last step. It
// reports whether there was one. The ledger stays: nothing is said twice.
func (t *turn) takeBack() (what string, ok bool) {
	l := t.ledger()
	if l.UndoTo <= l.UndoFrom {
		return "", false
	}
	name := undoDoc(l.UndoTo)
	s := get[*step](t, name)
	for doc := range s.Docs { // what they are now is looked at as well
		switch {
		case strings.HasPrefix(doc, interviewDocs):
			get[*Interview](t, doc)
		case doc == huntDoc:
			t.hunt()
		}
	}
	if len(t.need) > 0 || t.fail != nil {
		return "", true
	}
	l.UndoTo--
	t.undo, t.readings = true, nil
	delete(t.docs, name)
	t.gone = append(t.gone, name)
	for _, doc := range sorted(s.Docs) {
		t.restore(doc, s.Docs[doc])
	}
	for _, doc := range sorted(s.Docs) { // what is said next is about them as they are now
		if iv, ok := t.docs[doc].(*Interview); ok && iv.ID == "" {
			t.agenda().remove(strings.TrimPrefix(doc, interviewDocs))
		} else if ok {
			t.agenda().reconcile(iv, t.profile())
		}
	}
	t.restore(sessionDoc, s.Session)
	if a := t.session().Aside; a != nil && confirms[a.Question] {
		t.session().Aside = nil // it was answered, and that is taken back
	}
	return s.What, true
}

// restore puts a document back as it was.
func (t *turn) restore(name string, raw json.RawMessage) {
	if t.base == nil {
		t.base = map[string]document{}
	}
	if len(raw) == 0 || string(raw) == "null" { // it did not exist
		t.docs[name], t.base[name] = newDocument(name), nil
		if strings.HasPrefix(name, interviewDocs) {
			t.gone = append(t.gone, name)
		}
		return
	}
	d := newDocument(name)
	up, err := upgrade(name, raw)
	if err == nil {
		err = decode(name, up, d)
	}
	if err != nil {
		t.fail = err
		return
	}
	t.docs[name], t.base[name] = d, d.clone()
}

// nameUndo puts the step that this turn made into its Undo buttons, and leaves
// them out if it made none.
func (t *turn) nameUndo() {
	step := t.ledger().UndoTo
	_, made := t.docs[undoDoc(step)]
	for i := range t.out {
		m := &t.out[i].Message
		for b := range m.Buttons {
			if m.Buttons[b].Action == undoAction && made {
				m.Buttons[b].Action = undoAction + Action(itoa(step))
			}
		}
		m.Buttons = slices.DeleteFunc(m.Buttons, func(b Button) bool { return b.Action == undoAction })
	}
}

// pressUndo takes a step back if it is the last one.
func (t *turn) pressUndo(step string) {
	if step != itoa(t.ledger().UndoTo) || t.ledger().UndoTo <= t.ledger().UndoFrom {
		t.tell(say("Something else was done since. Say undo to take back the last thing."))
		return
	}
	t.undoLast()
}

// undoLast is the person taking the last thing back.
func (t *turn) undoLast() {
	if a := t.session().Aside; a != nil && questionOf(a.Question) != nil && questionOf(a.Question).shy {
		t.session().Aside = nil // it came unasked, and is no step of theirs
	} else if a != nil && a.Question != qQuiet && a.Question != qZone {
		t.session().Aside = nil
		t.tell(say("Alright: nothing was changed."))
		t.askAgain()
		return
	}
	what, ok := t.takeBack()
	switch {
	case !ok:
		t.tell(say(undoNothing))
	case what == "":
		t.tell(say(undoDone))
	default:
		t.tell(say(undoOf, what))
	}
	if ok {
		t.askAgain()
	}
}

const (
	undoNothing = "There is nothing left to take back."
	undoDone    = "Taken back."
	undoOf      = "Taken back: {}."
)
