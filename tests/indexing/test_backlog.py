"""What waits to be read, and in which order."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from muniment.disk.scan import Found
from muniment.indexing.backlog import Backlog, cost

NOW = 1_800_000_000.0
DAY = 86_400


def found(name: str, *, size: int = 1000, age: float = 0.0) -> Found:
    return Found(Path("/papers", name), size, int((NOW - age) * 1e9))


def order(backlog: Backlog) -> list[str]:
    names = []
    while (file := backlog.take()) is not None:
        names.append(file.path.name)
    return names


def test_small_and_recent_files_come_before_large_and_old_ones() -> None:
    backlog = Backlog(lambda: NOW)
    backlog.add([found("old", age=900 * DAY), found("large", size=50_000_000), found("new")])
    assert order(backlog) == ["new", "large", "old"]


def test_of_the_last_few_none_is_left_that_keeps_one_reader_alone_at_work() -> None:
    backlog = Backlog(lambda: NOW)
    backlog.add(found(f"{size:02}", size=size * 10_000) for size in range(1, 21))
    first, last = [f"{n:02}" for n in range(1, 9)], [f"{n:02}" for n in range(20, 8, -1)]
    assert order(backlog) == first + last


def test_small_files_do_not_wait_for_a_few_large_ones() -> None:
    backlog = Backlog(lambda: NOW)
    backlog.add([found("large", size=50_000_000), found("larger", size=90_000_000), found("new")])
    assert order(backlog) == ["new", "large", "larger"]


def test_nothing_is_kept_of_files_that_have_been_taken() -> None:
    """Few files change at a time, for months."""
    backlog = Backlog(lambda: NOW)
    for n in range(100):
        backlog.add([found(f"{n} a"), found(f"{n} b", size=n)])
        assert len(order(backlog)) == 2
    assert backlog._order == []


def test_neither_size_nor_age_alone_puts_a_file_off_for_ever() -> None:
    assert cost(found("a", size=2_000_000_000), NOW) < cost(found("b", age=20_000 * DAY), NOW) + 2
    assert cost(found("from the future", age=-DAY), NOW) == cost(found("new"), NOW)


def test_what_was_asked_for_comes_first_also_when_it_changes_meanwhile() -> None:
    backlog = Backlog(lambda: NOW)
    backlog.add([found("asked", size=10**9, age=900 * DAY)], asked=True)
    backlog.add([found("new")])
    backlog.add([found("asked", size=2 * 10**9)])
    assert order(backlog) == ["asked", "new"]


def test_a_file_waits_once_with_what_was_found_last() -> None:
    backlog = Backlog(lambda: NOW)
    backlog.add([found("a", size=1), found("a", size=2)])
    assert (len(backlog), backlog.size) == (1, 2)
    taken = backlog.take()
    assert taken is not None and taken.size == 2
    assert backlog.take() is None


def test_a_file_that_is_busy_is_passed_over_and_stays() -> None:
    backlog = Backlog(lambda: NOW)
    backlog.add([found("a"), found("b", size=10**6)])
    taken = backlog.take(busy=[Path("/papers/a")])
    assert taken is not None and taken.path.name == "b"
    assert backlog.take(busy=[Path("/papers/a")]) is None
    assert order(backlog) == ["a"]


def test_what_no_folder_holds_any_more_waits_no_longer() -> None:
    backlog = Backlog(lambda: NOW)
    backlog.add([found("a"), found("b")])
    backlog.keep(lambda path: path.name == "b")
    assert (order(backlog), backlog.size) == (["b"], 0)


files = st.builds(
    found,
    st.sampled_from("abcdefgh"),
    size=st.integers(0, 10**9),
    age=st.floats(-10.0 * DAY, 5000.0 * DAY),
)


@given(st.lists(st.tuples(st.sampled_from(["add", "ask", "remove", "take"]), files)))
def test_nothing_is_lost_and_nothing_comes_twice(steps: list[tuple[str, Found]]) -> None:
    backlog = Backlog(lambda: NOW)
    model: dict[Path, Found] = {}
    for step, file in steps:
        if step in ("add", "ask"):
            backlog.add([file], asked=step == "ask")
            model[file.path] = file
        elif step == "remove":
            backlog.remove(file.path)
            model.pop(file.path, None)
        elif (taken := backlog.take()) is not None:
            assert model.pop(taken.path) == taken
        else:
            assert model == {}
        assert (len(backlog), backlog.size) == (len(model), sum(f.size for f in model.values()))
    assert sorted(order(backlog)) == sorted(path.name for path in model)
