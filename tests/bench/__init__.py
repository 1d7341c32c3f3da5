"""Measurements, not timed tests: `python -m tests.bench NAME` runs one of the modules here."""
