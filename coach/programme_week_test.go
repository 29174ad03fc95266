package coach

import (
	"strings"
	"testing"
)

func TestMondayMorningAsksForTheWeek(t *testing.T) {
	s := settled(t, "")
	s.say("just finished with Globex, met Tom Beck, tom@globex.example, they'll tell me by December 18", "yes", "stop")
	all := s.until("2026-12-07 12:00")
	wantCame(t, all, "Mon 12-07 09:00", "A new week", "Acme", "Globex", "No single answer decides everything", "What do you want to do this week?", "own goal")
	s.say("two good applications")
	all = s.until("2026-12-14 12:00")
	wantCame(t, all, "Mon 12-14 09:00", "Last week you wanted: “two good applications”. How did it go?")
	has(t, s.say("sent one, and it was good"), "What do you want to do this week?")
	h := read[*Hunt](s, huntDoc)
	if len(h.Weeks) == 0 || h.Weeks[0].Went != "sent one, and it was good" || h.Weeks[0].Goal != "two good applications" {
		t.Errorf("kept %+v", h.Weeks)
	}
}

func TestMondayIsAskedOnce(t *testing.T) {
	s := settled(t, "")
	n := 0
	for _, line := range s.until("2026-12-13 20:00") {
		if strings.Contains(line, "A new week") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("the week was asked for %d times", n)
	}
}

func TestMondayGoesOnAfterAnOfferUntilAllIsSettled(t *testing.T) {
	s := settled(t, "")
	s.say("Acme offered me the job, I have to decide by December 4")
	s.press("I accepted Acme")
	wantCame(t, s.until("2026-12-07 12:00"), "Mon 12-07 09:00", "A new week")
	s.say("none")
	s.say("we both signed", "done checks", "done papers")
	lacks(t, s.until("2026-12-30 12:00"), "A new week")
}

func TestMondayComesToNobodyWhoDoesNotLook(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("remind me to iron the shirt on Thursday at 7pm")
	lacks(t, s.until("2026-12-09 12:00"), "A new week")
}

func TestWordsAfterADraftAreNotTheGoalOfTheWeek(t *testing.T) {
	s := settled(t, "")
	s.until("2026-12-14 12:00")
	s.say("hi")
	s.until("2026-12-22 09:30")
	s.press("Draft it")
	s.say("sent it")
	if n := len(read[*Interview](s, interviewDoc("i1")).Touches); n != 1 || read[*Profile](s, profileDoc).Goal != "" {
		t.Errorf("%d follow-ups, the goal is %q", n, read[*Profile](s, profileDoc).Goal)
	}
}

func TestTheFirstOfTheHuntCanBeUndone(t *testing.T) {
	s := settled(t, "")
	s.say("I sent 3 applications", "undo")
	has(t, s.say("I sent 1 application"), "1 application sent")
	s = settled(t, "")
	s.say("my goal this week is two good applications", "undo")
	if h := read[*Hunt](s, huntDoc); len(h.Weeks) > 0 && h.Weeks[0].Goal != "" {
		t.Errorf("the goal is %q", h.Weeks[0].Goal)
	}
}
