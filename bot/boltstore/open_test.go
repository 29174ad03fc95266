package boltstore

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// made makes a database with some journals in it, closed, and returns its path.
func made(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "folder", "debrief.db")
	s := openQuick(t, path)
	for i := range byte(50) {
		if _, err := s.Commit(context.Background(), typicalTurn(bot.JournalID{i}, 0)); err != nil {
			t.Fatal(err)
		}
	}
	closeAndCheck(t, s)
	return path
}

// write makes a file of its own.
func write(t testing.TB, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "debrief.db")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// content is that of a regular file; nil if path is something else.
func content(path string) []byte {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	b, _ := os.ReadFile(path)
	return b
}

// edit changes an existing file.
func edit(t testing.TB, path string, change func(f *os.File) error) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(change(f), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// setMeta writes a value of the meta bucket of a closed file.
func setMeta(t testing.TB, path string, key, value []byte) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error { return tx.Bucket(metaBucket).Put(key, value) })
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		path func(t *testing.T) string
		want error
	}{
		"a text": {func(t *testing.T) string { return write(t, "hello, world\n") }, ErrNotDatabase},
		"a long text": {func(t *testing.T) string {
			return write(t, string(bytes.Repeat([]byte("hello, world\n"), 10_000)))
		}, ErrNotDatabase},
		"an empty file": {func(t *testing.T) string { return write(t, "") }, ErrNotDatabase},
		"a folder":      {func(t *testing.T) string { return t.TempDir() }, ErrNotDatabase},
		"a pipe": {func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "pipe")
			if err := syscall.Mkfifo(path, 0o600); err != nil {
				t.Fatal(err)
			}
			return path
		}, ErrNotDatabase},
		"another program's database": {func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "other.db")
			db, err := bbolt.Open(path, 0o600, nil)
			if err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			return path
		}, ErrNotDatabase},
		"another program's database without a free list": {func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "other.db")
			db, err := bbolt.Open(path, 0o600, &bbolt.Options{NoFreelistSync: true})
			if err != nil {
				t.Fatal(err)
			}
			err = db.Update(func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte("x")); return err })
			if err := errors.Join(err, db.Close()); err != nil {
				t.Fatal(err)
			}
			return path
		}, ErrNotDatabase},
		"a keys file": {func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "keys")
			if err := newFile(path, keysFile, newID()); err != nil {
				t.Fatal(err)
			}
			return path
		}, ErrNotDatabase},
		"a newer format": {func(t *testing.T) string {
			path := made(t)
			setMeta(t, path, metaFormat, binary.BigEndian.AppendUint32(nil, format+1))
			return path
		}, ErrNewer},
		"a missing bucket": {func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "debrief.db")
			if err := newFile(path, kind{mark: database.mark, buckets: []string{"journals"}}, newID()); err != nil {
				t.Fatal(err)
			}
			return path
		}, ErrDamaged},
		"broken meta pages": {func(t *testing.T) string {
			path := made(t)
			edit(t, path, func(f *os.File) error {
				for _, page := range []int64{0, int64(os.Getpagesize())} {
					if _, err := f.WriteAt([]byte{0xff}, page+metaOffset+50); err != nil {
						return err
					}
				}
				return nil
			})
			return path
		}, ErrDamaged},
		"broken pages": {func(t *testing.T) string {
			path := made(t)
			edit(t, path, func(f *os.File) error {
				info, err := f.Stat()
				if err != nil {
					return err
				}
				_, err = f.WriteAt(make([]byte, info.Size()-2*int64(os.Getpagesize())), 2*int64(os.Getpagesize()))
				return err
			})
			return path
		}, ErrDamaged},
		"keys without a database": {func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "debrief.db")
			if err := newFile(KeysPath(path), keysFile, newID()); err != nil {
				t.Fatal(err)
			}
			return path
		}, ErrDatabaseMissing},
	} {
		t.Run(name, func(t *testing.T) {
			path := test.path(t)
			before := content(path)
			if s, err := Open(path); !errors.Is(err, test.want) || s != nil {
				t.Fatalf("opened with error %v, want %v", err, test.want)
			}
			if after := content(path); !bytes.Equal(before, after) {
				t.Error("the file has changed")
			}
			if name != "keys without a database" {
				return
			}
			if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("there is a database now: %v", err)
			}
		})
	}
}

func TestOpenCutShort(t *testing.T) {
	whole := made(t)
	content, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	page := os.Getpagesize()
	for _, size := range []int{100, page, page + 200, 2 * page, 3 * page, 10 * page, 20*page + 7} {
		path := write(t, string(content[:size]))
		if _, err := Open(path); !errors.Is(err, ErrDamaged) {
			t.Errorf("opened %d bytes of it with error %v, want %v", size, err, ErrDamaged)
		}
	}
}

func TestCutShortWhileOpen(t *testing.T) {
	path := made(t)
	s := openQuick(t, path)
	defer s.db.Close()
	if err := os.Truncate(path, 2*int64(os.Getpagesize())); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Load(t.Context(), bot.LoadRequest{Journal: bot.JournalID{1}}); !errors.Is(err, ErrDamaged) {
		t.Errorf("loaded with error %v, want %v", err, ErrDamaged)
	}
	if _, err := s.Commit(t.Context(), typicalTurn(bot.JournalID{1}, 1)); !errors.Is(err, ErrDamaged) {
		t.Errorf("committed with error %v, want %v", err, ErrDamaged)
	}
}

