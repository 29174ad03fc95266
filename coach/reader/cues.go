package reader

// cue is what the words around a name say of it: whether it is a company's
// or a person's. The weights go with the names of the pattern, in order.
type cue struct{ weights [2]weights }

type weights struct{ co, person float64 }

// cueTable holds, for each name that a pattern captures, what speaks for a
// company and for a person.
var cueTable = []struct {
	pattern string
	first   weights
	second  weights
}{
	// A place to work.
	{"at <name>", weights{3, -1}, weights{}},
	{"had|got|did|finished <name> <gone>", weights{2.5, -1}, weights{}},
	{"had|got <name> <ahead>", weights{2, -0.5}, weights{}},
	{"company|firm|employer|startup|agency <name>", weights{5, -2}, weights{}},
	{"for|by|from|in|into|of|with|to|w the? <name>", weights{0.8, 0}, weights{}},
	{"from|of <name>", weights{1.2, -0.3}, weights{}},
	{"interview|interviews|round|onsite|screen|screening|call|chat|assessment|interviewed|interviewing|done|finished|process|through|over|up|application|back with|for|w|in|from the? <name>", weights{1.8, 0.6}, weights{}},
	{"interviewed|interviewing|interview the? <name>", weights{1.2, 0.3}, weights{}},
	{"hours|hrs|minutes|mins|min|hour|hr|time with <name>", weights{1.8, 0.6}, weights{}},
	{"applied|apply|applying|application|applications to|at|with|for|in|into the? <name>", weights{3, -2}, weights{}},
	{"join|joined|joining <name>", weights{2.5, -1}, weights{}},
	{"<time> in|at|with <name>", weights{1.4, 0.2}, weights{}},
	{"left|leaving|outside <name>", weights{2, -0.5}, weights{}},
	{"out of the? <name>", weights{3, -1}, weights{}},
	{"went|going|go to <name>", weights{2, -0.5}, weights{}},
	{"works|work|working|job|jobs|is|friend|somebody|someone|folks|people|guy at|in|for <name>", weights{2.5, -1}, weights{}},
	{"offer|offers|rejection|reply|word|email|mail|message|call|response|silence|answer|invite|invitation|no|news|contract|letter|heard|feedback|anything|nothing|form|questions|question|q from <name>", weights{1.5, 0.3}, weights{}},
	{"offer|decision|verdict|decline by|of <name>", weights{1, 0}, weights{}},
	{"invited|selected|shortlisted|rejected|ghosted|hired by|at|in|for|from <name>", weights{2, -0.5}, weights{}},
	{"hr|recruiter|recruiters|team|folks|people|ceo|cto|manager|director|head|guys of|at|from|in <name>", weights{2.5, -1}, weights{}},
	{"assured|owe|owed|told|tell|promised|gave|give <name>", weights{0.8, 0.9}, weights{}},
	{"owe|chase|chasing|bugging|bug|nudge|nudging|pestering|withdrew_from <name>", weights{1, 0.6}, weights{}},
	{"forget_about|about|on|re|regarding|before|after|since <name>", weights{1, 0.3}, weights{}},
	{"pending|tasks|notes|practice|prep|prepare|rehearse|train|note|everything|todo for|on|about|after|before|from|with <name>", weights{2, -0.5}, weights{}},
	{"up with|on <name>", weights{1, 0.5}, weights{}},
	{"<name> @team", weights{2.2, -0.5}, weights{}},
	{"answer|reply|respond|reply_to|respond_to <name>", weights{0.8, 0.4}, weights{}},
	{"mail|email|message|text|voicemail|dm from <person>", weights{-1, 0.6}, weights{}},
	{"<name> no|email|decision|answer|message|news|feedback|questions|question|form", weights{0.6, 0.3}, weights{}},
	{"<name> said no|yes", weights{2, -0.5}, weights{}},
	{"<name> has|have|had|just|finally|already|also|will|would|are|is|wants|want|wanted|decided|confirmed|went|chose|didnt|hasnt|havent|never|wont|took|gives|gave", weights{0.8, 0.3}, weights{}},
	{"<name> have|are|want|went_with", weights{1.2, -0.3}, weights{}},
	{"<name> offered|rejected|invited|ghosted|declined|turned|passed|extended|shortlisted|selected|hired|cancelled|canceled|moved|rescheduled|confirmed|withdrew|want|wants_me|made_me|picked|dropped|dumped", weights{2, -0.3}, weights{}},
	{"<name> called|emailed|messaged|mailed|rang|phoned|pinged|asked|wrote|replied|got|texted|needs|need|still|said|told|asks|left", weights{0.9, 0.7}, weights{}},
	{"told|asked me? at|in|by <name>", weights{2, -1}, weights{}},
	{"^ <name> $", weights{0.8, 0}, weights{}},
	{"^^ <name> , ..", weights{0.8, 0}, weights{}},
	{"done|finished|over , <name> $", weights{2.5, 0}, weights{}},
	{"^^ done|finished|over|completed|out .|!|,? <name> $", weights{2.5, -0.5}, weights{}},
	{"^^ also|and|plus ,? <name> on|at|this? <ahead>", weights{1.6, 0}, weights{}},
	{"^^ <name> done|over|finished|tomorrow|today|<time>", weights{1.6, 0}, weights{}},
	{"interview <name>", weights{1.2, 0}, weights{}},
	{"interview , <name>", weights{1.5, 0}, weights{}},
	{"chase|ping|nudge|email|call|message|contact|text|bug|mail <name>", weights{0.8, 0.8}, weights{}},

	// A person.
	{"met|meet|meeting with? the? <name>", weights{-0.8, 2.5}, weights{}},
	{"spoke|spoken|speak|talked|talk|chatted|chat|speaking|sat|laugh|along with|to the? <name>", weights{0, 1.8}, weights{}},
	{"called|named|is|name <name>", weights{-0.3, 0.6}, weights{}},
	{"guy|lady|woman|man|somebody|someone|recruiter|person|manager|chap|bloke|girl|gentleman called|named|is|was|, <name>", weights{-2, 4}, weights{}},
	{"name|names is|was|are|were <name>", weights{-1, 4}, weights{}},
	{"interviewer|interviewers|panel|panelists|people|recruiter|manager|contact|boss|lead|team is|was|were|:|are|include|included|, the? <name>", weights{-0.5, 3}, weights{}},
	{"recruiter|ceo|cto|cfo|coo|vp|president|director|manager|lead|head|boss|founder|partner|owner|interviewer|colleague|ex-colleague|friend|mate|chief|hr , <name>", weights{-1, 2}, weights{}},
	{"recruiter|ceo|cto|cfo|coo|vp|president|director|manager|boss|founder|partner|interviewer|colleague|ex-colleague|friend|coworker|classmate|lecturer|professor|mentor|neighbour|neighbor|cousin|uncle|aunt|sister|brother|buddy|pal|coo <name>", weights{-1.2, 2.5}, weights{}},
	{"thanks|thank_you|note|reply|mail|email|request|nudge|line|voicemail|message|letter to|for <name>", weights{0.5, 1}, weights{}},
	{"interviewed by the? <name>", weights{-0.5, 2.5}, weights{}},
	{"except|besides|remember|only <name>", weights{-0.5, 2}, weights{}},
	{"<name> was|were|is|are the? interviewer|interviewers|there|nice|kind|lovely|friendly|great|very|super|really|so|also|keen|good|sweet|tough", weights{0, 1.3}, weights{}},
	{"<name> who|whos|who_is", weights{0, 1.5}, weights{}},
	{"<name> @speech", weights{0, 0.7}, weights{}},
	{"<name> spoke|loved|liked|seemed|smiled|laughed|interviewed|grilled|led|chaired|ran|promised|did_the", weights{-0.3, 1.6}, weights{}},
	{"<name> said|told|thinks|mentioned", weights{0.2, 0.7}, weights{}},
	{"<name> 's|s name|number|email|phone|linkedin|mobile|contact", weights{-0.3, 2}, weights{}},
	{"<name> number|email|phone|mobile|linkedin|name", weights{-0.3, 1.5}, weights{}},
	{"number|email|phone|mobile|linkedin|address|contact for|of|is <name>", weights{0, 1.5}, weights{}},
	{"<name> <email>", weights{-0.5, 1.5}, weights{}},
	{"<name> ,|:|? <email>", weights{-0.5, 2}, weights{}},
	{"dear|hi|hello <name> ,", weights{-0.5, 2}, weights{}},
	{"reach <name>", weights{0, 1.5}, weights{}},
	{"<name> on linkedin", weights{-0.3, 1.5}, weights{}},
	{"my|old old|friend|boss|manager|colleague|cousin|mate <name>", weights{-1, 2}, weights{}},
	{"both <name>", weights{-1, 2}, weights{}},

	// Both at once.
	{"<name> from|at|of|with the? <name>", weights{-1.2, 1.8}, weights{1.8, -1}},
	{"<name> , from|at|of the? <name>", weights{-1.2, 1.5}, weights{1.8, -1}},
	{"<name> is|works|work|worked at|in|for <name>", weights{-1.5, 2.5}, weights{3, -1.5}},
	{"<name> , <name>", weights{}, weights{}},
	{"with|met <name> at|from|of <name>", weights{-1.5, 1.5}, weights{1.5, -1.5}},
	{"at|with <name> with|met <name>", weights{1.5, -1}, weights{-1.5, 1.8}},
	{"<name> @interview with <name>", weights{2, -1}, weights{-1, 1.5}},
	{"<name> with <name> and <name>", weights{1.5, -0.5}, weights{-1.5, 1.5}},
	{"<name> knows <name>", weights{0, 1}, weights{0.5, 0.5}},
	{"<name> just? joined <name>", weights{-1, 2}, weights{2, -1}},
}

