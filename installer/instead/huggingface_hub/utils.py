"""In the place of huggingface_hub.utils."""

from __future__ import annotations

from types import SimpleNamespace


class HFValidationError(ValueError):
    """Never raised."""


class RepositoryNotFoundError(OSError):
    """Never raised."""


httpx = SimpleNamespace(TransportError=OSError)


def disable_progress_bars() -> None:
    """There are none."""


enable_progress_bars = disable_progress_bars
