package terminal

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"debrief/coach"
)

// buttons are buttons whose actions are their labels.
func buttons(labels ...string) []coach.Button {
	var out []coach.Button
	for _, l := range labels {
		out = append(out, coach.Button{Label: l, Action: coach.Action("do " + l)})
	}
	return out
}

func TestPick(t *testing.T) {
	answers := []string{"Yes", "Unsure", "No", "Skip"}
	scale := []string{"1 bad", "2", "3", "4", "5 great", "Skip"}
	tests := []struct {
		name   string
		labels []string
		text   string
		want   string // "": none
	}{
		{"label", answers, "Unsure", "Unsure"},
		{"label in another case and spacing", []string{"Not now"}, "  not   NOW ", "Not now"},
		{"number", answers, "3", "No"},
		{"number with a zero in front", answers, "03", "No"},
		{"number too great", answers, "5", ""},
		{"nought", answers, "0", ""},
		{"negative number", answers, "-1", ""},
		{"signed number", answers, "+1", ""},
		{"number of many digits", answers, "99999999999999999999", ""},
		{"beginning", answers, "un", "Unsure"},
		{"one letter", answers, "y", "Yes"},
		{"beginning of a label of two letters", answers, "n", ""},
		{"beginning of two labels", []string{"Send it", "Send later"}, "send", ""},
		{"label that begins another", []string{"Send", "Send later"}, "send", "Send"},
		{"more than the label", answers, "yes please", ""},
		{"nothing", answers, "  ", ""},
		{"a number is an answer where labels begin with digits", scale, "3", "3"},
		{"digits before words", scale, "5", "5 great"},
		{"no place where labels begin with digits", scale, "6", ""},
		{"words beside digits", scale, "skip", "Skip"},
		{"digits two labels begin with", []string{"9:00", "9:30"}, "9", ""},
		{"whole label of digits", []string{"9:00", "9:30"}, "9:30", "9:30"},
		{"two of the same label", []string{"Done", "Done"}, "done", ""},
		{"two of the same label have numbers", []string{"Done", "Done"}, "2", "Done"},
		{"no letters", []string{"👍", "👎"}, "👎", "👎"},
		{"accents", []string{"Éloïse", "Zoë"}, "élo", "Éloïse"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := offerOf(coach.Message{Buttons: buttons(tt.labels...)})
			got := ""
			if i := o.pick(tt.text); i >= 0 {
				got = o.choices[i].label
			}
			if got != tt.want {
				t.Errorf("pick(%q) of %q = %q, want %q", tt.text, tt.labels, got, tt.want)
			}
		})
	}
}

func TestOfferOrder(t *testing.T) {
	o := offerOf(coach.Message{
		Buttons: buttons("Back"),
		Menu:    &coach.Menu{Label: "Which?", Options: buttons("Acme", "Globex")},
		Form:    &coach.Form{Title: "The interview", Open: "Fill in"},
	})
	var got []string
	for i := range o.choices {
		got = append(got, o.name(i))
	}
	want := []string{"[1] Acme", "[2] Globex", "[3] Back", "[4] Fill in"}
	if !slices.Equal(got, want) {
		t.Errorf("choices are %q, want %q", got, want)
	}
}

func TestPickAmongOffers(t *testing.T) {
	var os offers
	os.add(coach.Message{Buttons: buttons("Done", "Later", "Keep")})
	os.add(coach.Message{Text: coach.Plain("no choices")})
	os.add(coach.Message{Buttons: buttons("Yes", "Later")})
	tests := []struct {
		name, text string
		seq        int // 0: none
		want       string
	}{
		{"number is of the newest", "1", 2, "Yes"},
		{"number the newest does not have", "3", 0, ""},
		{"label in both is of the newest", "later", 2, "Later"},
		{"label of the older", "Keep", 1, "Keep"},
		{"beginning of one of the older", "kee", 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			seq, c, ok := os.pick(tt.text)
			if ok != (tt.seq != 0) || seq != tt.seq || c.label != tt.want {
				t.Errorf("pick(%q) = %d, %q, %t, want %d, %q", tt.text, seq, c.label, ok, tt.seq, tt.want)
			}
		})
	}

	taken := os.take(1)
	if _, _, ok := os.pick("keep"); ok {
		t.Error("a choice of an offer that was taken up can still be picked")
	}
	os.restore(taken)
	if seq, _, _ := os.pick("1"); seq != 2 {
		t.Errorf("after restoring an older offer a number is of offer %d, want 2", seq)
	}
	if _, _, ok := os.pick("keep"); !ok {
		t.Error("a choice of a restored offer cannot be picked")
	}
}

