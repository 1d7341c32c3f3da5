"""The indexer keeps a store true to a folder, and computes nothing twice."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import pytest

from muniment.config import FolderRule, Settings
from muniment.content import Content
from muniment.disk.scan import Changes, compare
from muniment.errors import ExtractError, LibraryError, ModelError, MunimentError, SkippedError
from muniment.extract.ocr_layout import RecognisedBlock
from muniment.extract.ocr_pages import Recognised
from muniment.extract.sandbox import Sandbox
from muniment.indexing.embedders import Embedders
from muniment.indexing.indexer import Indexer, Listener
from muniment.indexing.preparing import Preparer
from muniment.records import Coverage, Document, FileState, Part, Place
from muniment.store.store import Store
from muniment.tables import FileRow
from tests.content import words_of
from tests.fakes import FakeEmbedder


@dataclass
class FakeSandbox:
    """Reads text files in this process; `bad` in a name fails, `odd` is skipped."""

    reads: Counter[str] = field(default_factory=Counter)
    gate: threading.Event = field(default_factory=threading.Event)
    form: Callable[[Path], Document] | None = None
    recognised: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()

    def read(
        self,
        path: Path,
        tokenizer: str | None,
        stop: threading.Event | None = None,
        password: str = "",
    ) -> Content | None:
        document = self.extract(path, stop, password)
        if document is None:
            return None
        document, passages, prepared = Preparer()(document, path.stem, tokenizer or "")
        return Content(document, passages, prepared=prepared)

    def extract(
        self, path: Path, stop: threading.Event | None = None, password: str = ""
    ) -> Document | None:
        while not self.gate.wait(0.05):
            if stop is not None and stop.is_set():
                return None
        self.reads[path.name] += 1
        if "bad" in path.name:
            raise ExtractError("Damaged", "It is damaged.", path)
        if "scan" in path.name:
            coverage = Coverage("page", 2, 0, waiting=(1, 2))
            return Document("", (), path.stem, kind="pdf", coverage=coverage)
        if "odd" in path.name:
            raise SkippedError("Not read", "Such files are not read.", path)
        if self.form is not None:
            return self.form(path)
        text = path.read_text("utf-8")
        return Document(text, (Part(0, len(text), Place("line 1")),), path.stem, kind="text")

    def recognise(
        self,
        path: Path,
        page: int,
        *,
        member: str = "",
        password: str = "",
        stop: threading.Event | None = None,
    ) -> Recognised | None:
        self.recognised.append((path.name, page))
        if "broken" in path.name and page == 2:
            raise ExtractError("Damaged", "The picture is damaged.", path)
        block = RecognisedBlock(f"page {page} shows a {path.stem} lamp", "text", 0.9, (0, 0, 9, 9))
        return Recognised((block,), 0.9)

    def close(self) -> None:
        self.gate.set()


class FakeEmbedders:
    """Models with any name, unless it is among the `missing`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.made: dict[str, FakeEmbedder] = {"fake": FakeEmbedder()}

    def serving(self, wait: bool = True) -> FakeEmbedder:
        return self.named(self.name, wait)

    def tokenizer(self) -> str:
        return ""

    def named(self, name: str, wait: bool = True) -> FakeEmbedder:
        if not self.name:
            raise ModelError("No embedding model is installed", "Install one.")
        return self.made.setdefault(name, FakeEmbedder(name))


@dataclass
class Desk:
    """An indexer at work on `folder`."""

    folder: Path
    store: Store
    sandbox: FakeSandbox
    embedders: FakeEmbedders
    work: Counter[str]
    settings: Settings
    rest: str = ""
    errors: list[MunimentError] = field(default_factory=list)
    indexer: Indexer = field(init=False)

    @property
    def embedder(self) -> FakeEmbedder:
        return self.embedders.made["fake"]

    def choose(self, **changes: Any) -> None:
        self.settings = replace(self.settings, **changes)
        self.indexer.reconsider()

    def switch(self, model: str) -> None:
        self.settings = replace(self.settings, embedding_model=model, next_embedding_model="")

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def settle(self) -> None:
        self.indexer.scan()
        assert self.indexer.wait(30)

    def found(self, query: str) -> set[str]:
        documents = {hit.passage.document for hit in self.store.keyword(words_of(query), 50)}
        return {path.name for key in documents for path in self.store.paths(key)}


