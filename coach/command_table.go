package coach

import (
	"slices"
	"strings"

	"debrief/coach/reader"
	"debrief/coach/timewords"
)

func commandTable() []CommandSpec {
	return []CommandSpec{
		{
			Name: "debrief", bare: true, Help: "talk an interview over, or go on with one", Use: "debrief Acme",
			Args: []Arg{{Name: "company", Kind: ArgCompany, Help: "where it was"}},
			run:  func(t *turn, a map[string]string) { t.debrief(a["company"]) },
		},
		{
			Name: "tasks", bare: true, Help: "list what is pending", Use: "tasks",
			Args: []Arg{{Name: "company", Kind: ArgCompany, Help: "only for this company"}},
			run:  func(t *turn, a map[string]string) { t.listTasks(t.company(a["company"])) },
		},
		{
			Name: "done", Help: "mark a task as done", Use: "done 2",
			Args: []Arg{{Name: "task", Kind: ArgTask, Help: "its number, or words that name it"}},
			run: func(t *turn, a map[string]string) {
				n, ref, _ := t.splitTask(a["task"])
				t.findTask(n, either(ref, a["task"]), verbDone, timewords.Moment{})
			},
		},
		{
			Name: "later", Help: "put a task off, or the open question", Use: "later 2 tomorrow morning",
			Args: []Arg{
				{Name: "task", Kind: ArgTask, Help: "its number, or words that name it"},
				{Name: "when", Kind: ArgTime, Help: "until when"},
			},
			run: func(t *turn, a map[string]string) {
				words := strings.TrimSpace(a["task"] + " " + a["when"])
				if words == "" && t.session().flow() != nil {
					t.putOff()
					return
				}
				n, ref, until := t.splitTask(words)
				t.findTask(n, ref, verbLater, until)
			},
		},
		{
			Name: "drop", Help: "let a task go", Use: "drop 3",
			Args: []Arg{{Name: "task", Kind: ArgTask, Help: "its number, or words that name it"}},
			run: func(t *turn, a map[string]string) {
				n, ref, _ := t.splitTask(a["task"])
				t.findTask(n, either(ref, a["task"]), verbDrop, timewords.Moment{})
			},
		},
		{
			Name: "draft", Help: "draft a message: thank-you, follow-up, reply, yes, no …", Use: "draft thank-you Acme",
			Args: []Arg{
				{Name: "what", Kind: ArgChoice, Help: "thank-you, follow-up, contact, reference, reply, accept, decline, withdraw, delay, tell, away, needs or resign"},
				{Name: "company", Kind: ArgCompany, Help: "for which company"},
			},
			run: func(t *turn, a map[string]string) { t.draftWords(a["what"], a["company"]) },
		},
		{
			Name: "check", Help: "look a message of yours over before you send it", Use: "check",
			Args: []Arg{{Name: "message", Kind: ArgWords, Help: "the message; or paste it next"}},
			run:  func(t *turn, a map[string]string) { t.checkDraft(a["message"], "") },
		},
		{
			Name: "interviews", bare: true, Help: "list your interviews, or show one", Use: "interviews Acme",
			Args: []Arg{{Name: "company", Kind: ArgCompany, Help: "show this one"}},
			run: func(t *turn, a map[string]string) {
				if a["company"] == "" {
					t.listInterviews()
				} else if iv := t.open(a["company"]); iv != nil {
					t.showInterview(iv.ID)
				}
			},
		},
		{
			Name: "notes", bare: true, Help: "read your notes back, by company or word", Use: "notes Acme",
			Args: []Arg{{Name: "company", Kind: ArgCompany, Help: "a company, or a word to look for"}},
			run:  func(t *turn, a map[string]string) { t.showNotes(a["company"]) },
		},
		{
			Name: "note", Help: "note a question they asked", Use: "note why do you want to work here?",
			Args: []Arg{{Name: "question", Kind: ArgWords, Help: "the question, in your words", Required: true}},
			run: func(t *turn, a map[string]string) {
				if q := strings.TrimSpace(a["question"]); q != "" {
					t.add(reader.Reading{Intent: reader.Note, Slots: reader.Slots{Question: q}})
				} else {
					t.tell(say("Which question? `/note why do you want to work here?`"))
				}
			},
		},
		{
			Name: "contact", Help: "add somebody you met, or an address", Use: "contact Jane Doe, hiring manager, jane@acme.example",
			Args: []Arg{{Name: "who", Kind: ArgWords, Help: "name, part, e-mail or phone", Required: true}},
			run: func(t *turn, a map[string]string) {
				people, _, ok := reader.Met(a["who"], t.now, t.known())
				if !ok || len(people) == 0 {
					t.tell(say("Who, and how can they be reached? `/contact Jane Doe, hiring manager, jane@acme.example`"))
					return
				}
				t.add(reader.Reading{Intent: reader.Contact, Slots: reader.Slots{People: people}})
			},
		},
		{
			Name: "plan", Help: "tell of an interview that lies ahead", Use: "plan Globex Thursday at 2pm",
			Args: []Arg{{Name: "interview", Kind: ArgWords, Help: "where, and when", Required: true}},
			run:  func(t *turn, a map[string]string) { t.planWords(a["interview"]) },
		},
		{
			Name: "outcome", bare: true, Help: "say how it ended, or went on", Use: "outcome rejected Acme",
			Args: []Arg{
				{Name: "what", Kind: ArgChoice, Help: "rejected, offer, next-round, accepted, declined, withdrew, ghosted or no-show", Required: true},
				{Name: "company", Kind: ArgCompany, Help: "of which company"},
			},
			run: func(t *turn, a map[string]string) { t.outcomeWords(a["what"], a["company"]) },
		},
		{
			Name: "next", bare: true, Help: "when your next move is, and why", Use: "next Acme",
			Args: []Arg{{Name: "company", Kind: ArgCompany, Help: "towards this company"}},
			run:  func(t *turn, a map[string]string) { t.nextFor(a["company"]) },
		},
		{
			Name: "wrote", Help: "note that you wrote to them or called", Use: "wrote Acme",
			Args: []Arg{{Name: "company", Kind: ArgCompany, Help: "to which company; “thanks” behind it for a thank-you"}},
			run: func(t *turn, a map[string]string) {
				words := strings.TrimSpace(strings.TrimSuffix(a["company"], "thanks"))
				t.contacted(reader.Slots{Company: either(t.companyNamed(words), words)}, a["company"])
			},
		},
		{
			Name: "heard", Help: "note a message of theirs that wants a reply", Use: "heard Acme by Friday",
			Args: []Arg{{Name: "message", Kind: ArgWords, Help: "who wrote, and by when they want an answer"}},
			run:  func(t *turn, a map[string]string) { t.heardWords(a["message"]) },
		},
		{
			Name: "promise", Help: "note something you promised to send", Use: "promise references by Friday",
			Args: []Arg{{Name: "what", Kind: ArgWords, Help: "what, and by when", Required: true}},
			run:  func(t *turn, a map[string]string) { t.promiseWords(a["what"]) },
		},
		{
			Name: "referrer", Help: "add somebody who can put in a word, or a reference", Use: "referrer Tom Beck",
			Args: []Arg{{Name: "who", Kind: ArgWords, Help: "a name"}},
			run:  func(t *turn, a map[string]string) { t.referrerWords(a["who"]) },
		},
		{
			Name: "away", bare: true, Help: "note days on which you are hard to reach", Use: "away 14 to 20 December",
			Args: []Arg{{Name: "dates", Kind: ArgWords, Help: "from when to when; never why"}},
			run:  func(t *turn, a map[string]string) { t.away(t.absence(a["dates"])) },
		},
		{
			Name: "applied", Help: "count applications you sent", Use: "applied 3",
			Args: []Arg{{Name: "count", Kind: ArgWords, Help: "how many; one if left out"}},
			run:  func(t *turn, a map[string]string) { t.appliedWords(a["count"]) },
		},
		{
			Name: "goal", bare: true, Help: "say what you want to do this week", Use: "goal one good application",
			Args: []Arg{{Name: "goal", Kind: ArgWords, Help: "in your own words"}},
			run:  func(t *turn, a map[string]string) { t.goal(a["goal"]) },
		},
		{
			Name: "practice", bare: true, Help: "practise answers that did not go well", Use: "practice Globex",
			Args: []Arg{{Name: "company", Kind: ArgCompany, Help: "for this company"}},
			run:  func(t *turn, a map[string]string) { t.practise(a["company"]) },
		},
		{
			Name: "progress", bare: true, Help: "see how it goes over time", Use: "progress",
			run: func(t *turn, _ map[string]string) { t.showProgress() },
		},
		{
			Name: "remind", Help: "set a reminder of your own", Use: "remind iron the shirt on Thursday at 7 pm",
			Args: []Arg{{Name: "what", Kind: ArgWords, Help: "of what, and when", Required: true}},
			run:  func(t *turn, a map[string]string) { t.remindWords(a["what"]) },
		},
		{
			Name: "pause", bare: true, Help: "silence, until a day or until you say so", Use: "pause until Monday",
			Args: []Arg{{Name: "until", Kind: ArgTime, Help: "until when"}},
			run: func(t *turn, a map[string]string) {
				var until timewords.Moment
				if found := t.times(a["until"], timewords.Future); len(found) > 0 {
					until = found[0].At
				}
				t.pause(until)
			},
		},
		{
			Name: "resume", bare: true, Help: "end the silence", Use: "resume",
			run: func(t *turn, _ map[string]string) { t.unpause() },
		},
		{
			Name: "export", bare: true, Help: "everything you told me, as a file", Use: "export md",
			Args: []Arg{{Name: "format", Kind: ArgChoice, Help: "json, md, csv or ics"}},
			run:  func(t *turn, a map[string]string) { t.exported(formatIn(a["format"])) },
		},
		{
			Name: "undo", bare: true, Help: "take the last thing back", Use: "undo",
			run: func(t *turn, _ map[string]string) { t.undoLast() },
		},
		{
			Name: "settings", bare: true, Help: "zone, quiet hours, country, link, name, reminders", Use: "settings quiet 22:00-07:00",
			Args: []Arg{
				{Name: "name", Kind: ArgChoice, Help: "zone, quiet, country, portfolio, name or reminders"},
				{Name: "value", Kind: ArgWords, Help: "what to set it to"},
			},
			run: func(t *turn, a map[string]string) {
				if a["name"] == "link" {
					a["name"] = "portfolio"
				}
				switch {
				case a["name"] == "":
					t.showSettings()
				case !slices.ContainsFunc(t.settingsForm().Fields, func(f Field) bool { return f.ID == a["name"] }):
					t.tell(say("There is no setting “{}”. There are zone, quiet, country, portfolio, name and reminders.", shorten(a["name"], 40)))
				case a["value"] == "":
					t.showSettings()
				default:
					t.fillSettings(map[string]string{a["name"]: a["value"]})
				}
			},
		},
		{
			Name: "forget", bare: true, Help: "delete everything you told me", Use: "forget",
			run: func(t *turn, _ map[string]string) { t.aside(Flow{Question: qForget}, nil) },
		},
		{
			Name: "help", bare: true, Help: "what you can say", Use: "help",
			run: func(t *turn, _ map[string]string) { t.help() },
		},
	}
}
