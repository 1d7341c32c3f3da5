"""Rows survive the way into a table and back."""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.content import context_of, pack, unpack
from muniment.records import Document, FileState, Part, Passage, Place
from muniment.tables import (
    FILES,
    PASSAGES,
    FileRow,
    decode_path,
    encode_path,
    file_row,
    passage_row,
    stored_passage,
)

PLACE = Place("p. 2", 2, ("Aims", "Sites"))


@given(
    st.binary(min_size=1, max_size=40).filter(lambda name: b"\0" not in name and b"/" not in name)
)
def test_any_name_that_a_disk_allows_comes_back(name: bytes) -> None:
    path = Path("/docs") / os.fsdecode(name)
    encoded = encode_path(path)
    assert decode_path(encoded) == path
    assert encoded.encode("utf-8")


def test_a_passage_comes_back_with_its_places_and_context() -> None:
    document = Document("some text", (Part(0, 9, PLACE),), title="A title")
    row = passage_row("hash", 7, document, Passage("some text", 0, 9, (PLACE,)), "some text")
    (data,) = pa.Table.from_pylist([row], PASSAGES).to_pylist()
    passage = stored_passage(data)
    assert (passage.id, passage.ordinal, passage.places) == ("hash-7", 7, (PLACE,))
    assert passage.embedded_text == "A title › Aims › Sites\nsome text"


def test_the_context_leaves_out_what_is_not_there() -> None:
    nowhere = Passage("x", 0, 1, ())
    assert context_of(Document("x", ()), nowhere) == ""
    assert context_of(Document("x", (), title="T"), nowhere) == "T"


def test_a_document_is_packed_and_unpacked() -> None:
    document = Document(
        "ein schönes Mädchen 🦪", (Part(0, 3, PLACE),), "T", "A", "2024", "de", "pdf"
    )
    assert unpack(pack(document)) == document


def test_a_reason_that_is_no_unicode_is_written_with_escapes() -> None:
    row = FileRow(Path("/a"), 1, 2, FileState.FAILED, message="x.\udce9")
    (data,) = pa.Table.from_pylist([file_row(row)], FILES).to_pylist()
    assert data["message"] == r"x.\udce9"


@pytest.mark.parametrize(("time", "stored"), [(2**63 + 5, 2**63 - 1), (-(2**64), -(2**63)), (7, 7)])
def test_a_date_that_64_bits_do_not_hold_is_the_nearest_that_they_do(
    time: int, stored: int
) -> None:
    row = file_row(FileRow(Path("/a"), 1, time, FileState.FAILED))
    (data,) = pa.Table.from_pylist([row], FILES).to_pylist()
    assert data["mtime_ns"] == stored
