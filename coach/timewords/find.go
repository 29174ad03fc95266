package timewords

import (
	"strings"
)

// Find returns every expression of time in the text, in order of place and not
// overlapping. Words that belong together ("Thursday next week at 10") are one.
// What names no day the calendar has (31 June), or a day before 1990-01-01 or
// after 2100-12-31, is not found. After "by" and "until" a day lies in the
// future whatever the tense, and after "since" in the past.
func Find(text string, c Context) []Found {
	p := makePlain(text)
	phrases := gather(p.text, scan(p.text, c))
	var all []Found
	for i := 0; i < len(phrases); i++ {
		ph := phrases[i]
		r, ok := ph.resolve(c, c.Now)
		end := ph.right()
		zone, zoneEnd := ph.zone(p.text)
		if ok && i+1 < len(phrases) {
			for _, join := range []func(string, phrase, phrase, Context) (resolved, bool){joinRange, joinChoice, joinGuess} {
				if joined, fits := join(p.text, ph, phrases[i+1], c); fits {
					i++
					r, end = joined, phrases[i].right()
					if zone == "" {
						zone, zoneEnd = phrases[i].zone(p.text)
					}
					break
				}
			}
		}
		if !ok || !r.known() {
			continue
		}
		if zone != "" && zoneEnd > end {
			end = zoneEnd
		}
		f := Found{
			Start: int(p.start[ph.left()]), End: int(p.stop[end-1]), Lead: int(p.start[ph.lead]), Word: ph.word,
			At: r.at, To: r.to, Other: r.other, Zone: zone, Vague: r.vague,
		}
		f.Text = text[f.Start:f.End]
		all = append(all, f)
	}
	return all
}

// Clock reads a text that is a time of day and nothing else: "9pm", "21:00",
// "half past two", "noon". An hour from 1 to 7 with no am or pm is in the
// afternoon.
func Clock(text string) (hour, min int, ok bool) {
	p := strings.Trim(makePlain(text).text, " .,!?")
	for _, before := range []string{"at ", "by ", "around ", "about ", "@ ", "@"} {
		p = strings.TrimPrefix(p, before)
	}
	var best reading
	for _, piece := range scan(p, Context{Now: epoch}) {
		switch {
		case piece.right != len(p):
			return 0, 0, false
		case piece.left == 0 && piece.kind.isClock():
			best = piece.heard
		default:
			return 0, 0, false
		}
	}
	if best.at == nil || best.until != nil {
		return 0, 0, false
	}
	at := best.at.beside(nil)
	total := (at.hour*60 + at.minute) % (24 * 60)
	return total / 60, total % 60, true
}

// window is how many bytes an expression may have between its parts.
const window = 72

// scan finds the pieces in plain text: at each word that may begin one, the
// longest that a rule reads there.
func scan(text string, c Context) []piece {
	var pieces []piece
	for i := 0; i < len(text); {
		if !asciiWord(text[i]) {
			i++
			continue
		}
		end := i + 1
		for end < len(text) && asciiWord(text[end]) {
			end++
		}
		key := text[i:end]
		if isDigit(key[0]) {
			key = "@number"
		}
		candidates := index[key]
		switch {
		case key == "@number" && !mayBegin(text, i), common[key] && !mayGoOn(text[end:]):
			candidates = nil
		case key == "@number" && alone(text[i:end], text[end:]):
			candidates = index["@alone"]
		}
		if len(candidates) > 0 {
			if found, ok := longest(candidates, text, i, c); ok {
				if !found.dead() {
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

func longest(candidates []*rule, text string, i int, c Context) (best piece, ok bool) {
	cut := min(len(text), i+window)
	for cut < len(text) && text[cut] != ' ' && cut < i+2*window {
		cut++
	}
	before := text[max(0, i-window/2):i]
	for _, r := range candidates {
		p, means := readAt(r, i, text[i:cut], before, c)
		if !means || p.right <= best.right {
			continue
		}
		if p.kind == instant && p.heard.at == nil {
			p.kind = day
		}
		best, ok = p, true
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
