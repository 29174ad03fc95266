package bot

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"errors"
	"fmt"
)

// sealVersion is the first byte of everything sealed.
const sealVersion = 1

// sealer opens the box of a journal's own key.
type sealer struct{ keys KeyStore }

// box seals and opens with one journal's key, by AES-256-GCM with a random
// nonce. What is sealed is bound to the journal and to its place, so that
// nothing can be put where it does not belong.
type box struct {
	journal JournalID
	aead    cipher.AEAD
}

// open returns the journal's box, and makes its key if make is set.
func (s sealer) open(ctx context.Context, id JournalID, make bool) (box, error) {
	key, err := s.keys.Key(ctx, id, make)
	if err != nil {
		return box{}, fmt.Errorf("key of journal %s: %w", id, err)
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return box{}, fmt.Errorf("key of journal %s: %w", id, err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return box{}, fmt.Errorf("key of journal %s: %w", id, err)
	}
	return box{id, aead}, nil
}

func (b box) place(place string) []byte {
	return append(b.journal[:len(b.journal):len(b.journal)], place...)
}

// seal returns plain sealed for a place.
func (b box) seal(place string, plain []byte) []byte {
	n := b.aead.NonceSize()
	out := make([]byte, 1+n, 1+n+len(plain)+b.aead.Overhead())
	out[0] = sealVersion
	_, _ = rand.Read(out[1 : 1+n]) // never fails: crypto/rand
	return b.aead.Seal(out, out[1:1+n], plain, b.place(place))
}

var errSeal = errors.New("sealed data is damaged or not of this journal and place")

// unseal returns what was sealed for a place.
func (b box) unseal(place string, sealed []byte) ([]byte, error) {
	n := b.aead.NonceSize()
	if len(sealed) < 1+n || sealed[0] != sealVersion {
		return nil, fmt.Errorf("%s: %w", place, errSeal)
	}
	plain, err := b.aead.Open(nil, sealed[1:1+n], sealed[1+n:], b.place(place))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", place, errSeal)
	}
	return plain, nil
}

// unsealAll opens the documents of a snapshot in place.
func (b box) unsealAll(docs map[string][]byte) error {
	for name, sealed := range docs {
		plain, err := b.unseal(docPlace(name), sealed)
		if err != nil {
			return err
		}
		docs[name] = plain
	}
	return nil
}

func docPlace(name string) string  { return "doc/" + name }
func entryPlace(lane Lane) string  { return "out/" + string(lane[:]) }
func answerPlace(id string) string { return "answer/" + id }
