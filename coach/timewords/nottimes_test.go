package timewords

import "testing"

// TestNotTimes holds that words, names, counts and lengths are no moments.
func TestNotTimes(t *testing.T) {
	past := wednesday(t)
	past.Tense = Past
	for _, words := range []string{
		"Mark", "will", "may I", "march into", "sat down", "sun", "second round", "one second", "first round", "the 2nd interview", "may", "24/7",
		"4/5 stars", "rated it 4", "task 3", "at 3 companies", "5 people", "3 ppl", "for 2 hours", "10 years' experience", "room 302", "Q3", "$90k",
		"90,000", "COVID-19", "v2.1", "Monday.com", "monday.com's platform", "Friday Agency", "at Friday Agency", "with March & Co", "from March & Co",
		"June Labs", "Sunday Ventures called", "in 5", "back in a sec", "10 business days", "ten working days", "2-3 weeks", "two to three days",
		"30 mins", "48h", "an hour", "a 45 minute interview", "2 hour onsite", "took 3 hours", "two weeks notice", "2 weeks' notice", "a two-week trial",
		"after 3 rounds", "within 3 rounds", "4 day week", "once a week", "5 days a week", "June called", "April said hi", "August Home", "Jan from HR",
		"May from HR", "met April", "fall", "spring", "H2", "1 on 1", "1-1", "1:1", "1-on-1", "one on one", "one to one", "2 to 3 years", "3:1 ratio",
		"16:9", "4:3", "5/10", "7 out of 10", "10/10", "8/10", "3/5", "50/50", "2/3 of the team", "solved 6/8 test cases", "7/8 passed", "version 12.4",
		"iOS 17.2", "python 3.12", "4.0 GPA", "GPA at 4.5", "at 4.5 stars", "at 3.5%", "at 90,000", "at 95k", "at 10x", "at 3 levels", "at 5% equity",
		"by 10%", "by 5 points", "by 20 percent", "at 12 lakhs", "at 12 LPA", "at 20 lpa", "12 LPA", "around 5 people", "by 2 people", "by 5 engineers",
		"before 3 people", "between 3 and 5 years", "from 3 to 5 years", "between 90 and 100k", "between 2 and 3 rounds", "from 10 to 12 engineers",
		"floor 3", "level 5", "L5", "E4", "p90", "ec2", "h1b", "24x7", "a 9 to 5 job", "401k", "W2", "Rs 12", "£12", "€12", "call 555 0134", "555-0134",
		"0161 496 0000", "+44 20 7946 0958", "(415) 555-0134", "07700 900123", "1800 123 456", "98765 43210", "ext 12", "ext. 12", "01 23 45 67 89",
		"the second one", "the third option", "on the second try", "by the second interviewer", "for the first time", "from the first",
		"the first thing I said", "second thoughts", "a quarter of the team", "half of them", "half", "a few", "a couple", "more at 2", "top 10",
		"10 of 12", "5 stars", "8 hours a day", "40 hours", "a day in the life", "the day was long", "one day", "some day", "day to day", "by day",
		"day 2", "week 3", "next steps", "next time", "last time", "this time", "the end", "at the end", "in the end", "early stage", "late stage",
		"mid level", "midlevel", "mid-size", "start date", "first impression", "the last one", "the next one", "next round", "last round",
		"an early riser", "Senior SDE 2", "part 2 of 3", "3 out of 5", "seven people", "nine engineers", "four rounds", "one of the two",
		"two or three people", "about ten of us", "around twenty", "at twenty three companies", "under 30", "over 40", "I'm 25", "ten to fifteen people",
		"five to seven rounds", "I have two", "I am", "I am in", "pm role", "PM interview", "the PM", "senior pm", "a PM at Acme", "as the lead PM",
		"at noon.com", "over lunch", "had lunch", "lunch", "weeks", "months", "years", "the sun is out", "sun and fun", "0.5", "3.14", "2x", "1080p",
		"rtx 4090", "ISO 9001", "at 2026", "since 2019", "from 2019 to 2022", "class of 2019", "2019-2022", "in 1999", "2 Jane Street", "14 Main Street",
		"flat 3, 12 High Street", "on 5 fronts", "on 3 levels", "3-2 vote", "a 3-4 person team", "a 10-12 hour day", "1400 people", "1500 applicants",
		"at 1500 companies", "at 2000 people", "win 10", "T-shirt", "c++20", "java 21", "HTTP 404", "port 8080", "a 500", "at 500 employees", "5 min walk",
		"10 min away", "an hour away", "an hour long", "half an hour", "half a day", "a half day", "every other", "second half", "first half",
		"the latter part", "last but not least", "at least 3", "at most 2", "at first", "at last", "at once", "by now", "by far", "by the way", "on time",
		"in time", "on the whole", "to the point", "to 5", "in 5 years", "in a year", "2 years ago", "a year ago", "I may have 2 offers",
		"may the force be with you", "we marched on", "the sun set", "second to none", "Let me think for a second", "they have 3 rounds and 2 take-homes",
		"I have 2 interviews and 1 offer", "at 2 of the companies", "it's a 10 minute walk", "salary 90-100k", "range is 80 to 95", "80 to 95k",
		"bumped from 85 to 90", "equity 0.5 to 1%", "I scored 8 out of 10", "score 4/10", "9/10 would interview again", "passed 10 of 12 tests",
		"100 people", "there were 5 of them", "round 2 of 4", "2nd round", "second-round", "on round 3", "level 4", "for 5 years",
		"with 5 years of experience", "5+ years", "5 yrs exp", "over 10 years of experience", "more than 2 years", "took me 2 days", "lasted 45 minutes",
		"a 3 month contract", "3-month probation", "6 month contract", "notice period is 3 months", "30 days notice", "4 weeks of vacation", "25 days PTO",
		"two days a week in the office", "3 days/week", "hybrid 3 days", "remote 2 days a week", "Mondays off", "works weekends", "weekly sync", "monthly",
		"annual bonus", "yearly", "daily standup", "day-to-day work", "end to end tests", "back to back calls", "one-on-one with the CTO", "face to face",
		"2 way", "A/B test", "I/O", "on and off", "C#", ".NET 8", "Node 20", "Python 3", "Go 1.26", "ES2020", "iPhone 15", "Area 51", "Studio 54",
		"Century 21", "7-Eleven", "3M", "Level 3 Communications", "Forever 21", "Motel 6", "Eight Sleep", "Two Sigma", "Ten Group", "Fifth Third Bank",
		"Fourth Wall", "Second Measure", "Third Bridge", "One Medical", "March Networks", "August Capital", "met June from Acme", "May Smith",
		"April Jones at Acme", "Jan Novak", "Jan de Vries", "Mr March", "Augustus", "Summer Health", "Dr. Sun", "mar", "the 2nd week", "on the 4th day",
		"the 3rd month in", "at five hundred employees", "around five thousand", "at three point five", "around 2 million", "at 3 month mark",
		"at the 6 month point", "by 2 orders of magnitude", "on the second floor", "the first of many", "first of all", "second of all",
		"the third of five", "the 5th element", "on the 7 train", "by the 3 of them", "on the 2 calls", "the fourth wall", "in the first place",
		"on the first attempt", "by the third call", "for the fifth time", "on my third coffee", "one on the list", "at one company", "at one point",
		"at one time", "at one of the panels", "one thirty-minute call", "two thirty minute calls", "a 9 30 minute", "three 45 minute sessions",
		"1000 rows", "1600 Amphitheatre", "at 1600 Amphitheatre Parkway", "about 1200 words", "in 1200 words", "at 1050 credits", "4 or 5 people",
		"3 or 4 rounds", "the 2nd or 3rd round", "either 3 or 4", "1st or 2nd choice", "from 1st to 3rd line support", "from 2nd to 3rd place",
		"3-5 rounds", "10-12 people", "from junior to senior", "end of story", "end of the call", "at the end of the interview", "end of the line",
		"lunch with the team", "we had lunch", "a lunch and learn", "am I right", "I am free", "pm me", "the pm said", "their PM asked", "weekend warrior",
		"week in week out", "month on month", "year over year", "year to date", "the quarter", "quarterly", "last quarter", "next quarter",
		"in the quarter", "the new year", "the other side", "this way", "the night shift", "night owl", "morning person", "morning!", "good evening",
		"evening all", "afternoon everyone", "tomorrowland", "mid-sized company", "mid market", "late fee", "early bird", "early career", "late bloomer",
		"first come first served", "first name", "last name", "next door", "next gen", "next.js", "noon.ai", "at night", "by night", "overnight",
		"over and out", "in and out", "in or out", "within reach", "during the call", "during 2 calls", "after the call", "after 5 calls",
		"before 2 calls", "until 3 calls", "around 8 people", "about 7 years", "about 2 years at Acme", "around 10 years", "~5 people", "~8 yoe", "8 yoe",
		"8+ yoe", "4.5 years", "4,5 years", "at 4,5", "1,200", "12,5", "99%", "100 percent", "bump staticcheck to 2.6.10", "from 5.8.0 to 5.9.0",
		"npm 1.1.65", "a newline immediately following it", "on immediately destroyed sockets", "Since this may be strict",
		"10.10 and later may restrict the scope", "Go 1 may change", "its start may stand", "by Sun Microsystems", "npm@7", "multiply by 1000",
		"ports start at 1024", "starting at 0", "from 0 to 6", "after 1 second", "after two or more dashes", "points at one `CONTEXT.md`",
		"based on 4.2 or newer", "1.6. Executable Form", "~3 people", "upgrade libev to 4.4.", "GPA 3.50-3.75", "1000-1500 users", "from 2019-2022",
		"1.25 to 2.5 crore", "from 1000 to 1500 users", "half 2 half 3", "before the holidays", "2 days after the interview", "a day before the interview",
		"the day after", "the week before", "quiet 22-7", "7 декабря", "day after", "can't do mornings", "happy Thanksgiving", "14th week", "week 50",
		"remind me a day before", "remind me an hour before", "2 hours before the interview", "give me 2 days", "I need 2 more weeks", "another 2 weeks",
		"1/2", "20261126", "weekdays 9-5", "in ten", "a week or two", "a week after that", "fri3pm", "friday3pm", "4thDec", "HR said 7-10 business days",
		"quarter of an hour", "give me half an hour", "wait until half past", "at half past", "after the long weekend", "next available slot", "by return",
		"in due course", "shortly", "soon", "in the near future", "in 3 sleeps", "24:00", "at 25:00", "29 Feb 2027", "31 Nov", "on the 31st of November",
		"Feb 30th", "32 Dec", "12/32", "13/13/2026", "2026-02-29", "0/5", "5/0", "until further notice", "for the next two weeks", "over the holidays",
		"the back half of January", "the last few days of November", "in a good week", "in 3+ weeks", "in 1d", "in 2d", "in 1w", "in 2w",
	} {
		for _, c := range []Context{wednesday(t), past} {
			if got := Find(words, c); len(got) != 0 {
				t.Errorf("%q: found %q as %s", words, got[0].Text, show(got))
			}
		}
	}
}
