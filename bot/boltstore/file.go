package boltstore

import (
	"bytes"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"go.etcd.io/bbolt"
)

// format is the version of the layout that this package writes.
const format = 1

// lockTimeout is how long opening waits for another process to let go.
const lockTimeout = 300 * time.Millisecond

// mapSize is how much address space a file gets at once. While a file fits in
// it, it is never mapped anew, which would make writers wait for every reader
// and all readers for a backup. It costs no memory.
const mapSize = min(1<<36, math.MaxInt>>1)

// databaseID is random and the same in a database and in its keys.
type databaseID [16]byte

// kind is one of the two files: the mark in its meta bucket and the buckets it has.
type kind struct {
	mark    string
	buckets []string
}

var (
	metaBucket = []byte("meta")
	metaMark   = []byte("kind")
	metaFormat = []byte("format")
	metaID     = []byte("id")
)

// newFile creates the file at path with its buckets, so that it is there whole
// or not at all, and never in the place of another.
func newFile(path string, k kind, id databaseID) (err error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return err
	}
	temp := f.Name()
	defer func() { _ = os.Remove(temp) }() // gone already if all went well
	if err := f.Close(); err != nil {
		return err
	}
	db, err := openBolt(temp)
	if err != nil {
		return err
	}
	err = errors.Join(db.Update(func(tx *bbolt.Tx) error { return k.lay(tx, id) }), db.Close())
	if err != nil {
		return err
	}
	return publish(temp, path)
}

// lay creates the buckets of the kind in an empty file.
func (k kind) lay(tx *bbolt.Tx, id databaseID) error {
	meta, err := tx.CreateBucket(metaBucket)
	if err != nil {
		return err
	}
	for _, name := range k.buckets {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	return errors.Join(
		meta.Put(metaMark, []byte(k.mark)),
		meta.Put(metaFormat, binary.BigEndian.AppendUint32(nil, format)),
		meta.Put(metaID, id[:]))
}

// publish gives a finished file its name, unless there is one of that name
// already (fs.ErrExist), and makes that durable.
func publish(temp, path string) error {
	err := os.Link(temp, path)
	if err != nil && !errors.Is(err, fs.ErrExist) { // a file system without links
		if _, err := os.Lstat(path); err == nil {
			return fs.ErrExist
		}
		err = os.Rename(temp, path)
	}
	if err != nil {
		return err
	}
	if err := os.Remove(temp); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return syncFolder(path)
}

// syncFolder makes the names in the folder of path durable.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" { // folders cannot be synced there
		return nil
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// openFile opens an existing file of the kind and reads its id.
func openFile(path string, k kind) (db *bbolt.DB, id databaseID, err error) {
	if err := inspect(path); err != nil {
		return nil, id, err
	}
	if db, err = openBolt(path); err != nil {
		return nil, id, err
	}
	err = guard(func() error {
		return db.View(func(tx *bbolt.Tx) error { return k.check(tx, &id) })
	})
	if err != nil {
		return nil, id, errors.Join(err, db.Close())
	}
	return db, id, nil
}

// check verifies the meta bucket and looks into the others.
func (k kind) check(tx *bbolt.Tx, id *databaseID) error {
	meta := tx.Bucket(metaBucket)
	if meta == nil || !bytes.Equal(meta.Get(metaMark), []byte(k.mark)) {
		return ErrNotDatabase
	}
	version := meta.Get(metaFormat)
	if len(version) != 4 || len(meta.Get(metaID)) != len(id) {
		return ErrDamaged
	}
	if v := binary.BigEndian.Uint32(version); v > format {
		return fmt.Errorf("%w (format %d, known up to %d)", ErrNewer, v, format)
	}
	copy(id[:], meta.Get(metaID))
	for _, name := range k.buckets {
		b := tx.Bucket([]byte(name))
		if b == nil {
			return fmt.Errorf("%w (no %s)", ErrDamaged, name)
		}
		b.Cursor().First()
		b.Cursor().Last()
	}
	return nil
}

// openBolt opens a file with bbolt. The free list is kept in the file, since
// finding it anew takes reading all of it.
func openBolt(path string) (db *bbolt.DB, err error) {
	var file *os.File
	options := &bbolt.Options{
		Timeout:         lockTimeout,
		FreelistType:    bbolt.FreelistMapType,
		InitialMmapSize: mapSize,
		NoStatistics:    true,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			var err error
			file, err = os.OpenFile(name, flag, mode)
			return file, err
		},
	}
	if runtime.GOOS == "windows" { // there the file would become that long
		options.InitialMmapSize = 0
	}
	open := func() error {
		db, err = bbolt.Open(path, 0o600, options)
		return err
	}
	err = guard(open)
	if errors.Is(err, syscall.ENOMEM) { // address space is rationed here
		options.InitialMmapSize = 0
		err = guard(open)
	}
	if errors.Is(err, ErrDamaged) && file != nil {
		_ = file.Close() // bbolt panicked and did not
	}
	if err != nil {
		return nil, err
	}
	return db, nil
}

func newID() (id [16]byte) {
	_, _ = rand.Read(id[:]) // never fails
	return id
}
