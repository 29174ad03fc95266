package coach

import (
	"maps"
	"slices"
)

// Copies for a turn to work on. What a turn replaces whole is shared; what it
// changes in place is not.

func (p *Profile) clone() document { c := *p; return &c }

func (s *Session) clone() document {
	c := *s
	c.Flow, c.Aside, c.Parked = s.Flow.copied(), s.Aside.copied(), slices.Clone(s.Parked)
	return &c
}

func (f *Flow) copied() *Flow {
	if f == nil {
		return nil
	}
	c := *f
	c.Back = slices.Clone(f.Back)
	return &c
}

func (a *Agenda) clone() document {
	c := *a
	c.Cards, c.Tasks = slices.Clone(a.Cards), slices.Clone(a.Tasks)
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
	c.Passed, c.Marks = maps.Clone(iv.Passed), maps.Clone(iv.Marks)
	return &c
}

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
