package coach

import (
	"testing"
	"time"
)

// offers is an offer with a date to decide by, told of when the coach heard of
// the interview.
func offers(by string) func(iv *Interview, p *Profile) {
	return func(iv *Interview, p *Profile) {
		iv.Offer = &Offer{Told: iv.Told}
		if by != "" {
			iv.Offer.DecideBy = date(by)
		}
	}
}

func TestADecisionIsRemindedOfTwoDaysAndOneDayBefore(t *testing.T) {
	checkPlans(t, ruleDecide, map[string]planCase{
		"on the mornings": {"2026-12-01 15:30", offers("2026-12-11"),
			[]string{"due Fri 2026-12-11 23:59", "two Wed 2026-12-09 09:00", "one Thu 2026-12-10 09:00"}},
		"of a Monday: at the weekend": {"2026-12-01 15:30", offers("2026-12-14"),
			[]string{"due Mon 2026-12-14 23:59", "two Sat 2026-12-12 09:00", "one Sun 2026-12-13 09:00"}},
		"on Christmas Day too": {"2026-12-15 15:30", offers("2026-12-26"),
			[]string{"due Sat 2026-12-26 23:59", "two Thu 2026-12-24 09:00", "one Fri 2026-12-25 09:00"}},
		"over a month's end": {"2027-02-10 15:30", offers("2027-03-01"),
			[]string{"due Mon 2027-03-01 23:59", "two Sat 2027-02-27 09:00", "one Sun 2027-02-28 09:00"}},
		"exactly two days off": {"2026-12-01 15:30", offers("2026-12-03T15:30"),
			[]string{"due Thu 2026-12-03 15:30", "one Wed 2026-12-02 09:00"}},
		"a minute less: once, at half the time": {"2026-12-01 10:00", offers("2026-12-03T09:58"),
			[]string{"due Thu 2026-12-03 09:58", "half Wed 2026-12-02 09:59"}},
		"by tonight": {"2026-12-01 12:00", offers("2026-12-01T20:00"),
			[]string{"due Tue 2026-12-01 20:00", "half Tue 2026-12-01 16:00"}},
		"whatever they like to be reminded of": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			p.Intensity = IntensityLight
			offers("2026-12-11")(iv, p)
		}, []string{"due Fri 2026-12-11 23:59", "two Wed 2026-12-09 09:00", "one Thu 2026-12-10 09:00"}},
		"not once it is accepted": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			offers("2026-12-11")(iv, p)
			iv.Offer.Accepted = iv.Told
		}, nil},
	})
}

func TestAnOfferTakesTheRestOfTheInterviewAway(t *testing.T) {
	iv, p := held(t, "2026-12-01 15:30"), newYorker()
	offers("2026-12-11")(iv, p)
	for _, k := range Plan(iv, p) {
		if r := k.rule(); r == ruleThanks || r == ruleFollow || r == ruleContact || r == ruleAnswer {
			t.Errorf("%s is planned beside an offer", k.ID)
		}
	}
}

func TestNothingIsGivenUpBeforeBothHaveSigned(t *testing.T) {
	s := settled(t, "")
	s.say("just finished with Globex, met Tom Beck, tom@globex.example, they'll tell me by December 18", "yes", "stop")
	answer := s.say("Acme offered me the job, I have to decide by December 11")
	has(t, answer, "Congratulations", "Friday 11 December", "Globex")
	has(t, s.press("Draft for Globex"), "Tom")
	s.now = at(t, "2026-12-03 10:00")
	has(t, s.press("I accepted Acme"), "both have signed")
	rules := func() map[RuleID]bool {
		out := map[RuleID]bool{}
		for _, k := range read[*Agenda](s, agendaDoc).Tasks {
			out[k.rule()] = true
		}
		return out
	}
	for _, r := range []RuleID{ruleContract, ruleChecks, rulePapers} {
		if !rules()[r] {
			t.Errorf("%s is not planned", r)
		}
	}
	for _, r := range []RuleID{ruleResign, ruleElsewhere, ruleTell, ruleDecide} {
		if rules()[r] {
			t.Errorf("%s is planned before both have signed", r)
		}
	}
	if read[*Profile](s, profileDoc).HuntFrom.IsZero() {
		t.Error("the hunt is over before the conditions are met")
	}
	has(t, s.say("we both signed"), "Signed by both", "Globex")
	if r := rules(); !r[ruleResign] || !r[ruleElsewhere] || r[ruleFollow] {
		t.Errorf("after both have signed there is %v", r)
	}
	s.say("done checks")
	if read[*Profile](s, profileDoc).HuntFrom.IsZero() {
		t.Error("the hunt is over before all is settled")
	}
	has(t, s.say("done papers"), "quiet")
	if p := read[*Profile](s, profileDoc); !p.HuntFrom.IsZero() {
		t.Error("the hunt goes on though all is settled")
	}
	if iv := read[*Interview](s, interviewDoc("i1")); iv.Outcome != Accepted {
		t.Errorf("the outcome is %q", iv.Outcome)
	}
	s.say("done giving notice")
	s.press("Undo")
	has(t, s.say("draft my resignation"), "notice")
}

