package bot_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

// undoMost is how many steps the model wants to be able to take back.
const undoMost = 20

var simToken = regexp.MustCompile(`(?i)\bzq[a-z]+x\b`)

// learn looks at what became of something the person did: the agenda follows
// from the facts, undo leads back, and no word is lost on the way.
func (p *simPerson) learn(e coach.Event) {
	before, f := p.now(), p.export()
	p.follows(f)
	p.noteSent(before, f)
	if p.farewell != "" || len(f.raw) == 0 {
		p.forgotten(f)
		return
	}
	changed := !f.same(before)
	switch {
	case p.undone(e) && p.declined(changed): // the coach said that it took back no fact, and why
		if changed {
			p.wrong("an undo that took nothing back changed the facts: %s", before.differ(f))
		}
	case p.undone(e):
		p.tookBack(before, f)
	case e.Kind == coach.Edited:
		p.reworded(before, f)
	case changed:
		p.undos = append(p.undos, before)
	}
	all := strings.ToLower(f.words)
	for token := range p.kept {
		if !strings.Contains(all, token) {
			delete(p.kept, token)
			if !p.overwrites(e) {
				p.wrong("%s is lost with %s %q%s", token, e.Kind, e.Text, e.Action)
			}
		}
	}
	for _, token := range simToken.FindAllString(all, -1) {
		p.kept[token] = true
	}
	if changed {
		p.facts = append(p.facts, f)
	}
	if e.Kind == coach.Said {
		p.edited, p.steps = before, len(p.undos)
		if p.undone(e) { // other words in its place come on top of what it took back
			p.edited = f
		}
	}
}

// lapse takes in what the coach has let go of by itself since the person last
// did something.
func (p *simPerson) lapse() {
	f, before := p.export(), p.now()
	if len(f.raw) == 0 || f.raw["profile"] == before.raw["profile"] && f.same(before) {
		return
	}
	if d := before.settled(f.from).differ(f.settled(f.from)); d != "" {
		p.wrong("the coach changed what the person told: %s", d)
	}
	for token := range p.kept {
		if !strings.Contains(strings.ToLower(f.words), token) {
			delete(p.kept, token)
		}
	}
	p.facts = append(p.facts, f)
}

// simOwnKept is how long a reminder of the person's own is kept.
const simOwnKept = 60 * 24 * time.Hour

// settled is the facts without what the coach lets go of by itself: tasks of
// closed interviews that are not done, as nobody waits for them, and
// reminders of the person's own that came long ago.
func (f *simFacts) settled(now time.Time) *simFacts {
	out := &simFacts{raw: maps.Clone(f.raw)}
	if raw, ok := f.raw["profile"]; ok {
		profile := f.profile
		profile.Marks = maps.Clone(profile.Marks)
		profile.Own = slices.DeleteFunc(slices.Clone(profile.Own), func(o coach.Own) bool {
			id := "own/remind/" + o.ID
			at := f.ownAt(o)
			if m := profile.Marks[id]; m.State == coach.MarkLater && m.Until.After(at) {
				at = m.Until
			}
			if now.Sub(at) > simOwnKept {
				delete(profile.Marks, id)
				return true
			}
			return false
		})
		if b, err := json.Marshal(profile); err == nil && raw != "" {
			out.raw["profile"] = string(b)
		}
	}
	for name, raw := range f.raw {
		id, ok := strings.CutPrefix(name, "interview/")
		if iv := f.interviews[id]; !ok || iv == nil || iv.Outcome == "" || len(iv.Marks) == 0 {
			continue
		}
		var doc map[string]any
		if err := json.Unmarshal([]byte(raw), &doc); err != nil {
			continue
		}
		if marks, ok := doc["marks"].(map[string]any); ok {
			maps.DeleteFunc(marks, func(_ string, m any) bool { return m.(map[string]any)["state"] != "done" })
			if len(marks) == 0 {
				delete(doc, "marks")
			}
		}
		b, _ := json.Marshal(doc)
		out.raw[name] = string(b)
	}
	return out
}

