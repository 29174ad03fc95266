package picture

import (
	"math"

	"debrief/coach"
)

// ratingMost is the longest scale on which every whole number has a line.
const ratingMost = 10

// scale is what stands beside a plot: ascending values, at least two.
type scale struct{ ticks []float64 }

func (s scale) low() float64  { return s.ticks[0] }
func (s scale) high() float64 { return s.ticks[len(s.ticks)-1] }

// scaleOf is the scale that a chart's values fit on. A line of ratings has one
// from 1 to its most, all else one from 0 to a round number.
func scaleOf(c coach.Chart) scale {
	low, high := c.Values[0], c.Most
	for _, v := range c.Values {
		low, high = min(low, v), max(high, v)
	}
	rated := c.Most > 1 && c.Most <= ratingMost && c.Most == math.Trunc(c.Most) && high == c.Most
	switch {
	case c.Kind == coach.ChartLine && rated && low >= 1:
		return scale{steps(1, 1, int(c.Most)-1)}
	case rated:
		return scale{steps(0, 1, int(c.Most))}
	}
	step := roundStep(high / 4)
	return scale{steps(0, step, max(1, int(math.Ceil(high/step))))}
}

// steps are n+1 values from low on.
func steps(low, step float64, n int) []float64 {
	ticks := make([]float64, n+1)
	for i := range ticks {
		ticks[i] = low + step*float64(i)
	}
	return ticks
}

// roundStep is the least of 1, 2, 5, 10, 20, 50 and so on that is not less.
func roundStep(least float64) float64 {
	for step := 1.0; ; step *= 10 {
		for _, of := range []float64{1, 2, 5} {
			if step*of >= least {
				return step * of
			}
		}
	}
}
