package coach

import (
	"embed"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"text/template"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// Drafts are templates in files, one for each kind and tone. They are filled
// from the journal; what is not known is a visible blank, never invented.

//go:embed drafts/*.tmpl
var draftFiles embed.FS

// DraftKind is what is drafted.
type DraftKind string

// The kinds of draft. The values are those of the vocabulary of free text,
// where it has one.
const (
	DraftThanks   DraftKind = "thank_you"
	DraftFollowUp DraftKind = "follow_up"
	DraftContact  DraftKind = "contact_request"
	DraftDelay    DraftKind = "delay"
)

// draftNames are the kinds of draft there are: the file, and how they are
// spoken of.
var draftNames = map[DraftKind]struct{ file, name string }{
	DraftThanks:   {"thanks", "thank-you note"},
	DraftFollowUp: {"follow_up", "follow-up"},
	DraftContact:  {"contact_request", "line asking for contact"},
	DraftDelay:    {"delay", "line of apology"},
}

// tones are the tones of a draft; the first is taken unless asked otherwise.
var tones = []struct{ id, label string }{{"warm", "Warmer"}, {"formal", "More formal"}, {"brief", "Shorter"}}

// draftWords is the most that a draft may hold.
const draftWords = 150

// draftFacts is what a template may use. What is empty is not known.
type draftFacts struct {
	Company, Role   string
	First, Full     string // the reader's name
	Everyone        string // all interviewers
	Day, Date       string // "today", "on Friday"; "Friday 27 November"
	ReplyBy         string
	Talked          string
	Promised, Thing string
	ThingPlural     bool
	Name, Portfolio string
	Interested      bool
	Second          bool
	NeedAddress     bool
	NeedDate        bool
	Variant         int
}

var draftTemplates, errDrafts = parseDrafts()

func parseDrafts() (*template.Template, error) {
	pick := func(n int, of ...string) string { return of[n%len(of)] }
	return template.New("").Funcs(template.FuncMap{"pick": pick}).Option("missingkey=error").ParseFS(draftFiles, "drafts/*.tmpl")
}

// checkDrafts fills every template with nothing and with everything, so that a
// variable that does not exist is found at start-up.
func checkDrafts() error {
	if errDrafts != nil {
		return fmt.Errorf("drafts: %w", errDrafts)
	}
	var errs []error
	full := draftFacts{
		Company: "x", Role: "x", First: "x", Full: "x", Everyone: "x", Day: "x", Date: "x", ReplyBy: "x", Talked: "x",
		Promised: "x", Thing: "x", ThingPlural: true, Name: "x", Portfolio: "x", Interested: true, Second: true, NeedAddress: true, NeedDate: true, Variant: 2,
	}
	for kind := range draftNames {
		for _, tone := range tones {
			for _, f := range []draftFacts{{}, full} {
				if _, err := f.write(kind, tone.id); err != nil {
					errs = append(errs, err)
				}
			}
		}
	}
	return errors.Join(errs...)
}

// write fills the template of a kind and tone.
func (f draftFacts) write(kind DraftKind, tone string) (string, error) {
	var b strings.Builder
	if err := draftTemplates.ExecuteTemplate(&b, draftNames[kind].file+"."+tone+".tmpl", f); err != nil {
		return "", fmt.Errorf("draft: %w", err)
	}
	return strings.TrimSpace(b.String()), nil
}

// draftAction is the action of a button that drafts something for an
// interview. more is the task that it is for, or the person it goes to.
func draftAction(kind DraftKind, interview, tone, more string) Action {
	a := Action("d/" + string(kind) + "/" + interview + "/" + tone)
	if more != "" {
		a += Action("?" + more)
	}
	return a
}

// draftFor drafts what words ask for.
func (t *turn) draftFor(kind DraftKind, company string, people []reader.Person) {
	if kind == "" {
		t.tell(say("A draft of what? A thank-you note, a follow-up, or a line asking how to reach them."))
		return
	}
	if _, ok := draftNames[kind]; !ok {
		t.tell(say("I cannot draft that yet. A thank-you note, a follow-up or a line asking how to reach them, I can."))
		return
	}
	iv := t.open(company)
	if iv == nil || iv.ID == "" {
		return
	}
	var who string
	if len(people) > 0 {
		who = people[0].Name
	}
	t.draft(kind, iv, "", who)
}

// draft shows a draft. more is the name of the person it goes to, "all" for
// one that names all, or the id of the task it is for.
func (t *turn) draft(kind DraftKind, iv *Interview, tone, more string) {
	if iv.ID == "" || draftNames[kind].name == "" {
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
		return
	}
	more = iv.nameAt(more)
	names := unthanked(iv)
	if kind == DraftThanks && len(names) > 1 && (more == "" || strings.Contains(more, "/")) {
		var buttons []Button
		for _, n := range names {
			buttons = append(buttons, Button{Label: "To " + shorten(n, 40), Action: draftAction(kind, iv.ID, tone, iv.place(n))})
		}
		buttons = append(buttons, Button{Label: "One that names all", Action: draftAction(kind, iv.ID, tone, "all")})
		t.tell(say("A note to each that differs, or one that names all?"), buttons...)
		return
	}
	for _, r := range rules {
		if r.draft == kind {
			t.session().About = r.id
		}
	}
	if tone == "" {
		tone = tones[0].id
	}
	text, err := t.facts(kind, iv, more).write(kind, tone)
	if err != nil {
		t.fail = err
		return
	}
	var buttons []Button
	for _, other := range tones {
		if other.id != tone {
			buttons = append(buttons, Button{Label: other.label, Action: draftAction(kind, iv.ID, other.id, iv.place(more))})
		}
	}
	t.session().Drafted = draftedNothing
	t.session().Draft = string(kind) + "/" + iv.ID + "/" + more
	if k := t.draftTask(kind, iv, more); k != nil {
		t.session().Drafted = k.ID
		name := ""
		if kind == DraftThanks && len(k.People) > 1 && more != "all" {
			name = more
		}
		label := "Sent it"
		if name != "" {
			label = "Sent it to " + shorten(name, 40)
		}
		buttons = append(buttons, Button{Label: label, Action: taskAction(verbDone, k.ID, iv.place(name)), Style: StylePrimary})
	}
	before := say("A {}, yours to change:", draftNames[kind].name)
	if strings.Contains(text, "[") {
		before = say("A {}. What I don't know is in [brackets]:", draftNames[kind].name)
	}
	if at, ok := nextMove(iv, t.profile()); ok && kind == DraftFollowUp && at.After(t.now) {
		before = join(" ", say("Not to be sent before {}.", t.voice().day(calendar.DateOf(at.In(t.profile().location())))), before)
	}
	if r, ok := iv.recruiter(); ok && kind == DraftThanks {
		before = join(" ", say("By way of {}, who passes it on.", r.Name), before)
	}
	t.tell(before.Append(Plain("\n"), Quote(text)), buttons...)
}

// draftTask is the open task that a draft is for, nil if there is none.
func (t *turn) draftTask(kind DraftKind, iv *Interview, more string) *Task {
	if k := t.agenda().task(more); k != nil {
		return k
	}
	for _, k := range t.agenda().pending() {
		if k.interview() == iv.ID && ruleByID[k.rule()].draft == kind {
			return &k
		}
	}
	return nil
}

// facts gathers what is known for a draft.
func (t *turn) facts(kind DraftKind, iv *Interview, more string) draftFacts {
	v, p := t.voice(), t.profile()
	f := draftFacts{
		Company: iv.Company, Role: iv.Role, Name: p.Name, Portfolio: p.Portfolio,
		Date: v.day(iv.At.Date).String(), Interested: iv.Wants == "yes" || iv.Wants == "",
		NeedAddress: !iv.reachable(), NeedDate: iv.ReplyBy.IsZero(), Talked: talked(iv),
	}
	f.Day = "on " + iv.At.Date.Weekday().String() // it may be read on another day than it is drafted
	if !iv.ReplyBy.IsZero() {
		f.ReplyBy = v.day(iv.ReplyBy.Date).String()
	}
	var names []string
	for _, person := range iv.met() {
		names = append(names, person.Name)
	}
	f.Everyone = and(names)
	to := ""
	switch i := slices.IndexFunc(names, func(n string) bool { return sameName(n, more) }); {
	case i >= 0:
		to, f.Variant = names[i], i
	case len(names) > 0:
		to = names[0]
	}
	if r, ok := iv.recruiter(); ok && kind != DraftThanks {
		to = r.Name
	}
	f.Full = to
	f.First = firstName(to)
	if kind == DraftThanks && more == "all" {
		f.Full, f.First = and(names), and(firstNames(names))
	}
	if k := t.agenda().task(more); k != nil {
		f.Second = k.rule() == ruleFollow && k.item() == "2"
		f.Thing = k.What
	}
	f.ThingPlural = strings.HasSuffix(f.Thing, "s")
	if kind == DraftThanks {
		f.Promised = t.promisedLine(iv)
		h := fnv.New32a()
		h.Write([]byte(iv.Company))
		f.Variant += int(h.Sum32() % 3)
	}
	return f
}

// promisedLine says in a note what is still to come.
func (t *turn) promisedLine(iv *Interview) string {
	for _, k := range t.agenda().pending() {
		if k.interview() == iv.ID && k.rule() == rulePromise && !k.Due.Before(t.now) {
			return "As promised, " + lowerFirst(k.What) + " will follow by " + k.day(t.profile()).Weekday().String() + "."
		}
	}
	return ""
}

// talkedWords is how long somebody's own words may be to stand inside a
// sentence of a draft.
const talkedWords = 6

// talked is something that was talked about, in words that fit a sentence.
func talked(iv *Interview) string {
	words := strings.Fields(strings.ToLower(iv.Well))
	if len(words) == 0 || len(words) > talkedWords || strings.ContainsAny(iv.Well, ".!?,;:\n'’") || slices.ContainsFunc(words, func(w string) bool { return notThings[w] }) {
		return ""
	}
	return iv.Well
}

// notThings are words that make a clause of what went well, or a thing of the
// person's own: neither can follow "I enjoyed talking about".
var notThings = map[string]bool{
	"i": true, "my": true, "me": true, "we": true, "our": true, "they": true, "he": true, "she": true, "it": true, "you": true,
	"was": true, "were": true, "is": true, "are": true, "went": true, "didnt": true, "dont": true, "did": true, "had": true, "have": true,
	"liked": true, "loved": true, "laughed": true, "smiled": true, "got": true, "felt": true, "lol": true, "all": true, "everything": true,
	"yes": true, "ok": true, "good": true, "well": true, "fine": true, "great": true, "dunno": true, "being": true, "not": true, "no": true,
}

// titles go before a family name: whoever is known by one is written to so.
var titles = []string{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "sister", "father", "rev", "herr", "frau", "madame", "monsieur"}

// firstName is what somebody is written to as.
func firstName(name string) string {
	first, _, _ := strings.Cut(name, " ")
	if slices.Contains(titles, strings.ToLower(strings.TrimSuffix(first, "."))) {
		return name
	}
	return first
}

// firstNames is what several people are written to as.
func firstNames(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = firstName(n)
	}
	return out
}

func lowerFirst(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if strings.ToUpper(first) == first { // CV
		return s
	}
	return strings.TrimSpace(strings.ToLower(first) + " " + rest)
}

// wordCount is how many words a text has.
func wordCount(s string) int { return len(strings.Fields(s)) }
