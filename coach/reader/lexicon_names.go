package reader

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed given_names.txt
var moreGivenNames string

//go:embed employers.txt
var employerList string

// employers are well-known employers by the first word of their names, in lower
// case without apostrophes: the words that follow it, longer names first.
var employers = func() map[string][][]string {
	by := map[string][][]string{}
	for line := range strings.Lines(employerList) {
		words := strings.Fields(line)
		by[words[0]] = append(by[words[0]], words[1:])
	}
	for _, names := range by {
		slices.SortFunc(names, func(a, b []string) int { return len(b) - len(a) })
	}
	return by
}()

// givenNames are first names, in lower case without accents, from where the
// people live who use this. A name that is missing is still read where the
// sentence says that it is one.
var givenNames = words(`
	aaron abby abdul abdullah abel abigail abraham ada adam adamu adele adeola adil aditi aditya adnan adrian adriana
	adrienne agata agnes agnieszka ahmad ahmed aida aidan aiden aileen aisha aishwarya aiko ajay ajit akash akemi akiko
	akira akshay alain alan alana alastair albert alberto alec alejandra alejandro alessandra alessandro alessia alex
	alexa alexander alexandra alexandre alexei alexis alfie alfonso alfred ali alice alicia alina alisha alison alistair
	allan allen allison allie alma alvaro alyssa amal amanda amara amber amelia amelie amina amir amit amita amitabh amol
	amrita amy ana anand ananya anastasia anders andre andrea andreas andrei andrej andres andrew andrzej andy anette
	angel angela angelica angelina angus anil anita anish anja anjali anjana anke ankit ankita ankur ann anna anne
	annette annie anouk anthea anthony antoine anton antonia antonio antony anu anuj anupam anurag anya aoife april
	archana archie ariel arif arjun arlene armando arnav arnold arthur arturo arun aruna arvind asha ashley ashish ashok
	ashwin asif astrid asya audrey august aurelie aurora austin ava avery avi avni axel ayaan ayesha aya ayo ayodele
	babak baljit barbara barry bart bas bea beata beatrice beatriz becca becky belinda ben benedict benedikt benjamin
	bernadette bernard bernd bert beth bethan bethany betty bev beverley beverly bhavna bhavesh bhavya bianca bilal bill
	billy birgit bjarne bjorn blake bob bobby bogdan bonnie boris brad bradley brandon brenda brendan brett brian brianna
	bridget brigitte britney brooke bruce bruno bryan bryony caitlin caleb callum calum calvin cameron camila camille
	candice cara carl carla carlo carlos carlotta carly carmen carol carole carolina caroline carolyn carrie carter
	casey cassandra cassie cat catarina catherine cathy cecile cecilia cedric celeste celia celine cerys chad chandan
	chandra chantal charlene charles charlie charlotte chelsea chen cheryl chiamaka chiara chidi chika chinedu chinua
	chioma chitra chloe chris chrissy christa christel christian christiane christina christine christof christophe
	christopher christy chuck ciara cindy claire clara clare clarissa claude claudia claudio clement cliff clifford clive
	cody colin colleen colm connie connor conor constance cora coral corey corinne courtney craig cristina crystal curtis
	cynthia cyril dafydd daisy dale damian damien damon dan dana daniel daniela daniele danielle danny daphne dara darcy
	daria darius darren darryl dave david davide dawn dean deanna deb debbie deborah declan deepa deepak deepika deirdre
	delia denis denise dennis derek dermot desmond dev devi devika devon dhruv diana diane dick diego dieter dilip dimitri
	dina dinesh dirk divya django dmitri dolores dom dominic dominik dominique don donald donna dora doreen doris dorothea
	dorothy doug douglas drew duncan dustin dwayne dylan eamon ebony ed eddie edgar edith edmund eduardo edward edwin
	efua eileen ekaterina elaine eleanor elena eleni elias elif elijah elin elisa elisabeth elise eliza elizabeth ella
	ellen ellie elliot elliott elodie elsa elsie elvira emeka emil emilia emilie emily emma emmanuel emre enrico enrique
	eric erica erik erika erin ernest ernst esha esme esperanza estelle esther ethan etienne eugene eugenia eva evan evans
	eve evelyn ewa ewan fabian fabio faisal farah farhan faridah fariha fatima fatou fatoumata faye federica federico
	felicity felipe felix femi fergus fernanda fernando filip filippo finn finlay fiona flavia fleur flora florence
	florian folake frances francesca francesco francine francis francisco francois frank franka frankie franz fraser
	fred freddie frederic frederick freya frida frieda friedrich gabriel gabriela gabriele gabrielle gail ganesh gareth
	garima gary gaurav gavin gayle gaynor geeta gemma gene genevieve geoff geoffrey george georgia georgie georgina
	gerald gerard gerd gerhard gerry giacomo gianluca giles gillian gina giorgio giovanni girish gita giulia giuseppe
	gladys glen glenda glenn gloria goran gordon govind grace graeme graham grant greg gregor gregory greta grzegorz
	guido guillaume gulshan gunnar gunther gurpreet gus gustav gwen gwyneth habib hadiya hailey hakan hamid hamza hana
	hank hanna hannah hannes hans harald hari harish harjit harold harpreet harriet harris harrison harry harsh harsha
	hasan hassan hayden hayley hazel heather hector heidi heike heinrich helen helena helene helga helmut hemant henrik
	henrietta henry herbert herman hilary hilda hiroshi holly hope horst howard hugh hugo hussein iain ian ibrahim ida
	idris ifeoma igor ike ikenna ilaria ilona ilse iman imani imogen imran india indira indra ines inga inge ingrid iqbal
	ira irene irfan irina iris irma isaac isabel isabella isabelle isaiah isha ishaan ishita isla ismail istvan ivan ivana
	ivy jack jackie jacob jacqueline jacques jade jagdish jai jaime jake jakob jakub jamal james jamie jamila jan jana
	jane janet janice janine janusz jared jarek jarvis jasmin jasmine jason jasper jaspreet jatin jay jaya jayne jean
	jeanette jeannie jeevan jeff jeffrey jemima jen jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica
	jessie jesus jill jillian jim jimena jimmy jin jitendra jo joan joana joanna joanne joao joaquin jocelyn jodie joe
	joel joelle joerg johan johann johanna johannes john johnny jon jonas jonathan joost jordan jorge jorgen jose josef
	joseph josephine josh joshua josie joy joyce juan juana juanita judith judy juergen jules julia julian juliana juliane
	julie julien juliet juliette julio julius jun june jurgen justin justine jyoti kabir kai kajal kamal kamala kamil kara
	karan kareem karen karim karin karl karolina karsten karthik kasia kaspar kat katarina kate katerina katharina
	katherine kathleen kathryn kathy katia katie katja katrin katrina katy kavita kavya kay kayla keiko keira keith kelly
	kelvin ken kendra kenji kenneth kenny kerry kerstin kevin khadija khalid kiara kieran kim kimberly kiran kirsten
	kirsty kirti klaus klara komal konrad kris krishna kristen kristian kristin kristina krystyna krzysztof kumar kunal
	kurt kwame kwesi kyle kylie lachlan lakshmi lalit lara lars latoya laura lauren laurence laurent laurie lavanya
	lawrence layla lea leah leandro lee leela leila lena leo leon leona leonard leonardo leonie leroy lesley leslie leticia
	lewis lexi li liam liang lidia liesbeth lila lili lilian liliana lillian lily lin lina linda lindsay lindsey ling lionel
	lisa lise liv liz lizzie lloyd lois lola loretta lorenzo loretta lorna lorraine lothar lotte lou louis louise luc luca
	lucas lucia luciana lucie lucinda lucy ludwig luigi luis luisa lukas luke luna lydia lyle lynda lynn lynne lynette
	mabel maciej maddie madeleine madeline madhav madhu madhuri madison magda magdalena maggie magnus mahesh mahmoud maja
	malcolm malik malin mallory mamadou mandeep mandy manfred manish manisha manjit manoj manuel manuela mara marc marcel
	marcela marcia marcin marco marcos marcus marek margaret margarita margot maria mariam marian mariana marianne marie
	marija marijke marilyn marina mario marion marisa marisol marissa mariusz marjorie mark marko markus marlene marlon
	marta martha martin martina martyn mary maryam mateo mateusz mathew mathias mathieu mathilde matilda matt matteo
	matthew matthias maura maureen maurice mauricio max maxime maxine maya mayank mayur meera meg megan meghan mehmet mei
	mel melanie melinda melissa mercedes meredith mia michael michaela michal michel michela michele michelle mick miguel
	mihai mike mikhail miki mikkel mila milan mildred milena miles millie milo milos mina minh mira miranda mirela miriam
	mirjam miro mitchell mo mohamed mohammad mohammed mohan mohit moira molly mona monica monika monique morag morgan
	moritz moses moussa muhammad mukesh murali muriel mustafa myra myriam nadeem nadia nadine naima nam namita namrata
	nancy nandini naomi narendra nasreen nat natalia natalie natasha nate nathan nathalie nathaniel naveen navin neal
	neda neeraj neha neil nell nelson nia niamh nick nicki nicky nico nicola nicolas nicole nicoletta nigel nihal nikhil
	nikita nikki niklas niko nikola nikolai nikolas nils nina niraj nirmala nisha nishant nita nitin noah noel noelle noemi
	noor nora noreen norma norman nuala nuno nura obinna octavia ola olaf oleg olga oliver olivia oliwia olu oluwaseun
	omar omari oona orla oscar oskar otto owen pablo paige palak pallavi pam pamela pankaj paola paolo parag paresh parul
	parvati pascal pat patrice patricia patricio patrick patrik patty paul paula paulina pauline paulo pavel pawel payal
	pearl pedro peggy penelope penny percy perry petar pete peter petr petra phil philip philipp philippa philippe phillip
	phoebe phyllis pia pierre pieter pilar piotr piyush polly pooja poonam prabhu pradeep prakash pranav pranay prasad
	prashant pratik praveen preeti prem prerna preston priscilla pritam priti priya priyanka priyanshu puneet purvi qing
	quentin quinn rachael rachel radhika rae rafael rafal raghav raghu rahel rahim rahul rainer raj raja rajan rajat
	rajeev rajesh rajiv raju rakesh ralf ralph ram raman ramesh ramiro ramona ramon rana randy ranjit raphael rashid
	rashmi raul ravi ravinder ray raymond reba rebecca reena regina reinhard reinhold rekha rena renata renate rene renee
	reshma reuben rex reza rhea rhiannon rhona rhys ria ricardo riccardo rich richard richie rick ricky rik riley rina
	rishabh rishi rita ritesh ritika ritu riya roald rob robert roberta roberto robin robyn rocio rod roderick rodney
	rodrigo roger rohan rohini rohit roisin roland rolf roman ron ronald ronan ronja ronnie rory rosa rosalie rosalind
	rose rosemary rosie ross rowan roxanne roy ruben ruby rudi rudolf rufus rukmini rupa rupert rupinder russell ruth ryan
	saanvi sabine sabrina sachin sadia saeed safiya sahil saima sajid sakshi sal salim sally salma salman salvador sam
	samantha sameer sami samir samira sammy samuel sana sandeep sander sandhya sandra sandy sang sanjay sanjeev sara sarah
	sarita sasha saskia satish saul saurabh savannah savita scott sean seamus sebastian seema selena selim selina selma
	serena sergei sergio seth shabana shaheen shahid shalini shana shane shannon sharad sharon shashi shaun shauna sheena
	sheetal sheila shelby shelley shelly sherry shilpa shirin shirley shivam shiv shivani shobha shreya shruti shubham shyam
	sian sibusiso sid siddharth sidney siegfried sigrid silke silvia silvio simon simona simone sinead siobhan sita sofia
	sofie solange sonal sonali sonia sonja sonya soo sophia sophie soraya sridhar srinivas sriram stacey stacy stan
	stanislav stefan stefania stefanie steffen stella stephan stephane stephanie stephen steve steven stewart stuart subhash
	sudha sudhir sue sujata suki sukhdeep sumit suman sunil sunita suraj suresh surya susan susana susanna susanne sushil
	sushma susie suzanne suzy sven svetlana swapnil swati sybil sylvia sylvie tabitha takashi talia talitha tamara tamsin
	tanisha tanja tanmay tanvi tanya tara tariq tarun tasha tatiana tatjana taylor ted teddy tejas teresa terence terri
	terry tess tessa thandi thea thelma theo theodore theresa therese thierry thomas thorsten tia tiago tiffany tilda
	tilly tim timo timothy tina tobias toby todd tom tomas tomasz tommy toni tony tonya torsten tracey traci tracy travis
	trevor tricia trisha tristan trudy tunde tyler tyrone uday ulrich ulrike uma umar una urs ursula usha uwe valentina
	valentin valeria valerie vanessa vani vasily vasudha veena vera verena verity vernon veronica veronika veronique vic
	vicki vicky victor victoria vidya vijay vikas vikram viktor viktoria vimal vince vincent vinay vineet vinod viola
	violet violeta vipul virginia vishal vishnu vito vittorio vivek vivian vivienne vlad vladimir volker wade walid walt
	walter wanda wanjiru warren wayne wei wen wendy werner wesley whitney wilfred wilhelm will willem william willow wilma
	winifred winston wojciech wolfgang xavier xiao xin yael yang yannick yash yasmin yasmine yen yi ying yolanda yosef
	yoshi youssef yuki yuri yusuf yves yvette yvonne zach zachary zack zahra zain zainab zara zeynep zhang zhen zoe zofia
	zoltan zuzana ngozi ngoc nguyen tuan thanh linh hoang duc adaeze amaka kofi akosua abena yaw thabo sipho lerato naledi
	bongani zanele nomvula temitope tolu bola sade kemi bisi uche nnamdi emeka obi ade jomo wangari otieno achieng kamau
	njeri mwangi rosalyn dashiell soren søren lasse joakim jesper mette kirsti pekka juha mikko antti jukka tuomas sanna
	aino eero kaisa pirjo tiina ravindra venkat venkatesh subramaniam murugan selvi senthil vasanth balaji gopal lata
	padma radha sarala shanthi shankar shekhar sundar suresh gopi hemalatha ramya sowmya divyanshu harini keerthi nithya
	aarav advait vihaan reyansh ayush utkarsh tushar yogesh jignesh hitesh nilesh mitesh bhupinder satnam gurdeep simran
	jasleen manpreet navjot amandeep kuldeep zeeshan ayaz farooq faiz rubina shazia tahir waqas yasir zubair haruto
	kenta naoki satoshi takeshi tomoko yoko yumi minjun jihoon seojun jiwoo haeun minji sung hyun jisoo xiaoming jianguo
	meiling wenjie yichen zihan tatsuya kazuo emi rei marisela xochitl guadalupe lupe jesus pilar consuelo ignacio nacho
	paco pepe santiago thiago joaquim rui sergio telmo vasco ines beatriz catarina mafalda afonso duarte goncalo leonor
	taiwo kehinde segun sola bayo wale funmi yemi simi dapo gbenga tobi lanre denisa ilinca radu sorin mircea dragos raluca
	ioana oana anca bozena halina jadwiga malgorzata iwona danuta grazyna dorota jolanta mariola katka lenka jitka zdenek
	miroslav jaroslav vaclav tereza barbora eliska snezana dragana jelena milica nikolina dubravka zeljko vesna branka
	orsolya katalin gabor laszlo zsolt zsofia agnes ferenc attila yiannis giorgos dimitris kostas eleftheria despina maya
	shira noa tamar eitan amit yossi rivka avital moshe chaim oren gilad tal ido fatemeh reza parisa mahsa shirin
	darioush arash behnaz kaveh leyla nasrin aylin burak can cem deniz elif emine esra fatma gizem hande kerem murat
	onur selin serkan ugur yasemin zehra` + moreGivenNames)

