package terminal

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"debrief/coach"
)

// printed is what somebody at a terminal of plain lines makes of one piece of
// its output. Exactly one of message, prompt, needed and left is set, but for
// a block that is only the heading of a form.
type printed struct {
	message *coach.Message // as far as it can be told from lines: Form holds no more than its title
	labels  []string       // what can be chosen, without brackets and numbers
	counted bool           // choices have numbers, from 1
	form    bool           // a form was opened
	prompt  string         // the label of the field that is asked for
	needed  bool           // the field may not stay empty
	left    bool           // a form was left; labels may be those that open it again
}

// promptPattern is a form's prompt: label, hint, present value.
var promptPattern = regexp.MustCompile(`^(.+?)(?: \(.*\))?(?: \[.*\])?: \n$`)

// readPrinted reads a piece of output. Pieces after the first that do not begin
// with an empty line belong to a form.
func readPrinted(s string, first bool) printed {
	if block, ok := strings.CutPrefix(s, "\n"); ok || first {
		return readBlock(strings.Split(strings.TrimSuffix(block, "\n"), "\n"))
	}
	if m := promptPattern.FindStringSubmatch(s); m != nil {
		return printed{prompt: m[1]}
	}
	return printed{needed: true}
}

func readBlock(lines []string) printed {
	last := len(lines) - 1
	if title, ok := strings.CutSuffix(lines[last], wordsFormCancel); ok {
		p := printed{form: true}
		if last > 0 {
			p.message = &coach.Message{
				Text: coach.Plain(strings.Join(lines[:last], "\n")),
				Form: &coach.Form{Title: strings.TrimSpace(title)},
			}
		}
		return p
	}
	labels, counted, from := readLabels(lines)
	p := printed{labels: labels, counted: counted}
	if lines[0] == wordsFormLeft {
		p.left = true
		return p
	}
	p.message = &coach.Message{}
	var choices []coach.Button
	for _, l := range labels {
		choices = append(choices, coach.Button{Label: l})
	}
	if last > from { // one below the other: the line above says what is chosen
		from = max(from-1, 0)
		p.message.Menu = &coach.Menu{Label: lines[from], Options: choices}
	} else {
		p.message.Buttons = choices
	}
	if from > 0 {
		p.message.Text = coach.Plain(strings.Join(lines[:from], "\n"))
	}
	return p
}

// readLabels reads the choices at the end of a block, and says at which line
// they begin: beside each other in the last line, or below each other.
func readLabels(lines []string) (labels []string, counted bool, from int) {
	from = len(lines)
	for from > 0 && strings.HasPrefix(lines[from-1], "  [") {
		from--
	}
	for ; from < len(lines); from++ { // a draft's last lines may begin so as well
		var names []string
		for _, line := range lines[from:] {
			names = append(names, strings.Split(line[2:], "  ")...)
		}
		if len(names) > len(lines)-from && from < len(lines)-1 {
			continue
		}
		if labels := countedLabels(names); labels != nil {
			return labels, true, from
		}
		if labels := bareLabels(names); labels != nil {
			return labels, false, from
		}
	}
	return nil, false, from
}

// countedLabels are the labels of "[1] Yes", "[2] No"; nil if it is not that.
func countedLabels(names []string) (labels []string) {
	for i, name := range names {
		label, ok := strings.CutPrefix(name, "["+strconv.Itoa(i+1)+"] ")
		if !ok {
			return nil
		}
		labels = append(labels, label)
	}
	return labels
}

// bareLabels are the labels of "[1 bad]", "[2]", one of which begins with a
// digit; nil if it is not that.
func bareLabels(names []string) (labels []string) {
	for _, name := range names {
		if !strings.HasPrefix(name, "[") || !strings.HasSuffix(name, "]") || name == "[]" {
			return nil
		}
		labels = append(labels, name[1:len(name)-1])
	}
	if !slices.ContainsFunc(labels, func(l string) bool { return isDigit(l[0]) }) {
		return nil
	}
	return labels
}
