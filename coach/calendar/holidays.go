package calendar

import (
	"strings"
	"sync"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/ar"
	"github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/au"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/bg"
	"github.com/rickar/cal/v2/br"
	"github.com/rickar/cal/v2/ca"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/cz"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/es"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/gr"
	"github.com/rickar/cal/v2/hr"
	"github.com/rickar/cal/v2/ie"
	"github.com/rickar/cal/v2/it"
	"github.com/rickar/cal/v2/jp"
	"github.com/rickar/cal/v2/lt"
	"github.com/rickar/cal/v2/lv"
	"github.com/rickar/cal/v2/mw"
	"github.com/rickar/cal/v2/nc"
	"github.com/rickar/cal/v2/nl"
	"github.com/rickar/cal/v2/no"
	"github.com/rickar/cal/v2/nz"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/ro"
	"github.com/rickar/cal/v2/ru"
	"github.com/rickar/cal/v2/se"
	"github.com/rickar/cal/v2/si"
	"github.com/rickar/cal/v2/sk"
	"github.com/rickar/cal/v2/ua"
	"github.com/rickar/cal/v2/us"
	"github.com/rickar/cal/v2/za"
)

// countries are those whose holidays github.com/rickar/cal knows, by ISO 3166-1
// code. Its national lists are taken whole: where one holds a day that only
// some regions keep (Switzerland), that day counts as a holiday, because a
// reminder a day late does less harm than one on a day off. Australia has
// lists by state only; the days that all of them keep are taken.
var countries = map[string]*country{
	"AR": {lists: national(ar.Holidays)},
	"AT": {lists: national(at.Holidays)},
	"AU": {lists: [][]*cal.Holiday{
		au.HolidaysACT, au.HolidaysNSW, au.HolidaysNT, au.HolidaysQLD,
		au.HolidaysSA, au.HolidaysTAS, au.HolidaysVIC, au.HolidaysWA,
	}},
	"BE": {lists: national(be.Holidays)},
	"BG": {lists: national(bg.Holidays)},
	"BR": {lists: national(br.Holidays)},
	"CA": {lists: national(ca.Holidays)},
	"CH": {lists: national(ch.Holidays)},
	"CZ": {lists: national(cz.Holidays)},
	"DE": {lists: national(de.Holidays)},
	"DK": {lists: national(dk.Holidays)},
	"ES": {lists: national(es.Holidays)},
	"FR": {lists: national(fr.Holidays)},
	"GB": {lists: national(gb.Holidays)},
	"GR": {lists: national(gr.Holidays)},
	"HR": {lists: national(hr.Holidays)},
	"IE": {lists: national(ie.Holidays)},
	"IT": {lists: national(it.Holidays)},
	"JP": {lists: national(jp.Holidays)},
	"LT": {lists: national(lt.Holidays)},
	"LV": {lists: national(lv.Holidays)},
	"MW": {lists: national(mw.Holidays)},
	"NC": {lists: national(nc.Holidays)},
	"NL": {lists: national(nl.Holidays)},
	"NO": {lists: national(no.Holidays)},
	"NZ": {lists: national(nz.Holidays)},
	"PL": {lists: national(pl.Holidays)},
	"RO": {lists: national(ro.Holidays)},
	"RU": {lists: national(ru.Holidays)},
	"SE": {lists: national(se.Holidays)},
	"SI": {lists: national(si.Holidays)},
	"SK": {lists: national(sk.Holidays)},
	"UA": {lists: national(ua.Holidays)},
	"US": {lists: national(us.Holidays)},
	"ZA": {lists: national(za.Holidays)},
}

// country is one country's holidays, worked out a year at a time and kept.
type country struct {
	lists [][]*cal.Holiday // a day off is in every one of them
	years sync.Map         // int to map[Date]bool
}

func national(list []*cal.Holiday) [][]*cal.Holiday { return [][]*cal.Holiday{list} }

// countryOf is nil for a code without known holidays.
func countryOf(code string) *country { return countries[strings.ToUpper(code)] }

// off reports whether d is a day off. A holiday kept on a substitute day is off
// on that day only: one moved from a weekend was off anyway, and one moved from
// a working day (Argentina) leaves that day a working day.
func (c *country) off(d Date) bool {
	if known, ok := c.years.Load(d.Year); ok {
		return known.(map[Date]bool)[d]
	}
	days := observed(c.lists[0], d.Year)
	for _, list := range c.lists[1:] {
		also := observed(list, d.Year)
		for day := range days {
			if !also[day] {
				delete(days, day)
			}
		}
	}
	known, _ := c.years.LoadOrStore(d.Year, days)
	return known.(map[Date]bool)[d]
}

// observed is the days of one year on which the holidays are kept. Those of the
// years around it count too: New Year's Day can be kept on 31 December.
func observed(holidays []*cal.Holiday, year int) map[Date]bool {
	days := make(map[Date]bool, len(holidays))
	for y := year - 1; y <= year+1; y++ {
		for _, h := range holidays {
			_, kept := h.Calc(y)
			if kept.IsZero() {
				continue
			}
			// Calc answers with the start of the day in the machine's zone, which a
			// clock change at midnight pushes off by an hour: noon is safe.
			if day := DateOf(kept.Add(12 * time.Hour)); day.Year == year {
				days[day] = true
			}
		}
	}
	return days
}
