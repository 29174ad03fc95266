package coach_test

import (
	"maps"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"debrief/coach"
)

// person is somebody's journal outside any store, and the clock beside it.
type person struct {
	coach *coach.Coach
	docs  map[string][]byte
	now   time.Time
	wake  time.Time
	heard []coach.Message // at the last event
}

func newPerson(b *testing.B) *person {
	b.Helper()
	c, err := coach.New()
	if err != nil {
		b.Fatal(err)
	}
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		b.Fatal(err)
	}
	return &person{coach: c, docs: map[string][]byte{}, now: time.Date(2026, 3, 3, 9, 30, 0, 0, zone)}
}

// journal loads all that a turn asks for.
func (p *person) journal(b *testing.B, e coach.Event) *coach.Journal {
	b.Helper()
	j := coach.NewJournal()
	for need := coach.Core; len(need) > 0; need = p.coach.Turn(j, e, p.now).Need {
		if err := j.Add(need, p.load(need)); err != nil {
			b.Fatal(err)
		}
	}
	return j
}

// turn computes a turn as the runtime does: from documents as they were loaded
// to a result, with what the turn asks for on the way. It changes nothing.
func (p *person) turn(e coach.Event) (coach.Result, error) {
	j := coach.NewJournal()
	need := coach.Core
	for {
		if err := j.Add(need, p.load(need)); err != nil {
			return coach.Result{}, err
		}
		r := p.coach.Turn(j, e, p.now)
		if len(r.Need) == 0 {
			return r, r.Fail
		}
		need = r.Need
	}
}

func (p *person) load(names []string) map[string][]byte {
	docs := make(map[string][]byte, len(names))
	for _, name := range names {
		if strings.HasSuffix(name, "/") {
			maps.Copy(docs, p.docs)
			maps.DeleteFunc(docs, func(have string, _ []byte) bool { return !strings.HasPrefix(have, name) })
		} else if doc, ok := p.docs[name]; ok {
			docs[name] = doc
		}
	}
	return docs
}

// take has an event happen.
func (p *person) take(b *testing.B, e coach.Event) {
	b.Helper()
	e.Hints = coach.Hints{Zone: "Europe/Berlin", Told: true, Country: "US"}
	r, err := p.turn(e)
	if err != nil {
		b.Fatal(err)
	}
	for _, name := range r.Delete {
		delete(p.docs, name)
	}
	maps.Copy(p.docs, r.Put)
	p.wake, p.heard = r.Wake, nil
	for _, m := range r.Messages {
		p.heard = append(p.heard, m.Message)
	}
}

func (p *person) command(b *testing.B, name string, args map[string]string) {
	b.Helper()
	p.take(b, coach.Event{Kind: coach.Command, Name: name, Values: args})
}

func (p *person) say(b *testing.B, texts ...string) {
	b.Helper()
	for _, text := range texts {
		p.take(b, coach.Event{Kind: coach.Said, Text: text})
	}
}

// button is the press of a button that was shown last.
func (p *person) button(b *testing.B, label string) coach.Event {
	b.Helper()
	for _, m := range p.heard {
		for _, button := range m.Buttons {
			if button.Label == label {
				return coach.Event{Kind: coach.Pressed, Action: button.Action}
			}
		}
	}
	b.Fatalf("there is no button %q", label)
	return coach.Event{}
}

// pass lets time pass, and has wakes come.
func (p *person) pass(b *testing.B, d time.Duration) {
	b.Helper()
	for end := p.now.Add(d); ; {
		if p.wake.IsZero() || p.wake.After(end) {
			p.now = end
			return
		}
		if p.wake.After(p.now) {
			p.now = p.wake
		}
		p.take(b, coach.Event{Kind: coach.Woke})
	}
}

// debrief talks an interview over, to its end.
func (p *person) debrief(b *testing.B, company string) {
	b.Helper()
	p.command(b, "debrief", map[string]string{"company": company})
	p.say(b, "4", "staying calm", "my answer about numbers", "Jane Doe, jane@example.org, by Friday",
		"the references by tomorrow", "yes", "stop", "keep")
	p.command(b, "note", map[string]string{"question": "why did you leave?"})
}

// archived closes that many interviews, one a day.
func (p *person) archived(b *testing.B, n int) {
	b.Helper()
	for i := range n {
		company := companyName(i)
		p.debrief(b, company)
		p.pass(b, 24*time.Hour)
		p.say(b, company+" rejected me")
		p.take(b, p.button(b, "Yes, close it"))
	}
}

// companyName makes names that nobody takes for one another.
func companyName(n int) string {
	syllables := []string{"bar", "dol", "fen", "gim", "hul", "kan", "lop", "mer", "nis", "tuv"}
	return "V" + syllables[n%10] + syllables[n/10%10] + syllables[n/100%10] + syllables[n/1000%10]
}

