package coach

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"debrief/coach/reader"
)

// Topic 2: looking back while it is fresh.

const ruleDebrief RuleID = "debrief" // the coach comes to hear how it went

// debriefAfter is how long after a planned interview the coach asks.
const debriefAfter = 30 * time.Minute

// The questions of the debrief. The ids are kept in journals.
const (
	qCompany   QuestionID = "company"
	qCheck     QuestionID = "check"
	qRating    QuestionID = "rating"
	qWell      QuestionID = "well"
	qChange    QuestionID = "change"
	qMet       QuestionID = "met"
	qPromised  QuestionID = "promised"
	qWants     QuestionID = "wants"
	qEnough    QuestionID = "enough"
	qRole      QuestionID = "role"
	qMistakes  QuestionID = "mistakes"
	qReactions QuestionID = "reactions"
	qFeel      QuestionID = "feel"
	qTakeaways QuestionID = "takeaways"
	qCore      QuestionID = "core"
)

// analysisWhy claims no more than the studies do (doi.org/10.1177/0018720812448394:
// about a quarter better, mostly teams and training).
const analysisWhy = "People who review what they did tend to do better the next time: about a quarter, in studies that were mostly of teams and training."

func analysisRules() []rule {
	return []rule{{
		id: ruleDebrief, topic: TopicAnalysis, class: ClassDebrief, why: analysisWhy,
		plan: func(iv *Interview, p *Profile) []Task {
			if iv.Done || iv.At.IsZero() {
				return nil
			}
			t := Task{ID: taskID(iv, ruleDebrief, ""), Clock: true}
			if iv.Held {
				t.Due = tonightOrTomorrow(iv.Began, p)
				// Its own step each time it is put off: it is offered again once.
				t.Reminders = []Reminder{{"unfinished" + itoa64(iv.Began.Unix()), t.Due}}
				return []Task{t}
			}
			after := iv.ends(p).Add(debriefAfter)
			t.Due, t.Hidden, t.For = after, true, iv.At.String()
			t.Reminders = []Reminder{{"first", after}, {"again", nextMorning(p.quiet().End(after.In(p.location())), p)}}
			return []Task{t}
		},
		title: func(t *Task) string { return "Finish the debrief of " + t.Company },
		short: func(t *Task) string { return "the debrief of " + t.Company },
		says: func(t *turn, k *Task, step string) Text {
			if strings.HasPrefix(step, "unfinished") || strings.HasPrefix(step, "later") {
				return say("We had not finished {}. A few minutes, while it is fresh?", k.Company)
			}
			t.awaits(Flow{Question: qHow, Interview: k.interview()})
			return say("{}: how did it go?", capital(k.Company))
		},
		more: func(t *Task, step string) []Button {
			if strings.HasPrefix(step, "unfinished") || strings.HasPrefix(step, "later") {
				return []Button{
					{Label: "Go on", Action: Action("b/" + t.interview()), Style: StylePrimary},
					{Label: "Later", Action: taskAction("later", t.ID)},
					{Label: "Not needed", Action: taskAction("drop", t.ID)},
				}
			}
			return howButtons(t.interview(), t.ID)
		},
	}}
}

func openingQuestions() []question {
	return []question{
		{
			id: qCompany, topic: TopicContact, part: partOpening,
			why:     "Everything I keep for you hangs on the company's name.",
			settled: func(t *turn, f *Flow) bool { return t.interview(f.Interview).Company != "" },
			ask:     func(t *turn, f *Flow) Message { return Message{Text: say("Which company was it?")} },
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				iv := t.interview(f.Interview)
				name := strings.TrimSpace(answer)
				if r := t.read(answer); len(r) > 0 && r[0].Slots.Company != "" {
					t.learn(iv, r[0].Slots)
					name = r[0].Slots.Company
				}
				if _, rated := reader.Rating(name); name == "" || len(name) > maxName || rated || yesNo(name) || len(strings.Fields(name)) > 6 || strings.HasSuffix(name, "?") {
					return say("The name alone will do, or skip."), again
				}
				iv.Company = reader.CompanyName(strings.TrimRight(name, ".!, "))
				if !iv.detailed() {
					iv.pass(qCheck)
				}
				return t.opening(iv), taken
			},
		},
		{
			id: qCheck, topic: TopicContact, part: partOpening,
			why:     "So that the dates I remind you of are the right ones.",
			settled: func(t *turn, f *Flow) bool { return !t.interview(f.Interview).detailed() },
			choices: []choice{{"Yes", "yes", StylePrimary}, {"Change", "change", StyleNormal}},
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("Right so?\n{}", t.understood(t.interview(f.Interview)))}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				iv := t.interview(f.Interview)
				if yes, ok := reader.YesNo(answer); ok && yes {
					return nil, taken
				} else if ok || answer == "change" {
					t.say(Message{Text: say("What should it be? Say it, or fill this in."), Form: t.details(iv)})
					return nil, waits
				}
				if n := firstMark(answer + " "); n > 0 && len(answer) == 1 { // right so, and the mark
					iv.Rating = n
					return nil, taken
				}
				if t.amend(iv, answer) {
					return nil, again
				}
				return t.remark(f, answer, "Say what to change, for instance “they'll tell me by Thursday”, or press Change.")
			},
		},
	}
}

