package export

import "time"

// ICS is what lies ahead as a calendar that tells nothing.
func ICS(r Record, now time.Time) ([]byte, error) { return nil, nil }
