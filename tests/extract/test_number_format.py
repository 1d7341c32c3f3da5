from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.extract.number_format import display, general, is_date


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.1 + 0.2, "General", "0.3"),
        (123456789012345.0, "General", "123456789012345"),
        (3.0, "", "3"),
        (0.1234, "0.0%", "12.3%"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (1.005, "0.00", "1.01"),
        (-0.001, "0.00", "0.00"),
        (-5.0, '"$"#,##0', "-$5"),
        (12.5, "[$€-407] #,##0.00", "€ 12.50"),
        (-1234.0, "#,##0_);[Red]\\(#,##0\\)", "(1,234)"),
        (0.0, '#,##0;-#,##0;"nil"', "nil"),
        (5.0, "_-* #,##0.00 €_-;-* #,##0.00 €_-", "5.00 €"),
        (1_500_000.0, '0.0,,"M"', "1.5M"),
        (7.0, "00000", "00007"),
        (1234.0, "0.00E+00", "1.23E+03"),
        (3.5, "# ?/?", "3.5"),
        (5.0, '0" units"', "5 units"),
        (5.0, "0\xa0\\\n", "5"),
        (43101.0, "m/d/yyyy", "2018-01-01"),
        (43101.0, "mmm-yy", "2018-01"),
        (43101.0, "yyyy", "2018"),
        (43101.0, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2018-01-01"),
        (43101.5, "m/d/yyyy h:mm", "2018-01-01 12:00"),
        (0.5, "h:mm AM/PM", "12:00"),
        (0.04, "mm:ss", "00:57:36"),
        (1.5, "[h]:mm:ss", "36:00:00"),
        (59.0, "yyyy-mm-dd", "1900-02-28"),
        (61.0, "yyyy-mm-dd", "1900-03-01"),
        (-1.0, "yyyy-mm-dd", "-1"),
        (1e300, "yyyy-mm-dd", "1e+300"),
    ],
)
def test_numbers_are_shown_as_the_sheet_shows_them(value: float, code: str, shown: str) -> None:
    assert display(value, code) == shown


def test_days_counted_from_1904() -> None:
    assert display(0.0, "yyyy-mm-dd", since_1904=True) == "1904-01-01"


def test_dates_are_told_from_numbers() -> None:
    assert is_date("d-mmm-yy")
    assert not is_date('0.0" days"')
    assert not is_date("General")


@given(st.floats(), st.text(max_size=60))
def test_any_code_shows_any_number(value: float, code: str) -> None:
    assert isinstance(display(value, code), str)
    assert general(value)
