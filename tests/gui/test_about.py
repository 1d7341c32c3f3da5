"""About: which build this is, under which terms, and what all of it is made of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from muniment import __version__
from muniment.build_stamp import BuildStamp
from muniment.gui.about import About, llama_notices
from muniment.gui.licencelist import LicenceList
from muniment.gui.style import Look
from muniment.licences import Licence
from muniment.models import UNVERIFIED, Model, ModelFile
from tests.gui.waiting import wait_until

STAMP = BuildStamp("774bc26", date(2026, 11, 23), "starter")
NOTICE = (
    "Llama 3.2 is licensed under the Llama 3.2 Community License, Copyright © Meta Platforms, "
    "Inc. All Rights Reserved."
)


@pytest.fixture
def home(qapp: object) -> QWidget:
    made = QWidget()
    made.resize(1000, 700)
    made.show()
    return made


def words(dialog: QWidget) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def model(title: str, licence: str) -> Model:
    return Model(title, "answers", title, licence, (ModelFile(f"{title}.gguf", UNVERIFIED, 0),))


def test_a_build_is_named_exactly_and_offers_its_source(look: Look, home: QWidget) -> None:
    dialog = About(look, home, STAMP)
    dialog.show()
    said = words(dialog)
    assert f"Muniment {__version__}+20261123.774bc26 · " in said
    assert "Starter edition, built from the source of 23 Nov 2026" in said
    assert "GNU Affero General Public License" in said
    assert "source of exactly this version is offered at no charge" in said
    assert "Qt, under the GNU Lesser General Public License" in said
    assert "Close" in getattr(dialog.focusWidget(), "text", str)(), "Enter closes it"
    copy = next(b for b in dialog.findChildren(QPushButton) if "Copy" in b.text())
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.version.text()
    dialog.close()


def test_a_checkout_says_that_it_is_none(look: Look, home: QWidget) -> None:
    dialog = About(look, home)
    dialog.show()
    said = words(dialog)
    assert "Run from its source; this is not a built package." in said
    assert "where you got this package" not in said
    dialog.close()


@pytest.mark.parametrize(
    ("title", "licence", "notices"),
    [
        ("Llama 3.2 3B Instruct", "Llama 3.2 Community License", (NOTICE,)),
        ("Llama-3.2-1B-Instruct-Q8_0", "unknown", (NOTICE,)),
        ("Meta-Llama-3.2-3B", "unknown", (NOTICE,)),
        ("TinyLlama-1.1B-Chat", "unknown", ()),
        ("SmolLM2 135M Instruct (starter)", "Apache-2.0", ()),
        ("Llama-3.2-lookalike", "MIT", ()),
    ],
)
def test_metas_models_are_told_by_licence_or_by_the_name_of_the_file(
    title: str, licence: str, notices: tuple[str, ...]
) -> None:
    assert llama_notices([model(title, licence)]) == notices


def test_with_such_a_model_it_says_what_its_licence_asks_for(
    look: Look, home: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUNIMENT_MODELS", str(tmp_path))
    (tmp_path / "Llama-3.2-3B-Instruct-Q4_K_M.gguf").write_bytes(b"a model")
    dialog = About(look, home)
    dialog.show()
    wait_until(lambda: dialog.llama.isVisible())
    assert dialog.llama.text() == "Built with Llama"
    assert dialog.llama_notice.text() == NOTICE
    dialog.close()


def test_the_licences_are_read_part_by_part_with_keys_alone(look: Look, home: QWidget) -> None:
    dialog = About(look, home)
    dialog.show()
    QTest.mouseClick(dialog.licences, Qt.MouseButton.LeftButton)
    (shown,) = dialog.findChildren(LicenceList)
    wait_until(lambda: shown.list.count() > 20)
    assert "AFFERO" in shown.text.toPlainText()
    shown.show_parts([Licence("oysters", "1.2", "MIT", "Take them."), Licence("spat", "", "", "")])
    assert (shown.heading.text(), shown.text.toPlainText()) == ("oysters · 1.2 · MIT", "Take them.")
    QTest.keyClick(shown.list, Qt.Key.Key_Down)
    assert shown.heading.text() == "spat"
    assert shown.text.toPlainText() == "This part came without the text of its licence."
    QTest.keyClick(shown.list, Qt.Key.Key_Tab)
    assert shown.focusWidget() is not shown.list, "the list does not keep the focus"
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible() and dialog.isVisible()
    dialog.close()
