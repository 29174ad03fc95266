package timewords

import "debrief/coach/calendar"

// weekSaid is where the week of a weekday was said.
type weekSaid int

const (
	weekUnsaid weekSaid = iota
	weekBefore          // next Friday: what comes behind it goes on from there
	weekBehind          // Friday next week: what comes before it is of that week too
)

// neighbourGaps are the words between weekdays that share what was said of one.
var neighbourGaps = setOf("or", "and", "to", ",", "/", "&", "or on", "and on", "until", "through", "or maybe", ", and", ", or", ",and", ",or")

// shareWeeks gives weekdays beside one whose week was said their week: both in
// "Thursday or Friday next week", and both in "next Thursday and Friday". What is
// past stays so: "last Monday and Friday" said on a Wednesday.
func shareWeeks(text string, phrases []phrase, today calendar.Date) {
	for i := len(phrases) - 2; i >= 0; i-- {
		a, b := &phrases[i], &phrases[i+1]
		day := b.weekdaySaid(weekBehind)
		if b.week.IsZero() && day == nil || !a.bareWeekday() || !neighbours(text, *a, *b) {
			continue
		}
		last := b.week
		if day != nil {
			last = day.heard.date
		}
		if d := inWeek(last, 0, a.day().heard.date.Weekday()); d.Before(last) {
			a.week = d
		}
	}
	for i := range phrases[:max(0, len(phrases)-1)] {
		a, b := &phrases[i], &phrases[i+1]
		if !b.week.IsZero() || !b.bareWeekday() || !neighbours(text, *a, *b) {
			continue
		}
		if day := a.weekdaySaid(weekBefore); day != nil {
			d := firstAfter(day.heard.date, b.day().heard.date.Weekday())
			if !day.heard.date.Before(today) || d.Before(today) {
				b.week = d
			}
		}
	}
}

func neighbours(text string, a, b phrase) bool {
	gap, close := gapBetween(text, a.right(), b.left())
	return close && neighbourGaps[gap]
}

// weekdaySaid is the phrase's weekday where its week was said so.
func (ph phrase) weekdaySaid(as weekSaid) *piece {
	if d := ph.day(); d != nil && d.heard.week == as {
		return d
	}
	return nil
}

// bareWeekday reports whether the phrase's day is a weekday and no more.
func (ph phrase) bareWeekday() bool {
	d := ph.day()
	return d != nil && d.kind == weekday && d.heard.week == weekUnsaid && ph.onlyDay() && ph.mover() == nil
}

func (ph phrase) onlyDay() bool {
	days := 0
	for _, p := range ph.pieces {
		if p.kind.isDay() {
			days++
		}
	}
	return days == 1
}
