package picture

import "github.com/go-analyze/charts"

// The colours of a card. Text keeps a contrast of 4.5 to what it stands on, and
// values one of 3, as WCAG 2.2 asks at level AA (1.4.3, 1.4.11).
var (
	cardColor   = charts.ColorRGB(0xff, 0xff, 0xff)
	borderColor = charts.ColorRGB(0x8a, 0x94, 0xa0) // so that the card ends where a light chat begins
	gridColor   = charts.ColorRGB(0xdd, 0xe2, 0xe8)
	inkColor    = charts.ColorRGB(0x1c, 0x25, 0x2e)
	noteColor   = charts.ColorRGB(0x4d, 0x5a, 0x67)
	valueColor  = charts.ColorRGB(0x1f, 0x5f, 0xb0)
)
