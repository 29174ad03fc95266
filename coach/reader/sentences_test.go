package reader

import (
	"encoding/json"
	"strings"
	"testing"
)

// sentences are the reader's own: an intent, a sentence, and the slots that
// it fills, as JSON. They are said at the corpus's moment.
const sentences = `
interview_done | Just had my interview at Thornbury Dairy, it was for quality technician. Met Colin and Sheila. | {"company":"Thornbury Dairy","role":"quality technician","people":["Colin","Sheila"]}
interview_done | finished w/ globex, they'll let me know by next friday | {"company":"globex","reply_by":"2026-12-04"}
interview_done | ok that's done. interview at Pelham Road Surgery for receptionist, dr Okafor and Janine were lovely | {"company":"Pelham Road Surgery","role":"receptionist","people":["Okafor","Janine"]}
interview_done | I've just come out of my interview with Vantage Rail! Spoke with Keith Bramall about the signalling engineer position, should hear in two weeks. | {"company":"Vantage Rail","role":"signalling engineer","people":["Keith Bramall"],"reply_by":"2026-12-09"}
interview_done | interview done!! | {}
interview_done | Interviewed this morning with Tata Steel for graduate trainee. They told result will come within 7 days. | {"company":"Tata Steel","role":"graduate trainee","at":"2026-11-25T09:00","reply_by":"2026-12-02"}
interview_done | Yesterday I gave my interview at Infosoft Systems, HR round. Mr. Venkatesh took the interview. | {"company":"Infosoft Systems","at":"2026-11-24","people":["Venkatesh"]}
interview_done | back from acme. brutal. no idea when ill hear | {"company":"acme"}
interview_done | so i did the phone screen with Lumio today, talked to a recruiter called Dana, she'll get back to me by tuesday | {"company":"Lumio","at":"2026-11-25","people":["Dana"],"reply_by":"2026-12-01"}
interview_done | arvo interview at Koala Coast Childcare done and dusted, room leader position. Bronwyn reckons I'll know by the end of the week | {"company":"Koala Coast Childcare","role":"room leader","people":["Bronwyn"],"reply_by":"2026-11-27"}
interview_done | My interview with Harrow & Slate went pretty badly. Priyanka asked three questions I had no answer to. | {"company":"Harrow & Slate","people":["Priyanka"]}
interview_done | Wrapped up the last interview at Initech. Promised Peter my availability by tomorrow noon. | {"company":"Initech","people":["Peter"],"promised":[{"what":"availability","due":"2026-11-26T12:00"}]}
interview_done | had a chat with Beacon Hill Books on Monday about the events coordinator job. Interviewer was Ruth Adler | {"company":"Beacon Hill Books","role":"events coordinator","at":"2026-11-23","people":["Ruth Adler"]}
interview_done | Interview at Globex over. Three people: Hans, Birgit and a guy from finance. Decision by December 10. | {"company":"Globex","people":["Hans","Birgit"],"reply_by":"2026-12-10"}
interview_done | Survived the Initech panel. They said to expect a call early next week. I told them I'd email two references tonight. | {"company":"Initech","reply_by":"2026-12-01","promised":[{"what":"email two references","due":"2026-11-25T20:00"}]}
interview_done | trial shift at Brasserie Lemaire finished, sous chef role, chef Antoine was tough but fair | {"company":"Brasserie Lemaire","role":"sous chef","people":["Antoine"]}
interview_done | I finally had that interview with Mossgiel Farms yesterday at 2pm. | {"company":"Mossgiel Farms","at":"2026-11-24T14:00"}
interview_done | done with acme, met jane and raj, hear by friday, promised portfolio tomorrow | {"company":"acme","people":["jane","raj"],"reply_by":"2026-11-27","promised":[{"what":"portfolio","due":"2026-11-26"}]}
interview_done | Just got back from Whitcombe Primary, teaching assistant interview. Mrs Patel said they will ring tonight | {"company":"Whitcombe Primary","role":"teaching assistant","people":["Patel"],"reply_by":"2026-11-25T20:00"}
interview_done | the interview with bluefin went great!!! they loved my demo. results in a week | {"company":"bluefin","reply_by":"2026-12-02"}
interview_done | Attended interview at Orchid Pharma on 23rd November for the post of medical representative. | {"company":"Orchid Pharma","role":"medical representative","at":"2026-11-23"}
interview_done | Second interview at Acme just finished, it was with Tom Beck, the CTO. | {"company":"Acme","people":["Tom Beck"]}
interview_done | that was intense. 5 hrs onsite at Quantiva, met Lena, Oskar and Jo | {"company":"Quantiva","people":["Lena","Oskar","Jo"]}
interview_done | The video call with Silverline Travel for travel consultant is finished, Marguerite will write me by the end of next week | {"company":"Silverline Travel","role":"travel consultant","people":["Marguerite"],"reply_by":"2026-12-04"}
interview_done | Interview complete at Dunmore Hospital. Sister Agnes is the ward manager. I said I'd drop off my certificates on Monday. | {"company":"Dunmore Hospital","people":["Agnes"],"promised":[{"what":"drop off my certificates","due":"2026-11-30"}]}
interview_done | Spoke with Hassan and Beatrix from Polarix earlier today, data scientist interview. They decide by the 8th. | {"company":"Polarix","role":"data scientist","people":["Hassan","Beatrix"],"at":"2026-11-25","reply_by":"2026-12-08"}
interview_done | interview went ok i guess. globex. didnt get any names | {"company":"globex"}
interview_done | Just finished a final round with Tesla for process technician, fingers crossed | {"company":"Tesla","role":"process technician"}
interview_done | I was interviewed by Graham Pell at Aldgate Insurance on Friday for claims handler | {"company":"Aldgate Insurance","role":"claims handler","at":"2026-11-20","people":["Graham Pell"]}
interview_done | my interview today at the county library was good. branch assistant. they'll be in touch mid december | {"company":"county library","role":"branch assistant","at":"2026-11-25","reply_by":"2026-12-15"}
interview_planned | Got an interview with Peregrine Labs on Friday at 11am | {"company":"Peregrine Labs","at":"2026-11-27T11:00"}
interview_planned | interview tomorrow 9:30 initech | {"company":"initech","at":"2026-11-26T09:30"}
interview_planned | I'm interviewing at Globex next Monday at 2 for product manager, with Sven and Aditi | {"company":"Globex","role":"product manager","at":"2026-11-30T14:00","people":["Sven","Aditi"]}
interview_planned | My interview for the post of lecturer at Hillside College is fixed for 7th December at 10 am | {"company":"Hillside College","role":"lecturer","at":"2026-12-07T10:00"}
interview_planned | I've got a phone screen with Corvid Games on Dec 3 at 4pm | {"company":"Corvid Games","at":"2026-12-03T16:00"}
interview_planned | acme interview got moved to tuesday 3pm | {"company":"acme","at":"2026-12-01T15:00"}
interview_planned | Seeing Greenacre Housing tomorrow afternoon for an interview, support worker | {"company":"Greenacre Housing","role":"support worker","at":"2026-11-26T14:00"}
interview_planned | Next interview: Globex, Thursday 10:15 | {"company":"Globex","at":"2026-11-26T10:15"}
interview_planned | There's an interview coming up at Castle Mill Brewery | {"company":"Castle Mill Brewery"}
interview_planned | They've scheduled my interview with Oriole Bank for the 9th at noon | {"company":"Oriole Bank","at":"2026-12-09T12:00"}
interview_planned | just booked my interview with nimbus for next wednesday morning | {"company":"nimbus","at":"2026-12-02T09:00"}
next_round | Globex want to see me again next Thursday! | {"company":"Globex","at":"2026-12-03"}
next_round | I got through to the second round at Initech | {"company":"Initech"}
next_round | Acme called, I'm in the final, it's on Monday at 9 with the founder Milo Stern | {"company":"Acme","at":"2026-11-30T09:00","people":["Milo Stern"]}
next_round | they want me back for a second chat at Finch Media | {"company":"Finch Media"}
next_round | Cleared first round at Wipfli, technical round is on 2nd December | {"company":"Wipfli","at":"2026-12-02"}
next_round | moving on to the onsite with globex!! | {"company":"globex"}
next_round | Invited to a third interview at Initech tomorrow at 4pm | {"company":"Initech","at":"2026-11-26T16:00"}
next_round | Marlin Foods have asked me to come in for a final interview with their director, Elsa Brandt | {"company":"Marlin Foods","people":["Elsa Brandt"]}
offer | Globex offered me the job! I have until Friday to decide | {"company":"Globex","decide_by":"2026-11-27"}
offer | I got it!!! Initech are hiring me | {"company":"Initech"}
offer | Offer letter from Kestrel Air came through today, need to sign by 4 December | {"company":"Kestrel Air","decide_by":"2026-12-04"}
offer | acme made an offer, 62k, they want an answer in 3 days | {"company":"acme","decide_by":"2026-11-28"}
offer | Received an offer from Suncrest Hotels, deadline is next Friday | {"company":"Suncrest Hotels","decide_by":"2026-12-04"}
offer | They've offered me the position at Trinity Dental | {"company":"Trinity Dental"}
rejected | Globex turned me down | {"company":"Globex"}
rejected | didn't get it. initech went for someone with more experience | {"company":"initech"}
rejected | Just got a rejection from Polder & Vane | {"company":"Polder & Vane"}
rejected | no from acme | {"company":"acme"}
rejected | Sadly I was unsuccessful at Northgate Council | {"company":"Northgate Council"}
rejected | Initech emailed to say they won't be taking my application further | {"company":"Initech"}
rejected | They've decided to go with an internal candidate at Globex | {"company":"Globex"}
rejected | I have been rejected by Sunrise Textiles, very sad | {"company":"Sunrise Textiles"}
rejected | Globex - it's a no :( | {"company":"Globex"}
rejected | acme knocked me back mate | {"company":"acme"}
rejected | the answer from Initech was no | {"company":"Initech"}
withdrew | I've withdrawn from Globex | {"company":"Globex"}
withdrew | Told Initech I'm not interested any more | {"company":"Initech"}
withdrew | I turned down Acme's offer | {"company":"Acme"}
withdrew | pulling out of acme, the pay is rubbish | {"company":"acme"}
withdrew | I have cancelled my application with Oriole Bank | {"company":"Oriole Bank"}
withdrew | decided not to go ahead with initech | {"company":"initech"}
ghosted | Initech never got back to me. closing that one | {"company":"Initech"}
ghosted | I've given up on Globex | {"company":"Globex"}
ghosted | it's been six weeks, acme has clearly ghosted me | {"company":"acme"}
ghosted | no reply from Larch & Co for two months, write it off | {"company":"Larch & Co"}
heard_from | Raj from Globex just emailed, he wants to know my notice period by tomorrow | {"company":"Globex","people":["Raj"],"reply_by":"2026-11-26"}
heard_from | got a voicemail from initech asking me to call back | {"company":"initech"}
heard_from | Acme sent me a form to fill in by Monday | {"company":"Acme","reply_by":"2026-11-30"}
heard_from | The recruiter messaged me on LinkedIn, she needs two dates from me | {}
heard_from | Email from Globex: they'd like copies of my certificates by Friday | {"company":"Globex","reply_by":"2026-11-27"}
heard_from | missed call from acme, need to ring them back today | {"company":"acme","reply_by":"2026-11-25"}
contacted | I sent Jane a thank-you email | {"people":["Jane"]}
contacted | emailed Globex this morning to ask for an update | {"company":"Globex","at":"2026-11-25T09:00"}
contacted | called acme yesterday, nobody picked up | {"company":"acme","at":"2026-11-24"}
contacted | I followed up with Initech on Monday | {"company":"Initech","at":"2026-11-23"}
contacted | wrote to hr at Oriole Bank | {"company":"Oriole Bank"}
contacted | Just sent a thank you note to Priya Nair at Globex | {"company":"Globex","people":["Priya Nair"]}
contacted | replied to initech's email | {"company":"initech"}
contacted | dropped tom beck a line on linkedin | {"people":["tom beck"]}
may_i_follow_up | is it too early to email globex? | {"company":"globex"}
may_i_follow_up | should I write to Acme again | {"company":"Acme"}
may_i_follow_up | Can I call Initech today? | {"company":"Initech"}
may_i_follow_up | how long should i wait before contacting Oriole Bank | {"company":"Oriole Bank"}
may_i_follow_up | when can I chase them | {}
may_i_follow_up | would it look desperate to send Globex another message? | {"company":"Globex"}
may_i_follow_up | Still nothing from Acme, shall I give them a ring? | {"company":"Acme"}
may_i_follow_up | ok to nudge initech now? | {"company":"initech"}
commitment | I promised Globex my references by Friday | {"company":"Globex","promised":[{"what":"references","due":"2026-11-27"}]}
commitment | said I'd send Acme a portfolio tonight | {"company":"Acme","promised":[{"what":"send Acme a portfolio","due":"2026-11-25T20:00"}]}
commitment | I owe initech my transcripts | {"company":"initech","promised":[{"what":"transcripts"}]}
commitment | told initech i'll email the signed form by tomorrow | {"company":"initech","promised":[{"what":"email the signed form","due":"2026-11-26"}]}
commitment | I agreed to do a short presentation for Globex by 3 December | {"company":"Globex","promised":[{"what":"do a short presentation","due":"2026-12-03"}]}
commitment | promised them a writing sample and a cover letter by monday | {"promised":[{"what":"writing sample","due":"2026-11-30"},{"what":"cover letter","due":"2026-11-30"}]}
contact | Priya's email is priya@globex.example | {"people":["Priya"],"email":"priya@globex.example"}
contact | Tom Beck, Initech, tom.beck@initech.example | {"company":"Initech","people":["Tom Beck"],"email":"tom.beck@initech.example"}
contact | the recruiter at Acme is Fay Lund, 0161 496 0123 | {"company":"Acme","people":["Fay Lund"],"phone":"0161 496 0123"}
contact | contact for Globex: Sven Aalto +358 40 555 0199 | {"company":"Globex","people":["Sven Aalto"],"phone":"+358 40 555 0199"}
referrer | My neighbour Joan works at Globex and could put in a word | {"company":"Globex","people":["Joan"]}
referrer | I know someone at Initech, her name is Petra | {"company":"Initech","people":["Petra"]}
referrer | a former colleague, Amit Shah, is at Acme now and offered to refer me | {"company":"Acme","people":["Amit Shah"]}
note | They asked why I want to leave my current job | {"question":"why I want to leave my current job"}
note | globex asked about my biggest failure, i said the 2022 launch | {"company":"globex","question":"my biggest failure","answer":"2022 launch"}
note | question from Acme: how do you handle an angry parent? | {"company":"Acme","question":"how do you handle an angry parent"}
note | Note: Initech asked what salary I expect. I answered 48 to 52. | {"company":"Initech","question":"what salary I expect","answer":"48 to 52"}
note | I was asked to describe a conflict with a coworker | {"question":"describe a conflict with a coworker"}
note | The panel wanted to know whether I can drive, I told them yes | {"question":"whether I can drive","answer":"yes"}
note | they asked "what motivates you?" and i said learning | {"question":"what motivates you","answer":"learning"}
note | tricky question at Globex: how would you test a lift | {"company":"Globex","question":"how would you test a lift"}
applied | Applied to Wrenfield Logistics today | {"company":"Wrenfield Logistics"}
applied | sent off three applications this morning | {"count":3}
applied | I applied for 7 jobs this week | {"count":7}
applied | submitted an application to Globex | {"company":"Globex","count":1}
away | I'm on holiday from 14 to 21 December | {"from":"2026-12-14","to":"2026-12-21"}
away | I'll be away next Friday | {"from":"2026-12-04","to":"2026-12-04"}
away | travelling 3-6 December, no signal | {"from":"2026-12-03","to":"2026-12-06"}
away | can't be reached tomorrow | {"from":"2026-11-26","to":"2026-11-26"}
tasks | what's left to do? | {}
tasks | show my tasks | {}
tasks | what do I need to do for Acme | {"company":"Acme"}
tasks | todo list | {}
tasks | what's next | {}
interviews | show my interviews | {}
interviews | what interviews have I got | {}
interviews | when is my next interview? | {}
interviews | list all interviews please | {}
notes | show me my notes for Globex | {"company":"Globex"}
notes | what did Acme ask me? | {"company":"Acme"}
notes | notes initech | {"company":"initech"}
notes | which questions did I get at Globex | {"company":"Globex"}
task_done | 2 done | {"ref":2}
task_done | finished the thank-you note | {"ref":"thank-you note"}
task_done | mark the portfolio as done | {"ref":"portfolio"}
task_done | references sent | {"ref":"references"}
task_done | check off 3 | {"ref":3}
task_done | I've done number 5 | {"ref":5}
task_done | the follow-up email is out, tick it off | {"ref":"follow-up email"}
task_done | completed task 2 | {"ref":2}
task_snooze | remind me about 3 tomorrow | {"ref":3,"until":"2026-11-26"}
task_snooze | move 2 to Monday | {"ref":2,"until":"2026-11-30"}
task_snooze | postpone the references until next week | {"ref":"references","until":"2026-12-04"}
task_snooze | I'll do the thank-you note tonight | {"ref":"thank-you note","until":"2026-11-25T20:00"}
task_snooze | later: 4 | {"ref":4}
task_snooze | snooze the portfolio for two days | {"ref":"portfolio","until":"2026-11-27"}
task_drop | remove 2 | {"ref":2}
task_drop | I won't send the thank-you note | {"ref":"thank-you note"}
task_drop | skip the references | {"ref":"references"}
task_drop | cancel task 5 please | {"ref":5}
task_drop | the portfolio isn't needed any more | {"ref":"portfolio"}
remind | remind me tomorrow at 8 to print my CV | {"what":"print my CV","at":"2026-11-26T08:00"}
remind | remind me to buy a suit on Saturday | {"what":"buy a suit","at":"2026-11-28"}
remind | can you remind me on Friday morning to call the agency? | {"what":"call the agency","at":"2026-11-27T09:00"}
remind | ping me in two hours to drink water | {"what":"drink water","at":"2026-11-25T17:30"}
remind | set a reminder to renew my passport next month | {"what":"renew my passport","at":"2026-12-31"}
draft | draft a thank you to Priya | {"kind":"thank_you","people":["Priya"]}
draft | can you help me write a follow-up email to Initech? | {"kind":"follow_up","company":"Initech"}
draft | write a reply to Globex's rejection | {"kind":"rejection_reply","company":"Globex"}
draft | I need to decline the Acme offer, write something polite | {"kind":"decline","company":"Acme"}
draft | please write an acceptance email to Globex | {"kind":"accept","company":"Globex"}
draft | draft a LinkedIn message to Tom Beck | {"kind":"contact_request","people":["Tom Beck"]}
check_draft | Is this ok to send? Hi Tom, thanks again for meeting me. | {"draft":"Hi Tom, thanks again for meeting me."}
check_draft | please check my email: Dear Ms Lund, I am writing about the role. Regards, Ana | {"draft":"Dear Ms Lund, I am writing about the role. Regards, Ana"}
practice | let's practise | {}
practice | give me a mock interview for Globex | {"company":"Globex"}
practice | ask me a few interview questions | {}
practice | help me prepare for initech | {"company":"initech"}
progress | how have I been doing? | {}
progress | show my progress | {}
progress | am I improving? | {}
settings | set my timezone to Berlin | {"timezone":"Europe/Berlin"}
settings | no messages after 9pm please | {"quiet_from":"21:00"}
settings | weekly goal 6 | {"weekly_goal":6}
settings | I've moved to Sydney, please change my time zone | {"timezone":"Australia/Sydney"}
settings | I want to send 4 applications every week | {"weekly_goal":4}
pause | pause until next Monday | {"until":"2026-11-30"}
pause | please stop messaging me | {}
pause | mute | {}
pause | I need some time off from this | {}
resume | I'm back! | {}
resume | you can message me again | {}
resume | start again | {}
export | export | {}
export | give me all my data | {}
export | can I get a copy of my data? | {}
forget_me | delete all my data | {}
forget_me | please delete my account | {}
forget_me | wipe everything | {}
undo | undo that | {}
undo | oops, wrong one | {}
undo | no wait, that was a mistake | {}
undo | take that back | {}
help | what can I ask you? | {}
help | help me | {}
help | how do I use this? | {}
help | what do you do? | {}
greeting | hello! | {}
greeting | hey | {}
greeting | good evening | {}
greeting | hi, how are you? | {}
thanks | thank you! | {}
thanks | thanks a lot, that helped | {}
thanks | cheers mate | {}
thanks | much appreciated | {}
distress | I feel like a total failure | {"severity":"low"}
distress | I want to give up, nobody wants me | {"severity":"low"}
distress | I can't stop crying | {"severity":"low"}
distress | I don't want to live any more | {"severity":"crisis"}
distress | i've been thinking about ending it all | {"severity":"crisis"}
distress | everyone would be better off without me | {"severity":"crisis"}
interview_done | Well that's me finished at Dovecote Nursery. Room leader job, saw Paula and Gemma, they'll phone Monday. | {"company":"Dovecote Nursery","role":"Room leader","people":["Paula","Gemma"],"reply_by":"2026-11-30"}
interview_done | had interview with globex yesterday at 4 for devops engineer | {"company":"globex","role":"devops engineer","at":"2026-11-24T16:00"}
interview_done | Phone interview with Canopy Energy went fine, I talked to Ewa. She expects to have news in a few days. | {"company":"Canopy Energy","people":["Ewa"],"reply_by":"2026-11-28"}
interview_done | My Acme interview is done! Raj was there and so was Mei. | {"company":"Acme","people":["Raj","Mei"]}
interview_done | interviewed for barista at Grind & Co this afternoon | {"company":"Grind & Co","role":"barista","at":"2026-11-25T14:00"}
interview_done | Sir interview is over at Bajaj Motors, panel had three people Mr Rao, Mr Iyer and one HR madam Sunita. Result within 5 working days. | {"company":"Bajaj Motors","people":["Rao","Iyer","Sunita"],"reply_by":"2026-12-02"}
interview_done | Just hung up with Tidal Media. Screening call for junior editor. Recruiter Kim says next steps by early next week | {"company":"Tidal Media","role":"junior editor","people":["Kim"],"reply_by":"2026-12-01"}
interview_done | the hr round at Zensoft is finished today, they told me to wait for one week | {"company":"Zensoft","at":"2026-11-25","reply_by":"2026-12-02"}
interview_done | I've had my second interview with Larkhill School. Head teacher is Mrs. Doyle. She promised to call by Friday. | {"company":"Larkhill School","people":["Doyle"],"reply_by":"2026-11-27"}
interview_done | Met Anneke de Vries of Waterland Bank today, credit analyst position, I should get an answer before the 9th | {"company":"Waterland Bank","role":"credit analyst","at":"2026-11-25","people":["Anneke de Vries"],"reply_by":"2026-12-09"}
interview_done | ugh just bombed the initech coding screen. interviewer: Dmitri | {"company":"initech","people":["Dmitri"]}
interview_done | It's over! Harbourside Hotel, night porter, the GM Felix wants to decide tomorrow | {"company":"Harbourside Hotel","role":"night porter","people":["Felix"],"reply_by":"2026-11-26"}
interview_done | Completed my virtual interview with Nova Genomics, lab technician. I told Dr. Chen I would send my publications list by Wednesday. | {"company":"Nova Genomics","role":"lab technician","people":["Chen"],"promised":[{"what":"send my publications list","due":"2026-12-02"}]}
interview_done | On Monday I was at Fischer Maschinenbau for an interview as mechanical engineer. Herr Vogel told me that I hear from them in two weeks. | {"company":"Fischer Maschinenbau","role":"mechanical engineer","at":"2026-11-23","people":["Vogel"],"reply_by":"2026-12-09"}
interview_done | so globex was today. 3 rounds back to back. i'm wiped. mike, susan & some vp whose name i missed | {"company":"globex","at":"2026-11-25","people":["mike","susan"]}
interview_done | interview w acme ✔️ said i'd fwd my transcript by tmrw | {"company":"acme","promised":[{"what":"fwd my transcript","due":"2026-11-26"}]}
interview_done | Finished the group assessment at Marlowe Retail, store supervisor. We'll be told by the end of the month. | {"company":"Marlowe Retail","role":"store supervisor","reply_by":"2026-11-30"}
interview_done | Went in for my interview at the Whitstable Gallery two days ago, curator role, chatted with Imogen Farrell | {"company":"Whitstable Gallery","role":"curator","at":"2026-11-23","people":["Imogen Farrell"]}
interview_done | Interview with Ostrava Steel this morning at 8. Good feeling! Answer in one week. | {"company":"Ostrava Steel","at":"2026-11-25T08:00","reply_by":"2026-12-02"}
interview_done | they interviewed me at Sparrow Health today, ICU nurse. Got asked to send my licence by Friday. | {"company":"Sparrow Health","role":"ICU nurse","at":"2026-11-25","promised":[{"what":"send my licence","due":"2026-11-27"}]}
interview_planned | my interview with Initech is next Tuesday at 9:30am with Bill | {"company":"Initech","at":"2026-12-01T09:30","people":["Bill"]}
interview_planned | Will have a Zoom interview with Solera on Dec 8, 3pm, for UX researcher | {"company":"Solera","role":"UX researcher","at":"2026-12-08T15:00"}
interview_planned | heading to an interview at Costco in an hour | {"company":"Costco","at":"2026-11-25T16:30"}
interview_planned | Interview confirmed: Meadowbank Clinic, practice nurse, 1 December 13:00 | {"company":"Meadowbank Clinic","role":"practice nurse","at":"2026-12-01T13:00"}
interview_planned | globex interview tomorrow!! so nervous | {"company":"globex","at":"2026-11-26"}
interview_planned | I have my first round with Zoho on Monday, interviewer will be Karthik | {"company":"Zoho","at":"2026-11-30","people":["Karthik"]}
interview_planned | Acme rescheduled me to Friday at 4 | {"company":"Acme","at":"2026-11-27T16:00"}
next_round | Great news from Initech: second interview next Monday at 11 | {"company":"Initech","at":"2026-11-30T11:00"}
next_round | globex are bringing me in for the final panel | {"company":"globex"}
next_round | I passed the first interview with Acme and will meet Olga Petrova on Thursday | {"company":"Acme","at":"2026-11-26","people":["Olga Petrova"]}
next_round | made it to round 3 at Quantiva 🥳 | {"company":"Quantiva"}
next_round | Initech would like me to do an onsite on 3 December | {"company":"Initech","at":"2026-12-03"}
next_round | got a callback from Globex for another interview | {"company":"Globex"}
offer | Omg acme want me!! offer in my inbox | {"company":"acme"}
offer | I've been offered the sous chef job at Brasserie Lemaire | {"company":"Brasserie Lemaire"}
offer | Globex has extended an offer, I must reply within a week | {"company":"Globex","decide_by":"2026-12-02"}
offer | got selected in Infosoft, offer letter will come tomorrow | {"company":"Infosoft"}
offer | Initech came through with an offer and want to know by Tuesday | {"company":"Initech","decide_by":"2026-12-01"}
rejected | Globex have decided to hire someone else | {"company":"Globex"}
rejected | I didn't make it past the first stage at Acme | {"company":"Acme"}
rejected | bad news, initech isn't moving forward | {"company":"initech"}
rejected | Received regret mail from Orchid Pharma | {"company":"Orchid Pharma"}
rejected | so Acme passed. oh well | {"company":"Acme"}
rejected | They gave the job to somebody internal at Whitcombe Primary | {"company":"Whitcombe Primary"}
rejected | not selected by globex | {"company":"globex"}
withdrew | I told Acme no thanks | {"company":"Acme"}
withdrew | I'm out of the running at Globex, my choice | {"company":"Globex"}
withdrew | Emailed Initech to withdraw my application | {"company":"Initech"}
ghosted | Acme has gone silent, I'm writing them off | {"company":"Acme"}
ghosted | haven't heard a word from globex in a month so i assume it's dead | {"company":"globex"}
ghosted | Stopped expecting anything from Initech | {"company":"Initech"}
heard_from | HR at Globex wrote to me, they want my payslips by Wednesday | {"company":"Globex","reply_by":"2026-12-02"}
heard_from | Tom from Initech rang while I was out, said to call him back tomorrow | {"company":"Initech","people":["Tom"],"reply_by":"2026-11-26"}
heard_from | acme texted asking when i can start | {"company":"acme"}
heard_from | I got an email from Petra at Globex asking for my visa status | {"company":"Globex","people":["Petra"]}
heard_from | Initech are asking for two more referees | {"company":"Initech"}
contacted | I rang Initech on Tuesday about my application | {"company":"Initech","at":"2026-11-24"}
contacted | Messaged Priya on LinkedIn to say thanks | {"people":["Priya"]}
contacted | have written to acme asking about next steps | {"company":"acme"}
contacted | I've just thanked Tom Beck by email | {"people":["Tom Beck"]}
contacted | chased globex again today | {"company":"globex","at":"2026-11-25"}
may_i_follow_up | Is today a good day to chase Acme? | {"company":"Acme"}
may_i_follow_up | globex hasn't replied. can i email them? | {"company":"globex"}
may_i_follow_up | When would be a good time to write to Initech? | {"company":"Initech"}
may_i_follow_up | do you think I should reach out to Acme again? | {"company":"Acme"}
may_i_follow_up | am i allowed to call hr at globex yet | {"company":"globex"}
commitment | I have to send Acme my ID by Thursday | {"company":"Acme","promised":[{"what":"send Acme my ID","due":"2026-11-26"}]}
commitment | told Globex they'd get my answer by Monday | {"company":"Globex","promised":[{"what":"my answer","due":"2026-11-30"}]}
commitment | promised initech to finish the coding test by sunday | {"company":"initech","promised":[{"what":"finish the coding test","due":"2026-11-29"}]}
commitment | I said I'd let Acme know about relocation by the end of the week | {"company":"Acme","promised":[{"what":"let Acme know about relocation","due":"2026-11-27"}]}
contact | Sven's phone: +46 70 555 01 02 | {"people":["Sven"],"phone":"+46 70 555 01 02"}
contact | Save this: hr@globex.example is the address for Globex | {"company":"Globex","email":"hr@globex.example"}
contact | Mei Tanaka at Initech, mei.tanaka@initech.example, linkedin.com/in/mei-tanaka-x | {"company":"Initech","people":["Mei Tanaka"],"email":"mei.tanaka@initech.example","link":"linkedin.com/in/mei-tanaka-x"}
referrer | My uncle's friend Bashir works in HR at Globex | {"company":"Globex","people":["Bashir"]}
referrer | I have a contact at Acme who could recommend me, Nadia | {"company":"Acme","people":["Nadia"]}
note | At Globex they asked what I know about their competitors | {"company":"Globex","question":"what I know about their competitors"}
note | Acme: "Why should we hire you?" I said because I finish things | {"company":"Acme","question":"Why should we hire you","answer":"because I finish things"}
note | she asked how I deal with difficult customers, I talked about the refund story | {"question":"how I deal with difficult customers","answer":"refund story"}
note | Add a question: what would you do in your first 90 days? | {"question":"what would you do in your first 90 days"}
note | They asked for an example of leadership | {"question":"example of leadership"}
applied | put in 4 applications yesterday | {"count":4}
applied | I have applied in Wipro and waiting | {"company":"Wipro"}
applied | just sent my cv to Globex | {"company":"Globex"}
away | I'm in Spain from 10 to 17 December | {"from":"2026-12-10","to":"2026-12-17"}
away | unavailable Dec 1 to Dec 3 | {"from":"2026-12-01","to":"2026-12-03"}
away | I'll be offline this weekend | {"from":"2026-11-28","to":"2026-11-29"}
tasks | what have I got to do this week? | {}
tasks | list my tasks | {}
tasks | anything due today? | {}
interviews | how many interviews do I have? | {}
interviews | what's in my pipeline | {}
notes | what were the questions at Acme? | {"company":"Acme"}
notes | pull up my notes from initech | {"company":"initech"}
task_done | sent the references! | {"ref":"references"}
task_done | that's 4 done | {"ref":4}
task_done | I finished the portfolio | {"ref":"portfolio"}
task_done | close task 3 | {"ref":3}
task_snooze | not today, remind me of the references on Monday | {"ref":"references","until":"2026-11-30"}
task_snooze | give me until Friday for 2 | {"ref":2,"until":"2026-11-27"}
task_snooze | delay 3 by two days | {"ref":3,"until":"2026-11-27"}
task_drop | never mind about 3 | {"ref":3}
task_drop | I'm not doing the reference letter | {"ref":"reference letter"}
task_drop | no need for the thank-you note | {"ref":"thank-you note"}
remind | remind me on the 3rd at noon to ring the bank | {"what":"ring the bank","at":"2026-12-03T12:00"}
remind | reminder: pick up my suit tomorrow at 5pm | {"what":"pick up my suit","at":"2026-11-26T17:00"}
remind | I need to remember to send the form on Friday, remind me | {"what":"send the form","at":"2026-11-27"}
draft | help me thank Jane and Raj at Acme | {"kind":"thank_you","company":"Acme","people":["Jane","Raj"]}
draft | write something to chase Globex | {"kind":"follow_up","company":"Globex"}
draft | how should I respond to Initech's rejection email? | {"kind":"rejection_reply","company":"Initech"}
draft | can you draft an email asking Petra for a reference | {"kind":"reference","people":["Petra"]}
check_draft | Could you look at this? Hello Priya, I wanted to thank you for Tuesday. Best, Leo | {"draft":"Hello Priya, I wanted to thank you for Tuesday. Best, Leo"}
check_draft | too long? "Dear Tom, I was so pleased to meet you and the whole team yesterday" | {"draft":"Dear Tom, I was so pleased to meet you and the whole team yesterday"}
practice | interview me for Acme | {"company":"Acme"}
practice | I want to practise the salary question | {}
progress | how did I do this month compared to last month | {}
progress | stats please | {}
settings | I sleep from 11pm to 7am | {"quiet_from":"23:00","quiet_to":"07:00"}
settings | set quiet hours 22:00-06:30 | {"quiet_from":"22:00","quiet_to":"06:30"}
settings | my time zone is PST | {"timezone":"America/Los_Angeles"}
settings | goal: 3 a week | {"weekly_goal":3}
pause | go quiet for a week | {"until":"2026-12-02"}
pause | no more messages until Friday please | {"until":"2026-11-27"}
pause | I need a rest, don't message me | {}
resume | let's continue | {}
resume | please start reminding me again | {}
export | download my data | {}
export | I'd like an export of my journal | {}
forget_me | remove all my information | {}
forget_me | forget everything about me | {}
undo | undo the last one | {}
undo | that's not what I meant, undo | {}
help | what are your features? | {}
help | I don't know how to use this | {}
greeting | hiya | {}
greeting | yo | {}
thanks | thx | {}
thanks | you're a star, thank you | {}
distress | I can't face another interview, I just want to cry | {"severity":"low"}
distress | feeling really down about all of this | {"severity":"low"}
distress | I'm not sure life is worth it | {"severity":"crisis"}
distress | I want to disappear forever | {"severity":"crisis"}
other | tell me a joke | {}
other | do you like jazz? | {}
other | the coffee machine broke again | {}
interview_done | Just got out of my second-round interview with Palisade Insurance. Spoke to Meredith and Jun. They'll have a decision by Dec 9. | {"company":"Palisade Insurance","people":["Meredith","Jun"],"reply_by":"2026-12-09"}
interview_done | initech interview: done. felt ok. peter said friday | {"company":"initech","people":["peter"],"reply_by":"2026-11-27"}
interview_done | Hey, so my interview at Cloverfield Farm Shop happened this morning. It's for weekend supervisor. Ollie and Fran interviewed me. | {"company":"Cloverfield Farm Shop","role":"weekend supervisor","at":"2026-11-25T09:00","people":["Ollie","Fran"]}
interview_done | I've finished my interview at Mahindra Tech for test engineer, HR Ms Kavitha told that she will update by tomorrow evening | {"company":"Mahindra Tech","role":"test engineer","people":["Kavitha"],"reply_by":"2026-11-26T18:00"}
interview_done | That was the longest interview of my life. Stellar Freight, dispatcher. Hope to hear by the middle of next week. | {"company":"Stellar Freight","role":"dispatcher","reply_by":"2026-12-02"}
interview_done | met with Globex today, Anja asked good questions, they'll be deciding before Christmas | {"company":"Globex","at":"2026-11-25","people":["Anja"]}
interview_done | walked out of Acme ten minutes ago. nice people. promised to send them my salary expectations by end of day | {"company":"Acme","at":"2026-11-25T15:20","promised":[{"what":"send them my salary expectations","due":"2026-11-25T17:00"}]}
interview_done | Done with round one at Fernwood Academy, maths teacher, panel chaired by Mr Osei | {"company":"Fernwood Academy","role":"maths teacher","people":["Osei"]}
interview_done | Interview for the pharmacist position at Wellspring is over. Two interviewers, Leila and Bogdan, result in 2 weeks | {"company":"Wellspring","role":"pharmacist","people":["Leila","Bogdan"],"reply_by":"2026-12-09"}
interview_done | I was at Acme yesterday for the interview, saw Jane again | {"company":"Acme","at":"2026-11-24","people":["Jane"]}
interview_done | Today was my interview day at Sollers Consulting (junior consultant). Marek and Zofia asked a lot about SQL. | {"company":"Sollers Consulting","role":"junior consultant","at":"2026-11-25","people":["Marek","Zofia"]}
interview_done | The interview at Kingfisher Hotel ended a moment ago. I should hear from Graziella within the week. | {"company":"Kingfisher Hotel","people":["Graziella"],"reply_by":"2026-12-02"}
interview_done | Had my technical with Globex. Promised to fix the bug in my sample by Friday. | {"company":"Globex","promised":[{"what":"fix the bug in my sample","due":"2026-11-27"}]}
interview_done | vid interview w/ sunbeam solar all done, installer role, call back expected thurs | {"company":"sunbeam solar","role":"installer","reply_by":"2026-11-26"}
interview_planned | Interview at Pinewood Vets this Friday, 10:30, vet nurse | {"company":"Pinewood Vets","role":"vet nurse","at":"2026-11-27T10:30"}
interview_planned | I've been given an interview slot at Castlewood Council: Monday 7 December 2pm | {"company":"Castlewood Council","at":"2026-12-07T14:00"}
interview_planned | tomorrow i meet the people from Nordlys Energi at 13:00 for interview | {"company":"Nordlys Energi","at":"2026-11-26T13:00"}
interview_planned | Got a call with Acme's hiring manager Noor on Monday at noon | {"company":"Acme","at":"2026-11-30T12:00","people":["Noor"]}
interview_planned | Preparing for my Initech interview on the 1st | {"company":"Initech","at":"2026-12-01"}
next_round | Fantastic, Acme wants to continue with me, next interview is Tuesday | {"company":"Acme","at":"2026-12-01"}
next_round | I'm going to the final stage with Globex | {"company":"Globex"}
next_round | Shortlisted at Wipfli for technical round on Friday | {"company":"Wipfli","at":"2026-11-27"}
next_round | initech: invited for 2nd round 4 dec 10am | {"company":"initech","at":"2026-12-04T10:00"}
offer | Just received a job offer from Pelican Foods! | {"company":"Pelican Foods"}
offer | globex say they'd like to have me on board, contract to follow | {"company":"globex"}
offer | So happy, Initech gave me the job | {"company":"Initech"}
offer | have an offer on the table from Acme until 10 December | {"company":"Acme","decide_by":"2026-12-10"}
rejected | Heard back from Initech: they picked another applicant. | {"company":"Initech"}
rejected | acme rejected my application | {"company":"acme"}
rejected | Got the dreaded 'we regret to inform you' from Globex | {"company":"Globex"}
rejected | Initech doesn't want me | {"company":"Initech"}
rejected | Unfortunately it didn't work out with Acme, they hired the other guy | {"company":"Acme"}
rejected | Globex says I'm not what they're looking for | {"company":"Globex"}
withdrew | I have withdrawn my candidature from Zensoft | {"company":"Zensoft"}
withdrew | said no to globex's second interview | {"company":"globex"}
withdrew | I won't be continuing with Acme, wrote to them this morning | {"company":"Acme"}
ghosted | Initech never replied after the interview so I'm moving on | {"company":"Initech"}
ghosted | no sign of life from Acme for ages, consider it closed | {"company":"Acme"}
heard_from | Jane at Acme wants me to send my passport copy by Monday | {"company":"Acme","people":["Jane"],"reply_by":"2026-11-30"}
heard_from | A lady from Globex called regarding my references | {"company":"Globex"}
contacted | sent a follow-up to Initech | {"company":"Initech"}
contacted | I emailed both Priya and Tom yesterday | {"people":["Priya","Tom"],"at":"2026-11-24"}
contacted | left a message with Acme's front desk | {"company":"Acme"}
may_i_follow_up | Acme said Friday and it's Wednesday, can I still write? | {"company":"Acme"}
may_i_follow_up | Would a second email to Globex annoy them? | {"company":"Globex"}
may_i_follow_up | follow up with initech yet? | {"company":"initech"}
commitment | I told Jane I would bring my certificates on Friday | {"promised":[{"what":"bring my certificates","due":"2026-11-27"}]}
commitment | note to self i promised globex the budget sheet by wed | {"company":"globex","promised":[{"what":"budget sheet","due":"2026-12-02"}]}
contact | Marta's LinkedIn is https://linkedin.com/in/marta-x | {"people":["Marta"],"link":"https://linkedin.com/in/marta-x"}
contact | the phone number for Pinewood Vets is 01632 960 001 | {"company":"Pinewood Vets","phone":"01632 960 001"}
referrer | Sanjay from my old team now works for Acme, he might help | {"company":"Acme","people":["Sanjay"]}
note | Interview question at Acme: tell me about a time you led a team | {"company":"Acme","question":"tell me about a time you led a team"}
note | He wanted to know how I'd price the product. I answered per seat. | {"question":"how I'd price the product","answer":"per seat"}
note | I was asked by Initech where I see myself in ten years | {"company":"Initech","question":"where I see myself in ten years"}
applied | 3 more applications out the door | {"count":3}
applied | I've just applied for the nurse job at St Luke's | {"company":"St Luke's"}
away | we're going to Italy Dec 18 to Jan 2 | {"from":"2026-12-18","to":"2027-01-02"}
away | I won't be around on Monday | {"from":"2026-11-30","to":"2026-11-30"}
tasks | what's outstanding? | {}
tasks | show open tasks for initech | {"company":"initech"}
interviews | who am I interviewing with at the moment | {}
interviews | any interviews this week? | {}
notes | let me see what I noted about Globex | {"company":"Globex"}
notes | read my notes back to me | {}
task_done | number 3 is done | {"ref":3}
task_done | I sent the thank-you note, mark it done | {"ref":"thank-you note"}
task_done | all done with the certificates | {"ref":"certificates"}
task_snooze | can 2 wait till next week? | {"ref":2,"until":"2026-12-04"}
task_snooze | I can't do the follow-up today, ask me tomorrow | {"ref":"follow-up","until":"2026-11-26"}
task_drop | delete task 2 | {"ref":2}
task_drop | don't remind me about the portfolio | {"ref":"portfolio"}
remind | remind me about the deposit on Dec 2 | {"what":"deposit","at":"2026-12-02"}
remind | please remind me tonight to lay out my clothes | {"what":"lay out my clothes","at":"2026-11-25T20:00"}
draft | Could you write a thank-you note for the Globex panel? | {"kind":"thank_you","company":"Globex"}
draft | I'd like to accept Acme's offer, help me word it | {"kind":"accept","company":"Acme"}
draft | give me a template for asking for a reference | {"kind":"reference"}
check_draft | what do you think of this? Dear Priya, thank you for your time on Monday. | {"draft":"Dear Priya, thank you for your time on Monday."}
practice | can you quiz me for Initech? | {"company":"Initech"}
progress | how's it going overall, am I getting anywhere? | {}
settings | quiet time from 9pm until 8am | {"quiet_from":"21:00","quiet_to":"08:00"}
settings | I'm in Mumbai, update my timezone | {"timezone":"Asia/Kolkata"}
settings | change my weekly goal to 10 | {"weekly_goal":10}
pause | shut up for a bit | {}
pause | hold off until 1 December | {"until":"2026-12-01"}
resume | ok start messaging again | {}
export | export everything as csv | {}
forget_me | erase me | {}
undo | that was a mistake, undo | {}
undo | no, take back the last thing | {}
help | what commands are there | {}
greeting | good afternoon | {}
greeting | hello coach | {}
thanks | that's great, thank you | {}
distress | i feel so alone in this and it's getting worse | {"severity":"low"}
distress | maybe it'd be easier if I wasn't around | {"severity":"crisis"}
other | how tall is the Eiffel Tower | {}
other | I had pasta for lunch | {}
other | is it going to rain tomorrow | {}
other | what's the capital of Peru? | {}
other | order me a pizza | {}
other | my dog ate my homework | {}
other | they rejected my idea in the meeting | {}
other | this commute is killing me | {}
`

