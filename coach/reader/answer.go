package reader

import (
	"strconv"
	"strings"
)

// YesNo reads a message that is plainly a yes or a no: nothing else, or one of
// them at its beginning with a condition or a reason behind it ("yes if the pay
// is right"). What says both, or goes on with "but", is neither.
func YesNo(text string) (yes, ok bool) {
	switch {
	case wholly(text, yesAnswers):
		return true, true
	case wholly(text, noAnswers):
		return false, true
	}
	return leadingYesNo(text)
}

func leadingYesNo(text string) (yes, ok bool) {
	toks := tokenise(strings.ToValidUTF8(head(text, 160), ""))
	if len(text) > 120 || len(toks) > 14 || strings.Contains(text, "?") {
		return false, false
	}
	i := 0
	for i < len(toks) && (toks[i].breaks() || toks[i].is("oh", "well", "um", "hmm", "god", "hell", "haha", "lol", "ah")) {
		i++
	}
	if i >= len(toks) {
		return false, false
	}
	yes = plainYes[toks[i].norm]
	if !yes && !plainNo[toks[i].norm] {
		return false, false
	}
	i++
	gap := i
	for gap < len(toks) && toks[gap].breaks() {
		gap++
	}
	if gap < len(toks) && !goesOn[toks[gap].norm] && !(yes && plainYes[toks[gap].norm]) && !(!yes && plainNo[toks[gap].norm]) {
		return false, false
	}
	for k := i; k < len(toks); k++ {
		if toks[k].is("but", "however", "except", "though") || yes && plainNo[toks[k].norm] || !yes && plainYes[toks[k].norm] {
			return false, false
		}
	}
	return yes, true
}

var (
	plainYes = words(`yes yeah yep yup yea yess definitely absolutely defo deffo certainly totally y haan hanji`)
	plainNo  = words(`no nope nah naw noo nooo never`)
	goesOn   = words(`if depending depends provided providing assuming as unless because since when once please thanks thank too not
		i im id really very far much for definitely absolutely though`)
)

// Skip tells whether the whole message asks to leave a question out.
func Skip(text string) bool { return wholly(text, skipAnswers) }

// Back tells whether the whole message asks for the question before.
func Back(text string) bool { return wholly(text, backAnswers) }

// Why tells whether the whole message asks why a question is asked.
func Why(text string) bool { return wholly(text, whyAnswers) }

// Later tells whether the whole message puts the question off.
func Later(text string) bool { return wholly(text, laterAnswers) }

// ThatsAll tells whether the whole message says there is nothing more.
func ThatsAll(text string) bool { return wholly(text, allAnswers) }

// Rating reads how something was, from 1 (bad) to 5 (great): a number, a
// number word, or one of the words for it.
func Rating(text string) (int, bool) {
	text = strings.ReplaceAll(strings.ToLower(head(text, 200)), "so so", "so-so")
	toks := tokenise(strings.ToValidUTF8(text, ""))
	found := 0
	words := 0
	tenths := false // more than five, which only "out of ten" makes good
	for i := range toks {
		t := &toks[i]
		if t.breaks() || ratingFillers[t.norm] {
			continue
		}
		words++
		if i > 0 && toks[i-1].is("of") && found != 0 { // out of five, out of ten
			switch outOf, _ := number(t); outOf {
			case 5:
				continue
			case 10:
				found, tenths = (found+1)/2, false
				continue
			}
			return 0, false
		}
		n := figure(t)
		if n == 0 {
			n = ratingWords[t.norm]
		}
		if found != 0 && n == found+1 && (toks[i-1].is("or", "to", "and") || figure(&toks[i-1]) > 0) {
			continue // 3 or 4
		}
		if n == 0 || found != 0 && found != n {
			return 0, false
		}
		tenths = n > 5
		if i > 0 && toks[i-1].is("not") {
			return 0, false
		}
		found = n
	}
	if found == 0 || words > 3 || tenths {
		return 0, false
	}
	return found, true
}

// figure is a rating in figures: 3, three, 3.5, 3ish, 4/5, 7/10; a half counts
// as the lower of one to five, and of ten half is rounded up. None is 0.
func figure(t *token) int {
	w := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(t.norm, "ish"), "-"), "star")
	a, b, fraction := strings.Cut(w, "/")
	v, ok := numberWords[a]
	if !ok || fraction {
		f, err := strconv.ParseFloat(a, 64)
		if err != nil || f < 0 || f > 10 || fraction && b != "5" && b != "10" {
			return 0
		}
		v = int(f)
	}
	switch {
	case fraction && b == "10":
		return (v + 1) / 2
	case fraction && v > 5:
		return 0
	}
	return v
}

var ratingWords = map[string]int{
	"bad": 1, "terrible": 1, "awful": 1, "horrible": 1, "disaster": 1, "worst": 1, "disastrous": 1,
	"poor": 2, "meh": 2, "weak": 2, "poorly": 2, "badly": 2,
	"ok": 3, "okay": 3, "fine": 3, "average": 3, "so-so": 3, "middling": 3, "alright": 3, "decent": 3, "mixed": 3,
	"good": 4, "well": 4, "nice": 4, "pleased": 4, "happy": 4, "chuffed": 4, "strong": 4, "fab": 5, "ace": 5, "dreadful": 1, "dire": 1, "rubbish": 1,
	"shocking": 1, "lovely": 4,
	"great": 5, "excellent": 5, "amazing": 5, "brilliant": 5, "fantastic": 5, "perfect": 5, "awesome": 5, "superb": 5,
}

