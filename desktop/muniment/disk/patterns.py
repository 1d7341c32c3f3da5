"""Selection: what of a watched folder is read, by the names of its files and folders.

Looks at no disk. It is asked on the way down, folder by folder: what is left out is never
looked into, and a file costs a few comparisons.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pathspec import GitIgnoreSpec

from muniment.config import FolderRule

# What no person calls a document, all in lower case: the leavings of systems and programs,
# and files that are still being written. Gathered from what Nextcloud, Dropbox, Recoll and
# the indexers of GNOME and KDE leave out, less the names that a researcher may well give to a
# folder of documents ("build", "target", "cache", "tmp", "po", "venv").
_JUNK_FOLDERS = frozenset(
    {
        *("node_modules", "bower_components", "jspm_packages", "__pycache__", "__pypackages__"),
        *("cvs", "_darcs", "cmakefiles", "core-dumps", "lost+found", "found.000"),
        *("$recycle.bin", "recycler", "recycled", "system volume information", "$winreagent"),
        *("config.msi", "msocache", "__macosx", "network trash folder", "temporary items"),
        *("@eadir", "#recycle", "#snapshot"),
    }
)
_JUNK_FILES = frozenset(
    {
        *("thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r"),
        *("pagefile.sys", "hiberfil.sys", "swapfile.sys", "pyvenv.cfg", "cachedir.tag"),
    }
)
# Hidden files, and what Office keeps beside an open document.
_HIDDEN = (".", "~$")
_JUNK_FILE_ENDINGS = (
    *("~", ".tmp", ".part", ".partial", ".filepart", ".crdownload", ".opdownload"),
    *(".download", ".aria2", ".!ut", ".!qb", ".ytdl"),
)
# A program is a folder on macOS alone.
_JUNK_FOLDER_ENDINGS = (
    *(".download", ".photoslibrary", ".egg-info"),
    *((".app",) if sys.platform == "darwin" else ()),
)

# A folder with one of these in it holds a Python environment, or a cache
# (https://docs.python.org/3/library/venv.html, https://bford.info/cachedir/).
MARKERS = frozenset({"pyvenv.cfg", "conda-meta", "CACHEDIR.TAG"})


@dataclass(frozen=True, slots=True)
class Place:
    """A folder on the way down: its path below the watched folder, "" or ending with "/".

    `excluded` and `included` say that everything in it matches the patterns of that name.
    """

    path: str = ""
    excluded: bool = False
    included: bool = False


class Selection:
    """What a rule takes in of a folder; `hidden` is the rule's.

    `top` is the place to begin at; `enter` gives the place of a folder in a place, None if
    it is left out with all that is in it; `takes` says whether a file there is read.
    """

    def __init__(self, rule: FolderRule) -> None:
        self.hidden = rule.hidden
        self._exclude = _Patterns(rule.exclude)
        self._include = _Patterns(rule.include)
        self._by_name = not rule.exclude and not rule.include
        self.top = Place(excluded=bool(rule.include) and not rule.exclude)

    def takes(self, place: Place, name: str) -> bool:
        """Whether the file of this name in this place is read."""
        if not self.hidden and _is_junk(name):
            return False
        if self._by_name or place.included:
            return True
        if not place.excluded and not self._exclude.match(place.path, name):
            return True
        return self._include.match(place.path, name)

    def enter(self, place: Place, name: str) -> Place | None:
        """The place of the folder of this name in this place."""
        if not self.hidden and _is_junk_folder(name):
            return None
        path = f"{place.path}{name}/"
        if self._by_name:
            return Place(path)
        name += "/"
        included = place.included or self._include.match(place.path, name)
        excluded = place.excluded or self._exclude.match(place.path, name)
        if excluded and not included and not self._include.may_match_in(path):
            return None
        return Place(path, excluded, included)


@functools.lru_cache(maxsize=256)
def selection(rule: FolderRule) -> Selection:
    """The selection of a rule."""
    return Selection(rule)


def broken(lines: Iterable[str]) -> list[str]:
    """Those of some lines that are no patterns; a selection passes over them."""
    meant = (line for line in lines if line.strip() and not line.startswith("#"))
    return [line for line in meant if _compile(line) is None]


def _is_junk(name: str) -> bool:
    name = name.lower()
    return name.startswith(_HIDDEN) or name.endswith(_JUNK_FILE_ENDINGS) or name in _JUNK_FILES


def _is_junk_folder(name: str) -> bool:
    name = name.lower()
    return name.startswith(_HIDDEN) or name.endswith(_JUNK_FOLDER_ENDINGS) or name in _JUNK_FOLDERS


class _Pattern(NamedTuple):
    """One line of a .gitignore file.

    `segments` are the names on the way. One that is not `anchored` matches at any depth, by
    its only name. `wanted` is false for a line that takes back what others match.
    """

    search: Callable[[str], re.Match[str] | None]
    segments: tuple[str, ...]
    anchored: bool
    wanted: bool


class _Patterns:
    """The lines of one .gitignore file, asked of a folder's content only if it does not match.

    The last line that matches decides (https://git-scm.com/docs/gitignore). As no folder above
    matches, a line without a slash need only be held against a name.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._last_first = [p for line in lines if (p := _compile(line)) is not None][::-1]
        self._anchored = any(pattern.anchored for pattern in self._last_first)

    def match(self, folder: str, name: str) -> bool:
        """Whether a name in a folder matches; that of a folder ends with "/"."""
        path = folder + name if self._anchored else name
        for search, _, anchored, wanted in self._last_first:
            if not anchored:
                if search(name):
                    return wanted
            # It may have matched a folder above, of which others have judged.
            elif (found := search(path)) and found.end() == len(path):
                return wanted
        return False

    def may_match_in(self, folder: str) -> bool:
        """Whether anything in a folder, which does not match itself, may do so."""
        names = folder.rstrip("/").split("/")
        return any(p.wanted and _leads_on(p, names) for p in self._last_first)


def _leads_on(pattern: _Pattern, names: Sequence[str]) -> bool:
    """Whether the way of a pattern goes on below these folders."""
    for name, segment in zip(names, pattern.segments, strict=False):
        if segment == "**" or not pattern.anchored:
            return True
        step = _compile(f"/{segment}")
        if step is None or not step.search(name):
            return False
    return len(names) < len(pattern.segments)


@functools.lru_cache(maxsize=1024)
def _compile(line: str) -> _Pattern | None:
    """The pattern in a line; None for an empty line, a comment, and what is no pattern."""
    line = line if line.endswith("\\ ") else line.rstrip()
    sign, body = ("!", line[1:]) if line.startswith("!") else ("", line)
    end = "/" if body.endswith("/") else ""
    inner = body.removesuffix("/")
    anchored = "/" in inner
    segments = inner.removeprefix("/").split("/")
    if line.startswith("#") or not inner:
        return None
    # "folder/**" is all that is in the folder, but not the folder itself.
    if segments[-1] == "**":
        segments.append("*")
    while segments[0] == "**" and segments[1] == "**":
        del segments[0]
    if segments[0] == "**" and len(segments) == 2:
        anchored, segments = False, segments[1:]
    text = sign + ("/" if anchored else "") + "/".join(segments) + end
    try:
        pattern = GitIgnoreSpec.from_lines([text]).patterns[0]
    except (ValueError, re.error):
        return None
    if pattern.include is None or pattern.regex is None:
        return None
    return _Pattern(pattern.regex.search, tuple(segments), anchored, pattern.include)
