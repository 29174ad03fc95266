package reader

import (
	"strings"
	"time"

	"debrief/coach/calendar"
)

// severalMarks say that a message tells of more than one interview.
var severalMarks = marks([][2]string{
	{"", "two|2|three|3|four|4|both|several|couple ..? ..? interviews"},
	{"", "couple of interviews"},
	{"", "one with|at|for <name> ... one|another|other with|at|for"},
	{"", "also|and|plus|then ..? one_more|another|second|one|other ,? ..? with|at|for <name>"},
	{"", "@interview ... <name> and another|one|one_more ..? with|at|for"},
})

// several reads a message that tells of interviews with several companies in
// one breath, a reading for each: "had 2 interviews today, Acme and Globex". What
// follows a company's name is said of it; what comes before all of them, of each.
func (d *doc) several(v verdict) []Reading {
	whole := part{d, 0, len(d.toks)}
	if !whole.fits(severalMarks, "") || v.intent != InterviewDone && v.intent != InterviewPlanned && v.intent != Other {
		return nil
	}
	var mentions []*name
	var order []string
	of := map[string][]span{}
	for i := range d.names {
		n := &d.names[i]
		timed := n.to < len(d.toks) && d.timeAt[n.to] >= 0 // "Globex Monday 10 am"
		if n.isCompany() || n.cued || n.knownCo || timed && !givenNames[d.toks[n.from].stem] || len(mentions) > 0 && n.org && n.co > n.person {
			mentions = append(mentions, n)
		}
	}
	for k, n := range mentions {
		n.co, n.person = classScale, 0 // each is where an interview is
		to := len(d.toks)
		if k+1 < len(mentions) {
			to = mentions[k+1].from
		}
		key := strings.ToLower(n.text)
		if of[key] == nil {
			order = append(order, n.text)
		}
		of[key] = append(of[key], span{n.from, to})
	}
	if len(order) < 2 || len(order) > 6 {
		return nil
	}
	intent := InterviewDone
	if whole.yetToCome() {
		intent = InterviewPlanned
	}
	shared := d.fill(intent, 0, mentions[0].from)
	readings := make([]Reading, 0, len(order))
	for k, company := range order {
		s := Slots{Company: company}
		for _, at := range of[strings.ToLower(company)] {
			s.take(d.fill(intent, at.from, at.to))
		}
		switch {
		case s.At.IsZero():
			s.At, s.AtZone = shared.At, shared.AtZone
		case whole.nextWeek() && intent == InterviewPlanned && s.At.Date.Before(mondayAfter(d.today())): // "two next week: Monday …, Wednesday …"
			s.At.Date = s.At.Date.AddDays(7)
		}
		if s.Role == "" {
			s.Role = shared.Role
		}
		if k == 0 {
			s.take(shared)
		}
		s.Company = company
		readings = append(readings, Reading{Text: d.text, Intent: intent, Slots: s, Confidence: max(0.6, v.confidence), Because: Reasons{rules: v.because.rules, learned: v.because.learned, intent: v.because.intent, plain: "several interviews"}})
	}
	return readings
}

// yetToCome tells whether the interviews are still ahead: one of their times is,
// whichever way it is read, or the words say so.
func (p part) yetToCome() bool {
	for i := range p.toks {
		if p.toks[i].is("had", "done", "finished", "did", "went", "was", "were", "survived", "gave", "attended", "over") {
			return false
		}
	}
	for i := range p.times {
		t := &p.times[i]
		if !p.answerTime(t) && t.past.At.Time(p.now.Location()).After(p.now) {
			return true
		}
	}
	for i := range p.toks {
		if p.toks[i].is("have", "having", "tomorrow", "next", "upcoming", "scheduled", "booked", "got", "lined") {
			return true
		}
	}
	return false
}

// take fills what is empty with what another part of the message says.
func (s *Slots) take(o Slots) {
	if s.At.IsZero() {
		s.At, s.AtZone = o.At, o.AtZone
	}
	if s.ReplyBy.IsZero() {
		s.ReplyBy = o.ReplyBy
	}
	if s.Role == "" {
		s.Role = o.Role
	}
	if s.Rating == 0 {
		s.Rating = o.Rating
	}
	if s.Wants == "" {
		s.Wants = o.Wants
	}
	if s.Well == "" {
		s.Well = o.Well
	}
	if s.Change == "" {
		s.Change = o.Change
	}
	if s.AwayFrom.IsZero() {
		s.AwayFrom, s.AwayTo, s.AwayWhere = o.AwayFrom, o.AwayTo, o.AwayWhere
	}
	if s.RecordedOrTakeHome == "" {
		s.RecordedOrTakeHome = o.RecordedOrTakeHome
	}
	s.People = append(s.People, o.People...)
	s.Promised = append(s.Promised, o.Promised...)
	s.Cancelled = s.Cancelled || o.Cancelled
}

// nextWeek tells whether the interviews are said to be next week.
func (p part) nextWeek() bool {
	for i := p.from; i+1 < p.to; i++ {
		if p.toks[i].is("next") && p.toks[i+1].is("week") {
			return true
		}
	}
	return false
}

// mondayAfter is the Monday after a day.
func mondayAfter(day time.Time) calendar.Date {
	d := calendar.DateOf(day)
	for d = d.AddDays(1); d.Weekday() != time.Monday; d = d.AddDays(1) {
	}
	return d
}
