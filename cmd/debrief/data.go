package main

import (
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"debrief/bot"
	"debrief/bot/boltstore"
)

// dataFlags say where the data lies.
type dataFlags struct {
	DB string `name:"db" placeholder:"FILE" env:"DEBRIEF_DB" help:"The database. Default: debrief/debrief.db in your data directory ($$XDG_DATA_HOME, or ~/.local/share)."`
}

// path is the database file.
func (f dataFlags) path(env func(string) string) (string, error) {
	if f.DB != "" {
		return filepath.Abs(f.DB)
	}
	dir := env("XDG_DATA_HOME")
	if !filepath.IsAbs(dir) { // the XDG specification: a relative path counts as not set
		home, err := os.UserHomeDir()
		if err != nil {
			return "", errors.New("no home directory is set: say where the database lies with --db")
		}
		dir = filepath.Join(home, ".local", "share")
	}
	return filepath.Join(dir, "debrief", "debrief.db"), nil
}

// stores are the two files that hold everything.
type stores struct {
	*boltstore.Store
	keys *boltstore.Keys
}

var _ bot.Store = stores{}

// openStores opens database and keys, which are made if they do not exist.
func openStores(path, wrappingKey string) (stores, error) {
	key, err := parseKey(wrappingKey)
	if err != nil {
		return stores{}, err
	}
	s, err := boltstore.Open(path)
	if err != nil {
		return stores{}, err
	}
	k, err := boltstore.OpenKeys(boltstore.KeysPath(path), s, key)
	if err != nil {
		return stores{}, errors.Join(err, s.Close())
	}
	return stores{s, k}, nil
}

// Close closes both files.
func (s stores) Close() error { return errors.Join(s.keys.Close(), s.Store.Close()) }

// errNoDatabase is returned by commands that have nothing to read.
var errNoDatabase = errors.New("there is no database yet: start with `debrief chat`, or name another one with --db")

// openExisting opens a database that must be there.
func openExisting(path, wrappingKey string) (stores, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return stores{}, fmt.Errorf("%s: %w", path, errNoDatabase)
	}
	return openStores(path, wrappingKey)
}

// keyLength is that of an AES-256 key, in bytes.
const keyLength = 32

// parseKey reads DEBRIEF_KEY: 32 bytes in base64 or hexadecimal. Empty is none.
func parseKey(s string) ([]byte, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return nil, nil
	}
	for _, decode := range []func(string) ([]byte, error){
		hex.DecodeString, base64.StdEncoding.DecodeString, base64.RawStdEncoding.DecodeString, base64.URLEncoding.DecodeString,
	} {
		if key, err := decode(s); err == nil && len(key) == keyLength {
			return key, nil
		}
	}
	return nil, errors.New("DEBRIEF_KEY must be 32 bytes in base64 or hexadecimal: make one with `openssl rand -base64 32`")
}
