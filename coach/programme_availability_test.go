package coach

import (
	"testing"
)

// awayFrom is an absence told of when the coach heard of the interview.
func awayFrom(from, to string) func(iv *Interview, p *Profile) {
	return func(iv *Interview, p *Profile) {
		iv.ReplyBy = date("2026-12-10")
		p.Away = []Away{{ID: "a1", From: date(from).Date, To: date(to).Date, Told: iv.Told}}
	}
}

func TestAnAbsenceIsToldWhileTheyMayCall(t *testing.T) {
	wednesday := []string{"due Wed 2026-12-02 10:00", "first Wed 2026-12-02 10:00"}
	checkPlans(t, ruleAway, map[string]planCase{
		"around the answer":                        {"2026-12-01 15:30", awayFrom("2026-12-07", "2026-12-11"), wednesday},
		"on the last of ten business days":         {"2026-12-01 15:30", awayFrom("2026-12-24", "2026-12-30"), wednesday},
		"not on the day after the tenth":           {"2026-12-01 15:30", awayFrom("2026-12-26", "2026-12-30"), nil},
		"not before the interview":                 {"2026-12-01 15:30", awayFrom("2026-11-20", "2026-11-30"), nil},
		"from the day of the interview on":         {"2026-12-01 15:30", awayFrom("2026-12-01", "2026-12-01"), []string{"due Tue 2026-12-01 16:30", "first Tue 2026-12-01 16:30"}},
		"at once if it begins before the next one": {"2026-12-04 15:30", awayFrom("2026-12-05", "2026-12-06"), []string{"due Fri 2026-12-04 16:30", "first Fri 2026-12-04 16:30"}},
		"not where they do not want the job": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { awayFrom("2026-12-07", "2026-12-11")(iv, p); iv.Wants = "no" }, nil,
		},
	})
}

func TestTheLastOfTenBusinessDaysIsTheLastOnWhichTheyMayCall(t *testing.T) {
	iv, p := held(t, "2026-12-01 15:30"), newYorker()
	iv.ReplyBy = date("2026-12-10")
	for day, want := range map[string]bool{ // 11, 14 to 18, 21 to 24
		"2026-12-01": true, "2026-12-24": true, "2026-12-25": false, "2026-11-30": false,
	} {
		if got := iv.mayCall(Away{From: date(day).Date, To: date(day).Date}, p); got != want {
			t.Errorf("they may call on %s: %v, want %v", day, got, want)
		}
	}
	iv.ReplyBy = date("") // then from seven business days after the interview, the 10th
	if !iv.mayCall(Away{From: date("2026-12-24").Date, To: date("2026-12-24").Date}, p) {
		t.Error("without a date they may not call on the 24th")
	}
}

func TestTheDayBeforeTheAnswerIsSaidSo(t *testing.T) {
	answer := func(by string) func(iv *Interview, p *Profile) {
		return func(iv *Interview, p *Profile) { iv.ReplyBy = date(by) }
	}
	evening := func(s string) []string { return []string{"due " + s + " 18:00", "first " + s + " 18:00"} }
	checkPlans(t, ruleAnswer, map[string]planCase{
		"the evening before":              {"2026-12-01 15:30", answer("2026-12-10"), evening("Wed 2026-12-09")},
		"of a Monday: on Friday":          {"2026-12-01 15:30", answer("2026-12-07"), evening("Fri 2026-12-04")},
		"of a Sunday: on Friday":          {"2026-12-01 15:30", answer("2026-12-13"), evening("Fri 2026-12-11")},
		"of the day after Thanksgiving":   {"2026-11-20 15:30", answer("2026-11-27"), evening("Wed 2026-11-25")},
		"of the Monday after Christmas":   {"2026-12-15 15:30", answer("2026-12-28"), evening("Thu 2026-12-24")},
		"none once there is an offer":     {"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.ReplyBy = date("2026-12-10"); iv.Offer = &Offer{} }, nil},
		"none where no date was named":    {"2026-12-01 15:30", nil, nil},
		"none where it is past when told": {"2026-12-14 15:30", answer("2026-12-10"), nil},
	})
}

func TestAnAbsenceIsPointedOutAtOnceAndNobodyGivesUpATrip(t *testing.T) {
	s := settled(t, "")
	answer := s.say("I'm away 21 to 23 December")
	has(t, answer, "Monday 21 to Wednesday 23 December", "Acme may call then", "Keep the trip", "when and how to reach you")
	hasNot(t, answer, "cancel", "why")
	has(t, s.press("Draft it for Acme"), "Monday 21 December")
	has(t, s.say("I'm away 10 to 12 March"), "Nobody is likely to call then")
	for _, q := range questions {
		if q.id == qTrips {
			has(t, q.ask(nil, nil).Text.String(), "never why")
		}
	}
}

func TestTheDayBeforeTheAnswerSaysTwiceADayIsPlenty(t *testing.T) {
	s := settled(t, "")
	s.until("2026-12-14 12:00")
	s.say("hi")
	wantCame(t, s.until("2026-12-18 12:00"), "Thu 12-17 18:00", "Tomorrow, Friday 18 December", "mail, spam folder and voicemail twice", "plenty")
}

func TestTheDayBeforeTheAnswerIsSaidOnTheDayOfTheInterviewToo(t *testing.T) {
	checkPlans(t, ruleAnswer, map[string]planCase{
		"told in the morning": {"2026-12-03 11:00", func(iv *Interview, p *Profile) { iv.ReplyBy = date("2026-12-04") },
			[]string{"due Thu 2026-12-03 18:00", "first Thu 2026-12-03 18:00"}},
	})
}
