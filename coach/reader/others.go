package reader

import "debrief/coach/timewords"

// OtherDate is another reading of a date: what a slot would be if the words were
// meant otherwise.
type OtherDate struct {
	Slot string // as corpora name it: at, reply_by, decide_by, from, to, until, due
	Was  timewords.Moment
	At   timewords.Moment
}

// dated are the slots that hold one date each.
func (s *Slots) dated() map[string]*timewords.Moment {
	return map[string]*timewords.Moment{
		"at": &s.At, "reply_by": &s.ReplyBy, "decide_by": &s.DecideBy, "from": &s.From, "to": &s.To, "until": &s.Until,
	}
}

// Mean takes another reading of a date: its slot holds that date from now on.
func (s *Slots) Mean(o OtherDate) {
	if at := s.dated()[o.Slot]; at != nil {
		*at = o.At
	}
	for i := range s.Promised {
		if o.Slot == "due" && s.Promised[i].Due == o.Was {
			s.Promised[i].Due = o.At
		}
	}
	s.Others = nil
}

// otherReadings notes the dates among the slots that may be meant otherwise.
func (p part) otherReadings(s *Slots) {
	for i := range p.times {
		t := &p.times[i]
		if t.from < p.from || t.to > p.to || t.future.Other.IsZero() && t.past.Other.IsZero() {
			continue
		}
		note := func(slot string, was timewords.Moment) {
			for _, f := range []*timewords.Found{&t.future, &t.past} {
				if f.At == was && !f.Other.IsZero() && f.Other != was {
					s.Others = append(s.Others, OtherDate{slot, was, f.Other})
					return
				}
			}
		}
		for _, slot := range []string{"at", "reply_by", "decide_by", "from", "to", "until"} {
			if at := s.dated()[slot]; !at.IsZero() {
				note(slot, *at)
			}
		}
		for _, promise := range s.Promised {
			if !promise.Due.IsZero() {
				note("due", promise.Due)
			}
		}
	}
}
