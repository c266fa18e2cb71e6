# Two commands: `make site` builds the generator and the example sites, `make test` runs every test.
# Both install what is missing, and say what they need where they may not.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: site test lint bench install clean needs-build needs-search needs-test needs-bench

BUILD := libcmark-gfm-dev libcmark-gfm-extensions-dev libmd-dev libyaml-dev zlib1g-dev pkg-config
TEST := $(BUILD) poppler-utils python3 python3-venv chromium default-jre-headless
SEARCH := python3 python3-venv
BENCH := $(TEST) hyperfine time gcc
RELEASE := swift build -c release --static-swift-stdlib
BINARY := .build/release/resv
PAGEFIND := .tools/pagefind/bin/pagefind
PREFIX ?= /usr/local
HOME_OF = $(DESTDIR)$(PREFIX)/lib/resv

site: needs-build needs-search $(BINARY)
	$(BINARY) build

# One test at a time: several hold the clock to something that must be refused at once.
test: needs-test lint
	swift test --no-parallel
	$(RELEASE) --product resv
	.tools/test/bin/python -B -m pytest Tests/site -q -p no:cacheprovider

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

bench: needs-bench $(BINARY)
	.tools/bench/bin/python -B Benchmarks/bench.py

# One binary with its templates and Pagefind beside it; the command is a link to it. Compiles only what is newer.
install: $(BINARY)
	install -D $(BINARY) $(HOME_OF)/resv
	rm -rf $(HOME_OF)/templates
	cp -R templates $(HOME_OF)/
	install -d $(DESTDIR)$(PREFIX)/bin
	ln -sf ../lib/resv/resv $(DESTDIR)$(PREFIX)/bin/resv
	@if [ -x $(PAGEFIND) ] || tools/pagefind; then \
	  install $(PAGEFIND) $(HOME_OF)/pagefind; \
	else \
	  echo "Installed without Pagefind: sites get no search. Type \`make site\` where PyPI can be reached, then" >&2; \
	  echo "\`make install\` again; or put the program pagefind along PATH." >&2; \
	fi

clean:
	rm -rf .build .tools

needs-build:
	@tools/need $(BUILD)

# Pagefind, for search; a site can do without, tests cannot.
needs-search:
	@tools/need $(SEARCH) && tools/pagefind || echo "Going on without Pagefind: the sites get no search." >&2

needs-test:
	@tools/need $(TEST)
	@tools/pagefind
	@tools/python .tools/test Tests/site/requirements.txt

needs-bench:
	@tools/need $(BENCH)
	@tools/pagefind
	@tools/python .tools/bench Benchmarks/requirements.txt

# Made anew when a source is newer; the time says so also where the outcome is the same.
$(BINARY): $(shell find Sources Package.swift Package.resolved -type f 2>/dev/null)
	@tools/need $(BUILD)
	$(RELEASE) --product resv
	@touch $(BINARY)
