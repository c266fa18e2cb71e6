# Two commands: `make site` builds the generator and the example sites, `make test` runs the tests; `make test-slow` those
# that take long. All install what is missing, and say what they need where they may not.

SHELL := /bin/bash
.DELETE_ON_ERROR:
.PHONY: site kijk test test-slow lint bench install clean needs-build needs-search needs-test needs-bench

BUILD := libcmark-gfm-dev libcmark-gfm-extensions-dev libmd-dev libyaml-dev zlib1g-dev pkg-config
TEST := $(BUILD) poppler-utils libvips-tools libimage-exiftool-perl python3 python3-venv chromium \
	default-jre-headless strace
SEARCH := python3 python3-venv
BENCH := $(TEST) hyperfine time gcc
RELEASE := swift build -c release --static-swift-stdlib
BINARY := .build/release/resv
PREVIEW := .build/release/resv-kijk
PYTEST := .tools/test/bin/python -B -m pytest Tests/site -q -n 2
# Suites of files that hold a clock to something: alone, since beside others it would measure those too.
TIMED := \.($(shell grep -rlE '\.timeLimit|Clock\.now|CLOCK_|Stopwatch' Tests --include='*Tests.swift' | sed 's,.*/,,; s,\.swift$$,,' | sort -u | paste -sd'|'))/
LONG := LeakTests
PAGEFIND := .tools/pagefind/bin/pagefind
PREFIX ?= /usr/local
HOME_OF = $(DESTDIR)$(PREFIX)/lib/resv

site: needs-build needs-search $(BINARY)
	$(BINARY) build

# The preview, `resv serve`: a program of its own, beside the other.
kijk: needs-build $(BINARY)
	$(RELEASE) --package-path resv-kijk --scratch-path .build/kijk
	install -s .build/kijk/release/resv-kijk $(PREVIEW)

# What is run often: everything but what takes long. Ends with the line of the last runner.
test: needs-test lint $(BINARY)
	swift build --build-tests
	swift test --skip-build --skip '$(TIMED)' --skip '$(LONG)'
	swift test --skip-build --no-parallel --filter '$(TIMED)'
	$(PYTEST) -m "not slow" --dist worksteal

# What takes long: leaks, three hundred edits (RESV_SLOW), kills, the thread sanitizer, axe in its other two ways, and pages by the thousands that are wrong
# in ways that nobody thought of (RESV_FUZZ_SEED and RESV_FUZZ_ROUNDS repeat a run, or make it longer).
test-slow: needs-test kijk
	swift build --build-tests
	RESV_SLOW=1 swift test --skip-build --no-parallel --filter '$(LONG)|anyEdits'
	$(PYTEST) -m slow --dist loadfile

lint:
	swift format lint --strict --recursive Package.swift Sources Tests resv-kijk/Package.swift resv-kijk/Sources

bench: needs-bench $(BINARY)
	.tools/bench/bin/python -B Benchmarks/bench.py
	$(RELEASE) --product Reloading
	.tools/bench/bin/python -B Benchmarks/reload.py

# One binary with its templates and Pagefind beside it; the command is a link to it. Compiles only what is newer.
install: $(BINARY)
	install -D $(BINARY) $(HOME_OF)/resv
	@if [ -x $(PREVIEW) ]; then install $(PREVIEW) $(HOME_OF)/resv-kijk; \
	else echo "Installed without the preview (resv serve). Type \`make kijk\`, then \`make install\` again." >&2; fi
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
