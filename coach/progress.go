package coach

import (
	"cmp"
	"slices"
	"strings"

	"debrief/coach/calendar"
)

// How it goes over time: as a picture, and in words for those who cannot see
// it.

const (
	progressRatings = 20 // the last ratings shown
	progressWeeks   = 8  // the last weeks shown
)

// progress is what there is to show.
type progress struct {
	rated  []*Interview // in order
	weeks  []Week       // the last ones, those without a record too
	stands []standing
}

// standing is how many interviews stand at a place.
type standing struct {
	name string
	n    int
}

// places are where an interview can stand, in the order they are shown.
var places = []struct {
	name string
	is   func(iv *Interview) bool
}{
	{"planned", func(iv *Interview) bool { return iv.Outcome == "" && iv.Planned && !iv.Held }},
	{"waiting", func(iv *Interview) bool { return iv.Outcome == "" && iv.Held && iv.Offer == nil }},
	{"offer", func(iv *Interview) bool { return iv.Outcome == "" && iv.Offer != nil }},
	{"next round", func(iv *Interview) bool { return iv.Outcome == Advanced }},
	{"accepted", func(iv *Interview) bool { return iv.Outcome == Accepted }},
	{"declined", func(iv *Interview) bool { return iv.Outcome == Declined }},
	{"withdrew", func(iv *Interview) bool { return iv.Outcome == Withdrew }},
	{"turned down", func(iv *Interview) bool { return iv.Outcome == Rejected }},
	{"no answer", func(iv *Interview) bool { return iv.Outcome == Ghosted }},
	{"not held", func(iv *Interview) bool { return iv.Outcome == NoShow }},
}

// lookBack gathers it.
func (t *turn) lookBack() progress {
	var p progress
	var all []*Interview
	for _, doc := range t.loadAll(interviewDocs) {
		if iv := t.interview(strings.TrimPrefix(doc, interviewDocs)); iv.ID != "" {
			all = append(all, iv)
		}
	}
	slices.SortStableFunc(all, func(a, b *Interview) int {
		return cmp.Or(a.At.Date.Compare(b.At.Date), a.Told.Compare(b.Told))
	})
	for _, iv := range all {
		if iv.Rating > 0 {
			p.rated = append(p.rated, iv)
		}
	}
	if len(p.rated) > progressRatings {
		p.rated = p.rated[len(p.rated)-progressRatings:]
	}
	for _, place := range places {
		n := 0
		for _, iv := range all {
			if place.is(iv) {
				n++
			}
		}
		if n > 0 {
			p.stands = append(p.stands, standing{place.name, n})
		}
	}
	p.weeks = lastWeeks(t.hunt(), mondayOf(t.today()))
	return p
}

// lastWeeks is the weeks until the one that this Monday begins, from the first
// in which an application was sent; none if none was.
func lastWeeks(h *Hunt, monday calendar.Date) []Week {
	by := map[calendar.Date]Week{}
	for _, w := range h.Weeks {
		by[w.Monday] = w
	}
	var out []Week
	for n := progressWeeks - 1; n >= 0; n-- {
		d := monday.AddDays(-7 * n)
		w := by[d]
		w.Monday = d
		if len(out) > 0 || w.Applied > 0 {
			out = append(out, w)
		}
	}
	return out
}

// empty reports whether there is nothing to show.
func (p progress) empty() bool { return len(p.rated) == 0 && len(p.stands) == 0 && len(p.weeks) == 0 }

// charts is the picture of it. Companies are not in it: a picture is easily
// shown around.
func (p progress) charts() []Chart {
	var out []Chart
	short := func(d calendar.Date) string { return d.At(12, 0, location("")).Format("2 Jan") }
	if len(p.rated) > 0 {
		c := Chart{Title: "How the interviews felt, 1 to 5", Kind: ChartLine, Most: 5}
		for _, iv := range p.rated {
			c.Labels, c.Values = append(c.Labels, short(iv.At.Date)), append(c.Values, float64(iv.Rating))
		}
		out = append(out, c)
	}
	if len(p.weeks) > 0 {
		c := Chart{Title: "Applications a week", Kind: ChartBars}
		for _, w := range p.weeks {
			c.Labels, c.Values = append(c.Labels, short(w.Monday)), append(c.Values, float64(w.Applied))
		}
		out = append(out, c)
	}
	if len(p.stands) > 0 {
		c := Chart{Title: "Where the interviews stand", Kind: ChartRows}
		for _, s := range p.stands {
			c.Labels, c.Values = append(c.Labels, s.name), append(c.Values, float64(s.n))
		}
		out = append(out, c)
	}
	return out
}

// showProgress shows how it goes.
func (t *turn) showProgress() {
	p := t.lookBack()
	if len(t.need) > 0 {
		return
	}
	if p.empty() {
		t.tell(say("There is nothing to look back on yet. It begins with one interview: “just finished with Acme”."))
		return
	}
	l := &List{Title: say("How it goes")}
	add := func(text Text) { l.Items = append(l.Items, Item{Text: text}) }
	if len(p.rated) > 0 {
		var marks []string
		for _, iv := range p.rated {
			marks = append(marks, itoa(iv.Rating))
		}
		add(say("How the interviews felt, oldest first: {} (of 5).{}", strings.Join(marks, ", "), p.trend()))
	}
	if len(p.weeks) > 0 {
		var marks []string
		for _, w := range p.weeks {
			marks = append(marks, itoa(w.Applied))
		}
		add(say("Applications a week, for {}: {}.", plural(len(p.weeks), "week", "weeks"), strings.Join(marks, ", ")))
	}
	if len(p.stands) > 0 {
		var marks []string
		for _, s := range p.stands {
			marks = append(marks, itoa(s.n)+" "+s.name)
		}
		add(say("Interviews: {}.", strings.Join(marks, ", ")))
	}
	if kinds := get[*Kinds](t, kindsDoc).recurring(); len(kinds) > 0 {
		add(say("Questions that keep coming up: {}.", join("; ", kinds...)))
	}
	if len(p.rated) < 2 && len(p.weeks) < 2 && len(p.stands) < 2 { // one point is no picture
		t.say(Message{List: l})
		return
	}
	t.say(Message{List: l, Files: []File{{Name: "progress.png", Type: "image/png", Of: Query{Kind: QueryProgress}}}})
}

// trend says where the ratings went, if there are enough to tell.
func (p progress) trend() string {
	n := len(p.rated)
	if n < 4 {
		return ""
	}
	mean := func(of []*Interview) float64 {
		sum := 0
		for _, iv := range of {
			sum += iv.Rating
		}
		return float64(sum) / float64(len(of))
	}
	switch early, late := mean(p.rated[:n/2]), mean(p.rated[n-n/2:]); {
	case late-early >= 0.5:
		return " They feel better than they did at first."
	case early-late >= 0.5:
		return " The last ones felt harder; that happens, and says nothing of you."
	default:
		return " They hold steady."
	}
}
