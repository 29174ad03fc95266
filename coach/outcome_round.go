package coach

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// A next round is an interview of its own, linked to the one before; and
// interviews that lie ahead are prepared.

const (
	rulePractice RuleID = "practice" // a weak answer, before the interview
	ruleNeeds    RuleID = "needs"    // tell them what they should provide
)

// practiceMost is how many sessions of practice come before one interview.
const practiceMost = 5

// qNeeds asks whether they need anything from the company.
const qNeeds QuestionID = "needs"

func roundRules() []rule {
	return []rule{
		{
			id: rulePractice, lapses: true, topic: TopicNotes, class: ClassPreparation, series: true, why: notesWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				if !iv.Planned || iv.Held || iv.At.IsZero() {
					return nil
				}
				var tasks []Task
				open := false
				for n, day := range iv.practiceDays(p) {
					due := p.evening(day)
					k := Task{ID: taskID(iv, rulePractice, itoa(n+1)), Due: due, Hidden: open, For: iv.At.String(), Reminders: []Reminder{{"first", due}}}
					state := iv.Marks[k.ID].State
					open = open || state == "" || state == MarkLater
					tasks = append(tasks, k)
				}
				return tasks
			},
			title: func(t *Task) string { return "Practise for " + t.Company + ", five minutes" },
			short: func(t *Task) string { return "practice for " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				return say("Five minutes of practice for {}: one question that did not go well, and what you wanted to say?", k.Company)
			},
			more: func(t *Task, _ string) []Button {
				return []Button{
					{Label: "Practise", Action: Action("q/" + t.interview()), Style: StylePrimary},
					{Label: "Done", Action: taskAction(verbDone, t.ID)},
					{Label: "Later", Action: taskAction(verbLater, t.ID)},
					{Label: "Not needed", Action: taskAction(verbDrop, t.ID)},
				}
			},
		},
		{
			id: ruleNeeds, lapses: true, topic: TopicAvailable, class: ClassPreparation, draft: drafts.Needs,
			why: "Asked for beforehand, it is nearly always given. You need not say why.",
			plan: func(iv *Interview, p *Profile) []Task {
				if iv.Needs == "" || !iv.Planned || iv.Held {
					return nil
				}
				due := nextBusinessAt(iv.Told, iv, p)
				if start := iv.starts(p); !due.Before(start) {
					due = iv.Told.Add(time.Hour)
				}
				return []Task{{ID: taskID(iv, ruleNeeds, ""), What: iv.Needs, Due: due, Clock: true, Reminders: []Reminder{{"first", due}}}}
			},
			title: func(t *Task) string { return "Tell " + t.Company + " what you need: " + t.What },
			short: func(t *Task) string { return "telling " + t.Company + " what you need" },
			says: func(t *turn, k *Task, _ string) Text {
				return say("A good morning to tell {} what you need: {}. You need not say why.", k.Company, k.What)
			},
		},
	}
}

// practiceDays are the days on which to practise, evenly spaced from the day
// the interview was told of until the day before it.
func (iv *Interview) practiceDays(p *Profile) []calendar.Date {
	from := iv.Told
	if iv.Prepared.After(from) {
		from = iv.Prepared
	}
	told := calendar.DateOf(from.In(p.location()))
	day := calendar.DateOf(iv.starts(p).In(p.location()))
	gap := told.DaysUntil(day)
	n := min(iv.Weak, gap-1, practiceMost)
	var days []calendar.Date
	for i := 1; i <= n; i++ {
		days = append(days, told.AddDays(i*gap/(n+1)))
	}
	return days
}

// plan takes an interview that lies ahead, or its new date.
func (t *turn) plan(s reader.Slots, text string, next bool) {
	if several := t.severalPlanned(text); several != nil && !next && !s.Cancelled {
		for _, one := range several {
			t.plan(one, "", false)
		}
		return
	}
	name, known := "", false
	if s.Company != "" {
		name, known = reader.MatchCompany(s.Company, t.known().Companies)
	}
	var iv, last *Interview
	for _, c := range t.agenda().Cards {
		switch fits := known && c.Company == name || s.Cancelled && s.Company == ""; {
		case fits && c.ahead() && (!next || c.Ends.After(t.now)):
			iv = t.interview(c.ID)
		case fits:
			last = t.interview(c.ID)
		}
	}
	if s.Cancelled {
		t.cancelled(iv)
		return
	}
	if iv != nil && iv.Held {
		iv, last = nil, iv
	}
	if iv == nil {
		iv = t.newInterview()
		iv.Planned = true
		t.huntOn()
		if last != nil && last.ID != "" {
			t.follows(iv, last)
		}
	}
	s.AtZone = either(s.AtZone, t.zoneNamed(text))
	t.learn(iv, s)
	iv.Minutes = minutesIn(text, iv.Minutes)
	t.prepare(iv)
	t.session().Last = iv.ID
	t.what = "the interview at " + iv.name()
	before := Text(nil)
	if iv.After != "" && next {
		before = say("Good news: the next round.")
	}
	if iv.At.IsZero() {
		t.aside(Flow{Question: qWhen, Interview: iv.ID}, before)
		return
	}
	t.confirmPlan(iv, before)
}

