package coach_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"debrief/coach"
)

var freeze = flag.Bool("freeze", false, "write the fixture of the present version; only ever once a version")

// desk keeps a journal as a store would.
type desk struct {
	t    *testing.T
	c    *coach.Coach
	docs map[string][]byte
	now  time.Time
	n    int
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	c, err := coach.New()
	if err != nil {
		t.Fatal(err)
	}
	zone, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	return &desk{t: t, c: c, docs: map[string][]byte{}, now: time.Date(2026, 12, 1, 11, 20, 0, 0, zone)}
}

// journal loads what was asked for, as the runtime does.
func (d *desk) journal(names []string, j *coach.Journal) *coach.Journal {
	d.t.Helper()
	docs := map[string][]byte{}
	for name, raw := range d.docs {
		for _, n := range names {
			if n == name || strings.HasSuffix(n, "/") && strings.HasPrefix(name, n) {
				docs[name] = raw
			}
		}
	}
	if err := j.Add(names, docs); err != nil {
		d.t.Fatal(err)
	}
	return j
}

// do runs one turn and returns what was said.
func (d *desk) do(e coach.Event) []coach.Message {
	d.t.Helper()
	d.n++
	e.ID = string(rune('a' + d.n))
	e.Hints = coach.Hints{Zone: "America/New_York", Country: "US", Told: true}
	j := d.journal(coach.Core, coach.NewJournal())
	for {
		res := d.c.Turn(j, e, d.now)
		if res.Fail != nil {
			d.t.Fatal(res.Fail)
		}
		if len(res.Need) > 0 {
			d.journal(res.Need, j)
			continue
		}
		for name, raw := range res.Put {
			d.docs[name] = raw
		}
		for _, name := range res.Delete {
			delete(d.docs, name)
		}
		var out []coach.Message
		for _, m := range res.Messages {
			out = append(out, m.Message)
		}
		return out
	}
}

func (d *desk) say(lines ...string) (last []coach.Message) {
	d.t.Helper()
	for _, line := range lines {
		last = d.do(coach.Event{Kind: coach.Said, Text: line})
	}
	return last
}

func plain(ms []coach.Message) string {
	var s string
	for _, m := range ms {
		s += m.Plain() + "\n"
	}
	return s
}

// fixture is a frozen journal of a version.
const fixture = "journal-v1.json"

// TestFrozenJournal reads a journal as version 1 wrote it. The fixture is
// frozen: it must be readable for ever.
func TestFrozenJournal(t *testing.T) {
	path := filepath.Join("testdata", fixture)
	if *freeze {
		d := newDesk(t)
		d.say("just finished my interview with Acme for the nurse manager role, met Jane Doe, jane@acme.example, they'll tell me by Friday 11 December, I promised references on Thursday",
			"yes", "4", "the triage example", "rambled about why i left", "yes", "more", "skip", "skip", "Why did you leave your last job?", "the commute", "badly", "more responsibility", "that's all",
			"skip", "keep", "10pm to 7am", "I have an interview at Globex next Tuesday at 10am", "just finished with Initech", "3")
		d.do(coach.Event{Kind: coach.Command, Name: "done", Text: "thank you"})
		out := map[string]json.RawMessage{}
		for name, raw := range d.docs {
			out[name] = raw
		}
		raw, err := json.MarshalIndent(out, "", "\t")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, append(raw, '\n'), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var docs map[string]json.RawMessage
	if err := json.Unmarshal(raw, &docs); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	for name, doc := range docs {
		var flat bytes.Buffer
		if err := json.Compact(&flat, doc); err != nil {
			t.Fatal(err)
		}
		d.docs[name] = flat.Bytes()
	}
	d.now = d.now.AddDate(0, 0, 1)
	for command, wants := range map[string][]string{
		"tasks":      {"References for Acme", "Follow up with Acme"},
		"interviews": {"Acme, nurse manager", "Globex", "Initech", "answer by Friday 11 December"},
		"notes":      {"Why did you leave your last job? (badly)", "Better: more responsibility", "the triage example"},
		"settings":   {"10 pm–7 am"},
		"undo":       {"Taken back"},
	} {
		got := plain(d.do(coach.Event{Kind: coach.Command, Name: command}))
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("/%s of a frozen journal lacks %q:\n%s", command, want, got)
			}
		}
	}
}

func TestNewerDocumentIsRefused(t *testing.T) {
	err := coach.NewJournal().Add([]string{"profile"}, map[string][]byte{"profile": []byte(`{"v":2}`)})
	if err == nil || !strings.Contains(err.Error(), "newer") {
		t.Errorf("got %v, want an error that says the document is newer", err)
	}
	err = coach.NewJournal().Add([]string{"profile"}, map[string][]byte{"profile": []byte(`{}`)})
	if err == nil {
		t.Error("a document without a version was taken")
	}
}

func TestUndoGoesBackThirtySteps(t *testing.T) {
	d := newDesk(t)
	d.say("just finished with Acme, met Jane, they'll tell me by Friday", "yes")
	for range 35 {
		d.do(coach.Event{Kind: coach.Command, Name: "note", Text: "and another question"})
	}
	taken := 0
	for range 40 {
		if strings.Contains(plain(d.do(coach.Event{Kind: coach.Command, Name: "undo"})), "Taken back") {
			taken++
		}
	}
	if taken != 30 {
		t.Errorf("%d steps were taken back, want 30", taken)
	}
	if n := strings.Count(plain(d.do(coach.Event{Kind: coach.Command, Name: "notes"})), "and another question"); n != 5 {
		t.Errorf("%d notes are left, want 5", n)
	}
	for name := range d.docs {
		if strings.HasPrefix(name, "undo/") {
			t.Errorf("%s was left behind", name)
		}
	}
}

func TestMessageTooLong(t *testing.T) {
	d := newDesk(t)
	d.say("just finished with Acme")
	got := plain(d.say(strings.Repeat("so much to say ", 3000)))
	if !strings.Contains(got, "more than I can take at once") {
		t.Errorf("said %q", got)
	}
}

func TestOldAndUnknownButtons(t *testing.T) {
	d := newDesk(t)
	d.say("just finished with Acme", "3")
	for _, action := range []coach.Action{"", "?", "a/i9/rating/3", "a/i1/nonsense/3", "k/done/i1/none", "z/z/z", "a/i1/takeaways/keep", "x/i1/2026-99-99/reply", "o/nonsense/i1", "d/nonsense/i1/warm"} {
		got := plain(d.do(coach.Event{Kind: coach.Pressed, Action: action}))
		if !strings.Contains(got, "no longer there") {
			t.Errorf("pressing %q: %q", action, got)
		}
	}
	for _, action := range []coach.Action{"", "f/x", "f/details/i9", "f/nonsense/i1"} {
		got := plain(d.do(coach.Event{Kind: coach.Filled, Action: action}))
		if !strings.Contains(got, "no longer there") {
			t.Errorf("sending the form %q: %q", action, got)
		}
	}
	// An older answer's button changes that answer, and asks on where it stood.
	got := plain(d.do(coach.Event{Kind: coach.Pressed, Action: "a/i1/rating/5"}))
	if !strings.Contains(got, "Changed.") || !strings.Contains(got, "One thing that went well?") {
		t.Errorf("pressing an older answer: %q", got)
	}
}
