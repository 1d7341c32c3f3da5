from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with


def read(folder: Path, notebook: Any) -> Document:
    path = folder / "a.ipynb"
    path.write_text(notebook if isinstance(notebook, str) else json.dumps(notebook), "utf-8")
    return check(extract(path))


NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "source": ["# Otters\n", "\n", "We *count*.\n", "\n- one"]},
        {"cell_type": "markdown", "source": "- two"},
        {"cell_type": "code", "source": "x = 1\n\nprint(x)", "outputs": [
            {"output_type": "stream", "text": ["\x1b[31m1\x1b[0m\n"]},
            {"output_type": "display_data", "data": {"image/png": "QQ==", "text/plain": "<Fig>"}},
            {"output_type": "execute_result", "data": {
                "text/plain": "   Year\n0  2018",
                "text/html": "<table><tr><th>Year<th>N</tr><tr><td>2018<td>5</tr></table>",
            }},
            {"output_type": "error", "ename": "ValueError", "evalue": "bad", "traceback": ["…"]},
        ]},
        {"cell_type": "code", "source": [], "outputs": []},
    ],
    "metadata": {"authors": [{"name": "Ann Vass"}]},
    "nbformat": 4,
}  # fmt: skip


def test_cells_are_places(tmp_path: Path) -> None:
    document = read(tmp_path, NOTEBOOK)
    assert document.text == (
        "Otters\n\nWe count.\n\n• one\n\n• two\n\nx = 1\n\nprint(x)\n\n1\n\n<Fig>\n\n"
        "Year: 2018 | N: 5\n\nValueError: bad"
    )
    assert part_with(document, "• one").place.label == "cell 1"
    assert part_with(document, "• two").place.label == "cell 2"
    code = part_with(document, "print(x)")
    assert (code.place.label, code.place.headings, code.kind) == ("cell 3", ("Otters",), "code")
    assert (document.title, document.author) == ("Otters", "Ann Vass")
    coverage = document.coverage
    assert (coverage.unit, coverage.total, coverage.read) == ("cell", 4, 3)
    assert document.notes == ("Pictures in the notebook's outputs were left out.",)


def test_notebooks_of_old(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "heading", "level": 1, "source": ["Otters"]},
        {"cell_type": "code", "input": "y = 2", "outputs": [{"output_type": "pyout", "text": "2"}]},
    ]
    document = read(tmp_path, {"worksheets": [{"cells": cells}], "nbformat": 3})
    assert document.text == "Otters\n\ny = 2\n\n2"


def test_long_outputs_are_cut_and_said(tmp_path: Path) -> None:
    output = {"output_type": "stream", "text": "word\n" * 100_000}
    cell = {"cell_type": "code", "source": "f()", "outputs": [output]}
    document = read(tmp_path, {"cells": [cell]})
    assert len(document.text) < 21_000
    assert document.notes == ("Outputs longer than 20,000 characters were cut short.",)


@pytest.mark.parametrize(
    "content",
    ["{", "[]", '{"a": 1}', '{"cells":' + "[" * 100_000, "[" * 100_000, '{"cells": 5}x'],
)
def test_damage_is_said(tmp_path: Path, content: str) -> None:
    with pytest.raises(ExtractError, match="damaged"):
        read(tmp_path, content)


def test_values_of_wrong_kinds_do_no_harm(tmp_path: Path) -> None:
    cells: list[Any] = [5, None, {"cell_type": "code", "source": 7, "outputs": {"a": 1}},
                        {"cell_type": "markdown", "source": "kept"}]  # fmt: skip
    assert read(tmp_path, {"cells": cells, "metadata": [1]}).text == "kept"


def test_too_much_data_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="too large"):
        read(tmp_path, '{"cells": [' + "[]," * 1_000_000 + "[]]}")
