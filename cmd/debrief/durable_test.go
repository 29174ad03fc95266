package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// tracedCalls are the system calls that take input, write the database, make
// it durable and acknowledge.
const tracedCalls = "trace=read,write,pwrite64,fdatasync,fsync"

// traced starts a child under strace. The trace is complete when it has ended.
func traced(t *testing.T, env ...string) (in io.WriteCloser, out *bufio.Reader, end func() []call) {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not installed: that every acknowledgement follows an fdatasync is not shown here")
	}
	if note, err := exec.CommandContext(t.Context(), strace, "-o", os.DevNull, strace, "-V").CombinedOutput(); err != nil {
		t.Skipf("strace may not trace here: that every acknowledgement follows an fdatasync is not shown (%v: %.200s)", err, note)
	}
	file := filepath.Join(t.TempDir(), "trace")
	child := childCommand(t.Context(), t, env...)
	cmd := exec.CommandContext(t.Context(), strace, append([]string{"-f", "-y", "-s", "8192", "-e", tracedCalls, "-o", file}, child.Args...)...)
	cmd.Env = child.Env
	cmd.Stderr = os.Stderr
	if in, err = cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return in, bufio.NewReader(stdout), func() []call {
		t.Helper()
		_ = in.Close()
		_, _ = io.Copy(io.Discard, stdout)
		if err := cmd.Wait(); err != nil {
			t.Fatal(err)
		}
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		calls, err := readTrace(f)
		if err != nil {
			t.Fatal(err)
		}
		return calls
	}
}

// call is one system call in a trace.
type call struct {
	name       string
	fd         string // the number
	file       string // what the number stands for
	data       string // the other arguments and the result, as strace writes them
	start, end int    // lines of the trace
}

var (
	traceLine   = regexp.MustCompile(`^(\d+) +(.*)$`)
	resumedLine = regexp.MustCompile(`^<\.\.\. \w+ resumed>(.*)$`)
	callForm    = regexp.MustCompile(`^(\w+)\((\d+)(?:<(.*?)>)?(?:, ?(.*)|\).*)$`)
)

// readTrace reads what strace -f -y wrote. A call during which another process
// did something stands in two lines.
func readTrace(r io.Reader) (calls []call, err error) {
	type half struct {
		text  string
		start int
	}
	begun := map[string]half{}
	lines := bufio.NewReader(r)
	for n := 0; ; n++ {
		line, err := lines.ReadString('\n')
		if err == io.EOF {
			return calls, nil
		} else if err != nil {
			return nil, err
		}
		m := traceLine.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			continue
		}
		thread, text, start := m[1], m[2], n
		if first, ok := strings.CutSuffix(text, "<unfinished ...>"); ok {
			begun[thread] = half{strings.TrimRight(first, " "), n}
			continue
		}
		if rest := resumedLine.FindStringSubmatch(text); rest != nil {
			text, start = begun[thread].text+rest[1], begun[thread].start
		}
		if c := callForm.FindStringSubmatch(text); c != nil {
			calls = append(calls, call{name: c[1], fd: c[2], file: c[3], data: c[4], start: start, end: n})
		}
	}
}

// checkDurable verifies that between the reading of a word on standard input
// and the first line about it on standard output, the database was written,
// and all that was written to it by then was synced.
func checkDurable(t *testing.T, calls []call, db, word string) {
	t.Helper()
	read, answer := taken(t, calls, word)
	written, synced := -1, -1
	for _, c := range calls {
		if c.file != db || c.start >= answer {
			continue
		}
		switch c.name {
		case "pwrite64", "write":
			written = max(written, c.end)
		case "fdatasync", "fsync":
			if c.end < answer {
				synced = max(synced, c.start)
			}
		}
	}
	if written < read {
		t.Errorf("%s was read in line %d and acknowledged in line %d of the trace, and nothing was written between", word, read, answer)
	}
	if synced < written {
		t.Errorf("%s was acknowledged in line %d of the trace; the database was written in line %d and last synced in line %d", word, answer, written, synced)
	}
}

// taken is the lines of the trace in which a word was read and acknowledged.
func taken(t *testing.T, calls []call, word string) (read, answer int) {
	t.Helper()
	read, answer = -1, -1
	for _, c := range calls {
		if !strings.Contains(c.data, word) {
			continue
		}
		if c.name == "read" && c.fd == "0" && read < 0 {
			read = c.end
		}
		if c.name == "write" && c.fd == "1" && answer < 0 {
			answer = c.start
		}
	}
	if read < 0 || answer < 0 {
		t.Fatalf("%s: read in line %d and acknowledged in line %d of the trace", word, read, answer)
	}
	return read, answer
}