// partTitles stand before a name and are no part of it.
var partTitles = words(`mr mrs ms miss dr prof professor herr frau sir madam maam mme m señor senora shri smt dame lord
	captain sister father rev`)

// notNames have a capital, or are unknown words, and are no names.
var notNames = words(`aadhaar aadhar dbs crb nmc pin pan passport passports nin ssn visa christmas xmas easter diwali eid
	hanukkah thanksgiving ramadan holi boxing hogmanay january february july september october november december monday
	tuesday wednesday thursday friday saturday sunday bloke blokes lass fella headteacher i im ive id ill hr cv ceo cto cfo coo cmo cio vp svp evp md qa it pm am hm sql html css api apis aws ok
	okay asap eod cob fyi btw omg lol wtf tbh idk ctc lpa nda usd gbp eur inr uk us usa eu phd mba bsc msc ba ma
	mr mrs ms miss dr sir madam maam mam english french german spanish hindi christmas thanksgiving easter diwali eid
	ai ml ui ux kpi kpis okr okrs sde swe rn gdpr covid faq monday tuesday wednesday thursday friday saturday sunday
	p.s ps re dear regards best sincerely w the and of lmao rofl xx xxx xo nvm smh ffs np yw gg ikr afaik iirc
	didnt doesnt isnt wasnt couldnt shouldnt wouldnt havent hasnt hadnt werent arent wont cant dont theyd theyve weve`)

