"""What patterns and rules mean in words; the words must say what the selection does."""

from __future__ import annotations

import pytest

from muniment.config import FolderRule
from muniment.disk.patterns import selection
from muniment.extract.kinds import KINDS
from muniment.gui.settings.families import families, names_of
from muniment.gui.settings.patternwords import meaning, meanings, not_patterns, rule_line

MEANINGS = [
    ("drafts", "files and folders named “drafts”", "a/drafts", "a/b"),
    ("drafts/", "folders named “drafts”, with everything in them", "a/drafts/b", "drafts"),
    ("**/drafts/", "folders named “drafts”, with everything in them", "a/drafts/b", "drafts"),
    ("*.bak", "files and folders whose names end with “.bak”", "a/b.bak", "a/b.txt"),
    ("old*", "files and folders whose names begin with “old”", "a/older", "a/bold"),
    ("*copy*", "files and folders with “copy” in their names", "a/my copy 2", "a/b"),
    ("a?b", "files and folders whose names fit “a?b”", "x/acb", "x/ab"),
    ("/notes", "only at the top: files and folders named “notes”", "notes", "a/notes"),
    (
        "mail/*.eml",
        "directly in the folder “mail”: files and folders whose names end with “.eml”",
        "mail/a.eml",
        "mail/b/a.eml",
    ),
    (
        "mail/old/",
        "directly in the folder “mail”: folders named “old”, with everything in them",
        "mail/old/a",
        "old/a",
    ),
    ("mail/**", "everything in the folder “mail”", "mail/a/b", "a/mail"),
    ("m*/old", "what lies at a place that fits “m*/old”", "mail/old", "a/mail/old"),
]


def left_out(pattern: str, path: str) -> bool:
    """Whether a pattern leaves a file out."""
    chosen = selection(FolderRule(exclude=(pattern,)))
    place = chosen.top
    *folders, name = path.split("/")
    for folder in folders:
        below = chosen.enter(place, folder)
        if below is None:
            return True
        place = below
    return not chosen.takes(place, name)


@pytest.mark.parametrize(("pattern", "words", "fits", "fits_not"), MEANINGS)
def test_a_pattern_in_words(pattern: str, words: str, fits: str, fits_not: str) -> None:
    assert meaning(pattern) == words
    assert left_out(pattern, fits)
    assert not left_out(pattern, fits_not)


def test_what_takes_back() -> None:
    assert meaning("!*.pdf") == "but not files and folders whose names end with “.pdf”"


@pytest.mark.parametrize("line", ["# a note", "/", "", "[a"])
def test_what_means_nothing(line: str) -> None:
    assert meaning(line) == ""


def test_each_pattern_in_a_line_and_what_is_none_beside() -> None:
    lines = ("drafts/", "# mine", "[a")
    assert meanings(lines) == "drafts/ — folders named “drafts”, with everything in them"
    assert not_patterns(lines).startswith("“[a” cannot be understood.")
    assert not_patterns(lines[:2]) == ""


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (FolderRule(), "All documents in it are read."),
        (FolderRule(exclude=("a", "b")), "Read: without a and b"),
        (FolderRule(exclude=("a", "b", "c", "d")), "Read: without a, b, and 2 more"),
        (FolderRule(exclude=("a",), include=("b",)), "Read: without a · but with b"),
        (FolderRule(include=("*.pdf",)), "Read: only *.pdf"),
        (
            FolderRule(kinds=("pdf", "docx"), largest=20, hidden=True),
            "Read: PDF and Text documents · up to 20 MB · with hidden files",
        ),
    ],
)
def test_a_rule_in_a_line(rule: FolderRule, line: str) -> None:
    assert rule_line(rule) == line


def test_every_kind_is_in_one_family() -> None:
    found = [kind for family in families() for kind in family.kinds]
    assert sorted(found) == sorted(kind.name for kind in KINDS)


def test_a_family_is_named_for_any_of_its_kinds() -> None:
    assert names_of(["csv", "pdf"]) == ("PDF", "Tables")
