package timewords

import (
	"strings"
	"time"

	"github.com/olebedev/when/rules"

	"debrief/coach/calendar"
)

// piece is what one rule read at one place of the plain text.
type piece struct {
	left, right  int
	kind         kind
	heard        reading
	site         *sited
	match        *rules.Match
	ish          bool   // "-ish" stands behind it
	text, before string // from left on, and up to it
}

// matchAt has a rule look at the text that begins at left. What it says is not
// read yet.
func matchAt(r *rule, left int, text, before string) (piece, bool) {
	if !r.needles.in(text) {
		return piece{}, false
	}
	at := r.re.FindStringSubmatchIndex(text)
	if at == nil {
		return piece{}, false
	}
	p := piece{left: left, kind: r.kind, site: &sited{rule: r, before: before}, text: text, before: before}
	p.match = p.site.matched(text, at)
	p.right = left + p.match.Right
	for p.right > left && text[p.right-left-1] == ' ' {
		p.right--
	}
	return p, true
}

// readAs reads the piece as of the Context's Now, and reports whether it means
// anything.
func (p *piece) readAs(c Context) bool { return p.applyTo(&rules.Context{}, c, c.Now) }

// takeIsh takes along the "-ish" behind the piece, which makes it a moment, and
// a vague one.
func (p *piece) takeIsh(text string) {
	rest := text[p.right:]
	if (strings.HasPrefix(rest, "-ish") || strings.HasPrefix(rest, " ish")) && (len(rest) == 4 || !asciiWord(rest[4])) {
		p.right += 4
		p.ish = true
		p.heard.vague = true
		if p.kind == looseHour {
			p.kind = clock
		}
	}
}

// applyTo reads the piece as of ref and writes it into ctx, and reports whether
// it means anything.
func (p *piece) applyTo(ctx *rules.Context, c Context, ref time.Time) bool {
	p.site.Context = c
	ok, err := p.match.Apply(ctx, nil, ref)
	p.heard = p.site.heard
	p.heard.vague = p.heard.vague || p.ish
	return ok && err == nil
}

func (p *piece) dead() bool {
	h := p.heard
	return h.date.IsZero() && h.at == nil && h.part == nil && h.move == nil
}

// phrase is pieces that belong together, in order of place: at most one day
// (and a weekday or "today" that goes with it), one part of a day, one time.
type phrase struct {
	pieces []piece
	lead   int           // where the preposition before it begins
	word   string        // that preposition
	week   calendar.Date // the day that its bare weekday is, where a neighbour says so
}

func (ph phrase) left() int  { return ph.pieces[0].left }
func (ph phrase) right() int { return ph.pieces[len(ph.pieces)-1].right }

func (ph phrase) first(fits func(kind) bool) *piece {
	for i := range ph.pieces {
		if fits(ph.pieces[i].kind) {
			return &ph.pieces[i]
		}
	}
	return nil
}

func (ph phrase) day() *piece   { return ph.first(kind.isDay) }
func (ph phrase) clock() *piece { return ph.first(kind.isClock) }
func (ph phrase) part() *piece {
	for i := range ph.pieces {
		if ph.pieces[i].heard.part != nil {
			return &ph.pieces[i]
		}
	}
	return nil
}

func (ph phrase) mover() *piece {
	return ph.first(func(k kind) bool { return k == shift || k == weekOf })
}

// gather puts pieces that belong together into phrases. These share the pieces'
// memory.
func gather(text string, pieces []piece) []phrase {
	if len(pieces) == 0 {
		return nil
	}
	phrases := make([]phrase, 0, len(pieces))
	began := 0
	for i, p := range pieces {
		if n := len(phrases); n > 0 {
			last := &phrases[n-1]
			gap, close := gapBetween(text, last.right(), p.left)
			if close && last.takes(p, gap, pieces[i+1:], text) {
				last.pieces = pieces[began : i+1 : i+1]
				continue
			}
		}
		began = i
		ph := phrase{pieces: pieces[i : i+1 : i+1]}
		ph.lead, ph.word = leadBefore(text, p.left)
		phrases = append(phrases, ph)
	}
	return phrases
}

// gapBetween is the words between two pieces, a comma or bracket kept as ",".
func gapBetween(text string, from, to int) (gap string, close bool) {
	if to-from > 20 {
		return "", false
	}
	gap = strings.TrimSpace(text[from:to])
	gap = strings.TrimPrefix(gap, ")")
	if zone := firstWord(gap); zones[zone] != "" {
		gap = strings.TrimSpace(gap[len(zone):])
	}
	if rest, found := strings.CutPrefix(gap, "@"); found {
		gap = strings.TrimSpace("at" + rest)
	}
	for _, sign := range []string{"(", "- ", ": ", "i.e. "} {
		if rest, found := strings.CutPrefix(gap, sign); found {
			gap = ", " + strings.TrimSpace(rest)
		}
	}
	switch gap {
	case "-", ":", "i.e.":
		gap = ","
	}
	gap = strings.TrimSpace(gap)
	if rest, found := strings.CutPrefix(gap, ","); found {
		gap = strings.TrimSpace("," + strings.TrimLeft(rest, " ,"))
	}
	return gap, true
}

var (
	clockGaps = setOf("", ",", "at", "@", "by", "around", "about", "from", "between", "before", "for", "after", "until",
		"at about", "at around", ",at", ",around", ",by", ",from", ",between", "in the", "o", "approx", "starting at", ",about", "~", ",~")
	dayGaps  = setOf("", ",", "on", ",on", "on the", "of", "by", "the", "of the", "for")
	partGaps = setOf("", "at", "on the", "the", "in", ",")
)

