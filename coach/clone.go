package coach

import (
	"maps"
	"slices"
)

// Copies for a turn to work on. What a turn replaces whole is shared; what it
// changes in place is not.

func (p *Profile) clone() document {
	c := *p
	c.Away, c.Own, c.Marks = slices.Clone(p.Away), slices.Clone(p.Own), maps.Clone(p.Marks)
	return &c
}

func (s *Session) clone() document {
	c := *s
	c.Flow, c.Aside, c.Parked = s.Flow.copied(), s.Aside.copied(), slices.Clone(s.Parked)
	c.Said, c.Picks, c.Waiting = slices.Clone(s.Said), slices.Clone(s.Picks), slices.Clone(s.Waiting)
	return &c
}

func (f *Flow) copied() *Flow {
	c := copyOf(f)
	if c != nil {
		c.Back = slices.Clone(f.Back)
	}
	return c
}

func (a *Agenda) clone() document {
	c := *a
	c.Cards, c.Tasks = slices.Clone(a.Cards), slices.Clone(a.Tasks)
	c.Mourn = maps.Clone(a.Mourn)
	return &c
}

func (l *Ledger) clone() document {
	c := *l
	c.Sent = maps.Clone(l.Sent)
	return &c
}

func (iv *Interview) clone() document {
	c := *iv
	c.People, c.Promises, c.Notes = slices.Clone(iv.People), slices.Clone(iv.Promises), slices.Clone(iv.Notes)
	c.Thanked, c.Remarks, c.Words = slices.Clone(iv.Thanked), slices.Clone(iv.Remarks), slices.Clone(iv.Words)
	c.Earlier = slices.Clone(iv.Earlier)
	c.Replies, c.Touches, c.Referrers = slices.Clone(iv.Replies), slices.Clone(iv.Touches), slices.Clone(iv.Referrers)
	c.Offer, c.Elsewhere = copyOf(iv.Offer), copyOf(iv.Elsewhere)
	c.Passed, c.Marks = maps.Clone(iv.Passed), maps.Clone(iv.Marks)
	return &c
}

// copyOf is a copy of what p points to, nil if it points to nothing.
func copyOf[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}

func (h *Hunt) clone() document { return &Hunt{V: h.V, Weeks: slices.Clone(h.Weeks)} }

func (k *Kinds) clone() document { return &Kinds{V: k.V, Kinds: maps.Clone(k.Kinds)} }

func (a *Archive) clone() document { return &Archive{V: a.V, Cards: slices.Clone(a.Cards)} }

func (s *step) clone() document { return s } // never changed

func (p *Profile) version() *int    { return &p.V }
func (s *Session) version() *int    { return &s.V }
func (a *Agenda) version() *int     { return &a.V }
func (l *Ledger) version() *int     { return &l.V }
func (iv *Interview) version() *int { return &iv.V }
func (s *step) version() *int       { return &s.V }
func (k *Kinds) version() *int      { return &k.V }
func (a *Archive) version() *int    { return &a.V }
func (h *Hunt) version() *int       { return &h.V }
