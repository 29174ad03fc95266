package bot_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"debrief/coach"
	"debrief/coach/calendar"
)

// check holds all that a person got against the rules.
func (p *simPerson) check() {
	p.follows(p.export())
	p.undoAll()
	p.noteSent(p.now(), p.export())
	p.checkDelivery()
	p.checkUnasked()
	p.checkFollowUps()
	p.checkPromises()
	p.checkOwed()
	p.checkSilence()
	if p.errors > 0 && *simTalk != "" {
		name := filepath.Join(*simTalk, fmt.Sprintf("%d-%s.txt", p.world.seed, p.name))
		if err := os.WriteFile(name, []byte(strings.Join(p.log, "\n")+"\n"), 0o600); err != nil {
			p.world.t.Error(err)
		}
	}
	p.world.t.Logf("%s: %d events, %d messages, %d unasked, %d facts", p.name, p.events, len(p.sent), len(p.unasked()), len(p.facts))
}

// undoAll takes back step after step.
func (p *simPerson) undoAll() {
	for range min(undoMost, len(p.undos)) {
		p.say("/undo")
	}
	p.world.sleepUntil(time.Now().Add(time.Hour))
}

// unasked is the messages that nobody asked for.
func (p *simPerson) unasked() (out []*simRecord) {
	for _, r := range p.sent {
		if r.unasked {
			out = append(out, r)
		}
	}
	return out
}

// checkDelivery: everything committed was shown, and answers in their order.
func (p *simPerson) checkDelivery() {
	var last *simRecord
	for _, r := range p.sent {
		if r.delivered.IsZero() {
			if !r.refused {
				p.wrong("%s, committed at %s, was never shown", r.id, r.at.UTC())
			}
			continue
		}
		if r.unasked || p.spot {
			continue
		}
		if last != nil && r.order < last.order {
			p.wrong("%s was shown before %s", r.id, last.id)
		}
		last = r
	}
}

// checkUnasked: nothing in quiet hours, nothing around an interview, three a day.
func (p *simPerson) checkUnasked() {
	days, shown := map[calendar.Date]int{}, map[calendar.Date]int{} // shown: of those that had to wait for another day
	for _, r := range p.unasked() {
		facts := p.at(r.at)
		if !slices.ContainsFunc(facts, func(f *simFacts) bool { return !f.asleep(r.at) }) {
			p.wrong("in quiet hours, %s: %s", r.at.In(facts[0].loc()), r.message.Plain())
		}
		asked := p.wanted(r) // at that time, whatever else there is
		if !asked && !slices.ContainsFunc(facts, func(f *simFacts) bool { return f.around(r.at) == nil }) {
			p.wrong("around the interview with %s, %s: %s", facts[0].around(r.at).Company, r.at.In(facts[0].loc()), r.message.Plain())
		}
		if !slices.ContainsFunc(facts, func(f *simFacts) bool {
			return f.silent(r.at) == "" || asked && f.silent(r.at) == "the day of a no"
		}) {
			p.wrong("in %s, %s: %s", facts[0].silent(r.at), r.at.In(facts[0].loc()), r.message.Plain())
		}
		d := calendar.DateOf(r.at.In(facts[0].loc()))
		if !asked {
			days[d]++
		}
		if days[d] == 4 && !asked {
			p.wrong("the fourth unasked on %s: %s", d, r.message.Plain())
		}
		if r.delivered.IsZero() {
			continue
		}
		facts = p.at(r.delivered)
		if p.present(r.delivered) {
			continue
		}
		if !slices.ContainsFunc(facts, func(f *simFacts) bool { return !f.asleep(r.delivered) }) {
			p.wrong("late (of %s) in quiet hours, %s: %s", r.at.In(facts[0].loc()), r.delivered.In(facts[0].loc()), r.message.Plain())
		}
		if !asked && !slices.ContainsFunc(facts, func(f *simFacts) bool { return f.around(r.delivered) == nil }) {
			p.wrong("late (of %s) around the interview with %s, %s: %s", r.at.In(facts[0].loc()), facts[0].around(r.delivered).Company, r.delivered.In(facts[0].loc()), r.message.Plain())
		}
		if late := calendar.DateOf(r.delivered.In(facts[0].loc())); late != d && !asked {
			if shown[late]++; shown[late] == 4 {
				p.wrong("late (of %s), the fourth unasked shown on %s: %s", r.at.In(facts[0].loc()), late, r.message.Plain())
			}
		}
	}
}

