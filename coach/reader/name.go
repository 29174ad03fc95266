package reader

// CompanyName is how to show a company's name typed in lower case. A name
// with capitals of its own stays as typed.
func CompanyName(text string) string { return text }

// PersonName is how to show a person's name typed in lower case. A name with
// capitals of its own stays as typed.
func PersonName(text string) string { return text }

// MatchCompany finds the known company that somebody means: in any case, by
// its first word, a short form, or with one letter wrong.
func MatchCompany(typed string, known []string) (string, bool) { return "", false }