// follows checks that the agenda is what the facts make of it.
func (p *simPerson) follows(f *simFacts) {
	have := map[string]coach.Task{}
	for _, k := range f.agenda.Tasks {
		k.Number = 0
		have[k.ID] = k
	}
	want := f.reminders()
	if k, ok := have[simWeek]; ok {
		want[simWeek] = k
	}
	p.weekFollows(f, have[simWeek])
	for _, iv := range f.all() {
		for _, k := range coach.Plan(iv, &f.profile) {
			want[k.ID] = k
		}
	}
	if d := cmp.Diff(want, have, cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })); d != "" {
		p.wrong("the agenda does not follow from the facts (-plan +agenda):\n%s", d)
	}
}

// undone reports whether what was done was to take something back.
func (p *simPerson) undone(e coach.Event) bool {
	return e.Action == "c/undo" || strings.HasPrefix(string(e.Action), "u/") || e.Text == "undo" || e.Text == "/undo" || e.Kind == coach.Command && e.Name == "undo"
}

// declined reports whether the coach's newest answer says that an undo took back
// an open question only, or nothing. Where the answer has not been shown yet,
// what changed tells.
func (p *simPerson) declined(changed bool) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	var newest uint64
	for _, r := range p.sent {
		if !r.unasked {
			newest = max(newest, r.id.Version)
		}
	}
	for _, r := range p.sent {
		text := r.message.Plain()
		if r.id.Version == newest && !r.unasked && text == "" && !changed {
			return true
		}
		if r.id.Version == newest && !r.unasked && (strings.Contains(text, "nothing was changed") ||
			strings.Contains(text, "Something else was done since") || strings.Contains(text, "nothing left to take back")) {
			return true
		}
	}
	return false
}

// reworded is what an edit leaves: as if the last thing said had been said in
// the new words at once.
func (p *simPerson) reworded(before, f *simFacts) {
	switch {
	case f.same(before):
		return
	case p.edited == nil || len(p.undos) != p.steps:
		p.wrong("an edit changed what something else had done: %s", before.differ(f))
		p.undos = p.undos[:0]
	case p.edited.same(before): // what was said had changed nothing
		p.undos = append(p.undos, before)
	case f.same(p.edited): // the new words change nothing
		p.undos = p.undos[:len(p.undos)-1]
	}
	p.steps = len(p.undos)
}

// tookBack checks that the facts are again what they were a step ago.
func (p *simPerson) tookBack(before, f *simFacts) {
	if len(p.undos) == 0 {
		return
	}
	want := p.undos[len(p.undos)-1]
	p.undos = p.undos[:len(p.undos)-1]
	if d := want.settled(f.from).differ(f.settled(f.from)); d != "" && len(want.raw) > 0 {
		p.wrong("undo does not lead back (%d steps left): %s", len(p.undos), d)
		p.undos = p.undos[:0]
	}
}

// overwrites reports whether what was done may put new words in the place of
// old ones. Nothing else may lose any.
func (p *simPerson) overwrites(e coach.Event) bool {
	return p.undone(e) || e.Kind == coach.Edited || e.Kind == coach.Filled || e.Kind == coach.Said || e.Name == "goal"
}

// forgotten begins anew with somebody of whom everything was deleted.
func (p *simPerson) forgotten(f *simFacts) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.logf("(forgotten)")
	p.life++
	f.life = p.life
	p.undos, p.kept, p.edited = nil, map[string]bool{}, nil
	for _, r := range p.sent {
		if r.delivered.IsZero() {
			r.refused = true // it went with the journal
		}
	}
	p.facts = append(p.facts, f)
}

// at is the facts of a moment, and those just before if they changed then.
func (p *simPerson) at(t time.Time) (out []*simFacts) {
	for i := len(p.facts) - 1; i >= 0; i-- {
		if f := p.facts[i]; !f.from.After(t) {
			out = append(out, f)
			if f.from.Before(t) {
				break
			}
		}
	}
	return out
}
