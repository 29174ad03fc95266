package main

import (
	"context"

	"debrief/bot"
)

// receiver is the platform of the crash test: it knows each message by its key
// and shows it once, however often it comes.
type receiver struct {
	seen    map[string]bool
	shown   map[string][]message // by person, in the order they came first
	repeats int                  // messages that came with a key seen before
}

func newReceiver() *receiver {
	return &receiver{seen: map[string]bool{}, shown: map[string][]message{}}
}

// take takes a message.
func (r *receiver) take(m message) {
	if r.seen[m.Key] {
		r.repeats++
		return
	}
	r.seen[m.Key] = true
	r.shown[m.To] = append(r.shown[m.To], m)
}

// Name implements bot.Adapter: in the parent, the receiver is the adapter
// itself.
func (*receiver) Name() string { return pipeName }

// Run implements bot.Adapter. Nothing comes from the platform.
func (*receiver) Run(ctx context.Context, _ bot.Host) error {
	<-ctx.Done()
	return ctx.Err()
}

// Send implements bot.Adapter.
func (r *receiver) Send(_ context.Context, out bot.Outgoing) ([]bot.MessageID, error) {
	r.take(messageOf(out))
	return []bot.MessageID{bot.MessageID(out.Key)}, nil
}

// mentions counts the messages to somebody that have a word in them, those
// that were asked for and those that were not.
func (r *receiver) mentions(who string) (asked, unasked map[string]int) {
	asked, unasked = map[string]int{}, map[string]int{}
	for _, m := range r.shown[who] {
		count := asked
		if m.Unasked {
			count = unasked
		}
		for w := range wordsIn(m.Text) {
			count[w]++
		}
	}
	return asked, unasked
}
