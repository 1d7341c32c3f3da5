"""What may be opened in the desktop's own programs, and what is looked for where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from muniment.gui.desktop import Desktop
from muniment.gui.tasks import Tasks
from tests.gui.fakes import FakePrompts
from tests.gui.waiting import wait_until


class Seen:
    """A Desktop, the person before it, and what it told."""

    def __init__(self, tasks: Tasks) -> None:
        self.prompts = FakePrompts()
        self.desktop = Desktop(tasks, self.prompts, tasks)
        self.refused: list[Path] = []
        self.missing: list[Path] = []
        self.desktop.refused.connect(self.refused.append)
        self.desktop.missing.connect(self.missing.append)

    def open(self, kind: str, *paths: Path) -> None:
        self.desktop.open_file(kind, paths)
        wait_until(lambda: self.prompts.opened or self.refused or self.missing)


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
