package bot_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"image/png"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/bot"
	"debrief/coach"
)

// everything is a message that brings all that the coach knows, behind a file
// that nobody can make.
func everything() coach.Message {
	return coach.Message{Text: coach.Plain("Here it is."), Files: []coach.File{
		{Name: "recipes.md", Type: "text/markdown", Of: coach.Query{Kind: "recipes", Format: coach.FormatMarkdown}},
		{Name: "debrief.json", Type: "application/json", Of: coach.Query{Kind: coach.QueryExport, Format: coach.FormatJSON}},
	}}
}

// breaking is a store that fails to load documents, or loads damaged ones,
// while it is told to.
type breaking struct {
	bot.Store
	fails, damages bool
}

func (s *breaking) Load(ctx context.Context, r bot.LoadRequest) (bot.Snapshot, error) {
	if s.fails && len(r.Docs) > 0 {
		return bot.Snapshot{}, errors.New("the disk stumbled")
	}
	snap, err := s.Store.Load(ctx, r)
	for _, sealed := range snap.Docs {
		if s.damages {
			sealed[len(sealed)-1]++
		}
	}
	return snap, err
}

// newBreaking opens a world on a store that breaks when told to. In it, ana has
// told of an interview.
func newBreaking(t *testing.T) (*world, *breaking) {
	t.Helper()
	w := newWorld(t)
	store := &breaking{}
	w.wrap = func(s bot.Store) bot.Store {
		store.Store = s
		return store
	}
	w.close()
	w.open()
	w.say("ana", "1", "just finished with Acme")
	w.out.texts("ana")
	return w, store
}

// post has ana get a message: on the spot, if there is a time for that.
func (w *world) post(m coach.Message, answerBy time.Time) bot.Reply {
	w.t.Helper()
	reply, err := w.Post(w.t.Context(), w.postEvent(answerBy), m)
	if err != nil {
		w.t.Fatal(err)
	}
	return reply
}

func (w *world) postEvent(answerBy time.Time) bot.Event {
	e := w.event("ana", "post", coach.Event{Kind: coach.Command, Name: "export"})
	e.AnswerBy = answerBy
	return e
}

// holdsAll fails the test if a message does not bring ana's journal and nothing
// else.
func holdsAll(t *testing.T, sent []bot.Outgoing) {
	t.Helper()
	if len(sent) != 1 || len(sent[0].Files) != 1 {
		t.Fatalf("sent is %+v, want a message with one file", sent)
	}
	f := sent[0].Files[0]
	if f.Name != "debrief.json" || f.Type != "application/json" || f.Charts != nil || !json.Valid(f.Data) || !bytes.Contains(f.Data, []byte("Acme")) {
		t.Errorf("the file is %s, %s: %s", f.Name, f.Type, f.Data)
	}
}

// TestFilesAreMadeWhenSent has a file hold what the journal holds at that
// moment, and leaves out what nobody can make.
func TestFilesAreMadeWhenSent(t *testing.T) {
	w, _ := newBreaking(t)
	w.post(everything(), time.Time{})
	w.due()
	holdsAll(t, w.out.sent)
	if log := w.log.String(); strings.Count(log, "a file was not made") != 1 || !strings.Contains(log, "query=recipes format=md") {
		t.Errorf("the operator is told:\n%s", log)
	}

	w.out.sent = nil
	e := w.postEvent(time.Time{})
	e.ID = "again"
	w.out.fail = func(bot.Outgoing) error {
		w.out.fail = nil
		return errors.New("the platform stumbled")
	}
	if _, err := w.Post(t.Context(), e, everything()); err != nil {
		t.Fatal(err)
	}
	w.due()
	w.say("ana", "2", "I met Jane Doe")
	w.now = w.now.Add(time.Minute)
	w.due()
	i := slices.IndexFunc(w.out.sent, func(o bot.Outgoing) bool { return o.Files != nil })
	if i < 0 || !bytes.Contains(w.out.sent[i].Files[0].Data, []byte("Jane Doe")) {
		t.Errorf("the second attempt sends what was known at the first: %+v", w.out.sent)
	}
}

// TestFilesWaitForTheStore keeps a message back while the store fails, and has
// it come once, with its file.
func TestFilesWaitForTheStore(t *testing.T) {
	w, store := newBreaking(t)
	store.fails = true
	w.post(everything(), time.Time{})
	w.due()
	if len(w.out.sent) > 0 {
		t.Fatalf("sent without asking: %+v", w.out.sent)
	}
	store.fails = false
	w.now = w.now.Add(time.Minute)
	w.due()
	holdsAll(t, w.out.sent)
}

