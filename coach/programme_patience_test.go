package coach

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTheFirstFollowUpWaits(t *testing.T) {
	checkPlans(t, ruleFollow, map[string]planCase{
		"three business days for work by the hour": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.Sector = SectorHourly },
			[]string{"due Fri 2026-12-04 09:00", "first Fri 2026-12-04 09:00"},
		},
		"fifteen for public bodies": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.Sector = SectorPublic },
			[]string{"due Tue 2026-12-22 09:00", "first Tue 2026-12-22 09:00"},
		},
		"a date that was named stands whatever the employer": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.Sector, iv.ReplyBy = SectorPublic, date("2026-12-04") },
			[]string{"due Tue 2026-12-08 09:00", "first Tue 2026-12-08 09:00"},
		},
		"Thanksgiving is none of the seven": {
			"2026-11-20 15:30", nil, []string{"due Wed 2026-12-02 09:00", "first Wed 2026-12-02 09:00"},
		},
		"in Germany it is": {
			"2026-11-20 15:30", func(iv *Interview, p *Profile) { p.Country = "DE" },
			[]string{"due Tue 2026-12-01 09:00", "first Tue 2026-12-01 09:00"},
		},
		"Christmas Day is none, on either side": {
			"2026-12-21 15:30", func(iv *Interview, p *Profile) { p.Country, iv.Country = "", "DE" },
			[]string{"due Thu 2026-12-31 09:00", "first Thu 2026-12-31 09:00"},
		},
		"holidays of both countries are none": {
			"2026-12-21 15:30", func(iv *Interview, p *Profile) { iv.Country = "GB" }, // which keeps the 28th too
			[]string{"due Mon 2027-01-04 09:00", "first Mon 2027-01-04 09:00"},
		},
		"where no country is known, only weekends are none": {
			"2026-12-21 15:30", func(iv *Interview, p *Profile) { p.Country = "" },
			[]string{"due Wed 2026-12-30 09:00", "first Wed 2026-12-30 09:00"},
		},
		"a date on a Saturday: two business days after it": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.ReplyBy = date("2026-12-12") },
			[]string{"due Tue 2026-12-15 09:00", "first Tue 2026-12-15 09:00"},
		},
		"a date on Christmas Eve": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.ReplyBy = date("2026-12-24") },
			[]string{"due Tue 2026-12-29 09:00", "first Tue 2026-12-29 09:00"},
		},
		"a date before the clocks change": {
			"2027-03-05 15:30", func(iv *Interview, p *Profile) { iv.ReplyBy = date("2027-03-12") },
			[]string{"due Tue 2027-03-16 09:00", "first Tue 2027-03-16 09:00"},
		},
		"on the morning of somebody on nights": {
			"2026-12-01 07:30", func(iv *Interview, p *Profile) { onNights(p); iv.ReplyBy = date("2026-12-11") },
			[]string{"due Tue 2026-12-15 18:00", "first Tue 2026-12-15 18:00"},
		},
		"counted from the company's day": { // the evening of the 1st is the 2nd in Tokyo
			"2026-12-01 20:30", func(iv *Interview, p *Profile) { iv.Zone, iv.At = "Asia/Tokyo", date("2026-12-02T09:00") },
			[]string{"due Fri 2026-12-11 09:00", "first Fri 2026-12-11 09:00"},
		},
		"none where contact is unwelcome": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.NoContact = true }, nil,
		},
		"none once they made an offer": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.Offer = &Offer{Told: iv.Told} }, nil,
		},
	})
}

