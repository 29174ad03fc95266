package coach

import (
	"slices"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// How a debrief begins: what was told is taken, said back, and only what is
// missing is asked.

const (
	openingHeld = "{}, {}. Well done for getting through it."
	openingNone = "Well done for getting through it."
)

// begin takes a message that tells of an interview that has been held. The
// words are kept as they were said, beside what was understood.
func (t *turn) begin(s reader.Slots, words string) {
	iv := t.interviewOf(s)
	if s.Rating == 0 {
		s.Rating = lastRating(words)
	}
	t.beginAt(iv, s, words)
}

// beginAt takes what was told of an interview that has been held.
func (t *turn) beginAt(iv *Interview, s reader.Slots, words string) {
	if len(t.need) > 0 {
		return
	}
	if words != "" {
		iv.Words = append(iv.Words, words)
	}
	var before Text
	fresh := !iv.Held
	if fresh && iv.Planned && len(s.People) == 0 && s.ReplyBy.IsZero() && len(s.Promised) == 0 {
		iv.pass(qCheck) // what is known of it was said back when it was told of
	}
	if fresh {
		iv.Held, iv.Began = true, t.now
	}
	t.huntOn()
	s.AtZone = either(s.AtZone, t.zoneNamed(words))
	t.learn(iv, s)
	t.learnAway(s)
	markRecruiter(iv, words)
	attach(iv, words)
	if sector := sectorIn(words); sector != "" {
		iv.Sector = sector
	}
	t.what = "the interview at " + either(iv.Company, "a company without a name")
	if iv.At.IsZero() || iv.At.Date.After(t.today()) {
		iv.At = timewords.Moment{Date: calendar.DateOf(t.now.In(iv.location(t.profile())))}
	}
	if notNow.MatchString(words) && iv.Company != "" {
		t.session().Last = iv.ID
		t.session().unpark(iv.ID)
		t.session().Parked = append(t.session().Parked, Flow{Interview: iv.ID, Question: qRating})
		t.tell(say("{} is noted, with your words. Nothing has to happen today; I'm here when you want to talk it over.", iv.name()),
			Button{Label: "Go on now", Action: Action("b/" + iv.ID)}, undoButton)
		return
	}
	switch {
	case iv.Company == "":
		before = join(" ", before, say(openingNone))
	case !iv.detailed() || iv.Passed[qCheck]:
		iv.pass(qCheck) // there is nothing to say back but the opening
		before = join(" ", before, t.opening(iv))
	case fresh:
		before = join(" ", before, say(openingNone))
	}
	t.resume(iv.ID, before)
}

// opening names the interview, and the day.
func (t *turn) opening(iv *Interview) Text {
	return say(openingHeld, iv.Company, t.voice().brief(iv.At.Date))
}

// interviewOf finds the open interview that a message tells of, or makes one:
// one that was planned until today, or whose debrief is unfinished, or of the
// same day.
func (t *turn) interviewOf(s reader.Slots) *Interview {
	name, known := "", false
	if s.Company != "" {
		name, known = reader.MatchCompany(s.Company, t.known().Companies)
	}
	for _, c := range slices.Backward(t.agenda().Cards) {
		if known && c.Company != name || !known && (s.Company != "" || c.Company != "") {
			continue
		}
		planned := c.ahead()
		sameDay := s.At.IsZero() && c.At.Date == t.today() || !s.At.IsZero() && s.At.Date == c.At.Date
		if planned && !c.At.Date.After(t.today()) || !planned && !c.Done && s.At.IsZero() || sameDay {
			return t.interview(c.ID)
		}
	}
	return t.newInterview()
}

// learn takes what a message says of an interview.
func (t *turn) learn(iv *Interview, s reader.Slots) {
	if s.Company != "" {
		if name, ok := reader.MatchCompany(s.Company, t.known().Companies); ok {
			iv.Company = name
		} else {
			iv.Company = reader.CompanyName(s.Company)
		}
	}
	iv.Role = either(s.Role, iv.Role)
	if !s.At.IsZero() {
		iv.At = s.At
	}
	if s.AtZone != "" && knownZone(s.AtZone) {
		iv.Zone = s.AtZone
	}
	if !s.ReplyBy.IsZero() {
		iv.ReplyBy = s.ReplyBy
		if before := iv.ReplyBy.Date.AddMonths(-12); !iv.At.IsZero() && !before.Before(iv.At.Date) {
			iv.ReplyBy.Date = before // "by December 4", said on the 14th of an interview on the 1st
		}
		t.session().Set = setReply
	}
	for _, p := range s.People {
		if s.AtZone == "" || !strings.EqualFold(cityOf(s.AtZone), p.Name) && zonesOfTheUS[strings.ToLower(p.Name)] == "" {
			iv.addPerson(p)
		}
	}
	for _, p := range s.Promised {
		t.promise(iv, p)
	}
	if s.Rating > 0 {
		iv.Rating = s.Rating
	}
	iv.Well, iv.Change, iv.Wants = either(s.Well, iv.Well), either(s.Change, iv.Change), either(s.Wants, iv.Wants)
	iv.Form = either(s.RecordedOrTakeHome, iv.Form)

	if len(iv.People) > 0 || !iv.ReplyBy.IsZero() {
		t.session().Last = iv.ID
	}
}

// detailed reports whether more is known than company and day, so that it is
// worth saying back.
func (iv *Interview) detailed() bool {
	return iv.Role != "" || len(iv.People) > 0 || !iv.ReplyBy.IsZero() || len(iv.Promises) > 0
}

// understood says an interview back in a few lines.
func (t *turn) understood(iv *Interview) Text {
	v := t.voice()
	at := iv.atFor(t.profile())
	day := v.near(at.Date)
	if at.Date == t.today() {
		day = Plain("today")
	}
	first := say("{}, {}", iv.name(), day)
	if iv.At.Clock {
		first = say("{} at {}", first, v.clock(iv.starts(t.profile())))
	}
	if iv.Role != "" {
		first = say("{}, {}", first, iv.Role)
	}
	if names := peopleText(iv.People); names != "" {
		first = say("{}: {}", first, names)
	}
	lines := []Text{first}
	if !iv.ReplyBy.IsZero() {
		lines = append(lines, say("Answer: {}", v.moment(iv.onClock(iv.ReplyBy, t.profile()))))
	}
	for _, p := range iv.Promises {
		if iv.Marks[taskID(iv, rulePromise, p.ID)].State == MarkDone {
			lines = append(lines, say("Sent: {}", p.What))
			continue
		}
		lines = append(lines, say("You send: {}, {}", p.What, v.moment(p.Due)))
	}
	var last []string
	if iv.Rating > 0 {
		last = append(last, "Rated "+itoa(iv.Rating))
	}
	if w := map[string]string{"yes": "you want it", "unsure": "not sure you want it", "no": "you do not want it"}[iv.Wants]; w != "" {
		last = append(last, w)
	}
	if len(last) > 0 {
		lines = append(lines, Plain(capital(strings.Join(last, "; "))))
	}
	return join("\n", lines...)
}

// peopleText names people with their part, and how they can be reached.
func peopleText(people []reader.Person) string {
	var out []string
	for _, p := range people {
		var notes []string
		if p.Part != "" {
			notes = append(notes, p.Part)
		}
		for _, how := range []struct{ value, name string }{{p.Email, "e-mail"}, {p.Phone, "phone"}, {p.Link, "link"}} {
			if how.value != "" {
				notes = append(notes, how.name)
			}
		}
		name := either(p.Name, "somebody")
		if len(notes) > 0 {
			name += " (" + strings.Join(notes, ", ") + ")"
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// What Session.Set holds.
const (
	setReply   = "reply"
	setAt      = "at"
	setPromise = "promise/" // and the promise's id
	setDecide  = "decide"
)

// keepMet takes whom they met and when they will hear.
func keepMet(t *turn, f *Flow, answer string) (Text, verdict) {
	iv := t.interview(f.Interview)
	if strings.Contains(strings.ToLower(answer), "no contact") || strings.Contains(strings.ToLower(answer), "not to contact") ||
		strings.Contains(strings.ToLower(answer), "don't contact") {
		iv.NoContact = true
	}
	people, reply, ok := reader.Met(answer, t.now, t.known())
	if ok && reply.At.IsZero() && rambles(answer, people) {
		ok = false
	}
	if !ok && !iv.NoContact {
		iv.Remarks = append(iv.Remarks, answer)
		return say("Noted in your words."), taken
	}
	var said []Text
	for _, p := range people {
		iv.addPerson(p)
	}
	attach(iv, answer)
	for _, p := range people {
		line := Plain(reader.PersonName(either(p.Name, "Somebody")))
		if p.Part != "" {
			line = say("{}, {}", line, p.Part)
		}
		said = append(said, line.Append(Plain(".")))
	}
	if !reply.At.IsZero() {
		iv.ReplyBy = reply.At
		t.session().Set = setReply
		said = append(said, upper(t.voice().moment(reply.At)).Append(Plain(".")))
		t.offerOther(iv, setReply, reply, answer)
	}
	if iv.NoContact {
		said = append(said, say("They want no messages: then there is nothing to send."))
	}
	return join(" ", said...), taken
}

// offerOther offers the other reading of an ambiguous date with one tap.
func (t *turn) offerOther(iv *Interview, what string, f timewords.Found, words string) {
	if f.Other.IsZero() || f.Other.Date == f.At.Date || strings.Contains(words, itoa(f.At.Date.Day)) { // the date was said
		return
	}
	t.extra = append(t.extra, Button{
		Label:  "No: " + t.voice().day(f.Other.Date).String(),
		Action: Action("x/" + iv.ID + "/" + f.Other.Date.String() + "/" + what),
	})
}

// keepPromised takes what was promised.
func keepPromised(t *turn, f *Flow, answer string) (Text, verdict) {
	iv := t.interview(f.Interview)
	if yes, ok := reader.YesNo(answer); ok && !yes {
		if len(iv.Promises) > 0 {
			return say("What you promised stays on the list; drop lets one go."), taken
		}
		return nil, taken
	} else if ok {
		return say("What is it, and by when?"), again
	}
	if people, reply, ok := reader.Met(answer, t.now, t.known()); ok && (strings.Contains(answer, "@") || theySaid.MatchString(answer)) && !anyWord(answer, "send", "promised", "i'll", "ill") {
		for _, p := range people { // whom they met, one question late
			iv.addPerson(p)
		}
		attach(iv, answer)
		if !reply.At.IsZero() {
			iv.ReplyBy = reply.At
			t.session().Set = setReply
		}
		return say("Noted:\n{}\n", t.understood(iv)), again
	}
	if lines := splitList(answer); len(lines) > 1 && strings.Count(answer, "?") > 1 { // what they asked, one question early
		for _, l := range lines {
			t.addNote(iv, noteIn(l))
		}
		return say("{} questions noted.", len(lines)), again
	}
	if oneOf(answer, "cancel", "never mind", "nevermind", "stop") || reader.ThatsAll(answer) || enoughWords.MatchString(answer) {
		return nil, taken
	}
	r := t.read(answer)[0]
	if s := r.Slots; r.Intent == reader.HeardFrom && r.Confidence >= plainly && (!s.ReplyBy.IsZero() || !s.NewReplyBy.IsZero()) {
		iv.ReplyBy = s.ReplyBy // when they answer, one question late
		if !s.NewReplyBy.IsZero() {
			iv.ReplyBy = s.NewReplyBy
		}
		t.session().Set = setReply
		return say("They answer by {}.\n", t.voice().moment(iv.ReplyBy)), again
	}
	list := reader.Promises(answer, t.now, t.known())
	if len(list) == 0 && nothing(answer) {
		return nil, taken
	}
	if found := t.times(answer, timewords.Future); len(list) <= 1 && len(found) == 1 && found[0].Lead <= 3 && found[0].End >= len(strings.TrimRight(answer, " .!")) {
		return say("What is it that is due then?"), again
	}
	if len(list) == 0 && !sendable(answer) {
		iv.Remarks = append(iv.Remarks, answer)
		return say("Noted in your words."), taken
	}
	if len(list) == 0 {
		list = []reader.Promise{{What: strings.TrimSpace(answer)}}
	}
	var said []Text
	for _, p := range list {
		kept := t.promise(iv, p)
		said = append(said, say("{}: {}.", capital(kept.What), t.voice().moment(kept.Due)))
		t.session().Set = setPromise + kept.ID
		t.extra = append(t.extra, Button{Label: changeLabel(list, kept), Action: Action("w/" + iv.ID + "/" + kept.ID)})
	}
	return join(" ", said...), taken
}

// theySaid are words of what the company said.
var theySaid = words(`they(?:'ll| will| said| decide)|hear (?:back )?by`)

func changeLabel(list []reader.Promise, p Promise) string {
	if len(list) == 1 {
		return "Change"
	}
	return shorten("Change: "+p.What, 40)
}

// nothing reports whether words say that there is nothing.
func nothing(s string) bool {
	s = strings.ToLower(strings.Trim(s, " .!"))
	return slices.Contains([]string{"no", "nope", "nothing", "none", "not really", "nah", "n/a", "-", "no promises", "nothing else", "unsure", "not sure", "no idea", "idk", "dunno", "don't know", "i don't know"}, s)
}

// shorten cuts a label to n characters at the most, at a word if it can.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	cut := string(r[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// times finds the times in words, as this person means them.
func (t *turn) times(words string, tense timewords.Tense) []timewords.Found {
	k := t.known()
	return timewords.Find(words, timewords.Context{Now: t.now, Business: k.Business, Tense: tense, DayFirst: k.DayFirst})
}
