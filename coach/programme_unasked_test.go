package coach

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/coach/calendar"
)

// oneOfEach is a task of each class, the most important first, and words of its
// reminder.
var oneOfEach = []struct{ id, says string }{
	{"i1/decide", "The offer of Acme"},
	{"i2/promise/p1", "Due"},
	{"i3/practice/1", "Five minutes of practice"},
	{"i4/debrief", "how did it go"},
	{"i5/follow/1", "Heard from"},
	{"i6/thanks", "thank-you"},
	{"i7/contact", "a good moment to ask"},
}

// deskAt is a turn with tasks that are made up, which a test moves through time.
func deskAt(t *testing.T, now time.Time, p *Profile, tasks ...Task) *turn {
	t.Helper()
	j := NewJournal()
	j.asked = append(slices.Clone(Core), interviewDocs, kindsDoc, huntDoc)
	p.V = docVersion
	j.docs[profileDoc] = p
	tn := newTurn(j, Event{ID: "w", Kind: Woke}, now)
	tn.ledger().Heard = now
	for i, k := range tasks {
		k.Number = i + 1
		tn.agenda().Tasks = append(tn.agenda().Tasks, k)
	}
	return tn
}

// reminding is a task with one reminder, due then.
func reminding(id string, at time.Time) Task {
	return Task{ID: id, Company: "Acme", What: "references", Due: at, Clock: true, For: "2026-12-11", Reminders: []Reminder{{"first", at}}}
}

// wakes lets the wakes come until a time, and returns when each message came.
func wakes(t *testing.T, tn *turn, until time.Time) (when []string, said []string) {
	t.Helper()
	for n := 0; n < 1000; n++ {
		before := len(tn.out)
		tn.woke()
		for _, o := range tn.out[before:] {
			when = append(when, tn.now.Format("Mon 15:04"))
			said = append(said, o.Message.Plain())
		}
		next := tn.nextWake()
		if next.IsZero() || next.After(until) {
			return when, said
		}
		tn.now = next.In(tn.now.Location())
	}
	t.Fatal("wakes without end")
	return nil, nil
}

func TestThreeMessagesADayInTheOrderOfImportance(t *testing.T) {
	p, day := newYorker(), func(h int) time.Time { return at(t, "2026-12-01 00:00").Add(time.Duration(h) * time.Hour) }
	var tasks []Task
	for i := range oneOfEach { // the least important first in the day, two hours apart
		tasks = append(tasks, reminding(oneOfEach[len(oneOfEach)-1-i].id, day(8+i*2).Add(-30*time.Minute)))
	}
	tn := deskAt(t, day(7), p, tasks...)
	when, said := wakes(t, tn, day(24+8))
	if diff := cmp.Diff([]string{"Tue 15:30", "Tue 17:30", "Tue 19:30"}, when[:min(3, len(when))]); diff != "" {
		t.Errorf("messages came (-want +got):\n%s\n%s", diff, strings.Join(said, "\n"))
	}
	has(t, said[len(said)-1], oneOfEach[0].says)
	if n := slices.Index(when, "Tue 19:30"); n != 2 {
		t.Errorf("on Tuesday came %v", when)
	}
}

func TestEveryImportanceGivesWayToTheOneBefore(t *testing.T) {
	for i := 1; i < len(oneOfEach); i++ {
		p, less, more := newYorker(), oneOfEach[i], oneOfEach[i-1]
		tn := deskAt(t, at(t, "2026-12-01 08:30"), p,
			reminding(less.id, at(t, "2026-12-01 10:00")), reminding(more.id, at(t, "2026-12-01 12:00")))
		for range dailyMost - 1 {
			tn.ledger().count(tn.today())
		}
		when, said := wakes(t, tn, at(t, "2026-12-01 20:59"))
		if len(said) != 1 || when[0] != "Tue 12:00" || !strings.Contains(said[0], more.says) {
			t.Errorf("with one message left, before %q came %v:\n%s", more.says, when, strings.Join(said, "\n"))
		}
	}
}

func TestWhatWaitedForTheCapComesTheNextMorning(t *testing.T) {
	tn := deskAt(t, at(t, "2026-12-01 08:30"), newYorker(), reminding("i1/decide", at(t, "2026-12-01 10:00")))
	for range dailyMost {
		tn.ledger().count(tn.today())
	}
	when, _ := wakes(t, tn, at(t, "2026-12-02 20:00"))
	if diff := cmp.Diff([]string{"Wed 09:00"}, when); diff != "" {
		t.Errorf("it came (-want +got):\n%s", diff)
	}
}

func TestWhatIsDueCloseTogetherComesAsOne(t *testing.T) {
	first := at(t, "2026-12-01 10:00")
	for minutes, want := range map[int][]string{15: {"Tue 10:00"}, 16: {"Tue 10:00", "Tue 10:16"}} {
		tn := deskAt(t, at(t, "2026-12-01 08:30"), newYorker(),
			reminding("i6/thanks", first), reminding("i2/promise/p1", first.Add(time.Duration(minutes)*time.Minute)))
		when, said := wakes(t, tn, at(t, "2026-12-01 20:00"))
		if diff := cmp.Diff(want, when); diff != "" {
			t.Errorf("%d minutes apart (-want +got):\n%s", minutes, diff)
		}
		if minutes == 15 && strings.Index(said[0], "Due") > strings.Index(said[0], "thank-you") {
			t.Errorf("the more important is not first: %s", said[0])
		}
	}
}