var ratingFillers = words(`a an it was is i id ill say give that would the solid strong maybe about around roughly like think went pretty
	really quite very out of just probably more or rating rated my stars star so overall honestly went to be me hmm well-ish kind
	sort bit actually not rather should suppose guess with or between to and`)

// wholly tells whether a text is one of answers and nothing more, fillers,
// politeness and punctuation aside.
func wholly(text string, answers map[string][][]string) bool {
	if len(text) > 120 {
		return false
	}
	d := &doc{text: strings.ToValidUTF8(text, "")}
	for _, t := range tokenise(d.text) {
		if !t.breaks() {
			d.toks = append(d.toks, t)
		}
	}
	n := len(d.toks)
	if n == 0 {
		return strings.TrimSpace(text) == "?" && answers["?"] != nil
	}
	reach := make([]bool, n+1) // what is explained up to here
	hit := make([]bool, n+1)   // with an answer among it
	reach[0] = true
	for i := range n {
		if !reach[i] {
			continue
		}
		for _, more := range answers[d.toks[i].norm] {
			if follows(d, i+1, more) {
				reach[i+1+len(more)], hit[i+1+len(more)] = true, true
			}
		}
		if answerFillers[d.toks[i].norm] {
			reach[i+1] = true
			hit[i+1] = hit[i+1] || hit[i]
		}
	}
	return reach[n] && hit[n]
}

var answerFillers = words(`please thanks thank you um uh well so hmm oh i it just really ok okay now then for the this one question that
	a lol haha to me can we let lets honestly sorry actually would like want and mate coach bot with`)

var (
	yesAnswers = phrases(`defo deffo god_yes hell_yes hell_yeah yes yeah yep yup yea ya y sure absolutely definitely certainly of_course ok okay yes_please please_do do_it
		go_ahead go_on go_for_it sounds_good fine why_not right correct thats_right exactly affirmative si ja oui aye indeed totally
		100 for_sure sure_thing by_all_means i_do i_did i_would i_think_so all_right alright yess yesss deal perfect great good
		thatd_be_great that_would_be_great id_love_to love_to thats_correct all_good looks_good looks_right spot_on yis haan hanji
		you_got_it true k kk works_for_me keep keep_it keep_them that_works 👍`)
	noAnswers = phrases(`no nope nah n not_really no_thanks no_thank_you never not_at_all i_dont i_didnt i_wouldnt dont negative nay
		no_way definitely_not absolutely_not certainly_not i_dont_think_so dont_think_so not_this_time no_need wrong thats_wrong
		incorrect not_quite not_right nein non naw noo nooo of_course_not not_for_me rather_not id_rather_not not_correct nahi
		hell_no god_no oh_no i_did_not i_do_not thats_not_right nothing none`)
	skipAnswers = phrases(`skip skip_it skip_this skip_that pass next next_question move_on moving_on leave_it leave_it_out no_comment
		dont_want_to_say rather_not_say id_rather_not_say prefer_not_to_say not_answering leave_that skip_ahead ignore_this leave_blank
		prefer_not_to pass_on_this pass_on_that go_on_to_the_next keep_going no_answer dont_ask next_please`)
	backAnswers = phrases(`back go_back previous previous_question last_question one_back step_back go_back_one take_me_back go_to_previous
		go_back_please prev return the_one_before question_before back_up redo_last go_backwards back_one`)
	whyAnswers = phrases(`why how_come what_for why_do_you_ask why_ask why_are_you_asking why_that why_this why_do_you_need
		why_do_you_want_to_know why_does_it_matter why_is_that_important whats_it_for why_should_i whats_the_point_of_this
		what_do_you_need_that_for why_do_you_care why_bother why_do_i_need what_is_this_for whats_this_for why_you_ask why_would_you_ask
		why_does_that_matter why_is_this_important why_tho why_though why_do_you_need_to_know why_does_this_matter`)
	laterAnswers = phrases(`later not_now not_yet ask_me_later maybe_later another_time some_other_time in_a_bit not_today ask_again_later
		tomorrow later_today this_evening tonight remind_me_later do_it_later do_this_later ill_do_it_later busy im_busy not_right_now
		no_time cant_now cant_talk in_a_while give_me_a_minute give_me_a_sec hold_on come_back_later lets_do_it_later after_work
		no_time_now busy_now cant_right_now later_on wait in_a_minute not_in_the_mood too_tired leave_it_for_now leave_it_for_today
		another_day do_that_later talk_later speak_later ask_tomorrow ask_me_tomorrow in_an_hour soon`)
	allAnswers = phrases(`thats_all thats_it that_is_all that_is_it done im_done all_done finished no_more nothing_more nothing_else thats_everything
		thats_the_lot enough stop end no_thats_all no_thats_it nope_thats_all nope_thats_it no_more_questions nothing_left thats_enough
		that_was_all that_was_it thats_about_it i_think_thats_all i_think_thats_it all_for_now thats_all_i_remember all_i_remember
		cant_remember_more cant_remember_any_more no_others no_other no_further the_end fini over im_finished thats_all_of_them
		thats_me_done that_was_everything that_is_everything no_more_for_now nothing_further only_that only_those`)
)

// head is at most n bytes of a text, cut at a whole character.
func head(text string, n int) string {
	if len(text) <= n {
		return text
	}
	return strings.ToValidUTF8(text[:n], "")
}
