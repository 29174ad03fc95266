package boltstore

import (
	"archive/tar"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"debrief/bot"
)

func TestBackupWhileWriting(t *testing.T) {
	s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
	defer closeAndCheck(t, s)
	k := keysOf(t, s, nil)
	defer k.Close()

	// Each writer makes a key for a journal and then commits to it.
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	for i := range byte(4) {
		wg.Go(func() {
			for n := 0; ctx.Err() == nil; n++ {
				id := bot.JournalID{i, byte(n >> 8), byte(n)}
				key, err := k.Key(context.Background(), id, true)
				if err == nil {
					_, err = s.Commit(context.Background(), bot.Commit{
						Journal: id, Put: map[string][]byte{"key": key}, Now: benchStart, Wake: benchStart,
					})
				}
				if err == nil && n%16 == 15 {
					err = k.Destroy(context.Background(), bot.JournalID{9, i, byte(n)})
				}
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 5 {
		var b bytes.Buffer
		if err := Backup(t.Context(), s, k, &b); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "folder", "restored.db")
		if err := Restore(&b, path); err != nil {
			t.Fatal(err)
		}
		compareRestored(t, path)
	}
	cancel()
	wg.Wait()
}

// compareRestored checks that every journal has the key it was written with.
func compareRestored(t *testing.T, path string) {
	t.Helper()
	s := openQuick(t, path)
	defer closeAndCheck(t, s)
	k := keysOf(t, s, nil)
	defer k.Close()
	claims, err := s.Claim(t.Context(), benchStart, 0, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range claims {
		snap, err := s.Load(t.Context(), bot.LoadRequest{Journal: c.Journal, Docs: []string{"key"}})
		if err != nil {
			t.Fatal(err)
		}
		key, err := k.Key(t.Context(), c.Journal, false)
		if err != nil || !bytes.Equal(key, snap.Docs["key"]) {
			t.Fatalf("journal %s has another key, or none: %v", c.Journal, err)
		}
	}
	if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 2 {
		t.Errorf("the folder holds %v, %v, want the two files", entries, err)
	}
}

// slowWriter hands on to f before each write.
type slowWriter struct {
	w io.Writer
	f func()
}

func (w slowWriter) Write(b []byte) (int, error) {
	w.f()
	return w.w.Write(b)
}

func TestBackupHoldsUpNobody(t *testing.T) {
	s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
	defer closeAndCheck(t, s)
	k := keysOf(t, s, nil)
	defer k.Close()
	n := uint64(0)
	key := newKey(t, k, bot.JournalID{1})
	var b bytes.Buffer
	err := Backup(t.Context(), s, k, slowWriter{&b, func() {
		// The database grows by more than it was long at first.
		c := typicalTurn(bot.JournalID{1}, n)
		c.Put["profile"] = make([]byte, 256<<10)
		if _, err := s.Commit(t.Context(), c); err != nil {
			t.Fatal(err)
		}
		n++
		if err := k.Destroy(t.Context(), bot.JournalID{2, byte(n)}); err != nil {
			t.Fatal(err)
		}
		if again := newKey(t, k, bot.JournalID{1}); !bytes.Equal(again, key) {
			t.Fatal("the key has changed")
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "restored.db")
	if err := Restore(&b, path); err != nil {
		t.Fatal(err)
	}
	compareRestored(t, path)
}

func TestBackupGivesUp(t *testing.T) {
	s := openQuick(t, filepath.Join(t.TempDir(), "debrief.db"))
	defer closeAndCheck(t, s)
	k := keysOf(t, s, nil)
	defer k.Close()
	ctx, cancel := context.WithCancel(t.Context())
	if err := Backup(ctx, s, k, slowWriter{io.Discard, cancel}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

// archive makes a tar of pairs of names and contents.
func archive(t *testing.T, pairs ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		err := w.WriteHeader(&tar.Header{Name: pairs[i], Typeflag: tar.TypeReg, Size: int64(len(pairs[i+1]))})
		if err == nil {
			_, err = io.WriteString(w, pairs[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRestoreRefuses(t *testing.T) {
	path := made(t)
	s := openQuick(t, path)
	defer closeAndCheck(t, s)
	k := keysOf(t, s, nil)
	defer k.Close()
	var b bytes.Buffer
	if err := Backup(t.Context(), s, k, &b); err != nil {
		t.Fatal(err)
	}
	good := b.Bytes()
	parts := map[string]string{}
	for r := tar.NewReader(bytes.NewReader(good)); ; {
		h, err := r.Next()
		if err != nil {
			break
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[h.Name] = string(content)
	}
	database, keys := parts[backupDatabase], parts[backupKeys]
	stranger := filepath.Join(t.TempDir(), "keys")
	if err := newFile(stranger, keysFile, newID()); err != nil {
		t.Fatal(err)
	}

	for name, content := range map[string][]byte{
		"nothing":            {},
		"no tar":             []byte("hello, world"),
		"cut short":          good[:len(good)/2],
		"without keys":       archive(t, backupDatabase, database),
		"in another order":   archive(t, backupKeys, keys, backupDatabase, database),
		"an unexpected name": archive(t, "../../"+backupDatabase, database, backupKeys, keys),
		"more":               archive(t, backupDatabase, database, backupKeys, keys, "more", ""),
		"swapped":            archive(t, backupDatabase, keys, backupKeys, database),
		"a broken database":  archive(t, backupDatabase, database[:len(database)/2], backupKeys, keys),
		"empty files":        archive(t, backupDatabase, "", backupKeys, ""),
		"keys of another":    archive(t, backupDatabase, database, backupKeys, string(content(stranger))),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "restored.db")
			if err := Restore(bytes.NewReader(content), path); !errors.Is(err, ErrBadBackup) {
				t.Errorf("error %v, want %v", err, ErrBadBackup)
			}
			if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) > 0 {
				t.Errorf("left %v, %v", entries, err)
			}
		})
	}

	for _, there := range []string{"restored.db", "restored.db.keys"} {
		t.Run("beside "+there, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "restored.db")
			there := filepath.Join(filepath.Dir(path), there)
			if err := os.WriteFile(there, []byte("mine"), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := Restore(bytes.NewReader(good), path); !errors.Is(err, ErrExists) {
				t.Errorf("error %v, want %v", err, ErrExists)
			}
			if string(content(there)) != "mine" {
				t.Error("it was overwritten")
			}
			if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 {
				t.Errorf("left %v, %v", entries, err)
			}
		})
	}
}
