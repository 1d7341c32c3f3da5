"""Everything that asks the person or the desktop something; tests put their own in its place."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from muniment.gui.languages import spoken
from muniment.gui.problems.password import Entered, PasswordDialog
from muniment.gui.question import Question
from muniment.gui.source.linkdialog import LinkDialog, may_open
from muniment.gui.text import files, size
from muniment.gui.troubles import plainly
from muniment.records import Removal

_PATIENCE_MS = 5000
# So many characters of a title are seen, at any size of text.
_TITLE = 40

_translate = QCoreApplication.translate


class Prompts:
    """File dialogs, questions, and the desktop's own programs."""

    def choose_folder(self, parent: QWidget) -> list[Path]:
        """The folder that the person chose to add; none if they did not."""
        title = _translate("prompts", "Choose a folder to add")
        chosen = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
        return [Path(chosen)] if chosen else []

    def choose_files(self, parent: QWidget) -> list[Path]:
        """The files that the person chose to add."""
        title = _translate("prompts", "Choose files to add")
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(Path.home()))
        return [Path(name) for name in chosen]

    def confirm_removal(self, parent: QWidget, removal: Removal) -> bool:
        """Whether a folder is really to be removed from the library, given what that frees."""
        return _agreed(removal_question(parent, removal))

    def ask_title(self, parent: QWidget, title: str) -> str:
        """Another title for a conversation, empty if the person gave none."""
        dialog = title_dialog(parent, title)
        agreed = dialog.exec() == QInputDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.textValue().strip() if agreed else ""

    def choose_target(self, parent: QWidget, name: str, kinds: str) -> Path | None:
        """Where to save something, with this name as a start; None if the person gave it up."""
        chosen, _ = QFileDialog.getSaveFileName(
            parent, _translate("prompts", "Save"), str(Path.home() / name), kinds
        )
        return Path(chosen) if chosen else None

    def confirm_model(self, parent: QWidget, title: str, message: str, agree: str) -> bool:
        """Whether a model is to be used, given what that means; `agree` is on the button."""
        name, leave = (
            _translate("prompts", "A model for answers"),
            _translate("prompts", "Leave it"),
        )
        return _agreed(Question(parent, name, title, message, agree, leave))

    def choose_model(self, parent: QWidget) -> Path | None:
        """The model file that the person chose to add."""
        title = _translate("prompts", "Choose a model file")
        kinds = _translate("prompts", "Model files (*.gguf)")
        chosen, _ = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
        return Path(chosen) if chosen else None

    def choose_model_folder(self, parent: QWidget, model: str) -> Path | None:
        """The folder that the files of this model lie in."""
        title = _translate("prompts", "Choose the folder with the files of “%1”")
        chosen = QFileDialog.getExistingDirectory(
            parent, title.replace("%1", model), str(Path.home())
        )
        return Path(chosen) if chosen else None

    def confirm(self, parent: QWidget, title: str, message: str, agree: str) -> bool:
        """Whether something is really to be done; `agree` is on the button that does it."""
        name, cancel = _translate("prompts", "Muniment"), _translate("prompts", "Cancel")
        return _agreed(Question(parent, name, title, message, agree, cancel))

    def ask_password(
        self, parent: QWidget, path: Path, *, refused: bool, others: int = 0, all_too: bool = False
    ) -> Entered:
        """The password for a locked file, empty if the person gave none.

        `refused` says that the one before was wrong; `others` is how many more files it may be
        tried for, `all_too` whether it will be unless the person says otherwise.
        """
        dialog = PasswordDialog(parent, path.name, refused=refused, others=others, all_too=all_too)
        agreed = dialog.exec() == PasswordDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.entered if agreed else Entered()

    def confirm_link(self, parent: QWidget, address: str) -> bool:
        """Whether an address that stands in a document is to be opened; it is shown as it is."""
        dialog = LinkDialog(parent, address)
        agreed = dialog.exec() == LinkDialog.DialogCode.Accepted
        dialog.deleteLater()
        return agreed

    def open_address(self, address: str) -> bool:
        """Open a web or mail address in the desktop's own program; False if that is not done."""
        if not may_open(address):
            return False
        return QDesktopServices.openUrl(QUrl(address))

    def open_path(self, path: Path) -> bool:
        """Open a file or folder in the program that the desktop has for it; False without one."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def select_file(self, path: Path, otherwise: Callable[[], None]) -> None:
        """Show a file in the file manager; `otherwise` is called where none can be asked to."""
        if sys.platform != "linux":
            otherwise()
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            otherwise()
            return
        manager = "org.freedesktop.FileManager1"
        call = QDBusMessage.createMethodCall(
            manager, "/org/freedesktop/FileManager1", manager, "ShowItems"
        )
        address = QUrl.fromLocalFile(str(path)).toString(
            QUrl.ComponentFormattingOption.FullyEncoded
        )
        call.setArguments([[address], ""])
        watcher = QDBusPendingCallWatcher(
            bus.asyncCall(call, _PATIENCE_MS), QCoreApplication.instance()
        )

        def answered() -> None:
            watcher.deleteLater()
            if watcher.isError():
                otherwise()

        watcher.finished.connect(answered)

    def say(self, title: str, message: str) -> None:
        """Show an error where there is no window to show it in."""
        _agreed(notice(title, message))

    def other_library(self, title: str, message: str) -> Path | None:
        """A library cannot be opened: the folder of another one, or None to quit."""
        if not _agreed(other_library_question(title, message)):
            return None
        name = _translate("prompts", "Choose the folder of a library, or an empty one")
        chosen = QFileDialog.getExistingDirectory(None, name, str(Path.home()))
        return Path(chosen) if chosen else None

    def read_instead(self, title: str, message: str) -> bool:
        """A library is in use elsewhere: whether to open it for reading only."""
        return _agreed(read_only_question(title, message))


def title_dialog(parent: QWidget, title: str) -> QInputDialog:
    """For another title of a conversation."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(_translate("prompts", "Rename the conversation"))
    dialog.setLabelText(_translate("prompts", "Title"))
    dialog.setTextValue(title)
    (field,) = dialog.findChildren(QLineEdit)
    field.setAccessibleName(dialog.labelText())
    field.setMinimumWidth(field.fontMetrics().averageCharWidth() * _TITLE)
    if (layout := dialog.layout()) is not None:
        layout.setContentsMargins(18, 16, 18, 16)
    return dialog


