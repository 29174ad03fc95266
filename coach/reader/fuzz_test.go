package reader

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"debrief/coach/timewords"
)

func FuzzRead(f *testing.F) {
	for _, s := range texts(ownCorpus(f)) {
		f.Add(s)
	}
	for _, s := range []string{"", " ", "?", "\x00\xff", "'", "\"", "C++", "@", "a@b.c", "1/5/", "https://", "&", "& &", "’s", ":(", "👍", "done, ", "st. ", "in 999999999 days"} {
		f.Add(s)
	}
	now, tasked := corpusNow(f), Known{Companies: corpusKnown.Companies, People: []string{"Jane Doe", "Raj"}, Tasks: []KnownTask{{1, "References"}, {2, "DBS cert"}}}
	f.Fuzz(func(t *testing.T, text string) {
		rs := Read(text, now, corpusKnown)
		if len(rs) == 0 {
			t.Fatal("no reading")
		}
		for _, r := range rs {
			if r.Confidence < 0 || r.Confidence > 1 {
				t.Errorf("confidence %v", r.Confidence)
			}
			s := r.Slots
			sound(t, s.At, s.ReplyBy, s.DecideBy, s.From, s.To, s.Until, s.AwayFrom, s.AwayTo)
			for _, p := range s.Promised {
				sound(t, p.Due)
			}
		}
		_, reply, _ := Met(text, now, corpusKnown)
		sound(t, reply.At)
		Promises(text, now, corpusKnown)
		Correction(text)
		Correction(text, tasked)
		Read(text, now, tasked)
		YesNo(text)
		Rating(text)
		Distress(text)
		CompanyName(text)
		PersonName(text)
		MatchCompany(text, corpusKnown.Companies)
	})
}

func sound(t *testing.T, moments ...timewords.Moment) {
	t.Helper()
	for _, m := range moments {
		if !m.IsZero() && (m.Date.Year < 1990 || m.Date.Year > 2100) {
			t.Errorf("moment %s", m)
		}
	}
}

// long are messages of 40,000 characters that repeat something.
func long() []string {
	var all []string
	for _, piece := range []string{"a", "interview ", "Jane Doe and ", "'", "\"", "by Friday ", "I promised the slides and ", "can can can ", "not ", "@.", "(", "1/", "é", "want to want to ", "😀", "Ich habe ein Gespräch "} {
		all = append(all, strings.Repeat(piece, 40000/len(piece)))
	}
	return all
}

// TestLong holds that such a message is read like any other.
func TestLong(t *testing.T) {
	for _, text := range long() {
		rs := Read(text, corpusNow(t), corpusKnown)
		if len(rs) == 0 {
			t.Errorf("%.20q repeated: no reading", text)
		}
		for _, r := range rs {
			sound(t, r.Slots.At, r.Slots.ReplyBy, r.Slots.From, r.Slots.To, r.Slots.Until)
		}
	}
}

func BenchmarkReadLong(b *testing.B) {
	now := corpusNow(b)
	for _, text := range long() {
		b.Run(strings.TrimSpace(fmt.Sprintf("%.12s", text)), func(b *testing.B) {
			for b.Loop() {
				Read(text, now, corpusKnown)
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	said := texts(ownCorpus(b))
	now, took := corpusNow(b), make([]time.Duration, 0, 1<<16)
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		Read(said[i%len(said)], now, corpusKnown)
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds()), "median-ns/op")
}

func BenchmarkReadManyCompanies(b *testing.B) {
	known := Known{}
	for range 200 {
		known.Companies = append(known.Companies, "Umbrella Holdings", "Stark & Sons")
	}
	now := corpusNow(b)
	for b.Loop() {
		Read("Just finished with Acme for backend, met Jane Doe and Raj, they'll tell me by Friday", now, known)
	}
}
