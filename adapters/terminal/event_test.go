package terminal

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/bot"
	"debrief/coach"
)

func TestSpoken(t *testing.T) {
	tests := []struct {
		name, in string
		want     coach.Event
		ok       bool
	}{
		{"said", " I had an interview ", coach.Event{Kind: coach.Said, Text: "I had an interview"}, true},
		{"several lines", "one\r\ntwo", coach.Event{Kind: coach.Said, Text: "one\ntwo"}, true},
		{"nothing", " \t\n", coach.Event{}, false},
		{"control characters only", "\x1b\x00", coach.Event{}, false},
		{"command", "/tasks", coach.Event{Kind: coach.Command, Name: "tasks"}, true},
		{"command with the rest of the line", "/later 2  tomorrow morning", coach.Event{Kind: coach.Command, Name: "later", Text: "2  tomorrow morning"}, true},
		{"command over several lines", "/note one\ntwo", coach.Event{Kind: coach.Command, Name: "note", Text: "one\ntwo"}, true},
		{"command in capitals", "/Forget-Me", coach.Event{Kind: coach.Command, Name: "forget-me"}, true},
		{"path", "/usr/bin is where", coach.Event{Kind: coach.Said, Text: "/usr/bin is where"}, true},
		{"slash", "/", coach.Event{Kind: coach.Said, Text: "/"}, true},
		{"slash and a space", "/ later", coach.Event{Kind: coach.Said, Text: "/ later"}, true},
		{"fraction", "/10 it was", coach.Event{Kind: coach.Said, Text: "/10 it was"}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, ok := spoken(tt.in)
			if diff := cmp.Diff(tt.want, got); diff != "" || ok != tt.ok {
				t.Errorf("spoken(%q), %t (-want +got):\n%s", tt.in, ok, diff)
			}
		})
	}
}

func TestLeaves(t *testing.T) {
	for text, want := range map[string]bool{
		"/quit": true, " /EXIT ": true, "/quit now": true,
		"quit": false, "/quitter": false, "": false, "I will quit": false,
	} {
		if got := leaves(text); got != want {
			t.Errorf("leaves(%q) = %t", text, got)
		}
	}
}

func TestStamp(t *testing.T) {
	now := time.Date(2026, 11, 25, 15, 30, 0, 0, time.UTC)
	hints := coach.Hints{Zone: "America/New_York", Country: "US"}
	s := newStamp(bot.Identity{Adapter: "terminal", ID: "me"}, hints, func() time.Time { return now })
	a, b := s.event(coach.Event{Kind: coach.Opened}), s.event(coach.Event{Kind: coach.Said, Text: "hi"})
	if a.ID >= b.ID {
		t.Errorf("ids %q and %q do not ascend", a.ID, b.ID)
	}
	if other := newStamp(s.from, hints, s.now); other.prefix == s.prefix {
		t.Error("two starts share the prefix of their ids")
	}
	want := bot.Event{
		Event:    coach.Event{ID: b.ID, Kind: coach.Said, Text: "hi", Hints: hints},
		From:     bot.Identity{Adapter: "terminal", ID: "me"},
		At:       bot.Address{Adapter: "terminal", Conversation: "me"},
		AnswerBy: now.Add(answerWithin),
	}
	if diff := cmp.Diff(want, b); diff != "" {
		t.Errorf("event (-want +got):\n%s", diff)
	}
}
