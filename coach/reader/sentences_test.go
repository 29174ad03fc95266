package reader

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// sentences are the reader's own, one a line: an intent, a sentence, and the
// slots that it fills, as JSON. They are said at the corpus's moment.
func sentences(t testing.TB) [][3]string {
	t.Helper()
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all [][3]string
	for line := range strings.Lines(string(data)) {
		parts := strings.SplitN(strings.TrimSpace(line), " | ", 3)
		if len(parts) != 3 {
			t.Fatalf("not a sentence: %q", line)
		}
		all = append(all, [3]string(parts))
	}
	return all
}

func TestSentences(t *testing.T) {
	now := corpusNow(t)
	for _, parts := range sentences(t) {
		var want map[string]any
		if err := json.Unmarshal([]byte(parts[2]), &want); err != nil {
			t.Fatalf("%s: %v", parts[1], err)
		}
		rs := Read(parts[1], now, corpusKnown)
		got := said(rs[0])
		if string(rs[0].Intent) != parts[0] || len(rs) != 1 {
			t.Errorf("%q\n   is %s (%.2f, %d readings), want %s\n   %s", parts[1], rs[0].Intent, rs[0].Confidence, len(rs), parts[0], strings.Join(rs[0].Because, "; "))
			continue
		}
		for _, k := range keysOf(got, want) {
			g, w := []string(nil), []string(nil)
			if got[k] != nil {
				g = flat(k, got[k])
			}
			if want[k] != nil {
				w = flat(k, want[k])
			}
			if n := common(g, w); n != len(g) || n != len(w) {
				t.Errorf("%q\n   %s: got %v, want %v", parts[1], k, got[k], want[k])
			}
		}
	}
}

func keysOf(maps ...map[string]any) []string {
	seen := map[string]bool{}
	var keys []string
	for _, m := range maps {
		for k := range m {
			if !seen[k] {
				seen[k] = true
				keys = append(keys, k)
			}
		}
	}
	return keys
}
