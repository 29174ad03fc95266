package timewords

import (
	"regexp/syntax"
	"strings"
)

// needles are strings one of which is in every text that a pattern matches. To
// look for them first spares most of the matching. None means nothing is known.
type needles []string

// maxNeedles is how many are still quicker to look for than to match.
const maxNeedles = 4

func needlesOf(pattern string) needles {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil
	}
	found := required(re.Simplify())
	if len(found) > maxNeedles {
		return nil
	}
	return found
}

// in reports whether a text may match, going by them.
func (n needles) in(text string) bool {
	if len(n) == 0 {
		return true
	}
	for _, needle := range n {
		if strings.Contains(text, needle) {
			return true
		}
	}
	return false
}

// better reports whether it is rarer than other: longer, and not many.
func (n needles) better(other needles) bool {
	if len(n) == 0 || len(n) > maxNeedles {
		return false
	}
	return len(other) == 0 || len(other) > maxNeedles || n.shortest()*len(other) > other.shortest()*len(n)
}

func (n needles) shortest() int {
	length := len(n[0])
	for _, needle := range n {
		length = min(length, len(needle))
	}
	return length
}

// required walks a pattern: of what must follow one another the best, of
// alternatives all together.
func required(re *syntax.Regexp) needles {
	switch re.Op {
	case syntax.OpLiteral:
		if literal := string(re.Rune); literal != " " {
			return needles{literal}
		}
	case syntax.OpCapture, syntax.OpPlus:
		return required(re.Sub[0])
	case syntax.OpConcat:
		var best needles
		for _, sub := range re.Sub {
			if found := required(sub); found.better(best) {
				best = found
			}
		}
		return best
	case syntax.OpAlternate:
		var all needles
		for _, sub := range re.Sub {
			found := required(sub)
			if len(found) == 0 {
				return nil
			}
			all = append(all, found...)
		}
		return all
	}
	return nil
}
