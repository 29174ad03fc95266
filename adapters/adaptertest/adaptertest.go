// Package adaptertest is the suite of conversations that every adapter passes
// against its platform's fake server.
package adaptertest

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"testing"
	"time"

	"debrief/bot/play"
)

// NewStage makes a stage whose clock shows start, with nothing said on it yet.
// It fails the test if it cannot.
type NewStage func(t testing.TB, start time.Time) play.Stage

// Run plays every transcript (*.play at the top of the folder), each on a
// stage of its own, and fails with the first expectation that is not met. Each
// is played as it stands and with the store closed and opened between any two
// of its lines, in parallel subtests. A transcript is skipped from the first
// line that needs what the platform does not have (play.Lacks).
func Run(t *testing.T, transcripts fs.FS, newStage NewStage) {
	files, err := fs.Glob(transcripts, "*.play")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatal("there are no transcripts (*.play) here")
	}
	for _, file := range files {
		src, err := fs.ReadFile(transcripts, file)
		if err != nil {
			t.Fatal(err)
		}
		script, err := play.Parse(file, src)
		if err != nil {
			t.Error(err)
			continue
		}
		name := strings.TrimSuffix(path.Base(file), ".play")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			perform(t, script, newStage, play.Player{Check: true})
		})
		t.Run(name+"/reload", func(t *testing.T) {
			t.Parallel()
			perform(t, script, newStage, play.Player{Check: true, Reload: true})
		})
	}
}

// perform plays a script and shows, if it fails, what was said until then.
func perform(t *testing.T, script *play.Script, newStage NewStage, p play.Player) {
	stage := newStage(t, script.Start)
	var said strings.Builder
	p.Printer = play.NewTextPrinter(&said)
	played, closed := p.Play(t.Context(), script, stage), stage.Close()
	if play.Lacks(played) && closed == nil {
		t.Skipf("it holds until here, and cannot go on on this platform: %v", played)
	}
	if err := errors.Join(played, closed); err != nil {
		t.Errorf("%v\n\nthe conversation until then:\n\n%s", err, &said)
	}
}