var cues = func() *index[cue] {
	x := &index[cue]{}
	for _, c := range cueTable {
		p := compile(c.pattern)
		x.add(&p, cue{[2]weights{c.first, c.second}})
	}
	return x
}()

// weighLists makes the names of a list alike: with "Jane Doe, Raj and Wen",
// one who is a person makes persons of all.
func (d *doc) weighLists() {
	if len(d.names) < 2 {
		return
	}
	for pass := range 2 {
		for k := range len(d.names) - 1 {
			i := k
			if pass == 1 {
				i = len(d.names) - 2 - k
			}
			a, b := &d.names[i], &d.names[i+1]
			link := d.link(a.to, b.from)
			if link == 0 || a.knownCo || b.knownCo || a.org || b.org {
				continue
			}
			if link == 2 { // joined by "and": people far more often than companies
				a.person += 0.4
				b.person += 0.4
			}
			if a.person >= 1.5 && a.person > b.person && a.person > a.co {
				b.person = max(b.person, a.person-0.3)
				b.co = min(b.co, b.person-0.5)
			} else if b.person >= 1.5 && b.person > a.person && b.person > b.co && link == 2 && a.co < 2.5 {
				a.person = max(a.person, b.person-0.3)
				a.co = min(a.co, a.person-0.5)
			}
		}
	}
}

