package coach

import (
	"slices"
	"strings"
	"testing"
)

// What the engine does with words that it read: act where that is sure, ask
// where it is not, and lose nothing. What words mean is tested in the reader.

func TestSeveralThingsInOneMessageAreAllTaken(t *testing.T) {
	s := settled(t, "")
	s.say("just finished with Globex, met Raj", "yes", "stop")
	s.say("Globex said no, but Initech wants me in for an interview on Tuesday at 10")
	for _, c := range read[*Agenda](s, agendaDoc).Cards {
		if c.Company == "Initech" && !c.Planned {
			t.Error("the interview at Initech is not planned")
		}
	}
	if got := s.labels(2); !slices.Contains(got, "Yes, close it") {
		t.Errorf("the question is not the last word: %q", got)
	}
	has(t, s.say("yes"), "closed")
	if iv := read[*Interview](s, interviewDoc("i2")); iv.Outcome != Rejected {
		t.Errorf("Globex is %q", iv.Outcome)
	}
}

func TestTwoThatHaveToBeConfirmedAreAskedOneAfterTheOther(t *testing.T) {
	s := settled(t, "")
	s.say("just finished with Globex, met Raj", "yes", "stop")
	has(t, s.say("Acme said no and Globex turned me down too"), "Acme")
	has(t, s.say("yes"), "Acme", "Globex turned you down?")
	has(t, s.say("yes"), "closed")
	for _, id := range []string{"i1", "i2"} {
		if iv := read[*Interview](s, interviewDoc(id)); iv.Outcome != Rejected {
			t.Errorf("%s is %q", iv.Company, iv.Outcome)
		}
	}
}

func TestUnsureWordsAreAskedAboutWithAFewChoices(t *testing.T) {
	s := settled(t, "")
	tasks := len(read[*Agenda](s, agendaDoc).Tasks)
	has(t, s.say("Contoso"), "Which is it?")
	choices := s.labels(4)
	if !slices.Contains(choices, "An interview at Contoso is coming up") || !slices.Contains(choices, "Something else") {
		t.Errorf("the choices are %q", choices)
	}
	if a := read[*Agenda](s, agendaDoc); len(a.Cards) != 1 || len(a.Tasks) != tasks {
		t.Error("something was done before it was asked")
	}
	s.say("an interview at contoso is coming up")
	has(t, s.say("Thursday at 2pm"), "Contoso", "2 pm")
	has(t, s.say("Hooli", "something else"), "other words")
}

func TestWhatCannotBeTakenBackIsAlwaysConfirmed(t *testing.T) {
	for _, words := range []string{"forget me", "delete everything you know about me", "please erase all my data"} {
		for answer, deleted := range map[string]bool{"great": false, "k": false, "ok": false, "what": false, "no": false, "yes": true, "delete everything": true} {
			s := settled(t, "")
			has(t, s.say(words), "Really?")
			s.say(answer)
			if s.forgot != deleted {
				t.Errorf("%q, then %q: deleted is %v", words, answer, s.forgot)
			}
		}
	}
	for _, words := range []string{"I withdraw from Acme", "I'm pulling out of the Acme process", "Acme said no", "I've given up on hearing from Acme"} {
		s := settled(t, "")
		has(t, s.say(words), "?")
		if iv := read[*Interview](s, interviewDoc("i1")); iv.Outcome != "" {
			t.Errorf("%q closes it unasked", words)
		}
	}
	s := settled(t, "")
	s.say("Acme offered me the job!", "I declined the offer")
	if iv := read[*Interview](s, interviewDoc("i1")); iv.Outcome != "" {
		t.Error("an offer is declined unasked")
	}
}

func TestInADebriefAnAnswerIsAnAnswer(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, met Jane Doe", "yes", "4")
	has(t, s.say("they rejected my idea in the meeting"), "you'd change")
	has(t, s.say("I'd ask for more time, they offered it"), "When will you hear?")
	has(t, s.say("skip"), "Promised")
	has(t, s.say("skip"), "Want to work there?")
	iv := read[*Interview](s, interviewDoc("i1"))
	if iv.Well != "they rejected my idea in the meeting" || iv.Outcome != "" || iv.Offer != nil {
		t.Errorf("kept %q, outcome %q", iv.Well, iv.Outcome)
	}
}

func TestNewsAndRequestsAreHeardWhileAQuestionIsOpen(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, met Jane Doe", "yes", "4")
	has(t, s.say("the maths, and also Globex wants to see me on Friday at 2"), "Globex: Friday 4 December at 2 pm", "you'd change")
	has(t, s.say("remind me to call mum at 7pm"), "Call mum", "you'd change")
	has(t, s.say("who did I meet at Acme?"), "Jane Doe")
	s.say("nothing", "no", "yes")
	has(t, s.say("they asked about nights, I said two a week is fine"), "Noted for Acme")
	if iv := read[*Interview](s, interviewDoc("i1")); iv.Well != "the maths" || len(iv.Notes) != 1 {
		t.Errorf("kept %q and %d notes", iv.Well, len(iv.Notes))
	}
}

