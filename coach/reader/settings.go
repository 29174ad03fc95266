package reader

import (
	"fmt"
	"strconv"
	"strings"
)

// fillSettings reads what is to be set: zone, quiet hours, weekly goal,
// portfolio, name, country.
func (p part) fillSettings(s *Slots) {
	s.Timezone, s.Country = p.zone()
	s.QuietFrom, s.QuietTo = p.quietHours()
	s.WeeklyGoal = p.weeklyGoal()
	for i := p.from; i < p.to; i++ {
		t := &p.toks[i]
		switch {
		case t.kind == linkToken:
			s.Portfolio = t.raw
		case t.is("me") && i > p.from && p.toks[i-1].is("call") || t.is("is", "as", "to") && i > p.from && p.toks[i-1].is("name"):
			if i+1 < p.to && p.toks[i+1].kind == wordToken && p.timeAt[i+1] < 0 {
				end := i + 2
				if n := p.nameAt[i+1]; n >= 0 {
					end = p.names[n].to
				}
				s.Name = trimWords(p.slice(i+1, end))
			}
		}
	}
	if s.Portfolio == "" {
		for i := p.from; i < p.to; i++ {
			if p.toks[i].is("portfolio", "website", "site") {
				for k := i + 1; k < p.to && k < i+5; k++ {
					if strings.Contains(p.toks[k].raw, ".") && p.toks[k].kind == wordToken {
						s.Portfolio = p.toks[k].raw
						break
					}
				}
			}
		}
	}
}

// zone is the time zone that is named, by its IANA name, a city, its short
// form, or a country with one zone; and the country, by its code.
func (p part) zone() (zone, country string) {
	for i := p.from; i < p.to; i++ {
		t := &p.toks[i]
		if k := t.end; k < len(p.text) && p.text[k] == '/' {
			end := k + 1
			for end < len(p.text) && (letter(p.text[end]) || p.text[end] == '_' || p.text[end] == '/' || p.text[end] == '-') {
				end++
			}
			if area, ok := zoneAreas[t.norm]; ok && end > k+1 {
				return area + "/" + zoneCase(p.text[k+1:end]), ""
			}
		}
		for n := 3; n > 0; n-- {
			if i+n > p.to {
				continue
			}
			key := p.key(i, n)
			if z, ok := cityZones[key]; ok {
				return z, country
			}
			if c, ok := countries[key]; ok && (n > 1 || key != "us" || t.raw == "US") {
				country = c.code
				zone = c.zone
			}
		}
		if z, ok := shortZones[t.norm]; ok && (zone == "" && strings.ToUpper(t.raw) == t.raw || p.clauseHas(i, zoneWords)) {
			zone = z
		}
	}
	return zone, country
}

var zoneWords = words(`timezone zone time tz clock`)

// key is the stems of n tokens from i on, with spaces.
func (p part) key(i, n int) string {
	if n == 1 {
		return p.toks[i].stem
	}
	parts := make([]string, n)
	for k := range n {
		parts[k] = p.toks[i+k].stem
	}
	return strings.Join(parts, " ")
}

// zoneCase writes a place as IANA does: new_york is New_York.
func zoneCase(s string) string {
	up := true
	return strings.Map(func(r rune) rune {
		if up && r >= 'a' && r <= 'z' {
			r -= 'a' - 'A'
		}
		up = r == '_' || r == '/' || r == '-'
		return r
	}, s)
}

// weeklyGoal is the number beside goal, target or "a week".
func (p part) weeklyGoal() int {
	goal := -1
	for i := p.from; i < p.to; i++ {
		if p.toks[i].is("goal", "target", "quota", "aim", "goals") {
			goal = i
		}
	}
	for i := max(p.from, goal); i < p.to; i++ {
		n, ok := number(&p.toks[i])
		if !ok || n > 200 {
			continue
		}
		if goal >= 0 {
			return n
		}
		for k := i + 1; k < p.to && k < i+5; k++ {
			if p.toks[k].is("week", "weekly") {
				return n
			}
		}
	}
	if goal >= 0 { // "make 8 my weekly goal"
		for i := p.from; i < goal; i++ {
			if n, ok := number(&p.toks[i]); ok && p.toks[i].kind == numberToken && n < 200 && !strings.Contains(p.toks[i].raw, ":") {
				return n
			}
		}
	}
	return 0
}

