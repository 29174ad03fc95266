package coach

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// CommandSpec is one row of the table of commands, from which every platform's
// commands and help are made.
type CommandSpec struct {
	Name string // lower-case letters
	Args []Arg
	Help string // one line, to follow the name
	Use  string // an example, without the slash
	bare bool   // its name alone, typed as plain words, is the command
	run  func(t *turn, args map[string]string)
}

// Arg is an argument of a command. The last one takes the rest of the line.
type Arg struct {
	Name     string
	Kind     ArgKind
	Help     string
	Required bool
}

// ArgKind says what an argument is, so that a platform can offer values.
type ArgKind string

// The kinds of argument.
const (
	ArgWords   ArgKind = "words"
	ArgTask    ArgKind = "task"
	ArgCompany ArgKind = "company"
	ArgTime    ArgKind = "time"
	ArgChoice  ArgKind = "choice"
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
			Name: "draft", Help: "draft a thank-you, a follow-up or a line asking for contact", Use: "draft thank-you Acme",
			Args: []Arg{
				{Name: "what", Kind: ArgChoice, Help: "thank-you, follow-up or contact"},
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
			Name: "undo", bare: true, Help: "take the last thing back", Use: "undo",
			run: func(t *turn, _ map[string]string) { t.undoLast() },
		},
		{
			Name: "settings", bare: true, Help: "zone, quiet hours, country, portfolio link, name", Use: "settings quiet 22:00-07:00",
			Args: []Arg{
				{Name: "name", Kind: ArgChoice, Help: "zone, quiet, country, portfolio or name"},
				{Name: "value", Kind: ArgWords, Help: "what to set it to"},
			},
			run: func(t *turn, a map[string]string) {
				switch {
				case a["name"] == "":
					t.showSettings()
				case !slices.ContainsFunc(t.settingsForm().Fields, func(f Field) bool { return f.ID == a["name"] }):
					t.tell(say("There is no setting “{}”. There are zone, quiet, country, portfolio and name.", shorten(a["name"], 40)))
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

// Commands is the table of commands. Callers do not change it.
func Commands() []CommandSpec { return commands }

// hiddenTable is what buttons ask for that nobody types.
func hiddenTable() map[string]func(t *turn) {
	return map[string]func(t *turn){
		"skip":   func(t *turn) { t.metaWord("skip") },
		"back":   func(t *turn) { t.metaWord("back") },
		"why":    func(t *turn) { t.metaWord("why?") },
		"quiet":  func(t *turn) { t.aside(Flow{Question: qQuiet}, nil) },
		"crisis": func(t *turn) { t.crisis() },
		"today": func(t *turn) {
			t.ledger().HushedUntil = nextMorning(t.now, t.profile())
			t.tell(say("Good. I'll be quiet until tomorrow."))
		},
	}
}

// metaWord does what the word does at an open question.
func (t *turn) metaWord(word string) {
	f := t.session().flow()
	switch {
	case f != nil && t.meta(f, word):
	case word == "why?":
		t.whyTask()
	default:
		t.tell(say("There is no open question."))
	}
}

// checkCommands reports mistakes in the table.
func checkCommands() error {
	var errs []error
	seen := map[string]bool{}
	for _, c := range commands {
		if seen[c.Name] || c.Name == "" || c.Help == "" || c.run == nil || c.Name != strings.ToLower(c.Name) || !strings.HasPrefix(c.Use, c.Name) {
			errs = append(errs, fmt.Errorf("command %q stands twice or lacks a part", c.Name))
		}
		seen[c.Name] = true
	}
	return errors.Join(errs...)
}

// command runs a command line without its slash.
func (t *turn) command(line string) {
	name, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
	t.commandNamed(strings.ToLower(name), rest, nil)
}

// commandNamed runs a command: with its arguments by name, or with the rest of
// the line, of which each argument takes a word and the last one all the rest.
func (t *turn) commandNamed(name, rest string, args map[string]string) {
	if run, ok := hiddenCommands[name]; ok {
		run(t)
		return
	}
	i := slices.IndexFunc(commands, func(c CommandSpec) bool { return c.Name == name })
	if i < 0 {
		t.tell(say("There is no command /{}. `/help` lists them.", shorten(name, 40)))
		return
	}
	c := commands[i]
	if args == nil {
		args = map[string]string{}
		rest = strings.TrimSpace(rest)
		for n, a := range c.Args {
			if n == len(c.Args)-1 {
				args[a.Name] = rest
				break
			}
			args[a.Name], rest, _ = strings.Cut(rest, " ")
			rest = strings.TrimSpace(rest)
		}
	}
	c.run(t, args)
}

// debrief begins one, or goes on with one that is open.
func (t *turn) debrief(company string) {
	s := t.session()
	if company == "" {
		switch {
		case s.Flow != nil:
			t.ask(s.Flow, nil)
		case len(s.Parked) > 0:
			t.resume(s.Parked[len(s.Parked)-1].Interview, nil)
		default:
			t.begin(reader.Slots{}, "")
		}
		return
	}
	name := t.company(company)
	for _, c := range slices.Backward(t.agenda().Cards) {
		if strings.EqualFold(c.Company, name) && c.Starts.IsZero() {
			t.resume(c.ID, nil)
			return
		}
	}
	t.begin(reader.Slots{Company: company}, "")
}

// draftWords drafts what a command names.
func (t *turn) draftWords(what, company string) {
	w := strings.ToLower(what)
	kind := DraftKind("")
	switch {
	case strings.HasPrefix(w, "thank"):
		kind = DraftThanks
	case strings.HasPrefix(w, "follow"):
		kind = DraftFollowUp
	case strings.HasPrefix(w, "contact"), strings.HasPrefix(w, "ask"):
		kind = DraftContact
	case strings.HasPrefix(w, "delay"), strings.HasPrefix(w, "apolog"):
		kind = DraftDelay
	}
	t.draftFor(kind, strings.TrimPrefix(strings.TrimPrefix(company, "note "), "to "), nil)
}

// help shows what makes sense now.
func (t *turn) help() {
	l := &List{Title: say("What you can say")}
	add := func(example, what string) {
		l.Items = append(l.Items, Item{Text: Code(example), Note: Plain(what)})
	}
	if f := t.session().flow(); f != nil {
		add("skip, back, why?, later", "at every question")
	}
	add("just finished with Acme, they'll tell me by Friday", "begins a debrief")
	if len(t.agenda().pending()) > 0 {
		add("tasks", "what is pending")
		add("done 1, later 1, drop 1", "or words that name it")
	}
	if len(t.agenda().Cards) > 0 {
		add("draft a thank-you", "also: follow-up, contact")
		add("check", "looks a message of yours over")
		add("interviews", "and where they stand")
		add("notes", "what they asked")
	}
	add("interview with Acme on Thursday at 2pm", "I'll come back before and after it")
	add("settings", "zone, quiet hours, country, link, name")
	if t.ledger().UndoTo > t.ledger().UndoFrom {
		add("undo", "takes the last thing back")
	}
	add("forget me", "deletes everything")
	t.say(Message{List: l})
}
