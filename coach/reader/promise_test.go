package reader

import (
	"strings"
	"testing"
)

func promisedIn(list []Promise) string {
	var got []string
	for _, p := range list {
		s := p.What
		if !p.Due.IsZero() {
			s += " @" + p.Due.String()
		}
		got = append(got, s)
	}
	return strings.Join(got, "; ")
}

func TestPromisesAsTyped(t *testing.T) {
	for text, want := range map[string]string{
		"no but i should email to say thanks": "",
		"no but they might call":              "",
		"nope, all good":                      "",
		"nothing that I remember":             "",
		"nah they have everything":            "",
		"no, only the references by Friday":   "references @2026-11-27",
		"no, just my cv":                      "my CV",
		"no but I said I'd send the deck":     "send the deck",
		"oh and my passport copy next week":   "passport copy @2026-12-04",
		"and the certs tomorrow":              "certificates @2026-11-26",
		"karen the manager and a nurse called Joy, theyll ring me thurs or fri": "",
		"they will let me know":                    "",
		"she'll call tomorrow":                     "",
		"HR will get back to me by Friday":         "",
		"I'll hear on Monday":                      "",
		"next week":                                "",
		"tomorrow":                                 "",
		"by friday":                                "",
		"tomorrow at 3pm":                          "",
		"refs n dbs cert":                          "references; DBS certificate",
		"i owe em my nmc pin and 2 refs by friday": "my nmc pin @2026-11-27; 2 references @2026-11-27",
		"refs & cv":                                "references; CV",
		"refs + portfolio":                         "references; portfolio",
		"salary slips n passport copy by monday":   "salary slips @2026-11-30; passport copy @2026-11-30",
		"found it rather gruelling":                "",
		"hear":                                     "",
		"yes, i owe em my nmc pin":                 "nmc pin",
		"to let them know about my notice period":  "let them know about my notice period",
		"call them back on Friday":                 "call them back @2026-11-27",
		"tell them my start date by Friday":        "tell them my start date @2026-11-27",
	} {
		if got := promisedIn(Promises(text, corpusNow(t), corpusKnown)); strings.TrimPrefix(got, "my ") != strings.TrimPrefix(want, "my ") {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestDoneTellsNoPromiseAndNobodyWhoIsNot(t *testing.T) {
	for text, want := range map[string]string{
		"Interview at Globex done. They couldn't say when I would hear.":                                         "Globex",
		"Finished my interview at Globex. I must say I found it rather gruelling.":                               "Globex",
		"I had an interview for the post of Head of Year at St Cuthbert's High School":                           "St Cuthbert's High School / Head of Year",
		"interviewed at St Cuthbert's for the Deputy Head post, met Mrs Margaret Pemberton (the Head)":           "St Cuthbert's / Deputy Head / Margaret Pemberton (head)",
		"done, interview at leeds general. met sister adams n a bloke from hr":                                   "leeds general / sister adams",
		"interview with Acme done, owe em my nmc pin":                                                            "Acme / nmc pin",
		"Finished at Acme. Helen Ward, headteacher, hears in the new year":                                       "Acme / Helen Ward (headteacher)",
		"Interview at Acme done. They decide after Boxing Day":                                                   "Acme",
		"had my interview with Acme today. They'll decide in January, they want my Aadhaar and DBS and passport": "Acme",
	} {
		r := Read(text, corpusNow(t), corpusKnown)[0]
		s := short(r.Slots)
		got := r.Slots.Company
		for _, k := range []string{"Role", "People"} {
			if s[k] != nil {
				got += " / " + s[k].(string)
			}
		}
		if w := promisedIn(r.Slots.Promised); w != "" {
			got += " / " + strings.TrimPrefix(w, "my ")
		}
		if r.Intent != InterviewDone || got != want {
			t.Errorf("%q: %s %q, want %q", text, r.Intent, got, want)
		}
	}
}
