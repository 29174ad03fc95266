package export

// CSV is the record as one table, a row for each item.
func CSV(r Record) ([]byte, error) { return nil, nil }
