package terminal

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

func menuMessage() coach.Message {
	return coach.Message{Text: coach.Plain("Pick one."), Menu: &coach.Menu{
		Label: "Which interview?", Options: buttons("Acme", "Globex", "Initech", "Umbrella", "Hooli", "Wonka"),
	}, Buttons: buttons("None of them")}
}

func screenAnswers() map[string]coach.Message {
	return map[string]coach.Message{
		"opened": welcome, "scale": scale, "form": formMessage(), "menu": menuMessage(),
	}
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if diff := cmp.Diff(dedent2(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// dedent2 takes the indentation of a test's text off its lines.
func dedent2(s string) string {
	s = strings.TrimRight(strings.TrimPrefix(s, "\n"), "\t\n")
	return strings.ReplaceAll("\n"+s, "\n\t\t", "\n")[1:]
}

func told(t *testing.T, st *stage, want ...coach.Event) {
	t.Helper()
	if diff := cmp.Diff(want, st.events()); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

var opened = coach.Event{Kind: coach.Opened}

func said(s string) coach.Event { return coach.Event{Kind: coach.Said, Text: s} }

func pressed(s string) coach.Event {
	return coach.Event{Kind: coach.Pressed, Action: coach.Action("do " + s)}
}

func TestScreenChoices(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	equal(t, "printed", st.above(), "How did it go?")
	equal(t, "live", st.view(), `

		  [1] Good   [2] Bad
		>
		1-2 or type`)

	st.keys("enter")
	told(t, st, opened)
	st.keys("right tab")
	equal(t, "live", st.view(), `

		  [1] Good > [2] Bad
		>
		1-2 or type`)
	st.keys("enter")
	told(t, st, pressed("Bad"))
	equal(t, "printed", st.above(), `

		› Bad

		pressed do Bad`)
	equal(t, "live", st.view(), `

		>
		press enter to send, alt+enter for a new line`)

	st.types("/scale").keys("enter").types("3").keys("enter").types("3").keys("enter")
	told(t, st, coach.Event{Kind: coach.Command, Name: "scale"}, pressed("3"), said("3"))
}

func TestScreenTypingChoosesToo(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.types("goo").keys("enter")
	told(t, st, opened, pressed("Good"))
	st.types("not a choice\nat all").keys("enter")
	told(t, st, said("not a choice\nat all"))
	if !strings.Contains(st.above(), "› not a choice\n  at all") {
		t.Error("what was said does not show")
	}
}

func TestScreenMenu(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.types("/menu").keys("enter")
	st.events()
	equal(t, "live", st.view(), `

		Which interview?
		  [1] Acme
		  [2] Globex
		  [3] Initech
		  [4] Umbrella
		  [5] Hooli
		  [6] Wonka
		  [7] None of them
		>
		type to narrow down, arrows and enter to choose`)
	st.types("o").keys("down down up up up")
	equal(t, "live", st.view(), `

		Which interview?
		  [2] Globex
		  [5] Hooli
		> [6] Wonka
		  [7] None of them
		> o
		type to narrow down, arrows and enter to choose`)
	st.types("o").keys("down enter")
	told(t, st, pressed("Hooli"))

	st.types("/menu").keys("enter").types("something else")
	equal(t, "live", st.view(), `

		Which interview?
		> something else
		none of these; enter sends it as it is`)
	st.keys("enter")
	told(t, st, coach.Event{Kind: coach.Command, Name: "menu"}, said("something else"))
}

func TestScreenFollowUps(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.above()
	st.types("half a li").keys("left left")
	done := make(chan struct{})
	st.update(showMsg{bare(coach.Message{Text: coach.Plain("Send the note."), Buttons: buttons("Done")}), false, done})
	<-done
	st.types("X")
	equal(t, "printed: the choices left behind, then the message", st.above(), `
		  [1] Good  [2] Bad

		Send the note.`)
	equal(t, "live", st.view(), `

		  [1] Done
		> half a Xli
		press enter to send, alt+enter for a new line`)
	st.keys("ctrl+c").types("bad").keys("enter")
	told(t, st, opened, pressed("Bad"))
}

func TestScreenQueue(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.events()
	st.hold = true
	st.types("one").keys("enter").types("two").keys("enter").types("three")
	told(t, st, said("one"))
	slow := st.timers[len(st.timers)-1]
	st.update(slow(time.Time{}))
	equal(t, "live", st.view(), `

		…
		How did it go?
		  [1] Good   [2] Bad
		> three`)
	st.release()
	told(t, st, said("two"))
	if strings.Contains(st.view(), "…") {
		t.Error("an answer still shows as under way")
	}
	st.update(slow(time.Time{}))
	if strings.Contains(st.view(), "…") {
		t.Error("a timer of an earlier answer shows one as under way")
	}
}

func TestScreenFailure(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.events()
	st.above()
	st.hold = true
	st.types("fail").keys("enter").types("more").keys("enter right enter").types("typing")
	st.release()
	told(t, st, said("fail"))
	equal(t, "printed", st.above(), `

		› fail

		› more

		› Good

		That did not get through: the store is full. Your words are still here.`)
	equal(t, "live", st.view(), `

		How did it go?
		  [1] Good   [2] Bad
		> fail
		  more
		  typing`)
}

func TestScreenLeaving(t *testing.T) {
	tests := []struct {
		name    string
		keys    func(st *stage)
		quit    bool
		remains string
	}{
		{"ctrl+c on an empty line", func(st *stage) { st.keys("ctrl+c") }, true, ""},
		{"ctrl+c on a line clears it", func(st *stage) { st.types("abc").keys("ctrl+c") }, false, ""},
		{"twice", func(st *stage) { st.types("abc").keys("ctrl+c ctrl+c") }, true, ""},
		{"ctrl+d on an empty line", func(st *stage) { st.keys("ctrl+d") }, true, ""},
		{"ctrl+d on a line", func(st *stage) { st.types("abc").keys("ctrl+d") }, false, "> abc"},
		{"quit", func(st *stage) { st.types("/quit").keys("enter") }, true, ""},
		{"exit", func(st *stage) { st.types("/Exit").keys("enter") }, true, ""},
		{"ctrl+c in a form", func(st *stage) {
			st.types("/form").keys("enter ctrl+c ctrl+c")
		}, false, ""},
		{"told to while typing", func(st *stage) {
			st.types("half a\nthought")
			st.update(leaveMsg{})
		}, true, "> half a\nthought"},
		{"told to in a form", func(st *stage) {
			st.types("/form").keys("enter enter").types("Nur")
			st.update(leaveMsg{})
		}, true, "Company: Acme\nRole: Nur"},
		{"with an answer under way", func(st *stage) {
			st.hold = true
			st.types("one").keys("enter").types("two").keys("enter ctrl+c").types("ignored")
		}, false, "Not sent: one\nNot sent: two"},
		{"at once, with an answer under way", func(st *stage) {
			st.hold = true
			st.types("one").keys("enter").types("two").keys("enter ctrl+c ctrl+c")
		}, true, "Not sent: one\nNot sent: two"},
		{"once the answers are there", func(st *stage) {
			st.hold = true
			st.types("one").keys("enter").types("two").keys("enter ctrl+c")
			st.release()
		}, true, ""},
		{"not if something did not get through", func(st *stage) {
			st.hold = true
			st.types("fail").keys("enter ctrl+c")
			st.release()
		}, false, "> fail"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, look{}, screenAnswers())
			tt.keys(st)
			if st.quit != tt.quit {
				t.Errorf("left: %t, want %t", st.quit, tt.quit)
			}
			if st.quit && st.s.View().Content != "" {
				t.Errorf("left behind: %q", st.s.View().Content)
			}
			if got := st.s.remains(""); got != tt.remains {
				t.Errorf("remains %q, want %q", got, tt.remains)
			}
		})
	}
}

func TestScreenPasteAndHistory(t *testing.T) {
	st := newStage(t, look{}, nil)
	st.events()
	st.update(tea.PasteMsg{Content: "one\r\n\ttwo\x1b[2J\nthree\n"})
	st.keys("enter").types("four").keys("enter")
	told(t, st, said("one\n    two[2J\nthree"), said("four"))
	st.types("five").keys("up")
	equal(t, "live", st.view(), "\n\n\t\t> four")
	st.keys("up")
	if got := st.s.editor.value(); !strings.HasPrefix(got, "one\n") {
		t.Errorf("two back is %q", got)
	}
	st.keys("ctrl+n ctrl+n")
	if got := st.s.editor.value(); got != "five" {
		t.Errorf("what was being typed has become %q", got)
	}
}
