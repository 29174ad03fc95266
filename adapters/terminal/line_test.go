package terminal

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"debrief/coach"
)

func TestScreenEscapeClears(t *testing.T) {
	tests := []struct {
		name, back string // back: the keys that give it back
	}{
		{"up", "up"},
		{"down is not up", "down up"},
		{"ctrl+p", "ctrl+p"},
		{"ctrl+y", "ctrl+y"},
		{"later", "a backspace up"},
		{"behind what was typed since", "ctrl+u ctrl+y"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, look{}, nil)
			st.types("drug calc").keys("enter").types("nothing").keys("up")
			equal(t, "live, the last answer", st.view(), "\n\n\t\t> drug calc")
			st.keys("esc")
			equal(t, "live, cleared", st.view(), "\n\n\t\t>\n\t\tcleared; up or ctrl+y gives it back")
			st.keys(tt.back)
			if got := st.s.editor.value(); got != "drug calc" {
				t.Errorf("%s gives back %q", tt.back, got)
			}
			st.events()
			st.keys("esc").types("nothing").keys("enter")
			told(t, st, said("nothing"))
		})
	}
}

// Where up goes among the choices, it still gives back what the key before it
// has cleared.
func TestScreenEscapeInAMenu(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.types("/menu").keys("enter").types("oo").keys("down esc")
	if st.s.picker.at != 0 || st.s.picker.filter != "" {
		t.Error("a choice is still pointed at")
	}
	st.keys("up")
	if got := st.s.editor.value(); got != "oo" {
		t.Errorf("up gives back %q", got)
	}
	st.keys("esc left up")
	if got := st.s.editor.value(); got != "" || st.s.picker.at == 0 {
		t.Errorf("later, up gives back %q", got)
	}
	st.keys("esc")
	if st.s.picker.at != 0 {
		t.Error("escape still points at a choice")
	}
}

func TestScreenCtrlCClears(t *testing.T) {
	st := newStage(t, look{}, nil)
	st.types("a thought").keys("ctrl+c up")
	if got := st.s.editor.value(); got != "a thought" || st.quit {
		t.Errorf("up gives back %q; left: %t", got, st.quit)
	}
	st.keys("ctrl+u space esc")
	if got := st.view(); got != "\n>\npress enter to send, alt+enter for a new line" && st.s.notice != "" {
		t.Errorf("nothing but space was cleared: %q", got)
	}
}

func TestScreenHints(t *testing.T) {
	danger := buttons("Delete everything")
	danger[0].Style = coach.StyleDanger
	tests := []struct {
		name    string
		message coach.Message
		want    string
	}{
		{"one", coach.Message{Buttons: buttons("Done")}, "enter to choose, or type"},
		{"a form", coach.Message{Form: formMessage().Form}, "enter to choose, or type"},
		{"one that is grave", coach.Message{Buttons: danger}, "1 to choose, or type"},
		{"several", coach.Message{Buttons: buttons("a", "b", "c", "d")}, "1-4 or type"},
		{"a rating", coach.Message{Buttons: buttons("1 bad", "2", "3", "4", "5 great", "Skip")}, wordsRate},
		{"times", coach.Message{Buttons: buttons("9:00", "9:30")}, wordsChoose(2)},
		{"a menu", menuMessage(), wordsFilter},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, look{}, nil)
			st.update(showMsg{bare(tt.message), false, make(chan struct{})})
			if got := st.s.hint(); got != tt.want {
				t.Errorf("the hint is %q, want %q", got, tt.want)
			}
		})
	}
}

// Enter takes an only choice while nothing was said since.
func TestScreenOneChoice(t *testing.T) {
	one := coach.Message{Text: coach.Plain("Send the note."), Buttons: buttons("Done")}
	show := func(st *stage, m coach.Message) { st.update(showMsg{bare(m), false, make(chan struct{})}) }

	st := newStage(t, look{}, nil)
	show(st, one)
	st.events()
	st.keys("enter enter")
	told(t, st, pressed("Done"))

	show(st, one)
	show(st, coach.Message{Text: coach.Plain("Something else.")})
	st.keys("enter")
	told(t, st)
	equal(t, "live", st.view(), `

		Send the note.
		  [1] Done
		>
		1 to choose, or type`)
	st.types("1").keys("enter")
	told(t, st, pressed("Done"))

	one.Buttons[0].Style = coach.StyleDanger
	show(st, one)
	st.keys("enter")
	told(t, st)
	st.update(tea.KeyPressMsg{Code: tea.KeyRight})
	st.keys("enter")
	told(t, st, pressed("Done"))
}
