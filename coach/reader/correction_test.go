package reader

import "testing"

func TestCorrectionAsTyped(t *testing.T) {
	known := Known{Companies: []string{"Acme", "Wipro", "Oakfield Primary", "St Mary's"}, People: []string{"Jane Doe", "Raj"}}
	for text, want := range map[string]string{
		"it was awful":                        "",
		"it was tough but ok":                 "",
		"it was a panel":                      "",
		"it was online":                       "",
		"it was on zoom":                      "",
		"It was on Teams":                     "",
		"it was the bit about teamwork":       "",
		"actually I wouldn't change anything": "",
		"actually nothing":                    "",
		"actually the pay was better":         "",
		"make it shorter":                     "",
		"make it warmer":                      "",
		"make it a bit more formal":           "",
		"it was rescheduled":                  "",
		"it was cancelled":                    "",
		"its a joke":                          "",
		"my name is Helen Carter":             "",
		"what time is the wipro one":          "",
		"what time is Wipro":                  "",
		"my timezone is Pune":                 "",
		"should I chase?":                     "",
		"should I chase them":                 "",
		"not bad, they were nice":             "",
		"not sure, they said Friday maybe":    "",
		"no, only the references by Friday":   "",
		"no, I have a trip next week":         "",
		"they asked about Java not Python":    "",
		"it was with the manager":             "",
		"no, awkward":                         "",
		"actually pretty good":                "",
		"actually yes":                        "",
		"the interviewer was tough":           "",
		"the role was interesting":            "",
		"the place was nice":                  "",

		"it was Globex": " Globex",
		"it was acme":   "company acme",
		"i got the date wrong, interview was yesterday":  "interview_date yesterday",
		"I got the date wrong, it's Friday":              "date Friday",
		"wrong company, it was Brightwater":              "company Brightwater",
		"sorry it was not Acme, it was Acme Labs":        "company Acme Labs",
		"it wasn't Acme, it was Globex":                  "company Globex",
		"its not st marys its st marks":                  "company st marks",
		"tina is actually called Gina":                   "person tina -> Gina",
		"Raj is spelled Raaj":                            "person Raj -> Raaj",
		"Raj is spelt with two a's":                      "",
		"not Jane, June":                                 "person Jane -> June",
		"sorry, June not Jane":                           "person Jane -> June",
		"they said monday not friday":                    "reply_date monday",
		"actually they will tell on monday not tomorrow": "reply_date monday",
		"actually its tuesday 1 dec for the answer":      "reply_date tuesday 1 dec",
		"sorry, they said Thursday":                      "reply_date Thursday",
		"Oakfield is at ten o'clock, not half past nine": "interview_date ten o'clock",
		"actually Wipro got preponed to Thursday 2pm":    "interview_date Thursday 2pm",
		"actually the interview is on 3 December":        "interview_date 3 December",
		"the references are due Monday not Friday":       "promise_date Monday",
		"actually Friday":                                "date Friday",
		"the company is Initech":                         "company Initech",
		"the role is staff nurse":                        "role staff nurse",
		"i meant zorblatt":                               " zorblatt",
		"its spelt zorblatt":                             " zorblatt",
		"no, Globex":                                     " Globex",
		"her name is actually Gina":                      "person Gina",
	} {
		field, value, ok := Correction(text, known)
		if got := field + " " + value; ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
}
