package timewords

import (
	"strconv"
	"strings"
)

// units and tens are the number words that go together: twenty-five, forty two,
// twenty-first.
var units = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}

var tens = wordSet("20 30 40 50")

// compound reads on from tens that end at end: the number together with its
// unit, as digits (25, 21st), and where that ends; or "".
func compound(from, ten string, end int) (number string, stop int) {
	if !tens[ten] || end+3 > len(from) || from[end] != '-' && from[end] != ' ' {
		return "", 0
	}
	stop = end + 1
	for stop < len(from) && asciiWord(from[stop]) && stop < end+9 {
		stop++
	}
	word := strings.ToLower(from[end+1 : stop])
	unit := units[word]
	if unit == 0 || stop < len(from) && asciiWord(from[stop]) {
		return "", 0
	}
	number = strconv.Itoa(int(ten[0]-'0')*10 + unit)
	if _, ordinal := ordinals[word]; ordinal {
		number += nthSuffix(unit)
	}
	return number, stop
}

func nthSuffix(unit int) string {
	switch unit {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// minutesTo reports whether a number of minutes in words stands where "at ten
// to eleven" has it. In digits "10 to 11" is a span of time.
func (p *plainer) minutesTo(right string, end int) bool {
	if right != "5" && right != "10" && right != "20" || !strings.HasPrefix(p.from[end:], " to ") {
		return false
	}
	return lastWord(string(p.out[max(0, len(p.out)-4):])) == "at"
}

// ishy takes "-ish" off a word that means a time without it: 4, 3pm, three,
// noon, Monday.
func ishy(word string) (base string, ok bool) {
	base, ok = strings.CutSuffix(word, "ish")
	if !ok || base == "" {
		return "", false
	}
	if digits := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(base, "am"), "pm"), "0123456789"); digits == "" {
		return base, true
	}
	right := spelledRight(base)
	if isDigit(right[0]) || len(base) > 3 && calendarWord(right) {
		return right, true
	}
	switch right {
	case "noon", "midnight", "lunchtime", "tomorrow":
		return right, true
	}
	return "", false
}
