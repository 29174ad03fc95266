package export

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// column is a column of the table.
type column int

// The columns, in their order. A row leaves empty those that its kind has not.
const (
	colKind      column = iota
	colInterview        // id of the interview that it belongs to
	colCompany
	colRole
	colDate // of the interview, question, message; the week's Monday; an absence's first day
	colTime
	colZone // of date, time, due and due_time
	colMinutes
	colTitle  // what it is: the task, the promised thing, the question that was answered, a note's kind
	colText   // what was said: the question asked, the answer given, the message, the week's goal
	colAnswer // to the question asked; how the week went
	colBetter // a better answer
	colLanded // how the answer was taken
	colRating // of the interview, 1 to 5
	colWants
	colOutcome
	colClosed // date
	colDue    // of a task or promise; when an answer is expected; when to decide by
	colDueTime
	colState
	colName
	colPart // in the hiring
	colEmail
	colPhone
	colLink
	colApplications
	colUntil  // an absence's last day
	colNumber // of a task in the person's list
	colTask   // its id
	columns
)

var columnNames = [columns]string{
	"kind", "interview", "company", "role", "date", "time", "zone", "minutes", "title", "text", "answer", "better",
	"landed", "rating", "wants", "outcome", "closed", "due", "due_time", "state", "name", "part", "email", "phone",
	"link", "applications", "until", "number", "task",
}

// CSV is the record as one table (RFC 4180) for a spreadsheet: a header, and a
// row for each item, with its kind in the first column: about (the person),
// interview, answer (what was said looking back), person, note, promise,
// message, remark, offer, detail (whatever else is known of an interview),
// task, week, away; or one row of kind nothing. Rows of an interview repeat its
// company and role, to be filtered by. Days are ISO dates, and times have a
// column of their own, so that a spreadsheet can sort and count by them.
//
// Lines end in CRLF, those within a quoted cell too. The text is UTF-8, the
// default of text/csv (RFC 7111, section 5.1), without a byte order mark: RFC
// 4180 knows none, and most programs would make it part of the first column's
// name. Excel has to be told the encoding when it imports the file.
//
// A cell that a spreadsheet would run as a formula begins with an apostrophe
// (OWASP, CSV Injection): one whose first character is a tab or line break, or
// whose first character other than white space is = + - @ or the full-width
// form of one. So that the apostrophe can be taken off again, those that stand
// in front of such a cell already count as a part of it: '=1 becomes ”=1.
func CSV(r Record) ([]byte, error) {
	var out bytes.Buffer
	t := table{w: csv.NewWriter(&out), zone: r.Zone}
	t.w.UseCRLF = true
	t.write(columnNames)
	t.details("about", nil, r.about())
	for i := range r.Interviews {
		t.interview(&r.Interviews[i])
	}
	for _, k := range r.Tasks {
		due, clock := cells(k.Due, k.HasTime)
		t.row("task", nil, row{colCompany: k.Company, colTitle: k.Title, colDue: due, colDueTime: clock, colZone: t.zone, colNumber: number(k.Number), colTask: k.ID})
	}
	for _, w := range r.Weeks {
		t.row("week", nil, row{colDate: w.Monday, colApplications: strconv.Itoa(w.Applications), colText: w.Goal, colAnswer: w.Went})
	}
	for _, a := range r.Away {
		t.row("away", nil, row{colDate: a.From, colUntil: a.To, colText: a.Where})
	}
	if t.rows == 0 {
		t.row("nothing", nil, row{colText: nothing})
	}
	t.w.Flush()
	if err := t.w.Error(); err != nil {
		return nil, fmt.Errorf("write table: %w", err)
	}
	return out.Bytes(), nil
}

// row is the cells of a row that are not empty.
type row map[column]string

// table writes rows. The writer keeps the first error.
type table struct {
	w    *csv.Writer
	zone string // the person's
	rows int
}

func (t *table) interview(iv *Interview) {
	zone := cmp.Or(iv.Zone, t.zone)
	date, clock := cells(iv.At, iv.HasTime)
	due, dueTime := split(iv.ReplyBy)
	t.row("interview", iv, row{
		colDate: date, colTime: clock, colZone: zone, colMinutes: number(iv.Minutes), colState: iv.stage(),
		colRating: number(iv.Rating), colWants: iv.Wants, colOutcome: iv.Outcome, colClosed: iv.Closed, colDue: due, colDueTime: dueTime,
	})
	t.details("answer", iv, iv.answers())
	for _, p := range iv.People {
		t.row("person", iv, row{colName: p.Name, colPart: p.Part, colEmail: p.Email, colPhone: p.Phone, colLink: p.Link})
	}
	for _, n := range iv.Notes {
		t.row("note", iv, row{colDate: n.On, colTitle: n.Kind, colText: n.Question, colAnswer: n.Answer, colLanded: n.Landed, colBetter: n.Better})
	}
	for _, p := range iv.Promises {
		due, dueTime := split(p.Due)
		t.row("promise", iv, row{colTitle: p.What, colDue: due, colDueTime: dueTime, colZone: t.zone, colState: p.State})
	}
	for _, m := range iv.Messages {
		date, clock := cells(m.On, !isMidnight(m.On))
		t.row("message", iv, row{colDate: date, colTime: clock, colZone: t.zone, colText: m.What})
	}
	for _, s := range iv.Remarks {
		t.row("remark", iv, row{colText: s})
	}
	if o := iv.Offer; o != nil {
		due, dueTime := split(o.DecideBy)
		t.row("offer", iv, row{colDue: due, colDueTime: dueTime, colZone: zone, colState: o.State})
	}
	t.details("detail", iv, iv.More)
}

// details writes a row for each fact.
func (t *table) details(kind string, iv *Interview, facts []Detail) {
	for _, f := range facts {
		t.row(kind, iv, row{colTitle: f.Label, colText: f.Text})
	}
}

func (t *table) row(kind string, iv *Interview, r row) {
	r[colKind] = kind
	if iv != nil {
		r[colInterview], r[colCompany], r[colRole] = iv.ID, iv.Company, iv.Role
	}
	var line [columns]string
	for c, s := range r {
		line[c] = guard(clean(s))
	}
	t.rows++
	t.write(line)
}

func (t *table) write(line [columns]string) {
	_ = t.w.Write(line[:]) // Error has it
}

// cells is a day and a time of day; empty for the zero Time.
func cells(t time.Time, hasTime bool) (date, clockTime string) {
	if t.IsZero() {
		return "", ""
	}
	if hasTime {
		clockTime = t.Format(clock)
	}
	return t.Format(time.DateOnly), clockTime
}

// split parts an ISO date and time into a cell each. What is neither stays in
// the first.
func split(iso string) (date, clockTime string) {
	if _, ok := parse(iso); !ok {
		return iso, ""
	}
	date, clockTime, _ = strings.Cut(iso, "T")
	return date, clockTime
}

// number is n, "" for none.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// guard puts an apostrophe before what would be run.
func guard(cell string) string {
	if runs(cell) {
		return "'" + cell
	}
	return cell
}

// runs reports whether a spreadsheet would take a cell for a formula, whatever
// apostrophes stand before it.
func runs(cell string) bool {
	cell = strings.TrimLeft(cell, "'")
	if strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\n") {
		return true
	}
	cell = strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.IsSpace(r) || r == '\'' })
	return strings.IndexAny(cell, "=+-@＝＋－＠") == 0
}
