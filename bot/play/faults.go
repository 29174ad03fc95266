package play

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
)

// faults is a slog.Handler that keeps warnings and errors: what a running bot
// survives and only logs must not go unnoticed in a transcript.
type faults struct {
	kept []error
}

// Enabled implements slog.Handler.
func (f *faults) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelWarn }

// Handle implements slog.Handler.
func (f *faults) Handle(_ context.Context, r slog.Record) error {
	var b strings.Builder
	b.WriteString(r.Message)
	r.Attrs(func(a slog.Attr) bool {
		fmt.Fprintf(&b, ", %s: %s", a.Key, a.Value)
		return true
	})
	f.kept = append(f.kept, errors.New(b.String()))
	return nil
}

// WithAttrs implements slog.Handler.
func (f *faults) WithAttrs([]slog.Attr) slog.Handler { return f }

// WithGroup implements slog.Handler.
func (f *faults) WithGroup(string) slog.Handler { return f }

// take returns what was kept since it was last called.
func (f *faults) take() error {
	err := errors.Join(f.kept...)
	f.kept = nil
	return err
}
