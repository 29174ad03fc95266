package coach

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ahead is an interview to come, told of when the coach heard of it.
func ahead(when string) func(iv *Interview, p *Profile) {
	return func(iv *Interview, p *Profile) {
		iv.Held, iv.Done, iv.Planned, iv.Brief, iv.At = false, false, true, true, date(when)
	}
}

func TestTheEveningBeforeAnInterview(t *testing.T) {
	cases := map[string]planCase{
		"at home": {"2026-12-01 10:00", ahead("2026-12-03T14:00"), []string{"due Thu 2026-12-03 14:00", "evening Wed 2026-12-02 18:00"}},
		"on a Monday: on Sunday": {"2026-12-01 10:00", ahead("2026-12-07T14:00"),
			[]string{"due Mon 2026-12-07 14:00", "evening Sun 2026-12-06 18:00"}},
		"told an hour before that evening": {"2026-12-02 17:00", ahead("2026-12-03T14:00"),
			[]string{"due Thu 2026-12-03 14:00", "evening Wed 2026-12-02 18:00"}},
		"told later: with the answer": {"2026-12-02 18:30", ahead("2026-12-03T14:00"), []string{"due Thu 2026-12-03 14:00"}},
		"on the company's clock": {"2026-12-01 10:00", func(iv *Interview, p *Profile) {
			ahead("2026-12-03T09:00")(iv, p)
			iv.Zone = "Asia/Tokyo" // which is seven in the evening of the 2nd in New York
		}, []string{"due Wed 2026-12-02 19:00", "evening Tue 2026-12-01 18:00"}},
		"by day only": {"2026-12-01 10:00", ahead("2026-12-03"), []string{"due Thu 2026-12-03 12:00", "evening Wed 2026-12-02 18:00"}},
		"after the clocks went forward": {"2027-03-10 10:00", ahead("2027-03-14T14:00"),
			[]string{"due Sun 2027-03-14 14:00", "evening Sat 2027-03-13 18:00"}},
	}
	checkPlans(t, ruleBefore, cases)
	k := Task{ID: "i1/before", Company: "Acme", Due: at(t, "2026-12-03 14:00"), Clock: true}
	tn := deskAt(t, at(t, "2026-12-02 18:00"), newYorker(), k)
	has(t, ruleByID[ruleBefore].says(tn, &k, "evening").String(), "Before you leave", "how to reach them", "when to expect an answer")
}

func TestNotesComeBackTwice(t *testing.T) {
	checkPlans(t, ruleNotes, map[string]planCase{
		"two hours before, as the quiet hours end": {"2026-12-01 10:00", ahead("2026-12-03T10:00"),
			[]string{"due Thu 2026-12-03 10:00", "evening Wed 2026-12-02 18:00", "before Thu 2026-12-03 08:00"}},
		"not within them": {"2026-12-01 10:00", ahead("2026-12-03T09:59"),
			[]string{"due Thu 2026-12-03 09:59", "evening Wed 2026-12-02 18:00"}},
		"nor where only the day is known": {"2026-12-01 10:00", ahead("2026-12-03"),
			[]string{"due Thu 2026-12-03 12:00", "evening Wed 2026-12-02 18:00"}},
		"late in the day": {"2026-12-01 10:00", ahead("2026-12-03T22:59"),
			[]string{"due Thu 2026-12-03 22:59", "evening Wed 2026-12-02 18:00", "before Thu 2026-12-03 20:59"}},
		"told an hour before": {"2026-12-03 13:00", ahead("2026-12-03T14:00"), []string{"due Thu 2026-12-03 14:00"}},
	})
}

