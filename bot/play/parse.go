package play

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// fieldSeparator stands between the fields of a form.
const fieldSeparator = " | "

// blanks are what may stand around a text without being part of it.
const blanks = " \t\r"

// commentSyntax is a # that begins a comment within a line: with blanks on both
// sides, or with two blanks or a tab before it.
const commentSyntax = `(?:[ \t]#(?:[ \t]|$)|(?:[ \t][ \t]|\t)#)`

var (
	// stepPattern takes a line apart: name, room, sign, rest.
	stepPattern = regexp.MustCompile(`^([\pL][\pL\pN_-]*)?(?:#([\pL\pN_-]+))?(<!|[<>~!?])(.*)$`)
	// roomPattern is what tells a room's line from a comment.
	roomPattern = regexp.MustCompile(`^#[\pL\pN_-]+(<!|[<>~!?])([ \t]|$)`)
	// trailingPattern is where a comment within a line begins.
	trailingPattern = regexp.MustCompile(commentSyntax)
	// regexpPattern is a regexp up to the first slash that ends it: not escaped,
	// with nothing but a comment behind.
	regexpPattern = regexp.MustCompile(`^/((?:[^\\]|\\.)*?)/[ \t]*(?:$|` + commentSyntax + `)`)
	countryForm   = regexp.MustCompile(`^[A-Z]{2}$`)
)

// Parse reads a transcript; name is its file's, for errors, which say the line
// and what would be right.
func Parse(name string, src []byte) (*Script, error) {
	if !utf8.Valid(src) {
		return nil, fmt.Errorf("%s: not UTF-8: save the transcript as UTF-8", name)
	}
	p := parser{script: &Script{Name: name}, who: Speaker{Name: You}}
	text := strings.TrimPrefix(string(src), "\ufeff")
	for i, line := range strings.Split(text, "\n") {
		p.line = i + 1
		if err := p.read(strings.Trim(line, blanks)); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, p.line, err)
		}
	}
	if err := p.end(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, p.line, err)
	}
	if err := p.begin(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, p.line, err)
	}
	return p.script, nil
}

type parser struct {
	script *Script
	line   int
	who    Speaker // who spoke last
	spoken bool    // somebody has spoken
	start  string  // as written in line at; empty: not given
	at     int

	open  bool   // step is begun and a | may continue it
	step  Step   // begun
	lines string // of step so far
}

// read takes the next line, without blanks around it.
func (p *parser) read(line string) error {
	switch {
	case line == "", line[0] == '#' && !roomPattern.MatchString(line):
		return nil
	case line[0] == '|':
		if !p.open {
			return errors.New("nothing to continue: | goes on with a text said, looked for or filled in")
		}
		p.lines += "\n" + strings.TrimRight(uncomment(strings.TrimPrefix(line[1:], " "), line[1:]), blanks)
		return nil
	}
	if err := p.end(); err != nil {
		return err
	}
	if m := stepPattern.FindStringSubmatch(line); m != nil {
		return p.begun(Speaker{Name: m[1], Room: m[2]}, StepKind(m[3]), m[4])
	}
	line = uncomment(line, line)
	word, rest, _ := strings.Cut(strings.ReplaceAll(line, "\t", " "), " ")
	rest = strings.Trim(rest, blanks)
	switch {
	case line[0] == '@':
		return p.move(strings.Trim(line[1:], blanks))
	case word == "zone":
		return p.zone(rest)
	case word == "country":
		return p.country(rest)
	case word == "start":
		return p.startAt(rest)
	}
	return fmt.Errorf("%q begins no line: write > before what is said, < before what is expected, # before a comment", word)
}

// begun takes the first line of a step that | may continue.
func (p *parser) begun(who Speaker, kind StepKind, rest string) error {
	p.step = Step{Line: p.line, Kind: kind, Who: who}
	if p.step.Who.Name == "" && (p.step.input() || who.Room == "") {
		p.step.Who.Name = You
	}
	if p.step.input() {
		p.who, p.spoken = p.step.Who, true
	}
	if kind == Expect || kind == Reject {
		if m := regexpPattern.FindStringSubmatch(strings.Trim(rest, blanks)); m != nil {
			want, err := Matches(m[1])
			p.step.Want = want
			p.script.Steps = append(p.script.Steps, p.step)
			return err
		}
	}
	p.lines = strings.Trim(uncomment(rest, rest), blanks)
	p.open = true
	return nil
}

