package coach

import (
	"testing"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/timewords"
)

func TestTables(t *testing.T) {
	if _, err := New(); err != nil {
		t.Fatal(err)
	}
}

// TestEveryWayLeadsToAnEnd skips from every question, with a little more and
// without, until the debrief is over.
func TestEveryWayLeadsToAnEnd(t *testing.T) {
	now := time.Date(2026, 12, 1, 15, 30, 0, 0, time.UTC)
	for _, q := range questions {
		if q.part == partAside {
			continue
		}
		for _, more := range []bool{false, true} {
			j := NewJournal()
			if err := j.Add([]string{profileDoc, sessionDoc, agendaDoc, ledgerDoc, kindsDoc, interviewDocs, archiveDocs}, nil); err != nil {
				t.Fatal(err)
			}
			turn := newTurn(j, Event{ID: "1", Kind: Said}, now)
			iv := turn.newInterview()
			iv.Company, iv.Held, iv.Began = "Acme", true, now
			iv.At = timewords.Moment{Date: calendar.DateOf(now)}
			iv.Notes = []Note{{Question: "why us?"}}
			s := turn.session()
			s.Flow = &Flow{Question: q.id, Interview: iv.ID, More: more, Item: 1}
			steps := 0
			for ; s.Flow != nil && steps <= 2*len(questions); steps++ {
				turn.answer(s.Flow, skipped)
			}
			if s.Flow != nil || !iv.Done {
				t.Errorf("from %s (more: %v) the debrief stands at %v after %d steps", q.id, more, s.Flow, steps)
			}
		}
	}
}

// TestCoreIsSixQuestions holds that the core takes five minutes.
func TestCoreIsSixQuestions(t *testing.T) {
	n := 0
	for _, q := range questions {
		if q.part == partCore {
			n++
		}
	}
	if n > 6 {
		t.Errorf("the core has %d questions, want six at most", n)
	}
}
