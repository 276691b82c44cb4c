# The habits of this project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run test lint format demo-reset clean

help: ## list these commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

run: ## install what is missing, build, start the demonstration on http://127.0.0.1:8080 (PORT=… for another)
	@exec scripts/run

test: ## install what the tests need, then run all of them, the browser's too
	@exec scripts/test

lint: ## check the formatting and the import rules
	@exec scripts/lint

format: ## format the Swift sources in place
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

demo-reset: ## empty data/ and fill it with the demonstration anew
	@exec scripts/demo-reset

clean: ## remove what builds and tests leave behind; data/ stays
	@rm -rf .build .venv Tests/Browser/artifacts
