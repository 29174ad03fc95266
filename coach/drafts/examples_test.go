package drafts

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/examples.txt")

// nurse, engineer and carer are people as they come: with one interviewer, with
// two and a link to their work, with a recruiter in between.
var (
	nurse = Facts{
		Company: "St Mary's", Role: "ward nurse", First: "Tina", Full: "Tina Wells", Everyone: "Tina Wells",
		Day: "on Tuesday", Date: "Tuesday 1 December", ReplyBy: "Friday 4 December", Talked: "handing over between shifts",
		Promised: "As promised, references will follow by Wednesday.", Thing: "references", ThingPlural: true,
		Name: "Dana Reyes", Interested: true, NeedAddress: true, DecideBy: "Friday 11 December",
		From: "Monday 14 December", To: "Sunday 20 December", How: "by phone, in the mornings",
	}
	engineer = Facts{
		Company: "Initech", Role: "site reliability engineer", First: "Priya", Full: "Priya Nair", Everyone: "Priya Nair and Tom Beck",
		Day: "on Monday", Date: "Monday 30 November", ReplyBy: "Thursday 10 December", Talked: "caching",
		Promised: "As promised, the repo link will follow by tonight.", Thing: "repo link",
		Name: "Sam Okafor", Portfolio: "https://okafor.example", Interested: true, NeedDate: true, DecideBy: "Wednesday 9 December",
		From: "Monday 14 December", To: "Sunday 20 December", How: "by e-mail", Variant: 1,
	}
	carer = Facts{
		Company: "Harbour Care", Role: "Head of Nursing", First: "Dr Lee", Full: "Dr Anna Lee", Everyone: "Jane Doe and Raj Patel",
		Day: "on Thursday", Date: "Thursday 26 November", Thing: "a writing sample", Name: "Ines Duarte",
		NeedAddress: true, NeedDate: true, From: "Friday 4 December", To: "Friday 4 December", Variant: 2,
	}
)

// example is the facts that an example of a kind is written with, and for
// whom it differs from an ordinary letter to an interviewer.
func example(k Kind) Facts {
	f := nurse
	switch k {
	case FollowUpAgain, TellOthers, Away, Delay, Accept:
		f = engineer
	case Reference, ReferenceBriefing, ReferenceThanks:
		f.First, f.Full, f.Everyone = "Maria", "Maria Silva", "Tina Wells"
		f.Formal = k == ReferenceBriefing
	case Needs:
		f.Thing = "more time for the written part"
	}
	return f
}

// others are examples of what is written differently for other people.
func others() []struct {
	what string
	kind Kind
	tone Tone
	Facts
} {
	all, recruiter, referee, hired, unmoved := engineer, nurse, carer, carer, carer
	all.First, all.Full = "Priya and Tom", "Priya Nair and Tom Beck"
	recruiter.First, recruiter.Full = "Kim", "Kim Park"
	referee.Formal, hired.Hired, unmoved.Interested = true, true, false
	return []struct {
		what string
		kind Kind
		tone Tone
		Facts
	}{
		{"to all who were there", ThankYou, Warm, all},
		{"of somebody who claims no interest", ThankYou, Warm, unmoved},
		{"of somebody who claims no interest", FollowUp, Formal, unmoved},
		{"to a recruiter", FollowUp, Warm, recruiter},
		{"to a recruiter", Withdraw, Formal, recruiter},
		{"for the date only", ContactRequest, Warm, engineer},
		{"for everything", ContactRequest, Formal, carer},
		{"to be named", Reference, Warm, referee},
		{"to be named", Reference, Formal, referee},
		{"to be named", Reference, Brief, referee},
		{"when it worked out", ReferenceThanks, Warm, hired},
		{"when it worked out", ReferenceThanks, Formal, hired},
		{"when it worked out", ReferenceThanks, Brief, hired},
		{"of somebody who claims no interest", RejectionReply, Warm, unmoved},
		{"of somebody who claims no interest", TellOthers, Warm, unmoved},
		{"of somebody who is away for a day", Away, Warm, carer},
		{"of one thing", Delay, Formal, carer},
	}
}

// TestExamples holds one example of each kind and tone in a file, to be read,
// with some for other people, and those of whom nothing is known.
func TestExamples(t *testing.T) {
	var b strings.Builder
	show := func(k Kind, tone Tone, what string, f Facts) {
		fmt.Fprintf(&b, "=== %s, %s%s\n%s\n\n", k.Name(), tone, what, write(t, k, tone, f))
	}
	for _, k := range Kinds() {
		for _, tone := range Tones() {
			show(k, tone, "", example(k))
		}
	}
	for _, o := range others() {
		show(o.kind, o.tone, ", "+o.what, o.Facts)
	}
	for _, k := range Kinds() {
		show(k, Warm, ", nothing known", Facts{})
	}
	golden := filepath.Join("testdata", "examples.txt")
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("the examples are not those of the file; read them, and write it with -update (-want +got):\n%s", diff)
	}
}

func write(t interface {
	Helper()
	Fatal(...any)
}, k Kind, tone Tone, f Facts) string {
	t.Helper()
	text, err := Write(k, tone, f)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
