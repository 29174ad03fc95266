package reader

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// figures is how well a corpus was read.
type figures struct {
	byIntent, bySlot map[string]*tally
	slots, dates     tally // all of them
	lines, right     int   // intents
	wrong            int   // acted on without asking, though it was not meant
	asked            int   // not sure enough to act
	misses           []miss
}

// tally counts what was read right, what was read at all, and what was there.
type tally struct{ right, said, want int }

// miss is a sentence that was not read as labelled.
type miss struct {
	cost int
	text string
}

func newFigures() *figures {
	return &figures{byIntent: map[string]*tally{}, bySlot: map[string]*tally{}}
}

func (c *tally) add(right, said, want int) {
	c.right, c.said, c.want = c.right+right, c.said+said, c.want+want
}

func (c *tally) f1() float64 {
	if c.said+c.want == 0 {
		return 1
	}
	return 2 * float64(c.right) / float64(c.said+c.want)
}

func (c *tally) recall() float64 {
	if c.want == 0 {
		return 1
	}
	return float64(c.right) / float64(c.want)
}

func at(of map[string]*tally, key string) *tally {
	if of[key] == nil {
		of[key] = &tally{}
	}
	return of[key]
}

func (f *figures) share(n int) float64 { return float64(n) / float64(max(1, f.lines)) }
func (f *figures) intents() float64    { return f.share(f.right) }

// dateSlots are those that hold a date.
var dateSlots = []string{"at", "reply_by", "decide_by", "from", "to", "until"}

// harmless are the intents that change nothing.
var harmless = []Intent{Other, Greeting, Thanks, Help, Tasks, Interviews, Notes, Progress, Export, MayIFollowUp, ForgetMe}

// add compares what was read with what was meant.
func (f *figures) add(want, got Labelled) {
	f.lines++
	m := miss{text: fmt.Sprintf("%q\n      read %s (%.2f), meant %s", oneLine(want.Text), got.Intent, got.Confidence, want.Intent)}
	right := 0
	if got.Intent == want.Intent {
		right = 1
	} else {
		m.cost += 5
	}
	f.right += right
	at(f.byIntent, string(want.Intent)).add(right, 0, 1)
	at(f.byIntent, string(got.Intent)).add(0, 1, 0)
	switch {
	case got.Confidence < Sure && got.Intent != Other:
		f.asked++
	case right == 0 && !slices.Contains(harmless, got.Intent):
		f.wrong++
	}
	if len(got.Also) > 0 {
		m.cost += 2
		m.text += fmt.Sprintf(", and %d more", len(got.Also))
	}
	for _, slot := range keys(got.Slots, want.Slots) {
		g, w := items(got.Slots[slot]), items(want.Slots[slot])
		n := common(g, w)
		at(f.bySlot, slot).add(n, len(g), len(w))
		f.slots.add(n, len(g), len(w))
		if slices.Contains(dateSlots, slot) {
			f.dates.add(n, len(g), len(w))
		}
		if n != len(g) || n != len(w) {
			m.cost++
			m.text += fmt.Sprintf("\n      %s: read %v, meant %v", slot, got.Slots[slot], want.Slots[slot])
		}
	}
	if m.cost > 0 {
		m.text += "\n      " + strings.Join(got.Because, "; ")
		f.misses = append(f.misses, m)
	}
}

// log prints the accuracy of each intent, the F1 of each slot, and the worst
// ten sentences; DEBRIEF_CORPUS_MISSES=all prints every one.
func (f *figures) log(t *testing.T) {
	t.Helper()
	for _, intent := range keys(f.byIntent) {
		if c := f.byIntent[intent]; c.want > 0 || c.said > 0 {
			t.Logf("intent %-17s %5.1f%%  (%d of %d; %d for others)", intent, 100*c.recall(), c.right, c.want, c.said)
		}
	}
	for _, slot := range keys(f.bySlot) {
		c := f.bySlot[slot]
		t.Logf("slot   %-17s F1 %.3f (right %d, read %d, meant %d)", slot, c.f1(), c.right, c.said, c.want)
	}
	slices.SortStableFunc(f.misses, func(a, b miss) int { return b.cost - a.cost })
	show := min(10, len(f.misses))
	if os.Getenv("DEBRIEF_CORPUS_MISSES") == "all" {
		show = len(f.misses)
	}
	for _, m := range f.misses[:show] {
		t.Log(m.text)
	}
	t.Logf("%d sentences: intents %.1f%%, slots F1 %.3f, dates %.1f%% (%d of %d), acted on wrongly without asking %.1f%%, asked about %.1f%%",
		f.lines, 100*f.intents(), f.slots.f1(), 100*f.dates.recall(), f.dates.right, f.dates.want, 100*f.share(f.wrong), 100*f.share(f.asked))
}

// items makes a slot comparable: without case and white space, a list as its
// items, titles of people and the articles of promises aside.
func items(v any) []string {
	plainly := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
	switch v := v.(type) {
	case nil:
		return nil
	case string:
		return []string{plainly(v)}
	case int:
		return []string{fmt.Sprint(float64(v))}
	case []string:
		var out []string
		for _, s := range v {
			out = append(out, plainly(untitled(s)))
		}
		return out
	case []map[string]string:
		var out []string
		for _, p := range v {
			what := strings.ToLower(p["what"])
			for _, article := range []string{"my ", "the ", "a "} {
				what = strings.TrimPrefix(what, article)
			}
			out = append(out, plainly(what)+"|"+p["due"])
		}
		return out
	case []any: // as JSON has it
		var names []string
		var promises []map[string]string
		for _, item := range v {
			if m, ok := item.(map[string]any); ok {
				one := map[string]string{"what": fmt.Sprint(m["what"])}
				if m["due"] != nil {
					one["due"] = fmt.Sprint(m["due"])
				}
				promises = append(promises, one)
			} else {
				names = append(names, fmt.Sprint(item))
			}
		}
		return append(items(names), items(promises)...)
	}
	return []string{fmt.Sprint(v)}
}

// untitled is a name without the title before it: either counts as right.
func untitled(name string) string {
	first, rest, more := strings.Cut(name, " ")
	if more && (titles[strings.ToLower(strings.Trim(first, "."))] || partTitles[strings.ReplaceAll(strings.ToLower(strings.Trim(first, ".")), "'", "")]) {
		return rest
	}
	return name
}

func common(a, b []string) int {
	n, left := 0, slices.Clone(b)
	for _, x := range a {
		if i := slices.Index(left, x); i >= 0 {
			n, left = n+1, slices.Delete(left, i, i+1)
		}
	}
	return n
}

// keys are the keys of maps, in order, each once.
func keys[V any](of ...map[string]V) []string {
	var all []string
	for _, m := range of {
		for k := range m {
			all = append(all, k)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
