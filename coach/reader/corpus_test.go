package reader

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// corpusNow is the moment at which both corpora are said.
func corpusNow(t testing.TB) time.Time {
	t.Helper()
	ny, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, 11, 25, 15, 30, 0, 0, ny)
}

// corpusKnown is what the journal of the person who says them holds.
var corpusKnown = Known{Companies: []string{"Acme", "Globex", "Initech"}}

// corpus reads a file of labelled sentences. One that is not there skips the
// test.
func corpus(t testing.TB, path string) []Labelled {
	t.Helper()
	f, err := os.Open(path)
	if os.IsNotExist(err) {
		t.Skipf("no corpus: %s", filepath.Base(path))
	} else if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines []Labelled
	s := bufio.NewScanner(f)
	for s.Buffer(nil, 1<<20); s.Scan(); {
		var l Labelled
		if err := json.Unmarshal(s.Bytes(), &l); err != nil {
			t.Fatalf("%s, line %d: %v", filepath.Base(path), len(lines)+1, err)
		}
		lines = append(lines, l)
	}
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
	return lines
}

// ownCorpus is the project's own.
func ownCorpus(t testing.TB) []Labelled {
	t.Helper()
	return corpus(t, filepath.Join("testdata", "corpus.jsonl"))
}

// floor is the least that a corpus has to reach: what is read worse than
// before is noticed.
type floor struct{ intents, slots, dates, wrong float64 }

// TestCorpusDev measures the reader on the corpus that lies beside the
// repository.
func TestCorpusDev(t *testing.T) {
	measure(t, corpus(t, filepath.Join("..", "..", "..", "shared", "corpus", "dev.jsonl")), floor{0.97, 0.98, 0.98, 0.01})
}

// TestCorpusOwn measures it on the project's own.
func TestCorpusOwn(t *testing.T) {
	lines := ownCorpus(t)
	if len(lines) < 300 {
		t.Errorf("%d sentences", len(lines))
	}
	measure(t, lines, floor{0.99, 0.97, 0.97, 0.005})
}

// exactly is how many sentences at the head of the project's corpus are each
// read as labelled, all of it and nothing beside.
const exactly = 559

func TestCorpusOwnExactly(t *testing.T) {
	now := corpusNow(t)
	for _, l := range ownCorpus(t)[:exactly] {
		f := newFigures()
		f.add(l, Label(l.Text, Read(l.Text, now, corpusKnown)))
		for _, m := range f.misses {
			t.Error(m.text)
		}
	}
}

// TestCorpusFile measures it on any other, named in DEBRIEF_CORPUS, for whoever
// tunes the reader: sentences it has not been tuned on tell what it is worth.
func TestCorpusFile(t *testing.T) {
	path := os.Getenv("DEBRIEF_CORPUS")
	if path == "" {
		t.Skip("DEBRIEF_CORPUS names no file")
	}
	measure(t, corpus(t, path), floor{wrong: 1})
}

func measure(t *testing.T, lines []Labelled, least floor) {
	t.Helper()
	now, f := corpusNow(t), newFigures()
	for _, l := range lines {
		f.add(l, Label(l.Text, Read(l.Text, now, corpusKnown)))
	}
	f.log(t)
	for _, got := range []struct {
		name        string
		value, want float64
	}{
		{"intents", f.intents(), least.intents}, {"slot F1", f.slots.f1(), least.slots}, {"dates", f.dates.recall(), least.dates},
	} {
		if got.value < got.want {
			t.Errorf("%s %.3f, want %.3f", got.name, got.value, got.want)
		}
	}
	if wrong := f.share(f.wrong); wrong > least.wrong {
		t.Errorf("%.3f acted on wrongly, want %.3f at most", wrong, least.wrong)
	}
}

// texts are what the corpus's people say.
func texts(lines []Labelled) []string {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = l.Text
	}
	return all
}

// oneLine shows a text in one line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