// platforms are asked about, or written with, more often than applied to.
var platforms = words(`hirevue calendly linkedin zoom teams skype whatsapp gmail outlook slack hangouts webex facetime leetcode hackerrank
	codility coderpad kubernetes docker kafka java python golang javascript typescript react angular rust scala ruby
	postgres mysql mongodb redis terraform jenkins excel powerpoint tableau salesforce sap jira figma photoshop hubspot
	indeed glassdoor instagram facebook twitter youtube chatgpt greenhouse workday star agile scrum kanban`)

// places are where people are and go, and no company.
var places = words(`london paris berlin madrid rome lisbon dublin amsterdam brussels vienna prague warsaw zurich geneva milan
	barcelona munich hamburg frankfurt cologne copenhagen oslo stockholm helsinki athens istanbul moscow boston chicago
	denver seattle austin dallas houston atlanta miami phoenix portland detroit philadelphia california texas florida
	toronto montreal vancouver ottawa sydney melbourne brisbane perth adelaide auckland wellington mumbai delhi bangalore
	bengaluru chennai hyderabad pune kolkata ahmedabad jaipur goa kerala indiranagar singapore tokyo osaka seoul beijing
	shanghai dubai cairo lagos nairobi johannesburg manchester birmingham leeds liverpool bristol edinburgh glasgow
	cardiff belfast leicester sheffield nottingham york oxford cambridge brighton england scotland wales ireland britain
	europe america asia africa india germany france spain italy portugal china japan canada australia brazil mexico
	netherlands belgium austria switzerland sweden norway denmark finland poland greece turkey egypt nigeria kenya
	washington brooklyn manhattan queens jersey boston colombo dhaka karachi lahore manila jakarta bali bangkok hanoi`)