// TestFilesOfADamagedJournal are left out, and not a word of it is logged.
func TestFilesOfADamagedJournal(t *testing.T) {
	w, store := newBreaking(t)
	store.damages = true
	w.post(everything(), time.Time{})
	w.due()
	if len(w.out.sent) != 1 || len(w.out.sent[0].Files) != 0 {
		t.Errorf("sent is %+v, want the message without a file", w.out.sent)
	}
	if log := w.log.String(); strings.Count(log, "a file was not made") != 2 || strings.Contains(log, "damaged") {
		t.Errorf("the operator is told:\n%s", log)
	}
}

// TestFilesOnTheSpot come with the reply, and again when the event does.
func TestFilesOnTheSpot(t *testing.T) {
	w, _ := newBreaking(t)
	by := w.now.Add(time.Minute)
	holdsAll(t, w.post(everything(), by).Messages)
	reply, err := w.Deliver(t.Context(), w.postEvent(by))
	if err != nil {
		t.Fatal(err)
	}
	holdsAll(t, reply.Messages)
	w.due()
	if len(w.out.sent) > 0 {
		t.Errorf("sent beside the reply: %+v", w.out.sent)
	}
}

// TestFilesOnTheSpotWaitForTheStore: the answer goes out through Send as soon as
// the store is well again, and an event that comes again is not answered with
// less than the first time.
func TestFilesOnTheSpotWaitForTheStore(t *testing.T) {
	w, store := newBreaking(t)
	store.fails = true
	by := w.now.Add(2 * time.Minute)
	if reply := w.post(everything(), by); len(reply.Messages) > 0 {
		t.Errorf("answered on the spot: %+v", reply.Messages)
	}
	w.due()
	store.fails = false
	w.now = w.now.Add(10 * time.Second)
	w.due()
	holdsAll(t, w.out.sent)

	store.fails = true
	if reply, err := w.Deliver(t.Context(), w.postEvent(by)); err == nil {
		t.Errorf("answered again while the store fails: %+v", reply.Messages)
	}
}

// TestFilesOfTurns are those that the coach names: a picture of how it goes and
// every format of an export, of somebody it knows and of somebody new.
func TestFilesOfTurns(t *testing.T) {
	w := newWorld(t)
	w.say("ana", "0", "interview with Globex on Friday at 10")
	w.say("ana", "1", "just finished with Acme, it was a 4")
	w.out.texts("ana")
	command := func(who, id, name, text string) []bot.File {
		t.Helper()
		e := w.event(who, id, coach.Event{Kind: coach.Command, Name: name, Text: text})
		e.AnswerBy = w.now.Add(time.Minute)
		reply, err := w.Deliver(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		var files []bot.File
		for _, out := range reply.Messages {
			if len(out.Files) != len(out.Message.Files) {
				t.Errorf("/%s %s: %d of %d files were made:\n%s", name, text, len(out.Files), len(out.Message.Files), w.log)
			}
			files = append(files, out.Files...)
		}
		return files
	}
	if files := command("ana", "2", "progress", ""); len(files) != 1 || files[0].Type != "image/png" || len(files[0].Charts) == 0 {
		t.Errorf("the picture is %+v", files)
	}
	for _, format := range []string{"json", "md", "csv", "ics"} {
		for _, who := range []string{"ana", "bob " + format} {
			files := command(who, who+format, "export", format)
			if len(files) != 1 || files[0].Name != "debrief."+format || len(files[0].Data) == 0 {
				t.Errorf("%s gets %+v", who, files)
			}
		}
	}
}

// TestMakeFile makes of an answer what it can be made into.
func TestMakeFile(t *testing.T) {
	w := newWorld(t)
	charts := []coach.Chart{{Title: "How it felt", Kind: coach.ChartLine, Labels: []string{"3 Nov"}, Values: []float64{3}, Most: 5}}
	f := coach.File{Name: "progress.png", Type: "image/png", Of: coach.Query{Kind: coach.QueryProgress}}

	made, err := w.MakeFile(f, coach.Answer{Charts: charts})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(bytes.NewReader(made.Data)); err != nil {
		t.Errorf("the picture: %v", err)
	}
	made.Data = nil
	if d := cmp.Diff(bot.File{Name: "progress.png", Type: "image/png", Charts: charts}, made); d != "" {
		t.Errorf("a file of charts (-want +got):\n%s", d)
	}
	for name, a := range map[string]coach.Answer{
		"nothing": {}, "tasks": {Tasks: []coach.TaskView{{}}}, "a chart of no kind": {Charts: []coach.Chart{{Kind: "cake"}}},
	} {
		if made, err := w.MakeFile(f, a); err == nil {
			t.Errorf("%s has become %+v", name, made)
		}
	}
}