// end finishes the step that was begun, if any. A mistake in it is one of the
// line where it began.
func (p *parser) end() error {
	if !p.open {
		return nil
	}
	p.open = false
	if err := p.finish(); err != nil {
		p.line = p.step.Line
		return err
	}
	p.script.Steps = append(p.script.Steps, p.step)
	return nil
}

func (p *parser) finish() error {
	if strings.Trim(p.lines, blanks+"\n") == "" {
		return fmt.Errorf("nothing behind %s: write what it is", p.step.Kind)
	}
	switch p.step.Kind {
	case Fill:
		values, err := parseValues(p.lines)
		if err != nil {
			return err
		}
		p.step.Values = values
	case Expect, Reject:
		p.step.Want = Contains(p.lines)
	default:
		p.step.Text = p.lines
	}
	return nil
}

func parseValues(s string) ([]Value, error) {
	var values []Value
	seen := map[string]bool{}
	for _, field := range strings.Split(s, fieldSeparator) {
		label, text, ok := strings.Cut(field, "=")
		label = strings.Trim(label, blanks+"\n")
		if !ok || label == "" {
			return nil, fmt.Errorf("%q fills no field: write Label=text, and %q between two", field, fieldSeparator)
		}
		if seen[fold(label)] {
			return nil, fmt.Errorf("field %q is filled twice", label)
		}
		seen[fold(label)] = true
		values = append(values, Value{Label: label, Text: strings.Trim(text, blanks+"\n")})
	}
	return values, nil
}

func (p *parser) move(when string) error {
	to, err := ParseMoment(when)
	if err != nil {
		return err
	}
	p.script.Steps = append(p.script.Steps, Step{Line: p.line, Kind: Move, Who: Speaker{Name: p.who.Name}, To: to})
	return nil
}

func (p *parser) zone(name string) error {
	if _, err := loadZone(name); err != nil {
		return err
	}
	return p.set(SetZone, &p.script.Zone, name)
}

func (p *parser) country(code string) error {
	code = strings.ToUpper(code)
	if !countryForm.MatchString(code) {
		return fmt.Errorf("%q is no country: write two letters, such as US", code)
	}
	return p.set(SetCountry, &p.script.Country, code)
}

// set keeps what holds for everybody, or for who spoke last.
func (p *parser) set(kind StepKind, everybody *string, value string) error {
	if p.spoken {
		step := Step{Line: p.line, Kind: kind, Who: Speaker{Name: p.who.Name}, Text: value}
		p.script.Steps = append(p.script.Steps, step)
		return nil
	}
	if *everybody != "" {
		return fmt.Errorf("%s is given twice: before anybody speaks it holds for everybody", kind)
	}
	*everybody = value
	return nil
}

func (p *parser) startAt(when string) error {
	switch {
	case p.start != "":
		return fmt.Errorf("start is given twice, first in line %d", p.at)
	case len(p.script.Steps) > 0 || p.spoken:
		return errors.New("the clock runs already: move it with @")
	}
	for _, layout := range []string{minuteLayout, dayLayout} {
		if t, err := time.Parse(layout, when); err == nil {
			p.start, p.at = t.Format(minuteLayout), p.line
			return nil
		}
	}
	return fmt.Errorf("%q is no start: write a date and time, such as %s", when, DefaultStart)
}

// begin reckons the start, when the zone is known.
func (p *parser) begin() error {
	zone, err := loadZone(defaultTo(p.script.Zone, DefaultZone))
	if err != nil {
		return err
	}
	p.script.Start, err = time.ParseInLocation(minuteLayout, defaultTo(p.start, DefaultStart), zone)
	return err
}

func loadZone(name string) (*time.Location, error) {
	if name == "" || name == "Local" {
		return nil, fmt.Errorf("%q is no zone: write an IANA name, such as America/New_York", name)
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("%q is no zone: write an IANA name, such as America/New_York: %w", name, err)
	}
	return zone, nil
}

func defaultTo(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// uncomment is s, the end of raw, without the comment that raw has. What
// stands before s counts as blanks before a comment.
func uncomment(s, raw string) string {
	at := trailingPattern.FindStringIndex(raw)
	if at == nil {
		return s
	}
	return s[:max(0, at[0]-(len(raw)-len(s)))]
}
