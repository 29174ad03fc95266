package coach

import (
	"bytes"
	"debrief/coach/calendar"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// lies are the documents that hold words.
func (s *sitting) lies(words string) (in []string) {
	for name, raw := range s.docs {
		if bytes.Contains(bytes.ToLower(raw), []byte(strings.ToLower(words))) {
			in = append(in, name)
		}
	}
	slices.Sort(in)
	return in
}

func TestAddressesGoAYearAfterTheInterviewIsClosed(t *testing.T) {
	s := sit(t, "2026-12-01 10:00")
	s.say("just finished with Acme, met Jane Doe, jane@acme.example, they'll tell me by December 18", "yes",
		"4", "rang tom@acme.example after", "should have called +1 212 555 0199", "no", "yes", "more", "skip", "skip", "skip",
		"why us? said write to ops@acme.example", "I said (212) 555-0142", "badly", "better: hr@acme.example", "that's all")
	s.say("stop", "keep", "9pm to 8am")
	s.say("Jane's number is +1 212 555 0177")
	addresses := []string{"jane@acme.example", "tom@acme.example", "555 0199", "ops@acme.example", "555-0142", "hr@acme.example", "555 0177"}
	for _, a := range addresses {
		if len(s.lies(a)) == 0 {
			t.Errorf("%s was not kept at all", a)
		}
	}
	s.now = at(t, "2026-12-10 10:00")
	s.say("I withdrew from Acme")
	s.press("Yes, close it")
	s.say("pause") // which stops what is said, and not this

	// A change on the eve leaves an undo step with the addresses in it.
	s.until("2027-12-09 10:00")
	s.do(Event{Kind: Filled, Action: "f/note/i1/1", Values: map[string]string{"landed": "well"}})
	steps := slices.ContainsFunc(s.lies("jane@acme.example"), func(n string) bool { return kindOf(n) == kindOf(undoDocs) })
	if !steps || len(s.lies("ops@acme.example")) == 0 {
		t.Fatalf("before the year is over they lie in %v", s.lies("jane@acme.example"))
	}
	s.until("2027-12-10 08:59")
	if len(s.lies("jane@acme.example")) == 0 {
		t.Error("they went before the year was over")
	}
	s.until("2027-12-10 09:01")
	for _, a := range addresses {
		if in := s.lies(a); len(in) > 0 {
			t.Errorf("%s lies in %v", a, in)
		}
	}
	for _, w := range []string{"Jane Doe", "why us?"} {
		if len(s.lies(w)) == 0 {
			t.Errorf("%s went too", w)
		}
	}
	has(t, s.say("undo"), "nothing left to take back")
}

func TestAYearAfterALeapDayIsTheLastOfFebruary(t *testing.T) {
	a, iv := &Agenda{}, held(t, "2028-02-01 10:00")
	iv.Outcome, iv.Closed = Ghosted, date("2028-02-29").Date
	a.setErase(iv)
	if got := a.Erase.String(); got != "2029-02-28" {
		t.Errorf("addresses go on %s", got)
	}
	a.Erase, iv.Outcome = calendar.Date{}, ""
	if a.setErase(iv); !a.Erase.IsZero() {
		t.Error("an open interview loses its addresses")
	}
}

func TestForgettingTakesOneConfirmationAndSaysSo(t *testing.T) {
	s := settled(t, "")
	has(t, s.say("forget me"), "Really?")
	has(t, s.press("Keep it"), "Nothing was deleted")
	if s.forgot {
		t.Fatal("it was forgotten without a yes")
	}
	s.say("forget me")
	has(t, s.press("Delete everything"), "Everything is deleted")
	if !s.forgot {
		t.Error("it was not forgotten")
	}
}

func TestAnExportReadsBackAsTheJournal(t *testing.T) {
	s := settled(t, ", I promised references on Thursday")
	s.say("they asked about my weaknesses", "I'm away 21 to 23 December", "my goal this week is two good applications", "I sent 3 applications",
		"my friend Bob Hall works at Acme", "remind me to iron the shirt on Thursday at 7pm", "Acme wrote, they want an answer by Thursday")
	s.say("just finished with Globex, met Tom Beck, tom@globex.example", "yes", "stop")
	s.say("Globex turned me down", "yes")
	ask := func(of *sitting, f Format) []byte {
		var a Answer
		of.compute(func(j *Journal) (need []string) {
			var err error
			if a, need, err = of.coach.Ask(j, Query{Kind: QueryExport, Format: f}, of.now); err != nil {
				t.Fatal(err)
			}
			return need
		})
		return a.Export
	}
	var out struct {
		Format    string                     `json:"format"`
		Version   int                        `json:"version"`
		Documents map[string]json.RawMessage `json:"documents"`
	}
	if err := json.Unmarshal(ask(s, FormatJSON), &out); err != nil {
		t.Fatal(err)
	}
	again := sit(t, "2026-12-01 10:00")
	again.now = s.now
	for name, raw := range out.Documents {
		var flat bytes.Buffer
		if err := json.Compact(&flat, raw); err != nil {
			t.Fatal(err)
		}
		again.docs[name] = flat.Bytes()
	}
	for name, raw := range s.docs {
		if kindOf(name) != kindOf(undoDocs) && !jsonSame(t, raw, again.docs[name]) {
			t.Errorf("%s is not in the export as it is", name)
		}
	}
	for _, f := range []Format{FormatMarkdown, FormatCSV, FormatICS} {
		if diff := cmp.Diff(string(ask(s, f)), string(ask(again, f))); diff != "" {
			t.Errorf("%s of what was read back (-want +got):\n%s", f, diff)
		}
	}
	said := []string{"Jane Doe", "jane@acme.example", "references", "weaknesses", "two good applications", "Bob Hall", "Globex", "tom@globex.example", "ron the shirt"}
	for _, f := range []Format{FormatJSON, FormatMarkdown, FormatCSV} {
		has(t, string(ask(s, f)), said...)
	}
	has(t, string(ask(s, FormatICS)), "BEGIN:VCALENDAR", "20261203")
	hasNot(t, string(ask(s, FormatICS)), "Acme", "Jane", "references")
}

// jsonSame reports whether two documents hold the same.
func jsonSame(t *testing.T, a, b []byte) bool {
	t.Helper()
	var x, y any
	if json.Unmarshal(a, &x) != nil || json.Unmarshal(b, &y) != nil {
		return false
	}
	return cmp.Equal(x, y)
}

func TestAskingChangesNothing(t *testing.T) {
	s := settled(t, "")
	before := make(map[string]string, len(s.docs))
	for name, raw := range s.docs {
		before[name] = string(raw)
	}
	for _, q := range []Query{{Kind: QueryTasks}, {Kind: QueryExport}, {Kind: QueryProgress}} {
		s.compute(func(j *Journal) []string {
			_, need, err := s.coach.Ask(j, q, s.now.Add(48*time.Hour))
			if err != nil {
				t.Fatal(err)
			}
			return need
		})
	}
	for name, raw := range s.docs {
		if before[name] != string(raw) {
			t.Errorf("%s changed", name)
		}
	}
}
