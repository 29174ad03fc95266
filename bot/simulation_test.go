package bot_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"
	"testing/synctest"
	"time"
)

var (
	simSeeds = flag.Int("sim", 2, "how many seeds the simulation runs")
	simSeed  = flag.Uint64("seed", 0, "the one seed to simulate; 0: the first ones")
	simTalk  = flag.String("talk", "", "a folder to write down what was said in, where something went wrong")
	simDays  = flag.Int("days", 34, "how many days a simulation lasts")
)

// simStarts are where a simulation may begin: a few days before the clocks of its
// people begin to change, which takes a month, in autumn and in spring.
var simStarts = []time.Time{
	time.Date(2026, 10, 2, 6, 0, 0, 0, time.UTC),
	time.Date(2026, 3, 5, 6, 0, 0, 0, time.UTC),
}

// TestSimulation lets a few people live with the coach for months of fake time,
// on the real runtime and store, with a platform and a store that fail and a
// process that is stopped and started. What they got is then held against the
// rules of the programme by a model of its own.
func TestSimulation(t *testing.T) {
	first, count := uint64(1), *simSeeds
	if *simSeed != 0 {
		first, count = *simSeed, 1
	}
	for seed := first; seed < first+uint64(count); seed++ {
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				simulate(t, seed)
				if t.Failed() {
					t.Logf("again with: go test ./bot -run TestSimulation -seed %d", seed)
				}
			})
		})
	}
}

// simulate runs one simulation to its end.
func simulate(t *testing.T, seed uint64) {
	start := simStarts[seed%uint64(len(simStarts))]
	time.Sleep(time.Until(start))
	w := newSimWorld(t, seed)
	w.people = []*simPerson{
		newSimPerson(w, "ana", simHome{zone: "America/New_York", hints: "America/New_York", country: "US"}),
		newSimPerson(w, "ben", simHome{zone: "Europe/Berlin", hints: "Europe/Berlin", country: "DE", quiet: "09:00-17:00"}),
		newSimPerson(w, "kim", simHome{zone: "Australia/Lord_Howe", hints: "Australia/Lord_Howe", spot: true}),
		newSimPerson(w, "dev", simHome{zone: "Asia/Kolkata", city: "Kolkata"}),
	}
	w.open()
	end := start.AddDate(0, 0, *simDays)
	restart := w.after(w.rng, 6*24*time.Hour)
	for {
		next := restart
		var who *simPerson
		for _, p := range w.people {
			if p.next.Before(next) {
				next, who = p.next, p
			}
		}
		if next.After(end) {
			break
		}
		w.sleepUntil(next)
		if who == nil {
			w.restart(simDowntime(w.rng))
			restart = w.after(w.rng, 6*24*time.Hour)
			continue
		}
		who.visit()
	}
	w.settleDown()
	for _, p := range w.people {
		p.check()
	}
	w.close()
	w.checkSealed()
}

// simDowntime is how long the process is down: mostly moments, now and then
// for hours.
func simDowntime(rng *rand.Rand) time.Duration {
	switch rng.IntN(6) {
	case 0:
		return time.Duration(rng.Int64N(int64(12 * time.Hour)))
	case 1:
		return 0
	default:
		return time.Duration(rng.Int64N(int64(time.Minute)))
	}
}
