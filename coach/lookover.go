package coach

import (
	"regexp"
	"slices"
	"strings"
)

// Looking a message of the person's own over, before it is sent: what is good
// first, then each place that troubles, with the words and the reason.

// draftWords is the most that a message may hold.
const draftWords = 150

const (
	lookOverAsk  = "Paste it, and I'll look it over. It is not kept."
	lookOverFine = "That's fine. I'd send it."
	lookOverSome = "I'd look at these again:"
)

// finding is a place in a draft that troubles.
type finding struct {
	words string // from the draft; empty: something is missing
	why   string
}

// lookFor are words that trouble wherever they stand.
var lookFor = []struct {
	words *regexp.Regexp
	why   string
}{
	{words(`(?:really |so )?need this job|desperate\w*|please,? please|beg(?:ging)? you|do anything|last hope|give me a chance|any chance at all|it would mean the world`),
		"sounds desperate: they hire for what you bring"},
	{words(`(?:just )?checking in|as soon as possible|asap|any (?:update|news)s?|haven'?t heard|still waiting|when will you (?:decide|let me know|tell)|need an? (?:answer|reply|decision)|please reply`),
		"presses: it asks them to hurry, and reads as impatience"},
	{words(`unfair\w*|you should have|wast(?:e|ed|ing) (?:of )?my time|unprofessional\w*|ridiculous\w*|reconsider|i deserve\w*|your (?:bad )?mistake|how (?:could|dare) you|disagree with your|rude(?:ness|ly)?`),
		"argues or sounds angry: it will be remembered, and changes nothing"},
	{words(`salar(?:y|ies)|compensation|pay (?:range|rise|package)|bonus(?:es)?|vacation days|holiday allowance|\d+ ?k\b`),
		"talks of money: that belongs to the offer"},
	{regexp.MustCompile(`!{2,}|\?{2,}|!\?|\?!`), "strings of marks shout: one full stop says it better"},
	{regexp.MustCompile(`\b[A-Z]{4,}(?:\s+[A-Z]{2,})*\b`), "capitals shout"},
}

var (
	sayThanks  = words(`thank|grateful|appreciat`)
	particular = words(`(?:talk|spoke|speak|discuss|conversation|mention|hear|heard|learn|enjoy|interested in|what you said|impress)\w*`)
)

// lookOver looks a draft over against what is known of an interview. iv is nil
// where there is none.
func (t *turn) lookOver(draft string, iv *Interview) (good []string, found []finding) {
	lower := strings.ToLower(draft)
	if sayThanks.MatchString(draft) {
		good = append(good, "it says thank you")
	} else {
		found = append(found, finding{why: "no word of thanks"})
	}
	if n := wordCount(draft); n > draftWords {
		found = append(found, finding{why: itoa(n) + " words are too long: under " + itoa(draftWords) + " gets read"})
	} else {
		good = append(good, "it is short")
	}
	for _, l := range lookFor {
		for _, w := range l.words.FindAllString(draft, 3) {
			if !t.isName(w, iv) {
				found = append(found, finding{w, l.why})
			}
		}
	}
	if q := questionsIn(draft); len(q) > 1 {
		found = append(found, finding{q[1], "more than one question: one gets answered"})
	}
	if iv == nil {
		return good, found
	}
	g, f := namesIn(draft, iv)
	good, found = append(good, g...), append(found, f...)
	for _, c := range t.allCompanies() {
		if !strings.EqualFold(c, iv.Company) && c != "" && containsWord(lower, strings.ToLower(c)) {
			found = append(found, finding{c, "left over from another company"})
		}
	}
	if particular.MatchString(draft) || sharesWords(lower, iv) {
		good = append(good, "it speaks of this interview")
	} else {
		found = append(found, finding{why: "nothing particular to this interview: name one thing you talked about"})
	}
	return good, found
}

// allCompanies is the companies of the open interviews and of the closed ones.
func (t *turn) allCompanies() []string {
	all := t.known().Companies
	for _, doc := range t.loadAll(archiveDocs) {
		for _, c := range get[*Archive](t, doc).Cards {
			if c.Company != "" && !slices.Contains(all, c.Company) {
				all = append(all, c.Company)
			}
		}
	}
	return all
}

// isName reports whether shouted letters are a name: the company's, say.
func (t *turn) isName(w string, iv *Interview) bool {
	return iv != nil && strings.Contains(strings.ToUpper(iv.Company+" "+iv.Role), w) && w == strings.ToUpper(w)
}

// questionsIn is the sentences that ask.
func questionsIn(draft string) []string {
	var out []string
	for _, s := range strings.FieldsFunc(strings.ReplaceAll(draft, "?", "?\x00"), func(r rune) bool { return strings.ContainsRune(".!\n\x00", r) }) {
		if s = strings.TrimSpace(s); strings.HasSuffix(s, "?") && len(s) > 1 {
			out = append(out, s)
		}
	}
	return out
}

// namesIn compares company, role and interviewers with the journal.
func namesIn(draft string, iv *Interview) (good []string, found []finding) {
	lower := strings.ToLower(draft)
	check := func(name, missing string) {
		first, _, _ := strings.Cut(name, " ")
		switch wrong := misspelt(draft, first); {
		case name == "" || strings.Contains(lower, strings.ToLower(name)) || containsWord(lower, strings.ToLower(first)):
			if name != "" {
				good = append(good, "it names "+name)
			}
		case wrong != "":
			found = append(found, finding{wrong, "your notes have it as " + name})
		case missing != "":
			found = append(found, finding{why: missing})
		}
	}
	check(iv.Company, "the company is not named: "+iv.Company)
	if wrong, right := misspeltIn(draft, iv.Role); wrong != "" {
		found = append(found, finding{wrong, "your notes have it as " + right})
	} else if iv.Role != "" && !strings.Contains(lower, strings.ToLower(iv.Role)) {
		found = append(found, finding{why: "the role is not named: " + iv.Role})
	}
	named := false
	for _, p := range iv.met() {
		first, _, _ := strings.Cut(p.Name, " ")
		if containsWord(lower, strings.ToLower(first)) {
			named = true
		} else if wrong := misspelt(draft, first); wrong != "" {
			named = true
			found = append(found, finding{wrong, "your notes have it as " + p.Name})
		}
	}
	if people := iv.met(); len(people) > 0 && !named {
		found = append(found, finding{why: "the interviewer is not named: " + people[0].Name})
	}
	return good, found
}

