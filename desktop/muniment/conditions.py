"""Whether work in the background should rest now: on battery, or while the computer is used.

The system is asked in its own words; nothing is watched or recorded. What cannot be told does
not stop the work.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import psutil

# Whoever reads a page of what he has found does not touch the computer for a while.
IDLE_SECONDS = 180.0
# Of one processor; a desktop that nobody uses takes less.
_BUSY = 0.25
_CALM_SECONDS = 30.0
_TOOL_SECONDS = 2.0
# A program costs far more to ask than a library does.
_BETWEEN_TOOLS_SECONDS = 10.0

PLUG_IN = "Indexing waits until the computer is plugged in."
LEAVE = "Indexing waits until nobody has used the computer for three minutes."
CALM = "Indexing waits until other programs have less to do."


class Conditions:
    """Asked about once a second by one thread; costs next to nothing.

    The sources can be given for tests: `on_battery`; `idle_seconds` since the keyboard or
    mouse was last used, None if that cannot be told; `load`, how many processors other
    programs have kept busy since it was last asked, None if that cannot be told.
    """

    def __init__(
        self,
        on_battery: Callable[[], bool] | None = None,
        idle_seconds: Callable[[], float | None] | None = None,
        load: Callable[[], float | None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._on_battery = on_battery or _on_battery
        self._idle_seconds = idle_seconds or partial(_idle_seconds, Sparing(_output, clock))
        self._load = load or _Load()
        self._clock = clock
        self._not_before = 0.0
        self._busy_at: float | None = None

    def why_rest(self, only_plugged_in: bool, only_when_idle: bool) -> str:
        """Why work should rest, as a sentence for a person; "" if it may go on."""
        if only_plugged_in and self._on_battery():
            return PLUG_IN
        return self._why_not_idle() if only_when_idle else ""

    def _why_not_idle(self) -> str:
        now = self._clock()
        # Used a minute ago, it cannot be idle for two more: no need to ask.
        if now < self._not_before:
            return LEAVE
        idle = self._idle_seconds()
        if idle is None:
            return self._why_not_calm(now)
        if idle >= IDLE_SECONDS:
            return ""
        self._not_before = now + IDLE_SECONDS - idle
        return LEAVE

    def _why_not_calm(self, now: float) -> str:
        load = self._load()
        if load is None:
            return ""
        if load > _BUSY or self._busy_at is None:
            self._busy_at = now
        return CALM if now - self._busy_at < _CALM_SECONDS else ""


def _on_battery() -> bool:
    try:
        battery = psutil.sensors_battery()
    except (AttributeError, NotImplementedError, OSError, ValueError):
        return False
    # None stands for unknown, and for a computer without a battery.
    return battery is not None and battery.power_plugged is False


class _Load:
    """How many processors programs other than this one and its children keep busy."""

    def __init__(self) -> None:
        self._before = self._times()

    def __call__(self) -> float | None:
        before, self._before = self._before, self._times()
        if before is None or self._before is None:
            return None
        busy, total, own = (now - then for now, then in zip(self._before, before, strict=True))
        share = max(0.0, busy - max(0.0, own)) / total if total > 0 else 0.0
        return share * (psutil.cpu_count() or 1)

    def _times(self) -> tuple[float, float, float] | None:
        """Processor seconds: of all programs, those that passed, of this program."""
        try:
            times = psutil.cpu_times()
            own = sum(_spent(process) for process in (psutil.Process(), *_children()))
        except (psutil.Error, OSError, NotImplementedError):
            return None
        rest = times.idle + getattr(times, "iowait", 0.0)
        # What guests of a virtual machine use is counted in "user" already.
        guests = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)
        total = sum(times) - guests
        return total - rest, total, own


def _children() -> list[psutil.Process]:
    return psutil.Process().children(recursive=True)


def _spent(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


# ---------------------------------------------------------------- since when nobody used it


def _idle_seconds(output: Callable[[Sequence[str]], str]) -> float | None:
    """Seconds since the keyboard or the mouse was last used; None if that cannot be told."""
    try:
        if sys.platform == "win32":
            return _idle_on_windows()
        if sys.platform == "darwin":
            return _idle_on_macos()
        return idle_on_linux(os.environ, _x11_idle, output)
    except (OSError, AttributeError, ValueError):
        # A library or a function in it is not there, or gave what it never gives.
        return None


def idle_on_linux(
    environment: Mapping[str, str],
    x11: Callable[[str], float | None],
    output: Callable[[Sequence[str]], str],
) -> float | None:
    """By the display server, or else by what the session's manager says.

    `x11` asks a display; `output` runs a program and gives what it prints, "" if it fails.
    An X server that runs under Wayland knows only of what X programs were sent.
    """
    display = environment.get("DISPLAY", "")
    if environment.get("WAYLAND_DISPLAY"):
        told = _number(output(_BUSCTL_IDLE))
        return told / 1000 if told is not None else _idle_by_hint(output)
    # A display on another computer would be reached over the network.
    if display.startswith(":"):
        return x11(display)
    return None


_BUSCTL_IDLE = (
    *("busctl", "--user", "call", "org.gnome.Mutter.IdleMonitor"),
    *("/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor", "GetIdletime"),
)
_LOGINCTL = ("loginctl", "show-session", "auto", "-p", "IdleHint", "-p", "IdleSinceHintMonotonic")


def _idle_by_hint(output: Callable[[Sequence[str]], str]) -> float | None:
    """By systemd-logind's hint, which a desktop sets some minutes after the last use."""
    answer = dict(line.partition("=")[::2] for line in output(_LOGINCTL).splitlines())
    since = _number(answer.get("IdleSinceHintMonotonic", ""))
    # Desktops that never set it leave the time at 0.
    if answer.get("IdleHint") not in ("yes", "no") or not since:
        return None
    return IDLE_SECONDS if answer["IdleHint"] == "yes" else IDLE_SECONDS - 10.0


