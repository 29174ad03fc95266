package bot

import (
	"context"
	"sync"
)

// lines puts the turns of each journal in a line of their own: they run one
// after another, in the order of their coming, those of different journals
// side by side. It holds nothing for a journal without turns.
type lines struct {
	mu    sync.Mutex
	tails map[JournalID]chan struct{} // closed when the last in line has left
}

// enter waits for its place at the head of the journal's line. The caller
// calls leave when its turn is over. If ctx ends first, enter has left already.
func (l *lines) enter(ctx context.Context, id JournalID) (leave func(), err error) {
	mine := make(chan struct{})
	l.mu.Lock()
	before := l.tails[id]
	l.tails[id] = mine
	l.mu.Unlock()
	out := func() {
		l.mu.Lock()
		if l.tails[id] == mine {
			delete(l.tails, id)
		}
		l.mu.Unlock()
		close(mine)
	}
	if before == nil {
		return out, nil
	}
	select {
	case <-before:
		return out, nil
	case <-ctx.Done():
		go func() { // those behind must still wait for those before
			<-before
			out()
		}()
		return nil, ctx.Err()
	}
}
