package bot_test

import (
	"context"
	"fmt"
	"strings"
	"time"

	"debrief/bot"
	"debrief/coach"
)

// simName is the platform's name in identities and addresses.
const simName = "sim"

// simPlatform is a platform on which sending fails in every way there is.
type simPlatform struct{ world *simWorld }

func (simPlatform) Name() string { return simName }

func (simPlatform) Run(ctx context.Context, _ bot.Host) error {
	<-ctx.Done()
	return ctx.Err()
}

// Send shows a message to whom it is for, unless it fails. One that has been
// shown is not shown again.
func (s simPlatform) Send(ctx context.Context, out bot.Outgoing) ([]bot.MessageID, error) {
	var p *simPerson
	for _, q := range s.world.people {
		if q.name == out.To.Conversation {
			p = q
		}
	}
	shown := []bot.MessageID{bot.MessageID(out.Key)}
	if p.gone.Load() {
		return nil, &bot.SendError{Kind: bot.AddressGone, Err: errInjected}
	}
	if s.world.calm.Load() {
		p.show(out)
		return shown, nil
	}
	_, of, _ := strings.Cut(out.Key, "/")
	chance := func(n int) int { return p.chance(of, n) }
	switch chance(60) {
	case 0:
		return nil, &bot.SendError{Kind: bot.TryAgain, Err: errInjected}
	case 1:
		return nil, &bot.SendError{Kind: bot.TryAgain, After: time.Duration(1+chance(120)) * time.Minute, Err: errInjected}
	case 2: // in doubt: it was shown
		p.show(out)
		return nil, &bot.SendError{Kind: bot.TryAgain, After: time.Duration(chance(300)) * time.Second, Err: errInjected}
	case 3: // an error of no kind
		return nil, errInjected
	case 4: // it hangs
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(time.Duration(chance(40)) * time.Second):
		}
	case 5:
		if chance(6) == 0 {
			p.leave()
			return nil, &bot.SendError{Kind: bot.AddressGone, Err: errInjected}
		}
	case 6:
		if chance(6) == 0 {
			return nil, &bot.SendError{Kind: bot.Rejected, Err: errInjected}
		}
	}
	p.show(out)
	return shown, nil
}

// simRecord is one message of the coach's, from its commit on.
type simRecord struct {
	at        time.Time // committed
	id        bot.EntryID
	unasked   bool // as it was committed
	delivered time.Time
	refused   bool
	message   coach.Message
	order     int // of showing
}

// committed begins the record of a message.
func (p *simPerson) committed(c bot.Commit, e bot.Entry, id bot.EntryID) {
	p.mu.Lock()
	defer p.mu.Unlock()
	key := fmt.Sprintf("%s/%s", c.Journal, id)
	r := p.record(key)
	r.at, r.id, r.unasked = c.Now, id, e.Unasked
	if r.unasked {
		p.logf("(committed %s)", id)
	}
	p.sent = append(p.sent, r)
}

// record is the record of that key. The sender may be faster than the commit's
// own goroutine: then it begins here. The caller holds the lock.
func (p *simPerson) record(key string) *simRecord {
	r := p.records[key]
	if r == nil {
		r = &simRecord{}
		p.records[key] = r
	}
	return r
}

func (p *simPerson) refused(key string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.record(key).refused = true
	p.logf("(refused %s)", key)
}

// leave makes that the person cannot be reached any more.
func (p *simPerson) leave() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.gone.Swap(true) {
		p.left = append(p.left, simSpan{from: time.Now()})
	}
}

// back ends that.
func (p *simPerson) back() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.gone.Swap(false) {
		p.left[len(p.left)-1].to = time.Now()
	}
}

// show puts a message on the person's screen, once.
func (p *simPerson) show(out bot.Outgoing) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if strings.HasPrefix(out.Key, p.name) { // the farewell after forgetting, which has no outbox
		p.farewell = out.Message.Plain()
		return
	}
	r := p.record(out.Key)
	if !r.delivered.IsZero() {
		return
	}
	r.delivered, r.message = time.Now(), out.Message
	p.shown++
	r.order = p.shown
	p.screen = append(p.screen, out.Message)
	p.logf("coach: %s (%s)", out.Message.Plain(), r.id)
}
