package coach

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestIntensity(t *testing.T) {
	all := []Reminder{{"a", at(t, "2026-12-01 09:00")}, {"b", at(t, "2026-12-01 10:00")}, {"c", at(t, "2026-12-01 11:00")}}
	steps := func(rs []Reminder) (s string) {
		for _, r := range rs {
			s += r.Step
		}
		return s
	}
	for i, want := range map[Intensity]string{"": "ac", IntensityStandard: "ac", IntensityLight: "a", IntensityActive: "abc"} {
		for class := ClassDecision; class <= ClassOther; class++ {
			want := want
			if class == ClassDecision || class == ClassOwed {
				want = "abc"
			}
			if got := steps(thin(slices.Clone(all), class, i)); got != want {
				t.Errorf("class %d, %q: %s of abc, want %s", class, i, got, want)
			}
		}
	}
}

func TestEveryRuleHasItsClass(t *testing.T) {
	want := map[RuleID]Class{
		ruleDecide: ClassDecision, rulePromise: ClassOwed, ruleReply: ClassOwed, ruleDecline: ClassOwed, ruleOwn: ClassOwed,
		ruleBefore: ClassPreparation, ruleNotes: ClassPreparation, rulePractice: ClassPreparation, ruleNeeds: ClassPreparation,
		ruleDebrief: ClassDebrief, ruleFollow: ClassFollowUp, ruleClose: ClassFollowUp, ruleThanks: ClassThanks,
	}
	for id, class := range want {
		if got := ruleByID[id].class; got != class {
			t.Errorf("%s is of class %d, want %d", id, got, class)
		}
	}
}

func TestAfterFourteenDaysOfSilenceItIsSaidOnce(t *testing.T) {
	for name, test := range map[string]struct {
		heard string
		quiet bool
	}{
		"fourteen days":          {"2026-12-01 10:00", true},
		"a minute less":          {"2026-12-01 10:01", false},
		"over a change of clock": {"2026-12-01 09:00", true},
	} {
		tn := deskAt(t, at(t, "2026-12-15 10:00"), newYorker(), reminding("i6/thanks", at(t, "2026-12-15 10:00")))
		tn.ledger().Heard = at(t, test.heard)
		_, said := wakes(t, tn, at(t, "2026-12-15 10:30"))
		if got := strings.Contains(strings.Join(said, "\n"), "I'll be quiet"); got != test.quiet {
			t.Errorf("%s: said %q", name, said)
		}
	}
	var tasks []Task
	for i, k := range oneOfEach {
		tasks = append(tasks, reminding(k.id, at(t, "2026-12-20 10:00").Add(time.Duration(24*i)*time.Hour)))
	}
	tn := deskAt(t, at(t, "2026-12-16 10:00"), newYorker(), tasks...)
	tn.ledger().Heard, tn.ledger().Silent = at(t, "2026-12-01 10:00"), true
	when, said := wakes(t, tn, at(t, "2027-01-30 10:00"))
	if diff := cmp.Diff([]string{"Sun 10:00", "Mon 10:00"}, when); diff != "" {
		t.Errorf("in silence came (-want +got):\n%s\n%s", diff, strings.Join(said, "\n"))
	}
}

func TestAWordEndsTheSilence(t *testing.T) {
	s := settled(t, "")
	s.until("2026-12-18 12:00")
	if !read[*Ledger](s, ledgerDoc).Silent {
		t.Fatal("it is not silent")
	}
	s.say("hi")
	if read[*Ledger](s, ledgerDoc).Silent {
		t.Error("it is silent still")
	}
	wantCame(t, s.until("2026-12-22 12:00"), "Tue 12-22 09:00", "Heard from Acme?")
}

func TestPausingIsOneWord(t *testing.T) {
	s := settled(t, ", I promised references on Thursday")
	has(t, s.say("pause"), "Quiet from now on")
	if all := s.until("2026-12-08 12:00"); len(all) != 0 {
		t.Errorf("while paused came %q", all)
	}
	has(t, s.say("resume"), "Welcome back", "eferences")
}

