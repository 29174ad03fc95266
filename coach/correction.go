package coach

import (
	"reflect"
	"regexp"
	"slices"
	"strings"

	"debrief/coach/reader"
	"debrief/coach/timewords"
)

// amend takes a correction or an addition to an interview in free words. It
// reports whether it found any.
func (t *turn) amend(iv *Interview, words string) bool {
	before := iv.clone()
	if field, value, ok := reader.Correction(words, t.known()); ok {
		t.correct(iv, field, value)
	} else if r := t.read(words); tellsOf[r[0].Intent] && r[0].Confidence >= reader.Sure {
		t.learn(iv, r[0].Slots)
	} else if people, reply, ok := reader.Met(words, t.now, t.known()); ok && (!reply.At.IsZero() || named(words, people)) {
		for _, p := range people {
			iv.addPerson(p)
		}
		if !reply.At.IsZero() {
			iv.ReplyBy = reply.At
		}
	}
	attach(iv, words)
	return !reflect.DeepEqual(before, document(iv))
}

// tellsOf are the intents that tell more of an interview that was held.
var tellsOf = map[reader.Intent]bool{
	reader.InterviewDone: true, reader.Commitment: true, reader.Contact: true, reader.HeardFrom: true,
}

// correct changes an earlier answer, and says what it is now. The field is
// empty where only the value tells what is meant: then a time is the date last
// said back, and anything else the company, unless it names somebody they met.
func (t *turn) correct(iv *Interview, field, value string) Text {
	v := t.voice()
	t.what = "the correction: " + shorten(value, 40)
	found := t.times(value, timewords.Future)
	if len(found) == 0 && startsDigit(value) { // "no, the 3rd", without its article
		found = t.times("the "+value, timewords.Future)
	}
	switch {
	case field == "person" || field == "" && len(found) == 0 && len(iv.People) > 0 && t.session().Set == "people":
		if wrong, right, ok := strings.Cut(value, " -> "); ok {
			iv.People = slices.DeleteFunc(iv.People, func(p reader.Person) bool { return sameName(p.Name, wrong) })
			value = right
		}
		iv.addPerson(reader.Person{Name: value})
		return say("Right: {}.", reader.PersonName(value))
	case field == "interview_date" && len(found) > 0:
		return t.correctDate(iv, setAt, found[0], value)
	case field == "reply_date" && len(found) > 0:
		return t.correctDate(iv, setReply, found[0], value)
	case field == "promise_date" && len(found) > 0 && len(iv.Promises) > 0:
		return t.correctDate(iv, setPromise+iv.Promises[len(iv.Promises)-1].ID, found[0], value)
	case field == "role":
		iv.Role = value
		return say("Right: {}.", value)
	case len(found) > 0 && (field == "date" || field == ""):
		return t.correctDate(iv, t.session().Set, found[0], value)
	case startsDigit(value):
		return say("I could not read “{}” as a date. For instance “Thursday 3 December at 14:00”.", shorten(value, 60))
	default:
		iv.Company = reader.CompanyName(value)
		return say("Right: {}, {}.", iv.Company, v.brief(iv.At.Date))
	}
}

// startsDigit reports whether words begin with a digit, as no name does that is
// typed as a correction.
func startsDigit(words string) bool { return words != "" && words[0] >= '0' && words[0] <= '9' }

// correctDate sets the date that was last said back, or another one.
func (t *turn) correctDate(iv *Interview, what string, found timewords.Found, words string) Text {
	v := t.voice()
	if id, ok := strings.CutPrefix(what, setPromise); ok {
		for i := range iv.Promises {
			if iv.Promises[i].ID == id {
				iv.Promises[i].Due = found.At
				return say("Right: {}, {}.", iv.Promises[i].What, v.moment(found.At))
			}
		}
	}
	if what == setDecide && iv.Offer != nil {
		iv.Offer.DecideBy, iv.Offer.Dated = found.At, t.now
		t.tellElsewhere(iv)
		return say("Right: decide by {}.", v.moment(found.At))
	}
	if what == setReply && !found.At.Date.Before(iv.At.Date) {
		iv.ReplyBy = found.At
		t.session().Set = setReply
		return say("Right: you will hear by {}.", v.moment(found.At))
	}
	if past := t.times(words, timewords.Past); iv.Held && len(past) > 0 {
		found = past[0]
	}
	iv.At = found.At
	t.session().Set = setAt
	if !iv.Held {
		return say("Right: {}, {}.", iv.name(), v.moment(iv.atFor(t.profile())))
	}
	return say("Right: the interview was on {}.", v.day(found.At.Date))
}

// tellsMore are words of an interview that is known already; opensNew are those of
// another.
var (
	tellsMore = regexp.MustCompile(`(?i)^(?:(?:oh|and|also|ah|actually|btw|plus|i|we)[, ]+)*(?:met|spoke|saw|talked|there was)\b`)
	opensNew  = regexp.MustCompile(`(?i)interview|round|finished|done|screening|onsite|panel day|assessment|today|yesterday|this morning|just`)
)

// moreOfLast is the interview of the last days that words tell more of, nil if
// they tell of one anew: "also met a Dr Singh".
func (t *turn) moreOfLast(s reader.Slots, words string) *Interview {
	c := t.agenda().card(t.session().Last)
	if c == nil || c.ahead() || s.Company != "" && !strings.EqualFold(t.company(s.Company), c.Company) || len(s.People) == 0 ||
		!tellsMore.MatchString(words) || opensNew.MatchString(words) || t.today().DaysUntil(c.At.Date) < -7 {
		return nil
	}
	if iv := t.interview(c.ID); iv.ID != "" {
		return iv
	}
	return nil
}
