package reader

import "strings"

// draftKinds tell which message is wanted, the first that fits.
var draftKinds = func() *index[draftKind] {
	x := &index[draftKind]{}
	for i, r := range []struct{ kind, pattern string }{
		{"rejection_reply", "rejection|rejected|reject"},
		{"rejection_reply", "answer|reply|respond|response|answering|replying ... no"},
		{"rejection_reply", "turned|turning me down"},
		{"rejection_reply", "said no"},
		{"rejection_reply", "reply|answer|respond ... unsuccessful|regret"},
		{"rejection_reply", "reply|answer|respond|response ... knocked|knocking|turned|turning|no|nope"},
		{"rejection_reply", "turned|turning|knocked|knocking|knock me|us down|back"},
		{"accept", "yes to|for ..? ..? ..? offer|job"},
		{"accept", "a yes to|for"},
		{"decline", "no|nay to|for ..? ..? ..? offer|job"},
		{"decline", "my|a|the|polite|kind|firm|graceful no to|for|,|$"},
		{"decline", "wont|not|cant be? taking|take|accepting|accept ..? the? job|offer|role|position"},
		{"decline", "turn|turning it|them|<name>|the_offer|down|the|this|that|offer? ..? down|offer"},
		{"decline", "decline|declining|refuse|refusing|refusal|say_no|saying_no|withdraw|withdrawing|withdrawal|pull_out|back_out|pass_on"},
		{"accept", "accept|accepting|acceptance|say_yes|saying_yes|take_the_job|take_the_offer"},
		{"reference", "reference|referee|recommendation|vouch|refer_me|put_in_a|recommend_me|referral"},
		{"contact_request", "linkedin|connection|connect"},
		{"contact_request", "contact|email|phone|mail details|info|information|address|addresses|number|numbers"},
		{"contact_request", "addresses|whom_to_write|who_to_write|how_to_reach|names_of"},
		{"thank_you", "thank-you|thank|thanks|thankyou|grateful|gratitude|appreciation|thanking"},
		{"follow_up", "follow-up|follow|nudge|chase|chaser|check_in|checking_in|check-in|reminder|status|update|any_news|ping|where_things|timeline|outcome|decision|haven't_heard|havent_heard|news|poke|prod"},
	} {
		p := compile(r.pattern)
		x.add(&p, draftKind{i, r.kind})
	}
	return x
}()

type draftKind struct {
	rank int
	kind string
}

// draftKind is the kind of message that is wanted, or empty.
func (p part) draftKind() string {
	best := draftKind{rank: 1 << 10}
	draftKinds.each(p.doc, func(k draftKind, _ *pattern, m match) {
		if m.start >= p.from && m.start < p.to && k.rank < best.rank {
			best = k
		}
	})
	return best.kind
}

// draftText is the message that is to be looked over: what stands in
// quotation marks, else behind the first line, colon or question mark, else
// from its salutation on.
func draftText(text string) string {
	if from := strings.IndexAny(text, "\"“"); from >= 0 {
		if to := strings.LastIndexAny(text, "\"”"); to > from+20 {
			return strings.Trim(text[from:to], "\"“” \n")
		}
	}
	if head, rest, ok := strings.Cut(text, "\n"); ok && len(head) < 120 && len(strings.TrimSpace(rest)) > 10 && !salutation(head) {
		return strings.TrimSpace(rest)
	}
	cut := -1
	for i, r := range text {
		if i > 120 {
			break
		}
		if (r == ':' || r == '?' || r == '.' || r == '!' || r == '-' || r == '–') && len(strings.TrimSpace(text[i+len(string(r)):])) > 15 &&
			i+len(string(r)) < len(text) && (text[i+len(string(r))] == ' ' || text[i+len(string(r))] == '\n') {
			cut = i + len(string(r))
			if r == ':' || r == '?' {
				break
			}
			if salutation(strings.TrimSpace(text[cut:])) {
				break
			}
			cut = -1
		}
	}
	if cut >= 0 {
		return strings.TrimSpace(text[cut:])
	}
	low := strings.ToLower(text)
	for _, s := range []string{"dear ", "hi ", "hello ", "hey ", "respected "} {
		if i := strings.Index(low, s); i > 0 && i < 120 && strings.Contains(text[i:min(len(text), i+60)], ",") {
			return strings.TrimSpace(text[i:])
		}
	}
	return ""
}

// salutation tells whether a text begins as a letter does.
func salutation(text string) bool {
	low := strings.ToLower(text)
	for _, s := range []string{"dear ", "hi ", "hello ", "hey ", "respected ", "good morning ", "good afternoon ", "to whom"} {
		if strings.HasPrefix(low, s) {
			return true
		}
	}
	return false
}
