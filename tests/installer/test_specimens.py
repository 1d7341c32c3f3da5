"""The documents that a frozen program is tested with are whole and of every kind."""

from __future__ import annotations

from pathlib import Path

from muniment.errors import MunimentError
from muniment.extract import extract
from muniment.extract.kinds import KINDS, find_kind
from tests.installer import specimens

# Told by streams of an OLE file that takes a hundred lines to write (tests/extract/test_msg.py).
WITHOUT_SPECIMEN = {"msg"}


def test_there_is_one_of_every_kind(tmp_path: Path) -> None:
    made = specimens.write(tmp_path)
    kinds = {kind.name for kind in KINDS}
    assert kinds - {specimen.kind for specimen in made} == WITHOUT_SPECIMEN
    told = {specimen.path: find_kind(specimen.path) for specimen in made}
    for specimen in made:
        kind = told[specimen.path]
        assert kind is not None
        assert kind.name == specimen.kind


def test_each_says_its_word_or_why_not(tmp_path: Path) -> None:
    for specimen in specimens.write(tmp_path):
        kind = find_kind(specimen.path)
        assert kind is not None
        if specimen.refused and not kind.contains:
            try:
                extract(specimen.path)
            except MunimentError as error:
                assert error.message
            else:
                raise AssertionError(f"{specimen.path.name} should have been refused")
        elif specimen.kind != "image" and not kind.contains:  # recognised; read one by one
            assert specimen.word in extract(specimen.path).text.lower(), specimen.path.name
