package timewords

import "regexp"

// common are words that may begin an expression of time but mostly do not.
var common = wordSet("the a an in this as by on over after first second third half last later end w one right start early late within during")

var escapes = regexp.MustCompile(`\\[a-z]`)
var lastOptional = regexp.MustCompile(`([a-z]+)([a-z])\?`)
var wordsOnly = regexp.MustCompile(`[a-z]+`)

// makeVocabulary collects the words that stand in the rows' patterns, with and
// without a last letter that is optional there.
func makeVocabulary() map[string]bool {
	known := map[string]bool{}
	for _, r := range allRows() {
		pattern := escapes.ReplaceAllString(macros.Replace(r.pattern), " ")
		for _, m := range lastOptional.FindAllStringSubmatch(pattern, -1) {
			known[m[1]] = true
		}
		for _, word := range wordsOnly.FindAllString(pattern, -1) {
			known[word] = true
		}
	}
	for name := range weekdays {
		known[name+"s"] = true
	}
	return known
}

// mayGoOn reports whether after, the text behind a word, goes on as some rule
// may: with a word of the vocabulary or a digit.
func mayGoOn(after string) bool {
	if after == "" {
		return false
	}
	next := firstWord(after)
	return next != "" && (isDigit(next[0]) || vocabulary[next] || !asciiWord(next[0]))
}
