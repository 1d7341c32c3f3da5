"""What is asked: all of the library, or only some folders and documents of it."""

from __future__ import annotations

from pathlib import Path

from muniment.records import Scope
from muniment.search.scope import documents_within, within

A, B, C = Path("/a/one.txt"), Path("/a/b/two.txt"), Path("/ab/three.txt")


def test_without_a_scope_everything_is_within() -> None:
    assert within(Scope(), "x", [A, C]) == (A, C)


def test_a_folder_takes_in_what_lies_in_it_at_any_depth_and_no_namesake() -> None:
    assert within(Scope(folders=(Path("/a"),)), "x", [A, B, C]) == (A, B)


def test_a_single_file_is_a_scope() -> None:
    assert within(Scope(folders=(B,)), "x", [A, B]) == (B,)


def test_a_document_that_is_named_counts_wherever_it_lies() -> None:
    assert within(Scope((Path("/a"),), ("x",)), "x", [C]) == (C,)


def test_documents_within_a_scope_have_a_file_there() -> None:
    known = [("x", [A, C]), ("y", [C]), ("z", [])]
    assert documents_within(Scope((Path("/a"),)), known) == {"x"}
    assert documents_within(Scope(documents=("y",)), known) == {"y"}
