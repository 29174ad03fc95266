package reader

import "strings"

// words makes a set of the words of a text.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// plain are the words of everyday English, in normal form, that are not
// taken for a name when they stand in lower case, nor at the head of a
// sentence. A company that bears one (Target, Next) is known by its capital.
var plain = words(`
	a an the this that these those i im ive id ill me my mine myself we our ours us were weve wed well you your yours
	he him his hes she her hers shes it its itd itll they them their theyre theyll theyd theyve one ones who whom whose
	which what whats when where why how and or but so if then than because though although while as of at by for from in
	into on onto off out over under up down to with within without about above across after afterwards against ago all
	almost alone along already also always am among any anybody anymore anyone anything anyway anyways apparently are
	arent around ask asked asking asks away awful back bad badly be became become been before behind being below best
	better between beyond big bit bits both brief bring brought bugging bump business busy buy call called calling calls
	came can cant cannot care chance change changed chase chasing chat check checked checking clear clearly close closed
	cold come comes coming company complete completed completely contact could couldnt couple cross cut daily date dates
	day days dead deal decide decided decision delete did didnt different do does doesnt doing done dont door double down
	draft drop dropped due dull during each earlier early easy eat either else email emailed emails end ended ending
	enough entire especially even evening eventually ever every everybody everyone everything exactly except excited
	expect expected expects extra face fact fair far fast feel feeling feels fell felt few final finally find fine finish
	finished finishing first five follow followed following forget forgot form forms forward found four free friendly
	from front full fully fun further gave get gets getting give given gives giving glad go goal goes going gone good got
	gotten great green guess guy guys had hadnt half hand happen happened happens happy hard hardly has hasnt hate have
	havent having hear heard hearing hello help helped helping here heres hey hi high hired hiring hold hope hoped
	hopefully hoping hour hours huge hung idea immediately important in instead interested interesting interview
	interviewed interviewer interviewers interviewing interviews invite invited job jobs join joined just keep keeps kept
	kind kindly knew know knowing known knows lady last lasted late later latest least leave leaving left less let lets
	letter level like liked likely line link list little live load long longer look looked looking looks lost lot lots
	love loved lovely low luck lunch made mail mailed mails main make makes making man manager many mark may maybe mean
	means meant meet meeting meetings mention mentioned message messaged messages messaging met mid middle might mind
	minute minutes miss missed mistake moment month months more morning most mostly move moved moving much must mute
	name named names near nearly need needed needs nervous never new news next nice night nine no nobody none noon nope
	nor normal not note noted notes nothing notice now number numbers obviously odd offer offered offers ok okay old on
	once only open opening opened opportunity option or order other others otherwise ought outcome overall own panel part
	party pass passed past pause people perhaps person phone pick picked piece place plain plan planned plate please plus
	point position possible possibly post practice prepare pretty probably process product progress project promise
	promised promises promising proper push put question questions quick quickly quiet quite rang rather reach reached
	read ready real really reason received recently record recorded recruiter reference references rejected rejection
	remember remind reminder remote replied reply report request response rest result results resume right ring role
	roles room round rounds run running rush said same save saw say saying says scheduled screen screening second see
	seem seemed seems seen sell send sending sends sent set settings seven several shall she short should shouldnt show
	showed side simple simply since sir six skip sleep slow small smart snooze so some somebody somehow someone something
	sometimes somewhere soon sorry sort sorted sound sounded sounds speak speaking spoke spoken stage start started
	starting still stop stopped straight strange stuck stuff such suggest super supposed sure sweet swell system take
	taken takes taking talk talked talking task tasks team tell telling tells ten tend terrible test text texted thank
	thanks that thats then there theres these thing things think thinking third this those thought three through time
	times tired today together told tomorrow tonight too took top total totally touch tough towards tricky tried true try
	trying turn turned twelve twice two under unfortunately unless until upcoming update upon usual usually very via vibe
	video visit voicemail wait waited waiting wanna want wanted wants warm was wasnt way website week weekend weeks weird
	went were werent what whatever whether while whole will wish wishes woman women wont word words work worked working
	works worried worse worst worth would wouldnt write writing written wrong wrote yeah year years yep yes yesterday yet
	zoom zero applied apply application applications add added address advice afraid afternoon age agency agent agree
	agreed answer answered answering answers anxious anytime appreciate appreciated area asap assessment assured attached
	attend attended automated available available average awesome background bye basic basically bear beautiful begin
	believe between boring boss break brilliant broke build bunch bye calendar camera candidate candidates canceled case
	centre center certain choose coach code coding coffee collect colleague come commute complex concern confident
	confirm confirmed confused connect connection consider contract conversation cool correct cost count cover crap
	crazy cry culture current currently damn deadline dear declined definitely depends deep describe design desk details
	develop direct disappointed discuss discussed document documents dozen drained dream easily effort eight emotional
	engineering enjoyed entirely environment error exam example excellent exhausted exhausting experience explain
	explained express fail failed family fantastic favor feedback fifth file fingers flow focus folks former fourth
	friend friends funny future game general gentle genuinely girl grilled group hands hang head health hell honest
	honestly hopeful horrible hot hr human hurt idk image impressed impression inbox include including indeed info
	inform informed internal introduced issue kill killed kinda knowledge lady laptop large laugh laughed lead learn
	learned learnt leetcode letting lied life light linkedin literally live local location lol haha hahaha hmm hm oh ooh
	oops ouch phew ugh uh um umm wow whew yay yikes omg wtf lmao fyi btw tbf imo anyways mad mainly management marked
	markets matter mess messed minor missing mixed mom mum dad mother father brother sister cousin uncle aunt wife
	husband partner money mood motivated natural nature neither nerves network nevertheless nowhere offline onsite
	online original package paid pair paper papers particular particularly per perfect performance period personal
	personally phd physical pity pleasant pleased pleasure pm polite poor portfolio practical pressure previous price
	prior private probation problem problems proceed production professional profile prompt public quality rambled random
	range rapport rare rate rated rating received recent regarding regret relaxed relief relieved remove rep repeat
	replying require respond responded salary sample scared scary school search seat section seek select selected self
	senior sense serious seriously share shared shift sick sigh sign signed silence silent sitting situation skill
	skills smile smooth smoothly smoothest social solid solution solved somewhat sooner space specific specifically
	spent staff stand stated status stay step stomach stopped story strength stress stressed stressful strict strong
	structure struggled stupid style subject success suck sucked surely surprise surprised surprisingly swamped switch
	talks technical technically tense term terms terribly thankful thankfully thanked thorough thoroughly thrilled throw
	ticked tick tiny topic totally tour track train training traveling trip trouble trust turns type unable uncertain
	understand understood unsure useful useless vague various view virtual wall warm warmly wasted watch weak weakness
	weaknesses wear weather wild win window wonder wonderful worry worthwhile wow yell young youre youll youve youd dw
	nah nope yup meh fairly respected attached bless blessed cheers kudos brutal rough grueling gruelling intense
	amazing fab fabulous decent mediocre average disaster trainwreck nightmare fiasco bombed nailed smashed aced blew
	flunked botched landed stumbled froze blanked rambling wobbled clicked impressed ghost ghosted ghosting withdrew
	withdraw withdrawn withdrawing accept accepted accepting decline offered offering recruiters invite invitation
	shortlisted advanced progressed onboarding headhunter backend frontend fullstack remotely hybrid fulltime parttime
	full-time part-time thank-you follow-up take-home takehome reschedule rescheduled tomorrow's another both near
	towards apart whichever whoever wherever ideally actually additionally altogether eh aye ya ye yo sup gonna
	lets thing thingy stuff bits none whats whos hows wheres heres theres thats itll thatll whatd howd dunno
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
	february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct
	nov dec week's fortnight weekday weekdays eod cob eow holiday holidays vacation leave thanksgiving christmas easter
	shell hell theyll itll thatd whod acceptance neighbour neighbor colleague flatmate roommate classmate batchmate mentor
	hey-ho reckons reckoned reckon arvo done-and-dusted dusted teaching claims evening
	accident achieve act action active adapt admit adore advance ages aim air alarm album allow alright amount angle angry
	animal announce annoyed annoying apart apologise apologize appear apple argue arrange arrival arrive arrived arrow art
	article aside assume attempt attention attitude author awake award aware babies bag ball band bank bar base bath battle
	bed beer behave bell belong bench bend bet bike bill bird birth bite bitter blame blank blind block blood blow blue
	board boat body bone bone boost border born borrow bother bottle bottom bought bowl box boy boys brain brave bread
	breath breathe bright broad brush bucket budget burn burst bus button cake calm cancel cap car card career careful
	carry cars cash cat catch cause celebrate cells certainly chain chair chairs challenge channel chapter charge charm
	cheap cheer chest child children chilled choice chose chosen church cinema circle city claim class clean clear clever
	click climb cloth clothes cloud club coat code coincidence combination comfort comfortable comment comments common
	communicate community compared compete competition complain computer concentrate condition confidence conflict
	congratulations consent continue contract control convince convinced cook copies copy corner correct count country
	courage course courses court cousin cream create credit crew crowd crucial curious custom cute cycle dad dance danger
	dark dealt death debate debt decade december deliver delivered delivery demand depend describe deserve desk dig dinner
	direction dirty disagree discover dish distance dog dogs dollars donation dragged draw dress drink drive driver driving
	drove dry dust duty ear ears earn earth ease eating edge educated education egg elbow elevator embarrassed employ
	employee employees employer empty encouraged enemy enjoy enter enthusiastic equal equally error escape essay estimate
	evidence exactly exist exit expectations expected expensive experiment expert expired explore express extent extremely
	eye eyes fabric faced faith fall false fame familiar famous fan fancy farm fault fear feature fed fee fees feet fight
	figure fill film filter fire fired firm firms fish fit fix flag flat flight float floor flower fly fog fold food foot
	football force foreign formal format forth fortune forty found foundation frame freak fresh fridge fright fruit
	frustrated frustrating fuel gain game gap garden gas gate gather generous gentleman gift glance glass global goals
	god gold golf graduate grand grant grateful grey grew ground grow growth guest guide guilty gut habit hair handle
	handled handshake happening harsh hat headache heart heat heavy held hesitate hide hill hint history hit hole home
	homework hoops horse hospital host hotel house huge hundred hungry hunt hunting ice ideal ignore ill illness imagine
	impact improve improvement income increase incredible incredibly individual industry initial injury inside insight
	install instance instant insult intent interest internet intimidating invent iron island item items joke joking journey
	joy judge juice jump junk justice key kick kid kidding kitchen knee knock knocked lab lack lake land language laid lazy
	leader leaders leaf lecture leg legs lend length lesson liar library lie lift limit lines lips list lists liver loan
	lock lonely loop loose lord loss loud lounge luckily lucky lying machine mad magic mall map march marriage married
	massive master match material math mature meal meaning measure meat medium mental mentally mere metal method mile milk
	million mine mini mirror misread missed mix model modern moments monitor monster mouth movie multiple music mystery
	nail narrow national nasty navy neat neck needle negative neighbor neighbour nerve nerve-wracking nervewracking newer
	newest noise nose novel nowadays nuts object obvious occasion offended office officer oil older opinion opposite orange
	organise organize organized ours outdoor outfit outside oven overthinking owe owed owner pace pack page pages pain
	paint pale pants parents park parking partially participants parts passion patience pattern pay payment peace pen
	pencil pension percent perform permanent permission persist pet photo phrase picture pile pink pitch pitched planet
	planning plant plants platform play played playing plenty pocket poem poetry points pool popular position positive
	possibly postponed potential power practically praise prayer prefer preference prepare prepared presence present
	presented press pressed pretend previous pride print priority prison prize prompt promotion proof protect proud prove
	provide pub published pull pulled purpose puzzle qualifications qualified quarter queen quirky quote race rain raise
	ramble ran rank rapid raw reaction reader reads realise realised realize realized recall recap recommend recover
	red reduce refer refused regarding regards regular relate relationship relax release religion rely remained remarks
	repeated reputation research reserve resolve respect responsible responsibilities restart retired return returned
	review reviewed reward rhythm rich ride rings rise risk river road rock role-play roof root rough route routine row rubbish
	rude ruin ruined rule rules rusty safe sale sand sat saved scale scene scheme science scope score scored screen screwed
	script sea seats secret secrets seemingly seriously servant served session sessions settle severe shake shame shape
	shared sharp shine ship shirt shock shocked shoes shop shopping shot shoulder shout shower shut shy sides sight silly
	similar simple single sister size skin skinny sky slack slide slight slip slippery slot slots smell smile smiled smoke
	snack snow society sofa soft son song sore sorts soul soup source spare spark special speech speed spell spelling spend
	spirit spoil spoken sport spot spread spring stable stairs standard star stars stare statement station stays steady
	steal stick stiff stomach stone store storm stories straightforward stranger strangers street stretch strike string
	stroke struggle struggling student study studied stuff stumble stunned successful sudden suddenly sugar suit suits sum
	sun superb supply supportive surface surprise surprises surprising survey survive suspect sweat sweating swift swim
	switch symbol table tackle tail talent talkative tall target taste taught tax tea teach teaching tear tears tease
	technique telephone television temper temporary terrified theme theory thick thin thirty thousand threat throat
	throughout thrown thumb ticket tie tight tightly tiny tip tips tired title tone tongue tooth tore touched tower town
	toy trade traffic train trained training trains transport trap treat treated tree trial trick tricks trip trips truck
	truly truth tube tune tv twenty twist ultimately unclear uncomfortable underneath unexpected unit unlike unlikely
	unnecessary unprepared unusual upload upper upset urgent used user using valid valuable value vary vast verbal version
	victim village voice volume volunteer vote wage waited waits wake walk walked walking wander warn warning wash waste
	watching wave weak wealth weapon wearing wed wedding weigh weight welcome welcomed west wet wheel whenever whichever
	whilst white whoever wide wife wing winner winter wise wishing witness wood worker workers workload workplace
	workshop world worn worrying worthy wrap wrapped wrist yard yellow youth zone tmrw tmr bc tho bcoz atm
	cracking ace pleased chuffed gutted knackered shattered stoked pumped hyped relieved rattled flustered tense crushed
	catching caught overheard introduced introduce wore rushed quiz quizzed chatty bored boring lively awkward
	behavioural behavioral competency situational leadership teamwork conflict
	is isnt it its if in into as at an am are be by do go he me my no of on or so to up us we off per via yet nor ago
	booked fixed arranged rescheduled postponed pushed shifted cancelled canceled reminding messaging
	diwali hours mins min hrs hr sec secs second seconds dates timeline schedule am pm per cent percent k usd gbp eur inr
	lpa ctc visa relocation benefits bonus equity notice email phone cell mobile voicemail zoom teams meet skype
	mins morning's cv resume cover letter diploma certificate transcript transcripts slides deck presentation
	spreadsheet github repo url pdf doc docs screenshot headshot showreel form nda dbs background checks check
	undo revert reset erase wipe export download dump data gdpr account everything history stats statistics
	overview summary trend quiz rehearse mock drill train revise pause silence mute unmute unpause shush hush
	nudge ping pinged nudged pester bug chaser chased rung texting emailing calling phoned dialed dialled whatsapp
	whatsapped slack slacked tweeted dropped wrote penned fired shot replied reverted hmmm pros cons alas
	namaste hola bonjour ciao hallo howdy greetings g'day gday mate ji sirji maam madam mam dude bro buddy pal folks
	doctor nurse teacher chef shop store shops branch office offices site floor building lobby reception
	unfortunately fortunately sadly luckily oddly anywho regardless plus minus etc e.g ie aka vs
	prep prepped prepping talked-through walked-through walk-through walkthrough whiteboard whiteboarding algorithm
	algorithms sql python java javascript golang kubernetes docker kafka aws excel react css html api apis
	debugging refactor pipeline pipelines database databases architecture scaling stack junior mid-level hourly
	retail hospitality nursing marketing sales finance accounting legal admin operations logistics ops it qa hq
	devops security analytics support service services customer client clients patient patients students pupils kids
	england london paris berlin madrid dublin york america american british indian australian
	drug calc calculation calculations ward shift shifts caching memory threads
	hears calls rings decides replies responds tells says sometime someday somewhere anytime dying gruelling grueling
	hopefully touchwood inshallah ngl lowkey highkey welp vanished threw slid again lol omg yall owt nowt whit gonna gotta bein
	pending outstanding overdue todo todos to-do display todo's forgotten jotted whacked crossing kilos kg weekends weekend retirement hygiene
	handle difficult filing refuses meds cope tool outstanding sit ghost ghosts ghosted smokes holy cvs resumes keen oi warms gently
	plumbing entretien casual desperate counter peep lathe clipboard bub licences lads lass lassie bloke blokes mum mam dad nan gran
	grandma husband hubby missus spouse kid babe whew woohoo yay yippee crikey blimey jeez geez sheesh bruh bestie fam cuz yikes eek
	aye nae wee bairn dae tae aff noo auld ken dinnae cannae didnae wasnae isnae havenae po daw sha abeg oga wahala opo salamat
	tbh imo fyi ngl iirc afaik btw idc ikr smh tysm np pov finna tryna hella legit deadass bet slay vibe vibes sus mid bomb bombed
	curveball curveballs brainteaser brainteasers whiteboards icebreaker takehome take-home homework assignment superday
	vow vowed swore sworn pledge pledged pledges committed commit commits commitment obliged hook`)
