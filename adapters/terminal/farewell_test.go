package terminal

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"debrief/bot"
	"debrief/coach"
)

var farewell = coach.Message{Text: coach.Plain("Everything is deleted."), Farewell: true}

func farewellAnswers() map[string]coach.Message {
	answers := screenAnswers()
	answers["forget me"] = coach.Message{Text: coach.Plain("Really?"), Buttons: buttons("Delete everything", "Keep it")}
	answers["do Delete everything"] = farewell
	return answers
}

// playPlain is what is written and told while somebody types these lines at a
// terminal of plain lines.
func playPlain(t *testing.T, answers map[string]coach.Message, in string) (written string, events []coach.Event) {
	t.Helper()
	var out strings.Builder
	host := &fakeHost{answer: script(answers)}
	if err := newPlain(strings.NewReader(in), &out).Run(t.Context(), host); err != nil {
		t.Errorf("Run: %v", err)
	}
	return trimLines(out.String()), host.got()
}

func TestScreenFarewell(t *testing.T) {
	for name, l := range map[string]look{"no colour": {}, "drawn": looks["color"]} {
		t.Run(name, func(t *testing.T) {
			st := newStage(t, l, farewellAnswers())
			st.types("/menu").keys("enter").types("my secret").keys("enter").types("forget me").keys("enter")
			st.hold = true
			st.types("1").keys("enter").types("half a thought")
			st.release()
			st.events()
			equal(t, "live", st.view(), `

		> half a thought
		press enter to send, alt+enter for a new line`)
			st.keys("up ctrl+p")
			if got := st.s.editor.value(); got != "half a thought" {
				t.Errorf("looking back shows %q", got)
			}
			st.keys("ctrl+u")
			for _, text := range []string{"1", "Good", "acme", "keep it"} {
				st.types(text).keys("enter")
				told(t, st, said(text))
			}
		})
	}
}

// What was only looked back at goes; what was being typed before is there.
func TestScreenFarewellWhileLookingBack(t *testing.T) {
	tests := []struct{ name, keys, want string }{
		{"a line of before", "up", "half"},
		{"one that was changed", "up X", "my secretX"},
		{"what was cleared", "esc up up ctrl+y", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			st := newStage(t, look{}, nil)
			st.types("my secret").keys("enter").types("half")
			before, after, clears := strings.Cut(tt.keys, " up up")
			st.keys(before)
			st.update(showMsg{bare(farewell), false, make(chan struct{})})
			if strings.Contains(st.view(), wordsCleared) {
				t.Error("what was cleared is said to be there again")
			}
			if clears {
				st.keys("up up" + after)
			}
			if got := st.s.editor.value(); got != tt.want {
				t.Errorf("the line holds %q, want %q", got, tt.want)
			}
		})
	}
}

func TestScreenFarewellEndsForm(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.hold = true
	st.types("/form").keys("enter").types("half a thought")
	st.release()
	st.types("Globex")
	st.events()
	st.update(showMsg{bare(farewell), false, make(chan struct{})})
	equal(t, "live", st.view(), `

		> half a thought
		The form was left and not sent.`)
	st.keys("ctrl+u").types("fill in").keys("enter")
	told(t, st, said("fill in"))
}

// What was under way when all was deleted, and fails, brings nothing back but
// words.
func TestScreenFarewellThenFailure(t *testing.T) {
	st := newStage(t, look{}, screenAnswers())
	st.types("/form").keys("enter enter enter")
	st.host.answer = func(bot.Event) ([]coach.Message, error) { return nil, errors.New("no room") }
	st.hold = true
	st.types("Nurse").keys("enter").types("good").keys("enter").types("some words").keys("enter")
	st.update(showMsg{bare(farewell), false, make(chan struct{})})
	st.release()
	equal(t, "live", st.view(), `

		> some words
		press enter to send, alt+enter for a new line`)
}

// What can be chosen from the farewell itself, and after it, can be.
func TestScreenFarewellWithChoices(t *testing.T) {
	again := farewell
	again.Buttons = buttons("Start again")
	st := newStage(t, look{}, map[string]coach.Message{"opened": welcome, "bye": again})
	st.types("bye").keys("enter").types("1").keys("enter").types("good").keys("enter")
	told(t, st, opened, said("bye"), pressed("Start again"), said("good"))
}

func TestPlainFarewell(t *testing.T) {
	written, events := playPlain(t, farewellAnswers(), "forget me\n1\n1\ngood\nkeep it\n\n")
	if diff := cmp.Diff(dedent(`
				How did it go?
				  [1] Good  [2] Bad

				Really?
				  [1] Delete everything  [2] Keep it

				Everything is deleted.

				said  1

				said  good

				said  keep it
			`), written); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	want := []coach.Event{opened, said("forget me"), pressed("Delete everything"), said("1"), said("good"), said("keep it")}
	if diff := cmp.Diff(want, events); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

// All is deleted while a form is open, after something did not get through, and
// while something is under way that then does not: nothing of it can be sent
// any more, but for words.
func TestPlainFarewellInBetween(t *testing.T) {
	stamp := newStamp(bot.Identity{ID: "me"}, coach.Hints{}, fixedNow).event
	failed := errors.New("no room")
	tests := []struct {
		name  string
		plays func(p *plain, bye func())
		again string // what an empty line sends
		last  string // the last line written
	}{
		{"in a form", func(p *plain, bye func()) {
			p.take("fill in", stamp)
			bye()
		}, "", wordsFormLeft},
		{"after a choice that failed", func(p *plain, bye func()) {
			in, _ := p.take("good", stamp)
			p.deliver(in, func(bot.Event) error { return failed })
			bye()
		}, "", "Everything is deleted."},
		{"after words that failed", func(p *plain, bye func()) {
			in, _ := p.take("some words", stamp)
			p.deliver(in, func(bot.Event) error { return failed })
			bye()
		}, "some words", "Everything is deleted."},
		{"while a choice is under way", func(p *plain, bye func()) {
			in, _ := p.take("good", stamp)
			p.deliver(in, func(bot.Event) error { bye(); return failed })
		}, "", wordsFailed(failed)},
		{"while words are under way", func(p *plain, bye func()) {
			in, _ := p.take("some words", stamp)
			p.deliver(in, func(bot.Event) error { bye(); return failed })
		}, "some words", wordsFailed(failed) + " " + wordsAgain},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			p := &plain{out: &out}
			show := func(m coach.Message) {
				if err := p.show(t.Context(), bare(m), false); err != nil {
					t.Fatal(err)
				}
			}
			show(welcome)
			show(formMessage())
			tt.plays(p, func() { show(farewell) })
			lines := strings.Split(strings.TrimSpace(out.String()), "\n")
			if got := lines[len(lines)-1]; got != tt.last {
				t.Errorf("the last line is %q, want %q", got, tt.last)
			}
			again, ok := p.take("", stamp)
			if again.event.Text != tt.again || ok != (tt.again != "") {
				t.Errorf("an empty line sends %q, %t; want %q", again.event.Text, ok, tt.again)
			}
			for _, text := range []string{"1", "fill in", "good"} {
				if in, ok := p.take(text, stamp); !ok || in.event.Kind != coach.Said {
					t.Errorf("%q is taken for %q, %t", text, in.event.Kind, ok)
				}
			}
		})
	}
}
