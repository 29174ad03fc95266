package timewords

import (
	"strings"

	"debrief/coach/calendar"
)

// Find returns every expression of time in the text, in order of place and not
// overlapping. Words that belong together ("Thursday next week at 10") are one.
// What names no day the calendar has (31 June), or a day before 1990-01-01 or
// after 2100-12-31, is not found. After "by" and "until" a day lies in the
// future whatever the tense, and after "since" in the past.
func Find(text string, c Context) []Found { return makeText(text).find(text, c) }

// FindBoth is what Find returns in the future tense and in the past, for little
// more than the price of one. The Context's own tense does not matter.
func FindBoth(text string, c Context) (future, past []Found) {
	t := makeText(text)
	c.Tense = Future
	future = t.find(text, c)
	c.Tense = Past
	return future, t.find(text, c)
}

// find reads the text in one tense; original is how it was written.
func (t *text) find(original string, c Context) []Found {
	if dayFirst, shown := t.dayOrder(); shown {
		c.DayFirst = dayFirst
	}
	phrases := gather(t.text, t.scan(c))
	shareWeeks(t.text, phrases, calendar.DateOf(c.Now))
	if len(phrases) == 0 {
		return nil
	}
	all := make([]Found, 0, len(phrases))
	for i := 0; i < len(phrases); i++ {
		ph := phrases[i]
		r, ok := ph.resolve(c, c.Now)
		end := ph.right()
		zone, zoneEnd := ph.zone(t.text)
		if ok && i+1 < len(phrases) {
			for _, join := range []func(string, phrase, phrase, Context) (resolved, bool){joinRange, joinChoice, joinGuess} {
				if joined, fits := join(t.text, ph, phrases[i+1], c); fits {
					i++
					r, end = joined, phrases[i].right()
					if zone == "" {
						zone, zoneEnd = phrases[i].zone(t.text)
					}
					break
				}
			}
		}
		if !ok || !r.known() {
			continue
		}
		if zone != "" && zoneEnd > end {
			end = zoneEnd
		}
		f := Found{
			Start: int(t.start[ph.left()]), End: int(t.stop[end-1]), Lead: int(t.start[ph.lead]), Word: ph.word,
			At: r.at, To: r.to, Other: r.other, Zone: zone, Vague: r.vague,
		}
		f.Text = original[f.Start:f.End]
		all = append(all, f)
	}
	return all
}

// Clock reads a text that is a time of day and nothing else: "9pm", "21:00",
// "half past two", "noon", "8 in the morning". An hour from 1 to 7 with no am or
// pm is in the afternoon.
func Clock(text string) (hour, min int, ok bool) {
	p := strings.Trim(makePlain(text).text, " .,!?")
	for _, before := range []string{"at ", "by ", "around ", "about ", "@ ", "@"} {
		p = strings.TrimPrefix(p, before)
	}
	phrases := gather(p, readied(p).scan(Context{Now: epoch}))
	if len(phrases) != 1 || phrases[0].left() != 0 || phrases[0].right() != len(p) {
		return 0, 0, false
	}
	ph := phrases[0]
	at := ph.clock()
	if at == nil || at.heard.until != nil || ph.day() != nil || ph.mover() != nil {
		return 0, 0, false
	}
	var partHour *int
	if part := ph.part(); part != nil {
		partHour = &part.heard.part.hour
	}
	said := at.heard.at.beside(partHour)
	total := (said.hour*60 + said.minute) % (24 * 60)
	return total / 60, total % 60, true
}
