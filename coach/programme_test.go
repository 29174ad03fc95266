package coach

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/coach/calendar"
)

// The tests in programme_*_test.go hold the rules, times and figures of the
// programme, an area each. This file has what they share.

// planCase is an interview that was over at a time of New York, and the plan
// of one rule for it.
type planCase struct {
	ended string
	with  func(iv *Interview, p *Profile)
	want  []string
}

// checkPlans compares the plans of a rule, a case at a time.
func checkPlans(t *testing.T, rule RuleID, cases map[string]planCase) {
	t.Helper()
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			iv, p := held(t, c.ended), newYorker()
			if c.with != nil {
				c.with(iv, p)
			}
			if diff := cmp.Diff(c.want, planned(iv, p, rule)); diff != "" {
				t.Errorf("plan of %s (-want +got):\n%s", rule, diff)
			}
		})
	}
}

// at is a time of New York.
func at(t *testing.T, s string) time.Time { return moment(t, "America/New_York", s) }

// onNights is what somebody sets who sleeps by day.
func onNights(p *Profile) { p.Quiet = &calendar.Quiet{From: 9 * 60, To: 17 * 60} }

// sitting is somebody with a coach: a journal in a map, a clock, and the wakes
// that come.
type sitting struct {
	t       *testing.T
	coach   *Coach
	docs    map[string][]byte
	now     time.Time
	wake    time.Time
	hints   Hints
	events  int
	buttons []Button // offered so far, the newest last
	forms   []*Form
	forgot  bool
}

// sit begins in New York, with the usual hours.
func sit(t *testing.T, start string) *sitting {
	t.Helper()
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return &sitting{
		t: t, coach: c, docs: map[string][]byte{}, now: at(t, start),
		hints: Hints{Zone: "America/New_York", Country: "US", Told: true},
	}
}

// compute calls a function of a journal until it needs nothing more.
func (s *sitting) compute(f func(j *Journal) (need []string)) {
	s.t.Helper()
	j := NewJournal()
	for need := Core; len(need) > 0; need = f(j) {
		docs := maps.Clone(s.docs)
		maps.DeleteFunc(docs, func(name string, _ []byte) bool {
			return !slices.ContainsFunc(need, func(n string) bool { return covers(n, name) })
		})
		if err := j.Add(need, docs); err != nil {
			s.t.Fatal(err)
		}
	}
}

// do has the coach handle an event, and returns what it says.
func (s *sitting) do(e Event) []Outgoing {
	s.t.Helper()
	s.events++
	e.ID = "e" + itoa(s.events)
	if e.Kind != Woke {
		e.Hints = s.hints
	}
	var res Result
	s.compute(func(j *Journal) []string { res = s.coach.Turn(j, e, s.now); return res.Need })
	if res.Fail != nil {
		s.t.Fatal(res.Fail)
	}
	maps.Copy(s.docs, res.Put)
	for _, name := range res.Delete {
		delete(s.docs, name)
	}
	s.wake = res.Wake
	if res.Forget {
		s.docs, s.wake, s.forgot = map[string][]byte{}, time.Time{}, true
	}
	for _, o := range res.Messages {
		s.buttons = append(s.buttons, o.Message.Buttons...)
		if o.Message.Menu != nil {
			s.buttons = append(s.buttons, o.Message.Menu.Options...)
		}
		if o.Message.Form != nil {
			s.forms = append(s.forms, o.Message.Form)
		}
	}
	return res.Messages
}

// wordsOf is messages as text.
func wordsOf(out []Outgoing) string {
	var all []string
	for _, o := range out {
		all = append(all, o.Message.Plain())
	}
	return strings.Join(all, "\n")
}

// say says lines one after another, a minute apart, and returns the last answer.
func (s *sitting) say(lines ...string) (answer string) {
	s.t.Helper()
	for _, line := range lines {
		answer = wordsOf(s.do(Event{Kind: Said, Text: line}))
		s.now = s.now.Add(time.Minute)
	}
	return answer
}

// press presses the newest button of a label.
func (s *sitting) press(label string) string {
	s.t.Helper()
	for _, b := range slices.Backward(s.buttons) {
		if b.Label == label {
			return wordsOf(s.do(Event{Kind: Pressed, Action: b.Action}))
		}
	}
	s.t.Fatalf("no button says %q; the newest are %v", label, s.labels(8))
	return ""
}

// labels is the newest labels offered.
func (s *sitting) labels(n int) (out []string) {
	for _, b := range s.buttons[max(0, len(s.buttons)-n):] {
		out = append(out, b.Label)
	}
	return out
}

// until lets time pass, and returns what came unasked: when, and the first
// words of it.
func (s *sitting) until(end string) (came []string) {
	s.t.Helper()
	stop := at(s.t, end)
	for wakes := 0; !s.wake.IsZero() && !s.wake.After(stop); wakes++ {
		if wakes > 3000 {
			s.t.Fatalf("wakes without end, at %s", s.now)
		}
		if s.wake.After(s.now) {
			s.now = s.wake
		}
		for _, o := range s.do(Event{Kind: Woke}) {
			if !o.Unasked {
				s.t.Errorf("at %s a wake answers: %s", s.now, o.Message.Plain())
			}
			came = append(came, s.now.In(location("America/New_York")).Format("Mon 01-02 15:04 ")+o.Message.Plain())
		}
	}
	s.now = stop
	return came
}

// came reports whether something came at a time, with the words in it.
func came(all []string, when string, words ...string) bool {
	return slices.ContainsFunc(all, func(line string) bool {
		rest, ok := strings.CutPrefix(line, when)
		return ok && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(rest, w) })
	})
}

// wantCame holds that something came at a time, and lacks holds that nothing
// with the words came at all.
func wantCame(t *testing.T, all []string, when string, words ...string) {
	t.Helper()
	if !came(all, when, words...) {
		t.Errorf("at %s nothing says %q:\n%s", when, words, strings.Join(all, "\n"))
	}
}

func lacks(t *testing.T, all []string, words string) {
	t.Helper()
	if strings.Contains(strings.Join(all, "\n"), words) {
		t.Errorf("something says %q:\n%s", words, strings.Join(all, "\n"))
	}
}

// has holds that an answer has the words in it.
func has(t *testing.T, answer string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(answer, w) {
			t.Errorf("%q is not in %q", w, answer)
		}
	}
}

// hasNot holds that an answer has none of the words in it.
func hasNot(t *testing.T, answer string, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(answer, w) {
			t.Errorf("%q is in %q", w, answer)
		}
	}
}

// read decodes a document of the journal, an empty one if there is none.
func read[T document](s *sitting, name string) T {
	s.t.Helper()
	d := newDocument(name)
	if raw, ok := s.docs[name]; ok {
		if err := decode(name, raw, d); err != nil {
			s.t.Fatal(err)
		}
	}
	return d.(T)
}

// write puts a document into the journal.
func (s *sitting) write(name string, d document) {
	s.t.Helper()
	*d.version() = docVersion
	j := NewJournal()
	j.docs[name] = d
	tn := &turn{j: j, docs: map[string]document{name: d}}
	s.docs[name] = tn.marshal(name)
	if tn.fail != nil {
		s.t.Fatal(tn.fail)
	}
}

// settled is somebody who had an interview with Acme on a Tuesday at 10, met
// Jane, hears by the date, and sleeps from nine to eight.
func settled(t *testing.T, more string) *sitting {
	t.Helper()
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, met Jane Doe, jane@acme.example, they'll tell me by December 18"+more, "yes", "stop", "9pm to 8am")
	return s
}
