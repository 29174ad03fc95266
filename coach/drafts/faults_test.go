package drafts

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// What is wrong with a draft. The words that trouble are those which the coach
// looks over a person's own message for, and some more.

var unwantedWords = map[string][]string{
	"sounds desperate": {"need this job", "desperate", "please, please", "please please", "begging", "beg you", "do anything", "last hope", "give me a chance", "any chance", "it would mean the world"},
	"presses": {"checking in", "as soon as possible", "asap", "any update", "any news", "haven't heard", "havent heard", "still waiting", "when will you",
		"need a reply", "need an answer", "need a decision", "please reply", "urgent", "hurry", "remind"},
	"argues": {"unfair", "you should have", "waste", "wasting", "unprofessional", "ridiculous", "reconsider", "i deserve", "mistake", "how could you", "how dare you",
		"disagree", "rude", "disappoint", "unfortunate"},
	"talks of money": {"salary", "salaries", "compensation", "pay range", "pay rise", "pay package", "bonus", "vacation days", "holiday allowance"},
	"is filler": {"finds you well", "find you well", "treating you well", "treats you well", "touch base", "reach out", "reaching out", "hope this", "hope you are", "hope all is",
		"hesitate", "trust this", "esteemed", "humbl", "passionate", "leverage", "synerg"},
	"says why": {"disab", "health", "diagnos", "condition", "impair", "deaf", "illness"},
}

var unwantedMarks = map[string]*regexp.Regexp{
	"is left over":   regexp.MustCompile(`<no value>|\{\{|\}\}|%!|  |\t| [,.;:?]|\.\s*\.|[,;:][,.;:]|\?\.|\[\]|\n\n\n| \n|\n `),
	"shouts":         regexp.MustCompile(`!|\?\?|\b[A-Z]{4,}\b`),
	"starts small":   regexp.MustCompile(`[.?] [a-z]|\n\n[a-z]`),
	"is not grammar": regexp.MustCompile(`\b[Aa] [aeio]|\b[Aa]n [^aeiouAEIO8h]`),
}

var (
	thanking   = []string{"thank", "grateful", "appreciat"}
	particular = []string{"talk", "spoke", "speak", "discuss", "conversation", "mention", "hear", "learn", "enjoy", "interested in", "impress"}
	interest   = []string{"interested", "my interest", "glad to join", "pleased to join", "do this work", "want the job", "take it on", "take up the position"}
	blank      = regexp.MustCompile(`\[[^\[\]]+\]`)
)

// says is the first of some words that a text begins one of its own words
// with, empty if none.
func says(text string, words []string) string {
	text = strings.ToLower(text)
	for _, w := range words {
		for from := 0; ; from++ {
			i := strings.Index(text[from:], w)
			if i < 0 {
				break
			}
			if from += i; from == 0 || text[from-1] < 'a' || text[from-1] > 'z' {
				return w
			}
		}
	}
	return ""
}

// doubled is a word that a text has twice in a row.
func doubled(text string) string {
	words := strings.Fields(strings.ToLower(text))
	for i, w := range words[1:] {
		if w == words[i] {
			return w
		}
	}
	return ""
}

// toCompany are the kinds that go to a company about an interview there.
var toCompany = []Kind{ThankYou, FollowUp, FollowUpAgain, ContactRequest, RejectionReply, Accept, Decline, Withdraw, Delay, TellOthers, Away, Needs}

