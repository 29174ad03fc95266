package terminal

import (
	"slices"
	"strings"

	"debrief/coach"
)

// form is a form being filled in, field by field.
type form struct {
	spec   coach.Form
	values []string // of each field, what it holds so far
	at     int      // the field being asked for; len(values) once all are
	offer  int      // seq of the offer that it belongs to
}

func newForm(spec coach.Form, offer int) *form {
	f := &form{spec: spec, offer: offer}
	for _, field := range spec.Fields {
		f.values = append(f.values, clean(field.Value))
	}
	return f
}

// done reports whether every field was asked for.
func (f *form) done() bool { return f.at >= len(f.spec.Fields) }

// field is the field being asked for.
func (f *form) field() coach.Field { return f.spec.Fields[f.at] }

// value is what the field being asked for holds.
func (f *form) value() string { return f.values[f.at] }

// put sets the field being asked for and goes on to the next. A field that
// may not be empty does not become so: put returns false then.
func (f *form) put(value string) bool {
	value = strings.TrimSpace(clean(value))
	if !f.field().Long {
		value = oneLine(value)
	}
	if value == "" && f.field().Required {
		return false
	}
	f.values[f.at] = value
	f.at++
	return true
}

// back returns to the field before, keeping what the present one holds.
func (f *form) back(value string) {
	f.values[f.at] = value
	f.at = max(f.at-1, 0)
}

// asTyped is a field's value as it has to be typed: with one more slash before
// what would be a command.
func asTyped(value string) string {
	bare := strings.TrimSpace(value)
	if _, ok := aside(bare); ok || strings.HasPrefix(bare, "//") {
		return "/" + bare
	}
	return value
}

// meant is the value that a text typed into a field stands for.
func meant(text string) string {
	if bare := strings.TrimSpace(text); strings.HasPrefix(bare, "//") {
		return bare[1:]
	}
	return text
}

// kept is the form as it was asked, holding what it holds now.
func (f *form) kept() *coach.Form {
	spec := f.spec
	spec.Fields = slices.Clone(spec.Fields)
	for i, v := range f.values {
		spec.Fields[i].Value = v
	}
	return &spec
}

// lines are the fields and what they hold, those that hold anything.
func (f *form) lines() []string {
	var lines []string
	for i, v := range f.values {
		if v != "" {
			lines = append(lines, f.label(i)+": "+v)
		}
	}
	return lines
}

// label is a field's label, on one line and safe to print.
func (f *form) label(i int) string { return oneLine(f.spec.Fields[i].Label) }

// event is the form as sent.
func (f *form) event() coach.Event {
	values := make(map[string]string, len(f.values))
	for i, field := range f.spec.Fields {
		values[field.ID] = f.values[i]
	}
	return coach.Event{Kind: coach.Filled, Action: f.spec.Action, Values: values}
}
