package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// readAtMost is how many bytes of a message are read for their grammar. A
// message beyond it is a paste, whose sense is in its first lines.
const readAtMost = 6000

type tokenKind uint8

const (
	wordToken   tokenKind = iota
	numberToken           // digits only, "4/5", "14:30"
	emailToken
	linkToken
	commaToken // a comma, a bracket, a dash, an emoji: a soft break
	colonToken
	stopToken // the end of a sentence
)

// token is a piece of the text, [start, end) in bytes.
type token struct {
	start, end int
	raw        string
	norm       string // lower case, no apostrophes, common misspellings put right
	stem       string // norm without a possessive 's
	kind       tokenKind
	owns       bool // ends in 's or s'
	spaced     bool // something other than a space stands between it and the one before
}

// is tells whether the token is one of words.
func (t *token) is(words ...string) bool {
	for _, w := range words {
		if t.norm == w {
			return true
		}
	}
	return false
}

func (t *token) breaks() bool {
	return t.kind == commaToken || t.kind == colonToken || t.kind == stopToken
}

// capital tells whether the token begins with a capital letter, or with a
// digit that runs into one ("7Springs").
func (t *token) capital() bool {
	for _, r := range t.raw {
		if unicode.IsDigit(r) && t.kind == wordToken {
			continue
		}
		return unicode.IsUpper(r)
	}
	return false
}

// tokenise cuts a text up. Quotation marks are left out; whatever breaks a
// sentence stays, as one token of its kind.
func tokenise(text string) []token {
	toks := make([]token, 0, len(text)/4+4)
	s := scanner{text: text}
	for s.pos < len(text) {
		t, ok := s.next()
		if !ok {
			continue
		}
		if t.breaks() && len(toks) > 0 && toks[len(toks)-1].breaks() {
			if t.kind == stopToken { // ", ." is the end of a sentence
				toks[len(toks)-1].kind = stopToken
				toks[len(toks)-1].norm = t.norm
			}
			continue
		}
		toks = append(toks, t)
	}
	return toks
}

type scanner struct {
	text   string
	pos    int
	spaced bool
}

func (s *scanner) next() (token, bool) {
	start := s.pos
	r, size := utf8.DecodeRuneInString(s.text[start:])
	switch {
	case r == '\n':
		s.pos += size
		return s.mark(start, stopToken, "\n"), true
	case unicode.IsSpace(r):
		s.pos += size
		return token{}, false
	case isQuote(r):
		s.pos += size
		s.spaced = true
		return token{}, false
	}
	if end := linkEnd(s.text, start); end > 0 {
		return s.take(start, end, linkToken), true
	}
	if end := emailEnd(s.text, start); end > 0 {
		return s.take(start, end, emailToken), true
	}
	if wordRune(r) {
		end, kind := wordEnd(s.text, start)
		return s.take(start, end, kind), true
	}
	s.pos += size
	switch {
	case r == '&' || r == '+':
		return s.take(start, s.pos, wordToken), true
	case r == '.' || r == '!' || r == '?' || r == ';' || r == '…':
		return s.mark(start, stopToken, string(r)), true
	case r == ':':
		if n, _ := utf8.DecodeRuneInString(s.text[s.pos:]); n == '(' || n == ')' || n == '/' {
			s.pos++ // :( is an emoji of old
			return s.mark(start, commaToken, ","), true
		}
		return s.mark(start, colonToken, ":"), true
	case r == '-':
		if s.pos < len(s.text) && s.text[s.pos] != ' ' {
			s.spaced = true
			return token{}, false
		}
		return s.mark(start, commaToken, ","), true
	case strings.ContainsRune(",()[]–—/•|*", r) || r > 0x2000:
		return s.mark(start, commaToken, ","), true
	}
	s.spaced = true
	return token{}, false
}

func (s *scanner) mark(start int, kind tokenKind, norm string) token {
	s.spaced = true
	return token{start: start, end: s.pos, raw: s.text[start:s.pos], norm: norm, stem: norm, kind: kind, spaced: true}
}

