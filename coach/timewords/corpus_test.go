package timewords

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"testing"
)

// corpusPath is the labelled sentences, beside the repository.
const corpusPath = "../../../shared/corpus/dev.jsonl"

func TestCorpus(t *testing.T) {
	file, err := os.Open(corpusPath)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the labelled sentences are not here; they lie beside the repository")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	type slots struct {
		At       string `json:"at"`
		ReplyBy  string `json:"reply_by"`
		DecideBy string `json:"decide_by"`
		From     string `json:"from"`
		To       string `json:"to"`
		Until    string `json:"until"`
		Promised []struct {
			Due string `json:"due"`
		} `json:"promised"`
	}
	total, hit, idle, extra := 0, 0, 0, 0
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var l struct {
			Text, Intent string
			Slots        slots
		}
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		ahead := []string{l.Slots.ReplyBy, l.Slots.DecideBy, l.Slots.From, l.Slots.To, l.Slots.Until}
		for _, p := range l.Slots.Promised {
			ahead = append(ahead, p.Due)
		}
		c := wednesday(t)
		future := moments(Find(l.Text, c))
		c.Tense = Past
		past := moments(Find(l.Text, c))
		at := future
		if l.Intent == "interview_done" || l.Intent == "contacted" {
			at = past
		}
		wanted := 0
		look := func(want string, among map[string]bool) {
			if want == "" {
				return
			}
			wanted++
			total++
			if among[want] {
				hit++
				return
			}
			t.Logf("missed %s in %q: found %v", want, l.Text, among)
		}
		look(l.Slots.At, at)
		for _, want := range ahead {
			look(want, future)
		}
		if wanted == 0 {
			idle++
			if len(future) > 0 {
				extra++
				t.Logf("unasked for in %q: %v", l.Text, future)
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if total == 0 {
		t.Fatal("no dates in the labelled sentences")
	}
	share := float64(hit) / float64(total)
	t.Logf("%d of %d dates found (%.1f%%); in %d of %d sentences without a date one was found", hit, total, 100*share, extra, idle)
	if share < 0.95 {
		t.Errorf("%.1f%% of the dates found, want at least 95%%", 100*share)
	}
}

func moments(all []Found) map[string]bool {
	set := map[string]bool{}
	for _, f := range all {
		set[f.At.String()] = true
		if !f.To.IsZero() {
			set[f.To.String()] = true
		}
	}
	return set
}
