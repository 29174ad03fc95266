package coach

import (
	"regexp"
	"slices"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// plainly is the confidence from which words leave an open question.
const plainly = 0.75

// said takes what a person wrote.
func (t *turn) said(text string) {
	text = strings.TrimSpace(text)
	t.dropStale()
	f := t.session().flow()
	if t.distress(text) {
		return
	}
	switch {
	case text == "":
		t.tell(say("I got an empty message. Words, or a button, will do."))
	case strings.HasPrefix(text, "/"):
		t.command(strings.TrimPrefix(text, "/"))
	case t.picks(text):
	case f != nil && f.Question == qDoubt:
		t.answer(f, text)
	case f != nil && f.Question == qLookOver && oneOf(text, "never mind", "nevermind", "cancel", "stop", "no"):
		t.session().Aside = nil
		t.tell(say("Alright."))
	case f != nil && f.Question == qLookOver && !reader.Skip(text) && !reader.Back(text) && !reader.Later(text):
		t.answer(f, text) // whatever it says, it is the draft
	case f != nil && questionOf(f.Question) != nil && t.fixed(f, text):
	case t.ticks(text):
		t.askAfter(t.session().Flow)
	case t.bare(text):
		t.leaveAside()
		t.command(text)
		t.askAfter(t.session().Flow)
	case f == nil:
		t.free(text)
	case f.Question == qHow && t.howWent(f, text):
	case t.meta(f, text):
	case t.leaves(f, text):
	case t.corrects(f, text):
	default:
		t.answer(f, text)
	}
}

// maxMessage bounds one message, and one field of a form, in characters:
// longer than any platform lets somebody type, and short enough to keep.
const maxMessage = 16000

// fixed takes words that are one of the open question's choices to the letter.
func (t *turn) fixed(f *Flow, text string) bool {
	for _, c := range questionOf(f.Question).choices {
		if sameWords(text, c.label) || sameWords(text, c.value) {
			t.answer(f, c.value)
			return true
		}
	}
	return false
}

// leaveAside drops a question that stands alone when the person turns to
// something else: it comes again when it is needed. Only the zone is needed for
// everything.
func (t *turn) leaveAside() {
	if a := t.session().Aside; a != nil && a.Question != qZone && a.Question != qQuiet {
		t.session().Aside = nil
	}
}

// askAfter asks the open question again after something else was done beside
// it, unless that led elsewhere, asked it itself, or offers choices of its own.
func (t *turn) askAfter(f *Flow) {
	if f == nil || t.session().flow() != f || t.asked == f.Question || t.forget || len(t.out) == 0 {
		return
	}
	if f.Nudged { // once is enough
		return
	}
	if last := t.out[len(t.out)-1].Message; len(last.Buttons) <= 1 && last.Menu == nil && last.Form == nil && len(last.Files) == 0 && !t.profile().pausedAt(t.now) {
		f.Nudged = true
		t.askAgain()
	}
}

// tickWords are the words around a task that somebody says is done: "sent the
// refs", "references done".
var tickWords = map[string]bool{
	"done": true, "sent": true, "finished": true, "did": true, "i": true, "i've": true, "ive": true, "have": true, "just": true, "the": true,
	"my": true, "with": true, "all": true, "now": true, "off": true, "them": true, "is": true, "are": true, "it's": true,
}

// ticks takes a few words that say of a pending task that it is done. It
// reports whether they did.
func (t *turn) ticks(text string) bool {
	words := strings.Fields(strings.ToLower(strings.TrimRight(text, ".!")))
	if len(words) < 2 || len(words) > 8 {
		return false
	}
	if len(words) > 3 && words[0] == "sent" && slices.Contains(words, "and") { // several at once
		return t.ticksSeveral(strings.Join(slices.DeleteFunc(words, func(w string) bool { return tickWords[w] }), " "))
	}
	ends := func(w string) bool { return w == "done" || w == "sent" || w == "finished" }
	if !slices.ContainsFunc(words, ends) || strings.ContainsAny(text, ",;?") {
		return false
	}
	ref := strings.Join(slices.DeleteFunc(words, func(w string) bool { return tickWords[w] }), " ")
	if ref == "" || !t.namesTask(ref) {
		return false
	}
	if t.ticksSeveral(ref) {
		return true
	}
	if fit := bestTasks(t.pending(), ref); anyWord(strings.ToLower(text), "thank", "thanks", "thankyou", "thank-you") && len(fit) > 0 && fit[0].rule() != ruleThanks {
		return false // it was to thank them, which is not on the list
	}
	t.leaveAside()
	number, ref, _ := t.splitTask(ref)
	t.findTask(number, ref, verbDone, timewords.Moment{})
	return true
}

// ticksSeveral takes that several tasks are done at once: "sent the thank-you
// and the refs". It reports whether each part names one of its own.
func (t *turn) ticksSeveral(ref string) bool {
	parts := strings.Split(" "+ref+" ", " and ")
	if len(parts) < 2 {
		return false
	}
	var ids []string
	for _, p := range parts {
		number, words, _ := t.splitTask(strings.TrimSpace(p))
		var fit []Task
		for _, k := range t.pending() {
			if number > 0 && k.Number == number {
				fit = append(fit, k)
			}
		}
		if number == 0 {
			fit = bestTasks(t.pending(), words)
		}
		if len(fit) != 1 || slices.Contains(ids, fit[0].ID) {
			return false
		}
		ids = append(ids, fit[0].ID)
	}
	t.leaveAside()
	for _, id := range ids {
		t.do(verbDone, id, "")
	}
	return true
}

// bare reports whether words are a command without its slash: the name alone,
// or with a company that is known, or with a task that is pending.
func (t *turn) bare(text string) bool {
	name, rest, _ := strings.Cut(strings.ToLower(strings.TrimRight(text, ".!? ")), " ")
	if (name == "done" || name == "later" || name == "drop") && (len(strings.Fields(rest)) > commandWords || strings.ContainsRune(rest, ',')) {
		return false
	}
	if name == "done" || name == "later" || name == "drop" {
		return t.namesTask(rest)
	}
	i := slices.IndexFunc(commands, func(c CommandSpec) bool { return c.bare && c.Name == name })
	if i < 0 {
		return false
	}
	if rest == "" || len(commands[i].Args) == 0 {
		return rest == ""
	}
	if name == "notes" {
		return len(strings.Fields(rest)) <= 2
	}
	if commands[i].Args[0].Kind == ArgChoice {
		word, _, _ := strings.Cut(rest, " ")
		return slices.ContainsFunc(t.settingsForm().Fields, func(f Field) bool { return f.ID == word })
	}
	_, known := reader.MatchCompany(rest, t.known().Companies)
	return known
}

// corrects takes a free correction of an earlier answer, and asks again.
func (t *turn) corrects(f *Flow, text string) bool {
	if f.Question == qCheck {
		return false
	}
	id := f.Interview
	if id == "" && t.agenda().card(t.session().Last) != nil {
		id = t.session().Last
	}
	if id == "" {
		return false
	}
	field, value, ok := reader.Correction(text, t.known())
	if !ok {
		return false
	}
	t.ask(f, t.correct(t.interview(id), field, value))
	return true
}

// free takes words that answer no question.
func (t *turn) free(text string) {
	if t.retimes(text) {
		return
	}
	if last := t.session().Last; last != "" && t.agenda().card(last) != nil && !strings.HasPrefix(strings.ToLower(text), "no interview") {
		if field, value, ok := reader.Correction(text, t.known()); ok {
			t.tell(t.correct(t.interview(last), field, value), undoButton)
			return
		}
	}
	if rs := t.read(text); len(rs) > 1 && !slices.ContainsFunc(rs, func(r reader.Reading) bool { return r.Confidence < reader.Sure }) {
		t.act(rs)
		return
	}
	switch {
	case reader.Why(text):
		t.whyTask()
		return
	case t.tellsLanding(text), t.answersReminder(text), t.smallTalk(text), t.tells(text), t.looks(text), t.retone(text), t.tellsSector(text), t.tellsOwn(text):
		return
	case oneOf(text, "ok", "okay", "k", "fine", "cool", "great", "right", "alright", "good", "got it", "that's all", "nothing", "nope", "no"):
		t.tell(say("Alright."))
		return
	}
	t.act(t.read(text))
}

// retone takes words that want the draft shown last in another tone. It reports
// whether they did.
func (t *turn) retone(text string) bool {
	part := strings.SplitN(t.session().Draft, "/", 3)
	if len(part) < 3 {
		return false
	}
	lower := strings.ToLower(strings.Trim(text, " .!"))
	for _, tone := range toneLabels {
		label := strings.ToLower(tone.label)
		if lower == label || lower == string(tone.tone) || lower == "make it "+label || lower == label+" please" {
			t.draft(drafts.Kind(part[0]), t.interview(part[1]), tone.tone, part[2])
			return true
		}
	}
	return false
}

// looks takes words that want to see one interview: "show Acme", "who did I
// meet". It reports whether they did.
func (t *turn) looks(text string) bool {
	lower := strings.ToLower(strings.TrimRight(text, ".!? "))
	if m := letGo.FindStringSubmatch(lower); m != nil {
		what := either(m[1], m[2])
		if c := t.companyNamed(what); c != "" && len(strings.Fields(what)) <= len(strings.Fields(c))+1 {
			t.lessAbout(c)
			return true
		}
	}
	if oneOf(lower, "when is my next move", "when's my next move", "what's my next move", "my next move", "next move") {
		t.nextOfAll()
		return true
	}
	if m := askedOf.FindStringSubmatch(lower); m != nil {
		company := t.companyNamed(lower)
		if at := atCompany.FindStringSubmatch(m[1]); company == "" && at != nil {
			company = at[1] // which is not known, and is told
		}
		if iv := t.open(company); iv != nil && iv.ID != "" {
			t.showInterview(iv.ID)
		}
		return true
	}
	company, show := strings.CutPrefix(lower, "show ")
	if _, known := reader.MatchCompany(company, t.known().Companies); show && known {
		company = strings.TrimPrefix(company, "me ")
	} else if company = ""; !oneOf(lower, "who did i meet", "who did i speak to", "who was there", "contacts", "when will i hear", "when do i hear") {
		return false
	}
	if iv := t.open(company); iv != nil {
		t.showInterview(iv.ID)
	}
	return true
}

// nextOfAll says what comes next, of everything: what is due first, and when
// the next move towards each company is.
func (t *turn) nextOfAll() {
	v := t.voice()
	var lines []Text
	if pending := t.pending(); len(pending) > 0 {
		k := pending[0]
		lines = append(lines, say("Next: {}, {}.", k.title(), v.due(&k)))
	}
	for _, c := range t.agenda().Cards {
		iv := t.interview(c.ID)
		if iv.ID == "" {
			continue
		}
		if at, ok := nextMove(iv, t.profile()); ok {
			lines = append(lines, say("{}: if you hear nothing, {}.", capital(iv.name()), v.near(calendar.DateOf(at.In(t.profile().location())))))
		}
	}
	if len(lines) == 0 {
		t.tell(say("There is no move to make. Nothing to wonder about."))
		return
	}
	t.tell(join("\n", lines...))
}

// letGo are words that want no more of one company.
var letGo = regexp.MustCompile(`^(?:i )?(?:don'?t want|no|stop) (?:any )?(?:more )?(?:reminders|messages) (?:for|about|from|of) (.+)$|^(?:please )?(?:forget|delete|close|drop|remove|archive|get rid of|scrap)(?: about)? (.+)$`)

// atCompany is the company in the rest of a question.
var atCompany = regexp.MustCompile(`\b(?:at|from|with|of) (?:the )?(.+)$`)

// askedOf are questions about what was told of an interview.
var askedOf = regexp.MustCompile(`^(?:(?:who did i (?:meet|speak to|talk to)|what did i (?:promise|say)|when (?:do|will|should) i hear(?: back)?|when(?:'?s| is) \S+ (?:getting back|answering)|when (?:will|does|do) \S+ (?:get back|answer|reply|call|decide|tell me)|did i thank|who (?:was|were) (?:at|there)) ?)(.*)$`)
