package storetest

import (
	"bytes"
	"context"
	"errors"
	"sync"
	"testing"

	"debrief/bot"
)

// RunKeys tests the key stores that open makes.
func RunKeys(t *testing.T, open OpenKeys) {
	for name, test := range keysTests {
		t.Run(name, func(t *testing.T) {
			f := &keysFixture{T: t}
			f.keys, f.reopen = open(t)
			test(f)
			if err := f.keys.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}

type keysFixture struct {
	*testing.T
	keys   bot.KeyStore
	reopen func() bot.KeyStore
}

// key returns a key, which is made if need be.
func (f *keysFixture) key(id bot.JournalID) []byte {
	f.Helper()
	key, err := f.keys.Key(f.Context(), id, true)
	if err != nil || len(key) != 32 {
		f.Fatalf("a key of %d bytes: %v", len(key), err)
	}
	return key
}

// fails checks that there is no key, and why.
func (f *keysFixture) fails(id bot.JournalID, create bool, want error) {
	f.Helper()
	if key, err := f.keys.Key(f.Context(), id, create); !errors.Is(err, want) || key != nil {
		f.Fatalf("a key of %d bytes and error %v, want %v", len(key), err, want)
	}
}

var keysTests = map[string]func(*keysFixture){
	"a key is made once": func(f *keysFixture) {
		id := bot.JournalID{1}
		f.fails(id, false, bot.ErrNotFound)
		key := f.key(id)
		for range 2 {
			if again := f.key(id); !bytes.Equal(again, key) {
				f.Fatal("another key")
			}
			if again, err := f.keys.Key(f.Context(), id, false); err != nil || !bytes.Equal(again, key) {
				f.Fatalf("another key, or none: %v", err)
			}
			f.keys = f.reopen()
		}
	},

	"every journal has its own": func(f *keysFixture) {
		seen := map[string]bool{}
		for i := range byte(20) {
			seen[string(f.key(bot.JournalID{i}))] = true
		}
		if len(seen) != 20 {
			f.Fatalf("%d different keys of 20", len(seen))
		}
	},

	"one key is made at once": func(f *keysFixture) {
		var keys [16][]byte
		var wg sync.WaitGroup
		for i := range keys {
			wg.Go(func() { keys[i], _ = f.keys.Key(f.Context(), bot.JournalID{1}, true) })
		}
		wg.Wait()
		for _, key := range keys {
			if len(key) != 32 || !bytes.Equal(key, keys[0]) {
				f.Fatal("another key, or none")
			}
		}
	},

	"the caller owns the key": func(f *keysFixture) {
		id := bot.JournalID{1}
		key := f.key(id)
		want := bytes.Clone(key)
		clear(key)
		clear(f.key(id))
		if !bytes.Equal(f.key(id), want) {
			f.Fatal("another key")
		}
	},

	"a destroyed key is gone for good": func(f *keysFixture) {
		a, b := bot.JournalID{1}, bot.JournalID{2}
		f.key(a)
		want := f.key(b)
		for range 2 {
			if err := f.keys.Destroy(f.Context(), a); err != nil {
				f.Fatal(err)
			}
			f.fails(a, false, bot.ErrForgotten)
			f.fails(a, true, bot.ErrForgotten)
			if !bytes.Equal(f.key(b), want) {
				f.Fatal("another journal's key has changed")
			}
			f.keys = f.reopen()
		}
		f.fails(a, true, bot.ErrForgotten)
	},

	"destroying what never was": func(f *keysFixture) {
		id := bot.JournalID{1}
		if err := f.keys.Destroy(f.Context(), id); err != nil {
			f.Fatal(err)
		}
		f.fails(id, true, bot.ErrForgotten) // a turn under way must not bring it back
	},

	"making and destroying at once": func(f *keysFixture) {
		var wg sync.WaitGroup
		for i := range byte(40) {
			wg.Go(func() {
				id := bot.JournalID{i}
				key, err := f.keys.Key(f.Context(), id, true)
				if i%4 == 0 && err == nil {
					err = f.keys.Destroy(f.Context(), id)
				} else if err == nil {
					again, e := f.keys.Key(f.Context(), id, false)
					if err = e; !bytes.Equal(again, key) {
						f.Error("another key")
					}
				}
				if err != nil {
					f.Error(err)
				}
			})
		}
		wg.Wait()
		f.keys = f.reopen()
		for i := range byte(40) {
			if i%4 == 0 {
				f.fails(bot.JournalID{i}, false, bot.ErrForgotten)
			} else {
				f.key(bot.JournalID{i})
			}
		}
	},

	"a context that has ended": func(f *keysFixture) {
		ctx, cancel := context.WithCancel(f.Context())
		cancel()
		if _, err := f.keys.Key(ctx, bot.JournalID{1}, true); !errors.Is(err, context.Canceled) {
			f.Errorf("Key: %v", err)
		}
		if err := f.keys.Destroy(ctx, bot.JournalID{1}); !errors.Is(err, context.Canceled) {
			f.Errorf("Destroy: %v", err)
		}
		f.fails(bot.JournalID{1}, false, bot.ErrNotFound)
	},

	"closed": func(f *keysFixture) {
		if err := f.keys.Close(); err != nil {
			f.Fatal(err)
		}
		f.fails(bot.JournalID{1}, false, bot.ErrClosed)
		f.fails(bot.JournalID{1}, true, bot.ErrClosed)
		if err := f.keys.Destroy(f.Context(), bot.JournalID{1}); !errors.Is(err, bot.ErrClosed) {
			f.Errorf("Destroy: %v", err)
		}
		if err := f.keys.Close(); !errors.Is(err, bot.ErrClosed) {
			f.Errorf("Close: %v", err)
		}
		f.keys = f.reopen()
	},
}
