package reader

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

func TestTry(t *testing.T) {
	f, err := os.Open("/tmp/try.txt")
	if err != nil {
		t.Skip()
	}
	s := bufio.NewScanner(f)
	for s.Scan() {
		d := newDoc(s.Text(), corpusNow(t), corpusKnown)
		for _, r := range Read(s.Text(), corpusNow(t), corpusKnown) {
			b, _ := json.Marshal(said(r))
			t.Logf("%q\n   %s %.2f %s %v", s.Text(), r.Intent, r.Confidence, b, short(r.Slots))
		}
		if os.Getenv("DBG") == "" {
			continue
		}
		for _, n := range d.names {
			t.Logf("   name %q co %.1f person %.1f", n.text, n.co, n.person)
		}
		for _, x := range d.times {
			t.Logf("   time %q at %s past %s word %q", d.slice(x.from, x.to), x.future.At, x.past.At, x.future.Word)
		}
		hits := d.hits()
		scores, of := weigh(hits, 0, len(d.toks))
		for i := range scores {
			if scores[i] != 0 {
				t.Logf("   %s %.2f", intents[i], scores[i])
				for _, h := range of[i] {
					t.Logf("        %s", h.rule.name[:min(110, len(h.rule.name))])
				}
			}
		}
	}
}
