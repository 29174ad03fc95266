package calendar

import (
	"sync"
	"testing"

	"pgregory.net/rapid"
)

func TestBusinessIs(t *testing.T) {
	tests := []struct {
		name      string
		countries []string
		date      string
		want      bool
	}{
		{"a Wednesday", nil, "2026-11-25", true},
		{"a Saturday", nil, "2026-11-28", false},
		{"Thanksgiving", []string{"US"}, "2026-11-26", false},
		{"Thanksgiving elsewhere", []string{"GB"}, "2026-11-26", true},
		{"in either country", []string{"GB", "US"}, "2026-11-26", false},
		{"lower case", []string{"us"}, "2026-11-26", false},
		{"an unknown country", []string{"", "XX", "USA"}, "2026-11-26", true},
		{"kept on the Friday before", []string{"US"}, "2026-07-03", false},
		{"New Year kept in the old year", []string{"US"}, "2021-12-31", false},
		{"Boxing Day kept on Monday", []string{"GB"}, "2026-12-28", false},
		{"St Stephen's Day", []string{"IE"}, "2025-12-26", false},
		{"German unity", []string{"DE"}, "2025-10-03", false},
		{"Canada Day", []string{"CA"}, "2026-07-01", false},
		{"Anzac Day, kept everywhere", []string{"AU"}, "2025-04-25", false},
		{"Canberra Day, kept in one state", []string{"AU"}, "2026-03-09", true},
		{"Waitangi Day", []string{"NZ"}, "2026-02-06", false},
		{"Easter Monday in France", []string{"FR"}, "2026-04-06", false},
		{"Midsummer Eve", []string{"SE"}, "2026-06-19", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := NewBusiness(tt.countries...).Is(day(tt.date)); got != tt.want {
				t.Errorf("%s %s: got %t, want %t", tt.countries, tt.date, got, tt.want)
			}
		})
	}
}

func TestBusinessCounts(t *testing.T) {
	us := NewBusiness("US")
	var weekends *Business
	tests := []struct{ name, got, want string }{
		{"five on", weekends.Add(day("2026-11-25"), 5).String(), "2026-12-02"},
		{"five on, over Thanksgiving", us.Add(day("2026-11-25"), 5).String(), "2026-12-03"},
		{"one on from a Friday", weekends.Add(day("2026-11-27"), 1).String(), "2026-11-30"},
		{"one on from a Saturday", weekends.Add(day("2026-11-28"), 1).String(), "2026-11-30"},
		{"one back from a Monday", weekends.Add(day("2026-11-30"), -1).String(), "2026-11-27"},
		{"none", weekends.Add(day("2026-11-28"), 0).String(), "2026-11-28"},
		{"next of itself", weekends.Next(day("2026-11-27")).String(), "2026-11-27"},
		{"next of a Saturday", weekends.Next(day("2026-11-28")).String(), "2026-11-30"},
		{"before a Sunday", weekends.Prev(day("2026-11-29")).String(), "2026-11-27"},
		{"last of November", weekends.LastOfMonth(day("2026-11-02")).String(), "2026-11-30"},
		{"last of a month that ends on Sunday", weekends.LastOfMonth(day("2026-05-10")).String(), "2026-05-29"},
		{"last of a leap February", weekends.LastOfMonth(day("2028-02-01")).String(), "2028-02-29"},
		{"last of May before a holiday", us.LastOfMonth(day("2027-05-10")).String(), "2027-05-28"},
	}
	for _, tt := range tests {
		if tt.got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, tt.got, tt.want)
		}
	}
}

func TestEveryCountryHasWorkAndRestInEveryYear(t *testing.T) {
	for code := range countries {
		b := NewBusiness(code)
		for year := 1990; year <= 2100; year++ {
			off := 0
			for d := (Date{year, 1, 1}); d.Year == year; d = d.AddDays(1) {
				if countries[code].off(d) {
					off++
				}
			}
			if off < 2 || off > 40 {
				t.Errorf("%s has %d holidays in %d", code, off, year)
			}
			if d := b.Next(Date{year, 12, 24}); d.After(Date{year + 1, 1, 15}) {
				t.Errorf("%s does no work from Christmas %d to %s", code, year, d)
			}
		}
	}
}

func TestBusinessServesManyAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for year := 2150; year < 2160; year++ {
				NewBusiness("US", "DE", "AU").Is(Date{year, 12, 25})
			}
		})
	}
	wg.Wait()
}

func TestBusinessProperties(t *testing.T) {
	calendars := []*Business{nil, NewBusiness(), NewBusiness("US"), NewBusiness("DE", "JP"), NewBusiness("AU", "CH", "ES")}
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.SampledFrom(calendars).Draw(t, "calendar")
		d, n := drawDate(t), rapid.IntRange(1, 40).Draw(t, "n")
		on, back := b.Add(d, n), b.Add(d, -n)
		if !b.Is(on) || !b.Is(back) {
			t.Errorf("%s plus or minus %d is no business day: %s, %s", d, n, on, back)
		}
		if !b.Add(d, n+1).After(on) || !b.Add(d.AddDays(1), n).After(d) || b.Add(d.AddDays(1), n).Before(on) {
			t.Errorf("Add does not grow at %s plus %d", d, n)
		}
		if b.Is(d) && b.Add(on, -n) != d {
			t.Errorf("%s plus and minus %d is %s", d, n, b.Add(on, -n))
		}
		if next, prev := b.Next(d), b.Prev(d); !b.Is(next) || !b.Is(prev) || next.Before(d) || prev.After(d) {
			t.Errorf("around %s lie %s and %s", d, prev, next)
		}
		if last := b.LastOfMonth(d); last.Month != d.Month || !b.Is(last) || b.Next(last.AddDays(1)).Month == d.Month {
			t.Errorf("last of %s is %s", d, last)
		}
	})
}

func BenchmarkNewBusiness(b *testing.B) {
	d := Date{2026, 11, 25}
	for b.Loop() {
		NewBusiness("US", "DE").Add(d, 5)
	}
}
