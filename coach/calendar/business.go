package calendar

import "time"

// Business knows which days are worked: Monday to Friday less the public
// holidays of some countries. A nil *Business knows only weekends. It is safe
// for concurrent use.
type Business struct {
	countries []*country
}

// NewBusiness takes ISO 3166-1 alpha-2 codes in either case. A day that is a
// public holiday in any of them is no business day. A code that is empty,
// unknown, or of a country whose holidays are not known adds none.
func NewBusiness(countries ...string) *Business {
	b := &Business{}
	for _, code := range countries {
		if c := countryOf(code); c != nil {
			b.countries = append(b.countries, c)
		}
	}
	return b
}

// Is reports whether d is a business day.
func (b *Business) Is(d Date) bool {
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return false
	}
	if b == nil {
		return true
	}
	for _, c := range b.countries {
		if c.off(d) {
			return false
		}
	}
	return true
}

// Add is the nth business day after d, or before it when n is negative; d
// itself never counts. For n zero it is d.
func (b *Business) Add(d Date, n int) Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for ; n > 0; n-- {
		d = d.AddDays(step)
		for !b.Is(d) {
			d = d.AddDays(step)
		}
	}
	return d
}

// Next is d itself, or the first business day after it.
func (b *Business) Next(d Date) Date {
	for !b.Is(d) {
		d = d.AddDays(1)
	}
	return d
}

// Prev is d itself, or the last business day before it.
func (b *Business) Prev(d Date) Date {
	for !b.Is(d) {
		d = d.AddDays(-1)
	}
	return d
}

// LastOfMonth is the last business day of d's month.
func (b *Business) LastOfMonth(d Date) Date { return b.Prev(d.lastOfMonth()) }
