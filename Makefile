# 户访通 (hufang). `make run` opens it, `make test` proves it; both prepare everything they need (see tools/setup).
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
export PATH := $(CURDIR)/.toolchain/bin:$(PATH)
jobs := $(shell nproc 2>/dev/null || echo 2)
presets := native native-sanitized web
configured := $(presets:%=build/%/build.ninja)

.PHONY: help setup run test check dist cli docs bench format tidy clean web-tests web-all $(presets)

help: ## this list
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

setup: ## prepare the checkout: compilers, libraries, npm packages (fetches only what is missing)
	@tools/setup native npm toolchain

run: dist ## build the page and serve it on this machine (PORT=8080)
	@node tools/serve.mjs dist

test: setup ## everything: tests natively, sanitized, as WebAssembly and in three browsers, and all checks
	@node tools/run-tests.mjs all

check: setup ## the quick part of the tests: checks and native tests
	@node tools/run-tests.mjs quick

dist: setup web ## make the static site in dist/
	@node tools/bundle.mjs build/web dist

cli: build/native/build.ninja ## make the command line, build/native/hufang
	@cmake --build --preset cli --parallel $(jobs)
	@ls build/native/hufang

docs: dist ## make docs/forms/ and docs/evidence/ from sample data: forms as PDF pages, and a year of them in one bundle
	@tools/setup browsers
	@node tests/web/forms-pdf.mjs docs/forms docs/evidence

bench: dist cli ## measure in the browser, with large data (tests/bench)
	@tools/setup browsers
	@node tests/bench/tables.mjs

format: setup ## lay out the C++ sources as .clang-format says
	@node tools/check.mjs format --fix

tidy: setup ## clang-tidy on every native source (slow)
	@cmake --preset native >build/native-configure.log && \
	  git ls-files 'src/*.cpp' | grep -v platform/web | grep -v main_web | \
	  xargs -P $(jobs) -n 1 clang-tidy -quiet -p build/native

clean: ## remove what was built (not what was fetched)
	@rm -rf build dist

web-tests web-all: build/web/build.ninja
	@cmake --build --preset $@ --parallel $(jobs)

$(presets): %: build/%/build.ninja
	@cmake --build --preset $@ --parallel $(jobs)

$(configured): build/%/build.ninja: CMakePresets.json | setup
	@mkdir -p build && cmake --preset $* >build/$*-configure.log || { cat build/$*-configure.log >&2; exit 1; }
