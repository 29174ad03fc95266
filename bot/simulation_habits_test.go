package bot_test

import (
	"fmt"
	"strings"
	"time"

	"debrief/coach"
)

// visit is a person looking in: they do a few things, with some seconds between
// them, and come back another day.
func (p *simPerson) visit() {
	if len(p.heard) == 0 {
		p.tell()
		if p.quiet != "" {
			p.say("/settings quiet " + p.quiet)
		}
	}
	if p.now().silent(time.Now()) == "a pause" && p.rng.IntN(2) == 0 {
		p.say("resume")
	}
	for range 1 + p.rng.IntN(12) {
		if p.rng.IntN(5) == 0 {
			p.search()
		} else {
			p.act()
		}
		p.world.sleepUntil(time.Now().Add(time.Duration(1+p.rng.IntN(90)) * time.Second))
	}
	mean := 40 * time.Hour
	if p.rng.IntN(14) == 0 {
		mean = 25 * 24 * time.Hour // a silence
	}
	p.next = p.wakingHour(p.world.after(p.rng, mean))
}

// act is one thing that a person does.
func (p *simPerson) act() {
	m := p.last()
	switch n := p.rng.IntN(100); {
	case n < 38 && len(m.Buttons) > 0:
		p.press(m)
	case n < 55:
		p.answer(m)
	case n < 60 && m.Form != nil, n < 57:
		p.fill(m.Form)
	case n < 68:
		p.tell()
	case n < 73:
		p.pressOld()
	case n < 86:
		p.command()
	case n < 90:
		p.say(p.pick("undo", "what is pending?", "hello", "thanks", "help", "should I write again?", "I wrote to them",
			"done with the "+p.promised(), "later", "skip", "back", "why?", "stop", "that's all"))
	case n < 93:
		p.deliver(coach.Event{Kind: coach.Edited, Of: p.said, Text: "the " + p.token() + " part, I mean"})
	case n < 95:
		p.deliver(coach.Event{Kind: coach.Opened})
	case n < 97:
		p.say(p.pick("they rejected me", "actually it was "+p.company(), "actually they'll tell me by "+p.day(1, 12)))
	default:
		p.say("I also promised the brief " + p.token() + " by " + p.day(1, 9))
	}
}

func (p *simPerson) pick(of ...string) string { return of[p.rng.IntN(len(of))] }

// local is the time where the person is.
func (p *simPerson) local() time.Time {
	return time.Now().In(simZone(p.zone))
}

// day is a day some days ahead, said so that it cannot be mistaken.
func (p *simPerson) day(from, to int) string {
	return p.local().AddDate(0, 0, from+p.rng.IntN(to-from+1)).Format("Monday 2 January")
}

// clock is a time of day.
func (p *simPerson) clock() string {
	return fmt.Sprintf("%02d:%02d", 8+p.rng.IntN(12), 15*p.rng.IntN(4))
}

// promised is the name of something that is still to be sent.
func (p *simPerson) promised() string {
	for _, iv := range p.now().open() {
		for _, pr := range iv.Promises {
			if p.rng.IntN(2) == 0 {
				return pr.What
			}
		}
	}
	return "brief"
}

// tell is news of an interview.
func (p *simPerson) tell() {
	c := p.company()
	switch p.rng.IntN(8) {
	case 0:
		p.say("just finished with " + c)
	case 1:
		p.say("just finished with " + c + ", they'll tell me by " + p.day(1, 15))
	case 2:
		p.say("had an interview with " + c + " today. They'll tell me by " + p.day(2, 15) + ". I promised the brief " + p.token() + " by " + p.day(1, 9))
	case 3:
		p.say("just finished with " + c + ". I promised to send the sample " + p.token() + " by " + p.day(1, 9) + " at " + p.clock())
	case 4:
		p.say("just finished with " + c + ". I promised to send the deck " + p.token())
	case 5:
		p.say("had an interview with " + c + " yesterday")
	case 6:
		p.say("interview with " + c + " on " + p.day(1, 9) + " at " + p.clock())
	default:
		p.say("interview with " + c + " on " + p.day(1, 9))
	}
}

