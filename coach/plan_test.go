package coach

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// newYorker is somebody in New York with the usual hours.
func newYorker() *Profile { return &Profile{Zone: "America/New_York", Country: "US"} }

// held is an interview that was over at a time of New York, when the coach
// heard of it. Everybody is reachable and no date was named.
func held(t *testing.T, ended string) *Interview {
	t.Helper()
	at := moment(t, "America/New_York", ended)
	return &Interview{
		ID: "i1", Company: "Acme", At: timewords.Moment{Date: calendar.DateOf(at)}, Told: at, Held: true, Began: at, Done: true,
		People: []reader.Person{{Name: "Jane Doe", Email: "jane@acme.example"}},
	}
}

func moment(t *testing.T, zone, s string) time.Time {
	t.Helper()
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", s, loc)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// one is the id of a first promise.
func one() string { return "p1" }

func date(s string) timewords.Moment {
	var m timewords.Moment
	if err := m.UnmarshalText([]byte(s)); err != nil {
		panic(err)
	}
	return m
}

// planned shows the plan of one rule: when each task is due, and its reminders.
func planned(iv *Interview, p *Profile, id RuleID) []string {
	var out []string
	show := func(at time.Time) string { return at.In(p.location()).Format("Mon 2006-01-02 15:04") }
	for _, k := range Plan(iv, p) {
		if k.rule() == id {
			out = append(out, "due "+show(k.Due))
			for _, r := range k.Reminders {
				out = append(out, r.Step+" "+show(r.At))
			}
		}
	}
	return out
}

func TestPlan(t *testing.T) {
	for name, test := range map[string]struct {
		ended string
		rule  RuleID
		with  func(iv *Interview, p *Profile)
		want  []string
	}{
		"a thank-you is due after 24 hours, and last spoken of after 48": {
			"2026-12-01 15:30", ruleThanks, nil,
			[]string{"due Wed 2026-12-02 15:30", "first Wed 2026-12-02 09:00", "last Thu 2026-12-03 15:30"},
		},
		"at the weekend it waits for the next business morning": {
			"2026-12-04 15:30", ruleThanks, nil,
			[]string{"due Mon 2026-12-07 09:00", "first Mon 2026-12-07 09:00", "last Tue 2026-12-08 09:00"},
		},
		"on a public holiday too": {
			"2026-11-25 15:30", ruleThanks, nil,
			[]string{"due Fri 2026-11-27 09:00", "first Fri 2026-11-27 09:00", "last Fri 2026-11-27 15:30"},
		},
		"the company's holidays count": {
			"2026-12-23 15:30", ruleThanks, func(iv *Interview, p *Profile) { iv.Country = "CA" },
			[]string{"due Thu 2026-12-24 15:30", "first Thu 2026-12-24 09:00", "last Tue 2026-12-29 09:00"},
		},
		"a note is not chased abroad": {
			"2026-12-01 15:30", ruleThanks, func(iv *Interview, p *Profile) { iv.Country = "DE" }, nil,
		},
		"nor where contact is unwelcome": {
			"2026-12-01 15:30", ruleThanks, func(iv *Interview, p *Profile) { iv.NoContact = true }, nil,
		},
		"nor after a recorded interview": {
			"2026-12-01 15:30", ruleThanks, func(iv *Interview, p *Profile) { iv.Form = "recorded" }, nil,
		},
		"a note told of too late is let go": {
			"2026-12-01 15:30", ruleThanks, func(iv *Interview, p *Profile) { iv.At = date("2026-11-20") }, nil,
		},
		"a follow-up is fair two business days after the date named": {
			"2026-12-01 15:30", ruleFollow, func(iv *Interview, p *Profile) { iv.ReplyBy = date("2026-12-11") },
			[]string{"due Tue 2026-12-15 09:00", "first Tue 2026-12-15 09:00"},
		},
		"seven after the interview if none was named": {
			"2026-12-01 15:30", ruleFollow, nil,
			[]string{"due Thu 2026-12-10 09:00", "first Thu 2026-12-10 09:00"},
		},
		"the second five business days after the first": {
			"2026-12-01 15:30", ruleFollow, func(iv *Interview, p *Profile) {
				iv.Touches = []Touch{{At: iv.Told.AddDate(0, 0, 10)}} // Friday 11 December
			},
			[]string{"due Fri 2026-12-18 09:00", "first Fri 2026-12-18 09:00"},
		},
		"and never a third": {
			"2026-12-01 15:30", ruleFollow, func(iv *Interview, p *Profile) {
				iv.Touches = []Touch{{At: iv.Told.AddDate(0, 0, 10)}, {At: iv.Told.AddDate(0, 0, 20)}}
			}, nil,
		},
		"no follow-up where they do not want the job": {
			"2026-12-01 15:30", ruleFollow, func(iv *Interview, p *Profile) { iv.Wants = "no" }, nil,
		},
		"a date that has passed leaves a follow-up for the next morning": {
			"2026-12-14 10:00", ruleFollow, func(iv *Interview, p *Profile) {
				iv.At, iv.ReplyBy = date("2026-12-01"), date("2026-12-04")
			},
			[]string{"due Tue 2026-12-08 09:00", "late Tue 2026-12-15 09:00"},
		},
		"a promise: the afternoon before, that morning, the morning after": {
			"2026-12-01 15:30", rulePromise, func(iv *Interview, p *Profile) {
				iv.promise(reader.Promise{What: "references", Due: date("2026-12-04")}, iv.Told, one)
			},
			[]string{"due Fri 2026-12-04 23:59", "before Thu 2026-12-03 14:00", "due Fri 2026-12-04 09:00", "after Sat 2026-12-05 09:00"},
		},
		"without a date it is the next day, and not the afternoon before": {
			"2026-12-01 15:30", rulePromise, func(iv *Interview, p *Profile) { iv.promise(reader.Promise{What: "references"}, iv.Told, one) },
			[]string{"due Wed 2026-12-02 23:59", "due Wed 2026-12-02 09:00", "after Thu 2026-12-03 09:00"},
		},
		"by a time of the same day: an hour before": {
			"2026-12-01 15:30", rulePromise, func(iv *Interview, p *Profile) {
				iv.promise(reader.Promise{What: "repo link", Due: date("2026-12-01T20:00")}, iv.Told, one)
			},
			[]string{"due Tue 2026-12-01 20:00", "due Tue 2026-12-01 19:00", "after Wed 2026-12-02 09:00"},
		},
		"somebody on nights has another morning": {
			"2026-12-01 07:30", rulePromise, func(iv *Interview, p *Profile) {
				p.Quiet = &calendar.Quiet{From: 9 * 60, To: 17 * 60}
				iv.promise(reader.Promise{What: "references", Due: date("2026-12-04")}, iv.Told, one)
			},
			[]string{"due Fri 2026-12-04 23:59", "before Thu 2026-12-03 14:00", "due Fri 2026-12-04 18:00", "after Sat 2026-12-05 18:00"},
		},
		"nobody reachable: ask at ten on the next business day": {
			"2026-12-04 15:30", ruleContact, func(iv *Interview, p *Profile) { iv.People, iv.ReplyBy = nil, date("2026-12-18") },
			[]string{"due Mon 2026-12-07 10:00", "first Mon 2026-12-07 10:00"},
		},
		"reachable and a date: nothing to ask": {
			"2026-12-04 15:30", ruleContact, func(iv *Interview, p *Profile) { iv.ReplyBy = date("2026-12-18") }, nil,
		},
		"an unfinished debrief is offered that evening": {
			"2026-12-01 15:30", ruleDebrief, func(iv *Interview, p *Profile) { iv.Done = false },
			[]string{"due Tue 2026-12-01 18:00", "unfinished" + itoa64(moment(t, "America/New_York", "2026-12-01 15:30").Unix()) + " Tue 2026-12-01 18:00"},
		},
		"else the next morning": {
			"2026-12-01 17:30", ruleDebrief, func(iv *Interview, p *Profile) { iv.Done = false },
			[]string{"due Wed 2026-12-02 09:00", "unfinished" + itoa64(moment(t, "America/New_York", "2026-12-01 17:30").Unix()) + " Wed 2026-12-02 09:00"},
		},
		"a closed interview has no tasks": {
			"2026-12-01 15:30", ruleThanks, func(iv *Interview, p *Profile) { iv.Outcome = Rejected }, nil,
		},
		"what was put off comes back then, and the rest of the plan stays": {
			"2026-12-01 15:30", ruleThanks, func(iv *Interview, p *Profile) {
				iv.mark("i1/thanks", Mark{State: MarkLater, Until: moment(t, "America/New_York", "2026-12-02 14:00"), At: iv.Told, For: "2026-12-01"})
			},
			[]string{
				"due Wed 2026-12-02 15:30", "later" + itoa64(moment(t, "America/New_York", "2026-12-02 14:00").Unix()) + " Wed 2026-12-02 14:00",
				"last Thu 2026-12-03 15:30",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			iv, p := held(t, test.ended), newYorker()
			if test.with != nil {
				test.with(iv, p)
			}
			if diff := cmp.Diff(test.want, planned(iv, p, test.rule)); diff != "" {
				t.Errorf("plan (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPlanOfWhatLiesAhead(t *testing.T) {
	p := newYorker()
	iv := &Interview{
		ID: "i1", Company: "Acme", Planned: true, Brief: true, At: date("2026-12-03T14:00"), Told: moment(t, "America/New_York", "2026-12-01 12:00"),
	}
	for rule, want := range map[RuleID][]string{
		ruleBefore:  {"due Thu 2026-12-03 14:00", "evening Wed 2026-12-02 18:00"},
		ruleNotes:   {"due Thu 2026-12-03 14:00", "evening Wed 2026-12-02 18:00", "before Thu 2026-12-03 12:00"},
		ruleDebrief: {"due Thu 2026-12-03 15:30", "first Thu 2026-12-03 15:30", "again Fri 2026-12-04 09:00"},
		ruleThanks:  nil,
		ruleFollow:  nil,
	} {
		if diff := cmp.Diff(want, planned(iv, p, rule)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", rule, diff)
		}
	}
	// The company's clock: two in the afternoon in Berlin is eight in New York,
	// and two hours before that is no time to write.
	iv.Zone = "Europe/Berlin"
	want := []string{"due Thu 2026-12-03 08:00", "evening Wed 2026-12-02 18:00"}
	if diff := cmp.Diff(want, planned(iv, p, ruleNotes)); diff != "" {
		t.Errorf("in Berlin (-want +got):\n%s", diff)
	}
}
