package drafts

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// known are facts with none missing, each fit to be read in a sentence.
func known() Facts {
	f := engineer
	f.NeedAddress, f.Formal, f.Hired = true, true, true
	return f
}

// people are facts as they come.
func people() map[string]Facts {
	bare := Facts{Company: "Acme Inc.", Name: "Lou"}
	recruiter := nurse
	recruiter.First, recruiter.Full, recruiter.Everyone = "Kim", "Kim Park", "Dr Lee and Tina Wells"
	unmoved := nurse
	unmoved.Interested, unmoved.NeedAddress, unmoved.NeedDate = false, false, true
	hired := nurse
	hired.Hired, hired.Formal = true, true
	untidy := nurse
	untidy.Role, untidy.Talked, untidy.Thing, untidy.How, untidy.Promised = "the ward nurse role", " drug  calc.", "CV.", "phone, ", "As promised, the CV will follow by Friday"
	return map[string]Facts{
		"nothing": {}, "everything": known(), "nurse": nurse, "engineer": engineer, "carer": carer, "bare": bare,
		"recruiter": recruiter, "unmoved": unmoved, "hired": hired, "untidy": untidy,
	}
}

func TestEveryDraftIsFitToSend(t *testing.T) {
	for name, f := range people() {
		variants := 3
		if name == "everything" {
			variants = 12 // after which every wording has been used with every other
		}
		for _, k := range Kinds() {
			for _, tone := range Tones() {
				for v := range variants {
					f.Variant = v
					text := write(t, k, tone, f)
					if found := faults(k, tone, f.clean(), text); found != nil {
						t.Errorf("%s %s for %s, variant %d: %s\n%s\n", k, tone, name, v, strings.Join(found, "; "), text)
					}
				}
			}
		}
	}
}

// What the other tests look for, they find.
func TestFaultsAreFound(t *testing.T) {
	good := write(t, FollowUp, Warm, nurse)
	if found := faults(FollowUp, Warm, nurse, good); found != nil {
		t.Fatalf("a good one: %v", found)
	}
	for _, bad := range []string{
		strings.ReplaceAll(good, "Dana Reyes", "<no value>"), strings.Replace(good, "Could you tell me", "Any news? Could you tell me", 1),
		strings.Replace(good, ".", "..", 1), strings.Replace(good, ". ", " . ", 1), strings.Replace(good, " the ", " the the ", 1), strings.Replace(good, "I'm", "i'm", 1),
		strings.Replace(good, ".", "!", 1), good + " [", good + "\n", strings.ReplaceAll(good, "St Mary's", "your hospital"), strings.ReplaceAll(good, "ward nurse", "nurse"),
		strings.ReplaceAll(good, "hank", "ank"), strings.TrimPrefix(good, "Subject: "), good + strings.Repeat(" And so on.", 40), good + " I was just checking in about the salary.",
	} {
		if faults(FollowUp, Warm, nurse, bad) == nil {
			t.Errorf("nothing is found in:\n%s", bad)
		}
	}
}

// A draft of which much is known is neither a telegram nor an essay.
func TestLength(t *testing.T) {
	for _, f := range []Facts{nurse, engineer, carer} {
		for _, k := range Kinds() {
			for _, tone := range []Tone{Warm, Formal} {
				if n := len(strings.Fields(write(t, k, tone, f))); n < 40 || n > 120 {
					t.Errorf("%s %s has %d words, want 40 to 120", k, tone, n)
				}
			}
		}
	}
}

func TestVariantsDiffer(t *testing.T) {
	for name, f := range people() {
		for _, k := range Kinds() {
			for _, tone := range Tones() {
				seen := map[string]int{}
				for v := range 3 {
					f.Variant = v
					seen[write(t, k, tone, f)] = v
				}
				if len(seen) < 3 {
					t.Errorf("%s %s for %s: %d of 3 variants differ", k, tone, name, len(seen))
				}
				f.Variant = 5
				five := write(t, k, tone, f)
				f.Variant = 5 - 12
				if write(t, k, tone, f) != five {
					t.Errorf("%s %s for %s: a negative variant is not one of the same wordings", k, tone, name)
				}
			}
		}
	}
}

