package boltstore

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// committer carries out the writes to one file. Those that are ready at the
// same moment share one transaction and one fsync; nothing waits for others to
// come. B is what a transaction looks like to the operations.
type committer[B batch] struct {
	path string            // of the file, for errors
	db   func() *bbolt.DB  // the open file
	bind func(*bbolt.Tx) B // makes a batch of a transaction

	mu     sync.Mutex
	queue  []*operation[B]
	closed bool
	ready  chan struct{} // something was queued, or closed
	done   chan struct{} // everything was carried out and nothing will be
}

// batch is a transaction that several operations write to.
type batch interface {
	// failed is the first error of a write; the transaction is given up then.
	failed() error
	// changed tells whether there is anything to commit.
	changed() bool
	// finish is called once when all operations have been applied.
	finish()
}

// operation is one caller's write. What it returns concerns that caller only,
// and it must not have written anything then.
type operation[B batch] struct {
	apply func(B) error // in a transaction shared with others; may be called again after it was rolled back
	alone func() error  // instead of apply: by itself, between two transactions
	state atomic.Int32  // one of the below
	err   error
	done  chan struct{}
}

const (
	queued int32 = iota
	taken
	dropped
)

func newCommitter[B batch](path string, db func() *bbolt.DB, bind func(*bbolt.Tx) B) *committer[B] {
	c := &committer[B]{path: path, db: db, bind: bind, ready: make(chan struct{}, 1), done: make(chan struct{})}
	go c.run()
	return c
}

// do applies an operation in a transaction and returns when that is durable.
// When ctx ends first, its error is returned only if the operation was not and
// will not be carried out.
func (c *committer[B]) do(ctx context.Context, apply func(B) error) error {
	return c.wait(ctx, &operation[B]{apply: apply, done: make(chan struct{})})
}

// doAlone is do for what no transaction may be under way beside.
func (c *committer[B]) doAlone(ctx context.Context, f func() error) error {
	return c.wait(ctx, &operation[B]{alone: f, done: make(chan struct{})})
}

func (c *committer[B]) wait(ctx context.Context, o *operation[B]) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c.mu.Lock()
	if c.closed {
		c.mu.Unlock()
		return bot.ErrClosed
	}
	c.queue = append(c.queue, o)
	c.mu.Unlock()
	c.signal()

	select {
	case <-o.done:
	case <-ctx.Done():
		if o.state.CompareAndSwap(queued, dropped) {
			return ctx.Err()
		}
		<-o.done
	}
	return o.err
}

func (c *committer[B]) signal() {
	select {
	case c.ready <- struct{}{}:
	default:
	}
}

// close carries out what is queued and takes nothing more. It tells whether it
// was the first to be called.
func (c *committer[B]) close() bool {
	c.mu.Lock()
	first := !c.closed
	c.closed = true
	c.mu.Unlock()
	c.signal()
	<-c.done
	return first
}

func (c *committer[B]) run() {
	defer close(c.done)
	var spare []*operation[B]
	for {
		c.mu.Lock()
		ops, closed := c.queue, c.closed
		c.queue, spare = spare[:0], ops
		c.mu.Unlock()
		if len(ops) == 0 {
			if closed {
				return
			}
			<-c.ready
			continue
		}
		c.carryOut(ops)
		clear(ops)
		// Those just answered may have their next write ready by the time the
		// scheduler comes back here.
		runtime.Gosched()
	}
}

// carryOut carries out all operations that have not been dropped.
func (c *committer[B]) carryOut(ops []*operation[B]) {
	var shared, alone []*operation[B]
	for _, o := range ops {
		if !o.state.CompareAndSwap(queued, taken) {
			continue
		}
		if o.alone != nil {
			alone = append(alone, o)
		} else {
			shared = append(shared, o)
		}
	}
	for len(shared) > 0 {
		culprit, err := c.transact(shared)
		err = explain(c.path, err)
		if culprit >= 0 { // it found a damaged page; the others need not suffer
			o := shared[culprit]
			shared = append(shared[:culprit], shared[culprit+1:]...)
			o.err = err
			close(o.done)
			continue
		}
		for _, o := range shared {
			if err != nil {
				o.err = err
			}
			close(o.done)
		}
		break
	}
	for _, o := range alone {
		o.err = explain(c.path, guard(o.alone))
		close(o.done)
	}
}

// transact applies operations in one transaction and commits it. The error is
// of the transaction; culprit is the index of the operation that panicked, or
// negative if none did.
func (c *committer[B]) transact(ops []*operation[B]) (culprit int, err error) {
	culprit = -1
	tx, err := c.db().Begin(true)
	if err != nil {
		return culprit, err
	}
	defer func() { _ = guard(tx.Rollback) }() // of no effect after the commit
	err = guard(func() error {
		b := c.bind(tx)
		for i, o := range ops {
			culprit = i
			o.err = o.apply(b)
			if err := b.failed(); err != nil {
				culprit = -1
				return err
			}
		}
		culprit = -1
		if b.finish(); b.failed() != nil || !b.changed() {
			return b.failed()
		}
		return tx.Commit()
	})
	return culprit, err
}