// cancelled asks what becomes of a planned interview that will not be held.
func (t *turn) cancelled(iv *Interview) {
	if iv == nil || iv.Held {
		t.tell(say("Which interview was cancelled? Say its company: “Acme cancelled the interview”."))
		return
	}
	t.tell(say("{} cancelled. Is there a new date?", capital(iv.name())),
		Button{Label: "It was moved", Action: Action("m/" + iv.ID)},
		Button{Label: "It is off", Action: Action("o/" + string(NoShow) + "/" + iv.ID + "/yes")})
}

// follows links an interview to the round before, which is closed by it. What
// was owed there stays owed.
func (t *turn) follows(iv, last *Interview) {
	iv.After, iv.Company, iv.Role = last.ID, last.Company, last.Role
	iv.Zone, iv.Country, iv.Sector = last.Zone, last.Country, last.Sector
	iv.Elsewhere, iv.NoContact = copyOf(last.Elsewhere), last.NoContact
	iv.NoCanvass, iv.Referrers = last.NoCanvass, append([]Referrer(nil), last.Referrers...)
	for id, m := range last.Marks { // who has been asked stays asked
		if rest, ok := strings.CutPrefix(id, last.ID+"/"+string(ruleAskReferrer)+"/"); ok {
			iv.mark(taskID(iv, ruleAskReferrer, rest), m)
		}
	}
	iv.Earlier = slices.Concat(last.Earlier, last.People)
	if r, ok := last.recruiter(); ok {
		iv.addPerson(r)
	}
	s := t.session()
	if s.Flow != nil && s.Flow.Interview == last.ID {
		s.Flow = nil
	}
	s.unpark(last.ID)
	last.Outcome, last.Closed, last.Ended = Advanced, t.today(), t.now
}

// prepare counts the answers that are worth practising before an interview:
// those at the same company that went badly, else the kinds of question that
// went badly anywhere.
func (t *turn) prepare(iv *Interview) {
	n, brief := 0, false
	for _, other := range t.interviewsAt(iv.Company) {
		if other.ID == iv.ID {
			continue
		}
		brief = brief || len(t.backgroundOf(other)) > 0
		for _, note := range other.Notes {
			if k := kindOfQuestion(note.Question); note.Landed == "badly" && (k == nil || !k.protected) {
				n++
			}
		}
	}
	if n == 0 {
		n = len(get[*Kinds](t, kindsDoc).weak())
	}
	iv.Weak, iv.Prepared, iv.Brief = n, t.now, brief || n > 0
}

// archived is the cards of all closed interviews, by year.
func (t *turn) archived() []Card {
	var out []Card
	for _, doc := range t.loadAll(archiveDocs) {
		out = append(out, get[*Archive](t, doc).Cards...)
	}
	return out
}

// interviewsAt is the interviews at a company, open and closed; no others are
// loaded.
func (t *turn) interviewsAt(company string) []*Interview {
	var out []*Interview
	for _, c := range slices.Concat(t.agenda().Cards, t.archived()) {
		if iv := (*Interview)(nil); strings.EqualFold(c.Company, company) && c.Company != "" {
			if iv = t.interview(c.ID); iv.ID != "" && !slices.Contains(out, iv) {
				out = append(out, iv)
			}
		}
	}
	return out
}

