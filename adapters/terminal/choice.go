package terminal

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"debrief/coach"
)

// choice is one thing to choose: a button, a menu's option or a form to open.
type choice struct {
	label string // on one line, safe to print
	style coach.Style
	event coach.Event // what choosing it is; not for a form
	form  *coach.Form // to be opened
}

// offer is what a message offered to choose from.
type offer struct {
	seq     int    // later offers have greater ones
	about   string // the last line of its message
	menu    string // what is being chosen, if there is a menu
	options int    // how many of the choices are the menu's: the first ones
	choices []choice
	aside   bool // something newer was asked for: only a whole label chooses
}

// long reports whether there is a menu: a list to pick from.
func (o offer) long() bool { return o.options > 0 }

// offerOf collects a message's choices: the menu's options, the buttons, the
// form.
func offerOf(m coach.Message) offer {
	lines := strings.Split(strings.TrimSpace(clean(m.Text.String())), "\n")
	o := offer{about: oneLine(lines[len(lines)-1])}
	add := func(b coach.Button) {
		o.choices = append(o.choices, choice{
			label: oneLine(b.Label),
			style: b.Style,
			event: coach.Event{Kind: coach.Pressed, Action: b.Action},
		})
	}
	if m.Menu != nil {
		o.menu, o.options = oneLine(m.Menu.Label), len(m.Menu.Options)
		for _, b := range m.Menu.Options {
			add(b)
		}
	}
	for _, b := range m.Buttons {
		add(b)
	}
	if m.Form != nil {
		label := oneLine(m.Form.Open)
		if label == "" {
			label = oneLine(m.Form.Title)
		}
		o.choices = append(o.choices, choice{label: label, form: m.Form})
	}
	return o
}

// counted reports whether choices are named by their place, from 1. They are
// not where the labels are numbers themselves, from 1 on ("1 bad", "2", "3
// great"): a number is an answer then. "9 pm" is a time, and no place.
func (o offer) counted() bool {
	return len(o.choices) == 0 || leadingDigits(o.choices[0].label) != "1"
}

// rated reports whether the choices are an answer in numbers: a label that
// begins with one has nothing before the next word.
func (o offer) rated() bool {
	return !o.counted() && !slices.ContainsFunc(o.choices, func(c choice) bool {
		rest := c.label[len(leadingDigits(c.label)):]
		return rest != c.label && rest != "" && rest[0] != ' '
	})
}

// name is a choice's label as it is shown, with its number if it has one.
func (o offer) name(i int) string { return o.mark(i, o.choices[i].label) }

// mark is a label as the name of choice i.
func (o offer) mark(i int, label string) string {
	if o.counted() {
		return "[" + strconv.Itoa(i+1) + "] " + label
	}
	return "[" + label + "]"
}

// pick finds the choice that a typed text means, in this order: its whole
// label, its number, the beginning of its label if that has at least three
// letters and no other label begins so. Case and spacing do not matter. What
// two choices could mean is none. It returns -1 for none.
func (o offer) pick(text string) int {
	text = fold(text)
	if text == "" {
		return -1
	}
	if i, found := o.exact(text); found {
		return i
	}
	if n, err := strconv.Atoi(text); err == nil && isDigit(text[0]) {
		if o.counted() {
			if n < 1 || n > len(o.choices) {
				return -1
			}
			return n - 1
		}
		return o.only(func(label string) bool {
			k, err := strconv.Atoi(leadingDigits(label))
			return err == nil && k == n
		})
	}
	i := o.only(func(label string) bool { return strings.HasPrefix(label, text) })
	if i < 0 || isDigit(text[0]) || letters(o.choices[i].label) < 3 {
		return -1
	}
	return i
}

// exact finds the choice with this folded label; found tells whether there is
// one at all, even where two have it and neither is meant.
func (o offer) exact(text string) (i int, found bool) {
	is := func(label string) bool { return label == text }
	found = slices.ContainsFunc(o.choices, func(c choice) bool { return is(fold(c.label)) })
	return o.only(is), found
}

