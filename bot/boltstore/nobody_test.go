//go:build linux

package boltstore

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// asNobody calls f as the owner of the files at path, who is not root: file
// modes do not concern root.
func asNobody(t *testing.T, path string, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	const nobody = 65534
	dir := filepath.Dir(path)
	for _, err := range []error{
		os.Chown(dir, nobody, nobody),
		os.Chmod(filepath.Dir(dir), 0o755),
		os.Chmod(filepath.Dir(filepath.Dir(dir)), 0o755),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chown(path, nobody, nobody); err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread() // and never unlock: the thread ends with the goroutine
		if err := syscall.Setfsuid(nobody); err != nil {
			t.Error(err)
			return
		}
		f()
	}()
	<-done
}
