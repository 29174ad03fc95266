package coach

import (
	"regexp"
	"strings"

	"debrief/coach/calendar"
	"debrief/coach/reader"
)

// settings: zone, quiet hours, country, portfolio link and name.

const (
	zoneUnknown    = "I do not know the zone “{}”: a big city nearby, or a name such as Europe/Berlin."
	countryUnknown = "I do not know the country “{}”: two letters, such as US, GB or DE."
)

// quietLabel shows quiet hours as this person reads clocks: "9 pm–8 am".
func (t *turn) quietLabel(q calendar.Quiet) string {
	if q.None() {
		return "none"
	}
	return t.clockOf(q.From) + "–" + t.clockOf(q.To)
}

// clockOf shows a time of day, in minutes after midnight.
func (t *turn) clockOf(minutes int) string {
	return t.voice().clock(t.today().At(minutes/60, minutes%60, t.profile().location())).String()
}

// tellAskingQuiet adds a message that sets up a reminder; with the first of
// them the hours of sleep are asked for.
func (t *turn) tellAskingQuiet(text Text, buttons ...Button) {
	if l := t.ledger(); t.profile().Quiet == nil && !l.QuietAsked && t.session().flow() == nil && t.profile().Zone != "" {
		l.QuietAsked = true
		t.extra = append(t.extra, buttons...)
		t.aside(Flow{Question: qQuiet}, text.Append(Plain("\n")))
		return
	}
	t.tell(text, buttons...)
}

// readQuiet reads hours of sleep in free words.
func (t *turn) readQuiet(words string) (calendar.Quiet, bool) {
	if q, err := calendar.ParseQuiet(words); err == nil && strings.TrimSpace(words) != "" {
		return q, true
	}
	lower := strings.ToLower(words)
	if dotted.MatchString(words) || strings.Contains(lower, "work") && !strings.Contains(lower, "night") {
		return calendar.Quiet{}, false // dates, or when they work
	}
	if strings.Contains(lower, "none") || strings.Contains(lower, "no quiet") || sameWords(lower, "off") {
		return calendar.Quiet{}, true
	}
	if s := t.readAs(reader.Settings, "quiet hours "+words); s.QuietFrom != "" && s.QuietTo != "" {
		q, err := calendar.ParseQuiet(s.QuietFrom + "-" + s.QuietTo)
		return q, err == nil
	}
	if strings.Contains(lower, "night") {
		q, err := calendar.ParseQuiet(nightQuiet)
		return q, err == nil
	}
	return calendar.Quiet{}, false
}

// dotted is a date with dots: 15.12.
var dotted = regexp.MustCompile(`\b(?:[12]?\d|3[01])\.(?:0?[1-9]|1[0-2])\b`)

// readZone reads a zone: its name, a city, or a sentence that names one.
func (t *turn) readZone(words string) (string, bool) {
	words = strings.TrimSpace(words)
	if knownZone(words) {
		return words, true
	}
	for _, s := range []reader.Slots{t.read(words)[0].Slots, t.readAs(reader.Settings, "I'm in "+words), t.readAs(reader.Settings, "my timezone is "+words)} {
		if s.Timezone != "" && knownZone(s.Timezone) {
			return s.Timezone, true
		}
	}
	return "", false
}

// cityOf is the city that a zone is named for.
func cityOf(zone string) string {
	return strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
}

// setZone sets the zone; the tasks move with it.
func (t *turn) setZone(zone string) {
	p := t.profile()
	if p.ZoneTold && p.Zone != zone {
		t.keepMoments(p.Zone)
	}
	p.Zone, p.ZoneTold = zone, true
	p.guessClock()
	t.now = t.now.In(p.location())
}

// keepMoments sees to it that what was told in a zone keeps its moment in
// another.
func (t *turn) keepMoments(zone string) {
	for _, id := range t.agenda().owners() {
		if iv := t.interview(id); iv.ID != "" && iv.Zone == "" {
			iv.Zone = zone
		}
	}
}

// settingsForm is the form of all settings.
func (t *turn) settingsForm() *Form {
	p := t.profile()
	return &Form{
		Action: "f/settings", Title: "Settings", Submit: "Save", Open: "Change",
		Fields: []Field{
			{ID: "zone", Label: "Zone or city", Value: p.Zone},
			{ID: "quiet", Label: "Quiet hours", Value: p.quiet().String(), Hint: "21:00-08:00"},
			{ID: "country", Label: "Country", Value: p.Country, Hint: "two letters: US, GB, DE"},
			{ID: "portfolio", Label: "Portfolio link", Value: p.Portfolio},
			{ID: "name", Label: "Your name", Value: p.Name, Hint: "signs your drafts"},
			{ID: "reminders", Label: "Reminders", Value: string(p.intensity()), Hint: "light, standard or active"},
		},
	}
}

