# Two commands do everything, set-up included: `make demo` and `make test`.
.PHONY: demo test postgresql check bench build package web format lint tidy browser faults cluster need-build need-bench need-test need-cluster

CARGO  ?= cargo
TARGET ?= $(or $(CARGO_TARGET_DIR),target)
WEB    := server/web
DIST   := $(WEB)/dist/manifest.json
WEB_SOURCES := $(wildcard $(WEB)/*.mjs $(WEB)/*.svg $(WEB)/package*.json $(WEB)/src/*.ts $(WEB)/src/*/*.ts $(WEB)/styles/* $(WEB)/map/*)

# The town's stories that `test` tells on PostgreSQL too: what is written, erased, timed, sent and sealed.
ON_POSTGRESQL := test(/^(clocks|compartments|keep|letters|matters|receipts|rotation|sos|stolen|witnessed)::/)

# The stories that kill, cut and lose something under load.
FAULTS := test(/kill|power|losing|lost_commits|restarts|clock_jumps|full_disk|database_lost|bad_days|unsure/)

# Amanat with a province of invented people, on the embedded store.
demo: build
	$(TARGET)/release/amanat demo

# All tests: rules, stories, town, both ends of the receipt, browsers.
test: need-test web
	$(CARGO) nextest run --workspace --no-fail-fast
	AMANAT_TEST_STORE=postgresql $(CARGO) nextest run --workspace --no-fail-fast -E 'binary(town) and $(ON_POSTGRESQL)'
	$(CARGO) test --workspace --doc --quiet
	cd $(WEB) && npm test --silent
	scripts/browser
	packaging/test $(TARGET)/debug/amanat

# Every promise of the record and every story of the town on PostgreSQL. `test` tells the promises on both stores, and
# of the town on PostgreSQL what a store can spoil.
postgresql: need-test web
	$(CARGO) nextest run --workspace --no-fail-fast -E 'test(on_postgresql)'
	AMANAT_TEST_STORE=postgresql $(CARGO) nextest run --workspace --no-fail-fast -E 'binary(town)'

# The pages in a real browser, alone.
browser: need-test web
	scripts/browser

# What a change must pass before it lands.
check: format lint test tidy

format:
	$(CARGO) fmt --all --check

lint: web
	$(CARGO) clippy --workspace --all-targets --quiet -- -D warnings

# The release binary with its assets, at target/release/amanat.
build: need-build web
	$(CARGO) build --release --package amanat

# A Debian package of the release binary, at target/debian; looked at by packaging/test.
package: build
	packaging/test $(TARGET)/release/amanat
	packaging/deb $(TARGET)/release/amanat $(TARGET)/debian

# Styles, fonts and script islands, into server/web/dist.
web: $(DIST)

$(WEB)/node_modules/.package-lock.json: $(WEB)/package-lock.json
	cd $(WEB) && npm ci --no-audit --no-fund

$(DIST): $(WEB)/node_modules/.package-lock.json $(WEB_SOURCES)
	cd $(WEB) && node build.mjs

# Side-by-side measurements; writes bench/RESULTS.md.
bench: need-bench web
	$(CARGO) build --release --package amanat-bench --package amanat
	$(TARGET)/release/amanat-bench all

# Kills the record, the program and a witness under load again and again, cuts the power, jumps the clock, fills the
# disk, loses the database: whatever is acknowledged must be there, once, and nothing else. Says what it counted.
faults: need-test web
	KILL9_CYCLES=$(or $(CYCLES),200) $(CARGO) nextest run --workspace --no-fail-fast --success-output final -E '$(FAULTS)'

# A database of three members under Patroni loses its leader, its standbys and its waiting commits, again and again; with
# the files of packaging/cluster. As root, or as the user that owns PostgreSQL.
cluster: need-cluster
	KILL9_CYCLES=$(or $(CYCLES),10) $(CARGO) nextest run --workspace --run-ignored only -E 'test(patroni::)' --no-capture

tidy:
	scripts/tidy

need-build:
	@scripts/need build

need-bench:
	@scripts/need bench

need-test:
	@scripts/need test

need-cluster:
	@scripts/need cluster
