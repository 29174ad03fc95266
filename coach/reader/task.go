package reader

import (
	"strings"

	"debrief/coach/timewords"
)

// ref is the task that is meant: its number, or the words that name it.
func (p part) ref() (number int, words string) {
	if n, ok := p.refNumber(); ok {
		return n, ""
	}
	return 0, p.refWords()
}

var ordinals = map[string]int{"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
	"sixth": 6, "6th": 6, "seventh": 7, "7th": 7}

func (p part) refNumber() (int, bool) {
	for i := p.from; i < p.to; i++ {
		t := &p.toks[i]
		n, ok := number(t)
		if nth := ordinals[t.norm]; nth > 0 && i+1 < p.to && p.toks[i+1].is("one", "task", "reminder", "item") {
			return nth, true // the first one
		}
		if !ok || t.kind != numberToken && !(i > p.from && p.toks[i-1].is("task", "number", "item", "no")) {
			continue
		}
		if k := p.timeAt[i]; k >= 0 && !(i > p.from && p.toks[i-1].is("task", "number", "item", "#", "no", "done", "snooze", "drop", "postpone", "push", "about", "do", "off", "delay", "move", "shift", "bump", "skip", "park")) {
			continue
		}
		if i+1 < p.to && p.toks[i+1].is("days", "day", "hours", "hour", "weeks", "minutes", "min", "mins", "week", "references", "application", "applications", "job", "jobs", "interview", "interviews", "people", "pm", "am") {
			continue
		}
		if n >= 0 && n < 10000 {
			return n, true
		}
	}
	return 0, false
}

// refWords is the noun that stands for a task: behind an article, before
// "sent" or "is done", or behind the verb that the message begins with.
func (p part) refWords() string {
	best := ""
	try := func(from int) bool {
		end := p.nounEnd(from)
		if end <= from {
			return false
		}
		s := trimWords(p.slice(from, end))
		if last := &p.toks[end-1]; last.owns && end < p.to && !p.toks[end].breaks() {
			s = trimOwned(s)
		}
		for _, w := range []string{" task", " tasks", " reminder", " item", " one", " thing"} {
			s = strings.TrimSuffix(s, w)
		}
		if s == "" || refPronouns[strings.ToLower(s)] {
			return false
		}
		best = s
		return true
	}
	for i := p.from; i < p.to; i++ {
		switch t := &p.toks[i]; { // "take the quiz off my list", "the form's gone", "got the list done"
		case t.is("take", "taking", "strike", "striking", "remove", "removing", "get", "got", "have", "cross", "scratch", "leave", "put", "push", "move", "bump", "shove", "kick"):
			if end := p.nounEnd(i + 1); end > i+1 && end < p.to && p.toks[end].is("off", "out", "from", "done", "sent", "finished", "sorted", "gone", "until", "till", "to", "back", "over", "away") && try(i+1) {
				return best
			}
		case t.owns && i > p.from && i+1 < p.to && p.toks[i+1].is("done", "gone", "sent", "finished", "sorted", "in", "off", "out", "going", "gonna", "been", "complete", "submitted", "posted", "not", "no", "handled", "over"):
			for from := max(p.from, i-3); from <= i; from++ {
				if (from == p.from || p.toks[from-1].breaks() || p.toks[from-1].is("the", "my", "that", "and", "so", "ok")) && from <= i && try(from) {
					return trimOwned(best)
				}
			}
		}
		if refVerbs[p.toks[i].norm] && i+1 < p.to && (i == p.from || p.toks[i-1].norm != "the") {
			k := i + 1
			for k < p.to && p.toks[k].is("off", "rid", "wi", "all", "with", "up", "on", "out", "me", "about", "of", "for", "back", "sending", "writing", "doing", "over", "bother", "to", "do", "send",
				"write", "need", "want", "reminding", "bugging", "it", "task", "as", "done", "asking", "nagging", "again", "finish", "finished") {
				k++
			}
			if k < p.to && !refVerbs[p.toks[k].norm] && (p.toks[k].is("the", "my", "that", "those", "this", "a", "an") || p.timeAt[k] < 0) && try(k) {
				return best
			}
		}
		if p.startsClause(i) && !refVerbs[p.toks[i].norm] {
			if end := p.nounEnd(i); end > i && end < p.to && (p.toks[end].breaks() && end+2 < p.to && p.toks[end+1].is("done", "sent", "did", "finished", "sorted") || end < p.to && p.toks[end].is("is", "was", "are", "sent", "done", "has", "have", "can", "finished", "completed",
				"submitted", "written", "wait", "went", "sorted", "uploaded", "delivered", "complete", "out", "later", "tomorrow", "isnt", "can_wait", "no", "not", "gone", "handled", "off")) && try(i) {
				return best
			}
		}
	}
	for i := p.from; i < p.to; i++ {
		if p.toks[i].is("the", "my", "that") && try(i+1) {
			return best
		}
	}
	for i := p.from; i < p.to; i++ {
		if refNouns[p.toks[i].norm] && try(i) {
			return best
		}
	}
	return best
}

