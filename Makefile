# Every target makes the environment that it needs: a fresh clone, Python 3.11 or newer and make are enough.
# constraints.txt holds the version of each package, so that the environment is the same everywhere.

VENV := .venv
BIN := $(VENV)/bin
NEW_ENOUGH := import sys, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$python -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$python && break; done)
CONSTRAINTS := constraints.txt
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint $(CONSTRAINTS)

.PHONY: demo serve test browser lint fix golden docs compiled bench bench-shapes fuzz bench-site alpha upgrade clean

demo: $(VENV)/installed
	$(BIN)/factdb demo

serve: $(VENV)/installed factdb-published.db
	$(BIN)/factdb serve

test: $(VENV)/installed-dev
	$(BIN)/pytest --numprocesses auto

# The site in headless Chromium, which you install yourself; `make test` skips these where it is missing.
browser: $(VENV)/installed-browser
	FACTDB_BROWSER=required $(BIN)/pytest tests/browser

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

fix: $(VENV)/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: $(VENV)/installed-dev
	$(BIN)/python tests/golden/rewrite.py

docs: $(VENV)/installed-dev
	$(BIN)/python docs/rewrite.py

# Extraction as machine code, in an environment of its own: it must read every text of the tests as plain Python does.
# Needs a C compiler and some minutes.
COMPILED := .venv-compiled
COMPILED_PIP := $(COMPILED)/bin/python -m pip --disable-pip-version-check install --quiet --constraint $(CONSTRAINTS)
COMPILER := $(shell command -v cc)
compiled: $(COMPILED)/installed $(VENV)/installed
	$(BIN)/python tests/readings.py plain > $(COMPILED)/plain.txt
	$(COMPILED)/bin/python tests/readings.py compiled > $(COMPILED)/compiled.txt
	cmp $(COMPILED)/plain.txt $(COMPILED)/compiled.txt

$(COMPILED)/installed: pyproject.toml constraints.txt hatch_build.py $(shell find factdb -name '*.py' -o -name '*.yml')
	$(PYTHON) -m venv --clear $(COMPILED)
	$(COMPILED_PIP) hatchling mypy setuptools
	FACTDB_COMPILE=1 $(COMPILED_PIP) --no-build-isolation .
	touch $@

CORPUS ?= seeds
CLAIMS ?= 1000000
bench: $(VENV)/installed $(if $(COMPILER),$(COMPILED)/installed)
	$(BIN)/python tests/bench.py $(CORPUS)
	$(if $(COMPILER),$(COMPILED)/bin/python tests/bench.py $(CORPUS),@echo "no C compiler: the compiled factdb was not measured")
	$(BIN)/python tests/benchmarks/archive.py $(CLAIMS)

# Seconds for a megabyte of each of many shapes of text, such as digits only, in a short text and in a long one.
SIZES ?= 1 10
bench-shapes: $(VENV)/installed
	$(BIN)/python tests/benchmarks/shapes.py $(SIZES)

COUNT ?= 100000
fuzz: $(VENV)/installed
	$(BIN)/python tests/benchmarks/fuzz.py $(COUNT)

# Publishing and serving, on an invented database; needs 4 GB of disk and some minutes.
CLAIMS ?= 500000
bench-site: $(VENV)/installed
	$(BIN)/python tests/benchmarks/site.py --claims $(CLAIMS)

# The site on the newest 1.0 alpha of Datasette, in an environment of its own: prints what answers differently.
ALPHA := .venv-alpha
ALPHA_PIP := $(ALPHA)/bin/python -m pip --disable-pip-version-check install --quiet
alpha: $(ALPHA)/installed factdb-published.db
	$(BIN)/python tests/alpha.py factdb-published.db > $(ALPHA)/now.txt 2>$(ALPHA)/now.log
	$(ALPHA)/bin/python tests/alpha.py factdb-published.db > $(ALPHA)/alpha.txt 2>$(ALPHA)/alpha.log
	@head -1 $(ALPHA)/now.log; head -1 $(ALPHA)/alpha.log
	@diff --unified=0 $(ALPHA)/now.txt $(ALPHA)/alpha.txt | grep '^[-+][^-+]' || echo "every address answers alike"

$(ALPHA)/installed: $(VENV)/installed
	$(PYTHON) -m venv --clear $(ALPHA)
	$(ALPHA_PIP) --constraint $(CONSTRAINTS) hatchling editables
	$(ALPHA_PIP) --constraint $(CONSTRAINTS) --no-build-isolation --editable .
	$(ALPHA_PIP) --upgrade --pre 'datasette>=1.0a0' 2>$(ALPHA)/pip.log  # which says that factdb does not ask for it
	touch $@

# The newest packages that pyproject.toml allows; commit the new constraints.txt when lint and test are green.
upgrade: clean
	$(MAKE) $(VENV)/installed-browser CONSTRAINTS=/dev/null
	sed -n 1p constraints.txt > $(VENV)/constraints.txt
	$(BIN)/python -m pip freeze --exclude-editable --all --exclude pip >> $(VENV)/constraints.txt
	mv $(VENV)/constraints.txt constraints.txt

clean:
	rm -rf $(VENV) $(ALPHA) $(COMPILED) build dist *.egg-info

# The shipped articles, published: what `make serve` shows where nothing was published before.
factdb-published.db: | $(VENV)/installed
	$(BIN)/factdb demo

$(VENV)/python:
	@$(or $(PYTHON),false) -c '$(NEW_ENOUGH)' || { \
		echo "factdb needs Python 3.11 or newer with venv: install it, or name it with PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) hatchling editables
	touch $@

$(VENV)/installed: $(VENV)/python pyproject.toml constraints.txt
	$(PIP) --no-build-isolation --editable .
	touch $@

# The other readers of numbers that `make bench` times beside factdb where they are installed.
$(VENV)/installed-bench: $(VENV)/installed
	$(PIP) --no-build-isolation --editable '.[bench]'
	touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(PIP) --no-build-isolation --editable '.[test,lint]'
	touch $@

$(VENV)/installed-browser: $(VENV)/installed-dev tests/browser/package-lock.json
	$(PIP) --no-build-isolation --editable '.[test,lint,browser]'
	npm ci --silent --prefix tests/browser
	touch $@
