package coach

import (
	"bytes"
	"encoding/json"
	"slices"
)

// undoDepth is how many steps can be taken back.
const undoDepth = 30

// step is what a turn changed: the facts as they were before.
type step struct {
	V       int                        `json:"v"`
	Docs    map[string]json.RawMessage `json:"docs"` // null: it did not exist
	Session json.RawMessage            `json:"session,omitempty"`
}

// keepStep notes the facts as they were before this turn, and forgets the
// oldest step if there are too many.
func (t *turn) keepStep(changed []string) {
	changed = slices.DeleteFunc(slices.Clone(changed), func(name string) bool {
		return name == profileDoc && bytes.Equal(t.marshal(name), t.hinted)
	})
	if len(changed) == 0 {
		return
	}
	l := t.ledger()
	l.UndoTo++
	if t.event.Kind == Said || t.event.Kind == Edited {
		l.EventStep = l.UndoTo
	}
	s := &step{Docs: make(map[string]json.RawMessage, len(changed)), Session: t.before(sessionDoc)}
	for _, name := range changed {
		if name == profileDoc {
			s.Docs[name] = t.hinted
		} else if raw := t.before(name); len(raw) > 0 {
			s.Docs[name] = raw
		} else {
			s.Docs[name] = json.RawMessage("null")
		}
	}
	t.docs[undoDoc(l.UndoTo)] = s
	t.gone = slices.DeleteFunc(t.gone, func(name string) bool { return name == undoDoc(l.UndoTo) })
	if l.UndoTo-l.UndoFrom > undoDepth {
		l.UndoFrom++
		t.gone = append(t.gone, undoDoc(l.UndoFrom))
	}
}

// takeBack restores the facts to what they were before the last step. It
// reports whether there was one. The ledger stays: nothing is said twice.
func (t *turn) takeBack() bool {
	l := t.ledger()
	if l.UndoTo <= l.UndoFrom {
		return false
	}
	name := undoDoc(l.UndoTo)
	s := document[step](t, name)
	if len(t.need) > 0 || t.fail != nil {
		return true
	}
	l.UndoTo--
	t.undo = true
	delete(t.docs, name)
	t.gone = append(t.gone, name)
	for _, doc := range sorted(s.Docs) {
		t.restore(doc, s.Docs[doc])
	}
	t.restore(sessionDoc, s.Session)
	return true
}

// restore puts a document back as it was.
func (t *turn) restore(name string, raw json.RawMessage) {
	delete(t.docs, name)
	if t.base == nil {
		t.base = map[string][]byte{}
	}
	if t.base[name] = raw; string(raw) == "null" {
		t.base[name] = nil
	}
	if len(raw) == 0 || string(raw) == "null" { // it did not exist
		t.docs[name] = newDocument(name)
		if name != sessionDoc && name != profileDoc {
			t.gone = append(t.gone, name)
		}
		return
	}
	d := newDocument(name)
	raw, err := upgrade(name, raw)
	if err == nil {
		err = decode(name, raw, d)
	}
	if err != nil {
		t.fail = err
		return
	}
	t.docs[name] = d
}

// newDocument is an empty document of the kind that the name says.
func newDocument(name string) versioned {
	switch kindOf(name) {
	case kindOf(profileDoc):
		return &Profile{}
	case kindOf(sessionDoc):
		return &Session{}
	case kindOf(kindsDoc):
		return &Kinds{}
	case kindOf(archiveDocs):
		return &Archive{}
	default:
		return &Interview{}
	}
}

// undoLast is the person taking the last thing back.
func (t *turn) undoLast() {
	if !t.takeBack() {
		t.tell(say(undoNothing))
		return
	}
	t.tell(say(undoDone))
	t.askAgain()
}

const (
	undoNothing = "There is nothing left to take back."
	undoDone    = "Taken back."
)
