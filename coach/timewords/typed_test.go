package timewords

import "testing"

// What people type, as read on Wednesday 2026-11-25 at 15:30.

//nolint:misspell // misspelt words are what it tests
func TestTypedClocks(t *testing.T) {
	check(t, wednesday(t), []line{
		{"by tomorrow eod", "2026-11-26T17:00"}, {"EOB", "2026-11-25T17:00"}, {"COB", "2026-11-25T17:00"}, {"by cob tomorrow", "2026-11-26T17:00"},
		{"this arvo", "2026-11-25T14:00"}, {"sunday arvo", "2026-11-29T14:00"}, {"tomorrow arvo at 3", "2026-11-26T15:00"},
		{"tomorrow half 4", "2026-11-26T16:30"}, {"tomorrow quarter to five", "2026-11-26T16:45"}, {"tomorrow at a quarter to five", "2026-11-26T16:45"},
		{"4ish", "2026-11-25T16:00"}, {"around 3ish", "2026-11-26T15:00"}, {"3 ish tomorrow", "2026-11-26T15:00"},
		{"tomorrow around threeish", "2026-11-26T15:00"}, {"tomorrow 3pm-ish", "2026-11-26T15:00"}, {"tomorrow 3pmish", "2026-11-26T15:00"},
		{"tomorrow 3:30ish", "2026-11-26T15:30"}, {"tomorrow at ten to eleven", "2026-11-26T10:50"}, {"tomorrow at five to four", "2026-11-26T15:55"},
		{"at twenty past nine tomorrow", "2026-11-26T09:20"}, {"tomorrow at twenty-five past nine", "2026-11-26T09:25"},
		{"at nine thirty", "2026-11-26T09:30"}, {"tomorrow nine thirty", "2026-11-26T09:30"}, {"tomorrow at two thirty", "2026-11-26T14:30"},
		{"tomorrow at ten forty-five", "2026-11-26T10:45"}, {"nine thirty tomorrow", "2026-11-26T09:30"}, {"9 30 tomorrow", "2026-11-26T09:30"},
		{"tomorrow 0930", "2026-11-26T09:30"}, {"at 0930", "2026-11-26T09:30"}, {"0930 hrs tomorrow", "2026-11-26T09:30"},
		{"1400 hrs on Friday", "2026-11-27T14:00"}, {"Friday 1430", "2026-11-27T14:30"}, {"Friday at 1400", "2026-11-27T14:00"},
		{"at 9.30", "2026-11-26T09:30"}, {"9.30 tomorrow", "2026-11-26T09:30"}, {"tomorrow 9.30", "2026-11-26T09:30"}, {"at 14h", "2026-11-26T14:00"},
		{"15h30 tomorrow", "2026-11-26T15:30"}, {"2 o'clock", "2026-11-26T14:00"}, {"tomorrow two o'clock", "2026-11-26T14:00"},
		{"tomorrow 2 oclock", "2026-11-26T14:00"}, {"tomorrow 3 o clock", "2026-11-26T15:00"}, {"noonish", "2026-11-26T12:00"},
		{"noon-ish tomorrow", "2026-11-26T12:00"}, {"8 in the morning", "2026-11-26T08:00"}, {"3 in the arvo", "2026-11-26T15:00"},
		{"tomorrow 3 in the afternoon", "2026-11-26T15:00"}, {"9 at night", "2026-11-25T21:00"}, {"tomorrow at 9 at night", "2026-11-26T21:00"},
		{"by lunch", "2026-11-26T12:00"}, {"by lunch tomorrow", "2026-11-26T12:00"}, {"lunchtime", "2026-11-26T12:00"},
		{"tomorrow lunchtime", "2026-11-26T12:00"}, {"Friday lunch", "2026-11-27T12:00"}, {"lunchtime on Friday", "2026-11-27T12:00"},
		{"before lunch on Friday", "2026-11-27T12:00"}, {"4.12. at 10", "2026-12-04T10:00"}, {"3 Dec 2026 2pm", "2026-12-03T14:00"},
		{"Thursday 3rd at 2", "2026-12-03T14:00"}, {"Thu 3/12 14:00", "2026-12-03T14:00"}, {"Thu 12/3 14:00", "2026-12-03T14:00"},
		{"Monday, 30 Nov, 10:00 AM", "2026-11-30T10:00"}, {"Monday 30th Nov 10am", "2026-11-30T10:00"},
		{"Nov 30th, 2026 at 10:00 AM EST", "2026-11-30T10:00"}, {"Mon 30/11 10am", "2026-11-30T10:00"}, {"10am Fri 4 Dec", "2026-12-04T10:00"},
		{"10:00 on 4 Dec", "2026-12-04T10:00"}, {"Fri, Dec 4 @ 10:30am", "2026-12-04T10:30"}, {"Fri@10", "2026-11-27T10:00"},
		{"Fri - 10am", "2026-11-27T10:00"}, {"Friday: 10am", "2026-11-27T10:00"}, {"12/04/2026 10:00", "2026-12-04T10:00"},
		{"2026-12-04 10:00", "2026-12-04T10:00"}, {"the first Monday in December at 10", "2026-12-07T10:00"}, {"tomorrow first thing", "2026-11-26T09:00"},
		{"first thing tomorrow", "2026-11-26T09:00"}, {"first thing in the morning", "2026-11-26T09:00"}, {"tomorrow am", "2026-11-26T09:00"},
		{"tomorrow AM", "2026-11-26T09:00"}, {"Friday pm", "2026-11-27T14:00"}, {"Monday a.m.", "2026-11-30T09:00"},
		{"tomorrow late afternoon", "2026-11-26T14:00"}, {"tomorrow mid-morning", "2026-11-26T09:00"}, {"by end of play Friday", "2026-11-27T17:00"},
		{"by close of play tomorrow", "2026-11-26T17:00"}, {"by the end of tomorrow", "2026-11-26T17:00"}, {"by end of Friday", "2026-11-27T17:00"},
		{"by the end of Monday", "2026-11-30T17:00"}, {"by tonight", "2026-11-25T20:00"}, {"tonight at half 7", "2026-11-25T19:30"},
		{"tonight at 12", "2026-11-26T00:00"}, {"Friday night", "2026-11-27T20:00"}, {"Saturday morning at 10", "2026-11-28T10:00"},
		{"8 tomorrow morning", "2026-11-26T08:00"}, {"at 7 tomorrow morning", "2026-11-26T07:00"}, {"11 at night", "2026-11-25T23:00"},
		{"at 12 tomorrow", "2026-11-26T12:00"}, {"12pm tomorrow", "2026-11-26T12:00"}, {"12am Friday", "2026-11-27T00:00"},
		{"12:30 tomorrow", "2026-11-26T12:30"}, {"1.15pm tomorrow", "2026-11-26T13:15"}, {"10-ish tomorrow", "2026-11-26T10:00"},
		{"15:00h tomorrow", "2026-11-26T15:00"}, {"15:00 hrs tomorrow", "2026-11-26T15:00"}, {"tomorrow @ 3:30pm", "2026-11-26T15:30"},
		{"3:30 p.m tomorrow", "2026-11-26T15:30"}, {"tomorrow 3p", "2026-11-26T15:00"}, {"by evening", "2026-11-25T18:00"},
		{"by the evening", "2026-11-25T18:00"}, {"in the evening", "2026-11-25T18:00"}, {"by tomorrow evening", "2026-11-26T18:00"},
		{"before noon", "2026-11-26T12:00"}, {"by eod tmrw", "2026-11-26T17:00"}, {"tomorrow early morning", "2026-11-26T09:00"},
		{"tomorrow morning 10", "2026-11-26T10:00"}, {"tomorrow morning 10 am", "2026-11-26T10:00"}, {"tomorrow evening 6 o'clock", "2026-11-26T18:00"},
		{"sharp 10am tomorrow", "2026-11-26T10:00"}, {"Fri. at 3", "2026-11-27T15:00"}, {"sat at 10", "2026-11-28T10:00"},
		{"the 4th at 10:30", "2026-12-04T10:30"}, {"Thursday the 3rd of December at half past two in the afternoon", "2026-12-03T14:30"},
		{"quarter past 3 tomorrow", "2026-11-26T15:15"}, {"half-past three tomorrow", "2026-11-26T15:30"},
		{"half past three pm tomorrow", "2026-11-26T15:30"}, {"five minutes to four tomorrow", "2026-11-26T15:55"},
	})
}

