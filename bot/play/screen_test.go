package play

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

// shown is a screen with two messages to You that share labels, and a form.
func shown() *screen {
	s := newScreen()
	choose := func(to string, first, second, option coach.Action) {
		s.add(Heard{To: to, Message: coach.Message{
			Buttons: []coach.Button{{Label: "1 bad", Action: first}, {Label: "Skip", Action: second}},
			Menu:    &coach.Menu{Options: []coach.Button{{Label: "Later", Action: option}}},
		}})
	}
	choose(You, "old-1", "old-skip", "old-later")
	choose(You, "new-1", "new-skip", "new-later")
	choose("ana", "ana-1", "ana-skip", "ana-later")
	return &s
}

func offer(s *screen, id coach.Action) {
	s.add(Heard{To: You, Message: coach.Message{Form: &coach.Form{Action: id, Open: "Fill in", Fields: []coach.Field{
		{ID: "c", Label: "Company", Required: true},
		{ID: "r", Label: "Role", Value: "Nurse"},
	}}}})
}

func TestScreenPress(t *testing.T) {
	for label, want := range map[string]coach.Action{"1": "new-1", "skip": "new-skip", "Later": "new-later"} {
		if got, err := shown().press(You, label); got != want || err != nil {
			t.Errorf("%s: %q, %v, want %q", label, got, err, want)
		}
	}
	if got, err := shown().press(You, "Stop"); !errors.Is(err, ErrNoButton) {
		t.Errorf("no such button: %q, %v", got, err)
	}
}

// TestScreenPressAgain has a message lose its buttons, so that the one before
// it is what has them.
func TestScreenPressAgain(t *testing.T) {
	s := shown()
	var got []coach.Action
	for {
		action, err := s.press(You, "skip")
		if err != nil {
			break
		}
		got = append(got, action)
	}
	if d := cmp.Diff([]coach.Action{"new-skip", "old-skip"}, got); d != "" {
		t.Errorf("actions (-want +got):\n%s", d)
	}
}

func TestScreenFill(t *testing.T) {
	s := shown()
	if _, _, err := s.fill(You, map[string]string{"Company": "Acme"}); !errors.Is(err, ErrNoForm) {
		t.Errorf("before there is a form: %v", err)
	}
	offer(s, "first")
	offer(s, "second")
	if _, _, err := s.fill(You, map[string]string{"Firm": "Acme"}); !errors.Is(err, ErrNoField) {
		t.Errorf("no such field: %v", err)
	}
	if _, _, err := s.fill(You, map[string]string{"Role": ""}); !errors.Is(err, ErrFieldEmpty) {
		t.Errorf("without what is required: %v", err)
	}
	if _, _, err := s.fill("ana", map[string]string{"Company": "Acme"}); !errors.Is(err, ErrNoForm) {
		t.Errorf("another's form: %v", err)
	}
	action, values, err := s.fill(You, map[string]string{"company": "Acme"})
	if err != nil || action != "second" {
		t.Errorf("filled %q, %v", action, err)
	}
	if d := cmp.Diff(map[string]string{"c": "Acme", "r": "Nurse"}, values); d != "" {
		t.Errorf("values (-want +got):\n%s", d)
	}
	if action, _, err = s.fill(You, map[string]string{"company": "Acme"}); err != nil || action != "first" {
		t.Errorf("then filled %q, %v", action, err)
	}
	if _, err := s.press(You, "Fill in"); !errors.Is(err, ErrNoButton) {
		t.Errorf("opened what was sent: %v", err)
	}
}

func TestScreenOpen(t *testing.T) {
	s := shown()
	offer(s, "first")
	s.add(Heard{To: You, Message: coach.Message{Form: &coach.Form{Action: "second"}}})
	if action, err := s.press(You, "fill in"); action != "" || err != nil {
		t.Fatalf("open: %q, %v", action, err)
	}
	if action, _, err := s.fill(You, map[string]string{"Company": "Acme"}); action != "first" || err != nil {
		t.Errorf("filled %q, %v", action, err)
	}
}