func TestPracticeIsEvenlySpaced(t *testing.T) {
	days := func(weak int, told, day string) (out []string) {
		iv, p := held(t, told), newYorker()
		ahead(day)(iv, p)
		iv.Weak = weak
		for _, d := range iv.practiceDays(p) {
			out = append(out, d.String()[8:])
		}
		return out
	}
	for name, test := range map[string]struct {
		got, want []string
	}{
		"three answers in eight days":      {days(3, "2026-12-01 10:00", "2026-12-09T14:00"), []string{"03", "05", "07"}},
		"never on the day itself":          {days(9, "2026-12-01 10:00", "2026-12-03T14:00"), []string{"02"}},
		"none the day before":              {days(3, "2026-12-02 10:00", "2026-12-03T14:00"), nil},
		"nothing went badly":               {days(0, "2026-12-01 10:00", "2026-12-09T14:00"), nil},
		"over a month's end":               {days(2, "2027-01-28 10:00", "2027-02-03T14:00"), []string{"30", "01"}},
		"over the night clocks go forward": {days(1, "2027-03-13 10:00", "2027-03-15T14:00"), []string{"14"}},
		"of the company's day":             {days(1, "2026-12-01 10:00", "2026-12-03T14:00"), []string{"02"}},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestANextRoundIsLinkedToTheLast(t *testing.T) {
	s := settled(t, ", I promised references on Thursday")
	s.do(Event{Kind: Command, Name: "note", Text: "they asked about my weaknesses"})
	iv := read[*Interview](s, interviewDoc("i1"))
	iv.Notes[0].Landed = "badly"
	s.write(interviewDoc("i1"), iv)
	answer := s.say("second round at Acme on Thursday December 10 at 2pm")
	has(t, answer, "the next round", "Thursday 10 December", "practice", "anything you need from them", "time", "captions", "access")
	hasNot(t, answer, "why do you")
	var next *Interview
	for name := range s.docs {
		if kindOf(name) == kindOf(interviewDocs) && name != interviewDoc("i1") {
			next = read[*Interview](s, name)
		}
	}
	if next == nil || next.After != "i1" || len(next.Earlier) != 1 || next.Earlier[0].Name != "Jane Doe" || next.Weak != 1 {
		t.Fatalf("the next round is %+v", next)
	}
	if last := read[*Interview](s, interviewDoc("i1")); last.Outcome != Advanced {
		t.Errorf("the last round is %q", last.Outcome)
	}
	has(t, s.say("captions"), "captions")
	hasNot(t, s.say("the Acme interview is moved to Friday December 11 at 2pm"), "anything you need")
	all := s.until("2026-12-11 13:00")
	wantCame(t, all, "Thu 12-03 09:00", "eferences") // what was owed stays owed
	has(t, strings.Join(all, "\n"), "Your notes from Acme", "weaknesses (badly)", "tell Acme what you need: captions", "Five minutes of practice for Acme")
}

func TestElsewhereTheKindsThatWentBadlyComeBack(t *testing.T) {
	s := settled(t, "")
	for _, q := range []string{"what is your expected salary?", "what salary do you want?", "how old are you?"} {
		s.do(Event{Kind: Command, Name: "note", Text: q})
	}
	iv := read[*Interview](s, interviewDoc("i1"))
	for i := range iv.Notes {
		iv.Notes[i].Landed = ""
	}
	s.write(interviewDoc("i1"), iv)
	for i, values := range []string{"badly", "so-so", "badly"} {
		s.do(Event{Kind: Filled, Action: Action("f/note/i1/" + itoa(i+1)), Values: map[string]string{"landed": values}})
	}
	s.say("I have an interview at Globex on Thursday at 2pm")
	all := strings.Join(s.until("2026-12-03 13:00"), "\n")
	has(t, all, "salary: twice, once badly")
	hasNot(t, all, "age:", "how old")
	tn := deskAt(t, s.now, newYorker())
	tn.j.asked = append(tn.j.asked, interviewDocs+"?")
	tn.j.raw[interviewDoc("i1")], tn.j.docs[interviewDoc("i1")] = s.docs[interviewDoc("i1")], read[*Interview](s, interviewDoc("i1"))
	for _, w := range tn.weakNotes("Globex") {
		if strings.Contains(w.note().Question, "old") {
			t.Errorf("a question that nobody need answer is practised: %s", w.note().Question)
		}
	}
}

func TestKindsOfQuestion(t *testing.T) {
	for question, want := range map[string]string{
		"Why do you want to work for us?": "why us", "What are your strengths?": "strengths", "Your biggest weakness?": "weaknesses",
		"Tell me about a conflict with a colleague": "conflict", "Tell me about a time you failed": "failure",
		"Tell me about your leadership": "leadership", "How do you do teamwork?": "teamwork", "What salary do you expect?": "salary",
		"How would you shard this database?": "technical", "How old are you?": "age", "Do you have a disability?": "health",
		"Do you plan to have children?": "family", "Where are you really from?": "origin", "Which church do you go to?": "religion",
	} {
		k := kindOfQuestion(question)
		if k == nil || k.name != want {
			t.Errorf("%q is of kind %v, want %s", question, k, want)
			continue
		}
		protected := want == "age" || want == "health" || want == "family" || want == "origin" || want == "religion"
		if k.protected != protected {
			t.Errorf("%q is protected: %v", question, k.protected)
		}
	}
	k := &Kinds{}
	k.replace(nil, []Note{{Question: "salary?", Landed: "badly"}, {Question: "salary?", Landed: "badly"}, {Question: "salary?"}})
	if got := join("\n", k.told(func(questionKind, int, int) bool { return true })...).String(); got != "salary: three times, twice badly" {
		t.Errorf("said %q", got)
	}
}

func TestAPastedListIsSplitAndNotesAreSearched(t *testing.T) {
	s := settled(t, "")
	se := read[*Session](s, sessionDoc)
	se.Flow = &Flow{Interview: "i1", Question: qNote, More: true}
	s.write(sessionDoc, se)
	has(t, s.say("1. Why us?\n2. What salary do you want?\n- How old are you?"), "3 questions noted")
	found := wordsOf(s.do(Event{Kind: Command, Name: "notes", Text: "salary"}))
	has(t, found, "What salary do you want?")
	hasNot(t, found, "Why us?")
	has(t, wordsOf(s.do(Event{Kind: Command, Name: "notes", Text: "Acme"})), "What salary do you want?", "Why us?")
}

func TestAQuestionThatNobodyNeedAnswerIsNotImproved(t *testing.T) {
	s := settled(t, "")
	se := read[*Session](s, sessionDoc)
	se.Flow = &Flow{Interview: "i1", Question: qNote, More: true}
	s.write(sessionDoc, se)
	hasNot(t, s.say("how old are you?")+s.say("37"), "How did it land?")
	hasNot(t, s.say("skip"), "A better answer")
}