//nolint:misspell // misspelt words are what it tests
func TestTypedSpans(t *testing.T) {
	check(t, wednesday(t), []line{
		{"between Christmas and New Year", "2026-12-26..2026-12-31"}, {"Thursday to Friday next week", "2026-12-03..2026-12-04"},
		{"next Thu-Fri", "2026-12-03..2026-12-04"}, {"Mon-Wed", "2026-11-30..2026-12-02"}, {"Mon - Wed", "2026-11-30..2026-12-02"},
		{"from Monday through Wednesday", "2026-11-30..2026-12-02"}, {"Monday through to Wednesday", "2026-11-30..2026-12-02"},
		{"Mon thru Wed", "2026-11-30..2026-12-02"}, {"between the 1st and the 5th", "2026-12-01..2026-12-05"}, {"1-5 Dec", "2026-12-01..2026-12-05"},
		{"1st-5th Dec", "2026-12-01..2026-12-05"}, {"1st to 5th December", "2026-12-01..2026-12-05"},
		{"between 1 and 5 December", "2026-12-01..2026-12-05"}, {"Dec 1-5", "2026-12-01..2026-12-05"}, {"December 1 – 5", "2026-12-01..2026-12-05"},
		{"30 Nov to 4 Dec", "2026-11-30..2026-12-04"}, {"the 20th-27th", "2026-12-20..2026-12-27"}, {"20th-27th", "2026-12-20..2026-12-27"},
		{"20th to 27th", "2026-12-20..2026-12-27"}, {"from the 20-27th", "2026-12-20..2026-12-27"}, {"from 20th to 27th", "2026-12-20..2026-12-27"},
		{"Dec 20 to 27", "2026-12-20..2026-12-27"}, {"Dec 20 until Dec 27", "2026-12-20..2026-12-27"},
		{"Dec 4, 10am-11am", "2026-12-04T10:00..2026-12-04T11:00"}, {"Dec 4 from 10 to 11", "2026-12-04T10:00..2026-12-04T11:00"},
		{"Dec 4 10-11am", "2026-12-04T10:00..2026-12-04T11:00"}, {"10 am - 11 am tomorrow", "2026-11-26T10:00..2026-11-26T11:00"},
		{"10 to 11am tomorrow", "2026-11-26T10:00..2026-11-26T11:00"}, {"10am to 11 tomorrow", "2026-11-26T10:00..2026-11-26T11:00"},
		{"tomorrow 10:00–10:45", "2026-11-26T10:00..2026-11-26T10:45"}, {"2:30-3:15pm tomorrow", "2026-11-26T14:30..2026-11-26T15:15"},
		{"tomorrow from 2pm until 3pm", "2026-11-26T14:00..2026-11-26T15:00"}, {"tomorrow between 2 and 4", "2026-11-26T14:00..2026-11-26T16:00"},
		{"between 2 and 4 tomorrow", "2026-11-26T14:00..2026-11-26T16:00"}, {"at the weekend", "2026-11-28..2026-11-29"},
		{"the weekend after next", "2026-12-12..2026-12-13"}, {"over the w/e", "2026-11-28..2026-11-29"},
	})
}