// ratingWords is how many words a mark alone can have.
const ratingWords = 4

// firstMark is a mark at the beginning of what was told: "3 met Sam".
func firstMark(words string) int {
	if len(words) > 1 && words[0] >= '1' && words[0] <= '5' && strings.ContainsRune(" ,.;/", rune(words[1])) {
		return int(words[0] - '0')
	}
	return 0
}

// yesNo reports whether words are a yes or a no.
func yesNo(words string) bool {
	_, ok := reader.YesNo(words)
	return ok && len(strings.Fields(words)) == 1
}

// maxName bounds the length of a name, in bytes.
const maxName = 120

func analysisQuestions() []question {
	return []question{
		{
			id: qRating, topic: TopicAnalysis, part: partCore,
			why:     "One tap, for you alone: over time it shows how you judge yourself. It predicts nothing.",
			settled: func(t *turn, f *Flow) bool { return t.interview(f.Interview).Rating > 0 },
			choices: []choice{{"1 bad", "1", ""}, {"2", "2", ""}, {"3", "3", ""}, {"4", "4", ""}, {"5 great", "5", ""}},
			ask:     func(t *turn, f *Flow) Message { return Message{Text: say("How was it?")} },
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				n, ok := reader.Rating(answer)
				if len(strings.Fields(answer)) > ratingWords && t.amend(t.interview(f.Interview), answer) { // more than a mark was told
					iv := t.interview(f.Interview)
					if n = firstMark(answer); n > 0 {
						iv.Rating = n
					}
					if iv.Rating == 0 {
						return say("Noted: {}.", peopleText(iv.People)), again
					}
					return nil, taken
				}
				if !ok {
					return t.remark(f, answer, "A number from 1 (bad) to 5 (great), or skip.")
				}
				t.interview(f.Interview).Rating = n
				if !strings.ContainsAny(answer, "12345") {
					return say("That is a {} of 5.", n), taken
				}
				return nil, taken
			},
		},
		text(qWell, partCore, "One thing that went well? A few words do.",
			"What worked is worth doing on purpose the next time. "+analysisWhy,
			func(iv *Interview) *string { return &iv.Well }, nil),
		text(qChange, partCore, "An answer you'd change, and how?",
			"The answer you would give now is the one to have ready. "+analysisWhy,
			func(iv *Interview) *string { return &iv.Change }, func(t *turn, answer string) Text {
				if k := kindOfQuestion(answer); k != nil && k.common {
					return say("Catches many people.")
				}
				return nil
			}),
		{
			id: qMet, topic: TopicContact, part: partCore, dates: true,
			why: "Names and an address are for the thank-you note; the date tells when writing is fair, and when it is too early.",
			settled: func(t *turn, f *Flow) bool {
				iv := t.interview(f.Interview)
				return (len(iv.People) > 0 || iv.Form != "") && !iv.ReplyBy.IsZero()
			},
			ask: func(t *turn, f *Flow) Message {
				iv := t.interview(f.Interview)
				switch {
				case len(iv.People) > 0 || iv.Form != "":
					return Message{Text: say("When will you hear?")}
				case !iv.ReplyBy.IsZero():
					return Message{Text: say("Who did you meet, and how can they be reached?")}
				default:
					return Message{Text: say("Who did you meet, and when will you hear?")}
				}
			},
			keep: keepMet,
		},
		{
			id: qPromised, topic: TopicPromises, part: partCore, dates: true,
			why:     "What was promised and comes on time is remembered; I will remind you before it is due.",
			choices: []choice{{"No", "no", ""}},
			settled: func(t *turn, f *Flow) bool { return len(t.interview(f.Interview).Promises) > 0 },
			ask:     func(t *turn, f *Flow) Message { return Message{Text: say("Promised to send anything?")} },
			keep:    keepPromised,
		},
		{
			id: qWants, topic: TopicAnalysis, part: partCore,
			why:     "They were being looked at too. If it is a no, there is nothing to chase.",
			choices: []choice{{"Yes", "yes", ""}, {"Unsure", "unsure", ""}, {"No", "no", ""}},
			settled: func(t *turn, f *Flow) bool { return t.interview(f.Interview).Wants != "" },
			ask:     func(t *turn, f *Flow) Message { return Message{Text: say("Want to work there?")} },
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				iv := t.interview(f.Interview)
				if yes, ok := reader.YesNo(answer); ok {
					answer = map[bool]string{true: "yes", false: "no"}[yes]
				}
				switch a := strings.ToLower(answer); {
				case a == "yes" || a == "no" || a == "unsure":
					iv.Wants = a
				case strings.Contains(a, "not sure") || strings.Contains(a, "maybe") || strings.Contains(a, "don't know") || strings.Contains(a, "dunno"):
					iv.Wants = "unsure"
				default:
					return t.remark(f, answer, "Yes, unsure or no is enough.")
				}
				if iv.Wants != "no" {
					return nil, taken
				}
				t.extra = append(t.extra, Button{Label: "Withdraw", Action: Action("o/" + string(Withdrew) + "/" + iv.ID)})
				return say("Then no follow-up, and nothing that claims interest. You can also withdraw; no hurry."), taken
			},
		},
		{
			id: qEnough, topic: TopicAnalysis, part: partClosing, rest: "stop",
			why:     "Five minutes are the core. The rest is worth it only if you like.",
			choices: []choice{{"Stop", "stop", ""}, {"A little more", "more", ""}},
			settled: func(t *turn, f *Flow) bool { return f.More || len(f.Back) == 0 },
			ask:     func(t *turn, f *Flow) Message { return Message{Text: say("That's enough.")} },
			keep:    keepEnough,
		},
		text(qRole, partMore, "What is the role called? It goes into what I draft.",
			"A note that names the role reads as meant for them.",
			func(iv *Interview) *string { return &iv.Role }, nil),
		text(qMistakes, partMore, "Anything else that went wrong? Getting there counts too.",
			"Written down, a mistake is something to prepare for; not written down, it comes back at night. "+analysisWhy,
			func(iv *Interview) *string { return &iv.Mistakes }, nil),
		{
			id: qReactions, topic: TopicAnalysis, part: partMore, words: true,
			why: "What they picked up on is what they look for; what they passed over needs fewer words.",
			settled: func(t *turn, f *Flow) bool {
				iv := t.interview(f.Interview)
				return iv.Form != "" || iv.Reactions != "" // nobody was there to react
			},
			ask: func(t *turn, f *Flow) Message {
				return Message{Text: say("What did they pick up on, and what did they pass over?")}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				if !nothing(answer) {
					t.interview(f.Interview).Reactions = answer
				}
				return nil, taken
			},
		},
	}
}

