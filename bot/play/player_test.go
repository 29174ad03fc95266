package play

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

// fakeStage answers from a table and notes what it was asked to do.
type fakeStage struct {
	now     time.Time
	answers map[string][]Heard // by call, as noted in calls
	due     []Heard            // in the order of their times
	heard   []Heard
	calls   []string
}

func (f *fakeStage) call(format string, args ...any) error {
	call := fmt.Sprintf(format, args...)
	f.calls = append(f.calls, call)
	if strings.Contains(call, "#closed") {
		return ErrNoRooms
	}
	for _, h := range f.answers[call] {
		h.At = f.now
		f.heard = append(f.heard, h)
	}
	return nil
}

func (f *fakeStage) Say(_ context.Context, who Speaker, text string) error {
	return f.call("%s says %q", who, text)
}

func (f *fakeStage) Command(_ context.Context, who Speaker, name, arguments string) error {
	return f.call("%s commands %q %q", who, name, arguments)
}

func (f *fakeStage) Edit(_ context.Context, who Speaker, text string) error {
	return f.call("%s edits %q", who, text)
}

func (f *fakeStage) Press(_ context.Context, who Speaker, label string) error {
	for _, h := range slices.Backward(f.heard) {
		if MatchLabel(buttons(h.Message), label) >= 0 {
			return f.call("%s presses %q", who, label)
		}
	}
	return ErrNoButton
}

func (f *fakeStage) Fill(_ context.Context, who Speaker, values map[string]string) error {
	var fields []string
	for _, label := range slices.Sorted(maps.Keys(values)) {
		fields = append(fields, label+"="+values[label])
	}
	return f.call("%s fills %q", who, fields)
}

func (f *fakeStage) Advance(_ context.Context, to time.Time) error {
	for len(f.due) > 0 && !f.due[0].At.After(to) {
		f.heard = append(f.heard, f.due[0])
		f.due = f.due[1:]
	}
	f.now = to
	return f.call("the clock shows %s", to.Format("Mon 2006-01-02 15:04 MST"))
}

func (f *fakeStage) SetZone(_ context.Context, name, zone string) error {
	return f.call("%s is in zone %s", name, zone)
}

func (f *fakeStage) SetCountry(_ context.Context, name, country string) error {
	return f.call("%s is in country %s", name, country)
}

func (f *fakeStage) Reload(context.Context) error { return f.call("reload") }
func (f *fakeStage) Now() time.Time               { return f.now }
func (f *fakeStage) Heard() []Heard               { return f.heard }
func (f *fakeStage) Close() error                 { return nil }

// said is a message without anything but text and buttons.
func said(to, text string, labels ...string) Heard {
	h := Heard{To: to, Message: coach.Message{Text: coach.Plain(text)}}
	for _, l := range labels {
		h.Message.Buttons = append(h.Message.Buttons, coach.Button{Label: l})
	}
	return h
}

func inRoom(h Heard, room string, private bool) Heard {
	h.Room, h.Private = room, private
	return h
}

func withFiles(h Heard, files ...File) Heard {
	h.Files = files
	return h
}

