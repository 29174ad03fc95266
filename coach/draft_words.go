package coach

import (
	"slices"
	"strings"
)

// The person's own words, where they can stand in a draft.

// talkedWords is how long somebody's own words may be to stand inside a
// sentence of a draft.
const talkedWords = 6

// talked is something that was talked about, in words that fit a sentence.
func talked(iv *Interview) string {
	words := strings.Fields(strings.ToLower(iv.Well))
	if len(words) == 0 || len(words) > talkedWords || strings.ContainsAny(iv.Well, ".!?,;:\n'’") || slices.ContainsFunc(words, func(w string) bool { return notThings[w] }) {
		return ""
	}
	return iv.Well
}

// notThings are words that make a clause of what went well, or a thing of the
// person's own: neither can follow "I enjoyed talking about".
var notThings = map[string]bool{
	"i": true, "my": true, "me": true, "we": true, "our": true, "they": true, "he": true, "she": true, "it": true, "you": true,
	"was": true, "were": true, "is": true, "are": true, "went": true, "didnt": true, "dont": true, "did": true, "had": true, "have": true,
	"liked": true, "loved": true, "laughed": true, "smiled": true, "got": true, "felt": true, "lol": true, "all": true, "everything": true,
	"yes": true, "ok": true, "good": true, "well": true, "fine": true, "great": true, "dunno": true, "being": true, "not": true, "no": true,
}

// titles go before a family name: whoever is known by one is written to so.
var titles = []string{"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "sister", "father", "rev", "herr", "frau", "madame", "monsieur"}

// firstName is what somebody is written to as.
func firstName(name string) string {
	first, _, _ := strings.Cut(name, " ")
	if slices.Contains(titles, strings.ToLower(strings.TrimSuffix(first, "."))) {
		return name
	}
	return first
}

// firstNames is what several people are written to as.
func firstNames(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = firstName(n)
	}
	return out
}

func lowerFirst(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if strings.ToUpper(first) == first { // CV
		return s
	}
	return strings.TrimSpace(strings.ToLower(first) + " " + rest)
}

// wordCount is how many words a text has.
func wordCount(s string) int { return len(strings.Fields(s)) }
