package export

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// Forms of values (RFC 5545, sections 3.3 and 3.8), narrowed to what may be in
// a calendar that tells nothing.
const (
	dateForm = `\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`
	timeForm = dateForm + `T(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)`
	dayOrUTC = `(?:;VALUE=DATE:` + dateForm + `|:` + timeForm + `Z)`
)

// lineForms is what may follow each property's name, by component. What is not
// here may not be in the file.
var lineForms = map[string]map[string]string{
	"VCALENDAR": {
		"VERSION": `:2\.0`, "PRODID": `:-//[\w ]+//[\w ]+//EN`, "CALSCALE": `:GREGORIAN`, "METHOD": `:PUBLISH`,
	},
	"VEVENT": {
		"UID":     `:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}`,
		"DTSTAMP": `:` + timeForm + `Z`, "LAST-MODIFIED": `:` + timeForm + `Z`, "SEQUENCE": `:\d{1,10}`,
		"DTSTART": dayOrUTC, "DTEND": dayOrUTC,
		"SUMMARY": `:(?:Appointment|To do|Reminder)`, "CLASS": `:PRIVATE`, "TRANSP": `:(?:OPAQUE|TRANSPARENT)`,
	},
	"VTIMEZONE": {"TZID": `:Etc/UTC`},
	"STANDARD":  {"DTSTART": `:` + timeForm, "TZOFFSETFROM": `:[+-]\d{4}`, "TZOFFSETTO": `:[+-]\d{4}`},
}

// optional are the properties that a component need not have.
var optional = map[string]bool{"DTEND": true}

// parentOf says within what each component stands; "" is the file.
var parentOf = map[string]string{"VCALENDAR": "", "VEVENT": "VCALENDAR", "VTIMEZONE": "VCALENDAR", "STANDARD": "VTIMEZONE"}

// checkICS holds a file to the grammar, and says what is wrong with it.
func checkICS(out []byte) (problems []string) {
	complain := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	text := string(out)
	if !utf8.ValidString(text) {
		complain("not UTF-8")
	}
	if !strings.HasSuffix(text, "\r\n") || strings.Count(text, "\r") != strings.Count(text, "\r\n") || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		complain("a line does not end in CRLF (section 3.1)")
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		if len(line) > 75 {
			complain("a line of %d octets (section 3.1): %s", len(line), line)
		}
		if !utf8.ValidString(line) {
			complain("a line cut within a character: %q", line)
		}
	}
	type open struct {
		name  string
		seen  map[string]string
		parts int
	}
	stack := []open{{name: ""}}
	names := map[string]bool{}
	for line := range strings.SplitSeq(strings.TrimSuffix(strings.ReplaceAll(text, "\r\n ", ""), "\r\n"), "\r\n") {
		top := &stack[len(stack)-1]
		name, rest := line, ""
		if i := strings.IndexAny(line, ":;"); i >= 0 {
			name, rest = line[:i], line[i:]
		}
		switch {
		case name == "BEGIN":
			part := rest[1:]
			if parent, ok := parentOf[part]; !ok || parent != top.name {
				complain("%s within %q", part, top.name)
			}
			top.parts++
			stack = append(stack, open{name: part, seen: map[string]string{}})
		case name == "END":
			if len(stack) == 1 || rest != ":"+top.name {
				complain("%s closes %q", line, top.name)
				return problems
			}
			for p := range lineForms[top.name] {
				if _, ok := top.seen[p]; !ok && !optional[p] {
					complain("a %s without %s", top.name, p)
				}
			}
			if parentOf[top.name] == "" && top.parts == 0 {
				complain("no component (section 3.6)")
			}
			if start, end := top.seen["DTSTART"], top.seen["DTEND"]; end != "" && (len(end) != len(start) || end <= start) {
				complain("from %s to %s (section 3.8.2.2)", start, end)
			}
			if uid := top.seen["UID"]; uid != "" && names[uid] {
				complain("two with the UID %s", uid)
			}
			names[top.seen["UID"]] = true
			stack = stack[:len(stack)-1]
		default:
			form, ok := lineForms[top.name][name]
			if !ok {
				complain("%s in a %s", line, top.name)
			} else if !regexp.MustCompile(`^` + form + `$`).MatchString(rest) {
				complain("%s has no value of its form", line)
			}
			if _, twice := top.seen[name]; twice || top.seen == nil || top.parts > 0 {
				complain("%s twice, outside or after a component", line)
				continue
			}
			top.seen[name] = rest
		}
	}
	if len(stack) != 1 || stack[0].parts != 1 {
		complain("%d components, %d left open", stack[0].parts, len(stack)-1)
	}
	return problems
}

func TestTheCheckOfTheGrammarFinds(t *testing.T) {
	event := "BEGIN:VEVENT\r\nUID:00000000-0000-8000-8000-000000000000\r\nDTSTAMP:20261201T203000Z\r\nLAST-MODIFIED:20261201T203000Z\r\nSEQUENCE:1\r\n" +
		"DTSTART:20261204T143000Z\r\nDTEND:20261204T153000Z\r\nSUMMARY:To do\r\nCLASS:PRIVATE\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n"
	good := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//A//B//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n" + event + "END:VCALENDAR\r\n"
	if problems := checkICS([]byte(good)); problems != nil {
		t.Fatalf("a good file: %q", problems)
	}
	for _, r := range [][2]string{
		{"\r\n", "\n"}, {"To do", "Acme"}, {"SUMMARY:To do", "SUMMARY:To do\r\nLOCATION:Acme"}, {"DTSTAMP:20261201T203000Z\r\n", ""},
		{"T143000Z", "T143000"}, {"T143000Z", "T253000Z"}, {"DTSTART:20261204T143000Z", "DTSTART;VALUE=DATE:20261204"}, {"T153000Z", "T133000Z"},
		{event, ""}, {event, event + event}, {"END:VEVENT\r\n", ""}, {"A//B", strings.Repeat("A", 80) + "//B"}, {"CLASS:PRIVATE", "CLASS:PUBLIC"},
		{"UID:0", "UID:Acme"}, {"CALSCALE", "X-WR-CALNAME:Acme\r\nCALSCALE"}, {"To do", "To\r\ndo"}, {"SEQUENCE:1", "SEQUENCE:1\r\nSEQUENCE:2"},
	} {
		if bad := strings.ReplaceAll(good, r[0], r[1]); checkICS([]byte(bad)) == nil {
			t.Errorf("%q for %q passes", r[1], r[0])
		}
	}
}
