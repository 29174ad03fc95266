package main

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"
)

// importRules say what each package may import of the project, the longest
// matching prefix first. Imports point inward.
var importRules = []struct {
	pkg    string
	may    []string
	reason string
}{
	{"debrief/coach", []string{"debrief/coach"}, "the engine knows neither runtime nor platforms"},
	{"debrief/bot/boltstore", []string{"debrief/bot", "debrief/coach"}, "a store knows what it must do, and no other store or adapter"},
	{"debrief/bot/storetest", []string{"debrief/bot", "debrief/coach"}, "the suite knows no store by name"},
	{"debrief/bot/play", []string{"debrief/bot", "debrief/bot/boltstore", "debrief/coach"}, "a transcript is played on the real runtime with a store of its own"},
	{"debrief/bot/picture", []string{"debrief/coach"}, "a picture is made of charts and of nothing else"},
	{"debrief/bot", []string{"debrief/bot/picture", "debrief/coach"}, "the runtime knows neither platforms nor stores"},
	{"debrief/adapters/adaptertest", []string{"debrief/bot", "debrief/bot/play", "debrief/coach"}, "the suite knows no platform by name"},
	{"debrief/adapters/terminal", []string{"debrief/bot", "debrief/coach"}, "an adapter translates for its platform, and knows no store and no other platform"},
	{"debrief/cmd", []string{"debrief"}, "the command wires everything"},
}

// pureRules say which packages of the standard library the engine does without.
var pureRules = map[string]string{
	"os": "no I/O", "net": "no I/O", "net/http": "no I/O", "log/slog": "what a person said is never logged", "math/rand": "a pure function has no chance",
}

func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}:{{join .Imports ","}}`, "debrief/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := 0
	for line := range bytes.Lines(out) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(string(line)), ":")
		var may []string
		var reason string
		for _, r := range importRules {
			if inside(pkg, r.pkg) {
				may, reason = r.may, r.reason
				break
			}
		}
		if may == nil {
			t.Errorf("%s: no rule says what it may import: add one", pkg)
			continue
		}
		seen++
		for _, imp := range strings.Split(imports, ",") {
			if why, bad := pureRules[imp]; bad && inside(pkg, "debrief/coach") {
				t.Errorf("%s imports %s: %s", pkg, imp, why)
			}
			if inside(imp, "debrief") && !allowed(imp, pkg, may) {
				t.Errorf("%s imports %s: %s", pkg, imp, reason)
			}
		}
	}
	if seen < len(importRules) {
		t.Errorf("go list named %d packages; there is a rule for a package that is gone", seen)
	}
}

// inside reports whether a package is another one or lies in its folder.
func inside(pkg, folder string) bool { return pkg == folder || strings.HasPrefix(pkg, folder+"/") }

// allowed reports whether a package may import another: itself and what the
// rule names; of bot only bot itself, of coach all.
func allowed(imp, pkg string, may []string) bool {
	for _, m := range may {
		if imp == m || m == "debrief/coach" && inside(imp, m) || m == "debrief" {
			return true
		}
	}
	return imp == pkg
}

// TestNames holds that no package is named for nothing.
func TestNames(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.Name}} {{.ImportPath}}", "debrief/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range bytes.Lines(out) {
		name, path, _ := strings.Cut(strings.TrimSpace(string(line)), " ")
		switch name {
		case "util", "utils", "common", "helpers", "models", "types":
			t.Errorf("%s: %q says nothing of what is in it", path, name)
		}
	}
}
