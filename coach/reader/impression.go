package reader

import (
	"strconv"
	"strings"
)

// fillImpressions reads how an interview was: the rating, whether they want
// the job, what went well and what they would change, in their own words.
func (p part) fillImpressions(s *Slots, taken []span) {
	s.Rating = p.rating()
	for _, v := range []string{"unsure", "no", "yes"} {
		if s.Wants == "" && p.fits(wantMarks, v) {
			s.Wants = v
		}
	}
	if p.fits(recordMarks, "recorded") {
		s.RecordedOrTakeHome = "recorded"
	} else if p.fits(recordMarks, "take_home") {
		s.RecordedOrTakeHome = "take_home"
	}
	changeMarks.each(p.doc, func(keep string, _ *pattern, m match) {
		if m.start < p.from || m.start >= p.to || within(m.start, taken) {
			return
		}
		if s.Change != "" && keep != "should" || strings.HasPrefix(strings.ToLower(s.Change), "should") {
			return
		}
		from := m.start
		if keep == "after" {
			from = m.end
		}
		for from < p.to && (p.toks[from].is("i", "and", "but", "think", "also", "should_i") || p.toks[from].breaks()) {
			from++
		}
		if w := trimEnds(p.slice(from, p.clauseStop(m.end))); w != "" {
			s.Change = w
		}
	})
	wellMarks.each(p.doc, func(keep string, _ *pattern, m match) {
		if m.start < p.from || m.start >= p.to || s.Well != "" {
			return
		}
		from, to := m.end, p.clauseStop(m.end)
		if keep == "before" {
			from, to = p.clauseFrom(m.start), m.start
			for from < to && p.toks[from].is("my", "the", "and", "but", "think", "i", "that", "also", "its") {
				from++
			}
		}
		for from < to && p.toks[from].breaks() {
			from++
		}
		if to-from > 12 || to <= from || keep == "before" && p.wholeInterview(from, to) {
			return
		}
		s.Well = trimEnds(p.slice(from, to))
	})
}

// wholeInterview tells whether a subject is the interview itself, of which
// "went well" says nothing in particular.
func (p part) wholeInterview(from, to int) bool {
	for i := from; i < to; i++ {
		t := &p.toks[i]
		if t.is("it", "interview", "that", "everything", "all", "call", "round", "chat", "this", "screen", "onsite", "they", "first", "second",
			"final", "today", "meeting", "interviews", "honestly", "went", "which", "generally", "overall") || p.nameOf[i] >= 0 && p.names[p.nameOf[i]].isCompany() {
			return true
		}
	}
	return false
}

// trimEnds is trimWords that leaves the article: own words stay own words.
func trimEnds(s string) string { return strings.Trim(s, " \t\r\n\"“”.,;:!?…()[]-–—*") }

// clauseStop is where the clause that token i is in stops: at the end of a
// sentence, a comma, or a word that turns to something else.
func (p part) clauseStop(i int) int {
	for ; i < p.to; i++ {
		t := &p.toks[i]
		if t.breaks() || t.is("but", "because", "though", "so") || t.is("and") && i+1 < p.to && (p.newSubject(i+1) || markWords[p.toks[i+1].norm]) {
			return i
		}
	}
	return p.to
}

func (p part) clauseFrom(i int) int {
	for i > p.from && !p.toks[i-1].breaks() && !p.toks[i-1].is("but", "because", "so", "though") {
		i--
	}
	return i
}

var markWords = words(`botched rambled blanked froze bombed nailed aced messed screwed fluffed should shouldve forgot promised said`)

// rating is a figure of one to five that the interview was given.
func (p part) rating() int {
	for i := p.from; i < p.to; i++ {
		t := &p.toks[i]
		if a, b, ok := strings.Cut(t.norm, "/"); ok {
			if n, err := strconv.Atoi(a); err == nil && n >= 1 {
				switch {
				case b == "5" && n <= 5:
					return n
				case b == "10" && n <= 10:
					return max(1, (n+1)/2)
				}
			}
			continue
		}
		n, ok := number(t)
		if !ok || n < 1 || n > 10 {
			continue
		}
		if follows(p.doc, i+1, outOfFive) || follows(p.doc, i+1, outOf5) || i+1 < p.to && p.toks[i+1].is("stars", "star") {
			if n <= 5 {
				return n
			}
			continue
		}
		if follows(p.doc, i+1, outOfTen) || follows(p.doc, i+1, outOf10) {
			return max(1, (n+1)/2)
		}
		if n > 5 || i == p.from || p.timeAt[i] >= 0 {
			continue
		}
		for k := i - 1; k >= p.from && k > i-5; k-- {
			if p.toks[k].breaks() {
				break
			}
			if p.toks[k].is("rated", "rate", "rating", "score", "scored", "solid") || p.toks[k].is("give", "gave") && k+1 < i && p.toks[k+1].is("it", "myself", "that", "this") {
				return n
			}
		}
	}
	return 0
}

