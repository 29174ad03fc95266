package reader

// Intent is what somebody wants with a message.
type Intent string

// The intents the reader tells apart.
const (
	InterviewDone    Intent = "interview_done"    // has had an interview and tells of it
	InterviewPlanned Intent = "interview_planned" // has an interview coming up
	NextRound        Intent = "next_round"        // was invited to a further round
	Offer            Intent = "offer"             // got an offer
	Rejected         Intent = "rejected"          // was turned down
	Withdrew         Intent = "withdrew"          // took themselves out
	Ghosted          Intent = "ghosted"           // gives up waiting
	HeardFrom        Intent = "heard_from"        // got a message that wants a reply
	Contacted        Intent = "contacted"         // wrote to or called the company
	MayIFollowUp     Intent = "may_i_follow_up"   // asks whether, or when, to chase
	Commitment       Intent = "commitment"        // promised something to the company
	Contact          Intent = "contact"           // gives somebody's contact details
	Referrer         Intent = "referrer"          // knows somebody who could put in a word
	Note             Intent = "note"              // records a question, and perhaps its answer
	Applied          Intent = "applied"           // sent applications
	Away             Intent = "away"              // will not be available
	Tasks            Intent = "tasks"             // wants the list of what is pending
	Interviews       Intent = "interviews"        // wants the list of interviews
	Notes            Intent = "notes"             // wants to read notes back
	TaskDone         Intent = "task_done"         // finished a task
	TaskSnooze       Intent = "task_snooze"       // puts a task off
	TaskDrop         Intent = "task_drop"         // does not want a task
	Remind           Intent = "remind"            // wants a reminder of their own
	Draft            Intent = "draft"             // wants a message drafted
	CheckDraft       Intent = "check_draft"       // wants a message of theirs looked over
	Practice         Intent = "practice"          // wants to practise
	Progress         Intent = "progress"          // wants to see how they do over time
	Settings         Intent = "settings"          // sets something
	Pause            Intent = "pause"             // wants silence
	Resume           Intent = "resume"            // wants the coach back
	Export           Intent = "export"            // wants their data
	ForgetMe         Intent = "forget_me"         // wants everything deleted
	Undo             Intent = "undo"              // takes the last thing back
	Help             Intent = "help"              // asks what the coach can do
	Greeting         Intent = "greeting"          // says hello and no more
	Thanks           Intent = "thanks"            // thanks the coach
	Distressed       Intent = "distress"          // is in a bad place; Distress is the function
	Other            Intent = "other"             // nothing the coach has business with
)

// intents are all of them, in the order in which ties between rules are won.
var intents = []Intent{
	InterviewDone, InterviewPlanned, NextRound, Offer, Rejected, Withdrew, Ghosted, HeardFrom, Contacted, MayIFollowUp, Commitment,
	Contact, Referrer, Note, Applied, Away, Tasks, Interviews, Notes, TaskDone, TaskSnooze, TaskDrop, Remind, Draft, CheckDraft,
	Practice, Progress, Settings, Pause, Resume, Export, ForgetMe, Undo, Help, Greeting, Thanks, Other, Distressed,
}
