package coach_test

import (
	"testing"
	"time"

	"debrief/coach"
)

func TestWaitOfAMessageThatIsHeldUp(t *testing.T) {
	from := time.Date(2026, 12, 1, 21, 0, 0, 0, time.UTC)
	out := coach.Outgoing{Unasked: true, NotFrom: from, NotUntil: from.Add(11 * time.Hour)}
	for after, want := range map[time.Duration]time.Duration{
		-time.Minute:            0,
		0:                       11 * time.Hour,
		10 * time.Hour:          time.Hour,
		11 * time.Hour:          0,
		20 * time.Hour:          0,
		(24 + 4) * time.Hour:    7 * time.Hour, // the night after
		(5*24 + 10) * time.Hour: time.Hour,
		(5*24 + 11) * time.Hour: 0,
	} {
		if got := out.Wait(from.Add(after)); got != want {
			t.Errorf("%v after the quiet hours began: wait %v, want %v", after, got, want)
		}
	}
	if got := (coach.Outgoing{}).Wait(from); got != 0 {
		t.Errorf("a message without such hours waits %v", got)
	}
}
