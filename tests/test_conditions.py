"""When work should rest."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace

import psutil
import pytest

from muniment import conditions
from muniment.conditions import CALM, IDLE_SECONDS, LEAVE, PLUG_IN, Conditions, idle_on_linux

HOUR = 3600.0


def why(plugged: bool, idle: bool, *, battery: bool = False, unused: float | None = HOUR) -> str:
    asked = Conditions(lambda: battery, lambda: unused, lambda: None, lambda: 100.0)
    return asked.why_rest(plugged, idle)


@pytest.mark.parametrize(
    ("only_plugged_in", "only_when_idle", "battery", "unused", "expected"),
    [
        # nothing is asked for
        (False, False, True, 0.0, ""),
        # only when plugged in
        (True, False, False, 0.0, ""),
        (True, False, True, HOUR, PLUG_IN),
        # only when idle
        (False, True, True, HOUR, ""),
        (False, True, True, IDLE_SECONDS, ""),
        (False, True, True, IDLE_SECONDS - 1, LEAVE),
        (False, True, False, 0.0, LEAVE),
        # both
        (True, True, False, HOUR, ""),
        (True, True, True, HOUR, PLUG_IN),
        (True, True, False, 0.0, LEAVE),
        # it cannot be told, nor how busy the computer is
        (True, True, False, None, ""),
    ],
)
def test_work_rests_when_it_is_to(
    only_plugged_in: bool,
    only_when_idle: bool,
    battery: bool,
    unused: float | None,
    expected: str,
) -> None:
    said = why(only_plugged_in, only_when_idle, battery=battery, unused=unused)
    assert said == expected


def test_reasons_are_sentences() -> None:
    assert all(re.fullmatch(r"[A-Z][a-z ]+\.", reason) for reason in (PLUG_IN, LEAVE, CALM))


def test_while_it_is_used_the_system_is_asked_no_sooner_than_it_can_be_idle() -> None:
    asked_at: list[float] = []
    now = 0.0

    def unused() -> float:
        asked_at.append(now)
        return now if now < 500 else 0.0

    waiting = Conditions(lambda: False, unused, lambda: None, lambda: now)
    said = []
    for second in range(600):
        now = float(second)
        said.append(waiting.why_rest(False, True))
    assert asked_at[:3] == [0.0, IDLE_SECONDS, IDLE_SECONDS + 1]
    # Whoever comes back is noticed at once.
    first_work, back = said.index(""), 500
    assert first_work == IDLE_SECONDS
    assert set(said[first_work:back]) == {""}
    assert set(said[back:]) == {LEAVE}


def test_where_use_cannot_be_told_other_programs_must_have_been_calm_for_a_while() -> None:
    now = 0.0
    waiting = Conditions(
        lambda: False, lambda: None, lambda: 2.0 if 50 <= now < 60 else 0.01, lambda: now
    )
    said = []
    for second in range(120):
        now = float(second)
        said.append(waiting.why_rest(False, True))
    assert said == [CALM] * 30 + [""] * 20 + [CALM] * 39 + [""] * 31


# ---------------------------------------------------------------- what the system says


@pytest.mark.parametrize(
    ("battery", "expected"),
    [
        (None, ""),
        (SimpleNamespace(percent=50, power_plugged=True), ""),
        (SimpleNamespace(percent=50, power_plugged=False), PLUG_IN),
        (SimpleNamespace(percent=50, power_plugged=None), ""),
        (OSError("no such thing"), ""),
        (NotImplementedError(), ""),
    ],
)
def test_the_battery_is_asked(
    battery: object, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sensors() -> object:
        if isinstance(battery, Exception):
            raise battery
        return battery

    monkeypatch.setattr(psutil, "sensors_battery", sensors, raising=False)
    assert Conditions().why_rest(True, False) == expected


MUTTER = "busctl"
LOGIND = "loginctl"


@pytest.mark.parametrize(
    ("environment", "answers", "expected"),
    [
        ({}, {}, None),
        ({"DISPLAY": ":0"}, {}, 7.0),
        # over the network: not asked
        ({"DISPLAY": "elsewhere:0"}, {}, None),
        ({"DISPLAY": "localhost:10.0"}, {}, None),
        # under Wayland, not by X
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, {MUTTER: "t 61500\n"}, 61.5),
        (
            {"WAYLAND_DISPLAY": "wayland-0"},
            {LOGIND: "IdleHint=yes\nIdleSinceHintMonotonic=123456\n"},
            IDLE_SECONDS,
        ),
        (
            {"WAYLAND_DISPLAY": "wayland-0"},
            {LOGIND: "IdleHint=no\nIdleSinceHintMonotonic=123456\n"},
            IDLE_SECONDS - 10,
        ),
        # a desktop that never says so
        (
            {"WAYLAND_DISPLAY": "wayland-0"},
            {LOGIND: "IdleHint=no\nIdleSinceHintMonotonic=0\n"},
            None,
        ),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {MUTTER: "nonsense", LOGIND: "nonsense"}, None),
    ],
)
def test_on_linux_the_display_server_or_the_session_says_since_when(
    environment: dict[str, str], answers: dict[str, str], expected: float | None
) -> None:
    def output(command: Sequence[str]) -> str:
        return answers.get(command[0], "")

    assert idle_on_linux(environment, lambda display: 7.0, output) == expected


def test_asking_this_computer_does_no_harm() -> None:
    asked = Conditions()
    assert asked.why_rest(False, False) == ""
    assert all(asked.why_rest(True, True) in ("", PLUG_IN, LEAVE, CALM) for _ in range(3))


def test_the_load_of_others_leaves_out_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    # Processor seconds of all programs, that passed, of this one.
    times = iter([(100.0, 1000.0, 10.0), (130.0, 1100.0, 30.0), (130.0, 1100.0, 30.0), None])
    monkeypatch.setattr(conditions._Load, "_times", lambda self: next(times))
    monkeypatch.setattr(psutil, "cpu_count", lambda: 4)
    load = conditions._Load()
    assert load() == pytest.approx(0.4)
    assert load() == 0.0
    assert load() is None


def test_the_load_of_this_computer_can_be_measured() -> None:
    others = conditions._Load()()
    assert others is not None
    assert 0.0 <= others <= (psutil.cpu_count() or 1) + 0.01


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of our own."""
    if sys.platform != "linux" or not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("no Xvfb here")
    reader, writer = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp", "-noreset"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writer)
        try:
            with open(reader, encoding="ascii") as told:  # noqa: PTH123
                number = told.readline().strip()
            if not number:
                pytest.skip("Xvfb does not start")
            yield f":{number}"
        finally:
            server.terminate()


def test_an_x_server_says_since_when_nobody_has_used_it(display: str) -> None:
    def idle(until: Callable[[float], bool]) -> float:
        for _ in range(100_000):
            told = conditions._x11_idle(display)
            assert told is not None
            if until(told):
                return told
        pytest.fail("it never is")

    waited = idle(lambda seconds: seconds > 0.5)
    subprocess.run(
        ["xdotool", "mousemove", "10", "10", "mousemove", "50", "50"],
        env={**os.environ, "DISPLAY": display},
        check=True,
    )
    assert idle(lambda seconds: seconds < waited) < waited
    assert conditions._x11_idle(":98765") is None
