package coach

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
)

// Topic 5: when to follow up, and when not yet.

const (
	ruleFollow RuleID = "follow" // item 1 and 2
	ruleClose  RuleID = "close"  // offers to close it as unanswered
)

// The waiting times, in business days.
const (
	followAfterDate = 2  // after the date that they named
	followNoDate    = 7  // after the interview, if they named none
	followHourly    = 3  // the same, for work paid by the hour
	followPublic    = 15 // the same, for public bodies and universities
	followAgain     = 5  // between two follow-ups
	followMost      = 2  // follow-ups in all
	closeAfter      = 5  // after the last
)

// closeWhy's figure is of job seekers after an interview (Greenhouse 2024).
const closeWhy = "Silence is common and no verdict: in 2024, 61% of job seekers said that they had been ghosted after an interview (Greenhouse). Closing it frees your head; it can always be opened again."

func patienceRules() []rule {
	return []rule{
		{
			id: ruleFollow, topic: TopicPatience, class: ClassFollowUp, draft: drafts.FollowUp,
			why: "One short message after the date they named shows interest; one before it, or a third, shows impatience.",
			plan: func(iv *Interview, p *Profile) []Task {
				day, ok := iv.followDay(p)
				if !ok || !iv.waiting() {
					return nil
				}
				due := p.morning(day)
				return []Task{{
					ID: taskID(iv, ruleFollow, itoa(len(iv.Touches)+1)), Due: due, For: day.String(),
					Reminders: stillAhead(iv.Told, p, true, Reminder{"first", due}),
				}}
			},
			title: func(t *Task) string { return "Follow up with " + t.Company + " if you have heard nothing" },
			short: func(t *Task) string { return "follow-up to " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				if k.item() == "2" {
					return say("Still nothing from {}? One more follow-up is fair, with something new in it. After that I'd let it rest.", k.Company)
				}
				return say("Heard from {}? If not, one short, polite follow-up is fair now.", k.Company)
			},
		},
		{
			id: ruleClose, topic: TopicPatience, class: ClassFollowUp, why: closeWhy,
			plan: func(iv *Interview, p *Profile) []Task {
				if len(iv.Touches) < followMost || !iv.waiting() {
					return nil
				}
				day := iv.business(p).Add(iv.lastTouch(p), closeAfter)
				if expected := iv.business(p).Add(iv.expected(p), closeAfter); day.Before(expected) {
					day = expected // both were early, or they named a date since
				}
				due := p.morning(day)
				return []Task{{ID: taskID(iv, ruleClose, ""), Due: due, Hidden: true, For: day.String(), Reminders: []Reminder{{"first", due}}}}
			},
			title: func(t *Task) string { return "Close " + t.Company + " as unanswered" },
			short: func(t *Task) string { return "closing " + t.Company },
			says: func(t *turn, k *Task, _ string) Text {
				return say("{} has not answered your messages. Close it as unanswered? That is not a no, and they can still surprise you.", k.Company)
			},
			more: func(t *Task, _ string) []Button {
				return []Button{
					{Label: shorten("Close "+t.Company, 75), Action: Action("o/" + string(Ghosted) + "/" + t.interview() + "/yes"), Style: StylePrimary},
					{Label: "Keep it open", Action: taskAction(verbDrop, t.ID)},
					{Label: "They answered", Action: Action("c/answered")},
				}
			},
		},
	}
}

// waiting reports whether the person waits for the company's answer, and would
// ask for it.
func (iv *Interview) waiting() bool {
	return iv.Held && !iv.NoContact && iv.Wants != "no" && !iv.decided()
}

// lastTouch is the day on which the person last chased them.
func (iv *Interview) lastTouch(p *Profile) calendar.Date {
	var last calendar.Date
	for _, t := range iv.Touches {
		if d := calendar.DateOf(t.At.In(p.location())); d.After(last) {
			last = d
		}
	}
	return last
}

// expected is the day by which an answer can be expected: the one that they
// named, else the waiting time after the interview.
func (iv *Interview) expected(p *Profile) calendar.Date {
	if !iv.ReplyBy.IsZero() {
		return iv.ReplyBy.Date
	}
	days := followNoDate
	switch iv.Sector {
	case SectorHourly:
		days = followHourly
	case SectorPublic:
		days = followPublic
	}
	return iv.business(p).Add(iv.At.Date, days)
}

