package coach

import (
	"regexp"
	"strings"
	"unicode"

	"debrief/coach/calendar"
)

// What people say of themselves: their week, their reminders, their spirits.

var (
	goalIs      = regexp.MustCompile(`(?i)^(?:my goal (?:for|this) (?:the |this )?week(?: is)?(?: to)?|(?:my )?goal(?: for| this)* (?:the |this )?week:?|(?:my )?goal(?: is(?: to)?)?:?|this week,? i (?:want to|will|plan to|'d like to|would like to)) (.+)$`)
	shifts      = regexp.MustCompile(`(?i)^(?:i'?m |im |i |now )?(?:(?:working|work|on|back on|doing) (?:(nights?(?: shifts?)?)|days?(?: shifts?)?))(?: (?:this|next) week| now| again| from .*)?[.!]*$`)
	goalAsked   = regexp.MustCompile(`(?i)^(?:what(?:'s| is|s) )?my goal(?: this week| for this week)?\??$`)
	howOften    = regexp.MustCompile(`(?i)\b(fewer|less|light|standard|normal|active|more) reminders\b|^reminders:? (light|standard|active)$|\bremind me (less|more)(?: often)?$`)
	stayInTouch = regexp.MustCompile(`(?i)\b(?:stay|keep|staying|keeping) in touch with (.+?)[.!]*$`)
)

// tellsOwn takes words about the person's own week and reminders, about staying
// in touch after a rejection, and the way back from a pause. It reports whether
// they were.
func (t *turn) tellsOwn(text string) bool {
	p := t.profile()
	if m := shifts.FindStringSubmatch(text); m != nil {
		hours := nightQuiet
		if m[1] == "" {
			hours = calendar.DefaultQuiet().String()
		}
		t.fillSettings(map[string]string{"quiet": hours})
		return true
	}
	if goalAsked.MatchString(text) {
		if p.Goal == "" || p.GoalWeek != mondayOf(t.today()) {
			t.tell(say("There is no goal for this week."), Button{Label: "Set a goal", Action: "c/goal"})
		} else {
			t.tell(say("This week: “{}”.", p.Goal), Button{Label: "Change it", Action: "c/goal"})
		}
		return true
	}
	if m := goalIs.FindStringSubmatch(text); m != nil {
		t.goal(strings.TrimRight(m[1], ".!"))
		return true
	}
	if m := howOften.FindStringSubmatch(text); m != nil {
		t.fillSettings(map[string]string{"reminders": m[1] + m[2] + m[3]})
		return true
	}
	if oneOf(text, "leave it for today", "leave it", "yeah leave it", "yes leave it", "leave it for now", "yes, leave it for today") {
		t.command("today")
		return true
	}
	if p := t.session().Parked; len(p) > 0 && oneOf(text, "ok now", "now", "im back", "i'm back", "back", "go on", "continue", "carry on", "lets go on", "let's go on", "let's finish", "lets finish", "what was the question", "where were we", "ready now", "i'm ready", "let us continue", "finish the debrief", "let's talk", "lets talk", "let's talk now", "i'm ready to talk", "ok let's talk", "debrief") {
		t.resume(p[len(p)-1].Interview, nil)
		return true
	}
	if oneOf(text, "they answered", "they replied", "they got back to me", "they wrote back", "they wrote") {
		t.answered()
		return true
	}
	if oneOf(text, "stop", "enough", "stop it") {
		t.tell(say("Nothing is being asked. If you want silence altogether, say pause."), Button{Label: "Pause", Action: "c/pause"})
		return true
	}
	if p.pausedAt(t.now) && oneOf(text, "back", "im back", "i'm back", "unpause", "start again", "go on") {
		t.unpause()
		return true
	}
	if m := stayInTouch.FindStringSubmatch(text); m != nil && t.companyCard(m[1]) == nil {
		if iv := t.lastClosed(m[1]); iv != nil && iv.Outcome == Rejected {
			t.aside(Flow{Question: qStay, Interview: iv.ID}, nil)
			return true
		}
	}
	return false
}

var (
	sighs      = words(`(?:this|that|it) (?:sucks|hurts|stings|stinks)|ugh+|argh+|i'?m (?:gutted|crushed|devastated)|gutted$|what a day`)
	idle       = []string{"lol", "haha", "idk", "hm", "hmm", "night", "good night", "gn", "bye", "see you", "nice", "cool", "wow", "ok lol", "will do", "ok will do"}
	lowSpirits = words(`(?:so|really|very|just|pretty|a bit) (?:sad|down|overwhelmed|gutted|low|discouraged|disheartened|tired of (?:this|it all|searching|applying))|(?:giv(?:e|ing) up|given up) on (?:this|the|my) (?:search|job|hunt)|what'?s the point|(?:all )?a bit (?:too )?much|(?:rough|hard|awful) (?:week|day)|^(?:i'?m )?(?:gutted|overwhelmed|heartbroken)\b`)
	areYou     = regexp.MustCompile(`(?i)^(?:are|r) (?:you|u) (?:an? )?(?:ai|bot|robot|human|person|real(?: person)?|chatgpt|program|computer)\b`)
	whoReads   = regexp.MustCompile(`(?i)^(?:who (?:can|could|else can)|can (?:anyone|anybody|others|my boss|you)) (?:see|read)\b|^is (?:this|it) private`)
	whatNow    = []string{"what now", "now what", "what next", "whats next", "what's next", "and now"}
)

// isWord reports whether a character belongs to a word or a number: a message
// without any is a picture, or a sign.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// smallTalk answers words that ask for nothing. It reports whether they were.
func (t *turn) smallTalk(text string) bool {
	switch {
	case oneOf(text, idle...) || !strings.ContainsFunc(text, isWord) && !strings.Contains(text, "?"):
		t.tell(say("Alright."))
	case areYou.MatchString(text), whoReads.MatchString(text):
		t.tell(say("I'm a program, not a person. What you tell me is kept, and whoever runs me could read it."))
	case oneOf(text, whatNow...):
		t.nextOfAll()
	case lowSpirits.MatchString(text) && len(strings.Fields(text)) <= 2*plainWords:
		t.tell(say(lowAnswer), Button{Label: "Leave it for today", Action: "c/today"}, Button{Label: "Go on", Action: "c/tasks"})
	case sighs.MatchString(text) && len(strings.Fields(text)) <= plainWords:
		t.tell(say("It does. Nothing has to happen today."), Button{Label: "Leave it for today", Action: "c/today"})
	default:
		return false
	}
	return true
}
