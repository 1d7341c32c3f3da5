"""What the window asks: addresses shown as they are, and nothing done by mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLabel, QWidget

from muniment.gui.prompts import Prompts
from muniment.gui.question import Question
from muniment.gui.source.linkdialog import LinkDialog, literal, may_open, site
from muniment.records import Removal

_ADDRESS = "https://example.org/a?b=<i>c</i>&d=%20e#f"


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    yield made
    made.deleteLater()


def _said(dialog: QWidget) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


# ---------------------------------------------------------------- links


def test_an_address_is_shown_as_it_is_and_left_alone_by_enter_and_escape(parent: QWidget) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = LinkDialog(parent, _ADDRESS)
        dialog.show()
        assert dialog.shown.toPlainText() == _ADDRESS
        assert "example.org" in _said(dialog)
        QTest.keyClick(dialog, key)
        assert dialog.result() == LinkDialog.DialogCode.Rejected


def test_it_is_opened_by_its_own_button_alone(parent: QWidget) -> None:
    dialog = LinkDialog(parent, _ADDRESS)
    dialog.show()
    dialog.open_it.click()
    assert dialog.result() == LinkDialog.DialogCode.Accepted


def test_it_can_be_copied_instead(parent: QWidget) -> None:
    dialog = LinkDialog(parent, _ADDRESS)
    dialog.show()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == _ADDRESS
    assert dialog.result() == LinkDialog.DialogCode.Rejected


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("https://example.org", True),
        ("mailto:ada@example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("smb://server/share", False),
        ("example.org", False),
    ],
)
def test_only_pages_and_letters_are_opened(parent: QWidget, address: str, opened: bool) -> None:
    dialog = LinkDialog(parent, address)
    dialog.show()
    assert dialog.open_it.isVisible() == may_open(address) == opened
    with patch.object(QDesktopServices, "openUrl", return_value=True) as desktop:
        assert Prompts().open_address(address) == opened
    assert desktop.called == opened
    dialog.close()


def test_what_cannot_be_seen_in_an_address_is_spelled_out() -> None:
    assert literal("https://a.example/\u202egpj.exe\u200b") == (
        "https://a.example/%E2%80%AEgpj.exe%E2%80%8B"
    )
    assert site("https://münchen.example/x") == "xn--mnchen-3ya.example"
    assert site("mailto:ada@example.org") == "example.org"


# ---------------------------------------------------------------- questions

_REMOVAL = Removal(Path("/papers/<b>tides"), 12, 340, 1_000_000)


@pytest.mark.parametrize(
    "ask",
    [
        lambda prompts, parent: prompts.confirm_removal(parent, _REMOVAL),
        lambda prompts, parent: prompts.confirm_model(parent, "<b>tides</b>", "Big.", "Use it"),
        lambda prompts, parent: prompts.confirm(parent, "<b>tides</b>", "All of it.", "Delete"),
    ],
)
def test_enter_and_escape_decline_and_names_are_shown_literally(
    parent: QWidget, ask: Callable[[Prompts, QWidget], bool]
) -> None:
    shown: list[Question] = []

    def decline(key: Qt.Key, dialog: Question) -> int:
        shown.append(dialog)
        texts = [label for label in dialog.findChildren(QLabel) if "<b>tides" in label.text()]
        assert [label.textFormat() for label in texts] == [Qt.TextFormat.PlainText]
        dialog.show()
        QTest.keyClick(dialog, key)
        return dialog.result()

    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        with patch.object(Question, "exec", lambda dialog, key=key: decline(key, dialog)):
            assert ask(Prompts(), parent) is False
    assert len(shown) == 2


def test_it_is_agreed_to_by_its_own_button(parent: QWidget) -> None:
    def agree(dialog: Question) -> int:
        dialog.show()
        dialog.agree.click()
        return dialog.result()

    with patch.object(Question, "exec", agree):
        assert Prompts().confirm(parent, "Delete everything?", "All of it.", "Delete")


def test_a_title_is_taken_without_blanks_around_it_and_only_when_agreed_to(parent: QWidget) -> None:
    def typed(dialog: QInputDialog, key: Qt.Key) -> int:
        assert dialog.textValue() == "Tides"
        dialog.setTextValue("  High tides ")
        dialog.show()
        QTest.keyClick(dialog, key)
        return dialog.result()

    for key, title in ((Qt.Key.Key_Return, "High tides"), (Qt.Key.Key_Escape, "")):
        with patch.object(QInputDialog, "exec", lambda dialog, key=key: typed(dialog, key)):
            assert Prompts().ask_title(parent, "Tides") == title


_OUTSIDE = ("Made by a newer Muniment", "It is too new. `muniment doctor` tells more.")


def _pressing(key: Qt.Key) -> Callable[[Question], int]:
    """Stands in for a dialog's loop: presses a key in it once it is shown."""

    def pressed(dialog: Question) -> int:
        assert "Made by a newer Muniment" in _said(dialog)
        assert "`" not in _said(dialog)
        dialog.show()
        QTest.keyClick(dialog, key)
        return dialog.result()

    return pressed


def test_where_a_library_cannot_be_opened_another_can_be_chosen(
    qapp: QApplication, tmp_path: Path
) -> None:
    def agree(dialog: Question) -> int:
        dialog.agree.click()
        return dialog.result()

    with patch.object(QFileDialog, "getExistingDirectory", return_value=str(tmp_path)):
        with patch.object(Question, "exec", agree):
            assert Prompts().other_library(*_OUTSIDE) == tmp_path
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
            with patch.object(Question, "exec", _pressing(key)):
                assert Prompts().other_library(*_OUTSIDE) is None


def test_a_library_in_use_is_opened_for_reading_by_enter_and_left_by_escape(
    qapp: QApplication,
) -> None:
    for key, read in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)):
        with patch.object(Question, "exec", _pressing(key)):
            assert Prompts().read_instead(*_OUTSIDE) is read


def test_an_error_without_a_window_is_told_and_closed_by_any_of_the_keys(
    qapp: QApplication,
) -> None:
    shown: list[Question] = []
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):

        def close(dialog: Question, key: Qt.Key = key) -> int:
            shown.append(dialog)
            return _pressing(key)(dialog)

        with patch.object(Question, "exec", close):
            Prompts().say(*_OUTSIDE)
    assert [dialog.isVisible() for dialog in shown] == [False, False]
    assert [dialog.agree.isHidden() for dialog in shown] == [True, True]
