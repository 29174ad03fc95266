package export

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestMarkdownReadsWell(t *testing.T) {
	want := `# What the coach keeps

## About you

- Name: Sam
- Time zone: America/New_York
- Portfolio: sam\.example

## To do

- Send the references
  - Number: 2
  - Company: St Mary's
  - Due: Wednesday 2 December 2026
  - Reference: i1/promise/p1

## St Mary's, Tuesday 1 December 2026

- Company: St Mary's
- Role: nurse
- When: Tuesday 1 December 2026, 10:30
- Time zone: Europe/Lisbon
- Minutes: 45
- Stage: planned, held
- Rating, 1 to 5: 3
- Want to work there: yes
- Answer expected: Friday 4 December 2026, 17:00
- Outcome: rejected
- Closed: Wednesday 9 December 2026
- Offer: declined
  - To decide by: Friday 11 December 2026
- Reference: i1

### Looking back

- What went well: drug calc
- An answer to change:
  > why i left.··
  > rambled

### People

- Name: Tina
  - Part: ward manager
  - E-mail: ''t@example.org''
  - Phone: ''+1 555 0100''
  - Link: ''x.example/tina''

### Questions asked

- Question: Why did you leave?
  - Your answer: \=rambled
  - How it landed: badly
  - A better answer: short
  - Kind: leaving
  - Asked on: Tuesday 1 December 2026

### What you promised

- Promised: references
  - Due: Wednesday 2 December 2026
  - State: open

### What you sent

- On: Wednesday 2 December 2026, 09:15
  - Sent: thanks
- On: Thursday 3 December 2026
  - Sent: called

### Remarks

- a few days

### More

- As it was told: done. st marys

## The job hunt, by week

- Week of: Monday 30 November 2026
  - Applications: 0
  - Goal: two good ones
  - How it went: slowly

## Away

- From: Monday 14 December 2026
  - To: Sunday 20 December 2026
  - Where: Lisbon
`
	want = strings.NewReplacer("''", "`", "··\n", hardBreak).Replace(want)
	if diff := cmp.Diff(want, string(Markdown(nurse(time.UTC)))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestMarkdownOfLittle(t *testing.T) {
	tests := []struct {
		name string
		r    Record
		want string
	}{
		{"nothing", Record{}, "\n" + nothing + "\n"},
		{"items of which nothing is known", Record{
			Tasks: []Task{{}}, Weeks: []Week{{}}, Away: []Away{{}},
			Interviews: []Interview{{People: []Person{{}}, Notes: []Note{{}}, Promises: []Promise{{}}, Messages: []Sent{{}}, Offer: &Offer{}}},
		}, `
## To do

- A task

## A company not named

- Offer: open

### People

- Name: not known

### Questions asked

- Question: not known

### What you promised

- Promised: not known

### What you sent

- On: not known

## The job hunt, by week

- Week of: not known
  - Applications: 0

## Away

- From: not known
`},
		{"lines", Record{Interviews: []Interview{{
			Company: "A\nB", Remarks: []string{"\n1) a\n\n  # b \n"}, More: []Detail{{"c\nd", "e"}, {"f", ""}},
			Notes: []Note{{Question: "g\r\n- h", Answer: "i\rj"}},
		}}}, `
## A B

- Company:
  > A··
  > B

### Questions asked

- Question:
  > g··
  > \- h
  - Your answer:
    > i··
    > j

### Remarks

- >
  > 1\) a
  >
  > &#32; \# b&#32;
  >

### More

- > c··
  > d
  - e
- f
`},
	}
	for _, tt := range tests {
		want := "# What the coach keeps\n" + strings.ReplaceAll(tt.want, "··\n", hardBreak)
		if diff := cmp.Diff(want, string(Markdown(tt.r))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestEscape(t *testing.T) {
	for typed, want := range map[string]string{
		"why i left. rambled; 3 of 5 (ok!)": "why i left. rambled; 3 of 5 (ok!)",
		"don't - at 10:30, $5 or R&D":       `don't - at 10:30, \$5 or R\&D`,
		"**bold** _it_ snake_case ~~no~~":   `\*\*bold\*\* \_it\_ snake_case \~\~no\~\~`,
		"[x](http://a.b) ![p](q) <b>":       `\[x\](http\://a\.b) !\[p\](q) \<b>`,
		"see www.a.b, www.1.2 or a@b.c.":    `see www\.a\.b, www\.1.2 or a\@b\.c.`,
		"# a":                               `\# a`, "C# is C#": `C\# is C\#`, "#": `\#`,
		"- a": `\- a`, "+ a": `\+ a`, "> a": `\> a`, "a > b - c": "a > b - c", "===": `\===`, "---": `\---`, ": a": `\: a`,
		"1. a": `1\. a`, "12) a": `12\) a`, "1.5": `1\.5`, "2026": "2026",
		"&amp; &#1; & x": `\&amp; \&\#1; & x`, `\`: `\\`, "`a`": "\\`a\\`", ":smile: 10:30": `\:smile: 10:30`,
		"    code": "&#32;   code", "\tcode": "&#9;code", "break  ": "break &#32;", " ": "&#32;", "": "",
		"|a|b|": `\|a\|b\|`, "__init__": `\_\_init\_\_`, "[ ] do": `\[ \] do`, "@here": `\@here`,
		"日本_語": "日本_語", "é. è": "é. è",
	} {
		got := escape(typed)
		if got != want {
			t.Errorf("%q is written as %q, want %q", typed, got, want)
		}
		if back := plain(got); back != typed {
			t.Errorf("%q is read back as %q", typed, back)
		}
	}
}

// FuzzEscape holds that whatever was typed is one line without markup, which
// reads back as what was typed.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", " ", "a_b", "1. x", "\\\\", "a\\", "<!-- -->", "www.w.", "&#32;", "\xff`", "- \t", "[^1]: x", "٣. x", "😀_😀"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		typed = strings.ReplaceAll(clean(typed), "\n", " ")
		got := escape(typed)
		if back := plain(got); back != typed {
			t.Errorf("%q is written as %q and read back as %q", typed, got, back)
		}
		if why := markup(got); why != "" {
			t.Errorf("%q is written as %q, which has %s", typed, got, why)
		}
	})
}

// FuzzGuard holds that no cell runs, and that each reads back.
func FuzzGuard(f *testing.F) {
	for _, s := range []string{"", "=1", "'=1", " '\t=1", "'", "''x", "\n", "\u3000＋"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		cell := guard(clean(typed))
		if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t\r\n") {
			t.Errorf("%q runs", cell)
		}
		if back := unguard(cell); back != clean(typed) {
			t.Errorf("%q is written as %q and read back as %q", typed, cell, back)
		}
	})
}

// TestMarkdownLosesNothing holds that every string of a record is in its
// Markdown, a date with its weekday, and that nothing typed is markup.
func TestMarkdownLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRecord(t)
		out := Markdown(r)
		if !utf8.Valid(out) || !bytes.HasSuffix(out, []byte("\n")) || bytes.HasSuffix(out, []byte("\n\n")) {
			t.Errorf("not UTF-8, or no line at the end: %q", out)
		}
		var lines []string
		for line := range strings.Lines(string(out)) {
			text := content(strings.TrimSuffix(line, "\n"))
			if why := markup(text); why != "" {
				t.Errorf("%q has %s", line, why)
			}
			lines = append(lines, plain(text))
		}
		all := strings.Join(lines, "\n")
		for _, s := range stringsOf(r) {
			if !strings.Contains(all, sayDate(clean(s))) && !strings.Contains(all, clean(s)) {
				t.Errorf("%q is not in\n%s", s, out)
			}
		}
		if !bytes.Equal(out, Markdown(r)) {
			t.Errorf("the same record is written in two ways")
		}
	})
}

