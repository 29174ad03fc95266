package coach

import (
	"encoding/json"
	"time"
)

// QueryKind says what is asked for.
type QueryKind string

// The kinds of query.
const (
	QueryTasks  QueryKind = "tasks"  // what is pending
	QueryExport QueryKind = "export" // everything, as one JSON document
)

// Query asks for something that a journal holds, without a turn.
type Query struct {
	Kind QueryKind `json:"kind"`
}

// Answer is what a query found.
type Answer struct {
	Tasks  []TaskView      `json:"tasks,omitempty"`
	Export json.RawMessage `json:"export,omitempty"`
}

// TaskView is a task as the person sees it.
type TaskView struct {
	Number  int       `json:"number"`
	ID      string    `json:"id"`
	Title   string    `json:"title"`
	Company string    `json:"company,omitempty"`
	Due     time.Time `json:"due"` // in the person's own zone
	State   string    `json:"state"`
	Late    bool      `json:"late,omitempty"`
}
