package drafts

import (
	"cmp"
	"regexp"
	"strings"
)

// letter is what a template sees: the facts, and what follows from them.
type letter struct{ Facts }

// Met is whether the reader may be told "we spoke": not where others are known
// to have held the interview, as with a recruiter or a front desk.
func (l letter) Met() bool {
	reader := cmp.Or(l.Full, l.First)
	everyone := " " + strings.ReplaceAll(l.Everyone, ",", "") + " "
	return l.Everyone == "" || reader != "" && strings.Contains(everyone, " "+strings.ReplaceAll(reader, ",", "")+" ")
}

// When is the day of the interview, as it stands after "we spoke"; the date
// if it is known.
func (l letter) When() string {
	if l.Date != "" {
		return "on " + l.Date
	}
	return l.Day
}

// Desk is whether a request for contact goes to whoever answers: nobody else is
// known who could be asked.
func (l letter) Desk() bool {
	return l.First == "" && l.Full == "" || l.AskAddress() && l.Met()
}

// Asked is whether a request for contact goes to somebody who held the
// interview.
func (l letter) Asked() bool { return !l.Desk() && l.Met() }

// ThoseMet is who held the interview, as a request for contact names them to
// somebody else: a blank where they are to be written to and not known.
func (l letter) ThoseMet() string {
	switch {
	case l.AskAddress() && l.Everyone == "":
		return cmp.Or(l.Full, l.First, "[who you met]")
	case l.Asked():
		return ""
	}
	return l.Everyone
}

// AskAddress and AskDate are what a request for contact asks for: both, where
// nothing else is known.
func (l letter) AskAddress() bool { return l.NeedAddress || !l.NeedDate }

// AskDate is the other half of AskAddress.
func (l letter) AskDate() bool { return l.NeedDate || !l.NeedAddress }

// Absence is when the person is away, as it stands after "I will be away".
func (l letter) Absence() string {
	if l.From != "" && l.From == l.To {
		return "on " + l.From
	}
	return "from " + cmp.Or(l.From, "[first day]") + " to " + cmp.Or(l.To, "[last day]")
}

// pick is one of some wordings.
func pick(variant int, of ...string) string {
	return of[(variant%len(of)+len(of))%len(of)]
}

// The is a thing with its article, where it has none of its own: "the repo
// link", "my references".
func The(thing string) string { return the(thing) }

// the is a thing as it stands after "here is": "repo link" has no article of
// its own, "my references" needs none.
func the(thing string) string {
	first, _, _ := strings.Cut(strings.ToLower(thing), " ")
	if determiners[first] {
		return thing
	}
	return "the " + thing
}

var determiners = map[string]bool{
	"a": true, "an": true, "the": true, "my": true, "our": true, "your": true, "some": true, "more": true, "two": true, "three": true, "both": true,
	"this": true, "that": true, "these": true, "those": true,
}

// clean makes facts fit into a sentence: one line, no mark at the end where
// the sentence goes on.
func (f Facts) clean() Facts {
	for _, s := range []*string{
		&f.Company, &f.Role, &f.First, &f.Full, &f.Everyone, &f.Day, &f.Date, &f.ReplyBy, &f.Talked, &f.Promised,
		&f.Thing, &f.Name, &f.Portfolio, &f.DecideBy, &f.From, &f.To, &f.How,
	} {
		*s = strings.Join(strings.Fields(*s), " ")
	}
	for _, s := range []*string{&f.Role, &f.Talked, &f.Thing, &f.How, &f.Promised} {
		*s = strings.TrimRight(*s, ".,;:!? ")
	}
	if f.Promised != "" {
		f.Promised += "."
	}
	f.Role = roleWords.ReplaceAllString(f.Role, "$1")
	return f
}

// roleWords are what templates put around a role themselves.
var roleWords = regexp.MustCompile(`(?i)^(?:the |an? )?(.*?)(?: role| position| job)?$`)

var (
	spaces     = regexp.MustCompile(` {2,}`)
	emptyLines = regexp.MustCompile(`\s*\n\s*\n\s*`)
	lineEnds   = regexp.MustCompile(` *\n *`)
	twoStops   = regexp.MustCompile(`(\w)\.\.(\s|$)`) // "at Acme Inc.."
)

// tidy takes away what a template leaves where something is not known: spaces
// and empty lines.
func tidy(s string) string {
	s = spaces.ReplaceAllString(s, " ")
	s = emptyLines.ReplaceAllString(s, "\n\n")
	s = lineEnds.ReplaceAllString(s, "\n")
	s = twoStops.ReplaceAllString(s, "$1.$2")
	return strings.TrimSpace(s)
}
