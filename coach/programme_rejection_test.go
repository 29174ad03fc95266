package coach

import (
	"strings"
	"testing"
)

// turnedDown is an interview that ended so, told of at a time.
func turnedDown(t *testing.T, told string) func(iv *Interview, p *Profile) {
	return func(iv *Interview, p *Profile) {
		iv.Outcome, iv.Ended = Rejected, at(t, told)
		iv.Closed = date(told[:10]).Date
	}
}

func TestARejectionIsAnsweredTheNextDay(t *testing.T) {
	with := func(told string, more func(iv *Interview)) planCase {
		return planCase{"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			turnedDown(t, told)(iv, p)
			if more != nil {
				more(iv)
			}
		}, nil}
	}
	wants := func(c planCase, want ...string) planCase { c.want = want; return c }
	checkPlans(t, ruleAnswerNo, map[string]planCase{
		"and for the last time at 48 hours": wants(with("2026-12-10 15:30", nil),
			"due Fri 2026-12-11 23:59", "first Fri 2026-12-11 09:00", "last Sat 2026-12-12 15:30"),
		"told just before midnight": wants(with("2026-12-10 23:59", nil),
			"due Fri 2026-12-11 23:59", "first Fri 2026-12-11 09:00", "last Sat 2026-12-12 23:59"),
		"told just after it": wants(with("2026-12-11 00:01", nil),
			"due Sat 2026-12-12 23:59", "first Sat 2026-12-12 09:00", "last Sun 2026-12-13 00:01"),
		"48 hours over the night in which clocks go back": wants(with("2027-11-06 15:30", nil),
			"due Sun 2027-11-07 23:59", "first Sun 2027-11-07 09:00", "last Mon 2027-11-08 14:30"),
		"not where nobody reads it":         with("2026-12-10 15:30", func(iv *Interview) { iv.NoReply = true }),
		"not where contact is unwelcome":    with("2026-12-10 15:30", func(iv *Interview) { iv.NoContact = true }),
		"not where it ended in another way": with("2026-12-10 15:30", func(iv *Interview) { iv.Outcome = Ghosted }),
	})
}

func TestStayingInTouchIsAfterAMonthThenEveryThree(t *testing.T) {
	stay := func(told string, rounds int) func(iv *Interview, p *Profile) {
		return func(iv *Interview, p *Profile) { turnedDown(t, told)(iv, p); iv.Stay = rounds }
	}
	twice := func(days ...string) (out []string) {
		for _, d := range days {
			out = append(out, "due "+d+" 09:00", "first "+d+" 09:00")
		}
		return out
	}
	checkPlans(t, ruleStay, map[string]planCase{
		"three times": {"2026-12-01 15:30", stay("2026-12-10 15:30", 1),
			twice("Mon 2027-01-11", "Mon 2027-04-12", "Mon 2027-07-12", "Tue 2027-10-12")}, // the 11th is Columbus Day
		"from a month's end": {"2026-12-01 15:30", stay("2027-01-31 15:30", 1),
			twice("Mon 2027-03-01", "Tue 2027-06-01", "Tue 2027-08-31", "Tue 2027-11-30")}, // Memorial Day is 31 May
		"once more three times, if they go on": {"2026-12-01 15:30", stay("2026-12-10 15:30", 2),
			twice("Mon 2027-01-11", "Mon 2027-04-12", "Mon 2027-07-12", "Tue 2027-10-12", "Mon 2028-01-10", "Mon 2028-04-10", "Mon 2028-07-10")},
		"not unless asked for": {"2026-12-01 15:30", stay("2026-12-10 15:30", 0), nil},
	})
}

