from __future__ import annotations

import pytest

from muniment.extract.builder import Builder
from muniment.extract.cells import Row, SheetWriter, Value, column_name, read_reference
from muniment.records import Document
from tests.extract.checks import check, said


def sheet(*rows: str, header_rows: frozenset[int] = frozenset(), hidden: bool = False) -> Document:
    """A document of one sheet: a string per row, "|" between cells, "*" before bold ones."""
    builder = Builder("xlsx")
    writer = SheetWriter(builder, "Budget", hidden, header_rows)
    writer.add(
        Row(number, values_of(row)) for number, row in enumerate(rows, 1) if row.replace("|", "")
    )
    return check(builder.document())


def values_of(row: str) -> dict[int, Value]:
    return {index: value for index, text in enumerate(row.split("|")) if (value := cell(text))}


def cell(text: str) -> Value | None:
    words = text.removeprefix("*")
    number = words.replace(",", "").replace(".", "").replace("%", "").lstrip("-").isdigit()
    return Value(words, number, text.startswith("*")) if words else None


def lines(document: Document) -> list[str]:
    return [line for part in document.parts[1:] for line in said(document, part).split("\n")]


def places(document: Document) -> list[str]:
    return [part.place.label for part in document.parts]


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (16383, "XFD")]
)
def test_columns_have_letters(column: int, name: str) -> None:
    assert column_name(column) == name
    assert read_reference(f"${name}$7") == (7, column)


@pytest.mark.parametrize("reference", ["", "A", "7", "A7:B8", "ABCD1", "é1"])
def test_what_is_no_reference(reference: str) -> None:
    assert read_reference(reference) is None


def test_a_header_is_kept_with_each_value() -> None:
    document = sheet("Year|Sales", "2018|5", "2019|7")
    assert lines(document) == ["Year | Sales", "Year: 2018 | Sales: 5", "Year: 2019 | Sales: 7"]
    assert places(document) == ["Budget", "Budget!A1:B3"]
    assert document.parts[1].place.headings == ("Budget",)


def test_years_are_names_of_columns_and_the_first_column_those_of_rows() -> None:
    document = sheet("Report 2019", "", "|2018|2019", "Assets|", "Cash|500|1,577")
    assert lines(document) == [
        "Report 2019", "2018 | 2019", "Assets", "Cash | 2018: 500 | 2019: 1,577",
    ]  # fmt: skip


def test_two_rows_of_headers_are_joined() -> None:
    document = sheet("|2018||2019|", "|Q1|Q2|Q1|Q2", "Oslo|1|2|3|4", "Rome|5|6|7|8")
    assert lines(document)[2] == "Oslo | 2018 Q1: 1 | 2018 Q2: 2 | 2019 Q1: 3 | 2019 Q2: 4"


def test_words_alone_have_a_header_if_it_is_bold_or_wide() -> None:
    assert (
        lines(sheet("*Name|*Post", "Anna|Surveyor", "Bo|Cook"))[1] == "Name: Anna | Post: Surveyor"
    )
    assert (
        lines(sheet("Name|Post|Town", "Anna|Cook|Rome"))[1]
        == "Name: Anna | Post: Cook | Town: Rome"
    )
    assert lines(sheet("Firm|Otter Ltd", "Seat|Rome"))[1] == "Seat | Rome"
    assert lines(sheet("Firm:|Otter Ltd|x", "Seat:|Rome|y"))[1] == "Seat: | Rome | y"


def test_what_the_file_calls_a_header_is_one() -> None:
    document = sheet("a|b", "c|d", header_rows=frozenset((1,)))
    assert lines(document)[1] == "a: c | b: d"


def test_a_second_table_has_its_own_header() -> None:
    document = sheet("Year|Sales", "2018|5", "", "City|Rain", "Oslo|763")
    assert lines(document)[-1] == "City: Oslo | Rain: 763"


def test_blocks_are_short_and_keep_the_header() -> None:
    document = sheet("Year|Sales", *(f"{year}|5" for year in range(1900, 1960)))
    assert places(document)[1:] == ["Budget!A1:B25", "Budget!A26:B50", "Budget!A51:B61"]
    assert lines(document)[-1] == "Year: 1959 | Sales: 5"


def test_a_wide_row_is_told_in_several_blocks() -> None:
    document = sheet("|".join(f"word {number:04}" for number in range(200)))
    assert len(document.parts) > 3
    assert all(len(said(document, part)) < 900 for part in document.parts)
    assert places(document)[1].startswith("Budget!A1:")
    assert "word 0199" in document.text


def test_hidden_sheets_comments_and_texts() -> None:
    builder = Builder("xlsx")
    writer = SheetWriter(builder, "Q1!Q2", hidden=True)
    writer.comment(3, 1, "Look!")
    writer.text("A chart")
    document = check(builder.document())
    assert places(document) == ["Q1 Q2 (hidden)", "Q1 Q2 (hidden)!B3", "Q1 Q2 (hidden)"]
    assert not writer.empty


def test_an_empty_sheet_says_nothing() -> None:
    assert sheet("", "").parts == ()
