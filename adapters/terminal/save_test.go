package terminal

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"debrief/bot"
	"debrief/coach"
)

func TestSave(t *testing.T) {
	folder := t.TempDir()
	for _, tt := range []struct{ name, want string }{
		{"debrief.json", "debrief.json"},
		{"debrief.json", "debrief-2.json"},
		{"debrief.json", "debrief-3.json"},
		{"notes", "notes"},
		{"notes", "notes-2"},
		{"../../etc/passwd", "-..-etc-passwd"},
		{`C:\boot.ini`, "C--boot.ini"},
		{".profile", "profile"},
		{"..", "file"},
		{"", "file-2"},
		{"a\x1b[2J\nb.ics", "a[2J b.ics"},
		{"日本語.ics", "日本語.ics"},
	} {
		path, err := save(folder, tt.name, []byte(tt.want))
		if err != nil {
			t.Errorf("%q: %v", tt.name, err)
			continue
		}
		if path != filepath.Join(folder, tt.want) {
			t.Errorf("%q is saved as %s, want %s", tt.name, path, tt.want)
		}
		if data, err := os.ReadFile(path); err != nil || string(data) != tt.want {
			t.Errorf("%s holds %q, %v", path, data, err)
		}
		if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", path, info.Mode(), err)
		}
	}
}

func TestSaveFails(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	path, err := save(missing, "debrief.json", []byte("{}"))
	if err == nil {
		t.Fatalf("saved as %s", path)
	}
	if got := wordsUnsaved("debrief.json", err); got != "debrief.json could not be saved: no such file or directory." {
		t.Errorf("the person is told %q", got)
	}
}

// TestFiles has a message bring a file that is saved and a picture that is shown
// in characters: told once, and saved once, however often it is sent.
func TestFiles(t *testing.T) {
	folder := t.TempDir()
	host := &fakeHost{
		answer: script(map[string]coach.Message{
			"opened": {Text: coach.Plain("Hello.")},
			"export": {Text: coach.Plain("Here it is."), Files: []coach.File{{Name: "debrief.json"}, {Name: "progress.png"}}, Buttons: buttons("Thanks")},
		}),
		files: map[string]bot.File{
			"debrief.json": {Name: "debrief.json", Type: "application/json", Data: []byte("{}")},
			"progress.png": {Name: "progress.png", Type: "image/png", Data: []byte("PNG"), Charts: charts()[:1]},
		},
	}
	var out strings.Builder
	a := newPlain(strings.NewReader("export\n"), &out)
	a.folder = folder
	early := bot.Outgoing{Key: "early", Message: coach.Message{Text: coach.Plain("While you were away.")}, Files: []bot.File{host.files["debrief.json"]}}
	for range 2 {
		if _, err := a.Send(t.Context(), early); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Run(t.Context(), host); err != nil {
		t.Fatal(err)
	}
	want := dedent(`
				While you were away.

				Saved: FOLDER/debrief.json

				Hello.

				Here it is.

				How it felt, 1 to 5
				  3 Nov  ######################## 3
				  4 Nov  ################ 2
				  5 Nov  ################################ 4
				  6 Nov  ######################## 3
				  7 Nov  ################################ 4
				  8 Nov  ######################################## 5
				  9 Nov  ################################ 4

				Saved: FOLDER/debrief-2.json
				  [1] Thanks
			`)
	if diff := cmp.Diff(strings.ReplaceAll(want, "FOLDER", folder), trimLines(out.String())); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	saved, err := os.ReadDir(folder)
	if err != nil || len(saved) != 2 {
		t.Errorf("in the folder are %v, %v", saved, err)
	}
}

// TestScreenFiles shows them above the choices of their message.
func TestScreenFiles(t *testing.T) {
	st := newStage(t, looks["drawn"], nil)
	st.above()
	st.update(showMsg{page{
		message: coach.Message{Text: coach.Plain("Here it is."), Buttons: buttons("Thanks")},
		charts:  charts()[:1], saved: []string{"Saved: /home/ana/debrief.json"},
	}, true, make(chan struct{})})
	equal(t, "printed", st.above(), `

		Here it is.

		How it felt, 1 to 5
		  5 ┤                                         5
		  4 ┤                 4               4               4
		  3 ┤ 3                       3
		  2 ┤         2
		  1 ┤
		    └────────────────────────────────────────────────────────
		      3 Nov   4 Nov   5 Nov   6 Nov   7 Nov   8 Nov   9 Nov

		Saved: /home/ana/debrief.json`)
	equal(t, "live", st.view(), `

		  [1] Thanks
		>
		enter to choose, or type`)
}
