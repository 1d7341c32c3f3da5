from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.extract import members
from muniment.extract.builder import LONGEST
from muniment.extract.members import LeftOutError, Unpacker, check_size, clean_name, pieces


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("docs/a.pdf", "docs/a.pdf"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\docs\\.\\a.pdf", "docs/a.pdf"),
        ("a\nb\x1b[31m.pdf", "a b [31m.pdf"),
        ("Ätna 🌋.md", "Ätna 🌋.md"),
        ("a\"b'.pdf", "a\"b'.pdf"),
        ("fdp\u202e.exe", "fdp.exe"),
        ("\udcff.txt", "\ufffd.txt"),
        ("..", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_names_are_fit_to_be_shown(name: str, clean: str) -> None:
    assert clean_name(name) == clean


def test_the_end_of_a_long_name_stays() -> None:
    assert clean_name("x" * 5000 + ".pdf").endswith("x.pdf")
    assert len(clean_name("x" * 5000 + ".pdf")) < LONGEST


def test_members_are_written_one_at_a_time(tmp_path: Path) -> None:
    unpacker = Unpacker(tmp_path)
    paths = []
    for name in ("a.pdf", "b.TAR.GZ", "Makefile"):
        for member in unpacker.give(name, [b"one", b"two"]):
            assert member.path is not None and member.name == name
            assert member.path.read_bytes() == b"onetwo"
            assert member.path.stat().st_mode & 0o077 == 0
            assert [*tmp_path.iterdir()] == [member.path]
            paths.append(member.path.name)
    assert paths == ["member.pdf", "member.tar.gz", "member"]
    assert not [*tmp_path.iterdir()]


def test_an_iterator_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    given = Unpacker(tmp_path).give("a.pdf", [b"x"])
    next(given)
    given.close()  # type: ignore[attr-defined]
    assert not [*tmp_path.iterdir()]


def test_names_are_unique(tmp_path: Path) -> None:
    unpacker = Unpacker(tmp_path)
    names = [unpacker.refuse(name, "x").name for name in ("a.pdf", "A.PDF", "a.pdf", "a", "a")]
    assert names == ["a.pdf", "A (2).PDF", "a (3).pdf", "a", "a (2)"]


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(members, "LARGEST_MEMBER", 100)
    monkeypatch.setattr(members, "LARGEST_TOTAL", 150)
    monkeypatch.setattr(members, "SMALL", 50)
    monkeypatch.setattr(members, "HIGHEST_RATIO", 10)
    unpacker = Unpacker(tmp_path)
    problems = [
        (member.path is None, member.problem)
        for size, packed in ((100, None), (101, None), (60, 5), (10, None))
        for member in unpacker.give("x", pieces(bytes(size)), packed)
    ]
    assert problems[0] == (False, "")
    assert problems[1][0] and "larger than" in problems[1][1]
    assert problems[2][0] and "harm" in problems[2][1]
    assert problems[3][0] and "With the files before it" in problems[3][1]
    assert not [*tmp_path.iterdir()]
    with pytest.raises(LeftOutError):
        check_size(101)


def test_bytes_that_cannot_be_had(tmp_path: Path) -> None:
    def full() -> Iterator[bytes]:
        yield b"x"
        raise OSError(errno.ENOSPC, "No space left on device")

    def broken() -> Iterator[bytes]:
        yield b"x"
        raise LeftOutError("It is damaged.")

    unpacker = Unpacker(tmp_path)
    (member,) = unpacker.give("a", full())
    assert member.path is None and "room on the disk" in member.problem
    (member,) = unpacker.give("b", broken())
    assert member.path is None and member.problem == "It is damaged."
