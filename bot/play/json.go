package play

import (
	"encoding/json"
	"io"
	"time"

	"debrief/coach"
)

// JSONPrinter writes each message of the coach's as one line of JSON. What
// people do is not in it.
type JSONPrinter struct {
	enc *json.Encoder
}

// NewJSONPrinter returns a printer that writes to w.
func NewJSONPrinter(w io.Writer) *JSONPrinter {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return &JSONPrinter{enc: enc}
}

// jsonMessage is a line of the output.
type jsonMessage struct {
	At      string   `json:"at"` // RFC 3339, in the reader's zone
	To      string   `json:"to"` // "#room" for what everybody there sees
	Room    string   `json:"room,omitempty"`
	Private bool     `json:"private,omitempty"`
	Text    string   `json:"text"`
	Buttons []string `json:"buttons"`
	Menu    []string `json:"menu"`
	Form    []string `json:"form"`
	Files   []File   `json:"files"`
}

// Input implements Printer.
func (p *JSONPrinter) Input(time.Time, Step) error { return nil }

// Heard implements Printer.
func (p *JSONPrinter) Heard(h Heard) error {
	out := jsonMessage{
		At:      h.At.Format(time.RFC3339),
		To:      h.To,
		Room:    h.Room,
		Private: h.Private,
		Text:    h.Message.Plain(),
		Buttons: buttons(h.Message),
		Menu:    options(h.Message),
		Form:    fields(h.Message),
		Files:   append([]File{}, h.Files...),
	}
	if out.To == "" {
		out.To = h.reader().String()
	}
	return p.enc.Encode(out)
}

// buttons are the labels of a message's buttons, never nil.
func buttons(m coach.Message) []string { return labels(m.Buttons) }

// options are the labels of a message's menu, never nil.
func options(m coach.Message) []string {
	if m.Menu == nil {
		return []string{}
	}
	return labels(m.Menu.Options)
}

// fields are the labels of a message's form, never nil.
func fields(m coach.Message) []string {
	out := []string{}
	if m.Form != nil {
		for _, f := range m.Form.Fields {
			out = append(out, f.Label)
		}
	}
	return out
}

func labels(buttons []coach.Button) []string {
	out := make([]string, len(buttons))
	for i, b := range buttons {
		out[i] = b.Label
	}
	return out
}