// faults is what is wrong with a draft that was written from facts.
func faults(k Kind, tone Tone, f Facts, text string) []string {
	var out []string
	fault := func(format string, a ...any) { out = append(out, fmt.Sprintf(format, a...)) }

	most := 149
	if tone == Brief {
		most = 59
	}
	if n := len(strings.Fields(text)); n > most {
		fault("%d words, more than %d", n, most)
	}
	if n := strings.Count(text, "?"); n > 1 {
		fault("%d questions", n)
	}
	plain := text
	if f.Company != "" {
		plain = strings.ReplaceAll(text, f.Company, "X") // "Acme Inc. may"
	}
	for why, words := range unwantedWords {
		if found := says(plain, words); found != "" {
			fault("%s: %q", why, found)
		}
	}
	for why, marks := range unwantedMarks {
		if found := marks.FindString(plain); found != "" {
			fault("%s: %q", why, found)
		}
	}
	if found := doubled(plain); found != "" {
		fault("says %q twice", found)
	}
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.So, unicode.Cc) && r != '\n' }) {
		fault("a symbol")
	}
	if text != strings.TrimSpace(text) {
		fault("space around it")
	}
	if says(text, thanking) == "" {
		fault("no thanks")
	}
	if n := strings.Count(strings.ToLower(text), "thank"); n > 4 {
		fault("thanks %d times", n)
	}

	line, body, _ := strings.Cut(text, "\n")
	if has := strings.HasPrefix(line, "Subject: "); has == (tone == Brief) {
		fault("subject line: %v", has)
	}
	if n := len(strings.Fields(line)); n > 16 {
		fault("a subject of %d words", n)
	}
	if strings.Contains(body, "Subject:") {
		fault("two subject lines")
	}
	open := blank.ReplaceAllString(text, "")
	if strings.ContainsAny(open, "[]") {
		fault("a blank that does not close")
	}

	named := func(what, value string) {
		if value != "" && !strings.Contains(text, value) {
			fault("%s %q is not named", what, value)
		}
	}
	named("the writer", f.Name)
	if f.Name == "" {
		named("the writer", "[your name]")
	}
	if k == Resign {
		for _, s := range []string{f.Company, f.Role, f.First, f.Full} {
			if s != "" && strings.Contains(text, s) {
				fault("the present employer is told of %q", s)
			}
		}
		return out
	}
	named("the company", f.Company)
	named("the role", f.Role)
	if slices.Contains(toCompany, k) {
		if f.First != "" && !strings.Contains(text, f.First) && (f.Full == "" || !strings.Contains(text, f.Full)) && (f.Everyone == "" || !strings.Contains(text, f.Everyone)) {
			fault("nobody is named")
		}
		before := k == Withdraw && f.Day+f.Date+f.Talked == "" // there may have been no interview yet
		if !before && says(text, particular) == "" {
			fault("nothing of the interview")
		}
	}
	return append(out, ofKind(k, tone, f, text)...)
}

// ofKind is what is wrong with a draft that is right only for its kind.
func ofKind(k Kind, tone Tone, f Facts, text string) []string {
	var out []string
	must := func(words ...string) {
		for _, w := range words {
			if w != "" && !strings.Contains(strings.ToLower(text), strings.ToLower(w)) {
				out = append(out, fmt.Sprintf("does not say %q", w))
			}
		}
	}
	either := func(known, blank string) { must(cmp.Or(known, blank)) }
	if !f.Interested {
		if found := says(text, interest); found != "" {
			out = append(out, fmt.Sprintf("claims an interest: %q", found))
		}
	}
	switch k {
	case ThankYou:
		either(f.Talked, "[one thing you talked about]")
		must(f.Promised, f.Day)
		if tone != Brief {
			must(f.Portfolio)
		}
	case FollowUp:
		must("?", f.ReplyBy)
	case FollowUpAgain:
		must("?", "[something new")
	case ContactRequest:
		must("?")
		if f.NeedAddress || !f.NeedDate {
			must(cmp.Or(f.Everyone, f.Full, f.First, "[who you met]"))
		}
	case Reference:
		must("?", "CV", "posting", "attach")
		if f.Formal {
			must("call")
		}
	case ReferenceBriefing:
		must("CV", "posting", "attach")
		if says(text, []string{"ask", "question"}) == "" {
			out = append(out, "does not say what may be asked")
		}
		if tone == Formal {
			must("[what you would do there]")
		}
	case RejectionReply:
		must("?", "opportunity", "experience")
	case Accept:
		must("accept", "contract", "[start date]")
	case Delay:
		either(f.Thing, "[what you promised]")
		must("[attach or paste it here]")
	case TellOthers:
		either(f.DecideBy, "[date]")
		must("?", "offer")
	case Away:
		either(f.From, "[first day]")
		either(f.How, "[phone or e-mail, and when]")
	case Needs:
		either(f.Thing, "[what you need]")
		must("?")
	}
	return out
}
