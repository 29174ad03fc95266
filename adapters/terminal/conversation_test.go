package terminal

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"debrief/adapters/adaptertest"
	"debrief/bot/play"
)

// TestConversations plays the engine's transcripts at a terminal of plain
// lines.
func TestConversations(t *testing.T) {
	adaptertest.Run(t, os.DirFS(filepath.Join("..", "..", "coach", "testdata")), newTypist)
}

// TestConversationsHere plays what is the terminal's own: choices by number, a
// form that is left for something else and opened again, and somebody who
// moves and sits down again where they were.
func TestConversationsHere(t *testing.T) {
	adaptertest.Run(t, fstest.MapFS{
		"numbers.play": {Data: []byte(`
zone America/New_York
start 2026-12-01 10:00
> hi
< I'm Debrief
> what can you do?
< What you can say
> just finished with Acme
< How was it?
> 4
< One thing that went well?
> 1
< An answer you'd change
`)},
		"left.play": {Data: []byte(`
zone America/New_York
start 2026-12-01 10:00
> /settings
< Zone: America/New_York
> hi
< Nothing is pending.
! Change
? Your name=Ana Silva | Quiet hours=
< Your name: Ana Silva.
> /settings
< Ana Silva
`)},
		"files.play": {Data: []byte(`
zone America/New_York
start 2026-12-01 10:00
> interview with Globex on Friday at 10
> just finished with Acme
! 4
> /progress
< [file: progress.png, image/png,
< ######## 4
> /export
! To read (Markdown)
< /Saved: .*debrief.md/
< [file: debrief.md, text/markdown,
> /export md
< debrief-2.md
`)},
		"moved.play": {Data: []byte(`
zone America/New_York
start 2026-12-01 10:00
> just finished with Acme
! 4
< One thing that went well?
zone Europe/Berlin
> the whiteboard
< We stopped here.
< An answer you'd change
`)},
	}, newTypist)
}

func TestTypistErrors(t *testing.T) {
	ctx, you := t.Context(), play.Speaker{Name: play.You}
	stage := newTypist(t, fixedNow())
	try := func(name string, got, want error) {
		t.Helper()
		if !errors.Is(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	fields := map[string]string{"Company": "Acme"}
	try("edit", stage.Edit(ctx, you, "hi"), play.ErrNoEdit)
	try("two lines", stage.Say(ctx, you, "one\ntwo"), play.ErrOneLine)
	try("press", stage.Press(ctx, you, "Never"), play.ErrNoButton)
	try("fill", stage.Fill(ctx, you, fields), play.ErrNoForm)
	try("somebody else", stage.Say(ctx, play.Speaker{Name: "ana"}, "hi"), play.ErrNoOthers)
	try("a room", stage.Command(ctx, play.Speaker{Name: play.You, Room: "hunters"}, "tasks", ""), play.ErrNoRooms)
	try("open a form", stage.Command(ctx, you, "settings", ""), nil)
	try("fill a field that is not there", stage.Fill(ctx, you, fields), play.ErrNoField)
	try("close", stage.Close(), nil)
}
