"""The list of all keyboard shortcuts: a small window beside the main one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.shortcuts import SHORTCUTS, Group, Shortcut, group_name
from muniment.gui.style import Look
from muniment.gui.widgets import button, label


class ShortcutList(QDialog):
    """Every shortcut with what it does, by where it works; words narrow the list."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(min(620, parent.width() - 60), min(640, parent.height() - 60))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search by what it does, or by its keys"))
        self.field.setAccessibleName(self.tr("Search the shortcuts"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._narrow)
        self._rows: list[tuple[Shortcut, tuple[QLabel, ...]]] = []
        self._headings: dict[Group, QLabel] = {}
        self._nothing = label(self.tr("No shortcut is called so."), role="muted")
        self._nothing.hide()
        close = button(look, self.tr("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.field)
        layout.addWidget(self._table(), 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.field.setFocus()

    def _table(self) -> QScrollArea:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        for group in Group:
            heading = label(group_name(group), role="heading", wrap=True)
            heading.setContentsMargins(0, 10 if self._headings else 0, 0, 2)
            self._headings[group] = heading
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for entry in SHORTCUTS:
                if entry.group is group and entry.sequences:
                    self._add(grid, entry)
        grid.addWidget(self._nothing, grid.rowCount(), 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setWidget(table)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        return scroll

    def _add(self, grid: QGridLayout, entry: Shortcut) -> None:
        does = label(entry.said, wrap=True)
        keys = label("   ".join(entry.keys_said), role="keys")
        row = grid.rowCount()
        grid.addWidget(does, row, 0)
        grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._rows.append((entry, (does, keys)))

    @property
    def shown(self) -> tuple[Shortcut, ...]:
        """The shortcuts that the words in the field leave."""
        return tuple(entry for entry, labels in self._rows if not labels[0].isHidden())

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        for entry, labels in self._rows:
            told = " ".join((entry.said, *entry.keys_said)).casefold()
            for one in labels:
                one.setVisible(all(word in told for word in words))
        groups = {entry.group for entry in self.shown}
        for group, heading in self._headings.items():
            heading.setVisible(group in groups)
        self._nothing.setHidden(bool(groups))