//nolint:misspell // misspelt words are what it tests
func TestTypedLengths(t *testing.T) {
	check(t, wednesday(t), []line{
		{"fortnight today", "2026-12-09"}, {"a fortnight today", "2026-12-09"}, {"a fortnight tomorrow", "2026-12-10"},
		{"a fortnight from now", "2026-12-09"}, {"a fortnight on Friday", "2026-12-11"}, {"in a fortnight", "2026-12-09"},
		{"in a fortnight's time", "2026-12-09"}, {"in the next fortnight", "2026-12-09"}, {"two weeks' time", "2026-12-09"},
		{"in 2 weeks time", "2026-12-09"}, {"in two weeks' time", "2026-12-09"}, {"a week today", "2026-12-02"}, {"today week", "2026-12-02"},
		{"after New Year", "2027-01-08"}, {"after new years", "2027-01-08"}, {"in 48 hours", "2026-11-27T15:30"}, {"within 48h", "2026-11-27T15:30"},
		{"within 24-48 hours", "2026-11-27T15:30"}, {"in 3 hrs", "2026-11-25T18:30"}, {"in 1hr", "2026-11-25T16:30"}, {"in 5 min", "2026-11-25T15:35"},
		{"in half an hour", "2026-11-25T16:00"}, {"in half hour", "2026-11-25T16:00"}, {"in a half hour", "2026-11-25T16:00"},
		{"in 1.5 hours", "2026-11-25T17:00"}, {"in an hour and 15 minutes", "2026-11-25T16:45"}, {"in 2 hours 30 minutes", "2026-11-25T18:00"},
		{"in 1h 30m", "2026-11-25T17:00"}, {"in 1h30", "2026-11-25T17:00"}, {"in a quarter of an hour", "2026-11-25T15:45"},
		{"in three quarters of an hour", "2026-11-25T16:15"}, {"in forty five minutes", "2026-11-25T16:15"},
		{"in twenty-five minutes", "2026-11-25T15:55"}, {"an hour from now", "2026-11-25T16:30"}, {"within the hour", "2026-11-25T16:30"},
		{"later today", "2026-11-25"}, {"some time next week", "2026-12-04"}, {"within the month", "2026-12-25"}, {"in 10 business days", "2026-12-09"},
		{"within ten working days", "2026-12-09"}, {"in two to three days", "2026-11-28"}, {"in 2-3 weeks", "2026-12-16"},
		{"in 3-5 business days", "2026-12-02"}, {"within the next 3-5 business days", "2026-12-02"}, {"in the next 5 to 7 working days", "2026-12-04"},
		{"3-5 business days from now", "2026-12-02"}, {"in two or three weeks", "2026-12-16"}, {"in 1-2 weeks", "2026-12-09"},
		{"in a week or so", "2026-12-02"}, {"in the next week or two", "2026-12-09"}, {"within the next week or so", "2026-12-02"},
		{"in like 2 weeks", "2026-12-09"}, {"in maybe a week", "2026-12-02"}, {"in just over a week", "2026-12-02"}, {"in about a week", "2026-12-02"},
		{"in another week", "2026-12-02"}, {"in a further two weeks", "2026-12-09"}, {"in couple of days", "2026-11-27"}, {"in couple days", "2026-11-27"},
		{"in a couple days", "2026-11-27"}, {"in few days", "2026-11-28"}, {"in the coming days", "2026-11-28"}, {"in the coming weeks", "2026-12-16"},
		{"in the next couple days", "2026-11-27"}, {"after one week", "2026-12-02"}, {"after a week", "2026-12-02"}, {"in one week's time", "2026-12-02"},
		{"in one week time", "2026-12-02"}, {"in an hours time", "2026-11-25T16:30"}, {"in six weeks", "2027-01-06"}, {"in six months", "2027-05-25"},
		{"in a month's time", "2026-12-25"}, {"in eighteen days", "2026-12-13"}, {"in twenty-one days", "2026-12-16"}, {"in thirteen days", "2026-12-08"},
		{"by the end of today", "2026-11-25T17:00"}, {"by 5 today", "2026-11-25T17:00"}, {"after Thanksgiving", "2026-11-26"},
		{"after the holidays", "2027-01-08"}, {"today or tomorrow", "2026-11-26"}, {"today evening", "2026-11-25T18:00"},
		{"today eod", "2026-11-25T17:00"}, {"two Fridays from now", "2026-12-04"}, {"this time tomorrow", "2026-11-26T15:30"},
		{"this time next week", "2026-12-02T15:30"}, {"2 working days from today", "2026-11-27"}, {"10 days from now", "2026-12-05"},
		{"a week and a half from now", "2026-12-06"}, {"in a week and a half", "2026-12-06"}, {"in a day", "2026-11-26"}, {"in a day or so", "2026-11-26"},
		{"4 weeks today", "2026-12-23"}, {"in 3 days at noon", "2026-11-28T12:00"},
	})
}

