package terminal

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"debrief/bot"
	"debrief/coach"
)

var (
	welcome = coach.Message{Text: coach.Plain("How did it go?"), Buttons: buttons("Good", "Bad")}
	scale   = coach.Message{Text: coach.Plain("How much?"), Buttons: buttons("1 little", "2", "3", "4 much")}
)

func formMessage() coach.Message {
	f := interview()
	return coach.Message{Text: coach.Plain("Fill this in."), Form: &f}
}

func newPlain(in io.Reader, out io.Writer) *Adapter {
	return New(Config{
		In: in, Out: out, Identity: bot.Identity{ID: "me"}, Now: fixedNow,
		Hints: coach.Hints{Zone: "Europe/Berlin"}, Env: func(string) string { return "" },
	})
}

// TestPlain plays whole conversations, from the first line to the end of the
// input, and compares all that is written and all that the coach is told.
func TestPlain(t *testing.T) {
	said := func(s string) coach.Event { return coach.Event{Kind: coach.Said, Text: s} }
	pressed := func(s string) coach.Event { return coach.Event{Kind: coach.Pressed, Action: coach.Action("do " + s)} }
	command := func(s string) coach.Event { return coach.Event{Kind: coach.Command, Name: s} }
	answers := map[string]coach.Message{
		"opened": welcome, "scale": scale, "form": formMessage(),
		"list": {List: &coach.List{Title: coach.Strong("To do"), Items: []coach.Item{
			{Number: 1, Text: coach.Plain("Send the note"), Note: coach.Plain("due Friday")},
		}}, Menu: &coach.Menu{Label: "Which one?", Options: buttons("The note", "The call")}},
	}
	tests := []struct {
		name, in, out string
		events        []coach.Event
		err           string
	}{
		{
			name: "words, a label, a number and a command",
			in:   "fine\ngood\n/scale now\n3\n2\n",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				said  fine

				pressed do Good

				How much?
				  [1 little]  [2]  [3]  [4 much]

				pressed do 3

				said  2
			`,
			events: []coach.Event{
				said("fine"), pressed("Good"), {Kind: coach.Command, Name: "scale", Text: "now"}, pressed("3"), said("2"),
			},
		},
		{
			name: "a list and a menu; the last line has no end",
			in:   "/list\nthe c",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				To do
				1. Send the note (due Friday)
				Which one?
				  [1] The note
				  [2] The call

				pressed do The call
			`,
			events: []coach.Event{command("list"), pressed("The call")},
		},
		{
			name: "a form",
			in:   "/form\n\n.\nNurse\n",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				Fill this in.
				The interview (/cancel leaves the form, . empties a field)
				Company [Acme]:
				Role (as advertised):
				Notes:

				filled save
			`,
			events: []coach.Event{command("form"), {Kind: coach.Filled, Action: "save", Values: map[string]string{
				"company": "Acme", "role": "", "notes": "Nurse",
			}}},
		},
		{
			name: "a field that is needed, leaving a form, and opening it again",
			in:   "/form\n-\nGlobex\n/Cancel\nfill in\n\n\n\n1\n",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				Fill this in.
				The interview (/cancel leaves the form, . empties a field)
				Company [Acme]:
				Company is needed.
				Company [Acme]:
				Role (as advertised):

				The form was left and not sent.
				  [1] Fill in

				The interview (/cancel leaves the form, . empties a field)
				Company [Globex]:
				Role (as advertised):
				Notes:

				filled save

				pressed do Good
			`,
			events: []coach.Event{command("form"), {Kind: coach.Filled, Action: "save", Values: map[string]string{
				"company": "Globex", "role": "", "notes": "",
			}}, pressed("Good")},
		},
		{
			name: "a command leaves a form", in: "/form\nGlobex\n/later\nfill in\n\n/a b\n//x\n",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				Fill this in.
				The interview (/cancel leaves the form, . empties a field)
				Company [Acme]:
				Role (as advertised):

				The form was left and not sent.
				  [1] Fill in

				command later

				The interview (/cancel leaves the form, . empties a field)
				Company [Globex]:
				Role (as advertised):
				Notes:

				filled save
			`,
			events: []coach.Event{command("form"), command("later"), {Kind: coach.Filled, Action: "save", Values: map[string]string{
				"company": "Globex", "role": "/a b", "notes": "/x"}}},
		},
		{
			name: "the input ends in a form",
			in:   "/form\nGlobex\n",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				Fill this in.
				The interview (/cancel leaves the form, . empties a field)
				Company [Acme]:
				Role (as advertised):

				The form was not sent.
			`,
			events: []coach.Event{command("form")},
		},
		{
			name: "what does not get through is sent again by an empty line",
			in:   "fail now\n\n\nfine\n\n",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				That did not get through: the store is full. An empty line sends it again.

				That did not get through: the store is full. An empty line sends it again.

				That did not get through: the store is full. An empty line sends it again.

				said  fine
			`,
			events: []coach.Event{said("fail now"), said("fail now"), said("fail now"), said("fine")},
		},
		{
			name: "the input ends on something that did not get through",
			in:   "fail",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				That did not get through: the store is full. An empty line sends it again.
			`,
			events: []coach.Event{said("fail")},
			err:    "the last input did not get through: the store is full",
		},
		{
			name: "quit",
			in:   "/quit\nnever read\n",
			out: `
				How did it go?
				  [1] Good  [2] Bad
			`,
		},
		{
			name: "nothing",
			in:   "",
			out: `
				How did it go?
				  [1] Good  [2] Bad
			`,
		},
		{
			name: "a message of 40,000 characters",
			in:   strings.Repeat("word ", 8000) + "\n",
			out: `
				How did it go?
				  [1] Good  [2] Bad

				said  ` + strings.TrimSpace(strings.Repeat("word ", 8000)) + `
			`,
			events: []coach.Event{said(strings.TrimSpace(strings.Repeat("word ", 8000)))},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			host := &fakeHost{answer: script(answers)}
			err := newPlain(strings.NewReader(tt.in), &out).Run(t.Context(), host)
			if got := errorText(err); got != tt.err {
				t.Errorf("Run: %q, want %q", got, tt.err)
			}
			if diff := cmp.Diff(dedent(tt.out), trimLines(out.String())); diff != "" {
				t.Errorf("written (-want +got):\n%s", diff)
			}
			events := append([]coach.Event{{Kind: coach.Opened}}, tt.events...)
			if diff := cmp.Diff(events, host.got()); diff != "" {
				t.Errorf("events (-want +got):\n%s", diff)
			}
			if len(host.settled) != host.keys {
				t.Errorf("%d of %d answers were settled", len(host.settled), host.keys)
			}
		})
	}
}

