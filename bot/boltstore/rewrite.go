package boltstore

import (
	"errors"
	"os"

	"go.etcd.io/bbolt"
)

// rewritten ends the name of the file that will take the keys file's place.
const rewritten = ".new"

// rewriteStep is how many entries are copied in one transaction.
const rewriteStep = 10_000

// rewrite copies what is in use of the keys file into a new one, which takes
// its place when it is whole and durable. Whatever else the old one held is
// gone with it: bbolt.Compact would do as much, but cannot wrap keys on the
// way, and searches for the bucket of every entry. A crash leaves the old file,
// or the new one.
func (k *Keys) rewrite(wrap bool) error {
	temp := k.path + rewritten
	if err := os.Remove(temp); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	db, err := openBolt(temp)
	if err != nil {
		return err
	}
	db.NoSync = true // until it is whole
	err = k.file.db.View(func(tx *bbolt.Tx) error { return k.copyTo(db, tx, wrap) })
	if err == nil {
		err = db.Sync()
	}
	if err == nil {
		err = os.Rename(temp, k.path)
	}
	if err != nil {
		return errors.Join(err, db.Close(), os.Remove(temp))
	}
	db.NoSync = false
	k.replace(db)
	return syncFolder(k.path)
}

func (k *Keys) copyTo(db *bbolt.DB, from *bbolt.Tx, wrap bool) error {
	err := db.Update(func(tx *bbolt.Tx) error {
		if err := keysFile.lay(tx, k.id); err != nil {
			return err
		}
		check := from.Bucket(metaBucket).Get(metaCheck)
		if wrap {
			check = k.wrap.seal(k.id[:], k.id[:])
		}
		if check == nil {
			return nil
		}
		return tx.Bucket(metaBucket).Put(metaCheck, check)
	})
	if err != nil {
		return err
	}
	keep := func(_, v []byte) []byte { return v }
	change := keep
	if wrap {
		change = k.wrap.seal
	}
	return errors.Join(
		copyBucket(db, from, keysBucket, change),
		copyBucket(db, from, destroyedBucket, keep))
}

// copyBucket copies a bucket in steps, so that memory does not grow with it.
func copyBucket(db *bbolt.DB, from *bbolt.Tx, name []byte, change func(k, v []byte) []byte) error {
	c := from.Bucket(name).Cursor()
	k, v := c.First()
	for k != nil {
		err := db.Update(func(tx *bbolt.Tx) error {
			b := tx.Bucket(name)
			b.FillPercent = 0.9 // they come in order, and few will follow
			for n := 0; k != nil && n < rewriteStep; n++ {
				if err := b.Put(k, change(k, v)); err != nil {
					return err
				}
				k, v = c.Next()
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
