package coach

import (
	"testing"

	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// promised is a promise of references, made when the coach heard of it.
func promised(due string) func(iv *Interview, p *Profile) {
	return func(iv *Interview, p *Profile) {
		pr := reader.Promise{What: "references"}
		if due != "" {
			pr.Due = date(due)
		}
		iv.promise(pr, iv.Told, one)
	}
}

func TestAPromiseIsRemindedOfThreeTimes(t *testing.T) {
	checkPlans(t, rulePromise, map[string]planCase{
		"at the weekend as on any day: a promise is a promise": {
			"2026-12-01 15:30", promised("2026-12-05"),
			[]string{"due Sat 2026-12-05 23:59", "before Fri 2026-12-04 14:00", "due Sat 2026-12-05 09:00", "after Sun 2026-12-06 09:00"},
		},
		"by a time of day": {
			"2026-12-01 15:30", promised("2026-12-04T17:00"),
			[]string{"due Fri 2026-12-04 17:00", "before Thu 2026-12-03 14:00", "due Fri 2026-12-04 09:00", "after Sat 2026-12-05 09:00"},
		},
		"by a time before the coach's morning: an hour before": {
			"2026-12-01 15:30", promised("2026-12-04T08:30"),
			[]string{"due Fri 2026-12-04 08:30", "before Thu 2026-12-03 14:00", "due Fri 2026-12-04 07:30", "after Sat 2026-12-05 09:00"},
		},
		"more than a day off by a minute: the afternoon before has the time": {
			"2026-12-01 13:00", promised("2026-12-03T13:01"),
			[]string{"due Thu 2026-12-03 13:01", "before Wed 2026-12-02 14:00", "due Thu 2026-12-03 09:00", "after Fri 2026-12-04 09:00"},
		},
		"a day off: not the afternoon before": {
			"2026-12-01 13:00", promised("2026-12-02T13:00"),
			[]string{"due Wed 2026-12-02 13:00", "due Wed 2026-12-02 09:00", "after Thu 2026-12-03 09:00"},
		},
		"over a month's end": {
			"2027-01-29 15:30", promised("2027-02-01"),
			[]string{"due Mon 2027-02-01 23:59", "before Sun 2027-01-31 14:00", "due Mon 2027-02-01 09:00", "after Tue 2027-02-02 09:00"},
		},
		"over the night in which clocks go forward": {
			"2027-03-12 15:30", promised("2027-03-14"),
			[]string{"due Sun 2027-03-14 23:59", "before Sat 2027-03-13 14:00", "due Sun 2027-03-14 09:00", "after Mon 2027-03-15 09:00"},
		},
		"and back": {
			"2026-10-30 15:30", promised("2026-11-01"),
			[]string{"due Sun 2026-11-01 23:59", "before Sat 2026-10-31 14:00", "due Sun 2026-11-01 09:00", "after Mon 2026-11-02 09:00"},
		},
		"for today: in the evening, and the morning after": {
			"2026-12-01 15:30", promised("2026-12-01"),
			[]string{"due Tue 2026-12-01 23:59", "due Tue 2026-12-01 18:00", "after Wed 2026-12-02 09:00"},
		},
		"it outlives the round it was made in": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { promised("")(iv, p); iv.Outcome = Advanced },
			[]string{"due Wed 2026-12-02 23:59", "due Wed 2026-12-02 09:00", "after Thu 2026-12-03 09:00"},
		},
		"and goes with a rejection": {
			"2026-12-01 15:30", func(iv *Interview, p *Profile) { promised("")(iv, p); iv.Outcome = Rejected }, nil,
		},
	})
}

