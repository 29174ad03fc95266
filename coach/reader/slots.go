package reader

import (
	"time"

	"debrief/coach/calendar"
	"debrief/coach/timewords"
)

// fill reads the slots that an intent has from tokens [from, to).
func (d *doc) fill(intent Intent, from, to int) Slots {
	var s Slots
	p := part{d, from, to}
	if companyIntents[intent] {
		s.Company = p.company()
	}
	switch intent {
	case InterviewDone:
		p.fillDone(&s)
	case InterviewPlanned:
		s.Role, s.At = p.role(), p.meetingTime()
		s.People = p.people()
		s.Cancelled = p.fits(cancelMarks, "cancelled")
	case NextRound:
		s.At = p.meetingTime()
		s.People = p.people()
	case Offer:
		s.DecideBy = p.deadline(decideWords)
	case HeardFrom:
		if s.NewReplyBy = p.newReply(); s.NewReplyBy.IsZero() {
			s.ReplyBy = p.deadline(replyWords)
		}
		s.People = p.people()
	case Contacted:
		s.People = p.people()
		s.Thanks = p.fits(thanksMarks, "thanks")
		if t, ok := p.firstTime(func(*timeSpan) bool { return true }); ok {
			s.At = t.past.At
		}
	case Commitment:
		s.Promised, _ = p.promises()
	case Contact:
		s.People = p.people()
		s.Email, s.Phone, s.Link = p.first(emailToken), phone(p.text), p.first(linkToken)
		if len(s.People) == 1 {
			s.People[0].Email, s.People[0].Phone, s.People[0].Link = s.Email, s.Phone, s.Link
		}
	case Referrer:
		s.People = p.people()
	case Note:
		s.Question, s.Answer = p.question()
	case Applied:
		s.Count, s.HasCount = p.count()
	case Away:
		s.From, s.To = p.absence()
	case TaskDone, TaskSnooze, TaskDrop:
		s.Number, s.Ref = p.ref()
		if task, ok := p.theTask(); ok && s.Number == 0 {
			s.Number = task.Number
		}
		if intent == TaskSnooze {
			s.Until = p.until()
		}
	case Pause:
		s.Until = p.until()
	case Remind:
		s.What, s.At = p.reminder()
	case Draft:
		s.Kind = p.draftKind()
		s.People = p.people()
	case Settings:
		p.fillSettings(&s)
	case CheckDraft:
		s.Draft = draftText(d.text)
	case Distressed:
		if s.Severity = d.severity; s.Severity == "" {
			s.Severity = "low"
		}
	}
	if s.At.Clock {
		s.AtZone = p.zoneOf(s.At)
	}
	p.otherReadings(&s)
	return s
}

var cancelMarks = marks([][2]string{
	{"cancelled", "canceled|called_off|scrapped|not_happening|fell_through"},
	{"cancelled", "called ..? off"},
})

var thanksMarks = marks([][2]string{
	{"thanks", "thanked|thank-you|thank|thanks|thankyou|gratitude"},
})

// newReplyMarks stand before the date on which the company now means to answer.
var newReplyMarks = marks([][2]string{
	{"", "@they|<name>|head|they_will|they_would ..? ..? decide|announce|let_me_know|get_back|tell_me|deciding|come_back"},
	{"", "postponed|delayed|pushed|moved|extended|deferred ..? ..? ..? decision|deadline|answer|result|results|announcement|outcome"},
	{"", "decision|answer|result|results|outcome|announcement|deadline ..? ..? postponed|delayed|pushed|moved|extended|deferred|take|takes|is|will"},
	{"", "need|needs|want|wants|asked_for|take|takes|taking ..? ..? more|longer|another week|weeks|day|days|time|to|until|till|month|fortnight"},
	{"", "take|takes|taking|need|needs longer|another|more|until|till"},
})

// newReply is the date on which the company now means to answer.
func (p part) newReply() (m timewords.Moment) {
	newReplyMarks.each(p.doc, func(_ string, _ *pattern, at match) {
		if !m.IsZero() || at.start < p.from || at.start >= p.to || !p.companys(p.from, at.start) {
			return
		}
		for i := at.start; i < at.end; i++ {
			if p.toks[i].is("my", "i", "reply", "call", "asked", "asking", "me_to") {
				return
			}
		}
		stop := p.sentenceEnd(at.end)
		if t, ok := (part{p.doc, at.start, min(stop, p.to)}).firstTime(func(t *timeSpan) bool { return p.ahead(t.future.At) && t.from >= at.start }); ok && !p.tells(&t) {
			m = t.future.At
		} else if f, ok := (part{p.doc, at.start, min(stop, p.to)}).amount(func(int) bool { return true }); ok {
			m = f.At
		}
	})
	return m
}

