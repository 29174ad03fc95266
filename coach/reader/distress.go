package reader

import (
	"strings"
	"time"
)

// Distress tells whether a text speaks of being in a bad place: "crisis" for
// self-harm, also where it is only hinted at; "unsure" where it may be a way
// of speaking; "low" for disheartened. It reads the whole text, whatever its
// length, since a cry for help may stand at its end.
func Distress(text string) (severity string, ok bool) {
	for text != "" {
		piece := text
		if len(piece) > readAtMost {
			piece = piece[:readAtMost-200]
		}
		d := &doc{text: strings.ToValidUTF8(piece, ""), now: time.Time{}}
		d.toks = tokenise(d.text)
		d.findClauses()
		d.timeAt, d.nameAt = unset(len(d.toks)+1), unset(len(d.toks)+1)
		severity = graver(severity, d.distress())
		if len(piece) == len(text) {
			break
		}
		text = text[len(piece)-100:]
	}
	return severity, severity != ""
}

func (d *doc) distress() string {
	worst := ""
	excused, ask := false, false
	distressMarks.each(d, func(severity string, _ *pattern, _ match) {
		switch severity {
		case "excuse":
			excused = true
		case "ask":
			ask = true
		default:
			worst = graver(worst, severity)
		}
	})
	if ask && worst != "crisis" {
		return "unsure"
	}
	if worst == "crisis" && excused {
		return "unsure"
	}
	if worst == "unsure" && excused {
		return ""
	}
	return worst
}

var gravity = map[string]int{"low": 1, "unsure": 2, "crisis": 3}

func graver(a, b string) string {
	if gravity[b] > gravity[a] {
		return b
	}
	return a
}

