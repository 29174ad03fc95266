package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes text safe to print: it drops every character by which text
// could steer a terminal or reorder what is read (escape and the other
// control characters of both sets, bidirectional embeddings, overrides and
// isolates, bytes that are no UTF-8), turns every kind of line end into a
// newline and a tab into spaces. All else stays, so nothing that could be
// seen is lost. A cleaned text stays as it is when cleaned again.
func clean(s string) string {
	if !needsCleaning(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r == utf8.RuneError && size == 1:
			b.WriteRune(utf8.RuneError)
		case r == '\r':
			if !strings.HasPrefix(s[i:], "\n") {
				b.WriteByte('\n')
			}
		case r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
			b.WriteByte('\n')
		case r == '\t':
			b.WriteString("    ")
		case r == '\n' || !steers(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

func needsCleaning(s string) bool {
	if !utf8.ValidString(s) {
		return true
	}
	return strings.ContainsFunc(s, func(r rune) bool {
		return r != '\n' && steers(r) || r == '\u2028' || r == '\u2029'
	})
}

// steers reports whether a terminal may take r as an order.
func steers(r rune) bool {
	switch {
	case unicode.IsControl(r): // C0, delete and C1
		return true
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return true
	case r == '\ufeff': // byte order mark
		return true
	default:
		return false
	}
}

// oneLine is cleaned text on a single line, as for a label.
func oneLine(s string) string {
	return strings.Join(strings.Fields(clean(s)), " ")
}
