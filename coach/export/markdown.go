package export

// Markdown is the record to read, to print and to paste.
func Markdown(r Record) []byte { return nil }
