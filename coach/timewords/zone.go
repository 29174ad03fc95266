package timewords

// zones are the zones that short forms beside a time stand for, by IANA name.
// Where one is used in several parts of the world, the largest is meant.
var zones = map[string]string{
	"est": "America/New_York", "edt": "America/New_York", "et": "America/New_York", "eastern": "America/New_York",
	"cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago",
	"mst": "America/Denver", "mdt": "America/Denver", "mt": "America/Denver",
	"pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles", "pacific": "America/Los_Angeles",
	"gmt": "Europe/London", "bst": "Europe/London", "utc": "UTC", "cet": "Europe/Berlin", "cest": "Europe/Berlin",
	"eet": "Europe/Helsinki", "eest": "Europe/Helsinki", "ist": "Asia/Kolkata", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
	"sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "pkt": "Asia/Karachi", "gst": "Asia/Dubai",
	"aest": "Australia/Sydney", "aedt": "Australia/Sydney", "awst": "Australia/Perth", "nzst": "Pacific/Auckland",
	"nzdt": "Pacific/Auckland", "wat": "Africa/Lagos", "eat": "Africa/Nairobi", "sast": "Africa/Johannesburg",
}

// zone is the one named right behind the phrase's time of day or at its end
// ("10am tomorrow IST"), and where its name ends.
func (ph phrase) zone(text string) (name string, end int) {
	p := ph.clock()
	if p == nil {
		return "", 0
	}
	if name, end = zoneAt(text, p.right); name == "" {
		name, end = zoneAt(text, ph.right())
	}
	return name, end
}

func zoneAt(text string, at int) (name string, end int) {
	for at < len(text) && (text[at] == ' ' || text[at] == '(') {
		at++
	}
	short := firstWord(text[at:])
	return zones[short], at + len(short)
}
