"""Conversations: what is kept comes back, whatever happens to the files of others."""

from __future__ import annotations

import dataclasses
import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muniment import conversation_json as form
from muniment import conversations as module
from muniment.conversations import Conversations
from muniment.errors import LibraryError, UsageError
from muniment.records import (
    Answer,
    AnswerKind,
    Citation,
    Claim,
    Conversation,
    Evidence,
    Place,
    Scope,
    Snippet,
    Support,
    Turn,
)

TIDES = Path("/papers/tides.pdf")


def evidence(text: str = "The wall was opened.", document: str = "aa", **more: Any) -> Evidence:
    place = Place("p. 3", 3)
    return Evidence(
        TIDES, "Tides", place, text, 0.5, document, 100, 100 + len(text), (place,), (TIDES,), **more
    )


def asked(question: str, text: str = "It was.", at: float = 1.0, **more: Any) -> Turn:
    return Turn(Answer(question, text, True, **more), at)


def talk(*turns: Turn, **more: Any) -> Conversation:
    return Conversation(turns=turns or (asked("When?"),), **more)


@pytest.fixture
def kept(tmp_path: Path) -> Conversations:
    return Conversations(tmp_path / "conversations")


# ---------------------------------------------------------------- keeping


def test_a_conversation_comes_back_as_it_was_kept(kept: Conversations) -> None:
    citation = Citation(
        1, TIDES, Place("p. 3", 3, ("Walls",)), "was opened", "Tides", "aa", 9, 19, paths=(TIDES,)
    )
    answer = Answer(
        "When was it opened?",
        "It was opened [1].",
        True,
        (Claim("It was opened.", (1,), Support.UNSUPPORTED, "no date"),),
        (citation,),
        kind=AnswerKind.PROSE,
        gaps={1: "pages 12–14 are scans"},
    )
    scope = Scope((Path("/papers"), Path("/no\udce9.txt")), ("aa",))
    given = Conversation("", "", scope, (Turn(answer, 12.5, rating=-1),))
    done = kept.keep(given)
    assert done.id and done.title == "When was it opened?"
    assert dataclasses.replace(done, id="", title="") == given
    assert Conversations(kept._folder).get(done.id) == done


def test_the_list_begins_with_the_last_asked(kept: Conversations) -> None:
    assert kept.list() == []
    old = kept.keep(talk(asked("The old one?", at=1.0)))
    new = kept.keep(talk(asked("The new one?", at=2.0)))
    assert [(s.id, s.title, s.at, s.turns) for s in kept.list()] == [
        (new.id, "The new one?", 2.0, 1),
        (old.id, "The old one?", 1.0, 1),
    ]
    longer = dataclasses.replace(old, turns=(*old.turns, asked("And then?", at=3.0)))
    assert kept.keep(longer).id == old.id
    assert [(s.id, s.turns) for s in kept.list()] == [(old.id, 2), (new.id, 1)]


def test_a_title_is_one_line_of_bearable_length(kept: Conversations) -> None:
    assert kept.keep(talk(asked("What\nis\tthis?"))).title == "What is this?"
    assert len(kept.keep(talk(asked("long " * 5_000))).title) <= 120
    assert kept.keep(talk(title="Mine")).title == "Mine"


def test_what_is_deleted_is_gone_and_what_a_crash_left_of_it(kept: Conversations) -> None:
    done = kept.keep(talk(asked("A secret?")))
    (kept._folder / f"{done.id}.jsonl.77.new").write_text("A secret")
    kept.delete(done.id)
    assert list(kept._folder.iterdir()) == [] and kept.list() == []
    kept.delete(done.id)
    with pytest.raises(UsageError, match="No such conversation"):
        kept.get(done.id)


@pytest.mark.parametrize("id", ["", "../../secret", "0123456G", "01234567/x", "*"])
def test_an_id_cannot_lead_out_of_the_folder(kept: Conversations, id: str) -> None:
    for deed in (kept.get, kept.delete):
        with pytest.raises(UsageError):
            deed(id)


def test_evidence_is_kept_as_far_as_it_is_shown(kept: Conversations) -> None:
    text = "x" * 5_000 + "The wall. " + "y" * 5_000
    shown = evidence(text, snippet=Snippet(5_000, 5_010, ((5_004, 5_008),), True, True))
    many = (shown, *(evidence(document=f"d{n}") for n in range(20)))
    refused = Answer("Why?", "No answer.", False, evidence=many)
    (turn,) = kept.get(kept.keep(talk(Turn(refused, 1.0))).id).turns
    first, *others = turn.answer.evidence
    assert len(others) == 2
    assert (first.text, first.start, first.end) == ("The wall. ", 5_100, 5_110)
    assert first.snippet == Snippet(0, 10, ((4, 8),), True, True)

    citation = Citation(1, TIDES, Place("p. 3"), "wall", "Tides", "d7", 0, 4)
    answer = Answer("Why?", "So [1].", True, citations=(citation,), evidence=many)
    (turn,) = kept.get(kept.keep(talk(Turn(answer, 1.0))).id).turns
    assert [item.document for item in turn.answer.evidence] == ["d7"]