// quietHours are the two times of day between which there is to be silence.
// Without am or pm, the first is in the evening and the second in the
// morning, unless somebody works nights.
func (p part) quietHours() (from, to string) {
	var clocks []clockSaid
	for i := p.from; i < p.to; i++ {
		if from, to, ok := p.span(i); ok {
			return from.evening(), to.morning()
		}
		c, n := p.clockAt(i)
		if n == 0 {
			continue
		}
		if i > p.from {
			c.word = p.toks[i-1].norm
			if p.toks[i-1].is("the") && i > p.from+1 {
				c.word = p.toks[i-2].norm
			}
		}
		if goalNear := i > p.from && p.toks[i-1].is("goal", "target", "to", "is", "be") && p.goalBefore(i); goalNear {
			continue
		}
		clocks = append(clocks, c)
		i += n - 1
	}
	for k, c := range clocks {
		switch {
		case c.word == "before" && from == "" && p.neverBefore(): // "I don't sleep before midnight"
			from = c.evening()
		case len(clocks) == 1 && c.word == "before", len(clocks) > 1 && c.word == "before" && to == "":
			to = c.morning()
		case len(clocks) > 1 && c.word == "until", from != "" && k > 0 && to == "":
			to = c.morning()
		case from == "":
			from = c.evening()
		}
	}
	return from, to
}

// span reads two times of day run together: 9pm-8am.
func (p part) span(i int) (from, to clockSaid, ok bool) {
	a, b, dashed := strings.Cut(p.toks[i].norm, "-")
	if !dashed || a == "" || b == "" || !digit(a[0]) || !digit(b[0]) {
		return from, to, false
	}
	d := &doc{text: a + " " + b}
	d.toks = tokenise(d.text)
	if len(d.toks) != 2 {
		return from, to, false
	}
	q := part{d, 0, 2}
	from, n := q.clockAt(0)
	to, m := q.clockAt(1)
	return from, to, n == 1 && m == 1
}

func (p part) neverBefore() bool {
	negated := false
	for i := p.from; i < p.to; i++ {
		negated = negated || negations[p.toks[i].norm]
		if negated && p.toks[i].is("sleep", "bed", "asleep") {
			return true
		}
	}
	return false
}

func (p part) goalBefore(i int) bool {
	for k := i - 1; k >= p.from && k > i-5; k-- {
		if p.toks[k].is("goal", "target", "quota") {
			return true
		}
	}
	return false
}

// clockSaid is a time of day, as far as it was said.
type clockSaid struct {
	hour, min int
	sure      bool // am, pm or 24 hours
	word      string
}

func (c clockSaid) evening() string {
	if !c.sure && c.hour >= 6 && c.hour < 12 {
		c.hour += 12
	} else if !c.sure && c.hour == 12 {
		c.hour = 0
	}
	return fmt.Sprintf("%02d:%02d", c.hour, c.min)
}

func (c clockSaid) morning() string { return fmt.Sprintf("%02d:%02d", c.hour%24, c.min) }

// clockAt reads a time of day at token i and how many tokens it takes.
func (p part) clockAt(i int) (clockSaid, int) {
	t := &p.toks[i]
	switch t.norm {
	case "midnight":
		return clockSaid{0, 0, true, ""}, 1
	case "noon", "midday":
		return clockSaid{12, 0, true, ""}, 1
	}
	body, suffix := t.norm, ""
	for _, s := range []string{"am", "pm", "a.m", "p.m", "h", "hrs", "a", "p"} {
		if b, ok := strings.CutSuffix(body, s); ok && b != "" && digit(b[len(b)-1]) {
			body, suffix = b, s
			break
		}
	}
	hours, mins, split := strings.Cut(strings.ReplaceAll(body, ".", ":"), ":")
	h, err := strconv.Atoi(hours)
	if err != nil {
		w, ok := numberWords[hours]
		if !ok || w < 1 || w > 12 {
			return clockSaid{}, 0
		}
		h = w
	}
	m := 0
	if split {
		if m, err = strconv.Atoi(mins); err != nil || len(mins) != 2 {
			return clockSaid{}, 0
		}
	}
	n := 1
	if suffix == "" && i+1 < p.to && p.toks[i+1].is("am", "pm", "a.m", "p.m", "oclock") {
		suffix, n = p.toks[i+1].norm, 2
	}
	if h < 0 || h > 24 || m < 0 || m > 59 {
		return clockSaid{}, 0
	}
	c := clockSaid{hour: h, min: m, sure: suffix != "" || split && (h > 12 || len(hours) == 2) || h > 12 || h == 0}
	switch {
	case strings.HasPrefix(suffix, "p") && h < 12:
		c.hour += 12
	case strings.HasPrefix(suffix, "a") && h == 12:
		c.hour = 0
	}
	c.hour %= 24
	if i+n < p.to && p.toks[i+n].is("application", "applications", "interviews", "jobs", "a", "per", "days", "weeks") {
		return clockSaid{}, 0
	}
	return c, n
}
