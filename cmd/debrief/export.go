package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"debrief/coach"
)

type exportCommand struct {
	dataFlags
	Format string `enum:"json,md,csv,ics" default:"json" help:"json: everything. md: to read. csv: for a spreadsheet. ics: the dates, for a calendar."`
	Output string `short:"o" placeholder:"FILE" help:"Write to this file, for you alone to read. Default: standard output."`
	Force  bool   `help:"Write the file even if there is one of that name."`
}

// Run writes the journal in a format.
func (c *exportCommand) Run(p *process) error {
	path, err := c.path(p.env)
	if err != nil {
		return err
	}
	a, err := p.ask(path, coach.Query{Kind: coach.QueryExport, Format: coach.Format(c.Format)})
	if err != nil {
		return err
	}
	if len(a.Export) == 0 {
		return fmt.Errorf("export: there is nothing to write as %s", c.Format)
	}
	if !bytes.HasSuffix(a.Export, []byte("\n")) {
		a.Export = append(a.Export, '\n')
	}
	if c.Output == "" || c.Output == "-" {
		_, err = p.out.Write(a.Export)
	} else {
		err = writePrivate(c.Output, a.Export, c.Force)
	}
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// writePrivate writes a file that only this user can read. One that is there is
// replaced if force is set, and only once the new one is whole.
func writePrivate(path string, data []byte, force bool) (err error) {
	place := path
	if force {
		info, err := os.Lstat(path)
		if err == nil && !info.Mode().IsRegular() {
			return fmt.Errorf("%s is no regular file", path)
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		place = filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new")
		if err := os.Remove(place); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	f, err := os.OpenFile(place, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		if errors.Is(err, fs.ErrExist) {
			return fmt.Errorf("%w: name another one, or overwrite it with --force", err)
		}
		return err
	}
	_, err = io.Copy(f, bytes.NewReader(data))
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil && force {
		err = os.Rename(place, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(place))
	}
	return nil
}
