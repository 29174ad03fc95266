package reader

// classes are words and phrases that mean the same to a rule. A phrase is
// written with underscores.
var classes = map[string]string{
	"interview": `interview interviews round onsite on-site screen screening phone_screen assessment panel superday
		assessment_centre assessment_center assessment_day trial_shift trial_day viva video_interview hirevue`,
	"det":  `a an the my our their his her this that your its another`,
	"be":   `is was are were s be been im`,
	"aux":  `have has had ive weve theyve hes shes just`,
	"i":    `i ive im id we weve`,
	"they": `they theyve theyll theyre he she hes shes it hr them recruiter manager panel`,
	"finished": `finished completed wrapped wrapped_up finished_up got_through got_done_with got_out survived sat attended
		gave cleared_off concluded did done came_out walked_out stepped_out got_off got_home hung_up hung_up_the_phone rung_off wound_up`,
	"contact": `email emailed mail mailed message messaged text texted call called ring rang phone phoned ping pinged
		contact contacted nudge nudged chase chased wrote_to write_to written_to replied_to reply_to follow_up_with
		followed_up_with following_up_with got_in_touch_with reached_out_to whatsapped bug dm poke prod remind pester`,
	"hear": `hear hear_back hear_from know tell_me let_me_know get_back get_back_to_me be_in_touch in_touch call_me ring_me
		decide decision answer result results outcome verdict revert respond reply feedback email_me inform_me update_me
		inform update contact_me reach_out announce news come_back_to_me notify_me write_to_me give_me_a_call
		make_a_decision make_up_their_minds hearing`,
	"said": `said says told mentioned promised thinks reckons`,
	"team": `interview interviews interviewer interviewers onsite on-site offer job role position recruiter recruiters hr
		team process application screening screen round panel rejection gig opening contract assessment superday
		hiring_manager hiring_team careers_team talent_team people_team one_more final second third 2nd 3rd first backend
		frontend internship technical phone tech`,
	"nicely": `nice lovely kind great super very really friendly good seemed was were is are liked loved keen interested
		sounded looked asked said told did`,
	"speech": `said says told reckons reckoned thinks thought promised assured explained hinted suggested confirmed texts asked wrote loved liked seemed spoke talked mentioned promised gave showed explained did
		interviewed grilled laughed smiled nodded kept took ran led chaired joined emailed called texted messaged mailed
		rang phoned pinged wants wanted would_like ll will is was knows works thinks might could can hates likes`,
	"sent":     `sent send send_off emailed mailed posted dropped shot forwarded`,
	"thankyou": `thank-you thank_you thanks thankyou`,
	"letter":   `note notes email mail message letter card text`,
	"showlist": `show list see view give_me whats what_are which read open display tell_me bring_up pull_up`,
	"job":      `job role position offer gig post`,
	"no":       `no not never`,
	"task":     `task number item no todo to-do reminder nr num thing`,
}
