# The commands of this house. `make run` and `make test` install what they need.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help run test check lint wheel bench quality screenshots clean

help:
	@echo 'make run     install what is missing and open the window (headless: import the starter library, build the decks)'
	@echo 'make test    lint, types, import contracts, tests, then the built wheel in a fresh environment'
	@echo 'make check   the tests without the wheel'
	@echo 'make bench   speed and memory beside a peer measured in the same run'
	@echo 'make quality wrong dates against coverage over the annotated texts, by confidence'
	@echo 'make screenshots  the pictures of docs/manual.md, made from the starter library'
	@echo 'make clean   remove the environment and what was built'

$(VENV)/.app: pyproject.toml tools/bootstrap
	@tools/bootstrap app "$(PYTHON)" $(VENV)

$(VENV)/.test: pyproject.toml tools/bootstrap
	@tools/bootstrap test "$(PYTHON)" $(VENV)

run: $(VENV)/.app
	@tools/run $(BIN)

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

test: check wheel

wheel: $(VENV)/.test
	tools/try-wheel $(BIN)

quality: $(VENV)/.app
	$(BIN)/python tools/quality.py

bench: $(VENV)/.test
	$(BIN)/python tools/bench.py $(BENCH)

screenshots: $(VENV)/.test
	QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(BIN)/python tools/screenshots.py docs/manual/zh zh_CN
	QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(BIN)/python tools/screenshots.py docs/manual/en en

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
