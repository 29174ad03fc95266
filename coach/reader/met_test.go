package reader

import (
	"strings"
	"testing"
)

func TestMetAsTyped(t *testing.T) {
	for text, want := range map[string]string{
		"tomorrow":          "2026-11-26",
		"this evening":      "2026-11-25T18:00",
		"thurs or fri":      "2026-11-27",
		"two to three days": "2026-11-28",
		"2-3 days":          "2026-11-28",
		"about a week":      "2026-12-02",
		"a couple of weeks": "2026-12-09",
		"in the new year":   "2027-01-08",
		"before Christmas":  "2026-12-24",
		"Monday week":       "2026-12-07",
		"ward manager and matron. they said 2 weeks": "2026-12-09",
		"they didn't say":                        "",
		"sometime next week, probably Wednesday": "2026-12-02",
		"tomorrow or Friday":                     "2026-11-27",
		"karen the manager and a nurse called Joy, theyll ring me thurs or fri": "2026-11-27 karen (manager) Joy (nurse)",
		"Helen Ward, headteacher, hears in the new year":                        "2027-01-08 Helen Ward (headteacher)",
		"Raj, he has 10 years in the team":                                      " Raj",
		"met sister adams n a bloke from hr":                                    " sister adams",
		"Mrs Pemberton (the Head), after Boxing Day":                            "2026-12-26 Pemberton (head)",
	} {
		people, reply, ok := Met(text, corpusNow(t), corpusKnown)
		got := reply.At.String()
		for _, p := range people {
			got += " " + p.Name
			if p.Part != "" {
				got += " (" + p.Part + ")"
			}
		}
		if got != want || !ok {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
}

func TestReplyByInOpenings(t *testing.T) {
	for text, want := range map[string]string{
		"done with Acme, they will call tomorrow":                                       "2026-11-26",
		"done. st marys. theyll ring me thurs or fri":                                   "2026-11-27",
		"Finished my interview at Globex, hear in two to three days":                    "2026-11-28",
		"interview with Acme done, they said about a week":                              "2026-12-02",
		"interview with Acme done, two hours with Raj, they said 2 weeks":               "2026-12-09",
		"back from Globex, they decide in the new year":                                 "2027-01-08",
		"back from Globex, they decide before Christmas":                                "2026-12-24",
		"Interview at Acme done, answer Monday week":                                    "2026-12-07",
		"Interview at Acme done. They'll decide sometime next week, probably Wednesday": "2026-12-02",
		"Interview at Acme done. They didn't say when":                                  "",
		"Interview at Acme done, it took 2 hours":                                       "",
		"Interview at Acme done, they asked about my 3 years at Globex":                 "",
	} {
		r := Read(text, corpusNow(t), corpusKnown)
		if got := r[0].Slots.ReplyBy.String(); got != want || r[0].Intent != InterviewDone || len(r) != 1 {
			t.Errorf("%q: %s %q (%d), want %q", text, r[0].Intent, got, len(r), strings.TrimSpace(want))
		}
	}
}

func TestZoneOfAnInterview(t *testing.T) {
	for text, want := range map[string]string{
		"Interview with Acme on Friday at 3pm IST":       "2026-11-27T15:00 Asia/Kolkata",
		"interview at Globex tomorrow, 2 PM EST":         "2026-11-26T14:00 America/New_York",
		"I have an interview with Acme tomorrow at 10am": "2026-11-26T10:00 ",
	} {
		s := Read(text, corpusNow(t), corpusKnown)[0].Slots
		if got := s.At.String() + " " + s.AtZone; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
