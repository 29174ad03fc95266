package terminal

// history is what was typed before, for this start of the process only.
type history struct {
	lines []string
	at    int    // the line shown; len(lines) for what is being typed
	typed string // what was being typed before looking back
}

// add remembers a text and ends looking back.
func (h *history) add(text string) {
	if n := len(h.lines); n == 0 || h.lines[n-1] != text {
		h.lines = append(h.lines, text)
	}
	h.at = len(h.lines)
}

// forget drops every line and ends looking back. It returns what is being
// typed, of the text that shows: not a line that was only looked at.
func (h *history) forget(shows string) (typed string) {
	if h.at < len(h.lines) && shows == h.lines[h.at] {
		shows = h.typed
	}
	*h = history{}
	return shows
}

// move goes by steps through what was typed, negative ones back, and returns
// what to show; ok is false at either end.
func (h *history) move(steps int, current string) (text string, ok bool) {
	to := h.at + steps
	if to < 0 || to > len(h.lines) {
		return "", false
	}
	if h.at == len(h.lines) {
		h.typed = current
	}
	h.at = to
	if to == len(h.lines) {
		return h.typed, true
	}
	return h.lines[to], true
}
