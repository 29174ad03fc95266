package reader

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"debrief/coach/timewords"
)

// corpusNow is the moment at which the corpus is said.
func corpusNow(t testing.TB) time.Time {
	t.Helper()
	ny, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, 11, 25, 15, 30, 0, 0, ny)
}

var corpusKnown = Known{Companies: []string{"Acme", "Globex", "Initech"}}

type corpusLine struct {
	Text   string         `json:"text"`
	Intent string         `json:"intent"`
	Slots  map[string]any `json:"slots"`
}

func corpus(t testing.TB) []corpusLine {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "corpus", "dev.jsonl")
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("no corpus at %s beside the repository", filepath.Base(path))
	}
	defer f.Close()
	var lines []corpusLine
	for s := bufio.NewScanner(f); s.Scan(); {
		var l corpusLine
		if err := json.Unmarshal(s.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, l)
	}
	return lines
}

// said are the slots of a reading as the corpus writes them.
func said(r Reading) map[string]any {
	m := map[string]any{}
	text := func(key, v string) {
		if v != "" {
			m[key] = v
		}
	}
	moment := func(key string, v timewords.Moment) { text(key, v.String()) }
	s := r.Slots
	text("company", s.Company)
	text("role", s.Role)
	moment("at", s.At)
	moment("reply_by", s.ReplyBy)
	moment("decide_by", s.DecideBy)
	moment("from", s.From)
	moment("to", s.To)
	moment("until", s.Until)
	var people []any
	for _, p := range s.People {
		people = append(people, p.Name)
	}
	if people != nil {
		m["people"] = people
	}
	var promised []any
	for _, p := range s.Promised {
		one := map[string]any{"what": p.What}
		if !p.Due.IsZero() {
			one["due"] = p.Due.String()
		}
		promised = append(promised, one)
	}
	if promised != nil {
		m["promised"] = promised
	}
	text("email", s.Email)
	text("phone", s.Phone)
	text("link", s.Link)
	text("question", s.Question)
	text("answer", s.Answer)
	if s.HasCount {
		m["count"] = float64(s.Count)
	}
	if s.Number > 0 {
		m["ref"] = float64(s.Number)
	} else {
		text("ref", s.Ref)
	}
	text("what", s.What)
	text("kind", s.Kind)
	text("draft", s.Draft)
	text("severity", s.Severity)
	text("timezone", s.Timezone)
	text("quiet_from", s.QuietFrom)
	text("quiet_to", s.QuietTo)
	if s.WeeklyGoal > 0 {
		m["weekly_goal"] = float64(s.WeeklyGoal)
	}
	return m
}

// flat makes a slot comparable: without case and white space, a list as its
// items, titles and the articles of promises aside.
func flat(key string, v any) []string {
	one := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
	switch v := v.(type) {
	case string:
		return []string{one(v)}
	case float64:
		return []string{fmt.Sprint(v)}
	case []any:
		var out []string
		for _, item := range v {
			switch item := item.(type) {
			case string:
				out = append(out, one(item))
			case map[string]any:
				what := strings.ToLower(fmt.Sprint(item["what"]))
				for _, article := range []string{"my ", "the ", "a "} {
					what = strings.TrimPrefix(what, article)
				}
				due := ""
				if item["due"] != nil {
					due = fmt.Sprint(item["due"])
				}
				out = append(out, one(what)+"|"+due)
			}
		}
		return out
	}
	return []string{fmt.Sprint(key, v)}
}

var dateSlots = map[string]bool{"at": true, "reply_by": true, "decide_by": true, "from": true, "to": true, "until": true}

type tally struct{ right, said, want int }

func (c tally) f1() float64 {
	if c.said+c.want == 0 {
		return 1
	}
	return 2 * float64(c.right) / float64(c.said+c.want)
}

func TestCorpusDev(t *testing.T) {
	lines, now := corpus(t), corpusNow(t)
	byIntent, bySlot := map[string]*tally{}, map[string]*tally{}
	all, intentsRight, datesRight, dates := tally{}, 0, 0, 0
	type miss struct {
		cost int
		text string
	}
	var misses []miss
	for _, l := range lines {
		readings := Read(l.Text, now, corpusKnown)
		r := readings[0]
		got := said(r)
		c := byIntent[l.Intent]
		if c == nil {
			c = &tally{}
			byIntent[l.Intent] = c
		}
		c.want++
		cost := 0
		if string(r.Intent) == l.Intent {
			c.right++
			intentsRight++
		} else {
			cost += 5
		}
		if len(readings) > 1 {
			cost += 2
		}
		keys := map[string]bool{}
		for k := range got {
			keys[k] = true
		}
		for k := range l.Slots {
			keys[k] = true
		}
		diff := ""
		for k := range keys {
			var g, w []string
			if got[k] != nil {
				g = flat(k, got[k])
			}
			if l.Slots[k] != nil {
				w = flat(k, l.Slots[k])
			}
			s := bySlot[k]
			if s == nil {
				s = &tally{}
				bySlot[k] = s
			}
			right := common(g, w)
			s.right, s.said, s.want = s.right+right, s.said+len(g), s.want+len(w)
			all.right, all.said, all.want = all.right+right, all.said+len(g), all.want+len(w)
			if dateSlots[k] && len(w) > 0 {
				dates++
				datesRight += right
			}
			if right != len(g) || right != len(w) {
				cost++
				diff += fmt.Sprintf("\n      %s: got %v, want %v", k, got[k], l.Slots[k])
			}
		}
		if cost > 0 {
			misses = append(misses, miss{cost, fmt.Sprintf("%q\n      got %s (%.2f, %d readings), want %s%s\n      %s", l.Text, r.Intent, r.Confidence, len(readings), l.Intent, diff, strings.Join(r.Because, "; "))})
		}
	}
	for _, k := range sorted(byIntent) {
		if c := byIntent[k]; c.right < c.want {
			t.Logf("intent %-18s %d/%d", k, c.right, c.want)
		}
	}
	for _, k := range sorted(bySlot) {
		c := bySlot[k]
		t.Logf("slot %-12s F1 %.3f (right %d, said %d, want %d)", k, c.f1(), c.right, c.said, c.want)
	}
	sort.SliceStable(misses, func(i, j int) bool { return misses[i].cost > misses[j].cost })
	show := 10
	if os.Getenv("READER_ALL") != "" {
		show = len(misses)
	}
	for _, m := range misses[:min(show, len(misses))] {
		t.Log(m.text)
	}
	accuracy := float64(intentsRight) / float64(len(lines))
	t.Logf("%d lines: intents %.3f, slot F1 %.3f, dates %d/%d", len(lines), accuracy, all.f1(), datesRight, dates)
	if accuracy < 0.90 || all.f1() < 0.80 {
		t.Errorf("intents %.3f (want 0.90), slot F1 %.3f (want 0.80)", accuracy, all.f1())
	}
}

func common(a, b []string) int {
	n := 0
	left := append([]string{}, b...)
	for _, x := range a {
		for i, y := range left {
			if x == y {
				n++
				left = append(left[:i], left[i+1:]...)
				break
			}
		}
	}
	return n
}

func sorted(m map[string]*tally) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
