package coach

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// asked is the ids of a part of the debrief, in order.
func asked(p part) (ids []QuestionID) {
	for _, q := range questions {
		if q.part == p {
			ids = append(ids, q.id)
		}
	}
	return ids
}

func TestTheCoreAndALittleMoreAsk(t *testing.T) {
	if diff := cmp.Diff([]QuestionID{qRating, qWell, qChange, qMet, qPromised, qWants}, asked(partCore)); diff != "" {
		t.Errorf("the core (-want +got):\n%s", diff)
	}
	for _, want := range []QuestionID{qMistakes, qReactions, qNote, qFeel, qReferrer, qCanvass, qTrips} {
		if !slices.Contains(asked(partMore), want) {
			t.Errorf("a little more does not ask %s", want)
		}
	}
}

func TestThePlannedDebriefComesTwice(t *testing.T) {
	planned := func(at string, minutes int) func(iv *Interview, p *Profile) {
		return func(iv *Interview, p *Profile) {
			iv.Held, iv.Done, iv.Planned, iv.Minutes, iv.At = false, false, true, minutes, date(at)
		}
	}
	checkPlans(t, ruleDebrief, map[string]planCase{
		"half an hour after its end, and the next morning": {"2026-11-25 10:00", planned("2026-12-03T14:00", 0),
			[]string{"due Thu 2026-12-03 15:30", "first Thu 2026-12-03 15:30", "again Fri 2026-12-04 09:00"}},
		"by its own length": {"2026-11-25 10:00", planned("2026-12-03T14:00", 45),
			[]string{"due Thu 2026-12-03 15:15", "first Thu 2026-12-03 15:15", "again Fri 2026-12-04 09:00"}},
		"on a Friday: on Saturday": {"2026-11-25 10:00", planned("2026-12-04T14:00", 0),
			[]string{"due Fri 2026-12-04 15:30", "first Fri 2026-12-04 15:30", "again Sat 2026-12-05 09:00"}},
		"by the company's clock": {"2026-11-25 10:00", func(iv *Interview, p *Profile) {
			planned("2026-12-03T14:00", 0)(iv, p)
			iv.Zone = "America/Los_Angeles"
		}, []string{"due Thu 2026-12-03 18:30", "first Thu 2026-12-03 18:30", "again Fri 2026-12-04 09:00"}},
		"light: once": {"2026-11-25 10:00", func(iv *Interview, p *Profile) {
			planned("2026-12-03T14:00", 0)(iv, p)
			p.Intensity = IntensityLight
		}, []string{"due Thu 2026-12-03 15:30", "first Thu 2026-12-03 15:30"}},
	})
	s := sit(t, "2026-12-01 10:00")
	s.say("I have an interview at Globex on Thursday at 2pm")
	all := s.until("2026-12-14 08:00")
	n := 0
	for _, line := range all {
		if strings.Contains(line, "Globex: how did it go?") {
			n++
		}
	}
	if n != 2 {
		t.Errorf("it asked %d times:\n%s", n, strings.Join(all, "\n"))
	}
	for _, want := range []string{"Let's talk", "Later today", "It was moved", "They didn't show up"} {
		if !slices.Contains(s.labels(40), want) {
			t.Errorf("no button says %q", want)
		}
	}
}

func TestEveryQuestionCanBeSkippedAskedWhyAndPutOff(t *testing.T) {
	for _, id := range append(asked(partCore), asked(partMore)...) {
		if id == qNoteAnswer || id == qNoteLanded || id == qNoteBetter || id == qCanvass {
			continue // which follow on an answer
		}
		at := func(back bool) *sitting {
			s := sit(t, "2026-12-01 10:00")
			s.say("just finished with Acme")
			f := &Flow{Question: id, Interview: "i1", More: questionOf(id).part == partMore}
			if back {
				f.Back = []QuestionID{qRating}
			}
			se := read[*Session](s, sessionDoc)
			se.Flow = f
			s.write(sessionDoc, se)
			return s
		}
		ask := questionOf(id).why
		s := at(false)
		has(t, s.say("why?"), ask)
		if f := read[*Session](s, sessionDoc).Flow; f == nil || f.Question != id {
			t.Errorf("%s: after why it stands at %v", id, f)
		}
		s.say("skip")
		if f := read[*Session](s, sessionDoc).flow(); f != nil && f.Question == id {
			t.Errorf("%s cannot be skipped", id)
		}
		s = at(true)
		s.say("back")
		if f := read[*Session](s, sessionDoc).Flow; f == nil || f.Question != qRating {
			t.Errorf("%s: back leads to %v", id, f)
		}
		s = at(false)
		s.say("later")
		se := read[*Session](s, sessionDoc)
		if se.Flow != nil || len(se.Parked) != 1 || se.Parked[0].Question != id {
			t.Errorf("%s: put off it stands at %v, %v", id, se.Flow, se.Parked)
		}
	}
}

func TestNothingTimesOut(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme", "4")
	s.until("2027-03-01 12:00")
	has(t, s.say("the triage example"), "An answer you'd change")
	if iv := read[*Interview](s, interviewDoc("i1")); iv.Well != "the triage example" {
		t.Errorf("kept %q", iv.Well)
	}
}

func TestAnUnfinishedDebriefIsOfferedOnce(t *testing.T) {
	for start, want := range map[string]string{"2026-12-01 10:00": "Tue 12-01 18:00", "2026-12-01 17:30": "Wed 12-02 09:00"} {
		s := sit(t, start)
		s.say("just finished with Acme", "4")
		all := s.until("2026-12-06 08:00")
		wantCame(t, all, want, "We had not finished Acme")
		if n := strings.Count(strings.Join(all, "\n"), "We had not finished Acme"); n != 1 {
			t.Errorf("from %s it was offered %d times", start, n)
		}
	}
}