func TestAnAmbiguousDateComesWithTheOtherOneTapAway(t *testing.T) {
	s := sit(t, "2026-11-25 15:30")
	s.say("just finished with Acme, met Jane, they'll tell me by 12/4")
	if got := read[*Interview](s, interviewDoc("i1")).ReplyBy.Date.String(); got != "2026-12-04" {
		t.Fatalf("the answer is due %s", got)
	}
	s.press("No: Monday 12 April")
	cards := read[*Agenda](s, agendaDoc).Cards
	if len(cards) != 1 || cards[0].ReplyBy.Date.String() != "2027-04-12" {
		t.Errorf("after the tap there are %v", cards)
	}
	s = settled(t, "")
	s.say("I have an interview at Globex next Friday at 10")
	for _, l := range s.labels(4) {
		if strings.HasPrefix(l, "No: ") {
			s.press(l)
		}
	}
	cards = read[*Agenda](s, agendaDoc).Cards
	if len(cards) != 2 || cards[1].At.Date.String() != "2026-12-04" {
		t.Errorf("after the tap there are %v", cards)
	}
}

func TestAnOldTapOnAnotherDateChangesNothing(t *testing.T) {
	s := sit(t, "2026-11-25 15:30")
	s.say("just finished with Acme, met Jane, they'll tell me by 12/4", "yes", "4")
	has(t, s.press("No: Monday 12 April"), "no longer there")
	if got := read[*Interview](s, interviewDoc("i1")).ReplyBy.Date.String(); got != "2026-12-04" {
		t.Errorf("the answer is due %s", got)
	}
}

func TestOtherLanguagesGetAnHonestAnswer(t *testing.T) {
	for _, words := range []string{
		"Ich hatte heute ein Gespräch bei Siemens", "hoy tuve una entrevista con Iberia", "今天面试结束了", "сегодня было собеседование",
		"j'ai eu mon entretien chez Renault aujourd'hui",
	} {
		s := sit(t, "2026-12-01 10:00")
		has(t, s.say(words), "only understand English", "buttons")
	}
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, met Jane", "yes", "4", "die Mathefragen liefen gut")
	if iv := read[*Interview](s, interviewDoc("i1")); iv.Well != "die Mathefragen liefen gut" {
		t.Errorf("kept %q", iv.Well)
	}
}

func TestOddMessagesGetASensibleAnswer(t *testing.T) {
	for words, want := range map[string]string{
		strings.Repeat("I talked about my project. ", 1500): "more than I can take at once",
		"😀😀😀":                 "Alright.",
		"asdf qwer zxcv hjkl": "not sure",
		"?":                   "What you can say",
	} {
		s := settled(t, "")
		has(t, s.say(words), want)
	}
}

func TestWordsNameOneOfTheChoices(t *testing.T) {
	s := settled(t, "")
	s.say("I promised Acme my portfolio by Friday", "I promised Acme my references by Friday")
	has(t, s.say("I finished it"), "Which one?")
	has(t, s.say("the portfolio"), "Done: portfolio")
	has(t, s.say("I finished it"), "Which one?")
	s.say("what is pending")
	hasNot(t, s.say("references"), "Done") // the choice was left
	s.say("I finished it")
	hasNot(t, s.say("no, not the references"), "Done")
}

func TestATimeBehindAPlannedInterviewMovesIt(t *testing.T) {
	for words, want := range map[string]string{
		"no wait, it's at 4":                     "2026-12-03T16:00",
		"actually friday":                        "2026-12-04T14:00",
		"oh hang on it's wednesday not thursday": "2026-12-02T14:00",
		"make that 9:30":                         "2026-12-03T09:30",
	} {
		s := settled(t, "")
		s.say("I have an interview at Globex on Thursday at 2pm", words)
		cards := read[*Agenda](s, agendaDoc).Cards
		if got := cards[len(cards)-1]; got.At.String() != want || got.Company != "Globex" {
			t.Errorf("%q: %s on %s, want %s", words, got.Company, got.At, want)
		}
	}
}

func TestATimeAloneMovesNoDay(t *testing.T) {
	s := settled(t, "")
	s.say("I have an interview at Globex on Thursday at 2pm", "Acme said no but Globex moved me to 3pm")
	cards := read[*Agenda](s, agendaDoc).Cards
	if got := cards[len(cards)-1].At.String(); got != "2026-12-03T15:00" {
		t.Errorf("the interview is on %s", got)
	}
	has(t, s.say("yes"), "closed")
}
