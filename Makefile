.DEFAULT_GOAL := help

.PHONY: help
help: ## show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: chat
chat: ## talk to the coach in this terminal
	go run ./cmd/debrief chat

.PHONY: test
test: ## run the tests
	go test ./...

.PHONY: race
race: ## run the tests with the race detector
	go test -race ./...

.PHONY: lint
lint: ## gofmt, vet and the linters
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo 'run gofmt -w on these'; exit 1; }
	go vet ./...
	go tool golangci-lint run

.PHONY: play
play: ## check every transcript, with and without reloading
	@set -e; go build -o /tmp/debrief-play ./cmd/debrief; \
	for f in coach/testdata/*.play; do \
	  /tmp/debrief-play play --check $$f >/dev/null; /tmp/debrief-play play --check --reload $$f >/dev/null; \
	done; echo "$$(ls coach/testdata/*.play | wc -l) transcripts hold"

.PHONY: bench
bench: ## measure turns, commits, wakes and start-up
	go test -run '^$$' -bench . -benchtime 2s ./...

.PHONY: long
long: ## the long forms: 5,000 crashes, fuzzing, a million journals
	go test ./cmd/debrief -run TestCrash -crashes 5000 -timeout 3h
	go test ./coach/timewords -run '^$$' -fuzz FuzzFind -fuzztime 5m
	go test ./coach/reader -run '^$$' -fuzz FuzzRead -fuzztime 5m
	go test ./bot/play -run '^$$' -fuzz FuzzParse -fuzztime 5m
	go test ./coach/export -run '^$$' -fuzz FuzzEscape -fuzztime 5m
	go test ./coach/export -run '^$$' -fuzz FuzzGuard -fuzztime 5m

.PHONY: ci
ci: ## what the continuous integration runs
	bash .ci/run
