package timewords

import "strings"

// Two times of one day. "And" joins them only after "between".
var clockSpanRows = []row{
	// 2-3pm, 10:00-11:30, from 9 to 5
	{"@number", `(\d{1,2})(?::(\d\d))? ?(am|pm)?{join}(\d{1,2})(?::(\d\d))? ?(am|pm)?`, clock, func(s said, _ when) (reading, bool) {
		sure := s.words[1]+s.words[2]+s.words[5]+s.words[6] != ""
		return readSpan(s.words[:3], s.words[4:], s.words[3], sure, s)
	}},
	// 10.30-11.15, 3 to 3.30
	{"@number", `(\d{1,2})(?:\.(\d\d))? ?(am|pm)?{join}(\d{1,2})(?:\.(\d\d))? ?(am|pm)?`, clock, func(s said, _ when) (reading, bool) {
		from, to, halves := s.words[1], s.words[5], s.words[2]+s.words[6]
		if from+to == "" || number(from)%5 != 0 || number(to)%5 != 0 {
			return reading{}, false
		}
		return readSpan(s.words[:3], s.words[4:], s.words[3], from != "" && to != "" || halves != "", s)
	}},
	// 14h-15h30
	{"@number", `(\d{1,2})h(\d\d)?{join}(\d{1,2})h(\d\d)?`, clock, func(s said, _ when) (reading, bool) {
		return readSpan([]string{s.words[0], s.words[1], ""}, []string{s.words[3], s.words[4], ""}, s.words[2], true, s)
	}},
	// 0900-1000
	{"@number", `(\d\d)(\d\d){join}(\d\d)(\d\d)(?: ?hours| ?h)?`, clock, func(s said, _ when) (reading, bool) {
		years := s.words[0] == "19" || s.words[0] == "20" && s.words[3] == "20"
		if years || number(s.words[1])%5 != 0 || number(s.words[4])%5 != 0 {
			return reading{}, false
		}
		r, ok := readSpan([]string{s.words[0], s.words[1], ""}, []string{s.words[3], s.words[4], ""}, s.words[2], s.words[0][0] == '0', s)
		return r, ok && r.at.hour == number(s.words[0]) && r.until.hour == number(s.words[3])
	}},
	// half two till three
	{"half @number", `(?:(half) )?(\d{1,2}){join}(?:(half) )?(\d{1,2})`, clock, func(s said, _ when) (reading, bool) {
		if s.words[0]+s.words[3] == "" {
			return reading{}, false
		}
		minutes := map[string]string{"half": "30"}
		return readSpan([]string{s.words[1], minutes[s.words[0]], ""}, []string{s.words[4], minutes[s.words[3]], ""}, s.words[2], false, s)
	}},
	// noon to 1
	{"noon", `noon{join}(\d{1,2})(?::(\d\d))? ?(am|pm)?`, clock, func(s said, _ when) (reading, bool) {
		return readSpan([]string{"12", "", "pm"}, s.words[1:], s.words[0], true, s)
	}},
}

// readSpan reads two times of one day, each an hour, minutes, and am or pm. Where
// only the second says am or pm the first is the nearest such before it; a time
// written as 22:00 or 08:00 puts both on the 24-hour clock, and a morning named
// beside them both before noon. Bare numbers need words around them that tell
// times from counts; sure says that they are none.
func readSpan(first, second []string, join string, sure bool, s said) (reading, bool) {
	from, okFrom := readClock(first[0], first[1], first[2])
	to, okTo := readClock(second[0], second[1], second[2])
	before := lastWord(s.before)
	if !okFrom || !okTo || !freeNumber(s.after) || join == "and" && before != "between" || first[0]+first[1] == "0" {
		return reading{}, false
	}
	if !sure && !spanCompany(before, s.after, *from, *to) {
		return reading{}, false
	}
	morning := first[2]+second[2] == "" && from.hour <= 12 && (before == "morning" || morningFollows(s.after))
	switch {
	case second[2] != "" && first[2] == "" && !from.exact && from.hour <= 12:
		from.exact = true
		from.hour %= 12
		if to.hour >= 12 && from.hour+12 <= to.hour {
			from.hour += 12
		}
	case morning:
		from.exact = true
		to.exact = to.hour >= from.hour
	case first[2] == "" && (from.hour > 12 || first[0][0] == '0') || second[1] != "" && second[0][0] == '0':
		from.exact, to.exact = true, true
	}
	early := from.hour
	*from, *to = from.beside(nil), to.beside(nil)
	if from.hour > early && to.hour < from.hour && !to.exact { // 5 to 8
		to.hour += 12
	}
	from.exact, to.exact = true, true
	return reading{at: from, until: to}, true
}

// spanCompany reports whether the words around two numbers make them times.
func spanCompany(before, after string, from, to clockTime) bool {
	next := firstWord(after)
	_, weekdayNext := weekdays[firstWord(strings.TrimPrefix(strings.TrimLeft(after, " "), "on "))]
	dayNext := (weekdayNext || next == "today" || next == "tomorrow") && !putOff[before]
	_, month := months[before]
	if !spanMayFollow[before] && !month && !dayNext || !hourMayFollow(after, false) {
		return false
	}
	return from.hour < to.hour || before != "at" && (spanMayFollow[before] || from.hour <= 12) // at 5 to 4, 20 to 9
}

// spanMayFollow are the words after which "9 to 5" is two times of day.
var spanMayFollow = wordSet(`from between at hours today tomorrow yesterday tonight monday tuesday wednesday thursday friday
	saturday sunday morning afternoon evening night`)

// morningFollows reports whether the next words name a morning.
func morningFollows(after string) bool {
	words := strings.Fields(after)
	for _, word := range words[:min(len(words), 3)] {
		if word == "morning" {
			return true
		}
	}
	return false
}
