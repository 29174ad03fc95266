package bot_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
)

// simOwed are the rules whose tasks somebody waits for, or that the person
// asked for: no silence of weeks keeps them back.
var simOwed = []string{"decide", "promise", "reply", "decline", "remind"}

// simRule is the rule of a task or of a reminder's key.
func simRule(id string) string {
	part := strings.SplitN(id, "/", 3)
	if len(part) < 2 {
		return ""
	}
	return part[1]
}

// simDebt is a reminder of something owed, and the stretch in which it stood.
type simDebt struct {
	key      string // by life
	at       time.Time
	from, to time.Time
}

// debts are the reminders of what is owed as they stood, stretch by stretch.
func (p *simPerson) debts() (out []simDebt) {
	open := map[string]simDebt{}
	for i, f := range p.facts {
		to := time.Now()
		if i+1 < len(p.facts) {
			to = p.facts[i+1].from
		}
		now := map[string]simDebt{}
		for _, k := range f.agenda.Tasks {
			if !slices.Contains(simOwed, simRule(k.ID)) {
				continue
			}
			for _, r := range k.Reminders {
				d := simDebt{key: fmt.Sprintf("%d %s/%s/%s", f.life, k.ID, r.Step, k.For), at: r.At, from: f.from, to: to}
				if was, ok := open[d.key]; ok && was.at.Equal(d.at) {
					d.from = was.from
				}
				now[d.key] = d
			}
		}
		for key, was := range open {
			if d, ok := now[key]; !ok || !d.at.Equal(was.at) {
				out = append(out, was)
			}
		}
		open = now
	}
	for _, d := range open {
		out = append(out, d)
	}
	return out
}

// free is the first moment from at on at which something may come unasked, and
// whether there is one within a week.
func (p *simPerson) free(at time.Time) (time.Time, bool) {
	for end := at.AddDate(0, 0, 7); at.Before(end); at = at.Add(time.Minute) {
		f := p.at(at)
		if len(f) > 0 && !f[0].asleep(at) && f[0].around(at) == nil && f[0].silent(at) == "" && !p.hushed(at) {
			return at, true
		}
	}
	return at, false
}

// checkOwed: what is owed is spoken of as soon as it may be. Where the day has
// its three messages without it, it comes within two.
func (p *simPerson) checkOwed() {
	for _, d := range p.debts() {
		at := d.at
		if at.Before(d.from) {
			at = d.from
		}
		at, ok := p.free(at)
		if !ok {
			continue
		}
		by := at.Add(25 * time.Minute)
		f := p.at(at)[0]
		day := calendar.DateOf(at.In(f.loc()))
		if p.countOn(day.AddDays(1).At(0, 0, f.loc()).Add(-time.Second), f) >= 3 {
			by = at.AddDate(0, 0, 2)
		}
		if d.to.Before(by) || p.world.down(at.Add(-time.Minute), by) || p.silentWithin(at, by) || p.awayWithin(at, by) {
			continue
		}
		if said, ok := p.first[d.key]; !ok {
			p.wrong("%s, due at %s, was forgotten: it never came (known since %s)", d.key, at.In(f.loc()), d.from.In(f.loc()))
		} else if said.After(by) {
			p.wrong("%s, due at %s, came late, at %s (known since %s)", d.key, at.In(f.loc()), said.In(f.loc()), d.from.In(f.loc()))
		}
	}
}

// silentWithin reports whether anything but a night kept the coach silent in a
// stretch.
func (p *simPerson) silentWithin(from, to time.Time) bool {
	for at := from; at.Before(to); at = at.Add(5 * time.Minute) {
		if p.hushed(at) || p.at(at)[0].silent(at) != "" || p.at(at)[0].around(at) != nil {
			return true
		}
	}
	return false
}

// awayWithin reports whether nobody could be reached at some moment of a
// stretch: then everything waits until they write.
func (p *simPerson) awayWithin(from, to time.Time) bool {
	return slices.ContainsFunc(p.left, func(s simSpan) bool { return s.from.Before(to) && (s.to.IsZero() || !s.to.Before(from)) })
}

// simQuiet is how the coach says that it will be quiet.
const simQuiet = "I haven't heard from you in a while"

// checkSilence: after 14 days without a word the coach says once that it will
// be quiet, and keeps to what is owed from then on.
func (p *simPerson) checkSilence() {
	unasked := p.unasked()
	for i, spoke := range p.spoke {
		next := time.Now().AddDate(1, 0, 0)
		if i+1 < len(p.spoke) {
			next = p.spoke[i+1]
		}
		told := 0
		for _, r := range unasked {
			if !r.at.After(spoke) || !r.at.Before(next) || r.delivered.IsZero() {
				continue
			}
			quiet, long := strings.Contains(r.message.Plain(), simQuiet), r.at.Sub(spoke) >= 14*24*time.Hour
			switch {
			case quiet && (told > 0 || !long):
				p.wrong("the coach says for the %d. time that it will be quiet, %s after they wrote", told+1, r.at.Sub(spoke))
			case long && told == 0 && !quiet && !p.refusedBetween(spoke, r.at):
				p.wrong("the coach has heard nothing for %s, and says: %s", r.at.Sub(spoke), r.message.Plain())
			case told > 0:
				p.keepsQuiet(r)
			}
			if quiet {
				told++
			}
		}
	}
	for _, r := range unasked {
		if p.inCrisis(r.at) {
			p.wrong("unasked after words of crisis, at %s: %s", r.at, r.message.Plain())
		}
	}
}

// keepsQuiet checks that a message in the coach's silence is of what is owed,
// or was asked for.
func (p *simPerson) keepsQuiet(r *simRecord) {
	for key, at := range p.reminded {
		_, key, _ := strings.Cut(key, " ")
		if d := at.Sub(r.at); d > -time.Second && d < time.Second && !slices.Contains(simOwed, simRule(key)) && simRule(key) != "stay" {
			p.wrong("%s came while the coach was quiet, at %s: %s", key, r.at, r.message.Plain())
		}
	}
}

// refusedBetween reports whether a message did not arrive in a stretch.
func (p *simPerson) refusedBetween(from, to time.Time) bool {
	return slices.ContainsFunc(p.sent, func(r *simRecord) bool {
		return r.unasked && r.delivered.IsZero() && r.at.After(from) && r.at.Before(to)
	})
}

// inCrisis reports whether the last thing the person did before a moment was
// answered as words of crisis.
func (p *simPerson) inCrisis(at time.Time) bool {
	var last time.Time
	for _, s := range p.spoke {
		if !s.After(at) {
			last = s
		}
	}
	return slices.ContainsFunc(p.sent, func(r *simRecord) bool {
		return !r.unasked && !r.at.Before(last) && r.at.Before(at) && strings.Contains(r.message.Plain(), "findahelpline.com")
	})
}