func setOf(words ...string) map[string]bool {
	set := map[string]bool{}
	for _, word := range words {
		set[word] = true
	}
	return set
}

// takes reports whether p goes on with the phrase that ends gap before it.
func (ph phrase) takes(p piece, gap string, rest []piece, text string) bool {
	d, c, last := ph.day(), ph.clock(), ph.pieces[len(ph.pieces)-1]
	switch {
	case last.kind == instant || p.kind == instant:
		return false
	case p.kind == weekOf || p.kind == shift:
		return d == nil && c != nil && ph.mover() == nil && dayGaps[gap] && ph.timed()
	case p.kind.isClock():
		if d == nil || c != nil || !clockGaps[gap] {
			return false
		}
		if p.kind == looseHour && (gap == "," || gap == "until" || gap == "for") {
			return false
		}
		return p.kind != looseHour || hourMayFollow(text[p.right:], gap == "at" || gap == "")
	case p.kind == dayPart:
		if ph.part() != nil || ph.mover() != nil && d == nil {
			return false
		}
		if d != nil {
			return partGaps[gap] && (gap != "," || p.qualified())
		}
		return gap == "" || c != nil && c.kind == clock && gap == "at"
	case d == nil && ph.mover() != nil:
		return gap == "" || gap == "the"
	case d == nil:
		if !dayGaps[gap] || p.heard.part != nil && ph.part() != nil {
			return false
		}
		if c == nil { // a morning of its own, which would mean nothing by itself
			return gap == "" || gap == "of" || gap == "on" || gap == "on the" || gap == "of the"
		}
		return ph.timed() || gap == "" && (c.heard.at.minute != 0 || strings.TrimSpace(c.before) == "" && (p.heard.part != nil || p.tellsPart(text)))
	}
	return last.kind.isDay() && agree(last, p, gap, rest, text)
}

// qualified reports whether a part of the day is said in more than a word, "early
// afternoon", "in the morning", so that a comma may stand before it.
func (p *piece) qualified() bool { return strings.ContainsAny(p.text[:p.right-p.left], " -") }

// tellsPart reports whether a part of the day stands right behind the piece, as
// in "8 tomorrow morning".
func (p *piece) tellsPart(text string) bool {
	switch firstWord(text[p.right:]) {
	case "morning", "afternoon", "evening", "night":
		return true
	}
	return false
}

// timed reports whether the phrase's clock needs no day beside it.
func (ph phrase) timed() bool {
	c := ph.clock()
	if c == nil || c.kind == clock || ph.part() != nil {
		return c != nil
	}
	switch lastWord(c.before) {
	case "around":
		return c.heard.at.hour <= 12
	case "@":
		name, _ := strings.CutSuffix(c.before, "@") // npm@7
		return name == "" || !asciiWord(name[len(name)-1]) && name[len(name)-1] != '\\'
	case "at", "by", "before", "until", "after":
		return !strings.HasSuffix(strings.TrimRight(c.before, " "), "more at")
	case "about":
		return lastWord(strings.TrimSuffix(strings.TrimRight(c.before, " "), "about")) == "at"
	}
	return false
}

// agree reports whether two days beside each other are one: "Friday, December
// 4", "the 4th (Friday)", "tomorrow, Thursday", "tonight, Tuesday 1 December".
func agree(a, b piece, gap string, rest []piece, text string) bool {
	if gap != "" && gap != "," && gap != "the" && gap != "on" && gap != "on the" || !a.heard.to.IsZero() || !b.heard.to.IsZero() {
		return false
	}
	switch {
	case a.kind == weekday && b.kind == day:
		return b.heard.fixed || gap != "," && gap != "" || gap == "" && strings.HasPrefix(b.text, "the ") || isDigit(b.text[0])
	case a.kind == day && b.kind == weekday:
		return a.heard.fixed && gap != "on" || a.heard.date.Weekday() == b.heard.date.Weekday() && gap == ","
	case a.kind == near && b.kind == day:
		return b.heard.fixed && gap == "," || a.heard.date == b.heard.date
	case a.kind == near && b.kind == weekday:
		if a.heard.date.Weekday() == b.heard.date.Weekday() {
			return true
		}
		if len(rest) == 0 || gap != "," {
			return false
		}
		next, close := gapBetween(text, b.right, rest[0].left)
		return close && rest[0].kind == day && rest[0].heard.fixed && agree(b, rest[0], next, nil, text)
	case a.kind == weekday && b.kind == near:
		return a.heard.date.Weekday() == b.heard.date.Weekday()
	}
	return false
}

// leadBefore finds the preposition before a phrase, past "the" and "about".
func leadBefore(text string, left int) (lead int, word string) {
	at := left
	for range 3 {
		for at > 0 && text[at-1] == ' ' {
			at--
		}
		end := at
		for at > 0 && asciiWord(text[at-1]) {
			at--
		}
		if at == end && at > 0 && text[at-1] == '@' {
			return at - 1, "at"
		}
		switch word := text[at:end]; word {
		case "the", "about", "around", "roughly", "approx", "early", "exactly", "maybe":
			if word == "around" || word == "about" {
				left = at
			}
			continue
		case "at", "on", "by", "before", "until", "from", "since", "after", "between":
			return at, word
		case "than":
			if before, found := strings.CutSuffix(text[:at], "no later "); found {
				return len(before), "by"
			}
		case "starting":
			return at, "from"
		}
		break
	}
	return left, ""
}

// calendarDate keeps the day that a rules.Context holds.
func calendarDate(ctx *rules.Context) calendar.Date {
	if ctx.Day == nil {
		return calendar.Date{}
	}
	return calendar.Date{Year: *ctx.Year, Month: time.Month(*ctx.Month), Day: *ctx.Day}
}
