"""From events to hints: what is given, as what, and when."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.disk.changes import Event, Gathering, Hints, Kind, Pace, fold

CREATED, WRITTEN, FINISHED, FOLDER, LOST = Kind
ROOT = Path(os.path.abspath("/d"))  # noqa: PTH100
LONG = 1e9


def at(kind: Kind, name: str) -> Event:
    return Event(kind, os.fspath(ROOT / name))


def hints(*names: str) -> Hints:
    return Hints(frozenset(ROOT / name for name in names))


def gathering(sizes: dict[str, int] | None = None, **options: bool | float) -> Gathering:
    """With files of these sizes on disk."""
    known = {os.fspath(ROOT / name): size for name, size in (sizes or {}).items()}
    return Gathering(known.get, pace=Pace(many=5), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], Hints()),
        ([at(CREATED, "a")], hints("a")),
        ([at(CREATED, "a"), at(WRITTEN, "a"), at(FINISHED, "a")], hints("a")),
        ([at(WRITTEN, "a"), at(WRITTEN, "b")], hints("a", "b")),
        # created and deleted: still worth a look, another may have taken its place
        ([at(CREATED, "a"), at(FINISHED, "a")], hints("a")),
        # deleted and created again
        ([at(FINISHED, "a"), at(CREATED, "a")], hints("a")),
        # moved: away from here, and to there
        ([at(FINISHED, "a"), at(FINISHED, "b")], hints("a", "b")),
        # a folder moved, whatever is said of what lies in it
        ([at(FOLDER, "f"), at(FOLDER, "g"), at(FINISHED, "g/a")], hints("f", "g")),
        # a folder, and files in it before and after
        ([at(CREATED, "f/a"), at(FOLDER, "f"), at(FINISHED, "f/b")], hints("f")),
        # the topmost of folders in each other
        ([at(FOLDER, "f/g/h"), at(FOLDER, "f"), at(FOLDER, "f/g")], hints("f")),
        # names that begin alike are not in each other
        ([at(FOLDER, "f"), at(FINISHED, "f2"), at(FINISHED, "f 3/a")], hints("f", "f2", "f 3/a")),
        # a file that has become a folder
        ([at(FINISHED, "a"), at(FOLDER, "a"), at(CREATED, "a/b")], hints("a")),
        # a crowd of files becomes its folder
        ([at(FINISHED, f"f/{i}") for i in range(6)], hints("f")),
        ([at(FINISHED, f"f/{i}") for i in range(9)] + [at(FINISHED, "g/a")], hints("f", "g/a")),
        # a crowd of folders becomes everything
        ([at(FOLDER, f"{i}") for i in range(6)], Hints(everything=True)),
        ([Event(LOST)], Hints(everything=True)),
        ([at(FINISHED, "a"), Event(LOST), at(CREATED, "b")], Hints(everything=True)),
    ],
)
def test_events_become_one_change_for_each_path(events: list[Event], expected: Hints) -> None:
    # Two rests: after the first, a file that was not closed is looked at for the first time.
    gathered = gathering()
    for event in events:
        gathered.add(event, 0.0)
    if expected.everything:
        assert gathered.take(10.0) == expected
    else:
        assert gathered.take(10.0).paths | gathered.take(20.0).paths == expected.paths
    assert not gathered.take(LONG)


def test_nothing_is_given_before_it_is_quiet() -> None:
    gathered = gathering()
    gathered.add(at(FINISHED, "a"), 0.0)
    gathered.add(at(FINISHED, "a"), 0.5)
    assert not gathered.take(1.0)
    assert gathered.take(1.5) == hints("a")


def test_a_file_that_is_written_all_the_time_holds_up_no_other() -> None:
    gathered = gathering({"log": 1}, closes=True)
    gathered.add(at(FINISHED, "a"), 0.0)
    given_at, others = [], []
    for half in range(4_000):
        now = half / 2
        gathered.add(at(WRITTEN, "log"), now)
        taken = gathered.take(now)
        if ROOT / "a" in taken.paths:
            others.append(now)
        if ROOT / "log" in taken.paths:
            given_at.append(now)
    assert others == [1.0]
    # It is given itself, more and more rarely.
    assert given_at == [30, 90.5, 211, 451.5, 932, 1532.5]


def test_a_file_that_is_written_all_the_time_holds_up_no_new_folder() -> None:
    gathered = gathering({"f/log": 1}, closes=True)
    gathered.add(at(FOLDER, "f"), 0.0)
    given_at = []
    for tenth in range(290):
        now = tenth / 10
        gathered.add(at(WRITTEN, "f/log"), now)
        if ROOT / "f" in gathered.take(now).paths:
            given_at.append(now)
    assert given_at == [5.0]


def test_where_closing_is_told_of_a_written_file_is_given_when_closed() -> None:
    gathered = gathering({"a": 1}, closes=True)
    gathered.add(at(CREATED, "a"), 0.0)
    gathered.add(at(WRITTEN, "a"), 0.1)
    assert not gathered.take(20.0)
    gathered.add(at(FINISHED, "a"), 21.0)
    assert gathered.take(22.0) == hints("a")


def test_elsewhere_a_written_file_is_given_when_two_looks_agree() -> None:
    sizes = {os.fspath(ROOT / "a"): 1}
    gathered = Gathering(sizes.get)
    gathered.add(at(WRITTEN, "a"), 0.0)
    for now in (1.0, 2.0, 3.0):
        assert not gathered.take(now)
        sizes[os.fspath(ROOT / "a")] += 1
    assert not gathered.take(4.0)
    assert gathered.take(5.0) == hints("a")


def test_a_file_that_never_agrees_is_given_in_the_end() -> None:
    looks = iter(range(10**6))
    gathered = Gathering(lambda path: next(looks))
    gathered.add(at(WRITTEN, "a"), 0.0)
    given_at = [now for now in range(100) if gathered.take(float(now))]
    assert given_at == [30]


def test_a_new_folder_waits_until_nothing_comes_into_it_any_more() -> None:
    gathered = gathering(closes=True)
    gathered.add(at(FOLDER, "f"), 0.0)
    gathered.add(at(FINISHED, "f/first"), 0.0)
    gathered.add(at(CREATED, "f/g/last"), 0.5)
    # What is known of it already need not wait.
    assert gathered.take(1.0) == hints("f/first")
    gathered.add(at(WRITTEN, "f/g/last"), 1.0)
    assert not gathered.take(3.0)
    gathered.add(at(FINISHED, "f/g/last"), 3.0)
    assert gathered.take(4.0) == hints("f")


def test_a_burst_without_end_is_given_in_instalments_and_once_more_after_it() -> None:
    gathered = gathering()
    given_at = []
    for tenth in range(400):
        now = tenth / 10
        if now < 30:
            gathered.add(at(CREATED, f"f/{tenth}"), now)
        if ROOT / "f" in gathered.take(now).paths:
            given_at.append(now)
    assert len(given_at) == 3
    assert given_at[-1] > 30


def test_lost_events_are_followed_by_a_look_at_everything_when_it_is_quiet() -> None:
    gathered = gathering()
    gathered.add(Event(LOST), 0.0)
    gathered.add(at(CREATED, "a"), 0.5)
    assert not gathered.take(1.0)
    assert gathered.take(3.0).everything
    assert not gathered.take(LONG).everything


def test_where_losses_go_unsaid_many_events_without_a_rest_are_not_trusted() -> None:
    gathered = gathering(trusted=3)
    for i in range(3):
        gathered.add(at(FINISHED, "a"), i / 10)
    assert gathered.take(2.0) == hints("a")
    for i in range(4):
        gathered.add(at(FINISHED, "a"), 3 + i / 10)
    assert gathered.take(5.0).everything


names = st.sampled_from(["", "a", "b", "f", "f/a", "f/g", "f/g/a", "f/g/b", "h/a", "h/b", "h/c"])


@given(
    st.lists(st.tuples(st.sampled_from(list(Kind)), names, st.floats(0.0, 2.0))),
    st.booleans(),
)
def test_whatever_happens_every_path_is_looked_at_after_its_last_event(
    events: list[tuple[Kind, str, float]], closes: bool
) -> None:
    gathered = gathering(dict.fromkeys(["a", "b", "f/a"], 1), closes=closes)
    now, last = 0.0, {}
    looked: list[tuple[float, Hints]] = []
    for kind, name, pause in events:
        now += pause
        looked.append((now, gathered.take(now)))
        gathered.add(Event(LOST) if kind is LOST else at(kind, name), now)
        last[ROOT if kind is LOST else ROOT / name] = (now, len(looked))
    looked += [(later, gathered.take(later)) for later in (now + 5 * i for i in range(1, 20))]
    for path, (_, after) in last.items():
        assert any(
            taken.everything or taken.paths & {path, *path.parents} for _, taken in looked[after:]
        )
    assert not gathered.take(LONG)


@given(st.sets(names.filter(bool)))
def test_folding_keeps_the_topmost_and_loses_none(paths: set[str]) -> None:
    kept = fold(os.fspath(ROOT / path) for path in paths)
    assert all(not kept & set(path.parents) for path in kept)
    assert all(kept & {ROOT / path, *(ROOT / path).parents} for path in paths)
