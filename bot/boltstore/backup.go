package boltstore

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// The entries of a backup, in this order.
const (
	backupDatabase = "database"
	backupKeys     = "keys"
)

// Backup writes a tar of the database and its keys to w, each as it is at one
// moment; both stay in use meanwhile. The keys come last: every journal in the
// backup has its key, unless it was forgotten on the way. Whoever has the
// backup can read it, unless the keys are wrapped.
func Backup(ctx context.Context, store *Store, keys *Keys, w io.Writer) error {
	archive := tar.NewWriter(w)
	add := func(name string) func(*bbolt.Tx) error {
		return func(tx *bbolt.Tx) error {
			header := &tar.Header{Name: name, Typeflag: tar.TypeReg, Mode: 0o600, Size: tx.Size()}
			if err := archive.WriteHeader(header); err != nil {
				return err
			}
			_, err := tx.WriteTo(contextWriter{ctx, archive})
			return err
		}
	}
	err := store.view(ctx, add(backupDatabase))
	if err == nil {
		err = keys.view(ctx, add(backupKeys))
	}
	if err == nil {
		err = archive.Close()
	}
	if ctx.Err() != nil { // bbolt does not wrap all that it passes on
		err = ctx.Err()
	}
	if err != nil {
		return fmt.Errorf("write a backup: %w", err)
	}
	return nil
}

// contextWriter fails when its context has ended.
type contextWriter struct {
	ctx context.Context
	w   io.Writer
}

func (w contextWriter) Write(b []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.w.Write(b)
}

// Restore puts a database and its keys back from what Backup wrote, at path and
// KeysPath(path). It checks both before they get their names. Neither may exist
// (ErrExists); what is not a whole backup is ErrBadBackup. After an error
// neither is there.
func Restore(r io.Reader, path string) error {
	if err := restore(r, path); err != nil {
		return fmt.Errorf("restore a backup: %w", explain(path, err))
	}
	return nil
}

func restore(r io.Reader, path string) (err error) {
	for _, p := range []string{path, KeysPath(path)} {
		if _, err := os.Lstat(p); err == nil {
			return ErrExists
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	archive := tar.NewReader(r)
	tempDatabase, id, err := unpack(archive, backupDatabase, path, database)
	defer func() { _ = os.Remove(tempDatabase) }()
	if err != nil {
		return err
	}
	tempKeys, keysID, err := unpack(archive, backupKeys, path, keysFile)
	defer func() { _ = os.Remove(tempKeys) }()
	if err != nil {
		return err
	}
	if _, err := archive.Next(); err != io.EOF {
		return fmt.Errorf("%w (there is more in it)", ErrBadBackup)
	}
	if id != keysID {
		return fmt.Errorf("%w (the keys belong to another database)", ErrBadBackup)
	}

	if err := publish(tempKeys, KeysPath(path)); err != nil {
		return exists(err)
	}
	if err := publish(tempDatabase, path); err != nil {
		return errors.Join(exists(err), os.Remove(KeysPath(path)))
	}
	return nil
}

func exists(err error) error {
	if errors.Is(err, fs.ErrExist) {
		return ErrExists
	}
	return err
}

// unpack writes the next entry of a backup, which must have the name, to a
// temporary file beside path and checks that. The file is for the caller to
// remove, after an error too.
func unpack(archive *tar.Reader, name, path string, k kind) (temp string, id databaseID, err error) {
	header, err := archive.Next()
	if err != nil {
		return "", id, fmt.Errorf("%w (%w)", ErrBadBackup, err)
	}
	if header.Name != name || header.Typeflag != tar.TypeReg {
		return "", id, fmt.Errorf("%w (it has %q where %q belongs)", ErrBadBackup, header.Name, name)
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return "", id, err
	}
	temp = f.Name()
	_, err = io.Copy(f, readErrors{archive})
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return temp, id, err
	}
	db, id, err := openFile(temp, k)
	if err == nil {
		err = errors.Join(checkPages(db), db.Close())
	}
	if err != nil {
		return temp, id, fmt.Errorf("%w (%s: %w)", ErrBadBackup, name, err)
	}
	return temp, id, nil
}

// readErrors makes errors of reading a backup distinct from those of writing.
type readErrors struct{ r io.Reader }

func (r readErrors) Read(b []byte) (int, error) {
	n, err := r.r.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("%w (%w)", ErrBadBackup, err)
	}
	return n, err
}
