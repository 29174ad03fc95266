package terminal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// savesMost is how many files of one name are saved in a folder.
const savesMost = 999

// save writes a file that only this user can read, and returns its path. It
// never overwrites: where there is a file of that name, it is called name-2.
func save(folder, name string, data []byte) (string, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	name = fileName(name)
	end := filepath.Ext(name)
	for n := 1; n <= savesMost; n++ {
		path := filepath.Join(folder, name)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, end), n, end))
		}
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if errors.Is(err, fs.ErrExist) {
			continue
		} else if err != nil {
			return "", err
		}
		_, err = f.Write(data)
		if err := errors.Join(err, f.Close()); err != nil {
			return "", errors.Join(err, os.Remove(path))
		}
		return path, nil
	}
	return "", fs.ErrExist
}

// fileName is a name as a file in a folder can have it: without a way to
// another folder, and not hidden.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r == '/' || r == '\\' || r == ':' || !unicode.IsGraphic(r) {
			return '-'
		}
		return r
	}, oneLine(name))
	if name = strings.TrimLeft(name, ". "); name == "" {
		return "file"
	}
	return name
}
