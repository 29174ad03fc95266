// Package drafts writes the messages that a candidate may send around an
// interview: a thank-you note, a follow-up, a reply to a rejection. A draft is
// filled only from what is known. What is missing is a blank in [brackets]
// for the person to fill, or its sentence is left out; nothing is made up.
package drafts

import "slices"

// Kind is what a draft is for.
type Kind string

// The kinds of draft.
const (
	ThankYou          Kind = "thank_you"
	FollowUp          Kind = "follow_up"
	FollowUpAgain     Kind = "follow_up_again" // the second and last
	ContactRequest    Kind = "contact_request"
	Reference         Kind = "reference" // asks somebody to put in a word, or to be named as a reference
	ReferenceBriefing Kind = "reference_briefing"
	ReferenceThanks   Kind = "reference_thanks"
	RejectionReply    Kind = "rejection_reply"
	Accept            Kind = "accept"
	Decline           Kind = "decline"
	Withdraw          Kind = "withdraw"
	Delay             Kind = "delay"       // goes with something that is late
	TellOthers        Kind = "tell_others" // to another company: there is an offer, with a date to decide by
	Away              Kind = "away"        // when the person is away, and how to reach them
	Needs             Kind = "needs"       // what the person needs for the interview, never why
	Resign            Kind = "resign"      // to the present employer
)

// kinds are in the order in which they come up in a search for work.
var kinds = []struct {
	kind Kind
	name string
}{
	{ThankYou, "thank-you note"},
	{FollowUp, "follow-up"},
	{FollowUpAgain, "second follow-up"},
	{ContactRequest, "line asking for contact"},
	{Reference, "request for a reference"},
	{ReferenceBriefing, "briefing for your reference"},
	{ReferenceThanks, "thank-you for the reference"},
	{RejectionReply, "reply to the rejection"},
	{Accept, "letter of acceptance"},
	{Decline, "note declining the offer"},
	{Withdraw, "note withdrawing your application"},
	{Delay, "line of apology"},
	{TellOthers, "note about another offer"},
	{Away, "note about being away"},
	{Needs, "note on what you need"},
	{Resign, "resignation letter"},
}

// Kinds are all kinds of draft, in a stable order.
func Kinds() []Kind {
	all := make([]Kind, len(kinds))
	for i, k := range kinds {
		all[i] = k.kind
	}
	return all
}

// Name is how a kind is spoken of in a sentence, after "a" or "the"; empty for
// a kind that is not known.
func (k Kind) Name() string {
	for _, known := range kinds {
		if known.kind == k {
			return known.name
		}
	}
	return ""
}

// Known reports whether there are drafts of a kind.
func (k Kind) Known() bool { return k.Name() != "" }

// Tone is how a draft sounds.
type Tone string

// The tones. Brief drafts have no subject line: they go into a chat or a text
// message as well.
const (
	Warm   Tone = "warm"
	Formal Tone = "formal"
	Brief  Tone = "brief"
)

// Tones are all tones; the first is taken unless another is asked for.
func Tones() []Tone { return []Tone{Warm, Formal, Brief} }

func (t Tone) known() bool { return slices.Contains(Tones(), t) }

// Facts are what is known for a draft. What is empty is not known. Dates are
// words as they are to be read, in the zone of the reader's choosing.
//
// An interview with a Day or Date is taken to be over, except in Needs.
// Company and Role are those applied for. Resign goes to somebody whom the
// coach does not know, about a job that it does not know: of all facts it uses
// Name and Variant only.
type Facts struct {
	Company, Role string // "St Mary's"; "ward nurse"

	First, Full string // the reader: as addressed ("Jane", "Dr Lee"), and in full
	Everyone    string // all interviewers ("Jane Doe and Raj Patel")
	Day, Date   string // of the interview: "on Tuesday", "Tuesday 1 December"
	ReplyBy     string // when they said they would answer: "Friday 4 December"
	Talked      string // something talked about, as it stands after "talking about"
	Promised    string // a whole sentence on what will still be sent

	Thing       string // what is late (Delay), or what is needed (Needs)
	ThingPlural bool

	Name, Portfolio string // the person who writes, and a link to their work

	Interested  bool // they may say that they want the job
	NeedAddress bool // ContactRequest: how to reach the interviewers is not known
	NeedDate    bool // ContactRequest: when to expect an answer is not known

	DecideBy string // TellOthers: the date of the offer, "Friday 11 December"
	From, To string // Away: first and last day
	How      string // Away: as it stands after "the best way to reach me is": "by e-mail"

	Formal bool // Reference: to be named and called by the company; else to put in a word there
	Hired  bool // ReferenceThanks: it worked out
	Alone  bool // nobody was there: a recorded interview, or a task taken home

	Variant int // varies the wording from one person to the next; any value
}
