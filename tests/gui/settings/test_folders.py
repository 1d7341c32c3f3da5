"""The folders: added and removed by the window, their rules written by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from muniment.config import FolderRule
from muniment.extract.kinds import KINDS
from muniment.gui.settings.folders import FoldersPage, FolderView
from muniment.gui.settings.ruleeditor import RuleEditor
from tests.gui.fakes import FOLDER, FakeLibrary
from tests.gui.settings.conftest import OTHER, Desk, press
from tests.gui.waiting import wait_until


def page_of(desk: Desk) -> FoldersPage:
    page = desk.dialog.pages["folders"]
    assert isinstance(page, FoldersPage)
    return page


def unfold(desk: Desk, folder: Path = FOLDER) -> RuleEditor:
    view = page_of(desk).views[folder]
    press(view.edit)
    assert view.editor is not None
    return view.editor


def rule_of(desk: Desk, folder: Path = FOLDER) -> FolderRule:
    return desk.library.settings.rules.get(folder, FolderRule())


def write(desk: Desk, editor: RuleEditor, text: str) -> None:
    """Write patterns, and go on to the next field."""
    desk.show("folders", editor.exclude)
    editor.exclude.editor.setFocus()
    for n, line in enumerate(text.splitlines()):
        if n:
            QTest.keyClick(editor.exclude.editor, Qt.Key.Key_Return)
        QTest.keyClicks(editor.exclude.editor, line)


def test_every_field_of_a_rule_has_a_control(desk: Desk) -> None:
    editor = unfold(desk)
    assert list(editor.controls) == [field.name for field in dataclasses.fields(FolderRule)]


def test_patterns_act_when_the_field_is_left_and_not_before(desk: Desk) -> None:
    editor = unfold(desk)
    write(desk, editor, "drafts/\n*.bak")
    assert "*.bak — files and folders whose names end with “.bak”" in editor.exclude.means
    assert editor.exclude.apply.isVisible()
    assert not desk.library.called("configure")
    QTest.keyClick(editor.exclude.editor, Qt.Key.Key_Tab)
    wait_until(lambda: rule_of(desk).exclude == ("drafts/", "*.bak"))
    assert not editor.exclude.apply.isVisible()
    assert desk.dialog.foot.said == "What is read of “papers” changed"
    desk.undo()
    wait_until(lambda: rule_of(desk) == FolderRule())
    wait_until(lambda: editor.exclude.editor.toPlainText() == "")


def test_patterns_act_on_control_enter_and_on_the_button(desk: Desk) -> None:
    editor = unfold(desk)
    write(desk, editor, "one")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(editor.exclude.editor, Qt.Key.Key_Return, control)
    wait_until(lambda: rule_of(desk).exclude == ("one",))
    QTest.keyClicks(editor.exclude.editor, "s")
    press(editor.exclude.apply)
    wait_until(lambda: rule_of(desk).exclude in {("ones",), ("sone",)})


def test_while_patterns_are_written_control_z_is_the_text_s_own(desk: Desk) -> None:
    editor = unfold(desk)
    write(desk, editor, "draft")
    desk.undo()
    assert editor.exclude.editor.toPlainText() == ""
    assert not desk.library.called("configure")


def test_escape_gives_up_what_is_being_written_and_then_closes(desk: Desk) -> None:
    editor = unfold(desk)
    write(desk, editor, "draft")
    QTest.keyClick(editor.exclude.editor, Qt.Key.Key_Escape)
    assert editor.exclude.editor.toPlainText() == ""
    assert desk.dialog.isVisible()
    QTest.keyClick(editor.exclude.editor, Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    assert not desk.library.called("configure")


def test_what_is_no_pattern_is_said_beside_the_field_and_not_applied(desk: Desk) -> None:
    editor = unfold(desk)
    write(desk, editor, "drafts/\n[a")
    assert "“[a” cannot be understood" in editor.exclude.wrong
    assert not editor.exclude.apply.isEnabled()
    QTest.keyClick(editor.exclude.editor, Qt.Key.Key_Tab)
    assert rule_of(desk) == FolderRule()
    assert "[a" in editor.exclude.editor.toPlainText(), "nothing that was written is lost"


def test_the_other_patterns_say_what_they_do_beside_these(desk: Desk) -> None:
    editor = unfold(desk)
    assert editor.include.editor.accessibleName() == "Read only"
    write(desk, editor, "drafts/")
    editor.exclude.commit()
    assert editor.include.editor.accessibleName() == "Read all the same"
    editor.include.editor.setPlainText("drafts/final.pdf")
    editor.include.commit()
    wait_until(lambda: rule_of(desk).include == ("drafts/final.pdf",))
    assert rule_of(desk).exclude == ("drafts/",)


def test_hidden_files_and_a_largest_size(desk: Desk) -> None:
    editor = unfold(desk)
    desk.show("folders", editor.hidden)
    press(editor.hidden)
    wait_until(lambda: rule_of(desk).hidden)
    editor.largest.setFocus()
    editor.largest.selectAll()
    QTest.keyClicks(editor.largest, "20")
    QTest.keyClick(editor.largest, Qt.Key.Key_Return)
    wait_until(lambda: rule_of(desk).largest == 20)
    desk.undo()
    wait_until(lambda: rule_of(desk) == FolderRule(hidden=True))
    desk.undo()
    wait_until(lambda: rule_of(desk) == FolderRule())
    assert editor.largest.text() == "As for all folders"


def test_kinds_by_a_person_s_names(desk: Desk) -> None:
    editor = unfold(desk)
    boxes = {box.text(): box for box in editor.kinds.boxes}
    assert all(box.isChecked() for box in boxes.values())
    desk.show("folders", boxes["Mail"])
    press(boxes["Mail"])
    wait_until(lambda: bool(rule_of(desk).kinds))
    every = {kind.name for kind in KINDS}
    assert every - set(rule_of(desk).kinds) == {"mail", "msg", "mbox", "pst"}
    press(boxes["Mail"])
    wait_until(lambda: rule_of(desk).kinds == ())


def test_the_last_kind_cannot_be_taken_away(open_dialog: Callable[..., Desk]) -> None:
    library = FakeLibrary()
    rules = {FOLDER: FolderRule(kinds=("pdf",))}
    library.settings = replace(library.settings, folders=(FOLDER,), rules=rules)
    desk = open_dialog(library)
    editor = unfold(desk)
    (pdf,) = (box for box in editor.kinds.boxes if box.text() == "PDF")
    desk.show("folders", pdf)
    press(pdf)
    assert pdf.isChecked()
    assert not library.called("configure")


def test_a_part_of_a_family_is_shown_as_a_part(open_dialog: Callable[..., Desk]) -> None:
    library = FakeLibrary()
    rules = {FOLDER: FolderRule(kinds=("pdf", "csv"))}
    library.settings = replace(library.settings, folders=(FOLDER,), rules=rules)
    desk = open_dialog(library)
    editor = unfold(desk)
    (tables,) = (box for box in editor.kinds.boxes if box.text() == "Tables")
    assert tables.checkState() == Qt.CheckState.PartiallyChecked
    desk.show("folders", tables)
    press(tables)
    wait_until(lambda: set(rule_of(desk).kinds) == {"pdf", "csv", "xlsx", "xls", "ods"})


def test_each_folder_has_a_rule_of_its_own(desk: Desk) -> None:
    for folder in (FOLDER, OTHER):
        editor = unfold(desk, folder)
        editor.exclude.editor.setPlainText(folder.name)
        editor.exclude.commit()
    wait_until(lambda: rule_of(desk, OTHER).exclude == ("letters",))
    assert rule_of(desk, FOLDER).exclude == ("papers",)


def test_the_window_is_asked_to_add_and_to_remove(desk: Desk) -> None:
    asked: list[object] = []
    desk.dialog.add_folder.connect(lambda: asked.append("add"))
    desk.dialog.remove_folder.connect(asked.append)
    press(page_of(desk).views[OTHER].gone)
    desk.show("folders", page_of(desk).add_button)
    press(page_of(desk).add_button)
    assert asked == [OTHER, "add"]


def test_folders_that_come_and_go_elsewhere_are_shown_and_can_be_taken_back(desk: Desk) -> None:
    settings = desk.library.settings
    desk.library.settings = replace(settings, folders=(FOLDER,))
    wait_until(lambda: list(page_of(desk).views) == [FOLDER])
    assert desk.dialog.foot.said == "“letters” removed"
    desk.library.settings = replace(settings, folders=(FOLDER, Path("/home/ada/mail")))
    wait_until(lambda: desk.dialog.foot.said == "“mail” added")
    desk.undo()
    wait_until(lambda: desk.library.settings.folders == (FOLDER,))
    desk.undo()
    wait_until(lambda: desk.library.settings.folders == (FOLDER, OTHER))
    wait_until(lambda: list(page_of(desk).views) == [FOLDER, OTHER])


def test_a_library_without_folders_says_so(open_dialog: Callable[..., Desk]) -> None:
    desk = open_dialog(FakeLibrary())
    texts = [label.text() for label in page_of(desk).findChildren(QLabel)]
    assert "No folder has been added yet." in texts
    assert not page_of(desk).findChildren(FolderView)


def test_all_of_it_can_be_reached_by_tab(desk: Desk) -> None:
    editor = unfold(desk)
    page_of(desk).views[FOLDER].edit.setFocus()
    reached = set()
    for _ in range(80):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = {editor.exclude.editor, editor.include.editor, editor.hidden, editor.largest}
    assert wanted | set(editor.kinds.boxes) <= reached
