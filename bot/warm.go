package bot

import (
	"sync"

	"debrief/coach"
)

// warmMost is how many journals are kept in memory between turns: those of the
// people who are talking now, at some twenty kilobytes each.
const warmMost = 512

// warm keeps journals that were just committed, so that the next turn of a
// conversation need not load, open and read them again. A journal is only used
// if the store still has the version that it is of.
type warm struct {
	mu       sync.Mutex
	journals map[JournalID]warmed
}

// warmed is a journal as it was committed.
type warmed struct {
	version uint64
	journal *coach.Journal
	contact contact
}

// take returns the journal and lets go of it: a turn that fails leaves nothing
// behind.
func (w *warm) take(id JournalID) (warmed, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	j, ok := w.journals[id]
	delete(w.journals, id)
	return j, ok
}

// keep keeps a journal, in the place of any other if there are too many.
func (w *warm) keep(id JournalID, j warmed) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.journals == nil {
		w.journals = make(map[JournalID]warmed, warmMost)
	}
	for other := range w.journals {
		if len(w.journals) < warmMost {
			break
		}
		delete(w.journals, other)
	}
	w.journals[id] = j
}