func TestSentences(t *testing.T) {
	now := corpusNow(t)
	for line := range strings.Lines(sentences) {
		parts := strings.SplitN(strings.TrimSpace(line), " | ", 3)
		if len(parts) != 3 {
			continue
		}
		var want map[string]any
		if err := json.Unmarshal([]byte(parts[2]), &want); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		rs := Read(parts[1], now, corpusKnown)
		got := said(rs[0])
		if string(rs[0].Intent) != parts[0] || len(rs) != 1 {
			t.Errorf("%q\n   is %s (%.2f, %d readings), want %s\n   %s", parts[1], rs[0].Intent, rs[0].Confidence, len(rs), parts[0], strings.Join(rs[0].Because, "; "))
			continue
		}
		for _, k := range keysOf(got, want) {
			g, w := []string(nil), []string(nil)
			if got[k] != nil {
				g = flat(k, got[k])
			}
			if want[k] != nil {
				w = flat(k, want[k])
			}
			if n := common(g, w); n != len(g) || n != len(w) {
				t.Errorf("%q\n   %s: got %v, want %v", parts[1], k, got[k], want[k])
			}
		}
	}
}

func keysOf(maps ...map[string]any) []string {
	seen := map[string]bool{}
	var keys []string
	for _, m := range maps {
		for k := range m {
			if !seen[k] {
				seen[k] = true
				keys = append(keys, k)
			}
		}
	}
	return keys
}
