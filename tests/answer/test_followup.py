"""Follow-ups: what leans on the question before is made whole, what stands by itself is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from muniment.answer.followup import resolved, self_contained
from muniment.records import Answer, Turn

WALL = "When was the wall built?"
GARROW = "What did Elias Garrow write?"
MAUER = "Wann wurde die Mauer gebaut?"
MUR = "Quand le mur a-t-il été construit ?"
MURO = "¿Cuándo se construyó el muro?"

# The question before, the follow-up, and what it means.
LEANING = [
    # Another year, place, name or thing in the place of the one before.
    ("How many oysters were laid in 2021?", "And in 2019?", "How many oysters were laid in 2019?"),
    ("How many oysters were laid in 2021?", "2019?", "How many oysters were laid in 2019?"),
    ("How many oysters were laid?", "And in 2019?", "How many oysters were laid in 2019?"),
    ("How many oysters were laid?", "In Brannick?", "How many oysters were laid in Brannick?"),
    ("Who owns the harbour in Brannick?", "And in Haldersey?",
     "Who owns the harbour in Haldersey?"),
    ("When was Bess Quill born?", "And Tomas Feddersen?", "When was Tomas Feddersen born?"),
    (WALL, "What about the harbour?", "When was the harbour built?"),
    (WALL, "And the harbour?", "When was the harbour built?"),
    (WALL, "How about the light", "When was the light built?"),
    ("What did the council say about the wall?", "And the trustees?",
     "What did the council say about the wall (the trustees)?"),
    ("Which documents mention oysters?", "And mussels?", "Which documents mention mussels?"),
    ("How many PDFs mention the Corran Wall?", "What about the hatchery?",
     "How many PDFs mention the hatchery?"),
    ("What does the report say about oysters?", "and mussels",
     "What does the report say about oysters (mussels)?"),
    ("Which documents mention the Corran Wall?", "Which of them mention oysters?",
     "Which documents mention the Corran Wall and oysters?"),
    ("Welche Dokumente erwähnen Austern?", "Und welche davon erwähnen Eis?",
     "Welche Dokumente erwähnen Austern und Eis?"),
    ("Which documents mention the Corran Wall?", "Are they PDFs?",
     "Are they PDFs (documents mention Corran Wall)?"),
    # Something else is asked of the same.
    (WALL, "Why?", "Why was the wall built?"),
    (WALL, "And where?", "Where was the wall built?"),
    ("Who built the wall?", "Why?", "Why (built wall)?"),
    (WALL, "How tall?", "How tall (wall built)?"),
    (WALL, "Tell me more.", WALL),
    (WALL, "more about it", WALL),
    ("When did the Annie Pell sink?", "How many were saved?",
     "How many were saved (Annie Pell sink)?"),
    # Pronouns.
    ("Summarise the sediment study.", "Who wrote it?", "Who wrote the sediment study?"),
    ("Who is Tomas Feddersen?", "What did he do before 2017?",
     "What did Tomas Feddersen do before 2017?"),
    (GARROW, "Who was he?", "Who was Elias Garrow?"),
    (GARROW, "When was he born?", "When was Elias Garrow born?"),
    (GARROW, "And when did he die?", "when did Elias Garrow die?"),
    ("Who was Elias Garrow?", "When was his diary copied?",
     "When was Elias Garrow's diary copied?"),
    (WALL, "How tall was it?", "How tall was the wall?"),
    (WALL, "Did it leak?", "Did the wall leak?"),
    (WALL, "Who built it?", "Who built the wall?"),
    ("What did the council decide in 2022?", "Who voted against that?",
     "Who voted against that (council decide 2022)?"),
    (WALL, "Who lived there?", "Who lived there (wall built)?"),
    ("What did the council say about the wall?", "When was it built?",
     "When was it built (council say wall)?"),
    # German, French, Spanish.
    (MAUER, "Und warum?", "Warum wurde die Mauer gebaut?"),
    (MAUER, "Wie hoch ist sie?", "Wie hoch ist die Mauer?"),
    ("Wie viele Austern wurden 2021 ausgesetzt?", "Und 2019?",
     "Wie viele Austern wurden 2019 ausgesetzt?"),
    ("Wer war Elias Garrow?", "Und wann wurde er geboren?", "wann wurde Elias Garrow geboren?"),
    ("Welche Dokumente erwähnen Austern?", "Und Muscheln?", "Welche Dokumente erwähnen Muscheln?"),
    (MUR, "Pourquoi ?", "Pourquoi le mur a-t-il été construit ?"),
    (MUR, "Et le port ?", "Quand le port a-t-il été construit ?"),
    (MURO, "¿Y el puerto?", "¿Cuándo se construyó el puerto?"),
]  # fmt: skip

STANDING = [
    "",
    "oysters",
    "What is eelgrass?",
    "Who was Bess Quill?",
    "When was the harbour dredged?",
    "How many people are there in Haldersey?",
    "Is it possible to cross the Wath at night?",
    "How long does it take to cross the Wath?",
    "When did Garrow write his diary?",
    "If the wall fails, who repairs it?",
    "And when was the harbour of Brannick dredged?",
    "Which documents mention the sea that rose?",
    "What do these documents say about oysters?",
    "How many letters mention Port Brannick?",
    "In which year did the Annie Pell founder?",
    "Who said that the marsh would flood?",
    "Was ist Seegras?",
    "Gibt es Dokumente über Austern?",
    "Wann schrieb Garrow sein Tagebuch?",
    "Qui était Bess Quill ?",
    "Combien de phares y a-t-il à Haldersey ?",
    "¿Quién era Bess Quill?",
    "x" * 1_000,
    "why " * 500,
    "🦪",
    "?!",
    "\x00",
]


@pytest.mark.parametrize(("before", "question", "meant"), LEANING)
def test_a_question_that_leans_is_made_whole(before: str, question: str, meant: str) -> None:
    assert resolved(question, before) == meant


@pytest.mark.parametrize("question", STANDING)
@pytest.mark.parametrize("before", [WALL, GARROW, MAUER, MUR, MURO])
def test_a_question_that_stands_by_itself_is_kept(before: str, question: str) -> None:
    assert resolved(question, before) == question


@pytest.mark.parametrize("question", [case[1] for case in LEANING])
def test_the_first_question_of_a_conversation_is_kept(question: str) -> None:
    assert self_contained(question, ()) == question


EVAL = Path(__file__).parents[3] / "shared" / "eval"


@pytest.mark.skipif(not EVAL.is_dir(), reason="the evaluation data is not here")
def test_hardly_any_question_of_the_evaluation_sets_is_taken_for_a_follow_up() -> None:
    """Less than one in a hundred of those that were written to stand by themselves."""
    lines = [
        line
        for name in ("squad2", "xquad/en", "hotpotqa100", "financebench")
        for line in (EVAL / name / "qa.jsonl").read_bytes().splitlines()
    ]
    questions = {json.loads(line)["question"].strip() for line in lines}
    changed = [question for question in questions if resolved(question, WALL) != question]
    assert len(questions) > 4_000
    assert len(changed) < len(questions) / 100, changed


def turn(question: str) -> Turn:
    return Turn(Answer(question, "", True), 0.0)


def test_a_follow_up_of_a_follow_up_leans_on_what_that_meant() -> None:
    turns = [turn("How many oysters were laid in 2021?"), turn("And in 2019?")]
    assert self_contained("And in 1998?", turns) == "How many oysters were laid in 1998?"
    turns = [turn(GARROW), turn("Who was he?")]
    assert self_contained("Where did he live?", turns) == "Where did Elias Garrow live?"


def test_what_is_carried_along_is_bounded() -> None:
    before = "Who said " + " ".join(f"word{n}" for n in range(100)) + "?"
    for question in ("Why?", "And the harbour?", "Who lived there?"):
        assert len(resolved(question, before)) < 400
