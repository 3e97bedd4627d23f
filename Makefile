# Everything a person does often. `make` alone lists it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SYNTHETIC := $(CURDIR)/var/synthetic
export DAGSTER_HOME := $(CURDIR)/var/dagster

.DEFAULT_GOAL := help
.PHONY: help publish synthetic test ui bench bench-intake fuzz lint format lock clean

help: ## list these commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "dtz-iati needs Python 3.11 or newer; say which one: make PYTHON=python3.12 publish"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

publish: $(VENV)/.installed ## set up, then run the whole road on examples/dtz-2017
	@$(BIN)/dtz publish

synthetic: $(VENV)/.installed ## run the whole road on a made-up programme with plans, money and ratings
	@$(BIN)/python -m benchmarks.synthetic $(SYNTHETIC)
	@DTZ_PROGRAMME=$(SYNTHETIC)/programme DTZ_INBOX=$(SYNTHETIC)/inbox DTZ_VAR=$(SYNTHETIC)/var \
		DTZ_PUBLISH=$(SYNTHETIC)/publish DTZ_CORRECTIONS=$(SYNTHETIC)/corrections \
		DTZ_FRAMEWORKS=$(SYNTHETIC)/frameworks DTZ_DECISIONS= DTZ_WAIVERS= DTZ_MAPPINGS= DTZ_RECORDS= \
		DTZ_CLOCK=2025-03-01T12:00:00+00:00 DAGSTER_HOME=$(SYNTHETIC)/var/dagster $(BIN)/dtz publish

test: $(VENV)/.installed-dev ## set up, then lint, type check and run every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -n auto --dist worksteal

ui: $(VENV)/.installed ## open Dagster on the same data: http://localhost:3000
	@$(BIN)/dtz ui

$(VENV)/bench: benchmarks/requirements.txt $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --upgrade --target $@ -r benchmarks/requirements.txt
	@touch $@

bench: $(VENV)/bench ## measure the validator beside others, in one run (about 8 minutes)
	@PYTHONPATH=$(VENV)/bench $(BIN)/python -m benchmarks.measure

bench-intake: $(VENV)/.installed ## measure the intake: 2,000 forms, and one of 100,000 rows (about 10 minutes)
	$(BIN)/python -m benchmarks.intake

fuzz: $(VENV)/.installed-dev ## look for files that the validator cannot take, for longer than the tests do
	FUZZ=1 $(BIN)/pytest -q tests/iati/validate/test_fuzz.py

lint: $(VENV)/.installed-dev ## lint and type check only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.installed-dev ## format the code and mend what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/.installed-dev ## renew the two lock files from pyproject.toml
	$(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --extra build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --extra build --extra dev pyproject.toml -o requirements-dev.lock

clean: ## remove what the road made; the inbox and the environment stay
	rm -rf var publish corrections frameworks
