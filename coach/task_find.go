package coach

import (
	"slices"
	"strconv"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// How people name a task: by its number, or by words.

// findTask finds the task that a number or words name, and does something with
// it; if several fit, it asks.
func (t *turn) findTask(number int, ref string, v verb, until timewords.Moment) {
	pending := t.pending()
	var fit []Task
	switch {
	case number > 0:
		for _, k := range pending {
			if k.Number == number {
				fit = append(fit, k)
			}
		}
	case ref != "":
		fit = bestTasks(pending, ref)
	default:
		if fit = t.lastSaid(); len(fit) == 0 { // bare words are about what was spoken of
			fit = pending
		}
	}
	switch len(fit) {
	case 0:
		if len(pending) == 0 {
			t.tell(say(tasksNone))
			return
		}
		t.tell(say(taskUnknown))
	case 1:
		if at, ok := t.untilMoment(until); ok && v == verbLater {
			t.putTaskOff(&fit[0], at)
			return
		}
		t.do(v, fit[0].ID, nameIn(&fit[0], ref))
	default:
		t.whichTask(v, fit)
	}
}

// whichTask asks which of several tasks is meant.
func (t *turn) whichTask(v verb, fit []Task) {
	var buttons []Button
	for _, k := range fit {
		action := taskAction(v, k.ID)
		if v == "draft" {
			action = draftAction(t.draftKind(&k), k.interview(), "", k.ID)
		}
		label := k.title()
		if !k.Hidden {
			label = itoa(k.Number) + ". " + label
		}
		buttons = append(buttons, Button{Label: shorten(label, 75), Action: action})
	}
	t.which(buttons)
}

// nameIn is the one of a note's people that words name, if there are several
// and it is not the note to all.
func nameIn(k *Task, words string) string {
	if len(k.People) < 2 || k.rule() != ruleThanks {
		return ""
	}
	var named []string
	for _, name := range k.People {
		if anyWord(words, strings.ToLower(firstName(name))) {
			named = append(named, name)
		}
	}
	if len(named) != 1 { // none, or several: all, or the one note that names them
		return ""
	}
	return named[0]
}

// ruleWords are words that people name tasks by, beside those in the title.
var ruleWords = map[RuleID]string{
	ruleThanks:  "thanks thankyou thank thank-you thankyou note mail email",
	ruleFollow:  "follow follow-up followup chase nudge",
	ruleContact: "ask contact address date recruiter line",
	ruleDebrief: "debrief",
	rulePromise: "send promise promised",

	ruleReply:         "reply answer respond email mail",
	ruleAskReferrer:   "ask reference referral word",
	ruleThankReferrer: "thank reference referral",
	ruleAway:          "away trip absence holiday tell",
	ruleAnswerNo:      "reply rejection answer feedback",
	ruleConnect:       "connect linkedin",
	ruleStay:          "stay touch word",
	rulePractice:      "practice practise",
	ruleNeeds:         "needs tell",
	ruleDecide:        "decide decision offer",
	ruleTell:          "tell offer",
	ruleContract:      "contract sign signed",
	ruleChecks:        "checks check background references",
	rulePapers:        "papers documents",
	ruleResign:        "resign notice resignation",
	ruleElsewhere:     "withdraw",
	ruleDecline:       "decline no",
	ruleOwn:           "remind reminder",
}

// numberWords is how many words at most name a task by its number.
const numberWords = 3

// namesTask reports whether words name a pending task by its number, or by
// what it is: its company alone could as well be an interview.
func (t *turn) namesTask(words string) bool {
	number, ref, _ := t.splitTask(words)
	for _, k := range t.pending() {
		if number == k.Number && number > 0 {
			return true
		}
		what := []Task{{ID: k.ID, What: k.What, People: k.People}}
		if ref != "" && len(bestTasks(what, ref)) > 0 {
			return true
		}
	}
	return false
}

// littleWords say nothing of a task; commonWords are in the names of many, and say
// too little where another word names none.
var (
	littleWords = []string{"the", "to", "for", "my", "at", "with", "of", "and", "you", "your", "that", "are", "if", "have", "one", "it", "is", "about", "task", "reminder", "thing"}
	commonWords = []string{"note", "notes", "ask", "asking", "write", "send", "mail", "email", "message", "reply", "tell", "call", "line"}
)

// bestTasks returns the tasks that share the most words with ref.
func bestTasks(tasks []Task, ref string) []Task {
	split := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" ,.;:!?-–'’“”\"", r) })
	}
	var best []Task
	most := 0
	for _, k := range tasks {
		have := split(k.title() + " " + ruleWords[k.rule()])
		n, plain, missed := 0, 0, false
		for _, w := range split(ref) {
			switch {
			case len(w) < 2 || slices.Contains(littleWords, w):
			case !slices.ContainsFunc(have, func(h string) bool { return alike(h, w) }):
				missed = true
			case slices.Contains(commonWords, w):
				n, plain = n+1, plain+1
			default:
				n++
			}
		}
		if n == plain && missed { // “the note about caching” is no thank-you note
			continue
		}
		switch {
		case n > most:
			most, best = n, []Task{k}
		case n == most && n > 0:
			best = append(best, k)
		}
	}
	return best
}

// alike reports whether a word is another, or short for it: "refs" for
// "references", "cert" for "certificates".
func alike(full, word string) bool {
	short := strings.TrimSuffix(word, "s")
	return full == word || len(short) >= 3 && strings.HasPrefix(full, short) || len(full) > 3 && strings.HasPrefix(word, full)
}

// splitTask parts words into a task's name and a time: "2 tomorrow morning".
func (t *turn) splitTask(words string) (number int, ref string, until timewords.Moment) {
	found := t.times(words, timewords.Future)
	if len(found) > 0 {
		f := found[len(found)-1]
		until = f.At
		words = strings.TrimSpace(words[:f.Lead] + words[f.End:])
	}
	for _, s := range snoozes {
		if i := strings.Index(strings.ToLower(words), strings.ToLower(s.label)); i >= 0 && until.IsZero() {
			at := s.until(t.now, t.profile())
			until = timewords.Moment{Date: calendar.DateOf(at), Clock: true, Hour: at.Hour(), Min: at.Minute()}
			words = strings.TrimSpace(words[:i] + words[i+len(s.label):])
		}
	}
	words = strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(words, "task"), "#"))
	if n, err := strconv.Atoi(words); err == nil {
		return n, "", until
	}
	if r := t.read("done with " + words)[0]; words != "" && len(strings.Fields(words)) <= numberWords && r.Intent == reader.TaskDone && r.Slots.Number > 0 {
		return r.Slots.Number, "", until
	}
	return 0, words, until
}
