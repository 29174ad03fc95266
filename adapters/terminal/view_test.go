package terminal

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"debrief/coach"
)

func TestScreenGolden(t *testing.T) {
	parts := map[string]func(st *stage){
		"choices": func(st *stage) { st.keys("right") },
		"menu":    func(st *stage) { st.types("/menu").keys("enter down down") },
		"form": func(st *stage) {
			st.types("/form").keys("enter enter").types("Nurse in a large hospital").keys("enter")
		},
		"suggestion": func(st *stage) { st.types("/form").keys("enter") },
		"typing":     func(st *stage) { st.types("It went well, I think, though it was long.\nThey asked about Go.") },
	}
	for name, play := range parts {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for _, look := range []string{"nocolor", "color"} {
				for _, width := range []int{20, 40, 88} {
					st := newStage(t, looks[look], screenAnswers())
					st.update(tea.WindowSizeMsg{Width: width, Height: 24})
					play(st)
					v := st.s.View()
					text, _, _ := cutLast(v.Content, "\x1b[38;5;")
					fmt.Fprintf(&b, "== %s %d, cursor %d,%d\n", look, width, v.Cursor.X, v.Cursor.Y)
					b.WriteString(strings.ReplaceAll(strings.ReplaceAll(text, "\x1b", `\e`), "\n", "|\n") + "|\n")
				}
			}
			golden(t, "screen-"+name, b.String())
		})
	}
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// Whatever is pressed, in a window of any size, the live part fits into the
// window, the cursor is in it, and what is typed is told once or still there.
func TestScreenProperties(t *testing.T) {
	keys := strings.Fields(`enter enter tab shift+tab esc up down left right backspace ctrl+c ctrl+u
		ctrl+j ctrl+y ctrl+p ctrl+n ctrl+w a 1 3 space 日`)
	rapid.Check(t, func(rt *rapid.T) {
		st := newStage(t, look{styled: true}, screenAnswers())
		for range rapid.IntRange(1, 40).Draw(rt, "steps") {
			switch rapid.IntRange(0, 12).Draw(rt, "kind") {
			case 0:
				size := tea.WindowSizeMsg{Width: rapid.IntRange(1, 120).Draw(rt, "width"), Height: rapid.IntRange(1, 40).Draw(rt, "height")}
				st.update(size)
			case 1:
				m := rapid.SampledFrom([]coach.Message{
					welcome, menuMessage(), formMessage(), {}, {Text: coach.Plain("hm")}, {List: &coach.List{}}, farewell,
				}).Draw(rt, "message")
				st.update(showMsg{bare(m), rapid.Bool().Draw(rt, "answering"), make(chan struct{})})
			case 2:
				st.hold = true
			case 3:
				st.release()
			case 4:
				st.types(rapid.SampledFrom([]string{"/form", "/menu", "fail", "/cancel", "//x", "good"}).Draw(rt, "text")).keys("enter")
			default:
				st.keys(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if st.quit {
				return
			}
			v := st.s.View()
			lines := strings.Split(v.Content, "\n")
			if len(lines) != st.s.liveHeight() || len(lines) > st.s.height {
				rt.Fatalf("%d lines are live, counted are %d, the window has %d", len(lines), st.s.liveHeight(), st.s.height)
			}
			for _, l := range lines {
				if w := ansi.StringWidth(l); w > max(st.s.width, 6) {
					rt.Fatalf("a line is %d columns wide in a window of %d: %q", w, st.s.width, l)
				}
			}
			if c := v.Cursor; c.Y < 0 || c.Y >= len(lines) || c.X < 0 || c.X >= max(st.s.width, 6) {
				rt.Fatalf("the cursor is at %d, %d", c.X, c.Y)
			}
		}
	})
}
