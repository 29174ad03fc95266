package reader

import (
	"testing"
)

func TestWholeAnswersAsTyped(t *testing.T) {
	for text, want := range map[string]string{
		"yes if the pay is right": "yes", "yeah defo": "yes", "deffo": "yes", "for sure": "yes", "absolutely": "yes", "god no": "no", "hell no": "no",
		"no thanks": "no", "nah not really": "no", "yes please": "yes", "yes, depending on the shifts": "yes", "no, too far": "no", "god yes": "yes",
		"absolutely not": "no", "definitely not": "no", "hell yeah": "yes", "oh yes": "yes", "no way": "no", "not sure": "neither", "yes and no": "neither",
		"no idea": "neither", "well yes and no really": "neither", "yes but she never wrote": "neither", "no one told me": "neither", "sure about what": "neither",
		"no, i mean yes": "neither", "right after the interview": "neither", "ok so what now": "neither", "maybe yes": "neither", "nah": "no", "not for me": "no",
		"no but i should email to say thanks": "neither",
	} {
		got := "neither"
		if yes, ok := YesNo(text); ok && yes {
			got = "yes"
		} else if ok {
			got = "no"
		}
		if got != want {
			t.Errorf("YesNo(%q) = %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]int{
		"about a 4 I should think": 4, "3ish": 3, "3-ish": 3, "3 or 4": 3, "3.5": 3, "a solid 4": 4, "7/10": 4, "5/10": 3, "10/10": 5, "6/10": 3, "2/10": 1, "1/10": 1,
		"rather pleased": 4, "awful": 1, "terrible": 1, "brilliant": 5, "ok": 3, "so-so": 3, "so so": 3, "it was ok i suppose": 3, "pretty awful": 1,
		"7 out of 10": 4, "4 out of 5": 4, "maybe 2 or 3": 2, "I'd say a 4": 4, "not great": 0, "not too bad": 0, "I met 4 people": 0, "at 3pm": 0, "3 of them were nice": 0,
		"awful traffic on the way there": 0, "quite happy with it": 4, "4-5": 4, "4.5/5": 4, "between 3 and 4": 3, "0/10": 0, "11/10": 0,
	} {
		got, ok := Rating(text)
		if got != want || ok != (want > 0) {
			t.Errorf("Rating(%q) = %d, %v, want %d", text, got, ok, want)
		}
	}
	for text, want := range map[string]string{
		"9pm-8am": "21:00 08:00", "21-8": "21:00 08:00", "11 to 7": "23:00 07:00", "8am til 4pm": "08:00 16:00", "im on nights": " ",
		"22:00-07:30": "22:00 07:30", "10 till 6": "22:00 06:00", "quiet hours 9pm-8am": "21:00 08:00", "9pm – 8am": "21:00 08:00", "no messages between 10pm and 7am": "22:00 07:00",
		"I don't sleep before midnight, and I'm up at 6": "00:00 06:00", "midnight to 8": "00:00 08:00",
	} {
		r := Read("quiet hours "+text, corpusNow(t), corpusKnown)[0]
		if got := r.Slots.QuietFrom + " " + r.Slots.QuietTo; got != want {
			t.Errorf("quiet hours (%q) = %s, want %s", text, got, want)
		}
	}
}
