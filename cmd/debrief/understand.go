package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"debrief/coach/reader"
)

type understandCommand struct {
	At    string   `placeholder:"TIME" help:"When the lines are said, as 2026-11-25T15:30. Default: now."`
	Zone  string   `placeholder:"ZONE" help:"Where, as America/New_York. Default: this computer's zone."`
	Known []string `placeholder:"NAMES" help:"Companies that the person has told of, with commas between them."`
}

// Help is shown with the command's own help.
func (c *understandCommand) Help() string {
	return "Reads one message a line and prints for each what the coach takes it to mean, as a JSON object: text, intent, slots, " +
		"confidence (from " + fmt.Sprint(reader.Sure) + " on it acts without asking) and because (the rules that spoke for it); " +
		"also holds what else the message says. A line that is a JSON object with a text is read for that text, " +
		"which may then run over several lines. Nothing is kept."
}

// Run reads lines until there are no more.
func (c *understandCommand) Run(p *process) error {
	now, err := c.now()
	if err != nil {
		return err
	}
	known := reader.Known{Companies: c.Known}
	in, out := bufio.NewReader(p.in), json.NewEncoder(p.out)
	out.SetEscapeHTML(false)
	for {
		line, err := in.ReadString('\n')
		if line != "" {
			text := messageIn(line)
			if err := out.Encode(reader.Label(text, reader.Read(text, now, known))); err != nil {
				return fmt.Errorf("print what was understood: %w", err)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("read lines: %w", err)
		}
	}
}

// now is the moment at which the lines are said.
func (c *understandCommand) now() (time.Time, error) {
	zone := time.Local
	if c.Zone != "" {
		var err error
		if zone, err = time.LoadLocation(c.Zone); err != nil {
			return time.Time{}, fmt.Errorf("--zone %s: no such zone; for instance America/New_York", c.Zone)
		}
	}
	if c.At == "" {
		return time.Now().In(zone), nil
	}
	if at, err := time.Parse(time.RFC3339, c.At); err == nil {
		if c.Zone != "" {
			at = at.In(zone)
		}
		return at, nil
	}
	for _, form := range []string{"2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05", "2006-01-02"} {
		if at, err := time.ParseInLocation(form, c.At, zone); err == nil {
			return at, nil
		}
	}
	return time.Time{}, fmt.Errorf("--at %s: not a time; for instance 2026-11-25T15:30", c.At)
}

// messageIn is the message on a line: the line, or the text of an object.
func messageIn(line string) string {
	line = strings.TrimRight(line, "\r\n")
	var l struct{ Text *string }
	if strings.HasPrefix(strings.TrimSpace(line), "{") && json.Unmarshal([]byte(line), &l) == nil && l.Text != nil {
		return *l.Text
	}
	return line
}
