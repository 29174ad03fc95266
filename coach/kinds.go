package coach

import "regexp"

// Questions recur over interviews. Each kind is recognised by words of the
// question, so that the coach can show how it went each time.

// kindOfQuestion returns the kind that a question, or an answer that speaks of
// one, belongs to; nil if it is none of them.
func kindOfQuestion(words string) *questionKind {
	for i := range questionKinds {
		if questionKinds[i].words.MatchString(words) {
			return &questionKinds[i]
		}
	}
	return nil
}

// questionKind is a kind of interview question.
type questionKind struct {
	id, name  string
	common    bool // catches many people
	protected bool // about the person, not the work: noted with its date, never called weak
	words     *regexp.Regexp
}

func words(pattern string) *regexp.Regexp { return regexp.MustCompile(`(?i)\b(?:` + pattern + `)`) }

// questionKinds are looked through in order: the first that matches is taken.
var questionKinds = []questionKind{
	{id: "age", name: "age", protected: true, words: words(`how old|your age|my age|when (?:were|was) (?:you|i) born|retire`)},
	{id: "health", name: "health", protected: true, words: words(`disabilit|your health|my health|sick (?:days|leave)|pregnan|medical condition|mental health`)},
	{id: "family", name: "family", protected: true, words: words(`children|kids|married|marital|(?:wife|husband|spouse) (?:do|work|think)|family plan|child ?care|start(?:ing)? a family`)},
	{id: "origin", name: "origin", protected: true, words: words(`(?:where|which country) (?:are|am) (?:you|i) (?:really |originally )?from|nationality|your accent|my accent|native (?:language|speaker)|ethnic`)},
	{id: "religion", name: "religion", protected: true, words: words(`religio|church|mosque|synagogue|do you pray|headscarf|hijab`)},
	{id: "leaving", name: "why you left", common: true, words: words(`why (?:are |am |did |do )?(?:you|i)(?:'re|'m)? (?:left|leave|leaving|quit|want to leave)|reason for leaving|last job|leaving (?:your|my)`)},
	{id: "why_us", name: "why us", common: true, words: words(`why us|why (?:do |did )?(?:you|i) (?:want|apply|applied|choose|chose)|why (?:this|our|the) (?:company|role|job|place|hospital|school|team)|know about us|why here`)},
	{id: "weaknesses", name: "weaknesses", common: true, words: words(`weakness|area of improvement|areas? (?:for|to) (?:improve|develop)`)},
	{id: "strengths", name: "strengths", words: words(`strength|good at|why should we hire|what (?:do|would) (?:you|i) bring`)},
	{id: "conflict", name: "conflict", common: true, words: words(`conflict|disagree|difficult (?:colleague|coworker|co-worker|customer|patient|parent|stakeholder|client)`)},
	{id: "failure", name: "failure", common: true, words: words(`fail|mistake|went wrong|messed up`)},
	{id: "leadership", name: "leadership", words: words(`leadership|(?:lead|led|manage|managed) (?:a |the )?(?:team|people)|managed people`)},
	{id: "teamwork", name: "teamwork", words: words(`team ?work|work(?:ed|ing)? (?:in a|as a|with (?:a|your|my)) team|collaborat`)},
	{id: "pressure", name: "pressure", words: words(`pressure|deadline|stress|prioriti`)},
	{id: "salary", name: "salary", common: true, words: words(`salary|compensation|pay expectation|expected (?:pay|ctc)|current ctc|how much (?:do|would|are) (?:you|i)|pay range|day rate`)},
	{id: "future", name: "five years", words: words(`five years|5 years|ten years|10 years|see yourself|career goal`)},
	{id: "yourself", name: "about yourself", words: words(`about (?:yourself|myself|me)|walk (?:me|us|them) through (?:your|my)|(?:your|my) background|introduce yourself`)},
	{id: "gap", name: "a gap", common: true, words: words(`gap in|career break|gap year|unemployed`)},
	{id: "technical", name: "technical", words: words(`system design|algorithm|leetcode|whiteboard|cod(?:e|ing)|sql|debug|architecture|shard|cache|caching|kubernetes|technical`)},
}

// Kinds is how each kind of question went, over all interviews. It follows
// from the notes.
type Kinds struct {
	V     int             `json:"v"`
	Kinds map[string]Went `json:"kinds,omitempty"` // by the kind's id
}

// Went is how often a kind was asked, and how often it went badly.
type Went struct {
	Times int `json:"times"`
	Badly int `json:"badly,omitempty"`
}

// replace counts notes in the place of what they were.
func (k *Kinds) replace(were, are []Note) {
	if k.Kinds == nil {
		k.Kinds = map[string]Went{}
	}
	k.add(were, -1)
	k.add(are, 1)
}

func (k *Kinds) add(notes []Note, n int) {
	for _, note := range notes {
		kind := kindOfQuestion(note.Question)
		if kind == nil {
			continue
		}
		w := k.Kinds[kind.id]
		w.Times += n
		if note.Landed == "badly" {
			w.Badly += n
		}
		if k.Kinds[kind.id] = w; w == (Went{}) {
			delete(k.Kinds, kind.id)
		}
	}
}

// weak is the kinds that have gone badly, in the table's order. Questions that
// nobody need answer are never among them.
func (k *Kinds) weak() []Text {
	return k.told(func(kind questionKind, all, badly int) bool { return badly > 0 && !kind.protected })
}

// recurring is the kinds that came up more than once.
func (k *Kinds) recurring() []Text {
	return k.told(func(kind questionKind, all, badly int) bool { return all > 1 && !kind.protected })
}

// told says how the kinds went that are wanted: "salary: three times, twice
// badly".
func (k *Kinds) told(wanted func(kind questionKind, all, badly int) bool) []Text {
	var out []Text
	for _, kind := range questionKinds {
		all, badly := k.Kinds[kind.id].Times, k.Kinds[kind.id].Badly
		switch {
		case all == 0 || !wanted(kind, all, badly):
		case badly == 0:
			out = append(out, say("{}: {}", kind.name, times(all)))
		case badly == all:
			out = append(out, say("{}: {}, badly", kind.name, times(all)))
		default:
			out = append(out, say("{}: {}, {} badly", kind.name, times(all), times(badly)))
		}
	}
	return out
}

// times counts as people do: once, twice, three times.
func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	case 3:
		return "three times"
	case 4:
		return "four times"
	default:
		return itoa(n) + " times"
	}
}