// answer is words for whatever is open.
func (p *simPerson) answer(m coach.Message) {
	text := m.Plain()
	switch {
	case strings.Contains(text, "Which city") && p.city != "" && p.rng.IntN(3) > 0:
		p.say(p.city)
	case strings.Contains(text, "When do you sleep") && p.rng.IntN(2) == 0:
		p.say(p.pick("10 pm to 7 am", "22:30-06:30", "none"))
	case strings.Contains(text, "which company") || strings.Contains(text, "Which company"):
		p.say(p.company())
	case strings.Contains(text, "Until when"):
		p.say(p.pick("in two hours", p.day(1, 6), p.day(1, 6)+" at "+p.clock()))
	case strings.Contains(text, "When, then?"):
		p.say(p.day(1, 9))
	case strings.Contains(text, "Promised to send") && p.rng.IntN(2) == 0:
		p.say(p.pick("the report "+p.token()+" by "+p.day(1, 8), "the report "+p.token(), "no"))
	case strings.Contains(text, "did you meet") && p.rng.IntN(2) == 0:
		p.say(p.pick("Tina Marsh, ward manager. "+p.day(1, 10), "Raj Patel (raj@corp.example), "+p.day(1, 10), "no idea"))
	default:
		p.say(p.pick("the "+p.token()+" story went well", "I rambled about "+p.token(), "4", "no", "yes", "unsure", "skip", "back",
			"why?", "later", "stop", "that's all", "they asked about "+p.token()))
	}
}

// press presses a button of a message, or chooses from its menu.
func (p *simPerson) press(m coach.Message) {
	all := m.Buttons
	if m.Menu != nil {
		all = append(append([]coach.Button(nil), all...), m.Menu.Options...)
	}
	if len(all) == 0 {
		return
	}
	b := all[p.rng.IntN(len(all))]
	if b.Label == "Delete everything" && p.rng.IntN(3) > 0 {
		return
	}
	p.deliver(coach.Event{Kind: coach.Pressed, Action: b.Action})
}

// pressOld presses something that was offered some time ago.
func (p *simPerson) pressOld() {
	p.mu.Lock()
	old := p.screen[max(0, len(p.screen)-60):]
	p.mu.Unlock()
	if len(old) > 0 {
		p.press(old[p.rng.IntN(len(old))])
	}
}

// fill sends the form that is open, some of its fields changed.
func (p *simPerson) fill(f *coach.Form) {
	if f == nil {
		return
	}
	values := map[string]string{}
	for _, field := range f.Fields {
		v := field.Value
		if p.rng.IntN(3) == 0 || v == "" && field.Required {
			switch field.ID {
			case "company":
				v = p.company()
			case "at", "reply":
				v = p.pick(p.day(1, 9), p.day(1, 9)+" at "+p.clock(), "", "soon")
			case "promised":
				v = p.pick(v, "brief "+p.token()+" by "+p.day(1, 9), "")
			case "people":
				v = p.pick(v, "Ann Lee, recruiter, ann@corp.example", "")
			case "again", "differently":
				v = "more of " + p.token()
			}
		}
		values[field.ID] = v
	}
	p.deliver(coach.Event{Kind: coach.Filled, Action: f.Action, Values: values})
}

// command is a command as it is typed or chosen.
func (p *simPerson) command() {
	n := 1 + p.rng.IntN(4)
	line := p.pick("tasks", "tasks", "interviews", "notes", "undo", "help", "settings", "debrief",
		fmt.Sprintf("done %d", n), fmt.Sprintf("done %d", n), fmt.Sprintf("drop %d", n), fmt.Sprintf("later %d", n),
		fmt.Sprintf("later %d tomorrow morning", n), fmt.Sprintf("later %d %s", n, p.day(1, 6)), fmt.Sprintf("later %d in two hours", n),
		"draft thank-you", "draft follow-up", "note why "+p.token()+"?", "settings quiet "+p.pick("22:00-07:00", "23:00-06:30", "20:30-08:30"))
	if p.rng.IntN(40) == 0 {
		line = p.pick("settings zone "+p.pick("Europe/Lisbon", p.zone), "forget", "settings country "+p.pick("US", "DE", "GB"))
	}
	if p.rng.IntN(2) == 0 {
		name, rest, _ := strings.Cut(line, " ")
		p.deliver(coach.Event{Kind: coach.Command, Name: name, Text: rest})
		return
	}
	p.say("/" + line)
}