func TestADeclinedOfferHasADraft(t *testing.T) {
	s := settled(t, "")
	s.say("Acme offered me the job, I have to decide by December 11")
	s.press("I declined Acme")
	has(t, s.press("Draft it"), "Jane")
	if iv := read[*Interview](s, interviewDoc("i1")); iv.Outcome != Declined {
		t.Errorf("the outcome is %q", iv.Outcome)
	}
	wantCame(t, s.until("2026-12-02 12:00"), "Wed 12-02 10:00", "Acme waits for your answer")
}

func TestOtherOutcomesTakeTheirTasksAway(t *testing.T) {
	for words, want := range map[string]Outcome{
		"I withdrew from Acme": Withdrew, "Acme ghosted me": Ghosted, "Acme turned me down": Rejected,
	} {
		s := settled(t, ", I promised references on Thursday")
		s.say(words)
		s.press("Yes, close it")
		iv := read[*Interview](s, interviewDoc("i1"))
		if iv.Outcome != want || iv.Closed != date("2026-12-01").Date {
			t.Errorf("%s: %q on %s", words, iv.Outcome, iv.Closed)
		}
		for _, k := range read[*Agenda](s, agendaDoc).Tasks {
			if r := k.rule(); r == rulePromise || r == ruleThanks || r == ruleFollow {
				t.Errorf("%s: %s is left", words, k.ID)
			}
		}
	}
}

func TestAPlannedInterviewCanMoveOrFail(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("I have an interview at Globex on Thursday at 2pm")
	all := s.until("2026-12-03 15:45")
	wantCame(t, all, "Thu 12-03 15:30", "Globex: how did it go?")
	s.press("It was moved")
	s.do(Event{Kind: Filled, Action: s.forms[len(s.forms)-1].Action, Values: map[string]string{"at": "Tuesday 8 December at 14:00"}})
	all = s.until("2026-12-08 16:00")
	lacks(t, all[:1], "how did it go") // the morning after was for the old date
	wantCame(t, all, "Tue 12-08 15:30", "Globex: how did it go?")
	s.press("They didn't show up")
	s.press("Yes, close it")
	lacks(t, s.until("2026-12-12 12:00"), "Globex")
	if iv := read[*Interview](s, interviewDoc("i1")); iv.Outcome != NoShow {
		t.Errorf("the outcome is %q", iv.Outcome)
	}
}

func TestFormalitiesAreOnBusinessMornings(t *testing.T) {
	yes := func(iv *Interview, p *Profile) {
		offers("2026-12-24")(iv, p)
		iv.Offer.Accepted = at(t, "2026-12-22 10:00").Add(time.Hour)
	}
	checkPlans(t, ruleContract, map[string]planCase{
		"the contract": {"2026-12-01 15:30", yes, []string{"due Mon 2026-12-28 09:00", "first Mon 2026-12-28 09:00"}},
	})
}

func TestADecisionTwoDaysOffIsCountedFromWhenItsDateWasTold(t *testing.T) {
	s := settled(t, "")
	s.say("Acme offered me the job!")
	s.press("They named none")
	s.now = at(t, "2026-12-10 12:00")
	s.say("I have to decide on Acme by tomorrow at 2pm")
	for _, k := range read[*Agenda](s, agendaDoc).Tasks {
		if k.rule() == ruleDecide && (len(k.Reminders) != 1 || k.Reminders[0].Step != "half") {
			t.Errorf("reminders %v of a decision due %s", k.Reminders, k.Due)
		}
	}
}