// What is set aside has no numbers and no beginnings any more; what was offered
// since has.
func TestSetAside(t *testing.T) {
	var os offers
	os.add(coach.Message{Buttons: buttons("Done", "Keep")})
	os.add(coach.Message{Buttons: buttons("Yes", "Later")})
	os.setAside(2)
	if o := os.newest(); o != nil {
		t.Errorf("the newest offer is %d, which is set aside", o.seq)
	}
	for text, seq := range map[string]int{"1": 0, "lat": 0, "later": 2, "keep": 1} {
		if got, _, _ := os.pick(text); got != seq {
			t.Errorf("pick(%q) finds offer %d, want %d", text, got, seq)
		}
	}
	os.add(coach.Message{Buttons: buttons("Note", "Call")})
	os.setAside(2)
	for text, seq := range map[string]int{"1": 3, "cal": 3, "later": 2} {
		if got, _, _ := os.pick(text); got != seq {
			t.Errorf("with a newer offer, pick(%q) finds offer %d, want %d", text, got, seq)
		}
	}
	os.take(3)
	if o := os.newest(); o != nil {
		t.Errorf("with the newer one taken up, the newest offer is %d", o.seq)
	}
}

func TestOffersStayFew(t *testing.T) {
	var os offers
	for range maxOffers + 10 {
		os.add(coach.Message{Buttons: buttons("Yes")})
	}
	if len(os.list) != maxOffers {
		t.Errorf("%d offers are open, want %d", len(os.list), maxOffers)
	}
}

// What pick finds is what the text means, by at least one of its rules, and a
// label that only one choice has always finds that choice.
func TestPickProperties(t *testing.T) {
	word := rapid.StringMatching(`[1-3]?( ?[a-cA-C]{0,4}){1,2}`)
	rapid.Check(t, func(t *rapid.T) {
		labels := rapid.SliceOfN(word, 1, 6).Draw(t, "labels")
		text := rapid.OneOf(word, rapid.StringMatching(`[0-9]{1,2}`), rapid.String()).Draw(t, "text")
		o := offerOf(coach.Message{Buttons: buttons(labels...)})
		if i := o.pick(text); i >= 0 {
			label, text := fold(o.choices[i].label), fold(text)
			byPlace := o.counted() && strings.TrimLeft(text, "0") == strings.Trim(strings.Fields(o.name(i))[0], "[]")
			if !byPlace && !strings.HasPrefix(label, strings.TrimLeft(text, "0")) {
				t.Fatalf("%q picks %q of %q", text, label, labels)
			}
		}
		for i, c := range o.choices {
			same := func(x choice) bool { return fold(x.label) == fold(c.label) }
			rest := slices.Delete(slices.Clone(o.choices), i, i+1)
			if c.label == "" || slices.ContainsFunc(rest, same) {
				continue
			}
			if got := o.pick(c.label); got != i {
				t.Fatalf("%q of %q picks %d, want %d", c.label, labels, got, i)
			}
		}
	})
}

func FuzzPick(f *testing.F) {
	f.Add("Yes\nNo", "yes")
	f.Add("1 bad\n2\n5 great", "5")
	f.Add("", "\x00")
	f.Fuzz(func(t *testing.T, labels, text string) {
		o := offerOf(coach.Message{Buttons: buttons(strings.Split(labels, "\n")...)})
		if i := o.pick(text); i >= len(o.choices) {
			t.Errorf("pick(%q) = %d of %d", text, i, len(o.choices))
		}
	})
}
