package terminal

import (
	"errors"
	"testing"
)

func TestZone(t *testing.T) {
	tests := []struct {
		name                        string
		tz, link, file, local, want string
	}{
		{"TZ", "Europe/Berlin", "/usr/share/zoneinfo/Asia/Tokyo", "", "Local", "Europe/Berlin"},
		{"TZ with a colon", ":Europe/Berlin", "", "", "Local", "Europe/Berlin"},
		{"TZ as a path", ":/usr/share/zoneinfo/Europe/Berlin", "", "", "Local", "Europe/Berlin"},
		{"TZ as a rule", "<+0330>-3:30", "/usr/share/zoneinfo/Asia/Tokyo", "", "Local", ""},
		{"link", "", "/usr/share/zoneinfo/Asia/Tokyo", "Europe/Berlin\n", "Local", "Asia/Tokyo"},
		{"relative link", "", "../usr/share/zoneinfo/posix/Asia/Tokyo", "", "Local", "Asia/Tokyo"},
		{"link on a Mac", "", "/var/db/timezone/zoneinfo/America/Argentina/Buenos_Aires", "", "Local", "America/Argentina/Buenos_Aires"},
		{"link to elsewhere", "", "/etc/somewhere", "Europe/Berlin\n", "Local", "Europe/Berlin"},
		{"file", "", "", "Europe/Berlin\n", "Local", "Europe/Berlin"},
		{"file that names no zone", "", "", "Nowhere/Land\n", "Local", ""},
		{"what Go knows", "", "", "", "America/New_York", "America/New_York"},
		{"nothing", "", "", "", "Local", ""},
		{"a path out of the zones", "../../etc/passwd", "", "", "Local", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := machine{
				env: func(name string) string { return map[string]string{"TZ": tt.tz}[name] },
				readlink: func(string) (string, error) {
					if tt.link == "" {
						return "", errors.New("no link")
					}
					return tt.link, nil
				},
				readFile: func(string) ([]byte, error) {
					if tt.file == "" {
						return nil, errors.New("no file")
					}
					return []byte(tt.file), nil
				},
				local: tt.local,
			}
			if got := m.zone(); got != tt.want {
				t.Errorf("zone is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCountry(t *testing.T) {
	tests := []struct {
		name string
		env  map[string]string
		want string
	}{
		{"LANG", map[string]string{"LANG": "en_GB.UTF-8"}, "GB"},
		{"LC_TIME before LANG", map[string]string{"LANG": "en_GB.UTF-8", "LC_TIME": "de_AT@euro"}, "AT"},
		{"LC_ALL before all", map[string]string{"LC_ALL": "en_US", "LC_TIME": "de_AT"}, "US"},
		{"C says nothing", map[string]string{"LC_ALL": "C.UTF-8", "LANG": "en_IN"}, "IN"},
		{"language alone", map[string]string{"LANG": "eo"}, ""},
		{"no country of two letters", map[string]string{"LANG": "es_419.UTF-8"}, ""},
		{"nothing", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := machine{env: func(name string) string { return tt.env[name] }}
			if got := m.country(); got != tt.want {
				t.Errorf("country is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestHour12(t *testing.T) {
	for country, want := range map[string]bool{"US": true, "CA": true, "AU": true, "NZ": true, "IN": true, "PH": true, "GB": false, "DE": false, "": false} {
		if got := Hour12(country); got != want {
			t.Errorf("Hour12(%q) = %t", country, got)
		}
	}
}