// only returns the one choice whose folded label matches, or -1.
func (o offer) only(match func(label string) bool) int {
	at := -1
	for i, c := range o.choices {
		if !match(fold(c.label)) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}

// offers are those that can still be taken up, oldest first.
type offers struct {
	list      []offer
	next      int // seq of the last one
	forgotten int // offers up to this seq are never restored
}

// maxOffers is how many offers stay open; the oldest go.
const maxOffers = 50

// add takes in what a message offers and reports whether it offers anything.
func (os *offers) add(m coach.Message) bool {
	o := offerOf(m)
	if len(o.choices) == 0 {
		return false
	}
	os.next++
	o.seq = os.next
	os.list = append(os.list, o)
	if len(os.list) > maxOffers {
		os.list = slices.Delete(os.list, 0, 1)
	}
	return true
}

// newest returns the newest offer that is not set aside, nil without any. It is
// valid until the offers change.
func (os *offers) newest() *offer {
	for k, o := range slices.Backward(os.list) {
		if !o.aside {
			return &os.list[k]
		}
	}
	return nil
}

// setAside sets aside the offers up to this seq: none of them is the newest any
// more.
func (os *offers) setAside(seq int) {
	for k := range os.list {
		if os.list[k].seq <= seq {
			os.list[k].aside = true
		}
	}
}

// forget ends all offers, those that were taken up too.
func (os *offers) forget() { os.list, os.forgotten = nil, os.next }

// forgot reports whether an input took up an offer that is forgotten.
func (os *offers) forgot(in input) bool {
	return in.taken != nil && in.taken.seq <= os.forgotten || in.form != nil && in.form.offer <= os.forgotten
}

// pick finds what a typed text chooses: in the newest offer as offer.pick
// does, in the others by the whole label, unless that answers any question:
// then it is for the one that was asked last.
func (os *offers) pick(text string) (seq int, c choice, ok bool) {
	newest := os.newest()
	for _, o := range slices.Backward(os.list) {
		i, found := o.exact(fold(text))
		if newest != nil && o.seq == newest.seq {
			i = o.pick(text)
		} else if slices.Contains(plainAnswers, fold(text)) {
			continue
		}
		if i >= 0 {
			return o.seq, o.choices[i], true
		}
		if found {
			break // this newer message has that label twice
		}
	}
	return 0, choice{}, false
}

// plainAnswers answer whatever is asked.
var plainAnswers = []string{"yes", "no", "nothing", "unsure", "stop"}

// take removes an offer and returns it, nil if it is no longer open.
func (os *offers) take(seq int) *offer {
	i := os.index(seq)
	if i < 0 {
		return nil
	}
	o := os.list[i]
	os.list = slices.Delete(os.list, i, i+1)
	return &o
}

// drop removes an offer again that was restored; nil is no offer.
func (os *offers) drop(o *offer) {
	if o != nil {
		os.take(o.seq)
	}
}

func (os *offers) index(seq int) int {
	return slices.IndexFunc(os.list, func(o offer) bool { return o.seq == seq })
}

// keep remembers what a form holds that was left, for when it is opened again.
func (os *offers) keep(f *form) {
	if i := os.index(f.offer); i >= 0 {
		for k := range os.list[i].choices {
			if c := &os.list[i].choices[k]; c.form != nil {
				c.form = f.kept()
			}
		}
	}
}

// restore puts an offer back where it was; nil is no offer.
func (os *offers) restore(o *offer) {
	if o == nil {
		return
	}
	i, _ := slices.BinarySearchFunc(os.list, o.seq, func(x offer, seq int) int { return x.seq - seq })
	os.list = slices.Insert(os.list, i, *o)
}

// fold makes texts equal that differ in case or spacing only.
func fold(s string) string { return strings.ToLower(oneLine(s)) }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func leadingDigits(s string) string {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return s[:n]
}

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
