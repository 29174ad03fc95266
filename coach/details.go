package coach

import (
	"slices"
	"strings"

	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// details is the form of an interview's facts.
func (t *turn) details(iv *Interview) *Form {
	var people, promises []string
	for _, p := range iv.People {
		line := p.Name
		for _, s := range []string{p.Part, p.Email, p.Phone, p.Link} {
			if s != "" {
				line += ", " + s
			}
		}
		people = append(people, line)
	}
	for _, p := range iv.Promises {
		promises = append(promises, p.What+" by "+dayWritten(p.Due))
	}
	return &Form{
		Action: Action("f/details/" + iv.ID), Title: "The interview", Submit: "Save", Open: "Change",
		Fields: []Field{
			{ID: "company", Label: "Company", Value: iv.Company, Required: true},
			{ID: "role", Label: "Role", Value: iv.Role},
			{ID: "at", Label: "Date", Value: dayWritten(iv.At), Hint: "today, Monday 30 November at 14:00"},
			{ID: "people", Label: "People", Value: strings.Join(people, "\n"), Hint: "one a line: name, part, e-mail or phone", Long: true},
			{ID: "reply", Label: "Answer by", Value: dayWritten(iv.ReplyBy), Hint: "Friday 4 December"},
			{ID: "promised", Label: "You promised", Value: strings.Join(promises, "\n"), Hint: "one a line: what, by when", Long: true},
			{ID: "zone", Label: "Their city, if elsewhere", Value: iv.Zone, Hint: "the date is then theirs"},
			{ID: "country", Label: "Their country, if another", Value: iv.Country, Hint: "for public holidays"},
		},
	}
}

// detail is what a field of a form holds.
func detail(f *Form, id string) string {
	for _, field := range f.Fields {
		if field.ID == id {
			return field.Value
		}
	}
	return ""
}

// dayWritten is a moment as a form shows it, so that it reads back the same.
func dayWritten(m timewords.Moment) string {
	if m.IsZero() {
		return ""
	}
	s := m.Date.At(12, 0, location("")).Format("Monday 2 January 2006")
	if m.Clock {
		s += m.Date.At(m.Hour, m.Min, location("")).Format(" at 15:04")
	}
	return s
}

// fillDetails takes the form of an interview's facts. A date that cannot be
// read leaves what was there, and is said.
func (t *turn) fillDetails(iv *Interview, values map[string]string) {
	var unread []string
	set := func(field string, to *timewords.Moment, tense timewords.Tense) {
		v, ok := values[field]
		if !ok || v == dayWritten(*to) {
			return
		}
		if strings.TrimSpace(v) == "" && field != "at" {
			*to = timewords.Moment{}
			return
		}
		if found := t.times(v, tense); len(found) > 0 {
			*to = found[0].At
		} else {
			unread = append(unread, v)
		}
	}
	if c := strings.TrimSpace(values["company"]); c != "" && c != iv.Company && len(c) <= maxName {
		iv.Company = reader.CompanyName(c)
	}
	if r, ok := values["role"]; ok {
		iv.Role = strings.TrimSpace(r)
	}
	tense := timewords.Past
	if iv.Planned && !iv.Held {
		tense = timewords.Future
	}
	set("at", &iv.At, tense)
	set("reply", &iv.ReplyBy, timewords.Future)
	if v, ok := values["people"]; ok && v != detail(t.details(iv), "people") {
		iv.People = nil
		for _, line := range splitList(v) {
			people, _, ok := reader.Met(line, t.now, t.known())
			if !ok || len(people) == 0 {
				people = []reader.Person{{Name: line}}
			}
			for _, p := range people {
				iv.addPerson(p)
			}
		}
	}
	if v, ok := values["promised"]; ok && v != detail(t.details(iv), "promised") {
		t.fillPromises(iv, v)
	}
	if z, ok := values["zone"]; ok && z != iv.Zone {
		if zone, known := t.readZone(z); known || z == "" {
			iv.Zone = zone
		} else {
			t.tell(say(zoneUnknown, shorten(z, 60)))
		}
	}
	if c, ok := values["country"]; ok && c != iv.Country {
		if country, known := readCountry(strings.TrimSpace(c), t); known {
			iv.Country = country
		} else {
			t.tell(say(countryUnknown, shorten(c, 60)))
		}
	}
	if len(unread) > 0 {
		t.tell(say("I could not read “{}” as a date, and left what was there. A weekday or “4 December” works.", unread[0]))
	}
}

// fillPromises takes the promises as they now stand in the form: those that
// are gone from it are gone.
func (t *turn) fillPromises(iv *Interview, lines string) {
	before := iv.Promises
	iv.Promises = nil
	for _, line := range splitList(lines) {
		list := reader.Promises(line, t.now, t.known())
		if len(list) == 0 {
			list = []reader.Promise{{What: line}}
		}
		for _, p := range list {
			if slices.ContainsFunc(iv.Promises, func(b Promise) bool { return strings.EqualFold(b.What, reader.Thing(p.What)) }) {
				continue // once is enough
			}
			if i := slices.IndexFunc(before, func(b Promise) bool { return strings.EqualFold(b.What, p.What) }); i >= 0 {
				iv.Promises = append(iv.Promises, before[i]) // keeps its id, and what was done with it
				if p.Due.IsZero() {
					continue
				}
			}
			t.promise(iv, p)
		}
	}
}
