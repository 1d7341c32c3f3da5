"""Killed at random moments, a library opens, and holds what one built afresh would hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.crash import crash


@pytest.mark.timeout(600)
def test_a_library_survives_kills_at_random_moments(tmp_path: Path) -> None:
    """The short form of `python -m tests.bench crash`, which goes on for hours."""
    for round in crash(tmp_path, rounds=2, seed=20, most=8):
        assert round.kills and round.differences == [], f"seed {round.seed}"
