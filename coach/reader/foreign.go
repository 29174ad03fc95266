package reader

import (
	"strings"
	"unicode"
)

// foreignWords are the small words of languages that people may write in. None
// is an English word, a name or a slip that is often typed.
var foreignWords = words(`
	ich nicht und oder aber wie mein meine meinen habe hatte heute gestern morgen mit bei dem das ist sind für auf bitte danke wann gespräch
	vorstellungsgespräch mir dich dir wir ihr sie kann kannst möchte noch schon sehr gut über nach zum zur einen eine einem einer
	je suis vous nous avec pour dans une les des est pas mais merci bonjour aujourd'hui hier demain entretien j'ai mon ma mes chez votre notre
	qui que quoi comment c'est très bien avez j'avais été était
	cuándo dónde quién escribir quiero puedo tengo debo yo tengo tuve hoy ayer mañana gracias por para con una los las del está estoy entrevista mi mis pero muy qué cómo hola ¿qué fue tiene
	eu tenho tive hoje ontem amanhã obrigado obrigada não uma com meu minha você está estou é muito foi mas
	io ho oggi ieri domani grazie per una sono il della colloquio mio mia che non è stato molto come ciao anche
	ik heb vandaag gisteren morgen bedankt met een het niet voor mijn maar ook zijn gesprek dank wat hoe
	jag har idag igår imorgon tack inte och med för min mitt är var intervju hur vad
	jeg har dag går takk ikke med for min mitt er var intervju hvordan
	mam mialem miałem dziś dzisiaj wczoraj jutro dziękuję nie rozmowę rozmowa jest się jak co czy po dzień
	ben bugün dün yarın teşekkürler için bir bu var yok görüşme nasıl ne mülakat
	saya hari kemarin besok terima kasih dengan untuk tidak ada wawancara apa bagaimana
	ako ang mga ko po ngayon kahapon bukas salamat hindi ng sa may kung paano
	main mera meri hai hain kya kaise kal aaj nahi tha thi ke ki ka mujhe aur
	mám měl dnes včera zítra děkuji ne pohovor jak co am avut azi ieri mâine mulțumesc interviu nu este cum`)

// notForeign are words above that English messages hold as well.
var notForeign = words(`das die me no a in on man is as do so was war den am an her or des les main bin far on mit per mi ma mes par sans que co
	con una del via po may bu ben sa go bir ne min mine for var var er har far hat kal ada har con dem dir tack tak mam main ka ki ke tha thi hai ang ng ko
	ho il come che mia me il stato yo las los como por ko mai nu ne am sie hier ist einen ihr kind noch den`)

// englishWords are the small words by which English is told.
var englishWords = words(`the a an i im ive id ill my me we you your they them he she it is are was were be been have has had do does did not dont
	didnt and or but if so that this these those to of in on at by for from with as about what when how why who which can could should would will
	just get got go going said say me up out no yes today tomorrow yesterday next last`)

// Foreign reports whether a text is written in another language than English,
// as far as its small words and its script tell. Names, and a foreign word in
// an English sentence, do not make it so.
func Foreign(text string) bool {
	letters, other := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if !unicode.Is(unicode.Latin, r) {
				other++
			}
		}
	}
	if other > 2 && other*2 > letters {
		return true
	}
	foreign, english, all := 0, 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		w = strings.Trim(apostrophes.Replace(w), ".,;:!?¿¡()\"“”„…")
		if w == "" {
			continue
		}
		all++
		switch bare := strings.ReplaceAll(w, "'", ""); {
		case englishWords[bare]:
			english++
		case foreignWords[w] && !notForeign[w]:
			foreign++
		}
		if all >= 60 {
			break
		}
	}
	return foreign >= 2 && foreign > english && foreign*5 >= all
}