// zoneOf is the zone named beside a moment that was read in the stretch.
func (p part) zoneOf(m timewords.Moment) string {
	t, _ := p.firstTime(func(t *timeSpan) bool { return t.future.Zone != "" && (t.future.At == m || t.past.At == m) })
	return t.future.Zone
}

var companyIntents = map[Intent]bool{
	InterviewDone: true, InterviewPlanned: true, NextRound: true, Offer: true, Rejected: true, Withdrew: true, Ghosted: true,
	HeardFrom: true, Contacted: true, MayIFollowUp: true, Commitment: true, Contact: true, Referrer: true, Note: true,
	Applied: true, Tasks: true, Notes: true, Draft: true, Practice: true,
}

// part is a stretch of a message, tokens [from, to).
type part struct {
	*doc

	from, to int
}

// company is the name that most looks like the company's.
func (p part) company() string {
	if n := p.companyName(); n != nil {
		return n.text
	}
	return ""
}

func (p part) companyName() *name {
	var best *name
	for i := range p.names {
		n := &p.names[i]
		if n.from < p.from || n.from >= p.to || !n.isCompany() {
			continue
		}
		if best == nil || n.co > best.co+0.01 {
			best = n
		}
	}
	return best
}

// length tells whether a time is how long something takes: "in 12 minutes".
func (p part) length(t *timeSpan) bool {
	return p.toks[t.to-1].is("minutes", "mins", "min", "hours", "hour", "hrs", "hr")
}

// firstTime is the first time expression that is wanted.
func (p part) firstTime(wanted func(*timeSpan) bool) (timeSpan, bool) {
	for i := range p.times {
		t := &p.times[i]
		if t.from >= p.from && t.to <= p.to && wanted(t) {
			return *t, true
		}
	}
	return timeSpan{}, false
}

// ahead tells whether a moment is not before today.
func (d *doc) ahead(m timewords.Moment) bool {
	return !m.Time(d.now.Location()).Before(d.today())
}

// meetingTime is when an interview is to be: the first time ahead, one with a
// time of day before one without.
func (p part) meetingTime() timewords.Moment {
	var best timewords.Moment
	for i := range p.times { // a day, with the time of day that stands beside it or elsewhere
		t := &p.times[i]
		if t.from < p.from || t.to > p.to || !p.ahead(t.future.At) || p.clauseHas(t.from, hearWords) || p.tells(t) || p.onlyClock(t) || p.length(t) {
			continue
		}
		best = t.future.At
		best.Clock, best.Hour, best.Min = p.clockBeside(t, best)
		if best.Clock {
			return best
		}
		break
	}
	for i := range p.times {
		t := &p.times[i]
		if t.from < p.from || t.to > p.to || !p.ahead(t.future.At) || p.clauseHas(t.from, hearWords) && !t.future.At.Clock {
			continue
		}
		if p.tells(t) {
			continue
		}
		if best.IsZero() || t.future.At.Clock && !best.Clock && !p.onlyClock(t) {
			best = t.future.At
		}
	}
	if best.IsZero() {
		if t, ok := p.firstTime(func(t *timeSpan) bool { return p.ahead(t.future.At) && !p.tells(t) }); ok {
			best = t.future.At
		}
	}
	return best
}

// tells tells whether a time is when the news came: "called today".
func (p part) tells(t *timeSpan) bool {
	if t.lead == 0 || t.to-t.from > 2 {
		return false
	}
	if !p.toks[t.from].is("today", "this", "just") {
		return false
	}
	for k := t.lead - 1; k >= p.from && k > t.lead-5 && !p.toks[k].breaks(); k-- {
		if p.toks[k].is("calls", "emails", "voicemail", "voicemails", "messages", "letter", "missed") {
			return true
		}
	}
	return p.toks[t.lead-1].is("called", "emailed", "rang", "messaged", "heard", "wrote", "replied", "confirmed", "call", "email") ||
		t.lead > 1 && p.toks[t.lead-1].is("me") && p.toks[t.lead-2].is("called", "emailed", "told", "rang", "messaged", "invited")
}

// deadline is the time by which something must be answered.
func (p part) deadline(words map[string]bool) timewords.Moment {
	var found timewords.Moment
	for i := range p.times {
		t := &p.times[i]
		if t.from < p.from || t.to > p.to || !p.ahead(t.future.At) {
			continue
		}
		leads := deadlineLeads[t.future.Word] || t.from > 0 && p.toks[t.from].is("within") || t.from > 0 && deadlineLeads[p.toks[t.from-1].norm]
		if leads || p.clauseHas(t.from, words) && !p.tells(t) && (!p.toks[t.from].is("this", "today") || p.clauseHas(t.from, mustWords)) {
			found = t.future.At
		}
	}
	return found
}