// followDay is the first day on which the next follow-up is fair: never before
// the date that they named has passed, and well after the one before. There is
// none after the last.
func (iv *Interview) followDay(p *Profile) (calendar.Date, bool) {
	if len(iv.Touches) >= followMost {
		return calendar.Date{}, false
	}
	b, day := iv.business(p), iv.expected(p)
	if !iv.ReplyBy.IsZero() {
		day = b.Add(day, followAfterDate)
	}
	if len(iv.Touches) > 0 {
		if again := b.Add(iv.lastTouch(p), followAgain); again.After(day) {
			day = again
		}
	}
	return day, true
}

// nextMove is when the person next has a reason to ask the company.
func nextMove(iv *Interview, p *Profile) (time.Time, bool) {
	for _, t := range Plan(iv, p) {
		if t.rule() == ruleFollow {
			return t.Due, true
		}
	}
	return time.Time{}, false
}

// nextMoveText says when that is; nothing if there is no such day.
func (t *turn) nextMoveText(iv *Interview) Text {
	if at, ok := nextMove(iv, t.profile()); ok {
		return say("The next move is on {}, not before.", t.voice().day(calendar.DateOf(at.In(t.profile().location()))))
	}
	return nil
}

// touched says how often, and when, the person asked them.
func (t *turn) touched(iv *Interview) Text {
	var on []calendar.Date
	for _, touch := range iv.Touches {
		if d := calendar.DateOf(touch.At.In(t.profile().location())); !slices.Contains(on, d) {
			on = append(on, d)
		}
	}
	if len(on) == 0 {
		return nil
	}
	var days []Text
	for i, d := range on {
		switch {
		case i > 0 && i == len(on)-1:
			days = append(days, Plain(" and "))
		case i > 0:
			days = append(days, Plain(", "))
		}
		days = append(days, t.voice().day(d))
	}
	return say("You asked {}: {}.", times(len(iv.Touches)), join("", days...))
}

// contacted takes that the person wrote or called. Thanks tick the note off,
// an answer ticks off the reply that was owed, and neither counts; anything
// else is a follow-up, and the next date hangs on it.
func (t *turn) contacted(s reader.Slots, text string) {
	if names := anyWord(text, "thank", "thanks", "thanked"); names && !s.Thanks {
		s.Thanks = true
	}
	iv := t.openWith(s.Company, s.People)
	if iv == nil || iv.ID == "" {
		return
	}
	var owed *Task
	for _, k := range t.pending() {
		if k.interview() != iv.ID {
			continue
		}
		if k.rule() == ruleThanks && (s.Thanks || !follows.MatchString(text) && t.today().DaysUntil(iv.At.Date) >= -thanksDays) {
			t.do(verbDone, k.ID, nameIn(&k, text))
			return
		}
		if owed == nil && k.rule() == ruleReply {
			owed = &k
		}
	}
	switch {
	case s.Thanks:
		t.tell(say("Good. That was kind, and it counts as nothing more."))
	case owed != nil && anyWord(text, replyWords...):
		t.do(verbDone, owed.ID, "")
	case anyWord(text, replyWords...):
		t.tell(say("Good. A reply that they wait for counts as nothing more."))
	case !iv.waiting():
		t.tell(say("Noted. There is nothing to chase at {} for now.", iv.name()))
	default:
		t.chased(iv, t.pastDay(s.At))
	}
}

// thanksDays is how many days after an interview a message to them is the
// thank-you that is still to be sent, unless it says what else it is.
const thanksDays = 2

var follows = regexp.MustCompile(`(?i)follow|chas|nudg|ask|updat|news|status|where things|check(?:ed|ing)? in|repl|answer|respond|call|rang|phone|confirm|got back|wrote back`)

// replyWords are words of answering what the company asked.
var replyWords = []string{"replied", "answered", "responded", "wrote back", "got back", "reply", "confirmed"}

// touchAgain is how long words that put something right are about the message
// that was told of before.
const touchAgain = 10 * time.Minute

var correcting = regexp.MustCompile(`(?i)^(?:i mean|i meant|sorry|that is|actually)\b`)

