package play

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

// Options say what Run does.
type Options struct {
	File   string // the transcript
	Check  bool   // fail at the first expectation that is not met
	JSON   bool   // print a line of JSON for each message of the coach's, instead of the conversation
	Reload bool   // close and open the store between any two lines
	DB     string // the store, which is kept; empty: a temporary one
	Key    []byte // what the keys beside DB are wrapped with; nil: nothing
	Out    io.Writer
}

// Run plays a transcript against the real engine and runtime and prints what
// is said. Its error names the file, the line and the reason.
func Run(ctx context.Context, o Options) (err error) {
	src, err := os.ReadFile(o.File)
	if err != nil {
		return fmt.Errorf("read the transcript: %w", err)
	}
	script, err := Parse(o.File, src)
	if err != nil {
		return err
	}
	stage, err := NewLocal(LocalConfig{DB: o.DB, Key: o.Key, Start: script.Start})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stage.Close()) }()
	p := Player{Check: o.Check, Reload: o.Reload, Printer: NewTextPrinter(o.Out)}
	if o.JSON {
		p.Printer = NewJSONPrinter(o.Out)
	}
	return p.Play(ctx, script, stage)
}
