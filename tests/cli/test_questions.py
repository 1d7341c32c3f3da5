"""Questions in the terminal: what is asked where, what is kept, and in what form it leaves."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from rich.console import Console

from muniment.cli.screen import Screen
from muniment.library import Library
from muniment.records import (
    Answer,
    Citation,
    Claim,
    Conversation,
    Draft,
    Evidence,
    Place,
    Scope,
    Support,
    Turn,
)

Run = Callable[..., tuple[int, str, str]]
PLACE = Place("p. 3", 3)


def answered(question: str) -> Answer:
    path = Path("/papers/tides.pdf")
    citation = Citation(1, path, PLACE, "opened in 2019", "Tides", "gone", 4, 18, paths=(path,))
    claims = (
        Claim("opened in 2019", (1,), Support.QUOTED),
        Claim("It was blue.", (1,), Support.UNSUPPORTED, "“blue” is not there"),
    )
    return Answer(question, "“opened in 2019” [1]", True, claims, (citation,), searched=8)


@pytest.fixture
def asked(sample: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    """Questions are answered at once and alike; gives what the library was asked."""
    calls: list[dict[str, Any]] = []

    def ask(self: Library, question: str, **options: Any) -> Answer:
        calls.append({"question": question, **options})
        return answered(question)

    monkeypatch.setattr(Library, "ask", ask)
    yield calls
    for one in sample.conversations.list():
        sample.conversations.delete(one.id)


def papers(sample: Library) -> Path:
    return sample.settings.folders[0]


# ---------------------------------------------------------------- asking


def test_a_plain_question_is_not_kept(run: Run, asked: list[Any], sample: Library) -> None:
    status, out, _ = run("ask", "When?", "--json")
    assert status == 0 and json.loads(out)["conversation"] is None
    assert sample.conversations.list() == []
    assert asked[0]["conversation"] is None and not asked[0]["scope"]


def test_what_is_asked_can_be_narrowed(run: Run, asked: list[Any], sample: Library) -> None:
    folder = papers(sample)
    status, _, _ = run("ask", "When?", "--in", str(folder), "--in", str(folder / "x" / ".." / "y"))
    assert status == 0
    assert asked[0]["scope"] == Scope((folder, folder / "y"))
    status, out, err = run("ask", "When?", "--in", "/nowhere")
    assert (status, out) == (2, "") and "/nowhere lies in none of its folders" in err


def test_a_conversation_is_kept_and_gone_on_with(
    run: Run, asked: list[Any], sample: Library
) -> None:
    folder = str(papers(sample))
    status, out, _ = run("ask", "When?", "--keep", "--in", folder, "--json")
    id = json.loads(out)["conversation"]
    assert status == 0 and sample.conversations.get(id).scope == Scope((Path(folder),))
    for given in ("last", id[:5]):
        status, out, err = run("ask", f"And {given}?", "--conversation", given)
        assert status == 0 and f"Kept as conversation {id}" in err
    assert len(asked[2]["conversation"].turns) == 2
    (kept,) = sample.conversations.list()
    assert (kept.id, kept.title, kept.turns) == (id, "When?", 3)


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "?", "--conversation", "last"),
        ("ask", "?", "--conversation", "../../x"),
        ("history", "show", "0"),
        ("history", "delete", "*"),
        ("export", "last"),
    ],
)
def test_a_conversation_that_is_not_there_is_the_persons_mistake(
    run: Run, asked: list[Any], arguments: tuple[str, ...]
) -> None:
    status, out, err = run(*arguments)
    assert (status, out, len(err.splitlines())) == (2, "", 1)
    assert "No such conversation" in err or "No conversation is kept yet" in err


# ---------------------------------------------------------------- history


@pytest.fixture
def kept(sample: Library, asked: list[Any]) -> list[Conversation]:
    """Two conversations that are kept, the later first."""
    talks = [
        Conversation(turns=(Turn(answered("Where is the heron?"), 1000.0, rating=1),)),
        Conversation(turns=(Turn(answered("What was opened?"), 2000.0),)),
    ]
    return [sample.conversations.keep(talk) for talk in talks][::-1]


def test_history_is_listed_found_shown_and_deleted(run: Run, kept: list[Conversation]) -> None:
    later, earlier = kept
    for arguments in (("history", "--json"), ("history", "list", "--json")):
        listed = json.loads(run(*arguments)[1])
        assert listed == [
            {"id": later.id, "title": later.title, "at": "1970-01-01T00:33:20+00:00", "turns": 1},
            {"id": earlier.id, "title": earlier.title, "at": "1970-01-01T00:16:40+00:00",
             "turns": 1},
        ]  # fmt: skip
    found = json.loads(run("history", "find", "the", "HERONS", "--json")[1])
    assert [one["id"] for one in found] == [earlier.id]
    shown = json.loads(run("history", "--json", "show", earlier.id)[1])
    (turn,) = shown["turns"]
    assert (turn["question"], turn["stale"], turn["rating"]) == ("Where is the heron?", [1], 1)
    _, out, _ = run("history", "show", earlier.id)
    assert "Where is the heron?" in out and "opened in 2019" in out
    assert "has changed since" in out and "Not supported: It was blue." in out
    status, _, _ = run("history", "delete", later.id)
    _, out, _ = run("history")
    assert status == 0 and earlier.id in out and later.id not in out
    assert "1 question)" in out


def test_a_damaged_conversation_is_said(
    run: Run, kept: list[Conversation], sample: Library
) -> None:
    path = sample.path / "conversations" / f"{kept[0].id}.jsonl"
    path.write_bytes(b"")
    status, out, err = run("history")
    assert status == 0 and kept[1].id in out and kept[0].id not in out
    assert "1 conversation could not be read and was set aside" in err
    sample.conversations.delete(kept[0].id)


# ---------------------------------------------------------------- export


@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("md", "# What was opened?"),
        ("html", "<!DOCTYPE html>"),
        ("txt", "What was opened?"),
        ("bibtex", "@misc{"),
        ("ris", "TY  - "),
        ("jsonl", '{"messages": [{"role": "system"'),
    ],
)
def test_a_conversation_leaves_in_many_forms(
    run: Run, kept: list[Conversation], tmp_path: Path, form: str, begins: str
) -> None:
    status, out, _ = run("export", "last", "--as", form)
    assert status == 0 and out.startswith(begins)
    target = tmp_path / "saved"
    assert run("export", kept[0].id, "--as", form, "--out", str(target))[:2] == (0, "")
    assert target.read_text("utf-8") == out


def test_a_conversation_leaves_as_a_pdf(run: Run, kept: list[Conversation], tmp_path: Path) -> None:
    assert run("export", "all", "--as", "pdf", "--out", str(tmp_path / "all.pdf"))[0] == 0
    mupdf: Any = pymupdf
    with mupdf.open(tmp_path / "all.pdf") as pdf:
        text = "".join(page.get_text() for page in pdf)
    assert "What was opened?" in text and "Where is the heron?" in text
    status, out, err = run("export", "all", "--as", "pdf")
    assert (status, out) == (2, "") and "--out" in err


def test_a_file_that_is_there_is_not_written_over(
    run: Run, kept: list[Conversation], tmp_path: Path
) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine")
    status, _, err = run("export", "last", "--out", str(target))
    assert status == 2 and "There is such a file already" in err
    assert target.read_text() == "mine"
    status, _, err = run("export", "last", "--out", str(tmp_path / "no" / "folder"))
    assert status == 1 and len(err.splitlines()) == 1


def test_all_conversations_leave_one_on_a_line(run: Run, kept: list[Conversation]) -> None:
    assert len(run("export", "all", "--as", "jsonl")[1].splitlines()) == 2
    assert len(run("export", "last", "all", "--as", "jsonl", "--good")[1].splitlines()) == 1


# ---------------------------------------------------------------- the screen


def screen(**options: Any) -> tuple[Screen, io.StringIO]:
    out = io.StringIO()
    console = Console(file=out, width=60, height=10, highlight=False, **options)
    return Screen(console, console), out


HOSTILE = "\x1b]0;owned\x07[link=http://evil]x[/link]\x9b31m"


def test_nothing_that_is_said_commands_the_terminal() -> None:
    path = Path(f"/papers/{HOSTILE}.pdf")
    citation = Citation(
        1, path, Place(HOSTILE), HOSTILE, HOSTILE, "aa", 0, 4, paths=(path,), member=HOSTILE
    )
    claim = Claim(HOSTILE, (1,), Support.UNSUPPORTED, HOSTILE)
    evidence = Evidence(path, HOSTILE, Place(HOSTILE), HOSTILE, 1.0, "aa", 0, 4, (PLACE,), (path,))
    answer = Answer(
        HOSTILE, HOSTILE, False, (claim,), (citation,), (evidence,), note=HOSTILE,
        asked=f"{HOSTILE}?", searched=2, unread=1, gaps={1: HOSTILE},
    )  # fmt: skip
    shown, out = screen()
    shown.show_conversation(Conversation("", HOSTILE, turns=(Turn(answer, 1.0),)), lambda _: [1])
    with shown.drafting() as on_draft:
        on_draft(Draft((claim,), (citation,), HOSTILE))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", out.getvalue())
    assert "[link=http://evil]x[/link]" in out.getvalue()
    assert "2 documents searched; 1 file could not be read." in out.getvalue()


def test_an_answer_is_shown_as_it_comes_and_gives_way_to_the_checked_one() -> None:
    shown, out = screen(force_terminal=True)
    long = Claim("word " * 500 + "end", (1,), Support.QUOTED)
    with shown.drafting() as on_draft:
        on_draft(Draft((), (), "The wall"))
        first = out.getvalue()
        on_draft(Draft((long,), (), f"was {HOSTILE} opened"))
    assert "The wall" in first
    later = out.getvalue().removeprefix(first)
    assert "end” [1] was" in later and "opened" in later and "\x1b]" not in later
    assert later.count("\n") < 40


def test_without_a_person_looking_on_nothing_is_shown_before_the_end() -> None:
    shown, out = screen()
    with shown.drafting() as on_draft:
        on_draft(Draft((), (), "The wall"))
    assert out.getvalue() == ""


def test_the_streamed_answer_comes_from_the_library(
    sample: Library, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts: list[Draft] = []

    def note(self: Screen, draft: Draft) -> str:
        drafts.append(draft)
        return ""

    monkeypatch.setattr(Screen, "_draft", note)
    monkeypatch.setattr(Console, "is_terminal", True)
    status, out, _ = run("ask", "When was the Corran Wall opened to the tide?")
    assert status == 0 and drafts and "14 March 2019" in out
    assert any("14 March 2019" in claim.text for claim in drafts[-1].claims)
