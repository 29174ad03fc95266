package coach

import (
	"bytes"
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
	if len(t.need) > 0 {
		return
	}
	if words != "" {
		iv.Words = append(iv.Words, words)
	}
	var before Text
	fresh := !iv.Held
	if fresh {
		iv.Held, iv.Began = true, t.now
	}
	t.learn(iv, s)
	if iv.At.IsZero() || iv.At.Date.After(t.today()) {
		iv.At = timewords.Moment{Date: calendar.DateOf(t.now.In(iv.location(t.profile())))}
	}
	switch {
	case iv.Company == "":
		before = join(" ", before, say(openingNone))
	case !iv.detailed():
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
		planned := !c.Starts.IsZero()
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
	if !s.ReplyBy.IsZero() {
		iv.ReplyBy = s.ReplyBy
		if before := iv.ReplyBy.Date.AddMonths(-12); !iv.At.IsZero() && !before.Before(iv.At.Date) {
			iv.ReplyBy.Date = before // "by December 4", said on the 14th of an interview on the 1st
		}
		t.session().Set = setReply
	}
	for _, p := range s.People {
		iv.addPerson(p)
	}
	for _, p := range s.Promised {
		iv.promise(p, t.now)
	}
	if s.Rating > 0 {
		iv.Rating = s.Rating
	}
	iv.Well, iv.Change, iv.Wants = either(s.Well, iv.Well), either(s.Change, iv.Change), either(s.Wants, iv.Wants)
	iv.Form = either(s.RecordedOrTakeHome, iv.Form)
	if iv.Form != "" && len(iv.People) == 0 {
		iv.pass(qMet) // nobody was there, and the date is asked with the contact task
	}
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
	day := v.near(iv.At.Date)
	if iv.At.Date == t.today() {
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
		lines = append(lines, say("Answer: {}", v.moment(iv.ReplyBy)))
	}
	for _, p := range iv.Promises {
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
)

// keepMet takes whom they met and when they will hear.
func keepMet(t *turn, f *Flow, answer string) (Text, verdict) {
	iv := t.interview(f.Interview)
	if strings.Contains(strings.ToLower(answer), "no contact") || strings.Contains(strings.ToLower(answer), "not to contact") ||
		strings.Contains(strings.ToLower(answer), "don't contact") {
		iv.NoContact = true
	}
	people, reply, ok := reader.Met(answer, t.now, t.known())
	if !ok && !iv.NoContact {
		iv.Remarks = append(iv.Remarks, answer)
		return say("Noted in your words."), taken
	}
	var said []Text
	for _, p := range people {
		iv.addPerson(p)
	}
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
		t.offerOther(iv, setReply, reply)
	}
	if iv.NoContact {
		said = append(said, say("They want no messages: then there is nothing to send."))
	}
	return join(" ", said...), taken
}

// offerOther offers the other reading of an ambiguous date with one tap.
func (t *turn) offerOther(iv *Interview, what string, f timewords.Found) {
	if f.Other.IsZero() {
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
		return nil, taken
	} else if ok {
		return say("What is it, and by when?"), again
	}
	list := reader.Promises(answer, t.now, t.known())
	if len(list) == 0 {
		if nothing(answer) {
			return nil, taken
		}
		list = []reader.Promise{{What: strings.TrimSpace(answer)}}
	}
	var said []Text
	for _, p := range list {
		kept := iv.promise(p, t.now)
		said = append(said, say("{}: {}.", capital(kept.What), t.voice().moment(kept.Due)))
		t.session().Set = setPromise + kept.ID
		t.extra = append(t.extra, Button{Label: changeLabel(list, kept), Action: Action("w/" + iv.ID + "/" + kept.ID)})
	}
	return join(" ", said...), taken
}

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

// details is the form of an interview's facts.
func (t *turn) details(iv *Interview) *Form {
	var people, promises []string
	for _, p := range iv.People {
		line := p.Name
		for _, s := range []string{p.Part, p.Email, p.Phone, p.Link} {
			if s != "" {
				line += ", " + s
			}
		}
		people = append(people, line)
	}
	for _, p := range iv.Promises {
		promises = append(promises, p.What+" by "+dayWritten(p.Due))
	}
	return &Form{
		Action: Action("f/details/" + iv.ID), Title: "The interview", Submit: "Save", Open: "Change",
		Fields: []Field{
			{ID: "company", Label: "Company", Value: iv.Company, Required: true},
			{ID: "role", Label: "Role", Value: iv.Role},
			{ID: "at", Label: "Date", Value: dayWritten(iv.At), Hint: "today, Monday 30 November at 14:00"},
			{ID: "people", Label: "People", Value: strings.Join(people, "\n"), Hint: "one a line: name, part, e-mail or phone", Long: true},
			{ID: "reply", Label: "Answer by", Value: dayWritten(iv.ReplyBy), Hint: "Friday 4 December"},
			{ID: "promised", Label: "You promised", Value: strings.Join(promises, "\n"), Hint: "one a line: what, by when", Long: true},
		},
	}
}

// dayWritten is a moment as a form shows it, so that it reads back the same.
func dayWritten(m timewords.Moment) string {
	if m.IsZero() {
		return ""
	}
	s := m.Date.At(12, 0, location("")).Format("Monday 2 January 2006")
	if m.Clock {
		s += m.Date.At(m.Hour, m.Min, location("")).Format(" at 15:04")
	}
	return s
}

// fillDetails takes the form of an interview's facts. A date that cannot be
// read leaves what was there, and is said.
func (t *turn) fillDetails(iv *Interview, values map[string]string) {
	var unread []string
	set := func(field string, to *timewords.Moment, tense timewords.Tense) {
		v, ok := values[field]
		if !ok || v == dayWritten(*to) {
			return
		}
		if strings.TrimSpace(v) == "" && field != "at" {
			*to = timewords.Moment{}
			return
		}
		if found := t.times(v, tense); len(found) > 0 {
			*to = found[0].At
		} else {
			unread = append(unread, v)
		}
	}
	if c := strings.TrimSpace(values["company"]); c != "" && c != iv.Company && len(c) <= maxName {
		iv.Company = reader.CompanyName(c)
	}
	if r, ok := values["role"]; ok {
		iv.Role = strings.TrimSpace(r)
	}
	tense := timewords.Past
	if iv.Planned && !iv.Held {
		tense = timewords.Future
	}
	set("at", &iv.At, tense)
	set("reply", &iv.ReplyBy, timewords.Future)
	if v, ok := values["people"]; ok && v != t.details(iv).Fields[3].Value {
		iv.People = nil
		for _, line := range splitList(v) {
			people, _, ok := reader.Met(line, t.now, t.known())
			if !ok || len(people) == 0 {
				people = []reader.Person{{Name: line}}
			}
			for _, p := range people {
				iv.addPerson(p)
			}
		}
	}
	if v, ok := values["promised"]; ok && v != t.details(iv).Fields[5].Value {
		t.fillPromises(iv, v)
	}
	if len(unread) > 0 {
		t.tell(say("I could not read “{}” as a date, and left what was there. A weekday or “4 December” works.", unread[0]))
	}
}

// fillPromises takes the promises as they now stand in the form: those that
// are gone from it are gone.
func (t *turn) fillPromises(iv *Interview, lines string) {
	before := iv.Promises
	iv.Promises = nil
	for _, line := range splitList(lines) {
		list := reader.Promises(line, t.now, t.known())
		if len(list) == 0 {
			list = []reader.Promise{{What: line}}
		}
		for _, p := range list {
			if i := slices.IndexFunc(before, func(b Promise) bool { return strings.EqualFold(b.What, p.What) }); i >= 0 {
				iv.Promises = append(iv.Promises, before[i]) // keeps its id, and what was done with it
				if p.Due.IsZero() {
					continue
				}
			}
			iv.promise(p, t.now)
		}
	}
}

// times finds the times in words, as this person means them.
func (t *turn) times(words string, tense timewords.Tense) []timewords.Found {
	k := t.known()
	return timewords.Find(words, timewords.Context{Now: t.now, Business: k.Business, Tense: tense, DayFirst: k.DayFirst})
}

// amend takes a correction or an addition to an interview in free words. It
// reports whether it found any.
func (t *turn) amend(iv *Interview, words string) bool {
	before := t.marshal(interviewDoc(iv.ID))
	if field, value, ok := reader.Correction(words); ok {
		t.correct(iv, field, value)
	} else if r := reader.Read(words, t.now, t.known()); r[0].Intent != reader.Other && r[0].Confidence >= sure {
		t.learn(iv, r[0].Slots)
	} else if people, reply, ok := reader.Met(words, t.now, t.known()); ok {
		for _, p := range people {
			iv.addPerson(p)
		}
		if !reply.At.IsZero() {
			iv.ReplyBy = reply.At
		}
	}
	return !bytes.Equal(before, t.marshal(interviewDoc(iv.ID)))
}

// correct changes an earlier answer, and says what it is now. The field is
// empty where only the value tells what is meant: then a time is the date last
// said back, and anything else the company, unless it names somebody they met.
func (t *turn) correct(iv *Interview, field, value string) Text {
	v := t.voice()
	found := t.times(value, timewords.Future)
	switch {
	case field == "person" || field == "" && len(found) == 0 && len(iv.People) > 0 && t.session().Set == "people":
		if wrong, right, ok := strings.Cut(value, " -> "); ok {
			iv.People = slices.DeleteFunc(iv.People, func(p reader.Person) bool { return sameName(p.Name, wrong) })
			value = right
		}
		iv.addPerson(reader.Person{Name: value})
		return say("Right: {}.", reader.PersonName(value))
	case field == "role":
		iv.Role = value
		return say("Right: {}.", value)
	case len(found) > 0 && (field == "date" || field == ""):
		return t.correctDate(iv, t.session().Set, found[0], value)
	default:
		iv.Company = reader.CompanyName(value)
		return say("Right: {}, {}.", iv.Company, v.brief(iv.At.Date))
	}
}

// correctDate sets the date that was last said back, or another one.
func (t *turn) correctDate(iv *Interview, what string, found timewords.Found, words string) Text {
	v := t.voice()
	if id, ok := strings.CutPrefix(what, setPromise); ok {
		for i := range iv.Promises {
			if iv.Promises[i].ID == id {
				iv.Promises[i].Due = found.At
				return say("Right: {}, {}.", iv.Promises[i].What, v.moment(found.At))
			}
		}
	}
	if what == setReply {
		iv.ReplyBy = found.At
		t.session().Set = setReply
		return say("Right: you will hear by {}.", v.moment(found.At))
	}
	if past := t.times(words, timewords.Past); iv.Held && len(past) > 0 {
		found = past[0]
	}
	iv.At = found.At
	t.session().Set = setAt
	return say("Right: the interview was on {}.", v.day(found.At.Date))
}
