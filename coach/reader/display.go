package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CompanyName is how to show a company's name typed in lower case: "st marys"
// is St Mary's, "o'reilly & sons" O'Reilly & Sons. A name with capitals of
// its own stays as typed.
func CompanyName(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if strings.IndexFunc(text, unicode.IsUpper) >= 0 {
		return text
	}
	ws := strings.Split(text, " ")
	for i, w := range ws {
		bare := strings.Trim(w, ".")
		switch {
		case i > 0 && small[w]:
		case upperForms[bare]:
			ws[i] = strings.ToUpper(w)
		case i > 0 && (ws[i-1] == "St" || ws[i-1] == "St.") && saints[bare] != "":
			ws[i] = saints[bare]
		default:
			ws[i] = capitalise(w)
		}
	}
	return strings.Join(ws, " ")
}

// PersonName is how to show a person's name typed in lower case. A name with
// capitals of its own stays as typed.
func PersonName(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if strings.IndexFunc(text, unicode.IsUpper) >= 0 {
		return text
	}
	ws := strings.Split(text, " ")
	for i, w := range ws {
		if i > 0 && i < len(ws)-1 && nobiliary[w] {
			continue
		}
		ws[i] = capitalise(w)
	}
	return strings.Join(ws, " ")
}

// capitalise sets the first letter large, and those that begin a part of the
// word: o'neill, mcdonald, smith-jones, h&k, 7springs.
func capitalise(w string) string {
	var b strings.Builder
	large := true
	for i, r := range w {
		if large && unicode.IsLetter(r) {
			r = unicode.ToUpper(r)
			large = false
		}
		b.WriteRune(r)
		switch r {
		case '-', '&', '/':
			large = true
		case '\'', '’':
			_, size := utf8.DecodeRuneInString(w[i:])
			large = i > 0 && i <= 2 && len(w)-i-size > 1 // o'neill, d'souza; not macy's
		}
	}
	out := b.String()
	if strings.HasPrefix(out, "Mc") && len(out) > 4 {
		out = "Mc" + strings.ToUpper(out[2:3]) + out[3:]
	}
	return out
}

var (
	small      = words(`of and for the de la le du des del et van der von den und y e di da & at in on`)
	nobiliary  = words(`van der den de la von zu del della di da bin al el ten ter dos das du le`)
	upperForms = words(`ibm hsbc ubs bbc nhs usa uk llc llp plc ab ag sa bv nv ey kpmg pwc sap hp amd nasa itv mit ucl
		ups dhl gsk bmw vw h&m m&s at&t p&g b&q rbs tsb cvs kfc jpmorgan ge bp ihg ntt tcs lg`)
	saints = map[string]string{
		"marys": "Mary's", "johns": "John's", "james": "James'", "georges": "George's", "peters": "Peter's", "pauls": "Paul's",
		"lukes": "Luke's", "marks": "Mark's", "andrews": "Andrew's", "davids": "David's", "thomass": "Thomas's", "anns": "Ann's",
		"annes": "Anne's", "michaels": "Michael's", "josephs": "Joseph's", "vincents": "Vincent's", "patricks": "Patrick's",
		"catherines": "Catherine's", "helens": "Helen's", "margarets": "Margaret's", "josephines": "Josephine's",
		"stephens": "Stephen's", "martins": "Martin's", "christophers": "Christopher's", "bartholomews": "Bartholomew's",
		"edwards": "Edward's", "elizabeths": "Elizabeth's", "francis": "Francis", "nicholas": "Nicholas", "gabriels": "Gabriel's",
		"bernards": "Bernard's", "clares": "Clare's", "aidans": "Aidan's", "albans": "Alban's", "cuthberts": "Cuthbert's",
		"judes": "Jude's", "matthews": "Matthew's", "jamess": "James's", "maries": "Marie's", "oswalds": "Oswald's",
	}
)
