package coach

// Message is one message of the coach's to one reader: what is meant, not how
// it looks. Rendering and the platform's limits are the adapter's.
type Message struct {
	Text     Text     `json:"text,omitempty"`
	List     *List    `json:"list,omitempty"`
	Buttons  []Button `json:"buttons,omitempty"`
	Menu     *Menu    `json:"menu,omitempty"`
	Form     *Form    `json:"form,omitempty"`     // opened if the moment allows, else behind a button
	Files    []File   `json:"files,omitempty"`    // made when the message is sent
	Farewell bool     `json:"farewell,omitempty"` // all is deleted: an adapter forgets what it kept of the conversation too
	Private  bool     `json:"private,omitempty"`  // in a room: only the reader may see it
}

// Plain is the whole message as text, for logs of a conversation, for tests
// and for readers that can show nothing else. Buttons are not in it.
func (m Message) Plain() string {
	s := m.Text.String()
	if m.List != nil {
		if t := m.List.Plain(); s == "" {
			s = t
		} else {
			s += "\n" + t
		}
	}
	return s
}

// Action is what a button, a menu or a form stands for: opaque outside coach,
// and at most 100 bytes of printable ASCII.
type Action string

// Style is how much a button stands out.
type Style string

// The styles of a button.
const (
	StyleNormal  Style = ""
	StylePrimary Style = "primary" // what most people will want
	StyleDanger  Style = "danger"  // cannot be undone
)

// Button is a choice of one tap. Its label makes sense when read alone.
type Button struct {
	Label  string `json:"label"`
	Action Action `json:"action"`
	Style  Style  `json:"style,omitempty"`
}

// Menu is a choice of one among several. Choosing presses the option's action.
type Menu struct {
	Label   string   `json:"label"` // what is being chosen
	Options []Button `json:"options"`
}

// List is a titled list.
type List struct {
	Title Text   `json:"title,omitempty"`
	Items []Item `json:"items"`
}

// Item is a line of a list.
type Item struct {
	Number int  `json:"number,omitempty"` // how the reader can name it; 0: not at all
	Text   Text `json:"text"`
	Note   Text `json:"note,omitempty"` // less important: when it is due, say
}

// Plain is the list as lines of text.
func (l List) Plain() string {
	var s string
	if len(l.Title) > 0 {
		s = l.Title.String() + "\n"
	}
	for i, it := range l.Items {
		if i > 0 {
			s += "\n"
		}
		if it.Number > 0 {
			s += itoa(it.Number) + ". "
		} else {
			s += "• "
		}
		s += it.Text.String()
		if len(it.Note) > 0 {
			s += " (" + it.Note.String() + ")"
		}
	}
	return s
}

// Form asks for several things at once.
type Form struct {
	Action Action  `json:"action"`
	Title  string  `json:"title"`
	Fields []Field `json:"fields"`
	Submit string  `json:"submit"`         // label of the button that sends it
	Open   string  `json:"open,omitempty"` // label of a button that opens it, where it cannot open by itself
}

// Field is one thing a form asks for.
type Field struct {
	ID       string `json:"id"`
	Label    string `json:"label"`
	Hint     string `json:"hint,omitempty"`
	Value    string `json:"value,omitempty"` // what it holds already
	Long     bool   `json:"long,omitempty"`  // several lines
	Required bool   `json:"required,omitempty"`
}
