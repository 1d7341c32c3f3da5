from __future__ import annotations

import pytest

from muniment.extract.pdf_layout import Word, blocks
from tests.extract.test_pdf_layout import line


def table(*rows: tuple[tuple[float, str], ...], leading: float = 13) -> list[Word]:
    """Cells given as (x, text), a row below the other; numbers end where they are given."""
    words: list[Word] = []
    for n, row in enumerate(rows):
        for m, (x, text) in enumerate(row):
            start = x if m == 0 and x < 200 else x - 5 * len(text)
            words += line(start, 100 + leading * n, text, 10 * n + m)
    return words


def lines(words: list[Word]) -> list[str]:
    (block,) = blocks(words)
    assert block.kind == "table"
    assert "".join(piece.before + piece.text for piece in block.pieces) == block.text
    return block.text.split("\n")


def test_each_value_keeps_the_heading_of_its_column() -> None:
    assert lines(
        table(
            ((50, "(Millions)"), (400, "2018"), (470, "2017"), (540, "2016")),
            ((50, "Net income"), (400, "5,363"), (470, "4,869"), (540, "5,058")),
            ((50, "Capital expenditure"), (400, "1,577"), (470, "1,373"), (540, "1,420")),
            ((50, "Other"), (400, "(56)"), (540, "—")),
        )
    ) == [
        "(Millions) 2018 2017 2016",
        "Net income | 2018: 5,363 | 2017: 4,869 | 2016: 5,058",
        "Capital expenditure | 2018: 1,577 | 2017: 1,373 | 2016: 1,420",
        "Other | 2018: (56) | 2016: —",
    ]


def test_headings_on_several_lines_are_joined() -> None:
    assert lines(
        table(
            ((400, "Weighted"),),
            ((400, "average"), (520, "Exercise")),
            ((400, "shares"), (520, "price")),
            ((50, "Granted"), (400, "9,400"), (520, "12.50")),
            ((50, "Forfeited"), (400, "310"), (520, "11.75")),
        )
    )[3:] == [
        "Granted | Weighted average shares: 9,400 | Exercise price: 12.50",
        "Forfeited | Weighted average shares: 310 | Exercise price: 11.75",
    ]


def test_a_heading_over_all_columns_is_said_once() -> None:
    words = table(
        ((490, "Year ended December 31,"),),
        ((400, "2018"), (470, "2017")),
        ((50, "Net income"), (400, "5,363"), (470, "4,869")),
        ((50, "Other"), (400, "9"), (470, "6")),
    )
    assert lines(words) == [
        "Year ended December 31,",
        "2018 2017",
        "Net income | 2018: 5,363 | 2017: 4,869",
        "Other | 2018: 9 | 2017: 6",
    ]


def test_headings_over_groups_of_columns() -> None:
    words = table(
        ((395, "Three months"), (535, "Six months")),
        ((350, "2018"), (420, "2017"), (490, "2018"), (560, "2017")),
        ((50, "Revenue"), (350, "100"), (420, "90"), (490, "210"), (560, "190")),
        ((50, "Cost"), (350, "60"), (420, "55"), (490, "120"), (560, "110")),
    )
    assert lines(words)[-1] == (
        "Cost | Three months 2018: 60 | Three months 2017: 55"
        " | Six months 2018: 120 | Six months 2017: 110"
    )


@pytest.mark.parametrize("sign", ["$", "€", "£"])
def test_a_sign_of_currency_belongs_to_its_number(sign: str) -> None:
    assert lines(
        table(
            ((50, "In millions"), (400, "2018"), (520, "2017")),
            ((50, "Sales"), (350, sign), (400, "1,577"), (470, sign), (520, "1,373")),
            ((50, "Margin"), (400, "22.4"), (412, "%"), (520, "20.1"), (532, "%")),
        )
    )[1:] == [
        f"Sales | 2018: {sign}1,577 | 2017: {sign}1,373",
        "Margin | 2018: 22.4% | 2017: 20.1%",
    ]


def test_columns_of_words_beside_numbers_have_headings_too() -> None:
    words = []
    rows = (
        ("Country", "Area", "Capital", "Languages"),
        ("Austria", "83,879", "Vienna", "German"),
        ("Belgium", "30,689", "Brussels", "Dutch, French, German"),
        ("Cyprus", "9,251", "Nicosia", "Greek"),
    )
    for n, row in enumerate(rows):
        for m, (x, text) in enumerate(zip((50, 200, 300, 400), row, strict=True)):
            words += line(x, 100 + 13 * n, text, 10 * n + m)
    assert lines(words)[2] == (
        "Belgium | Area: 30,689 | Capital: Brussels | Languages: Dutch, French, German"
    )


def test_new_headings_within_a_table_count_from_there() -> None:
    rows = lines(
        table(
            ((400, "2018"), (470, "2017")),
            ((50, "Sales"), (400, "15"), (470, "13")),
            ((50, "Year that the rate is reached"), (400, "2022"), (470, "2021")),
            ((400, "2016"), (470, "2015")),
            ((50, "Sales"), (400, "12"), (470, "11")),
            ((50, "December 31,"), (400, "2014"), (470, "2013")),
            ((50, "Debt"), (400, "3"), (470, "2")),
        )
    )
    assert rows[2] == "Year that the rate is reached | 2018: 2022 | 2017: 2021"
    assert rows[1] == "Sales | 2018: 15 | 2017: 13"
    assert rows[4] == "Sales | 2016: 12 | 2015: 11"
    assert rows[6] == "Debt | 2014: 3 | 2013: 2"


def test_a_table_in_doubt_stays_as_it_is_printed() -> None:
    # Two numbers of a row stand in what would be one column.
    assert lines(
        table(
            ((400, "2018"), (470, "2017")),
            ((50, "Sales"), (400, "15"), (470, "13")),
            ((50, "Range"), (330, "10,000,000"), (400, "20,000,000"), (470, "1")),
            ((50, "Total"), (400, "1,000,000,000,000,000,000"), (470, "2")),
        )
    ) == [
        "2018 2017",
        "Sales 15 13",
        "Range 10,000,000 20,000,000 1",
        "Total 1,000,000,000,000,000,000 2",
    ]


def test_labels_between_rows_belong_to_the_table() -> None:
    rows = lines(
        table(
            ((400, "2018"), (470, "2017")),
            ((50, "Total liabilities"), (400, "26"), (470, "25")),
            ((50, "Commitments (Note 16)"),),
            ((50, "Equity"),),
            ((50, "Shareholders’ equity:"),),
            ((50, "Common stock"), (400, "9"), (470, "9")),
        )
    )
    assert rows[-1] == "Common stock | 2018: 9 | 2017: 9"
