package reader

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMet(t *testing.T) {
	for _, c := range []struct {
		text   string
		people []Person
		reply  string
		ok     bool
	}{
		{"tina ward mgr. fri", []Person{{Name: "tina", Part: "ward manager"}}, "2026-11-27", true},
		{"Jane Doe (jane@acme.example) and Raj, they said within two weeks", []Person{{Name: "Jane Doe", Email: "jane@acme.example"}, {Name: "Raj"}}, "2026-12-09", true},
		{"two women, didn't catch names", nil, "", true},
		{"no idea", nil, "", true},
		{"nobody told me their name", nil, "", true},
		{"Priya Nair, head of nursing, and Tom", []Person{{Name: "Priya Nair", Part: "head of nursing"}, {Name: "Tom"}}, "", true},
		{"the recruiter Dana and their CTO, Milo Stern. by the 10th", []Person{{Name: "Dana", Part: "recruiter"}, {Name: "Milo Stern", Part: "CTO"}}, "2026-12-10", true},
		{"met suresh and deepa madam, result in 10 days", []Person{{Name: "suresh"}, {Name: "deepa"}}, "2026-12-05", true},
		{"sarah (hr) and mike eng manager, next friday", []Person{{Name: "sarah", Part: "HR"}, {Name: "mike", Part: "engineer manager"}}, "2026-12-04", true},
		{"Bronwyn, early next week", []Person{{Name: "Bronwyn"}}, "2026-12-01", true},
		{"just zorblatt", []Person{{Name: "zorblatt"}}, "", true},
		{"Aoife. they didn't say when", []Person{{Name: "Aoife"}}, "", true},
		{"dr patel and nurse jones, tomorrow", []Person{{Name: "patel"}, {Name: "jones", Part: "nurse"}}, "2026-11-26", true},
		{"end of next week", nil, "2026-12-04", true},
		{"Hiring manager Lena, HR lady called Ruth, 2 weeks", []Person{{Name: "Lena", Part: "hiring manager"}, {Name: "Ruth"}}, "2026-12-09", true},
	} {
		people, reply, ok := Met(c.text, corpusNow(t), corpusKnown)
		if diff := cmp.Diff(c.people, people); diff != "" || reply.At.String() != c.reply || ok != c.ok {
			t.Errorf("%q: reply %s (want %s), ok %v (want %v)\n%s", c.text, reply.At, c.reply, ok, c.ok, diff)
		}
	}
}

