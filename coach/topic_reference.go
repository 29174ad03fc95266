package coach

import (
	"slices"
	"strings"
	"time"

	"debrief/coach/drafts"
	"debrief/coach/reader"
)

// Topic 7: a word of reference, from somebody inside or from a formal referee.

const (
	ruleAskReferrer   RuleID = "ask_referrer"
	ruleThankReferrer RuleID = "thank_referrer"
)

// The questions about it.
const (
	qReferrer QuestionID = "referrer"
	qCanvass  QuestionID = "canvass"
)

const referenceWhy = "A word from somebody they trust is read before any CV. Never ask a present employer who does not know that you are looking."

// settledOutcomes are those after which whoever spoke for the person is
// thanked.
var settledOutcomes = []Outcome{Rejected, Withdrew, Ghosted, Accepted, Declined}

func referenceRules() []rule {
	return []rule{
		{
			id: ruleAskReferrer, lapses: true, topic: TopicReference, class: ClassOther, draft: drafts.Reference, why: referenceWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				var tasks []Task
				for _, r := range iv.Referrers {
					if iv.NoCanvass && !r.Formal || iv.decided() && !(r.Formal && iv.Offer != nil) { // they are called after an offer
						continue
					}
					tasks = append(tasks, r.task(iv, ruleAskReferrer, nextBusinessAt(r.Told, iv, p)))
				}
				return tasks
			},
			title: func(t *Task) string {
				if t.formal() {
					return "Brief " + t.What + " before " + t.Company + " calls"
				}
				return "Ask " + t.What + " for a word at " + t.Company
			},
			short: func(t *Task) string {
				if t.formal() {
					return "briefing " + t.What
				}
				return "asking " + t.What
			},
			says: func(t *turn, k *Task, _ string) Text {
				if k.formal() {
					return say("A good morning to brief {} before {} calls: what the role is, what may be asked. Send along your CV and the posting.", k.What, k.Company)
				}
				return say("A good morning to ask {} for a word at {}. Send along your CV and the posting, and make it easy to say no.", k.What, k.Company)
			},
		},
		{
			id: ruleThankReferrer, lapses: true, topic: TopicReference, class: ClassThanks, draft: drafts.ReferenceThanks, after: settledOutcomes,
			why: "Whoever spoke for you wants to know how it ended, and will do it again if they hear it from you.",
			plan: func(iv *Interview, p *Profile) []Task {
				if !slices.Contains(settledOutcomes, iv.Outcome) {
					return nil
				}
				var tasks []Task
				for _, r := range iv.Referrers {
					if iv.Marks[taskID(iv, ruleAskReferrer, r.ID)].State == MarkDropped || iv.NoCanvass && !r.Formal {
						continue // never asked
					}
					tasks = append(tasks, r.task(iv, ruleThankReferrer, nextBusinessAt(iv.Ended, iv, p)))
				}
				return tasks
			},
			title: func(t *Task) string { return "Thank " + t.What + ", and say how " + t.Company + " ended" },
			short: func(t *Task) string { return "thanking " + t.What },
			says: func(t *turn, k *Task, _ string) Text {
				return say("{} spoke for you at {}: a line of thanks, and how it ended.", k.What, k.Company)
			},
		},
	}
}

// task is something to do about a referrer.
func (r Referrer) task(iv *Interview, id RuleID, due time.Time) Task {
	t := Task{ID: taskID(iv, id, r.ID), What: r.Name, Due: due, Clock: true, Reminders: []Reminder{{"first", due}}}
	if r.Formal {
		t.People = []string{formalReferee}
	}
	return t
}

// formalReferee in a task's People says that it is about somebody whom the
// company will call.
const formalReferee = "formal"

func (t *Task) formal() bool { return slices.Contains(t.People, formalReferee) }

