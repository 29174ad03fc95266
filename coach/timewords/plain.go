package timewords

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain is a text made plain for the rules: lower case, known words spelled
// right, number words as digits, single spaces, ASCII punctuation. Addresses,
// domains and telephone numbers are blanked out. start and stop lead from each
// byte back to the bytes of the original that it stands for.
type plain struct {
	text        string
	start, stop []int32
}

type plainer struct {
	from        string
	out         []byte
	start, stop []int32
}

func makePlain(text string) plain {
	p := plainer{from: text}
	size := len(text) + len(text)/4
	p.out, p.start, p.stop = make([]byte, 0, size), make([]int32, 0, size), make([]int32, 0, size)
	for i := 0; i < len(text); {
		i = p.step(i)
	}
	p.blankPhones()
	return plain{string(p.out), p.start, p.stop}
}

// step takes over what stands at i, and returns where the next step begins.
func (p *plainer) step(i int) int {
	c := p.from[i]
	atWord := i == 0 || p.from[i-1] <= ' '
	if atWord && c > ' ' {
		if end := addressEnd(p.from, i); end > i {
			p.put("_", i, end)
			return end
		}
	}
	switch {
	case asciiWord(c):
		return p.word(i)
	case c <= ' ':
		return p.space(i)
	case c < utf8.RuneSelf:
		p.put(p.from[i:i+1], i, i+1)
		return i + 1
	}
	r, n := utf8.DecodeRuneInString(p.from[i:])
	switch {
	case r == utf8.RuneError:
		p.put(";", i, i+n)
	case unicode.IsSpace(r):
		return p.space(i)
	case unicode.Is(unicode.Pd, r) || r == '−':
		p.put("-", i, i+n)
	case r == '’' || r == '‘' || r == '`' || r == '´':
		p.put("'", i, i+n)
	case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) && r != '️' && r != '⃣':
		return p.word(i)
	default:
		p.put(";", i, i+n)
	}
	return i + n
}

// word takes over a run of letters and digits, spelled right. Underscores around
// it are emphasis.
func (p *plainer) word(i int) int {
	if p.from[i] == '_' {
		p.put(";", i, i+1)
		return i + 1
	}
	end, ascii := i, true
	for end < len(p.from) {
		c := p.from[end]
		if c < utf8.RuneSelf {
			if !asciiWord(c) {
				break
			}
			end++
			continue
		}
		r, n := utf8.DecodeRuneInString(p.from[end:])
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && (!unicode.IsMark(r) || r == '️') {
			break
		}
		ascii = false
		end += n
	}
	for p.from[end-1] == '_' {
		end--
	}
	if !ascii || end-i > 16 {
		p.put("_", i, end)
		return end
	}
	var lower [16]byte
	digits := 0
	for k := i; k < end; k++ {
		c := p.from[k]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		lower[k-i] = c
		if digits == k-i && '0' <= c && c <= '9' {
			digits++
		}
	}
	word := string(lower[:end-i])
	if stop, half := p.halfDay(word, end); half != "" {
		p.letters(word[:len(word)-1], i)
		p.put(half, end-1, stop)
		return stop
	}
	if base, ok := ishy(word); ok {
		p.put(base, i, end-len("ish"))
		p.put("-ish", end-len("ish"), end)
		return end
	}
	if right := spelledRight(word); right != word {
		if number, stop := compound(p.from, right, end); number != "" {
			p.put(number, i, stop)
			return stop
		}
		if p.minutesTo(right, end) {
			right += " minutes"
		}
		stop := p.shortened(right, word, end)
		p.put(right, i, stop)
		if stop > end && stop < len(p.from) && isDigit(p.from[stop]) {
			p.put(" ", stop, stop)
		}
		return stop
	}
	if digits > 0 && digits < len(word) { // 20min, 5dec, 2wks
		unit := spelledRight(word[digits:])
		_, month := months[unit]
		if unit != word[digits:] || month || unit == "days" || unit == "weeks" || unit == "day" {
			p.letters(word[:digits], i)
			p.put(" ", i+digits, i+digits)
			p.put(unit, i+digits, end)
			return end
		}
	}
	if name := strings.TrimRight(word, "0123456789"); len(name) >= 3 && len(word)-len(name) <= 2 && name != word { // dec5
		if right := spelledRight(name); calendarWord(right) {
			p.put(right, i, i+len(name))
			p.put(" ", i+len(name), i+len(name))
			p.letters(word[len(name):], i+len(name))
			return end
		}
	}
	p.letters(word, i)
	return end
}

