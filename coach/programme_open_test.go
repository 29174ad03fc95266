package coach

import "testing"

func TestAZoneInWordsIsHeard(t *testing.T) {
	for _, words := range []string{"2pm Pacific time", "2pm (Los Angeles time)", "2pm Pacific"} {
		s := sit(t, "2026-12-01 10:00")
		has(t, s.say("I have an interview at Globex on Thursday at "+words), "Thursday 3 December at 5 pm")
	}
}

func TestSadWordsGetAKindLine(t *testing.T) {
	for _, words := range []string{"I am so sad today", "I feel like giving up on this search", "so discouraged", "I'm really down about all this"} {
		s := settled(t, "")
		has(t, s.say(words), "Leave it for today?")
	}
}
