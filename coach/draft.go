package coach

import (
	"hash/fnv"
	"slices"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
)

// Drafts are filled from the journal; what is not known is a visible blank,
// never invented.

// draftAction is the action of a button that drafts something for an
// interview. more is the task that it is for, or the person it goes to.
func draftAction(kind drafts.Kind, interview, tone, more string) Action {
	a := Action("d/" + string(kind) + "/" + interview + "/" + tone)
	if more != "" {
		a += Action("?" + more)
	}
	return a
}

// toneLabels are the buttons that change the tone.
var toneLabels = []struct {
	tone  drafts.Tone
	label string
}{{drafts.Warm, "Warmer"}, {drafts.Formal, "More formal"}, {drafts.Brief, "Shorter"}}

// draftAsk names what can be drafted.
const draftAsk = "A draft of what? A thank-you note, a follow-up, a line asking for contact, a request for a reference, a reply to a rejection, a yes or a no to an offer, a withdrawal, a line of apology, or a note that you are away."

// draftFor drafts what words ask for.
func (t *turn) draftFor(kind drafts.Kind, company string, people []reader.Person) {
	if !kind.Known() {
		var buttons []Button
		for _, k := range t.pending() {
			if kind := t.draftKind(&k); kind != "" && len(buttons) < leftMost {
				buttons = append(buttons, Button{Label: shorten("Draft: "+ruleByID[k.rule()].short(&k), 75), Action: draftAction(kind, k.interview(), "", k.ID)})
			}
		}
		t.tell(say(draftAsk), buttons...)
		return
	}
	if kind == drafts.Accept || kind == drafts.Decline {
		if !slices.ContainsFunc(t.agenda().Cards, func(c Card) bool { return c.Offer }) && !t.waitsFor(drafts.Decline) {
			t.tell(say("I know of no offer yet. “Acme offered me the job” notes one, and then I draft the answer."))
			return
		}
		if company == "" {
			for _, c := range t.agenda().Cards {
				if c.Offer {
					company = c.Company
				}
			}
		}
	}
	if kind == drafts.RejectionReply && !t.waitsFor(kind) {
		if last := t.lastClosed(company); last == nil || last.Outcome != Rejected {
			t.tell(say("I know of no rejection to reply to. For an answer to another message: write it, and I'll look it over."), Button{Label: "Look one over", Action: "c/check"})
			return
		}
	}
	iv := t.drafted(kind, company)
	if iv == nil || iv.ID == "" {
		return
	}
	var who string
	if len(people) > 0 {
		who = people[0].Name
	}
	t.draft(kind, iv, "", who)
}

// waitsFor reports whether a task waits for a draft of that kind.
func (t *turn) waitsFor(kind drafts.Kind) bool {
	return slices.ContainsFunc(t.pending(), func(k Task) bool { return t.draftKind(&k) == kind })
}

// drafted is the interview that a draft is for: the one with an open task of
// that kind, which may be closed already, else an open one. nil if there is
// none; then it has said so.
func (t *turn) drafted(kind drafts.Kind, company string) *Interview {
	name := t.company(company)
	for _, k := range t.pending() {
		if t.draftKind(&k) == kind && k.interview() != own && (company == "" || strings.EqualFold(k.Company, name) || strings.EqualFold(k.Company, company)) {
			t.session().Last = k.interview()
			return t.interview(k.interview())
		}
	}
	if kind == drafts.RejectionReply && t.companyCard(company) == nil {
		if iv := t.lastClosed(company); iv != nil {
			return iv
		}
	}
	return t.open(company)
}

// lastClosed is the interview closed last, at a company or anywhere; nil if
// there is none.
func (t *turn) lastClosed(company string) *Interview {
	var last *Card
	cards := t.archived()
	for i := range cards {
		c := &cards[i]
		if (company == "" || strings.EqualFold(c.Company, reader.CompanyName(company)) || strings.EqualFold(c.Company, company)) && (last == nil || !c.Closed.Before(last.Closed)) {
			last = c
		}
	}
	if last == nil {
		return nil
	}
	if iv := t.interview(last.ID); iv.ID != "" {
		return iv
	}
	return nil
}

// draftKind is what can be drafted for a task, empty if there is nothing: the
// second follow-up is another than the first, and somebody who will be called
// is briefed.
func (t *turn) draftKind(k *Task) drafts.Kind {
	kind := ruleByID[k.rule()].draft
	switch {
	case kind == drafts.FollowUp && k.item() == "2":
		return drafts.FollowUpAgain
	case kind == drafts.Reference && k.formal():
		return drafts.ReferenceBriefing
	case kind == drafts.Delay && !k.Due.Before(t.now): // nothing to apologise for yet
		return ""
	}
	return kind
}

