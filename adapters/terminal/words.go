package terminal

import (
	"errors"
	"fmt"
	"io/fs"
)

// The terminal's own words. All else that a person reads is the coach's.
const (
	wordsSend       = "press enter to send, alt+enter for a new line"
	wordsOne        = "enter to choose, or type"
	wordsPick       = "arrows and enter to choose, or type"
	wordsRate       = "type a number, or pick with the arrows"
	wordsFilter     = "type to narrow down, arrows and enter to choose"
	wordsNoMatch    = "none of these; enter sends it as it is"
	wordsCleared    = "cleared; up or ctrl+y gives it back"
	wordsReplace    = "type to replace, arrows to edit"
	wordsAside      = "enter leaves the form for this command; //… types a slash"
	wordsFormLeft   = "The form was left and not sent."
	wordsFormUnsent = "The form was not sent."
	wordsFormCancel = "(/cancel leaves the form, . empties a field)"
	wordsNotSent    = "Not sent:"
	wordsFinishing  = "finishing; press ctrl+c again to leave at once"
	wordsAgain      = "An empty line sends it again."
	wordsStillHere  = "Your words are still here."
	wordsNoValues   = "Nothing to show yet."
)

// wordsChoose tells that n choices have numbers.
func wordsChoose(n int) string {
	if n == 1 {
		return "1 to choose, or type"
	}
	return fmt.Sprintf("1-%d or type", n)
}

// wordsField tells what the keys do in a field of a form: in the last one, and
// where there is something to clear. What one key does stays on one line.
func wordsField(last, clears bool) string {
	enter, esc := "next", "leave"
	if last {
		enter = "send"
	}
	if clears {
		esc = "clear"
	}
	return fmt.Sprintf("enter:\u00a0%s   shift+tab:\u00a0back   esc:\u00a0%s", enter, esc)
}

// wordsNeeded tells that a field of a form may not stay empty.
func wordsNeeded(label string) string { return label + " is needed." }

// wordsFailed tells that an input was not taken.
func wordsFailed(err error) string {
	return fmt.Sprintf("That did not get through: %s.", oneLine(err.Error()))
}

// wordsSaved tells where a file was saved.
func wordsSaved(path string) string { return "Saved: " + clean(path) }

// wordsUnsaved tells that a file could not be saved, and why.
func wordsUnsaved(name string, err error) string {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		err = pe.Err
	}
	return fmt.Sprintf("%s could not be saved: %s.", oneLine(name), oneLine(err.Error()))
}

// wordsLastValues tells that a chart shows n of its values.
func wordsLastValues(n, of int) string { return fmt.Sprintf("(the last %d of %d)", n, of) }

// wordsMoreValues tells how many values a chart does not show.
func wordsMoreValues(n int) string { return fmt.Sprintf("(and %d more)", n) }

// wordsMore tells how many choices of a long list are out of sight.
func wordsMore(n int) string { return fmt.Sprintf("… %d more, arrows", n) }
