package coach

import (
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// Questions that stand alone: asked when something needs them, beside a
// debrief if need be.
const (
	qUntil  QuestionID = "until"  // until when a task is put off
	qRedate QuestionID = "redate" // when a promise is due
	qQuiet  QuestionID = "quiet"  // the hours of sleep
	qZone   QuestionID = "zone"   // the zone
	qForget QuestionID = "forget" // whether really to delete everything
	qWhich  QuestionID = "which"  // a new interview, or an answer
	qEnd    QuestionID = "end"    // whether an interview really ended so
)

// reallyDelete are the words that delete everything. What could be said in
// passing, or not be meant, does not.
var reallyDelete = []string{"yes", "yes please", "yes, delete everything", "yes delete everything", "delete everything", "delete it", "delete it all", "yes delete it",
	"yes, delete it", "delete", "yes really", "really", "i'm sure", "yes i'm sure", "yes, i'm sure", "yes im sure", "delete it please", "please delete everything"}

// nightQuiet is what somebody on nights starts with.
const nightQuiet = "09:00-17:00"

func asideQuestions() []question {
	return []question{
		{
			id: qUntil, topic: TopicPromises, part: partAside, dates: true, shy: true,
			why: "So that I come back when it suits you.",
			ask: func(t *turn, f *Flow) Message {
				k := t.agenda().task(f.Task)
				if k == nil || f.Item > 0 {
					return Message{Text: say(taskWhen)}
				}
				return Message{Text: say("{}: when shall I come back to it?", capital(ruleByID[k.rule()].short(k))), Buttons: t.snoozeButtons(k)}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				k := t.agenda().task(f.Task)
				if k == nil {
					return say(goneButton), taken
				}
				at, ok := t.until(answer)
				if !ok {
					return say("I need a time that lies ahead, for instance “Friday at 10”."), again
				}
				t.session().Aside = nil
				t.putTaskOff(k, at)
				t.askAgain()
				return nil, waits
			},
		},
		{
			id: qRedate, topic: TopicPromises, part: partAside, dates: true,
			why: "I remind you before it is due.",
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("When, then? A day is enough. Or say what it is.")}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				iv := t.interview(f.Interview)
				for i := range iv.Promises {
					p := &iv.Promises[i]
					if p.ID != f.Text {
						continue
					}
					if found := t.times(answer, timewords.Future); len(found) > 0 {
						p.Due = found[0].At
					} else {
						p.What = strings.TrimSpace(answer)
					}
					return say("{}: {}.", capital(p.What), t.voice().moment(p.Due)), taken
				}
				for i := range iv.Replies {
					if r := &iv.Replies[i]; r.ID == f.Text {
						found := t.times(answer, timewords.Future)
						if len(found) == 0 {
							return say("I need a day, for instance “Friday”."), again
						}
						r.Due = found[0].At
						return say("Your reply to {}: by {}.", either(r.Who, iv.name()), t.voice().moment(r.Due)), taken
					}
				}
				return say(goneButton), taken
			},
		},
		{
			id: qQuiet, topic: TopicPromises, part: partAside, shy: true,
			why: "I never write while you sleep; what falls due then waits until you are up.",
			ask: func(t *turn, f *Flow) Message {
				q := calendar.DefaultQuiet()
				return Message{Text: say("When do you sleep?"), Buttons: []Button{
					{Label: t.quietLabel(q), Action: answerAction(f, qQuiet, "21:00-08:00")},
					{Label: "I work nights", Action: answerAction(f, qQuiet, nightQuiet)},
				}}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				q, ok := t.readQuiet(answer)
				if !ok {
					return say("For instance “10 pm to 7 am”."), again
				}
				t.profile().Quiet = &q
				if q.None() {
					return say("No quiet hours, then."), taken
				}
				day := t.today()
				text := say("Quiet from {} to {}. I come in the morning at {}, and in the evening at {}.", t.clockOf(q.From), t.clockOf(q.To),
					t.voice().clock(t.profile().morning(day)), t.voice().clock(t.profile().evening(day)))
				if answer == nightQuiet || strings.Contains(strings.ToLower(answer), "night") {
					t.extra = append(t.extra, Button{Label: "Change", Action: "c/quiet"})
				}
				return text, taken
			},
		},
		{
			id: qZone, topic: TopicPromises, part: partAside,
			why: "“By Friday” and “tomorrow morning” mean your Friday and your morning.",
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("Which city are you in, or near? It is for the time of day.")}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				zone, ok := t.readZone(answer)
				if !ok {
					return say("I do not know that place. A big city nearby will do, or a zone such as Europe/Berlin."), again
				}
				t.setZone(zone)
				return say("{}: it is {} there.", cityOf(zone), t.voice().clock(t.now)), taken
			},
		},
		{
			id: qForget, topic: TopicPromises, part: partAside,
			why:     "It cannot be taken back.",
			choices: []choice{{"Delete everything", "yes", StyleDanger}, {"Keep it", "no", ""}},
			ask: func(*turn, *Flow) Message {
				return Message{Text: say("This deletes everything you told me: interviews, notes, tasks, settings. It cannot be taken back. Really?")}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				if answer == "yes" || oneOf(answer, reallyDelete...) {
					t.forget = true
					t.say(Message{Text: say("Everything is deleted. I know nothing of you any more. Files that you exported are yours to delete. All the best."), Farewell: true})
					return nil, waits
				}
				if yes, ok := reader.YesNo(answer); !ok || yes {
					if f.Item++; ok && f.Item == 1 {
						return say("Say “delete everything” if you mean it."), again
					}
					t.session().Aside = nil
					t.tell(say("Nothing was deleted."))
					if !ok && t.read(answer)[0].Intent != reader.ForgetMe {
						t.said(answer)
					}
					return nil, waits
				}
				return say("Nothing was deleted."), taken
			},
		},
		{
			id: qWhich, topic: TopicAnalysis, part: partAside,
			why:     "So that your words land in the right place.",
			choices: []choice{{"A new interview", "new", ""}, {"My answer", "answer", ""}},
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("Is that a new interview, or your answer about {}?", t.interview(f.Interview).name())}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				s := t.session()
				s.Aside = nil
				switch answer {
				case "new":
					t.begin(t.read(f.Text)[0].Slots, f.Text)
				case "answer":
					if s.Flow != nil {
						t.answer(s.Flow, f.Text)
					}
				default:
					s.Aside = f
					return say("One of the two, please."), again
				}
				return nil, waits
			},
		},
		{
			id: qEnd, topic: TopicRejection, part: partAside,
			why: "It closes the interview and all that is still to do for it.",
			ask: func(t *turn, f *Flow) Message {
				text := say(outcomes[Outcome(f.Text)].confirm, t.interview(f.Interview).name())
				if Outcome(f.Text) == Rejected && f.Item == 0 {
					text = join(" ", say("I'm sorry."), text)
				}
				return Message{
					Text: text,
					Buttons: []Button{
						{Label: "Yes, close it", Action: Action("o/" + f.Text + "/" + f.Interview + "/yes")},
						{Label: "No", Action: answerAction(f, qEnd, "no")},
					},
				}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				yes, ok := reader.YesNo(answer)
				switch {
				case ok && !yes && f.More: // it was made to be closed
					if t.takeBack(); len(t.need) > 0 {
						return nil, waits
					}
					t.session().Aside = nil
					return say("Then nothing is noted."), taken
				case (!ok || len(strings.Fields(answer)) > 4) && f.Item > 0: // it has been asked twice
					t.session().Aside = nil
					t.tell(say("It stays open."))
					t.free(answer)
					return nil, waits
				case !ok || len(strings.Fields(answer)) > 4:
					f.Item++
					return say("Yes or no?"), again
				case yes:
					t.session().Aside = nil
					t.closeInterview(t.interview(f.Interview), Outcome(f.Text))
					return nil, waits
				}
				t.session().Refused = f.Text + "/" + f.Interview
				return say("It stays open."), taken
			},
		},
	}
}