// showSettings shows how things are set, with the form that changes them.
func (t *turn) showSettings() {
	p := t.profile()
	or := func(s string) string { return either(s, "not set") }
	t.say(Message{
		List: &List{Title: say("Settings"), Items: []Item{
			{Text: say("Zone: {}", or(p.Zone))},
			{Text: say("Quiet hours: {}", t.quietLabel(p.quiet()))},
			{Text: say("Country: {}", or(p.Country))},
			{Text: say("Portfolio link: {}", or(p.Portfolio))},
			{Text: say("Your name: {}", or(p.Name))},
			{Text: say("Reminders: {}", p.intensity().words())},
		}},
		Form: t.settingsForm(),
	})
}

// fillSettings takes settings by name. What cannot be read leaves what was
// there, and is said.
func (t *turn) fillSettings(values map[string]string) {
	p := t.profile()
	t.what = "the settings"
	var changed, wrong []Text
	for _, f := range t.settingsForm().Fields {
		v, ok := values[f.ID]
		v = strings.TrimSpace(v)
		if !ok || v == f.Value {
			continue
		}
		switch f.ID {
		case "zone":
			if zone, ok := t.readZone(v); ok {
				t.setZone(zone)
				changed = append(changed, say("Zone: {}; it is {} there.", zone, t.voice().clock(t.now)))
			} else {
				wrong = append(wrong, say(zoneUnknown, shorten(v, 60)))
			}
		case "quiet":
			if q, ok := t.readQuiet(v); ok {
				p.Quiet = &q
				changed = append(changed, say("Quiet hours: {}.", t.quietLabel(q)))
			} else {
				wrong = append(wrong, say("I cannot read “{}” as quiet hours: for instance 21:00-08:00, or none.", shorten(v, 60)))
			}
		case "country":
			if c, ok := readCountry(v, t); ok {
				p.setCountry(c)
				changed = append(changed, say("Country: {}.", either(c, "not set")))
			} else {
				wrong = append(wrong, say(countryUnknown, shorten(v, 60)))
			}
		case "portfolio":
			if v != "" && !strings.HasPrefix(v, "https://") && !strings.HasPrefix(v, "http://") {
				v = "https://" + v
			}
			p.Portfolio = v
			changed = append(changed, say("Portfolio link: {}.", either(v, "not set")))
		case "reminders":
			if i, ok := readIntensity(v); ok {
				p.Intensity = i
				changed = append(changed, say("Reminders: {}.", i.words()))
			} else {
				wrong = append(wrong, say("Reminders are light, standard or active, not “{}”.", shorten(v, 60)))
			}
		case "name":
			p.Name = v
			changed = append(changed, say("Your name: {}.", either(v, "not set")))
		}
	}
	switch {
	case len(changed)+len(wrong) == 0:
		t.tell(say("Nothing changed."))
	case len(changed) == 0:
		t.tell(join("\n", wrong...))
	default:
		t.tell(join("\n", append(changed, wrong...)...), undoButton)
	}
}

// intensity is how often the person wants to be reminded of one task.
func (p *Profile) intensity() Intensity {
	if p.Intensity == "" {
		return IntensityStandard
	}
	return p.Intensity
}

// words says what an intensity means.
func (i Intensity) words() string {
	return map[Intensity]string{
		IntensityLight: "light, once for each task", IntensityStandard: "standard, the first and the last", IntensityActive: "active, each time",
	}[i]
}

// readIntensity reads how often somebody wants to be reminded.
func readIntensity(words string) (Intensity, bool) {
	switch w := strings.ToLower(words); {
	case anyWord(w, "light", "fewer", "less", "rarely", "low"):
		return IntensityLight, true
	case anyWord(w, "standard", "normal", "default", "medium", "usual"):
		return IntensityStandard, true
	case anyWord(w, "active", "more", "all", "high", "often"):
		return IntensityActive, true
	}
	return "", false
}

// readCountry reads a country by its two letters or its name; empty is none.
func readCountry(words string, t *turn) (string, bool) {
	if words == "" {
		return "", true
	}
	if c := t.readAs(reader.Settings, "I live in "+words).Country; c != "" {
		return c, true
	}
	if up := strings.ToUpper(words); len(up) == 2 && up[0] >= 'A' && up[0] <= 'Z' && up[1] >= 'A' && up[1] <= 'Z' {
		if up == "UK" {
			up = "GB"
		}
		return up, true
	}
	return "", false
}

// setFrom takes settings from free words.
func (t *turn) setFrom(s reader.Slots) {
	values := map[string]string{}
	for field, v := range map[string]string{
		"zone": s.Timezone, "country": s.Country, "portfolio": s.Portfolio, "name": s.Name,
	} {
		if v != "" {
			values[field] = v
		}
	}
	if s.QuietFrom != "" && s.QuietTo != "" {
		values["quiet"] = s.QuietFrom + "-" + s.QuietTo
	}
	if s.WeeklyGoal > 0 {
		t.goal(plural(s.WeeklyGoal, "application", "applications"))
		return
	}
	if len(values) == 0 {
		t.showSettings()
		return
	}
	t.fillSettings(values)
}
