package boltstore

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// keysOf opens the keys of a database.
func keysOf(t testing.TB, s *Store, wrappingKey []byte) *Keys {
	t.Helper()
	k, err := OpenKeys(KeysPath(s.path), s, wrappingKey)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func newKey(t testing.TB, k *Keys, id bot.JournalID) []byte {
	t.Helper()
	key, err := k.Key(t.Context(), id, true)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// stored is what the keys file holds for a journal.
func stored(t testing.TB, k *Keys, id bot.JournalID) (value []byte) {
	t.Helper()
	err := k.view(t.Context(), func(tx *bbolt.Tx) error {
		value = bytes.Clone(tx.Bucket(keysBucket).Get(id[:]))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// holds tells whether a file has these bytes anywhere.
func holds(t testing.TB, path string, b []byte) bool {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Contains(content, b)
}

func TestOpenKeysRefuses(t *testing.T) {
	wrappingKey := bytes.Repeat([]byte{1}, keyLength)
	for name, test := range map[string]struct {
		prepare  func(t *testing.T, s *Store)
		key      []byte
		want     error
		notThere bool
	}{
		"keys that were lost": {
			prepare: func(t *testing.T, s *Store) {
				if err := errors.Join(keysOf(t, s, nil).Close(), os.Remove(KeysPath(s.path))); err != nil {
					t.Fatal(err)
				}
			},
			want: ErrKeysMissing, notThere: true,
		},
		"keys of another database": {
			prepare: func(t *testing.T, s *Store) {
				if err := newFile(KeysPath(s.path), keysFile, newID()); err != nil {
					t.Fatal(err)
				}
			},
			want: ErrKeysForeign,
		},
		"a database": {
			prepare: func(t *testing.T, s *Store) {
				if err := newFile(KeysPath(s.path), database, s.id); err != nil {
					t.Fatal(err)
				}
			},
			want: ErrNotDatabase,
		},
		"an empty file": {
			prepare: func(t *testing.T, s *Store) {
				if err := os.WriteFile(KeysPath(s.path), nil, 0o600); err != nil {
					t.Fatal(err)
				}
			},
			want: ErrNotDatabase,
		},
		"wrapped keys without a key": {
			prepare: func(t *testing.T, s *Store) {
				if err := keysOf(t, s, wrappingKey).Close(); err != nil {
					t.Fatal(err)
				}
			},
			want: ErrKeyNeeded,
		},
		"wrapped keys with another key": {
			prepare: func(t *testing.T, s *Store) {
				if err := keysOf(t, s, wrappingKey).Close(); err != nil {
					t.Fatal(err)
				}
			},
			key:  bytes.Repeat([]byte{2}, keyLength),
			want: ErrKeyWrong,
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
			defer s.Close()
			test.prepare(t, s)
			if k, err := OpenKeys(KeysPath(s.path), s, test.key); !errors.Is(err, test.want) || k != nil {
				t.Fatalf("opened with error %v, want %v", err, test.want)
			}
			if _, err := os.Stat(KeysPath(s.path)); (err != nil) != test.notThere {
				t.Errorf("the keys file: %v", err)
			}
		})
	}
	t.Run("a short wrapping key", func(t *testing.T) {
		s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
		defer s.Close()
		if _, err := OpenKeys(KeysPath(s.path), s, []byte("short")); err == nil {
			t.Fatal("it was taken")
		}
	})
}

func TestDestroyWipes(t *testing.T) {
	for name, wrappingKey := range map[string][]byte{"plain": nil, "wrapped": bytes.Repeat([]byte{1}, keyLength)} {
		t.Run(name, func(t *testing.T) {
			s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
			defer s.Close()
			k := keysOf(t, s, wrappingKey)
			defer func() { _ = k.Close() }()
			var keys [][]byte
			for i := range byte(100) {
				keys = append(keys, newKey(t, k, bot.JournalID{i}))
			}
			value, other := stored(t, k, bot.JournalID{7}), stored(t, k, bot.JournalID{8})
			if !holds(t, k.path, value) || !holds(t, k.path, other) {
				t.Fatal("the file does not hold what was stored")
			}
			if err := k.Destroy(t.Context(), bot.JournalID{7}); err != nil {
				t.Fatal(err)
			}
			if holds(t, k.path, value) || holds(t, k.path, keys[7]) {
				t.Error("the file still holds the key")
			}
			if !holds(t, k.path, other) {
				t.Error("the file lost another key")
			}
			if holds(t, k.path, keys[8]) != (wrappingKey == nil) {
				t.Error("the other key is in the file wrapped, or not")
			}
			for i := range byte(100) {
				if i != 7 && !bytes.Equal(newKey(t, k, bot.JournalID{i}), keys[i]) {
					t.Errorf("key %d has changed", i)
				}
			}
			if entries, err := os.ReadDir(filepath.Dir(k.path)); err != nil || len(entries) != 2 {
				t.Errorf("the folder holds %v, %v, want the two files", entries, err)
			}
		})
	}
}

// TestDestroyAfterCrash opens what is left by a crash at each point of it.
func TestDestroyAfterCrash(t *testing.T) {
	id, other := bot.JournalID{1}, bot.JournalID{2}
	for name, crash := range map[string]func(t *testing.T, k *Keys){
		"before anything was copied": func(*testing.T, *Keys) {},
		"while copying": func(t *testing.T, k *Keys) {
			if err := os.WriteFile(k.path+rewritten, []byte("half a"), 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"before the new file got its name": func(t *testing.T, k *Keys) {
			db, err := openBolt(k.path + rewritten)
			if err != nil {
				t.Fatal(err)
			}
			err = k.file.db.View(func(tx *bbolt.Tx) error { return k.copyTo(db, tx, false) })
			if err := errors.Join(err, db.Close()); err != nil {
				t.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
			defer s.Close()
			k := keysOf(t, s, nil)
			key, kept := newKey(t, k, id), newKey(t, k, other)
			if err := k.commits.do(t.Context(), func(w *keyWrites) error { w.mark(id); return nil }); err != nil {
				t.Fatal(err)
			}
			crash(t, k)
			if err := k.Close(); err != nil {
				t.Fatal(err)
			}
			if !holds(t, k.path, key) {
				t.Fatal("the key was wiped before the crash")
			}
			k = keysOf(t, s, nil)
			defer k.Close()
			if holds(t, k.path, key) {
				t.Error("the file still holds the key")
			}
			if _, err := k.Key(t.Context(), id, true); !errors.Is(err, bot.ErrForgotten) {
				t.Errorf("error %v, want %v", err, bot.ErrForgotten)
			}
			if !bytes.Equal(newKey(t, k, other), kept) {
				t.Error("the other key has changed")
			}
			if _, err := os.Stat(k.path + rewritten); !os.IsNotExist(err) {
				t.Errorf("the half-made file: %v", err)
			}
		})
	}
}

func TestWrapLater(t *testing.T) {
	s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
	defer s.Close()
	k := keysOf(t, s, nil)
	id, gone := bot.JournalID{1}, bot.JournalID{2}
	key := newKey(t, k, id)
	if err := errors.Join(k.Destroy(t.Context(), gone), k.Close()); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		k = keysOf(t, s, bytes.Repeat([]byte{1}, keyLength))
		if !bytes.Equal(newKey(t, k, id), key) {
			t.Fatal("the key has changed")
		}
		if holds(t, k.path, key) {
			t.Fatal("the file still holds the key as it was")
		}
		if _, err := k.Key(t.Context(), gone, true); !errors.Is(err, bot.ErrForgotten) {
			t.Errorf("error %v, want %v", err, bot.ErrForgotten)
		}
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWrappedKeyIsOfItsJournal(t *testing.T) {
	s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
	defer s.Close()
	k := keysOf(t, s, bytes.Repeat([]byte{1}, keyLength))
	defer k.Close()
	newKey(t, k, bot.JournalID{1})
	swapped := stored(t, k, bot.JournalID{1})
	err := k.commits.do(t.Context(), func(w *keyWrites) error {
		w.put(w.keys, bytes.Clone((&bot.JournalID{2})[:]), swapped)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Key(t.Context(), bot.JournalID{2}, false); !errors.Is(err, ErrDamaged) {
		t.Fatalf("error %v, want %v", err, ErrDamaged)
	}
}

func TestKeysBehindALink(t *testing.T) {
	dir := t.TempDir()
	s := openQuick(t, filepath.Join(dir, "debrief.db"))
	defer s.Close()
	if err := newFile(filepath.Join(dir, "elsewhere", "keys"), keysFile, s.id); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "elsewhere", "keys"), KeysPath(s.path)); err != nil {
		t.Skip(err)
	}
	k := keysOf(t, s, nil)
	defer k.Close()
	key := newKey(t, k, bot.JournalID{1})
	if err := k.Destroy(t.Context(), bot.JournalID{1}); err != nil {
		t.Fatal(err)
	}
	if holds(t, filepath.Join(dir, "elsewhere", "keys"), key) {
		t.Error("the file behind the link still holds the key")
	}
}
