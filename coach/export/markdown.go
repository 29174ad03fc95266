package export

import (
	"cmp"
	"strconv"
)

// Markdown is the record to read, to print and to paste: a heading for each
// interview, lists under it, days with their weekday. What was typed shows as
// it was typed and can be no markup (see escape), of several lines as a
// quote; mail addresses, phone numbers and links stand as code, which nothing
// makes a link of. Lines end in LF.
func Markdown(r Record) []byte {
	var d document
	d.heading(1, "What the coach keeps")
	empty := d.Len()
	if about := r.about(); len(about) > 0 {
		d.heading(2, "About you")
		d.details(about)
	}
	if len(r.Tasks) > 0 {
		d.heading(2, "To do")
		for i := range r.Tasks {
			d.task(&r.Tasks[i])
		}
	}
	for i := range r.Interviews {
		d.interview(&r.Interviews[i])
	}
	if len(r.Weeks) > 0 {
		d.heading(2, "The job hunt, by week")
		for _, w := range r.Weeks {
			d.item(0, "Week of", cmp.Or(sayDate(w.Monday), unknown))
			d.item(1, "Applications", strconv.Itoa(w.Applications))
			d.item(1, "Goal", w.Goal)
			d.item(1, "How it went", w.Went)
		}
	}
	if len(r.Away) > 0 {
		d.heading(2, "Away")
		for _, a := range r.Away {
			d.item(0, "From", cmp.Or(sayDate(a.From), unknown))
			d.item(1, "To", sayDate(a.To))
			d.item(1, "Where", a.Where)
		}
	}
	if d.Len() == empty {
		d.WriteString("\n" + nothing + "\n")
	}
	return d.Bytes()
}

// unknown stands where a name or a day would.
const unknown = "not known"

func (d *document) task(k *Task) {
	d.item(0, "", cmp.Or(k.Title, "A task"))
	d.item(1, "Number", number(k.Number))
	d.item(1, "Company", k.Company)
	d.item(1, "Due", sayTime(k.Due, k.HasTime))
	d.item(1, "Reference", k.ID)
}

func (d *document) interview(iv *Interview) {
	title := cmp.Or(iv.Company, "A company not named")
	if day := sayTime(iv.At, false); day != "" {
		title += ", " + day
	}
	d.heading(2, title)
	d.item(0, "Company", iv.Company)
	d.item(0, "Role", iv.Role)
	d.item(0, "When", sayTime(iv.At, iv.HasTime))
	d.item(0, "Time zone", iv.Zone)
	d.item(0, "Minutes", number(iv.Minutes))
	d.item(0, "Stage", iv.stage())
	d.item(0, "Rating, 1 to 5", number(iv.Rating))
	d.item(0, "Want to work there", iv.Wants)
	d.item(0, "Answer expected", sayDate(iv.ReplyBy))
	d.item(0, "Outcome", iv.Outcome)
	d.item(0, "Closed", sayDate(iv.Closed))
	if o := iv.Offer; o != nil {
		d.item(0, "Offer", cmp.Or(o.State, "open"))
		d.item(1, "To decide by", sayDate(o.DecideBy))
	}
	d.item(0, "Reference", iv.ID)
	d.part("Looking back", iv.answers())
	d.people(iv.People)
	d.notes(iv.Notes)
	d.promises(iv.Promises)
	d.messages(iv.Messages)
	if len(iv.Remarks) > 0 {
		d.heading(3, "Remarks")
		for _, s := range iv.Remarks {
			d.item(0, "", s)
		}
	}
	d.part("More", iv.More)
}

func (d *document) people(people []Person) {
	if len(people) > 0 {
		d.heading(3, "People")
	}
	for _, p := range people {
		d.item(0, "Name", cmp.Or(p.Name, unknown))
		d.item(1, "Part", p.Part)
		d.code(1, "E-mail", p.Email)
		d.code(1, "Phone", p.Phone)
		d.code(1, "Link", p.Link)
	}
}

func (d *document) notes(notes []Note) {
	if len(notes) > 0 {
		d.heading(3, "Questions asked")
	}
	for _, n := range notes {
		d.item(0, "Question", cmp.Or(n.Question, unknown))
		d.item(1, "Your answer", n.Answer)
		d.item(1, "How it landed", n.Landed)
		d.item(1, "A better answer", n.Better)
		d.item(1, "Kind", n.Kind)
		d.item(1, "Asked on", sayDate(n.On))
	}
}

func (d *document) promises(promises []Promise) {
	if len(promises) > 0 {
		d.heading(3, "What you promised")
	}
	for _, p := range promises {
		d.item(0, "Promised", cmp.Or(p.What, unknown))
		d.item(1, "Due", sayDate(p.Due))
		d.item(1, "State", p.State)
	}
}

func (d *document) messages(messages []Sent) {
	if len(messages) > 0 {
		d.heading(3, "What you sent")
	}
	for _, m := range messages {
		d.item(0, "On", cmp.Or(sayTime(m.On, !isMidnight(m.On)), unknown))
		d.item(1, "Sent", m.What)
	}
}
