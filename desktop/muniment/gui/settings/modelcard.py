"""One model on its card: what it is, what it needs, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from muniment.gui.settings.page import side_by_side
from muniment.gui.style import Look
from muniment.gui.text import breakable, short_folder
from muniment.gui.troubles import plainly
from muniment.gui.widgets import button, label, spaced
from muniment.model_facts import ModelFacts

_translate = QCoreApplication.translate
_GIGABYTE = 1 << 30


def needs_line(facts: ModelFacts) -> str:
    """Size, need of memory and licence in a line."""
    parts = []
    if facts.status.bytes:
        parts.append(_translate("settings", "%1 on disk").replace("%1", _size(facts.status.bytes)))
    if facts.memory:
        line = _translate("settings", "needs about %1 of memory")
        parts.append(line.replace("%1", _size(facts.memory)))
    if facts.status.licence and facts.status.licence != "unknown":
        parts.append(_translate("settings", "licence: %1").replace("%1", facts.status.licence))
    else:
        parts.append(_translate("settings", "licence not known"))
    return " · ".join(parts)


def too_large(facts: ModelFacts, total: int) -> bool:
    """Whether a model needs more than all the memory of this computer, `total` in bytes."""
    return bool(facts.memory and facts.memory > total)


def memory_line(facts: ModelFacts, total: int) -> str:
    """That a model is too large for this computer; "" if it is not."""
    if not too_large(facts, total):
        return ""
    line = _translate("settings", "It is too large for this computer, which has %1 of memory.")
    return line.replace("%1", _size(total))


def _size(n: int) -> str:
    """As exactly as helps to choose: "94 MB", "1.9 GB"."""
    digits = 0 if n < _GIGABYTE else 1
    kind = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(n, digits, kind)


def speed_line(facts: ModelFacts) -> str:
    """How fast it was when it was measured; "" where there is nothing to measure."""
    if facts.status.role == "reranking" or facts.status.path is None:
        return ""
    if facts.speed is None:
        return _translate("settings", "Speed on this computer: not measured yet")
    line = _translate("settings", "Speed on this computer: reads about %1 passages a second")
    if facts.status.role == "answers":
        line = _translate("settings", "Speed on this computer: writes about %1 words a second")
    digits = 0 if facts.speed >= 10 else 1
    return line.replace("%1", QLocale().toString(facts.speed, "f", digits))


def install_line(facts: ModelFacts) -> str:
    """How to install a model that is not here."""
    if facts.address:
        if facts.status.role == "answers":
            return _translate("settings", "Writes answers. Not installed.")
        return _translate("settings", "Searches by meaning. Not installed.")
    if len(facts.files) == 1:
        line = _translate("settings", "Not installed. Put the file %1 into the folder %2.")
    else:
        line = _translate("settings", "Not installed. Put the files %1 into the folder %2.")
    names = QLocale().createSeparatedList(list(facts.files))
    return line.replace("%1", names).replace("%2", short_folder(facts.place))


class ModelCard(QWidget):
    """A model. `use`, `measure`, `remove`, `fetch` (from its address) and `bring` (its file or
    folder, from elsewhere) ask for what their buttons say; `stop` ends it. `total` is this
    computer's memory in bytes.
    """

    use = Signal()
    measure = Signal()
    remove = Signal()
    fetch = Signal()
    bring = Signal()
    stop = Signal()

    def __init__(self, look: Look, facts: ModelFacts, total: int, *, read_only: bool) -> None:
        super().__init__()
        self.facts = facts
        self._total = total
        status = facts.status
        here = status.path is not None
        self._doing = label(role="muted", wrap=True)
        self._doing.hide()
        self.use_button = self._button(look, self.tr("Use"), self.tr("Use “%1”"), "second")
        self.measure_button = self._button(look, self.tr("Measure"), self.tr("Measure “%1”"))
        self.remove_button = self._button(look, self.tr("Remove …"), self.tr("Remove “%1” …"))
        self.fetch_button = self._button(
            look, self.tr("Download …"), self.tr("Download “%1” …"), "second"
        )
        self.bring_button = self._bring_button(look)
        self.stop_button = self._button(look, self.tr("Stop"), self.tr("Stop with “%1”"))
        for pressed, asked in (
            (self.use_button, self.use),
            (self.measure_button, self.measure),
            (self.remove_button, self.remove),
            (self.fetch_button, self.fetch),
            (self.bring_button, self.bring),
            (self.stop_button, self.stop),
        ):
            pressed.clicked.connect(asked)
        choosable = here and status.role != "reranking" and not status.problem
        self._shown = {
            self.use_button: choosable and not status.in_use,
            self.measure_button: choosable and facts.speed is None,
            self.remove_button: facts.own,
            self.fetch_button: not here and bool(facts.address) and not self._too_large,
            self.bring_button: not here and not self._too_large,
        }
        # One without a parent is hidden, but not shown: it would be a window of its own.
        for pressed in (
            *(one for one, shown in self._shown.items() if not shown),
            self.stop_button,
        ):
            pressed.hide()
        for pressed in (
            self.use_button,
            self.remove_button,
            self.fetch_button,
            self.bring_button,
        ):
            pressed.setEnabled(not read_only)
        self._lay_out(here)

    @property
    def doing(self) -> str:
        """What it says is being done with the model."""
        return "" if self._doing.isHidden() else self._doing.text()

    @property
    def _too_large(self) -> bool:
        return too_large(self.facts, self._total)

    def begin(self, text: str) -> None:
        """Say that something is being done with it, and offer to stop that.

        Said again it may be something else by now, or further on.
        """
        self._doing.setText(text)
        self._doing.setVisible(True)
        for pressed in self._shown:
            pressed.hide()
        self.stop_button.show()

    def end(self) -> None:
        """Nothing is being done with it any more."""
        self._doing.hide()
        self.stop_button.hide()
        for pressed, shown in self._shown.items():
            pressed.setVisible(shown)

    def _lay_out(self, here: bool) -> None:
        status = self.facts.status
        title = label(breakable(status.title), "heading", wrap=True)
        state = ""
        if status.in_use and here:
            state = self.tr("In use")
        lines = [label(breakable(needs_line(self.facts)), "muted", wrap=True)]
        speed = speed_line(self.facts)
        if speed:
            lines.append(label(speed, "muted", wrap=True))
        if status.in_use and not here:
            lines.append(label(self.tr("It is chosen, but its file is gone."), "wrong", wrap=True))
        if not here:
            lines.append(label(breakable(install_line(self.facts)), "muted", wrap=True))
        if self._too_large:
            lines.append(label(memory_line(self.facts, self._total), "wrong", wrap=True))
        if status.problem:
            lines.append(label(breakable(plainly(status.problem)), "wrong", wrap=True))
        heading = QWidget()
        top = QHBoxLayout(heading)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(title, 1)
        if state:
            top.addWidget(label(state, "badge"), 0, Qt.AlignmentFlag.AlignTop)
        deeds = side_by_side(*self._shown, self.stop_button)
        column = spaced(0, 3, heading, *lines, self._doing)
        column.setContentsMargins(16, 11, 16, 11)
        deeds.setContentsMargins(0, 4, 0, 0)
        column.addWidget(deeds)
        if not any(self._shown.values()):
            deeds.hide()
        self.setLayout(column)

    def _bring_button(self, look: Look) -> QPushButton:
        if self.facts.status.role == "answers":
            name = self.tr("Choose the file of “%1” …")
            return self._button(look, self.tr("Choose the file …"), name)
        # Others are several files, which lie in a folder of their own.
        name = self.tr("Choose the folder of “%1” …")
        return self._button(look, self.tr("Choose the folder …"), name)

    def _button(self, look: Look, text: str, name: str, role: str = "") -> QPushButton:
        made = button(look, text, role=role)
        made.setAccessibleName(name.replace("%1", self.facts.status.title))
        return made
