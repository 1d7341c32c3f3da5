from __future__ import annotations

from pathlib import Path

from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with


def read(folder: Path, content: str, name: str = "a.bib") -> Document:
    path = folder / name
    path.write_text(content, "utf-8")
    return check(extract(path))


BIBTEX = r"""
@comment{hidden}
@string{jr = "Journal of Rivers"}
@article{smith2020,
  author = {Sm{\"\i}th, Ann and M{\"u}ller, B. and \v{C}ech, {\O}.},
  title = {The {Otter} \& its $\alpha$ caf\'e},
  year = 2020, journal = jr, pages = {1--5},
  abstract = {Line one
    line \emph{two}, 50\%.},
  file = {:home/ann/secret.pdf:PDF}
}
@book{lund1999, title = "Quoted {T}itle", year = "1999"}
"""


def test_entries_are_places(tmp_path: Path) -> None:
    document = read(tmp_path, BIBTEX)
    assert document.text == (
        "The Otter & its α café\nAuthor: Smïth, Ann; Müller, B.; Čech, Ø.\nYear: 2020\n"
        "Journal: Journal of Rivers\nPages: 1–5\nAbstract: Line one line two, 50%.\n\n"
        "Quoted Title\nYear: 1999"
    )
    assert [part.place.label for part in document.parts] == ["entry smith2020", "entry lund1999"]
    assert (document.coverage.unit, document.coverage.total) == ("entry", 2)


def test_a_damaged_entry_loses_nothing(tmp_path: Path) -> None:
    document = read(tmp_path, "\n@article{bad, title = {Never {closed}\n" + BIBTEX)
    assert "Never {closed}" in document.text
    assert part_with(document, "Never").place.label == "line 2"
    assert part_with(document, "Quoted").place.label == "entry lund1999"
    assert document.notes == ("1 entry is damaged, and read as plain text.",)


def test_a_second_entry_of_one_key_is_kept(tmp_path: Path) -> None:
    document = read(tmp_path, "@misc{a, title={One}}\n@misc{a, title={Two}}\n")
    assert document.text == "One\n\nTwo"
    assert not document.notes


def test_ris(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "TY  - JOUR\r\nAU  - Vass, Ann\r\nAU  - Müller, B.\r\nTI  - The Otter\r\nPY  - 2020\r\n"
        "AB  - First line\r\ncontinues here\r\nXX  - unknown\r\nER  - \r\n\r\n"
        "TY  - BOOK\r\nID  - riv\r\nT1  - Rivers\r\n",
        "a.ris",
    )
    assert document.text == (
        "The Otter\nAuthor: Vass, Ann; Müller, B.\nYear: 2020\n"
        "Abstract: First line continues here\n\nRivers"
    )
    assert [part.place.label for part in document.parts] == ["entry 1", "entry riv"]
    assert document.kind == "ris"


def test_hostile_entries_do_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, "@article{a, title={" * 20_000).notes
    deep = read(tmp_path, "@misc{a, title={x" + "{" * 50_000 + "}" * 50_000 + "}}")
    assert deep.text == "x"
