# The habits of this project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run build package test test-office test-package handbook presses lint format crash bench grow mutate \
  demo-reset clean

# The rehearsal listens on this port and keeps its data in this folder. The plans are of 2022 to 2024, so its
# clock starts there: `make run NOW=2024-07-01T08:00` sets another time.
export PORT ?= 8080
export DATA ?= data
export NOW ?= 2024-04-10T08:00

help: ## list these commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

run: ## install what is missing, build, start the rehearsal on http://127.0.0.1:8080
	@exec scripts/run

build: ## build .build/release/sangkien, ready to be copied to a server
	@scripts/setup run
	@scripts/build

package: ## write the Debian package .build/sangkien_VERSION_ARCHITECTURE.deb, for offices without a compiler
	@scripts/package

test: ## install what the tests need, then run all of them, the browser's too
	@exec scripts/test

test-office: ## install LibreOffice, then let it open every paper
	@scripts/setup office
	@scripts/build-debug --product sangkien
	@.venv/bin/python -m pytest Tests/Papers

test-package: ## write the Debian package and install it on a fresh Debian 12 in a folder (as root)
	@scripts/setup fresh
	@FRESH_DEBIAN=1 SANGKIEN="$$PWD/.build/release/sangkien" .venv/bin/python -m pytest Tests/Package

handbook: ## take the handbooks' pictures anew, after a page of theirs was changed
	@scripts/setup test
	@scripts/build-debug --product sangkien
	@RENEW=1 .venv/bin/python -m pytest -q Tests/Browser/test_handbook.py

presses: ## count the presses, fields and page loads of each job, write bench/presses.md
	@scripts/setup test
	@scripts/build-debug --product sangkien
	@RENEW=1 .venv/bin/python -m pytest -q Tests/Browser/test_presses.py Tests/Browser/test_presses_council.py

lint: ## check the formatting and the import rules
	@exec scripts/lint

format: ## format the Swift sources in place
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

crash: ## kill the program ROUNDS times (500) on each engine while people work, PostgreSQL FAILOVERS times (20)
	@exec scripts/crash

mutate: ## take out and alter each entry of the five plans, see whether a test notices, write bench/mutation.md
	@exec scripts/mutate

bench: ## measure on this machine, print and write bench/results.md
	@exec scripts/bench

grow: ## measure how everything grows with SIZES of dossiers on ENGINES, into bench/results.md and bench/growth.svg
	@exec scripts/grow

demo-reset: ## empty the rehearsal's data and fill it anew
	@exec scripts/demo-reset

clean: ## remove what builds and tests leave behind; the data stays
	@rm -rf .build .venv Tests/Browser/artifacts
