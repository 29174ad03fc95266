package drafts

import (
	"embed"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"text/template"
)

//go:embed templates/*.tmpl
var files embed.FS

var templates, errTemplates = template.New("").Funcs(template.FuncMap{"pick": pick, "the": the}).ParseFS(files, "templates/*.tmpl")

// Write is the draft of a kind in a tone: with a subject line unless it is
// brief, without space around it. A kind or tone that is not known is an error.
func Write(k Kind, tone Tone, f Facts) (string, error) {
	switch {
	case errTemplates != nil:
		return "", fmt.Errorf("drafts: %w", errTemplates)
	case !k.Known():
		return "", fmt.Errorf("drafts: no kind %q", k)
	case !tone.known():
		return "", fmt.Errorf("drafts: no tone %q", tone)
	}
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, string(k)+"."+string(tone), letter{f.clean()}); err != nil {
		return "", fmt.Errorf("draft of a %s: %w", k.Name(), err)
	}
	return tidy(b.String()), nil
}

// Check fills every draft with nothing and with everything. It finds a
// template that is missing or names a fact that does not exist, and is meant
// for start-up.
func Check() error {
	var errs []error
	for _, k := range Kinds() {
		for _, tone := range Tones() {
			for _, f := range []Facts{{}, everything()} {
				if _, err := Write(k, tone, f); err != nil {
					errs = append(errs, err)
				}
			}
		}
	}
	return errors.Join(errs...)
}

// everything is facts with none missing.
func everything() Facts {
	var f Facts
	for _, field := range reflect.ValueOf(&f).Elem().Fields() {
		switch field.Kind() {
		case reflect.String:
			field.SetString("x")
		case reflect.Bool:
			field.SetBool(true)
		}
	}
	return f
}