var (
	refVerbs = words(`delay hold leave bin scratch remove yeet nix axe tick cross check mark done finished completed did sent submitted uploaded posted delivered signed snooze postpone
		push move shift put bump delay defer reschedule drop scrap skip forget ditch cancel remove dismiss lose ignore delete bin abandon
		do send write finish wait reminding bugging nagging pestering about complete close strike handed returned written shared
		want need bother park hold leave sorted with axe trash discard kick wrote mailed emailed keep get`)
	refPronouns = words(`rid tick list check off cross check-mark respect turns mind point chance baby kids boss dog cat phone it that this one them all everything those these both me you i time now off back later something anything
		what which another thing things they we do done message messages reminders too that's two alone`)
	refNouns = words(`references portfolio reference thank-you note email letter cv slides form sample follow-up`)
	refStops = words(`strikes seems feels looks went goes going gonna noo altogether anymore totally completely because done-and-dusted wi wont cannot by uploaded delivered handed ive im id theyve theyre hes shes weve is was has are were be been wait waits until till off back on later done sent complete completed finished out
		because since it its they i im ill you so and but then can could will would should now again anymore tomorrow today tonight
		please pls not no never later yesterday already as aside up over next this morning please wont dont doesnt isnt finally
		just still over in yet written submitted ticked two-days hold at when if before after right get any longer needs need`)
)

// nounEnd is where the noun that begins at from ends.
func (p part) nounEnd(from int) int {
	i := from
	for i < p.to && p.toks[i].is("the", "my", "a", "an", "that", "those", "this", "our", "your") {
		i++
	}
	head := i
	for i < p.to {
		t := &p.toks[i]
		if t.breaks() || p.timeAt[i] >= 0 || t.kind == numberToken {
			break
		}
		if t.is("to", "for", "with", "from", "of", "about", "at") {
			// "thank-you to Raj", "list of referees", but not "letter to the 1st"
			if i == head || t.is("for") && i+1 < p.to && p.counts(i+1) || i+1 >= p.to || p.timeAt[i+1] >= 0 || p.toks[i+1].is("the") && p.timeAt[min(i+2, len(p.toks)-1)] >= 0 || refStops[p.toks[i+1].norm] ||
				p.toks[i+1].is("me", "later") {
				break
			}
			i++
			continue
		}
		if t.is("you") && i > head && p.toks[i-1].is("thank") {
			i++
			continue
		}
		if refStops[t.norm] && i > head || i == head && (refStops[t.norm] && !t.is("next") || t.is("me", "all")) {
			break
		}
		i++
		if t.owns && i < p.to && p.toks[i].is("done", "gone", "sent", "finished", "sorted", "in", "off", "out", "going", "gonna", "been", "complete", "submitted", "posted", "not", "no", "handled", "over") {
			break
		}
	}
	if i == head {
		return from
	}
	return i
}

// trimOwned is a noun less the 's of "the form's gone".
func trimOwned(s string) string {
	for _, end := range []string{"'s", "’s", "‘s", "`s"} {
		s = strings.TrimSuffix(s, end)
	}
	return s
}

