package coach

import (
	"time"
)

// QueryKind says what is asked for.
type QueryKind string

// The kinds of query.
const (
	QueryTasks    QueryKind = "tasks"    // what is pending
	QueryExport   QueryKind = "export"   // everything, as a file of Format
	QueryProgress QueryKind = "progress" // how it goes over time, as charts
)

// Query asks for something that a journal holds, without a turn.
type Query struct {
	Kind   QueryKind `json:"kind"`
	Format Format    `json:"format,omitempty"` // of an export; empty: JSON
}

// Format is how an export is written.
type Format string

// The formats of an export.
const (
	FormatJSON     Format = "json"
	FormatMarkdown Format = "md"
	FormatCSV      Format = "csv"
	FormatICS      Format = "ics"
)

// Answer is what a query found.
type Answer struct {
	Tasks  []TaskView `json:"tasks,omitempty"`
	Export []byte     `json:"export,omitempty"` // the file's bytes
	Charts []Chart    `json:"charts,omitempty"`
}

// TaskView is a task as the person sees it.
type TaskView struct {
	Number  int       `json:"number"`
	ID      string    `json:"id"`
	Title   string    `json:"title"`
	Company string    `json:"company,omitempty"`
	Due     time.Time `json:"due"`      // in the person's own zone
	DueText string    `json:"due_text"` // as the coach says it
	Late    bool      `json:"late,omitempty"`
}

// Ask answers a query from a journal: a pure function. If need is set, it needs
// those documents first: add them and ask again.
func (c *Coach) Ask(j *Journal, q Query, now time.Time) (a Answer, need []string, err error) {
	t := newTurn(j, Event{}, now)
	switch q.Kind {
	case QueryTasks:
		for _, k := range t.pending() {
			a.Tasks = append(a.Tasks, TaskView{
				Number: k.Number, ID: k.ID, Title: k.title(), Company: k.Company,
				Due: k.Due.In(t.profile().location()), DueText: t.voice().due(&k).String(), Late: t.late(&k),
			})
		}
	case QueryExport:
		a.Export, err = t.export(q.Format)
	case QueryProgress:
		a.Charts = t.lookBack().charts()
	}
	if t.fail != nil {
		return Answer{}, nil, t.fail
	}
	if len(t.need) > 0 {
		return Answer{}, t.need, nil
	}
	return a, nil, err
}
