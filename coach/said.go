package coach

import (
	"slices"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// sure is the confidence from which the coach acts without asking.
const sure = 0.5

// plainly is the confidence from which words leave an open question.
const plainly = 0.75

// plainWords is how long a message can be that plainly is a command and no
// answer.
const plainWords = 9

// said takes what a person wrote.
func (t *turn) said(text string) {
	text = strings.TrimSpace(text)
	s := t.session()
	f := s.flow()
	if t.distress(text) {
		return
	}
	switch {
	case text == "":
		t.tell(say("I got an empty message. Words, or a button, will do."))
	case strings.HasPrefix(text, "/"):
		t.command(strings.TrimPrefix(text, "/"))
	case f != nil && f.Question == qDoubt:
		t.answer(f, text)
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

// leavers are the intents for which a whole message may leave a question.
var leavers = map[reader.Intent]bool{
	reader.Tasks: true, reader.Interviews: true, reader.Notes: true, reader.TaskDone: true, reader.TaskSnooze: true,
	reader.TaskDrop: true, reader.Undo: true, reader.Help: true, reader.Draft: true, reader.CheckDraft: true, reader.Settings: true,
	reader.ForgetMe: true, reader.Export: true, reader.Greeting: true, reader.MayIFollowUp: true,
}

// told are intents that can be told while a question of a few choices is open;
// where the answer is free words, they may be the answer.
var told = map[reader.Intent]bool{
	reader.Contacted: true, reader.Contact: true, reader.HeardFrom: true, reader.Commitment: true,
}

// leaves handles a whole message that plainly is a command, or tells of
// another interview. It reports whether it was one.
func (t *turn) leaves(f *Flow, text string) bool {
	r := reader.Read(text, t.now, t.known())[0]
	if f.Question == qQuiet && r.Intent == reader.Settings {
		return false
	}
	choosing := f.Question == qRating || f.Question == qWants || f.Question == qEnough || f.Question == qCore || f.Question == qTakeaways
	if (leavers[r.Intent] || choosing && told[r.Intent]) && r.Confidence >= plainly && len(strings.Fields(text)) <= plainWords {
		t.leaveAside()
		t.intent(r, text)
		t.askAfter(t.session().Flow)
		return true
	}
	_, ends := outcomeOf(r.Intent)
	open := f.Question == qWell || f.Question == qChange || f.Question == qMistakes || f.Question == qReactions
	if ends && !open && r.Confidence >= plainly && r.Slots.Company == "" {
		t.leaveAside()
		t.intent(r, text) // which asks before it closes anything
		return true
	}
	if r.Confidence < sure || r.Slots.Company == "" || f.Interview == "" {
		return false
	}
	iv := t.interview(f.Interview)
	if _, same := reader.MatchCompany(r.Slots.Company, []string{iv.Company}); same || iv.Company == "" {
		return false
	}
	switch {
	case r.Intent == reader.InterviewDone && r.Confidence >= plainly && !open:
		t.begin(r.Slots, text)
	case r.Intent == reader.InterviewDone:
		t.aside(Flow{Question: qWhich, Interview: f.Interview, Text: text}, nil)
	case (r.Intent == reader.InterviewPlanned || r.Intent == reader.NextRound || ends) && !open:
		t.leaveAside()
		t.intent(r, text)
		t.askAfter(t.session().Flow)
	default:
		return false
	}
	return true
}

// leaveAside drops a question that stands alone when the person turns to
// something else: it comes again when it is needed. Only the zone is needed for
// everything.
func (t *turn) leaveAside() {
	if a := t.session().Aside; a != nil && a.Question != qZone {
		t.session().Aside = nil
	}
}

// askAfter asks the open question again after something else was done beside
// it, unless that led elsewhere, asked it itself, or offers choices of its own.
func (t *turn) askAfter(f *Flow) {
	if f == nil || t.session().flow() != f || t.asked == f.Question || t.forget || len(t.out) == 0 {
		return
	}
	if last := t.out[len(t.out)-1].Message; len(last.Buttons) <= 1 && last.Menu == nil && last.Form == nil {
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
	if len(words) < 2 || len(words) > 6 {
		return false
	}
	ends := func(w string) bool { return w == "done" || w == "sent" || w == "finished" }
	if !slices.ContainsFunc(words, ends) || strings.ContainsAny(text, ",;?") {
		return false
	}
	ref := strings.Join(slices.DeleteFunc(words, func(w string) bool { return tickWords[w] }), " ")
	if ref == "" || !t.namesTask(ref) {
		return false
	}
	t.leaveAside()
	number, ref, _ := t.splitTask(ref)
	t.findTask(number, ref, verbDone, timewords.Moment{})
	return true
}

// bare reports whether words are a command without its slash: the name alone,
// or with a company that is known, or with a task that is pending.
func (t *turn) bare(text string) bool {
	name, rest, _ := strings.Cut(strings.ToLower(strings.TrimRight(text, ".!? ")), " ")
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
	if commands[i].Args[0].Kind == ArgChoice {
		word, _, _ := strings.Cut(rest, " ")
		return slices.ContainsFunc(t.settingsForm().Fields, func(f Field) bool { return f.ID == word })
	}
	_, known := reader.MatchCompany(rest, t.known().Companies)
	return known
}

// corrects takes a free correction of an earlier answer, and asks again.
func (t *turn) corrects(f *Flow, text string) bool {
	if f.Interview == "" || f.Question == qCheck {
		return false
	}
	field, value, ok := reader.Correction(text, t.known())
	if !ok {
		return false
	}
	t.ask(f, t.correct(t.interview(f.Interview), field, value))
	return true
}

// free takes words that answer no question.
func (t *turn) free(text string) {
	if last := t.session().Last; last != "" && t.agenda().card(last) != nil {
		if field, value, ok := reader.Correction(text, t.known()); ok {
			t.tell(t.correct(t.interview(last), field, value), undoButton)
			return
		}
	}
	switch {
	case reader.Why(text):
		t.whyTask()
		return
	case t.session().Drafted != "" && oneOf(text, "sent it", "sent", "ok sent", "ok sent it", "i sent it", "just sent it"):
		if t.agenda().task(t.session().Drafted) == nil {
			t.tell(say("Good."))
			return
		}
		t.do(verbDone, t.session().Drafted, "")
		return
	case t.looks(text):
		return
	case oneOf(text, "ok", "okay", "k", "fine", "cool", "great", "right", "alright", "good", "got it", "that's all", "nothing", "nope", "no"):
		t.tell(say("Alright."))
		return
	}
	for _, r := range reader.Read(text, t.now, t.known()) {
		if r.Confidence < sure && r.Intent != reader.Other {
			t.askMeaning()
			return
		}
		t.intent(r, text)
	}
}

// looks takes words that want to see one interview: "show Acme", "who did I
// meet". It reports whether they did.
func (t *turn) looks(text string) bool {
	lower := strings.ToLower(strings.TrimRight(text, ".!? "))
	company, show := strings.CutPrefix(lower, "show ")
	if _, known := reader.MatchCompany(company, t.known().Companies); show && known {
		company = strings.TrimPrefix(company, "me ")
	} else if company = ""; !oneOf(lower, "who did i meet", "who did i speak to", "who was there", "contacts") {
		return false
	}
	if iv := t.open(company); iv != nil {
		t.showInterview(iv.ID)
	}
	return true
}

// askMeaning asks when the coach is not sure what was meant.
func (t *turn) askMeaning() {
	t.tell(say("I am not sure what you mean. An interview you had, something you did, or something to look up?"),
		Button{Label: "I had an interview", Action: "c/debrief"},
		Button{Label: "What is pending", Action: "c/tasks"},
		Button{Label: "Help", Action: "c/help"})
}

// intent does what a reading asks for.
func (t *turn) intent(r reader.Reading, text string) {
	s := r.Slots
	if o, ok := outcomeOf(r.Intent); ok {
		t.ended(s.Company, o)
		return
	}
	switch r.Intent {
	case reader.InterviewDone:
		t.begin(s, text)
	case reader.InterviewPlanned, reader.NextRound:
		t.plan(s)
	case reader.Tasks:
		t.listTasks(t.company(s.Company))
	case reader.Interviews:
		t.listInterviews()
	case reader.Notes:
		t.showNotes(s.Company)
	case reader.TaskDone:
		t.findTask(s.Number, s.Ref, verbDone, timewords.Moment{})
	case reader.TaskSnooze:
		t.findTask(s.Number, s.Ref, verbLater, s.Until)
	case reader.TaskDrop:
		t.findTask(s.Number, s.Ref, verbDrop, timewords.Moment{})
	case reader.Draft:
		t.draftFor(DraftKind(s.Kind), s.Company, s.People)
	case reader.CheckDraft:
		t.checkDraft(s.Draft, s.Company)
	case reader.Contacted:
		t.contacted(s, text)
	case reader.MayIFollowUp:
		t.mayIFollowUp(s.Company)
	case reader.HeardFrom:
		t.owed(s)
	case reader.Commitment, reader.Contact, reader.Note:
		t.add(r)
	case reader.Settings:
		t.setFrom(s)
	case reader.Export:
		t.tell(say("`debrief export` in a shell prints everything I know of you, as JSON."))
	case reader.ForgetMe:
		t.aside(Flow{Question: qForget}, nil)
	case reader.Undo:
		t.undoLast()
	case reader.Help:
		t.help()
	case reader.Greeting:
		t.greet()
	case reader.Thanks:
		t.tell(say("Gladly."))
	case reader.Other, reader.Distressed:
		t.tell(say(otherAnswer), Button{Label: "I had an interview", Action: "c/debrief"}, Button{Label: "Help", Action: "c/help"})
	case reader.Offer:
		t.tell(say("Congratulations! Offers are not something I can help with yet; your notes and tasks stay as they are."))
	default:
		t.tell(say(notYet), Button{Label: "Help", Action: "c/help"})
	}
}

// notYet answers what is understood, and part of the programme that is not
// built.
const notYet = "I understand, but that is not something I can do yet. `help` shows what I can."

const otherAnswer = "I'm not sure how to help with that. I look after what comes after a job interview: tell me of one, or ask what is pending."

// company is how the journal writes a company that was named, as it was typed
// if it is not known.
func (t *turn) company(typed string) string {
	if typed == "" {
		return ""
	}
	if name, ok := reader.MatchCompany(typed, t.known().Companies); ok {
		return name
	}
	return typed
}

// open finds the open interview that words speak of: at the company named, the
// only one, or the one last spoken of. nil if none fits; then it has said so.
func (t *turn) open(typed string) *Interview {
	cards := t.agenda().Cards
	name := t.company(typed)
	var fit []Card
	for _, c := range cards {
		if typed == "" || strings.EqualFold(c.Company, name) {
			fit = append(fit, c)
		}
	}
	if len(fit) > 1 && typed == "" {
		for _, c := range fit {
			if c.ID == t.session().Last {
				fit = []Card{c}
				break
			}
		}
	}
	switch {
	case len(fit) > 0:
		iv := t.interview(fit[len(fit)-1].ID)
		t.session().Last = iv.ID
		return iv
	case typed == "":
		t.tell(say("I know of no open interview. Tell me of one: “just finished with Acme”."), Button{Label: "I had an interview", Action: "c/debrief"})
	default:
		t.tell(say("I know of no open interview at {}. Tell me of it: “just finished with {}”.", reader.CompanyName(typed), reader.CompanyName(typed)))
	}
	return nil
}

// ended asks before it closes an interview: it takes all its tasks away.
func (t *turn) ended(company string, o Outcome) {
	if fit := t.heldCards(); company == "" && len(fit) > 1 {
		var buttons []Button
		for _, c := range fit {
			buttons = append(buttons, Button{Label: shorten(either(c.Company, "The one without a name"), 75), Action: Action("o/" + string(o) + "/" + c.ID)})
		}
		t.tell(say(taskWhich), buttons...)
		return
	}
	if iv := t.open(company); iv != nil && iv.ID != "" {
		t.aside(Flow{Question: qEnd, Interview: iv.ID, Text: string(o)}, nil)
	}
}

// heldCards is the open interviews that have been held.
func (t *turn) heldCards() []Card {
	var out []Card
	for _, c := range t.agenda().Cards {
		if c.Starts.IsZero() {
			out = append(out, c)
		}
	}
	return out
}

// owed takes a message from the company. A new date of theirs moves what hangs
// on it; anything else wants an answer: a task, due on the date they named, else
// on the next business day.
func (t *turn) owed(s reader.Slots) {
	iv := t.open(s.Company)
	if iv == nil || iv.ID == "" {
		return
	}
	if !s.NewReplyBy.IsZero() {
		iv.ReplyBy = s.NewReplyBy
		t.session().Set = setReply
		t.what = "the new date of " + iv.name()
		text := say("Right: {} will answer by {}.", iv.name(), t.voice().moment(iv.ReplyBy))
		if at, ok := nextMove(iv, t.profile()); ok {
			text = join(" ", text, say("The next move is on {}, not before.", t.voice().day(calendar.DateOf(at.In(t.profile().location())))))
		}
		t.tell(text, undoButton)
		return
	}
	due := s.ReplyBy
	if due.IsZero() {
		due = timewords.Moment{Date: iv.business(t.profile()).Add(t.today(), 1)}
	}
	what := "your reply"
	if len(s.People) > 0 {
		what += " to " + reader.PersonName(s.People[0].Name)
	}
	kept := t.promise(iv, reader.Promise{What: what, Due: due})
	t.session().Set = setPromise + kept.ID
	t.tell(say("They are waiting for you, then. {}, for {}: {}.", capital(kept.What), iv.name(), t.voice().moment(kept.Due)),
		Button{Label: "Change", Action: Action("w/" + iv.ID + "/" + kept.ID)}, undoButton)
}

// add takes something that belongs to an interview: a promise, a contact, a
// question that was asked.
func (t *turn) add(r reader.Reading) {
	s := r.Slots
	iv := t.open(s.Company)
	if iv == nil || iv.ID == "" {
		return
	}
	v := t.voice()
	switch r.Intent {
	case reader.Commitment:
		for _, p := range s.Promised {
			kept := t.promise(iv, p)
			t.session().Set = setPromise + kept.ID
			t.tell(say("{}, for {}: {}.", capital(kept.What), iv.name(), v.moment(kept.Due)),
				Button{Label: "Change", Action: Action("w/" + iv.ID + "/" + kept.ID)}, undoButton)
		}
	case reader.Contact:
		people := s.People
		if len(people) == 0 {
			people = []reader.Person{{Name: iv.whoseAddress(s)}}
		}
		for i := range people {
			people[i].Email, people[i].Phone = either(people[i].Email, s.Email), either(people[i].Phone, s.Phone)
			people[i].Link = either(people[i].Link, s.Link)
			iv.addPerson(people[i])
		}
		t.tell(say("{}: {}.", iv.name(), peopleText(iv.People)), undoButton)
	case reader.Note:
		t.addNote(iv, Note{Question: s.Question, Answer: s.Answer})
		t.tell(join(" ", say("Noted for {}: {}.", iv.name(), s.Question), t.noteRemark(iv.Notes[len(iv.Notes)-1])), undoButton)
	}
}

// contacted takes that the person wrote or called. Thanks tick the note off and
// count for nothing else; anything else is a follow-up, and the next date hangs
// on it.
func (t *turn) contacted(s reader.Slots, text string) {
	iv := t.open(s.Company)
	if iv == nil || iv.ID == "" {
		return
	}
	thanks := s.Thanks
	for _, k := range t.agenda().pending() {
		if k.interview() != iv.ID {
			continue
		}
		switch {
		case thanks && k.rule() == ruleThanks:
			t.do(verbDone, k.ID, nameIn(&k, text))
			return
		case !thanks && k.rule() == ruleFollow:
			t.chased(iv, &k)
			return
		}
	}
	if thanks {
		t.tell(say("Good. That was kind, and it counts as nothing more."))
		return
	}
	t.tell(say("Noted. There is nothing more to chase at {} for now.", iv.name()))
}

// chased takes a follow-up that was sent: one that was early is said so kindly,
// and the next date moves.
func (t *turn) chased(iv *Interview, k *Task) {
	if !k.Due.After(t.now) {
		t.finishTask(iv, k, "")
		return
	}
	t.what = "the message to " + iv.name()
	iv.mark(k.ID, Mark{State: MarkDone, At: t.now})
	text := say("Noted. It was early; hard not to, while waiting.")
	if at, ok := nextMove(iv, t.profile()); ok {
		text = join(" ", text, say("The next move is on {}, not before.", t.voice().day(calendar.DateOf(at.In(t.profile().location())))))
	}
	t.tell(text, undoButton)
}

// mayIFollowUp answers from the facts whether it is time to write again.
func (t *turn) mayIFollowUp(company string) {
	iv := t.open(company)
	if iv == nil || iv.ID == "" {
		return
	}
	v := t.voice()
	at, ok := nextMove(iv, t.profile())
	switch {
	case !ok:
		t.tell(say("For {} there is nothing more to send: I'd let it rest.", iv.name()))
	case at.After(t.now):
		reason := say("they named no date")
		if !iv.ReplyBy.IsZero() {
			reason = say("they said {}", v.day(iv.ReplyBy.Date))
		}
		t.tell(say("Not yet: {}. The next move for {} is on {}, and I will tell you.", reason, iv.name(), v.point(at)))
	default:
		t.tell(say("Yes: for {} a short, polite follow-up is fair now.", iv.name()),
			Button{Label: "Draft it", Action: draftAction(DraftFollowUp, iv.ID, "", "")})
	}
}