// misspelt is a word of the draft that is nearly a name, and not it.
func misspelt(draft, name string) string {
	if len(name) < 4 {
		return ""
	}
	for _, w := range strings.FieldsFunc(draft, func(r rune) bool { return strings.ContainsRune(" \n\t.,;:!?()\"", r) }) {
		if w[0] == strings.ToUpper(w[:1])[0] && !strings.EqualFold(w, name) && near(strings.ToLower(w), strings.ToLower(name)) {
			return w
		}
	}
	return ""
}

// misspeltIn is a word of the draft that is nearly one of several words, and
// which.
func misspeltIn(draft, of string) (wrong, right string) {
	lower := strings.ToLower(draft)
	for _, word := range strings.Fields(of) {
		if len(word) < 5 || containsWord(lower, strings.ToLower(word)) {
			continue
		}
		for _, w := range strings.FieldsFunc(draft, func(r rune) bool { return strings.ContainsRune(" \n\t.,;:!?()\"", r) }) {
			if near(strings.ToLower(w), strings.ToLower(word)) {
				return w, word
			}
		}
	}
	return "", ""
}

// near reports whether words differ by one letter: changed, missing, added, or
// two that changed places.
func near(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return string(x[i:]) == string(y[i+1:])
	}
	return i < len(x) && (string(x[i+1:]) == string(y[i+1:]) ||
		i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:]))
}

// containsWord reports whether a word stands in a text by itself.
func containsWord(text, word string) bool {
	for rest := text; ; {
		i := strings.Index(rest, word)
		if i < 0 || word == "" {
			return false
		}
		letter := func(s string) bool { return s != "" && strings.ContainsAny(s, "abcdefghijklmnopqrstuvwxyz0123456789") }
		before, after := rest[max(0, i-1):i], rest[i+len(word):min(len(rest), i+len(word)+1)]
		if !letter(before) && !letter(after) {
			return true
		}
		rest = rest[i+len(word):]
	}
}

// sharesWords reports whether a draft speaks of something that the person
// noted of the interview.
func sharesWords(draft string, iv *Interview) bool {
	notes := iv.Well + " " + iv.Reactions
	for _, n := range iv.Notes {
		notes += " " + n.Question
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(notes)), func(w string) bool {
		return len(w) > 5 && containsWord(draft, strings.Trim(w, ".,!?"))
	})
}

// checkDraft looks a draft over, or asks for it.
func (t *turn) checkDraft(draft, company string) {
	var iv *Interview
	if len(t.agenda().Cards) > 0 {
		if iv = t.open(t.companyIn(draft, company)); iv == nil || iv.ID == "" {
			return
		}
	}
	if strings.TrimSpace(draft) == "" {
		f := Flow{Question: qLookOver}
		if iv != nil {
			f.Interview = iv.ID
		}
		t.aside(f, nil)
		return
	}
	t.tellLookedOver(draft, iv)
}

// companyIn is the company that a draft is for: the one named beside it, else
// the first that it names.
func (t *turn) companyIn(draft, named string) string {
	if named != "" {
		return named
	}
	for _, c := range t.agenda().Cards {
		if c.Company != "" && containsWord(strings.ToLower(draft), strings.ToLower(c.Company)) && c.ID == t.session().Last {
			return c.Company
		}
	}
	return ""
}

func (t *turn) tellLookedOver(draft string, iv *Interview) {
	good, found := t.lookOver(draft, iv)
	before := Text(nil)
	if len(good) > 0 {
		before = say("Good: {}.", and(good))
	}
	if len(found) == 0 {
		t.tell(join(" ", before, say(lookOverFine)))
		return
	}
	l := &List{Title: join(" ", before, say(lookOverSome))}
	var whys []string
	words := map[string][]string{}
	for _, f := range found { // one line for each fault
		if _, ok := words[f.why]; !ok {
			whys = append(whys, f.why)
		}
		if f.words != "" && !slices.Contains(words[f.why], "\""+f.words+"\"") {
			words[f.why] = append(words[f.why], "\""+f.words+"\"")
		} else if f.words == "" {
			words[f.why] = nil
		}
	}
	for _, why := range whys {
		text := Plain(capital(why))
		if len(words[why]) > 0 {
			text = say("{}: {}", strings.Join(words[why], ", "), why)
		}
		l.Items = append(l.Items, Item{Text: text})
	}
	t.say(Message{List: l})
}

// lookOverQuestion asks for the draft.
func lookOverQuestion() question {
	return question{
		id: qLookOver, topic: TopicThanks, part: partAside,
		why: "A second pair of eyes, before it cannot be taken back.",
		ask: func(*turn, *Flow) Message { return Message{Text: say(lookOverAsk)} },
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			t.session().Aside = nil
			var iv *Interview
			if f.Interview != "" {
				iv = t.interview(f.Interview)
			}
			t.tellLookedOver(answer, iv)
			t.askAgain()
			return nil, waits
		},
	}
}

// qLookOver asks for a draft of the person's own.
const qLookOver QuestionID = "look_over"
