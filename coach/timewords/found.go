// Package timewords finds what people say about time in free text ("by Friday",
// "in a couple of days", "the 5th at half past two") and says which moments
// they mean. It is pure: now comes in with the Context.
//
// The rules are tables, one file for each family of words; a row says how an
// expression may begin, what it looks like and what it means. Bound to a place
// in a text a row is a rules.Rule of github.com/olebedev/when, and the pieces
// of one phrase meet in its rules.Context. That library's own English rules are
// not used: they read "next Friday" as the coming one and find one cluster of
// words in a text, where a message may hold several.
package timewords

import (
	"time"

	"debrief/coach/calendar"
)

// Tense says which way a day without a year or week is looked for.
type Tense int

// The tenses. Words that say themselves which way they look (next, last, ago, in
// two weeks) are not moved by them.
const (
	Future Tense = iota // "Friday" is the first one after today
	Past                // "Friday" is the last one before today
)

// Context is what the words are read against.
type Context struct {
	Now      time.Time          // in the person's zone
	Business *calendar.Business // nil: weekends only
	Tense    Tense
	DayFirst bool // 4/12 is 4 December
}

// Found is one expression of time in a text.
//
// Other is set for what follows, and nothing else. It may be of the same date as
// At and differ by the hour.
//   - 3/4, where both may be months and differ: with day and month changed over,
//     unless a weekday beside it or another date in the text decides.
//   - "next Friday" where this week's is still to come: that one. "last Monday"
//     where this week had one: last week's.
//   - "Friday", "this Friday" said on a Friday: today.
//   - "the 25th" said on the 25th: the next month's, in the past the last one's.
//   - "Nov 20" said on the 25th, or another date that is most of a year away on
//     the side that the tense looks to: the near one on the other side.
//   - "Tuesday 4 December" where that is a Friday, and "tomorrow, 4 December"
//     where it is not tomorrow: the Tuesday, and tomorrow.
//   - "Thursday or Friday", "the 3rd or 4th": the earlier. At is the later.
//   - "tomorrow" said before four in the morning: today.
//   - Seven or eight with nothing to say which half of the day: the other half.
//     Eight to eleven where the morning's has passed and tonight's has not:
//     tonight's.
type Found struct {
	Start, End int    // byte offsets of the expression, without the preposition before it
	Text       string // what stands there
	Lead       int    // where the preposition before it begins ("by the" in "by the 5th"); Start when there is none
	Word       string // that preposition: at, on, by, before, until (also till), from, since, after, between; "" when there is none
	At         Moment
	To         Moment // the end of a range, its last day included; else zero
	Other      Moment // the other reading of At where a careful reader would hesitate; else zero
	Zone       string // the zone named beside the time of day ("3pm IST"), by IANA name; At is what clocks show there
	Vague      bool   // the words name no exact day: early, mid, late, "in a few days", "next week"
}
