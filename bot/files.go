package bot

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"debrief/bot/picture"
	"debrief/coach"
)

// makeFiles makes the files that a message names, in their order, from its
// journal as it is now. One that cannot be made is left out and logged: the
// message is worth more than the file. The error is the store's: try again.
func (b *Bot) makeFiles(ctx context.Context, id JournalID, named []coach.File) ([]File, error) {
	var files []File
	for _, f := range named {
		a, err := b.ask(ctx, id, f.Of)
		if err == nil {
			var made File
			if made, err = b.makeFile(f, a); err == nil {
				files = append(files, made)
				continue
			}
		}
		switch { // what the error wraps may quote a document: its kind is enough
		case errors.Is(err, errNoFile):
			err = errNoFile
		case errors.Is(err, errNoAnswer):
			err = errNoAnswer
		default:
			return nil, fmt.Errorf("make a file: %w", err)
		}
		b.log.Warn("a file was not made", "journal", id.String(), "query", f.Of.Kind, "format", f.Of.Format, "error", err)
	}
	return files, nil
}

// errNoFile is why an answer is no file.
var errNoFile = errors.New("the answer cannot be made into a file")

// makeFile makes a file of what the coach answered: its bytes, or a picture of
// its charts. Its error is errNoFile.
func (b *Bot) makeFile(f coach.File, a coach.Answer) (made File, err error) {
	defer func() {
		if r := recover(); r != nil {
			b.log.Error("making a file panicked", "query", f.Of.Kind, "stack", string(debug.Stack()))
			made, err = File{}, errNoFile
		}
	}()
	switch made = (File{Name: f.Name, Type: f.Type}); {
	case len(a.Export) > 0:
		made.Data = a.Export
	case len(a.Charts) > 0:
		made.Charts = a.Charts
		if made.Data, err = picture.PNG(a.Charts); err != nil {
			return File{}, fmt.Errorf("%w: %w", errNoFile, err)
		}
	default:
		return File{}, errNoFile
	}
	return made, nil
}
