"""Starting at login: what each system is given to read."""

from __future__ import annotations

import plistlib
import re
import shlex
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from muniment.errors import LibraryError
from muniment.gui.running import login


def test_it_starts_as_it_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert login.command() == [sys.executable, "-m", "muniment", "window", "--hidden"]
    where = login.command(Path("/data/my library"))
    assert where[3:] == ["--library", "/data/my library", "window", "--hidden"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert login.command() == [sys.executable, "window", "--hidden"]
    monkeypatch.setenv("APPIMAGE", "/home/ada/Muniment.AppImage")
    assert login.command() == ["/home/ada/Muniment.AppImage", "window", "--hidden"]


def test_a_desktop_entry_says_what_to_run() -> None:
    lines = login.desktop_entry(["/usr/bin/muniment", "window", "--hidden"]).splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert "Type=Application" in lines
    assert "Exec=/usr/bin/muniment window --hidden" in lines
    assert "Terminal=false" in lines


@pytest.mark.parametrize(
    "argument", ["/home/ada/my library", "a$b`c", 'with "quotes"', "back\\slash", "100%", "it's"]
)
def test_a_desktop_entry_keeps_every_argument_whole(argument: str) -> None:
    entry = login.desktop_entry(["muniment", argument])
    line = next(line for line in entry.splitlines() if line.startswith("Exec="))
    # As a desktop reads it: the string's escapes, the field codes, then the quotes, in which a
    # shell escapes "$" and "`" as well.
    said = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    assert shlex.split(re.sub(r"\\([$`])", r"\1", said)) == ["muniment", argument]


def test_a_launch_agent_says_what_to_run() -> None:
    command = ["/Applications/Muniment.app/Contents/MacOS/Muniment", "window", "--hidden"]
    agent = plistlib.loads(login.launch_agent(command))
    assert agent["ProgramArguments"] == command
    assert agent["RunAtLoad"] is True
    assert agent["Label"] == "app.muniment.Muniment"


def test_a_value_of_the_run_key_quotes_what_has_blanks() -> None:
    command = [r"C:\Program Files\Muniment\muniment.exe", "window", "--hidden"]
    assert login.run_value(command) == f'"{command[0]}" window --hidden'


def test_on_linux_the_entry_comes_and_goes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    file = tmp_path / "config" / "autostart" / "muniment.desktop"
    login.start_at_login(True, ["muniment", "window"])
    assert file.read_text("utf-8") == login.desktop_entry(["muniment", "window"])
    login.start_at_login(False, ["muniment", "window"])
    assert not file.exists()
    login.start_at_login(False, ["muniment", "window"])


def test_on_macos_the_agent_comes_and_goes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    file = tmp_path / "Library" / "LaunchAgents" / "app.muniment.Muniment.plist"
    login.start_at_login(True, ["muniment", "window"])
    assert plistlib.loads(file.read_bytes())["ProgramArguments"] == ["muniment", "window"]
    login.start_at_login(False, ["muniment", "window"])
    assert not file.exists()


class Registry:
    """Stands in for winreg: one key."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.opened = ""

    def module(self) -> SimpleNamespace:
        return SimpleNamespace(
            HKEY_CURRENT_USER=1,
            KEY_SET_VALUE=2,
            REG_SZ=1,
            OpenKey=self.open,
            SetValueEx=lambda key, name, zero, kind, value: self.values.update({name: value}),
            DeleteValue=self.delete,
        )

    def open(self, root: int, path: str, zero: int, access: int) -> Registry:
        self.opened = path
        return self

    def delete(self, key: Registry, name: str) -> None:
        if name not in self.values:
            raise FileNotFoundError(name)
        del self.values[name]

    def __enter__(self) -> Registry:
        return self

    def __exit__(self, *_: Any) -> None:
        pass


def test_on_windows_the_value_comes_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    monkeypatch.setitem(sys.modules, "winreg", registry.module())
    monkeypatch.setattr(sys, "platform", "win32")
    login.start_at_login(True, ["muniment.exe", "window"])
    assert registry.opened == r"Software\Microsoft\Windows\CurrentVersion\Run"
    assert registry.values == {"Muniment": "muniment.exe window"}
    login.start_at_login(False, ["muniment.exe", "window"])
    login.start_at_login(False, ["muniment.exe", "window"])
    assert registry.values == {}


def test_what_cannot_be_written_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / "config").write_text("in the way", "utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with pytest.raises(LibraryError, match="could not be changed"):
        login.start_at_login(True, ["muniment"])
