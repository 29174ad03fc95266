package reader

import (
	"fmt"
	"testing"
)

// TestReadAllocates holds that what reading allocates does not grow with what
// the journal knows.
func TestReadAllocates(t *testing.T) {
	now := corpusNow(t)
	knowing := func(companies, tasks int) Known {
		var k Known
		for i := range companies {
			k.Companies = append(k.Companies, fmt.Sprintf("Umbrella %d Holdings", i))
		}
		for i := range tasks {
			k.Tasks = append(k.Tasks, KnownTask{Number: i + 1, Title: fmt.Sprintf("Certificate %d for Umbrella", i)})
		}
		return k
	}
	measure := func(k Known) float64 {
		return testing.AllocsPerRun(50, func() {
			Read("Just finished with Acme for backend, met Jane Doe and Raj, they'll tell me by Friday", now, k)
		})
	}
	few, many := measure(knowing(3, 3)), measure(knowing(1000, 300))
	if many > few+2 {
		t.Errorf("%.0f allocations with a journal of a few, %.0f with one of a thousand", few, many)
	}
}