// draft shows a draft. more is the name of the person it goes to, "all" for
// one that names all, or the id of the task it is for.
func (t *turn) draft(kind drafts.Kind, iv *Interview, tone drafts.Tone, more string) {
	if iv.ID == "" || !kind.Known() || tone != "" && !slices.Contains(drafts.Tones(), tone) {
		if len(t.need) == 0 {
			t.tell(say(goneButton))
		}
		return
	}
	if kind == drafts.FollowUp && len(iv.Touches) > 0 {
		kind = drafts.FollowUpAgain
	}
	more = iv.nameAt(more)
	if kind == drafts.ThankYou && len(unthanked(iv)) > 1 && (more == "" || strings.Contains(more, "/")) {
		t.whomToThank(iv, tone)
		return
	}
	for _, r := range rules {
		if r.draft == kind {
			t.session().About = r.id
		}
	}
	if tone == "" {
		tone = drafts.Warm
	}
	k := t.draftTask(kind, iv, more)
	text, err := drafts.Write(kind, tone, t.facts(kind, iv, k, more))
	if err != nil {
		t.fail = err
		return
	}
	var buttons []Button
	for _, other := range toneLabels {
		if other.tone != tone {
			buttons = append(buttons, Button{Label: other.label, Action: draftAction(kind, iv.ID, string(other.tone), iv.place(more))})
		}
	}
	t.session().Drafted = draftedNothing
	t.session().Draft = string(kind) + "/" + iv.ID + "/" + more
	if k != nil {
		t.session().Drafted = k.ID
		label, name := "Sent it", ""
		if kind == drafts.ThankYou && len(k.People) > 1 && more != "all" {
			label, name = "Sent it to "+shorten(more, 40), more
		}
		buttons = append(buttons, Button{Label: label, Action: taskAction(verbDone, k.ID, iv.place(name)), Style: StylePrimary})
	}
	t.tell(t.beforeDraft(kind, iv, text).Append(Plain("\n"), Quote(text)), buttons...)
}

// whomToThank offers a note to each interviewer, or one that names all.
func (t *turn) whomToThank(iv *Interview, tone drafts.Tone) {
	var buttons []Button
	for _, n := range unthanked(iv) {
		buttons = append(buttons, Button{Label: "To " + shorten(n, 40), Action: draftAction(drafts.ThankYou, iv.ID, string(tone), iv.place(n))})
	}
	buttons = append(buttons, Button{Label: "One that names all", Action: draftAction(drafts.ThankYou, iv.ID, string(tone), "all")})
	t.tell(say("A note to each that differs, or one that names all?"), buttons...)
}

// beforeDraft is what to say before a draft is shown.
func (t *turn) beforeDraft(kind drafts.Kind, iv *Interview, text string) Text {
	before := say("A {}, yours to change:", kind.Name())
	if strings.Contains(text, "[") {
		before = say("A {}. What I don't know is in [brackets]:", kind.Name())
	}
	follow := kind == drafts.FollowUp || kind == drafts.FollowUpAgain
	if at, ok := nextMove(iv, t.profile()); ok && follow && at.After(t.now) {
		before = join(" ", say("Not to be sent before {}.", t.voice().day(calendar.DateOf(at.In(t.profile().location())))), before)
	} else if follow && !ok && len(iv.Touches) >= followMost {
		before = join(" ", say("You have written twice; I'd let it rest."), before)
	}
	if r, ok := iv.recruiter(); ok && kind == drafts.ThankYou {
		before = join(" ", say("By way of {}, who passes it on.", r.Name), before)
	}
	if kind == drafts.Reference || kind == drafts.ReferenceBriefing {
		before = join(" ", say("Send along your CV and the posting. Never ask a present employer who does not know."), before)
	}
	if (kind == drafts.Resign || kind == drafts.Withdraw) && iv.Outcome == "" && t.unsigned() {
		before = join(" ", say("Only once both have signed."), before)
	}
	return before
}

// unsigned reports whether an offer was accepted that is not signed by both.
func (t *turn) unsigned() bool {
	return slices.ContainsFunc(t.agenda().Tasks, func(k Task) bool { return k.rule() == ruleContract })
}

// draftTask is the open task that a draft is for, nil if there is none.
func (t *turn) draftTask(kind drafts.Kind, iv *Interview, more string) *Task {
	if k := t.agenda().task(more); k != nil {
		return k
	}
	for _, k := range t.pending() {
		if k.interview() == iv.ID && t.draftKind(&k) == kind {
			return &k
		}
	}
	return nil
}

