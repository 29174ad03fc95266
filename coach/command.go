package coach

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"debrief/coach/reader"
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

// Commands is the table of commands. Callers do not change it.
func Commands() []CommandSpec { return commands }

// hiddenTable is what buttons ask for that nobody types.
func hiddenTable() map[string]func(t *turn) {
	return map[string]func(t *turn){
		"skip":     func(t *turn) { t.metaWord("skip") },
		"back":     func(t *turn) { t.metaWord("back") },
		"why":      func(t *turn) { t.metaWord("why?") },
		"quiet":    func(t *turn) { t.aside(Flow{Question: qQuiet}, nil) },
		"crisis":   func(t *turn) { t.crisis() },
		"answered": func(t *turn) { t.answered() },
		"nogoal": func(t *turn) {
			t.session().Aside = nil
			t.setGoal("")
			t.tell(say("Alright, a week without one."), undoButton)
		},
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
		if strings.EqualFold(c.Company, name) && !c.ahead() {
			t.resume(c.ID, nil)
			return
		}
	}
	t.begin(reader.Slots{Company: company}, "")
}
