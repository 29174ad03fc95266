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
	s := &step{Docs: make(map[string]json.RawMessage, len(changed)), Session: t.j.docs[sessionDoc]}
	for _, name := range changed {
		if name == profileDoc {
			s.Docs[name] = t.hinted
		} else if raw, ok := t.j.docs[name]; ok {
			s.Docs[name] = raw
		} else {
			s.Docs[name] = json.RawMessage("null")
		}
	}
	t.docs[undoDoc(l.UndoTo)] = s
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
	if len(raw) == 0 || string(raw) == "null" {
		if !slices.Contains(t.gone, name) && name != sessionDoc {
			t.gone = append(t.gone, name)
		}
		switch name {
		case sessionDoc:
			t.docs[name] = &Session{}
		case profileDoc:
			t.docs[name] = &Profile{}
			t.gone = slices.DeleteFunc(t.gone, func(n string) bool { return n == name })
		}
		return
	}
	switch kindOf(name) {
	case kindOf(profileDoc):
		t.put(name, raw, &Profile{})
	case kindOf(sessionDoc):
		t.put(name, raw, &Session{})
	case kindOf(kindsDoc):
		t.put(name, raw, &Kinds{})
	case kindOf(archiveDocs):
		t.put(name, raw, &Archive{})
	default:
		t.put(name, raw, &Interview{})
	}
}

func (t *turn) put(name string, raw []byte, d any) {
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
