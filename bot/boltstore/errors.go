package boltstore

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime/debug"
	"strings"
	"syscall"

	bolterrors "go.etcd.io/bbolt/errors"

	"debrief/bot"
)

// Errors of opening, writing, backing up and restoring; test for them with
// errors.Is. Each comes wrapped with the path it is about, and says what to do.
var (
	// ErrInUse is returned when another process holds the file.
	ErrInUse = errors.New("the file is in use by another process: stop that process, or ask it instead")

	// ErrNoAccess is returned when the file or its folder cannot be read and written.
	ErrNoAccess = errors.New("the file cannot be read and written: give this user both rights to it and to its folder")

	// ErrDiskFull is returned when there is no room. Nothing that was stored is
	// lost, and writing works again when there is room.
	ErrDiskFull = errors.New("there is no room to write: free some space on the disk and try again")

	// ErrDamaged is returned when a file of ours is cut short or its content broken.
	ErrDamaged = errors.New("the file is damaged: restore it from a backup")

	// ErrNotDatabase is returned when the file is something else. It is left as it is.
	ErrNotDatabase = errors.New("the file is not what belongs here: move it away or choose another path")

	// ErrNewer is returned when the file has a format that is not known yet.
	ErrNewer = errors.New("the file was written by a newer version: run that version or a later one")

	// ErrDatabaseMissing is returned when there are keys but not their database.
	ErrDatabaseMissing = errors.New("there is a keys file but no database: restore the database from a backup, or move the keys file away to begin anew")

	// ErrKeysMissing is returned when there is a database but not its keys.
	ErrKeysMissing = errors.New("the database has no keys file beside it: restore it from a backup")

	// ErrKeysForeign is returned when the keys are those of another database.
	ErrKeysForeign = errors.New("the keys file belongs to another database: restore the right one from a backup")

	// ErrKeyNeeded is returned when the keys are wrapped and no wrapping key was given.
	ErrKeyNeeded = errors.New("the keys file is wrapped: give the key it was wrapped with (DEBRIEF_KEY)")

	// ErrKeyWrong is returned when the keys are wrapped with another wrapping key.
	ErrKeyWrong = errors.New("the keys file is wrapped with another key than the one given: give that one (DEBRIEF_KEY)")

	// ErrExists is returned by Restore when there is something at the path already.
	ErrExists = errors.New("there is a file already: move it away or choose another path")

	// ErrBadBackup is returned by Restore for what Backup did not write.
	ErrBadBackup = errors.New("this is not a whole backup: use another one")
)

// explain wraps an error of the file at path with the sentinel it amounts to.
func explain(path string, err error) error {
	if err == nil {
		return nil
	}
	for _, is := range []struct{ cause, sentinel error }{
		{bolterrors.ErrTimeout, ErrInUse},
		{fs.ErrPermission, ErrNoAccess},
		{syscall.EROFS, ErrNoAccess},
		{bolterrors.ErrInvalid, ErrDamaged},
		{bolterrors.ErrChecksum, ErrDamaged},
		{bolterrors.ErrVersionMismatch, ErrDamaged},
		{bolterrors.ErrMaxSizeReached, ErrDiskFull},
		{syscall.ENOSPC, ErrDiskFull},
		{syscall.EDQUOT, ErrDiskFull},
		{syscall.EFBIG, ErrDiskFull},
	} {
		if errors.Is(err, is.cause) || unwrapped(err, is.cause) {
			return fmt.Errorf("%s: %w (%w)", path, is.sentinel, err)
		}
	}
	return fmt.Errorf("%s: %w", path, err)
}

// unwrapped tells whether err ends in the text of the errno cause: bbolt does
// not wrap the errors of growing the file.
func unwrapped(err, cause error) bool {
	_, errno := errors.AsType[syscall.Errno](cause)
	return errno && strings.HasSuffix(err.Error(), cause.Error())
}

// guard calls f and returns its error. On damaged pages bbolt panics, and on
// those that lie behind the end of the file the memory faults: both become
// ErrDamaged.
func guard(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w (%v)", ErrDamaged, p)
		}
	}()
	return f()
}

// closed translates bbolt's word for a closed database.
func closed(err error) error {
	if errors.Is(err, bolterrors.ErrDatabaseNotOpen) {
		return bot.ErrClosed
	}
	return err
}
