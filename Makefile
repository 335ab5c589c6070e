# One word for each thing that is done with this project. `make check` is what CI checks.

VENV ?= .venv
BIN := $(VENV)/bin
WHEEL := build/wheel

# The Pythons that setup.cfg names, and what of the tests `make pythons` runs with each: all, unless it is told.
PYTHONS ?= 3.10 3.11 3.12 3.13
TESTS ?=

# What differs most from Python to Python. The Python that is here has run all tests by then.
DIFFERING := tests/test_packaging.py tests/test_docs.py tests/test_cli.py tests/test_building.py tests/test_dates.py \
	tests/test_letters.py tests/test_server.py

# How long each target is fuzzed, in seconds: make fuzz SECONDS=600
SECONDS ?= 60

.PHONY: pictures dev test elsewhere trials faults properties fuzz audit lock browser lint packed pythons wheel extremes newest check messages bench eval clean

dev: $(BIN)/ruff ## a virtual environment with everything that is locked, the project in it as it stands here

$(BIN)/ruff: setup.cfg requirements-dev.lock
	test -x $(BIN)/python || python3 -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes --requirement requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

test: ## the tests, against the editable install
	./run test

elsewhere: dev ## the tests of all that asks the system for anything, without what only POSIX or Linux has
	$(BIN)/python tests/elsewhere.py

trials: dev ## more trials of all that is tried more than once: faults at more points, more examples
	TRIALS=more $(BIN)/pytest -n auto -m "trials or hypothesis"

browser: dev ## the tests in a browser, which has to be there: Debian's chromium
	$(BIN)/pytest tests/browser

pictures: dev ## the pictures of the documentation, from the page itself, in the same browser
	cd tests && ../$(BIN)/python -m browser.pictures

lint: dev ## ruff, its formatter and mypy
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy --platform win32
	$(BIN)/mypy --platform darwin

# A build in the tree itself would reuse build/lib, and ship files that are long deleted: the wheel is
# made from a copy of what git knows.
packed: dev
	rm -rf $(WHEEL) && mkdir -p $(WHEEL)/source
	git ls-files -z --cached | xargs -0 cp --parents --target-directory=$(WHEEL)/source
	$(BIN)/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir $(WHEEL) $(WHEEL)/source

# Bare `pytest`, since `python -m pytest` would import the checkout.
pythons: packed ## the tests against the wheel and what is locked, with every Python that is supported and is here
	for version in $(PYTHONS); do \
		python=$$(.ci/python $$version) || { echo "Skipped: Python $$version is not here."; continue; }; \
		echo "The wheel, with Python $$version:" && \
		$$python -m venv $(WHEEL)/$$version && \
		$(WHEEL)/$$version/bin/pip install --quiet --require-hashes --requirement requirements-test.lock && \
		$(WHEEL)/$$version/bin/pip install --quiet --no-deps $(WHEEL)/*.whl && \
		$(WHEEL)/$$version/bin/pip check && \
		$(WHEEL)/$$version/bin/pytest -n auto $(TESTS) || exit 1; \
	done

# The oldest Python of all that are here.
wheel: ## the tests once more, against the wheel, with the oldest Python that is supported and is here
	for version in $(PYTHONS); do \
		! .ci/python $$version >/dev/null || exec $(MAKE) pythons PYTHONS=$$version; \
		echo "Skipped: Python $$version is not here."; \
	done; exit 1

newest: packed ## the tests against the wheel and the newest versions that setup.cfg allows, instead of what is locked
	python3 -m venv --clear $(WHEEL)/newest
	$(WHEEL)/newest/bin/pip install --quiet "$$(echo $(WHEEL)/*.whl)[test]"
	$(WHEEL)/newest/bin/pytest -n auto $(TESTS)

# The program is started for every run of it.
extremes: ## some of the tests against the wheel, with the oldest Python that is supported and is here, and the newest
	TRIALS=more $(MAKE) wheel TESTS="$(DIFFERING)"
	$(MAKE) pythons PYTHONS=$(lastword $(PYTHONS)) TESTS="$(DIFFERING)"

check: test lint browser elsewhere trials extremes ## what CI checks

# click's own sentences are translated with ours: it looks for them in the same catalogue.
CLICK = $$($(BIN)/python -c "import click; print(*click.__path__)")
messages: dev ## the sentences to translate, into the catalogues, and the catalogues as the program reads them
	mkdir -p build
	$(BIN)/pybabel -q extract -F navosearch/locale/babel.cfg -k _ -k ngettext:1,2 --no-location --sort-output \
		--project navosearch -o build/messages.pot navosearch templates $(CLICK)
	$(BIN)/pybabel -q update -i build/messages.pot -d navosearch/locale --no-fuzzy-matching --ignore-obsolete \
		--ignore-pot-creation-date
	$(BIN)/pybabel compile -d navosearch/locale --statistics

faults: dev ## every fault at every point, a minute of commits, large letters
	TRIALS=most $(BIN)/pytest tests/faults

properties: dev ## every property with fifty times its examples, and new ones every time
	TRIALS=most $(BIN)/pytest -n auto -m hypothesis

fuzz: dev ## every reader, with bytes that nobody would write
	$(BIN)/pip install --quiet --editable ".[fuzz]"
	$(BIN)/python tests/fuzz $(SECONDS)

# All three are of one mind: what the smaller ones hold begins as what the largest does, and is kept where it can be.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.10 --generate-hashes \
	--custom-compile-command="make lock" setup.cfg
lock: dev ## versions and hashes for every Python that is supported: what the program, the tests and `make dev` need
	$(BIN)/pip install --quiet "uv>=0.5,<1"
	$(LOCK) --upgrade --extra=dev --output-file=requirements-dev.lock
	cp requirements-dev.lock requirements-test.lock && $(LOCK) --extra=test --output-file=requirements-test.lock
	cp requirements-dev.lock requirements.lock && $(LOCK) --extra=build --output-file=requirements.lock

audit: dev ## known weaknesses in what is locked; fails too when the registry cannot tell of any
	$(BIN)/pip install --quiet "pip-audit>=2.10,<3"
	$(BIN)/pip-audit --strict --require-hashes --disable-pip --requirement requirements-dev.lock

bench: dev ## speed, beside what else is installed
	$(BIN)/python -m benchmarks

# The second part needs letters with official subjects: make eval LETTERS=folder, else those that were fetched.
LETTERS ?=
eval: dev ## how good the ranking is: on judged queries, what moves when a number changes, and on known letters
	$(BIN)/python -m benchmarks.relevance
	$(BIN)/python -m benchmarks.known_item $(LETTERS)

clean: ## everything that can be made again
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
