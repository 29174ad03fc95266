package timewords

import (
	"strings"
)

// window is how many bytes an expression may have between its parts.
const window = 72

// text is a text made ready to be read, once or in both tenses: what the rules'
// patterns match does not depend on the Context, what it means does.
type text struct {
	plain
	spots []spot
	next  int // the first spot that this reading has not passed
}

// spot is a place where a rule was tried, and the pieces that matched there,
// not yet read.
type spot struct {
	at     int
	pieces []piece
}

func makeText(s string) *text { return &text{plain: makePlain(s)} }

// readied is a text that is plain already.
func readied(s string) *text { return &text{plain: plain{text: s}} }

// scan finds the pieces: at each word that may begin one, the longest that a
// rule reads there.
func (t *text) scan(c Context) []piece {
	var pieces []piece
	t.next = 0
	s := t.text
	for i := 0; i < len(s); {
		if !asciiWord(s[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(s) && asciiWord(s[end]) {
			end++
		}
		if candidates := mayMatch(s, i, end); len(candidates) > 0 {
			if found, ok := longest(t.at(i, candidates), s, c); ok {
				if !found.dead() {
					if pieces == nil {
						pieces = make([]piece, 0, 8)
					}
					pieces = append(pieces, found)
				}
				i = found.right
				continue
			}
		}
		i = end
	}
	return pieces
}

// dayOrder is whether the days come first in the text's dates, where one of them
// shows it: 24/12, and not 12/24 as well.
func (t *text) dayOrder() (dayFirst, shown bool) {
	monthFirst := false
	s := t.text
	for i := strings.IndexByte(s, '/'); i >= 0 && i < len(s); i++ {
		if s[i] != '/' {
			continue
		}
		from, to := i, i+1
		for from > 0 && isDigit(s[from-1]) {
			from--
		}
		for to < len(s) && isDigit(s[to]) {
			to++
		}
		first, second := s[from:i], s[i+1:to]
		if len(first) > 2 || len(second) > 2 || from > 0 && s[from-1] == '/' || first == "24" && second == "7" {
			continue
		}
		switch a, b := number(first), number(second); {
		case a > 12 && a <= 31 && b >= 1 && b <= 12:
			dayFirst = true
		case b > 12 && b <= 31 && a >= 1 && a <= 12:
			monthFirst = true
		}
	}
	return dayFirst, dayFirst != monthFirst
}

// mayMatch is the rules that may begin with the word from i to end.
func mayMatch(s string, i, end int) []*rule {
	key := s[i:end]
	switch {
	case !isDigit(key[0]):
		if common[key] && !mayGoOn(s[end:]) && !(key == "one" && strings.HasSuffix(s[:i], "at ")) {
			return nil
		}
		return index[key]
	case !mayBegin(s, i):
		return nil
	case alone(key, s[end:]):
		return index["@alone"]
	}
	return index["@number"]
}

// at is the pieces that match at i, remembered for a second reading.
func (t *text) at(i int, candidates []*rule) []piece {
	for t.next < len(t.spots) && t.spots[t.next].at < i {
		t.next++
	}
	if t.next < len(t.spots) && t.spots[t.next].at == i {
		return t.spots[t.next].pieces
	}
	cut := min(len(t.text), i+window)
	for cut < len(t.text) && t.text[cut] != ' ' && cut < i+2*window {
		cut++
	}
	before := t.text[max(0, i-window/2):i]
	var pieces []piece
	for _, r := range candidates {
		if p, matches := matchAt(r, i, t.text[i:cut], before); matches {
			pieces = append(pieces, p)
		}
	}
	if t.next == len(t.spots) {
		t.spots = append(t.spots, spot{i, pieces})
	}
	return pieces
}

// longest is the longest of the pieces that means something, its "-ish" with it.
func longest(pieces []piece, s string, c Context) (best piece, ok bool) {
	for _, p := range pieces {
		if p.right <= best.right || !p.readAs(c) {
			continue
		}
		if p.kind == instant && p.heard.at == nil {
			p.kind = day
		}
		best, ok = p, true
	}
	if ok {
		best.takeIsh(s)
	}
	return best, ok
}

// alone reports whether a run is digits only, with no word behind it that a rule
// goes on with.
func alone(run, after string) bool {
	if after == "" || after[0] != ' ' || strings.Trim(run, "0123456789") != "" {
		return false
	}
	next := firstWord(after)
	return next != "" && asciiWord(next[0]) && !vocabulary[next]
}

// mayBegin reports whether a number at i can be a day or an hour, going by what
// stands before it: not the rest of a larger number, nor a label's (task 4).
func mayBegin(text string, i int) bool {
	if i == 0 {
		return true
	}
	switch text[i-1] {
	case '#', '$', '.', ':', '/', '+', '=', '^', '*', '\'', '_':
		return false
	case '-':
		if i > 1 && asciiWord(text[i-2]) && !strings.ContainsAny(text[i:min(len(text), i+7)], "m/") {
			return false
		}
	}
	return !numbered[lastWord(text[max(0, i-window/2):i])]
}
