"""A document is its content: what only moves, or is only touched, is not computed again."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import docx
import pymupdf
import pytest

from muniment.library import Library
from muniment.records import Status
from tests.cheap import cheap_embedding
from tests.content import content_of

_mupdf: Any = pymupdf  # it comes without types
FILES = 500


def work(status: Status) -> tuple[int, int]:
    """How many files were read, and texts embedded, since the library was made."""
    return status.extracted, status.embedded_ever


@dataclass
class Shelf:
    """A folder of tiny files in a library: `words` maps each one's own word to its path."""

    place: Path
    folder: Path
    words: dict[str, Path] = field(default_factory=dict)

    def move(self, old: Path, new: Path) -> None:
        """Move a file, or a folder with all that is in it."""
        new.parent.mkdir(parents=True, exist_ok=True)
        old.rename(new)
        start = f"{old}{os.sep}"
        for word, path in self.words.items():
            if path == old:
                self.words[word] = new
            elif str(path).startswith(start):
                self.words[word] = new / path.relative_to(old)

    def paths_are_right(self) -> bool:
        """Whether the library has each document under the path at which it is, and no other."""
        content = content_of(self.place)
        found = {
            passage[4]: Path(path)
            for path, (*_, document, _) in content.files.items()
            for passage in content.passages.get(document, ())
        }
        return len(content.files) == len(found) and found == {
            f"The {word} is here.": path for word, path in self.words.items()
        }

    def results_are_right(self, library: Library) -> None:
        """A few of the words are found, each in its one place."""
        for word in Random(1).sample(sorted(self.words), 10):
            (found,) = library.search(word, 5, "keyword")
            assert found.paths == (self.words[word],)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """500 files in ten folders, all read and embedded; each test goes on from where it is."""
    top = tmp_path_factory.mktemp("identity")
    shelf = Shelf(top / "library", top / "documents")
    with cheap_embedding():
        for number in range(FILES):
            word = f"quern{number}x"
            path = shelf.folder / f"f{number % 10}" / f"{number}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"The {word} is here.", "utf-8")
            shelf.words[word] = path
        with Library.open(shelf.place) as library:
            library.add([shelf.folder])
            assert library.wait(120)
            assert work(library.status()) == (FILES, FILES)
        yield shelf


def everything_moves(shelf: Shelf) -> None:
    """Every file has another path: some a new name, some a new folder, some a renamed one."""
    mark = time.monotonic_ns()
    for number, path in enumerate(sorted(shelf.words.values())):
        if number % 3 == 0:
            shelf.move(path, path.with_name(f"{mark}-{number}.txt"))
        elif number % 3 == 1:
            shelf.move(path, shelf.folder / f"new {mark}" / path.parent.name / path.name)
    for folder in sorted(p for p in shelf.folder.iterdir() if not p.name.startswith("new")):
        shelf.move(folder, folder.with_name(f"{folder.name}-{mark}"))


def test_500_files_moved_while_the_program_is_open_cost_nothing(shelf: Shelf) -> None:
    with Library.open(shelf.place, watch=True) as library:
        assert library.wait(60)
        before = work(library.status())
        everything_moves(shelf)
        deadline = time.monotonic() + 120
        while not shelf.paths_are_right():
            assert time.monotonic() < deadline, "it has not followed"
            time.sleep(1.0)
        assert library.wait(60)
        assert work(library.status()) == before
        assert library.status().searchable == FILES
        shelf.results_are_right(library)


def test_500_files_moved_while_it_is_closed_cost_nothing(shelf: Shelf) -> None:
    with Library.open(shelf.place) as library:
        before = work(library.status())
    everything_moves(shelf)
    with Library.open(shelf.place) as library:
        assert library.wait(60), "one scan"
        assert work(library.status()) == before
        assert library.status().searchable == FILES
        shelf.results_are_right(library)
    assert shelf.paths_are_right()


def test_files_that_change_places_are_told_apart(shelf: Shelf) -> None:
    with Library.open(shelf.place) as library:
        before = work(library.status())
        names = sorted(shelf.words.values())
        ring = {path: names[(n + 1) % 20] for n, path in enumerate(names[:20])}
        for path in ring:
            shelf.move(path, path.with_suffix(".between"))
        for path, target in ring.items():
            shelf.move(path.with_suffix(".between"), target)
        library.rescan()
        assert library.wait(60)
        assert work(library.status()) == before
    assert shelf.paths_are_right()


