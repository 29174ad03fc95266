// Debrief coaches people after a job interview. This command wires engine,
// store and adapters together; it decides nothing itself.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	_ "time/tzdata" // zones on machines that have none

	"github.com/alecthomas/kong"
)

// cli is the command line.
type cli struct {
	Chat       chatCommand       `cmd:"" help:"Talk to the coach in this terminal."`
	Tasks      tasksCommand      `cmd:"" help:"List what is pending."`
	Export     exportCommand     `cmd:"" help:"Write out everything the coach knows of you."`
	Backup     backupCommand     `cmd:"" help:"Write a copy of database and keys to one file, while the coach runs or not."`
	Restore    restoreCommand    `cmd:"" help:"Put a backup back. It never overwrites."`
	Play       playCommand       `cmd:"" help:"Play a transcript against the real engine, with a clock of its own."`
	Understand understandCommand `cmd:"" help:"Print what the coach takes each line to mean, as JSON: for tuning it, and for reports of what it got wrong."`
	Version    versionCommand    `cmd:"" help:"Print the version."`
}

// process is what a command may use of the process it runs in.
type process struct {
	ctx    context.Context
	in     io.Reader
	out    io.Writer
	errOut io.Writer
	env    func(string) string
}

func main() { os.Exit(run(os.Args[1:])) }

// run runs one command line and returns the exit code: 0 well, 1 failed, 2 the
// command line is wrong.
func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	p := &process{ctx: ctx, in: os.Stdin, out: os.Stdout, errOut: os.Stderr, env: os.Getenv}

	var c cli
	exited := -1
	parser, err := kong.New(&c,
		kong.Name("debrief"),
		kong.Description("A coach for after a job interview: it asks what happened, keeps your notes, and comes back when something is due.\n\n"+
			"Start with: debrief chat"),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 88}),
		kong.Writers(p.out, p.errOut),
		kong.Exit(func(code int) { exited = code }),
		kong.Bind(p),
	)
	if err != nil {
		fmt.Fprintln(p.errOut, "debrief:", err)
		return 1
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		fmt.Fprintf(p.errOut, "debrief: %v\nTry: debrief --help\n", err)
		return 2
	}
	if err := parsed.Run(p); err != nil {
		fmt.Fprintln(p.errOut, "debrief:", err)
		return 1
	}
	return 0
}
