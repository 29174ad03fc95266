package play

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

var (
	you       = Speaker{Name: You}
	ana       = Speaker{Name: "ana"}
	inHunters = Speaker{Name: "ana", Room: "hunters"}
	hunters   = Speaker{Room: "hunters"}
)

func mustMatch(t *testing.T, expr string) Pattern {
	t.Helper()
	p, err := Matches(expr)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestParseLine reads each kind of line alone.
func TestParseLine(t *testing.T) {
	for line, want := range map[string]Step{
		"> just finished with Acme":            {Kind: Say, Who: you, Text: "just finished with Acme"},
		">out of Acme":                         {Kind: Say, Who: you, Text: "out of Acme"},
		"  > indented \t":                      {Kind: Say, Who: you, Text: "indented"},
		"> text  # a comment":                  {Kind: Say, Who: you, Text: "text"},
		"> text\t#a comment":                   {Kind: Say, Who: you, Text: "text"},
		"> my #1 choice, C# and #hunters":      {Kind: Say, Who: you, Text: "my #1 choice, C# and #hunters"},
		"> text # a comment":                   {Kind: Say, Who: you, Text: "text"},
		"> text #":                             {Kind: Say, Who: you, Text: "text"},
		">#1":                                  {Kind: Say, Who: you, Text: "#1"},
		"># not behind a blank":                {Kind: Say, Who: you, Text: "# not behind a blank"},
		"> /tasks              # a command":    {Kind: Say, Who: you, Text: "/tasks"},
		"you> hi":                              {Kind: Say, Who: you, Text: "hi"},
		"ana> hi":                              {Kind: Say, Who: ana, Text: "hi"},
		"ana~ hello":                           {Kind: Edit, Who: ana, Text: "hello"},
		"ana! Skip":                            {Kind: Press, Who: ana, Text: "Skip"},
		"ana? Company=Acme":                    {Kind: Fill, Who: ana, Values: []Value{{"Company", "Acme"}}},
		"ana< Acme":                            {Kind: Expect, Who: ana, Want: Contains("Acme")},
		"ana<! Acme":                           {Kind: Reject, Who: ana, Want: Contains("Acme")},
		"ana#hunters> @coach I had one":        {Kind: Say, Who: inHunters, Text: "@coach I had one"},
		"ana#hunters! 1–3":                     {Kind: Press, Who: inHunters, Text: "1–3"},
		"#hunters< summary":                    {Kind: Expect, Who: hunters, Want: Contains("summary")},
		"#hunters<! Acme":                      {Kind: Reject, Who: hunters, Want: Contains("Acme")},
		"#hunters> hi":                         {Kind: Say, Who: Speaker{You, "hunters"}, Text: "hi"},
		"ana#hunters< preview":                 {Kind: Expect, Who: inHunters, Want: Contains("preview")},
		"~ just finished with Acme Ltd":        {Kind: Edit, Who: you, Text: "just finished with Acme Ltd"},
		"! Skip":                               {Kind: Press, Who: you, Text: "Skip"},
		"? Company=Acme | Role=Head of R|D":    {Kind: Fill, Who: you, Values: []Value{{"Company", "Acme"}, {"Role", "Head of R|D"}}},
		"? Notes= | Sum = 1+1=2  # two fields": {Kind: Fill, Who: you, Values: []Value{{"Notes", ""}, {"Sum", "1+1=2"}}},
		"< Acme   # in any case":               {Kind: Expect, Who: you, Want: Contains("Acme")},
		"< /Fri(day)?.*27 Nov/     # or this":  {Kind: Expect, Who: you, Want: mustMatch(t, "Fri(day)?.*27 Nov")},
		"< /a  # b/":                           {Kind: Expect, Who: you, Want: mustMatch(t, "a  # b")},
		"< /a # b/ # see c/":                   {Kind: Expect, Who: you, Want: mustMatch(t, "a # b")},
		"< /a/b/  # see c/":                    {Kind: Expect, Who: you, Want: mustMatch(t, "a/b")},
		`< /a\/  # b/`:                         {Kind: Expect, Who: you, Want: mustMatch(t, `a\/  # b`)},
		"< /tasks and /help":                   {Kind: Expect, Who: you, Want: Contains("/tasks and /help")},
		"< /tasks  # a command":                {Kind: Expect, Who: you, Want: Contains("/tasks")},
		"<! Globex":                            {Kind: Reject, Who: you, Want: Contains("Globex")},
		"<! /./":                               {Kind: Reject, Who: you, Want: mustMatch(t, ".")},
		"< ! really":                           {Kind: Expect, Who: you, Want: Contains("! really")},
		"@ +26h":                               {Kind: Move, Who: you, To: Moment{Span: 26 * time.Hour}},
		"@ +1d2h30m  # a day is a date's":      {Kind: Move, Who: you, To: Moment{Days: 1, Span: 150 * time.Minute}},
		"@ +2w":                                {Kind: Move, Who: you, To: Moment{Days: 14}},
		"@ +90m":                               {Kind: Move, Who: you, To: Moment{Span: 90 * time.Minute}},
		"@ Fri 09:00":                          {Kind: Move, Who: you, To: Moment{Weekday: "Fri", Clock: "09:00"}},
		"@ friday 9:00":                        {Kind: Move, Who: you, To: Moment{Weekday: "Fri", Clock: "09:00"}},
		"@ Fri":                                {Kind: Move, Who: you, To: Moment{Weekday: "Fri", Clock: "00:00"}},
		"@ 09:00":                              {Kind: Move, Who: you, To: Moment{Clock: "09:00"}},
		"@ 2026-12-08 10:00":                   {Kind: Move, Who: you, To: Moment{Date: "2026-12-08 10:00"}},
		"@ 2026-12-08":                         {Kind: Move, Who: you, To: Moment{Date: "2026-12-08 00:00"}},
	} {
		t.Run(line, func(t *testing.T) {
			script, err := Parse("x.play", []byte(line))
			if err != nil {
				t.Fatal(err)
			}
			want.Line = 1
			if d := cmp.Diff([]Step{want}, script.Steps); d != "" {
				t.Errorf("steps (-want +got):\n%s", d)
			}
		})
	}
}

func TestParseScript(t *testing.T) {
	const src = "\ufeff# a comment\r\n" +
		"zone America/New_York\r\n" +
		"country us   # optional\n" +
		"start 2026-11-25 15:30\n" +
		"\n" +
		"> just finished\n" +
		"|   with Acme  # goes on\n" +
		"|\n" +
		"|they'll call\n" +
		"#another comment\n" +
		"# hunters< a comment still\n" +
		"< Acme\n" +
		"| promised  # goes on too\n" +
		"? Notes=one\n" +
		"| two | Role=Nurse\n" +
		"ana> hi\n" +
		"zone Europe/Berlin\n" +
		"country de\n" +
		"@ Fri 09:00"
	script, err := Parse("x.play", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	newYork, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	want := &Script{
		Name:    "x.play",
		Zone:    "America/New_York",
		Country: "US",
		Start:   time.Date(2026, 11, 25, 15, 30, 0, 0, newYork),
		Steps: []Step{
			{Line: 6, Kind: Say, Who: you, Text: "just finished\n  with Acme\n\nthey'll call"},
			{Line: 12, Kind: Expect, Who: you, Want: Contains("Acme\npromised")},
			{Line: 14, Kind: Fill, Who: you, Values: []Value{{"Notes", "one\ntwo"}, {"Role", "Nurse"}}},
			{Line: 16, Kind: Say, Who: ana, Text: "hi"},
			{Line: 17, Kind: SetZone, Who: ana, Text: "Europe/Berlin"},
			{Line: 18, Kind: SetCountry, Who: ana, Text: "DE"},
			{Line: 19, Kind: Move, Who: ana, To: Moment{Weekday: "Fri", Clock: "09:00"}},
		},
	}
	if d := cmp.Diff(want, script); d != "" {
		t.Errorf("script (-want +got):\n%s", d)
	}
	if d := cmp.Diff([]string{You, "ana"}, script.People()); d != "" {
		t.Errorf("people (-want +got):\n%s", d)
	}
}

func TestParseDefaults(t *testing.T) {
	script, err := Parse("x.play", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := &Script{Name: "x.play", Start: time.Date(2026, 11, 25, 15, 30, 0, 0, time.UTC)}
	if d := cmp.Diff(want, script); d != "" {
		t.Errorf("script (-want +got):\n%s", d)
	}
}

// TestParseError has every mistake named with its line, and what would be
// right.
func TestParseError(t *testing.T) {
	for src, want := range map[string]string{
		"\n\nhello":                         `x.play:3: "hello" begins no line: write > before`,
		"> a\nzone Mars/Base":               `x.play:2: "Mars/Base" is no zone: write an IANA name, such as America/New_York`,
		"zone":                              `x.play:1: "" is no zone`,
		"zone Local":                        `"Local" is no zone`,
		"zone UTC\nzone UTC":                "x.play:2: zone is given twice",
		"country USA":                       `x.play:1: "USA" is no country: write two letters`,
		"start tomorrow":                    `x.play:1: "tomorrow" is no start: write a date and time, such as 2026-11-25 15:30`,
		"start":                             `x.play:1: "" is no start`,
		"start 2026-11-25\nstart 15:30":     "x.play:2: start is given twice, first in line 1",
		"> hi\nstart 2026-11-25 15:30":      "x.play:2: the clock runs already: move it with @",
		"@ +1d\nstart 2026-11-25 15:30":     "x.play:2: the clock runs already",
		"| more":                            "x.play:1: nothing to continue",
		"< /a/\n| more":                     "x.play:2: nothing to continue",
		"@ +1d\n| more":                     "x.play:2: nothing to continue",
		">\n# comment\n! Skip":              "x.play:1: nothing behind >",
		"> hi\nana<!":                       "x.play:2: nothing behind <!",
		"< /(/":                             "x.play:1: not a regexp of Go's",
		"? Acme":                            `x.play:1: "Acme" fills no field: write Label=text`,
		"? A=1 | =2":                        `x.play:1: "=2" fills no field`,
		"? A=1 | a=2":                       `x.play:1: field "a" is filled twice`,
		"@ soon":                            `x.play:1: "soon" is no moment: write +26h,`,
		"@":                                 `x.play:1: "" is no moment`,
		"@ +":                               `x.play:1: "+" is no moment`,
		"@ +0h":                             "x.play:1: +0h does not move the clock",
		"@ +4000d":                          "x.play:1: +4000d is more than 3660 days",
		"@ +99999999999999999999999999999w": "more than 3660 days",
		"@ +4200090h":                       "+4200090h is more than 3660 days",
		"@ Fry 09:00":                       `"Fry 09:00" is no moment`,
		"@ Fri 25:00":                       `"Fri 25:00" is no moment`,
		"> \xff":                            "x.play: not UTF-8",
	} {
		t.Run(src, func(t *testing.T) {
			_, err := Parse("x.play", []byte(src))
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("error %v, want %q", err, want)
			}
		})
	}
}

// FuzzParse holds that Parse never panics, and that a script that was read
// and printed reads the same again.
func FuzzParse(f *testing.F) {
	f.Add([]byte("zone America/New_York\nstart 2026-03-08 02:30\n> hi  # c\n| there\n< /a  # b/\n? A=1 | B=\n@ +1d2h\n"))
	f.Add([]byte("> a # b\n># c\n|# d\n?# e=1\n<# f\n< /g/ #"))
	f.Add([]byte("country us\nana#r> x\nzone UTC\n#r< y\nana#r<! z\n@ Fri 9:00\n@ 10:00\n@ 2026-12-08\n~ z\n! 1"))
	files, err := filepath.Glob(filepath.Join("..", "..", "coach", "testdata", "*.play"))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		script, err := Parse("x.play", src)
		if err != nil {
			return
		}
		again, err := Parse("x.play", fmt.Append(nil, script))
		if err != nil {
			t.Fatalf("printed script: %v\n%s", err, script)
		}
		if d := cmp.Diff(script, again, cmpopts.IgnoreFields(Step{}, "Line")); d != "" {
			t.Errorf("read again (-first +again):\n%s", d)
		}
	})
}
