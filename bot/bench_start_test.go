package bot_test

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"debrief/bot"
	"debrief/bot/boltstore"
	"debrief/coach"
)

var millionFlag = flag.Bool("million", false, "BenchmarkStart with a million journals as well: some gigabytes in the temporary folder, and some minutes")

// started is what a process tells of its start.
type started struct {
	Open     time.Duration `json:"open"`     // both files, and the bot
	Claim    time.Duration `json:"claim"`    // NextDue and one Claim after that
	Resident int           `json:"resident"` // anonymous memory by then, in kB
}

// benchDB names the database to the child process of BenchmarkStart.
const benchDB = "DEBRIEF_BENCH_DB"

// BenchmarkStart opens a database in a new process, as after a crash: what was
// claimed is due again. It measures the time from the start of the process to
// the first claim, and the memory that is not a mapped file by then. Neither
// grows with what is stored.
func BenchmarkStart(b *testing.B) {
	docs := benchTemplate(b)
	sizes := []int{1_000, 100_000}
	if *millionFlag {
		sizes = append(sizes, 1_000_000)
	}
	exe, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "debrief.db")
			fillFiles(b, path, docs, n)
			b.Run("process", func(b *testing.B) {
				var whole, open, claim time.Duration
				resident := 0
				for range b.N {
					cmd := exec.CommandContext(b.Context(), exe, "-test.run=^TestStartChild$", "-test.v")
					cmd.Env = append(os.Environ(), benchDB+"="+path)
					begun := time.Now()
					out, err := cmd.Output()
					whole += time.Since(begun)
					if err != nil {
						b.Fatalf("%v: %s", err, out)
					}
					var s started
					_, line, _ := strings.Cut(string(out), "{")
					if err := json.NewDecoder(strings.NewReader("{" + line)).Decode(&s); err != nil {
						b.Fatalf("%v: %s", err, out)
					}
					open, claim, resident = open+s.Open, claim+s.Claim, max(resident, s.Resident)
				}
				mean := func(d time.Duration) float64 { return d.Seconds() * 1000 / float64(b.N) }
				b.ReportMetric(0, "ns/op")
				b.ReportMetric(mean(whole), "ms/process")
				b.ReportMetric(mean(open), "ms/open")
				b.ReportMetric(mean(claim), "ms/claim")
				b.ReportMetric(float64(resident)/1024, "MB-anon")
			})
		})
	}
}

// fillFiles makes a database and its keys with so many journals, some of which
// had another turn since: a file that is in use has free pages.
func fillFiles(b *testing.B, path string, docs map[string][]byte, n int) {
	b.Helper()
	s, err := boltstore.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	k, err := boltstore.OpenKeys(boltstore.KeysPath(path), s, nil)
	if err != nil {
		b.Fatal(err)
	}
	fillStore(b, s, docs, n)
	many(b, n, func(i int) error {
		_, err := k.Key(context.Background(), storedID(i, n), true)
		return err
	})
	for i := range 200 {
		again := bot.Commit{Journal: storedID(i*(n/200), n), Version: 1, Put: docs, Wake: wakesFrom, Now: benchNow}
		if _, err := s.Commit(context.Background(), again); err != nil {
			b.Fatal(err)
		}
	}
	if err := k.Close(); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for _, file := range []string{path, boltstore.KeysPath(path)} {
		info, err := os.Stat(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Logf("%s: %d MB", filepath.Base(file), info.Size()>>20)
	}
}

// TestStartChild is no test: it is what the processes of BenchmarkStart run.
func TestStartChild(t *testing.T) {
	path := os.Getenv(benchDB)
	if path == "" {
		t.Skip("only in a child process of BenchmarkStart")
	}
	ctx := t.Context()
	begun := time.Now()
	s, err := boltstore.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	k, err := boltstore.OpenKeys(boltstore.KeysPath(path), s, nil)
	if err != nil {
		t.Fatal(err)
	}
	engine, err := coach.New()
	if err != nil {
		t.Fatal(err)
	}
	bot.New(bot.Config{Store: s, Keys: k, Coach: engine, Adapters: []bot.Adapter{benchAdapter{}}})
	opened := time.Now()
	at, ok, err := s.NextDue(ctx)
	if err != nil || !ok {
		t.Fatal(at, ok, err)
	}
	claims, err := s.Claim(ctx, at, time.Minute, 1)
	if err != nil || len(claims) != 1 {
		t.Fatal(claims, err)
	}
	line, err := json.Marshal(started{Open: opened.Sub(begun), Claim: time.Since(opened), Resident: anonymous(t)})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(string(line))
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// anonymous is the resident memory of this process that is not of a mapped
// file, in kB; 0 where the system does not tell.
func anonymous(t *testing.T) (kB int) {
	t.Helper()
	f, err := os.Open("/proc/self/status")
	if err != nil {
		return 0
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if n, err := fmt.Sscanf(lines.Text(), "RssAnon: %d kB", &kB); n == 1 && err == nil {
			return kB
		}
	}
	return 0
}
