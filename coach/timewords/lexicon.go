package timewords

import (
	"strings"
	"time"
)

var weekdays = map[string]time.Weekday{
	"monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday, "thursday": time.Thursday,
	"friday": time.Friday, "saturday": time.Saturday, "sunday": time.Sunday,
	"sat": time.Saturday, "sun": time.Sunday, // kept short: they are words of their own as well
}

var months = map[string]time.Month{
	"january": time.January, "february": time.February, "march": time.March, "april": time.April,
	"may": time.May, "june": time.June, "july": time.July, "august": time.August,
	"september": time.September, "october": time.October, "november": time.November, "december": time.December,
	"jan": time.January, "mar": time.March, // a name, and a verb
}

var ordinals = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
	"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
}

// spellings are the ways people write a word, by the word that the rules know.
//
//nolint:misspell // misspelt words are what it holds
var spellings = map[string]string{
	"monday":    "mon",
	"tuesday":   "tue tues tuseday tuesay",
	"wednesday": "wed weds wensday wednsday wendsday wedensday wednessday",
	"thursday":  "thu thur thurs thursd thrusday thirsday",
	"friday":    "fri fryday",
	"saturday":  "satday",
	"sunday":    "sunady",

	"january": "janurary janaury", "february": "feb febuary feburary", "april": "apr apirl aprl",
	"june": "jun", "july": "jul", "august": "aug augst agust", "september": "sep sept", "october": "oct",
	"november": "nov", "december": "dec", "march": "mrch",

	"today":     "2day tday toady",
	"tonight":   "2nite tonite 2night tonigt",
	"tomorrow":  "tmrw tmr tmrrw tmmrw tmw tmoro tmrow tomo tomoz tomoro tomorro tommorow tommorrow tommorw tomarrow tommarow tomarow tomrow tommoro 2moro 2morro 2morrow 2mrw",
	"yesterday": "yday yest ystday yesterdy yesteday",
	"morning":   "mornin mrng", "afternoon": "arvo aftn afternon aftrnoon", "evening": "eve evng evenin", "night": "nite",
	"noon": "midday",

	"next": "nxt nex", "week": "wk", "weeks": "wks", "weekend": "wkend", "month": "mth", "months": "mths",
	"minutes": "min mins minute mints", "hour": "hr", "hours": "hrs", "day": "dy", "days": "dys",
	"until": "till til untill", "christmas": "xmas chrismas cristmas", "before": "b4", "through": "thru", "business": "biz bus",

	"2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight", "9": "nine",
	"10": "ten", "11": "eleven", "12": "twelve", "13": "thirteen", "14": "fourteen", "15": "fifteen",
	"16": "sixteen", "17": "seventeen", "18": "eighteen", "19": "nineteen", "20": "twenty",
	"30": "thirty", "40": "forty fourty", "45": "fortyfive", "48": "fortyeight", "50": "fifty", "60": "sixty", "90": "ninety",

	"16th": "sixteenth", "17th": "seventeenth", "18th": "eighteenth", "19th": "nineteenth", "20th": "twentieth", "30th": "thirtieth",
}

// meant is the word that the rules know, by how it was written.
var meant = func() map[string]string {
	m := map[string]string{}
	for word, ways := range spellings {
		for _, way := range strings.Fields(ways) {
			m[way] = word
		}
	}
	return m
}()

// misspellable are the words recognised with one letter wrong, missing, doubled
// or swapped with its neighbour.
var misspellable = []string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
	"january", "february", "september", "october", "november", "december",
	"tomorrow", "yesterday", "tonight", "afternoon",
}

// spelledRight is the word that the rules know for a lower-case word as written.
func spelledRight(word string) string {
	if right, ok := meant[word]; ok {
		return right
	}
	if len(word) < 5 || len(word) > 10 || word[len(word)-1] == 's' || !strings.ContainsRune("mtwfsjondya", rune(word[0])) {
		return word
	}
	for _, right := range misspellable {
		if word[0] != right[0] || word == right {
			continue
		}
		if strings.HasSuffix(right, "day") && !endsLikeDay(word) {
			continue
		}
		if oneSlip(word, right) {
			return right
		}
	}
	return word
}

func endsLikeDay(word string) bool {
	for _, end := range []string{"day", "dya", "ady", "day", "dey", "dat"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return strings.HasSuffix(word, "dy") && len(word) >= 6
}

// oneSlip reports whether a is b with one letter added, missing, changed, or
// swapped with the next.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch len(b) - len(a) {
	case 1:
		return a[i:] == b[i+1:]
	case 0:
		if i == len(a) {
			return false
		}
		return a[i+1:] == b[i+1:] ||
			i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	}
	return false
}

func calendarWord(word string) bool {
	_, weekday := weekdays[word]
	_, month := months[word]
	return weekday || month
}
