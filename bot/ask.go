package bot

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"debrief/coach"
)

// Ask implements Host.
func (b *Bot) Ask(ctx context.Context, who Identity, q coach.Query) (coach.Answer, error) {
	id, err := b.store.Resolve(ctx, who, false)
	unknown := errors.Is(err, ErrNotFound)
	if err != nil && !unknown {
		return coach.Answer{}, fmt.Errorf("ask: %w", err)
	}
	var a coach.Answer
	if !unknown {
		a, err = b.ask(ctx, id, q)
	}
	if unknown || errors.Is(err, ErrForgotten) {
		a, err = b.answer(q, func([]string) (map[string][]byte, error) { return nil, nil })
	}
	if err != nil {
		return coach.Answer{}, fmt.Errorf("ask: %w", err)
	}
	return a, nil
}

// ask answers a query from a journal. Its error is errNoAnswer where asking
// again would not help, else the store's.
func (b *Bot) ask(ctx context.Context, id JournalID, q coach.Query) (coach.Answer, error) {
	return b.answer(q, func(names []string) (map[string][]byte, error) { return b.load(ctx, id, names) })
}

// errNoAnswer is why a query cannot be answered however often it is asked: the
// coach cannot, or a document is damaged.
var errNoAnswer = errors.New("the journal has no answer")

// answer asks the coach, with the documents that load reads.
func (b *Bot) answer(q coach.Query, load func(names []string) (map[string][]byte, error)) (a coach.Answer, err error) {
	defer func() {
		if r := recover(); r != nil {
			b.log.Error("asking panicked", "query", q.Kind, "stack", string(debug.Stack()))
			a, err = coach.Answer{}, fmt.Errorf("%w: asking panicked", errNoAnswer)
		}
	}()
	j, now := coach.NewJournal(), b.clock()
	for need := coach.Core; len(need) > 0; {
		docs, err := load(need)
		if err != nil {
			return coach.Answer{}, err
		}
		if err := j.Add(need, docs); err != nil {
			return coach.Answer{}, fmt.Errorf("%w: %w", errNoAnswer, err)
		}
		if a, need, err = b.coach.Ask(j, q, now); err != nil {
			return coach.Answer{}, fmt.Errorf("%w: %w", errNoAnswer, err)
		}
	}
	return a, nil
}

// load reads documents of a journal and opens them.
func (b *Bot) load(ctx context.Context, id JournalID, names []string) (map[string][]byte, error) {
	snap, err := b.store.Load(ctx, LoadRequest{Journal: id, Docs: names})
	if err != nil || snap.Version == 0 {
		return nil, err
	}
	key, err := b.seal.open(ctx, id, false)
	if err != nil {
		return nil, err
	}
	if err := key.unsealAll(snap.Docs); err != nil {
		return nil, fmt.Errorf("%w: %w", errNoAnswer, err)
	}
	return snap.Docs, nil
}
