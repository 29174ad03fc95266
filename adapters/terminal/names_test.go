package terminal

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"debrief/coach"
)

func TestNames(t *testing.T) {
	tasks := []string{"Done: Finish the debrief of Acme", "Done: Thank-you note to Acme"}
	tests := []struct {
		name    string
		options []string
		buttons []string
		width   int
		want    []string
	}{
		{"all fit", tasks, nil, 40, []string{"[1] " + tasks[0], "[2] " + tasks[1]}},
		{"one does not", tasks, []string{"Done: no option"}, 34, []string{
			"[1] Finish the debrief of Acme", "[2] Thank-you note to Acme", "[3] Done: no option"}},
		{"not even so", tasks, nil, 20, []string{"[1] Finish the debr…", "[2] Thank-you note …"}},
		{"an option without it", append(tasks[:1:1], "Other"), nil, 20, []string{"[1] Done: Finish th…", "[2] Other"}},
		{"one option", tasks[:1], nil, 20, []string{"[1] Done: Finish th…"}},
		{"nothing behind it", []string{"Done: ", "Done: all of it, and more"}, nil, 12, []string{"[1] Done: ", "[2] Done: a…"}},
		{"alike at the beginning", []string{
			"Follow up with the people at Acme", "Follow up with the people at Globex", "Wait"},
			nil, 24, []string{"[1] …Acme", "[2] …Globex", "[3] Wait"}},
		{"the same twice", []string{"Done with everything", "Done with everything"}, nil, 16, []string{
			"[1] Done with e…", "[2] Done with e…"}},
		{"without numbers", nil, []string{"1 very bad indeed", "2"}, 12, []string{"[1 very ba…]", "[2]"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := coach.Message{Buttons: buttons(tt.buttons...)}
			if tt.options != nil {
				m.Menu = &coach.Menu{Options: buttons(tt.options...)}
			}
			o := offerOf(m)
			for i, label := range tt.options {
				o.choices[i].label = label // as it is, with space at its end
			}
			if diff := cmp.Diff(tt.want, o.names(tt.width)); diff != "" {
				t.Errorf("names (-want +got):\n%s", diff)
			}
		})
	}
}

// Whatever the labels, names are as wide as they may be, and whole where all
// of them fit.
func TestNamesProperties(t *testing.T) {
	word := rapid.StringMatching(`(Done: )?([ab日é]{1,6} ?){0,5}`)
	rapid.Check(t, func(t *rapid.T) {
		o := offerOf(coach.Message{
			Menu:    &coach.Menu{Options: buttons(rapid.SliceOfN(word, 0, 5).Draw(t, "options")...)},
			Buttons: buttons(rapid.SliceOfN(word, 0, 3).Draw(t, "buttons")...),
		})
		width := rapid.IntRange(1, 40).Draw(t, "width")
		fits := true
		for i := range o.choices {
			fits = fits && ansi.StringWidth(o.name(i)) <= width
		}
		for i, name := range o.names(width) {
			if ansi.StringWidth(name) > width || fits && name != o.name(i) {
				t.Fatalf("%q is named %q in %d columns", o.name(i), name, width)
			}
		}
	})
}

// A list and its choices stay in sight together where there is room for at
// least one of the choices.
func TestScreenLongList(t *testing.T) {
	list := coach.Message{List: &coach.List{Title: coach.Plain("Pending")}, Menu: &coach.Menu{Label: "Mark one as done"}}
	for i, title := range strings.Split("Finish the debrief,Ask how to reach them,Thank-you note,Follow up,Send references,Prepare", ",") {
		title = fmt.Sprintf("%s of Company %d", title, i+1)
		list.List.Items = append(list.List.Items, coach.Item{Number: i + 1, Text: coach.Plain(title), Note: coach.Plain("Monday 30 November")})
		list.Menu.Options = append(list.Menu.Options, buttons("Done: "+title)...)
	}
	var b strings.Builder
	for _, size := range []tea.WindowSizeMsg{{Width: 100, Height: 30}, {Width: 40, Height: 20}, {Width: 40, Height: 24}, {Width: 24, Height: 12}} {
		st := newStage(t, look{}, map[string]coach.Message{"tasks": list})
		st.update(size)
		st.types("/tasks").keys("enter")
		live := strings.Split(trimLines(ansi.Strip(st.s.View().Content)), "\n")
		said := strings.Split(st.above(), "\n")
		room := max(size.Height-len(live), 0)
		fmt.Fprintf(&b, "== %d by %d\n", size.Width, size.Height)
		for _, line := range append(said[max(len(said)-room, 0):], live...) {
			b.WriteString(line + "|\n")
		}
	}
	golden(t, "screen-list", b.String())
}
