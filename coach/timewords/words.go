package timewords

import "strings"

// lastWord is the word, or the sign, that ends s.
func lastWord(s string) string {
	s = strings.TrimRight(s, " ")
	i := len(s)
	for i > 0 && asciiWord(s[i-1]) {
		i--
	}
	if i == len(s) && i > 0 {
		i--
	}
	return s[i:]
}

// firstWord is the word, or the sign, that begins s.
func firstWord(s string) string {
	s = strings.TrimLeft(s, " ")
	i := 0
	for i < len(s) && asciiWord(s[i]) {
		i++
	}
	if i == 0 && len(s) > 0 {
		i++
	}
	return s[:i]
}

// freeNumber reports whether a number ends where after begins: it is not the
// first half of a time, a fraction, a percentage or a larger number.
func freeNumber(after string) bool {
	if after == "" {
		return true
	}
	switch after[0] {
	case ',':
		return !goesOnAsNumber(after[1:])
	case ':', '/', '.', '-', '\'':
		return len(after) == 1 || !isDigit(after[1]) && (after[0] != '-' || !asciiWord(after[1])) && after[0] != '/'
	case '%', '+', '$', '#', '*', '=', '_', '^':
		return false
	}
	next := firstWord(after)
	return next != "%" && next != "$" && next != "+" && next != "/" && next != "am" && next != "pm"
}

// goesOnAsNumber reports whether what stands right behind a comma makes one number
// of it and what is before it: 90,000 and 4,5, but not "4th,10am".
func goesOnAsNumber(after string) bool {
	digits := 0
	for digits < len(after) && isDigit(after[digits]) {
		digits++
	}
	switch digits {
	case 1:
		return len(after) == 1 || after[1] != ':' && after[1] != 'a' && after[1] != 'p'
	case 3:
		return true
	}
	return false
}

// follow are words that may come after an hour or an ordinal that stands for a
// time; another word makes it a count of something, or one of several.
var follow = wordSet(`for with on to and but so then if in at about sharp please pls thanks thank i we he she it they
	you the my our their his her via over because as when from until though tho ok okay also just maybe probably
	instead again is was will would works work be that this next today tomorrow tonight itself only latest onwards
	after before since or by not too now here there et est edt pst pdt cet gmt utc ct pt mt ist bst sir ma mam that's
	it's i'm we're morning afternoon evening night noon is are has had should could can do per any`)

// countedWith are words that make the number before them a count even after "at".
var countedWith = wordSet(`of percent different other more out big am or small local people k
	second seconds sec hundred thousand million billion point star minute minutes hour hours day days week weeks month months year years fortnight
	lpa lac lakh lakhs crore usd eur gbp inr x`)

// countGoesOn are words that make a count of the number before "or" and them.
var countGoesOn = wordSet(`more less fewer above over higher`)

// hourMayFollow reports whether what comes after a bare number lets it be an
// hour. Where the words before say so already ("at 3"), only plurals and the
// like speak against it.
func hourMayFollow(after string, sure bool) bool {
	next := firstWord(after)
	if next == "or" && countGoesOn[firstWord(strings.TrimPrefix(after, " or "))] {
		return false
	}
	if next == "" || !asciiWord(next[0]) || follow[next] {
		return true
	}
	if _, known := index[next]; known && !isDigit(next[0]) && next[0] != '_' && !countedWith[next] {
		return true
	}
	return sure && !countedWith[next] && !strings.HasSuffix(next, "s") && !isDigit(next[0])
}

// numbered are words that make the number after them a label: task 4, round 2.
var numbered = wordSet(`task tasks number no nr item items round level version option question part step phase stage
	room floor building grade tier sde top page chapter win windows python team group`)

// putOff are verbs whose object may be a task's number: "move 4 to 7 December".
var putOff = wordSet(`push move snooze postpone shift bump delay reschedule defer put`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
