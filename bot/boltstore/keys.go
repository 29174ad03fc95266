package boltstore

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// keyLength is that of an AES-256 key.
const keyLength = 32

var (
	keysBucket      = []byte("keys") // journal id → key, wrapped or not
	destroyedBucket = []byte("destroyed")

	metaCheck = []byte("check") // there if the keys are wrapped: a value to try the wrapping key on
	metaStale = []byte("stale") // there if the file may still hold bytes of a destroyed key
)

var keysFile = kind{mark: "debrief keys", buckets: []string{"keys", "destroyed"}}

// Keys is a bot.KeyStore in a bbolt file of its own, which it reads from the
// disk as it needs it. Its file is written anew, without what was destroyed,
// whenever a key is.
type Keys struct {
	path    string
	id      databaseID
	wrap    wrapping
	commits *committer[*keyWrites]

	mu   sync.RWMutex // guards file
	file *keyHandle
}

var _ bot.KeyStore = (*Keys)(nil)

// keyHandle is the open file. It is closed when it has been replaced and
// nobody reads it any longer.
type keyHandle struct {
	db      *bbolt.DB
	readers sync.WaitGroup
}

// OpenKeys opens the keys of a database at path, which by convention is
// KeysPath, and creates the file for a database that never had one. With a
// wrapping key, of 32 bytes, journal keys are stored encrypted with it, those
// that were there before included; nil leaves them as they are. A destroyed key
// that a crash had kept from being wiped is wiped now. Its errors are those
// of Open and ErrKeysMissing, ErrKeysForeign, ErrKeyNeeded and ErrKeyWrong.
func OpenKeys(path string, of *Store, wrappingKey []byte) (*Keys, error) {
	k, err := openKeys(path, of, wrappingKey)
	return k, explain(path, err)
}

func openKeys(path string, of *Store, wrappingKey []byte) (*Keys, error) {
	wrap, err := newWrapping(wrappingKey)
	if err != nil {
		return nil, err
	}
	keyed, err := of.keyed()
	if err != nil {
		return nil, err
	}
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		if keyed {
			return nil, ErrKeysMissing
		}
		if err := newFile(path, keysFile, of.id); err != nil {
			return nil, err
		}
	}
	// A link would be replaced, and its target stay as it is.
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return nil, err
	}
	// What a crash left of a file that was to take this one's place.
	if err := os.Remove(path + rewritten); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	db, id, err := openFile(path, keysFile)
	if err != nil {
		return nil, err
	}
	k := &Keys{path: path, id: id, wrap: wrap, file: &keyHandle{db: db}}
	if id != of.id {
		err = ErrKeysForeign
	} else {
		err = guard(k.prepare)
	}
	if err == nil && !keyed {
		err = of.setKeyed()
	}
	if err != nil {
		return nil, errors.Join(err, k.file.db.Close())
	}
	// Only the committer replaces the file, so that it need not lock it.
	k.commits = newCommitter(path, func() *bbolt.DB { return k.file.db }, newKeyWrites)
	return k, nil
}

// prepare tries the wrapping key and writes the file anew if that is needed.
func (k *Keys) prepare() error {
	var check []byte
	var stale bool
	err := k.file.db.View(func(tx *bbolt.Tx) error {
		meta := tx.Bucket(metaBucket)
		check, stale = bytes.Clone(meta.Get(metaCheck)), meta.Get(metaStale) != nil
		return nil
	})
	switch {
	case err != nil:
		return err
	case check != nil && !k.wrap.set():
		return ErrKeyNeeded
	case check != nil:
		if _, err := k.wrap.open(k.id[:], check); err != nil {
			return ErrKeyWrong
		}
	}
	if wrap := check == nil && k.wrap.set(); wrap || stale {
		return k.rewrite(wrap)
	}
	return nil
}

// keyed tells whether the database has, or had, a keys file.
func (s *Store) keyed() (keyed bool, err error) {
	err = s.view(context.Background(), func(tx *bbolt.Tx) error {
		keyed = tx.Bucket(metaBucket).Get(metaKeyed) != nil
		return nil
	})
	return keyed, err
}

func (s *Store) setKeyed() error {
	return s.commits.do(context.Background(), func(w *writes) error {
		w.put(w.tx.Bucket(metaBucket), metaKeyed, []byte{1})
		return nil
	})
}

