package coach

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A journal is a few documents. Each is JSON with a version field "v".
const (
	profileDoc = "profile" // who the person is to the coach
	sessionDoc = "session" // where the conversation stands
	agendaDoc  = "agenda"  // open interviews and tasks; derived, so that a wake need not load them all
	ledgerDoc  = "ledger"  // what the coach sent, and when
	kindsDoc   = "kinds"   // how kinds of question went, over all interviews
	huntDoc    = "hunt"    // the weeks of the job hunt: facts

	interviewDocs = "interview/" // one for each interview
	undoDocs      = "undo/"      // one for each step that can be taken back
	archiveDocs   = "archive/"   // cards of the closed interviews, by year
)

// Core names the documents that nearly every turn wants.
var Core = []string{profileDoc, sessionDoc, agendaDoc, ledgerDoc}

// docVersion is the version that this program writes.
const docVersion = 1

func interviewDoc(id string) string { return interviewDocs + id }
func undoDoc(step int) string       { return fmt.Sprintf("%s%06d", undoDocs, step) }
func archiveDoc(year int) string    { return fmt.Sprintf("%s%04d", archiveDocs, year) }

// Journal is what a turn may see of a person: documents as they were
// committed. A turn changes nothing in it.
type Journal struct {
	asked []string
	raw   map[string][]byte
	docs  map[string]document // the same, decoded
}

// document is what a journal is made of.
type document interface {
	version() *int
	clone() document // shares nothing that a turn changes in place
}

// NewJournal is a journal of which nothing is loaded yet.
func NewJournal() *Journal {
	return &Journal{raw: map[string][]byte{}, docs: map[string]document{}}
}

// Add adds documents. names are those that were asked for, with those that
// end in "/" standing for all that begin so; one that is in names and not in
// docs does not exist. A document that does not parse, or of a later version
// than this program knows, is an error. The journal keeps docs.
func (j *Journal) Add(names []string, docs map[string][]byte) error {
	for name, raw := range docs {
		if !slices.ContainsFunc(names, func(n string) bool { return covers(n, name) }) {
			continue
		}
		raw, err := upgrade(name, raw)
		if err != nil {
			return err
		}
		d := newDocument(name)
		if err := decode(name, raw, d); err != nil {
			return err
		}
		j.raw[name], j.docs[name] = raw, d
	}
	j.asked = append(j.asked, names...)
	return nil
}

// after is the journal with the documents that a turn changed. Undo steps are
// left out: they are rarely wanted, and are then asked for.
func (j *Journal) after(docs map[string]document, put map[string][]byte, gone []string) *Journal {
	next := &Journal{
		asked: slices.DeleteFunc(slices.Clone(j.asked), func(name string) bool { return kindOf(name) == kindOf(undoDocs) }),
		raw:   maps.Clone(j.raw), docs: maps.Clone(j.docs),
	}
	for name, raw := range put {
		next.raw[name], next.docs[name] = raw, docs[name]
		if !next.has(name) {
			next.asked = append(next.asked, name)
		}
	}
	for _, name := range gone {
		delete(next.raw, name)
		delete(next.docs, name)
	}
	for name := range next.raw {
		if kindOf(name) == kindOf(undoDocs) {
			delete(next.raw, name)
			delete(next.docs, name)
		}
	}
	next.asked = slices.DeleteFunc(next.asked, func(name string) bool { return kindOf(name) == kindOf(undoDocs) })
	return next
}

// newDocument is an empty document of the kind that the name says.
func newDocument(name string) document {
	switch kind := kindOf(name); kind {
	case profileDoc:
		return &Profile{}
	case sessionDoc:
		return &Session{}
	case agendaDoc:
		return &Agenda{}
	case ledgerDoc:
		return &Ledger{}
	case kindsDoc:
		return &Kinds{}
	case huntDoc:
		return &Hunt{}
	case kindOf(archiveDocs):
		return &Archive{}
	case kindOf(undoDocs):
		return &step{}
	default:
		return &Interview{}
	}
}

// has reports whether the document was asked for, whether it exists or not.
func (j *Journal) has(name string) bool {
	return slices.ContainsFunc(j.asked, func(n string) bool { return covers(n, name) })
}

// covers reports whether asking for one name asks for another.
func covers(asked, name string) bool {
	return asked == name || strings.HasSuffix(asked, "/") && strings.HasPrefix(name, asked)
}

// upgrade brings a document to docVersion.
func upgrade(name string, raw []byte) ([]byte, error) {
	digits, ok := bytes.CutPrefix(raw, []byte(`{"v":`))
	if i := bytes.IndexAny(digits, ",}"); ok && i >= 0 {
		digits = digits[:i]
	}
	v, err := strconv.Atoi(string(digits))
	if err != nil {
		return nil, fmt.Errorf("document %s: no version", kindOf(name))
	}
	switch {
	case v > docVersion:
		return nil, fmt.Errorf("document %s: version %d is newer than this program, which knows %d", kindOf(name), v, docVersion)
	case v < 1:
		return nil, fmt.Errorf("document %s: version %d", kindOf(name), v)
	}
	return raw, nil
}

func kindOf(name string) string {
	kind, _, _ := strings.Cut(name, "/")
	return kind
}

// decode reads a document into v.
func decode(name string, raw []byte, v any) error {
	if err := json.Unmarshal(raw, v); err != nil {
		return fmt.Errorf("document %s: %w", kindOf(name), err)
	}
	return nil
}
