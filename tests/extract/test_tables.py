"""Tables become lines that keep each value's heading, and lose no word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muniment.extract.builder import Builder
from muniment.extract.tables import Cell, add_table


def lines(*rows: list[Cell]) -> list[str]:
    builder = Builder("test")
    add_table(builder, rows)
    return builder.document().text.split("\n")


def cells(*texts: str, heading: bool = False) -> list[Cell]:
    return [Cell(text, heading=heading) for text in texts]


def test_each_value_keeps_its_heading() -> None:
    table = cells("Year", "Sales", heading=True), cells("2018", "5"), cells("2019", "7")
    assert lines(*table) == ["Year: 2018 | Sales: 5", "Year: 2019 | Sales: 7"]
    assert lines(cells("2018", "5"), cells("2019", "7")) == ["2018 | 5", "2019 | 7"]


def test_a_heading_without_a_value_is_not_lost() -> None:
    heading = cells("Year", "Remarks", heading=True)
    assert lines(heading, cells("", "")) == ["Year | Remarks"]
    assert lines(heading, cells("2018", "")) == ["Year | Remarks", "Year: 2018"]


def test_a_cell_that_spans_rows_counts_in_each_of_them() -> None:
    table = [Cell("Beds", rows=2), Cell("Lantern")], cells("Mill")
    assert lines(*table) == ["Beds | Lantern", "Beds | Mill"]


texts = st.sampled_from(["", "tide", "moon", "heron", "5", "1893"])
rows = st.lists(
    st.lists(
        st.builds(
            Cell, texts, columns=st.integers(1, 3), rows=st.integers(1, 3), heading=st.booleans()
        ),
        min_size=1,
        max_size=4,
    ),
    min_size=1,
    max_size=5,
)


@given(rows)
def test_every_word_of_a_table_is_said(table: list[list[Cell]]) -> None:
    said = set("\n".join(lines(*table)).replace(":", " ").split())
    assert {cell.text for row in table for cell in row if cell.text} <= said
