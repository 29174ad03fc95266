package reader

import "testing"

// TestDistressAsTyped holds what first-time users typed, and words near it.
func TestDistressAsTyped(t *testing.T) {
	for text, want := range map[string]string{
		"i just want it all to end":                                   "crisis",
		"I want everything to be over":                                "unsure",
		"wish it would all just end":                                  "crisis",
		"whats the point of living":                                   "crisis",
		"What is the point in being alive":                            "crisis",
		"what even is the point of life":                              "crisis",
		"i'd rather die than do another interview lol":                "unsure",
		"I would sooner die than go back there":                       "unsure",
		"I'd rather be dead":                                          "crisis",
		"don't want to be here any more":                              "crisis",
		"dont wanna be here anymore":                                  "crisis",
		"cant go on":                                                  "unsure",
		"I just can't go on":                                          "unsure",
		"i cannot carry on":                                           "unsure",
		"I don't sleep before midnight, and I'm up at 6":              "",
		"i dont sleep till 1":                                         "",
		"I can't sleep since the interview":                           "low",
		"its a joke":                                                  "",
		"it's a joke that they want three references":                 "",
		"its pointless, i'm never going to get a job":                 "low",
		"its all so pointless":                                        "low",
		"i think i blew it, i'm useless":                              "low",
		"im rubbish at this":                                          "low",
		"the trip can't go on the calendar":                           "",
		"I can't go on Friday":                                        "",
		"cant go on monday, moved it":                                 "",
		"I want it all to end on a good note":                         "",
		"that meeting was pointless":                                  "",
		"I don't want to be here for the second round, I have a trip": "",
	} {
		got, ok := Distress(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
