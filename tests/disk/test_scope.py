"""Which paths the watched folders cover, by names."""

from __future__ import annotations

import os
from pathlib import Path

from muniment.config import FolderRule
from muniment.disk.scope import Nearest, Scope

TOP = Path(os.path.abspath(os.sep))  # noqa: PTH100


def test_the_innermost_folder_decides() -> None:
    inner = TOP / "docs" / "node_modules" / "inner"
    scope = Scope([TOP / "docs", inner], {inner: FolderRule(exclude=("*.log",))})
    assert scope.covers(TOP / "docs" / "a.log")
    assert not scope.covers(inner.parent / "a.txt")
    assert scope.covers(inner / "a.txt") and scope.covers(inner)
    assert not scope.covers(inner / "a.log")
    assert not scope.covers(TOP / "docs2" / "a.txt") and not scope.covers(TOP)


def test_the_whole_disk_may_be_watched() -> None:
    scope = Scope([TOP])
    assert scope.covers(TOP / "a" / "b")
    assert not scope.covers(TOP / "a" / ".git" / "b")


def test_a_folder_is_asked_for_once_and_what_is_in_a_refused_one_not_at_all() -> None:
    asked: list[str] = []

    def may_enter(folder: str, selection: object) -> bool:
        asked.append(folder)
        return not folder.endswith("closed")

    scope = Scope([TOP / "docs"], may_enter=may_enter)
    for name in ("a", "b"):
        assert not scope.covers(TOP / "docs" / "closed" / "in" / name)
    assert asked == [os.fspath(TOP / "docs" / "closed")]


def test_paths_nested_beyond_all_reason_are_paths() -> None:
    deep = os.fspath(TOP) + f"d{os.sep}" * 1_500 + "d"
    assert Scope([TOP]).ground(deep) is not None
    assert Nearest([os.fspath(TOP)]).of(deep) == os.fspath(TOP)


def test_nearest_is_the_innermost_place_or_none() -> None:
    places = [os.fspath(TOP / name) for name in ("a", "a/b/c", "d")]
    nearest = Nearest([os.path.normpath(place) for place in places])
    inside = os.fspath(TOP / "a" / "b" / "c" / "x" / "y")
    assert nearest.of(inside) == os.fspath(TOP / "a" / "b" / "c")
    assert nearest.of(os.fspath(TOP / "a" / "b" / "x")) == os.fspath(TOP / "a")
    assert nearest.of(os.fspath(TOP / "ab")) is None
    assert nearest.of(os.fspath(TOP / "d")) == os.fspath(TOP / "d")
