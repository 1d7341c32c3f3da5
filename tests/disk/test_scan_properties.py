"""Whatever is done to folders and rules, a scan finds exactly what a plain look finds."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.config import FolderRule
from muniment.disk.scan import Found, compare

Parts = tuple[str, ...]

FOLDERS = ("a", "b", ".git", "node_modules", "build", "x.log")
FILES = ("a", "one.txt", "two.log", "kept.log", ".hidden", "x.tmp", "Thumbs.db")
JUNK = {".git", "node_modules", ".hidden", "x.tmp", "Thumbs.db"}
ROOTS = ("top", "top/a", "top/b/.git", "top/a/one.txt", "top/a/b", "link")

# Each pattern with what it means, for a path below its folder that is a folder or a file.
MEANING: dict[str, Callable[[Parts, bool], bool]] = {
    "*.log": lambda parts, is_folder: parts[-1].endswith(".log"),
    "kept.log": lambda parts, is_folder: parts[-1] == "kept.log",
    "build/": lambda parts, is_folder: is_folder and parts[-1] == "build",
    "/a": lambda parts, is_folder: parts == ("a",),
    "a/*": lambda parts, is_folder: len(parts) == 2 and parts[0] == "a",
    "b/**": lambda parts, is_folder: len(parts) > 1 and parts[0] == "b",
    "a/**/one.txt": lambda parts, is_folder: parts[0] == "a" and parts[-1] == "one.txt",
    "*": lambda parts, is_folder: True,
    "*/": lambda parts, is_folder: is_folder,
}


def matches(lines: tuple[str, ...], parts: Parts) -> bool:
    """Whether a file or a folder above it matches, by the last line that says anything."""
    for depth in range(1, len(parts) + 1):
        for line in reversed(lines):
            if MEANING[line.removeprefix("!")](parts[:depth], depth < len(parts)):
                if not line.startswith("!"):
                    return True
                break
    return False


def taken(rule: FolderRule, parts: Parts) -> bool:
    """Whether a rule takes in a file, by what its documentation says."""
    if not rule.hidden and (set(parts) & JUNK or parts[-1] == "Thumbs.db"):
        return False
    included = bool(rule.include) and matches(rule.include, parts)
    if rule.include and not rule.exclude:
        return included
    return included or not matches(rule.exclude, parts)


@dataclass
class World:
    """Folders that are changed, and what a library would know of them."""

    base: Path
    roots: list[Path] = field(default_factory=list)
    rules: dict[Path, FolderRule] = field(default_factory=dict)
    known: dict[Path, Found] = field(default_factory=dict)
    touched: set[Path] = field(default_factory=set)
    written: int = 0

    def files(self) -> dict[Path, Found]:
        """What is to be known: every file by the innermost folder that is there."""
        found: dict[Path, Found] = {}
        for root in self.roots:
            if root.is_file():
                found[root] = self.found(root)
            for path in self.below(root):
                owner = max(
                    (r for r in self.roots if r in path.parents), key=lambda r: len(r.parts)
                )
                if path in self.roots or owner != root:
                    continue
                if taken(self.rules.get(root, FolderRule()), path.relative_to(root).parts):
                    found[path] = self.found(path)
        return found

    @staticmethod
    def below(root: Path) -> Iterator[Path]:
        for folder, _, names in os.walk(root):
            yield from (Path(folder, name) for name in names if Path(folder, name).is_file())

    def is_away(self, path: Path) -> bool:
        owners = [root for root in self.roots if root == path or root in path.parents]
        if not owners:
            return False
        owner = max(owners, key=lambda root: len(root.parts))
        return not owner.exists() and not (owner == path and owner.parent.is_dir())

    @staticmethod
    def found(path: Path) -> Found:
        status = path.stat()
        return Found(path, status.st_size, status.st_mtime_ns)

    def look(self, within: set[Path] | None) -> None:
        kept = {path: row for path, row in self.known.items() if self.is_away(path)}
        changes = compare(self.roots, self.known, rules=self.rules, within=within)
        paths = [found.path for found in changes.changed]
        assert len(paths) == len(set(paths))
        assert all(self.known.get(found.path) != found for found in changes.changed)
        assert set(changes.gone) <= self.known.keys() - set(paths)
        for path in changes.gone:
            del self.known[path]
        self.known |= {found.path: found for found in changes.changed}
        assert self.known == self.files() | kept
        self.touched = set()

    # ------------------------------------------------------------ what is done

    def write(self, path: Path) -> None:
        self.written += 1
        missing = [folder for folder in path.parents if not folder.exists()]
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"x" * self.written)
        except OSError:
            return
        # A folder that is made anew, or a watched one that returns, is hinted at itself.
        self.touched |= {path, *missing}

    def remove(self, path: Path) -> None:
        if path.is_file():
            path.unlink()
            self.touched.add(path)

    def move(self, old: Path, new: Path) -> None:
        try:
            old.rename(new)
        except OSError:
            return
        self.touched |= {old, new}


PATHS = st.one_of(
    st.builds(
        lambda folders, name: "/".join(("top", *folders, name)),
        st.lists(st.sampled_from(FOLDERS), max_size=3),
        st.sampled_from(FILES),
    ),
    # Where the watched folders are, and what the patterns speak of.
    st.sampled_from(("top/a/one.txt", "top/a/b/one.txt", "top/b/.git/two.log", "top/build/a")),
)
DRIVES = st.sampled_from(("top", "top/a", "top/b/.git", "top/a/b"))
PLACES = st.lists(st.sampled_from(FOLDERS), min_size=1, max_size=2).map(
    lambda folders: "/".join(("top", *folders))
)
LINES = st.lists(
    st.builds(str.__add__, st.sampled_from(("", "", "!")), st.sampled_from(sorted(MEANING))),
    max_size=3,
).map(tuple)
RULES = st.builds(FolderRule, exclude=LINES, include=LINES, hidden=st.booleans())
EDITS = st.one_of(
    st.tuples(st.just("write"), PATHS),
    st.tuples(st.just("write"), PATHS),
    st.tuples(st.just("remove"), PATHS),
    st.tuples(st.just("move"), PATHS | PLACES, PATHS | PLACES),
    st.tuples(st.just("unplug"), DRIVES),
    st.tuples(st.just("move"), st.just("elsewhere"), DRIVES | PLACES),
    st.tuples(st.just("scan")),
    st.tuples(st.just("hints")),
    st.tuples(st.just("folders"), st.dictionaries(st.sampled_from(ROOTS), RULES, min_size=1)),
)


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.sampled_from(ROOTS), RULES, min_size=1),
    st.lists(PATHS, max_size=10),
    st.lists(EDITS, max_size=12),
)
def test_a_scan_finds_exactly_what_a_plain_look_finds(
    rules: dict[str, FolderRule], paths: list[str], edits: list[tuple[object, ...]]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        world = World(Path(name).resolve())
        (world.base / "linked").mkdir()
        (world.base / "link").symlink_to("linked")
        for path in paths:
            world.write(world.base / path)
        (world.base / "linked" / "in.txt").touch()
        choose(world, rules)
        for edit in edits:
            do(world, edit)
        do(world, ("hints",))
        world.look(None)


def choose(world: World, rules: dict[str, FolderRule]) -> None:
    """Watch other folders, or by other rules: always followed by a scan of everything."""
    world.roots = [world.base / root for root in rules]
    world.rules = {world.base / root: rule for root, rule in rules.items()}
    world.look(None)


def do(world: World, edit: tuple[object, ...]) -> None:
    match edit:
        case ("write", str(path)):
            world.write(world.base / path)
        case ("remove", str(path)):
            world.remove(world.base / path)
        case ("move", str(old), str(new)):
            world.move(world.base / old, world.base / new)
        case ("unplug", str(root)):
            world.look(world.touched)
            world.move(world.base / root, world.base / "elsewhere")
            world.look(None)
        case ("scan",):
            world.look(None)
        case ("hints",):
            world.look(world.touched)
        case ("folders", dict(rules)):
            choose(world, rules)
