package reader

import "strings"

// first is the first token of a kind, as typed.
func (p part) first(kind tokenKind) string {
	for i := p.from; i < p.to; i++ {
		if p.toks[i].kind == kind {
			return p.toks[i].raw
		}
	}
	return ""
}

// phone is the first telephone number in a text, as typed: seven digits or
// more, with what people put between them, and no date.
func phone(text string) string {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c != '+' && c != '(' && !digit(c) || i > 0 && (digit(text[i-1]) || text[i-1] == '/' || text[i-1] == '-' || text[i-1] == '@' || letter(text[i-1])) {
			continue
		}
		end, digits := i, 0
		for k := i; k < len(text); k++ {
			c := text[k]
			if digit(c) {
				digits++
				end = k + 1
				continue
			}
			if !strings.ContainsRune("+() -./", rune(c)) || k > end+2 {
				break
			}
		}
		if digits >= 7 && digits <= 16 && !dateLike(text[i:end]) && (end == len(text) || !letter(text[end]) && text[end] != '@') {
			return text[i:end]
		}
		if end > i {
			i = end
		}
	}
	return ""
}

func digit(c byte) bool  { return c >= '0' && c <= '9' }
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func dateLike(s string) bool {
	return len(s) == 10 && (s[4] == '-' && s[7] == '-' || s[2] == '/' && s[5] == '/' || s[2] == '.' && s[5] == '.')
}

// count is how many applications were sent. A vague "a few" is no count.
func (p part) count() (int, bool) {
	for i := p.from; i < p.to; i++ {
		n, ok := number(&p.toks[i])
		if !ok || p.timeAt[i] >= 0 || p.nameOf[i] >= 0 {
			continue
		}
		for k := i + 1; k < p.to && k < i+5; k++ {
			if p.toks[k].is("application", "applications", "roles", "role", "jobs", "job", "positions", "position", "places", "companies",
				"openings", "posts", "cvs", "resumes", "vacancies", "firms", "employers", "schools", "hospitals", "listings", "postings",
				"more", "today", "yesterday", "this", "internships", "of") {
				if p.toks[i].is("dozen") && i > p.from {
					if m, ok := number(&p.toks[i-1]); ok {
						return m * 12, true
					}
				}
				if k+1 < p.to && p.toks[k].is("of") {
					break
				}
				return n, true
			}
			if p.toks[k].breaks() {
				break
			}
		}
		if i+1 >= p.to || p.toks[i+1].breaks() {
			return n, true
		}
	}
	for i := p.from; i+1 < p.to; i++ {
		if p.toks[i].is("an", "another") && p.toks[i+1].is("application") {
			return 1, true
		}
	}
	return 0, false
}
