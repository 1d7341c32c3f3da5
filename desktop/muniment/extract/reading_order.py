"""In which order a person reads boxes of text that stand freely on a slide or drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

_Item = TypeVar("_Item")
# Boxes that overlap by less than this share of the smaller one still stand beside each other.
_SLACK = 0.15
# Beyond this many, boxes are sorted from top to bottom.
_MOST = 500


class Box(NamedTuple):
    """A rectangle, in any unit; `top` is smaller than `bottom`."""

    left: float
    top: float
    right: float
    bottom: float


def in_reading_order(items: Sequence[_Item], box_of: Callable[[_Item], Box | None]) -> list[_Item]:
    """The items from top to bottom and from left to right, columns where a gap parts them.

    The boxes are divided by gaps, across and down in turn (a recursive XY cut). Items
    without a box come first, in the order given.
    """
    placed = [(box, item) for item in items if (box := box_of(item)) is not None]
    free = [item for item in items if box_of(item) is None]
    placed.sort(key=lambda pair: (pair[0].top, pair[0].left))
    if len(placed) > _MOST:
        return free + [item for _, item in placed]
    return free + [item for _, item in _cut(placed)]


def _cut(pairs: list[tuple[Box, _Item]]) -> list[tuple[Box, _Item]]:
    if len(pairs) < 2:
        return pairs
    for start, end in ((1, 3), (0, 2)):
        groups = _groups(pairs, start, end)
        if len(groups) > 1:
            return [pair for group in groups for pair in _cut(group)]
    return sorted(pairs, key=lambda pair: (pair[0].top, pair[0].left))


def _groups(pairs: list[tuple[Box, _Item]], start: int, end: int) -> list[list[tuple[Box, _Item]]]:
    """The boxes in groups that a gap parts, along one axis."""
    groups: list[list[tuple[Box, _Item]]] = []
    reach = 0.0
    for pair in sorted(pairs, key=lambda pair: pair[0][start]):
        box = pair[0]
        slack = _SLACK * (box[end] - box[start])
        if groups and box[start] + slack < reach:
            groups[-1].append(pair)
            reach = max(reach, box[end])
        else:
            groups.append([pair])
            reach = box[end]
    return groups
