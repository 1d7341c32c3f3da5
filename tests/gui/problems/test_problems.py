"""The problems view: every file that is not fully readable, by reasons, and what can be done."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QPushButton, QWidget

import muniment
from muniment.config import FolderRule, Settings
from muniment.disk.scope import Scope
from muniment.errors import LOCKED, NOT_STARTED, WRONG_PASSWORD, UsageError
from muniment.gui.problems.leavingout import left_out, taken_back
from muniment.gui.problems.problemsdialog import ProblemsDialog
from muniment.gui.problems.reasons import Group, Listed, Order, Reason, grouped, reason_of
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.text import number
from muniment.indexing.reader import LEFT_OUT, TOO_LARGE
from muniment.records import ContentChanged, Coverage, FileState, Problem, StatusChanged
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, status
from tests.gui.waiting import pause, wait_until

_LOCKED = Problem(FOLDER / "lease.pdf", LOCKED, "This PDF opens with a password only.")
_DAMAGED = [
    Problem(FOLDER / name, "The PDF is damaged", "No page of it can be read.")
    for name in ("will.pdf", "deed.pdf")
]
_PARTLY = Problem(
    FOLDER / "scans.pdf",
    "Partly readable",
    "On 3 of 40 scanned pages no text that can be read was found.",
    Coverage("page", 40, 37),
    FileState.SEARCHABLE,
)
_SONG = Problem(
    FOLDER / "song.mp3", "Not a kind that is read", "Files ending in .mp3.", state=FileState.SKIPPED
)
_ALL = [_LOCKED, *_DAMAGED, _PARTLY, _SONG]


@pytest.fixture
def show(qapp: QApplication, look: Look, tasks: Tasks) -> Iterator[Callable[..., ProblemsDialog]]:
    """Shows the view by itself, with all these problems."""
    parent = QWidget()
    parent.resize(1280, 800)

    def make(*, read_only: bool = False) -> ProblemsDialog:
        made = ProblemsDialog(look, tasks, parent, read_only=read_only)
        made.show_groups(grouped(_ALL))
        made.show()
        return made

    yield make
    parent.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def dialog(show: Callable[..., ProblemsDialog]) -> ProblemsDialog:
    return show()


def _open(desk: Desk, problems: list[Problem] = _ALL, *, skipped: int = 1) -> ProblemsDialog:
    desk.library.problem_list = list(problems)
    count = len(problems) - skipped
    desk.library.send(StatusChanged(status(failed=count, problems=count, skipped=skipped)))
    desk.until(lambda: number(count) in _bar(desk))
    desk.window.statusbar.show_problems.emit()
    dialog = desk.window.problems.dialog
    assert dialog is not None
    desk.until(lambda: dialog.model.rows)
    return dialog


def _bar(desk: Desk) -> str:
    """The words on the buttons of the status bar."""
    return " ".join(b.text() for b in desk.window.statusbar.findChildren(QPushButton))


def _shown(dialog: ProblemsDialog) -> list[str]:
    """The rows: files by their names, groups with how many files they hold."""
    model = dialog.model
    return [
        row.name
        if isinstance(row, Listed)
        else f"{row.reason.name} {len(row.files)} {'-' if model.is_unfolded(row) else '+'}"
        for row in model.rows
    ]


def _choose(dialog: ProblemsDialog, *names: str) -> None:
    """Choose the files of these names, or the groups of these reasons."""
    flags = QItemSelectionModel.SelectionFlag
    dialog.table.clearSelection()
    for n, row in enumerate(dialog.model.rows):
        name = row.name if isinstance(row, Listed) else row.reason.name
        if name in names:
            here = dialog.model.index(n, 0)
            dialog.table.selectionModel().setCurrentIndex(here, flags.Select | flags.Rows)


# ---------------------------------------------------------------- reasons


def _titles() -> set[str]:
    """The titles of all errors that the sources raise about one file."""
    found = set()
    root = Path(muniment.__file__).parent
    for source in [*root.glob("extract/*.py"), *root.glob("indexing/*.py")]:
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            title = node.args[0] if node.func.id == "ExtractError" else None
            if isinstance(title, ast.Constant):
                found.add(str(title.value))
    return found


# What is said where a member is taken out or an answer is saved, not where a file is read; what
# is said of a single page is left aside as well.
_ELSEWHERE = {
    "The PDF could not be made",
    "It was not taken out",
    "It is gone",
    "Too large to take out",
    "The file has changed",
    "Not all of its files could be read",
}


def test_every_reason_that_a_file_is_not_read_for_has_a_group() -> None:
    titles = {t for t in _titles() - _ELSEWHERE if " page" not in t}
    titles |= {LOCKED, WRONG_PASSWORD, NOT_STARTED, "The saved web page is damaged"}
    assert len(titles) > 20
    groupless = [t for t in titles if reason_of(Problem(FOLDER / "a", t, "")) is Reason.OTHER]
    assert groupless == []


@pytest.mark.parametrize(
    ("title", "message", "state", "reason"),
    [
        (WRONG_PASSWORD, "", FileState.FAILED, Reason.LOCKED),
        ("Partly readable", _PARTLY.message, FileState.SEARCHABLE, Reason.SCANS),
        ("Partly readable", "a.doc: It is damaged.", FileState.SEARCHABLE, Reason.INSIDE),
        ("Partly readable", "2 of 9 pages are damaged.", FileState.SEARCHABLE, Reason.IN_PART),
        ("No permission", "", FileState.SEARCHABLE, Reason.OUT_OF_REACH),
        (TOO_LARGE, "", FileState.SKIPPED, Reason.TOO_LARGE),
        (LEFT_OUT, "", FileState.SKIPPED, Reason.BY_RULE),
        ("DjVu files are not read", "", FileState.SKIPPED, Reason.KIND),
    ],
)
def test_a_problem_belongs_to_its_reason(
    title: str, message: str, state: FileState, reason: Reason
) -> None:
    assert reason_of(Problem(FOLDER / "a.pdf", title, message, state=state)) is reason


# ---------------------------------------------------------------- the view


def test_files_are_grouped_by_reason_and_what_is_left_out_on_purpose_is_folded(
    dialog: ProblemsDialog,
) -> None:
    assert _shown(dialog) == [
        "LOCKED 1 -",
        "lease.pdf",
        "DAMAGED 2 -",
        "deed.pdf",
        "will.pdf",
        "SCANS 1 -",
        "scans.pdf",
        "KIND 1 +",
    ]


def test_what_the_view_counts_is_what_the_status_bar_says(desk: Desk) -> None:
    dialog = _open(desk)
    assert "4 problem" in _bar(desk)
    numbers = [int(word) for word in dialog.heading.split() if word.isdigit()]
    assert numbers == [3, 1], "unreadable and partly read, without what was left out on purpose"


def test_a_file_tells_what_happened_and_a_group_what_helps(dialog: ProblemsDialog) -> None:
    _choose(dialog, "scans.pdf")
    assert str(_PARTLY.path) in dialog.details
    assert "37 of 40 pages" in dialog.details
    assert "scanned pages" in dialog.details
    _choose(dialog, "DAMAGED")
    assert "save them anew" in dialog.details
    assert "`" not in dialog.details


def test_nothing_meant_for_a_command_line_is_shown(dialog: ProblemsDialog) -> None:
    told = "It is locked. Enter it in the window under Problems, or with `muniment unlock FILE`."
    dialog.show_groups(grouped([replace(_LOCKED, message=told)]))
    _choose(dialog, "lease.pdf")
    assert dialog.details.endswith("It is locked.")
    index = dialog.model.index(1, 0)
    tip = dialog.model.data(index, int(Qt.ItemDataRole.ToolTipRole))
    assert "muniment unlock" not in tip + dialog.model.data(index)


def test_groups_fold_by_keys_and_stay_folded(dialog: ProblemsDialog) -> None:
    table, model = dialog.table, dialog.model
    table.setCurrentIndex(model.index(3, 0))
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert table.currentIndex().row() == 2, "from a file to its group"
    QTest.keyClick(table, Qt.Key.Key_Left)
    assert _shown(dialog)[2:4] == ["DAMAGED 2 +", "SCANS 1 -"]
    dialog.show_groups(grouped([*_ALL, replace(_DAMAGED[0], path=FOLDER / "new.pdf")]))
    assert "DAMAGED 3 +" in _shown(dialog)
    QTest.keyClick(table, Qt.Key.Key_Right)
    table.setCurrentIndex(model.index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert "new.pdf" in _shown(dialog)


def test_words_narrow_the_list_and_the_order_can_be_another(dialog: ProblemsDialog) -> None:
    elsewhere = replace(_DAMAGED[0], path=FOLDER.parent / "archive" / "zeal.pdf")
    dialog.show_groups(grouped([*_ALL, elsewhere]))
    QTest.keyClicks(dialog.filter, "PDF damaged")
    wait_until(lambda: len(dialog.model.groups) == 1)
    assert _shown(dialog)[1:] == ["deed.pdf", "will.pdf", "zeal.pdf"]
    dialog.order.setCurrentIndex(dialog.order.findData(Order.FOLDER))
    dialog.order.activated.emit(dialog.order.currentIndex())
    wait_until(lambda: _shown(dialog)[1:] == ["zeal.pdf", "deed.pdf", "will.pdf"])
    dialog.filter.setText("nothing of the kind")
    wait_until(lambda: not dialog.model.rows)
    assert not dialog.table.isVisible()
    assert not dialog.again.isEnabled()


def test_thousands_of_problems_are_not_all_measured(dialog: ProblemsDialog) -> None:
    many = [replace(_DAMAGED[0], path=FOLDER / f"{n:04}.pdf") for n in range(3000)]
    dialog.show_groups(grouped([_LOCKED, *many]))
    assert dialog.model.rowCount() == 3, "a large group begins folded"
    dialog.model.fold(2, unfold=True)
    QApplication.processEvents()
    rows = dialog.table.verticalHeader()
    assert dialog.model.rowCount() == 3003
    assert rows.sectionResizeMode(3002) is QHeaderView.ResizeMode.Fixed
    assert rows.sectionSize(3002) == rows.defaultSectionSize()
    dialog.table.selectAll()
    assert len(dialog.chosen()) == 3001


def test_the_view_stands_beside_the_window_and_closes_by_escape(desk: Desk) -> None:
    dialog = _open(desk)
    assert not dialog.isModal()
    QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
    desk.until(lambda: desk.window.problems.dialog is None)


# ---------------------------------------------------------------- what can be done


def test_chosen_files_are_read_again_or_all(desk: Desk) -> None:
    dialog = _open(desk)
    dialog.again.click()
    desk.until(lambda: desk.library.called("retry") == [None])
    _choose(dialog, "DAMAGED", "deed.pdf", "lease.pdf")
    dialog.again.click()
    assert dialog.heading == "Reading again …"
    desk.until(lambda: len(desk.library.called("retry")) == 2)
    again = desk.library.called("retry")[1]
    assert again == [_LOCKED.path, _DAMAGED[1].path, _DAMAGED[0].path], "each file once"
    _choose(dialog, "KIND")
    assert not dialog.again.isEnabled(), "what is not wanted is not tried"


def test_problems_tried_again_in_vain_are_listed_as_before(desk: Desk) -> None:
    dialog = _open(desk)
    listed = dialog.heading
    _choose(dialog, "deed.pdf")
    dialog.again.click()
    assert dialog.heading != listed
    desk.library.problem_list = [p for p in _ALL if p.path.name != "deed.pdf"]
    desk.library.send(StatusChanged(status(problems=3, skipped=1, busy=True)))
    desk.until(lambda: "deed.pdf" not in _shown(dialog))
    desk.library.problem_list = list(_ALL)
    desk.library.send(StatusChanged(status(problems=4, skipped=1)))
    desk.until(lambda: dialog.heading == listed)
    assert [file.name for file in dialog.chosen()] == ["deed.pdf"], "it stays chosen"


def test_the_list_is_fetched_only_when_it_may_be_another(desk: Desk) -> None:
    dialog = _open(desk)
    _choose(dialog, "scans.pdf")
    asked = len(desk.library.called("problems"))
    for passages in range(3):
        now = status(failed=4, problems=4, skipped=1, passages=passages)
        desk.library.send(StatusChanged(now))
        pause(0.03)
    assert len(desk.library.called("problems")) == asked
    desk.library.problem_list = _ALL[1:]
    desk.library.send(ContentChanged((_LOCKED.path,)))
    desk.until(lambda: "lease.pdf" not in _shown(dialog))
    assert [file.name for file in dialog.chosen()] == ["scans.pdf"]


def test_a_file_is_opened_and_shown_in_its_folder(
    open_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = open_desk()
    deed, report = tmp_path / "deed.pdf", tmp_path / "report.doc"
    for path in (deed, report):
        path.write_bytes(b"%PDF-")
    dialog = _open(desk, [replace(_DAMAGED[0], path=p) for p in (deed, report)], skipped=0)
    _choose(dialog, "deed.pdf")
    dialog.open_it.click()
    desk.until(lambda: desk.prompts.opened == [deed])
    dialog.show_it.click()
    desk.until(lambda: desk.prompts.selected == [deed])
    _choose(dialog, "report.doc")
    dialog.open_it.click()
    desk.until(lambda: "is not opened from here" in dialog.banner.said[0])
    assert desk.prompts.opened == [deed], "it may carry macros"
    deed.unlink()
    _choose(dialog, "deed.pdf")
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    desk.until(lambda: "could not be opened" in dialog.banner.said[0])
    _choose(dialog, "DAMAGED")
    assert not dialog.open_it.isEnabled(), "one at a time"


def test_the_list_is_copied_as_lines(dialog: ProblemsDialog) -> None:
    _choose(dialog, "scans.pdf", "lease.pdf")
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == [str(_LOCKED.path), str(_PARTLY.path)]
    assert lines[0].split("\t")[1] == "Locked with a password"


def test_the_menu_offers_what_the_buttons_do(dialog: ProblemsDialog) -> None:
    _choose(dialog, "deed.pdf")
    offered = {action.text(): action.isEnabled() for action in dialog.menu().actions()}
    assert offered == {
        "Try again": True,
        "Enter password …": False,
        "Leave out": True,
        "Open": True,
        "Show in folder": True,
        "Copy list": True,
    }


def test_the_signs_of_the_menu_are_drawn_for_its_own_ground(
    dialog: ProblemsDialog, look: Look
) -> None:
    # The button of the first has the accent's colour behind it.
    first = dialog.menu().actions()[0]
    assert first.icon().cacheKey() == look.icon("working").cacheKey()


def test_a_library_that_can_only_be_read_changes_nothing(
    show: Callable[..., ProblemsDialog],
) -> None:
    dialog = show(read_only=True)
    _choose(dialog, "lease.pdf")
    for button in (dialog.again, dialog.enter, dialog.leave):
        assert not button.isEnabled()
    assert dialog.open_it.isEnabled()


# ---------------------------------------------------------------- leaving out


def test_files_are_left_out_and_taken_back(desk: Desk) -> None:
    desk.library.settings = Settings(folders=(FOLDER,))
    dialog = _open(desk)
    _choose(dialog, "deed.pdf", "will.pdf")
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    desk.until(lambda: dialog.banner.said[1])
    assert desk.library.settings.rules[FOLDER].exclude == ("/deed.pdf", "/will.pdf")
    undo = next(b for b in dialog.banner.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    desk.until(lambda: not desk.library.settings.rules)
    assert desk.library.settings.folders == (FOLDER,)


_ROOT = Path("/papers")
_ODD = ["plain.pdf", "a b .txt ", "[x]*?.md", "#1.md", "!no.md", "back\\slash.md", "über/ß.md"]


@pytest.mark.parametrize(
    "rule",
    [
        FolderRule(),
        FolderRule(exclude=("*.tmp",)),
        FolderRule(include=("*.md", "*.pdf", "*.txt*")),
        FolderRule(exclude=("old/",), include=("*.md",)),
    ],
)
def test_left_out_is_that_file_and_no_other(rule: FolderRule) -> None:
    settings = Settings(folders=(_ROOT,), rules={_ROOT: rule})
    before = Scope((_ROOT,), settings.rules)
    names = [name for name in _ODD if before.covers(_ROOT / name, file=True)]
    assert len(names) >= 4
    for name in names:
        folders, rules, _ = left_out(settings, [_ROOT / name])
        kept = Scope(folders, rules)
        covered = [n for n in names if kept.covers(_ROOT / n, file=True)]
        assert covered == [n for n in names if n != name]
        assert kept.covers(_ROOT / "sub" / name, file=True)


def test_a_file_that_was_added_by_itself_is_given_up_and_comes_back() -> None:
    file = _ROOT / "single.pdf"
    settings = Settings(folders=(_ROOT, file))
    folders, rules, change = left_out(settings, [file])
    assert folders == (_ROOT,)
    assert not Scope(folders, rules).covers(file, file=True)
    folders, rules = taken_back(Settings(folders=folders, rules=rules), change)
    assert (folders, rules) == ((_ROOT, file), {})


def test_taking_back_leaves_alone_what_was_changed_since() -> None:
    settings = Settings(folders=(_ROOT,))
    folders, rules, change = left_out(settings, [_ROOT / "deed.pdf"])
    since = {_ROOT: replace(rules[_ROOT], exclude=(*rules[_ROOT].exclude, "*.bak"), hidden=True)}
    _, rules = taken_back(Settings(folders=folders, rules=since), change)
    assert rules == {_ROOT: FolderRule(exclude=("*.bak",), hidden=True)}


def test_what_a_pattern_takes_in_with_its_folder_is_not_left_out_silently() -> None:
    settings = Settings(folders=(_ROOT,), rules={_ROOT: FolderRule(include=("old/",))})
    with pytest.raises(UsageError, match="could not be left out"):
        left_out(settings, [_ROOT / "old" / "deed.pdf"])


def test_groups_hold_every_problem_once() -> None:
    groups: tuple[Group, ...] = grouped(_ALL)
    assert sorted(file.problem.path for group in groups for file in group.files) == sorted(
        problem.path for problem in _ALL
    )
