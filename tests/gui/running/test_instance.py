"""A second start hands over to the program that runs already."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from muniment.gui.running.instance import Instance, address, hand_over
from tests.gui.waiting import wait_until

Calls = list[tuple[list[Path], bool]]


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # A socket's path has to be short; a test's own folder may not be.
    with tempfile.TemporaryDirectory(prefix="mu-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def listen(qapp: QApplication, runtime: Path) -> Iterator[Callable[[Path], Calls]]:
    made: list[Instance] = []

    def begin(library: Path) -> Calls:
        calls: Calls = []
        made.append(Instance(library))
        assert made[-1].listening
        made[-1].called.connect(lambda paths, show: calls.append((paths, show)))
        return calls

    yield begin
    for instance in made:
        instance.close()


def from_another(library: Path, *paths: Path, show: bool = True) -> bool:
    """Hand over as another program does, while this one handles its events."""
    told: list[bool] = []
    other = threading.Thread(target=lambda: told.append(hand_over(library, paths, show=show)))
    other.start()
    wait_until(lambda: told)
    other.join()
    return told[0]


def test_paths_reach_the_one_that_runs(listen: Callable[[Path], Calls], tmp_path: Path) -> None:
    calls = listen(tmp_path)
    odd = Path(os.fsdecode(b"/docs/\xff \xe2\x82\xac.pdf"))
    assert from_another(tmp_path, Path("/docs/a b.pdf"), odd)
    assert calls == [([Path("/docs/a b.pdf"), odd], True)]
    assert from_another(tmp_path, show=False)
    assert calls[1:] == [([], False)]


def test_relative_paths_are_those_of_the_second_start(
    listen: Callable[[Path], Calls], tmp_path: Path
) -> None:
    calls = listen(tmp_path)
    assert from_another(tmp_path, Path("here.pdf"))
    assert calls == [([Path.cwd() / "here.pdf"], True)]


def test_a_library_is_the_same_by_whatever_name(
    listen: Callable[[Path], Calls], tmp_path: Path
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "library")
    calls = listen(tmp_path / "library")
    assert from_another(tmp_path / "link")
    assert len(calls) == 1


def test_another_library_is_none_of_its_business(
    listen: Callable[[Path], Calls], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = listen(tmp_path / "one")
    assert not hand_over(tmp_path / "two", [])
    # Even if both came to have the same name.
    monkeypatch.setattr(
        "muniment.gui.running.instance.address", lambda _: address(tmp_path / "one")
    )
    assert not from_another(tmp_path / "two")
    assert calls == []


def test_without_one_that_runs_nothing_is_handed_over(runtime: Path, tmp_path: Path) -> None:
    assert not hand_over(tmp_path, [])


def test_what_a_crash_left_behind_is_taken_over(
    listen: Callable[[Path], Calls], tmp_path: Path
) -> None:
    code = (
        "import os, sys; from pathlib import Path\n"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([])\n"
        "from muniment.gui.running.instance import Instance\n"
        "instance = Instance(Path(sys.argv[1])); assert instance.listening; os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert done.returncode == 9
    assert Path(address(tmp_path)).exists()
    assert not hand_over(tmp_path, [])
    calls = listen(tmp_path)
    assert from_another(tmp_path)
    assert len(calls) == 1


def test_only_the_same_user_may_speak_to_it(
    listen: Callable[[Path], Calls], tmp_path: Path
) -> None:
    listen(tmp_path)
    assert Path(address(tmp_path)).stat().st_mode & 0o077 == 0


def test_the_place_is_the_user_s_own_without_a_runtime_folder(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(lambda _: str(own)))
    assert Path(address(tmp_path)).parent == own


@pytest.mark.parametrize("folder", ["", "/", "/no/such/folder"])
def test_without_a_place_of_the_user_s_own_nothing_is_handed_over(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: str
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(lambda _: ""))
    monkeypatch.setattr(os, "getuid", lambda: 4242)
    assert address(tmp_path) == ""
    assert not hand_over(tmp_path, [])
    assert not Instance(tmp_path).listening


@pytest.mark.parametrize(
    "said",
    [
        b"hello\n",
        b"[]\n",
        b'{"library": 1, "paths": [], "show": true, "token": ""}\n',
        json.dumps({"library": "HERE", "paths": [3], "show": True, "token": ""}).encode() + b"\n",
        json.dumps({"library": "HERE", "paths": ["\0"], "show": 1, "token": ""}).encode() + b"\n",
    ],
)
def test_nonsense_is_hung_up_on(
    listen: Callable[[Path], Calls], tmp_path: Path, said: bytes
) -> None:
    calls = listen(tmp_path)
    socket = QLocalSocket()
    socket.connectToServer(address(tmp_path))
    socket.write(said.replace(b"HERE", str(tmp_path).encode()))
    wait_until(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert calls == []
    # It goes on listening.
    assert from_another(tmp_path)


def test_it_works_where_the_network_is_refused(runtime: Path, tmp_path: Path) -> None:
    code = (
        "import sys, threading; from pathlib import Path\n"
        "from muniment.offline import refuse_network; refuse_network()\n"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([])\n"
        "from muniment.gui.running.instance import Instance, hand_over\n"
        "library = Path(sys.argv[1]); instance = Instance(library)\n"
        "instance.called.connect(lambda paths, show: (print(paths), app.quit()))\n"
        "threading.Thread(target=hand_over, args=(library, [Path('/a.pdf')])).start()\n"
        "app.exec()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60
    )
    assert "a.pdf" in done.stdout, done.stderr
