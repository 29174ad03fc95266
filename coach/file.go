package coach

// File is a file of a message. It is named with what it is made of, and made
// when the message is sent: neither the turn nor the outbox holds it.
type File struct {
	Name string `json:"name"` // with its ending
	Type string `json:"type"` // media type
	Of   Query  `json:"of"`   // Ask answers with the file, or with the charts that it shows
}

// Chart is a small picture of figures. What it shows stands in the message in
// words as well.
type Chart struct {
	Title  string    `json:"title"`
	Kind   ChartKind `json:"kind"`
	Labels []string  `json:"labels"` // one for each value, short
	Values []float64 `json:"values"` // not negative
	Most   float64   `json:"most"`   // the top of the scale; 0: the highest value
}

// ChartKind is how a chart shows its values.
type ChartKind string

// The kinds of chart.
const (
	ChartLine ChartKind = "line" // values one after another in time
	ChartBars ChartKind = "bars" // values beside one another in time
	ChartRows ChartKind = "rows" // named values below one another
)
