package terminal

import (
	"strings"

	"debrief/bot"
	"debrief/coach"
)

// page is a message as it is put before the person's eyes, with what became of
// its files.
type page struct {
	message coach.Message
	charts  []coach.Chart
	saved   []string // a line of each file that is no chart: where it was saved, or why not
}

// newPage makes the page of a message, and saves those of its files in the
// folder that cannot be shown.
func newPage(out bot.Outgoing, folder string) page {
	p := page{message: out.Message}
	for _, f := range out.Files {
		switch {
		case len(f.Charts) > 0:
			p.charts = append(p.charts, f.Charts...)
		case len(f.Data) > 0:
			path, err := save(folder, f.Name, f.Data)
			if err != nil {
				p.saved = append(p.saved, wordsUnsaved(f.Name, err))
			} else {
				p.saved = append(p.saved, wordsSaved(path))
			}
		}
	}
	return p
}

// tabled reports whether a page shows a list or a chart: what is read from the
// top, and stands for itself.
func (p page) tabled() bool { return p.message.List != nil || len(p.charts) > 0 }

// page renders a page without its choices, in lines of at most width columns; a
// width of 0 leaves lines as long as they are.
func (l look) page(p page, width int) string {
	var parts []string
	if s := l.message(p.message, width); s != "" {
		parts = append(parts, s)
	}
	for _, c := range p.charts {
		parts = append(parts, l.chart(c, width))
	}
	if len(p.saved) > 0 {
		parts = append(parts, wrap(strings.Join(p.saved, "\n"), width))
	}
	return strings.Join(parts, "\n\n")
}
