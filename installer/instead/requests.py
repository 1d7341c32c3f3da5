"""In the place of requests: rapidocr and fastembed name it for downloads, which are refused."""

from __future__ import annotations

from typing import Any, NoReturn


class RequestException(OSError):
    """What a download ends with."""


class Response:
    """What a download would give."""


def get(url: str, **_: Any) -> NoReturn:
    """Raises RequestException."""
    raise RequestException(f"This program downloads nothing, and so not {url}.")