// checkCommitted holds that a whole transaction lies between reading a word and
// acknowledging it: a meta page (the first two of the file), made durable. That
// the answer before was shown is committed in a transaction of its own, which
// may begin before the word is acknowledged; so not every page need be synced.
func checkCommitted(t *testing.T, calls []call, db, word string) {
	t.Helper()
	read, answer := taken(t, calls, word)
	meta := -1
	for _, c := range calls {
		if c.file != db || c.start <= read || c.end >= answer {
			continue
		}
		switch {
		case c.name == "pwrite64" && metaWrite.MatchString(c.data) && meta < 0:
			meta = c.end
		case (c.name == "fdatasync" || c.name == "fsync") && meta >= 0 && c.start > meta:
			return
		}
	}
	t.Errorf("%s was read in line %d and acknowledged in line %d of the trace, and no transaction was committed between", word, read, answer)
}

// metaWrite is a page written at the first or second place of the file.
var metaWrite = regexp.MustCompile(`, (\d+), (?:0|4096|16384|65536)\)\s+= \d+`)

// tempDB is the path of a database to be made, as the kernel names it.
func tempDB(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "debrief.db")
}

// sentences is how many are said under strace.
const sentences = 24

// TestDurable holds that an adapter is told that an event was taken only after
// the commit is on the disk. Nothing that the bot sends is ever received, so
// that only turns write to the database.
func TestDurable(t *testing.T) {
	db := tempDB(t)
	in, out, end := traced(t, childDB+"="+db, childClock+"=2026-03-03T09:00:00Z")
	orders := json.NewEncoder(in)
	say := func(n int, name string, args map[string]string) {
		id := fmt.Sprintf("event-%03d-", n)
		// Two people: commits of both are never under way at once.
		if err := orders.Encode(order{Event: &said{Who: fmt.Sprintf("p%d", n%2), ID: id, Name: name, Args: args}}); err != nil {
			t.Fatal(err)
		}
		for {
			line, err := out.ReadBytes('\n')
			if err != nil {
				t.Fatal(err)
			}
			var r report
			if err := json.Unmarshal(line, &r); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			if r.Failed != "" {
				t.Fatal(r.Failed)
			}
			if r.Took == id {
				return
			}
		}
	}
	for n := range sentences {
		if n < 2 {
			say(n, "debrief", map[string]string{"company": "Globex"})
			continue
		}
		say(n, "note", map[string]string{"question": "why us?"})
	}
	calls := end()
	for n := 2; n < sentences; n++ { // the first two also made journals and keys
		checkDurable(t, calls, db, fmt.Sprintf("event-%03d-", n))
	}
}

// TestChatDurable holds the same for the real command: by the time a line is
// answered, it is on the disk.
func TestChatDurable(t *testing.T) {
	db := tempDB(t)
	args, err := json.Marshal([]string{"chat", "--plain", "--db", db})
	if err != nil {
		t.Fatal(err)
	}
	in, out, end := traced(t, childArgs+"="+string(args))
	if _, err := io.WriteString(in, "/debrief Globex\n"); err != nil {
		t.Fatal(err)
	}
	word := func(n int) string { return fmt.Sprintf("xqchat%03d", n) }
	for n := range sentences {
		if _, err := fmt.Fprintf(in, "/note the %s question\n", word(n)); err != nil {
			t.Fatal(err)
		}
		for line := ""; !strings.Contains(line, word(n)); {
			if line, err = out.ReadString('\n'); err != nil {
				t.Fatal(err)
			}
		}
	}
	calls := end()
	for n := range sentences {
		checkCommitted(t, calls, db, word(n))
	}
}

// TestReadTrace holds that a call in two lines is read whole, one without
// further arguments too.
func TestReadTrace(t *testing.T) {
	calls, err := readTrace(strings.NewReader(`17961 pwrite64(7</d/debrief.db>, "\1", 4096, 4096 <unfinished ...>
17968 write(1<pipe:[1]>, "x", 1) = 1
17961 <... pwrite64 resumed>)           = 4096
17961 fdatasync(7</d/debrief.db> <unfinished ...>
17961 <... fdatasync resumed>)          = 0
`))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range calls {
		got = append(got, fmt.Sprintf("%s %s %d-%d", c.name, c.file, c.start, c.end))
	}
	if want := "write pipe:[1] 1-1; pwrite64 /d/debrief.db 0-2; fdatasync /d/debrief.db 3-4"; strings.Join(got, "; ") != want {
		t.Errorf("read %s, want %s", strings.Join(got, "; "), want)
	}
}