func referenceQuestions() []question {
	return []question{
		{
			id: qReferrer, topic: TopicReference, part: partMore, why: referenceWhy,
			choices: []choice{{"Nobody", "no", ""}},
			settled: func(t *turn, f *Flow) bool { return len(t.interview(f.Interview).Referrers) > 0 },
			ask: func(*turn, *Flow) Message {
				return Message{Text: say("Does anybody you know work there, or know the hiring manager? A name is enough. Formal references count too.")}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				if yes, ok := reader.YesNo(answer); nothing(answer) || ok && !yes || anyWord(answer, "nobody", "no one", "noone") {
					return nil, taken
				} else if ok {
					return say("Who is it? A name is enough."), again
				}
				return t.addReferrers(t.interview(f.Interview), t.namesIn(answer), strings.Contains(strings.ToLower(answer), "referenc")), taken
			},
		},
		{
			id: qCanvass, topic: TopicReference, part: partMore,
			why:     "Some public employers disqualify whoever has somebody speak for them. The posting says so then, under “canvassing”.",
			choices: []choice{{"No, or it says nothing", "no", ""}, {"Yes, it does", "yes", ""}},
			settled: func(t *turn, f *Flow) bool { return !t.interview(f.Interview).hasInsider() },
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("Does the posting forbid canvassing, that is, having people speak for you?")}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				iv := t.interview(f.Interview)
				yes, ok := reader.YesNo(answer)
				switch {
				case answer == "yes" || ok && yes:
					iv.NoCanvass = true
					return say("Then nobody is asked to speak for you there. I've taken it off the list."), taken
				case answer == "no" || ok || nothing(answer):
					return nil, taken
				default:
					return t.remark(f, answer, "Yes or no?")
				}
			},
		},
	}
}

// hasInsider reports whether somebody could put in a word.
func (iv *Interview) hasInsider() bool {
	return slices.ContainsFunc(iv.Referrers, func(r Referrer) bool { return !r.Formal })
}

// namesIn is the names in words; the words themselves if none is found.
func (t *turn) namesIn(words string) []string {
	if people := t.readAs(reader.Referrer, "I know "+words+" who works there").People; len(people) > 0 {
		return personNames(people)
	}
	if people, _, ok := reader.Met(words, t.now, t.known()); ok && len(people) > 0 {
		return personNames(people)
	}
	return []string{strings.TrimRight(shorten(strings.TrimSpace(words), maxName), ".!")}
}

func personNames(people []reader.Person) []string {
	var out []string
	for _, p := range people {
		if p.Name != "" {
			out = append(out, reader.PersonName(p.Name))
		}
	}
	return out
}

// addReferrers adds people who can put in a word, or be called as references,
// and says what comes of it.
func (t *turn) addReferrers(iv *Interview, names []string, formal bool) Text {
	var added []string
	for _, name := range names {
		if !slices.ContainsFunc(iv.Referrers, func(r Referrer) bool { return sameName(r.Name, name) }) {
			iv.Referrers = append(iv.Referrers, Referrer{ID: "r" + t.next(), Name: name, Formal: formal, Told: t.now})
			added = append(added, name)
		}
	}
	if len(added) == 0 {
		return say("{} is noted already.", and(names))
	}
	t.what = and(added) + ", for a word of reference"
	day := t.voice().near(iv.business(t.profile()).Add(t.today(), 1))
	switch {
	case formal:
		return say("Good: {}. Brief {} before anybody calls: {}.", and(added), and(firstNames(added)), day)
	case iv.NoCanvass:
		return say("Noted: {}. The posting forbids canvassing, so nobody is asked.", and(added))
	}
	return say("Good: {}. I'll have a line to ask {} ready {}.", and(added), and(firstNames(added)), day)
}

// referrer takes somebody who could put in a word.
func (t *turn) referrer(s reader.Slots, text string) {
	iv := t.open(s.Company)
	if iv == nil || iv.ID == "" {
		return
	}
	names := personNames(s.People)
	if len(names) == 0 {
		t.aside(Flow{Question: qReferrer, Interview: iv.ID}, nil)
		return
	}
	said := t.addReferrers(iv, names, anyWord(text, "reference", "references", "referee", "referees"))
	var buttons []Button
	if first := len(iv.Referrers) == len(names); iv.hasInsider() && first && !iv.NoCanvass {
		iv.pass(qCanvass)
		said = join(" ", said, say("If the posting forbids canvassing, say so: then nobody is asked."))
		buttons = append(buttons, Button{Label: "It forbids canvassing", Action: Action("r/" + iv.ID + "/canvass")})
	}
	t.tell(said, append(buttons, undoButton)...)
}

// forbidsCanvassing takes that nobody may be asked inside.
func (t *turn) forbidsCanvassing(iv *Interview) {
	iv.NoCanvass, t.what = true, "that canvassing is forbidden"
	t.tell(say("Then nobody is asked to speak for you at {}.", iv.name()), undoButton)
}
