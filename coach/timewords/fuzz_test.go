package timewords

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"debrief/coach/calendar"
)

// sane holds what is true of whatever Find returns.
func sane(t interface{ Errorf(string, ...any) }, text string, all []Found) {
	end := 0
	for _, f := range all {
		if f.Lead < end || f.Lead > f.Start || f.Start >= f.End || f.End > len(text) {
			t.Errorf("%q: %d..%d with lead %d after %d", text, f.Start, f.End, f.Lead, end)
			return
		}
		if f.Text != text[f.Start:f.End] || utf8.ValidString(text) && !utf8.ValidString(f.Text) {
			t.Errorf("%q: text %q is not at %d..%d", text, f.Text, f.Start, f.End)
		}
		if f.At.IsZero() {
			t.Errorf("%q: %q means nothing", text, f.Text)
		}
		for _, m := range []Moment{f.At, f.To, f.Other} {
			if m.IsZero() {
				continue
			}
			if !m.Date.Valid() || m.Date.Year < 1990 || m.Date.Year > 2100 || m.Hour < 0 || m.Hour > 23 || m.Min < 0 || m.Min > 59 {
				t.Errorf("%q: %q is %+v", text, f.Text, m)
			}
			if !m.Clock && (m.Hour != 0 || m.Min != 0) {
				t.Errorf("%q: %q has a time of day that was not said: %+v", text, f.Text, m)
			}
		}
		if !f.To.IsZero() && f.To.before(f.At) {
			t.Errorf("%q: ends %s before it begins %s", text, f.To, f.At)
		}
		end = f.End
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"", "by Friday", "in a day or two", "Thursday next week at 10", "tonight, Tuesday 1 December", "Dec 20–27", "from tomorrow until Monday",
		"at 3", "31 June", "2026-12-04T14:00", "12/4", "a week from Friday", "2-3pm tomorrow", "the 31st", "Feb 29", "half past two", "9 p.m.",
		"😅 tmrw at 5️⃣", "Fri. 4 Dec.", "in 999 months", "999 weeks ago", "1 January 1990", "31 December 2100 at midnight", "\xff friday \xfe",
		"+1 415 555 0134", "jan@friday.com", "w/c 7 Dec", "from 2 to 4 on Friday", "İstanbul Friday", "the 20th to the 27th of february", "½ 3pm",
	} {
		f.Add(seed, int64(1795638600), false, false)
		f.Add(seed, int64(4133980799), true, true)
	}
	f.Fuzz(func(t *testing.T, text string, at int64, past, dayFirst bool) {
		c := Context{Now: time.Unix(at%5e9, 0).UTC(), DayFirst: dayFirst}
		if past {
			c.Tense = Past
		}
		found := Find(text, c)
		sane(t, text, found)
		both := map[Tense][]Found{}
		both[Future], both[Past] = FindBoth(text, c)
		if diff := cmp.Diff(found, both[c.Tense]); diff != "" {
			t.Errorf("%q: FindBoth differs: %s", text, diff)
		}
		if h, m, ok := Clock(text); ok && (h < 0 || h > 23 || m < 0 || m > 59) {
			t.Errorf("%q read as %d:%d", text, h, m)
		}
	})
}

func FuzzDate(f *testing.F) {
	for _, seed := range []string{"", "2026-12-04", "2026-12-04T14:00", "2026-12-04T24:00", "2026-12-04T", "T14:00", "2026-12-04T1:00"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var m, again Moment
		if m.UnmarshalText([]byte(text)) != nil {
			return
		}
		written, _ := m.MarshalText()
		if err := again.UnmarshalText(written); err != nil || again != m {
			t.Errorf("%q came back as %q, %v", text, again, err)
		}
	})
}

