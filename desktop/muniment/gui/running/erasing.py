"""Deleting a library: all that the program has made in its folder, and nothing else."""

from __future__ import annotations

import contextlib
import logging
import re
import shutil
from pathlib import Path

import filelock
from PySide6.QtCore import QCoreApplication

from muniment.errors import LibraryBusyError, LibraryError
from muniment.gui.running.endings import NAME as RUNNING

_translate = QCoreApplication.translate
# What a library's folder holds (`Library`, `log`), the drafts of it that a crash may leave
# (`durable`), and what stands only in such a folder.
_FILES = re.compile(
    r"(settings\.json|state\.json|saved_searches\.json(\.damaged)?|log\.txt(\.1)?|"
    + re.escape(RUNNING)
    + r")(\.\d+\.new)?"
)
# Copies of the store that a migration left (store/migrations.py) would come back as the library.
_FOLDERS = re.compile(r"conversations|store(\.(before|part|gone))?")
_LOCK, _STORE, _CONVERSATIONS = "lock", "store", "conversations"


def erase(folder: Path) -> None:
    """Delete the library in this folder, which no program may have open.

    What the program did not make stays, and so does the folder. Raises LibraryBusyError if a
    program has it open, and LibraryError, with nothing deleted, if the folder holds no library,
    or if not all of it could be deleted.
    """
    folder = folder.expanduser().resolve()
    if not (folder / _LOCK).is_file() or not (folder / _STORE).is_dir():
        raise LibraryError(
            _translate("erasing", "Nothing has been deleted"),
            _translate("erasing", "%1 does not look like a library of Muniment's.").replace(
                "%1", str(folder)
            ),
        )
    lock = filelock.FileLock(folder / _LOCK, timeout=0)
    try:
        with lock:
            _let_go_of_log()
            left = [path.name for path in _made_in(folder) if not _delete(path)]
    except filelock.Timeout as error:
        raise LibraryBusyError(
            _translate("erasing", "Nothing has been deleted"),
            _translate("erasing", "Another Muniment is using the library. Close it first."),
        ) from error
    except OSError as error:
        raise LibraryError(_not_all(), f"{error}.", folder) from error
    if left:
        told = _translate("erasing", "Still there, in %1: %2. Another program may be using them.")
        told = told.replace("%2", ", ".join(left)).replace("%1", str(folder))
        raise LibraryError(_not_all(), told, folder)


def _not_all() -> str:
    return _translate("erasing", "Not all of it could be deleted")


def _made_in(folder: Path) -> list[Path]:
    """What the program made, the store last: as long as it is there, this can be tried again."""
    made = [path for path in folder.iterdir() if _is_ours(path)]
    return sorted(made, key=lambda path: path.name == _STORE)


def _is_ours(path: Path) -> bool:
    """Whether the program made it: a folder of the person's may be called as a file of ours."""
    return bool((_FOLDERS if path.is_dir() else _FILES).fullmatch(path.name))


def _delete(path: Path) -> bool:
    try:
        if path.is_symlink() and path.is_dir():
            # Where it leads to is the person's doing: it is told of as still there.
            return False
        if path.name == _CONVERSATIONS:
            _delete_conversations(path)
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _delete_conversations(folder: Path) -> None:
    """Delete what is kept there, and the folder if nothing else is in it."""
    for path in folder.iterdir():
        if path.is_file() and ".jsonl" in path.name:
            path.unlink()
    with contextlib.suppress(OSError):
        folder.rmdir()


def _let_go_of_log() -> None:
    """Close the log, which Windows would not delete otherwise; the library that is opened next
    begins another."""
    log = logging.getLogger("muniment")
    before = list(log.handlers)
    log.addHandler(logging.NullHandler())
    for handler in before:
        log.removeHandler(handler)
        handler.close()