//nolint:misspell // misspelt words are what it tests
func TestTypedDates(t *testing.T) {
	check(t, wednesday(t), []line{
		{"2moro", "2026-11-26"}, {"wk of the 7th", "2026-12-11"}, {"5 febuary", "2027-02-05"}, {"feburary 5", "2027-02-05"}, {"5 novemeber", "2027-11-05"},
		{"decmber 5", "2026-12-05"}, {"first week of Jan", "2027-01-08"}, {"first week of December", "2026-12-04"},
		{"second week of December", "2026-12-11"}, {"2nd week of December", "2026-12-11"}, {"third week of January", "2027-01-22"},
		{"first full week of December", "2026-12-11"}, {"the last week of November", "2026-11-27"}, {"last week of December", "2026-12-25"},
		{"the first week of next month", "2026-12-04"}, {"end of Jan", "2027-01-29"}, {"before Christmas", "2026-12-24"},
		{"early in the new year", "2027-01-05"}, {"in the new year", "2027-01-08"}, {"12/4", "2026-12-04"}, {"on 4.12.", "2026-12-04"},
		{"by 4.12.", "2026-12-04"}, {"4.12.", "2026-12-04"}, {"Friday 4.12.", "2026-12-04"}, {"2026-12-04", "2026-12-04"}, {"2026/12/04", "2026-12-04"},
		{"04-Dec-2026", "2026-12-04"}, {"4-Dec", "2026-12-04"}, {"4th Dec '26", "2026-12-04"}, {"4 Dec 26", "2026-12-04"}, {"Dec 4 '26", "2026-12-04"},
		{"Dec 4, 2026", "2026-12-04"}, {"Dec the 4th", "2026-12-04"}, {"December the fourth", "2026-12-04"}, {"the fourth of December", "2026-12-04"},
		{"on the fourth", "2026-12-04"}, {"by the fourth", "2026-12-04"}, {"on the twenty-first", "2026-12-21"}, {"on the twenty first", "2026-12-21"},
		{"the twenty-first of December", "2026-12-21"}, {"December twenty-first", "2026-12-21"}, {"by the 30", "2026-11-30"},
		{"on Friday, 4/12", "2026-12-04"}, {"3/12 (Thursday)", "2026-12-03"}, {"next month", "2026-12-31"}, {"early next month", "2026-12-05"},
		{"start of next month", "2026-12-05"}, {"beginning of the month", "2026-12-05"}, {"end of next month", "2026-12-31"},
		{"end of this month", "2026-11-30"}, {"the first of next month", "2026-12-01"}, {"on the first of the month", "2026-12-01"},
		{"the 1st of the month", "2026-12-01"}, {"first Monday of December", "2026-12-07"}, {"the second Tuesday in January", "2027-01-12"},
		{"last Friday of the month", "2026-11-27"}, {"the last Friday of December", "2026-12-25"}, {"first Monday of next month", "2026-12-07"},
		{"w/e 4 Dec", "2026-12-04"}, {"week ending 4 December", "2026-12-04"}, {"w/b 30 Nov", "2026-12-04"}, {"w/c 30th", "2026-12-04"},
		{"week of the 30th", "2026-12-04"}, {"week of 12/7", "2026-12-11"}, {"the week of Dec 7th", "2026-12-11"},
		{"week beginning 7 December", "2026-12-11"}, {"the Monday after the 5th", "2026-12-07"}, {"the Friday before Christmas", "2026-12-18"},
		{"a week before Christmas", "2026-12-18"}, {"two days before Christmas", "2026-12-23"}, {"the day before Christmas", "2026-12-24"},
		{"Thanksgiving", "2026-11-26"}, {"the day after Thanksgiving", "2026-11-27"}, {"the Monday after Thanksgiving", "2026-11-30"},
		{"the week after Thanksgiving", "2026-12-04"}, {"on 5th", "2026-12-05"}, {"on 5th of next month", "2026-12-05"}, {"on 5th dec", "2026-12-05"},
		{"on Monday i.e. 30th Nov", "2026-11-30"}, {"30th Nov (Monday)", "2026-11-30"}, {"30-Nov-2026", "2026-11-30"}, {"30 Nov'26", "2026-11-30"},
		{"30/11", "2026-11-30"}, {"30/11/26", "2026-11-30"}, {"November the 30th", "2026-11-30"}, {"30th of Nov", "2026-11-30"},
		{"the 30th November", "2026-11-30"}, {"end of the quarter", "2026-12-31"}, {"end of Q1", "2027-03-31"}, {"eoq", "2026-12-31"},
		{"by year's end", "2026-12-31"}, {"end of year", "2026-12-31"}, {"EOY", "2026-12-31"}, {"end of this year", "2026-12-31"},
		{"Fri., Dec 4", "2026-12-04"}, {"Mon. 30 Nov", "2026-11-30"}, {"Dec.5", "2026-12-05"}, {"Sat, 28 Nov", "2026-11-28"}, {"Sat 28th", "2026-11-28"},
		{"December", "2026-12-31"}, {"5th", "2026-12-05"}, {"by 5th", "2026-12-05"}, {"a week before the 20th", "2026-12-13"},
		{"2 weeks from Monday", "2026-12-14"}, {"10 days from tomorrow", "2026-12-06"}, {"Monday 30", "2026-11-30"}, {"the 3rd or 4th", "2026-12-04"},
		{"3rd or 4th of December", "2026-12-04"}, {"Dec 3 or 4", "2026-12-04"}, {"3 or 4 Dec", "2026-12-04"}, {"3/4 Dec", "2026-12-04"},
	})
}

