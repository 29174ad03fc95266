package terminal

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"debrief/coach"
)

// A long message is printed in pieces that leave the live part on the screen.
func TestScreenLongMessage(t *testing.T) {
	st := newStage(t, look{}, nil)
	st.update(tea.WindowSizeMsg{Width: 30, Height: 8})
	st.above()
	text := strings.TrimSpace(strings.Repeat("line\n\n", 40))
	st.update(showMsg{bare(coach.Message{Text: coach.Plain(text)}), false, make(chan struct{})})
	if got := strings.Join(st.printed, "\n"); strings.TrimSpace(strings.ReplaceAll(got, "\n \n", "\n\n")) != text {
		t.Errorf("printed is %q", got)
	}
	if room := 8 - st.s.liveHeight(); st.widest > room {
		t.Errorf("%d lines were printed at once where there is room for %d", st.widest, room)
	}
}

// Nothing is printed before the live part was drawn: the framework would put
// it anywhere.
func TestScreenPrintsOnceDrawn(t *testing.T) {
	st := newStage(t, look{}, nil)
	st.above()
	st.s.printer.ready = false
	done := make(chan struct{})
	st.update(showMsg{bare(welcome), false, done})
	if len(st.printed) > 0 {
		t.Errorf("printed too early: %q", st.printed)
	}
	st.update(drawnMsg{})
	<-done
	equal(t, "printed", st.above(), "\n\n\t\tHow did it go?")
}

// What waits to be printed is set for the window in which it is printed.
func TestScreenPrintsForTheWindow(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.above()
	st.s.printer.ready = false
	message := coach.Message{Text: coach.Plain("They will tell you by Friday."), Buttons: buttons("Fine")}
	st.types("it went rather well").keys("enter")
	st.update(showMsg{bare(message), false, make(chan struct{})})
	st.update(tea.WindowSizeMsg{Width: 20, Height: 20})
	st.update(drawnMsg{})
	equal(t, "printed once narrow", st.above(), `

		› it went rather
		  well

		said  it went
		rather well

		They will tell you
		by Friday.`)
	st.update(tea.WindowSizeMsg{Width: 40, Height: 20})
	st.update(showMsg{bare(message), false, make(chan struct{})})
	equal(t, "printed once wider", st.above(), `
		  [1] Fine

		They will tell you by Friday.`)
}

// While the screen may still show a higher live part than the present one, what
// is printed leaves room for that.
func TestScreenPrintsBesideAnEarlierView(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.update(tea.WindowSizeMsg{Width: 40, Height: 20})
	st.types("/menu").keys("enter")
	high := st.s.liveHeight()
	st.widest = 0
	st.types("1").keys("enter")
	long := strings.TrimSpace(strings.Repeat("line\n", 40))
	st.update(showMsg{bare(coach.Message{Text: coach.Plain(long)}), false, make(chan struct{})})
	if st.s.liveHeight() >= high {
		t.Fatal("the live part has not become lower")
	}
	if st.widest > 20-high {
		t.Errorf("%d lines were printed at once beside a live part of %d in a window of 20", st.widest, high)
	}
}