func (s *scanner) take(start, end int, kind tokenKind) token {
	t := token{start: start, end: end, raw: s.text[start:end], kind: kind, spaced: s.spaced}
	s.pos, s.spaced = end, false
	t.norm, t.owns = normal(t.raw)
	t.stem = t.norm
	if t.owns {
		t.stem = strings.TrimSuffix(t.norm, "s")
	}
	if kind == wordToken {
		if right, ok := spelling[t.norm]; ok {
			t.norm, t.stem = right, right
		} else if right, ok := oneOff(t.norm); ok && (start == 0 || !t.capital()) {
			t.norm, t.stem = right, right
		}
		// "St." and "Mr." end no sentence.
		if end < len(s.text) && s.text[end] == '.' && (titles[t.norm] || shortened[t.norm] && !capitalNext(s.text[end+1:])) {
			s.pos++
		}
		if t.norm == "w" && end < len(s.text) && s.text[end] == '/' {
			s.pos++
			t.norm, t.stem = "with", "with"
		}
	}
	return t
}

// capitalNext tells whether a text goes on with a capital, as a new sentence
// does.
func capitalNext(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsUpper(r)
}

// normal is a word in lower case, without apostrophes.
func normal(raw string) (norm string, owns bool) {
	lower := strings.ToLower(raw)
	lower = strings.TrimPrefix(lower, "#")
	if !strings.ContainsAny(lower, "'’‘`") {
		return lower, false
	}
	lower = apostrophes.Replace(lower)
	owns = strings.HasSuffix(lower, "'s")
	return strings.ReplaceAll(lower, "'", ""), owns
}

var apostrophes = strings.NewReplacer("’", "'", "‘", "'", "`", "'")

func isQuote(r rune) bool {
	return strings.ContainsRune("\"'`“”„«»‘’", r)
}

func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) && r < 0x2000
}

// wordEnd is where a word that begins at start ends: letters and digits, and
// what joins them from inside, as in O'Dowd, SDE-2, H&K, Monday.com, 14:30.
func wordEnd(text string, start int) (int, tokenKind) {
	i, kind := start, numberToken
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if wordRune(r) {
			if !unicode.IsDigit(r) {
				kind = wordToken
			}
			i += size
			continue
		}
		after := i + size
		n, _ := utf8.DecodeRuneInString(text[after:])
		if after >= len(text) || !wordRune(n) {
			break
		}
		digits := unicode.IsDigit(n) && i > start && text[i-1] >= '0' && text[i-1] <= '9'
		joined := false
		switch r {
		case '-':
			joined = !digits
		case '\'', '’', '‘', '`', '&', '_', '‑':
			joined = true
		case '.':
			joined = digits || domain(text[after:])
		case ':', '/', ',':
			joined = digits
		}
		if !joined {
			break
		}
		i = after
	}
	if i < len(text) && text[i] == '+' && text[i-1] == 'C' { // C++
		i += strings.IndexFunc(text[i:]+" ", func(r rune) bool { return r != '+' })
	}
	return i, kind
}

// domain tells whether what follows a dot is the end of a web address.
func domain(rest string) bool {
	n := 0
	for n < len(rest) && (rest[n]|0x20) >= 'a' && (rest[n]|0x20) <= 'z' {
		n++
	}
	return n > 1 && topLevel[strings.ToLower(rest[:n])]
}

func linkEnd(text string, start int) int {
	rest := text[start:min(len(text), start+12)]
	low := strings.ToLower(rest)
	if !strings.HasPrefix(low, "http://") && !strings.HasPrefix(low, "https://") && !strings.HasPrefix(low, "www.") &&
		!strings.HasPrefix(low, "linkedin.com") {
		return 0
	}
	return addressEnd(text, start)
}

// addressEnd is the end of a run without spaces, less closing punctuation.
func addressEnd(text string, start int) int {
	n := strings.IndexFunc(text[start:], func(r rune) bool {
		return unicode.IsSpace(r) || r == '<' || r == '>' || r == '"' || r == '”'
	})
	if n < 0 {
		n = len(text) - start
	}
	return start + len(strings.TrimRight(text[start:start+n], ".,;:!?)]}'"))
}

func emailEnd(text string, start int) int {
	at := -1
	i := start
	for ; i < len(text); i++ {
		c := text[i]
		if c == '@' && at < 0 && i > start {
			at = i
			continue
		}
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80 ||
			c == '.' || c == '_' || c == '-' || at < 0 && (c == '+' || c == '%') {
			continue
		}
		break
	}
	if at < 0 {
		return 0
	}
	end := start + len(strings.TrimRight(text[start:i], ".-_"))
	if end <= at+1 || !strings.Contains(text[at:end], ".") {
		return 0
	}
	return end
}
