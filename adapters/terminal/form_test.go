package terminal

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

func interview() coach.Form {
	return coach.Form{
		Action: "save", Title: "The interview", Submit: "Save", Open: "Fill in",
		Fields: []coach.Field{
			{ID: "company", Label: "Company", Value: "Acme", Required: true},
			{ID: "role", Label: "Role", Hint: "as advertised"},
			{ID: "notes", Label: "Notes", Long: true},
		},
	}
}

func TestForm(t *testing.T) {
	f := newForm(interview(), 1)
	if f.value() != "Acme" {
		t.Errorf("the first field holds %q", f.value())
	}
	if f.put("  ") {
		t.Error("a field that is needed was left empty")
	}
	if !f.put(" Globex\nCorp ") {
		t.Error("a field was not taken")
	}
	f.back("half a role")
	if f.value() != "Globex Corp" {
		t.Errorf("the field before holds %q", f.value())
	}
	f.put("Globex")
	if f.value() != "half a role" {
		t.Errorf("the field left holds %q", f.value())
	}
	f.put("Nurse\x1b[2J")
	f.put("one\ntwo")
	if !f.done() {
		t.Fatal("the form is not done")
	}
	want := coach.Event{Kind: coach.Filled, Action: "save", Values: map[string]string{
		"company": "Globex", "role": "Nurse[2J", "notes": "one\ntwo",
	}}
	if diff := cmp.Diff(want, f.event()); diff != "" {
		t.Errorf("the form as sent (-want +got):\n%s", diff)
	}
}

func TestFormKept(t *testing.T) {
	asked := interview()
	var os offers
	os.add(coach.Message{Form: &asked})
	f := newForm(asked, 1)
	f.put("Globex")
	os.keep(f)
	_, c, _ := os.pick("fill in")
	if got := newForm(*c.form, 1).value(); got != "Globex" {
		t.Errorf("opened again, the form holds %q", got)
	}
	if asked.Fields[0].Value != "Acme" {
		t.Error("the message itself was changed")
	}
}
