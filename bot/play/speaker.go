package play

// You is the name of whoever speaks on a line that names nobody.
const You = "you"

// Speaker is a person of a transcript in one conversation.
type Speaker struct {
	Name string // You unless the line names somebody; empty in an expectation of what a whole room saw
	Room string // empty: the person's direct messages
}

// String is the speaker as lines name them: "ana", "ana#hunters", "#hunters".
func (s Speaker) String() string {
	if s.Room == "" {
		return s.Name
	}
	return s.Name + "#" + s.Room
}

// prefix is what the speaker's lines begin with.
func (s Speaker) prefix() string {
	if s == (Speaker{Name: You}) {
		return ""
	}
	return s.String()
}
