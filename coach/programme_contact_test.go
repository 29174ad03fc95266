package coach

import (
	"strings"
	"testing"

	"debrief/coach/reader"
)

func TestWhatIsMissingIsAskedForAtTen(t *testing.T) {
	nobody := func(iv *Interview, p *Profile) { iv.People = []reader.Person{{Name: "Tina"}} }
	ten := func(day string) []string { return []string{"due " + day + " 10:00", "first " + day + " 10:00"} }
	checkPlans(t, ruleContact, map[string]planCase{
		"nobody reachable, though a date is known": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			nobody(iv, p)
			iv.ReplyBy = date("2026-12-18")
		}, ten("Wed 2026-12-02")},
		"somebody reachable, and no date": {"2026-12-01 15:30", nil, ten("Wed 2026-12-02")},
		"of a Friday evening":             {"2026-12-04 20:00", nobody, ten("Mon 2026-12-07")},
		"before Thanksgiving":             {"2026-11-25 15:30", nobody, ten("Fri 2026-11-27")},
		"before Christmas in Germany":     {"2026-12-24 15:30", func(iv *Interview, p *Profile) { p.Country = "DE"; nobody(iv, p) }, ten("Mon 2026-12-28")},
		"told of days later":              {"2026-12-10 15:30", func(iv *Interview, p *Profile) { nobody(iv, p); iv.At = date("2026-12-01") }, ten("Fri 2026-12-11")},
		"through an agency somebody is": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			iv.People, iv.ReplyBy = []reader.Person{{Name: "Rita", Part: "recruiter"}}, date("2026-12-18")
		}, nil},
		"by a LinkedIn page somebody is": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			iv.People, iv.ReplyBy = []reader.Person{{Name: "Tina", Link: "linkedin.com/in/tina"}}, date("2026-12-18")
		}, nil},
		"not before the question was asked": {"2026-12-01 15:30", func(iv *Interview, p *Profile) { nobody(iv, p); iv.Done = false }, nil},
		"not where contact is unwelcome":    {"2026-12-01 15:30", func(iv *Interview, p *Profile) { nobody(iv, p); iv.NoContact = true }, nil},
	})
}

func TestTheLineThatAsksIsDrafted(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, met Tina Kern", "yes", "stop", "9pm to 8am")
	wantCame(t, s.until("2026-12-02 12:00"), "Wed 12-02 10:00", "how to reach Tina", "when you will hear")
	has(t, s.press("Draft it"), "Tina")
}

func TestContactsAreAddedAtAnyTimeAndShown(t *testing.T) {
	s := settled(t, "")
	s.until("2026-12-08 12:00")
	s.press("Not this week")
	s.say("Jane's number is +1 212 555 0199")
	s.say("Tom Beck from Acme, tom@acme.example, is the hiring manager")
	shown := s.say("show Acme")
	has(t, shown, "Jane Doe", "jane@acme.example", "+1 212 555 0199", "Tom Beck", "tom@acme.example")
}

func TestARecruiterIsTheContactForEverything(t *testing.T) {
	iv, p := held(t, "2026-12-01 15:30"), newYorker()
	iv.People = append(iv.People, reader.Person{Name: "Rita", Part: "recruiter", Email: "rita@agency.example"})
	iv.Promises = []Promise{{ID: "p1", What: "references", Due: date("2026-12-04"), Told: iv.Told}}
	tasks := Plan(iv, p)
	for _, k := range tasks {
		if k.Via != "Rita" {
			t.Errorf("%s goes through %q", k.ID, k.Via)
		}
	}
	if len(tasks) < 3 {
		t.Errorf("only %d tasks", len(tasks))
	}
	s := settled(t, "")
	is := read[*Interview](s, interviewDoc("i1"))
	is.People = iv.People
	s.write(interviewDoc("i1"), is)
	for _, kind := range []string{"follow_up", "contact_request"} {
		draft := wordsOf(s.do(Event{Kind: Pressed, Action: Action("d/" + kind + "/i1/warm")}))
		if !strings.Contains(draft, "Rita") {
			t.Errorf("the draft of a %s does not go to the recruiter: %s", kind, draft)
		}
	}
}

func TestTheNextBusinessDayIsCountedFromTheDebrief(t *testing.T) {
	checkPlans(t, ruleContact, map[string]planCase{
		"of an interview that was planned, debriefed two days later": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			iv.Planned, iv.Told = true, at(t, "2026-11-25 10:00")
			iv.At, iv.Began, iv.People = date("2026-12-01T14:00"), at(t, "2026-12-03 15:00"), nil
		}, []string{"due Fri 2026-12-04 10:00", "first Fri 2026-12-04 10:00"}},
	})
}
