"""Words for the screen, and answers as runs of text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from muniment.gui.answer.answertext import Look, Run, drafted, finished
from muniment.gui.text import (
    Marked,
    breakable,
    one_line,
    place_label,
    snippet,
    title_of,
    tooltip,
    where,
    whole_name,
    without_heading,
)
from muniment.records import (
    Answer,
    Citation,
    Claim,
    Draft,
    Place,
    Support,
)
from tests.gui.fakes import HOSTILE


def test_a_snippet_keeps_the_marked_words() -> None:
    text = "Padding words come first. " * 30 + "The heron\nate the eel." + " More follows." * 30
    at = text.index("eel")
    cut = snippet(text, ((at, at + 3),), 120)
    assert [cut.text[s:e] for s, e in cut.marks] == ["eel"]
    assert cut.text.startswith("… ")
    assert cut.text.endswith(" …")
    assert "heron ate the eel" in cut.text
    assert len(cut.text) <= 124


@given(st.text(max_size=400), st.data())
def test_marks_stay_on_their_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    line = one_line(text, ((start, end),))
    wanted = one_line(text[start:end]).text.strip()
    got = "".join(line.text[s:e] for s, e in line.marks).strip()
    assert got == wanted
    cut = snippet(text, ((start, end),), 80)
    assert all(0 <= s < e <= len(cut.text) for s, e in cut.marks)


def test_a_tool_tip_shows_markup_literally() -> None:
    assert "<a" not in tooltip(HOSTILE)
    assert "&lt;script&gt;" in tooltip(HOSTILE)


def _citation(n: int) -> Citation:
    return Citation(n, Path("/a.pdf"), Place("p. 1", 1), f"quote {n}", "A", "hash", 0, 5)


def test_a_draft_shows_checked_claims_and_then_what_is_being_written() -> None:
    claim = Claim("It rose.", (1, 2), Support.SUPPORTED)
    draft = Draft((claim,), (_citation(1), _citation(2)), " It fell [2]. Then [")
    (paragraph,) = drafted(draft)
    assert [run.text for run in paragraph] == ["It rose.", "[1]", "[2]", " ", "It fell. Then"]
    assert paragraph[-1].look is Look.UNCHECKED


def test_a_finished_answer_shows_what_bears_each_claim() -> None:
    claims = (
        Claim("It rose.", (1,), Support.SUPPORTED),
        Claim("It fell 9 m.", (2,), Support.UNSUPPORTED, "“9 m” was not found"),
    )
    answer = Answer(
        "q", "It rose. [1] It fell 9 m. [2]", True, claims, (_citation(1), _citation(2))
    )
    (paragraph,) = finished(answer)
    assert Run("[1]", Look.CITATION, 1, "“quote 1”\nA, p. 1") in paragraph
    doubt = next(run for run in paragraph if run.look is Look.UNSUPPORTED)
    assert (doubt.text, doubt.tip) == ("It fell 9 m.", "“9 m” was not found")


def test_a_quote_is_shown_as_it_stands_with_the_document_s_own_brackets() -> None:
    claim = Claim("The price rose [12] as shown.", (1,), Support.QUOTED)
    answer = Answer("?", "“The price rose [12] as shown.” [1]", True, (claim,), (_citation(1),))
    (paragraph,) = finished(answer)
    assert paragraph[0].text == "“The price rose [12] as shown.”"
    assert [run.n for run in paragraph if run.look is Look.CITATION] == [1]


def test_a_citation_that_does_not_exist_is_not_shown() -> None:
    claim = Claim("It rose.", (7,), Support.SUPPORTED)
    answer = Answer("q", "It rose. [7]", True, (claim,), (_citation(1),))
    runs = [run for paragraph in finished(answer) for run in paragraph]
    assert [run.look for run in runs] == [Look.TEXT]


def test_quotes_stand_as_paragraphs_of_their_own() -> None:
    claims = tuple(Claim(f"Quote {n}.", (n,), Support.QUOTED) for n in (1, 2))
    answer = Answer(
        "q", "“Quote 1.” [1]\n“Quote 2.” [2]", True, claims, (_citation(1), _citation(2))
    )
    paragraphs = finished(answer)
    assert [p[0] for p in paragraphs] == [
        Run("“Quote 1.”", Look.QUOTE),
        Run("“Quote 2.”", Look.QUOTE),
    ]
    assert [[run.n for run in p[1:]] for p in paragraphs] == [[1], [2]]
    with_marks = replace(
        answer, claims=tuple(Claim(f"“Quote {n}.”", (n,), Support.QUOTED) for n in (1, 2))
    )
    assert [p[0].text for p in finished(with_marks)] == ["“Quote 1.”", "“Quote 2.”"]


def test_a_quote_of_several_lines_is_one_quote() -> None:
    claim = Claim("“Name: a\nName: b”", (1,), Support.QUOTED)
    answer = Answer("q", "“Name: a\nName: b” [1]", True, (claim,), (_citation(1),))
    (paragraph,) = finished(answer)
    assert [run.text for run in paragraph] == ["“Name: a\u2028Name: b”", "[1]"]


def test_claims_that_the_text_does_not_hold_are_shown_all_the_same() -> None:
    claims = (Claim("Not there.", (1,), Support.SUPPORTED),)
    answer = Answer("q", "Something else.", True, claims, (_citation(1),))
    assert finished(answer)[0][0].text == "Not there."


def test_a_label_may_break_very_long_words() -> None:
    assert (
        breakable("Short words, monitoring-protocol.md")
        == "Short words, monitoring-protocol.\u200bmd"
    )
    assert breakable("/home/ada/a_very_long_name.md").split("\u200b") == [
        *("/", "home/", "ada/", "a_", "very_", "long_", "name.", "md")
    ]
    assert max(map(len, breakable("x" * 100).split("\u200b"))) == 20
    assert breakable("An ordinary sentence.") == "An ordinary sentence."


def test_a_place_does_not_repeat_the_title() -> None:
    assert place_label("Log › Weather", "Log") == "Weather"
    assert place_label("Log › Weather … Log › Crew", "Log") == "Weather … Crew"
    assert place_label("Log", "Log") == ""
    assert place_label("p. 3", "Log") == "p. 3"
    assert place_label("Methods › Sampling", "") == "Methods › Sampling"


def test_a_document_inside_of_a_file_is_named_with_it() -> None:
    mail = Path("/data/mail/a.eml")
    assert where(mail, "report.pdf") == "a.eml › report.pdf — /data/mail"
    assert where(mail) == "a.eml — /data/mail"
    assert whole_name(mail, "report.pdf") == "/data/mail/a.eml › report.pdf"
    assert title_of("", mail, "docs/report.pdf") == "report"
    assert title_of("Title", mail, "docs/report.pdf") == "Title"


def test_a_draft_begins_without_a_blank() -> None:
    ((first, *_),) = drafted(Draft(tail=" The tide [1]."))
    assert first.text == "The tide."


def test_prose_after_a_quote_begins_without_a_blank() -> None:
    claims = (
        Claim("It rose.", (1,), Support.QUOTED),
        Claim("It fell.", (1,), Support.SUPPORTED),
        Claim("It rested.", (1,), Support.SUPPORTED),
    )
    answer = Answer(
        "q", "“It rose.” [1] It fell. [1] It rested. [1]", True, claims, (_citation(1),)
    )
    _, prose = finished(answer)
    assert [run.text for run in prose] == ["It fell.", "[1]", " ", "It rested.", "[1]"]


def test_a_snippet_does_not_say_the_heading_that_stands_beside_it() -> None:
    shown = Marked("Laying We shovelled by hand", ((10, 19),))
    assert without_heading(shown, ("Notes", "Laying")) == Marked("We shovelled by hand", ((3, 12),))
    assert without_heading(shown, ("Notes",)) == shown
    assert without_heading(shown, ()) == shown
    marked = Marked("Laying oysters", ((0, 6),))
    assert without_heading(marked, ("Laying",)) == marked
    assert without_heading(Marked("Layings of old"), ("Laying",)) == Marked("Layings of old")
