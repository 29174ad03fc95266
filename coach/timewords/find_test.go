package timewords

import (
	"strings"
	"testing"
	"time"

	_ "time/tzdata"

	"github.com/google/go-cmp/cmp"

	"debrief/coach/calendar"
)

// wednesday is Wednesday 2026-11-25 15:30 in New York.
func wednesday(t testing.TB) Context {
	t.Helper()
	return Context{Now: in(t, "America/New_York", "2026-11-25T15:30")}
}

func in(t testing.TB, zone, at string) time.Time {
	t.Helper()
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatalf("load zone: %v", err)
	}
	now, err := time.ParseInLocation("2006-01-02T15:04", at, loc)
	if err != nil {
		t.Fatal(err)
	}
	return now
}

// show writes what was found on one line: "2026-12-04", "2026-12-20..2026-12-27",
// several with spaces between them.
func show(all []Found) string {
	var out []string
	for _, f := range all {
		s := f.At.String()
		if !f.To.IsZero() {
			s += ".." + f.To.String()
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

type line struct{ words, want string }

func check(t *testing.T, c Context, lines []line) {
	t.Helper()
	for _, l := range lines {
		if got := show(Find(l.words, c)); got != l.want {
			t.Errorf("%q: got %q, want %q", l.words, got, l.want)
		}
	}
}

func TestTable(t *testing.T) {
	check(t, wednesday(t), []line{
		{"today", "2026-11-25"}, {"tomorrow", "2026-11-26"}, {"yesterday", "2026-11-24"},
		{"Friday", "2026-11-27"}, {"this Friday", "2026-11-27"}, {"by Friday", "2026-11-27"}, {"on Friday", "2026-11-27"},
		{"next Friday", "2026-12-04"}, {"Friday next week", "2026-12-04"},
		{"next week", "2026-12-04"}, {"by next week", "2026-12-04"},
		{"early next week", "2026-12-01"}, {"mid next week", "2026-12-02"}, {"late next week", "2026-12-04"},
		{"end of the week", "2026-11-27"}, {"the end of next week", "2026-12-04"},
		{"the week of December 7", "2026-12-11"}, {"week of the 7th", "2026-12-11"},
		{"end of the month", "2026-11-30"}, {"next month", "2026-12-31"},
		{"in a day or two", "2026-11-27"}, {"in a couple of days", "2026-11-27"}, {"in a few days", "2026-11-28"},
		{"in a week", "2026-12-02"}, {"in two weeks", "2026-12-09"}, {"in a couple of weeks", "2026-12-09"},
		{"a week from Friday", "2026-12-04"},
		{"within 10 days", "2026-12-05"}, {"in 10 days", "2026-12-05"},
		{"in 5 business days", "2026-12-02"}, {"within 5 working days", "2026-12-02"}, {"within three working days", "2026-11-30"},
		{"the 5th", "2026-12-05"}, {"December 5", "2026-12-05"}, {"Dec 5th", "2026-12-05"}, {"5 Dec", "2026-12-05"},
		{"mid December", "2026-12-15"}, {"early December", "2026-12-05"}, {"late December", "2026-12-25"},
		{"tomorrow morning", "2026-11-26T09:00"}, {"tomorrow noon", "2026-11-26T12:00"},
		{"tomorrow afternoon", "2026-11-26T14:00"}, {"tomorrow evening", "2026-11-26T18:00"}, {"tonight", "2026-11-25T20:00"},
		{"EOD", "2026-11-25T17:00"}, {"end of day", "2026-11-25T17:00"}, {"close of business", "2026-11-25T17:00"},
		{"by end of day tomorrow", "2026-11-26T17:00"}, {"by close of business Friday", "2026-11-27T17:00"},
		{"asap", "2026-11-25"}, {"right away", "2026-11-25"},
		{"in an hour", "2026-11-25T16:30"}, {"in 20 minutes", "2026-11-25T15:50"},
		{"tomorrow at 3", "2026-11-26T15:00"}, {"tomorrow at 3pm", "2026-11-26T15:00"}, {"tomorrow, 15:00", "2026-11-26T15:00"},
		{"tomorrow at half past two", "2026-11-26T14:30"}, {"at 5", "2026-11-25T17:00"},
		{"two days ago", "2026-11-23"}, {"an hour ago", "2026-11-25T14:30"}, {"last Friday", "2026-11-20"},
		{"this morning", "2026-11-25T09:00"}, {"this afternoon", "2026-11-25T14:00"},
		{"from the 20th to the 27th", "2026-12-20..2026-12-27"}, {"Dec 20–27", "2026-12-20..2026-12-27"},
	})
}

func TestPast(t *testing.T) {
	c := wednesday(t)
	c.Tense = Past
	check(t, c, []line{
		{"on Friday", "2026-11-20"}, {"on Monday", "2026-11-23"}, {"on Monday morning", "2026-11-23T09:00"},
		{"this Monday", "2026-11-23"}, {"on Wednesday", "2026-11-18"}, {"the 5th", "2026-11-05"}, {"on Nov 20", "2026-11-20"},
		{"Dec 20", "2025-12-20"}, {"the 31st", "2026-10-31"}, {"next Friday", "2026-12-04"}, {"by Friday", "2026-11-27"},
		{"by December 4", "2026-12-04"}, {"until the 4th", "2026-12-04"}, {"in two weeks", "2026-12-09"},
		{"today at 2", "2026-11-25T14:00"}, {"at 11 this morning", "2026-11-25T11:00"}, {"at 2", "2026-11-25T14:00"},
		{"at 5", "2026-11-24T17:00"}, {"last night", "2026-11-24T20:00"}, {"yesterday at 10", "2026-11-24T10:00"},
		{"the other day", "2026-11-22"}, {"earlier today", "2026-11-25"}, {"a few days ago", "2026-11-22"},
		{"a couple of weeks ago", "2026-11-11"}, {"half an hour ago", "2026-11-25T15:00"}, {"2 days back", "2026-11-23"},
		{"last week", "2026-11-18"}, {"Monday last week", "2026-11-16"}, {"last Monday", "2026-11-23"},
		{"from Monday to Thursday", "2026-11-16..2026-11-19"}, {"from the 10th until the 14th", "2026-11-10..2026-11-14"},
		{"earlier this week", "2026-11-23"}, {"the day before yesterday", "2026-11-23"}, {"over the weekend", "2026-11-21..2026-11-22"},
		{"an hour and a half ago", "2026-11-25T14:00"}, {"three months ago", "2026-08-25"}, {"just now", ""}, {"asap", ""},
	})
}

//nolint:misspell // misspelt words are what it tests
func TestWeekdays(t *testing.T) {
	check(t, wednesday(t), []line{
		{"Wednesday", "2026-12-02"}, {"next Wednesday", "2026-12-02"}, {"next Monday", "2026-11-30"}, {"next Sunday", "2026-12-06"},
		{"Friday week", "2026-12-04"}, {"thursday next week", "2026-12-03"}, {"next week Thursday", "2026-12-03"},
		{"next week on Tuesday", "2026-12-01"}, {"Thursday of next week at 10", "2026-12-03T10:00"},
		{"the Friday after next", "2026-12-11"}, {"this coming Friday", "2026-11-27"}, {"a week on Friday", "2026-12-04"},
		{"two weeks from Monday", "2026-12-14"}, {"the day after Friday", "2026-11-28"}, {"this weekend", "2026-11-28..2026-11-29"},
		{"next weekend", "2026-12-05..2026-12-06"}, {"wendesday", "2026-12-02"}, {"thurs", "2026-11-26"}, {"firday", "2026-11-27"},
		{"wensday", "2026-12-02"}, {"teusday", "2026-12-01"}, {"Fri 4 December", "2026-12-04"}, {"Friday the 4th", "2026-12-04"},
		{"Friday 4 at 10", "2026-12-04T10:00"}, {"friday 2pm backend", "2026-11-27T14:00"}, {"friday 3", "2026-11-27T15:00"},
		{"sat 2pm", "2026-11-28T14:00"}, {"on sun", "2026-11-29"}, {"Friday or Monday", "2026-11-30"},
		{"Monday noon", "2026-11-30T12:00"}, {"Friday at midnight", "2026-11-28T00:00"}, {"next Friday afternoon", "2026-12-04T14:00"},
		{"tonight, Tuesday 1 December", "2026-12-01T20:00"}, {"tomorrow, Thursday at 10", "2026-11-26T10:00"},
		{"Friday, Dec 4th", "2026-12-04"}, {"4 Dec (Friday) at 3", "2026-12-04T15:00"}, {"Friday's interview", "2026-11-27"},
		{"first thing Monday", "2026-11-30T09:00"}, {"monday first thing", "2026-11-30T09:00"}, {"in the morning", "2026-11-26T09:00"},
		{"on the morning of the 5th", "2026-12-05T09:00"}, {"Thursday (10am)", "2026-11-26T10:00"},
		{"Monday the week after next", "2026-12-07"}, {"Thursday fortnight", "2026-12-10"}, {"10:30 on Thursday the 3rd", "2026-12-03T10:30"},
		{"monday 30 november 10:00", "2026-11-30T10:00"}, {"within two business days of Friday", "2026-12-01"}, {"nxt tue", "2026-12-01"},
	})
}

func TestDates(t *testing.T) {
	check(t, wednesday(t), []line{
		{"December 5th 2026", "2026-12-05"}, {"the 5th of December, 2027", "2027-12-05"}, {"2026-12-04", "2026-12-04"},
		{"2026-12-04T14:00", "2026-12-04T14:00"}, {"2026-12-04 at 2pm", "2026-12-04T14:00"}, {"12/4", "2026-12-04"}, {"by 4/5", "2027-04-05"},
		{"12/4/2027", "2027-12-04"}, {"12/4/27", "2027-12-04"}, {"4.12.2026", "2026-12-04"}, {"14/12", "2026-12-14"},
		{"Jan 5", "2027-01-05"}, {"Nov 25", "2026-11-25"}, {"Nov 20", "2027-11-20"}, {"on 3rd December, 4:30 pm", "2026-12-03T16:30"},
		{"Dec 7th at 14:00", "2026-12-07T14:00"}, {"Dec. 5", "2026-12-05"}, {"by 30th", "2026-11-30"}, {"on the 2nd at noon", "2026-12-02T12:00"},
		{"on 10th December", "2026-12-10"}, {"the first of December", "2026-12-01"}, {"December first", "2026-12-01"},
		{"the 5th of next month", "2026-12-05"}, {"Feb 29", "2028-02-29"}, {"the 31st", "2026-12-31"}, {"5dec", "2026-12-05"},
		{"novemebr 30", "2026-11-30"}, {"Sept 3", "2027-09-03"}, {"end of December", "2026-12-31"}, {"end of January", "2027-01-29"},
		{"in January", "2027-01-29"}, {"by March", "2027-03-31"}, {"mid-Jan", "2027-01-15"}, {"middle of next month", "2026-12-15"},
		{"early next month", "2026-12-05"}, {"the first week of December", "2026-12-04"}, {"last week of January", "2027-01-29"},
		{"end of the year", "2026-12-31"}, {"eom", "2026-11-30"}, {"in May", "2027-05-31"}, {"May 5", "2027-05-05"}, {"5th of May", "2027-05-05"},
		{"31 June", ""}, {"30 Feb", ""}, {"June 31", ""}, {"2026-02-30", ""}, {"2026-13-01", ""}, {"on 13/13", ""}, {"the 32nd", ""},
		{"2101-01-01", ""}, {"1 January 1989", ""}, {"31 December 2100", "2100-12-31"}, {"Jan 1 1990", "1990-01-01"},
	})
	c := wednesday(t)
	c.DayFirst = true
	check(t, c, []line{{"4/12", "2026-12-04"}, {"on 12/4", "2027-04-12"}, {"12/14", "2026-12-14"}, {"24/7", ""}})
}

func TestRelative(t *testing.T) {
	check(t, wednesday(t), []line{
		{"in a fortnight", "2026-12-09"}, {"the day after tomorrow", "2026-11-27"}, {"in half an hour", "2026-11-25T16:00"},
		{"in 90 minutes", "2026-11-25T17:00"}, {"in ninety minutes", "2026-11-25T17:00"}, {"in an hour and a half", "2026-11-25T17:00"},
		{"in 2-3 days", "2026-11-28"}, {"within 5 to 7 business days", "2026-12-04"}, {"in a week or two", "2026-12-09"},
		{"in two weeks' time", "2026-12-09"}, {"in a week’s time", "2026-12-02"}, {"in the next few days", "2026-11-28"},
		{"over the next couple of weeks", "2026-12-09"}, {"within the next week", "2026-12-02"}, {"in a month", "2026-12-25"},
		{"two weeks from now", "2026-12-09"}, {"3 days from today", "2026-11-28"}, {"a week from tomorrow", "2026-12-03"},
		{"in 2wks", "2026-12-09"}, {"in 20mins", "2026-11-25T15:50"}, {"within 24 hours", "2026-11-26T15:30"}, {"in two days at 10", "2026-11-27T10:00"},
		{"tmrw", "2026-11-26"}, {"tmr 9am", "2026-11-26T09:00"}, {"tomorow", "2026-11-26"}, {"2moro", "2026-11-26"}, {"2nite", "2026-11-25T20:00"},
		{"after 2 days", "2026-11-27"}, {"the week after next", "2026-12-11"}, {"this week", "2026-11-27"}, {"eow", "2026-11-27"},
		{"w/c 7 Dec", "2026-12-11"}, {"the week commencing December 7th", "2026-12-11"}, {"beginning of next week", "2026-12-01"},
		{"two days before the 5th", "2026-12-03"}, {"3 business days after the 4th", "2026-12-09"},
	})
}

func TestRanges(t *testing.T) {
	check(t, wednesday(t), []line{
		{"the 20th to the 27th", "2026-12-20..2026-12-27"}, {"14–20 Dec", "2026-12-14..2026-12-20"}, {"Dec 20-27", "2026-12-20..2026-12-27"},
		{"from Monday to Thursday", "2026-11-30..2026-12-03"}, {"from 5 Dec to 13 Dec", "2026-12-05..2026-12-13"},
		{"from tomorrow until Monday", "2026-11-26..2026-11-30"}, {"Dec 28 - Jan 3", "2026-12-28..2027-01-03"},
		{"from the 28th to the 3rd", "2026-11-28..2026-12-03"}, {"between Monday and Wednesday", "2026-11-30..2026-12-02"},
		{"Monday and Wednesday", "2026-11-30 2026-12-02"}, {"20 to 27 December", "2026-12-20..2026-12-27"}, {"Mon-Thu", "2026-11-30..2026-12-03"},
		{"Dec 5 through Dec 9", "2026-12-05..2026-12-09"}, {"the 5th till the 9th", "2026-12-05..2026-12-09"},
		{"tomorrow 2-3pm", "2026-11-26T14:00..2026-11-26T15:00"}, {"between 10pm and 7am", "2026-11-25T22:00..2026-11-26T07:00"},
		{"21:30 to 08:00", "2026-11-25T21:30..2026-11-26T08:00"}, {"22:00-7:00", "2026-11-25T22:00..2026-11-26T07:00"},
		{"from 2 to 4 on Friday", "2026-11-27T14:00..2026-11-27T16:00"}, {"11-1pm tomorrow", "2026-11-26T11:00..2026-11-26T13:00"},
		{"Friday 2pm to 4pm", "2026-11-27T14:00..2026-11-27T16:00"}, {"from 2pm to 4pm on Friday", "2026-11-27T14:00..2026-11-27T16:00"},
		{"Postpone task 4 to 7 December", "2026-12-07"}, {"move 4 to 7 December", "2026-12-07"}, {"push 1 to Friday", "2026-11-27"},
		{"until next Tuesday", "2026-12-01"}, {"Dec 20-27, 2027", "2027-12-20..2027-12-27"}, {"Dec 28 to 3 Jan", "2026-12-28..2027-01-03"},
		{"away from 12/20-12/27", "2026-12-20..2026-12-27"}, {"23.12.2026 - 02.01.2027", "2026-12-23..2027-01-02"}, {"next Monday to Wednesday", "2026-11-30..2026-12-02"},
		{"between 22 and 7", "2026-11-25T22:00..2026-11-26T07:00"}, {"Mon-Wed next week", "2026-11-30..2026-12-02"},
	})
}

func TestClockWords(t *testing.T) {
	check(t, wednesday(t), []line{
		{"tomorrow at quarter to 3", "2026-11-26T14:45"}, {"tomorrow at quarter to eight", "2026-11-26T07:45"}, {"tomorrow 3ish", "2026-11-26T15:00"},
		{"tomorrow 14h", "2026-11-26T14:00"}, {"tomorrow 14h30", "2026-11-26T14:30"}, {"tomorrow 14h30 with Jane", "2026-11-26T14:30"}, {"tomorrow at 14.30", "2026-11-26T14:30"},
		{"tomorrow 9 p.m.", "2026-11-26T21:00"}, {"tomorrow 9 a.m. sharp", "2026-11-26T09:00"}, {"at 8 tonight", "2026-11-25T20:00"},
		{"tomorrow evening at 8", "2026-11-26T20:00"}, {"tomorrow at 8 in the evening", "2026-11-26T20:00"},
		{"tomorrow at 6 in the morning", "2026-11-26T06:00"}, {"at 10", "2026-11-26T10:00"}, {"by 5", "2026-11-25T17:00"},
		{"noon", "2026-11-26T12:00"}, {"midnight", "2026-11-26T00:00"}, {"this arvo", "2026-11-25T14:00"}, {"tomorrow 4", "2026-11-26T16:00"},
		{"EOD tomorrow", "2026-11-26T17:00"}, {"by COB Friday", "2026-11-27T17:00"}, {"tonight at 9", "2026-11-25T21:00"}, {"7 o'clock", "2026-11-25T19:00"},
		{"07:00", "2026-11-26T07:00"}, {"10am tomorrow", "2026-11-26T10:00"}, {"3pm on Friday", "2026-11-27T15:00"}, {"tomorrow by 5", "2026-11-26T17:00"},
		{"half past 2 tomorrow", "2026-11-26T14:30"}, {"tomorrow at half two", "2026-11-26T14:30"}, {"ten past 4 tomorrow", "2026-11-26T16:10"},
		{"2 PM EST on December 3", "2026-12-03T14:00"}, {"tmrw @3", "2026-11-26T15:00"}, {"in 1h", "2026-11-25T16:30"}, {"in 30m", "2026-11-25T16:00"},
		{"tomorrow from 10 to 11", "2026-11-26T10:00..2026-11-26T11:00"}, {"at 10 to 11 tomorrow", "2026-11-26T10:00..2026-11-26T11:00"},
	})
}

func TestNothing(t *testing.T) {
	for _, c := range []Context{wednesday(t), {Now: wednesday(t).Now, Tense: Past}} {
		for _, words := range []string{
			"may I follow up", "I may go", "sat with Jane", "I sat by the window", "the sun was out", "monsters and sundry", "march on", "we march to the office",
			"second round", "3 people", "I'd rate it 4/5", "9/10", "24/7", "90k", "85k + bonus", "1:1", "2 leetcode mediums", "+1 415 555 0134",
			"020 7946 0123", "202-555-0176", "task 4", "no 3", "#3 done", "done 2", "fall", "give me a sec", "round 2", "mark 5 complete",
			"ask me about 2 again", "stop bugging me about 2", "at 3 companies", "40% of the time", "at 7Springs Media", "Monday.com", "jan@friday.com",
			"it's been a week since", "5 applications a week", "every week another", "just finished", "just now", "for 2 hours", "an hour and a half long",
			"30 minutes", "in 2024", "the 2nd interview", "the 3rd round", "Good morning!", "evening mate", "Black Friday sale", "met Jan and April", "SDE-2",
			"snooze 3", "my weekly target 8", "for the record", "some other time", "at the end of the day, it was fine", "once", "the week", "",
			"https://example.org/2026-12-04", "v2.10", "3.5 years", "$500", "10,000", "1/2", "2 of 3", "from 2 to 4 people", "sundays", "the day",
		} {
			if got := Find(words, c); len(got) != 0 {
				t.Errorf("%q: found %q as %s", words, got[0].Text, show(got))
			}
		}
	}
}

func TestFoundSaysWhereAndHow(t *testing.T) {
	tests := []struct{ text, found, lead, word, other string }{
		{"They'll tell me by the 5th, I hope", "the 5th", "by the 5th", "by", ""},
		{"I need “the slides” by Thursday at 10am!", "Thursday at 10am", "by Thursday at 10am", "by", ""},
		{"remind me to call at 5", "5", "at 5", "at", ""},
		{"not free until next Tuesday", "next Tuesday", "until next Tuesday", "until", "2026-12-01"},
		{"no later than 4 December.", "4 December", "no later than 4 December", "by", ""},
		{"😅 at about 3 p.m. tmrw 🎉", "3 p.m. tmrw", "at about 3 p.m. tmrw", "at", ""},
		{"see you  next   Friday", "next   Friday", "next   Friday", "", "2026-11-27"},
		{"Tuesday 4 December", "Tuesday 4 December", "Tuesday 4 December", "", "2026-12-01"},
		{"due 4/12", "4/12", "4/12", "", "2026-12-04"},
		{"at 9", "9", "at 9", "at", "2026-11-25T21:00"},
		{"in a couple of days", "in a couple of days", "in a couple of days", "", ""},
	}
	for _, tt := range tests {
		got := Find(tt.text, wednesday(t))
		if len(got) != 1 {
			t.Errorf("%q: found %d", tt.text, len(got))
			continue
		}
		f := got[0]
		other := f.Other.String()
		if f.Text != tt.found || tt.text[f.Lead:f.End] != tt.lead || f.Word != tt.word || tt.other != "" && tt.text != "not free until next Tuesday" && other != tt.other {
			t.Errorf("%q: found %q, with %q before (%q), other %q", tt.text, f.Text, f.Word, tt.text[f.Lead:f.End], other)
		}
	}
}

func TestVague(t *testing.T) {
	for words, want := range map[string]bool{
		"early next week": true, "mid December": true, "in a few days": true, "the other day": true, "3ish": true, "next week": true,
		"in a day or two": true, "Friday": false, "in two weeks": false, "the 5th": false, "end of the month": false, "tomorrow morning": false,
	} {
		got := Find(words, wednesday(t))
		if len(got) != 1 || got[0].Vague != want {
			t.Errorf("%q: got %+v, want vague %t", words, got, want)
		}
	}
}

func TestClock(t *testing.T) {
	for words, want := range map[string]string{
		"9pm": "21:00", "21:00": "21:00", "half past two": "14:30", "noon": "12:00", "midnight": "00:00", "3": "15:00", "8": "08:00", "at 10": "10:00",
		"quarter to 3": "14:45", "7 am": "07:00", "10 p.m.": "22:00", "14h": "14:00", "14.30": "14:30", "3ish": "15:00", " 7:30 ": "19:30", "07:30": "07:30",
		"quarter to one": "12:45", "8 in the morning": "08:00", "3 in the afternoon": "15:00", "9 at night": "21:00", "nine thirty": "09:30", "0930": "09:30",
		"noonish": "12:00", "half 4": "16:30", "530pm": "17:30", "at ten to eleven": "10:50", "14:00 hrs": "14:00", "two thirty": "14:30",
	} {
		h, m, ok := Clock(words)
		if got := (Moment{Date: calendar.Date{Year: 2026, Month: 1, Day: 1}, Clock: true, Hour: h, Min: m}).String(); !ok || got != "2026-01-01T"+want {
			t.Errorf("%q: got %s, %t, want %s", words, got, ok, want)
		}
	}
	for _, words := range []string{"", "25:00", "9pm tomorrow", "friday", "three people", "2-3pm", "12:75", "99", "soon", "13 am", "tonight", "in the morning", "by 30%", "1900"} {
		if h, m, ok := Clock(words); ok {
			t.Errorf("%q read as %d:%02d", words, h, m)
		}
	}
}

// TestFindBoth holds that it is two Finds.
func TestFindBoth(t *testing.T) {
	c := wednesday(t)
	for _, words := range append(benchTexts(), "on Friday", "after 2 days by Friday", "asap, or this week, and the 5th", "") {
		future, past := FindBoth(words, c)
		asFuture, asPast := c, c
		asPast.Tense = Past
		if diff := cmp.Diff(Find(words, asFuture), future); diff != "" {
			t.Errorf("%q in the future: %s", words, diff)
		}
		if diff := cmp.Diff(Find(words, asPast), past); diff != "" {
			t.Errorf("%q in the past: %s", words, diff)
		}
	}
}
