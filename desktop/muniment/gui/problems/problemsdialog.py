"""The problems view: a dialog that stands beside the window and knows no library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from muniment.gui.flow import FlowLayout
from muniment.gui.problems.combo import Combo
from muniment.gui.problems.problemmodel import ProblemModel, told
from muniment.gui.problems.problemtable import ProblemTable
from muniment.gui.problems.problemwords import as_lines, heading, left_out_line
from muniment.gui.problems.reasons import Group, Listed, Order, Reason, Section, narrowed
from muniment.gui.style import Look
from muniment.gui.tasks import Task, Tasks
from muniment.gui.widgets import Banner, button, label

# So many patterns in a folder's rule would make every look at it slow.
_MOST_LEFT_OUT = 200
_TYPING_MS = 120
_ARRANGING = "arranging problems"


class ProblemsDialog(QDialog):
    """Lists problems by their reasons.

    `retry` carries the paths to read again, empty for all; `unlock` the locked files that are
    chosen, `leave_out` paths, `open_file` and `show_in_folder` a path each.
    """

    retry = Signal(object)
    unlock = Signal(object)
    leave_out = Signal(object)
    open_file = Signal(object)
    show_in_folder = Signal(object)

    def __init__(self, look: Look, tasks: Tasks, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self._look = look
        self._tasks = tasks
        self.setWindowTitle(self.tr("Problems"))
        self.setObjectName("problems")
        room, scale = parent.size(), look.percent / 100
        width, height = int(920 * scale), int(640 * scale)
        self.resize(min(width, room.width() - 24), min(height, room.height() - 24))
        self.setMinimumSize(min(460, self.width()), min(360, self.height()))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._read_only = read_only
        self._again: set[object] = set()
        self._listed = False
        self._all: Sequence[Group] = ()
        self._narrowing: Task | None = None
        self._heading = label(self.tr("Looking …"), "heading", wrap=True)
        self._counts = label(role="muted", wrap=True)
        self.banner = Banner(look)
        self.model = ProblemModel(self)
        self.table = ProblemTable(look, self.model)
        self._make_filter(look)
        self._make_details()
        self._make_buttons(look)
        self._lay_out()
        self._connect()
        self._update()

    def _make_filter(self, look: Look) -> None:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter by name, folder or words"))
        self.filter.setAccessibleName(self.tr("Filter by name, folder or words"))
        self.filter.setClearButtonEnabled(True)
        self.order = Combo(look)
        self.order.setAccessibleName(self.tr("Order of the files"))
        self.order.addItem(self.tr("By name"), Order.NAME)
        self.order.addItem(self.tr("By folder"), Order.FOLDER)
        self.order.addItem(self.tr("By kind"), Order.KIND)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)

    def _make_details(self) -> None:
        self._none = label(role="muted", wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._none)
        self._details = label(wrap=True)
        self._details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._whole = QScrollArea()
        self._whole.setObjectName("problemDetails")
        self._whole.setWidgetResizable(True)
        self._whole.setFrameShape(QScrollArea.Shape.NoFrame)
        self._whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._whole.setWidget(self._details)
        self._whole.viewport().setAutoFillBackground(False)
        lines = 4 * self._details.fontMetrics().lineSpacing()
        self._whole.setFixedHeight(min(lines, self.height() // 7))

    def _make_buttons(self, look: Look) -> None:
        self.again = button(look, self.tr("Try all again"), "working", "primary")
        self.enter = button(look, self.tr("Enter password …"))
        self.leave = button(look, self.tr("Leave out"), "remove")
        self.open_it = button(look, self.tr("Open"), "open")
        self.show_it = button(look, self.tr("Show in folder"), "folder-open")
        self.copy = button(look, self.tr("Copy list"), "copy")
        self._close = button(look, self.tr("Close"))
        # What can be done with what is chosen, and the icon of each in a menu.
        self._acts = {
            self.again: "working",
            self.enter: "",
            self.leave: "remove",
            self.open_it: "open",
            self.show_it: "folder-open",
            self.copy: "copy",
        }

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.filter, 1)
        above.addWidget(self.order)
        acting = QWidget()
        flow = FlowLayout(acting, spacing=8, between_lines=8)
        for widget in self._acts:
            flow.addWidget(widget)
        below = QHBoxLayout()
        below.addWidget(acting, 1)
        below.addWidget(self._close, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(self._heading)
        layout.addWidget(self._counts)
        layout.addWidget(self.banner)
        layout.addLayout(above)
        layout.addWidget(self._middle, 1)
        layout.addWidget(self._whole)
        layout.addLayout(below)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._narrow)
        self.filter.textChanged.connect(lambda _: self._typing.start())
        self.order.activated.connect(lambda _: self._narrow())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._update())
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.opened.connect(self._act_on)
        self.table.copied.connect(self._copy)
        self.table.unwanted.connect(self.leave.click)
        self.again.clicked.connect(self._try_again)
        self.enter.clicked.connect(lambda: self.unlock.emit(self._locked()))
        self.leave.clicked.connect(lambda: self.leave_out.emit(self._paths()))
        self.open_it.clicked.connect(self._open)
        self.show_it.clicked.connect(lambda: self.show_in_folder.emit(self._paths()[0]))
        self.copy.clicked.connect(self._copy)
        self._close.clicked.connect(self.accept)

    # ------------------------------------------------------------ what is shown

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these problems; those that were chosen stay chosen."""
        self._listed = True
        if groups is not self._all:
            self._all = groups
            self._narrow()
        self._heading.setText(heading(groups))
        aside = left_out_line(groups)
        self._counts.setText(aside)
        self._counts.setVisible(bool(aside))
        self._update()

    def reading_again(self) -> None:
        """Say that files are being read again, until the next list comes."""
        self._again = self.table.keys_chosen()
        self._heading.setText(self.tr("Reading again …"))

    @property
    def heading(self) -> str:
        """The line over the list."""
        return self._heading.text()

    @property
    def details(self) -> str:
        """What is said of what is chosen."""
        return self._details.text()

    def chosen(self) -> tuple[Listed, ...]:
        """The files that are chosen."""
        return self.table.chosen()

    def _narrow(self) -> None:
        """Show what the filter lets through, in the order that is wanted."""
        groups, words, order = self._all, self.filter.text(), self.order.currentData()
        if self._narrowing is not None:
            self._narrowing.drop()
        if words.strip() or order is not Order.NAME:
            self._narrowing = self._tasks.every(
                _ARRANGING, lambda _: narrowed(groups, words, order), self._show_narrowed
            )
        else:
            self._show_narrowed(groups)

    def _show_narrowed(self, groups: Sequence[Group]) -> None:
        if not isValid(self):
            return
        # A file that is being read again is no problem for a moment.
        chosen = self.table.keys_chosen() or self._again
        at = self.table.verticalScrollBar().value()
        self.model.replace(groups)
        self.table.choose(chosen)
        self.table.verticalScrollBar().setValue(at)
        self._update()

    def _update(self) -> None:
        chosen = self.chosen()
        shown = bool(self.model.rows)
        self._middle.setCurrentWidget(self.table if shown else self._none)
        missing = self.tr("Nothing here matches “%1”.").replace("%1", self.filter.text().strip())
        nothing = self.tr("There is nothing to be done.") if self._listed else ""
        self._none.setText(missing if self.filter.text().strip() else nothing)
        self._details.setText(self._said(chosen) if shown else "")
        write = not self._read_only
        wanted = any(file.reason.section is not Section.LEFT_OUT for file in chosen)
        again = self.tr("Try again") if chosen else self.tr("Try all again")
        # As `button` does it: a blank between the icon and the words.
        self.again.setText(f" {again}")
        self.again.setEnabled(write and shown and (wanted or not chosen))
        self.enter.setEnabled(write and any(file.reason is Reason.LOCKED for file in chosen))
        few = len(chosen) <= _MOST_LEFT_OUT
        self.leave.setEnabled(write and bool(chosen) and few)
        many = self.tr("Leave out whole folders or kinds of files under Settings › Folders")
        self.leave.setToolTip("" if few else many)
        self.open_it.setEnabled(len(chosen) == 1)
        self.show_it.setEnabled(len(chosen) == 1)
        self.copy.setEnabled(shown)

    def _said(self, chosen: Sequence[Listed]) -> str:
        rows = [self.model.row(row) for row, _ in zip(self.table.chosen_rows(), "12", strict=False)]
        if len(rows) == 1:
            return told(rows[0])
        if not rows:
            return self.tr("Choose a group or a file to see what helps.")
        line: str = self.tr("%Ln file(s) chosen", "", len(chosen))
        return line

    # ------------------------------------------------------------ what is wanted

    def _paths(self) -> tuple[Path, ...]:
        return tuple(file.problem.path for file in self.chosen())

    def _locked(self) -> tuple[Path, ...]:
        """The files that a password helps against, of those that are chosen."""
        return tuple(f.problem.path for f in self.chosen() if f.reason is Reason.LOCKED)

    def _try_again(self) -> None:
        self.retry.emit(self._paths())
        self.reading_again()

    def _open(self) -> None:
        for path in self._paths()[:1]:
            self.open_file.emit(path)

    def _act_on(self, file: Listed) -> None:
        """A double click, or Enter: what is likeliest to help."""
        if file.reason is Reason.LOCKED and not self._read_only:
            self.unlock.emit((file.problem.path,))
        else:
            self.open_file.emit(file.problem.path)

    def _copy(self) -> None:
        shown = self.model.within(range(len(self.model.rows)))
        QGuiApplication.clipboard().setText(as_lines(self.chosen() or shown))

    def menu(self) -> QMenu:
        """What can be done with what is chosen, as a menu."""
        menu = QMenu(self)
        for widget, icon in self._acts.items():
            action = menu.addAction(self._look.icon(icon), widget.text().strip())
            action.setEnabled(widget.isEnabled())
            action.triggered.connect(widget.click)
        return menu

    def _show_menu(self, spot: QPoint) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(spot))
