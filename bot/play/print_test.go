package play

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"debrief/coach"
)

// talk is a conversation that has everything there is to print.
func talk() (src string, stage *fakeStage) {
	form := said(You, "")
	form.Message = coach.Message{Form: &coach.Form{Title: "The interview", Fields: []coach.Field{{Label: "Company"}, {Label: "Role"}}}}
	menu := said(You, "When?\nTake one.", "Skip")
	menu.Message.Menu = &coach.Menu{Label: "Time", Options: []coach.Button{{Label: "Later"}, {Label: "Tomorrow"}}}
	calendar := said(You, "Here it is: <b> & more.")
	calendar.Files = []File{{Name: "all.ics", Type: "text/calendar", Size: 120}}
	reminder := said(You, "Time to write.")
	reminder.At = time.Date(2026, 11, 26, 14, 0, 0, 0, time.UTC)
	return `zone America/New_York
> hi
| there
! Skip
? Company=Acme | Role=Nurse
~ hello
> /export
< /never looked at/
@ Thu 10:00
ana> hi
ana#hunters> @coach hi
`, &fakeStage{
			answers: map[string][]Heard{
				`you says "hi\nthere"`:                    {menu},
				`you presses "Skip"`:                      {form},
				`you fills ["Company=Acme" "Role=Nurse"]`: {said(You, "Thanks.")},
				`you commands "export" ""`:                {calendar},
				`ana says "hi"`:                           {said("ana", "Hello, Ana.")},
				`ana#hunters says "@coach hi"`: {
					inRoom(said("", "Hello, all."), "hunters", false),
					inRoom(said("ana", "And you."), "hunters", true),
				},
			},
			due: []Heard{reminder},
		}
}

func TestTextPrinter(t *testing.T) {
	src, stage := talk()
	var out strings.Builder
	if err := play(t, src, stage, Player{Printer: NewTextPrinter(&out)}); err != nil {
		t.Fatal(err)
	}
	want := `Wednesday 25 November 2026, 15:30 EST

you:   hi
       there
coach: When?
       Take one.
       [Skip]
       Time: [Later] [Tomorrow]
you:   [Skip]
coach: Form The interview: Company | Role
you:   (form) Company: Acme
       Role: Nurse
coach: Thanks.
you:   (changed to) hello
you:   /export
coach: Here it is: <b> & more.
       [file: all.ics, text/calendar, 120 bytes]

Thursday 26 November 2026, 09:00 EST

coach: Time to write.

Thursday 26 November 2026, 10:00 EST

ana:   hi
coach to ana: Hello, Ana.
ana in #hunters: @coach hi
coach in #hunters: Hello, all.
coach to ana in #hunters (only ana sees this): And you.
`
	if d := cmp.Diff(want, out.String()); d != "" {
		t.Errorf("output (-want +got):\n%s", d)
	}
}

func TestJSONPrinter(t *testing.T) {
	src, stage := talk()
	var out strings.Builder
	if err := play(t, src, stage, Player{Printer: NewJSONPrinter(&out)}); err != nil {
		t.Fatal(err)
	}
	want := `{"at":"2026-11-25T15:30:00-05:00","to":"you","text":"When?\nTake one.","buttons":["Skip"],"menu":["Later","Tomorrow"],"form":[],"files":[]}
{"at":"2026-11-25T15:30:00-05:00","to":"you","text":"","buttons":[],"menu":[],"form":["Company","Role"],"files":[]}
{"at":"2026-11-25T15:30:00-05:00","to":"you","text":"Thanks.","buttons":[],"menu":[],"form":[],"files":[]}
{"at":"2026-11-25T15:30:00-05:00","to":"you","text":"Here it is: <b> & more.","buttons":[],"menu":[],"form":[],"files":[{"name":"all.ics","type":"text/calendar","size":120}]}
{"at":"2026-11-26T09:00:00-05:00","to":"you","text":"Time to write.","buttons":[],"menu":[],"form":[],"files":[]}
{"at":"2026-11-26T10:00:00-05:00","to":"ana","text":"Hello, Ana.","buttons":[],"menu":[],"form":[],"files":[]}
{"at":"2026-11-26T10:00:00-05:00","to":"#hunters","room":"hunters","text":"Hello, all.","buttons":[],"menu":[],"form":[],"files":[]}
{"at":"2026-11-26T10:00:00-05:00","to":"ana","room":"hunters","private":true,"text":"And you.","buttons":[],"menu":[],"form":[],"files":[]}
`
	if d := cmp.Diff(want, out.String()); d != "" {
		t.Errorf("output (-want +got):\n%s", d)
	}
}
