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

func anyOf(pattern string) *regexp.Regexp { return regexp.MustCompile(`(?i)\b(?:` + pattern + `)`) }

var unwanted = map[string]*regexp.Regexp{
	"sounds desperate": anyOf(`(?:really |so )?need this job|desperate\w*|please,? please|beg(?:ging)? you|do anything|last hope|give me a chance|any chance|it would mean the world`),
	"presses": anyOf(`(?:just )?checking in|as soon as possible|asap|any (?:update|news)s?|haven'?t heard|still waiting|when will you (?:decide|let me know|tell)|` +
		`need an? (?:answer|reply|decision)|please reply|urgent|hurry|remind`),
	"argues":         anyOf(`unfair\w*|you should have|wast(?:e|ed|ing)\b|unprofessional\w*|ridiculous\w*|reconsider|i deserve\w*|mistake|how (?:could|dare) you|disagree|rude(?:ness|ly)?\b|disappoint\w*|unfortunate\w*`),
	"talks of money": anyOf(`salar(?:y|ies)|compensation|pay (?:range|rise|package)|bonus(?:es)?|vacation days|holiday allowance|\d+ ?k\b`),
	"is filler":      anyOf(`finds? you well|treat(?:ing|s)? you well|touch base|reach(?:ing)? out|hope (?:this|you are|all is)|hesitate|trust this|esteemed|humbl|passionate|leverage|synerg`),
	"is left over":   regexp.MustCompile(`<no value>|\{\{|\}\}|%!|  |\t| [,.;:?]|\.\s*\.|[,;:][,.;:]|\?\.|\[\]|\n\n\n| \n|\n `),
	"shouts":         regexp.MustCompile(`!|\?\?|\b[A-Z]{4,}\b`),
	"starts small":   regexp.MustCompile(`[.?] [a-z]|\n\n[a-z]`),
	"repeats a word": regexp.MustCompile(`(?i)\b(?:the the|a a|an an|to to|for for|that that|and and|with with|on on|about about|role role|at at|in in|I I)\b`),
	"has no an":      regexp.MustCompile(`\b[Aa] [aeio]|\b[Aa]n [^aeiouAEIO8h]`),
	"says why":       anyOf(`disab\w*|health|diagnos\w*|condition|impair\w*|deaf\w*|illness`),
}

var (
	thanks     = anyOf(`thank|grateful|appreciat`)
	particular = anyOf(`(?:talk|spoke|speak|discuss|conversation|mention|hear|heard|learn|enjoy|interested in|impress)\w*`)
	interest   = anyOf(`(?:still|very|remain|all the more) (?:very )?interested|my interest|glad to join|pleased to join|do this work|want the job|take it (?:on|up)`)
	blank      = regexp.MustCompile(`\[[^\[\]]+\]`)
)

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
	for why, words := range unwanted {
		if found := words.FindString(plain); found != "" {
			fault("%s: %q", why, found)
		}
	}
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.In(r, unicode.So, unicode.Cc) && r != '\n' }) {
		fault("a symbol")
	}
	if text != strings.TrimSpace(text) {
		fault("space around it")
	}
	if !thanks.MatchString(text) {
		fault("no thanks")
	}
	if n := len(thanks.FindAllString(text, -1)); n > 4 {
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
		if !before && !particular.MatchString(text) {
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
		if found := interest.FindString(text); found != "" {
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
		if !anyOf("ask|question").MatchString(text) {
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