// chased takes a follow-up that was sent on a day, for everybody at that company. One
// that was early, or one too many, is said so kindly, once; the next date moves
// in any case.
func (t *turn) chased(iv *Interview, on calendar.Date) {
	t.session().About = ruleFollow
	if n := len(iv.Touches); n > 0 && t.now.Sub(iv.Touches[n-1].Told) < touchAgain && correcting.MatchString(t.event.Text) {
		t.tell(join(" ", say("Noted already."), t.nextMoveText(iv)))
		return
	}
	day, fair := iv.followDay(t.profile())
	early := fair && on.Before(day)
	at := t.now
	if on != t.today() {
		at = on.At(12, 0, t.now.Location())
	}
	t.what = "the message to " + iv.name()
	for _, c := range t.agenda().Cards {
		if strings.EqualFold(c.Company, iv.Company) || c.ID == iv.ID {
			same := t.interview(c.ID)
			same.Touches = append(same.Touches, Touch{At: at, Told: t.now})
		}
	}
	text := say("Noted.")
	switch {
	case early && !iv.Chided:
		text = say("Noted. It was early; hard not to, while waiting.")
		iv.Chided = true
	case !fair && !iv.Chided:
		text = say("Noted. That makes {}. Hard not to, while waiting; I'd leave it now.", times(len(iv.Touches)))
		iv.Chided = true
	}
	if next := t.nextMoveText(iv); next != nil {
		text = join(" ", text, next)
	} else {
		text = join(" ", text, say("Now I'd let it rest, and keep the contact."))
	}
	t.tell(text, undoButton)
}

// mayIFollowUp answers from the facts whether it is time to write again.
func (t *turn) mayIFollowUp(company string) {
	iv := t.open(company)
	if iv == nil || iv.ID == "" {
		return
	}
	t.session().About = ruleFollow
	v, day := t.voice(), func(at time.Time) calendar.Date { return calendar.DateOf(at.In(t.profile().location())) }
	at, ok := nextMove(iv, t.profile())
	switch {
	case !ok && iv.Planned && !iv.Held && iv.At.IsZero():
		t.tell(say("{} is still to come, and has no date yet: there is nothing to chase before it.", iv.name()))
	case !ok && iv.Planned && !iv.Held:
		t.tell(say("{} is still to come, {}: there is nothing to chase before it.", iv.name(), v.moment(iv.atFor(t.profile()))))
	case !ok && iv.Offer != nil:
		t.tell(say("{} has made you an offer: now they wait for you.", iv.name()))
	case !ok && iv.NoContact:
		t.tell(say("{} asked not to be written to: I'd let it rest.", iv.name()))
	case !ok && len(iv.Touches) >= followMost:
		t.tell(join(" ", say("I'd let {} rest.", iv.name()), t.touched(iv), say("More would press. Keep the contact; they know where you are.")))
	case !ok:
		t.tell(say("For {} there is nothing more to send: I'd let it rest.", iv.name()))
	case at.After(t.now):
		t.tell(join(" ", say("Not yet for {}:", iv.name()), t.reason(iv), t.touched(iv), say("The next move is on {}, and I will tell you.", v.day(day(at)))))
	default:
		t.tell(join(" ", say("Yes: for {} a short, polite follow-up is fair now.", iv.name()), upper(t.reason(iv)), t.touched(iv)),
			Button{Label: "Draft it", Action: draftAction(drafts.FollowUp, iv.ID, "", "")})
	}
}

// reason is why the next move is when it is.
func (t *turn) reason(iv *Interview) Text {
	v, p := t.voice(), t.profile()
	alone := *iv
	alone.Touches = nil
	first, _ := alone.followDay(p)
	switch day, _ := iv.followDay(p); {
	case len(iv.Touches) > 0 && day.After(first):
		return say("between two messages I leave {} business days.", followAgain)
	case !iv.ReplyBy.IsZero():
		return say("they said {}, and two business days of patience come on top.", v.day(iv.ReplyBy.Date))
	case iv.Sector == SectorHourly:
		return say("they named no date, and {} business days are fair for work by the hour.", followHourly)
	case iv.Sector == SectorPublic:
		return say("they named no date, and public bodies take {} business days or more.", followPublic)
	default:
		return say("they named no date, and {} business days are a fair time to wait.", followNoDate)
	}
}

// answered asks what the company said, where the person presses that it did.
func (t *turn) answered() {
	t.tell(say("Good. What did they say? In your words: “they offered me the job”, “they said no”, “second interview on Tuesday”, “they need another week”."))
}
