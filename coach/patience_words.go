package coach

import (
	"regexp"
	"slices"
	"strings"

	"debrief/coach/calendar"
)

// What people say while they wait: that they went by, and what kind of employer
// it is.

// Words of waiting that has become too much: turning up, driving by, watching
// somebody's pages.
var stalking = regexp.MustCompile(`(?i)\b(?:stalk(?:ed|ing)?|(?:drove|walked|went|driving|walking|going) (?:past|by|round|around) (?:to )?(?:their|the|his|her) (?:office|building|house|home|place|lobby)|` +
	`(?:turned|turning|turn|showed|showing|show|went|going|drop(?:ped)?|popped) (?:up|by|in|over|round)? ?(?:at|to|by) (?:their|the|his|her) (?:office|building|house|home|place|reception|lobby|door)|` +
	`(?:waited|waiting|sat|stood|standing|was) (?:outside|in front of) (?:their|the|his|her)|` +
	`(?:check(?:ed|ing)?|look(?:ed|ing)?(?: at| up)?|refresh(?:ed|ing)?|scroll(?:ed|ing)? through|watch(?:ed|ing)?) (?:at |through )?(?:his|her|their|the (?:hiring )?manager'?s|the recruiter'?s|the (?:interviewer|boss)'?s) (?:linkedin|facebook|instagram|profile|twitter|pages?|stories))`)

// passedBy is the same of a company by its name.
var passedBy = regexp.MustCompile(`(?i)\b(?:drove|walked|went|driving|walking|cycled) (?:past|by|round|around)\b`)

// stalks answers words of stalking or turning up. It reports whether they were.
func (t *turn) stalks(text string) bool {
	walked := t.companyNamed(text) != "" && passedBy.MatchString(text)
	if !stalking.MatchString(text) && !walked || strings.HasSuffix(strings.TrimSpace(text), "?") {
		return false
	}
	if len(t.agenda().Cards) == 0 {
		return false
	}
	iv := t.open(t.companyNamed(text))
	if iv == nil || iv.ID == "" {
		return true
	}
	t.leaveAside()
	answer := say("Hard not to, while waiting. I'd leave it.")
	if at, ok := nextMove(iv, t.profile()); ok {
		answer = join(" ", answer, say("Your next move: {}.", t.voice().day(calendar.DateOf(at.In(t.profile().location())))))
	}
	t.tell(answer)
	return true
}

// companyNamed is the first company of the journal that words name, "" if none.
func (t *turn) companyNamed(words string) string {
	lower := strings.ToLower(words)
	for _, c := range slices.Backward(t.agenda().Cards) {
		if c.Company != "" && containsWord(lower, strings.ToLower(c.Company)) {
			return c.Company
		}
	}
	return ""
}

// sectors are the words by which people tell of such employers.
var sectors = []struct {
	sector Sector
	words  *regexp.Regexp
}{
	{SectorHourly, words(`hourly|(?:paid|pay|work) by the hour|shift (?:work|job)|zero[- ]hours?|minimum wage|(?:retail|restaurant|café|cafe|bar|warehouse) (?:job|work|shift)`)},
	{SectorPublic, words(`public (?:sector|body|bodies|employer|service|authority|library|school|university)|universit(?:y|ies)|civil service|government|federal (?:job|agency|role)|(?:city|county|district|borough|town) (?:council|hall)|state agency|municipal\w*|ministry`)},
}

// sectorIn is the kind of employer that words tell of, empty if they do not.
func sectorIn(text string) Sector {
	for _, s := range sectors {
		if m := s.words.FindStringIndex(text); m != nil && !negated.MatchString(text[:m[0]]) {
			return s.sector
		}
	}
	return ""
}

// isSubject begins words about the company last spoken of.
var isSubject = regexp.MustCompile(`(?i)^(?:(?:sorry|no|actually|well|oh),? )?(?:they|it|this|that|the job|the work)(?:'s|s|'re|re)?\b`)

// negated ends with a no to what comes next.
var negated = regexp.MustCompile(`(?i)(?:\bnot|n'?t|\bno)(?: an?)? $`)

// tellsSector takes a few words that say what kind of employer one is: "it's
// hourly work", "Acme is a public body". It reports whether they did.
func (t *turn) tellsSector(text string) bool {
	s := sectorIn(text)
	subject := isSubject.MatchString(text) || t.companyNamed(text) != ""
	if !subject || s == "" || len(strings.Fields(text)) > plainWords || !anyWord(text, "is", "it's", "its", "are", "they're", "isn't", "isnt") || len(t.agenda().Cards) == 0 {
		return false
	}
	iv := t.open(t.companyNamed(text))
	if iv == nil || iv.ID == "" {
		return true
	}
	iv.Sector, t.what = s, "how long answers take at "+iv.name()
	t.tell(join(" ", say("Noted for {}: {}.", iv.name(), map[Sector]string{SectorHourly: "work by the hour, where answers come sooner", SectorPublic: "a public body, where answers take longer"}[s]), t.nextMoveText(iv)), undoButton)
	return true
}

// anyWord reports whether a text holds one of the words, or phrases.
func anyWord(text string, words ...string) bool {
	text = strings.ToLower(text)
	for _, w := range words {
		if containsWord(text, w) {
			return true
		}
	}
	return false
}
