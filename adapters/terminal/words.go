package terminal

import "fmt"

// The terminal's own words. All else that a person reads is the coach's.
const (
	wordsSend       = "press enter to send, alt+enter for a new line"
	wordsPick       = "arrows and enter to choose, or type"
	wordsFilter     = "type to narrow down, arrows and enter to choose"
	wordsNoMatch    = "none of these; enter sends it as it is"
	wordsNextField  = "enter: next   shift+tab: back   esc: leave"
	wordsLastField  = "enter: send   shift+tab: back   esc: leave"
	wordsFormLeft   = "The form was left and not sent."
	wordsFormUnsent = "The form was not sent."
	wordsFormCancel = "(/cancel leaves the form, . empties a field)"
	wordsNotSent    = "Not sent:"
	wordsFinishing  = "finishing; press ctrl+c again to leave at once"
	wordsAgain      = "An empty line sends it again."
	wordsStillHere  = "Your words are still here."
)

// wordsChoose tells that n choices have numbers.
func wordsChoose(n int) string { return fmt.Sprintf("choose 1-%d or type", n) }

// wordsNeeded tells that a field of a form may not stay empty.
func wordsNeeded(label string) string { return label + " is needed." }

// wordsFailed tells that an input was not taken.
func wordsFailed(err error) string {
	return fmt.Sprintf("That did not get through: %s.", oneLine(err.Error()))
}

// wordsMore tells how many choices of a long list are out of sight.
func wordsMore(n int) string { return fmt.Sprintf("… %d more", n) }
