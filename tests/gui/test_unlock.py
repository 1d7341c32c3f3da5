"""Locked files: asking for the password, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from muniment.gui.password import PasswordDialog
from muniment.gui.problems import ProblemsDialog
from muniment.records import ContentChanged, Coverage, Problem, StatusChanged
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, LOCKED, PDF, status
from tests.gui.waiting import pause

_REFUSED = "The password does not fit"
_PROBLEMS = [
    Problem(PDF, LOCKED, "This PDF opens with a password only."),
    Problem(FOLDER / "b.pdf", _REFUSED, "Enter it again."),
    Problem(
        FOLDER / "c.pdf", "Partly read", "3 of 40 pages are damaged.", Coverage("page", 40, 37)
    ),
]


@pytest.fixture
def asked(qapp: QApplication) -> Iterator[PasswordDialog]:
    parent = QWidget()
    dialog = PasswordDialog(parent, "minutes.pdf", refused=False)
    dialog.show()
    yield dialog
    dialog.close()
    parent.deleteLater()


def _problems(desk: Desk) -> ProblemsDialog:
    desk.library.problem_list = list(_PROBLEMS)
    desk.library.send(StatusChanged(status(failed=3)))
    desk.window.statusbar.show_problems.emit()
    dialog = desk.window.problems.dialog
    assert dialog is not None
    desk.until(lambda: dialog.model.rowCount() == 3)
    return dialog


# ---------------------------------------------------------------- asking


def test_the_dialog_hides_what_is_typed_until_it_is_asked_to_show_it(
    asked: PasswordDialog,
) -> None:
    assert asked.focusWidget() is asked.field
    assert not asked.unlock.isEnabled()
    QTest.keyClicks(asked.field, "s3cret")
    assert asked.field.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(asked.show_it, Qt.Key.Key_Space)
    assert asked.field.echoMode() is QLineEdit.EchoMode.Normal
    QTest.keyClick(asked.show_it, Qt.Key.Key_Space)
    assert asked.field.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert (asked.result(), asked.password) == (PasswordDialog.DialogCode.Accepted, "s3cret")


def test_the_dialog_says_what_it_is_for_and_what_becomes_of_the_password(
    asked: PasswordDialog,
) -> None:
    said = " ".join(line.text() for line in asked.findChildren(QLabel))
    assert "minutes.pdf" in said
    assert "in this computer's memory only, until the program closes" in said
    again = PasswordDialog(asked, "minutes.pdf", refused=True)
    said = " ".join(line.text() for line in again.findChildren(QLabel))
    assert "That password does not open “minutes.pdf”" in said
    assert asked.field.accessibleName() == "Password"


def test_escape_and_an_empty_password_unlock_nothing(asked: PasswordDialog) -> None:
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.isVisible()
    QTest.keyClick(asked.field, Qt.Key.Key_Escape)
    assert asked.result() == PasswordDialog.DialogCode.Rejected


# ---------------------------------------------------------------- from the list of problems


def test_the_button_is_there_for_one_locked_file(desk: Desk) -> None:
    dialog = _problems(desk)
    assert not dialog.enter.isEnabled()
    rows = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row, enabled in ((0, True), (1, True), (2, False)):
        dialog.table.selectRow(row)
        assert dialog.enter.isEnabled() == enabled
    dialog.table.selectRow(0)
    dialog.table.selectionModel().select(dialog.model.index(1, 0), rows)
    assert not dialog.enter.isEnabled()


def test_the_password_goes_to_the_library(desk: Desk) -> None:
    dialog = _problems(desk)
    desk.prompts.password = "s3cret"
    dialog.table.selectRow(0)
    dialog.enter.click()
    assert dialog.heading == "Reading again …"
    desk.until(lambda: desk.library.called("unlock"))
    assert desk.library.called("unlock") == [(PDF, "s3cret")]
    dialog.table.selectRow(1)
    desk.prompts.password = "another"
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    desk.until(lambda: len(desk.library.called("unlock")) == 2)
    assert desk.prompts.asked == [(PDF, False), (FOLDER / "b.pdf", True)]


def test_a_file_stays_chosen_while_it_is_read_again(desk: Desk) -> None:
    dialog = _problems(desk)
    desk.prompts.password = "wrong"
    dialog.table.selectRow(0)
    dialog.enter.click()
    desk.until(lambda: desk.library.called("unlock"))
    desk.library.problem_list = _PROBLEMS[1:]
    desk.library.send(StatusChanged(status(failed=2, busy=True)))
    desk.until(lambda: dialog.model.rowCount() == 2)
    desk.library.problem_list = [replace(_PROBLEMS[0], title=_REFUSED), *_PROBLEMS[1:]]
    desk.library.send(ContentChanged((PDF,)))
    desk.until(lambda: dialog.model.rowCount() == 3)
    dialog.enter.click()
    assert desk.prompts.asked == [(PDF, False), (PDF, True)]


def test_nothing_happens_without_a_password_and_to_other_problems(desk: Desk) -> None:
    dialog = _problems(desk)
    dialog.table.selectRow(0)
    dialog.enter.click()
    assert desk.prompts.asked == [(PDF, False)]
    dialog.table.selectRow(2)
    dialog.table.activated.emit(dialog.model.index(2, 0))
    pause(0.03)
    assert len(desk.prompts.asked) == 1
    assert desk.library.called("unlock") == []


def test_a_library_that_can_only_be_read_unlocks_nothing(desk: Desk) -> None:
    desk.library.problem_list = list(_PROBLEMS)
    dialog = ProblemsDialog(desk.window._look, desk.window, read_only=True)
    dialog.show_problems(_PROBLEMS)
    dialog.table.selectRow(0)
    assert not dialog.enter.isEnabled()
    dialog.close()


def test_a_problem_says_how_much_was_read(desk: Desk) -> None:
    dialog = _problems(desk)
    assert dialog.model.data(dialog.model.index(2, 1)).startswith("Partly read · 37 of 40 pages\n")
    tip = dialog.model.data(dialog.model.index(2, 1), int(Qt.ItemDataRole.ToolTipRole))
    assert "37 of 40 pages" in tip
    assert dialog.model.data(dialog.model.index(0, 1)).startswith(f"{LOCKED}\n")


# ---------------------------------------------------------------- from the source


def _enter(desk: Desk) -> QPushButton:
    buttons = desk.window.source.findChildren(QPushButton)
    return next(b for b in buttons if b.text().startswith("Enter password"))


def test_a_locked_page_asks_for_its_password_and_is_then_shown(desk: Desk) -> None:
    desk.library.locks = {PDF: "s3cret"}
    desk.library.text = "The stored text."
    source = desk.window.source
    desk.window.search("tide", open_first=True)
    desk.until(lambda: source.reason.startswith(LOCKED))
    desk.until(lambda: "The stored text." in source.text.toPlainText())
    assert source.text.isVisible(), "what is stored can be read all the same"
    assert _enter(desk).isVisible()
    desk.prompts.password = "wrong"
    _enter(desk).click()
    desk.until(lambda: source.reason.startswith(_REFUSED))
    desk.prompts.password = "s3cret"
    _enter(desk).click()
    desk.until(lambda: source.pages.isVisible() and source.pages.page)
    assert source.reason == ""
    assert desk.prompts.asked == [(PDF, False), (PDF, True)]
    assert desk.library.called("unlock") == [(PDF, "wrong"), (PDF, "s3cret")]


def test_another_reason_offers_no_password(desk: Desk) -> None:
    desk.library.unreadable = {PDF}
    desk.window.search("tide", open_first=True)
    desk.until(lambda: desk.window.source.reason)
    assert not _enter(desk).isVisible()
