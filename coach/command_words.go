package coach

import (
	"strings"

	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// Commands that take words read them as the person would have said them.

// planWords takes an interview that lies ahead.
func (t *turn) planWords(words string) {
	s := t.readAs(reader.InterviewPlanned, "I have an interview at "+words)
	if s.Company == "" {
		if s.Company = words; len(words) > maxName {
			s.Company = ""
		}
		if found := t.times(words, timewords.Future); len(found) > 0 {
			s.Company, s.At = strings.TrimSpace(words[:found[0].Lead]), found[0].At
		}
	}
	if s.Company == "" {
		t.tell(say("Where is it, and when? `/plan Globex Thursday at 2pm`"))
		return
	}
	t.plan(s, words, false)
}

// outcomeWords takes how an interview ended, or went on.
func (t *turn) outcomeWords(what, company string) {
	words := company
	company = either(t.companyNamed(company), company)
	switch w := strings.ToLower(what); {
	case strings.HasPrefix(w, "reject"), w == "no":
		t.ended(company, Rejected, "")
	case strings.HasPrefix(w, "withdr"):
		t.ended(company, Withdrew, "")
	case strings.HasPrefix(w, "ghost"), strings.HasPrefix(w, "unanswered"):
		t.ended(company, Ghosted, "")
	case strings.HasPrefix(w, "no-show"), strings.HasPrefix(w, "noshow"):
		t.ended(company, NoShow, "")
	case strings.HasPrefix(w, "offer"):
		s := t.readAs(reader.Offer, "I got an offer from "+words)
		s.Company = either(t.companyNamed(words), either(s.Company, words))
		t.offered(s)
	case strings.HasPrefix(w, "next"):
		s := t.readAs(reader.NextRound, "second interview at "+words)
		s.Company = either(t.companyNamed(words), either(s.Company, words))
		t.plan(s, words, true)
	case strings.HasPrefix(w, "accept"), strings.HasPrefix(w, "declin"):
		var fit []Card
		for _, c := range t.agenda().Cards {
			if c.Offer && (company == "" || strings.EqualFold(c.Company, company)) {
				fit = append(fit, c)
			}
		}
		verb := map[bool]string{true: "accept", false: "decline"}[strings.HasPrefix(w, "accept")]
		switch len(fit) {
		case 0:
			t.tell(say("I know of no offer there. `/outcome offer Acme` notes one."))
		case 1:
			if iv := t.interview(fit[0].ID); iv.ID != "" {
				t.offerButton(iv, verb)
			}
		default:
			t.whichCard(fit, func(c Card) Action { return Action("r/" + c.ID + "/" + verb) })
		}
	default:
		t.tell(say("How did it go on? `/outcome` takes rejected, offer, next-round, accepted, declined, withdrew, ghosted or no-show, and a company."))
	}
}

// nextFor says when the next move is: towards one company, or what is next of
// all.
func (t *turn) nextFor(company string) {
	if company != "" {
		t.mayIFollowUp(company)
		return
	}
	t.nextOfAll()
}

// heardWords takes a message of the company's that wants a reply.
func (t *turn) heardWords(words string) {
	s := t.readAs(reader.HeardFrom, "I got a message from "+words+" that wants a reply")
	found := t.times(words, timewords.Future)
	if s.Company = either(t.companyNamed(words), s.Company); s.Company == "" && len(found) > 0 {
		s.Company = strings.TrimSpace(words[:found[0].Lead])
	} else if s.Company == "" {
		s.Company = words
	}
	if s.ReplyBy.IsZero() && s.NewReplyBy.IsZero() {
		if len(found) > 0 {
			s.ReplyBy = found[0].At
		}
	}
	t.owed(s, "by "+words)
}

// promiseWords takes something that was promised.
func (t *turn) promiseWords(words string) {
	list := reader.Promises(words, t.now, t.known())
	if len(list) == 0 {
		if words = strings.TrimSpace(words); words == "" {
			t.tell(say("What is it, and by when? `/promise references by Friday`"))
			return
		}
		list = []reader.Promise{{What: words}}
	}
	t.add(reader.Reading{Intent: reader.Commitment, Slots: reader.Slots{Company: t.companyNamed(words), Promised: list}})
}

// referrerWords takes somebody who can put in a word.
func (t *turn) referrerWords(words string) {
	var s reader.Slots
	if strings.TrimSpace(words) != "" {
		for _, name := range t.namesIn(words) {
			s.People = append(s.People, reader.Person{Name: name})
		}
		s.Company = t.companyNamed(words)
	}
	t.referrer(s, words)
}

// appliedWords counts applications.
func (t *turn) appliedWords(words string) {
	s := reader.Slots{}
	if words = strings.TrimSpace(words); words != "" {
		if s = t.readAs(reader.Applied, "I applied to "+words+" jobs"); !s.HasCount {
			t.tell(say("How many? `/applied 3`"))
			return
		}
	}
	t.applied(s)
}

// remindWords takes a reminder of the person's own.
func (t *turn) remindWords(words string) {
	s := t.readAs(reader.Remind, "remind me to "+words)
	if s.What == "" {
		s.What = strings.TrimSpace(words)
	}
	t.ownReminder(s)
}

// draftWordsOf are what a command calls the kinds of draft; the first that
// begins so is meant.
var draftWordsOf = []struct {
	begins  string
	kind    drafts.Kind
	precise bool // the word means this kind wherever it stands
}{
	{"thank", drafts.ThankYou, false}, {"follow", drafts.FollowUp, false}, {"contact", drafts.ContactRequest, false},
	{"referenc", drafts.Reference, false}, {"referr", drafts.Reference, false}, {"brief", drafts.ReferenceBriefing, false},
	{"reject", drafts.RejectionReply, false}, {"repl", drafts.RejectionReply, false},
	{"accept", drafts.Accept, false}, {"declin", drafts.Decline, false},
	{"withdr", drafts.Withdraw, true}, {"delay", drafts.Delay, true}, {"apolog", drafts.Delay, true},
	{"tell", drafts.TellOthers, false}, {"offer", drafts.TellOthers, false}, {"away", drafts.Away, true}, {"absence", drafts.Away, true},
	{"need", drafts.Needs, false}, {"resign", drafts.Resign, true}, {"notice", drafts.Resign, true}, {"ask", drafts.ContactRequest, false},
}

// draftKindIn is the kind of draft that words ask for: one that the vocabulary
// of free text does not have, else the one that was read.
func draftKindIn(words string, read drafts.Kind) drafts.Kind {
	switch lower := strings.ToLower(words); {
	case anyWord(lower, "a yes", "draft yes"):
		return drafts.Accept
	case anyWord(lower, "a no", "draft no"):
		return drafts.Decline
	}
	for _, w := range strings.Fields(strings.ToLower(words)) {
		for _, of := range draftWordsOf {
			if strings.HasPrefix(w, of.begins) && (!read.Known() || of.precise) {
				return of.kind
			}
		}
	}
	return read
}

// draftWords drafts what a command names.
func (t *turn) draftWords(what, company string) {
	kind := drafts.Kind("")
	for _, w := range draftWordsOf {
		if strings.HasPrefix(strings.ToLower(what), w.begins) {
			kind = w.kind
			break
		}
	}
	switch strings.ToLower(what) {
	case "yes":
		kind = drafts.Accept
	case "no":
		kind = drafts.Decline
	}
	for _, lead := range []string{"note ", "to ", "for ", "the "} {
		company = strings.TrimPrefix(company, lead)
	}
	t.draftFor(kind, company, nil)
}
