package bot_test

import (
	"fmt"
	"strings"
	"time"

	"debrief/coach"
)

// somewhere is a company where the person has been, mostly one that is open.
func (p *simPerson) somewhere() string {
	open := p.now().open()
	if p.rng.IntN(8) == 0 {
		open = p.now().all()
	}
	for range 4 {
		if len(open) == 0 {
			break
		}
		if c := open[p.rng.IntN(len(open))].Company; c != "" {
			return c
		}
	}
	return p.company()
}

// order gives a command, typed or chosen.
func (p *simPerson) order(line string) {
	if p.rng.IntN(2) == 0 {
		name, rest, _ := strings.Cut(line, " ")
		p.deliver(coach.Event{Kind: coach.Command, Name: name, Text: rest})
		return
	}
	p.say("/" + line)
}

// search is something that happens to somebody who looks for work.
func (p *simPerson) search() {
	c := p.somewhere()
	switch p.rng.IntN(24) {
	case 0:
		p.say(p.pick(c+" offered me the job, I have to decide by "+p.day(1, 8), c+" made me an offer", "I got the offer from "+c+", they want to know by "+p.day(0, 3)+" at "+p.clock()))
	case 1:
		p.order(p.pick("outcome accepted ", "outcome declined ", "outcome offer ") + c)
	case 2:
		p.say(p.pick("I accepted the offer from "+c, "I declined the offer from "+c, "we both signed", "they moved the date to decide to "+p.day(1, 6)))
	case 3, 4:
		p.order("outcome rejected " + c)
		p.say(p.pick("yes", "yes", "yes", "no", "hello"))
	case 5:
		p.order(p.pick("outcome ghosted ", "outcome withdrew ", "outcome no-show ") + c)
		p.say(p.pick("yes", "yes", "no"))
	case 6, 7:
		p.say(p.pick("second interview with "+c+" on "+p.day(1, 9)+" at "+p.clock(), c+" invited me to a second interview on "+p.day(2, 12)))
	case 8, 9:
		p.order(fmt.Sprintf("away %s to %s", p.day(1, 8), p.day(9, 20)))
	case 10:
		p.order(p.pick("referrer Tom Beck", "referrer Ada Okafor works at "+c, "referrer my old boss Jim Ray as a reference", "referrer"))
	case 11:
		p.order(p.pick("goal one good application "+p.token(), "goal", "applied 3", "goal two calls "+p.token()))
	case 12, 13:
		p.order("remind iron the shirt " + p.token() + " on " + p.day(1, 7) + " at " + p.clock())
	case 14:
		p.say(p.pick("remind me to call the agency about "+p.token()+" in two hours", "remind me to print the "+p.token()+" papers"))
	case 15:
		p.order(p.pick("pause", "pause until "+p.day(1, 9), "resume"))
	case 16:
		p.order(p.pick("practice "+c, "practice", "progress", "next", "next "+c, "export md", "export", "check"))
	case 17, 18:
		p.order(p.pick("heard "+c, "heard "+c+" by "+p.day(1, 5), "heard "+c+" by "+p.day(1, 5)+" at "+p.clock()))
	case 19:
		p.order(p.pick("wrote "+c, "wrote "+c, "wrote "+c+" thanks", "contact Ann Lee, recruiter, ann@corp.example"))
	case 20:
		p.order(p.pick("settings reminders light", "settings reminders active", "settings reminders standard",
			"settings zone "+p.pick("Europe/Lisbon", "Asia/Tokyo", p.zone, p.zone), "settings country "+p.pick("US", "DE", "GB")))
	case 21, 22:
		for range 2 + p.rng.IntN(6) {
			p.order("undo")
			p.world.sleepUntil(time.Now().Add(time.Second))
		}
	default:
		p.say(p.pick("it's hourly work", c+" is a public body", "they need another week", "no feedback, it came from a no-reply address", "I feel so low today",
			"leave it for today", "they moved the interview to "+p.day(1, 8), "I want to kill myself", "the posting forbids canvassing"))
	}
}
