package reader

import (
	"strings"
	"time"
	"unicode"

	"debrief/coach/timewords"
)

// doc is a message on its way to being understood: its tokens, and what is
// known of each.
type doc struct {
	text  string
	now   time.Time
	known Known

	toks     []token
	severity string // of distress, as Distress says
	cased    bool   // capitals mean something: not all lower, not all upper
	starts   []bool
	ends     []bool
	opened   int // where the message begins, openers aside
	closed   int // where it ends, closers aside
	times    []timeSpan
	timeAt   []int // token → index in times, or -1
	names    []name
	nameAt   []int // token → index of the name that begins there, or -1
	nameOf   []int // token → index of the name it is part of, or -1
	quoted   []span
	taskAt   []int // token → index of the known task that it names, several, or -1
}

// span is [from, to), of tokens or of bytes.
type span struct{ from, to int }

// timeSpan is a time expression over tokens [from, to), read both ways.
type timeSpan struct {
	span

	lead         int // the first token of the preposition before it
	future, past timewords.Found
}

func (d *doc) startsClause(i int) bool { return i < len(d.starts) && d.starts[i] }
func (d *doc) endsClause(i int) bool   { return i >= len(d.ends) || d.ends[i] }

func newDoc(text string, now time.Time, known Known) *doc {
	d := &doc{now: now, known: known}
	d.severity, _ = Distress(text) // all of it
	if len(text) > readAtMost {
		text = strings.ToValidUTF8(text[:readAtMost], "")
	}
	d.text, d.toks = text, tokenise(text)
	d.cased = hasCase(text)
	d.findClauses()
	d.findTimes()
	d.findQuotes()
	d.findTasks()
	d.findNames(true)
	return d
}

// hasCase tells whether capitals mean anything in a text: some letters are
// capitals beside the word I, and not all are.
func hasCase(text string) bool {
	upper, lower := 0, 0
	before := ' '
	for i, r := range text {
		switch {
		case unicode.IsLower(r):
			lower++
		case unicode.IsUpper(r):
			rest := text[i+1:]
			if r == 'I' && !unicode.IsLetter(before) && (rest == "" || !unicode.IsLetter(rune(rest[0]))) {
				break
			}
			upper++
		}
		before = r
	}
	return upper > 0 && lower >= upper
}

// openers may stand before what a message is about, closers after it.
var (
	openers = words(`hi hey hello ok okay so well um uh hmm please kindly sorry also btw oh just actually ah yeah yes alright right
		now then and but because cool great thanks honestly maybe anyway sir madam guys team hiya heya yo lol oops wait good news
		update finally bot coach fyi today basically hopefully apparently unfortunately sadly`)
	closers = words(`please thanks mate lol haha though sir man then honestly too anyway ok okay kindly asap cheers bro ji dude itself
		already again really right now thank-you bot coach`)
	openPhrases = phrases(`can_you could_you would_you will_you can_u i_want_to i_want_you_to id_like_to id_like_you_to i_need_to
		i_need_you_to i_would_like_to lets let_me can_i could_i may_i can_we could_we help_me i_want i_need you_can you_could
		by_the_way thank_you i_think i_guess i_wanted_to good_morning good_afternoon good_evening do_you_mind would_you_mind
		can_you_please could_you_please please_can_you is_it_possible_to i_have_to time_to we_can wanted_to just_to_say`)
)

func phrases(list string) map[string][][]string {
	e := element{phrases: map[string][][]string{}}
	for p := range strings.FieldsSeq(list) {
		e.add(strings.Split(p, "_"))
	}
	return e.phrases
}

func (d *doc) findClauses() {
	n := len(d.toks)
	d.starts, d.ends = make([]bool, n+1), make([]bool, n+1)
	for i := range d.toks {
		if i == 0 || d.toks[i-1].breaks() || d.toks[i-1].is("and", "but", "so", "because", "cause", "then", "plus") {
			d.starts[i] = true
		}
		if !d.starts[i] {
			continue
		}
		if openers[d.toks[i].norm] {
			d.starts[i+1] = true
		}
		for _, more := range openPhrases[d.toks[i].norm] {
			if follows(d, i+1, more) {
				d.starts[i+1+len(more)] = true
			}
		}
	}
	d.ends[n] = true
	for i := n - 1; i >= 0; i-- {
		t := &d.toks[i]
		d.ends[i] = t.breaks() || t.is("and", "but", "so", "because", "if", "while") || closers[t.norm] && d.ends[i+1]
	}
	for d.opened < n {
		i := d.opened
		if !d.toks[i].breaks() && !openers[d.toks[i].norm] {
			more := -1
			for _, p := range openPhrases[d.toks[i].norm] {
				if follows(d, i+1, p) {
					more = max(more, len(p))
				}
			}
			if more < 0 {
				break
			}
			d.opened += more
		}
		d.opened++
	}
	d.closed = n
	for d.closed > 0 && (d.toks[d.closed-1].breaks() || closers[d.toks[d.closed-1].norm]) {
		d.closed--
	}
	if d.opened >= n {
		d.opened = 0
	}
}