func TestHowTheyFeelIsNotKept(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme", "4", "well", "less", "Jane, December 18", "no", "yes", "more")
	for range 20 {
		f := read[*Session](s, sessionDoc).Flow
		if f == nil || f.Question == qFeel {
			break
		}
		s.say("skip")
	}
	if f := read[*Session](s, sessionDoc).Flow; f == nil || f.Question != qFeel {
		t.Fatal("how they feel is not asked")
	}
	has(t, s.say("hollow and zebrastriped"), "Thank you for telling me")
	if in := s.lies("zebrastriped"); len(in) > 0 {
		t.Errorf("it lies in %v", in)
	}
}

func TestANoToTheJobClaimsNoInterestAndOffersToWithdraw(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, met Jane Doe, jane@acme.example, they'll tell me by December 18", "yes", "4", "well", "less", "no")
	has(t, s.say("no"), "no follow-up")
	if !slices.Contains(s.labels(10), "Withdraw") {
		t.Errorf("withdrawing is not offered: %v", s.labels(10))
	}
	s.say("stop", "keep", "9pm to 8am")
	for _, k := range read[*Agenda](s, agendaDoc).Tasks {
		if k.rule() == ruleFollow || k.rule() == ruleClose || k.rule() == ruleTell {
			t.Errorf("%s is planned", k.ID)
		}
	}
	for _, tone := range []string{"warm", "formal", "brief"} {
		draft := strings.ToLower(wordsOf(s.do(Event{Kind: Pressed, Action: draftAction("thank_you", "i1", tone, "")})))
		hasNot(t, draft, "interested", "keen", "excited", "look forward to hearing", "would love", "enthusias", "eager", "hope to")
	}
}

func TestAfterARecordedInterviewNobodyReacted(t *testing.T) {
	for _, words := range []string{"just did a recorded video interview with Acme", "just did the take-home test for Acme"} {
		s := sit(t, "2026-12-01 10:00")
		s.say(words, "4", "well", "less")
		if iv := read[*Interview](s, interviewDoc("i1")); iv.Form == "" {
			t.Errorf("%q is taken as an interview with somebody", words)
			continue
		}
		for _, k := range read[*Agenda](s, agendaDoc).Tasks {
			if k.rule() == ruleThanks {
				t.Errorf("%q: %s is planned", words, k.ID)
			}
		}
		tn := deskAt(t, s.now, newYorker())
		tn.docs[interviewDoc("i1")] = read[*Interview](s, interviewDoc("i1"))
		if !questionOf(qReactions).settled(tn, &Flow{Interview: "i1"}) {
			t.Errorf("%q: how they reacted is asked", words)
		}
	}
}

func TestTheTwoTakeawaysAreTheirOwnWords(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	has(t, s.say("just finished with Acme", "4", "caching story", "botched design, should've asked for load numbers", "skip", "no", "yes", "stop"),
		"To do again: \"caching story\"", "To change: \"should've asked for load numbers\"")
	s.say("keep")
	iv := read[*Interview](s, interviewDoc("i1"))
	if iv.Again != "caching story" || iv.Different != "should've asked for load numbers" {
		t.Errorf("kept %q and %q", iv.Again, iv.Different)
	}
}

func TestWhyItIsWorthItPromisesNothing(t *testing.T) {
	has(t, analysisWhy, "about a quarter", "mostly of teams and training", "tend to")
	hasNot(t, analysisWhy, "will ", "you'll", "guarantee", "promise")
}

func TestARatingIsOneToFiveInOneTap(t *testing.T) {
	var values []string
	for _, c := range questionOf(qRating).choices {
		values = append(values, c.value)
	}
	if diff := cmp.Diff([]string{"1", "2", "3", "4", "5"}, values); diff != "" {
		t.Errorf("choices (-want +got):\n%s", diff)
	}
	has(t, questionOf(qRating).why, "predicts nothing")
}

func TestCrisisWordsStopAllUntilThePersonWrites(t *testing.T) {
	s := settled(t, ", I promised references on Thursday")
	s.hints.Country = "DE"
	has(t, s.say("I want to kill myself, zebrastriped"), "I am a program", "findahelpline.com", "911")
	if in := s.lies("zebrastriped"); len(in) > 0 {
		t.Errorf("it lies in %v", in)
	}
	if all := s.until("2026-12-05 12:00"); len(all) > 0 {
		t.Errorf("after it came %q", all)
	}
	has(t, s.say("settings country DE"), "DE")
	has(t, s.say("I want to kill myself"), "112")
	s = sit(t, "2026-12-01 10:00")
	s.hints.Country = ""
	has(t, s.say("I want to kill myself"), "your local emergency number")
}

func TestCrisisWordsAreNoAnswerToAnyQuestion(t *testing.T) {
	for _, id := range append(asked(partCore), asked(partMore)...) {
		s := sit(t, "2026-12-01 10:00")
		s.say("just finished with Acme")
		iv := read[*Interview](s, interviewDoc("i1"))
		iv.Notes = []Note{{Question: "why us?"}}
		s.write(interviewDoc("i1"), iv)
		se := read[*Session](s, sessionDoc)
		se.Flow = &Flow{Question: id, Interview: "i1", Item: 1}
		s.write(sessionDoc, se)
		has(t, s.say("honestly i want to end my life zebrastriped"), "findahelpline.com")
		if in := s.lies("zebrastriped"); len(in) > 0 {
			t.Errorf("at %s it lies in %v", id, in)
		}
	}
}