# ---------------------------------------------------------------- finding


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("opening", True),  # other ending
        ("CAFÉ", True),
        ("café wall", True),
        ("cafe", True),
        ("wa", True),  # begun
        ("wa cafe", False),
        ("what was the wall", True),  # words that say nothing are passed over
        ('"opened wall"', False),
        ('"the wall"', True),
        ("tidal", True),  # the title of a cited document
        ("heron", False),
        ("", True),
        ("?", True),
    ],
)
def test_conversations_are_found_by_their_words(
    kept: Conversations, words: str, found: bool
) -> None:
    cited = Citation(1, TIDES, Place("p. 3"), "it", "Tidal works", "aa", 0, 2)
    kept.keep(talk(asked("When did the wall open?", "By the Cafe.", citations=(cited,))))
    kept.keep(talk(asked("Quite another?", "Thing.")))
    assert bool(len(kept.find(words)) == 2 if not words.strip("?") else kept.find(words)) == found


def test_words_are_stemmed_by_the_language_of_the_evidence(kept: Conversations) -> None:
    cited = Citation(1, TIDES, Place("p. 3"), "Häuser", "Orte", "aa", 0, 6)
    said = asked("?", "Die Häuser.", citations=(cited,), evidence=(evidence(language="de"),))
    kept.keep(talk(said))
    assert kept.find("haus")
    assert kept.find("hause") and not kept.find("hauses x")


def test_what_changed_is_found_anew(kept: Conversations) -> None:
    done = kept.keep(talk(asked("The heron?"), title="Birds"))
    assert kept.find("heron") and not kept.find("stork")
    kept.keep(dataclasses.replace(done, turns=(asked("The stork?"),)))
    assert kept.find("stork") and not kept.find("heron")


# ---------------------------------------------------------------- misfortune


@pytest.fixture
def pair(kept: Conversations) -> tuple[Conversations, Conversation, Path]:
    """Two kept conversations: the second, and the file of the first."""
    bad = kept.keep(talk(asked("The bad one?", at=1.0)))
    good = kept.keep(talk(asked("The good one?", at=2.0)))
    return Conversations(kept._folder), good, kept._folder / f"{bad.id}.jsonl"


def damage(how: str, content: bytes) -> bytes:
    half = len(content) // 2
    return {
        "empty": b"",
        "cut": content[:half],
        "cut at a line": b"".join(content.splitlines(keepends=True)[:-1]),
        "zeros": bytes(len(content)),
        "one bit": content[:half] + bytes([content[half] ^ 1]) + content[half + 1 :],
        "not text": bytes(range(256)) * 9,
        "nested": b"[" * 100_000,
    }[how]


HARMS = ["empty", "cut", "cut at a line", "zeros", "one bit", "not text", "nested"]


@pytest.mark.parametrize("how", HARMS)
def test_a_damaged_file_costs_that_conversation_alone(
    pair: tuple[Conversations, Conversation, Path], how: str
) -> None:
    kept, good, path = pair
    content = damage(how, path.read_bytes())
    path.write_bytes(content)
    assert [summary.id for summary in kept.find("one")] == [good.id]
    assert [summary.id for summary in kept.list()] == [good.id]
    assert kept.get(good.id) == good
    (aside,) = kept.damaged()
    assert aside.read_bytes() == content and not path.exists()


@pytest.mark.parametrize("how", HARMS)
def test_a_damaged_conversation_is_said_and_set_aside(
    pair: tuple[Conversations, Conversation, Path], how: str
) -> None:
    kept, _, path = pair
    path.write_bytes(damage(how, path.read_bytes()))
    with pytest.raises(LibraryError, match="It is damaged") as caught:
        kept.get(path.stem)
    assert caught.value.path == kept.damaged()[0]