func TestTheSecondFollowUpIsFiveBusinessDaysLater(t *testing.T) {
	asked := func(days ...int) func(iv *Interview, p *Profile) {
		return func(iv *Interview, p *Profile) {
			iv.ReplyBy = date("2026-12-11")
			for _, d := range days {
				iv.Touches = append(iv.Touches, Touch{At: iv.Told.AddDate(0, 0, d)})
			}
		}
	}
	checkPlans(t, ruleFollow, map[string]planCase{
		"from a Tuesday": {"2026-12-01 15:30", asked(14), []string{"due Tue 2026-12-22 09:00", "first Tue 2026-12-22 09:00"}},
		"from a Friday evening, over Christmas": {
			"2026-12-01 20:30", asked(17), []string{"due Mon 2026-12-28 09:00", "first Mon 2026-12-28 09:00"},
		},
		"from a Saturday": {"2026-12-01 15:30", asked(11), []string{"due Fri 2026-12-18 09:00", "first Fri 2026-12-18 09:00"}},
		"after an early one, never before the date is two business days past": {
			"2026-12-01 15:30", asked(2), []string{"due Tue 2026-12-15 09:00", "first Tue 2026-12-15 09:00"},
		},
		"two are the most, early or not": {"2026-12-01 15:30", asked(2, 3), nil},
	})
}

func TestClosingIsOfferedFiveBusinessDaysAfterTheSecond(t *testing.T) {
	twice := func(iv *Interview) {
		iv.Touches = []Touch{{At: iv.Told.AddDate(0, 0, 10)}, {At: iv.Told.AddDate(0, 0, 20)}} // the last on Monday the 21st
	}
	checkPlans(t, ruleClose, map[string]planCase{
		"less Christmas": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { twice(iv) },
			[]string{"due Tue 2026-12-29 09:00", "first Tue 2026-12-29 09:00"},
		},
		"not after one": {"2026-12-01 15:30", func(iv *Interview, p *Profile) { twice(iv); iv.Touches = iv.Touches[:1] }, nil},
		"not before a date that they named since": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { twice(iv); iv.ReplyBy = date("2027-01-08") },
			[]string{"due Fri 2027-01-15 09:00", "first Fri 2027-01-15 09:00"},
		},
		"not where they do not want the job": {"2026-12-01 15:30", func(iv *Interview, p *Profile) { twice(iv); iv.Wants = "no" }, nil},
		"not where there is an offer":        {"2026-12-01 15:30", func(iv *Interview, p *Profile) { twice(iv); iv.Offer = &Offer{} }, nil},
	})
}

func TestEverybodyAtACompanyCountsTogether(t *testing.T) {
	s := settled(t, "")
	s.now = at(t, "2026-12-03 10:00")
	s.say("just finished with Acme for the analyst role, met Tom Beck, tom@acme.example, they'll tell me by December 18", "yes", "stop")
	s.now = at(t, "2026-12-22 10:00")
	s.say("I wrote to Jane at Acme to ask")
	s.now = at(t, "2026-12-30 10:00")
	s.say("I called Tom at Acme to ask")
	ids := 0
	for name := range s.docs {
		if kindOf(name) == kindOf(interviewDocs) {
			ids++
			if n := len(read[*Interview](s, name).Touches); n != 2 {
				t.Errorf("%s counts %d messages, want 2", name, n)
			}
		}
	}
	if ids != 2 {
		t.Fatalf("there are %d interviews, want 2", ids)
	}
	has(t, s.say("should I write to Acme again?"), "I'd let Acme rest.", "twice", "Tuesday 22 December", "Wednesday 30 December", "Keep the contact")
}

func TestThanksAndOwedRepliesAreNotCounted(t *testing.T) {
	s := settled(t, "")
	s.say("I sent Jane the thank-you note")
	s.say("Acme wrote, they want to know my start date")
	s.say("I replied to Acme")
	if iv := read[*Interview](s, interviewDoc("i1")); len(iv.Touches) != 0 {
		t.Errorf("thanks and a reply count as %d follow-ups", len(iv.Touches))
	}
	for _, k := range read[*Agenda](s, agendaDoc).Tasks {
		if k.rule() == ruleReply || k.rule() == ruleThanks {
			t.Errorf("%s is still open", k.ID)
		}
	}
}