func TestAfterAStoppageAllComesAsOneInOrder(t *testing.T) {
	var tasks []Task
	for i, k := range slices.Backward(oneOfEach) {
		tasks = append(tasks, reminding(k.id, at(t, "2026-12-02 09:00").Add(-time.Duration(i)*time.Hour)))
	}
	tn := deskAt(t, at(t, "2026-12-03 12:07"), newYorker(), tasks...)
	when, said := wakes(t, tn, at(t, "2026-12-04 20:00"))
	if diff := cmp.Diff([]string{"Thu 12:07"}, when); diff != "" {
		t.Fatalf("it came (-want +got):\n%s", diff)
	}
	last := -1
	for _, k := range oneOfEach {
		i := strings.Index(said[0], k.says)
		if i <= last {
			t.Errorf("%q is out of order:\n%s", k.says, said[0])
		}
		last = i
	}
}

func TestQuietHoursAtBothEnds(t *testing.T) {
	nights := calendar.Quiet{From: 9 * 60, To: 17 * 60}
	for name, test := range map[string]struct {
		quiet *calendar.Quiet
		at    string
		want  string
	}{
		"the last minute before":         {nil, "2026-12-01 20:59", "Tue 20:59"},
		"the first minute in":            {nil, "2026-12-01 21:00", "Wed 08:00"},
		"after midnight":                 {nil, "2026-12-02 00:30", "Wed 08:00"},
		"the last minute in":             {nil, "2026-12-02 07:59", "Wed 08:00"},
		"the first minute after":         {nil, "2026-12-02 08:00", "Wed 08:00"},
		"on nights, before":              {&nights, "2026-12-02 08:59", "Wed 08:59"},
		"on nights, in":                  {&nights, "2026-12-02 09:00", "Wed 17:00"},
		"on nights, in the night":        {&nights, "2026-12-02 03:00", "Wed 03:00"},
		"the night clocks go forward":    {nil, "2027-03-14 03:00", "Sun 08:00"},
		"the night clocks go back":       {nil, "2026-11-01 01:30", "Sun 08:00"},
		"quiet until a gap in the clock": {&calendar.Quiet{From: 21 * 60, To: 2*60 + 30}, "2027-03-14 01:00", "Sun 03:00"},
	} {
		p := newYorker()
		p.Quiet = test.quiet
		due := at(t, test.at)
		tn := deskAt(t, due.Add(-20*time.Minute), p, reminding("i2/promise/p1", due))
		when, _ := wakes(t, tn, due.Add(40*time.Hour))
		if diff := cmp.Diff([]string{test.want}, when); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestAMorningIsAnHourAfterTheNightAndAnEveningThreeBefore(t *testing.T) {
	for quiet, want := range map[string][2]string{
		"": {"Tue 09:00", "Tue 18:00"}, "21:00-08:00": {"Tue 09:00", "Tue 18:00"}, "22:30-06:15": {"Tue 07:15", "Tue 19:30"},
		"09:00-17:00": {"Tue 18:00", "Wed 06:00"}, "01:00-09:00": {"Tue 10:00", "Tue 22:00"},
	} {
		p := newYorker()
		if quiet != "" {
			q, err := calendar.ParseQuiet(quiet)
			if err != nil {
				t.Fatal(err)
			}
			p.Quiet = &q
		}
		d := date("2026-12-01").Date
		got := [2]string{p.morning(d).Format("Mon 15:04"), p.evening(d).Format("Mon 15:04")}
		if got != want {
			t.Errorf("quiet %q: morning and evening %v, want %v", quiet, got, want)
		}
	}
}

func TestNothingComesAroundAnInterview(t *testing.T) {
	begin, end := at(t, "2026-12-01 14:00"), at(t, "2026-12-01 15:00")
	for name, test := range map[string]struct{ due, want string }{
		"sixteen minutes before":                {"2026-12-01 13:44", "Tue 13:44"},
		"a quarter of an hour":                  {"2026-12-01 13:45", "Tue 15:30"},
		"during it":                             {"2026-12-01 14:30", "Tue 15:30"},
		"a minute less than half an hour after": {"2026-12-01 15:29", "Tue 15:30"},
		"half an hour after":                    {"2026-12-01 15:30", "Tue 15:30"},
	} {
		tn := deskAt(t, at(t, "2026-12-01 12:00"), newYorker(), reminding("i2/promise/p1", at(t, test.due)))
		tn.agenda().Cards = []Card{{ID: "i9", Company: "Globex", Starts: begin, Ends: end}}
		when, _ := wakes(t, tn, at(t, "2026-12-02 20:00"))
		if diff := cmp.Diff([]string{test.want}, when); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	// One that ends in the evening pushes into the night, and so to its end.
	tn := deskAt(t, at(t, "2026-12-01 12:00"), newYorker(), reminding("i2/promise/p1", at(t, "2026-12-01 20:30")))
	tn.agenda().Cards = []Card{{ID: "i9", Starts: at(t, "2026-12-01 20:00"), Ends: at(t, "2026-12-01 20:45")}}
	if when, _ := wakes(t, tn, at(t, "2026-12-02 20:00")); when[0] != "Wed 08:00" {
		t.Errorf("it came %v", when)
	}
}
