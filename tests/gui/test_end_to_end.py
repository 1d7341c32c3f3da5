"""The real program, from an empty library to an opened source, on a real display.

A process of its own shows the window under Xvfb and is driven through its widgets (see
driver.py): real files, the real index and search, the real answering model.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from muniment.config import resources
from tests.gui.display import can_show, virtual_display

_ROOT = Path(__file__).parents[2]
_NOTE = (
    "# Harbour log\n\nThe ferry Quicksilver carried 412 passengers to the regatta.\n\n"
    "## Weather\n\nIt rained for eleven days.\n"
)

pytestmark = [
    pytest.mark.skipif(not can_show(), reason="Xvfb is not installed: no display for a window"),
    pytest.mark.timeout(600),
]


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a person would have seen in one sitting; see `driver.main`."""
    folder = tmp_path_factory.mktemp("window")
    note = folder / "harbour log.md"
    note.write_text(_NOTE, encoding="utf-8")
    with virtual_display() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": os.pathsep.join([str(_ROOT), os.environ.get("PYTHONPATH", "")]),
        }
        arguments = [folder / "library", resources() / "sample", note, folder / "window.png"]
        done = subprocess.run(
            [
                *(sys.executable, "-m", "tests.gui.driver", *map(str, arguments)),
                *("--words", "ferry passengers"),
                *("--question", "Which birds nested for the first time in 2022?"),
            ],
            cwd=_ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=580,
        )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def test_it_welcomes_and_says_what_dropping_will_do(seen: dict[str, Any]) -> None:
    assert seen["platform"] == "xcb"
    assert seen["welcome"]
    assert seen["promise"] == "Add “sample” to the library"


def test_what_was_dropped_can_be_searched(seen: dict[str, Any]) -> None:
    first = seen["results"][0]
    assert first["file"] == "harbour log.md"
    assert "ferry" in [word.lower() for word in first["marked"]]


def test_the_question_is_answered_from_the_page_that_says_it(seen: dict[str, Any]) -> None:
    assert "vocet" in seen["answer"]["text"]
    first = seen["answer"]["sources"][0]
    assert first["n"] == 1
    assert (first["file"], first["page"]) == ("report-2024.pdf", 4)


def test_the_citation_opens_the_page_with_the_passage_marked(seen: dict[str, Any]) -> None:
    assert seen["source"]["page"] == 4
    assert seen["source"]["marks"] >= 1


def test_a_follow_up_leans_on_the_question_before_it_and_both_are_kept(
    seen: dict[str, Any],
) -> None:
    assert "thirteen young" in seen["follow-up"]["text"]
    (conversation,) = seen["conversations"]
    assert conversation.startswith("Which birds nested for the first time in 2022?")
    assert conversation.endswith("2 questions)")


def test_the_model_killed_in_mid_answer_is_said_and_the_next_question_works(
    seen: dict[str, Any],
) -> None:
    assert "answering model" in seen["killed"]["note"]
    assert seen["killed"]["sources"], "the quotes stand without it"
    assert seen["after"]["note"] == ""
    assert "vocet" in seen["after"]["text"]


@pytest.mark.parametrize("change", ["added", "renamed", "edited", "edited back", "deleted"])
def test_a_change_on_disk_shows_in_an_open_search(seen: dict[str, Any], change: str) -> None:
    # The promise is ten seconds; a loaded machine is given some more.
    assert seen["followed"][change] < 20


def test_the_window_is_not_blank_and_was_never_stuck(seen: dict[str, Any]) -> None:
    assert seen["colours"] > 20
    # A loaded machine may hold any process up; work on the main thread would show as seconds.
    assert seen["longest"] < 2.0
    assert seen["closing"] < 5.0
