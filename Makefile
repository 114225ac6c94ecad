# One target per question. `make demo` and `make test` are all that a fresh machine needs: they make
# .venv with nothing but python3 -m venv and pip. Another Python: make test PYTHON=python3.12

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
SERIES := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')

SEED   := briefs/iraq-militia-raid.yaml
STRICT := reading compose document schema style
COMMA  := ,
EMPTY  :=
SPACE  := $(EMPTY) $(EMPTY)
FULLY_COVERED := $(subst $(SPACE),$(COMMA),$(STRICT:%=src/briefgen/%/*))$(COMMA)src/briefgen/diagnostics.py

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo test lint types contracts tests coverage format conformance versions bench golden docs clean

help:                       ## what can be asked for
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

demo: $(VENV)/.runs         ## builds the seed brief to out/, as PDF and DOCX
	$(BIN)/briefgen build $(SEED) --output out

test: lint types contracts tests coverage ## everything that must hold before a change lands

lint: $(VENV)/.develops     ## is the code formatted and clean
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.develops    ## do the types hold
	$(BIN)/mypy

contracts: $(VENV)/.develops ## do the packages know only whom they may know
	$(BIN)/lint-imports --no-logo

tests: $(VENV)/.develops    ## the tests alone
	$(BIN)/pytest -n auto --dist worksteal --hypothesis-profile=ci --cov --cov-report=

coverage: $(VENV)/.develops ## is everything run by the last tests: 95 % in all, the core wholly
	$(BIN)/coverage report --fail-under=95
	$(BIN)/coverage report --fail-under=100 --include='$(FULLY_COVERED)'

format: $(VENV)/.develops   ## formats the code and mends what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

conformance: $(VENV)/.conforms ## do the files keep to their standards, and do their lines agree
	tests/conformance/install-programs.sh
	$(BIN)/pytest tests/conformance -rA --no-header

versions: $(VENV)/.python-$(SERIES) ## does every Python at hand make the same bytes; PYTHONS="python3.12 ..." names them
	$(BIN)/python -m tests.versions.run

bench: $(VENV)/.python-$(SERIES) ## how fast is it, held against others; writes docs/explanation/performance.md
	$(BIN)/python -m tests.bench.run

golden: $(VENV)/.develops docs ## rewrites the reference files; read the difference
	$(BIN)/pytest tests/golden --update-golden

docs: $(VENV)/.develops     ## rewrites the generated reference pages
	$(BIN)/python docs/reference/generate.py

clean:                      ## forgets the environment and everything built
	rm -rf $(VENV) out .coverage .coverage.* .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

# An environment of another Python than the one asked for is made anew.
$(VENV)/.python-$(SERIES):
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "briefgen needs Python 3.11 or newer; try: make PYTHON=python3.12")'
	@$(BIN)/python -c 'import sys; sys.exit("%d.%d" % sys.version_info[:2] != "$(SERIES)")' 2>/dev/null \
	    || $(PYTHON) -m venv --clear $(VENV)
	@rm -f $(VENV)/.python-* && touch $@

$(VENV)/.runs: $(VENV)/.python-$(SERIES) pyproject.toml
	@echo "installing briefgen into $(VENV)"
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.develops: $(VENV)/.runs
	@echo "installing the tools of development into $(VENV)"
	@$(PIP) install --group dev
	@touch $@

$(VENV)/.conforms: $(VENV)/.runs
	@echo "installing the validators into $(VENV)"
	@$(PIP) install --group conformance
	@touch $@