//nolint:misspell // misspelt words are what it tests
func TestTypedDays(t *testing.T) {
	check(t, wednesday(t), []line{
		{"day after tomorrow", "2026-11-27"}, {"coming Monday", "2026-11-30"}, {"this coming Tuesday", "2026-12-01"},
		{"the coming Thursday", "2026-11-26"}, {"Monday only", "2026-11-30"}, {"tmrw", "2026-11-26"}, {"tomoz", "2026-11-26"}, {"tomoro", "2026-11-26"},
		{"tomorrrow", "2026-11-26"}, {"tommorrow", "2026-11-26"}, {"tomarow", "2026-11-26"}, {"nxt wk", "2026-12-04"}, {"thurs", "2026-11-26"},
		{"wendesday", "2026-12-02"}, {"weds", "2026-12-02"}, {"thirsday", "2026-11-26"}, {"thrusday", "2026-11-26"}, {"thusday", "2026-11-26"},
		{"tusday", "2026-12-01"}, {"tuseday", "2026-12-01"}, {"wenesday", "2026-12-02"}, {"wednsday", "2026-12-02"}, {"moday", "2026-11-30"},
		{"munday", "2026-11-30"}, {"frday", "2026-11-27"}, {"satuday", "2026-11-28"}, {"saterday", "2026-11-28"}, {"a week tomorrow", "2026-12-03"},
		{"tomorrow week", "2026-12-03"}, {"Friday week", "2026-12-04"}, {"a week Friday", "2026-12-04"}, {"week after next", "2026-12-11"},
		{"next week or the week after", "2026-12-11"}, {"not next week, the week after", "2026-12-04 2026-12-11"}, {"Monday or Tuesday", "2026-12-01"},
		{"Mon or Tues next week", "2026-12-01"}, {"Thursday or Friday next week", "2026-12-04"}, {"next Thursday or Friday", "2026-12-04"},
		{"Thursday and Friday next week", "2026-12-03 2026-12-04"}, {"next Thursday and Friday", "2026-12-03 2026-12-04"},
		{"Thu/Fri next week", "2026-12-04"}, {"on the thirtieth", "2026-11-30"}, {"this week", "2026-11-27"}, {"later this week", "2026-11-27"},
		{"sometime this week", "2026-11-27"}, {"sometime next week", "2026-12-04"}, {"beginning of next week", "2026-12-01"},
		{"start of next week", "2026-12-01"}, {"middle of next week", "2026-12-02"}, {"midweek next week", "2026-12-02"},
		{"early in the week", "2026-12-01"}, {"start of the week", "2026-12-01"}, {"midweek", "2026-12-02"}, {"by week's end", "2026-11-27"},
		{"by the weekend", "2026-11-27"}, {"before the weekend", "2026-11-27"}, {"Friday coming", "2026-11-27"}, {"Monday next", "2026-11-30"},
		{"Friday next", "2026-12-04"}, {"nxt fri", "2026-12-04"}, {"upcoming Monday", "2026-11-30"}, {"on this coming friday", "2026-11-27"},
		{"Mondayish", "2026-11-30"}, {"Friday-ish", "2026-11-27"}, {"Friday at the latest", "2026-11-27"}, {"Friday latest", "2026-11-27"},
		{"tomorrow or the day after", "2026-11-27"}, {"tomorrow or day after", "2026-11-27"}, {"tomorrow or the next day", "2026-11-27"},
		{"_Friday_", "2026-11-27"}, {"*Friday*", "2026-11-27"}, {"Sat", "2026-11-28"}, {"on sat/sun", "2026-11-29"}, {"all of next week", "2026-12-04"},
		{"two working days after Friday", "2026-12-01"}, {"three weeks on Monday", "2026-12-21"}, {"either Tuesday or Thursday", "2026-12-01"},
	})
}

