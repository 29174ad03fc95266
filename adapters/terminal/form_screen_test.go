package terminal

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"debrief/bot"
	"debrief/coach"
)

func TestScreenForm(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.hold = true
	st.types("/form").keys("enter").types("half a thought")
	st.release()
	st.above()
	equal(t, "live", st.view(), `

		The interview
		1/3 Company
		> Acme
		type to replace, arrows to edit   enter: next   shift+tab: back   esc: leave`)
	st.keys("ctrl+u enter")
	equal(t, "live", st.view(), `

		The interview
		1/3 Company
		>
		Company is needed.`)
	st.types("Globex").keys("tab").types("Nurse").keys("shift+tab")
	equal(t, "live", st.view(), `

		The interview
		  Role: Nurse
		1/3 Company
		> Globex
		type to replace, arrows to edit   enter: next   shift+tab: back   esc: leave`)
	st.keys("esc")
	equal(t, "live", st.view(), `

		  [1] Fill in
		> half a thought
		The form was left and not sent.`)
	st.keys("ctrl+u").types("fill").keys("enter enter enter").types("one\ntwo")
	equal(t, "live", st.view(), `

		The interview
		  Company: Globex
		  Role: Nurse
		3/3 Notes
		> one
		  two
		enter: send   shift+tab: back   esc: clear`)
	st.keys("tab enter")
	equal(t, "printed", st.above(), `

		› The interview
		  Company: Globex
		  Role: Nurse
		  Notes: one
		  two

		filled save`)
	told(t, st, opened, coach.Event{Kind: coach.Command, Name: "form"}, coach.Event{
		Kind: coach.Filled, Action: "save",
		Values: map[string]string{"company": "Globex", "role": "Nurse", "notes": "one\ntwo"},
	})
	if got := st.s.picker.offers.newest(); got == nil || got.choices[0].label != "Good" {
		t.Error("the choices from before the form are not there again")
	}
}

// An unasked form does not take the input line: it waits behind its button.
func TestScreenUnaskedForm(t *testing.T) {
	st := newStage(t, look{}, nil)
	st.types("typing")
	st.update(showMsg{bare(formMessage()), false, make(chan struct{})})
	equal(t, "live", st.view(), `

		  [1] Fill in
		> typing
		press enter to send, alt+enter for a new line`)
}

func TestScreenFailedForm(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.types("/form").keys("enter enter enter").types("fail")
	answer := st.host.answer
	st.host.answer = func(bot.Event) ([]coach.Message, error) { return nil, errors.New("no room") }
	st.keys("enter")
	equal(t, "live", st.view(), `

		The interview
		  Company: Acme
		3/3 Notes
		> fail
		type to replace, arrows to edit   enter: send   shift+tab: back   esc: leave`)
	st.host.answer = answer
	st.keys("enter")
	if st.s.form != nil {
		t.Error("the form is still open")
	}
}

// What a field holds already is replaced by what is typed over it, and edited
// by the keys that edit.
func TestScreenFormSuggestion(t *testing.T) {
	press := func(code rune) func(*stage) {
		return func(st *stage) { st.update(tea.KeyPressMsg{Code: code}) }
	}
	tests := []struct {
		name  string
		press func(*stage)
		want  string // with X typed behind it
	}{
		{"nothing", func(*stage) {}, "X"},
		{"a space", func(st *stage) { st.keys("space") }, " X"},
		{"a paste", func(st *stage) { st.update(tea.PasteMsg{Content: "Globex"}) }, "GlobexX"},
		{"left", press(tea.KeyLeft), "AcmXe"},
		{"right", press(tea.KeyRight), "AcmeX"},
		{"home", press(tea.KeyHome), "XAcme"},
		{"end", press(tea.KeyEnd), "AcmeX"},
		{"backspace", press(tea.KeyBackspace), "AcmX"},
		{"a new line", func(st *stage) { st.keys("ctrl+j") }, "Acme\nX"},
		{"a key that does nothing", press(tea.KeyF5), "X"},
		{"there and back", func(st *stage) { st.keys("right tab shift+tab") }, "X"},
		{"typed over and had again", func(st *stage) { st.keys("X backspace ctrl+y") }, "AcmeX"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, look{}, screenAnswers())
			st.types("/form").keys("enter")
			tt.press(st)
			st.types("X")
			if got := st.s.editor.value(); got != tt.want {
				t.Errorf("the field holds %q, want %q", got, tt.want)
			}
		})
	}
}

func TestScreenFormEscape(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.types("/form").keys("enter").types("Globex").keys("esc")
	equal(t, "live, cleared", st.view(), `

		The interview
		1/3 Company
		>
		cleared; up or ctrl+y gives it back`)
	st.keys("up")
	equal(t, "live, had again", st.view(), `

		The interview
		1/3 Company
		> Globex
		enter: next   shift+tab: back   esc: clear`)
	st.keys("esc left esc")
	if st.s.form != nil {
		t.Fatal("escape on an empty line does not leave the form")
	}
	st.keys("enter")
	if got := st.s.editor.value(); got != "Acme" {
		t.Errorf("opened again, the field holds %q", got)
	}
	st.keys("esc")
	if st.s.form != nil {
		t.Error("escape on what nobody has touched does not leave the form")
	}
}

// A command leaves the form and is carried out; what the form holds is there
// when it is opened again.
func TestScreenFormCommand(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.hold = true
	st.types("/form").keys("enter").types("half a thought")
	st.release()
	st.events()
	st.types("Globex").keys("enter").types("/later")
	equal(t, "live", st.view(), `

		The interview
		  Company: Globex
		2/3 Role (as advertised)
		> /later
		enter leaves the form for this command; //… types a slash`)
	st.keys("enter")
	told(t, st, coach.Event{Kind: coach.Command, Name: "later"})
	equal(t, "live, after", st.view(), `

		Fill this in.
		  [1] Fill in
		> half a thought
		The form was left and not sent.`)
	st.keys("esc").types("fill in").keys("enter enter").types("/a b").keys("enter").types("//x").keys("enter")
	told(t, st, coach.Event{Kind: coach.Filled, Action: "save", Values: map[string]string{
		"company": "Globex", "role": "/a b", "notes": "/x",
	}})
}

// What was typed with a slash more can be gone back to, left and given back.
func TestScreenFormSlash(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.types("/form").keys("enter").types("//x").keys("enter").types("y").keys("shift+tab")
	if got := st.s.editor.value(); got != "//x" {
		t.Errorf("gone back to, the field shows %q", got)
	}
	if got := st.s.remains(""); got != "Company: /x\nRole: y" {
		t.Errorf("remains %q", got)
	}
	st.keys("esc enter enter")
	if got := st.s.form.values[0]; got != "/x" {
		t.Errorf("opened again, the field holds %q", got)
	}
}

func TestTypedIntoAField(t *testing.T) {
	for _, value := range []string{"", "x", "/x", "//x", "///", "/", "/a b", "/etc/hosts", " /x", "a\n/x"} {
		text := asTyped(value)
		if got := meant(text); strings.TrimSpace(got) != strings.TrimSpace(value) {
			t.Errorf("%q is typed as %q, which stands for %q", value, text, got)
		}
		if name, ok := aside(text); ok {
			t.Errorf("%q is typed as %q, which is the command %q", value, text, name)
		}
	}
}