func (p part) counts(i int) bool {
	_, ok := number(&p.toks[i])
	return ok || p.toks[i].is("a", "an", "another") && i+1 < p.to && durations[p.toks[i+1].norm] > 0
}

// reminder is what somebody wants to be reminded of, and when.
func (p part) reminder() (what string, at timewords.Moment) {
	var when timeSpan
	for i := range p.times {
		t := &p.times[i]
		if t.from >= p.from && t.to <= p.to && p.ahead(t.future.At) {
			when, at = *t, t.future.At
			break
		}
	}
	body := -1
	reminderMarks.each(p.doc, func(_ int, _ *pattern, m match) {
		if m.start >= p.from && m.end < p.to && (body < 0 || m.end > body && m.start <= body) {
			body = m.end
		}
	})
	if body < 0 {
		return "", at
	}
	skip := func() {
		for body < p.to {
			t := &p.toks[body]
			if k := p.timeAt[body]; k >= 0 {
				body = p.times[k].to
				continue
			}
			if t.breaks() || t.is("to", "that", "about", "of", "for", "i", "on", "at", "by", "please", "in", "me", "and", "need", "have", "should", "must", "ive", "got") &&
				!(body > 0 && t.is("in", "on", "at", "by") && p.timeAt[body+1] < 0) {
				body++
				continue
			}
			return
		}
	}
	skip()
	end := p.to
	for i := body; i < p.to; i++ {
		if p.toks[i].kind == stopToken || p.toks[i].kind == commaToken && i+1 < p.to && p.toks[i+1].is("remind", "please", "ok", "thanks", "can") {
			end = i
			break
		}
	}
	if when.to > body && when.lead >= body && when.lead < end {
		if p.restEmpty(when.to, end) || !at.IsZero() && when.to >= end-1 {
			end = when.lead
			for end > body && p.toks[end-1].is("by", "on", "at", "in", "for", "before", "until", "this", "the") {
				end--
			}
		}
	}
	for end > body && (p.toks[end-1].breaks() || p.toks[end-1].is("please", "thanks", "ok")) {
		end--
	}
	return trimWords(p.slice(body, end)), at
}

func (p part) restEmpty(from, to int) bool {
	for i := from; i < to; i++ {
		if !p.toks[i].breaks() && !closers[p.toks[i].norm] && p.timeAt[i] < 0 {
			return false
		}
	}
	return true
}

var reminderMarks = func() *index[int] {
	x := &index[int]{}
	for _, source := range []string{
		"remind|nudge|ping|prod|tell|message|text|poke|alert|notify|buzz|wake me",
		"remind|nudge|ping|tell|message|text me <time>",
		"give me|us a? shout|poke|nudge|ring|buzz|heads_up|reminder|prod|ping|bell|call|tap",
		"give|send me|us a? shout|poke|nudge|ring|buzz|heads_up|reminder|prod|ping|bell|call|tap <time>",
		"a|another shout|poke|nudge|buzz|heads_up|reminder|prod|ping|tap <time>? ,|to|about|for",
		"jog my memory <time>?",
		"tap me on the? shoulder <time>?",
		"dont|not allow me to forget",
		"make|making sure i|that_i dont|do_not|remember|never|cant miss|forget|to|skip? to|about?",
		"should|must|cant|dont_want_to|mustnt|shouldnt|do_not_want_to|to not? forget|miss to|about?",
		"remind|remember me 2",
		"remember me",
		"dont|never|not let me forget",
		"remember to",
		"make sure i|that_i",
		"reminder|alarm|alert ..? for|to|about|on|at|:",
		"reminder|alarm|alert <time> ,|:|to|about?",
		"reminder|alarm for|on|at <time> ,|:|to|about?",
		"note_to_self|todo|to-do|task|to_do :",
		"add|put ..? task|todo|to-do : ?",
		"add",
	} {
		p := compile(source)
		x.add(&p, 0)
	}
	return x
}()
