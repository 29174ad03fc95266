package timewords

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/olebedev/when/rules"

	"debrief/coach/calendar"
)

// row is one line of a family's table: how it may begin, what it looks like,
// what it is, and what it means.
type row struct {
	first   string // the words it may begin with; @weekday, @month, @number
	pattern string // over plain text; {weekday} and the like stand for macros
	kind    kind
	mean    func(s said, w when) (reading, bool)
}

// kind says how an expression goes together with the ones beside it.
type kind int

const (
	day       kind = iota // a date; without one it stands in others' way and means nothing: "30 February"
	weekday               // a day of the week, which gives way to a date beside it
	near                  // today, tomorrow, tonight: gives way to a date beside it
	dayPart               // morning, evening: with a day, or nothing
	clock                 // a time of day
	looseHour             // a bare number that is an hour only in the right company
	instant               // a day and a time of day at once
	shift                 // "a week from", and then a day
	weekOf                // "the week of", and then a day
)

func (k kind) isDay() bool { return k == day || k == weekday || k == near }

func (k kind) isClock() bool { return k == clock || k == looseHour }

// reading is what a row's words mean. Only what was said is set.
type reading struct {
	date, to, other calendar.Date
	at, until       *clockTime
	part            *clockTime // a part of the day, which "at 8" beside it narrows
	vague, fixed    bool       // fixed: a date that names its month or more
	ofToday         bool       // a time of day that is today's when no day is said
	week            weekSaid   // of a weekday: whether its week was said
	kind            kind       // what it was read as
	move            func(calendar.Date) calendar.Date
}

// said is a row's words and what stands around them.
type said struct {
	words         []string // what the pattern captured; "" where it did not
	before, after string   // plain text on either side
}

// when is what words are read against: the Context, and the day they count from.
type when struct {
	Context
	today calendar.Date
}

func whenOf(c Context, ref time.Time) when {
	c.Now = ref
	return when{Context: c, today: calendar.DateOf(ref)}
}

func (w when) past() bool { return w.Tense == Past }

// macros stand for the alternations that many rows share.
var macros = strings.NewReplacer(
	"{weekday}", `(`+oneOf(weekdays)+`)`,
	"{weekdays}", `((?:`+oneOf(weekdays)+`)s)`,
	"{month}", `(`+oneOf(months)+`)`,
	"{nth}", `(\d{1,2})(?:st|nd|rd|th)`,
	"{day}", `(\d{1,2})(?: ?(?:st|nd|rd|th)\b)?`,
	"{ordinal}", `(`+oneOf(ordinals)+`)`,
	"{year}", `((?:19|20|21)\d\d)`,
	"{join}", ` ?(-+|to|until|through|and) ?`,
	"{to}", ` ?(?:-+|to|until|through|and) ?`,
	"{hours}", `(an?|one|\d{1,2}) ?(?:h(\d\d)|(?:hours?|h),? ?(?:and )?(\d{1,2}) ?(?:minutes|m))m?`,
	"{amount}", `(half an?|a half|half|(?:a |3 )?quarters? of an|another|(?:an?|1|one|\d{1,3}|\d\.5)(?: and a half)?|(?:an? )?couple(?: of)?(?: more)?|(?:an? )?few(?: more)?|several|\d \d|\d{1,3}(?: ?- ?| to | or )\d{1,3})`,
	"{unit}", `((?:business|working|work|calendar|week)? ?days?|minutes?|hours?|[hm]|weeks?|fortnights?|months?)`,
	"{part}", `(early(?: part)?|mid-?|middle|later?|beginning|start|end|(?:first|second|latter) (?:half|part))`,
	"{about}", `(?:(?:about|around|roughly|approximately|approx|at most|at least|max|maximum|less than|more than|no more than|up to|another|a further|under|just over|just under|just|over|like|maybe|probably|perhaps|say|almost|nearly|~) ?)?`,
)

func oneOf[V any](words map[string]V) string {
	return strings.Join(slices.Sorted(maps.Keys(words)), "|")
}

// rule is a row made ready. Bound to a Context it is a rules.Rule.
type rule struct {
	row
	re      *regexp.Regexp
	needles needles
}