func TestPromises(t *testing.T) {
	for text, want := range map[string]string{
		"refs": "references",
		"send the repo link tonight and my portfolio by Monday": "send the repo link @2026-11-25T20:00; my portfolio @2026-11-30",
		"no":                                     "",
		"nothing":                                "",
		"nope":                                   "",
		"not really":                             "",
		"nah i didnt":                            "",
		"yes, my cv tomorrow":                    "my CV @2026-11-26",
		"references by friday":                   "references @2026-11-27",
		"refs and cert copies":                   "references; certificate copies",
		"I said I'd send the deck by EOD":        "send the deck @2026-11-25T17:00",
		"I promised Jane a writing sample":       "writing sample",
		"portfolio, two references, transcripts": "portfolio; two references; transcripts",
		"to call back on Friday":                 "call back @2026-11-27",
		"github link tonight":                    "github link @2026-11-25T20:00",
		"a list of referees by the 4th":          "list of referees @2026-12-04",
		"I'll email my certificates on Monday":   "email my certificates @2026-11-30",
	} {
		var got []string
		for _, p := range Promises(text, corpusNow(t), corpusKnown) {
			s := p.What
			if !p.Due.IsZero() {
				s += " @" + p.Due.String()
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

func TestCorrection(t *testing.T) {
	for text, want := range map[string]string{
		"actually it was Globex":       "Globex",
		"no, Globex":                   "Globex",
		"sorry I meant Thursday":       "Thursday",
		"it's spelt Globecks":          "Globecks",
		"not Jane, June":               "June",
		"June not Jane":                "June",
		"oops, Initech":                "Initech",
		"I meant next Friday":          "next Friday",
		"correction: the 5th":          "5th",
		"actually Friday":              "Friday",
		"no it was Thursday":           "Thursday",
		"make that Monday":             "Monday",
		"sorry, it's Tom Beck":         "Tom Beck",
		"Thursday, not Friday":         "Thursday",
		"it should be Globex":          "Globex",
		"wait, it was Tuesday":         "Tuesday",
		"the company is Initech":       "Initech",
		"no":                           "",
		"no thanks":                    "",
		"no idea":                      "",
		"not sure":                     "",
		"not really":                   "",
		"no they didn't say":           "",
		"drug calc":                    "",
		"I rambled about why I left":   "",
		"actually it went really well": "",
		"it was great":                 "",
		"sorry, nobody told me":        "",
		"tina ward mgr. fri":           "",
		"no promises":                  "",
		"no, nothing":                  "",
		"actually I think it was fine": "",
	} {
		_, got, ok := Correction(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
}

func TestWholeAnswers(t *testing.T) {
	yesNo := func(s string) string {
		yes, ok := YesNo(s)
		if !ok {
			return "neither"
		}
		return fmt.Sprint(yes)
	}
	is := func(f func(string) bool) func(string) string {
		return func(s string) string { return fmt.Sprint(f(s)) }
	}
	rating := func(s string) string {
		n, ok := Rating(s)
		if !ok {
			return "none"
		}
		return fmt.Sprint(n)
	}
	for _, c := range []struct {
		what string
		f    func(string) string
		want map[string]string
	}{
		{"YesNo", yesNo, map[string]string{"yes": "true", "Yep!": "true", "yes please": "true", "sure, go ahead": "true", "no": "false", "nope": "false",
			"not really": "false", "no thanks": "false", "nah": "false", "Of course": "true", "ok": "true", "yes but she never wrote": "neither", "maybe": "neither", "": "neither",
			"no idea": "neither", "noted": "neither", "y": "true", "n": "false", "I do": "true", "i don't think so": "false"}},
		{"Skip", is(Skip), map[string]string{"skip": "true", "pass": "true", "next": "true", "Skip this one please": "true", "next question": "true", "I'd rather not say": "true",
			"pass me the notes": "false", "I skipped lunch": "false", "next Friday": "false"}},
		{"Back", is(Back), map[string]string{"back": "true", "go back": "true", "previous question please": "true", "back from acme": "false", "can we go back?": "true"}},
		{"Why", is(Why), map[string]string{"why?": "true", "why do you ask": "true", "Why do you need that?": "true", "why i left": "false", "why i left. rambled": "false", "how come?": "true"}},
		{"Later", is(Later), map[string]string{"later": "true", "not now": "true", "ask me later": "true", "not now please": "true", "later today": "true", "they'll call later": "false", "maybe later": "true"}},
		{"ThatsAll", is(ThatsAll), map[string]string{"that's all": "true", "done": "true", "no more": "true", "That's it, thanks": "true", "nothing else": "true", "done with acme": "false", "i'm done": "true"}},
		{"Rating", rating, map[string]string{"3": "3", "3/5": "3", "three": "3", "a solid 4": "4", "great": "5", "bad": "1", "4 out of 5": "4", "I'd give it a 2": "2", "6": "none", "0": "none",
			"it was ok": "3", "good": "4", "8/10": "4", "I met 3 people there today and it was long": "none", "not bad": "none", "tina": "none", "five": "5", "maybe a 3": "3"}},
	} {
		for text, want := range c.want {
			if got := c.f(text); got != want {
				t.Errorf("%s(%q) = %s, want %s", c.what, text, got, want)
			}
		}
	}
}

func TestDistress(t *testing.T) {
	for text, want := range map[string]string{
		"I want to die":                                       "crisis",
		"i want to kill myself":                               "crisis",
		"I don't see a reason to live":                        "crisis",
		"thinking about suicide":                              "crisis",
		"sometimes I wish I wouldn't wake up":                 "crisis",
		"my family would be better off without me":            "crisis",
		"I can't find a reason to go on living":               "crisis",
		"im going to end it all tonight":                      "crisis",
		"I've been cutting myself again":                      "crisis",
		"I took all my pills":                                 "crisis",
		"what's the easiest way to die":                       "crisis",
		"I don't want to be here anymore":                     "crisis",
		"there's nothing left to live for":                    "crisis",
		"I'm tired of living":                                 "crisis",
		"nobody would notice if I was gone":                   "crisis",
		"I just want to go to sleep and never wake up":        "crisis",
		"i wish i was dead":                                   "crisis",
		"no point in living":                                  "crisis",
		"I keep having suicidal thoughts":                     "crisis",
		"I'm going to jump off a bridge":                      "crisis",
		"what is the point anymore":                           "unsure",
		"kill me now":                                         "unsure",
		"I can't go on like this":                             "unsure",
		"I can't do this anymore":                             "unsure",
		"I'm a burden to everyone":                            "unsure",
		"this commute is killing me":                          "",
		"I died laughing":                                     "",
		"that interview killed me lol":                        "",
		"I'm dying to know":                                   "",
		"dead tired but ok":                                   "",
		"my phone died":                                       "",
		"I'd kill for that job":                               "",
		"they asked how I'd handle a suicidal patient":        "unsure",
		"interview at a suicide prevention charity went well": "",
		"I hurt myself at the gym":                            "unsure",
		"I feel useless":                                      "low",
		"so disheartened":                                     "low",
		"I cried all evening":                                 "low",
		"another rejection, I'm losing hope":                  "low",
		"I'm never going to find a job":                       "low",
		"done. st marys":                                      "",
		"interview went fine":                                 "",
		"how do I end the call politely":                      "",
		"take my name off the list":                           "",
		"they want to end it on Friday":                       "",
		"I don't want to be late":                             "",
		"the deadline is Friday":                              "",
		"I'm done with Acme":                                  "",
		"I want to live in Berlin":                            "",
		"what's the point of this question?":                  "",
	} {
		got, ok := Distress(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	long := strings.Repeat("the panel asked about my last job and I talked for a while. ", 700) + "I want to kill myself."
	if got, _ := Distress(long); got != "crisis" {
		t.Errorf("at the end of %d characters: %q, want crisis", len(long), got)
	}
}

func TestNames(t *testing.T) {
	for typed, want := range map[string]string{"st marys": "St Mary's", "globex": "Globex", "o'reilly & sons": "O'Reilly & Sons", "IBM": "IBM",
		"7springs media": "7Springs Media", "bank of ireland": "Bank of Ireland", "ibm": "IBM", "h&k motors": "H&K Motors", "iRobot": "iRobot", "": "",
		"royal harrogate hospital": "Royal Harrogate Hospital", "mcdonald's": "McDonald's", "monday.com": "Monday.com", "st john's": "St John's"} {
		if got := CompanyName(typed); got != want {
			t.Errorf("CompanyName(%q) = %q, want %q", typed, got, want)
		}
	}
	for typed, want := range map[string]string{"tina": "Tina", "jane o'neill": "Jane O'Neill", "anna van der berg": "Anna van der Berg", "van der berg": "Van der Berg",
		"DeShawn": "DeShawn", "jean-luc picard": "Jean-Luc Picard", "élodie": "Élodie", "mary mcdonald": "Mary McDonald"} {
		if got := PersonName(typed); got != want {
			t.Errorf("PersonName(%q) = %q, want %q", typed, got, want)
		}
	}
}

func TestMatchCompany(t *testing.T) {
	known := []string{"St Mary's Hospital", "Acme", "Globex Corporation", "Brightwater Health", "Royal Harrogate Hospital", "Monday.com", "Bank of Ireland"}
	for typed, want := range map[string]string{"acme": "Acme", "Acme Inc": "Acme", "globex": "Globex Corporation", "globx": "Globex Corporation", "st marys": "St Mary's Hospital",
		"brightwater": "Brightwater Health", "rhh": "Royal Harrogate Hospital", "monday": "Monday.com", "initech": "", "bank": "", "": "", "the acme": "Acme", "brigthwater": "Brightwater Health"} {
		got, ok := MatchCompany(typed, known)
		if got != want || ok != (want != "") {
			t.Errorf("MatchCompany(%q) = %q, %v, want %q", typed, got, ok, want)
		}
	}
}

// TestDebriefMessages holds what the two conversations of the programme and
// messages like them say beside the corpus's slots.
func TestDebriefMessages(t *testing.T) {
	for text, want := range map[string]string{
		"done. st marys": `{"Company":"st marys"}`,
		"out of Initech. Priya Nair (priya@initech.example) and Tom Beck. 4/5. caching story landed. botched system design, should've asked for load numbers. answer by thursday next week. said I'd send the repo link tonight. really want it. in Lisbon 14–20 Dec": `{"Company":"Initech","ReplyBy":"2026-12-03","People":"Priya Nair <priya@initech.example>, Tom Beck","Promised":"send the repo link @2026-11-25T20:00","Rating":4,"Wants":"yes","Well":"caching story","Change":"should've asked for load numbers","Away":"Lisbon 2026-12-14 2026-12-20"}`,
		"interview at Acme done, I'd give it a 3 out of 5, nailed the drug calc question, rambled about why i left":                                                                                                                                                   `{"Company":"Acme","Rating":3,"Well":"the drug calc question","Change":"rambled about why i left"}`,
		"just did the recorded interview for Globex, don't think I want it":                                                                                                                                                                                           `{"Company":"Globex","Wants":"no","RecordedOrTakeHome":"recorded"}`,
		"interview with Acme over, rated 4, not sure I want to work there":                                                                                                                                                                                            `{"Company":"Acme","Rating":4,"Wants":"unsure"}`,
		"finished with acme. tina the ward manager was nice. wish I'd asked about shifts":                                                                                                                                                                             `{"Company":"acme","People":"tina (ward manager)","Change":"wish I'd asked about shifts"}`,
	} {
		rs := Read(text, corpusNow(t), corpusKnown)
		r := rs[0]
		if r.Intent != InterviewDone || len(rs) != 1 {
			t.Errorf("%q: %s, %d readings", text, r.Intent, len(rs))
		}
		b, _ := json.Marshal(short(r.Slots))
		var got, wanted map[string]any
		_ = json.Unmarshal(b, &got)
		if err := json.Unmarshal([]byte(want), &wanted); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(wanted, got); diff != "" {
			t.Errorf("%q:\n%s", text, diff)
		}
	}
}

// short shows the slots that are filled.
func short(s Slots) map[string]any {
	m := map[string]any{}
	put := func(k string, v any) {
		if v != "" && v != 0 {
			m[k] = v
		}
	}
	put("Company", s.Company)
	put("Role", s.Role)
	put("At", s.At.String())
	put("ReplyBy", s.ReplyBy.String())
	var people, promised []string
	for _, p := range s.People {
		w := p.Name
		if p.Part != "" {
			w += " (" + p.Part + ")"
		}
		if p.Email != "" {
			w += " <" + p.Email + ">"
		}
		people = append(people, w)
	}
	for _, p := range s.Promised {
		promised = append(promised, p.What+" @"+p.Due.String())
	}
	put("People", strings.Join(people, ", "))
	put("Promised", strings.Join(promised, ", "))
	put("Rating", s.Rating)
	put("Wants", s.Wants)
	put("Well", s.Well)
	put("Change", s.Change)
	put("RecordedOrTakeHome", s.RecordedOrTakeHome)
	if !s.AwayFrom.IsZero() {
		m["Away"] = strings.TrimSpace(s.AwayWhere + " " + s.AwayFrom.String() + " " + s.AwayTo.String())
	}
	return m
}
