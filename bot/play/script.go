// Package play reads transcripts of conversations with the coach and plays
// them: against the real runtime for the demo and the engine's tests, against
// a platform's fake server for the tests of its adapter.
//
// # The format
//
// A transcript is UTF-8 text of one line a step. A line begins with whose it
// is, then a sign that says what it does:
//
//	> text         says text; "> /name arguments" gives a command
//	~ text         changes the last message into text
//	! label        presses the button, or chooses the option, with this label
//	? A=x | B=y    fills and sends the open form, fields by label
//	< text         something said since the last input contains text
//	< /regexp/     … or matches the regexp
//	<! text        nothing said since the last input does
//	| text         continues the line above after a line break
//	@ when         moves the clock
//	zone, start, country
//
// Nothing before the sign is You, "ana" is another person, "ana#hunters" that
// person in a room; "#hunters<" is what a room saw and "ana#hunters<" what it
// showed to that person alone.
//
// A line that begins with # is a comment unless it is one of a room
// ("#hunters< …"). Within a line a comment begins at the first # that has
// blanks on both sides, or two blanks or a tab before it, and is not inside a
// /regexp/: "my #1" and "in #hunters" are text. Blank lines mean nothing;
// blanks around a text are not part of it.
//
// A file that comes with a message is a line of it:
// [file: progress.png, image/png, 24 kB].
//
// Text is found whatever its case, and any run of white space counts as one
// blank. A regexp (Go's syntax) ignores case too; (?-i) makes it mind, and
// (?s) lets the dot match line breaks.
//
// "@" takes +2w, +3d, +1d2h30m, +90m; 09:00 or Fri 09:00 (the next such
// moment); 2026-12-08 10:00 or 2026-12-08 (its midnight). Days are days of the
// calendar and moments are read in the zone of who spoke last.
//
// zone, start and country before the first input hold for everybody; after it,
// zone and country hold for who spoke last. Without a zone everybody is in
// DefaultZone and the coach has not been told; without a start the clock
// begins at DefaultStart.
package play

import (
	"strings"
	"time"
)

// DefaultZone is where people are if the transcript does not say.
const DefaultZone = "UTC"

// DefaultStart is when a transcript begins that does not say, as a clock in
// its zone shows it: a Wednesday afternoon.
const DefaultStart = "2026-11-25 15:30"

// Script is a transcript that was read.
type Script struct {
	Name    string    // of the file, for messages
	Zone    string    // IANA name; empty: not told, DefaultZone
	Country string    // ISO 3166-1 alpha-2; empty: not told
	Start   time.Time // in Zone
	Steps   []Step
}

// StepKind says what a step does.
type StepKind string

// The kinds of step. The first four are inputs.
const (
	Say        StepKind = ">"       // Who says Text
	Edit       StepKind = "~"       // Who changes their last message into Text
	Press      StepKind = "!"       // Who presses the button labelled Text
	Fill       StepKind = "?"       // Who fills the open form with Values
	Expect     StepKind = "<"       // a message to Who matches Want
	Reject     StepKind = "<!"      // no message to Who matches Want
	Move       StepKind = "@"       // the clock moves as To says, in the zone of Who
	SetZone    StepKind = "zone"    // Who is in the zone Text from here on
	SetCountry StepKind = "country" // Who is in the country Text from here on
)

// Step is one thing that happens, or is expected to have happened.
type Step struct {
	Line   int // in the file, from 1
	Kind   StepKind
	Who    Speaker
	Text   string
	Values []Value
	Want   Pattern
	To     Moment
}

// Value is what a field of a form is filled with.
type Value struct {
	Label string // of the field
	Text  string
}

// input tells whether the step is something a person does.
func (s Step) input() bool {
	return s.Kind == Say || s.Kind == Edit || s.Kind == Press || s.Kind == Fill
}

// People are the names in the script, in the order of their appearance.
func (s *Script) People() []string {
	var names []string
	seen := map[string]bool{"": true}
	for _, step := range s.Steps {
		if !seen[step.Who.Name] {
			seen[step.Who.Name] = true
			names = append(names, step.Who.Name)
		}
	}
	return names
}

// String is the script as a transcript, without its comments.
func (s *Script) String() string {
	var b strings.Builder
	if s.Zone != "" {
		b.WriteString("zone " + s.Zone + "\n")
	}
	b.WriteString("start " + s.Start.Format(minuteLayout) + "\n")
	if s.Country != "" {
		b.WriteString("country " + s.Country + "\n")
	}
	for _, step := range s.Steps {
		b.WriteString(step.String() + "\n")
	}
	return b.String()
}

// String is the step as a line of a transcript, or several.
func (s Step) String() string {
	switch s.Kind {
	case Move:
		return "@ " + s.To.String()
	case SetZone, SetCountry:
		return string(s.Kind) + " " + s.Text
	}
	text := s.Text
	switch s.Kind {
	case Expect, Reject:
		text = s.Want.String()
	case Fill:
		fields := make([]string, len(s.Values))
		for i, v := range s.Values {
			fields[i] = v.Label + "=" + v.Text
		}
		text = strings.Join(fields, fieldSeparator)
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		spaced := " " + line
		if at := trailingPattern.FindStringIndex(spaced); at == nil || at[0] > 0 {
			lines[i] = spaced
		}
	}
	return s.Who.prefix() + string(s.Kind) + strings.Join(lines, "\n|")
}
