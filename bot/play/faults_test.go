package play

import (
	"errors"
	"log/slog"
	"testing"
)

func TestFaults(t *testing.T) {
	var f faults
	log := slog.New(&f)
	log.Info("forgot a journal")
	if err := f.take(); err != nil {
		t.Errorf("of information: %v", err)
	}
	log.Warn("not sent", "attempt", 1, "error", errors.New("no"))
	if err := f.take(); err == nil || err.Error() != "not sent, attempt: 1, error: no" {
		t.Errorf("of a warning: %v", err)
	}
	if err := f.take(); err != nil {
		t.Errorf("taken twice: %v", err)
	}
}