// content is a line without what makes it a heading, an item, a quote, or one
// that is broken at its end.
func content(line string) string {
	if heading := strings.TrimLeft(line, "#"); heading != line {
		return strings.TrimPrefix(heading, " ")
	}
	line = strings.TrimLeft(line, " ")
	line = strings.TrimPrefix(line, "- ")
	if line == ">" {
		return ""
	}
	if quote, ok := strings.CutPrefix(line, "> "); ok {
		return strings.TrimSuffix(quote, "  ")
	}
	return line
}

// plain is a line of Markdown as it is shown: backslashes, the two entities and
// code spans of one backtick resolved.
func plain(line string) string {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		rest := line[i:]
		switch {
		case rest[0] == '\\' && len(rest) > 1 && isPunct(rest[1]):
			i++
			b.WriteByte(line[i])
		case strings.HasPrefix(rest, "&#32;"):
			b.WriteByte(' ')
			i += len("&#32;") - 1
		case strings.HasPrefix(rest, "&#9;"):
			b.WriteByte('\t')
			i += len("&#9;") - 1
		case rest[0] == '`':
			code, _, _ := strings.Cut(rest[1:], "`")
			b.WriteString(code)
			i += len(code) + 1
		default:
			b.WriteByte(rest[0])
		}
	}
	return b.String()
}

// isPunct reports whether c is ASCII punctuation (CommonMark, section 2.1).
func isPunct(c byte) bool {
	return strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c) >= 0
}

var (
	links    = regexp.MustCompile(`://|(?i:www\.)|\.\pL`)
	coded    = regexp.MustCompile("^(E-mail|Phone|Link): `[^`]+`$")
	numbered = regexp.MustCompile(`^[0-9]+[.)]`)
)

// markup says what markup an escaped line has, "" if none.
func markup(line string) string {
	line = coded.ReplaceAllString(line, "$1:")
	var b strings.Builder // without what is escaped
	for i := 0; i < len(line); i++ {
		if line[i] == '\\' && i+1 < len(line) && isPunct(line[i+1]) {
			i++
			b.WriteByte('\x00')
			continue
		}
		b.WriteByte(line[i])
	}
	bare := b.String()
	switch {
	case strings.ContainsAny(bare, "\\`*[]<~|@$\n\r"):
		return "a sign of markup"
	case strings.Contains(strings.NewReplacer("&#32;", "", "&#9;", "").Replace(bare), "#"):
		return "a number sign"
	case strings.Trim(bare, " \t") != bare:
		return "white space at an end"
	case bare != "" && strings.IndexByte("-+>=:", bare[0]) >= 0:
		return "a mark at its beginning"
	case links.MatchString(bare):
		return "a link"
	case numbered.MatchString(bare):
		return "a number at its beginning"
	}
	return ""
}
