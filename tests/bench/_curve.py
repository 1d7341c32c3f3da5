"""Risk–coverage curves as a picture: what share is answered, and how much of that wrongly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

_WIDTH, _HEIGHT, _MARGIN = 640, 420, 56
_COLOURS = ("#1f5f8b", "#b4532a", "#4c7a34", "#6b4c8f")


def points(scores: Sequence[float], labels: Sequence[float]) -> list[tuple[float, float]]:
    """Coverage and risk as the threshold falls: the best scores are answered first."""
    ranked = sorted(zip(scores, labels, strict=True), key=lambda pair: -pair[0])
    wrong = 0
    found = []
    for n, (_, label) in enumerate(ranked, 1):
        wrong += label == 0
        found.append((n / len(ranked), wrong / n))
    return found


def curve(series: Mapping[str, tuple[Sequence[float], Sequence[float]]]) -> str:
    """An SVG picture of the curves, by their names: scores, and labels (1 is answerable)."""
    across, down = _WIDTH - 2 * _MARGIN, _HEIGHT - 2 * _MARGIN

    def at(x: float, y: float) -> str:
        return f"{_MARGIN + x * across:.1f},{_HEIGHT - _MARGIN - y * down:.1f}"

    drawn = [_axes(across, down)]
    for n, (name, (scores, labels)) in enumerate(series.items()):
        colour = _COLOURS[n % len(_COLOURS)]
        line = " ".join(at(x, y) for x, y in points(scores, labels))
        drawn.append(f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="{line}"/>')
        # Low risk at high coverage is what no curve comes to: there the names hide none.
        below = _HEIGHT - _MARGIN - 18 * (len(series) - n) + 6
        drawn.append(_text(_WIDTH / 2, below, name, colour))
    body = "\n".join(drawn)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'font-family="sans-serif" font-size="13">\n<rect width="100%" height="100%" '
        f'fill="white"/>\n{body}\n</svg>\n'
    )


def _axes(across: float, down: float) -> str:
    left, bottom = _MARGIN, _HEIGHT - _MARGIN
    frame = (
        f'<path d="M{left} {bottom - down} V{bottom} H{left + across}" stroke="#444" fill="none"/>'
    )
    ticks = [
        _text(left + share * across - 12, bottom + 18, f"{share:.0%}", "#444")
        + _text(left - 40, bottom - share * down + 4, f"{share:.0%}", "#444")
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    names = (
        _text(left + across / 2 - 60, bottom + 40, "coverage: share answered", "#444"),
        _text(left - 40, bottom - down - 14, "risk: share of those that have no answer", "#444"),
    )
    return "\n".join((frame, *ticks, *names))


def _text(x: float, y: float, said: str, colour: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{colour}">{escape(said)}</text>'
