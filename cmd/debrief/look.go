package main

import (
	"encoding/json"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"debrief/bot/play"
	"debrief/coach"
)

type tasksCommand struct {
	dataFlags
	JSON bool `name:"json" help:"As JSON: an array of objects."`
}

// Run lists what is pending.
func (c *tasksCommand) Run(p *process) error {
	path, err := c.path(p.env)
	if err != nil {
		return err
	}
	a, err := p.ask(path, coach.Query{Kind: coach.QueryTasks})
	if err != nil {
		return err
	}
	if c.JSON {
		if a.Tasks == nil {
			a.Tasks = []coach.TaskView{}
		}
		e := json.NewEncoder(p.out)
		e.SetIndent("", "  ")
		return e.Encode(a.Tasks)
	}
	var b strings.Builder
	if len(a.Tasks) == 0 {
		b.WriteString("Nothing is pending.\n")
	}
	for _, t := range a.Tasks {
		late := ""
		if t.Late {
			late = "late, was due "
		}
		fmt.Fprintf(&b, "%2d. %s (%s%s)\n", t.Number, t.Title, late, t.DueText)
	}
	_, err = io.WriteString(p.out, b.String())
	return err
}

type playCommand struct {
	File   string `arg:"" type:"existingfile" help:"The transcript."`
	Check  bool   `help:"Compare with what the transcript expects; exit with 1 at the first difference."`
	JSON   bool   `name:"json" help:"One JSON object a line for each message of the coach's."`
	Reload bool   `help:"Close and open the store between any two lines."`
	DB     string `name:"db" placeholder:"FILE" help:"Keep the store in this file. Default: a temporary one."`
}

// Run plays the transcript.
func (c *playCommand) Run(p *process) error {
	key, err := parseKey(p.env("DEBRIEF_KEY"))
	if err != nil {
		return err
	}
	return play.Run(p.ctx, play.Options{File: c.File, Check: c.Check, JSON: c.JSON, DB: c.DB, Reload: c.Reload, Key: key, Out: p.out})
}

type versionCommand struct{}

// version is set by the linker in a release.
var version = ""

// Run prints the version, and the commit it was built from where it is known.
func (versionCommand) Run(p *process) error {
	v, revision := version, ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if v == "" && info.Main.Version != "" {
			v = info.Main.Version
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				revision = " (" + s.Value[:12] + ")"
			}
		}
	}
	if v == "" {
		v = "(devel)"
	}
	_, err := fmt.Fprintf(p.out, "debrief %s%s\n", v, revision)
	return err
}