// TestFindOnWordsAtRandom puts the rules' own words together any way.
func TestFindOnWordsAtRandom(t *testing.T) {
	words := strings.Fields(`the a next last this week month day days of in at on by until from to and - , . Friday sat Monday December may 5 5th 14:00
		2pm 3 12/4 2026 2026-12-04 noon midnight EOD morning tonight today tomorrow half past quarter two couple few hours ago end early mid late first
		after before between weekend 30 31st Feb in_ 🎉 task business minutes fortnight week's 20–27 (Friday) w/c asap`)
	places := []*time.Location{time.UTC, in(t, "America/New_York", "2026-01-01T00:00").Location(), in(t, "Asia/Beirut", "2026-01-01T00:00").Location()}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "words"), " ")
		now := time.Unix(rapid.Int64Range(631152000, 4133980799).Draw(t, "now"), 0)
		c := Context{Now: now.In(rapid.SampledFrom(places).Draw(t, "zone")), Tense: Tense(rapid.IntRange(0, 1).Draw(t, "tense"))}
		all := Find(text, c)
		sane(t, text, all)
		both := map[Tense][]Found{}
		both[Future], both[Past] = FindBoth(text, c)
		if diff := cmp.Diff(all, both[c.Tense]); diff != "" {
			t.Errorf("%q: FindBoth differs: %s", text, diff)
		}
		if diff := cmp.Diff(all, Find(strings.ToUpper(text), c), cmp.Comparer(func(a, b Found) bool {
			a.Text, b.Text = "", ""
			return a == b
		})); diff != "" {
			t.Errorf("%q means something else in capitals: %s", text, diff)
		}
	})
}

func TestMomentText(t *testing.T) {
	for _, text := range []string{"", "2026-12-04", "2026-12-04T14:00", "2026-12-04T00:00"} {
		var m Moment
		if err := m.UnmarshalText([]byte(text)); err != nil || m.String() != text {
			t.Errorf("%q came back as %q, %v", text, m, err)
		}
	}
	m := Moment{Date: calendar.Date{Year: 2026, Month: 3, Day: 8}, Clock: true, Hour: 2, Min: 30}
	if got := m.Time(in(t, "America/New_York", "2026-01-01T00:00").Location()).Format(time.RFC3339); got != "2026-03-08T03:00:00-04:00" {
		t.Errorf("in the gap: got %s", got)
	}
}

// benchText is texts as people write them, and one of 40,000 characters.
var benchText = map[string]string{
	"dates": "Just finished with Acme for backend eng, met Jane Doe and Raj, they'll tell me by Friday, I promised my portfolio tomorrow and the rest on the 5th",
	"plain": "So the phone screen went fine, the panel was friendly and we talked mostly about scaling, I could have been clearer on the question of why I left there",
	"dense": "tomorrow at 10, Thursday next week at half past two, from the 20th to the 27th, in a couple of days, Dec 7th at 14:00, a week from Friday, by EOD Monday",
	"long":  strings.Repeat("they said the end of the week, or in 2 days at 3, and the one after the other ", 500),
}

func benchTexts() []string { return slices.Collect(maps.Values(benchText)) }

func BenchmarkFind(b *testing.B) {
	c := wednesday(b)
	for _, name := range []string{"plain", "dates", "dense", "long"} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(benchText[name])))
			b.ReportAllocs()
			for b.Loop() {
				Find(benchText[name], c)
			}
		})
	}
}

func BenchmarkFindBoth(b *testing.B) {
	c := wednesday(b)
	for _, name := range []string{"plain", "dates", "dense", "long"} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(benchText[name])))
			b.ReportAllocs()
			for b.Loop() {
				FindBoth(benchText[name], c)
			}
		})
	}
}

// TestFindGrowsWithTheText repeats what could make a search go back and forth:
// eight times the text may take eight times as long, with room for a busy
// machine, and not sixty-four.
func TestFindGrowsWithTheText(t *testing.T) {
	c := wednesday(t)
	took := func(unit string, size int) time.Duration {
		text := strings.Repeat(unit, size/len(unit))
		began := time.Now()
		Find(text, c)
		return time.Since(began)
	}
	for _, unit := range []string{"+", "1", "1 ", "+1", "(", "a ", "the ", "Friday ", "than Friday ", "2-", "no later ", "12/", "é", "\n", "@", "a@", ".com ", "to ", "in a "} {
		short, long := took(unit, 2000), took(unit, 16000)
		if long > 40*short && long > 200*time.Millisecond {
			t.Errorf("of %q 2,000 characters took %s, and 16,000 took %s", unit, short, long)
		}
	}
}