Open = Callable[..., Desk]


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Open]:
    """Starts an indexer on tmp_path/folder; again on the same store after `close`."""
    desks: list[Desk] = []

    def make(model: bool = True, **chosen: Any) -> Desk:
        (tmp_path / "folder").mkdir(exist_ok=True)
        sandbox, work = FakeSandbox(), Counter[str]()
        embedders = FakeEmbedders("fake" if model else "")
        settings = Settings(folders=(tmp_path / "folder",), embedding_model="fake", **chosen)

        def worked(extracted: int, embedded: int) -> None:
            work.update(extracted=extracted, embedded=embedded)

        store = Store(tmp_path / "store")
        desk = Desk(tmp_path / "folder", store, sandbox, embedders, work, settings)
        desk.indexer = Indexer(
            store,
            cast(Sandbox, sandbox),
            cast(Embedders, embedders),
            lambda: desk.settings,
            must_rest=lambda: desk.rest,
            listener=Listener(worked=worked, switched=desk.switch, failed=desk.errors.append),
        )
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.indexer.close()


@pytest.fixture
def desk(open_desk: Open) -> Desk:
    made = open_desk()
    made.indexer.start()
    return made


def test_new_changed_and_deleted_files_are_followed(desk: Desk) -> None:
    desk.write("a.txt", "low tide")
    desk.write("sub/b.txt", "high tide")
    desk.settle()
    assert desk.found("tide") == {"a.txt", "b.txt"}
    desk.write("a.txt", "new moon")
    (desk.folder / "sub" / "b.txt").unlink()
    desk.settle()
    assert (desk.found("tide"), desk.found("moon")) == (set(), {"a.txt"})
    assert desk.store.passages == desk.store.embedded("fake") == 1


def test_moves_copies_and_touches_compute_nothing(desk: Desk) -> None:
    paths = [desk.write(f"{i}.txt", f"tide number {i}") for i in range(20)]
    desk.settle()
    before = Counter(desk.work)
    (desk.folder / "sub").mkdir()
    for path in paths[:10]:
        path.rename(desk.folder / "sub" / path.name)
    for path in paths[10:]:
        path.touch()
    desk.write("copy.txt", "tide number 19")
    desk.settle()
    assert desk.work == before
    assert desk.found("tide") == {*(f"{i}.txt" for i in range(20)), "copy.txt"}
    assert desk.folder / "sub" / "3.txt" in desk.store.files
    assert desk.folder / "3.txt" not in desk.store.files


def test_a_file_that_fails_costs_itself_alone_and_is_retried_on_request(
    open_desk: Open,
) -> None:
    desk = open_desk()
    bad = desk.write("bad.txt", "tide of one kind")
    desk.write("good.txt", "tide of another")
    desk.write("odd.bin", "tide of a third")
    desk.indexer.start()
    desk.settle()
    assert desk.found("tide") == {"good.txt"}
    states = {path.name: row.state for path, row in desk.store.files.items()}
    assert states["bad.txt"] is FileState.FAILED and states["odd.bin"] is FileState.SKIPPED
    assert desk.store.files[bad].message == "It is damaged."
    desk.settle()
    assert desk.sandbox.reads["bad.txt"] == 1, "not tried again while it is the same"
    desk.indexer.retry([bad])
    assert desk.indexer.wait(30)
    assert desk.sandbox.reads["bad.txt"] == 2


def test_words_come_before_meaning(open_desk: Open) -> None:
    desk = open_desk()
    for i in range(30):
        desk.write(f"{i}.txt", f"tide {i}")
    seen: list[tuple[int, int]] = []
    worked = lambda extracted, embedded: seen.append((extracted, embedded))  # noqa: E731
    desk.indexer._on = replace(desk.indexer._on, worked=worked)
    desk.indexer.start()
    assert desk.indexer.wait(30)
    first_embedded = next(i for i, (_, embedded) in enumerate(seen) if embedded)
    assert all(extracted == 0 for extracted, _ in seen[first_embedded:])
    assert sum(extracted for extracted, _ in seen) == 30