func TestARejectionGetsSympathyAndNothingElseThatDay(t *testing.T) {
	s := settled(t, ", I promised references on Thursday")
	s.now = at(t, "2026-12-03 08:30")
	s.say("Acme turned me down")
	answer := s.press("Yes, close it")
	has(t, answer, "real effort")
	if n := len(strings.Fields(answer)); n > 40 {
		t.Errorf("sympathy takes %d words: %s", n, answer)
	}
	if got := read[*Agenda](s, agendaDoc); len(got.Cards) != 0 {
		t.Errorf("it is still open: %v", got.Cards)
	}
	for _, k := range read[*Agenda](s, agendaDoc).Tasks {
		switch k.rule() {
		case ruleAnswerNo, ruleConnect, ruleLessons, ruleWeek:
		default:
			t.Errorf("%s is left", k.ID)
		}
	}
	all := s.until("2026-12-06 20:00")
	for _, line := range all {
		if strings.HasPrefix(line, "Thu 12-03") {
			t.Errorf("on that day: %s", line)
		}
	}
	wantCame(t, all, "Fri 12-04 09:00", "Thanks for the experience, one request for feedback, open to later roles", "LinkedIn", "two questions")
	wantCame(t, all, "Sat 12-05 08:31", "The reply to Acme")
}

func TestNothingOfAnotherCompanyComesOnTheDayOfARejection(t *testing.T) {
	s := settled(t, "")
	s.say("just finished with Globex, met Tom Beck, tom@globex.example, they'll tell me by December 18, I promised a portfolio on Thursday", "yes", "stop")
	s.now = at(t, "2026-12-03 08:30")
	s.say("Acme turned me down")
	s.press("Yes, close it")
	all := s.until("2026-12-04 12:00")
	for _, line := range all {
		if strings.HasPrefix(line, "Thu 12-03") {
			t.Errorf("on that day: %s", line)
		}
	}
	wantCame(t, all, "Fri 12-04 09:00", "ortfolio")
}

func TestTheReplyToARejectionIsDrafted(t *testing.T) {
	s := settled(t, "")
	s.say("Acme turned me down")
	s.press("Yes, close it")
	s.until("2026-12-02 09:30")
	draft := strings.ToLower(s.say("draft a reply to the rejection"))
	has(t, draft, "thank", "experience", "opportunity", "tell me one thing", "later")
	if n := strings.Count(draft, "?"); n > 1 {
		t.Errorf("the draft asks %d things: %s", n, draft)
	}
}

func TestAfterThreeMonthlyWordsItIsAskedWhetherToGoOn(t *testing.T) {
	s := settled(t, "")
	s.say("Acme turned me down")
	s.press("Yes, close it")
	s.until("2026-12-02 09:30")
	s.press("Two questions")
	has(t, s.say("the triage example"), "what would you change?")
	has(t, s.say("why I left"), "in a month", "three times")
	s.press("Stay in touch")
	if iv := read[*Interview](s, interviewDoc("i1")); iv.Kept != "the triage example" || iv.Changed != "why I left" {
		t.Errorf("kept %q, changed %q", iv.Kept, iv.Changed)
	}
	var when []string
	for _, day := range []string{"2027-01-04", "2027-04-01", "2027-07-01", "2027-10-01"} {
		s.now = at(t, day+" 12:00")
		hello := day + ": " + strings.ReplaceAll(s.say("hi"), "\n", " ")
		for _, line := range append([]string{hello}, s.until(day[:8]+"28 12:00")...) {
			if strings.Contains(line, "stay in touch") {
				when = append(when, line[:9])
				if last := strings.Contains(line, "Go on every three months?"); last != strings.HasPrefix(day, "2027-10") {
					t.Errorf("whether to go on is asked (%v) on %s", last, line[:9])
				}
			}
		}
	}
	if len(when) != 4 {
		t.Errorf("words to stay in touch with came on %v", when)
	}
	s.press("Go on")
	if n := read[*Interview](s, interviewDoc("i1")).Stay; n != 2 {
		t.Errorf("%d rounds were agreed to, want 2", n)
	}
}

func TestStayingInTouchIsAskedThoughTheQuestionsAreNotWanted(t *testing.T) {
	s := settled(t, "")
	s.say("Acme turned me down", "yes")
	s.until("2026-12-02 09:30")
	has(t, s.press("No questions"), "Stay in touch")
}
