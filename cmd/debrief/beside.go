package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/coach"
)

// One process owns the database. Other commands ask it through a Unix socket
// beside the file, and open the file themselves when nobody runs.

// socketPathMost is how long a Unix socket's path can be: 108 bytes on Linux,
// 104 on macOS and the BSDs (sockaddr_un), with the closing zero.
const socketPathMost = 103

// socketPath is the socket of a database: beside it, or under a name made from
// its path in the directory for sockets or temporary files where that is too
// long. The directory is the user's own.
func socketPath(db string) string {
	if p := db + ".sock"; len(p) <= socketPathMost {
		return p
	}
	sum := sha256.Sum256([]byte(db))
	dir := os.Getenv("XDG_RUNTIME_DIR")
	if dir == "" {
		dir = filepath.Join(os.TempDir(), fmt.Sprintf("debrief-%d", os.Getuid()))
	}
	return filepath.Join(dir, "debrief-"+hex.EncodeToString(sum[:8])+".sock")
}

// serveBeside answers other commands until stop is called. The caller holds
// the database, so a socket that is there already is left from a crash.
func serveBeside(db string, b *bot.Bot, s stores, log *slog.Logger) (stop func(), err error) {
	path := socketPath(db)
	if err := ownFolder(filepath.Dir(path)); err != nil {
		return func() {}, err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return func() {}, err
	}
	l, err := listenPrivate(path)
	if err != nil {
		return func() {}, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /ask/{kind}", func(w http.ResponseWriter, r *http.Request) {
		a, err := b.Ask(r.Context(), me, coach.Query{
			Kind: coach.QueryKind(r.PathValue("kind")), Format: coach.Format(r.FormValue("format")),
		})
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		_ = json.NewEncoder(w).Encode(a)
	})
	mux.HandleFunc("GET /backup", func(w http.ResponseWriter, r *http.Request) {
		if err := boltstore.Backup(r.Context(), s.Store, s.keys, w); err != nil {
			log.Error("backup", "error", err)
			panic(http.ErrAbortHandler) // so that the reader sees it was cut short
		}
	})
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn)}
	go func() { _ = server.Serve(l) }() // ends with Shutdown
	return func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		if server.Shutdown(ctx) != nil { // somebody reads a backup and does not go on
			_ = server.Close()
		}
		_ = os.Remove(path)
	}, nil
}

// ownFolder makes a folder for this user alone, or sees to it that the one that
// is there is theirs: in a folder of somebody else's, the socket could be too.
func ownFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !info.IsDir() || int(stat.Uid) != os.Getuid() || info.Mode().Perm()&0o022 != 0 {
		return fmt.Errorf("%s: others can write there", dir)
	}
	return nil
}

// listenPrivate listens on a socket that only this user can open from the
// moment it exists.
func listenPrivate(path string) (net.Listener, error) {
	old := syscall.Umask(0o177)
	defer syscall.Umask(old)
	return net.Listen("unix", path)
}

// errNobodyRuns is returned where no process owns the database.
var errNobodyRuns = errors.New("no process owns the database")

// askBeside asks the process that owns the database, errNobodyRuns if there is
// none: a path without its first slash, and a query. The caller closes the body.
func askBeside(ctx context.Context, db, what string) (io.ReadCloser, error) {
	if dir := filepath.Dir(socketPath(db)); dir != filepath.Dir(db) && ownFolder(dir) != nil {
		return nil, errNobodyRuns // nobody of ours, at least
	}
	client := &http.Client{Transport: &http.Transport{
		DisableKeepAlives: true,
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			var d net.Dialer
			return d.DialContext(ctx, "unix", socketPath(db))
		},
	}}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://beside/"+what, nil)
	if err != nil {
		return nil, err
	}
	res, err := client.Do(req)
	if errors.Is(err, syscall.ECONNREFUSED) || errors.Is(err, os.ErrNotExist) {
		return nil, errNobodyRuns
	} else if err != nil {
		return nil, fmt.Errorf("ask the running debrief: %w", err)
	}
	if res.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(io.LimitReader(res.Body, 1000))
		_ = res.Body.Close()
		return nil, fmt.Errorf("ask the running debrief: %s", text)
	}
	return res.Body, nil
}

// ask answers a query: from the process that owns the database, else from the
// file.
func (p *process) ask(db string, q coach.Query) (coach.Answer, error) {
	what := "ask/" + url.PathEscape(string(q.Kind)) + "?" + url.Values{"format": {string(q.Format)}}.Encode()
	body, err := askBeside(p.ctx, db, what)
	if err == nil {
		defer body.Close()
		var a coach.Answer
		if err := json.NewDecoder(body).Decode(&a); err != nil {
			return coach.Answer{}, fmt.Errorf("ask the running debrief: %w", err)
		}
		return a, nil
	} else if !errors.Is(err, errNobodyRuns) {
		return coach.Answer{}, err
	}
	s, err := openExisting(db, p.env("DEBRIEF_KEY"))
	if err != nil {
		return coach.Answer{}, err
	}
	engine, err := coach.New()
	if err != nil {
		return coach.Answer{}, errors.Join(err, s.Close())
	}
	a, err := bot.New(bot.Config{Store: s, Keys: s.keys, Coach: engine}).Ask(p.ctx, me, q)
	return a, errors.Join(err, s.Close())
}
