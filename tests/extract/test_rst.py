from __future__ import annotations

from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with

PAGE = """=====
Title
=====

:Author: Ann Vass
:Date: 2024-05-01

Intro with *emphasis*, **strong**, ``code``, a `link <http://x>`_
and :ref:`see <label>`.

.. contents::

Methods
=======

.. note:: Mind the
   otters.

   Second paragraph.

Sampling
--------

- one
  continued
- two

  * nested

1. first

Example::

    x = 1
      y = 2

.. code-block:: python
   :linenos:

   def f():
       return 1

.. py:function:: compute(x)

   Computes ``x``.

===== ======
Year  Otters
===== ======
2018  17
2019  18
===== ======

+------+--------+
| Year | Count  |
+======+========+
| 2018 | five   |
|      | lines  |
+------+--------+

.. [1] A footnote
   text.

.. hidden comment
   more of it

.. include:: secret.txt

.. _target:

End_ of text.
"""


def read(folder: Path, content: str) -> Document:
    path = folder / "a.rst"
    path.write_text(content, "utf-8")
    return check(extract(path))


def test_a_page(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    document = read(tmp_path, PAGE)
    assert document.text == (
        "Title\n\nAuthor: Ann Vass\nDate: 2024-05-01\n\n"
        "Intro with emphasis, strong, code, a link and see.\n\nMethods\n\n"
        "Note: Mind the otters.\n\nSecond paragraph.\n\nSampling\n\n"
        "• one continued\n• two\n• nested\n1. first\n\nExample:\n\nx = 1\n  y = 2\n\n"
        "def f():\n    return 1\n\ncompute(x)\n\nComputes x.\n\n"
        "Year: 2018 | Otters: 17\nYear: 2019 | Otters: 18\n\nYear: 2018 | Count: five lines\n\n"
        "[1] A footnote text.\n\nEnd of text."
    )
    assert part_with(document, "two").place.label == "Title › Methods › Sampling"
    assert part_with(document, "return 1").kind == "code"
    assert (document.title, document.author) == ("Title", "Ann Vass")
    assert document.date == "2024-05-01"
    assert document.notes == ("Files that it takes in are read on their own.",)


def test_lines_of_marks_are_no_headings_by_themselves(tmp_path: Path) -> None:
    assert read(tmp_path, "One.\n\n-----\n\nTwo.\n").text == "One.\n\nTwo."
    assert read(tmp_path, "A\n=\n\ntext\n").parts[0].kind == "heading"


@pytest.mark.parametrize(
    "content",
    [
        "*a " * 30_000,
        "`a " * 30_000,
        ":a:`b <" * 30_000,
        "- " * 30_000,
        "".join(" " * n + ".. foo:: x\n\n" for n in range(1_000)),
        "=\n" * 30_000,
        "+--+\n|" * 30_000,
        "== ==\n" * 30_000,
        "a::\n\n" * 30_000,
    ],
)
@pytest.mark.timeout(20)
def test_hostile_files_do_no_harm(tmp_path: Path, content: str) -> None:
    try:
        assert read(tmp_path, content).text
    except ExtractError as error:
        assert error.title == "No text found"
