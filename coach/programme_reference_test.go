package coach

import (
	"testing"
)

func refers(formal bool) func(iv *Interview, p *Profile) {
	return func(iv *Interview, p *Profile) {
		iv.Referrers = []Referrer{{ID: "r1", Name: "Bob", Formal: formal, Told: iv.Told}}
	}
}

func TestAReferrerIsAskedTheNextBusinessDayAtTen(t *testing.T) {
	checkPlans(t, ruleAskReferrer, map[string]planCase{
		"on a weekday": {"2026-12-01 15:30", refers(false), []string{"due Wed 2026-12-02 10:00", "first Wed 2026-12-02 10:00"}},
		"after a Friday evening": {
			"2026-12-04 20:00", refers(false), []string{"due Mon 2026-12-07 10:00", "first Mon 2026-12-07 10:00"},
		},
		"after Thanksgiving": {"2026-11-25 15:30", refers(false), []string{"due Fri 2026-11-27 10:00", "first Fri 2026-11-27 10:00"}},
		"not on Christmas Day, in Germany": {
			"2026-12-24 15:30", func(iv *Interview, p *Profile) { p.Country = "DE"; refers(false)(iv, p) },
			[]string{"due Mon 2026-12-28 10:00", "first Mon 2026-12-28 10:00"},
		},
		"a formal reference is briefed": {"2026-12-01 15:30", refers(true), []string{"due Wed 2026-12-02 10:00", "first Wed 2026-12-02 10:00"}},
		"nobody where canvassing is forbidden": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { refers(false)(iv, p); iv.NoCanvass = true }, nil,
		},
		"but formal references are": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { refers(true)(iv, p); iv.NoCanvass = true },
			[]string{"due Wed 2026-12-02 10:00", "first Wed 2026-12-02 10:00"},
		},
	})
}

func TestAReferrerIsThankedAfterTheOutcome(t *testing.T) {
	ended := func(o Outcome) func(iv *Interview, p *Profile) {
		return func(iv *Interview, p *Profile) {
			refers(false)(iv, p)
			iv.Outcome, iv.Ended, iv.Closed = o, iv.Told.AddDate(0, 0, 3), date("2026-12-04").Date // a Friday
		}
	}
	monday := []string{"due Mon 2026-12-07 10:00", "first Mon 2026-12-07 10:00"}
	cases := map[string]planCase{
		"not while it is open": {"2026-12-01 15:30", refers(false), nil},
		"nobody who was not asked": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			ended(Rejected)(iv, p)
			iv.mark("i1/ask_referrer/r1", Mark{State: MarkDropped})
		}, nil},
	}
	for _, o := range []Outcome{Rejected, Withdrew, Ghosted, Accepted, Declined} {
		cases[string(o)] = planCase{"2026-12-01 15:30", ended(o), monday}
	}
	checkPlans(t, ruleThankReferrer, cases)
}

func TestAskingForAWordComesWithADraftAndCanvassingIsAsked(t *testing.T) {
	s := settled(t, "")
	has(t, s.say("my friend Bob Hall works at Acme and could put in a word"), "Bob")
	all := s.until("2026-12-02 12:00")
	wantCame(t, all, "Wed 12-02 10:00", "Bob", "CV and the posting")
	has(t, s.say("draft a reference request for Bob"), "Bob", "Never ask a present employer who does not know")
}

func TestCanvassingIsAskedAboutAndTakesTheAskingAway(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("I have an interview at Acme on Thursday at 2pm")
	has(t, s.say("my friend Bob Hall works at Acme and could put in a word"), "canvassing")
	s.press("It forbids canvassing")
	for _, k := range read[*Agenda](s, agendaDoc).Tasks {
		if k.rule() == ruleAskReferrer {
			t.Errorf("%s is still open", k.ID)
		}
	}
}

func TestEveryReferenceReminderSaysWhatToSendAlong(t *testing.T) {
	r := ruleByID[ruleAskReferrer]
	for _, formal := range []bool{true, false} {
		k := Referrer{ID: "r1", Name: "Bob", Formal: formal}.task(held(t, "2026-12-01 15:30"), ruleAskReferrer, at(t, "2026-12-02 10:00"))
		has(t, r.says(nil, &k, "first").String(), "CV", "posting")
	}
	has(t, r.why, "Never ask a present employer who does not know")
}

func TestCanvassingIsAskedAboutAfterAStoppedDebrief(t *testing.T) {
	s := settled(t, "")
	has(t, s.say("my friend Bob Hall works at Acme and could put in a word"), "canvassing")
}

func TestNobodyIsThankedWhoCouldNotBeAsked(t *testing.T) {
	checkPlans(t, ruleThankReferrer, map[string]planCase{
		"where canvassing is forbidden": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			refers(false)(iv, p)
			iv.NoCanvass, iv.Outcome, iv.Ended = true, Rejected, iv.Told
		}, nil},
	})
}

func TestAFormalReferenceIsBriefedThoughThereIsAnOffer(t *testing.T) {
	checkPlans(t, ruleAskReferrer, map[string]planCase{
		"references are checked after the offer": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			refers(true)(iv, p)
			iv.Offer = &Offer{Told: iv.Told}
		}, []string{"due Wed 2026-12-02 10:00", "first Wed 2026-12-02 10:00"}},
	})
}
