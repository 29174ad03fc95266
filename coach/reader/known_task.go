package reader

import "strings"

// findTasks notes which tokens name a known task: a noun of its title, in
// another number or in short ("refs" for references). The names of companies
// and people, and everyday words, name no task.
func (d *doc) findTasks() {
	d.taskAt = unset(len(d.toks) + 1)
	if len(d.known.Tasks) == 0 {
		return
	}
	titles := d.titlesSharing()
	if len(titles) == 0 {
		return
	}
	nouns := map[string]int{} // stem → index of the task, or several
	for _, k := range titles {
		for _, t := range tokenise(d.known.Tasks[k].Title) {
			s := taskStem(t.norm)
			if t.kind != wordToken || givenNames[t.stem] || plain[t.norm] && !promiseNouns[t.norm] && !promiseNouns[s] && !refNouns[t.norm] || d.somebody(&t) || noTask[t.norm] {
				continue
			}
			if before, ok := nouns[s]; ok && before != k {
				nouns[s] = several
				continue
			}
			nouns[s] = k
		}
	}
	for i := range d.toks {
		if k, ok := nouns[taskStem(d.toks[i].norm)]; ok && d.toks[i].kind == wordToken {
			d.taskAt[i] = k
		}
	}
}

// somebody tells whether a word of a title is part of a known name.
func (d *doc) somebody(t *token) bool {
	for _, names := range [2][]string{d.known.Companies, d.known.People} {
		for _, name := range names {
			for w := range strings.FieldsSeq(name) {
				if w = strings.Trim(w, ".,&'’"); strings.EqualFold(w, t.raw) || strings.EqualFold(w, t.stem) || strings.EqualFold(w, t.norm) {
					return true
				}
			}
		}
	}
	return false
}

// holds tells whether a text holds a piece in lower case, in any case.
func holds(text, piece string) bool {
	for i := 0; i+len(piece) <= len(text); i++ {
		if strings.EqualFold(text[i:i+len(piece)], piece) {
			return true
		}
	}
	return false
}

// titlesSharing is the tasks whose titles hold the beginning of a word of the
// text: most texts share none, and then no title need be read.
func (d *doc) titlesSharing() []int {
	var out []int
	for k, task := range d.known.Tasks {
		for i := range d.toks {
			t := &d.toks[i]
			if t.kind != wordToken || plain[t.norm] && !promiseNouns[t.norm] && !refNouns[t.norm] {
				continue
			}
			if s := taskStem(t.norm); len(s) > 1 && holds(task.Title, s[:min(len(s), 3)]) {
				out = append(out, k)
				break
			}
		}
	}
	return out
}

// several stands for more than one task.
const several = 1 << 20

// noTask are words of titles that a message uses for other things.
var noTask = words(`note email mail letter message thank-you thanks follow-up interview date answer offer`)

// taskStem is a noun in the singular, its short forms spelt out.
func taskStem(w string) string {
	if long, ok := sendShort[w]; ok {
		w = strings.ToLower(long)
	}
	if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		w = strings.TrimSuffix(w, "s")
	}
	return w
}

// theTask is the one known task that the stretch names.
func (p part) theTask() (KnownTask, bool) {
	found := -1
	for i := p.from; i < p.to; i++ {
		switch k := p.taskAt[i]; {
		case k < 0:
		case k == several || found >= 0 && found != k:
			return KnownTask{}, false
		default:
			found = k
		}
	}
	if found < 0 {
		return KnownTask{}, false
	}
	return p.known.Tasks[found], true
}
