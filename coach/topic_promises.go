package coach

import (
	"regexp"
	"strings"
	"time"

	"debrief/coach/calendar"
	"debrief/coach/drafts"
	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// Topic 6: what was promised is sent on time, and what they ask is answered.

const (
	rulePromise RuleID = "promise"
	ruleReply   RuleID = "reply"
)

const (
	replyAfternoon   = 14             // the hour of the reminder on the same day
	replyDays        = 1              // business days to answer in, where they named no date
	promiseAfternoon = 14             // the hour of the reminder on the day before
	promiseLead      = time.Hour      // before a time of day, where its morning was too late to be told
	promiseEarly     = 24 * time.Hour // more than this off, there is a reminder the day before
)

func promiseRules() []rule {
	return []rule{replyRule(), {
		id: rulePromise, topic: TopicPromises, class: ClassOwed, draft: drafts.Delay, after: []Outcome{Advanced},
		why: "What was promised and comes on time is remembered, and so is what does not.",
		plan: func(iv *Interview, p *Profile) []Task {
			var tasks []Task
			for _, pr := range iv.Promises {
				tasks = append(tasks, Task{
					ID: taskID(iv, rulePromise, pr.ID), What: pr.What, Clock: pr.Due.Clock, For: pr.Due.String(),
					Due: promiseDue(pr, p), Reminders: promiseReminders(pr, p),
				})
			}
			return tasks
		},
		title: func(t *Task) string { return capital(t.What) + " for " + t.Company },
		short: func(t *Task) string { return t.What },
		sum:   func(t *Task) string { return t.What },
		says: func(t *turn, k *Task, step string) Text {
			switch step {
			case "before":
				return say("{} for {}: due {}.", capital(k.What), k.Company, t.voice().due(k))
			case "after", "late":
				return say("{} for {}: that was for {}. Send it now with one short line of apology, and it is fine.", capital(k.What), k.Company, t.voice().soon(k))
			default:
				return say("Due {}: {}, for {}.", t.voice().soon(k), k.What, k.Company)
			}
		},
	}}
}

// promiseDue is when a promise is due: at its time of day, else at the end of
// its day.
func promiseDue(pr Promise, p *Profile) time.Time { return momentDue(pr.Due, p.location(), p) }

// promiseReminders are on the afternoon before if the date is more than a day
// off, on the morning it is due, and once the morning after.
func promiseReminders(pr Promise, p *Profile) []Reminder {
	due, morning := promiseDue(pr, p), p.morning(pr.Due.Date)
	var rs []Reminder
	if due.Sub(pr.Told) > promiseEarly {
		if before := pr.Due.Date.AddDays(-1).At(promiseAfternoon, 0, p.location()); before.After(pr.Told) && pr.Due.Date.AddDays(-1) != calendar.DateOf(pr.Told.In(p.location())) {
			rs = append(rs, Reminder{"before", before})
		}
	}
	switch {
	case morning.After(pr.Told) && morning.Before(due):
		rs = append(rs, Reminder{"due", morning})
	case pr.Due.Clock && due.Add(-promiseLead).After(pr.Told):
		rs = append(rs, Reminder{"due", due.Add(-promiseLead)})
	case !pr.Due.Clock:
		if evening := p.evening(pr.Due.Date); evening.After(pr.Told) {
			rs = append(rs, Reminder{"due", evening})
		}
	}
	after := p.morning(pr.Due.Date.AddDays(1))
	return stillAhead(pr.Told, p, true, append(rs, Reminder{"after", after})...)
}

// replyRule is about messages of the company's that want an answer.
func replyRule() rule {
	return rule{
		id: ruleReply, topic: TopicPromises, class: ClassOwed, after: []Outcome{Advanced},
		why: "An answer within a day says that you are reachable, and that you want it.",
		plan: func(iv *Interview, p *Profile) []Task {
			var tasks []Task
			for _, r := range iv.Replies {
				due, clock := r.due(iv, p)
				tasks = append(tasks, Task{
					ID: taskID(iv, ruleReply, r.ID), What: r.Who, For: r.Due.String(), Due: due, Clock: clock,
					Reminders: r.reminders(due, iv, p),
				})
			}
			return tasks
		},
		title: func(t *Task) string { return "Reply to " + t.whom() },
		short: func(t *Task) string { return "your reply to " + t.whom() },
		sum:   func(t *Task) string { return "a reply to " + t.whom() },
		says: func(t *turn, k *Task, step string) Text {
			if step == "due" {
				return say("Due {}: your reply to {}.", t.voice().soon(k), k.whom())
			}
			return say("{} waits for your reply. Two lines are enough, by {}.", capital(k.whom()), t.voice().soon(k))
		},
	}
}

// whom is who waits: somebody by name, and the company.
func (t *Task) whom() string {
	if t.What == "" {
		return t.Company
	}
	return t.What + " at " + t.Company
}

// due is when the answer is due: on the date that they named, else 24 hours
// after it came, which weekends and holidays do not count for.
func (r Reply) due(iv *Interview, p *Profile) (at time.Time, clock bool) {
	if !r.Due.IsZero() {
		return iv.due(r.Due, p), r.Due.Clock
	}
	told, b := r.Told.In(p.location()), iv.business(p)
	day := b.Add(calendar.DateOf(told), replyDays)
	if !b.Is(calendar.DateOf(told)) { // the clock stands still on days that do not count
		return day.At(23, 59, p.location()), false
	}
	return day.At(told.Hour(), told.Minute(), p.location()), true
}

// reminders are that afternoon, else the next morning; and on the day itself,
// where they named one that is further off.
func (r Reply) reminders(due time.Time, iv *Interview, p *Profile) []Reminder {
	b, told := iv.business(p), r.Told.In(p.location())
	today := calendar.DateOf(told)
	first := today.At(replyAfternoon, 0, p.location())
	if !b.Is(today) || !first.After(told) {
		first = p.morning(b.Add(today, 1))
	}
	if !first.Before(due) { // they want it sooner
		first = told.Add(due.Sub(told) / 2)
	}
	rs := []Reminder{{"first", first}}
	if day := p.morning(calendar.DateOf(due.In(p.location()))); !r.Due.IsZero() && day.After(first) && day.Before(due) {
		rs = append(rs, Reminder{"due", day})
	}
	return rs
}

// momentDue is when something is due at a moment: at its time of day in a zone,
// else at the end of the person's day.
func momentDue(m timewords.Moment, zone *time.Location, p *Profile) time.Time {
	if m.Clock {
		return m.Time(zone)
	}
	return m.Date.At(23, 59, p.location())
}

// due is when something is due that the company named: a time of day is its
// own.
func (iv *Interview) due(m timewords.Moment, p *Profile) time.Time {
	return momentDue(m, iv.location(p), p)
}

var (
	theyWant = words(`(?:they|she|he) (?:want|need|ask|would like)s?|(?:wants?|needs?|asked|asks) me to|(?:want|need|asking for|asked for|asks for)s? (?:\S+ ){0,4}(?:by|until|before)`)
	wantsMe  = regexp.MustCompile(`(?i)\b(?:wants?|needs?|asked|asks) me to (?:do |send |complete |submit |finish )?(.+?) (?:by|until|before)\b`)
	deadline = words(`by|until|till|before|deadline|latest|within|today|tonight|tomorrow|asap|right away|eod|end of day`)
)

// owed takes a message from the company. A new date of theirs moves what hangs
// on it; anything else wants an answer.
func (t *turn) owed(s reader.Slots, text string) {
	iv := t.open(s.Company)
	if iv == nil || iv.ID == "" {
		return
	}
	if !s.NewReplyBy.IsZero() && theyWant.MatchString(text) && !moreTime.MatchString(text) { // it is the person who is to answer
		s.ReplyBy, s.NewReplyBy = s.NewReplyBy, timewords.Moment{}
	}
	if !s.ReplyBy.IsZero() && !deadline.MatchString(text) { // a time of something else: of a call, say
		s.ReplyBy = timewords.Moment{}
	}
	if m := wantsMe.FindStringSubmatch(text); m != nil && !s.ReplyBy.IsZero() { // something to do, not to say
		kept := t.promise(iv, reader.Promise{What: m[1], Due: s.ReplyBy})
		t.session().Set = setPromise + kept.ID
		t.what = "what you owe " + iv.name()
		t.tell(say("{}, for {}: {}.", capital(kept.What), iv.name(), t.voice().moment(kept.Due)),
			Button{Label: "Change", Action: Action("w/" + iv.ID + "/" + kept.ID)}, undoButton)
		return
	}
	if !s.NewReplyBy.IsZero() {
		iv.ReplyBy = s.NewReplyBy
		t.session().Set = setReply
		t.what = "the new date of " + iv.name()
		t.tell(join(" ", say("Right: {} will answer by {}.", iv.name(), t.voice().moment(iv.onClock(iv.ReplyBy, t.profile()))), t.nextMoveText(iv)), undoButton)
		return
	}
	r := Reply{ID: "r" + t.next(), Due: s.ReplyBy, Told: t.now}
	if len(s.People) > 0 {
		r.Who = reader.PersonName(s.People[0].Name)
	}
	iv.Replies = append(iv.Replies, r)
	t.agenda().reconcile(iv, t.profile())
	k := t.agenda().task(taskID(iv, ruleReply, r.ID))
	t.what = "the reply to " + k.whom()
	t.tell(say("They are waiting for you, then. Your reply to {}: by {}.", k.whom(), t.voice().due(k)),
		Button{Label: "Replied already", Action: taskAction(verbDone, k.ID)},
		Button{Label: "Another date", Action: Action("w/" + iv.ID + "/" + r.ID)}, undoButton)
}

// moreTime are words of the company's taking longer.
var moreTime = regexp.MustCompile(`(?i)\b(?:another|more|longer|extra)\b.*\b(?:weeks?|days?|time|months?|decide)\b|\blonger\b`)

// sendable reports whether words name a thing to send: few, no sentence, and with
// a word that such things have.
func sendable(words string) bool {
	return len(strings.Fields(words)) <= 8 && !strings.ContainsAny(words, "?!") && things.MatchString(words) &&
		!anyWord(words, "i", "they", "he", "she", "we", "was", "were", "maybe", "prob", "probably", "somebody", "someone", "lol", "haha", "nothing", "promised")
}

// things begin what can be promised, or name it.
var things = regexp.MustCompile(`(?i)^(?:(?:yes|yeah|just|only|also|to|um|oh)[, ]+)*(?:my|the|an?|some|two|three|both|send|share|bring|email|forward|deliver|drop|post|upload|provide|submit|call|hand|write)\b|` +
	`\b(?:ref(?:erence|eree)?s?|cv|resume|portfolio|slides?|deck|transcripts?|certs?|certificates?|diplomas?|degree|forms?|headshot|samples?|links?|payslips?|documents?|docs?|slips?|passport|copy|copies|dbs|id|visa|letters?|availability|licen[cs]es?|cards?|proof|plan|proposal|report|code|repo|github|figma|essay|article|video|reel|photos?|pictures?|numbers?|address|details|dates?|timesheets?|check|statement|contract|nda|work|project|task|test|presentation|spreadsheet|list|quote|estimate|feedback|answers?|thank[- ]you|note)\b`)
