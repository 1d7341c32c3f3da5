"""Everything that asks the person or the desktop something; tests put their own in its place."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from muniment.gui.answerwords import shortened
from muniment.gui.password import PasswordDialog
from muniment.gui.text import files, size
from muniment.records import Removal

_PATIENCE_MS = 5000


def _translate(text: str) -> str:
    return QCoreApplication.translate("prompts", text)


class Prompts:
    """File dialogs, questions, and the desktop's own programs."""

    def choose_folder(self, parent: QWidget) -> list[Path]:
        """The folder that the person chose to add; none if they did not."""
        title = _translate("Choose a folder to add")
        chosen = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
        return [Path(chosen)] if chosen else []

    def choose_files(self, parent: QWidget) -> list[Path]:
        """The files that the person chose to add."""
        title = _translate("Choose files to add")
        chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(Path.home()))
        return [Path(name) for name in chosen]

    def confirm_removal(self, parent: QWidget, removal: Removal) -> bool:
        """Whether a folder is really to be removed from the library, given what that frees."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(_translate("Remove from the library"))
        box.setText(_translate("Remove “%1” from the library?").replace("%1", removal.path.name))
        told = _translate(
            "%1 will no longer be found here, which frees about %2. The files themselves stay "
            "untouched where they are."
        )
        told = told.replace("%1", files(removal.files)).replace("%2", size(removal.bytes))
        box.setInformativeText(told)
        remove = box.addButton(_translate("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(_translate("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        return box.clickedButton() is remove

    def confirm_deletion(self, parent: QWidget, title: str) -> bool:
        """Whether a conversation is really to be deleted."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(_translate("Delete the conversation"))
        box.setText(_translate("Delete “%1”?").replace("%1", shortened(title)))
        box.setInformativeText(
            _translate(
                "Its questions and answers will be gone for good. The documents stay as they are."
            )
        )
        delete = box.addButton(_translate("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(_translate("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.exec()
        return box.clickedButton() is delete

    def ask_title(self, parent: QWidget, title: str) -> str:
        """Another title for a conversation, empty if the person gave none."""
        name, ask = _translate("Rename the conversation"), _translate("Title")
        given, agreed = QInputDialog.getText(parent, name, ask, QLineEdit.EchoMode.Normal, title)
        return given.strip() if agreed else ""

    def choose_target(self, parent: QWidget, name: str, kinds: str) -> Path | None:
        """Where to save something, with this name as a start; None if the person gave it up."""
        chosen, _ = QFileDialog.getSaveFileName(
            parent, _translate("Save"), str(Path.home() / name), kinds
        )
        return Path(chosen) if chosen else None

    def confirm_model(self, parent: QWidget, title: str, message: str, agree: str) -> bool:
        """Whether a model is to be used, given what that means; `agree` is on the button."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(_translate("A model for answers"))
        box.setText(title)
        box.setInformativeText(message)
        use = box.addButton(agree, QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(_translate("Leave it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.exec()
        return box.clickedButton() is use

    def ask_password(self, parent: QWidget, path: Path, *, refused: bool) -> str:
        """The password for a locked file, empty if the person gave none.

        `refused` says that the one before was wrong.
        """
        dialog = PasswordDialog(parent, path.name, refused=refused)
        entered = dialog.exec() == PasswordDialog.DialogCode.Accepted
        dialog.deleteLater()
        return dialog.password if entered else ""

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
        box = QMessageBox(QMessageBox.Icon.Warning, title, title)
        box.setInformativeText(message)
        box.exec()

    def read_instead(self, title: str, message: str) -> bool:
        """A library is in use elsewhere: whether to open it for reading only."""
        box = QMessageBox(QMessageBox.Icon.Information, title, title)
        box.setInformativeText(message)
        read = box.addButton(_translate("Open for reading only"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_translate("Quit"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is read
