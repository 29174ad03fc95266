package reader

// spelling puts right what is often typed for a word: slips, and the short
// forms of messages.
var spelling = map[string]string{
	"pls": "please", "plz": "please", "plss": "please", "u": "you", "ur": "your", "thx": "thanks", "tks": "thanks",
	"thnx": "thanks", "thanx": "thanks", "ty": "thanks", "tysm": "thanks", "cheers": "cheers", "abt": "about",
	"tho": "though", "bc": "because", "cuz": "because", "cos": "because", "coz": "because", "smth": "something",
	"sth": "something", "gonna": "going", "wanna": "want", "gotta": "have", "intvw": "interview", "intv": "interview",
	"iv": "interview", "inteview": "interview", "interveiw": "interview", "intrview": "interview",
	"itw": "interview", "ivs": "interviews", "intvws": "interviews", "intvs": "interviews", "til": "till", "interviewd": "interviewed", "abuot": "about", "teh": "the", "recieved": "received",
	"recieve": "receive", "tommorow": "tomorrow", "tomorow": "tomorrow", "msg": "message", "msgs": "messages",
	"msgd": "messaged", "mesage": "message", "convo": "conversation", "cv": "cv", "resumé": "resume",
	"résumé": "resume", "bk": "back", "yr": "your", "hv": "have", "gud": "good", "ppl": "people", "def": "definitely",
	"prob": "probably", "rn": "now", "w": "with", "wth": "with", "tel": "tell", "nxt": "next", "rejcted": "rejected",
	"finshed": "finished", "finised": "finished", "dont": "dont", "offr": "offer", "promissed": "promised",
	"practise": "practice", "practising": "practicing", "practised": "practiced", "e-mail": "email",
	"e-mailed": "emailed", "e-mails": "emails", "favour": "favor", "cancelled": "canceled", "apps": "applications",
	"app": "application", "recvd": "received", "rcvd": "received", "coy": "company", "followup": "follow-up",
	"thankyou": "thank-you", "thanku": "thanks", "comms": "messages", "rly": "really", "rlly": "really",
	"wk": "week", "int": "interview", "tbh": "honestly", "idk": "idk", "ive": "ive", "sched": "scheduled",
	"travelling": "traveling", "organise": "organize", "rec": "rec", "ghosting": "ghosting", "dm": "message",
	"frm": "from", "wi": "with", "wiv": "with", "w/": "with", "txt": "text", "txted": "texted", "bout": "about", "mi": "my",
	"whens": "when", "alredy": "already", "aplication": "application", "interveiws": "interviews", "interviwed": "interviewed", "intrvw": "interview",
	"aff": "off", "lmk": "let_me_know", "b4": "before", "thru": "through", "gunna": "going", "jst": "just", "jus": "just", "sez": "says", "askin": "asking",
	"sayin": "saying", "somethin": "something", "gettin": "getting", "goin": "going", "doin": "doing", "tellin": "telling", "sombody": "somebody", "sum1": "someone",
	"reckon": "think", "arvo": "afternoon", "yesterdy": "yesterday", "enquired": "inquired", "enquiring": "inquiring", "em": "them",
	"dmd": "messaged", "dmed": "messaged", "dm'd": "messaged", "waitin": "waiting", "somthing": "something",
}

// keyWords are the words that carry an intent: one letter wrong in them is
// put right, where what was typed is no word the reader knows.
var keyWords = words(`
	interview interviews interviewed interviewing interviewer finished completed wrapped promised rejected
	rejection unfortunately recruiter reference references portfolio reminder remind reminded snooze postpone
	scheduled invited second another position offered received message timezone applications applied application
	withdrew withdrawn ghosted followed follow thank practice export delete tomorrow yesterday manager engineer
	selected shortlisted invitation candidate moved decided emailed messaged called morning afternoon evening
	progress settings pause resume commands question questions answered tasks undo notes company declined`)

var oneOffKeys = func() map[string]string {
	near := map[string]string{}
	for key := range keyWords {
		if len(key) < 6 {
			continue
		}
		for i := range key {
			near[key[:i]+key[i+1:]] = key
		}
	}
	return near
}()

// oneOff finds the key word that differs from w by one letter left out,
// added, changed or swapped with its neighbour.
func oneOff(w string) (string, bool) {
	if len(w) < 5 || len(w) > 16 || keyWords[w] || plain[w] || givenNames[w] || roleHeads[w] {
		return "", false
	}
	if key, ok := oneOffKeys[w]; ok {
		return key, true
	}
	for i := range len(w) {
		rest := w[:i] + w[i+1:]
		if keyWords[rest] && len(rest) >= 7 {
			return rest, true
		}
		if key, ok := oneOffKeys[rest]; ok && len(key) == len(w) && len(w) >= 7 {
			return key, true
		}
	}
	return "", false
}

// titles are the words whose full stop never ends a sentence, shortened those
// whose does where a capital follows.
var titles = words(`st mr mrs ms dr prof mt ft`)

var shortened = words(`no approx vs jr sr inc ltd co corp dept ext mt ft jan feb mar apr jun jul
	aug sep sept oct nov dec tel`)

// topLevel are the ends of the web addresses that companies take as a name.
var topLevel = words(`com io ai org net co uk de fr in dev app tech health example eu us ch at nl se no fi dk ie au
	nz ca it es pt me xyz gg so cloud studio`)