func TestTooEarlyOrTooOftenIsSaidOnce(t *testing.T) {
	s := settled(t, "")
	has(t, s.say("I wrote to Acme to ask for an answer"), "early", "The next move is on Tuesday 22 December")
	s.now = at(t, "2026-12-21 10:00")
	second := s.say("I called Acme to ask")
	hasNot(t, second, "early", "Hard not to")
	hasNot(t, s.say("I wrote to Acme again"), "early", "Hard not to")

	s = settled(t, "")
	s.now = at(t, "2026-12-22 10:00")
	hasNot(t, s.say("I wrote to Acme to ask for an answer"), "early", "Hard not to")
	s.now = at(t, "2026-12-30 10:00")
	hasNot(t, s.say("I called Acme to ask"), "early", "Hard not to")
	has(t, s.say("I wrote to Acme again"), "three times", "Hard not to")
	hasNot(t, s.say("I wrote to Acme again"), "Hard not to")
}

func TestShouldIWriteAgainIsAnsweredFromTheFacts(t *testing.T) {
	s := settled(t, "")
	has(t, s.say("should I write to Acme again?"), "Not yet", "they said Friday 18 December", "Tuesday 22 December")
	s.now = at(t, "2026-12-22 09:01")
	has(t, s.say("should I write to Acme again?"), "Yes", "They said Friday 18 December")
	s.say("I wrote to Acme to ask for an answer")
	has(t, s.say("should I write to Acme again?"), "Not yet", "5 business days", "once", "Tuesday 22 December", "Wednesday 30 December")

	s = sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, it's a public body, met Jane Doe, jane@acme.example", "yes", "stop", "9pm to 8am")
	has(t, s.say("should I write to Acme again?"), "15 business days", "Tuesday 22 December")
}

func TestStalkingIsAnsweredWithTheNextMove(t *testing.T) {
	for _, words := range []string{"I drove past their office", "I keep checking her LinkedIn", "I went by their building to ask"} {
		s := settled(t, "")
		has(t, s.say(words), "Hard not to, while waiting. I'd leave it. Your next move: Tuesday 22 December.")
	}
}

func TestFollowUpsComeWithADraftAndEndAsGhosted(t *testing.T) {
	s := settled(t, "")
	s.say("done thank you")
	s.until("2026-12-14 12:00")
	s.say("hi")
	all := s.until("2026-12-22 09:30")
	wantCame(t, all, "Tue 12-22 09:00", "Heard from Acme?")
	has(t, s.press("Draft it"), "Jane")
	first := read[*Session](s, sessionDoc).Draft
	s.press("Sent it")
	s.now = at(t, "2026-12-22 10:00")
	all = s.until("2026-12-30 12:00") // less Christmas: 23, 24, 28, 29, 30
	wantCame(t, all, "Wed 12-30 09:00", "Still nothing from Acme?", "something new")
	has(t, s.press("Draft it"), "Jane")
	if again := read[*Session](s, sessionDoc).Draft; again == first {
		t.Errorf("both follow-ups have the draft %s", again)
	}
	s.press("Sent it")
	s.until("2027-01-04 12:00")
	s.press("Not this week")
	all = s.until("2027-01-07 12:00") // 31, 4, 5, 6, 7
	wantCame(t, all, "Thu 01-07 09:00", "Close it as unanswered?", "not a no")
	has(t, s.say("why?"), "61%", "Greenhouse", "2024")
	s.press("Close Acme")
	if got := read[*Interview](s, interviewDoc("i1")).Outcome; got != Ghosted || got == Rejected {
		t.Errorf("the outcome is %q, want ghosted", got)
	}
	if diff := cmp.Diff([]Task(nil), read[*Agenda](s, agendaDoc).pending()); diff != "" {
		t.Errorf("tasks are left (-want +got):\n%s", diff)
	}
}