def test_100_touched_files_cost_nothing(shelf: Shelf) -> None:
    with Library.open(shelf.place) as library:
        before = work(library.status())
        for path in sorted(shelf.words.values())[:100]:
            os.utime(path)
        library.rescan()
        assert library.wait(60)
        assert work(library.status()) == before
    known = content_of(shelf.place).files
    assert all(known[str(p)][1] == p.stat().st_mtime_ns for p in shelf.words.values())


def test_copies_are_found_under_each_path_and_outlive_each_other(shelf: Shelf) -> None:
    with Library.open(shelf.place) as library:
        before = work(library.status())
        word, path = min(shelf.words.items())
        copy = shelf.folder / "copies" / "another name.txt"
        copy.parent.mkdir()
        shutil.copyfile(path, copy)
        library.rescan()
        assert library.wait(60)
        (found,) = library.search(word, 5, "keyword")
        assert set(found.paths) == {path, copy}
        path.unlink()
        library.rescan()
        assert library.wait(60)
        (found,) = library.search(word, 5, "keyword")
        assert found.paths == (copy,)
        assert work(library.status()) == before
        shelf.move(copy, path)  # as the other tests expect it: one file for each word
        shelf.words[word] = path
        library.rescan()
        assert library.wait(60)
        assert work(library.status()) == before
    assert shelf.paths_are_right()


# ---------------------------------------------------------------- a paragraph of 300 pages


def paragraphs() -> list[list[str]]:
    """300 pages of five paragraphs; no two sentences are alike."""
    random, number = Random(7), iter(range(10**6))
    few = ["The keeper", "A heron", "The warden", "Nobody", "The ferry", "An old map"]
    more = ["wrote of the sea", "stood in the reeds", "had seen the harbour", "was late"]
    return [
        [
            " ".join(
                f"{random.choice(few)} {random.choice(more)} in the year {next(number)}"
                + " and again" * random.randint(0, 5)
                + "."
                for _ in range(random.randint(3, 6))
            )
            for _ in range(5)
        ]
        for _ in range(300)
    ]


def as_pdf(path: Path, pages: list[list[str]]) -> None:
    with _mupdf.open() as pdf:
        for page in pages:
            pdf.new_page().insert_textbox((72, 72, 520, 770), "\n\n".join(page), fontsize=9)
        pdf.save(path)


def as_docx(path: Path, pages: list[list[str]]) -> None:
    document = docx.Document()
    for number, page in enumerate(pages):
        if number % 10 == 0:
            document.add_heading(f"Chapter {number // 10}", 1)
        for paragraph in page:
            document.add_paragraph(paragraph)
    document.save(str(path))


def as_text(path: Path, pages: list[list[str]]) -> None:
    path.write_text("\n\n".join("\n\n".join(page) for page in pages), "utf-8")


def a_word(paragraph: str) -> str:
    return paragraph.replace("in the year", "in the wet year", 1)


def a_sentence_more(paragraph: str) -> str:
    return f"{paragraph} The quernstone was found, and nobody knew whose it had been."


def gone(paragraph: str) -> str:
    return ""


@pytest.mark.parametrize("write", [as_pdf, as_docx, as_text])
def test_an_edited_paragraph_of_300_pages_costs_three_passages_at_most(
    tmp_path: Path, write: Callable[[Path, list[list[str]]], None]
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    file = folder / f"long.{write.__name__.removeprefix('as_').replace('text', 'txt')}"
    pages = paragraphs()
    write(file, pages)
    with cheap_embedding(), Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(120)
        first = library.status()
        assert first.embedded == first.passages > 300
        for page, edit in enumerate((a_word, a_sentence_more, gone), 150):
            before = work(library.status())
            pages[page][2] = edit(pages[page][2])
            write(file, pages)
            library.rescan()
            assert library.wait(120)
            extracted, embedded = work(library.status())
            assert extracted == before[0] + 1
            assert embedded <= before[1] + 3, f"{edit.__name__}: {embedded - before[1]}"
            assert library.status().embedded == library.status().passages
