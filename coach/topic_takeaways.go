package coach

import (
	"regexp"
	"strings"

	"debrief/coach/reader"
)

// The end of a debrief: enough or a little more, and two takeaways.

var (
	enoughWords = regexp.MustCompile(`(?i)^(?:(?:ok|okay|yes|yeah|no|nah|and|so|well)[, ]+)*(?:stop|that(?:'s| is|s)? (?:enough|it|all|plenty|sufficient|fine)|that'?ll do|enough|i'?m done|done|no more|sufficient|plenty|finish(?:ed)?|all done)\b`)
	moreWords   = regexp.MustCompile(`(?i)^(?:(?:ok|okay|yes|yeah|sure|and|so|well|let'?s|lets)[, ]+)*(?:keep (?:going|on)|go on|(?:a (?:little|bit) )?more|carry on|continue|go ahead)\b`)
	goodWords   = regexp.MustCompile(`(?i)^(?:(?:ok|okay|yes|yeah|yep|yup|and|so|well)[, ]+)*(?:keep|good|great|perfect|fine|sweet|sounds good|those are (?:good|fine|right)|that(?:'s| is|s)? (?:good|fine|right|it)|they'?re (?:good|fine)|nice|lovely)\b`)
)

func keepEnough(t *turn, f *Flow, answer string) (Text, verdict) {
	switch {
	case answer == "stop" || reader.ThatsAll(answer) || enoughWords.MatchString(answer):
		return nil, taken
	case answer == "more" || moreWords.MatchString(answer):
		f.More = true
		return nil, taken
	}
	if yes, ok := reader.YesNo(answer); ok { // "yes" to "A little more?"
		f.More = yes
		return nil, taken
	}
	return say("Stop, or a little more?"), again
}

func closingQuestions() []question {
	return []question{
		{
			id: qTakeaways, topic: TopicAnalysis, part: partClosing, rest: "keep",
			why:     "Two things are few enough to remember. I bring them back before your next interview. " + analysisWhy,
			choices: []choice{{"Keep", "keep", StylePrimary}, {"Change", "change", ""}},
			settled: func(t *turn, f *Flow) bool {
				again, differently := t.takeaways(t.interview(f.Interview))
				return again == "" && differently == ""
			},
			ask: func(t *turn, f *Flow) Message {
				again, differently := t.takeaways(t.interview(f.Interview))
				var m Text
				if again != "" {
					m = say("To do again: \"{}\".", again)
				}
				if differently != "" {
					m = join(" ", m, say("To change: \"{}\".", differently))
				}
				return Message{Text: m}
			},
			keep: func(t *turn, f *Flow, answer string) (Text, verdict) {
				iv := t.interview(f.Interview)
				todo, differently := t.takeaways(iv)
				if yes, ok := reader.YesNo(answer); answer == "keep" || ok && yes || goodWords.MatchString(answer) {
					iv.Again, iv.Different = todo, differently
					return nil, taken
				}
				if answer != "change" {
					return say("Keep them as they are, or change them?"), again
				}
				t.say(Message{Text: say("In your own words:"), Form: &Form{
					Action: Action("f/takeaways/" + iv.ID), Title: "Two takeaways", Submit: "Keep", Open: "Change",
					Fields: []Field{
						{ID: "again", Label: "To do again", Value: todo},
						{ID: "differently", Label: "To do differently", Value: differently},
					},
				}})
				return nil, waits
			},
		},
		{
			id: qCore, topic: TopicAnalysis, part: partClosing, rest: "stop",
			why:     "Five minutes are the core. The rest is worth it only if you like.",
			choices: []choice{{"Stop", "stop", ""}, {"A little more", "more", ""}},
			settled: func(t *turn, f *Flow) bool { return f.More || t.interview(f.Interview).Passed[qEnough] },
			ask:     func(t *turn, f *Flow) Message { return Message{Text: say("That's the core.")} },
			keep:    keepEnough,
		},
	}
}

// takeaways offers one thing to do again and one to do differently, in the
// person's own words.
func (t *turn) takeaways(iv *Interview) (again, differently string) {
	return either(iv.Again, iv.Well), either(iv.Different, lesson(iv.Change))
}

// lesson is the part of an answer that says what should have been, if there is
// one: "botched it, should've asked for numbers" teaches "should've asked for
// numbers".
func lesson(change string) string {
	lower := strings.ToLower(change)
	for _, w := range []string{"should've ", "should have ", "shoulda ", "next time "} {
		if i := strings.Index(lower, w); i > 0 && strings.ContainsAny(change[:i], ",;.–-") && len(lower) == len(change) {
			return strings.TrimSpace(change[i:])
		}
	}
	return change
}
