package coach

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNothingIsSaidByPictures(t *testing.T) {
	for _, pattern := range []string{"*.go", "drafts/*.go", "drafts/templates/*"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			raw, err := os.ReadFile(file)
			if err != nil || strings.HasSuffix(file, "_test.go") {
				continue
			}
			for n, line := range strings.Split(string(raw), "\n") {
				for _, r := range line {
					if r >= 0x1F000 || r >= 0x2600 && r <= 0x27BF || r == 0xFE0F {
						t.Errorf("%s:%d holds %q", file, n+1, r)
					}
				}
			}
		}
	}
}

func TestADisheartenedAnswerGetsAKindLineAndIsKept(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme", "2", "nothing")
	has(t, s.say("I feel like such a failure, rambled about why I left"), "no measure of you")
	if iv := read[*Interview](s, interviewDoc("i1")); !strings.Contains(iv.Change, "rambled") {
		t.Errorf("kept %q", iv.Change)
	}
	s.press("Leave it for today")
	for _, line := range s.until("2026-12-02 08:59") {
		t.Errorf("on that day came %s", line)
	}
	s = settled(t, "")
	answer := s.say("I feel so hopeless about this search")
	has(t, answer, "Leave it for today?")
	hasNot(t, answer, "findahelpline", "911")
}

func TestWordsOfDoubtAreAskedAbout(t *testing.T) {
	s := settled(t, "")
	has(t, s.say("i can't go on anymore"), "way of speaking", "thinking of hurting yourself")
	has(t, s.press("I am thinking of it"), "findahelpline.com")
	s = settled(t, "")
	s.say("i can't go on anymore")
	hasNot(t, s.press("A way of speaking"), "findahelpline.com")
	s = settled(t, "")
	s.say("i can't go on anymore")
	has(t, s.say("whatever"), "findahelpline.com") // anything but a clear no
}

func TestAnInterviewElsewhereIsShownOnThePersonsClock(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	has(t, s.say("I have an interview at Globex on Thursday at 2pm PT"), "Thursday 3 December at 5 pm")
	wantCame(t, s.until("2026-12-03 19:00"), "Thu 12-03 18:30", "how did it go?")
}

func TestAThankYouToldOfTooLateIsLetGo(t *testing.T) {
	s := sit(t, "2026-12-14 10:00")
	s.say("just finished with Acme on November 20th, met Jane Doe, jane@acme.example, they'll tell me by December 18", "yes", "stop", "9pm to 8am")
	lacks(t, s.until("2026-12-17 20:00"), "thank-you")
}

func TestWordsOfDoubtAreAskedAboutInACommandToo(t *testing.T) {
	s := settled(t, "")
	has(t, wordsOf(s.do(Event{Kind: Command, Name: "note", Text: "i can't go on anymore"})), "way of speaking")
	if in := s.lies("go on anymore"); len(in) > 0 {
		t.Errorf("it lies in %v", in)
	}
}
