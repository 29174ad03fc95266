package coach

import (
	"regexp"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// What people tell in words of their own, that hang on what the journal knows:
// a draft that was sent, an interview that was moved, a message passed on.

// tells takes such words. It reports whether they were.
func (t *turn) tells(text string) bool {
	if a := t.agenda(); len(a.Cards)+len(a.Tasks) == 0 { // all else hangs on them
		return t.tellsPlace(text)
	}
	return t.tellsCanvass(text) || t.tellsWhom(text) || t.sentIt(text) || t.decided(text) || t.stalks(text) || t.tellsNoReply(text) || t.tellsNoShow(text) || t.tellsNo(text) ||
		t.tellsPlace(text) || t.tellsMoved(text) || t.tellsReferee(text) || t.tellsDone(text)
}

// sentIt takes that the draft shown last was sent.
func (t *turn) sentIt(text string) bool {
	if t.session().Drafted == "" || !oneOf(text, "sent it", "sent", "ok sent", "ok sent it", "i sent it", "just sent it", "done, sent", "sent!") {
		return false
	}
	t.leaveAside()
	if t.agenda().task(t.session().Drafted) == nil {
		t.tell(say("Good."))
		return true
	}
	t.do(verbDone, t.session().Drafted, "")
	return true
}

var (
	noShow    = words(`(?:did ?n[o'’]?t|never|has ?n[o'’]?t|have ?n[o'’]?t) (?:even )?(?:show|turn|dial|join|call)(?:ed|n)?(?: up| in)?\b|no[- ]?show(?:ed)?|nobody (?:came|showed|joined|was there|turned up)|stood me up`)
	saysNo    = words(`it'?s a no\b|its a no\b|it was a no\b|(?:got|they gave me|it'?s|was) a (?:clear |polite )?no (?:from|by)|(?:i )?did ?n[o'’]?t get (?:it|the job|the role)|going with (?:somebody|someone|another|a different)`)
	moves     = words(`(?:been |was |is |got |they |they've |have |has )?(?:moved|rescheduled|postponed|pushed back|pushed)\b|new date|another date|different (?:date|day|time)|(?:is|are|starts?) now (?:at|on|moved)|instead of`)
	withWhom  = regexp.MustCompile(`(?i)^(?:it'?s |it is |it will be |i'?m meeting |i meet |meeting )(?:with )?(.+)$`)
	cancels   = words(`(?:was |has been |got |just )?cancel(?:l?ed|s|ling)|called (?:it )?off`)
	referees  = words(`(?:call|calling|contact|check|checking|take up|take) (?:up )?(?:my |the )?references?|formal references?|(?:is|are|as) (?:my|a|our) (?:formal )?refere(?:nce|nces|e|es)\b|^references?:|my references (?:are|is|will be)`)
	placeIs   = regexp.MustCompile(`(?i)^(?:so |ok |now )?(?:i'?m|i am|im|we're|we are) (?:now |back |living )?(?:in|at) ([\p{L} .'-]+?)(?: now)?(?:,? (?:until|till?|til|for|from|since|through)\b.*)?[.!]*$`)
	movedTo   = regexp.MustCompile(`(?i)^(?:i(?:'ve)? )?(?:just )?(?:moved|flew|arrived|landed|got) (?:over )?(?:to|in) ([\p{L} .'-]+?)(?: (?:now|today|yesterday|last night|this morning))?[.!]*$`)
	companyIs = regexp.MustCompile(`(?i)^(.+?) (?:is|are|sits|sit) (?:based |located )?in ([\p{L} .'-]+?)[.!]*$`)
)

// tellsCanvass takes that the posting forbids asking people inside.
func (t *turn) tellsCanvass(text string) bool {
	lower := strings.ToLower(text)
	if !strings.Contains(lower, "canvass") || strings.HasSuffix(text, "?") || len(t.agenda().Cards) == 0 {
		return false
	}
	if anyWord(lower, "doesn't", "doesnt", "does not", "nothing", "allowed", "fine") {
		return false
	}
	iv := t.open(t.companyNamed(text))
	if iv != nil && iv.ID != "" {
		t.leaveAside()
		t.forbidsCanvassing(iv)
	}
	return true
}

// tellsWhom takes whom a planned interview is with: "it's with Maria Lopez".
func (t *turn) tellsWhom(text string) bool {
	m := withWhom.FindStringSubmatch(text)
	c := t.agenda().card(t.session().Last)
	if m == nil || c == nil || !c.ahead() {
		return false
	}
	iv := t.interview(c.ID)
	people, _, ok := reader.Met(m[1], t.now, t.known())
	if iv.ID == "" || !ok || len(people) == 0 {
		return false
	}
	t.leaveAside()
	for _, p := range people {
		iv.addPerson(p)
	}
	iv.Words = append(iv.Words, text)
	t.what = "whom " + iv.name() + " is with"
	t.tell(say("{}: {}.", iv.name(), peopleText(iv.People)), undoButton)
	return true
}

// plannedPast is how long after it was to end a planned interview is still spoken
// of as such.
const plannedPast = 24 * time.Hour

// plannedFor is the interview that lies ahead, or began within the last day,
// that words speak of; nil if there is none.
func (t *turn) plannedFor(text string) *Interview {
	named := t.companyNamed(text)
	var found *Card
	cards := t.agenda().Cards
	for i := range cards {
		c := &cards[i]
		if !c.ahead() || t.now.Sub(c.Ends) > plannedPast || named != "" && c.Company != named {
			continue
		}
		if named == "" && namesDay(text, c.At.Date) && (found == nil || !namesDay(text, found.At.Date)) {
			found = c
			continue
		}
		if found == nil || named == "" && c.Starts.Before(found.Starts) && !namesDay(text, found.At.Date) {
			found = c
		}
	}
	if found == nil {
		return nil
	}
	return t.interview(found.ID)
}

// namesDay reports whether words speak of the one on a day: "the Monday one".
func namesDay(text string, d calendar.Date) bool {
	return anyWord(strings.ToLower(text), strings.ToLower(d.Weekday().String())+" one", strings.ToLower(d.Weekday().String())+"'s", strings.ToLower(d.Weekday().String())+" interview")
}

// tellsNoShow takes that nobody came to an interview.
func (t *turn) tellsNoShow(text string) bool {
	if !noShow.MatchString(text) || len(strings.Fields(text)) > plainWords {
		return false
	}
	iv := t.plannedFor(text)
	if iv == nil || iv.ID == "" || iv.starts(t.profile()).After(t.now) {
		return false
	}
	t.leaveAside()
	t.aside(Flow{Question: qEnd, Interview: iv.ID, Text: string(NoShow)}, nil)
	return true
}

// tellsNo takes a rejection in few words.
func (t *turn) tellsNo(text string) bool {
	if !saysNo.MatchString(text) || len(t.heldCards()) == 0 {
		return false
	}
	t.leaveAside()
	t.ended(t.companyNamed(text), Rejected, text)
	return true
}

// tellsMoved takes the new date of a planned interview, also of one that they
// did not show up for.
func (t *turn) tellsMoved(text string) bool {
	iv := t.plannedFor(text)
	if iv != nil && t.companyNamed(text) != "" && cancels.MatchString(text) {
		t.leaveAside()
		t.cancelled(iv)
		return true
	}
	if !moves.MatchString(text) || strings.HasSuffix(text, "?") {
		return false
	}
	if iv == nil && anyWord(text, "new date", "another date", "reschedule", "rescheduled", "interview") {
		if iv = t.lastNoShow(text); iv == nil && strings.HasPrefix(strings.ToLower(text), "they") {
			if last := t.lastClosed(""); last != nil && last.Outcome == NoShow {
				iv = last
			}
		}
	}
	if iv == nil || iv.ID == "" || iv.Held {
		return false
	}
	t.leaveAside()
	found := t.times(text, timewords.Future)
	if len(found) == 0 {
		t.moved(iv.ID)
		return true
	}
	at := found[0].At
	if _, _, clock := timewords.Clock(found[0].Text); clock { // the day stays
		at.Date = iv.At.Date
	}
	for _, f := range found[1:] { // "the Monday one to Tuesday"
		if strings.HasSuffix(strings.TrimRight(strings.ToLower(text[:f.Lead]), " "), " to") && !f.At.Date.IsZero() {
			at = f.At
		}
	}
	for _, f := range found[1:] { // "thursday is now at 4pm"
		if f.At.Clock && !at.Clock {
			at.Clock, at.Hour, at.Min = true, f.At.Hour, f.At.Min
		}
	}
	if !at.Clock && iv.At.Clock { // said back, so that another can be told
		at.Clock, at.Hour, at.Min = true, iv.At.Hour, iv.At.Min
	}
	t.offerOther(iv, setAt, found[0], "")
	t.moveTo(iv, at)
	return true
}

// lastNoShow is the interview closed last for want of anybody, whose company
// words name.
func (t *turn) lastNoShow(text string) *Interview {
	for _, c := range t.archived() {
		if c.Outcome == NoShow && c.Company != "" && containsWord(strings.ToLower(text), strings.ToLower(c.Company)) {
			return t.interview(c.ID)
		}
	}
	return nil
}

// tellsReferee takes formal references.
func (t *turn) tellsReferee(text string) bool {
	if !referees.MatchString(text) || strings.HasSuffix(text, "?") || len(t.agenda().Cards) == 0 {
		return false
	}
	rest := referees.ReplaceAllString(text, " , ")
	if c := t.companyNamed(text); c != "" {
		rest = regexp.MustCompile(`(?i)\b`+regexp.QuoteMeta(c)+`\b(?: will| might| wants? to)?`).ReplaceAllString(rest, " ")
	}
	rest = strings.Trim(regexp.MustCompile(`(?i)\b(?:they'?ll|they will|will|call|her|him|them|the|a|are|is|as)\b`).ReplaceAllString(rest, " "), " ,.:")
	iv := t.open(t.companyNamed(text))
	if iv == nil || iv.ID == "" {
		return true
	}
	t.leaveAside()
	names := t.namesIn(rest)
	if strings.TrimSpace(rest) == "" || len(names) == 0 {
		t.aside(Flow{Question: qReferrer, Interview: iv.ID}, nil)
		return true
	}
	t.tell(t.addReferrers(iv, names, true), undoButton)
	return true
}

// tellsDone takes that somebody was told or asked what a task is about: "told
// Acme", "asked Tom", "gave notice", "wrote Maria".
func (t *turn) tellsDone(text string) bool {
	lower := strings.ToLower(strings.TrimRight(text, ".! "))
	verb, rest, _ := strings.Cut(lower, " ")
	if len(strings.Fields(text)) > commandWords+1 {
		return false
	}
	var fits func(k *Task) bool
	names := func(k *Task) bool {
		return rest != "" && (strings.EqualFold(k.Company, rest) || anyWord(rest, strings.ToLower(firstName(k.What))) && k.What != "" ||
			anyWord(rest, strings.ToLower(k.Company)) || len(k.People) > 0 && anyWord(rest, lowered(firstNames(k.People))...))
	}
	switch {
	case anyWord(lower, "gave notice", "handed in my notice", "resigned", "given notice", "quit my job"):
		fits = func(k *Task) bool { return k.rule() == ruleResign }
	case verb == "told" || verb == "informed":
		fits = func(k *Task) bool {
			return (k.rule() == ruleAway || k.rule() == ruleTell || k.rule() == ruleNeeds || k.rule() == ruleElsewhere) && names(k)
		}
	case verb == "asked" || verb == "briefed":
		fits = func(k *Task) bool { return k.rule() == ruleAskReferrer && names(k) }
	case anyWord(lower, "said yes", "said ok", "agreed", "agrees", "is happy to", "will do it", "is in"):
		fits = func(k *Task) bool {
			return k.rule() == ruleAskReferrer && anyWord(lower, strings.ToLower(firstName(k.What)))
		}
	case verb == "thanked":
		fits = func(k *Task) bool { return k.rule() == ruleThankReferrer && names(k) }
	case verb == "wrote" || verb == "sent" || verb == "messaged" || verb == "connected":
		fits = func(k *Task) bool {
			return (k.rule() == ruleStay || k.rule() == ruleConnect && verb == "connected") && names(k)
		}
	case verb == "done" && rest != "":
		fits = func(k *Task) bool { return strings.EqualFold(k.Company, rest) }
	default:
		return false
	}
	var fit []Task
	for _, k := range t.pending() {
		if fits(&k) {
			fit = append(fit, k)
		}
	}
	if len(fit) == 0 || len(fit) > 1 && verb == "done" {
		return false
	}
	t.leaveAside()
	t.do(verbDone, fit[0].ID, "")
	return true
}

func lowered(of []string) []string {
	out := make([]string, len(of))
	for i, s := range of {
		out[i] = strings.ToLower(s)
	}
	return out
}

// tellsPlace takes where the person is now, or where a company is.
func (t *turn) tellsPlace(text string) bool {
	for _, p := range []*regexp.Regexp{placeIs, movedTo} {
		if m := p.FindStringSubmatch(text); m != nil {
			if zone, ok := t.readZone(m[1]); ok {
				t.leaveAside()
				t.fillSettings(map[string]string{"zone": zone})
				return true
			}
		}
	}
	m := companyIs.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	named := t.companyNamed(m[1])
	if named == "" && !oneOf(m[1], "they", "it", "the company", "the job", "the office") {
		return false
	}
	zone, inZone := t.readZone(m[2])
	country, known := readCountry(strings.TrimSpace(m[2]), t)
	if known = known && len(country) == 2 && len(m[2]) > 1; !inZone && !known {
		return false
	}
	iv := t.open(named)
	if iv == nil || iv.ID == "" {
		return true
	}
	t.leaveAside()
	var said []Text
	if inZone {
		iv.Zone = zone
		said = append(said, say("{}: its dates are those of {}.", iv.name(), cityOf(zone)))
	}
	if known {
		iv.Country = country
		said = append(said, say("{}: I count its public holidays too ({}).", iv.name(), country))
	}
	if iv.At.Clock && !iv.Held {
		said = append(said, say("For you it is {}.", t.voice().moment(iv.atFor(t.profile()))))
	}
	t.what = "where " + iv.name() + " is"
	t.tell(join(" ", said...), undoButton)
	return true
}

// severalPlanned parts a message that tells of several interviews ahead: each
// stretch that names a company and a time. nil if it tells of one.
func (t *turn) severalPlanned(text string) []reader.Slots {
	var out []reader.Slots
	for _, part := range regexp.MustCompile(`(?i),\s*(?:and )?|;|\n|\s+and\s+`).Split(text, -1) {
		found := t.times(part, timewords.Future)
		if len(found) == 0 {
			if len(strings.Fields(part)) > 8 {
				return nil
			}
			continue
		}
		s := t.readAs(reader.InterviewPlanned, "I have an interview at "+strings.TrimPrefix(strings.TrimSpace(part), "also "))
		if s.Company == "" || s.At.IsZero() || len(strings.Fields(s.Company)) > 4 {
			return nil
		}
		out = append(out, s)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// pastDay is the day of a moment that was told, today if it does not lie behind.
func (t *turn) pastDay(m timewords.Moment) calendar.Date {
	if m.IsZero() || m.Date.After(t.today()) {
		return t.today()
	}
	return m.Date
}