// facts gathers what is known for a draft. k is the task it is for, nil if
// there is none.
func (t *turn) facts(kind drafts.Kind, iv *Interview, k *Task, more string) drafts.Facts {
	v, p := t.voice(), t.profile()
	f := drafts.Facts{
		Company: iv.Company, Role: iv.Role, Name: p.Name, Portfolio: p.Portfolio,
		Interested:  iv.Wants == "yes" || iv.Wants == "",
		NeedAddress: !iv.reachable(), NeedDate: iv.ReplyBy.IsZero(), Talked: talked(iv), Hired: iv.Outcome == Accepted, Alone: iv.Form != "",
	}
	if !iv.At.IsZero() && !(kind == drafts.Withdraw && !iv.Held) {
		f.Date = v.day(iv.At.Date).String()
		f.Day = "on " + iv.At.Date.Weekday().String() // it may be read on another day than it is drafted
		if days := iv.At.Date.DaysUntil(t.today()); days > 6 || days < -6 {
			f.Day = "on " + f.Date
		}
	}
	if !iv.ReplyBy.IsZero() {
		f.ReplyBy = v.day(iv.ReplyBy.Date).String()
	}
	t.addressed(&f, kind, iv, k, more)
	h := fnv.New32a()
	h.Write([]byte(iv.Company))
	f.Variant += int(h.Sum32() % 3)
	if iv.Offer != nil && !iv.Offer.DecideBy.IsZero() {
		f.DecideBy = v.day(iv.Offer.DecideBy.Date).String()
	}
	if iv.Elsewhere != nil && !iv.Elsewhere.DecideBy.IsZero() {
		f.DecideBy = v.day(iv.Elsewhere.DecideBy.Date).String()
	}
	switch kind {
	case drafts.ThankYou:
		f.Promised = t.promisedLine(iv)
	case drafts.RejectionReply:
		f.Talked = "" // theirs to keep: what went well is no subject of this letter
	case drafts.Needs:
		f.Thing = iv.Needs
	case drafts.Delay:
		if k != nil {
			f.Thing = k.What
		}
	case drafts.Away:
		if a := t.awayOf(iv, k); a != nil {
			f.From, f.To = v.day(a.From).String(), v.day(a.To).String()
		}
	}
	f.ThingPlural = strings.HasSuffix(f.Thing, "s")
	return f
}

// addressed fills in whom a draft goes to.
func (t *turn) addressed(f *drafts.Facts, kind drafts.Kind, iv *Interview, k *Task, more string) {
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
	case len(iv.Earlier) > 0:
		to = iv.Earlier[0].Name
	}
	if r, ok := iv.recruiter(); ok && kind != drafts.ThankYou {
		to = r.Name
	}
	switch kind {
	case drafts.Reference, drafts.ReferenceBriefing, drafts.ReferenceThanks:
		r := iv.referrer(k, more)
		to, f.Formal = r.Name, r.Formal
	case drafts.Resign:
		to = ""
	}
	f.Full, f.First = to, firstName(to)
	if kind == drafts.ThankYou && more == "all" {
		f.Full, f.First = and(names), and(firstNames(names))
	}
}

// referrer is the one that a draft goes to: of the task, by name, or the first.
func (iv *Interview) referrer(k *Task, name string) Referrer {
	for _, r := range iv.Referrers {
		if k != nil && k.item() == r.ID || k == nil && name != "" && sameName(r.Name, name) {
			return r
		}
	}
	if k == nil && name == "" && len(iv.Referrers) > 0 {
		return iv.Referrers[0]
	}
	return Referrer{Name: reader.PersonName(name)}
}

// awayOf is the absence that a draft is about: of the task, or the next one.
func (t *turn) awayOf(iv *Interview, k *Task) *Away {
	p := t.profile()
	for i := range p.Away {
		if k != nil && k.item() == p.Away[i].ID {
			return &p.Away[i]
		}
	}
	return t.untold(iv)
}

// promisedLine says in a note what is still to come.
func (t *turn) promisedLine(iv *Interview) string {
	var things []string
	for _, k := range t.pending() {
		if k.interview() == iv.ID && k.rule() == rulePromise && !k.Due.Before(t.now) {
			things = append(things, drafts.The(lowerFirst(k.What))+" by "+k.day(t.profile()).Weekday().String())
		}
	}
	if len(things) == 0 {
		return ""
	}
	return "As promised, I will send " + and(things) + "."
}
