package coach

import (
	"regexp"
	"slices"
	"strings"

	"debrief/coach/reader"
)

// What stands beside the facts in the words of an opening: a zone, a recruiter,
// an address, and whether they tell of people at all.

// notNow are words of not wanting to talk it over.
var notNow = words(`(?:do ?n[o'’]?t|can'?t|cant) (?:want to |wanna |really |face )*(?:talk|talking|speak|think)(?:ing)? about (?:it|this)|not now|talk (?:about it )?(?:later|tomorrow)`)

var (
	zoneTime  = regexp.MustCompile(`(?i)(?:\d ?[ap]m|\b\d{1,2}(?::\d\d)?|\bnoon|o'clock),? \(?(?:in |on )?((?:[\p{L}.]+ ){1,2})time\b`)
	zoneShort = regexp.MustCompile(`(?i)(?:\d ?[ap]m|\b\d{1,2}(?::\d\d)?|\bnoon),? (pacific|eastern|central|mountain)\b`)
	isAgent   = regexp.MustCompile(`(?i)\brecruiter(?:'?s name)? (?:is|was|:) ([\p{L}'-]+(?: [\p{Lu}][\p{L}'-]+)?)`)
)

// zonesOfTheUS are what people there call them.
var zonesOfTheUS = map[string]string{
	"pacific": "America/Los_Angeles", "mountain": "America/Denver", "central": "America/Chicago", "eastern": "America/New_York",
}

// zoneNamed is the zone that stands beside a time: "10am Berlin time", "3pm
// Pacific". Empty if none does.
func (t *turn) zoneNamed(words string) string {
	for _, p := range []*regexp.Regexp{zoneTime, zoneShort} {
		if m := p.FindStringSubmatch(words); m != nil {
			name := strings.ToLower(strings.TrimSpace(m[1]))
			if zone := zonesOfTheUS[name]; zone != "" {
				return zone
			}
			if zone, ok := t.readZone(strings.TrimSpace(m[1])); ok {
				return zone
			}
		}
	}
	return ""
}

// markRecruiter takes words that say who the recruiter is.
func markRecruiter(iv *Interview, words string) {
	m := isAgent.FindStringSubmatch(words)
	if m == nil {
		return
	}
	for i := range iv.People {
		if sameName(iv.People[i].Name, m[1]) {
			iv.People[i].Part = either(iv.People[i].Part, "recruiter")
		}
	}
}

// rambles reports whether words tell a story, so that what looks like names in
// them is none: many, of the person's own doing, and no name with a capital, a
// part or an address.
func rambles(words string, people []reader.Person) bool {
	return len(strings.Fields(words)) >= 8 && anyWord(words, "i", "my", "me") && !named(words, people)
}

// named reports whether words plainly name people: with a capital, a part or an
// address, or as whom they met.
func named(words string, people []reader.Person) bool {
	return anyWord(words, "met", "with", "spoke") || slices.ContainsFunc(people, func(p reader.Person) bool {
		return p.Part != "" || p.Email != "" || p.Phone != "" || p.Link != "" || strings.Contains(words, capital(p.Name))
	})
}

// attach gives an address that stands by itself in words to the one it is
// written like, or to the only one who has none.
func attach(iv *Interview, words string) {
	email := emailIn.FindString(words)
	if email == "" || slices.ContainsFunc(iv.People, func(p reader.Person) bool { return strings.EqualFold(p.Email, email) }) {
		return
	}
	local, _, _ := strings.Cut(strings.ToLower(email), "@")
	without := -1
	for i, p := range iv.People {
		if p.Email != "" {
			continue
		}
		for _, part := range strings.Fields(strings.ToLower(p.Name)) {
			if len(part) > 2 && strings.Contains(local, part) {
				iv.People[i].Email = email
				return
			}
		}
		if without = i; len(iv.People) > 1 {
			without = -1
		}
	}
	if without >= 0 {
		iv.People[without].Email = email
	}
}
