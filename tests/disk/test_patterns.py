"""What a rule takes in: junk and hidden files, and patterns as Git has them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.config import FolderRule
from muniment.disk.patterns import broken, selection


def read(rule: FolderRule, *paths: str) -> list[str]:
    """Those of the files that a walk down from the watched folder would read."""
    return [path for path in paths if takes(rule, path)]


def takes(rule: FolderRule, path: str) -> bool:
    chosen = selection(rule)
    place = chosen.top
    *folders, name = path.split("/")
    for folder in folders:
        inner = chosen.enter(place, folder)
        if inner is None:
            return False
        place = inner
    return chosen.takes(place, name)


JUNK = (
    *(".hidden", ".git/config", "node_modules/x/readme.md", "a/__pycache__/x.pyc"),
    *("$RECYCLE.BIN/x.docx", "System Volume Information/x", "lost+found/x", "@eaDir/x.pdf"),
    *("Thumbs.db", "THUMBS.DB", "desktop.ini", "Icon\r", ".DS_Store", "a/.~lock.x.odt#"),
    *("~$draft.docx", "draft.txt~", "x.pdf.part", "x.pdf.crdownload", "x.tmp", "X.PDF.download/x"),
)
DOCUMENTS = (
    *("a.txt", "build/a.txt", "target/a.pdf", "cache/notes.md", "tmp/a.txt", "venv/a.txt"),
    *("Thumbs.db.txt", "node_modules", "part", "a.partial/x.txt", "C#"),
)


@pytest.mark.parametrize("path", JUNK)
def test_usual_junk_is_left_out_unless_hidden_files_are_wanted(path: str) -> None:
    assert not takes(FolderRule(), path)
    assert takes(FolderRule(hidden=True), path)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_what_only_resembles_junk_is_read(path: str) -> None:
    assert takes(FolderRule(), path)


def test_what_matches_exclude_is_left_out() -> None:
    rule = FolderRule(exclude=("*.log", "build/", "/only/here.txt", "drafts/*.md"))
    kept = ("a.txt", "a/only/here.txt", "a/drafts/x.md", "build", "drafts/x.txt")
    left_out = ("a.log", "a/b.log", "build/a", "a/build/b", "only/here.txt", "drafts/x.md")
    assert read(rule, *kept, *left_out) == list(kept)


def test_a_line_may_take_back_what_another_matches() -> None:
    rule = FolderRule(exclude=("*.log", "!kept.log", "logs/*", "!logs/today/"))
    assert read(rule, "a.log", "kept.log", "logs/a.txt", "logs/today/a.txt") == [
        "kept.log",
        "logs/today/a.txt",
    ]


def test_nothing_is_taken_back_from_a_folder_that_is_left_out() -> None:
    assert not takes(FolderRule(exclude=("logs/", "!logs/kept.txt")), "logs/kept.txt")


def test_with_include_alone_only_what_matches_is_read() -> None:
    rule = FolderRule(include=("*.pdf", "letters/", "!draft.pdf"))
    kept = ("a.pdf", "x/y/b.pdf", "x/letters/c/d.txt")
    assert read(rule, *kept, "a.txt", "x/draft.pdf", "letters") == list(kept)


def test_what_matches_both_is_read() -> None:
    rule = FolderRule(exclude=("private/",), include=("private/letters/", "*.key.txt"))
    kept = ("private/letters/a/b.txt", "private/deep/a.key.txt", "a.txt")
    assert read(rule, *kept, "private/a.txt") == list(kept)


def test_whole_folders_in_which_nothing_can_match_are_not_looked_into() -> None:
    chosen = selection(FolderRule(include=("thesis/*/text/*.tex", "/notes/**")))
    assert chosen.enter(chosen.top, "music") is None
    thesis = chosen.enter(chosen.top, "thesis")
    assert thesis is not None
    chapter = chosen.enter(thesis, "chapter 1")
    assert chapter is not None
    assert chosen.enter(chapter, "pictures") is None
    text = chosen.enter(chapter, "text")
    assert text is not None
    assert chosen.enter(text, "old") is None
    assert chosen.enter(chosen.top, "notes") is not None
    assert selection(FolderRule(exclude=("a/",))).enter(chosen.top, "a") is None


def test_lines_that_are_no_patterns_are_passed_over_and_can_be_named() -> None:
    lines = ("!", "a[", "[z-a]", "*.log", "# a comment", "", "  ")
    assert broken(lines) == ["!", "a[", "[z-a]"]
    assert read(FolderRule(exclude=lines), "a.log", "a.txt", "# a comment") == [
        "a.txt",
        "# a comment",
    ]


NAMES = ("a", "b", "ab", "a.x", "b.x", "foo", "bar")
SEGMENTS = ("a", "b", "*", "**", "a*", "*.x", "foo", "bar", "[ab]", "?", "ba?", "[!a]", "a**")
PATTERNS = st.builds(
    lambda sign, start, segments, end: sign + start + "/".join(segments) + end,
    st.sampled_from(("", "", "!")),
    st.sampled_from(("", "", "/")),
    st.lists(st.sampled_from(SEGMENTS), min_size=1, max_size=3),
    st.sampled_from(("", "", "/")),
)
PATHS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map("/".join)


@pytest.mark.skipif(shutil.which("git") is None, reason="Git is not installed")
@settings(max_examples=40, deadline=None)
@given(st.lists(PATTERNS, min_size=1, max_size=4), st.lists(PATHS, min_size=1, max_size=12))
def test_patterns_mean_what_they_mean_to_git(patterns: list[str], paths: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        files = {path for path in paths if _made(root / path)}
        subprocess.run(["git", "init", "--quiet", name], check=True, capture_output=True)
        (root / ".git" / "lines").write_text("\n".join(patterns), "utf-8")
        listing = ["git", "ls-files", "--others", "--exclude-from=.git/lines", "-z"]
        listed = subprocess.run(listing, cwd=name, check=True, capture_output=True)
        by_git = set(listed.stdout.decode().split("\0")) - {""}
    assert set(read(FolderRule(exclude=tuple(patterns)), *files)) == by_git
    # The same lines to include are right where they would exclude.
    assert set(read(FolderRule(include=tuple(patterns)), *files)) == files - by_git


def _made(path: Path) -> bool:
    """Make a file, unless its place is taken."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError:
        return False
    return path.is_file()