// What may be known or not, in any combination.
func TestAnyFacts(t *testing.T) {
	maybe := func(s ...string) *rapid.Generator[string] { return rapid.SampledFrom(append(s, "")) }
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SampledFrom([][3]string{
			{}, {"Tina", "Tina Wells", "Tina Wells"}, {"Dr Lee", "Dr Anna Lee", "Dr Anna Lee and Raj Patel"}, {"Jane and Raj", "Jane Doe and Raj Patel", "Jane Doe and Raj Patel"},
			{"Kim", "Kim Park", "Jane Doe, Raj Patel and Mei Lin"}, {"Kim", "", "Tina Wells"}, {"", "", "Tina Wells"}, {"", "Tina Wells", ""}, {"Mr Osei", "Mr Osei", ""},
		}).Draw(t, "names")
		f := Facts{
			Company: maybe("St Mary's", "Acme Inc.", "the city council", "Yahoo").Draw(t, "company"),
			Role:    maybe("ward nurse", "Head of Nursing", "SRE", "assistant to the director").Draw(t, "role"),
			First:   names[0], Full: names[1], Everyone: names[2],
			Day: maybe("on Tuesday", "today").Draw(t, "day"), Date: maybe("Tuesday 1 December").Draw(t, "date"), ReplyBy: maybe("Friday 4 December").Draw(t, "reply"),
			Talked:   maybe("caching", "how you plan the night shifts", "handing over between shifts.").Draw(t, "talked"),
			Promised: maybe("As promised, references will follow by Wednesday.").Draw(t, "promised"),
			Thing:    maybe("references", "repo link", "my CV", "a quiet room", "step-free access").Draw(t, "thing"), ThingPlural: rapid.Bool().Draw(t, "plural"),
			Name: maybe("Dana Reyes").Draw(t, "name"), Portfolio: maybe("https://okafor.example").Draw(t, "portfolio"),
			Interested: rapid.Bool().Draw(t, "interested"), NeedAddress: rapid.Bool().Draw(t, "address"), NeedDate: rapid.Bool().Draw(t, "need date"),
			DecideBy: maybe("Friday 11 December").Draw(t, "decide"), From: maybe("Monday 14 December").Draw(t, "from"), To: maybe("Monday 14 December", "Sunday 20 December").Draw(t, "to"),
			How: maybe("by e-mail", "by phone, in the mornings").Draw(t, "how"), Formal: rapid.Bool().Draw(t, "formal"), Hired: rapid.Bool().Draw(t, "hired"), Alone: rapid.Bool().Draw(t, "alone"),
			Variant: rapid.Int().Draw(t, "variant"),
		}
		k, tone := rapid.SampledFrom(Kinds()).Draw(t, "kind"), rapid.SampledFrom(Tones()).Draw(t, "tone")
		text := write(t, k, tone, f)
		if found := faults(k, tone, f.clean(), text); found != nil {
			t.Fatalf("%s %s: %s\n%s", k, tone, strings.Join(found, "; "), text)
		}
	})
}

func TestCheck(t *testing.T) {
	if err := Check(); err != nil {
		t.Error(err)
	}
}

func TestUnknown(t *testing.T) {
	if text, err := Write("poem", Warm, Facts{}); err == nil {
		t.Errorf("a poem: %q", text)
	}
	if text, err := Write(ThankYou, "cheeky", Facts{}); err == nil {
		t.Errorf("a cheeky note: %q", text)
	}
	if Kind("poem").Known() || Kind("").Known() {
		t.Error("poems are known")
	}
}

func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range Kinds() {
		name := k.Name()
		if !k.Known() || seen[name] || name == "" || strings.ContainsAny(name[:1], "aeiou") {
			t.Errorf("%s is spoken of as %q", k, name)
		}
		seen[name] = true
	}
	if len(seen) != 16 || !slices.Equal(Kinds(), Kinds()) {
		t.Errorf("%d kinds", len(seen))
	}
}

// Somebody who did not hold the interview is not told "we spoke".
func TestWhoMet(t *testing.T) {
	f := people()["recruiter"]
	for _, k := range []Kind{FollowUp, FollowUpAgain, Delay, Withdraw} {
		for _, tone := range Tones() {
			text := write(t, k, tone, f)
			if strings.Contains(strings.ToLower(text), "we spoke on") || !strings.Contains(text, f.Everyone) {
				t.Errorf("%s %s to a recruiter:\n%s", k, tone, text)
			}
		}
	}
	ann := Facts{First: "Ann", Everyone: "Joanna Doe and Annabel Lee"}
	if text := write(t, FollowUpAgain, Brief, ann); strings.Contains(text, "we spoke") {
		t.Errorf("Ann is taken for Joanna:\n%s", text)
	}
	for _, tone := range Tones() {
		if text := write(t, ContactRequest, tone, nurse); strings.Contains(text, "Hello Tina") || strings.Contains(text, "Dear Tina") {
			t.Errorf("Tina is asked for the address of Tina:\n%s", text)
		}
	}
}