class Sparing:
    """Runs each program at most every ten seconds; meanwhile its last answer stands."""

    def __init__(self, run: Callable[[Sequence[str]], str], clock: Callable[[], float]) -> None:
        self._run = run
        self._clock = clock
        self._answers: dict[tuple[str, ...], tuple[float, str]] = {}

    def __call__(self, command: Sequence[str]) -> str:
        now, key = self._clock(), tuple(command)
        asked_at, answer = self._answers.get(key, (float("-inf"), ""))
        if now - asked_at >= _BETWEEN_TOOLS_SECONDS:
            answer = self._run(command)
            self._answers[key] = now, answer
        return answer


def _number(answer: str) -> float | None:
    """The number at the end of an answer such as "t 1234"."""
    last = answer.split()[-1:]
    return float(last[0]) if last and last[0].isdecimal() else None


def _output(command: Sequence[str]) -> str:
    if shutil.which(command[0]) is None:
        return ""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_TOOL_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""


class _ScreenSaverInfo(ctypes.Structure):
    # XScreenSaverInfo of <X11/extensions/scrnsaver.h>; times are milliseconds.
    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


def _x11_idle(display: str) -> float | None:
    """Ask an X server. The connection is not kept: Xlib ends a program whose server ends."""
    x11, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    saver.XScreenSaverQueryInfo.argtypes = (
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.POINTER(_ScreenSaverInfo),
    )
    connection = x11.XOpenDisplay(display.encode())
    if not connection:
        return None
    try:
        info = _ScreenSaverInfo()
        told = saver.XScreenSaverQueryInfo(
            connection, x11.XDefaultRootWindow(connection), ctypes.byref(info)
        )
        return info.idle / 1000 if told else None
    finally:
        x11.XCloseDisplay(connection)


def _idle_on_windows() -> float | None:
    if sys.platform != "win32":
        return None

    class LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("ticks", ctypes.c_uint))

    last = LastInput(ctypes.sizeof(LastInput), 0)
    if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
        return None
    # Both count milliseconds in 32 bits, and begin anew after 49 days.
    ticks = ctypes.windll.kernel32.GetTickCount() & 0xFFFFFFFF
    return float((ticks - last.ticks) & 0xFFFFFFFF) / 1000


def _idle_on_macos() -> float | None:
    services = ctypes.CDLL(
        "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
    )
    since = services.CGEventSourceSecondsSinceLastEventType
    since.restype = ctypes.c_double
    since.argtypes = (ctypes.c_int32, ctypes.c_uint32)
    # kCGEventSourceStateCombinedSessionState, kCGAnyInputEventType
    return float(since(0, 0xFFFFFFFF))