func (d *doc) context(tense timewords.Tense) timewords.Context {
	return timewords.Context{Now: d.now, Business: d.known.Business, Tense: tense, DayFirst: d.known.DayFirst}
}

func (d *doc) findTimes() {
	d.timeAt = unset(len(d.toks) + 1)
	future, past := timewords.FindBoth(d.text, d.context(timewords.Future))
	i, k := 0, 0
	for _, f := range future {
		for i < len(d.toks) && d.toks[i].end <= f.Start {
			i++
		}
		from, to := i, i
		for to < len(d.toks) && d.toks[to].start < f.End {
			to++
		}
		if from == to || d.splits(to-1, f) || d.season(from, to) {
			continue
		}
		s := timeSpan{span: span{from, to}, lead: from, future: f, past: f}
		for s.lead > 0 && d.toks[s.lead-1].start >= f.Lead && f.Lead < f.Start {
			s.lead--
		}
		for k < len(past) && past[k].Start < f.Start {
			k++
		}
		if k < len(past) && past[k].Start == f.Start {
			s.past = past[k]
		}
		if d.mergeClock(&s) {
			continue
		}
		for t := from; t < to; t++ {
			d.timeAt[t] = len(d.times)
		}
		d.times = append(d.times, s)
	}
}

// mergeClock makes a day and the time of day right behind it one expression.
func (d *doc) mergeClock(s *timeSpan) bool {
	if len(d.times) == 0 || !s.future.At.Clock {
		return false
	}
	day := &d.times[len(d.times)-1]
	if day.future.At.Clock || !day.future.To.IsZero() || s.lead-day.to > 1 || s.lead > day.to && d.toks[day.to].kind != commaToken {
		return false
	}
	if s.future.Word != "" && s.future.Word != "at" || s.future.Lead-day.future.End > 4 {
		return false
	}
	if _, _, ok := timewords.Clock(d.text[s.future.Start:s.future.End]); !ok {
		return false
	}
	for _, at := range []*timewords.Moment{&day.future.At, &day.past.At} {
		at.Clock, at.Hour, at.Min = true, s.future.At.Hour, s.future.At.Min
	}
	day.future.Zone, day.past.Zone = s.future.Zone, s.past.Zone
	for t := day.to; t < s.to; t++ {
		d.timeAt[t] = len(d.times) - 1
	}
	day.to, day.future.End = s.to, s.future.End
	return true
}

// season tells whether a feast only says what kind of thing something is: a
// Christmas temp, the Easter rush.
func (d *doc) season(from, to int) bool {
	return to-from == 1 && d.toks[from].is("christmas", "xmas", "easter", "holiday", "summer", "thanksgiving") && to < len(d.toks) && d.joined(to) &&
		d.toks[to].is("temp", "temps", "job", "jobs", "work", "party", "cover", "casual", "season", "rush", "staff", "shifts", "role", "hours", "period", "sales", "help", "store", "shop", "market")
}

// splits tells whether an expression ends inside a token that is something
// else, as Monday does in Monday.com.
func (d *doc) splits(last int, f timewords.Found) bool {
	t := &d.toks[last]
	if t.kind == emailToken || t.kind == linkToken {
		return true
	}
	rest := ""
	if f.End < t.end {
		rest = d.text[f.End:t.end]
	}
	return rest != "" && !strings.HasPrefix(rest, "'") && !strings.HasPrefix(rest, "’") && !strings.HasPrefix(rest, "–") &&
		!strings.HasPrefix(rest, "-")
}

// findQuotes notes what stands in quotation marks, in bytes without them.
func (d *doc) findQuotes() {
	open := -1
	single := false
	before := ' '
	for i, r := range d.text {
		size := len(string(r))
		switch {
		case r == '"' || r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
			if open >= 0 && !single {
				d.quoted = append(d.quoted, span{open, i})
				open = -1
			} else if open < 0 {
				open, single = i+size, false
			}
		case r == '\'' || r == '‘' || r == '’':
			after := ' '
			for _, a := range d.text[i+size:] {
				after = a
				break
			}
			switch {
			case open < 0 && !wordRune(before) && wordRune(after) && strings.Count(d.text[i:], string(r)) > 0:
				open, single = i+size, true
			case open >= 0 && single && !wordRune(after):
				d.quoted = append(d.quoted, span{open, i})
				open = -1
			}
		}
		before = r
	}
}

// unset is n indices of nothing.
func unset(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// slice is the text of tokens [from, to), as typed.
func (d *doc) slice(from, to int) string {
	if from >= to || from >= len(d.toks) {
		return ""
	}
	return d.text[d.toks[from].start:d.toks[to-1].end]
}