// weighRest takes what is left undecided for a person, where the company is
// plain already.
func (d *doc) weighRest() {
	for i := range d.names {
		if d.names[i].co < 2.5 {
			continue
		}
		for k := range d.names {
			n := &d.names[k]
			if k != i && !n.org && !n.lower && (n.person >= 0.15 || givenNames[d.toks[n.from].stem] || !d.headsSentence(n.from)) && n.co < 2.6 && n.co < d.names[i].co-0.5 && n.person > -0.6 && d.cased && !places[d.toks[n.from].norm] && n.person < 1.2 {
				n.person = max(n.person, n.co) + 0.9
			}
		}
		return
	}
}

// link is how two names hang together: 0 not, 1 by a comma, 2 by "and".
func (d *doc) link(from, to int) int {
	if to-from > 6 {
		return 0
	}
	and, comma := false, false
	for i := from; i < to; i++ {
		t := &d.toks[i]
		switch {
		case t.is("and", "&", "plus", "n", "+"):
			and = true
		case t.kind == commaToken && (t.raw == "," || t.raw == "+"):
			comma = true
		case and && (t.is("a", "an", "one", "guy", "lady", "called", "named", "woman", "man", "somebody", "someone", "chap",
			"the", "colleague", "other", "another", "also", "his", "her", "their", "both") || partTitles[t.norm]):
		case comma && (partTitles[t.norm] || t.is("plus")):
		default:
			return 0
		}
	}
	if and {
		return 2
	}
	if comma {
		return 1
	}
	return 0
}
