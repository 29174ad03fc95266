package coach

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"debrief/coach/reader"
)

func TestAThankYouKeepsItsThreeTimes(t *testing.T) {
	active := func(iv *Interview, p *Profile) { p.Intensity = IntensityActive }
	checkPlans(t, ruleThanks, map[string]planCase{
		"the next morning, at 24 hours, at 48": {"2026-12-01 15:30", active,
			[]string{"due Wed 2026-12-02 15:30", "first Wed 2026-12-02 09:00", "due Wed 2026-12-02 15:30", "last Thu 2026-12-03 15:30"}},
		"of a Thursday: the last on Monday": {"2026-12-03 15:30", active,
			[]string{"due Fri 2026-12-04 15:30", "first Fri 2026-12-04 09:00", "due Fri 2026-12-04 15:30", "last Mon 2026-12-07 09:00"}},
		"of a Friday evening": {"2026-12-04 19:30", nil,
			[]string{"due Mon 2026-12-07 09:00", "first Mon 2026-12-07 09:00", "last Tue 2026-12-08 09:00"}},
		"of a Saturday": {"2026-12-05 15:30", nil,
			[]string{"due Mon 2026-12-07 09:00", "first Mon 2026-12-07 09:00", "last Mon 2026-12-07 15:30"}},
		"before Christmas": {"2026-12-24 15:30", nil,
			[]string{"due Mon 2026-12-28 09:00", "first Mon 2026-12-28 09:00", "last Tue 2026-12-29 09:00"}},
		"over the night in which clocks go forward": {"2027-03-12 15:30", nil, // a Friday
			[]string{"due Mon 2027-03-15 09:00", "first Mon 2027-03-15 09:00", "last Tue 2027-03-16 09:00"}},
		"light: the first": {"2026-12-01 15:30", func(iv *Interview, p *Profile) { p.Intensity = IntensityLight },
			[]string{"due Wed 2026-12-02 15:30", "first Wed 2026-12-02 09:00"}},
		"in Canada": {"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.Country, p.Country = "CA", "GB" },
			[]string{"due Wed 2026-12-02 15:30", "first Wed 2026-12-02 09:00", "last Thu 2026-12-03 15:30"}},
		"where no country is known": {"2026-12-01 15:30", func(iv *Interview, p *Profile) { p.Country = "" },
			[]string{"due Wed 2026-12-02 15:30", "first Wed 2026-12-02 09:00", "last Thu 2026-12-03 15:30"}},
		"not where the person's country is another": {"2026-12-01 15:30", func(iv *Interview, p *Profile) { p.Country = "GB" }, nil},
		"not after a take-home task":                {"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.Form = "take_home" }, nil},
		"not once all are thanked":                  {"2026-12-01 15:30", func(iv *Interview, p *Profile) { iv.Thanked = []string{"Jane Doe"} }, nil},
		"exactly 48 hours later it is still spoken of": {"2026-12-01 15:30", func(iv *Interview, p *Profile) {
			iv.At, iv.Told = date("2026-11-29T15:30"), at(t, "2026-12-01 16:30") // a Sunday, over at 16:30
		}, []string{"due Mon 2026-11-30 16:30"}},
	})
}

func TestAThankYouHasTheNamesToTickOff(t *testing.T) {
	iv, p := held(t, "2026-12-01 15:30"), newYorker()
	iv.People = append(iv.People, reader.Person{Name: "Tom Beck"}, reader.Person{Name: "Rita", Part: "recruiter"})
	names := func() []string {
		var all [][]string
		for _, k := range Plan(iv, p) {
			if k.rule() == ruleThanks {
				all = append(all, k.People)
			}
		}
		if len(all) != 1 {
			t.Fatalf("%d tasks to thank", len(all))
		}
		return all[0]
	}
	if diff := cmp.Diff([]string{"Jane Doe", "Tom Beck"}, names()); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	iv.Thanked = []string{"jane doe"}
	if diff := cmp.Diff([]string{"Tom Beck"}, names()); diff != "" {
		t.Errorf("after one note (-want +got):\n%s", diff)
	}
}

func TestANoteToEachOrOneThatNamesAll(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, met Jane Doe and Tom Beck, they'll tell me by December 18", "yes", "stop", "9pm to 8am")
	has(t, s.press("Draft the thank-you"), "A note to each that differs, or one that names all?")
	jane := s.press("To Jane Doe")
	tom := s.press("To Tom Beck")
	if strings.ReplaceAll(jane, "Jane", "Tom") == tom {
		t.Errorf("both notes are the same: %s", jane)
	}
	all := s.press("One that names all")
	has(t, all, "Jane", "Tom")
	if n := wordCount(all); n > 150+20 {
		t.Errorf("%d words", n)
	}
}

func TestAThankYouIsOfferedAtTheEndAndNeverCalledRequired(t *testing.T) {
	s := settled(t, "")
	if !slices.Contains(s.labels(10), "Draft the thank-you") {
		t.Errorf("no draft is offered: %v", s.labels(10))
	}
	said := strings.Join(s.until("2026-12-04 12:00"), "\n")
	has(t, said, "A good moment for the thank-you", "late is better than never", "let it go")
	hasNot(t, strings.ToLower(said), "must", "required", "have to", "80%", "24%", "16%")
	k := reminding("i1/thanks", s.now)
	for _, step := range []string{"first", "due", "last", "later1"} {
		hasNot(t, ruleByID[ruleThanks].says(nil, &k, step).String(), "80", "24", "16", "must", "required")
	}
	has(t, thanksWhy, "80%", "24%", "16% of 358", "Robert Half", "TopResume", "2017", "American", "old", "other surveys see little effect", "not a duty")
	has(t, s.say("why a thank-you?")+s.say("why?"), "80%")
}

func TestAbroadAThankYouIsOfferedOnceAsLessUsual(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.hints.Country = "DE"
	has(t, s.say("just finished with Acme, met Jane Doe, jane@acme.example, they'll tell me by December 18", "yes", "stop"), "less usual")
	s.say("9pm to 8am")
	lacks(t, s.until("2026-12-14 12:00"), "hank")
}

func TestThePortfolioIsInTheThankYou(t *testing.T) {
	s := settled(t, "")
	s.say("settings portfolio folio.example/me", "settings name Ana")
	has(t, s.press("Draft the thank-you"), "folio.example/me", "Ana", "Jane")
}

func TestWhatTroublesADraftIsPointedAt(t *testing.T) {
	good := "Hello Jane, thank you for your time today at Acme. I enjoyed hearing about the triage desk. Best wishes, Ana"
	for name, test := range map[string]struct{ draft, want string }{
		"too long":                 {good + strings.Repeat(" and so on", 60), "too long"},
		"exactly 150 words":        {good + strings.Repeat(" word", 150-wordCount(good)), ""},
		"151 words":                {good + strings.Repeat(" word", 151-wordCount(good)), "151 words are too long"},
		"desperate":                {good + " I really need this job.", "desperate"},
		"checking in":              {good + " I am just checking in.", "presses"},
		"as soon as possible":      {good + " Please tell me as soon as possible.", "presses"},
		"any update":               {good + " Is there any update?", "presses"},
		"angry":                    {good + " That was unfair.", "angry"},
		"argues with a decision":   {good + " Please reconsider.", "argues"},
		"no thanks":                {strings.Replace(good, "thank you for", "that was", 1), "no word of thanks"},
		"company missing":          {strings.Replace(good, " at Acme", "", 1), "the company is not named"},
		"company misspelt":         {strings.Replace(good, "Acme", "Acne", 1), "your notes have it as Acme"},
		"interviewer missing":      {strings.Replace(good, "Jane", "there", 1), "the interviewer is not named"},
		"interviewer misspelt":     {strings.Replace(good, "Jane", "Jan", 1), "your notes have it as Jane"},
		"role missing":             {good, "the role is not named"},
		"nothing particular":       {strings.Replace(good, "I enjoyed hearing about the triage desk.", "It was nice.", 1), "nothing particular"},
		"shouting":                 {good + " I AM VERY KEEN.", "shout"},
		"exclamation marks":        {good + " So happy!!!", "shout"},
		"salary":                   {good + " My salary would be fine.", "money"},
		"two questions":            {good + " When do you decide? Who decides?", "more than one question"},
		"one question":             {good + " What would I read first?", ""},
		"left over from elsewhere": {good + " Globex has long been my dream.", "left over from another company"},
		"good":                     {good, ""},
	} {
		s := settled(t, "")
		s.say("just finished with Globex, met Tom Beck, tom@globex.example", "yes", "stop")
		if name == "role missing" {
			iv := read[*Interview](s, interviewDoc("i1"))
			iv.Role = "analyst"
			s.write(interviewDoc("i1"), iv)
		}
		tn := deskAt(t, s.now, newYorker())
		for _, d := range []string{interviewDoc("i1"), agendaDoc} {
			tn.docs[d] = map[string]func() document{
				agendaDoc:          func() document { return read[*Agenda](s, agendaDoc) },
				interviewDoc("i1"): func() document { return read[*Interview](s, interviewDoc("i1")) },
			}[d]()
		}
		_, found := tn.lookOver(test.draft, tn.interview("i1"))
		var whys []string
		for _, f := range found {
			whys = append(whys, f.why)
		}
		switch said := strings.Join(whys, "; "); {
		case test.want == "" && said != "":
			t.Errorf("%s: found %s", name, said)
		case !strings.Contains(said, test.want):
			t.Errorf("%s: found %q, not %q", name, said, test.want)
		}
	}
}

func TestTextLeftOverFromAClosedCompanyIsFound(t *testing.T) {
	s := settled(t, "")
	s.say("just finished with Globex, met Tom Beck, tom@globex.example", "yes", "stop")
	s.say("Globex turned me down", "yes")
	has(t, s.say("check this: Hello Jane, thank you for your time at Acme. I enjoyed hearing about the triage desk. Globex has long been my dream."),
		"left over from another company")
}
