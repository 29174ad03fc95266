package play

import (
	"fmt"

	"debrief/bot"
)

// File is a file that came with a message.
type File struct {
	Name string `json:"name"`
	Type string `json:"type"` // media type
	Size int    `json:"size"` // bytes
}

// Files are the files that came with a message, nil if there were none.
func Files(out bot.Outgoing) []File {
	var files []File
	for _, f := range out.Files {
		files = append(files, File{Name: f.Name, Type: f.Type, Size: len(f.Data)})
	}
	return files
}

// String is the file as a line of a message: [file: progress.png, image/png, 24 kB].
func (f File) String() string {
	return fmt.Sprintf("[file: %s, %s, %s]", f.Name, f.Type, size(f.Size))
}

// size is a number of bytes in the unit that suits it.
func size(bytes int) string {
	switch {
	case bytes < 1000:
		return fmt.Sprintf("%d bytes", bytes)
	case bytes < 999_500:
		return fmt.Sprintf("%.0f kB", float64(bytes)/1e3)
	default:
		return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
	}
}
