package terminal

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

// asideAnswers have a list to pick from, and one that is only to be read.
func asideAnswers() map[string]coach.Message {
	list := func(item string) *coach.List {
		return &coach.List{Items: []coach.Item{{Number: 1, Text: coach.Plain(item)}}}
	}
	return map[string]coach.Message{
		"opened": welcome,
		"tasks":  {List: list("Send the note"), Menu: &coach.Menu{Label: "Which one?", Options: buttons("The note", "The call")}},
		"notes":  {List: list("They liked Go")},
	}
}

// Under a list that was asked for, no older choices are drawn. They are found
// by the whole label only, and do not come back when a newer one was chosen.
func TestScreenSetsAside(t *testing.T) {
	st := newStage(t, look{}, asideAnswers())
	st.types("/tasks").keys("enter").types("/notes").keys("enter")
	st.events()
	none := `

		>
		press enter to send, alt+enter for a new line`
	equal(t, "live, under the list", st.view(), none)
	st.types("1").keys("enter").types("the n").keys("enter").types("the note").keys("enter").types("good").keys("enter")
	told(t, st, said("1"), said("the n"), pressed("The note"), pressed("Good"))
	st.types("/tasks").keys("enter").types("2").keys("enter")
	told(t, st, coach.Event{Kind: coach.Command, Name: "tasks"}, pressed("The call"))
	equal(t, "live, once a newer one was chosen", st.view(), none)
}

func TestScreenSetsAsideWhenAnswering(t *testing.T) {
	choices := `

		How did it go?
		  [1] Good   [2] Bad
		>
		1-2 or type`
	chart := page{charts: []coach.Chart{{Title: "How it goes", Values: []float64{4}}}}
	tests := []struct {
		name string
		show func(st *stage) // before the answer under way is there
		want string
	}{
		{"a chart", func(st *stage) {
			st.update(showMsg{chart, true, make(chan struct{})})
		}, `

		>
		press enter to send, alt+enter for a new line`},
		{"words", func(*stage) {}, choices},
		{"a chart unasked", func(st *stage) {
			st.update(showMsg{chart, false, make(chan struct{})})
		}, choices},
		{"a chart after choices of the same answer", func(st *stage) {
			st.update(showMsg{bare(scale), true, make(chan struct{})})
			st.update(showMsg{chart, true, make(chan struct{})})
		}, `

		How much?
		  [1 little]   [2]   [3]   [4 much]
		>
		type a number, or pick with the arrows`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, look{}, asideAnswers())
			st.hold = true
			st.types("how").keys("enter")
			tt.show(st)
			st.release()
			equal(t, "live", st.view(), tt.want)
		})
	}
}

// What came before the answer, but after what it answers, stays.
func TestScreenSetsAsideOnlyWhatWasSeen(t *testing.T) {
	st := newStage(t, look{}, asideAnswers())
	st.hold = true
	st.types("one").keys("enter").types("/notes").keys("enter")
	st.update(showMsg{bare(scale), true, make(chan struct{})})
	st.release()
	equal(t, "live", st.view(), `

		How much?
		  [1 little]   [2]   [3]   [4 much]
		>
		type a number, or pick with the arrows`)
}

func TestPlainSetsAside(t *testing.T) {
	_, events := playPlain(t, asideAnswers(), "/tasks\n/notes\n1\nthe note\ngood\n/tasks\n2\n1\n")
	command := func(name string) coach.Event { return coach.Event{Kind: coach.Command, Name: name} }
	want := []coach.Event{opened, command("tasks"), command("notes"), said("1"), pressed("The note"), pressed("Good"),
		command("tasks"), pressed("The call"), said("1")}
	if diff := cmp.Diff(want, events); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}