func play(t *testing.T, src string, stage *fakeStage, p Player) error {
	t.Helper()
	script, err := Parse("x.play", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	stage.now = script.Start
	return p.Play(t.Context(), script, stage)
}

// TestPlayerActs has each step become the call it stands for.
func TestPlayerActs(t *testing.T) {
	stage := &fakeStage{answers: map[string][]Heard{
		`you says "hi"`: {said(You, "Hello.", "Skip")},
	}}
	err := play(t, `zone America/New_York
country US
> hi
~ hello
! skip
? Role=Nurse | Company=Acme
> /remind  call Acme
| at 3
> / is a slash
> /dev/null is a path
ana#hunters> @coach hi
zone Europe/Berlin
country DE
@ Fri 09:00
`, stage, Player{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"you is in zone America/New_York",
		"you is in country US",
		"ana is in zone America/New_York",
		"ana is in country US",
		`you says "hi"`,
		`you edits "hello"`,
		`you presses "skip"`,
		`you fills ["Company=Acme" "Role=Nurse"]`,
		`you commands "remind" "call Acme\nat 3"`,
		`you says "/ is a slash"`,
		`you says "/dev/null is a path"`,
		`ana#hunters says "@coach hi"`,
		"ana is in zone Europe/Berlin",
		"ana is in country DE",
		"the clock shows Fri 2026-11-27 09:00 CET",
	}
	if d := cmp.Diff(want, stage.calls); d != "" {
		t.Errorf("calls (-want +got):\n%s", d)
	}
}

func TestPlayerReloads(t *testing.T) {
	stage := &fakeStage{}
	if err := play(t, "> a\n> b\n@ +1h\n", stage, Player{Reload: true}); err != nil {
		t.Fatal(err)
	}
	want := []string{`you says "a"`, "reload", `you says "b"`, "reload", "the clock shows Wed 2026-11-25 16:30 UTC"}
	if d := cmp.Diff(want, stage.calls); d != "" {
		t.Errorf("calls (-want +got):\n%s", d)
	}
}

// TestCheck holds which messages an expectation looks at, and what is said of
// one that is not met.
func TestCheck(t *testing.T) {
	at := func(day int) time.Time { return time.Date(2026, 11, day, 9, 0, 0, 0, time.UTC) }
	later := func(day int, h Heard) Heard { h.At = at(day); return h }
	for _, tt := range []struct{ name, src, want string }{
		{"met", "> hi\n< hello\n< /^Second/\n<! third", ""},
		{"any case, any blanks", "> hi\n< hELLO  there,\n| you", ""},
		{"missing", "> hi\n< goodbye", `x.play:2: no message to you contains "goodbye"; said since line 1:
    Hello there, you.
    [Skip]
    Second.`},
		{"silence", "> mute\n< hello", `x.play:2: no message to you contains "hello"; nothing was said since line 1`},
		{"unwanted", "> hi\n<! SECOND", `x.play:2: a message to you contains "SECOND" and should not; said since line 1:
    Second.`},
		{"unwanted regexp", "> hi\n<! /^second/", `x.play:2: a message to you matches /^second/ and should not; said since line 1:
    Second.`},
		{"before the last input", "> hi\n> mute\n< hello", `x.play:3: no message to you contains "hello"; nothing was said since line 2`},
		{"others' inputs do not count", "> hi\nana> mute\n< hello\nana<! hello", ""},
		{"only what the person got", "> hi\nana< hello", `x.play:2: no message to ana contains "hello"; nothing was said since the beginning`},
		{"on the way", "> hi\n@ +2d\n< Thursday\n< Friday\n<! hello\n@ +1d\n<! Friday\n< Saturday", ""},
		{"on the way, missing", "> hi\n@ +2d\n< hello", `x.play:3: no message to you contains "hello"; said since line 2:
    Thursday.
    Friday.`},
		{"a file", "> export\n< all.ics\n< all: [file: all.ics, text/calendar, 12 kB]\n< /^\\[file: all\\.csv/\n<! progress.png", ""},
		{"no such file", "> export\n< all.md", `x.play:2: no message to you contains "all.md"; said since line 1:
    It is all: 
    [file: all.ics, text/calendar, 12 kB]
    [file: all.csv, text/csv, 999 bytes]`},
		{"a room", "ana#hunters> both\n#hunters< for all\n#hunters<! for Ana\nana#hunters< for Ana\nana#hunters<! for all\nana<! for", ""},
		{"a room, from elsewhere", "> share\n#hunters< a win", ""},
		{"a room, earlier", "> share\nana> mute\n#hunters<! a win", ""},
		{"no rooms", "> hi\nana#closed> hi", "x.play:2: rooms are not here yet"},
		{"no button", "> hi\n! Stop", `x.play:2: press "Stop": no message has this button`},
		{"backwards", "@ 2026-11-25 15:30", "x.play:1: the clock only moves forward: it is 2026-11-25 15:30 UTC already"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			stage := &fakeStage{
				answers: map[string][]Heard{
					`you says "hi"`: {said(You, "Hello there, you.", "Skip"), said(You, "Second.")},
					`you says "export"`: {withFiles(said(You, "It is all: "),
						File{"all.ics", "text/calendar", 12_000}), withFiles(said(You, ""), File{"all.csv", "text/csv", 999})},
					`you says "share"`: {inRoom(said("", "Somebody has a win."), "hunters", false)},
					`ana#hunters says "both"`: {
						inRoom(said("", "This is for all."), "hunters", false),
						inRoom(said("ana", "This is for Ana."), "hunters", true),
					},
				},
				due: []Heard{later(26, said(You, "Thursday.")), later(27, said(You, "Friday.")), later(28, said(You, "Saturday."))},
			}
			err := play(t, tt.src, stage, Player{Check: true})
			got := ""
			if err != nil {
				got = err.Error()
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("error (-want +got):\n%s", d)
			}
			if _, differs := errors.AsType[*Difference](err); differs != strings.Contains(tt.want, "message to") {
				t.Errorf("is a difference: %v", differs)
			}
		})
	}
}

func TestCheckOff(t *testing.T) {
	if err := play(t, "> hi\n< goodbye\n", &fakeStage{}, Player{}); err != nil {
		t.Error(err)
	}
}

func TestMatchLabel(t *testing.T) {
	labels := []string{"1 bad", "2", "3 fine", "10 or more", "Skip", "30 minutes"}
	for want, index := range map[string]int{
		"1": 0, "1 BAD": 0, "2": 1, "3": 2, "10": 3, "skip": 4, "30": 5,
		"bad": -1, "0": -1, "Ski": -1, "": -1,
	} {
		if got := MatchLabel(labels, want); got != index {
			t.Errorf("%q: %d, want %d", want, got, index)
		}
	}
}
