"""How much of a model goes to the graphics card. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Besides its share of the weights, a card holds buffers for computing, and the display.
_SPARE = 600 << 20


@dataclass(frozen=True, slots=True)
class Device:
    """A graphics card; `free` is its free memory in bytes, None where the driver does not say."""

    name: str
    free: int | None


@dataclass(frozen=True, slots=True)
class Offload:
    """How many layers go to the graphics card, and why, in a sentence for a person."""

    layers: int
    why: str


def choose(devices: Sequence[Device], layers: int, model_bytes: int, context_bytes: int) -> Offload:
    """As many of a model's `layers` (its output counts as one more) as the free memory holds.

    `model_bytes` are the size of its weights, `context_bytes` of its memory for a prompt.
    Where a driver does not say what is free, all are tried, and `fewer` if that fails.
    """
    if not devices:
        return Offload(0, "On the processor: no graphics card that this program can use.")
    names = ", ".join(device.name for device in devices)
    known = [device.free for device in devices if device.free is not None]
    whole = layers + 1
    if len(known) < len(devices):
        return Offload(whole, f"All on {names}, which does not say how much memory is free.")
    room = sum(max(0, free - _SPARE) for free in known)
    fitting = min(whole, int(room * whole // max(1, model_bytes + context_bytes)))
    free = f"{sum(known) / 1e9:,.1f} GB free"
    if fitting == whole:
        return Offload(whole, f"All on {names} ({free}).")
    if not fitting:
        return Offload(0, f"On the processor: {names} has too little memory ({free}).")
    return Offload(fitting, f"{fitting} of {whole} layers on {names} ({free}).")


def fewer(layers: int) -> tuple[int, ...]:
    """What to try, one after the other, when so many layers failed: half, a quarter, none."""
    return tuple(dict.fromkeys((layers // 2, layers // 4, 0))) if layers else ()
