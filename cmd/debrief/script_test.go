package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes the real command callable as debrief in scripts. A child that
// another test starts from this binary has no scripts, and is killed at any
// moment: it leaves nothing behind.
func TestMain(m *testing.M) {
	for _, v := range os.Environ() {
		if strings.HasPrefix(v, "DEBRIEF_TEST_CHILD_") {
			os.Exit(m.Run())
		}
	}
	testscript.Main(m, map[string]func(){"debrief": main})
}

// TestScripts runs the scripts of testdata/script: the command line as people
// use it. Beside the commands of testscript they have those of scriptCommands.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                scriptCommands,
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, "home")
			for name, value := range map[string]string{
				"HOME": home, "XDG_DATA_HOME": filepath.Join(env.WorkDir, "data"),
				"TZ": "America/New_York", "LANG": "en_US.UTF-8",
				"GORACE": "atexit_sleep_ms=0", // with -race each command would sleep for a second before it ends
			} {
				env.Setenv(name, value)
			}
			env.Values[talks{}] = &talk{}
			return os.Mkdir(home, 0o700)
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("no condition is called %q", name)
		},
	})
}

var scriptCommands = map[string]func(ts *testscript.TestScript, not bool, args []string){
	"talk": talkCommand,
	"tell": tellCommand,
	"bye":  byeCommand,
	"code": codeCommand,
	"json": jsonCommand,
	"mode": modeCommand,
	"cut":  cutCommand,
	"mute": muteCommand,
}

// codeCommand runs a program that ends with an exit code: code 2 debrief nope.
func codeCommand(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) < 2 {
		ts.Fatalf("usage: code NUMBER PROGRAM ARGUMENTS…")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// jsonCommand reads a file of JSON values: each, or each element of an array,
// is an object with at least the keys named, and there is at least one.
func jsonCommand(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) == 0 {
		ts.Fatalf("usage: json FILE KEYS…")
	}
	values := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	objects := 0
	for {
		var raw json.RawMessage
		err := values.Decode(&raw)
		if errors.Is(err, io.EOF) {
			break
		}
		ts.Check(err)
		elements := []json.RawMessage{raw}
		if raw[0] == '[' {
			ts.Check(json.Unmarshal(raw, &elements))
		}
		for _, element := range elements {
			var object map[string]any
			ts.Check(json.Unmarshal(element, &object))
			for _, key := range args[1:] {
				if _, ok := object[key]; !ok {
					ts.Fatalf("there is no %q in %s", key, element)
				}
			}
			objects++
		}
	}
	if objects == 0 {
		ts.Fatalf("there is no object")
	}
}

// modeCommand compares the permissions of files: mode 0600 FILES….
func modeCommand(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) < 2 {
		ts.Fatalf("usage: mode OCTAL FILES…")
	}
	for _, file := range args[1:] {
		info, err := os.Stat(ts.MkAbs(file))
		ts.Check(err)
		if got := fmt.Sprintf("%04o", info.Mode().Perm()); got != args[0] {
			ts.Fatalf("%s has %s, want %s", file, got, args[0])
		}
	}
}

// muteCommand finds none of some words in a file, whatever their case and
// whatever else it holds: mute FILE WORDS….
func muteCommand(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) < 2 {
		ts.Fatalf("usage: mute FILE WORDS…")
	}
	content, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	content = bytes.ToLower(content)
	for _, word := range args[1:] {
		if bytes.Contains(content, bytes.ToLower([]byte(word))) {
			ts.Fatalf("%q can be read in %s", word, args[0])
		}
	}
}

// cutCommand cuts a file short: cut FILE BYTES.
func cutCommand(ts *testscript.TestScript, not bool, args []string) {
	if not || len(args) != 2 {
		ts.Fatalf("usage: cut FILE BYTES")
	}
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}
