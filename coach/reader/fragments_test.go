package reader

import (
	"strings"
	"testing"
)

// told is a reading on one line.
func told(r Reading) string {
	s := r.Slots
	parts := []string{string(r.Intent)}
	add := func(key, v string) {
		if v != "" {
			parts = append(parts, key+"="+v)
		}
	}
	add("co", s.Company)
	add("at", s.At.String())
	add("reply", s.ReplyBy.String())
	add("new", s.NewReplyBy.String())
	var people []string
	for _, p := range s.People {
		people = append(people, p.Name)
	}
	add("people", strings.Join(people, "+"))
	if s.Number > 0 {
		add("task", string(rune('0'+s.Number)))
	}
	add("until", s.Until.String())
	if s.Thanks {
		parts = append(parts, "thanks")
	}
	if s.Cancelled {
		parts = append(parts, "cancelled")
	}
	return strings.Join(parts, " ")
}

// TestFragments holds messages as they are typed on the way home, a few words
// at a time, some of several interviews, some of tasks.
func TestFragments(t *testing.T) {
	known := corpusKnown
	known.Tasks = []KnownTask{{1, "Send your references to Acme"}, {2, "DBS certificate for Globex"}, {3, "Passport copy"}, {4, "Thank-you note to Tina and Raj, Acme"}, {5, "Portfolio link for Initech"}}
	for text, want := range map[string]string{
		"done. bupa":         "interview_done co=bupa",
		"finished! zorblatt": "interview_done co=zorblatt",
		"done. royal free":   "interview_done co=royal free",
		"had another interview today, the royal free, went ok":                "interview_done co=royal free at=2026-11-25",
		"just out of interview w/ bupa care home, tina ward mgr, hear friday": "interview_done co=bupa care home reply=2026-11-27 people=tina",
		"back from iv":            "interview_done",
		"home from intvw at acme": "interview_done co=acme",
		"back from interview at leeds general, dying for a coffee":                                                     "interview_done co=leeds general",
		"had 2 ivs today, st marys and the royal":                                                                      "interview_done co=st marys at=2026-11-25 | interview_done co=royal at=2026-11-25",
		"two interviews today only, one with TCS in the morning and one with Wipro in the afternoon":                   "interview_done co=TCS at=2026-11-25T09:00 | interview_done co=Wipro at=2026-11-25T14:00",
		"finished interview with Acme. Also one more, with Globex yesterday. Acme will tell by Monday, Globex by 22nd": "interview_done co=Acme reply=2026-11-30 | interview_done co=Globex at=2026-11-24 reply=2026-12-22",
		"I have an interview with Acme tomorrow and another one with Globex on Friday":                                 "interview_planned co=Acme at=2026-11-26 | interview_planned co=Globex at=2026-11-27",
		"interview at leeds general today, the panel killed me":                                                        "interview_done co=leeds general at=2026-11-25",
		"interview on friday 2pm at the royal":                                                                         "interview_planned co=royal at=2026-11-27T14:00",
		"and another at Hill Primary on Friday at 2":                                                                   "interview_planned co=Hill Primary at=2026-11-27T14:00",
		"also Flipkart on Thursday at 11 in the morning":                                                               "interview_planned co=Flipkart at=2026-11-26T11:00",
		"My interview got cancelled":                                                                                   "interview_planned cancelled",
		"it was cancelled":                                                                                             "interview_planned cancelled",
		"they cancelled my interview at Acme":                                                                          "interview_planned co=Acme cancelled",
		"refs done":                                                                                                    "task_done task=1",
		"sent refs":                                                                                                    "task_done task=1",
		"dbs done":                                                                                                     "task_done task=2",
		"done the refs":                                                                                                "task_done task=1",
		"passport sent":                                                                                                "task_done task=3",
		"ive sent the certs":                                                                                           "task_done task=2",
		"sent my portfolio last night":                                                                                 "task_done task=5",
		"refs can wait till tomorrow night":                                                                            "task_snooze task=1 until=2026-11-26T20:00",
		"dont need to do the refs any more":                                                                            "task_drop task=1",
		"skip the references":                                                                                          "task_drop task=1",
		"cant get the dbs til monday":                                                                                  "task_snooze task=2 until=2026-11-30",
		"put the first one off til monday":                                                                             "task_snooze task=1 until=2026-11-30",
		"remind me about 1 at 7pm":                                                                                     "task_snooze task=1 until=2026-11-25T19:00",
		"Interview with Acme done, sent refs already":                                                                  "interview_done co=Acme",
		"said I'd send refs to Acme by Friday":                                                                         "commitment co=Acme",
		"thanked raj":                                                                                                  "contacted people=raj thanks",
		"i sent tina a thank you card":                                                                                 "contacted people=tina thanks",
		"emailed tina to say thanks":                                                                                   "contacted people=tina thanks",
		"sent thank you to tina":                                                                                       "contacted people=tina thanks",
		"emailed tina about the dates":                                                                                 "contacted people=tina",
		"they've postponed the decision to 8 January":                                                                  "heard_from new=2027-01-08",
		"the head replied, she says they'll decide by 8 January":                                                       "heard_from new=2027-01-08",
		"i got a mail from raj, they need one more week":                                                               "heard_from new=2026-12-02 people=raj",
		"acme pushed the decision back a week":                                                                         "heard_from co=acme new=2026-12-02",
		"got an email from Tina, she wants my references by Friday":                                                    "heard_from reply=2026-11-27 people=Tina",
		"no news yet":                                                                                                  "may_i_follow_up",
		"still nothing":                                                                                                "may_i_follow_up",
		"they'll let me know by 8 January":                                                                             "heard_from new=2027-01-08",
		"they're going to let me know in the new year":                                                                 "heard_from new=2027-01-08",
		"nothing from st marys yet":                                                                                    "may_i_follow_up co=st marys",
		"havent heard from acme in 3 weeks, giving up":                                                                 "ghosted co=acme",
		"they rang me, got the job":                                                                                    "offer",
	} {
		var all []string
		for _, r := range Read(text, corpusNow(t), known) {
			all = append(all, told(r))
		}
		if got := strings.Join(all, " | "); got != want {
			t.Errorf("%q:\n   %s\n   want %s", text, got, want)
		}
	}
}
