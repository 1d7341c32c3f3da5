"""Files that look unchanged are compared with what is known of them, in rounds."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from muniment.content import Content
from muniment.indexing.reader import content_hash
from muniment.indexing.verification import Round, Verification
from muniment.records import Document, FileState, Part, Place
from muniment.store.store import Store
from muniment.tables import FileRow

DAY = 86_400.0


class Clock:
    now = 100 * DAY

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "store")
    (tmp_path / "papers").mkdir()
    document = Document("tide", (Part(0, 4, Place("line 1")),))
    for name in "abc":
        path = tmp_path / "papers" / name
        path.write_text(f"{name} at low tide", "utf-8")
        key = content_hash(path, threading.Event())
        made.add_documents({key: Content(document, ())})
        status = path.stat()
        made.put_files(
            [FileRow(path, status.st_size, status.st_mtime_ns, FileState.SEARCHABLE, key)]
        )
    return made


def verification(
    store: Store, clock: Clock, *, days: int = 30, last: Round | None = None
) -> Verification:
    return Verification(store, threading.Event(), lambda: days, last or Round(), clock)


def rot(path: Path) -> None:
    known = path.stat()
    path.write_text(path.read_text("utf-8").upper(), "utf-8")
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))


def test_what_holds_something_else_is_told(store: Store, tmp_path: Path) -> None:
    rot(tmp_path / "papers" / "b")
    work = verification(store, Clock())
    work.begin()
    told = [work.go_on() for _ in range(3)]
    assert [found and found.path.name for found in told] == [None, "b", None]
    assert not work.urgent


def test_a_round_begins_when_the_last_one_is_so_many_days_old(store: Store) -> None:
    clock = Clock()
    work = verification(store, clock, last=Round(clock.now - 29 * DAY))
    assert work.seconds_to_next() == pytest.approx(DAY)
    clock.now += DAY
    assert work.seconds_to_next() == 0
    work.go_on()
    assert work.round.began == clock.now and work.round.after.endswith("a")
    assert verification(store, clock, days=0).seconds_to_next() is None, "never"


def test_it_goes_on_where_an_earlier_run_ended(store: Store, tmp_path: Path) -> None:
    clock = Clock()
    rot(tmp_path / "papers" / "a")
    rot(tmp_path / "papers" / "c")
    last = Round(clock.now, str(tmp_path / "papers" / "a"))
    work = verification(store, clock, last=last)
    told = [work.go_on() for _ in range(2)]
    assert [found and found.path.name for found in told] == [None, "c"]
    assert work.round == Round(clock.now), "the round is complete"


def test_a_file_that_is_away_is_passed_over(store: Store, tmp_path: Path) -> None:
    (tmp_path / "papers" / "a").unlink()
    work = verification(store, Clock())
    work.begin()
    assert [work.go_on() for _ in range(3)] == [None, None, None]


def test_a_halt_leaves_the_file_to_be_compared(store: Store, tmp_path: Path) -> None:
    rot(tmp_path / "papers" / "a")
    halt = threading.Event()
    work = Verification(store, halt, lambda: 30, Round(), Clock())
    work.begin()
    halt.set()
    assert work.go_on() is None
    halt.clear()
    found = work.go_on()
    assert found is not None and found.path.name == "a"


def test_where_there_is_nothing_to_compare_nobody_waits(tmp_path: Path) -> None:
    work = verification(Store(tmp_path / "store"), Clock())
    work.begin()
    assert work.go_on() is None
    assert not work.urgent