def test_a_file_of_a_newer_program_is_left_as_it_is(
    pair: tuple[Conversations, Conversation, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, good, path = pair
    strange = talk(asked("A new kind?", kind="dialogue"))
    path.write_text(form.written(form.kept(strange)))
    assert len(kept.list()) == 2
    assert [summary.id for summary in kept.find("one")] == [good.id]
    with pytest.raises(LibraryError, match="newer version"):
        kept.get(path.stem)
    assert path.exists() and kept.damaged() == ()


def test_a_full_disk_is_said_and_harms_nothing(
    kept: Conversations, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = kept.keep(talk(asked("Before?")))

    def full(path: Path, text: str) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(module, "write_text", full)
        with pytest.raises(LibraryError, match="The disk is full"):
            kept.keep(dataclasses.replace(done, turns=(asked("After?"),)))
    assert kept.get(done.id) == done and len(kept.list()) == 1


def test_two_programs_do_not_overwrite_one_another(kept: Conversations) -> None:
    other = Conversations(kept._folder)
    mine = kept.keep(talk(asked("First?")))
    theirs = other.get(mine.id)
    theirs = other.keep(dataclasses.replace(theirs, turns=(*theirs.turns, asked("Theirs?"))))
    assert theirs.id == mine.id
    again = kept.keep(dataclasses.replace(mine, turns=(*mine.turns, asked("Mine, too?"))))
    assert again.id != mine.id
    assert kept.get(mine.id) == theirs and kept.get(again.id) == again


_WRITER = """
import sys
from pathlib import Path
from muniment.conversations import Conversations
from muniment.records import Answer, Conversation, Turn
kept = Conversations(Path(sys.argv[1]))
talk = Conversation(turns=(Turn(Answer("How?", "So. " * 20_000, True), 1.0),))
talk = kept.keep(talk)
print(talk.id, flush=True)
while True:
    talk = kept.keep(talk)
"""


@pytest.fixture
def writer(kept: Conversations) -> Iterator[subprocess.Popen[str]]:
    """A program that keeps the same conversation over and over again."""
    given = [sys.executable, "-c", _WRITER, str(kept._folder)]
    environment = {**os.environ, "PYTHONPATH": str(Path(module.__file__).parents[1])}
    with subprocess.Popen(given, env=environment, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_a_second_program_reads_while_the_first_writes_and_is_killed(
    kept: Conversations, writer: subprocess.Popen[str]
) -> None:
    assert writer.stdout is not None
    id = writer.stdout.readline().strip()
    for _ in range(100):
        assert kept.get(id).turns[0].answer.question == "How?"
        assert [summary.id for summary in kept.list()] == [id]
    writer.kill()
    writer.wait()
    assert kept.get(id).turns and kept.damaged() == ()
    for draft in kept._folder.glob("*.new"):
        os.utime(draft, (1, 1))
    kept.keep(talk())
    assert {path.suffix for path in kept._folder.iterdir()} == {".jsonl"}


# ---------------------------------------------------------------- the form


def _records() -> st.SearchStrategy[Conversation]:
    """Conversations of every kind, unlikely ones too."""
    text = st.text(max_size=20)
    st.register_type_strategy(Path, text.filter(lambda name: "\0" not in name).map(Path))
    st.register_type_strategy(str, text)
    st.register_type_strategy(float, st.floats(allow_nan=False))
    ranges = st.lists(st.tuples(st.integers(), st.integers()), max_size=2).map(tuple)
    st.register_type_strategy(
        Snippet, st.builds(Snippet, marks=ranges, cut_before=st.booleans(), cut_after=st.booleans())
    )
    st.register_type_strategy(Evidence, st.builds(Evidence, also=st.just(())))
    answers = st.builds(Answer, gaps=st.dictionaries(st.integers(), text, max_size=2))
    st.register_type_strategy(Answer, answers)
    return st.builds(Conversation, id=st.just(""))


@settings(max_examples=40, deadline=None)
@given(_records())
def test_what_is_written_is_read_again(conversation: Conversation) -> None:
    text = form.written(conversation)
    assert text.isascii()
    assert form.read(text) == conversation
    once = form.kept(conversation)
    assert form.kept(once) == once


def test_unknown_fields_are_passed_over_and_missing_ones_have_their_defaults() -> None:
    data = form.to_json(asked("When?"))
    data["answer"]["mood"] = "calm"
    data["weather"] = ["rain"]
    assert form.from_json(Turn, json.loads(json.dumps(data))) == asked("When?")
    assert "rating" not in data and "gaps" not in data["answer"]


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        {},
        {"answer": 1, "at": 1},
        {"answer": {"question": "?", "text": "", "answered": 1}, "at": 1.0},
        {"answer": {"question": "?", "text": "", "answered": True}, "at": "now"},
    ],
)
def test_other_data_are_refused(wrong: object) -> None:
    with pytest.raises(ValueError):
        form.from_json(Turn, wrong)


def test_a_new_title_does_not_make_an_older_copy_the_newest(tmp_path: Path) -> None:
    """What another program added meanwhile is not overwritten by whoever renames."""
    here, elsewhere = Conversations(tmp_path / "talks"), Conversations(tmp_path / "talks")
    first = here.keep(talk(asked("When?")))
    other = elsewhere.get(first.id)
    elsewhere.keep(dataclasses.replace(other, turns=(*other.turns, asked("And why?"))))
    here.rename(first.id, "The wall")
    assert here.get(first.id).title == "The wall"
    assert len(here.get(first.id).turns) == 2


def test_an_older_copy_is_kept_beside_after_a_new_title(tmp_path: Path) -> None:
    here, elsewhere = Conversations(tmp_path / "talks"), Conversations(tmp_path / "talks")
    first = here.keep(talk(asked("When?")))
    other = elsewhere.get(first.id)
    elsewhere.keep(dataclasses.replace(other, turns=(*other.turns, asked("And why?"))))
    here.rename(first.id, "The wall")
    again = here.keep(dataclasses.replace(first, turns=(*first.turns, asked("Who?"))))
    assert again.id != first.id
    assert len(elsewhere.get(first.id).turns) == 2