// TestPlainFollowUps sends unasked messages before the start, while nobody
// types, in the middle of a form, twice, and after the end.
func TestPlainFollowUps(t *testing.T) {
	in, typed := io.Pipe()
	written, out := io.Pipe()
	lines := bufio.NewScanner(written)
	host := &fakeHost{answer: script(map[string]coach.Message{"opened": welcome, "form": formMessage()})}
	a := newPlain(in, out)
	ran := make(chan error, 1)

	expect := func(want ...string) {
		t.Helper()
		for _, w := range want {
			if !lines.Scan() {
				t.Fatalf("nothing more was written, want %q", w)
			}
			if got := strings.TrimRight(lines.Text(), " "); got != w {
				t.Fatalf("written is %q, want %q", got, w)
			}
		}
	}
	send := func(key string, m coach.Message) <-chan error {
		done := make(chan error, 1)
		go func() {
			ids, err := a.Send(context.Background(), bot.Outgoing{Key: key, Message: m, Unasked: true})
			if err == nil && !cmp.Equal(ids, []bot.MessageID{bot.MessageID(key)}) {
				err = errors.New("wrong ids")
			}
			done <- err
		}()
		return done
	}
	sent := func(done <-chan error) {
		t.Helper()
		if err := <-done; err != nil {
			t.Fatalf("Send: %v", err)
		}
	}
	reminder := coach.Message{Text: coach.Plain("Send the note."), Buttons: buttons("Done")}

	sent(send("early", coach.Message{Text: coach.Plain("While you were away.")}))
	sent(send("early", coach.Message{Text: coach.Plain("While you were away.")}))
	go func() {
		err := a.Run(context.Background(), host)
		_ = out.Close()
		ran <- err
	}()
	expect("While you were away.", "", "How did it go?", "  [1] Good  [2] Bad")

	first := send("reminder", reminder)
	expect("", "Send the note.", "  [1] Done")
	sent(first)
	sent(send("reminder", reminder))

	_, _ = io.WriteString(typed, "1\n")
	expect("", "pressed do Done")
	_, _ = io.WriteString(typed, "/form\n")
	expect("", "Fill this in.", "The interview (/cancel leaves the form, . empties a field)", "Company [Acme]:")
	second := send("another", coach.Message{Text: coach.Plain("The call is at nine.")})
	expect("", "The call is at nine.", "Company [Acme]:")
	sent(second)
	_, _ = io.WriteString(typed, "\n")
	expect("Role (as advertised):")
	_ = typed.Close()
	expect("", "The form was not sent.")
	if lines.Scan() {
		t.Errorf("written at the end: %q", lines.Text())
	}
	if err := <-ran; err != nil {
		t.Errorf("Run: %v", err)
	}

	var gone *bot.SendError
	if err := <-send("late", reminder); !errors.As(err, &gone) || gone.Kind != bot.AddressGone {
		t.Errorf("Send after the end: %v, want that the address is gone", err)
	}
	sent(send("reminder", reminder)) // it was shown
}

func TestPlainEndsWithContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in, typed := io.Pipe()
		ctx, cancel := context.WithCancel(t.Context())
		ran := make(chan error, 1)
		go func() {
			ran <- newPlain(in, io.Discard).Run(ctx, &fakeHost{answer: script(nil)})
		}()
		synctest.Wait()
		cancel()
		if err := <-ran; err != nil {
			t.Errorf("Run: %v", err)
		}
		_ = typed.Close()
	})
}

func TestPlainCannotWrite(t *testing.T) {
	_, out := io.Pipe()
	_ = out.CloseWithError(errors.New("broken"))
	host := &fakeHost{answer: script(nil)}
	err := newPlain(strings.NewReader("hello\n"), out).Run(t.Context(), host)
	if err == nil {
		t.Error("Run did not tell that nothing can be written")
	}
	if len(host.settled) != 1 || !strings.Contains(host.settled[0], ": ") {
		t.Errorf("settled is %q, want one answer with its error", host.settled)
	}
}

func TestSendHeedsContext(t *testing.T) {
	a := newPlain(strings.NewReader(""), io.Discard)
	<-a.showing // somebody else is showing something
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := a.Send(ctx, bot.Outgoing{Key: "k"}); !errors.Is(err, context.Canceled) {
		t.Errorf("Send: %v", err)
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// dedent takes the indentation of a test's table off lines.
func dedent(s string) string {
	s = strings.TrimRight(strings.TrimPrefix(s, "\n"), "\t")
	return strings.ReplaceAll("\n"+s, "\n\t\t\t\t", "\n")[1:]
}

func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n")
}
