package reader

import (
	"time"

	"debrief/coach/timewords"
)

// Met reads an answer to "Who did you meet, and when will you hear?". It is
// ok when the text is plainly an answer, even one without names.
func Met(text string, now time.Time, known Known) (people []Person, replyBy timewords.Found, ok bool) {
	return nil, timewords.Found{}, false
}

// Promises reads an answer to "Promised to send anything?". No promise at
// all is a nil slice.
func Promises(text string, now time.Time, known Known) []Promise { return nil }

// Correction tells whether the whole message corrects an earlier answer, and
// to what. Field is "company", "date" or "person" where the text itself says
// so, else empty: the caller decides it from the value.
func Correction(text string) (field, value string, ok bool) { return "", "", false }

// YesNo reads a message that is plainly a yes or a no.
func YesNo(text string) (yes, ok bool) { return false, false }

// Skip tells whether the whole message asks to leave a question out.
func Skip(text string) bool { return false }

// Back tells whether the whole message asks for the question before.
func Back(text string) bool { return false }

// Why tells whether the whole message asks why a question is asked.
func Why(text string) bool { return false }

// Later tells whether the whole message puts the question off.
func Later(text string) bool { return false }

// ThatsAll tells whether the whole message says there is nothing more.
func ThatsAll(text string) bool { return false }

// Rating reads how something was, from 1 (bad) to 5 (great): a number, a
// number word, or one of the words for it.
func Rating(text string) (int, bool) { return 0, false }

// Distress tells whether a text speaks of being in a bad place: "crisis" for
// self-harm, also where it is only hinted at; "unsure" where it may be a way
// of speaking; "low" for disheartened.
func Distress(text string) (severity string, ok bool) { return "", false }
