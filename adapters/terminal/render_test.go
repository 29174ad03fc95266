package terminal

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"debrief/coach"
)

var update = flag.Bool("update", false, "write what the golden files hold")

// looks are the ways a message is rendered, by name.
var looks = map[string]look{
	"plain":   {},
	"nocolor": {styled: true},
	"color":   {styled: true, color: true},
	"links":   {styled: true, color: true, links: true},
	"drawn":   {styled: true, color: true, drawn: true},
}

// kinds are messages of every kind.
func kinds() map[string]coach.Message {
	friday := coach.Time{At: time.Date(2026, 12, 4, 14, 0, 0, 0, time.UTC), Zone: "America/New_York", Show: coach.ShowMoment, Hour12: true}
	clock := coach.Text{{Kind: coach.SpanTime, Time: &friday}}
	emphasis := func(s string) coach.Text { return coach.Text{{Kind: coach.SpanEmphasis, Text: s}} }
	return map[string]coach.Message{
		"spans": {Text: coach.Plain("They want to decide by ").Append(clock,
			coach.Plain(". "), coach.Strong("Send the note today"), coach.Plain(", "), emphasis("not tomorrow"),
			coach.Plain(". Put it off with "), coach.Code("/later 2"), coach.Plain(", or read "),
			coach.Link("why it matters", "https://example.org/thank-you?a=1"), coach.Plain(".\n\nA second paragraph, which is long enough to be wrapped at every width that is tested here."))},
		"quote": {Text: coach.Plain("Here is a draft:").Append(
			coach.Quote("Dear Ms. Smith,\n\nthank you for your time yesterday. I enjoyed hearing about the team, and the plans for spring.\n\nKind regards"),
			coach.Plain("Copy it, or say what to change."))},
		"links": {Text: coach.Link("https://example.org", "https://example.org").Append(coach.Plain("\n"),
			coach.Link("mail", "mailto:a@example.org"), coach.Plain("\n"),
			coach.Link("no web address", "javascript:alert(1)"), coach.Plain("\n"),
			coach.Link("steers", "https://example.org/\x1b]8;;\x1b\\"), coach.Plain("\n"), coach.Link("no address", ""))},
		"list": {Text: coach.Plain("This is left to do."), List: &coach.List{Title: coach.Plain("To do"), Items: []coach.Item{
			{Number: 1, Text: coach.Plain("Send the thank-you note to ").Append(coach.Strong("Ms. Smith")), Note: coach.Plain("due ").Append(clock)},
			{Number: 9, Text: coach.Plain("Tell your references that a call may come")},
			{Number: 10, Text: coach.Plain("Write down what they asked"), Note: coach.Plain("done")},
			{Text: coach.Plain("Be patient until they have decided")},
		}}},
		"hostile": {Text: coach.Plain("You said: ").Append(
			coach.Plain("**bold** <b>x</b> \x1b[31mred\x1b[0m \x1b]0;title\a `code` [a](http://b)"),
			coach.Quote("# heading\n> quote\n\x1b[2J\u202egnp.exe\u202c\r\nlast"))},
		"wide": {Text: coach.Plain("日本語の面接は難しかったけれども、とても楽しかったです。 👩‍👩‍👧‍👦 https://example.org/a/very/long/address/that/has/no/space/in/it/at/all/and/goes/on/and/on")},
		"form": {Text: coach.Plain("Fill this in."), Form: &coach.Form{Title: "The interview", Open: "Fill in"}},
	}
}

// Every kind of message, at three widths and in every look, is rendered as
// the golden files show. Escape sequences are written as Go quotes them.
func TestGolden(t *testing.T) {
	for name, m := range kinds() {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for _, look := range []string{"plain", "nocolor", "color", "links"} {
				for _, width := range []int{20, 40, 88} {
					fmt.Fprintf(&b, "== %s %d\n", look, width)
					for line := range strings.SplitSeq(looks[look].message(m, width), "\n") {
						if w := ansi.StringWidth(line); w > width {
							t.Errorf("%s at %d: a line of %d columns: %q", look, width, w, line)
						}
						b.WriteString(strings.ReplaceAll(line, "\x1b", `\e`) + "|\n")
					}
				}
			}
			golden(t, name, b.String())
		})
	}
}

