package reader

import "debrief/coach/timewords"

// Labelled is a message with what was read from it, in the vocabulary in which
// corpora are labelled: for figures, for tuning, and for reports of what was
// misunderstood.
type Labelled struct {
	Text string `json:"text"`
	Meaning

	Also []Meaning `json:"also,omitempty"` // what else the message says
}

// Meaning is one thing that a message says.
type Meaning struct {
	Intent     Intent         `json:"intent"`
	Slots      map[string]any `json:"slots"` // strings, numbers, lists of strings, and promises as {what, due}
	Confidence float64        `json:"confidence"`
	Because    []string       `json:"because"`         // the rules that fired, and what was learned
	Maybe      []Intent       `json:"maybe,omitempty"` // what it may be, where it is worth asking
}

// Label writes what was read from a text as corpora do. There is at least one
// reading.
func Label(text string, readings []Reading) Labelled {
	l := Labelled{Text: text, Meaning: meaning(readings[0])}
	for _, r := range readings[1:] {
		l.Also = append(l.Also, meaning(r))
	}
	return l
}

func meaning(r Reading) Meaning {
	return Meaning{Intent: r.Intent, Slots: r.Slots.labels(), Confidence: r.Confidence, Because: r.Because.Lines(), Maybe: r.Maybe}
}

// labels are the slots that were filled, by the names that corpora give them.
func (s *Slots) labels() map[string]any {
	m := map[string]any{}
	for name, v := range map[string]string{
		"company": s.Company, "role": s.Role, "email": s.Email, "phone": s.Phone, "link": s.Link, "question": s.Question,
		"answer": s.Answer, "ref": s.Ref, "what": s.What, "kind": s.Kind, "draft": s.Draft, "severity": s.Severity,
		"timezone": s.Timezone, "quiet_from": s.QuietFrom, "quiet_to": s.QuietTo,
	} {
		if v != "" {
			m[name] = v
		}
	}
	for name, at := range map[string]timewords.Moment{
		"at": s.At, "reply_by": s.ReplyBy, "decide_by": s.DecideBy, "from": s.From, "to": s.To, "until": s.Until,
	} {
		if !at.IsZero() {
			m[name] = at.String()
		}
	}
	var people []string
	for _, p := range s.People {
		people = append(people, p.Name)
	}
	if people != nil {
		m["people"] = people
	}
	var promised []map[string]string
	for _, p := range s.Promised {
		one := map[string]string{"what": p.What}
		if !p.Due.IsZero() {
			one["due"] = p.Due.String()
		}
		promised = append(promised, one)
	}
	if promised != nil {
		m["promised"] = promised
	}
	if s.HasCount {
		m["count"] = s.Count
	}
	if s.Number > 0 {
		m["ref"] = s.Number
	}
	if s.WeeklyGoal > 0 {
		m["weekly_goal"] = s.WeeklyGoal
	}
	return m
}