def test_what_came_later_is_ranked_as_if_all_had_come_at_once(desk: Desk, tmp_path: Path) -> None:
    desk.write("0.txt", "low tide")
    desk.settle()
    for i in range(1, 40):
        desk.write(f"{i}.txt", f"tide {i} " + "moon " * (i % 7))
    desk.settle()
    desk.indexer.close()
    store = Store(tmp_path / "store")
    ranked = _ranked(store, "low tide moon")
    assert store.optimize() and len(ranked) == 40
    assert _ranked(store, "low tide moon") == pytest.approx(ranked, rel=1e-3)


def _ranked(store: Store, query: str) -> dict[str, float]:
    hits = store.keyword(words_of(query), 50)
    return {hit.passage.id: hit.score for hit in hits}


def test_what_was_done_stays_done_and_the_rest_is_done_at_the_next_start(open_desk: Open) -> None:
    desk = open_desk(model=False)
    desk.write("a.txt", "tide")
    desk.indexer.start()
    assert desk.indexer.wait(30)
    assert desk.indexer.progress().message == "Install one."
    assert (desk.found("tide"), desk.store.embedded("fake")) == ({"a.txt"}, 0)
    desk.indexer.close()
    again = open_desk()
    again.indexer.start()
    assert again.indexer.wait(30)
    assert again.work == Counter(extracted=0, embedded=1)


def test_large_files_are_left_out_with_the_reason(open_desk: Open) -> None:
    desk = open_desk(largest_file=1)
    path = desk.write("large.txt", "x" * 1_000_001)
    desk.indexer.start()
    assert desk.indexer.wait(30)
    row = desk.store.files[path]
    assert (row.state, row.title) == (FileState.SKIPPED, "Too large")
    assert desk.sandbox.reads == {}


def test_pausing_holds_new_work_and_resuming_does_it(desk: Desk) -> None:
    desk.settle()
    desk.indexer.pause(True)
    desk.write("a.txt", "tide")
    desk.indexer.scan()
    assert not desk.indexer.wait(0.5)
    assert desk.indexer.progress().paused and desk.found("tide") == set()
    desk.indexer.pause(False)
    assert desk.indexer.wait(30)
    assert desk.found("tide") == {"a.txt"}


def test_closing_does_not_wait_for_a_long_file_and_does_not_call_it_failed(
    open_desk: Open,
) -> None:
    desk = open_desk()
    desk.write("long.txt", "tide")
    desk.sandbox.gate.clear()
    desk.indexer.start()
    assert not desk.indexer.wait(0.3)
    desk.indexer.close()
    assert desk.store.files == {}