func makeRule(r row) *rule {
	pattern := `^(?:` + macros.Replace(r.pattern) + `)\b`
	return &rule{row: r, re: regexp.MustCompile(pattern), needles: needlesOf(pattern)}
}

// index is which rows may begin with a word; @number is any run that begins
// with a digit, and @alone is digits that nothing after them goes on with. It is
// filled by init because the rows' meanings look words up in it.
var index map[string][]*rule

// vocabulary is every word that some rule may go on with. After a word that is
// common in all talk (the, in, a) a rule is tried only where one follows.
var vocabulary map[string]bool

func init() {
	vocabulary = makeVocabulary()
	index = makeIndex(allRows())
}

func allRows() []row {
	return slices.Concat(weekdayRows, nthWeekdayRows, relativeRows, periodRows, quarterRows, dateRows, holidayRows, rangeRows, clockSpanRows, clockRows, dayPartRows)
}

func makeIndex(rows []row) map[string][]*rule {
	byWord := map[string][]*rule{}
	classes := map[string][]string{
		"@weekday": slices.Collect(maps.Keys(weekdays)),
		"@month":   slices.Collect(maps.Keys(months)),
		"@ordinal": slices.Collect(maps.Keys(ordinals)),
		"@amount":  strings.Fields("@number a an one couple few several half about around roughly approximately approx"),
	}
	for _, r := range rows {
		made := makeRule(r)
		for _, first := range strings.Fields(r.first) {
			words, isClass := classes[first]
			if !isClass {
				words = []string{first}
			}
			for _, word := range words {
				byWord[word] = append(byWord[word], made)
			}
		}
	}
	return byWord
}

// sited is a rule at one place in a text. It implements rules.Rule: Find looks
// at the beginning of what it is given and nowhere else, and the match's Applier
// writes the day and the time of day into the rules.Context, each only where it
// was said. What that cannot hold is left in heard. The Context may be changed
// between two applications of one match.
type sited struct {
	*rule
	Context
	before string
	heard  reading
}

var _ rules.Rule = (*sited)(nil)

// Find implements rules.Rule.
func (r *sited) Find(text string) *rules.Match {
	at := r.re.FindStringSubmatchIndex(text)
	if at == nil {
		return nil
	}
	return r.matched(text, at)
}

// matched is the match at what the pattern captured.
func (r *sited) matched(text string, at []int) *rules.Match {
	s := said{before: r.before, after: text[at[1]:]}
	if len(at) > 2 {
		s.words = make([]string, 0, len(at)/2-1)
	}
	for i := 2; i < len(at); i += 2 {
		word := ""
		if at[i] >= 0 {
			word = text[at[i]:at[i+1]]
		}
		s.words = append(s.words, word)
	}
	return &rules.Match{
		Right: at[1], Text: text[:at[1]], Captures: s.words,
		Applier: func(_ *rules.Match, c *rules.Context, _ *rules.Options, ref time.Time) (bool, error) {
			heard, ok := r.mean(s, whenOf(r.Context, ref))
			if !ok {
				return false, nil
			}
			r.heard = heard
			heard.applyTo(c)
			return true, nil
		},
	}
}

// applyTo writes the day and time of day that were said into c. An hour that
// does not say which half of the day goes by the part of the day in c, if any.
func (r reading) applyTo(c *rules.Context) {
	if !r.date.IsZero() {
		year, month, day := r.date.Year, int(r.date.Month), r.date.Day
		c.Year, c.Month, c.Day = &year, &month, &day
	}
	if r.part != nil {
		hour, minute := r.part.hour, r.part.minute
		c.Hour, c.Minute = &hour, &minute
	}
	if r.at != nil {
		at := r.at.beside(c.Hour)
		c.Hour, c.Minute = &at.hour, &at.minute
	}
}

// epoch is a first of January, so that setting year, month and day one after
// the other in a rules.Context never runs over a month's end.
var epoch = time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)

// momentIn is what c holds. Its base is never the zero time, for which
// rules.Context would ask the machine's clock.
func momentIn(c *rules.Context) Moment {
	t, err := c.Time(epoch)
	if err != nil || c.Day == nil {
		return Moment{}
	}
	m := momentOf(t)
	if c.Hour == nil {
		return Moment{Date: m.Date}
	}
	return m
}
