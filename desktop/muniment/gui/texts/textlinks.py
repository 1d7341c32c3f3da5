"""Addresses in a text: of web pages and of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADDRESS = re.compile(
    r"\b(?:https?|ftp)://[^\s<>\"“”«»|]{1,2000}"
    r"|\bwww\.[^\s<>\"“”«»|]{3,2000}"
    r"|\bmailto:[^\s<>\"“”«»|]{3,300}"
    r"|(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}",
    re.IGNORECASE,
)
_AFTER = ".,;:!?'’…*_"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses stand in a text, without the punctuation behind them."""
    for found in _ADDRESS.finditer(text):
        address = found[0]
        while address and (
            address[-1] in _AFTER
            or (
                address[-1] in _PAIRS
                and address.count(address[-1]) > address.count(_PAIRS[address[-1]])
            )
        ):
            address = address[:-1]
        yield found.start(), found.start() + len(address)


def target(address: str) -> str:
    """What is to be opened for an address as it stands in a text."""
    if "://" in address or address.lower().startswith("mailto:"):
        return address
    return f"https://{address}" if address.lower().startswith("www.") else f"mailto:{address}"
