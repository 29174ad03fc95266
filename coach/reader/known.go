package reader

import "strings"

// knownAt tells whether a known company or person begins at token i.
func (d *doc) knownAt(i int) bool {
	if _, ok := d.knownCompanyAt(i); ok {
		return true
	}
	for _, p := range d.known.People {
		if strings.EqualFold(firstWord(p), d.toks[i].stem) || strings.EqualFold(p, d.toks[i].stem) {
			return true
		}
	}
	return false
}

// knownCompanyAt is where the name of a known company that begins at token i
// ends. The longest fit wins.
func (d *doc) knownCompanyAt(i int) (end int, ok bool) {
	t := &d.toks[i]
	if t.kind != wordToken || len(t.stem) < 2 {
		return 0, false
	}
	for _, company := range d.known.Companies {
		if company == "" || company[0] < 0x80 && company[0]|0x20 != t.norm[0]|0x20 {
			continue
		}
		if n := d.spells(i, company); n > end-i && n > 0 {
			end = i + n
		}
	}
	return end, end > i
}

// spells is how many tokens from i on spell a company's name: all of it, or
// its first word where that says enough.
func (d *doc) spells(i int, company string) int {
	rest, n := company, 0
	for rest != "" {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		if w == "" {
			continue
		}
		if i+n >= len(d.toks) || n > 0 && !d.joined(i+n) || !sameWord(&d.toks[i+n], w) {
			break
		}
		n++
		if rest == "" {
			return n
		}
	}
	if n == 0 {
		return 0
	}
	w := strings.ToLower(firstWord(company))
	if len(w) < 4 || plain[w] || orgWords[w] || givenNames[w] || heads[w] || partTitles[w] {
		return 0
	}
	return 1
}

// sameWord compares a token with a word of a name: without case and
// apostrophes, and one letter wrong in five or more is let pass.
func sameWord(t *token, w string) bool {
	if strings.EqualFold(t.raw, w) || strings.EqualFold(t.stem, w) {
		return true
	}
	if len(w) > len(t.norm)+3 || len(t.norm) > len(w)+3 {
		return false
	}
	plainForm, _ := normal(strings.TrimSuffix(w, "."))
	if t.norm == plainForm || t.stem == plainForm {
		return true
	}
	if len(plainForm) < 5 || plain[t.norm] || givenNames[t.stem] || keyWords[t.norm] {
		return false
	}
	return nearly(t.norm, plainForm) || t.stem != t.norm && nearly(t.stem, plainForm)
}

// nearly tells whether a and b differ by one letter at most: one wrong, one
// too many, one missing, or two swapped.
func nearly(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == "" || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) != len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) || a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// MatchCompany finds the known company that somebody means: in any case, by
// its first word or a short form, or with one letter wrong. An exact match
// goes before the rest, and the first in the list before later ones.
func MatchCompany(typed string, known []string) (string, bool) {
	key := companyKey(typed)
	if key == "" {
		return "", false
	}
	for _, k := range known {
		if companyKey(k) == key {
			return k, true
		}
	}
	for _, near := range []func(typed, known string) bool{shortForm, initials, misspelt} {
		for _, k := range known {
			if near(key, companyKey(k)) {
				return k, true
			}
		}
	}
	return "", false
}

// companyKey is a company's name for comparing: lower case, without
// apostrophes, articles and legal form.
func companyKey(name string) string {
	var kept []string
	for i, w := range strings.Fields(apostrophes.Replace(strings.ToLower(name))) {
		w = strings.Trim(strings.ReplaceAll(w, "'", ""), ".,()")
		if i == 0 && w == "the" || w == "" || legalForms[w] {
			continue
		}
		if w == "and" || w == "+" {
			w = "&"
		}
		if w == "saint" {
			w = "st"
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

var legalForms = words(`inc ltd limited llc llp plc gmbh ag ab oy sa sas bv nv pty corp corporation co company`)

// shortForm: "brightwater" for "Brightwater Health", "globex hr" for "Globex".
func shortForm(typed, known string) bool {
	short, long := typed, known
	if len(short) > len(long) {
		short, long = long, short
	}
	if !strings.HasPrefix(long, short+" ") {
		return strings.TrimSuffix(long, ".com") == short || strings.TrimSuffix(long, ".io") == short ||
			strings.ReplaceAll(long, " ", "") == strings.ReplaceAll(short, " ", "")
	}
	return len(short) >= 3 && !orgWords[short] && !heads[short] && short != "st"
}

// initials: "rhh" for "Royal Harrogate Hospital".
func initials(typed, known string) bool {
	if len(typed) < 2 || strings.Contains(typed, " ") {
		return false
	}
	var b strings.Builder
	for w := range strings.FieldsSeq(known) {
		if w != "of" && w != "&" && w != "for" && w != "the" {
			b.WriteByte(w[0])
		}
	}
	return b.String() == typed
}

func misspelt(typed, known string) bool {
	if len(typed) < 5 || plain[typed] {
		return false
	}
	return nearly(typed, known) || len(firstWord(known)) >= 5 && nearly(typed, firstWord(known))
}