var (
	deadlineLeads = words(`due by before within until till latest deadline`)
	mustWords     = words(`needs back needing wanting need must should have wants want asap`)
	decideWords   = words(`know decide decision answer respond reply accept sign deadline say think until expires`)
	replyWords    = words(`want wants wanted need needs needed like asks asking requesting back get reply answer respond back answers send need deadline confirm return submit call ring latest`)
	hearWords     = words(`hear tell know decide decision answer result results outcome verdict revert respond reply feedback
		inform update announce news touch hearing`)
)

// clauseHas tells whether one of words stands in the clause around token i.
func (p part) clauseHas(i int, words map[string]bool) bool {
	for k := i - 1; k >= p.from && k > i-14; k-- {
		if p.toks[k].kind == stopToken || p.toks[k].kind == commaToken && i-k > 4 {
			break
		}
		if words[p.toks[k].norm] {
			return true
		}
	}
	for k := i + 1; k < p.to && k < i+10 && !p.toks[k].breaks(); k++ {
		if words[p.toks[k].norm] {
			return true
		}
	}
	return false
}

// until is how long something is put off.
func (p part) until() timewords.Moment {
	var best timewords.Moment
	for i := range p.times {
		t := &p.times[i]
		if t.from < p.from || t.to > p.to || !p.ahead(t.future.At) {
			continue
		}
		declined := p.toks[t.from].is("today", "tonight", "now", "this") && p.negated(t.from)
		if declined {
			continue
		}
		if best.IsZero() || deadlineLeads[t.future.Word] {
			best = t.future.At
		}
	}
	if best.IsZero() {
		return p.lasting()
	}
	return best
}

// negated tells whether the clause says no before token i.
func (p part) negated(i int) bool {
	for k := i - 1; k >= p.from && !p.toks[k].breaks(); k-- {
		if negations[p.toks[k].norm] {
			return true
		}
	}
	return false
}

// durations are the units of "for two days", in minutes.
var durations = map[string]int{"minute": 1, "minutes": 1, "min": 1, "mins": 1, "hour": 60, "hours": 60, "hr": 60, "hrs": 60,
	"day": 1440, "days": 1440, "week": 10080, "weeks": 10080, "fortnight": 20160, "month": 43200, "months": 43200}

// lasting reads "for two days" as the moment when that is over.
func (p part) lasting() timewords.Moment {
	for i := p.from; i+2 < p.to; i++ {
		if !p.toks[i].is("for", "by") {
			continue
		}
		n, ok := number(&p.toks[i+1])
		if !ok && p.toks[i+1].is("a", "an", "another") {
			n, ok = 1, true
		}
		k := i + 2
		if p.toks[k].is("couple") {
			n, k = 2, k+1
			if k < p.to && p.toks[k].is("of") {
				k++
			}
		}
		if k >= p.to {
			return timewords.Moment{}
		}
		unit := durations[p.toks[k].norm]
		if !ok || unit == 0 || n < 1 || n > 400 {
			continue
		}
		at := p.now.Add(time.Duration(n*unit) * time.Minute)
		if unit >= 1440 {
			at = p.now.AddDate(0, 0, n*unit/1440)
			return timewords.Moment{Date: calendar.DateOf(at)}
		}
		return timewords.Moment{Date: calendar.DateOf(at), Clock: true, Hour: at.Hour(), Min: at.Minute()}
	}
	return timewords.Moment{}
}

var negations = words(`cant cannot not wont dont couldnt no never didnt isnt havent`)

// absence is from when to when somebody is away.
func (p part) absence() (from, to timewords.Moment) {
	for i := range p.times {
		t := &p.times[i]
		if t.from < p.from || t.to > p.to {
			continue
		}
		f := t.future
		word := f.Word
		if word == "" && t.lead > 0 {
			word = p.toks[t.lead-1].norm
		}
		back := t.lead > 0 && p.toks[t.lead-1].is("back", "return", "returning") || t.lead > 1 && p.toks[t.lead-2].is("back", "return")
		switch {
		case !f.To.IsZero():
			return f.At, f.To
		case word == "until" || word == "till" || word == "to" || word == "through" || word == "thru":
			to = f.At
		case back:
			if to.IsZero() {
				to = f.At
			}
		case from.IsZero():
			from = f.At
			if f.Vague && p.toks[t.to-1].is("week") { // a whole week, not its Friday
				from.Date = from.Date.AddDays(-4)
				to = timewords.Moment{Date: from.Date.AddDays(6)}
			}
		case to.IsZero() && (word == "and" || word == "-" || word == ","):
			to = f.At
		}
	}
	if to.IsZero() && !from.IsZero() {
		if end := p.lasting(); !end.IsZero() && !end.Clock { // "from Sunday for a week"
			days := calendar.DateOf(p.now).DaysUntil(end.Date)
			to = timewords.Moment{Date: from.Date.AddDays(days - 1)}
		}
	}
	if to.IsZero() {
		to = from
	}
	return from, to
}