func TestEveryChangeIsUndoneWithOneWord(t *testing.T) {
	facts := func(s *sitting) map[string]string {
		out := map[string]string{}
		for name, raw := range s.docs {
			if fact(name) {
				out[name] = string(raw)
			}
		}
		return out
	}
	for _, change := range []string{
		"I promised a portfolio on Friday", "they asked about my weaknesses", "I'm away 21 to 23 December", "I wrote to Acme to ask",
		"Acme wrote, they want an answer by Thursday", "done thank you", "quiet hours 10pm to 7am", "remind me to iron the shirt on Thursday at 7pm", "Jane's number is +1 212 555 0199", "pause",
		"I have an interview at Globex on Thursday at 2pm", "my friend Bob Hall works at Acme", "Acme offered me the job, I have to decide by December 11",
	} {
		s := settled(t, "")
		before := facts(s)
		s.say(change)
		if cmp.Equal(before, facts(s)) {
			t.Errorf("%q changes nothing", change)
			continue
		}
		has(t, s.say("undo"), "Taken back")
		if diff := cmp.Diff(before, facts(s)); diff != "" {
			t.Errorf("%q undone (-want +got):\n%s", change, diff)
		}
	}
}

func TestEachReminderCanBeDonePutOffDroppedAndDrafted(t *testing.T) {
	labels := func(bs []Button) (out []string) {
		for _, b := range bs {
			out = append(out, b.Label)
		}
		return out
	}
	for _, id := range []string{"i6/thanks", "i5/follow/1", "i7/contact", "i2/promise/p1", "i2/reply/r1", "i2/ask_referrer/r1", "i2/away/a1", "i2/answer_no"} {
		k := reminding(id, at(t, "2026-12-01 10:00"))
		tn := deskAt(t, at(t, "2026-12-01 10:01"), newYorker(), k)
		got := labels(tn.taskButtons(&k))
		for _, want := range []string{"Done", "Later", "Not needed", "Draft it"} {
			if want == "Draft it" && tn.draftKind(&k) == "" {
				continue
			}
			if !slices.Contains(got, want) {
				t.Errorf("%s has %v, not %q", id, got, want)
			}
		}
	}
	s := settled(t, "")
	s.until("2026-12-02 09:30")
	s.press("Later")
	if diff := cmp.Diff([]string{"In an hour", "This evening", "Tomorrow morning", "After the weekend", "Pick a time"}, s.labels(5)); diff != "" {
		t.Errorf("later offers (-want +got):\n%s", diff)
	}
}

func TestLaterIsWhatItSays(t *testing.T) {
	p, now := newYorker(), at(t, "2026-12-04 10:00") // a Friday
	for id, want := range map[string]string{
		"hour": "Fri 11:00", "evening": "Fri 18:00", "morning": "Sat 09:00", "weekend": "Mon 09:00",
	} {
		i := slices.IndexFunc(snoozes, func(s snooze) bool { return s.id == id })
		if got := snoozes[i].until(now, p).Format("Mon 15:04"); got != want {
			t.Errorf("%s is %s, want %s", id, got, want)
		}
	}
}

func TestDatesAreSaidBackAsWeekdayAndDate(t *testing.T) {
	s := settled(t, "")
	has(t, s.say("I promised a portfolio on Friday"), "Friday 4 December")
	has(t, s.say("Acme wrote, they want an answer by Thursday"), "Thursday 3 December")
	has(t, s.say("I have an interview at Globex on the 9th at 2pm"), "Wednesday 9 December")
}

func TestAChangeOfZoneMovesWhatIsPlanned(t *testing.T) {
	s := settled(t, ", I promised references on Thursday")
	s.say("settings zone Europe/Berlin")
	for _, k := range read[*Agenda](s, agendaDoc).Tasks {
		if k.rule() != rulePromise {
			continue
		}
		for _, r := range k.Reminders {
			if got := r.At.In(location("Europe/Berlin")).Format("Mon 15:04"); r.Step == "due" && got != "Thu 09:00" {
				t.Errorf("in Berlin it comes %s, want Thu 09:00", got)
			}
		}
	}
}

func TestTheWelcomeSaysWhatItIs(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	has(t, s.say("hi"), "a program", "keeps what you tell it", "whoever runs it could read it")
	hasNot(t, s.say("hi"), "a program")
	s = sit(t, "2026-12-01 10:00")
	s.hints = Hints{}
	has(t, s.say("hi"), "Which city")
}

func TestOfSilenceAndWhatIsOwedComesOneMessage(t *testing.T) {
	tn := deskAt(t, at(t, "2026-12-16 10:00"), newYorker(), reminding("i2/promise/p1", at(t, "2026-12-16 10:00")))
	tn.ledger().Heard = at(t, "2026-12-01 10:00")
	when, said := wakes(t, tn, at(t, "2026-12-17 10:00"))
	if len(when) != 1 {
		t.Errorf("%v: %q", when, said)
	}
}
