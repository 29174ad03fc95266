package coach

import "testing"

func TestTheNextMorningOfSomebodyOnNights(t *testing.T) {
	p := newYorker()
	onNights(p)
	for told, want := range map[string]string{
		"2026-12-02 02:00": "2026-12-02 18:00", // the middle of their day
		"2026-12-01 20:00": "2026-12-02 18:00",
		"2026-12-02 06:30": "2026-12-02 18:00",
	} {
		if got := nextMorning(at(t, told), p); !got.Equal(at(t, want)) {
			t.Errorf("the morning after %s is %s, want %s", told, got, want)
		}
	}
	if got, want := tonightOrTomorrow(at(t, "2026-12-02 02:00"), p), at(t, "2026-12-02 06:00"); !got.Equal(want) {
		t.Errorf("the evening of 2 in the night is %s, want %s", got, want)
	}
}

func TestSleepIsAskedForWithTheFirstReminder(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	has(t, s.say("I have an interview at Globex on Thursday at 2pm"), "When do you sleep?")
	s = sit(t, "2026-12-01 10:00")
	has(t, s.say("remind me to iron the shirt on Thursday at 7pm"), "When do you sleep?")
}

func TestTheDatesOfAnInterviewElsewhereAreTheirs(t *testing.T) {
	iv, p := held(t, "2026-12-01 15:30"), newYorker()
	iv.Zone = "Europe/Berlin"
	iv.Replies = []Reply{{ID: "r1", Due: date("2026-12-04T12:00"), Told: iv.Told}}
	iv.Offer = &Offer{Told: iv.Told, DecideBy: date("2026-12-11T18:00")}
	want := map[RuleID]string{ruleReply: "2026-12-04 06:00", ruleDecide: "2026-12-11 12:00"}
	for _, k := range Plan(iv, p) {
		if due, ok := want[k.rule()]; ok && !k.Due.Equal(at(t, due)) {
			t.Errorf("%s is due %s, want %s", k.ID, k.Due, due)
		}
		delete(want, k.rule())
	}
	if len(want) > 0 {
		t.Errorf("not planned: %v", want)
	}
}

func TestLaterTodayIsToday(t *testing.T) {
	p := newYorker()
	for _, s := range snoozes {
		if s.id == "evening" {
			if got := s.until(at(t, "2026-12-01 18:30"), p); got.Day() != 1 {
				t.Errorf("later today, said at 18:30, is %s", got)
			}
		}
	}
}

func TestTheThankYouOfSomebodyOnNightsIsOfTheirNextMorning(t *testing.T) {
	checkPlans(t, ruleThanks, map[string]planCase{
		"after an interview at the end of their day": {"2026-12-02 07:30", func(iv *Interview, p *Profile) { onNights(p) },
			[]string{"due Thu 2026-12-03 07:30", "first Wed 2026-12-02 18:00", "last Fri 2026-12-04 07:30"}},
	})
}

func TestAfterALateInterviewHowItWentIsAskedOnceAMorning(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("I have an interview at Globex on Thursday at 7:40pm")
	n := 0
	for _, line := range s.until("2026-12-04 12:00") {
		if came([]string{line}, "Fri", "how did it go?") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("asked %d times in a morning", n)
	}
}

func TestAChangeOfZoneMovesTheirOwnReminders(t *testing.T) {
	s := settled(t, "")
	s.say("remind me to iron the shirt on Thursday at 7pm", "settings zone Europe/Berlin")
	for _, k := range read[*Agenda](s, agendaDoc).Tasks {
		if got := k.Due.In(location("Europe/Berlin")).Format("Mon 15:04"); k.rule() == ruleOwn && got != "Thu 19:00" {
			t.Errorf("it comes %s", got)
		}
	}
}
