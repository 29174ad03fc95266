package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"debrief/bot/boltstore"
)

type backupCommand struct {
	dataFlags
	File string `arg:"" help:"Where to write it. An existing file is not overwritten. - is standard output."`
}

// Help is shown by debrief backup --help.
func (backupCommand) Help() string {
	return "The copy holds the database and the keys to it: whoever has the file can read it, unless DEBRIEF_KEY is set. " +
		"Forgetting somebody does not reach into backups; delete those yourself."
}

// Run writes the backup, from the process that owns the database or from the
// file.
func (c *backupCommand) Run(p *process) error {
	path, err := c.path(p.env)
	if err != nil {
		return err
	}
	if c.File == "-" {
		return p.backup(path, p.out)
	}
	f, err := os.OpenFile(c.File, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("backup: %w", err)
	}
	if err := errors.Join(p.backup(path, f), f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(c.File))
	}
	return nil
}

func (p *process) backup(path string, w io.Writer) error {
	body, err := askBeside(p.ctx, path, "backup")
	if err == nil {
		defer body.Close()
		if _, err := io.Copy(w, body); err != nil {
			return fmt.Errorf("backup: the running debrief could not finish it: %w", err)
		}
		return nil
	} else if !errors.Is(err, errNobodyRuns) {
		return err
	}
	s, err := openExisting(path, p.env("DEBRIEF_KEY"))
	if err != nil {
		return err
	}
	return errors.Join(boltstore.Backup(p.ctx, s.Store, s.keys, w), s.Close())
}

type restoreCommand struct {
	dataFlags
	File string `arg:"" help:"The backup. - is standard input."`
}

// Run puts the backup back.
func (c *restoreCommand) Run(p *process) (err error) {
	path, err := c.path(p.env)
	if err != nil {
		return err
	}
	in := p.in
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return fmt.Errorf("restore: %w", err)
		}
		defer f.Close()
		in = f
	}
	if err := boltstore.Restore(in, path); err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.out, "Restored to %s\n", path)
	return err
}