var (
	outOfFive = []string{"out", "of", "five"}
	outOf5    = []string{"out", "of", "5"}
	outOfTen  = []string{"out", "of", "ten"}
	outOf10   = []string{"out", "of", "10"}
)

// marks compiles a table of patterns, each with what it means.
func marks(table [][2]string) *index[string] {
	x := &index[string]{}
	for _, row := range table {
		p := compile(row[1])
		x.add(&p, row[0])
	}
	return x
}

// fits tells whether a pattern of the given meaning fits in the stretch.
func (p part) fits(x *index[string], meaning string) bool {
	found := false
	x.each(p.doc, func(mean string, _ *pattern, m match) {
		if mean == meaning && m.start >= p.from && m.start < p.to {
			found = true
		}
	})
	return found
}

var wantMarks = marks([][2]string{
	{"no", "dont|do_not|wouldnt|wont|didnt|not ..? ..? want it|to_work|this_job|the_job|that_job|to_be_there|them|$"},
	{"no", "not for me"},
	{"no", "wouldnt|wont work|take|want|accept there|it|the_job"},
	{"no", "not|isnt the place|right_fit|a_fit|my_thing|keen|interested"},
	{"unsure", "not|unsure|un ..? sure|certain|convinced ..? ..? ..? want|if|about|whether"},
	{"unsure", "unsure|undecided|idk|torn|dunno|dont_know ..? about|whether|if"},
	{"unsure", "on the fence"},
	{"unsure", "dont know if|whether ..? want|like"},
	{"yes", "really|so|do|definitely|badly|totally|actually|still|very_much want it|this|to_work|the_job|that_job|this_job|them|in"},
	{"yes", "want it|this_job|to_work_there|the_job|that_job|this_one ..? ,|.|!|$|badly|so"},
	{"yes", "would|id ..? love|like|jump to? ..? work|it|join|there|the_job|at_the_chance"},
	{"yes", "id take it|the_job"},
	{"yes", "my? dream job|company|role|place"},
})

var recordMarks = marks([][2]string{
	{"recorded", "recorded|pre-recorded|prerecorded|one-way|asynchronous|async|hirevue ..? interview|ones|one|video|screen|questions|thing|answers|round|$"},
	{"recorded", "spoke|talked|talking|speaking to a|my wall|camera|webcam|laptop|screen|computer"},
	{"recorded", "recorded video|interview"},
	{"recorded", "hirevue|one-way"},
	{"take_home", "take-home|takehome|take_home ..? test|task|assignment|challenge|exercise|done|submitted|project|finished|in|$"},
	{"take_home", "submitted|finished|completed|handed_in|sent_in the|my|a ..? take-home|takehome|take_home|coding_test|assignment|coding_challenge|case_study"},
})

// changeMarks stand before what somebody would change. "all" keeps the mark
// itself, "after" what stands behind it.
var changeMarks = marks([][2]string{
	{"should", "should_have|shouldve|shoulda|shouldnt_have|shouldntve|should_of"},
	{"should", "wish i|id|i_had"},
	{"all", "^ ..? rambled|botched|blanked|froze|stumbled|bombed|fluffed|waffled|struggled|messed_up|screwed_up|flunked|blew|flubbed|forgot|tanked|butchered|choked|tripped|mumbled|fumbled"},
	{"after", "would|id change|do_differently :? ..?"},
	{"all", "^ i|but|and|think|also|kinda|sort_of rambled|botched|blanked|froze|stumbled|bombed|fluffed|waffled|messed_up|screwed_up"},
})

// wellMarks tell what went well: "before" what stands before the mark,
// "after" what stands behind it.
var wellMarks = marks([][2]string{
	{"before", "landed|clicked|shone|killed_it"},
	{"before", "landed|went|came_across|worked|got_across|came_off|was|played ..? well|nicely|great|brilliantly|smoothly|superbly !but|with_them"},
	{"after", "nailed|aced|smashed|crushed|rocked"},
	{"after", "proud|happy|pleased|chuffed of|with|about how? !it|them|the_interview"},
	{"after", "did|was well|good|strong|great|confident on|with|at|about|in !it|them"},
	{"after", "they|she|he|panel|<person> loved|liked|enjoyed !me|it|that|us"},
})
