package bot_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/coach"
)

// TestForgottenStaysSoInAnOlderDatabase puts a copy of the database, made
// before somebody was forgotten, back beside the keys of after.
func TestForgottenStaysSoInAnOlderDatabase(t *testing.T) {
	w := newWorld(t)
	words := []string{"zebrastriped", "Acme", "Jane", "references", "Globex"}
	w.say("ana", "1", "just finished with Acme, met Jane Doe, I promised references tomorrow")
	w.say("ana", "2", "yes")
	w.say("ana", "3", "4")
	w.say("ana", "4", "the zebrastriped anecdote")
	w.say("bea", "1", "just finished with Initech")
	w.out.fail = func(bot.Outgoing) error { return errors.New("the platform is down") } // something waits in the outbox
	w.say("ana", "5", "I have an interview at Globex on Friday at 2pm")
	w.out.fail = nil
	ana := bot.Identity{Adapter: w.out.Name(), ID: "ana"}
	before, err := w.store.Resolve(t.Context(), ana, false)
	if err != nil {
		t.Fatal(err)
	}
	w.close()
	older, err := os.ReadFile(w.path)
	if err != nil {
		t.Fatal(err)
	}
	w.open()
	w.say("ana", "6", "forget me")
	w.say("ana", "7", "Delete everything")
	w.close()
	if err := os.WriteFile(w.path, older, 0o600); err != nil {
		t.Fatal(err)
	}
	keys, err := os.ReadFile(boltstore.KeysPath(w.path))
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range words {
		if bytes.Contains(older, []byte(word)) || bytes.Contains(keys, []byte(word)) {
			t.Errorf("%q can be read in the files", word)
		}
	}

	w.open()
	w.out.texts("ana")
	if id, err := w.store.Resolve(t.Context(), ana, false); err != nil || id != before {
		t.Fatalf("the older database knows %v, %v: this is no test", id, err)
	}
	if _, err := w.keys.Key(t.Context(), before, false); !errors.Is(err, bot.ErrForgotten) {
		t.Errorf("the key: %v, want ErrForgotten", err)
	}
	silent := func(what, said string) {
		t.Helper()
		for _, word := range words {
			if strings.Contains(said, word) {
				t.Errorf("%s brings back %q: %s", what, word, said)
			}
		}
	}
	for _, q := range []coach.Query{{Kind: coach.QueryTasks}, {Kind: coach.QueryExport}, {Kind: coach.QueryExport, Format: coach.FormatMarkdown}} {
		a, err := w.Ask(t.Context(), ana, q)
		if err != nil {
			continue // an error tells nothing either
		}
		for _, task := range a.Tasks {
			silent("asking", task.Title+task.Company)
		}
		silent("asking", string(a.Export))
	}
	for range 40 {
		w.now = w.now.Add(6 * time.Hour)
		w.due()
	}
	silent("waiting", strings.Join(w.out.texts("ana"), "\n"))
	for i, line := range []string{"hi", "tasks", "notes", "undo", "interviews", "yes"} {
		w.say("ana", "8"+string(rune('a'+i)), line)
		said := strings.Join(w.out.texts("ana"), "\n")
		if i == 0 && !strings.Contains(said, "I'm Debrief") {
			t.Errorf("somebody unknown was greeted with %q", said)
		}
		silent(line, said)
	}
	silent("the log", w.log.String())
	w.say("bea", "2", "hi")
	if said := strings.Join(w.out.texts("bea"), "\n"); !strings.Contains(said, "Initech") {
		t.Errorf("somebody else was forgotten too: %q", said)
	}
}