func TestTypedInThePast(t *testing.T) {
	c := wednesday(t)
	c.Tense = Past
	check(t, c, []line{
		{"an hour and a half ago", "2026-11-25T14:00"}, {"the other week", "2026-11-11"}, {"last week", "2026-11-18"}, {"a week ago", "2026-11-18"},
		{"week ago", "2026-11-18"}, {"a month ago", "2026-10-25"}, {"last Thursday", "2026-11-19"}, {"Thursday gone", "2026-11-19"},
		{"Thursday just gone", "2026-11-19"}, {"this past Tuesday", "2026-11-24"}, {"Tuesday just gone", "2026-11-24"}, {"Tuesday last", "2026-11-24"},
		{"Tuesday past", "2026-11-24"}, {"yesterday arvo", "2026-11-24T14:00"}, {"yesterday evening at 6", "2026-11-24T18:00"},
		{"yesterday night", "2026-11-24T20:00"}, {"last night", "2026-11-24T20:00"}, {"the night before last", "2026-11-23T20:00"},
		{"the day before yesterday", "2026-11-23"}, {"day before yesterday", "2026-11-23"}, {"earlier today", "2026-11-25"},
		{"earlier this morning", "2026-11-25T09:00"}, {"this week", ""}, {"earlier this week", "2026-11-23"}, {"last month", "2026-10-25"},
		{"two Fridays ago", "2026-11-13"}, {"the Monday before last", "2026-11-16"}, {"the week before last", "2026-11-11"},
		{"Tuesday of last week", "2026-11-17"}, {"last week Tuesday", "2026-11-17"}, {"last week on Tuesday", "2026-11-17"},
		{"Tuesday and Wednesday of last week", "2026-11-17 2026-11-18"}, {"last Wednesday", "2026-11-18"}, {"early last week", "2026-11-17"},
		{"mid last week", "2026-11-18"}, {"end of last week", "2026-11-20"}, {"late last week", "2026-11-20"}, {"end of last month", "2026-10-30"},
		{"early last month", "2026-10-05"}, {"late last month", "2026-10-25"}, {"beginning of November", "2026-11-05"},
		{"since early November", "2026-11-05"}, {"in October", "2026-10-30"}, {"since Monday", "2026-11-23"}, {"since last week", "2026-11-18"},
		{"since the 10th", "2026-11-10"}, {"since November 3rd", "2026-11-03"}, {"since yesterday", "2026-11-24"}, {"back on Nov 2", "2026-11-02"},
		{"Monday the 23rd", "2026-11-23"}, {"Mon 23 Nov", "2026-11-23"}, {"on the 20th at 11", "2026-11-20T11:00"}, {"20 minutes ago", "2026-11-25T15:10"},
		{"twenty minutes ago", "2026-11-25T15:10"}, {"10 mins back", "2026-11-25T15:20"}, {"about an hour ago", "2026-11-25T14:30"},
		{"a couple hours ago", "2026-11-25T13:30"}, {"couple of hours ago", "2026-11-25T13:30"}, {"few hours ago", "2026-11-25T12:30"},
		{"2 hrs ago", "2026-11-25T13:30"}, {"1.5 hours ago", "2026-11-25T14:00"}, {"an hour or so ago", "2026-11-25T14:30"},
		{"an hour or two ago", "2026-11-25T13:30"}, {"half hour ago", "2026-11-25T15:00"}, {"an hour ago", "2026-11-25T14:30"},
		{"hour ago", "2026-11-25T14:30"}, {"2h ago", "2026-11-25T13:30"}, {"45 mins ago", "2026-11-25T14:45"},
		{"two and a half hours ago", "2026-11-25T13:00"}, {"today at 11", "2026-11-25T11:00"}, {"this morning at 10", "2026-11-25T10:00"},
		{"at 11 this morning", "2026-11-25T11:00"}, {"Monday at 10", "2026-11-23T10:00"}, {"Friday 3pm", "2026-11-20T15:00"}, {"Friday", "2026-11-20"},
		{"on Friday arvo", "2026-11-20T14:00"}, {"a fortnight ago", "2026-11-11"}, {"ten days ago", "2026-11-15"}, {"10 business days ago", "2026-11-11"},
		{"three weeks back", "2026-11-04"}, {"the 24th", "2026-11-24"}, {"12/4", "2025-12-04"}, {"11/20", "2026-11-20"},
		{"the first week of November", "2026-11-06"}, {"first Monday of November", "2026-11-02"}, {"last Friday of October", "2026-10-30"},
		{"over the weekend", "2026-11-21..2026-11-22"}, {"at the weekend", "2026-11-21..2026-11-22"}, {"last weekend", "2026-11-21..2026-11-22"},
		{"ages ago", ""}, {"a while ago", ""}, {"in the last week", ""}, {"in the past 2 days", ""}, {"for the past week", ""},
		{"over the last few days", ""}, {"Thursday last week at 2", "2026-11-19T14:00"}, {"at noon", "2026-11-25T12:00"},
		{"at lunchtime", "2026-11-25T12:00"}, {"after lunch", "2026-11-25T13:00"}, {"first thing this morning", "2026-11-25T09:00"},
		{"late last night", "2026-11-24T20:00"}, {"last Friday at 3", "2026-11-20T15:00"}, {"Friday last week", "2026-11-20"},
		{"on Thanksgiving", "2025-11-27"}, {"between Monday and today", "2026-11-23..2026-11-25"},
		{"from last Monday to yesterday", "2026-11-23..2026-11-24"}, {"yesterday or the day before", "2026-11-24"}, {"last December", "2025-12-31"},
		{"3 days earlier", ""},
	})
}
