package terminal

import (
	"os"
	"slices"
	"strings"
	"time"

	"debrief/coach"
)

// LocalHints is what this machine tells of the person at it.
func LocalHints() coach.Hints {
	h := coach.Hints{Zone: LocalZone(), Country: LocalCountry()}
	if h.Country != "" {
		twelve := Hour12(h.Country)
		h.Hour12 = &twelve
	}
	return h
}

// LocalZone is the IANA name of this machine's time zone, "" if it cannot be
// told: what TZ names; else where the link /etc/localtime leads; else what
// /etc/timezone says; else the name that Go gives to time.Local.
func LocalZone() string {
	return machine{os.Getenv, os.Readlink, os.ReadFile, time.Local.String()}.zone()
}

// LocalCountry is the country of this machine's locale for times, as ISO
// 3166-1 alpha-2, "" if it names none: of LC_ALL, LC_TIME and LANG the first
// that does ("en_GB.UTF-8" is GB).
func LocalCountry() string {
	return machine{env: os.Getenv}.country()
}

// Hour12 reports whether people in a country mostly read a 12-hour clock:
// whether CLDR 48 gives it "h" as the preferred hour (supplemental timeData).
func Hour12(country string) bool {
	return slices.Contains(strings.Fields(`
		AE AG AL AR AS AU BB BD BH BM BN BO BS BT CA CL CO CR CU CY DJ DM DO DZ EC
		EG EH ER ET FJ FM GD GH GM GR GT GU GY HK HN IN IQ JM JO KH KI KN KP KR KW
		KY LB LC LR LS LY MH MO MP MR MW MX MY NA NI NZ OM PA PE PG PH PK PR PS
		PW PY QA SA SB SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US UY VC VE VG
		VI VU WS YE ZM`), country)
}

// machine is where the settings of a machine are read.
type machine struct {
	env      func(string) string
	readlink func(string) (string, error)
	readFile func(string) ([]byte, error)
	local    string
}

func (m machine) zone() string {
	if tz := m.env("TZ"); tz != "" {
		// What TZ says holds, even where it is a rule and names no zone.
		return zoneName(strings.TrimPrefix(tz, ":"))
	}
	if target, err := m.readlink("/etc/localtime"); err == nil {
		if name := zoneName(target); name != "" {
			return name
		}
	}
	if text, err := m.readFile("/etc/timezone"); err == nil {
		first, _, _ := strings.Cut(string(text), "\n")
		if name := zoneName(strings.TrimSpace(first)); name != "" {
			return name
		}
	}
	return zoneName(m.local)
}

// zoneName is the zone that a name or the path of its file stands for, "" if
// there is none.
func zoneName(s string) string {
	if _, after, found := strings.Cut(s, "zoneinfo/"); found {
		s = strings.TrimPrefix(strings.TrimPrefix(after, "posix/"), "right/")
	}
	if s == "" || s == "Local" {
		return ""
	}
	if _, err := time.LoadLocation(s); err != nil {
		return ""
	}
	return s
}

func (m machine) country() string {
	for _, name := range []string{"LC_ALL", "LC_TIME", "LANG"} {
		locale, _, _ := strings.Cut(m.env(name), ".")
		locale, _, _ = strings.Cut(locale, "@")
		_, country, _ := strings.Cut(locale, "_")
		if len(country) == 2 && strings.Trim(country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
			return country
		}
	}
	return ""
}
