package boltstore

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"os"
)

// metaPage is what one of the first two pages of a bbolt file says of it. The
// layout is that of bbolt's internal/common.Meta, in the machine's byte order,
// behind a page header of 16 bytes.
type metaPage struct {
	pageSize uint32
	freelist uint64
	pages    uint64 // the high-water mark: no page in use lies behind it
	txid     uint64
}

const (
	metaOffset = 16         // the page header
	metaLength = 64         // with the checksum
	metaMagic  = 0xED0CDAED // of every bbolt file
	noFreelist = ^uint64(0) // the free list was not written
)

// parseMetaPage reads a meta page without its header. magic tells whether it
// claims to be one, valid whether it is whole.
func parseMetaPage(b []byte) (m metaPage, magic, valid bool) {
	order := binary.NativeEndian
	if order.Uint32(b) != metaMagic {
		return m, false, false
	}
	sum := fnv.New64a()
	sum.Write(b[:56])
	m = metaPage{
		pageSize: order.Uint32(b[8:]),
		freelist: order.Uint64(b[32:]),
		pages:    order.Uint64(b[40:]),
		txid:     order.Uint64(b[48:]),
	}
	return m, true, order.Uint64(b[56:]) == sum.Sum64()
}

// inspect looks at the file at path before bbolt does, which would write into
// an empty file, and fault on one that was cut short. It only reads.
func inspect(path string) error {
	if info, err := os.Stat(path); err != nil {
		return err
	} else if !info.Mode().IsRegular() || info.Size() == 0 {
		return ErrNotDatabase
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()

	// The first meta page is at 0, the second one page further; the size of
	// that page is in the first, which may be broken.
	var newest metaPage
	var claims, whole bool
	for _, at := range []int64{0, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15, 1 << 16} {
		var b [metaLength]byte
		if _, err := f.ReadAt(b[:], at+metaOffset); err != nil {
			break // the end of the file
		}
		m, magic, valid := parseMetaPage(b[:])
		claims = claims || magic
		if valid && (!whole || m.txid > newest.txid) {
			newest, whole = m, true
		}
	}
	if !whole && claims {
		return ErrDamaged
	}
	if !whole || newest.freelist == noFreelist { // ours is always written
		return ErrNotDatabase
	}

	info, err := f.Stat() // again: whoever holds the file makes it longer first
	if err != nil {
		return err
	}
	if want := newest.pages * uint64(newest.pageSize); uint64(info.Size()) < want {
		return fmt.Errorf("%w (it has %d bytes of at least %d)", ErrDamaged, info.Size(), want)
	}
	return nil
}
