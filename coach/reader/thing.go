package reader

import "strings"

// Thing is what a promise is about, without the verb and whom it goes to:
// "send them the repo link" is "repo link".
func Thing(what string) string {
	ws := strings.Fields(what)
	if len(ws) > 1 && sendVerbs[strings.ToLower(ws[0])] {
		ws = ws[1:]
		if len(ws) > 1 && (ws[0] == "over" || ws[0] == "them" || ws[0] == "him" || ws[0] == "her" || ws[0] == "off") {
			ws = ws[1:]
		}
	}
	if len(ws) > 1 && (strings.EqualFold(ws[0], "my") || strings.EqualFold(ws[0], "the") || strings.EqualFold(ws[0], "a") || strings.EqualFold(ws[0], "an")) {
		ws = ws[1:]
	}
	return strings.Join(ws, " ")
}

var sendVerbs = words(`send email mail share forward submit provide deliver upload get give post`)

// nothing tells whether a whole answer says that there is nothing.
func nothing(d *doc) bool {
	for i := range d.toks {
		t := &d.toks[i]
		if t.breaks() {
			continue
		}
		if !nothingWords[t.norm] {
			return false
		}
	}
	return true
}

var nothingWords = words(`no nope nah nothing none na n/a nada zero not really didnt dont i promise promised anything at all thing
	much sorry thanks think so yet this time thankfully luckily negative noo nil zip naw`)