// settled is somebody whose settings are made, who closed so many interviews,
// one a day.
func settled(b *testing.B, finished int) *person {
	b.Helper()
	p := newPerson(b)
	p.command(b, "settings", map[string]string{"name": "quiet", "value": "22:00-07:00"})
	p.archived(b, finished)
	return p
}

// after is the same person after some time without interviews: they have tasks
// from one, and are in the middle of the debrief of another.
func (p *person) after(b *testing.B, d time.Duration) *person {
	b.Helper()
	later := *p
	later.docs = maps.Clone(p.docs)
	later.pass(b, d)
	later.debrief(b, "Hooli")
	later.pass(b, 24*time.Hour)
	later.debrief(b, "Globex")
	later.command(b, "debrief", map[string]string{"company": "Initech"})
	return &later
}

// bytes is how much memory a turn allocates.
func (p *person) bytes(b *testing.B, e coach.Event) float64 {
	b.Helper()
	const turns = 100
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range turns {
		if _, err := p.turn(e); err != nil {
			b.Fatal(err)
		}
	}
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc-before.TotalAlloc) / turns
}

// cpu is the processor time that this process has used: where others use the
// machine as well, it says more than the clock.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkTurn is the engine alone: from a loaded journal to documents and
// messages. ns/fastest is what others on the machine disturb least.
func BenchmarkTurn(b *testing.B) {
	p := settled(b, 0).after(b, 0)
	press := p.button(b, "4")
	first := newPerson(b)
	for _, test := range []struct {
		name  string
		who   *person
		event coach.Event
	}{
		{"button", p, press},
		{"answer", p, coach.Event{Kind: coach.Said, Text: "4"}},
		{"command", p, coach.Event{Kind: coach.Command, Name: "tasks"}},
		{"free", p, coach.Event{Kind: coach.Said, Text: "I promised Jane at Globex the references by Friday"}},
		{"first", first, coach.Event{
			Kind: coach.Said, Hints: coach.Hints{Zone: "Europe/Berlin", Told: true, Country: "US"},
			Text: "Just got out of my interview at Acme with Jane Doe (hiring manager, jane@acme.example), they'll tell me by Friday and I promised to send references tomorrow",
		}},
	} {
		b.Run(test.name, func(b *testing.B) {
			b.ReportAllocs()
			j := test.who.journal(b, test.event)
			fastest := time.Hour
			before := cpu()
			for b.Loop() {
				begun := time.Now()
				if r := test.who.coach.Turn(j, test.event, test.who.now); r.Fail != nil {
					b.Fatal(r.Fail)
				}
				fastest = min(fastest, time.Since(begun))
			}
			b.ReportMetric(float64((cpu()-before).Nanoseconds())/float64(b.N), "cpu-ns/turn")
			b.ReportMetric(float64(fastest.Nanoseconds()), "ns/fastest")
		})
	}
}

// BenchmarkTurnAfter is the same turn of somebody with 1,000 closed interviews
// and of somebody with none, side by side. The last of them was closed long
// ago, or yesterday: what was sent about an interview is remembered for a
// while. Times are those of the fastest turn, which others on the machine
// disturb least.
func BenchmarkTurnAfter(b *testing.B) {
	press := func(p *person) coach.Event { return p.button(b, "4") }
	always := func(e coach.Event) func(*person) coach.Event { return func(*person) coach.Event { return e } }
	fresh, veteran := settled(b, 0), settled(b, 1000)
	for _, since := range []struct {
		name string
		time.Duration
	}{{"long-ago", 90 * 24 * time.Hour}, {"yesterday", 0}} {
		none, many := fresh.after(b, since.Duration), veteran.after(b, since.Duration)
		for _, test := range []struct {
			name  string
			event func(p *person) coach.Event
		}{
			{"button", press},
			{"answer", always(coach.Event{Kind: coach.Said, Text: "4"})},
			{"command", always(coach.Event{Kind: coach.Command, Name: "tasks"})},
			{"note", always(coach.Event{Kind: coach.Command, Name: "note", Values: map[string]string{"question": "why us?"}})},
			{"wake", always(coach.Event{Kind: coach.Woke})},
		} {
			b.Run(since.name+"/"+test.name, func(b *testing.B) {
				people := [2]*person{none, many}
				events := [2]coach.Event{test.event(none), test.event(many)}
				best := [2]time.Duration{time.Hour, time.Hour}
				for b.Loop() {
					for i, p := range people {
						begun := time.Now()
						if _, err := p.turn(events[i]); err != nil {
							b.Fatal(err)
						}
						best[i] = min(best[i], time.Since(begun))
					}
				}
				b.ReportMetric(0, "ns/op") // of two turns
				b.ReportMetric(float64(best[0].Nanoseconds()), "ns/none")
				b.ReportMetric(float64(best[1].Nanoseconds()), "ns/thousand")
				b.ReportMetric(float64(best[1])/float64(best[0]), "thousand/none")
				b.ReportMetric(people[1].bytes(b, events[1])/people[0].bytes(b, events[0]), "thousand/none-bytes")
			})
		}
	}
}
