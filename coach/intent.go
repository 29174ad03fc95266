package coach

import (
	"strings"

	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// intent does what a reading asks for.
func (t *turn) intent(r reader.Reading, text string) {
	s := r.Slots
	if o, ok := outcomeOf(r.Intent); ok {
		t.ended(s.Company, o, text)
		return
	}
	switch r.Intent {
	case reader.InterviewDone:
		if iv := t.moreOfLast(s, text); iv != nil {
			t.learn(iv, s)
			t.what = "more of " + iv.name()
			t.tell(say("Noted:\n{}", t.understood(iv)), undoButton)
			return
		}
		t.begin(s, text)
	case reader.NextRound:
		if c := t.agenda().card(t.session().Last); s.Company == "" && c != nil {
			s.Company = c.Company // a next round is where the last one was
		}
		t.plan(s, text, true)
	case reader.InterviewPlanned:
		if w := strings.ToLower(text); s.At.IsZero() && (strings.HasPrefix(w, "interviews") || strings.HasPrefix(w, "show")) {
			t.open(s.Company) // a look, at what is not there
			return
		}
		t.plan(s, text, false)
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
		t.draftFor(draftKindIn(text, drafts.Kind(s.Kind)), either(s.Company, t.companyNamed(text)), s.People)
	case reader.CheckDraft:
		t.checkDraft(s.Draft, s.Company)
	case reader.Contacted:
		t.contacted(s, text)
	case reader.MayIFollowUp:
		t.mayIFollowUp(s.Company)
	case reader.HeardFrom:
		t.owed(s, text)
	case reader.Note:
		r.Slots.Question = either(s.Question, text) // better the whole than nothing
		t.add(r)
	case reader.Commitment, reader.Contact:
		t.add(r)
	case reader.Settings:
		t.setFrom(s)
	case reader.Export:
		t.exported(formatIn(text))
	case reader.ForgetMe:
		if c := t.companyNamed(text); c != "" {
			t.lessAbout(c)
			return
		}
		t.aside(Flow{Question: qForget}, nil)
	case reader.Undo:
		t.undoLast()
	case reader.Help:
		t.help()
	case reader.Greeting:
		t.greet()
	case reader.Thanks:
		t.tell(say("Gladly."))
	case reader.Distressed:
		t.tell(say(lowAnswer), Button{Label: "Leave it for today", Action: "c/today"}, Button{Label: "Go on", Action: "c/tasks"})
	case reader.Other:
		t.tell(say(otherAnswer), Button{Label: "I had an interview", Action: "c/debrief"}, Button{Label: "Help", Action: "c/help"})
	case reader.Offer:
		t.offered(s)
	case reader.Referrer:
		t.referrer(s, text)
	case reader.Away:
		t.away(s)
	case reader.Applied:
		if !anyWord(text, "applied", "sent", "submitted", "send", "did", "made", "fired off", "put in", "handed in") {
			t.goal(text) // it lies ahead
			return
		}
		t.applied(s)
	case reader.Remind:
		t.ownReminder(s)
	case reader.Practice:
		t.practise(s.Company)
	case reader.Progress:
		t.showProgress()
	case reader.Pause:
		if c := t.companyNamed(text); c != "" && anyWord(text, "about", "write", "remind", "message", "messages", "mention", "bother") {
			t.lessAbout(c)
			return
		}
		t.pause(s.Until)
	case reader.Resume:
		t.unpause()
	}
}

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

// openWith is open, where those who are named tell which interview it is if the
// company is not.
func (t *turn) openWith(typed string, people []reader.Person) *Interview {
	if typed != "" || len(people) == 0 {
		return t.open(typed)
	}
	var found *Interview
	for _, c := range t.agenda().Cards {
		iv := t.interview(c.ID)
		for _, p := range iv.People {
			if !sameName(firstName(p.Name), firstName(people[0].Name)) {
				continue
			}
			if found != nil && found != iv {
				return t.open("") // there is one at two of them
			}
			found = iv
		}
	}
	if found == nil || len(t.need) > 0 {
		return t.open("")
	}
	t.session().Last = found.ID
	return found
}

// ended asks before it closes an interview: it takes all its tasks away.
func (t *turn) ended(company string, o Outcome, text string) {
	fit := t.heldCards()
	if company == "" && len(fit) == 1 && o != NoShow {
		company = fit[0].Company
	}
	made := false // for this alone: the coach knew nothing of it until now
	if c := t.companyCard(company); company != "" && c == nil && t.lastClosed(company) == nil && len(t.need) == 0 {
		made = true
		iv := t.newInterview()
		iv.Company, iv.Held, iv.Done, iv.At = reader.CompanyName(company), true, true, timewords.Moment{Date: t.today()}
		t.huntOn()
		t.agenda().reconcile(iv, t.profile())
	}
	if company == "" && len(fit) > 1 {
		t.whichCard(fit, func(c Card) Action { return Action("o/" + string(o) + "/" + c.ID) })
		return
	}
	if iv := t.open(company); iv != nil && iv.ID != "" {
		if o == Rejected && takesNoAnswer.MatchString(text) {
			iv.NoReply = true
		}
		t.aside(Flow{Question: qEnd, Interview: iv.ID, Text: string(o), More: made}, nil)
	}
}

// lessAbout answers that nothing more is wanted about one company.
func (t *turn) lessAbout(company string) {
	c := t.companyCard(company)
	t.tell(say("Shall I close {}? Then nothing more comes about it; everything else goes on.", c.Company),
		Button{Label: "I withdrew", Action: Action("o/" + string(Withdrew) + "/" + c.ID + "/yes")},
		Button{Label: "Close it as unanswered", Action: Action("o/" + string(Ghosted) + "/" + c.ID + "/yes")},
		Button{Label: "Pause everything", Action: "c/pause"})
}

// heldCards is the open interviews that have been held.
func (t *turn) heldCards() []Card {
	var out []Card
	for _, c := range t.agenda().Cards {
		if !c.ahead() {
			out = append(out, c)
		}
	}
	return out
}

// add takes something that belongs to an interview: a promise, a contact, a
// question that was asked.
func (t *turn) add(r reader.Reading) {
	s := r.Slots
	iv := t.openWith(s.Company, s.People)
	if iv == nil || iv.ID == "" {
		return
	}
	v := t.voice()
	switch r.Intent {
	case reader.Commitment:
		for _, p := range s.Promised {
			kept := t.promise(iv, p)
			t.session().Set = setPromise + kept.ID
			t.what = "the promise: " + kept.What
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
		t.what = "the contact at " + iv.name()
		t.tell(say("{}: {}.", iv.name(), peopleText(iv.People)), undoButton)
	case reader.Note:
		t.what = "the note for " + iv.name()
		t.addNote(iv, Note{Question: s.Question, Answer: s.Answer})
		n := iv.Notes[len(iv.Notes)-1]
		said := join(" ", say("Noted for {}: “{}”.", iv.name(), s.Question), t.noteRemark(n))
		if k := kindOfQuestion(n.Question); k != nil && k.protected {
			t.tell(said, undoButton)
			return
		}
		place := iv.ID + "/" + itoa(len(iv.Notes))
		t.session().Noted = place
		t.tell(said.Append(say(" How did it land?")),
			Button{Label: "Well", Action: Action("g/" + place + "/well")}, Button{Label: "So-so", Action: Action("g/" + place + "/so-so")},
			Button{Label: "Badly", Action: Action("g/" + place + "/badly")}, undoButton)
	}
}
