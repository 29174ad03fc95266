package boltstore

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"go.etcd.io/bbolt"

	"debrief/bot"
)

// Store is a bot.Store in a bbolt file. Nobody else can open the file while
// it is open.
type Store struct {
	path    string
	db      *bbolt.DB
	id      databaseID
	commits *committer[*writes]
}

var _ bot.Store = (*Store)(nil)

// KeysPath is where the keys of the database at path are kept by convention.
func KeysPath(path string) string { return path + ".keys" }

// Open opens the database at path, and creates it, in a folder of its own if
// need be, if there is nothing at path. Claims that were not ended are free
// again, since nobody can hold them any longer. Its errors are ErrInUse,
// ErrNoAccess, ErrDiskFull, ErrDamaged, ErrNotDatabase, ErrNewer,
// ErrDatabaseMissing and what the operating system says.
func Open(path string) (*Store, error) {
	s, err := open(path)
	return s, explain(path, err)
}

func open(path string) (*Store, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		if _, err := os.Lstat(KeysPath(path)); err == nil {
			return nil, ErrDatabaseMissing
		}
		// If another process was faster, the file is theirs.
		if err := newFile(path, database, newID()); err != nil && !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
	}
	db, id, err := openFile(path, database)
	if err != nil {
		return nil, err
	}
	if err := guard(func() error { return endLeases(db) }); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	s := &Store{path: path, db: db, id: id}
	s.commits = newCommitter(path, func() *bbolt.DB { return db }, newWrites)
	return s, nil
}

// endLeases makes everything that is claimed due again. It costs what is
// claimed, and nothing is written if that is nothing.
func endLeases(db *bbolt.DB) error {
	tx, err := db.Begin(true)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	w := newWrites(tx)
	var claimed []due
	c := w.leased.Cursor()
	for k, _ := c.First(); k != nil; k, _ = c.Next() {
		_, d, ok := parseDueKey(k)
		if !ok {
			return ErrDamaged
		}
		claimed = append(claimed, d)
	}
	for _, d := range claimed {
		if !w.endLease(d) {
			return ErrDamaged
		}
	}
	if w.err != nil || !w.dirty {
		return w.err
	}
	return tx.Commit()
}

// endLease makes due again what d names. It is false if that is not claimed.
func (w *writes) endLease(d due) bool {
	if d.kind == bot.ClaimWake {
		r := w.record(d.journal)
		if r.wake.state != leased {
			return false
		}
		w.setWake(d.journal, r, lease{state: waiting, due: r.wake.due})
		return true
	}
	l := w.lane(d.journal, d.lane)
	if l.state == leased {
		w.setLane(d.journal, d.lane, l, lease{state: waiting, due: l.due})
	}
	return l.state == leased
}

// Close implements bot.Store.
func (s *Store) Close() error {
	if !s.commits.close() {
		return bot.ErrClosed
	}
	return s.db.Close()
}

// view reads in one consistent view. What f sees of the file it must copy.
func (s *Store) view(ctx context.Context, f func(*bbolt.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	err := closed(guard(func() error { return s.db.View(f) }))
	if errors.Is(err, ErrDamaged) {
		return explain(s.path, err)
	}
	return err
}

// Resolve implements bot.Store.
func (s *Store) Resolve(ctx context.Context, who bot.Identity, create bool) (id bot.JournalID, err error) {
	hash := identityHash(who)
	err = s.view(ctx, func(tx *bbolt.Tx) error {
		if copy(id[:], tx.Bucket(identitiesBucket).Get(hash)) != len(id) {
			return bot.ErrNotFound
		}
		return nil
	})
	if !create || !errors.Is(err, bot.ErrNotFound) {
		return id, err
	}
	err = s.commits.do(ctx, func(w *writes) error {
		if copy(id[:], w.identities.Get(hash)) == len(id) {
			return nil
		}
		id = newID()
		w.put(w.identities, hash, bytes.Clone(id[:]))
		w.put(w.journals, identityKey(id, hash), nil)
		return nil
	})
	if err != nil {
		return bot.JournalID{}, err
	}
	return id, nil
}

// Load implements bot.Store.
func (s *Store) Load(ctx context.Context, r bot.LoadRequest) (snap bot.Snapshot, err error) {
	err = s.view(ctx, func(tx *bbolt.Tx) error {
		journals := tx.Bucket(journalsBucket).Cursor()
		snap.Docs = make(map[string][]byte, len(r.Docs))
		if k, v := journals.Seek(recordKey(r.Journal)); bytes.Equal(k, recordKey(r.Journal)) {
			rec := parseRecord(v)
			snap.Version, snap.Wake = rec.version, rec.wake.due.time()
		}
		for _, name := range r.Docs {
			key := documentKey(r.Journal, name)
			names := len(key) - len(name)
			k, v := journals.Seek(key)
			if !strings.HasSuffix(name, "/") {
				if bytes.Equal(k, key) {
					snap.Docs[name] = bytes.Clone(v)
				}
				continue
			}
			for ; bytes.HasPrefix(k, key); k, v = journals.Next() {
				snap.Docs[string(k[names:])] = bytes.Clone(v)
			}
		}
		if r.Event == "" {
			return nil
		}
		days := eventDays{bucket: tx.Bucket(eventsBucket)}
		var answer []byte
		if answer, snap.Handled = days.find(eventKey(r.Journal, r.Event)); len(answer) > 0 {
			snap.Answer = bytes.Clone(answer)
		}
		return nil
	})
	if err != nil {
		return bot.Snapshot{}, fmt.Errorf("load a journal: %w", err)
	}
	return snap, nil
}
