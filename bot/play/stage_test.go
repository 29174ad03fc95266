package play_test

import (
	"errors"
	"fmt"
	"testing"

	"debrief/bot/play"
)

func TestLacks(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want bool
	}{
		{nil, false},
		{errors.New("the store is full"), false},
		{play.ErrNoButton, false},
		{&play.Difference{File: "x.play", Line: 1, Reason: "nothing was said"}, false},
		{play.ErrNoEdit, true},
		{fmt.Errorf("x.play:3: %w", play.ErrNoRooms), true},
	} {
		if got := play.Lacks(tt.err); got != tt.want {
			t.Errorf("Lacks(%v) = %t", tt.err, got)
		}
	}
}