// confirmPlan says a planned interview back, and what the coach will do. Once,
// it asks whether they need anything from the company.
func (t *turn) confirmPlan(iv *Interview, before Text) {
	v, p := t.voice(), t.profile()
	evening := p.evening(calendar.DateOf(iv.starts(p).In(p.location())).AddDays(-1))
	text := join(" ", before, say("{}: {}.", capital(iv.name()), v.moment(iv.atFor(p))))
	buttons := []Button{{Label: "Change", Action: Action("e/" + iv.ID)}, undoButton}
	if p.pausedAt(t.now) {
		text = join(" ", text, say("I'm paused, so nothing comes by itself."))
		buttons = append(buttons, Button{Label: "Resume", Action: "c/resume"})
	} else if evening.After(t.now) {
		text = join(" ", text, say("I'll be back the evening before, and half an hour after it."))
	} else {
		text = join(" ", text, say("Before you leave, ask how to reach them and when to expect an answer. I'll be back half an hour after it."))
	}
	if n := len(iv.practiceDays(p)); n > 0 {
		text = join(" ", text, say("Until then, {} for what did not go well.", plural(n, "short practice", "short practices")))
	}
	if iv.ID != "" {
		if a := t.untold(iv); a != nil {
			text = join(" ", text, say("You are away {}: they may call then.", a.dates()))
		}
	}
	if iv.After != "" && !iv.Passed[qNeeds] && t.session().Aside == nil {
		iv.pass(qNeeds)
		t.extra = append(t.extra, buttons...)
		t.aside(Flow{Question: qNeeds, Interview: iv.ID}, text)
		return
	}
	t.tellAskingQuiet(text, buttons...)
}

func needsQuestion() question {
	return question{
		id: qNeeds, topic: TopicAvailable, part: partAside, shy: true,
		why:     "Asked for beforehand, it is nearly always given. I never ask why.",
		choices: []choice{{"Nothing", "no", ""}},
		ask: func(*turn, *Flow) Message {
			return Message{Text: say("Is there anything you need from them for it, such as more time, captions or step-free access?")}
		},
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			yes, ok := reader.YesNo(answer)
			switch {
			case nothing(answer) || ok && !yes:
				return nil, taken
			case ok && len(strings.Fields(answer)) == 1:
				return say("What is it? A few words; never why."), again
			}
			iv := t.interview(f.Interview)
			iv.Needs = strings.TrimRight(strings.TrimSpace(answer), ".!")
			t.what = "what you need from " + iv.name()
			return say("Noted: {}. I'll have a line to tell them ready for the next business morning.", iv.Needs), taken
		},
	}
}

var (
	lengthMinutes = regexp.MustCompile(`(?i)\b(\d{2,3})[- ]?min(?:ute)?s?\b`)
	lengthHours   = regexp.MustCompile(`(?i)\b(?:for |lasts |takes |of )?(an hour and a half|(?:one|two|three|four|five|six|\d) hours?|half an hour|half a day)(?: long| interview)?\b`)
)

// hourWords are lengths in words, in minutes.
var hourWords = map[string]int{
	"an hour and a half": 90, "half an hour": 30, "half a day": 240,
	"one hour": 60, "two hours": 120, "three hours": 180, "four hours": 240, "five hours": 300, "six hours": 360,
}

// minutesIn is how long words say an interview takes, otherwise if they do not.
// What counts from now ("in two hours") is no length.
func minutesIn(text string, otherwise int) int {
	if m := lengthMinutes.FindStringSubmatchIndex(text); m != nil && !anyWord(text[:m[0]], "in") {
		if n, err := strconv.Atoi(text[m[2]:m[3]]); err == nil && n >= 10 && n <= 600 {
			return n
		}
	}
	if m := lengthHours.FindStringSubmatchIndex(text); m != nil && !strings.HasSuffix(strings.ToLower(text[:m[0]]), "in ") {
		w := strings.ToLower(text[m[2]:m[3]])
		if n := hourWords[w]; n > 0 {
			return n
		}
		if n := int(w[0] - '0'); n > 0 && n < 9 {
			return n * 60
		}
	}
	return otherwise
}

// moveTo sets the new date of a planned interview. What was prepared for the
// old one is prepared anew.
func (t *turn) moveTo(iv *Interview, at timewords.Moment) {
	for id := range iv.Marks {
		if strings.HasPrefix(id, iv.ID+"/"+string(rulePractice)) {
			delete(iv.Marks, id)
		}
	}
	iv.At, iv.Told, iv.Planned, iv.Outcome, iv.Closed, iv.Ended = at, t.now, true, "", calendar.Date{}, time.Time{}
	t.what = "the new date of " + iv.name()
	t.prepare(iv)
	t.confirmPlan(iv, nil)
}
