package export

import (
	"reflect"
	"time"

	"pgregory.net/rapid"
)

var (
	timeType = reflect.TypeFor[time.Time]()
	places   = []string{"UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati", "America/St_Johns"}
)

// typed draws what a person may type: words, dates, formulas, markup, breaks.
var typed = rapid.Custom(func(t *rapid.T) string {
	return rapid.OneOf(
		rapid.Just(""),
		rapid.StringN(0, 12, -1),
		rapid.StringMatching(`[ '=+@\t-]{0,3}[a-z "',;\r\n]{1,20}[ =]?`),
		rapid.StringMatching(`([-*_#>+=~|:.!\[\]()<>&$\\\x60@ \n1]|[a-z]){1,16}`),
		rapid.SampledFrom([]string{"St Mary's", "Müller & Søn", "why i left. rambled", "2026-12-04", "2026-12-04T14:00", "2026-03-08T02:30", "2026-12-04T14:00:00+05:45", "0000-01-01", "open"}),
	).Draw(t, "text")
})

func drawTime(t *rapid.T, name string) time.Time {
	at := time.Unix(rapid.Int64Range(-62135596800, 253402300799).Draw(t, name), 0)
	loc, err := time.LoadLocation(rapid.SampledFrom(places).Draw(t, "place"))
	if err != nil {
		t.Fatalf("load zone: %v", err)
	}
	return at.In(loc)
}

// drawRecord fills every field of a record, those added later too.
func drawRecord(t *rapid.T) Record {
	var r Record
	fill(t, reflect.ValueOf(&r).Elem())
	return r
}

func fill(t *rapid.T, v reflect.Value) {
	switch {
	case v.Type() == timeType:
		if rapid.Bool().Draw(t, "known") {
			v.Set(reflect.ValueOf(drawTime(t, "at")))
		}
	case v.Kind() == reflect.String:
		v.SetString(typed.Draw(t, "string"))
	case v.Kind() == reflect.Int:
		v.SetInt(int64(rapid.IntRange(-1, 100).Draw(t, "int")))
	case v.Kind() == reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "bool"))
	case v.Kind() == reflect.Slice:
		n := rapid.IntRange(0, 2).Draw(t, "length")
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(t, v.Index(i))
		}
	case v.Kind() == reflect.Pointer:
		if rapid.Bool().Draw(t, "there") {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem())
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	default:
		t.Fatalf("no way to fill a %s", v.Type())
	}
}

// stringsOf is every string of a record that is not empty, Key excepted.
func stringsOf(r Record) []string {
	r.Key = ""
	var all []string
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch {
		case v.Type() == timeType:
		case v.Kind() == reflect.String && v.String() != "":
			all = append(all, v.String())
		case v.Kind() == reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case v.Kind() == reflect.Pointer && !v.IsNil():
			walk(v.Elem())
		case v.Kind() == reflect.Struct:
			for i := range v.NumField() {
				walk(v.Field(i))
			}
		}
	}
	walk(reflect.ValueOf(r))
	return all
}