// view reads in one consistent view, of the file as it is when it begins.
func (k *Keys) view(ctx context.Context, f func(*bbolt.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	k.mu.RLock()
	file := k.file
	file.readers.Add(1)
	k.mu.RUnlock()
	defer file.readers.Done()
	err := closed(guard(func() error { return file.db.View(f) }))
	if errors.Is(err, ErrDamaged) {
		return explain(k.path, err)
	}
	return err
}

// replace puts another file in the place of the one that is open.
func (k *Keys) replace(db *bbolt.DB) {
	k.mu.Lock()
	old := k.file
	k.file = &keyHandle{db: db}
	k.mu.Unlock()
	go func() {
		old.readers.Wait()
		_ = old.db.Close()
	}()
}

// Key implements bot.KeyStore.
func (k *Keys) Key(ctx context.Context, id bot.JournalID, create bool) (key []byte, err error) {
	err = k.view(ctx, func(tx *bbolt.Tx) (err error) {
		key, err = k.find(tx.Bucket(keysBucket), tx.Bucket(destroyedBucket), id)
		return err
	})
	if create && errors.Is(err, bot.ErrNotFound) {
		err = k.commits.do(ctx, func(w *keyWrites) (err error) {
			if key, err = k.find(w.keys, w.destroyed, id); !errors.Is(err, bot.ErrNotFound) {
				return err
			}
			key = make([]byte, keyLength)
			_, _ = rand.Read(key) // never fails
			w.put(w.keys, id[:], k.wrap.seal(id[:], key))
			return nil
		})
	}
	if err != nil {
		return nil, fmt.Errorf("find the key of a journal: %w", err)
	}
	return key, nil
}

func (k *Keys) find(keys, destroyed *bbolt.Bucket, id bot.JournalID) ([]byte, error) {
	if v := keys.Get(id[:]); v != nil {
		key, err := k.wrap.open(id[:], v)
		if err != nil || len(key) != keyLength {
			return nil, ErrDamaged
		}
		return key, nil
	}
	if destroyed.Get(id[:]) != nil {
		return nil, bot.ErrForgotten
	}
	return nil, bot.ErrNotFound
}

// Destroy implements bot.KeyStore. A journal that never had a key will not get
// one afterwards either. When it fails, the key is out of use or not, and
// calling it again, or opening the file again, goes on with it.
func (k *Keys) Destroy(ctx context.Context, id bot.JournalID) error {
	err := k.commits.do(ctx, func(w *keyWrites) error {
		w.mark(id)
		return nil
	})
	if err == nil {
		err = k.commits.doAlone(context.WithoutCancel(ctx), k.wipe)
	}
	if err != nil {
		return fmt.Errorf("destroy the key of a journal: %w", err)
	}
	return nil
}

// wipe writes the file anew if it holds bytes of a destroyed key.
func (k *Keys) wipe() error {
	var stale bool
	err := k.file.db.View(func(tx *bbolt.Tx) error {
		stale = tx.Bucket(metaBucket).Get(metaStale) != nil
		return nil
	})
	if err != nil || !stale {
		return err
	}
	return k.rewrite(false)
}

// Close implements bot.KeyStore.
func (k *Keys) Close() error {
	if !k.commits.close() {
		return bot.ErrClosed
	}
	return k.file.db.Close()
}

// keyWrites is a transaction of the keys file as its operations see it.
type keyWrites struct {
	writer
	keys, destroyed *bbolt.Bucket
}

func newKeyWrites(tx *bbolt.Tx) *keyWrites {
	return &keyWrites{
		writer:    writer{tx: tx},
		keys:      tx.Bucket(keysBucket),
		destroyed: tx.Bucket(destroyedBucket),
	}
}

func (w *keyWrites) finish() {}

// mark puts a key out of use. Its bytes stay in the file until that is wiped.
func (w *keyWrites) mark(id bot.JournalID) {
	if w.keys.Get(id[:]) != nil {
		w.delete(w.keys, id[:])
		w.put(w.tx.Bucket(metaBucket), metaStale, []byte{1})
	}
	if w.destroyed.Get(id[:]) == nil {
		w.put(w.destroyed, id[:], nil)
	}
}
