package boltstore

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"fmt"
)

// wrapping encrypts journal keys with AES-256-GCM under a key of the
// operator's, each bound to its journal. The zero value stores them as they are.
type wrapping struct {
	aead cipher.AEAD
}

func newWrapping(key []byte) (wrapping, error) {
	if key == nil {
		return wrapping{}, nil
	}
	if len(key) != keyLength {
		return wrapping{}, fmt.Errorf("the wrapping key has %d bytes, want %d", len(key), keyLength)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return wrapping{}, err
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	return wrapping{aead}, err
}

func (w wrapping) set() bool { return w.aead != nil }

// seal returns what to store for a value that belongs to owner.
func (w wrapping) seal(owner, value []byte) []byte {
	if !w.set() {
		return bytes.Clone(value)
	}
	return w.aead.Seal(nil, nil, value, owner)
}

// open returns the value that seal was given.
func (w wrapping) open(owner, stored []byte) ([]byte, error) {
	if !w.set() {
		return bytes.Clone(stored), nil
	}
	return w.aead.Open(nil, nil, stored, owner)
}