// wanted reports whether a message holds a reminder that the person asked for
// at its time: it does not count.
func (p *simPerson) wanted(r *simRecord) bool {
	for key, at := range p.first {
		if strings.Contains(key, " own/remind/") && at.Sub(r.at).Abs() < time.Second {
			return true
		}
	}
	return false
}

// present reports whether the person had just done something.
func (p *simPerson) present(at time.Time) bool {
	return slices.ContainsFunc(p.heard, func(h time.Time) bool { return !at.Before(h) && at.Sub(h) < 10*time.Minute })
}

// checkFollowUps: never too early, never more than two.
func (p *simPerson) checkFollowUps() {
	count := map[string]int{}
	for _, r := range p.unasked() {
		for _, f := range p.at(r.at)[:1] {
			for _, iv := range f.open() {
				second := strings.Contains(r.message.Plain(), "Still nothing from "+iv.Company+"?")
				if iv.Company == "" || p.sharesName(iv) || !second && !strings.Contains(r.message.Plain(), "Heard from "+iv.Company+"?") {
					continue
				}
				today, item := calendar.DateOf(r.at.In(f.loc())), iv.ID+"/follow/1"
				if second {
					item = iv.ID + "/follow/2"
				}
				if count[item]++; count[item] > p.dates(item)+p.putOffs(iv.ID, "/follow/") {
					p.wrong("%s is suggested for the %d. time, to %s on %s", item, count[item], iv.Company, today)
				}
				if n := len(iv.Touches); n >= 2 || second != (n == 1) {
					p.wrong("%s is suggested after %d messages to %s on %s", item, n, iv.Company, today)
				}
				first := weekdays(iv.At.Date, map[coach.Sector]int{"": 7, coach.SectorHourly: 3, coach.SectorPublic: 15}[iv.Sector])
				if !iv.ReplyBy.IsZero() {
					first = weekdays(iv.ReplyBy.Date, 2)
				}
				for _, touch := range iv.Touches {
					if again := weekdays(calendar.DateOf(touch.At.In(f.loc())), 5); again.After(first) {
						first = again
					}
				}
				if today.Before(first) {
					p.wrong("a follow-up to %s on %s, before %s", iv.Company, today, first)
				}
			}
		}
	}
}

// dates is how many dates a task has hung on.
func (p *simPerson) dates(task string) int {
	seen := map[string]bool{}
	for _, f := range p.facts {
		for _, k := range f.agenda.Tasks {
			if k.ID == task {
				seen[k.For] = true
			}
		}
	}
	return len(seen)
}

// sharesName reports whether another interview ever was at the same company, so
// that a name alone does not tell which is meant.
func (p *simPerson) sharesName(iv *coach.Interview) bool {
	for _, f := range p.facts {
		for _, other := range f.interviews {
			if other.ID != iv.ID && strings.EqualFold(other.Company, iv.Company) {
				return true
			}
		}
	}
	return false
}

// putOffs is how often tasks of an interview were put off.
func (p *simPerson) putOffs(interview, kind string) int {
	seen := map[time.Time]bool{}
	for _, f := range p.facts {
		if iv := f.interviews[interview]; iv != nil {
			for id, m := range iv.Marks {
				if strings.Contains(id, kind) && m.State == coach.MarkLater {
					seen[m.At] = true
				}
			}
		}
	}
	return len(seen)
}