func TestAMessageOfTheirsIsAnsweredInADay(t *testing.T) {
	wants := func(by string) func(iv *Interview, p *Profile) {
		return func(iv *Interview, p *Profile) {
			r := Reply{ID: "r1", Who: "Jane", Told: iv.Told}
			if by != "" {
				r.Due = date(by)
			}
			iv.Replies = []Reply{r}
		}
	}
	checkPlans(t, ruleReply, map[string]planCase{
		"24 hours, and that afternoon": {
			"2026-12-01 11:00", wants(""), []string{"due Wed 2026-12-02 11:00", "first Tue 2026-12-01 14:00"},
		},
		"else the next morning": {
			"2026-12-01 16:00", wants(""), []string{"due Wed 2026-12-02 16:00", "first Wed 2026-12-02 09:00"},
		},
		"of a Friday: Monday": {
			"2026-12-04 11:00", wants(""), []string{"due Mon 2026-12-07 11:00", "first Fri 2026-12-04 14:00"},
		},
		"of a Friday evening": {
			"2026-12-04 19:00", wants(""), []string{"due Mon 2026-12-07 19:00", "first Mon 2026-12-07 09:00"},
		},
		"before Thanksgiving": {
			"2026-11-25 16:00", wants(""), []string{"due Fri 2026-11-27 16:00", "first Fri 2026-11-27 09:00"},
		},
		"before Christmas in Germany": {
			"2026-12-24 16:00", func(iv *Interview, p *Profile) { p.Country = "DE"; wants("")(iv, p) },
			[]string{"due Mon 2026-12-28 16:00", "first Mon 2026-12-28 09:00"},
		},
		"by the date that they named, and on its morning": {
			"2026-12-01 11:00", wants("2026-12-04"),
			[]string{"due Fri 2026-12-04 23:59", "first Tue 2026-12-01 14:00", "due Fri 2026-12-04 09:00"},
		},
		"by tonight": {
			"2026-12-01 16:00", wants("2026-12-01T20:00"), []string{"due Tue 2026-12-01 20:00", "first Tue 2026-12-01 18:00"},
		},
		"over the night in which clocks go forward": { // 24 hours by the clock, over a weekend
			"2027-03-12 16:00", wants(""), []string{"due Mon 2027-03-15 16:00", "first Mon 2027-03-15 09:00"},
		},
	})
}

func TestAMessageOfTheirsIsATask(t *testing.T) {
	s := settled(t, "")
	has(t, s.say("Jane from Acme wrote, they want my salary expectations by Thursday"), "Jane at Acme", "Thursday 3 December")
	s.press("Replied already")
	if k := read[*Agenda](s, agendaDoc).task("i1/reply/r1"); k != nil {
		t.Errorf("%s is still open", k.ID)
	}
}

func TestALatePromiseGoesWithALineOfApology(t *testing.T) {
	s := settled(t, ", I promised references tomorrow")
	all := s.until("2026-12-05 12:00")
	wantCame(t, all, "Wed 12-02 09:00", "eferences")
	wantCame(t, all, "Thu 12-03 09:00", "eferences", "apology")
	for _, line := range all {
		if line > "Thu 12-03 09:01" && line[:3] == "Fri" {
			hasNot(t, line, "eferences")
		}
	}
	s.say("draft an apology")
	has(t, read[*Session](s, sessionDoc).Draft, "delay")
}

func TestWhileWaitingTheNextMoveIsSaid(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	has(t, s.say("just finished with Acme, met Jane Doe, jane@acme.example, they'll tell me by December 18", "yes", "stop"),
		"the next move is on Tuesday 22 December, not before")
	s.say("9pm to 8am")
	has(t, s.say("when is my next move?"), "Acme", "Tuesday 22 December")
}

func TestAPromiseWithoutADateIsForTomorrow(t *testing.T) {
	iv := held(t, "2027-01-31 15:30")
	got := iv.promise(reader.Promise{What: "references"}, iv.Told, one).Due
	if want := (timewords.Moment{Date: date("2027-02-01").Date}); got != want {
		t.Errorf("due %v, want %v", got, want)
	}
}

func TestAMessageOfASaturdayIsNotRemindedOfOnSunday(t *testing.T) {
	checkPlans(t, ruleReply, map[string]planCase{
		"early on Saturday": {"2026-12-05 08:30", func(iv *Interview, p *Profile) {
			iv.Replies = []Reply{{ID: "r1", Told: iv.Told}}
		}, []string{"due Mon 2026-12-07 23:59", "first Mon 2026-12-07 09:00"}},
	})
}