// plainGivenNames are first names that are everyday words, or places, as well:
// with a capital inside a sentence they are names.
var plainGivenNames = words(`
	abbey ace ally alma aloha alpha amber amen amethyst amity angel angelic apollo apple april arch archer art ash
	asia atlas aug august aura aurora austin autumn babs baby baker bambi bambino bao barb basil bay bear beau
	beauty beck becks bee bell belle beloved bentley bill birdie bishop blaze blessed blessing bliss blossom blue
	bluey bob bobby bonny booker boy brandy brave bright brilliant brook brooklyn bubba buck bucky bud buddy buffy
	bunny buster butler cadence cal cam candy captain carol carter carver cash cedar chance chandler charisma
	charity chase chastity cherish cherry chester chico china chip christian christmas chuck clarity clay clemency
	cleveland cliff clover coco colt comfort con constant contessa cooper coral cosmo countess courage creed
	crescent crew cricket crystal curt daffodil daisy dakota dale dallas dane dare daring darling dawn deacon dean
	delight delta denver des destiny dev devon diamond dick dimple dino divine dixie dolly don door dot dotty dove
	drake drew duchess duke dusty earl earth easter ebony ember emerald emery essence eve faith falcon fancy fanny
	favor favour fawn felicity fern ferris fletcher flint floor flora ford forest fortunate fortune foster foxy
	frank freedom friday gale garnet gay gem gene genesis gift ginger girl girlie glen glory goodness grace gracious
	grant gray grey grove gunner guy hale halo hamilton hank happiness hardy harmony harper hart haven hazel heath
	heather heaven hero holly hone honey honor honour hope houston hoy hunter hyacinth ice imam india indigo
	innocence innocent iris israel ivory ivy jack jade jan jasmine jazz jazzy jericho jersey jesus jet jewel jock
	joke jolly journey joy judge jun june junior juniper justice karma kauri kent kenya king kit kitty knowledge
	lacy lady lance lane lark laurel lavender legend liberty lily lincoln linden lionheart london lone lovely
	loyalty luck lucky luna lyric magnolia major mala mar marigold marina mark marquis marshal marvellous marvelous
	mason mat maverick max maxim meadow melody mercedes mercury mercy mere merit merlin merry messiah midge milan
	miles miller mine mini mint miracle missy misty modesty monday moon myrtle nat nick nobby noble noel norm nova
	obedience ocean odd odessa olive onyx opal orlando otter paddy page pansy pardon paris parker pat patience pax
	peace peaches pearl peg penny peony pepper petal petunia phoenix pierce pip piper pixie ploy poppy porter praise
	precious preston pretty primrose prince princess progress promise prosper prosperity prudence queen quest rain
	rainbow raleigh ram rand randy raven ray rebel red reed reg reign rein reward rhythm rich rick ridge rio river
	rob robin rock rocky rod roger roma roman rose rosebud rosemary rosy royal royalty ruby rusty saffron sage
	sailor saint sal sally salvation sander sandy sang sapphire saturday savanna sawyer scarlet scout sequoia serene
	serenity shepherd sherry shine shy silver sincere sky smart smith sol sonnet sonny sorrel spike squire stan star
	sterling stew storm stormy success sue sultan summer sunday sunny sunshine surprise sydney tad talent tanner
	tansy tawny teddy tel tempest tod tor tory treasure trinity triumph true truth tucker tuesday tui tulip turner
	twinkle unity urban ute van venus verity victory vienna viola violet virtue wade walker wally ward warwick
	wilder willow windy winter wisdom woody wren young zephyr zeta zion`)

// timeHints are words of time, which in lower case name nobody.
var timeHints = words(`today tonight tomorrow tmrw tmr tmw tomorow yesterday yday morning afternoon evening night noon midnight
	midday lunchtime week weeks weekend month months year years day days hour hours minute minutes min mins hr hrs now soon
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays fridays
	january february march april may june july august september october november december jan feb mar apr jun jul aug sep
	sept oct nov dec eod eow eom cob eob asap immediately away fortnight quarter half oclock business close christmas xmas boxing year's years holidays break
	second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth past to at`)

// surnames are family names that are everyday words as well: behind a first name
// they belong to it.
var surnames = words(`park wood hill brown green white black young king lee long field stone bell baker carter mason page price rice banks brooks
	woods ford fox wolf bird day snow frost lane street west church cross marsh moss reed rivers walker turner fisher hunter potter miller
	best little small short strong sharp wise savage noble bishop pope abbott knight squire lake pond pool ball ray moon love hope hart
	ward warden cooper tanner weaver shepherd singer chandler sawyer porter parker archer butler steward page farmer gardener carpenter`)
