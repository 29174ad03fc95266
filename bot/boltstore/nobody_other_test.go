//go:build !linux

package boltstore

import (
	"os"
	"testing"
)

// asNobody calls f as the owner of the files at path, who is not root: file
// modes do not concern root.
func asNobody(t *testing.T, _ string, f func()) {
	t.Helper()
	if os.Geteuid() <= 0 {
		t.Skip("file modes do not concern this user")
	}
	f()
}
