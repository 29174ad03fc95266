package main

import (
	"io"
	"os"
	"os/exec"
	"regexp"
	"sync"

	"github.com/rogpeppe/go-internal/testscript"
)

// talks is the key of a script's talk among its values.
type talks struct{}

// talk is a debrief chat that runs beside a script, its input held open.
type talk struct {
	cmd   *exec.Cmd
	typed io.WriteCloser
	ended chan struct{} // closed when it has ended, with err
	err   error

	mu      sync.Mutex
	printed []byte
	read    int  // bytes of printed that an earlier command has looked at
	closed  bool // nothing more will be printed
	changed *sync.Cond
}

// talkEnv is the environment that a chat has of the script's.
var talkEnv = []string{
	"PATH", "HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "TMPDIR", "TZ", "LANG", "DEBRIEF_DB", "DEBRIEF_KEY", "GORACE",
}

// talkCommand starts a chat beside the script and waits for its first words:
// talk ARGUMENTS….
func talkCommand(ts *testscript.TestScript, not bool, args []string) {
	t := ts.Value(talks{}).(*talk)
	if not || t.cmd != nil {
		ts.Fatalf("usage: talk ARGUMENTS…, one at a time")
	}
	*t = talk{cmd: exec.Command("debrief", append([]string{"chat"}, args...)...), ended: make(chan struct{})}
	t.changed = sync.NewCond(&t.mu)
	for _, name := range talkEnv {
		if value := ts.Getenv(name); value != "" {
			t.cmd.Env = append(t.cmd.Env, name+"="+value)
		}
	}
	t.cmd.Dir = ts.MkAbs(".")
	t.cmd.Stderr = os.Stderr
	var err error
	t.typed, err = t.cmd.StdinPipe()
	ts.Check(err)
	out, err := t.cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(t.cmd.Start())
	go t.listen(out)
	ts.Defer(func() {
		if t.cmd != nil {
			_ = t.cmd.Process.Kill()
			<-t.ended
		}
	})
	t.expect(ts, `\S`)
}

// listen takes in what the chat prints until it ends.
func (t *talk) listen(out io.Reader) {
	piece := make([]byte, 4096)
	for {
		n, err := out.Read(piece)
		t.mu.Lock()
		t.printed = append(t.printed, piece[:n]...)
		t.closed = err != nil
		t.changed.Broadcast()
		t.mu.Unlock()
		if err != nil {
			t.err = t.cmd.Wait()
			close(t.ended)
			return
		}
	}
}

// expect waits for words since those that were expected last.
func (t *talk) expect(ts *testscript.TestScript, pattern string) {
	re, err := regexp.Compile(pattern)
	ts.Check(err)
	t.mu.Lock()
	defer t.mu.Unlock()
	for {
		if at := re.FindIndex(t.printed[t.read:]); at != nil {
			t.read += at[1]
			return
		}
		if t.closed {
			ts.Fatalf("the chat ended without %q; it printed:\n%s", pattern, t.printed)
		}
		t.changed.Wait()
	}
}

// tellCommand types a line and waits for an answer: tell LINE PATTERN.
func tellCommand(ts *testscript.TestScript, not bool, args []string) {
	t := ts.Value(talks{}).(*talk)
	if not || len(args) != 2 || t.cmd == nil {
		ts.Fatalf("usage: tell LINE PATTERN, after talk")
	}
	t.mu.Lock()
	t.read = len(t.printed)
	t.mu.Unlock()
	_, err := io.WriteString(t.typed, args[0]+"\n")
	ts.Check(err)
	t.expect(ts, args[1])
}

// byeCommand ends the chat's input and waits until it has ended well.
func byeCommand(ts *testscript.TestScript, not bool, args []string) {
	t := ts.Value(talks{}).(*talk)
	if not || len(args) != 0 || t.cmd == nil {
		ts.Fatalf("usage: bye, after talk")
	}
	ts.Check(t.typed.Close())
	<-t.ended
	t.cmd = nil
	ts.Check(t.err)
}
