"""One window for one library: a second start hands its paths over to the running one.

They talk through a local socket, which only the same user may open. Who holds the library's
lock listens there, and nobody else: a socket that a crash left behind is its own to remove.
Nothing of this is the network: a local socket has a path, or on Windows a pipe's name.
"""

from __future__ import annotations

import json
import os
import sys
import time
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_ANSWER = b"here\n"
# Paths of some thousand files; whoever sends more is not another Muniment.
_LONGEST = 4 << 20
_ANSWER_SECONDS, _STEP_MS = 5.0, 10
_CONNECT_MS = 500
_TOKEN = "XDG_ACTIVATION_TOKEN"


def address(library: Path) -> str:
    """Where the program that has this library open listens, for this user.

    Empty where there is no folder that only this user may write to.
    """
    key = os.fsencode(_name(library))
    # Short, for a socket's path must be; that it is the same library is asked for as well.
    name = f"muniment-{zlib.crc32(key):08x}{zlib.adler32(key):08x}"
    if sys.platform == "win32":
        return name
    # A folder of the user's own: in one that all share, another could listen in our place.
    folder = os.environ.get("XDG_RUNTIME_DIR") or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.RuntimeLocation
    )
    return str(Path(folder) / name) if _is_own(folder) else ""


def _is_own(folder: str) -> bool:
    try:
        return bool(folder) and Path(folder).stat().st_uid == os.getuid()
    except OSError:
        return False


def _name(library: Path) -> str:
    return os.fsdecode(library.expanduser().resolve())


def hand_over(
    library: Path, paths: Sequence[Path], *, show: bool = True, seconds: float = 0.0
) -> bool:
    """Have the program that has this library open add these paths, and `show` its window.

    For so many seconds it is tried again. False if none is there, or it does not answer. Waits;
    may be called from any thread, and needs no event loop.
    """
    until = time.monotonic() + seconds
    while not (told := _tell(library, paths, show)) and time.monotonic() < until:
        time.sleep(0.2)
    return told


def _tell(library: Path, paths: Sequence[Path], show: bool) -> bool:
    name = address(library)
    # Another user's folder may not even be looked into.
    if not name or (sys.platform != "win32" and not os.path.exists(name)):  # noqa: PTH110
        return False
    # Not before: most starts are the first, and are not to wait for what they do not need.
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    if sys.platform == "win32":
        import ctypes

        # A program that was not asked by the person may not come to the front by itself.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    request = {
        "library": _name(library),
        "paths": [os.fsdecode(Path(path).absolute()) for path in paths],
        "show": show,
        "token": os.environ.get(_TOKEN, ""),
    }
    socket.write(json.dumps(request).encode("ascii") + b"\n")
    socket.flush()
    answered = _answered(socket)
    socket.disconnectFromServer()
    return answered


def _answered(socket: QLocalSocket) -> bool:
    until = time.monotonic() + _ANSWER_SECONDS
    while not socket.canReadLine():
        if time.monotonic() > until or socket.state() != socket.LocalSocketState.ConnectedState:
            return False
        # While Qt waits, no other thread of this program runs: in small steps.
        socket.waitForReadyRead(_STEP_MS)
        time.sleep(_STEP_MS / 1000)
    return bytes(socket.readLine().data()) == _ANSWER


class Instance(QObject):
    """Listens for later starts of the program with the same library.

    `called` carries the paths that one of them was given, and whether the window is wanted. To
    be made only by the program that holds the library's lock. `listening` is False where the
    system does not let it.
    """

    called = Signal(object, bool)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        name = address(library)
        self._library = _name(library)
        self._server = QLocalServer(self)
        self._sockets: list[QLocalSocket] = []
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        self.listening = False
        if name:
            QLocalServer.removeServer(name)
            self.listening = self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _take(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(_LONGEST)
            self._sockets.append(socket)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._let_go)
        self._read()

    def _read(self) -> None:
        for socket in list(self._sockets):
            if socket.canReadLine():
                self._answer(socket)
            elif socket.bytesAvailable() >= _LONGEST:
                socket.abort()

    def _answer(self, socket: QLocalSocket) -> None:
        request = _understood(bytes(socket.readLine().data()), self._library)
        if request is None:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        paths, show, token = request
        if token:
            # The desktop's leave to come to the front; Qt looks for it here.
            os.environ[_TOKEN] = token
        self.called.emit(paths, show)

    def _let_go(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        gone = QLocalSocket.LocalSocketState.UnconnectedState
        for socket in [one for one in self._sockets if one.state() == gone]:
            self._sockets.remove(socket)
            socket.deleteLater()


def _understood(line: bytes, library: str) -> tuple[list[Path], bool, str] | None:
    """A request's paths, whether the window is wanted, and the token; None if it is not for us."""
    try:
        request = json.loads(line)
        paths, show, token = request["paths"], request["show"], request["token"]
        if request["library"] != library or not all(
            isinstance(text, str) and "\0" not in text for text in (*paths, token)
        ):
            return None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return [Path(path) for path in paths], show is True, token