// simDue is one due time of something promised, and the stretch in which it was
// the one that held, with nothing else that would move its morning.
type simDue struct {
	token    string
	task     string
	due      string // and all else that its morning hangs on
	from, to time.Time
	facts    *simFacts
	promise  coach.Promise
}

// dues are the promises as they stood, stretch by stretch.
func (p *simPerson) dues() (out []simDue) {
	open := map[string]simDue{}
	for i, f := range p.facts {
		to := time.Now()
		if i+1 < len(p.facts) {
			to = p.facts[i+1].from
		}
		now := map[string]simDue{}
		for _, iv := range f.open() {
			for _, pr := range iv.Promises {
				token := strings.ToLower(simToken.FindString(pr.What))
				id := iv.ID + "/promise/" + pr.ID
				if _, marked := iv.Marks[id]; marked || token == "" {
					continue
				}
				from, until := f.hours()
				d := simDue{
					token: token, task: id, due: fmt.Sprint(pr.Due, f.profile.Zone, from, until),
					from: f.from, to: to, facts: f, promise: pr,
				}
				if was, ok := open[id]; ok && was.due == d.due && was.token == d.token {
					d.from = was.from
				}
				now[id] = d
			}
		}
		for id, was := range open {
			if d, ok := now[id]; !ok || d.due != was.due || d.token != was.token {
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

// checkPromises: each is reminded on the morning it is due, and not too often.
func (p *simPerson) checkPromises() {
	total := map[string]int{} // dues of each token
	for _, d := range p.dues() {
		total[d.token]++
		morning := d.facts.morning(d.promise.Due.Date)
		if d.promise.Due.Clock && !d.promise.Due.Time(d.facts.loc()).After(morning) {
			continue // due before its morning: it may come on the way
		}
		day := time.Date(morning.Year(), morning.Month(), morning.Day(), 0, 0, 0, 0, morning.Location())
		from, to := morning.Add(-16*time.Minute), morning.Add(25*time.Minute)
		if !d.from.Before(from) || d.to.Before(to) || p.world.down(from, to) || d.facts.around(morning) != nil ||
			d.facts.asleep(morning) || p.at(morning)[0].silent(morning) != "" || p.hushed(morning) || p.awayWithin(from, to) || p.countOn(morning, d.facts) >= 3 {
			continue
		}
		if !slices.ContainsFunc(p.sent, func(r *simRecord) bool {
			return !r.at.Before(day) && !r.at.After(to) && (r.refused || strings.Contains(strings.ToLower(r.message.Plain()), d.token))
		}) {
			p.wrong("%s of %s, due %s, was not reminded at %s (known since %s)", d.token, d.task, d.promise.Due, morning, d.from.In(d.facts.loc()))
		}
	}
	reminded := map[string]int{}
	for _, r := range p.unasked() {
		for _, token := range simToken.FindAllString(strings.ToLower(r.message.Plain()), -1) {
			reminded[token]++
		}
	}
	for token, n := range reminded {
		if total[token] == 0 {
			continue // not something promised
		}
		if most := 3*total[token] + p.putOffs(p.interviewOf(token), "/promise/"); n > most {
			p.wrong("%s was reminded %d times, at most %d were due", token, n, most)
		}
	}
}

// countOn is how many unasked messages came on a day before a moment of it.
func (p *simPerson) countOn(at time.Time, f *simFacts) (n int) {
	for _, r := range p.unasked() {
		if r.at.Before(at) && !p.wanted(r) && calendar.DateOf(r.at.In(f.loc())) == calendar.DateOf(at.In(f.loc())) {
			n++
		}
	}
	return n
}

// interviewOf is the interview that something was promised in.
func (p *simPerson) interviewOf(token string) string {
	for _, f := range p.facts {
		for id, iv := range f.interviews {
			for _, pr := range iv.Promises {
				if strings.Contains(strings.ToLower(pr.What), token) {
					return id
				}
			}
		}
	}
	return ""
}