// distressMarks err on the side of asking. A phrase that people also use
// lightly is "unsure"; an "excuse" in the same message makes a crisis unsure
// and an unsure nothing. To "ask" is an unsure that nothing excuses.
var distressMarks = marks([][2]string{
	{"crisis", "kill|killing|hurt|hurting|harm|harming|cut|cutting|hang|hanging|shoot|shooting|drown|starve|burn|stab myself|my_self !over|at_the|in_the|playing|working|short|off_a|some"},
	{"crisis", "end|ending|take|taking|took my|my_own own? life|lives"},
	{"crisis", "end|ending|finish it_all|things_for_good|everything_for_good|my_suffering|my_pain|the_pain"},
	{"crisis", "want|wanna|wish|like|rather|hope|going|ready|prefer|deserve|need|thinking_about|think_about|thoughts_of|thought_of|thinking_of to? ..? die|dying|be_dead|disappear_forever|death|not_exist|stop_existing !than"},
	{"crisis", "die|dead than alive|live|living|go_on_living|exist|stay_alive|be_here|keep_living"},
	{"crisis", "want|wanted|wanna|wish|wishing|need|hope it|everything|this ..? ..? all ..? ..? end|stop !on|with|well|by|in|here"},
	{"crisis", "want|wanted|wanna|wish|wishing|need|hope it|everything|this all ..? ..? ..? end|stop !on|with|well|by|in|here"},
	{"crisis", "point of|in living|being_alive|staying_alive|existing !in|with|near|there|at|on|away|alone|so"},
	{"crisis", "point of life"},
	{"crisis", "i|id want|wanted|wish|rather to? be|was|were dead"},
	{"crisis", "wish|wished i|id ..? dead|never_born|never_been_born|not_born|hadnt_been_born|wasnt_alive|not_alive|wouldnt_wake_up|could_die|didnt_exist|wasnt_here|werent_here|could_disappear|didnt_wake_up|could_sleep_forever"},
	{"crisis", "better off dead|without_me|if_i_was_gone|if_i_were_gone|if_i_wasnt_here|if_i_werent_here|if_i_died|if_i_wasnt_around"},
	{"crisis", "happier|better|easier|best without_me|if_i_wasnt_here|if_i_werent_here|if_i_died|if_i_was_dead|if_i_was_gone|if_i_were_dead|if_i_wasnt_around|if_i_were_gone"},
	{"crisis", "dont|do_not|not|no_longer|cant|stopped|didnt|nor ..? want|wanna|wanting|wish|feel_like|see_why|care_to ..? ..? be_alive|live|exist|go_on_living|be_here_anymore|be_here_any_more|wake_up|living|keep_living|be_around_anymore|be_around_any_more|continue_living|be_in_this_world|be_on_this_earth|existing|being_alive"},
	{"crisis", "tired|sick|done|fed_up|finished|through of|with ..? living|life|being_alive|existing|existence !insurance|sciences"},
	{"crisis", "no|any|little|not_much|without|lost|losing ..? ..? reason|point|will|desire|wish|purpose ..? ..? to_live|living|live|in_living|being_alive|to_go_on|staying_alive|for_living|to_be_alive|life"},
	{"crisis", "cant|cannot|dont|not|struggle|struggling ..? see|find|have|got|to_find|to_see|seeing ..? ..? reason|point|will|sense|use to_live|in_living|in_going_on|of_living|to_go_on|to_be_alive|to_stay_alive|in_being_alive|to_keep_living|to_carry_on_living|in_life|in_existing"},
	{"crisis", "nothing ..? to_live_for|left_to_live_for|worth_living_for"},
	{"crisis", "not|isnt|unsure|whether|if|doubt ..? ..? life ..? ..? worth it|living|anything"},
	{"crisis", "life|living ..? isnt|not|no|worth_not ..? worth|point living|it|in_living|anymore"},
	{"crisis", "not|isnt|aint worth living"},
	{"crisis", "suicidal|unalive|kms"},
	{"crisis", "commit|committing|attempt|attempted|consider|considering|considered|about|of|contemplating|contemplate|planned|planning suicide !prevention|risk|awareness|assessment"},
	{"crisis", "self-harm|self-harming|selfharm|self_harm|self_harming|self-harmed|self_harmed"},
	{"crisis", "jump|jumping|jumped|throw_myself|throwing_myself|walk|walking|step|stepping|drive|driving|run off|from|in_front|under|into ..? ..? bridge|roof|building|balcony|window|train|traffic|cliff|tracks|of_a_train|of_a_bus|car|ledge"},
	{"crisis", "overdose|overdosing|od ..? on|myself|tonight|$"},
	{"crisis", "take|taking|took|swallow|swallowing all|a_bottle|too_many|a_bunch|every ..? ..? pills|tablets|meds|painkillers|medication"},
	{"crisis", "cant|cannot|dont ..? see|imagine ..? ..? tomorrow|future|way_forward_in_life|being_here|myself_alive"},
	{"crisis", "wont|will_not|not_going_to|dont_plan_to|not be|see here|around|alive ..? tomorrow|much_longer|for_long|next_week|anymore|any_longer|any_more|christmas"},
	{"crisis", "wont|will_not|dont_want_to|hope_i_dont|never wake|be up|here_anymore|here_any_more"},
	{"crisis", "written|wrote|writing|leaving my|a|goodbye ..? suicide|goodbye|farewell note|letter|letters|notes"},
	{"crisis", "said|saying my goodbyes|final_goodbye"},
	{"crisis", "goodbye cruel|forever world?"},
	{"crisis", "give|giving|gave|given up on life|living"},
	{"crisis", "the? world|everyone|everybody|family|they|people|kids|wife|husband ..? ..? be? better_off|happier|better without|if me|i_was|i_were|i_wasnt|im_gone|im_not"},
	{"crisis", "nobody|no_one|noone|anyone|anybody would|will|wouldnt ..? miss|notice|care ..? if i|me ..? was|were|died|gone|disappeared|dead|killed|vanished|im_gone|if_i_died"},
	{"crisis", "sleep|asleep and|forever|to never_wake|not_wake|dont_wake|forever|wake_up_again"},
	{"crisis", "go to sleep|bed and never|not wake"},
	{"crisis", "make|want|wanted|need ..? pain|it|everything|it_all to? stop|end|go_away forever|for_good"},
	{"crisis", "way|ways|how to die|kill_myself|end_it|end_my_life|end_things"},
	{"crisis", "dont|do_not want to be here anymore|any_more|any_longer"},
	{"crisis", "id be better off dead|gone"},
	{"crisis", "hurt|hurting|harm|harming myself"},

	{"unsure", "kill|killing|hurt|shoot|hang|drown myself|my_self"},
	{"unsure", "kill|shoot|end me ..? now|please|already|lol|$|,|."},
	{"unsure", "wanted|want|wanna|could|ready|going|about|might to? ..? ..? die|just_die|curl_up_and_die"},
	{"ask", "rather|sooner ..? die|be_dead than"},
	{"unsure", "want|wanted|wish|need it|everything|this all? ..? to? be over|done_with|gone $|already"},
	{"unsure", "suicide"},
	{"unsure", "cant|cannot|dont_know_how_to|dont_think_i_can|can_t|dont_want_to ..? go_on|keep_going|carry_on|do_this_anymore|do_this_any_more|do_it_anymore|take_it_anymore|take_it_any_more|take_this_anymore|take_any_more|take_much_more|cope_anymore|cope_any_more|continue_anymore|live_like_this|do_this_much_longer|keep_doing_this !with_globex|with_them|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|holiday|vacation|leave|the_trip|the_calendar|the_list|the_day|the_date|that_day|that_date|a_trip"},
	{"unsure", "keep|go_on|continue|stop|carry_on|want_to_keep ..? living|existing ..? like_this|this_way|anymore|any_more|with_this|$|,|."},
	{"unsure", "cant|cannot|dont|not ..? ..? keep|go_on|carry_on|continue living|existing|being_here"},
	{"unsure", "cant|cannot|couldnt ..? ..? live|cope|survive ..? ..? like_this|this_way|with_this|with_myself|anymore|any_more|much_longer|another_day"},
	{"unsure", "end it|it_all|everything|all_this ,|.|$|now|all|tonight|today"},
	{"unsure", "want|wish|wanted|could|wanna to? ..? disappear|vanish|cease_to_exist|not_be_here|fade_away|sleep_forever|give_up_on_everything"},
	{"unsure", "whats|what_is|is_there|see|seeing|no the|any|a|no? ..? ..? point ..? ..? anymore|any_more|of_anything|in_anything|of_it_all|of_going_on|in_going_on|of_being_here"},
	{"unsure", "no|any|a way out|forward_for_me ,|.|$|of_this|anymore"},
	{"unsure", "dont|do_not want|care to? be|if|what here|i|happens|to_me ..? anymore|any_more|live|to_me|die|$"},
	{"unsure", "dont care if|whether i ..? live|die|exist|wake"},
	{"unsure", "no reason to go_on|continue|get_up|wake_up|try_anymore"},
	{"unsure", "im|am|i_am|feel a? burden"},
	{"unsure", "burden to|on everyone|my_family|everybody|them|others|people"},
	{"unsure", "im|i_am|am done ..? with_everything|with_it_all|for_good|forever|fighting|trying_to_live"},
	{"unsure", "nothing|nobody|no_one ..? matters|cares ..? anymore|any_more|about_me|if_i"},
	{"unsure", "wont be|have_to around|here|deal ..? ..? longer|much_longer"},
	{"unsure", "dying inside"},
	{"unsure", "dead inside"},
	{"unsure", "life is|feels|seems|has|isnt ..? pointless|meaningless|over|no_meaning|worthless|unbearable|not_worth|fair_enough_to_live"},
	{"unsure", "my life is|feels over|pointless|meaningless|worthless"},
	{"unsure", "hate|hating my life|being_alive|living|myself_so_much"},

	{"low", "feel|feeling|felt|im|am|i_am|makes_me|made_me ..? ..? ..? worthless|hopeless|failure|alone|lonely|isolated|depressed|miserable|defeated|heartbroken|demoralised|demoralized|discouraged|disheartened|fraud|pathetic|loser|devastated|despair|unemployable|burnt_out|burned_out|giving_up|good_enough"},
	{"low", "feel|feeling|felt|im|i_am|makes_me|made_me|so|such|like|just|really|completely so|really|very|completely|totally|a|like|such|just|absolutely|pretty|quite|bit|rather|utterly|like_such|like_a|like_an? useless|worthless|hopeless|failure|a_failure|like_a_failure|depressed|down|miserable|defeated|crushed|broken|low|heartbroken|demoralised|demoralized|lonely|numb|empty|discouraged|disheartened|burnt_out|burned_out|a_fraud|stupid|dumb|pathetic|not_good_enough|a_loser|rubbish|like_giving_up|like_crying|like_shit|like_crap|awful_about_myself|terrible_about_myself|overwhelmed|drained_by_all|despair|desperate|gutted|devastated|ashamed|beaten|fed_up|deflated|invisible|unwanted"},
	{"low", "nobody|no_one|noone|none|never|not|who ..? ..? hire|hires|want|wants|employ|hiring|wanted|take|get ..? me|hired|someone_like_me|a_job|anything|anyone_like_me"},
	{"low", "losing|lost|lose|running_out_of|no|out_of|giving_up|loosing ..? ..? hope|faith|motivation|confidence|heart|the_will_to_apply|energy|belief !this_helps|you|to_hear"},
	{"low", "tired|sick|exhausted|worn_out|drained|weary|fed_up of|by|with|from ..? ..? this|it|rejection|rejections|trying|applying|searching|job_hunting|everything|all|hearing_no|interviews|interviewing|getting_rejected|looking"},
	{"low", "cant|cannot|couldnt ..? sleep|get_up|get_out_of_bed !before|until|till|past|at"},
	{"low", "its|it_is|it_all|all_this|its_all ..? ..? pointless|hopeless !to|chasing|asking|writing|sending|doing|question"},
	{"low", "cant|cannot|couldnt|dont ..? bring_myself|face|stop_crying|find_the_energy|cope|handle_this|handle_any|find_the_strength|stand|motivate_myself|see_the_point|keep_this_up|take_another ..?"},
	{"low", "want|wanna|wanted|going|ready|about|tempted|feel_like|thinking_of|think_ill|just to? ..? give|giving up !on_<co>|waiting|on_them"},
	{"low", "whats|what_is the point ?|.|$|anymore|in_trying|of_it|of_trying|of_all|of_applying|of_any|in_applying"},
	{"low", "no point ..? trying|applying|in_trying|anymore|in_applying|in_any|continuing"},
	{"low", "crying|cried|cry|sobbing|sobbed|in_tears|tears|weeping ..? all|every|again|for|myself|after|about|over|in|today|at|,|.|$|tonight|since"},
	{"low", "never|not|wont ..? good_enough|find_a_job|find_anything|get_a_job|get_hired|be_hired|make_it|find_work|get_anywhere|gonna_happen|get_there"},
	{"low", "not|arent|aint|never good enough"},
	{"low", "i suck|am_rubbish|am_terrible|am_useless|hate_myself|hate_this|am_so_bad|hate_interviews|hate_job_hunting"},
	{"low", "im so|such|really|just|too ..? a? bad|terrible|useless|failure|loser|stupid|sad|down|low|depressed|hopeless|tired_of"},
	{"low", "everything|nothing|all is|feels|seems|ever|i_do|goes|works ..? hopeless|pointless|wrong|for_me|out|falling_apart|works"},
	{"low", "whats wrong with me"},
	{"low", "hopeless|depressed|despairing|depression"},
	{"low", "falling|fallen apart"},
	{"low", "having|had|in a ..? breakdown|bad_place|dark_place|hard_time|rough_time|dark_patch|awful_time|really_bad_day"},
	{"low", "struggling to cope|keep_going|get_up|stay_positive|stay_motivated|carry_on"},
	{"low", "struggling ..? mentally|emotionally|with_all_this|with_motivation"},
	{"low", "another|every|each ..? no|rejection and|is|makes|hurts|stings|breaks|crushes|it ..? me|hurts|harder|kills|worse"},
	{"low", "at|hit|hitting|reached my|rock wits|breaking|bottom|lowest end|point"},
	{"low", "rock bottom"},
	{"low", "ill never|wont find|get|land|work ..?"},
	{"low", "doubting|questioning myself|my_worth|everything|my_abilities"},

	{"excuse", "lol|lmao|haha|hahaha|rofl|joking|kidding|figuratively|metaphorically|jk"},
	{"excuse", "die|died|dying|dead|kill ..? ..? laughing|embarrassment|of_shame|of_boredom|of_laughter|shame|boredom|on_the_inside_from_cringe|to_know|to_hear|for_a_coffee"},
	{"excuse", "laughing|embarrassed|embarrassing|cringe|cringed|mortified"},
	{"excuse", "im|am not|never ..? suicidal|going_to_hurt|going_to_kill|thinking_of|in_danger"},
	{"excuse", "dont|wont|would_never|never|not ..? ..? hurt|harm|kill myself"},
	{"excuse", "prevention|hotline_job|risk_assessment|risk_assessments|helpline_role|crisis_team|crisis_line_role|safeguarding|samaritans_role|patient|patients"},
	{"excuse", "asked me|about|how|us ..? ..? suicidal|suicide|self-harm|self|patient|patients"},
	{"excuse", "my|a|the|bad|sore knee|ankle|back|finger"},
	{"excuse", "gym|playing|skiing|football|cooking|accidentally|by_accident|running|shaving|climbing"},
})
