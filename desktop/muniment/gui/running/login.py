"""Starting when the person logs in: what each system wants written, and where.

Linux: a desktop entry in the autostart folder (freedesktop.org, Desktop Application Autostart
Specification 0.5). Windows: a value under the user's Run key. macOS: a launch agent of the
user's (launchd.plist(5)).
"""

from __future__ import annotations

import contextlib
import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from muniment.durable import write_bytes
from muniment.errors import LibraryError

_translate = QCoreApplication.translate
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_NAME, _LABEL = "Muniment", "app.muniment.Muniment"
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")


def command(library: Path | None = None) -> list[str]:
    """How this program is started out of sight: as this one was, with the same library."""
    image = os.environ.get("APPIMAGE")
    if image:
        # What runs lies where the image is mounted now.
        start = [image]
    elif getattr(sys, "frozen", False):
        start = [sys.executable]
    else:
        start = [sys.executable, "-m", "muniment"]
    where = ["--library", str(library.expanduser().absolute())] if library is not None else []
    return [*start, *where, "window", "--hidden"]


def desktop_entry(command: Sequence[str]) -> str:
    """The desktop entry that starts this command."""
    return "\n".join(
        [
            "[Desktop Entry]",
            "Type=Application",
            "Name=Muniment",
            f"Exec={' '.join(map(_quoted, command))}",
            "Icon=muniment",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        ]
    )


def launch_agent(command: Sequence[str]) -> bytes:
    """The launch agent that starts this command."""
    return plistlib.dumps(
        {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
    )


def run_value(command: Sequence[str]) -> str:
    """The value of the Run key that starts this command."""
    return subprocess.list2cmdline(command)


def _quoted(argument: str) -> str:
    """An argument as the Exec key wants it (Desktop Entry Specification, "The Exec key")."""
    argument = argument.replace("%", "%%")
    if argument and not _RESERVED.intersection(argument):
        return argument
    # Escaped twice: for the argument, and as every string in such a file is.
    escaped = "".join(f"\\{c}" if c in '"`$\\' else c for c in argument)
    return '"' + escaped.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") + '"'


def autostart_file() -> Path:
    """The file that makes the program start at login, on Linux and macOS."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
    config = os.environ.get("XDG_CONFIG_HOME")
    return (Path(config) if config else Path.home() / ".config") / "autostart" / "muniment.desktop"


def start_at_login(wanted: bool, command: Sequence[str]) -> None:
    """Have this command run when the person logs in, or no more. Raises LibraryError."""
    try:
        if sys.platform == "win32":
            _register(wanted, run_value(command))
            return
        file = autostart_file()
        if not wanted:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        agent = sys.platform == "darwin"
        write_bytes(file, launch_agent(command) if agent else desktop_entry(command).encode())
    except OSError as error:
        raise LibraryError(
            _translate("login", "Starting at login could not be changed"),
            _translate("login", "%1. Nothing has been changed.").replace(
                "%1", error.strerror or str(error)
            ),
        ) from error


def _register(wanted: bool, value: str) -> None:
    if sys.platform != "win32":
        return
    import winreg

    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN, 0, winreg.KEY_SET_VALUE) as key:
        if wanted:
            winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, value)
        else:
            with contextlib.suppress(FileNotFoundError):
                winreg.DeleteValue(key, _NAME)
