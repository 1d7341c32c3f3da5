from __future__ import annotations

import datetime
import random
from pathlib import Path

import pytest
import xlwt

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Coverage
from tests.extract.checks import check, part_with, said
from tests.extract.old_office import broken, ole_file


def saved(path: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Budget")
    for column, name in enumerate(("Day", "Share", "Cost", "Seen", "Sure")):
        sheet.write(0, column, name)
    sheet.write(1, 0, datetime.date(2018, 3, 7), xlwt.easyxf(num_format_str="d mmm yyyy"))
    sheet.write(1, 1, 0.256, xlwt.easyxf(num_format_str="0.0%"))
    sheet.write(1, 2, 1577, xlwt.easyxf(num_format_str="$#,##0.00"))
    sheet.write_merge(1, 2, 3, 3, "otters")
    sheet.write(1, 4, True)
    sheet.write(2, 2, 5)
    hidden = book.add_sheet("Secret")
    hidden.write(0, 0, "Nothing to see")
    hidden.visibility = 1
    book.save(str(path))
    return path


def test_values_are_read_as_they_are_shown(tmp_path: Path) -> None:
    document = check(extract(saved(tmp_path / "a.xls")))
    part = part_with(document, "1,577")
    assert said(document, part).split("\n")[1:] == [
        "Day: 2018-03-07 | Share: 25.6% | Cost: $1,577.00 | Seen: otters | Sure: TRUE",
        "Cost: 5 | Seen: otters",
    ]
    assert part.place.label == "Budget!A1:E3"
    assert part_with(document, "Nothing").place.label == "Secret (hidden)!A1"
    assert document.coverage == Coverage("sheet", 2, 2)
    assert document.notes == ()


def test_locked_and_damaged_files(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(ole_file({"EncryptedPackage": b"x"}))
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        extract(path)
    # A "file is locked" record right after the beginning of the workbook.
    start = b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(12)
    path.write_bytes(ole_file({"Workbook": start + b"\x2f\x00\x06\x00" + bytes(6)}))
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        extract(path)
    for content in (b"garbage", ole_file({"Workbook": b"x"})):
        path.write_bytes(content)
        with pytest.raises(ExtractError):
            extract(path)


def test_broken_bytes_never_crash_the_reader(tmp_path: Path) -> None:
    """Whatever a damaged file claims, it is read or refused with a reason."""
    whole = saved(tmp_path / "a.xls").read_bytes()
    rng = random.Random(3)
    for _ in range(200):
        path = tmp_path / "b.xls"
        path.write_bytes(broken(whole, rng))
        try:
            check(extract(path))
        except ExtractError as error:
            assert error.message
