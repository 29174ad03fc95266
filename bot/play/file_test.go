package play

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/bot"
	"debrief/coach"
)

func TestFileLine(t *testing.T) {
	for bytes, want := range map[int]string{
		0: "0 bytes", 999: "999 bytes", 1000: "1 kB", 24_499: "24 kB", 999_499: "999 kB", 999_500: "1.0 MB", 12_340_000: "12.3 MB",
	} {
		f := File{Name: "progress.png", Type: "image/png", Size: bytes}
		if got := f.String(); got != "[file: progress.png, image/png, "+want+"]" {
			t.Errorf("%d bytes: %s", bytes, got)
		}
	}
}

// TestLocalFiles has files be heard as they were made.
func TestLocalFiles(t *testing.T) {
	stage, err := NewLocal(LocalConfig{Start: time.Date(2026, 11, 25, 15, 30, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	defer stage.Close()
	_, err = localAdapter{stage}.Send(t.Context(), bot.Outgoing{
		To: bot.Address{Conversation: You}, Message: coach.Message{Text: coach.Plain("Here it is.")},
		Files: []bot.File{{Name: "progress.png", Type: "image/png", Data: make([]byte, 24_000)}},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []File{{Name: "progress.png", Type: "image/png", Size: 24_000}}
	if d := cmp.Diff(want, stage.Heard()[0].Files); d != "" {
		t.Errorf("files (-want +got):\n%s", d)
	}
}
