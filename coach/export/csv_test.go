package export

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// tableOf is the rows of a record's table below the header, with the guard of
// formulas taken off, each as its cells by column name.
func tableOf(t interface{ Fatalf(string, ...any) }, r Record) []map[string]string {
	out, err := CSV(r)
	if err != nil {
		t.Fatalf("write table: %v", err)
	}
	if text := string(out); !utf8.ValidString(text) || strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.Count(text, "\r") != strings.Count(text, "\r\n") {
		t.Fatalf("a line does not end in CRLF, or no UTF-8: %q", text)
	}
	lines, err := csv.NewReader(bytes.NewReader(out)).ReadAll() // checks that rows are equally long
	if err != nil {
		t.Fatalf("parse table: %v", err)
	}
	if diff := cmp.Diff(columnNames[:], lines[0]); diff != "" {
		t.Fatalf("header (-want +got)\n%s", diff)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range line {
			if strings.ContainsAny(cell[:min(1, len(cell))], "=+-@\t\r\n") {
				t.Fatalf("a spreadsheet runs %q", cell)
			}
			if cell = unguard(cell); cell != "" {
				row[columnNames[i]] = cell
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// unguard takes off the apostrophe that guard put on.
func unguard(cell string) string {
	if strings.HasPrefix(cell, "'") && runs(cell) {
		return cell[1:]
	}
	return cell
}

func TestCSVHasARowForEachItem(t *testing.T) {
	lisbon := zone(t, "Europe/Lisbon")
	in := func(row map[string]string) map[string]string {
		row["interview"], row["company"], row["role"] = "i1", "St Mary's", "nurse"
		return row
	}
	type row = map[string]string
	want := []map[string]string{
		{"kind": "about", "title": "Name", "text": "Sam"},
		{"kind": "about", "title": "Time zone", "text": "America/New_York"},
		{"kind": "about", "title": "Portfolio", "text": "sam.example"},
		in(row{"kind": "interview", "date": "2026-12-01", "time": "10:30", "zone": "Europe/Lisbon", "minutes": "45", "state": "planned, held",
			"rating": "3", "wants": "yes", "outcome": "rejected", "closed": "2026-12-09", "due": "2026-12-04", "due_time": "17:00"}),
		in(row{"kind": "answer", "title": "What went well", "text": "drug calc"}),
		in(row{"kind": "answer", "title": "An answer to change", "text": "why i left.\nrambled"}),
		in(row{"kind": "person", "name": "Tina", "part": "ward manager", "email": "t@example.org", "phone": "+1 555 0100", "link": "x.example/tina"}),
		in(row{"kind": "note", "date": "2026-12-01", "title": "leaving", "text": "Why did you leave?", "answer": "=rambled", "landed": "badly", "better": "short"}),
		in(row{"kind": "promise", "title": "references", "due": "2026-12-02", "zone": "America/New_York", "state": "open"}),
		in(row{"kind": "message", "date": "2026-12-02", "time": "09:15", "zone": "America/New_York", "text": "thanks"}),
		in(row{"kind": "message", "date": "2026-12-03", "zone": "America/New_York", "text": "called"}),
		in(row{"kind": "remark", "text": "a few days"}),
		in(row{"kind": "offer", "due": "2026-12-11", "zone": "Europe/Lisbon", "state": "declined"}),
		in(row{"kind": "detail", "title": "As it was told", "text": "done. st marys"}),
		{"kind": "task", "company": "St Mary's", "title": "Send the references", "due": "2026-12-02", "zone": "America/New_York", "number": "2", "task": "i1/promise/p1"},
		{"kind": "week", "date": "2026-11-30", "applications": "0", "text": "two good ones", "answer": "slowly"},
		{"kind": "away", "date": "2026-12-14", "until": "2026-12-20", "text": "Lisbon"},
	}
	if diff := cmp.Diff(want, tableOf(t, nurse(lisbon))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// nurse is a record with something in every field.
func nurse(there *time.Location) Record {
	day := func(d, hour, minute int) time.Time { return time.Date(2026, 12, d, hour, minute, 0, 0, there) }
	return Record{
		Key: "secret", Name: "Sam", Zone: "America/New_York", About: []Detail{{"Portfolio", "sam.example"}},
		Interviews: []Interview{{
			ID: "i1", Company: "St Mary's", Role: "nurse", At: day(1, 10, 30), HasTime: true, Minutes: 45, Zone: "Europe/Lisbon",
			Planned: true, Held: true, Outcome: "rejected", Closed: "2026-12-09", ReplyBy: "2026-12-04T17:00", Rating: 3, Wants: "yes",
			Well: "drug calc", Change: "why i left.\rrambled",
			People:   []Person{{"Tina", "ward manager", "t@example.org", "+1 555 0100", "x.example/tina"}},
			Notes:    []Note{{"Why did you leave?", "=rambled", "badly", "short", "2026-12-01", "leaving"}},
			Promises: []Promise{{"references", "2026-12-02", "open"}},
			Messages: []Sent{{day(2, 9, 15), "thanks"}, {day(3, 0, 0), "called"}},
			Remarks:  []string{"a few days"},
			Offer:    &Offer{"2026-12-11", "declined"},
			More:     []Detail{{"As it was told", "done. st marys"}},
		}},
		Tasks: []Task{{"i1/promise/p1", 2, "Send the references", "St Mary's", day(2, 0, 0), false}},
		Weeks: []Week{{"2026-11-30", 0, "two good ones", "slowly"}},
		Away:  []Away{{"2026-12-14", "2026-12-20", "Lisbon"}},
	}
}

func TestCSVGuardsFormulas(t *testing.T) {
	for typed, want := range map[string]string{
		"": "", "fine": "fine", "'tis fine": "'tis fine", "a=1": "a=1", "'": "'", " ": " ",
		`=HYPERLINK("x")`: `'=HYPERLINK("x")`, "+1 555": "'+1 555", "-1": "'-1", "@SUM": "'@SUM", "\tx": "'\tx", "\rx": "'\nx", "\nx": "'\nx",
		" =1": "' =1", "＝1": "'＝1", "\u00a0@x": "'\u00a0@x", "'=1": "''=1", "''=1": "'''=1", "- a\n- b": "'- a\n- b", "(-1)": "(-1)",
	} {
		if got := guard(clean(typed)); got != want {
			t.Errorf("%q is written as %q, want %q", typed, got, want)
		}
	}
}

func TestCSVOfNothing(t *testing.T) {
	want := []map[string]string{{"kind": "nothing", "text": nothing}}
	if diff := cmp.Diff(want, tableOf(t, Record{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestCSVLosesNothing holds that every string of a record is a cell, a date and
// time two.
func TestCSVLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRecord(t)
		there := map[string]bool{}
		for _, row := range tableOf(t, r) {
			for _, cell := range row {
				there[cell] = true
			}
			there[row["due"]+"T"+row["due_time"]] = true
		}
		for _, s := range stringsOf(r) {
			if !there[clean(s)] {
				t.Errorf("%q is in no cell", s)
			}
		}
		first, _ := CSV(r)
		if again, _ := CSV(r); !bytes.Equal(first, again) {
			t.Errorf("the same record is written in two ways")
		}
	})
}
