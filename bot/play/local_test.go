package play_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"debrief/adapters/adaptertest"
	"debrief/bot/play"
)

var you = play.Speaker{Name: play.You}

func newLocal(t testing.TB, start time.Time) play.Stage {
	t.Helper()
	stage, err := play.NewLocal(play.LocalConfig{Start: start})
	if err != nil {
		t.Fatal(err)
	}
	return stage
}

// TestTranscripts plays the engine's transcripts.
func TestTranscripts(t *testing.T) {
	adaptertest.Run(t, os.DirFS(filepath.Join("..", "..", "coach", "testdata")), newLocal)
}

// TestFiles has transcripts expect the files that the coach sends.
func TestFiles(t *testing.T) {
	adaptertest.Run(t, fstest.MapFS{"files.play": {Data: []byte(`
> interview with Globex on Friday at 10
> just finished with Acme
! 4
> /progress
< [file: progress.png, image/png,
> /export
! For a calendar (ICS)
< debrief.ics
<! Acme
`)}}, newLocal)
}

func TestLocalErrors(t *testing.T) {
	stage := newLocal(t, time.Date(2026, 11, 25, 15, 30, 0, 0, time.UTC))
	defer stage.Close()
	ctx := t.Context()
	hunters := play.Speaker{Name: "ana", Room: "hunters"}
	fields := map[string]string{"Company": "Acme"}
	for _, tt := range []struct {
		name      string
		got, want error
	}{
		{"edit", stage.Edit(ctx, you, "hi"), play.ErrNothingSaid},
		{"press", stage.Press(ctx, you, "Skip"), play.ErrNoButton},
		{"fill", stage.Fill(ctx, you, fields), play.ErrNoForm},
		{"say in a room", stage.Say(ctx, hunters, "@coach hi"), play.ErrNoRooms},
		{"command in a room", stage.Command(ctx, hunters, "tasks", ""), play.ErrNoRooms},
		{"edit in a room", stage.Edit(ctx, hunters, "hi"), play.ErrNoRooms},
		{"press in a room", stage.Press(ctx, hunters, "Skip"), play.ErrNoRooms},
		{"fill in a room", stage.Fill(ctx, hunters, fields), play.ErrNoRooms},
	} {
		if !errors.Is(tt.got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, tt.got, tt.want)
		}
	}
}

// TestRunKeepsStore plays the same file twice on one store: the second time
// everything happens again, to somebody the coach knows.
func TestRunKeepsStore(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "hello.play")
	if err := os.WriteFile(file, []byte("> hi\n< /./\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, json := range []bool{false, true} {
		var out strings.Builder
		o := play.Options{File: file, Check: true, Reload: true, JSON: json, DB: filepath.Join(folder, "kept.db"), Out: &out}
		if err := play.Run(t.Context(), o); err != nil {
			t.Fatal(err)
		}
		want := "coach: "
		if json {
			want = `"to":"you","text":"`
		}
		if !strings.Contains(out.String(), want) {
			t.Errorf("output without %s:\n%s", want, &out)
		}
	}
}
