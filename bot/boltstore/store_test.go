package boltstore

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"debrief/bot"
	"debrief/bot/storetest"
)

// openQuick opens a database that does not wait for the disk.
func openQuick(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	s.db.NoSync = true
	return s
}

// closeAndCheck checks a database and closes it, unless it is closed.
func closeAndCheck(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Check(context.Background()); err != nil && !errors.Is(err, bot.ErrClosed) {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil && !errors.Is(err, bot.ErrClosed) {
		t.Fatal(err)
	}
}

func TestStore(t *testing.T) {
	storetest.Run(t, func(t testing.TB) (bot.Store, func() bot.Store) {
		path := filepath.Join(t.TempDir(), "debrief.db")
		s := openQuick(t, path)
		return s, func() bot.Store {
			closeAndCheck(t, s)
			s = openQuick(t, path)
			return s
		}
	})
}

func TestKeys(t *testing.T) {
	for name, wrappingKey := range map[string][]byte{"plain": nil, "wrapped": make([]byte, keyLength)} {
		t.Run(name, func(t *testing.T) {
			storetest.RunKeys(t, func(t testing.TB) (bot.KeyStore, func() bot.KeyStore) {
				path := filepath.Join(t.TempDir(), "debrief.db")
				s := openQuick(t, path)
				t.Cleanup(func() { closeAndCheck(t, s) })
				open := func() *Keys {
					k, err := OpenKeys(KeysPath(path), s, wrappingKey)
					if err != nil {
						t.Fatal(err)
					}
					return k
				}
				k := open()
				return k, func() bot.KeyStore {
					if err := k.Close(); err != nil && !errors.Is(err, bot.ErrClosed) {
						t.Fatal(err)
					}
					k = open()
					return k
				}
			})
		})
	}
}
