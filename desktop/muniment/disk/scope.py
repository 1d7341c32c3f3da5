"""Scope: which paths the watched folders cover, by names."""

# ruff: noqa: PTH120  (paths are strings here, see scan.py)

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from muniment.config import FolderRule
from muniment.disk.patterns import Place, Selection, selection


class Ground(NamedTuple):
    """A folder that is covered: the watched folder it belongs to, and where in it it lies."""

    root: str
    selection: Selection
    place: Place


class Scope:
    """What watched folders and files cover, each by its rule.

    A path belongs to the innermost of them, even where an outer one would leave it out. Looks
    at no disk, unless `may_enter` does, which says whether a folder may be looked into; it is
    asked once for each folder.
    """

    def __init__(
        self,
        roots: Iterable[Path],
        rules: Mapping[Path, FolderRule] | None = None,
        may_enter: Callable[[str, Selection], bool] = lambda folder, selection: True,
    ) -> None:
        chosen = rules or {}
        plain = FolderRule()
        self.roots = {os.fspath(r): selection(chosen.get(r, plain)) for r in roots}
        self._may_enter = may_enter
        self._grounds: dict[str, Ground | None] = {
            root: Ground(root, chosen, chosen.top) for root, chosen in self.roots.items()
        }

    def ground(self, folder: str) -> Ground | None:
        """The ground that a folder is; None if it is left out, or lies in no watched folder."""
        known = self._grounds
        way: list[tuple[str, str]] = []
        while folder not in known:
            above, name = os.path.split(folder)
            if not name:
                known[folder] = None
                break
            way.append((folder, name))
            folder = above
        ground = known[folder]
        for folder, name in reversed(way):
            if ground is not None:
                place = ground.selection.enter(ground.place, name)
                enter = place is not None and self._may_enter(folder, ground.selection)
                ground = ground._replace(place=place) if place and enter else None
            known[folder] = ground
        return ground

    def covers(self, path: Path | str, *, file: bool = False) -> bool:
        """Whether what is at this path may be read, or something in it.

        With `file` it is known to be a file; without, it may be a folder as well.
        """
        text = os.fspath(path)
        if text in self.roots:
            return True
        folder, name = os.path.split(text)
        ground = self.ground(folder)
        if ground is None:
            return False
        chosen, place = ground.selection, ground.place
        return chosen.takes(place, name) or (not file and chosen.enter(place, name) is not None)


class Nearest:
    """The innermost of some places that a path is or lies in; quick for many of one folder."""

    def __init__(self, places: Collection[str]) -> None:
        self._nearest: dict[str, str | None] = {place: place for place in places}

    def of(self, path: str) -> str | None:
        """The place, or None if the path lies in none of them."""
        known = self._nearest
        if path in known:
            return known[path]
        folder = os.path.dirname(path)
        way = []
        while folder not in known:
            way.append(folder)
            above = os.path.dirname(folder)
            if above == folder:
                known[folder] = None
            folder = above
        nearest = known[folder]
        known.update(dict.fromkeys(way, nearest))
        return nearest
