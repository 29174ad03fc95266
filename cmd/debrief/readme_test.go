package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

var updateFlag = flag.Bool("update", false, "write the README's table of commands")

var readmePath = filepath.Join("..", "..", "README.md")

// commandsPattern is the README's section of commands: the comment it begins
// with, the table, the comment it ends with.
var commandsPattern = regexp.MustCompile(`(?s)(<!-- commands: [^\n]* -->\n)(.*?)(<!-- end of commands -->\n)`)

// TestReadme holds that the README's table of commands is the engine's. With
// -update it writes the table.
func TestReadme(t *testing.T) {
	readme := readReadme(t)
	at := commandsPattern.FindSubmatchIndex(readme)
	if at == nil {
		t.Fatal("the README has no section of commands")
	}
	want := commandsTable(coach.Commands())
	if *updateFlag {
		updated := slices.Concat(readme[:at[4]], []byte(want), readme[at[5]:])
		if err := os.WriteFile(readmePath, updated, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(readme[at[4]:at[5]])); diff != "" {
		t.Errorf("the README's table of commands is not that of coach/command.go; write it with -update (-want +got):\n%s", diff)
	}
}

// commandsTable is the table in Markdown: each command with its arguments,
// what it does, an example.
func commandsTable(commands []coach.CommandSpec) string {
	cell := strings.NewReplacer("|", `\|`, "\n", " ").Replace
	var b strings.Builder
	b.WriteString("\n| command | what it does | for example |\n|---|---|---|\n")
	for _, c := range commands {
		usage := "/" + c.Name
		for _, a := range c.Args {
			if a.Required {
				usage += " <" + a.Name + ">"
			} else {
				usage += " [" + a.Name + "]"
			}
		}
		fmt.Fprintf(&b, "| `%s` | %s | `/%s` |\n", cell(usage), cell(c.Help), cell(c.Use))
	}
	return b.String() + "\n"
}

// shellPattern finds the command lines of the README: lines of their own, of
// which two blanks begin the explanation, and those within a sentence.
var shellPattern = regexp.MustCompile("(?m)^(?:go run \\./cmd/)?debrief (\\S+(?: \\S+)*)|`(?:go run \\./cmd/)?debrief ([^`\n]+)`")

// TestReadmeLines holds that every command line of the README parses, with
// what stands in brackets and without it, and that none is missing. Within a
// sentence a command may be named without its arguments.
func TestReadmeLines(t *testing.T) {
	file := filepath.Join(t.TempDir(), "FILE")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	optional := regexp.MustCompile(` \[[^\]]*\]`)
	commands, named := newParser(t).Model.Children, map[string]bool{}
	for _, m := range shellPattern.FindAllSubmatch(readReadme(t), -1) {
		if slices.ContainsFunc(commands, func(c *kong.Node) bool { return c.Name == string(m[2]) }) {
			continue
		}
		line := strings.ReplaceAll(string(m[1])+string(m[2]), "FILE", file)
		for _, variant := range []string{optional.ReplaceAllString(line, ""), strings.NewReplacer("[", "", "]", "").Replace(line)} {
			parsed, err := newParser(t).Parse(strings.Fields(variant))
			if err != nil {
				t.Errorf("debrief %s: %v", variant, err)
				continue
			}
			named[parsed.Selected().Name] = true
		}
	}
	for _, c := range commands {
		if !named[c.Name] {
			t.Errorf("the README does not name debrief %s", c.Name)
		}
	}
}

// newParser makes the command line's parser, as run does, that ends nothing.
func newParser(t *testing.T) *kong.Kong {
	t.Helper()
	parser, err := kong.New(&cli{}, kong.Name("debrief"), kong.Bind(&process{}), kong.Exit(func(code int) {
		t.Errorf("the parser exits with %d", code)
	}))
	if err != nil {
		t.Fatal(err)
	}
	return parser
}

// TestReadmeTopics holds that the README says of every topic of the programme,
// in its order, what it is and how far it works.
func TestReadmeTopics(t *testing.T) {
	rows := regexp.MustCompile(`(?m)^\| (\d+) \| (\S.*) \| (\S.*) \|$`).FindAllSubmatch(readReadme(t), -1)
	var got, want []string
	for _, row := range rows {
		got = append(got, string(row[1]))
	}
	for topic := coach.TopicContact; topic <= coach.TopicRejection; topic++ {
		want = append(want, strconv.Itoa(int(topic)))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("topics (-want +got):\n%s", diff)
	}
}

func readReadme(t *testing.T) []byte {
	t.Helper()
	readme, err := os.ReadFile(readmePath)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.ReplaceAll(readme, []byte("\r\n"), []byte("\n"))
}