// golden compares with testdata/<name>.golden.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// Without colour no sequence sets one, and in a plain look there is none at
// all: what is printed is the message's own text.
func TestNoColor(t *testing.T) {
	for name, m := range kinds() {
		if s := looks["plain"].message(m, 0); strings.ContainsRune(s, '\x1b') {
			t.Errorf("%s: a plain message holds an escape: %q", name, s)
		}
		s := looks["nocolor"].message(m, 40)
		for _, sgr := range strings.Split(s, "\x1b[")[1:] {
			codes, _, _ := strings.Cut(sgr, "m")
			for code := range strings.SplitSeq(codes, ";") {
				if len(code) == 2 && strings.Contains("3490", code[:1]) || len(code) == 3 {
					t.Errorf("%s: without colour a sequence sets one: %q", name, codes)
				}
			}
		}
	}
}

// Whatever people typed, no line is wider than the window, nothing steers the
// terminal, and no character that can be seen is lost.
func TestRenderProperties(t *testing.T) {
	text := rapid.OneOf(rapid.StringOf(rapid.RuneFrom(nil, unicode.L, unicode.N, unicode.P, unicode.Zs, unicode.Cc, unicode.Cf)), rapid.StringMatching(`([a-z]{1,30}[ \n-]?){0,20}`))
	rapid.Check(t, func(t *rapid.T) {
		said := text.Draw(t, "said")
		width := rapid.IntRange(10, 100).Draw(t, "width")
		m := coach.Message{
			Text: coach.Plain(said).Append(coach.Quote(said), coach.Strong(said)),
			List: &coach.List{Items: []coach.Item{{Number: 7, Text: coach.Plain(said), Note: coach.Plain(said)}}},
		}
		got := looks["color"].message(m, width)
		for line := range strings.SplitSeq(got, "\n") {
			if w := ansi.StringWidth(line); w > width {
				t.Fatalf("a line of %d columns, want at most %d: %q", w, width, line)
			}
		}
		bare := ansi.Strip(got)
		if clean(bare) != bare {
			t.Fatalf("something steers the terminal: %q", bare)
		}
		seen := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.In(r, unicode.L, unicode.N, unicode.P, unicode.S) {
					return r
				}
				return -1 // spaces, and the marks that stand on one
			}, s)
		}
		once := seen(clean(said))
		want := once + once + once + "7." + once
		if clean(said) != "" {
			want += "(" + once + ")"
		}
		if seen(bare) != want {
			t.Fatalf("shown is %q, want %q", seen(bare), want)
		}
	})
}

func TestLookOf(t *testing.T) {
	tests := []struct {
		name string
		env  map[string]string
		want look
	}{
		{"ordinary", map[string]string{"TERM": "xterm-256color"}, look{styled: true, color: true}},
		{"NO_COLOR", map[string]string{"TERM": "xterm", "NO_COLOR": "0"}, look{styled: true}},
		{"empty NO_COLOR", map[string]string{"TERM": "xterm", "NO_COLOR": ""}, look{styled: true, color: true}},
		{"terminal with hyperlinks", map[string]string{"TERM": "xterm-kitty"}, look{styled: true, color: true, links: true}},
		{"old VTE", map[string]string{"TERM": "xterm", "VTE_VERSION": "4801"}, look{styled: true, color: true}},
		{"new VTE", map[string]string{"TERM": "xterm", "VTE_VERSION": "7600"}, look{styled: true, color: true, links: true}},
		{"UTF-8", map[string]string{"TERM": "xterm", "LANG": "en_US.UTF-8"}, look{styled: true, color: true, drawn: true}},
		{"UTF-8 of one kind", map[string]string{"TERM": "xterm", "LC_CTYPE": "C.utf8", "LANG": "C"}, look{styled: true, color: true, drawn: true}},
		{"UTF-8 only for the rest", map[string]string{"TERM": "xterm", "LC_ALL": "POSIX", "LANG": "de_DE.UTF-8@euro"}, look{styled: true, color: true}},
		{"UTF-8 and NO_COLOR", map[string]string{"TERM": "xterm", "LANG": "en_US.UTF-8", "NO_COLOR": "1"}, look{styled: true}},
		{"tmux inside one", map[string]string{"TERM": "tmux-256color", "VTE_VERSION": "7600"}, look{styled: true, color: true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lookOf(func(k string) string { return tt.env[k] }); got != tt.want {
				t.Errorf("look is %+v, want %+v", got, tt.want)
			}
		})
	}
}

func TestInteractive(t *testing.T) {
	none := func(string) string { return "" }
	if interactive(strings.NewReader(""), &strings.Builder{}, func(string) string { return "xterm" }) {
		t.Error("a reader and a builder make a screen")
	}
	if interactive(os.Stdin, os.Stdout, none) {
		t.Error("a terminal of no kind makes a screen")
	}
}
