package main

import (
	"errors"
	"io"
	"log/slog"
	"os"

	"debrief/adapters/terminal"
	"debrief/bot"
	"debrief/coach"
)

// me is the one who sits at this terminal.
var me = bot.Identity{Adapter: "terminal", ID: "me"}

type chatCommand struct {
	dataFlags
	Plain bool `help:"Plain lines in and out, even on a terminal."`
}

// Help is shown by debrief chat --help.
func (chatCommand) Help() string {
	return "Tell it of an interview in your own words. /help shows what you can say, Ctrl-D leaves; everything is kept. " +
		"Where input or output is not a terminal, it speaks plain lines, so that it can be piped."
}

// Run talks until the person leaves.
func (c *chatCommand) Run(p *process) (err error) {
	path, err := c.path(p.env)
	if err != nil {
		return err
	}
	s, err := openStores(path, p.env("DEBRIEF_KEY"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	engine, err := coach.New()
	if err != nil {
		return err
	}
	log, closeLog := chatLog(path)
	defer closeLog()
	b := bot.New(bot.Config{
		Store: s, Keys: s.keys, Coach: engine, Log: log,
		Adapters: []bot.Adapter{terminal.New(terminal.Config{
			In: p.in, Out: p.out, Identity: me, Hints: terminal.LocalHints(), ForcePlain: c.Plain,
		})},
	})
	stop, err := serveBeside(path, b, s, log)
	if err != nil {
		log.Warn("other commands cannot ask this process", "error", err)
	}
	defer stop()
	return b.Run(p.ctx)
}

// chatLog is a log file beside the database: the screen belongs to the
// conversation. Without one, nothing is logged.
func chatLog(db string) (*slog.Logger, func()) {
	f, err := os.OpenFile(db+".log", os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return slog.New(slog.DiscardHandler), func() {}
	}
	return slog.New(slog.NewTextHandler(io.Writer(f), &slog.HandlerOptions{Level: slog.LevelWarn})), func() { _ = f.Close() }
}
