"""What may be opened in the desktop's own programs, and what is looked for where."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract.kinds import KINDS
from muniment.gui.desktop import _USUAL, Desktop
from muniment.gui.takenout import TakenOut, file_name
from muniment.gui.tasks import Tasks
from tests.gui.fakeprompts import FakePrompts
from tests.gui.waiting import wait_until


class Seen:
    """A Desktop, the person before it, and what it told."""

    def __init__(self, tasks: Tasks) -> None:
        self.prompts = FakePrompts()
        self.members: dict[tuple[Path, str], bytes] = {}
        self.desktop = Desktop(tasks, self.prompts, self._unpack, tasks)
        self.refused: list[Path] = []
        self.missing: list[Path] = []
        self.failed: list[str] = []
        self.desktop.refused.connect(lambda path, _: self.refused.append(path))
        tasks.failed.connect(lambda title, _: self.failed.append(title))
        self.desktop.missing.connect(self.missing.append)

    def open(self, kind: str, *paths: Path, member: str = "") -> None:
        self.desktop.open_file(kind, paths, member)
        wait_until(lambda: self.prompts.opened or self.refused or self.missing or self.failed)

    def _unpack(self, path: Path, member: str) -> bytes:
        try:
            return self.members[path, member]
        except KeyError:
            raise ExtractError("It could not be taken out", "It is damaged.", path) from None


@pytest.fixture
def seen(tasks: Tasks) -> Seen:
    return Seen(tasks)


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    def make(name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(b"<html>")
        return path

    return make


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("pdf", "a.pdf"),
        ("pdf", "A.PDF"),
        ("docx", "a.docx"),
        ("html", "a.htm"),
        ("markdown", "a.md"),
        ("text", "a.txt"),
        ("text", "a.csv"),
        ("pptx", "a.pptx"),
        ("xlsx", "a.xlsx"),
        ("image", "a.JPG"),
        ("mail", "a.eml"),
        ("zip", "a.zip"),
        ("archive", "a.tar.gz"),
        ("calendar", "a.ics"),
    ],
)
def test_a_name_that_is_usual_for_the_kind_is_opened(
    seen: Seen, file: Callable[[str], Path], kind: str, name: str
) -> None:
    path = file(name)
    seen.open(kind, path)
    assert (seen.prompts.opened, seen.refused) == ([path], [])


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        *(("html", f"a.{end}") for end in ("hta", "desktop", "exe", "lnk", "js", "svg", "pdf")),
        *(("text", f"a.{end}") for end in ("bat", "sh", "py", "ps1", "vbs", "url", "html")),
        ("docx", "a.docm"),
        ("xlsx", "a.xlsm"),
        ("xlsx", "a.xlsb"),
        *((kind, f"a.{kind}") for kind in ("doc", "xls", "ppt")),
        *(("code", f"a.{end}") for end in ("py", "bat", "js", "desktop")),
        ("zip", "a.jar"),
        ("image", "a.svg"),
        ("pdf", "a.pdf.exe"),
        ("pdf", "a.pdf "),
        ("text", "README"),
        ("", "a.txt"),
    ],
)
def test_any_other_name_is_not(
    seen: Seen, file: Callable[[str], Path], kind: str, name: str
) -> None:
    path = file(name)
    seen.open(kind, path)
    assert (seen.prompts.opened, seen.refused) == ([], [path])


def test_a_link_counts_as_what_it_points_to(
    seen: Seen, file: Callable[[str], Path], tmp_path: Path
) -> None:
    link = tmp_path / "harmless.html"
    link.symlink_to(file("trap.desktop"))
    seen.open("html", link)
    assert (seen.prompts.opened, seen.refused) == ([], [link])


def test_another_copy_is_opened_where_the_first_is_gone_or_might_be_run(
    seen: Seen, file: Callable[[str], Path], tmp_path: Path
) -> None:
    good = file("page.html")
    seen.open("html", tmp_path / "gone.html", file("trap.hta"), good)
    assert (seen.prompts.opened, seen.refused, seen.missing) == ([good], [], [])


def test_a_file_that_is_gone_is_missing(seen: Seen, tmp_path: Path) -> None:
    seen.open("pdf", tmp_path / "gone.pdf")
    assert seen.missing == [tmp_path / "gone.pdf"]


def test_a_file_is_selected_a_folder_opened_and_a_file_that_is_gone_had_a_folder(
    seen: Seen, file: Callable[[str], Path], tmp_path: Path
) -> None:
    there, gone = file("a.hta"), tmp_path / "gone.pdf"
    seen.desktop.show_in_folder([gone, there])
    wait_until(lambda: seen.prompts.selected == [there])
    seen.desktop.show_in_folder([tmp_path])
    wait_until(lambda: seen.prompts.opened == [tmp_path])
    seen.desktop.show_in_folder([gone])
    wait_until(lambda: seen.prompts.opened == [tmp_path, tmp_path])
    seen.desktop.show_in_folder([tmp_path / "no" / "a.pdf"])
    wait_until(lambda: seen.missing)


def test_every_kind_that_is_read_is_known_here_or_left_out_on_purpose() -> None:
    macros = {"doc", "xls", "ppt"}
    programs = {"notebook"}
    unread = {"pst"}
    assert {kind.name for kind in KINDS} - _USUAL.keys() == macros | programs | unread


# ---------------------------------------------------------------- inside of other files


def test_a_member_is_taken_out_to_be_opened_and_deleted_at_the_end(
    seen: Seen, file: Callable[[str], Path]
) -> None:
    mail = file("letter.eml")
    seen.members[mail, "docs/a report.pdf"] = b"%PDF-"
    seen.open("pdf", mail, member="docs/a report.pdf")
    (opened,) = seen.prompts.opened
    assert (opened.name, opened.read_bytes()) == ("a report.pdf", b"%PDF-")
    assert stat.S_IMODE(opened.stat().st_mode) == 0o400
    private = opened.parent.parent
    assert stat.S_IMODE(private.stat().st_mode) == 0o700
    seen.desktop.close()
    assert not private.exists()


@pytest.mark.parametrize(
    ("kind", "member"),
    [("html", "a.hta"), ("pdf", "a.pdf.exe"), ("docx", "x/a.docm"), ("text", "README")],
)
def test_a_member_that_might_be_run_is_not_taken_out(
    seen: Seen, file: Callable[[str], Path], kind: str, member: str
) -> None:
    mail = file("letter.eml")
    seen.members[mail, member] = b"!"
    seen.open(kind, mail, member=member)
    assert (seen.prompts.opened, seen.refused) == ([], [mail])


def test_another_file_that_holds_the_member_is_asked_where_the_first_fails(
    seen: Seen, file: Callable[[str], Path], tmp_path: Path
) -> None:
    broken, good = file("broken.eml"), file("good.eml")
    seen.members[good, "a.pdf"] = b"%PDF-"
    seen.open("pdf", tmp_path / "gone.eml", broken, good, member="a.pdf")
    assert [path.name for path in seen.prompts.opened] == ["a.pdf"]


def test_a_member_that_cannot_be_had_is_said(
    seen: Seen, file: Callable[[str], Path], tmp_path: Path
) -> None:
    seen.open("pdf", file("letter.eml"), member="a.pdf")
    assert (seen.failed, seen.missing) == (["It could not be taken out"], [])
    seen.failed.clear()
    seen.open("pdf", tmp_path / "gone.eml", member="a.pdf")
    assert (seen.failed, seen.missing) == ([], [tmp_path / "gone.eml"])


@pytest.mark.parametrize(
    ("member", "name"),
    [
        ("report.pdf", "report.pdf"),
        ("docs/2024/a.pdf", "a.pdf"),
        ("..\\..\\evil.pdf", "evil.pdf"),
        ("../../evil.pdf", "evil.pdf"),
        ('a "b": c?.pdf', "a _b__ c_.pdf"),
        ("a.exe .", "a.exe"),
        (".pdf", "pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("/", "document"),
        ("…", "…"),
    ],
)
def test_a_member_s_file_has_a_name_that_every_system_takes(member: str, name: str) -> None:
    assert file_name(member) == name


def test_a_long_name_keeps_its_ending() -> None:
    name = file_name("ü" * 300 + ".pdf")
    assert name.endswith("ü.pdf")
    assert len(name.encode()) <= 200


def test_members_of_one_name_do_not_meet_and_none_is_kept_after_the_end() -> None:
    taken = TakenOut()
    paths = [taken.keep("a.pdf", data) for data in (b"1", b"2")]
    assert [path.read_bytes() for path in paths] == [b"1", b"2"]
    taken.close()
    assert not any(path.exists() for path in paths)
    with pytest.raises(FileNotFoundError):
        taken.keep("a.pdf", b"3")
