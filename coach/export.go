package coach

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"debrief/coach/export"
	"debrief/coach/timewords"
)

// Everything that a person told, to take along.

// formats are how an export can be written: the words that name one, and its
// media type.
var formats = []struct {
	format Format
	words  []string
	media  string
}{
	{FormatICS, []string{"ics", "ical", "icalendar", "calendar"}, "text/calendar"},
	{FormatCSV, []string{"csv", "spreadsheet", "excel", "table"}, "text/csv"},
	{FormatMarkdown, []string{"md", "markdown", "text"}, "text/markdown"},
	{FormatJSON, []string{"json", "everything", "all"}, "application/json"},
}

// formatIn is the format that words name, empty if none.
func formatIn(words string) Format {
	for _, f := range formats {
		if anyWord(words, f.words...) {
			return f.format
		}
	}
	return ""
}

// exported gives everything as a file, or offers the formats.
func (t *turn) exported(format Format) {
	i := slices.IndexFunc(formats, func(f struct {
		format Format
		words  []string
		media  string
	}) bool {
		return f.format == format
	})
	if i < 0 {
		t.tell(say("Everything I know of you, as a file. In which form?"),
			Button{Label: "To read (Markdown)", Action: "c/export md"},
			Button{Label: "For a spreadsheet (CSV)", Action: "c/export csv"},
			Button{Label: "For a calendar (ICS)", Action: "c/export ics"},
			Button{Label: "Everything (JSON)", Action: "c/export json"})
		return
	}
	text := say("Here it is. It holds all that you told me: keep it where only you can read it.")
	if format == FormatICS {
		text = say("Here are the dates. Their titles are neutral, so that a shared calendar tells nothing.")
	}
	t.say(Message{Text: text, Files: []File{{
		Name: "debrief." + string(format), Type: formats[i].media, Of: Query{Kind: QueryExport, Format: format},
	}}})
}

// errFormat is returned for a format that there is not.
var errFormat = errors.New("there is no such format: json, md, csv and ics are")

// export writes the whole journal in a format.
func (t *turn) export(format Format) ([]byte, error) {
	switch format {
	case "", FormatJSON:
		return t.exportJSON()
	case FormatMarkdown:
		return export.Markdown(t.record()), nil
	case FormatCSV:
		return export.CSV(t.record())
	case FormatICS:
		return export.ICS(t.record(), t.now)
	default:
		return nil, errFormat
	}
}

// exportJSON is the journal as one JSON document: each document under its name,
// undo steps left out, which are older states of the same.
func (t *turn) exportJSON() ([]byte, error) {
	out := map[string]json.RawMessage{}
	for _, prefix := range []string{interviewDocs, archiveDocs} {
		t.loadAll(prefix)
	}
	get[*Kinds](t, kindsDoc)
	t.hunt()
	for name, raw := range t.j.raw {
		if kindOf(name) != kindOf(undoDocs) {
			out[name] = raw
		}
	}
	return json.MarshalIndent(map[string]any{"format": "debrief journal", "version": docVersion, "documents": out}, "", "  ")
}

// record is the journal in a form to write out.
func (t *turn) record() export.Record {
	p := t.profile()
	r := export.Record{Key: t.ledger().Welcomed.UTC().Format(time.RFC3339Nano), Name: p.Name, Zone: p.Zone, Country: p.Country}
	for _, doc := range t.loadAll(interviewDocs) {
		if iv := t.interview(strings.TrimPrefix(doc, interviewDocs)); iv.ID != "" {
			r.Interviews = append(r.Interviews, iv.record(p))
		}
	}
	slices.SortStableFunc(r.Interviews, func(a, b export.Interview) int { return a.At.Compare(b.At) })
	for _, k := range t.pending() {
		r.Tasks = append(r.Tasks, export.Task{
			ID: k.ID, Number: k.Number, Title: k.title(), Company: k.Company, Due: k.Due.In(p.location()), HasTime: k.Clock,
		})
	}
	for _, w := range t.hunt().Weeks {
		r.Weeks = append(r.Weeks, export.Week{Monday: w.Monday.String(), Applications: w.Applied, Goal: w.Goal, Went: w.Went})
	}
	for _, a := range p.Away {
		r.Away = append(r.Away, export.Away{From: a.From.String(), To: a.To.String(), Where: a.Where})
	}
	return r
}

// record is one interview in a form to write out.
func (iv *Interview) record(p *Profile) export.Interview {
	out := export.Interview{
		ID: iv.ID, Company: iv.Company, Role: iv.Role, HasTime: iv.At.Clock, Minutes: iv.Minutes, Zone: either(iv.Zone, p.Zone),
		Planned: iv.Planned, Held: iv.Held, Outcome: string(iv.Outcome), Closed: dateText(iv.Closed.IsZero(), iv.Closed.String()),
		ReplyBy: momentText(iv.ReplyBy), Rating: iv.Rating, Wants: iv.Wants,
		Well: iv.Well, Change: iv.Change, Mistakes: iv.Mistakes, Reactions: iv.Reactions, Again: iv.Again, Differently: iv.Different,
		Remarks: slices.Concat(iv.Words, iv.Remarks, nonEmpty(iv.Kept, iv.Changed, iv.Needs)),
	}
	if !iv.At.IsZero() {
		out.At = iv.starts(p)
	}
	for _, x := range iv.People {
		out.People = append(out.People, export.Person{Name: x.Name, Part: x.Part, Email: x.Email, Phone: x.Phone, Link: x.Link})
	}
	for _, r := range iv.Referrers {
		out.People = append(out.People, export.Person{Name: r.Name, Part: "reference"})
	}
	for _, n := range iv.Notes {
		kind := ""
		if k := kindOfQuestion(n.Question); k != nil {
			kind = k.name
		}
		out.Notes = append(out.Notes, export.Note{
			Question: n.Question, Answer: n.Answer, Landed: n.Landed, Better: n.Better, On: n.On.String(), Kind: kind,
		})
	}
	for _, pr := range iv.Promises {
		state := string(iv.Marks[taskID(iv, rulePromise, pr.ID)].State)
		out.Promises = append(out.Promises, export.Promise{What: pr.What, Due: momentText(pr.Due), State: either(state, "open")})
	}
	for _, x := range iv.Replies {
		state := string(iv.Marks[taskID(iv, ruleReply, x.ID)].State)
		due, _ := x.due(iv, p)
		out.Promises = append(out.Promises, export.Promise{
			What: "a reply to " + either(x.Who, iv.name()), Due: due.In(p.location()).Format(time.DateOnly), State: either(state, "open"),
		})
	}
	for _, x := range iv.Touches {
		out.Messages = append(out.Messages, export.Sent{On: x.At.In(p.location()), What: "asked them"})
	}
	if iv.Offer != nil {
		state := "open"
		if !iv.Offer.Accepted.IsZero() {
			state = "accepted"
		}
		out.Offer = &export.Offer{DecideBy: momentText(iv.Offer.DecideBy), State: state}
	}
	return out
}

// momentText is a moment in ISO 8601, empty if there is none.
func momentText(m timewords.Moment) string { return dateText(m.IsZero(), m.String()) }

func dateText(none bool, s string) string {
	if none {
		return ""
	}
	return s
}

func nonEmpty(of ...string) []string {
	return slices.DeleteFunc(of, func(s string) bool { return s == "" })
}