func TestOpenOneBrokenMetaPage(t *testing.T) {
	path := made(t)
	edit(t, path, func(f *os.File) error {
		_, err := f.WriteAt(make([]byte, 100), 0)
		return err
	})
	s := openQuick(t, path)    // the other one is of the commit before, or after
	for n := range uint64(2) { // both are written in turn
		if _, err := s.Commit(t.Context(), typicalTurn(bot.JournalID{200}, n)); err != nil {
			t.Fatal(err)
		}
	}
	closeAndCheck(t, s)
}

func TestOpenInUse(t *testing.T) {
	path := made(t)
	s := openQuick(t, path)
	defer s.Close()
	if _, err := Open(path); !errors.Is(err, ErrInUse) {
		t.Fatalf("opened with error %v, want %v", err, ErrInUse)
	}
	if _, err := s.Commit(t.Context(), typicalTurn(bot.JournalID{1}, 1)); err != nil {
		t.Fatal(err)
	}
}

func TestModes(t *testing.T) {
	path := made(t)
	s := openQuick(t, path)
	defer s.Close()
	k, err := OpenKeys(KeysPath(path), s, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	for path, want := range map[string]fs.FileMode{
		path: 0o600, KeysPath(path): 0o600, filepath.Dir(path): fs.ModeDir | 0o700,
	} {
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%s: mode %v, %v, want %v", path, info.Mode(), err, want)
		}
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 2 {
		t.Errorf("the folder holds %v, %v, want the two files", entries, err)
	}
}

func TestOpenWithoutAccess(t *testing.T) {
	for name, test := range map[string]struct {
		deny func(path string) error
		want error
	}{
		"with access": {func(string) error { return nil }, nil},
		"file":        {func(path string) error { return os.Chmod(path, 0) }, ErrNoAccess},
		"writing":     {func(path string) error { return os.Chmod(path, 0o444) }, ErrNoAccess},
		"creating": {func(path string) error {
			return errors.Join(os.Remove(path), os.Chmod(filepath.Dir(path), 0o555))
		}, ErrNoAccess},
		"folder": {func(path string) error { return os.Chmod(filepath.Dir(path), 0) }, ErrNoAccess},
	} {
		t.Run(name, func(t *testing.T) {
			path := made(t)
			if err := test.deny(path); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Chmod(filepath.Dir(path), 0o700) })
			asNobody(t, path, func() {
				s, err := Open(path)
				if !errors.Is(err, test.want) || (err == nil) != (test.want == nil) {
					t.Errorf("opened with error %v, want %v", err, test.want)
				}
				if err == nil {
					closeAndCheck(t, s)
				}
			})
		})
	}
}

// TestDiskFull has another process do what it describes, with a limit on the
// size of files, which ends writing as a full disk does.
func TestDiskFull(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no such limits")
	}
	const folder = "BOLTSTORE_TEST_FOLDER"
	dir := os.Getenv(folder)
	if dir == "" {
		cmd := exec.Command(os.Args[0], "-test.run=^TestDiskFull$", "-test.v")
		cmd.Env = append(os.Environ(), folder+"="+t.TempDir())
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	room := func(bytes uint64) {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: limit.Max}); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(dir, "debrief.db")

	room(8 << 10)
	if _, err := Open(path); !errors.Is(err, ErrDiskFull) {
		t.Fatalf("opened with error %v, want %v", err, ErrDiskFull)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Fatalf("left %v, %v", entries, err)
	}
	room(limit.Cur)
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	k, err := OpenKeys(KeysPath(path), s, nil)
	if err != nil {
		t.Fatal(err)
	}
	key, err := k.Key(t.Context(), bot.JournalID{1}, true)
	if err != nil {
		t.Fatal(err)
	}
	// Until the database wants to grow; what was written stays.
	room(64 << 10)
	written := 0
	for {
		if _, err = s.Commit(t.Context(), typicalTurn(bot.JournalID{byte(written)}, 0)); err != nil {
			break
		}
		written++
	}
	if !errors.Is(err, ErrDiskFull) || written == 0 {
		t.Fatalf("after %d commits: %v, want %v", written, err, ErrDiskFull)
	}
	room(4 << 10)
	if err := k.Destroy(t.Context(), bot.JournalID{1}); !errors.Is(err, ErrDiskFull) {
		t.Fatalf("destroyed with error %v, want %v", err, ErrDiskFull)
	}
	room(limit.Cur)
	if err := k.Destroy(t.Context(), bot.JournalID{1}); err != nil {
		t.Fatal(err)
	}
	if content, err := os.ReadFile(KeysPath(path)); err != nil || bytes.Contains(content, key) {
		t.Fatalf("the key is still there, or: %v", err)
	}
	for ; written < 100; written++ {
		if _, err = s.Commit(t.Context(), typicalTurn(bot.JournalID{byte(written)}, 0)); err != nil {
			t.Fatal(err)
		}
	}
	for i := range byte(100) {
		snap, err := s.Load(t.Context(), bot.LoadRequest{Journal: bot.JournalID{i}, Docs: []string{"profile"}})
		if err != nil || snap.Version != 1 || len(snap.Docs["profile"]) != 800 {
			t.Fatalf("journal %d: %+v, %v", i, snap, err)
		}
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	closeAndCheck(t, s)
}
