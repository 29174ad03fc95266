package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape is one line of what a person typed as Markdown that shows just that:
// no emphasis, code, link, picture, mention, table, formula, HTML or entity, and
// at a line's beginning no heading, list, quote or rule. It holds for CommonMark
// 0.31 and GitHub's extensions (GFM 0.29), for a paragraph, a list item and a
// quote; section 2.4 lets a backslash stand before any ASCII punctuation.
//
// White space at either end, which Markdown drops or takes for code, is written
// as a numeric entity (section 2.5).
//
// A renderer that looks for mail addresses once the escapes are gone, as
// GitHub's does, can still make a link of one within a sentence: to that address.
func escape(line string) string {
	core := strings.Trim(line, blank)
	if core == "" {
		return entities(line)
	}
	before, after, _ := strings.Cut(line, core)
	var b strings.Builder
	if n := len(before); n > 0 {
		b.WriteString(entities(before[:1]) + before[1:])
	}
	if before == "" {
		core = escapeStart(&b, core)
	}
	for i, r := range core {
		if active(core[:i], r, core[i+utf8.RuneLen(r):]) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	if n := len(after); n > 0 {
		b.WriteString(after[:n-1] + entities(after[n-1:]))
	}
	return b.String()
}

// blank is the white space that Markdown drops (section 2.1).
const blank = " \t"

// active reports whether r, between two stretches of a line, would be or begin
// markup wherever it stands.
func active(before string, r rune, after string) bool {
	switch next, _ := utf8.DecodeRuneInString(after); r {
	case '\\', '`', '*', '[', ']', '<', '~', '|', '#', '@', '$':
		return true
	case '_': // within a word it is an underscore (section 6.2)
		prev, _ := utf8.DecodeLastRuneInString(before)
		return !wordly(prev) || !wordly(next)
	case '&': // an entity
		return next == '#' || wordly(next)
	case ':': // a scheme, an emoji's name
		return strings.ContainsRune("/+-_", next) || unicode.IsLetter(next)
	case '.': // a host's name (GFM, section 6.9, and looser renderers)
		return unicode.IsLetter(next) || strings.EqualFold(before[max(0, len(before)-3):], "www")
	}
	return false
}

// wordly reports whether r is part of a word.
func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// escapeStart writes what would be markup only at a line's beginning, and
// returns the rest.
func escapeStart(b *strings.Builder, s string) string {
	if strings.ContainsRune("-+=>:", rune(s[0])) {
		b.WriteString(`\` + s[:1])
		return s[1:]
	}
	rest := strings.TrimLeft(s, "0123456789")
	if rest != s && rest != "" && (rest[0] == '.' || rest[0] == ')') { // a numbered list
		b.WriteString(s[:len(s)-len(rest)] + `\` + rest[:1])
		return rest[1:]
	}
	return s
}

// entities is blanks as they cannot be dropped.
func entities(blanks string) string {
	return strings.NewReplacer(" ", "&#32;", "\t", "&#9;").Replace(blanks)
}