def removal_question(parent: QWidget, removal: Removal) -> Question:
    """Whether a folder is to be removed from the library."""
    name = removal.path.name or str(removal.path)
    told = _translate(
        "prompts",
        "%1 will no longer be found here, which frees about %2. The files themselves stay "
        "untouched where they are.",
    )
    return Question(
        parent,
        _translate("prompts", "Remove from the library"),
        _translate("prompts", "Remove “%1” from the library?").replace("%1", name),
        told.replace("%1", files(removal.files)).replace("%2", size(removal.bytes)),
        _translate("prompts", "Remove"),
        _translate("prompts", "Keep"),
    )


def notice(title: str, message: str) -> Question:
    """An error of the program's own, for where there is no window."""
    return _outside(title, message, "", _translate("prompts", "Close"))


def other_library_question(title: str, message: str) -> Question:
    """Whether to open another library than the one that cannot be opened."""
    other, leave = _translate("prompts", "Open another library …"), _translate("prompts", "Quit")
    return _outside(title, message, other, leave)


def read_only_question(title: str, message: str) -> Question:
    """Whether to open a library for reading that is in use elsewhere."""
    read, leave = _translate("prompts", "Open for reading only"), _translate("prompts", "Quit")
    return _outside(title, message, read, leave, harmless=True)


def _outside(
    title: str, message: str, agree: str, decline: str, *, harmless: bool = False
) -> Question:
    """A question without a window that it could stand in, about an error."""
    name = _translate("prompts", "Muniment")
    told = plainly(message)
    return Question(None, name, spoken(title), told, agree, decline, harmless=harmless)


def _agreed(dialog: Question) -> bool:
    agreed = dialog.exec() == Question.DialogCode.Accepted
    dialog.deleteLater()
    return agreed
