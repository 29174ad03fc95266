package coach

import "slices"

// The tables of the programme. Their rows refer to turns, and turns look into
// the tables; so they are put together here, when the package starts, and
// never changed.
var (
	questions      []question // in the order of a debrief
	questionByID   map[QuestionID]*question
	rules          []rule // in the order of the programme
	ruleByID       map[RuleID]*rule
	commands       []CommandSpec
	hiddenCommands map[string]func(t *turn)
)

func init() {
	questions = slices.Concat(
		openingQuestions(), []question{tellAwayQuestion()}, analysisQuestions(), noteQuestions(), referenceQuestions(), availableQuestions(), closingQuestions(),
		asideQuestions(), rejectionQuestions(), huntingQuestions(), offerQuestions(), practiceQuestions(),
		[]question{howQuestion(), whenQuestion(), needsQuestion(), ownQuestion(), lookOverQuestion(), doubtQuestion(), meaningQuestion()},
	)
	questionByID = make(map[QuestionID]*question, len(questions))
	for i := range questions {
		questionByID[questions[i].id] = &questions[i]
	}
	rules = slices.Concat(
		contactRules(), analysisRules(), notesRules(), roundRules(), thanksRules(), patienceRules(), promiseRules(),
		referenceRules(), huntingRules(), offerRules(), availableRules(), rejectionRules(),
	)
	ruleByID = make(map[RuleID]*rule, len(rules))
	for i := range rules {
		ruleByID[rules[i].id] = &rules[i]
	}
	commands, hiddenCommands = commandTable(), hiddenTable()
}
