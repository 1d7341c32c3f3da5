"""Times of day in a text: 14:00 = 2 pm = 14 Uhr. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TIME = re.compile(
    r"(?<![\w:.])(?P<hour>[01]?\d|2[0-4])"
    r"(?:[:.h](?P<minute>[0-5]\d)(?::\d\d)?)?"
    r"(?P<half>\s?[ap]\.?\s?m\b\.?)?(?P<clock>\s?(?:Uhr\b|o[’']clock|h\b))?(?![\w:])",
    re.IGNORECASE,
)
_HALF_A_DAY = 12 * 60


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day in minutes after midnight; `whole` if it says which half of the day."""

    start: int
    end: int
    minutes: int
    whole: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """What stands for it where contexts are compared."""
        return (f"{self.minutes // 60:02}:{self.minutes % 60:02}",)


def find_times(text: str) -> list[Time]:
    """The times of a text in order; a mere 14 or 3.15 is none, 14:00 and 3.15 pm are."""
    found = []
    for match in _TIME.finditer(text):
        colon = match["minute"] and match.group()[len(match["hour"])] in ":h"
        if not (colon or match["half"] or match["clock"]):
            continue
        hour = int(match["hour"])
        half = (match["half"] or "").strip().lower()
        if half and hour > 12:
            continue
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        minutes = hour * 60 + int(match["minute"] or 0)
        whole = bool(half) or hour > 12 or match["hour"].startswith("0")
        found.append(Time(match.start(), match.end(), minutes, whole))
    return found


def agrees(claimed: Time, there: Time) -> bool:
    """Whether two times may be the same; 2:00 may be 14:00."""
    if claimed.minutes == there.minutes:
        return True
    halves = (claimed.minutes - there.minutes) % _HALF_A_DAY == 0
    return halves and not (claimed.whole and there.whole)