// shortened takes the full stop of an abbreviation along: "Dec. 5", "Fri. at
// 4", "Fri., 4 Dec".
func (p *plainer) shortened(right, word string, end int) int {
	rest := p.from[end:]
	if len(rest) < 2 || rest[0] != '.' || len(word) >= len(right) || !calendarWord(right) {
		return end
	}
	switch {
	case isDigit(rest[1]), rest[1] == ',':
		return end + 1
	case rest[1] == ' ' && len(rest) > 2 && (isDigit(rest[2]) || 'a' <= rest[2] && rest[2] <= 'z'):
		return end + 1
	}
	return end
}

// halfDay reads "p.m." after a word or number that ends at end.
func (p *plainer) halfDay(word string, end int) (stop int, half string) {
	last := word[len(word)-1]
	if last != 'a' && last != 'p' || len(word) > 1 && (word[0] < '0' || word[0] > '9') {
		return 0, ""
	}
	rest := p.from[end:]
	if len(rest) < 2 || rest[0] != '.' || rest[1]|0x20 != 'm' || len(rest) > 2 && asciiWord(rest[2]) {
		return 0, ""
	}
	stop = end + 2
	if len(rest) > 2 && rest[2] == '.' {
		stop++
	}
	return stop, string(last) + "m"
}

// space takes over a run of blanks as one; a line's end counts as a comma.
func (p *plainer) space(i int) int {
	end, line := i, false
	for end < len(p.from) {
		r, n := utf8.DecodeRuneInString(p.from[end:])
		if !unicode.IsSpace(r) && r > ' ' {
			break
		}
		line = line || r == '\n'
		end += n
	}
	if line {
		p.put(",", i, end)
	}
	p.put(" ", i, end)
	return end
}

func (p *plainer) put(s string, start, stop int) {
	p.out = append(p.out, s...)
	for range len(s) {
		p.start, p.stop = append(p.start, int32(start)), append(p.stop, int32(stop))
	}
}

func (p *plainer) letters(s string, at int) {
	p.out = append(p.out, s...)
	for k := range len(s) {
		p.start, p.stop = append(p.start, int32(at+k)), append(p.stop, int32(at+k+1))
	}
}

// blankPhones writes over runs of digits that are no date: those with a plus,
// and those of seven digits and more that are not grouped as a date would be.
func (p *plainer) blankPhones() {
	for i := 0; i < len(p.out); i++ {
		c := p.out[i]
		if !isDigit(c) && (c != '+' || i+1 == len(p.out) || !isDigit(p.out[i+1])) || i > 0 && (asciiWord(p.out[i-1]) || p.out[i-1] == '/') {
			continue
		}
		end, digits, group, long := i, 0, 0, c == '+'
		for k := i; k < len(p.out) && (isDigit(p.out[k]) || strings.IndexByte(" ()./-+", p.out[k]) >= 0); k++ {
			if !isDigit(p.out[k]) {
				long = long || groupIsLong(p.out[k-group:k])
				group = 0
				continue
			}
			digits++
			group++
			end = k + 1
		}
		long = long || groupIsLong(p.out[max(i, end-group):end])
		if digits >= 7 && long && !hoursOnDuty(p.out[i:end]) {
			for k := i; k < end; k++ {
				p.out[k] = '_'
			}
		}
		i = max(i, end-1)
	}
}

// hoursOnDuty reports whether a run is two times of day, 0900-1000, the second
// the later one.
func hoursOnDuty(run []byte) bool {
	if len(run) != len("0900-1000") || run[4] != '-' {
		return false
	}
	from, to := string(run[:4]), string(run[5:])
	for _, at := range []string{from, to} {
		if number(at[:2]) > 23 || number(at[2:]) > 59 || number(at)%5 != 0 {
			return false
		}
	}
	return from < to
}

// groupIsLong reports whether digits are too many for a day, month or year.
func groupIsLong(group []byte) bool {
	year := len(group) == 4 && (group[0] == '2' && group[1] <= '1' || group[0] == '1' && group[1] == '9')
	return len(group) > 2 && !year
}

// addressEnd is where the address or domain that begins at i ends, or i.
func addressEnd(s string, i int) int {
	end := i
	for end < len(s) && s[end] > ' ' {
		end++
	}
	chunk := s[i:end]
	if at := strings.IndexByte(chunk, '@'); at > 0 && at+1 < len(chunk) && strings.IndexByte(chunk[at:], '.') > 1 {
		return end
	}
	if strings.Contains(chunk, "://") || strings.HasPrefix(chunk, "www.") {
		return end
	}
	for k := 1; k < len(chunk); k++ {
		if chunk[k] == '.' && domain(chunk[k+1:]) {
			return end
		}
	}
	return i
}

func domain(s string) bool {
	for _, top := range []string{"com", "io", "net", "org", "ai", "app", "dev", "example", "co.uk", "de", "fr"} {
		if len(s) >= len(top) && strings.EqualFold(s[:len(top)], top) && (len(s) == len(top) || !asciiWord(s[len(top)])) {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func asciiWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '_'
}
