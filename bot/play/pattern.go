package play

import (
	"fmt"
	"regexp"
	"strings"
)

// Pattern is what a message is to contain or to match.
type Pattern struct {
	source string
	re     *regexp.Regexp // nil: source is contained
}

// Contains is the pattern of messages that contain text.
func Contains(text string) Pattern { return Pattern{source: text} }

// Matches is the pattern of messages that match the regexp, whatever their
// case.
func Matches(expr string) (Pattern, error) {
	re, err := regexp.Compile("(?i)" + expr)
	if err != nil {
		return Pattern{}, fmt.Errorf("not a regexp of Go's: %w", err)
	}
	return Pattern{source: expr, re: re}, nil
}

// Match tells whether text is as the pattern says.
func (p Pattern) Match(text string) bool {
	if p.re != nil {
		return p.re.MatchString(text)
	}
	return strings.Contains(fold(text), fold(p.source))
}

// Equal tells whether the patterns are written the same.
func (p Pattern) Equal(q Pattern) bool {
	return p.source == q.source && (p.re == nil) == (q.re == nil)
}

// String is the pattern as transcripts write it.
func (p Pattern) String() string {
	if p.re != nil {
		return "/" + p.source + "/"
	}
	return p.source
}

// reason says what a message must do to match, for reports.
func (p Pattern) reason() string {
	if p.re != nil {
		return "matches " + p.String()
	}
	return fmt.Sprintf("contains %q", p.source)
}

// fold makes case and white space the same everywhere.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}