def test_what_cannot_be_written_is_tried_again_until_it_can(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, left = desk.store.put_files, [2]

    def full(rows: Sequence[FileRow]) -> None:
        if left[0]:
            left[0] -= 1
            raise OSError(28, "No space left on device")
        real(rows)

    monkeypatch.setattr(desk.store, "put_files", full)
    desk.write("a.txt", "tide")
    desk.settle()
    assert [error.message.partition(".")[0] for error in desk.errors] == ["The disk is full"]
    assert (desk.found("tide"), desk.indexer.progress().message) == ({"a.txt"}, "")
    assert desk.sandbox.reads == Counter({"a.txt": 1}), "what was read is kept"


def test_whoever_waits_is_told_that_nothing_can_be_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(rows: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(desk.store, "put_files", full)
    desk.write("a.txt", "tide")
    desk.indexer.scan()
    with pytest.raises(LibraryError, match="The disk is full"):
        desk.indexer.wait(30)
    assert "The disk is full" in desk.indexer.progress().message


def test_a_model_that_fails_leaves_the_words_and_the_indexer_alive(open_desk: Open) -> None:
    desk = open_desk()
    desk.write("a.txt", "tide")

    def fail(texts: object, stop: object) -> None:
        raise ModelError("The embedding model failed", "It ran out of memory.")

    desk.embedder.embed = fail  # type: ignore[assignment, method-assign]
    desk.indexer.start()
    assert desk.indexer.wait(30)
    assert desk.indexer.progress().message == "It ran out of memory."
    desk.write("b.txt", "low tide")
    desk.settle()
    assert desk.found("tide") == {"a.txt", "b.txt"}


def test_a_copy_of_a_file_that_is_partly_readable_has_its_note(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk()
    real = FakeSandbox.extract

    def noted(
        self: FakeSandbox, path: Path, stop: threading.Event | None = None, password: str = ""
    ) -> Document | None:
        document = real(self, path, stop)
        return document and replace(document, notes=("Page 2 is a picture.",))

    monkeypatch.setattr(FakeSandbox, "extract", noted)
    first = desk.write("first.txt", "tide")
    desk.indexer.start()
    desk.settle()
    copy = desk.write("copy.txt", "tide")
    desk.settle()
    assert desk.store.files[copy].message == "Page 2 is a picture."
    desk.indexer.retry([first])
    assert desk.indexer.wait(30)
    assert desk.store.files[first].message == "Page 2 is a picture."


def test_a_file_that_changes_while_it_is_read_is_read_again(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk()
    path = desk.write("a.txt", "old words")
    real = FakeSandbox.extract

    def meddling(
        self: FakeSandbox, path: Path, stop: threading.Event | None = None, password: str = ""
    ) -> Document | None:
        document = real(self, path, stop)
        if self.reads["a.txt"] == 1:
            path.write_text("new and longer words", "utf-8")
        return document

    monkeypatch.setattr(FakeSandbox, "extract", meddling)
    desk.indexer.start()
    desk.settle()
    (stored,) = desk.store.documents
    assert desk.store.document(stored) == replace(
        desk.store.document(stored) or Document("", ()), text="new and longer words"
    )
    assert desk.store.files[path].size == len("new and longer words")


def test_a_folder_that_is_taken_away_is_forgotten(desk: Desk) -> None:
    desk.write("a.txt", "tide")
    desk.settle()
    desk.choose(folders=())
    assert desk.indexer.wait(30)
    assert (desk.store.files, desk.store.passages) == ({}, 0)


def test_a_folder_that_is_offline_keeps_everything(desk: Desk) -> None:
    desk.write("a.txt", "tide")
    desk.settle()
    away = desk.folder.rename(desk.folder.with_name("away"))
    desk.settle()
    assert desk.found("tide") == {"a.txt"}
    away.rename(desk.folder)
    before = Counter(desk.work)
    desk.settle()
    assert desk.work == before


def test_of_an_edited_document_only_what_changed_is_embedded(desk: Desk) -> None:
    paragraphs = [f"paragraph {n} tells of tide number {n} at some length" * 5 for n in range(30)]

    def paged(path: Path) -> Document:
        text, parts = "", []
        for page, paragraph in enumerate(path.read_text("utf-8").split("\n\n"), 1):
            text += "\n\n" if text else ""
            parts.append(Part(len(text), len(text) + len(paragraph), Place(f"p. {page}", page)))
            text += paragraph
        return Document(text, tuple(parts), "Tides", kind="text")

    desk.sandbox.form = paged
    desk.write("tides.txt", "\n\n".join(paragraphs))
    desk.settle()
    before = Counter(desk.work)
    passages = desk.store.passages
    paragraphs[7] = "a heron stood in the water all morning"
    desk.write("tides.txt", "\n\n".join(paragraphs))
    desk.settle()
    assert desk.store.passages == desk.store.embedded("fake") == passages
    assert desk.work["embedded"] - before["embedded"] == 1
    assert desk.found("heron") == {"tides.txt"}


def test_what_is_a_picture_is_recognised_after_everything_else(desk: Desk) -> None:
    desk.indexer.pause(True)
    desk.write("scan.pdf", "pixels")
    desk.write("text.txt", "a heron at low tide")
    seen: list[int] = []
    real = desk.sandbox.recognise

    def noted(*arguments: object, **options: object) -> Recognised | None:
        seen.append(desk.store.embedded("fake"))
        return real(*arguments, **options)  # type: ignore[arg-type]

    desk.sandbox.recognise = noted  # type: ignore[method-assign]
    desk.indexer.pause(False)
    desk.settle()
    assert seen == [1, 1], "all that holds text is embedded before the first picture is read"
    assert desk.sandbox.recognised == [("scan.pdf", 1), ("scan.pdf", 2)]
    assert desk.found("lamp") == {"scan.pdf"}
    assert desk.store.passages == desk.store.embedded("fake") == 3
    (key,) = (row.document for row in desk.store.files.values() if row.path.name == "scan.pdf")
    coverage = desk.store.documents[key].coverage
    assert (coverage.read, coverage.recognised, coverage.waiting) == (2, 2, ())
    (hit,) = [h for h in desk.store.keyword(words_of("lamp"), 9) if "page 2" in h.passage.text]
    assert (hit.passage.places[0].page, hit.passage.places[0].recognised) == (2, True)


def test_a_scan_waits_as_work_and_is_searchable_once_it_was_recognised(desk: Desk) -> None:
    path = desk.write("scan.pdf", "pixels")
    desk.settle()
    assert desk.store.files[path].state is FileState.SEARCHABLE
    desk.settle()
    assert len(desk.sandbox.recognised) == 2, "nothing is recognised twice"


def test_a_page_that_cannot_be_recognised_is_said_and_holds_up_nothing(desk: Desk) -> None:
    path = desk.write("broken scan.pdf", "pixels")
    desk.settle()
    row = desk.store.files[path]
    assert row.state is FileState.SEARCHABLE
    assert "1 of 2 scanned pages" in row.message
    assert desk.found("lamp") == {"broken scan.pdf"}


def test_recognition_goes_on_where_the_program_was_closed(open_desk: Open) -> None:
    desk = open_desk()
    path = desk.write("scan.pdf", "pixels")
    desk.sandbox.recognise = lambda *_, **__: None  # type: ignore[method-assign]
    desk.indexer.start()
    until = time.monotonic() + 20
    while desk.indexer.progress().pictures != 2 and time.monotonic() < until:
        time.sleep(0.02)
    desk.indexer.close()
    again = open_desk()
    assert again.store.files[path].state is FileState.WORKING
    again.indexer.start()
    again.settle()
    assert again.found("lamp") == {"scan.pdf"}
    assert again.sandbox.reads == Counter(), "the file is not read again"


def test_pictures_are_left_alone_where_the_settings_say_so(open_desk: Open) -> None:
    desk = open_desk(recognise=False)
    path = desk.write("scan.pdf", "pixels")
    desk.indexer.start()
    desk.settle()
    row = desk.store.files[path]
    assert (row.state, desk.sandbox.recognised) == (FileState.FAILED, [])
    assert "switched off" in row.message


def test_a_scan_that_cannot_be_opened_now_waits_and_says_why(open_desk: Open) -> None:
    desk = open_desk()
    path = desk.write("scan.pdf", "pixels")

    def locked(*_: object, **__: object) -> Recognised | None:
        raise ExtractError("Locked with a password", "Enter it.")

    real = desk.sandbox.recognise
    desk.sandbox.recognise = locked  # type: ignore[method-assign]
    desk.indexer.start()
    desk.settle()
    row = desk.store.files[path]
    assert (row.state, row.title) == (FileState.WORKING, "Locked with a password")
    desk.sandbox.recognise = real  # type: ignore[method-assign]
    desk.indexer.close()
    again = open_desk()
    again.indexer.start()
    again.settle()
    assert again.found("lamp") == {"scan.pdf"}
    row = again.store.files[path]
    assert (row.state, row.title) == (FileState.SEARCHABLE, "")


def test_a_defect_in_the_recognition_of_a_page_costs_that_page(desk: Desk) -> None:
    def broken(*_: object, **__: object) -> Recognised | None:
        raise TimeoutError

    desk.sandbox.recognise = broken  # type: ignore[method-assign]
    path = desk.write("scan.pdf", "pixels")
    desk.settle()
    assert desk.store.files[path].state is FileState.FAILED
    desk.write("a.txt", "a heron at low tide")
    desk.settle()
    assert desk.found("heron") == {"a.txt"}, "indexing goes on"


def test_pictures_are_recognised_once_the_settings_say_so(open_desk: Open) -> None:
    desk = open_desk(recognise=False)
    path = desk.write("scan.pdf", "pixels")
    desk.indexer.start()
    desk.settle()
    assert desk.store.files[path].state is FileState.FAILED
    desk.indexer.close()
    again = open_desk()
    again.indexer.start()
    again.settle()
    assert again.found("lamp") == {"scan.pdf"}
    assert again.store.files[path].message == ""


def test_a_retry_while_other_files_are_read_reads_again(desk: Desk) -> None:
    path = desk.write("a.txt", "low tide")
    desk.settle()
    desk.sandbox.gate.clear()
    for number in range(6):
        desk.write(f"other{number}.txt", f"other {number}")
    desk.indexer.scan()
    time.sleep(0.3)
    desk.indexer.retry([path])
    time.sleep(0.1)
    desk.sandbox.gate.set()
    desk.settle()
    assert desk.sandbox.reads["a.txt"] == 2
    assert desk.store.passages == desk.store.embedded("fake") == 7


def test_a_moved_file_keeps_what_is_said_of_it(desk: Desk) -> None:
    def noted(path: Path) -> Document:
        part = Part(0, 8, Place("line 1"))
        return Document("low tide", (part,), "Tide", kind="text", notes=("Page 2 is damaged.",))

    desk.sandbox.form = noted
    path = desk.write("a.txt", "low tide")
    desk.settle()
    before = Counter(desk.sandbox.reads)
    path.rename(path.with_name("b.txt"))
    desk.settle()
    (row,) = desk.store.files.values()
    assert (row.path.name, row.message) == ("b.txt", "Page 2 is damaged.")
    assert desk.sandbox.reads == before


def test_what_was_being_stored_when_the_program_ended_is_made_anew(open_desk: Open) -> None:
    desk = open_desk()
    desk.write("a.txt", "low tide")
    desk.indexer.start()
    desk.settle()
    desk.indexer.close()
    desk.store._delete("passages", "true")
    again = open_desk()
    again.indexer.start()
    again.settle()
    assert again.found("tide") == {"a.txt"}
    assert again.sandbox.reads == Counter()


def test_a_pause_calls_off_what_is_being_read_and_it_is_read_later(desk: Desk) -> None:
    desk.settle()
    desk.sandbox.gate.clear()
    desk.write("long.txt", "a heron at low tide")
    desk.indexer.scan()
    until = time.monotonic() + 20
    while not desk.indexer.progress().current and time.monotonic() < until:
        time.sleep(0.02)
    desk.indexer.pause(True)
    while desk.indexer.progress().current and time.monotonic() < until:
        time.sleep(0.02)
    assert desk.indexer.progress().current == "", "nothing is in work"
    assert [path.name for path in desk.indexer.progress().waiting] == ["long.txt"]
    desk.sandbox.gate.set()
    desk.indexer.pause(False)
    assert desk.indexer.wait(30)
    assert desk.found("heron") == {"long.txt"}


def test_a_pause_ends_the_recognition_of_a_page_and_keeps_the_pages_before(desk: Desk) -> None:
    asked: list[int] = []
    real = desk.sandbox.recognise
    halted = threading.Event()

    def slow(path: Path, page: int, *, stop: threading.Event, **rest: Any) -> Recognised | None:
        asked.append(page)
        if page == 2 and not halted.is_set():
            assert stop.wait(30)
            halted.set()
            return None
        return real(path, page, stop=stop, **rest)

    desk.sandbox.recognise = slow  # type: ignore[assignment]
    desk.write("scan.pdf", "pixels")
    desk.indexer.scan()
    until = time.monotonic() + 20
    while 2 not in asked and time.monotonic() < until:
        time.sleep(0.02)
    desk.indexer.pause(True)
    assert halted.wait(20)
    desk.indexer.pause(False)
    desk.settle()
    assert asked == [1, 2, 2]
    assert desk.found("lamp") == {"scan.pdf"}


def test_while_there_is_a_reason_to_rest_nothing_is_done(desk: Desk) -> None:
    desk.settle()
    desk.rest = "The computer is not plugged in."
    desk.indexer.scan()
    until = time.monotonic() + 20
    while not desk.indexer.progress().resting and time.monotonic() < until:
        desk.indexer.scan()
        time.sleep(0.02)
    assert desk.indexer.progress().resting == "The computer is not plugged in."
    desk.write("a.txt", "tide")
    desk.indexer.scan()
    assert not desk.indexer.wait(0.5)
    assert desk.found("tide") == set()
    desk.rest = ""
    assert desk.indexer.wait(30)
    assert (desk.found("tide"), desk.indexer.progress().resting) == ({"a.txt"}, "")


def test_what_was_just_added_is_read_first(open_desk: Open) -> None:
    desk = open_desk()
    order: list[str] = []
    come = threading.Event()

    def noted(path: Path) -> Document:
        order.append(path.name)
        if path.name == "wanted.txt":
            come.set()
        # It is the longest: those that began with it must not get past it.
        come.wait(1.0)
        text = path.read_text("utf-8")
        return Document(text, (Part(0, len(text), Place("line 1")),), path.stem, kind="text")

    desk.sandbox.form = noted
    for number in range(40):
        desk.write(f"old{number}.txt", f"tide {number}")
    desk.write("new/wanted.txt", "tide " * 50_000)
    desk.indexer.look_at([desk.folder / "new"], first=True)
    desk.indexer.start()
    assert desk.indexer.wait(30)
    assert "wanted.txt" in order[:4], "some may be in work beside it"


def test_an_edit_that_keeps_size_and_time_is_found_by_verification(desk: Desk) -> None:
    path = desk.write("a.txt", "low tide")
    desk.settle()
    known = path.stat()
    path.write_text("new moon", "utf-8")
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))
    desk.settle()
    assert desk.found("moon") == set(), "it looks unchanged"
    desk.indexer.verify()
    assert desk.indexer.wait(30)
    assert (desk.found("moon"), desk.found("tide")) == ({"a.txt"}, set())


def test_verification_costs_nothing_where_nothing_has_changed(desk: Desk) -> None:
    for number in range(5):
        desk.write(f"{number}.txt", f"tide {number}")
    desk.settle()
    before = Counter(desk.work)
    desk.indexer.verify()
    assert desk.indexer.wait(30)
    assert desk.work == before


def test_another_model_is_built_beside_the_one_that_serves(desk: Desk) -> None:
    for number in range(5):
        desk.write(f"{number}.txt", f"tide {number}")
    desk.settle()
    desk.choose(next_embedding_model="other")
    assert desk.indexer.wait(30)
    assert (desk.settings.embedding_model, desk.settings.next_embedding_model) == ("other", "")
    assert desk.store.embedded("other") == 5
    desk.settle()
    assert desk.store.models() == {"other"}, "the vectors of the one before are gone"


def test_a_switch_that_is_called_off_leaves_the_one_that_serves(desk: Desk) -> None:
    for number in range(5):
        desk.write(f"{number}.txt", f"tide {number}")
    desk.settle()
    other = desk.embedders.named("other")
    began, go_on = threading.Event(), threading.Event()
    real = other.embed

    def slow(texts: Sequence[str], stop: object = None) -> Any:
        began.set()
        assert go_on.wait(30)
        return real(texts)

    other.embed = slow  # type: ignore[method-assign]
    desk.choose(next_embedding_model="other")
    assert began.wait(30)
    desk.choose(next_embedding_model="")
    go_on.set()
    desk.settle()
    assert desk.settings.embedding_model == "fake"
    assert (desk.store.models(), desk.store.embedded("fake")) == ({"fake"}, 5)


def test_rules_of_a_folder_decide_what_of_it_is_read(desk: Desk) -> None:
    desk.write("a.txt", "tide")
    desk.write("b.md", "# Low tide")
    desk.settle()
    assert desk.found("tide") == {"a.txt", "b.md"}
    desk.choose(rules={desk.folder: FolderRule(kinds=("markdown",))})
    desk.settle()
    row = desk.store.files[desk.folder / "a.txt"]
    assert (desk.found("tide"), row.state, row.title) == (
        {"b.md"},
        FileState.SKIPPED,
        "Left out",
    )
    desk.choose(rules={})
    desk.settle()
    assert desk.found("tide") == {"a.txt", "b.md"}


def test_a_folder_that_is_removed_is_forgotten_at_once(desk: Desk) -> None:
    desk.settle()
    desk.sandbox.gate.clear()
    desk.write("a.txt", "tide")
    desk.indexer.scan()
    until = time.monotonic() + 20
    while not desk.indexer.progress().current and time.monotonic() < until:
        time.sleep(0.02)
    desk.choose(folders=())
    desk.sandbox.gate.set()
    assert desk.indexer.wait(30)
    assert (desk.store.files, desk.store.documents) == ({}, {}), "also what was in work"


def test_the_recognition_of_pictures_is_switched_on_and_off_at_once(desk: Desk) -> None:
    desk.choose(recognise=False)
    path = desk.write("scan.pdf", "pixels")
    desk.settle()
    assert desk.store.files[path].state is FileState.FAILED
    desk.choose(recognise=True)
    desk.settle()
    assert desk.found("lamp") == {"scan.pdf"}
    assert desk.store.files[path].state is FileState.SEARCHABLE


def test_a_folder_that_is_removed_during_a_pause_is_forgotten_at_once(desk: Desk) -> None:
    desk.write("a.txt", "tide")
    desk.settle()
    desk.indexer.pause(True)
    desk.choose(folders=())
    until = time.monotonic() + 20
    while desk.store.files and time.monotonic() < until:
        time.sleep(0.02)
    assert desk.store.files == {} and desk.indexer.progress().paused


def test_copies_that_come_together_are_read_once(desk: Desk) -> None:
    desk.settle()
    desk.indexer.pause(True)
    for number in range(12):
        desk.write(f"{number}.txt", "the same low tide")
    desk.indexer.pause(False)
    desk.settle()
    assert sum(desk.sandbox.reads.values()) == 1 == desk.work["extracted"]
    assert len(desk.found("tide")) == 12


def test_a_file_on_its_way_from_one_place_to_another_costs_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    path = desk.write("a.txt", "low tide")
    desk.settle()
    before = Counter(desk.work)
    path.rename(tmp_path / "on its way")
    desk.indexer.look_at([path])
    assert desk.indexer.wait(30)
    assert (desk.found("tide"), desk.store.passages) == (set(), 0)
    (tmp_path / "on its way").rename(desk.folder / "b.txt")
    desk.settle()
    assert (desk.found("tide"), desk.work) == ({"b.txt"}, before)


def test_what_has_not_turned_up_elsewhere_after_some_seconds_is_let_go(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.indexing.indexer._MOVE_SECONDS", 0.3)
    path = desk.write("a.txt", "low tide")
    desk.settle()
    path.unlink()
    desk.settle()
    until = time.monotonic() + 20
    while desk.store.documents and time.monotonic() < until:
        time.sleep(0.05)
    assert desk.store.documents == {}


def test_a_retry_of_what_is_away_loses_nothing(desk: Desk) -> None:
    path = desk.write("a.txt", "low tide")
    desk.settle()
    away = desk.folder.rename(desk.folder.with_name("away"))
    desk.indexer.retry([path])
    desk.settle()
    assert desk.found("tide") == {"a.txt"}
    away.rename(desk.folder)
    desk.settle()
    assert desk.sandbox.reads["a.txt"] == 1


def test_while_work_rests_the_folders_are_still_looked_at_and_nobody_waits_in_vain(
    desk: Desk,
) -> None:
    path = desk.write("a.txt", "low tide")
    desk.settle()
    desk.rest = "The computer is not plugged in."
    until = time.monotonic() + 20
    while not desk.indexer.progress().resting and time.monotonic() < until:
        desk.indexer.scan()
        time.sleep(0.02)
    path.unlink()
    desk.indexer.scan()
    assert desk.indexer.wait(30)
    assert desk.found("tide") == set()


def test_of_an_empty_library_the_model_is_switched_at_once(desk: Desk) -> None:
    desk.settle()
    desk.choose(next_embedding_model="other")
    assert desk.indexer.wait(30)
    assert desk.settings.embedding_model == "other"


def test_a_look_that_a_pause_ended_is_taken_up_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.settle()
    path = desk.write("a.txt", "low tide")
    ended = threading.Event()

    def look(*places: Any, **options: Any) -> Changes:
        if not ended.is_set():
            ended.set()
            desk.indexer.pause(True)
            return Changes()
        return compare(*places, **options)

    monkeypatch.setattr("muniment.indexing.indexer.compare", look)
    desk.indexer.look_at([path])
    assert ended.wait(20)
    desk.indexer.pause(False)
    assert desk.indexer.wait(30)
    assert desk.found("tide") == {"a.txt"}
