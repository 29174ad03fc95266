package coach

import (
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

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
	case reader.NextRound:
		if c := t.agenda().card(t.session().Last); s.Company == "" && c != nil {
			s.Company = c.Company // a next round is where the last one was
		}
		t.plan(s)
	case reader.InterviewPlanned:
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
	case reader.Note:
		r.Slots.Question = either(s.Question, text) // better the whole than nothing
		t.add(r)
	case reader.Commitment, reader.Contact:
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
