package terminal

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing to do", "Ça va? 日本 👩‍👩‍👧\nyes", "Ça va? 日本 👩‍👩‍👧\nyes"},
		{"colour", "a\x1b[31mred", "a[31mred"},
		{"window title", "\x1b]0;owned\a.", "]0;owned."},
		{"hyperlink", "\x1b]8;;http://x\x1b\\here", "]8;;http://x\\here"},
		{"clear the screen in one byte", "a\u009b2Jb", "a2Jb"},
		{"the same byte raw", "a\x9b2Jb", "a\ufffd2Jb"},
		{"backspace and delete", "ab\b\x7fc", "abc"},
		{"bidirectional override", "moc.\u202emoc\u202c \u2066x\u2069", "moc.moc x"},
		{"marks of direction stay", "\u200fשלום\u200e", "\u200fשלום\u200e"},
		{"line ends", "a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"},
		{"tab", "a\tb", "a    b"},
		{"byte order mark", "\ufeffa", "a"},
		{"nul", "a\x00b", "ab"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := clean(tt.in); got != tt.want {
				t.Errorf("clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"plain", "\x1b[31mred\x1b[0m", "\u009b2J", "\x9b", "a\r\nb\rc", "\u202e", "\ufeff\t\u2028"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := clean(s)
		for _, r := range got {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) && r > '\u200f' && r != '\u061c') {
				t.Errorf("%q holds %U", got, r)
			}
		}
		if !utf8.ValidString(got) {
			t.Errorf("%q is no UTF-8", got)
		}
		if again := clean(got); again != got {
			t.Errorf("cleaned again, %q becomes %q", got, again)
		}
		visible := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsGraphic(r) && !unicode.IsSpace(r) {
					return r
				}
				return -1
			}, s)
		}
		if utf8.ValidString(s) && visible(got) != visible(s) {
			t.Errorf("what can be seen changed: %q became %q", s, got)
		}
	})
}