// text is a question whose answer is kept in the person's own words.
func text(id QuestionID, p part, ask, why string, at func(*Interview) *string, said func(t *turn, answer string) Text) question {
	return question{
		id: id, topic: TopicAnalysis, part: p, why: why, words: true,
		settled: func(t *turn, f *Flow) bool { return *at(t.interview(f.Interview)) != "" },
		ask:     func(t *turn, f *Flow) Message { return Message{Text: say(ask)} },
		keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
			if nothing(answer) {
				return nil, taken
			}
			if id == qWell && len(answer) == 1 && answer >= "1" && answer <= "5" { // it is the mark
				t.interview(f.Interview).Rating = int(answer[0] - '0')
				return say("{} of 5, then.", answer), again
			}
			*at(t.interview(f.Interview)) = answer
			t.overhear(t.interview(f.Interview), answer)
			if said != nil {
				return said(t, answer), taken
			}
			return nil, taken
		},
	}
}

// overhearWords is from how many words on an answer may tell more than it was
// asked for.
const overhearWords = 9

// overhear takes what an answer tells beside: a promise, and when they will hear.
func (t *turn) overhear(iv *Interview, answer string) {
	if len(strings.Fields(answer)) < overhearWords {
		return
	}
	s := t.readAs(reader.InterviewDone, "I had an interview at "+iv.name()+". "+answer)
	for _, p := range s.Promised {
		if promises.MatchString(answer) {
			kept := t.promise(iv, p)
			t.comfort = join(" ", t.comfort, say("{}: {}.", capital(kept.What), t.voice().moment(kept.Due)))
		}
	}
	if iv.ReplyBy.IsZero() && !s.ReplyBy.IsZero() && answers.MatchString(answer) {
		iv.ReplyBy = s.ReplyBy
		t.session().Set = setReply
		t.comfort = join(" ", t.comfort, say("They answer by {}.", t.voice().moment(iv.ReplyBy)))
	}
}

var (
	promises = regexp.MustCompile(`(?i)\b(?:promised|said i'?d|told (?:her|him|them|\p{L}+) i'?d|said i would)\b`)
	answers  = regexp.MustCompile(`(?i)\b(?:they|she|he|who)(?:'ll|'d|ll| will| would)? ?(?:\w+ )?(?:ring|call|phone|email|mail|tell|let me know|be in touch|get back|decide|text)\b`)
)

// remark keeps words that do not answer a question, so that none are lost, and
// says what would.
func (t *turn) remark(f *Flow, words, hint string) (Text, verdict) {
	if len(strings.Fields(words)) < 2 && f.Text == "" {
		f.Text = missed
		return say(hint), again
	}
	f.Text = ""
	iv := t.interview(f.Interview)
	iv.Remarks = append(iv.Remarks, words)
	return say("Noted."), taken
}

// missed in Flow.Text notes that an answer to the open question was not
// understood: it is asked again once, and then the words are noted.
const missed = "~missed"

// checkRules reports rules that lack a part.
func checkRules() error {
	seen := map[RuleID]bool{}
	for _, r := range rules {
		if seen[r.id] || r.topic == 0 || r.title == nil || r.short == nil || r.says == nil || r.why == "" {
			return fmt.Errorf("rule %s stands twice or lacks a part", r.id)
		}
		seen[r.id] = true
	}
	return nil
}
