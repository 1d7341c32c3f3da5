"""Locked files: asking for the password, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from muniment.gui.problems.password import Entered, PasswordDialog
from muniment.gui.problems.problemsdialog import ProblemsDialog
from muniment.gui.problems.reasons import Listed
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
    desk.library.send(StatusChanged(status(failed=3, problems=3)))
    buttons = desk.window.statusbar.findChildren(QPushButton)
    desk.until(lambda: any(button.text().startswith("3 ") for button in buttons))
    desk.window.statusbar.show_problems.emit()
    dialog = desk.window.problems.dialog
    assert dialog is not None
    desk.until(lambda: len(_files(dialog)) == 3)
    return dialog


def _files(dialog: ProblemsDialog) -> dict[str, int]:
    """The files that are listed, and in which row each of them stands."""
    rows = enumerate(dialog.model.rows)
    return {row.name: n for n, row in rows if isinstance(row, Listed)}


def _choose(dialog: ProblemsDialog, *names: str) -> None:
    dialog.table.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    for name in names:
        index = dialog.model.index(_files(dialog)[name], 0)
        dialog.table.selectionModel().setCurrentIndex(index, flags.Select | flags.Rows)


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
    assert asked.result() == PasswordDialog.DialogCode.Accepted
    assert asked.entered == Entered("s3cret", others=False)


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


def test_the_dialog_offers_to_try_the_password_on_other_locked_files(
    asked: PasswordDialog,
) -> None:
    assert not asked.others.isVisible(), "there are none"
    more = PasswordDialog(asked, "minutes.pdf", refused=False, others=4)
    more.show()
    assert more.others.isVisible()
    assert "4" in more.others.text()
    assert not more.others.isChecked()
    QTest.keyClicks(more.field, "s3cret")
    QTest.keyClick(more.others, Qt.Key.Key_Space)
    assert more.entered == Entered("s3cret", others=True)
    more.close()


def test_escape_and_an_empty_password_unlock_nothing(asked: PasswordDialog) -> None:
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.isVisible()
    QTest.keyClick(asked.field, Qt.Key.Key_Escape)
    assert asked.result() == PasswordDialog.DialogCode.Rejected


# ---------------------------------------------------------------- from the list of problems


def test_the_button_is_there_for_locked_files(desk: Desk) -> None:
    dialog = _problems(desk)
    assert not dialog.enter.isEnabled()
    for chosen, enabled in (((PDF.name,), True), (("b.pdf",), True), (("c.pdf",), False)):
        _choose(dialog, *chosen)
        assert dialog.enter.isEnabled() == enabled
    _choose(dialog, PDF.name, "b.pdf")
    assert dialog.enter.isEnabled()


def test_the_password_goes_to_the_library(desk: Desk) -> None:
    dialog = _problems(desk)
    desk.prompts.password = "s3cret"
    _choose(dialog, PDF.name)
    dialog.enter.click()
    desk.until(lambda: desk.library.called("unlock"))
    assert dialog.heading == "Reading again …"
    assert desk.library.called("unlock") == [(PDF, "s3cret")]
    _choose(dialog, "b.pdf")
    desk.prompts.password = "another"
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    desk.until(lambda: len(desk.library.called("unlock")) == 2)
    assert desk.prompts.asked == [(PDF, False), (FOLDER / "b.pdf", True)]


def test_one_password_can_be_tried_on_all_that_are_locked(desk: Desk) -> None:
    dialog = _problems(desk)
    desk.prompts.password, desk.prompts.others_too = "s3cret", True
    _choose(dialog, PDF.name)
    dialog.enter.click()
    desk.until(lambda: len(desk.library.called("unlock")) == 2)
    assert desk.prompts.others_offered == [(1, False)]
    assert desk.library.called("unlock") == [(PDF, "s3cret"), (FOLDER / "b.pdf", "s3cret")]


def test_several_chosen_files_are_all_meant(desk: Desk) -> None:
    dialog = _problems(desk)
    desk.prompts.password = "s3cret"
    _choose(dialog, PDF.name, "b.pdf", "c.pdf")
    dialog.enter.click()
    desk.until(lambda: len(desk.library.called("unlock")) == 2)
    assert desk.prompts.others_offered == [(1, True)]


def test_a_file_stays_chosen_while_it_is_read_again(desk: Desk) -> None:
    dialog = _problems(desk)
    desk.prompts.password = "wrong"
    _choose(dialog, PDF.name)
    dialog.enter.click()
    desk.until(lambda: desk.library.called("unlock"))
    desk.library.problem_list = _PROBLEMS[1:]
    desk.library.send(StatusChanged(status(failed=2, busy=True)))
    desk.until(lambda: len(_files(dialog)) == 2)
    desk.library.problem_list = [replace(_PROBLEMS[0], title=_REFUSED), *_PROBLEMS[1:]]
    desk.library.send(ContentChanged((PDF,)))
    desk.until(lambda: len(_files(dialog)) == 3)
    dialog.enter.click()
    desk.until(lambda: desk.prompts.asked == [(PDF, False), (PDF, True)])


def test_nothing_happens_without_a_password_and_to_other_problems(desk: Desk) -> None:
    dialog = _problems(desk)
    _choose(dialog, PDF.name)
    dialog.enter.click()
    desk.until(lambda: desk.prompts.asked == [(PDF, False)])
    _choose(dialog, "c.pdf")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    pause(0.03)
    assert len(desk.prompts.asked) == 1
    assert desk.library.called("unlock") == []


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
