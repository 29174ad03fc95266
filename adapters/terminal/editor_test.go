package terminal

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestEditorKeys(t *testing.T) {
	tests := []struct {
		name, text string
		keys       string // separated by spaces; a key that edits nothing is typed
		want       string // with | where the cursor is
	}{
		{"typing", "", "h i", "hi|"},
		{"in the middle", "hllo", "home right e", "he|llo"},
		{"backspace", "hello", "left backspace", "hel|o"},
		{"backspace at the beginning", "a", "home backspace", "|a"},
		{"delete", "abc", "home delete", "|bc"},
		{"delete at the end", "abc", "delete", "abc|"},
		{"a character of several code points", "a👩‍👩‍👧e\u0301", "backspace backspace", "a|"},
		{"an accent joins what is before it", "e", "\u0301 left x", "x|e\u0301"},
		{"words", "one  two three", "alt+b alt+b", "one  |two three"},
		{"words on", "one two", "home alt+f", "one| two"},
		{"delete a word", "one two ", "ctrl+w", "one |"},
		{"delete the next word", "one two", "home alt+d", "| two"},
		{"delete to the beginning", "a\nbcd", "left ctrl+u", "a\n|d"},
		{"delete to the end", "bcd\na", "ctrl+home right ctrl+k", "b|\na"},
		{"new line", "ab", "left ctrl+j", "a\n|b"},
		{"up and down", "abcd\nx\nefgh", "up up right down down", "abcd\nx\ne|fgh"},
		{"ends of a line", "ab\ncd", "home x end y", "ab\nxcdy|"},
		{"ends of the text", "ab\ncd", "ctrl+home x ctrl+end y", "xab\ncdy|"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := editor{width: 20, rows: 5}
			e.set(tt.text)
			for _, k := range strings.Fields(tt.keys) {
				if !e.key(k) {
					e.insert(k)
				}
			}
			text := e.value()
			e.cells = e.cells[:e.at]
			if got := e.value() + "|" + text[len(e.value()):]; got != tt.want {
				t.Errorf("after %s: %q, want %q", tt.keys, got, tt.want)
			}
		})
	}
}

// Whatever is typed where, the text is kept, the rows shown fit, the cursor is
// in one of them, and wrapping loses nothing.
func TestEditorProperties(t *testing.T) {
	keys := []string{
		"left", "right", "up", "down", "home", "end", "ctrl+home", "ctrl+end", "alt+b", "alt+f",
		"backspace", "delete", "ctrl+w", "alt+d", "ctrl+u", "ctrl+k", "ctrl+j",
	}
	rapid.Check(t, func(t *rapid.T) {
		width, rows := rapid.IntRange(2, 30).Draw(t, "width"), rapid.IntRange(1, 6).Draw(t, "rows")
		e := editor{}
		e.resize(width, rows)
		e.set(rapid.String().Draw(t, "text"))
		for range rapid.IntRange(0, 20).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "type") {
				e.insert(rapid.StringMatching(`[a-z \n日é]{1,12}`).Draw(t, "typed"))
			} else {
				e.key(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			lines, x, y := e.view()
			if len(lines) != e.height() || len(lines) < 1 || len(lines) > rows {
				t.Fatalf("%d rows are shown, height is %d, at most %d", len(lines), e.height(), rows)
			}
			if y < 0 || y >= len(lines) || x < 0 || x > width {
				t.Fatalf("the cursor is at %d, %d of %d rows", x, y, len(lines))
			}
			var all strings.Builder
			for _, r := range e.wrapped() {
				w := 0
				for _, c := range e.cells[r.from:r.to] {
					all.WriteString(c.text)
					w += c.width
				}
				if w > width {
					t.Fatalf("a row is %d columns wide", w)
				}
			}
			if all.String() != strings.ReplaceAll(e.value(), "\n", "") {
				t.Fatalf("wrapping %q shows %q", e.value(), all.String())
			}
		}
	})
}

func TestEditorWrapsAtSpaces(t *testing.T) {
	e := editor{}
	e.resize(10, 3)
	e.set("tell me how it went, 日本語で")
	lines, x, y := e.view()
	want := []string{"how it ", "went, ", "日本語で"}
	if strings.Join(lines, "|") != strings.Join(want, "|") {
		t.Errorf("the rows shown are %q, want %q", lines, want)
	}
	if x != ansi.StringWidth("日本語で") || y != 2 {
		t.Errorf("the cursor is at %d, %d", x, y)
	}
}

func TestHistory(t *testing.T) {
	var h history
	if _, ok := h.move(-1, "x"); ok {
		t.Error("there is something before nothing")
	}
	h.add("one")
	h.add("two")
	h.add("two")
	steps := []struct {
		by   int
		want string
		ok   bool
	}{
		{-1, "two", true},
		{-1, "one", true},
		{-1, "", false},
		{1, "two", true},
		{1, "being typed", true},
		{1, "", false},
	}
	current := "being typed"
	for i, s := range steps {
		got, ok := h.move(s.by, current)
		if got != s.want || ok != s.ok {
			t.Errorf("step %d: %q, %t, want %q, %t", i, got, ok, s.want, s.ok)
		}
		if ok {
			current = got
		}
	}
}
