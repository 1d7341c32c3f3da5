"""What of one folder is read: the fields of its rule."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from muniment.config import FolderRule
from muniment.extract.kinds import KINDS
from muniment.gui.settings.controls import Amount, Switch
from muniment.gui.settings.families import families
from muniment.gui.settings.page import RowView
from muniment.gui.settings.patternfield import PatternField
from muniment.gui.settings.rows import megabytes
from muniment.gui.style import Look
from muniment.gui.tick import Tick
from muniment.gui.widgets import label, spaced

_LARGEST_MB = 1_000_000
_KINDS = tuple(kind.name for kind in KINDS)


class KindBoxes(QWidget):
    """The families of kinds, those that are read ticked. At least one of them is."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[Tick] = []
        self._shown: tuple[str, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._families = families()
        for n, family in enumerate(self._families):
            box = Tick(family.title)
            box.setToolTip(family.such_as)
            box.setAccessibleDescription(family.such_as)
            box.clicked.connect(lambda on, n=n: self._tick(n, on))
            self.boxes.append(box)
            self._grid.addWidget(box, n, 0)

    def show_value(self, kinds: tuple[str, ...]) -> None:
        """Show that these are read; none stands for all."""
        self._shown = tuple(kinds)
        wanted = set(kinds or _KINDS)
        for family, box in zip(self._families, self.boxes, strict=True):
            has = wanted & set(family.kinds)
            part = bool(has) and has != set(family.kinds)
            box.setTristate(part)
            state = Qt.CheckState.PartiallyChecked if part else Qt.CheckState.Checked
            box.setCheckState(state if has else Qt.CheckState.Unchecked)

    def arrange(self, width: int) -> None:
        """In as many columns as this width has room for."""
        widest = max(box.sizeHint().width() for box in self.boxes)
        columns = max(1, min(3, (width + 16) // (widest + 16)))
        for n, box in enumerate(self.boxes):
            self._grid.addWidget(box, n // columns, n % columns, Qt.AlignmentFlag.AlignLeft)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _tick(self, n: int, on: bool) -> None:
        kinds = set(self._shown or _KINDS)
        own = set(self._families[n].kinds)
        kinds = kinds | own if on or not own <= kinds else kinds - own
        chosen = tuple(kind for kind in _KINDS if kind in kinds)
        if not chosen:
            # Nothing at all cannot be meant: that is to remove the folder.
            self.show_value(self._shown)
        else:
            self.chosen.emit(() if len(chosen) == len(_KINDS) else chosen)


class RuleEditor(QWidget):
    """Shows a rule and lets it be changed; `chosen` carries the new one.

    `controls` go by the names of the rule's fields.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, rule: FolderRule) -> None:
        super().__init__()
        self._rule = rule
        self.exclude = PatternField(
            look,
            self.tr("Leave out"),
            self.tr("One pattern a line: a name, an ending such as *.bak, a folder such as old/."),
            "drafts/\n*.bak",
        )
        self.include = PatternField(look, "", "", "*.pdf")
        self.hidden = Switch(look)
        self.largest = Amount(
            look, 0, _LARGEST_MB, 10, megabytes, lowest=self.tr("As for all folders")
        )
        self.kinds = KindBoxes()
        self.controls: dict[str, PatternField | Switch | Amount | KindBoxes] = {
            "exclude": self.exclude,
            "include": self.include,
            "hidden": self.hidden,
            "largest": self.largest,
            "kinds": self.kinds,
        }
        for name, control in self.controls.items():
            control.chosen.connect(lambda value, name=name: self._choose(name, value))
        self._lay_out()
        self.show_value(rule)

    def show_value(self, rule: FolderRule) -> None:
        """Show this rule."""
        self._rule = rule
        for name, control in self.controls.items():
            control.show_value(getattr(rule, name))
        if rule.exclude:
            self.include.name(
                self.tr("Read all the same"),
                self.tr("What fits these is read although it fits those above."),
            )
        else:
            self.include.name(
                self.tr("Read only"),
                self.tr("What fits these is read, and nothing else. Empty: everything."),
            )

    def commit(self) -> None:
        """Choose what is still being written."""
        for control in (self.exclude, self.include, self.largest):
            control.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.kinds.arrange(self.kinds.width())

    def _lay_out(self) -> None:
        column = spaced(0, 0)
        for field in (self.exclude, self.include):
            field.setContentsMargins(16, 11, 16, 5)
            column.addWidget(field)
        told = self.tr("Names that begin with a dot, and what programs leave behind.")
        column.addWidget(RowView(self.tr("Hidden files too"), told, self.hidden, below=False))
        title = self.tr("Largest file")
        told = self.tr("What is larger is left out, and listed among the problems.")
        column.addWidget(RowView(title, told, self.largest, below=False))
        kinds = QWidget()
        words = label(self.tr("Kinds of documents"), wrap=True)
        told = self.tr("Only those that are ticked are read.")
        inner = spaced(0, 4, words, label(told, "muted", wrap=True))
        inner.setContentsMargins(16, 11, 16, 12)
        inner.addSpacing(4)
        inner.addWidget(self.kinds)
        kinds.setLayout(inner)
        column.addWidget(kinds)
        self.setLayout(column)

    def _choose(self, name: str, value: Any) -> None:
        rule = dataclasses.replace(self._rule, **{name: value})
        if rule != self._rule:
            self.show_value(rule)
            self.chosen.emit(rule)
