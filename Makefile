# `make` shows what there is. Each target sets up what it needs (see installer/setup).

PYTHON := .venv/bin/python
ARGS :=

# Tests run in a network namespace of their own, without a way out, where the kernel allows it.
ALONE = $(shell for way in -n -rn; do unshare $$way true 2>/dev/null && echo unshare $$way && break; done)

.PHONY: help
help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | expand -t 14
	@echo 'Arguments: make run ARGS="search oysters", make test ARGS="-k sample"'

.PHONY: setup
setup: ## get all that the tests and the program need
	@installer/setup test

.PHONY: run
run: ## open the window (ARGS: commands of the command line)
	@installer/setup run
	@$(PYTHON) -m muniment $(ARGS)

.PHONY: test
test: check ## all checks, then all tests (ARGS: for pytest)
	@alone='$(ALONE)'; \
	[ -n "$$alone" ] || echo 'This kernel grants no network namespace: testing with the network there.'; \
	$$alone sh -c '[ -z "$$0" ] || ip link set lo up 2>/dev/null; exec "$$@"' \
	    "$$alone" $(PYTHON) -m pytest -n auto --dist loadfile $(ARGS)

.PHONY: check
check: setup ## style, types and the rule of who may import whom
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

.PHONY: format
format: setup ## put all code into its form
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

.PHONY: bench
bench: setup ## measure (ARGS: which measurement)
	@$(PYTHON) -m tests.bench $(ARGS)

.PHONY: screenshot
screenshot: setup ## make the pictures of the window (ARGS: --only, --size, --language)
	@$(PYTHON) tests/gui/screenshot.py $(ARGS)

.PHONY: translations
translations: setup ## bring the translations up to date (ARGS: --check, --export fr, --import fr FILE)
	@$(PYTHON) -m installer.translate $(ARGS)

.PHONY: installer
installer: ## build what people install (ARGS: --edition, --only …)
	@installer/setup build
	@PATH="$$PATH:$(CURDIR)/build/uv/bin:$$HOME/.local/bin" $(PYTHON) -m installer.build $(ARGS)
