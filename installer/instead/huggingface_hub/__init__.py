"""In the place of huggingface_hub: what fastembed names for downloads, which are refused."""

from __future__ import annotations

from typing import Any, NoReturn

from . import constants as constants


def snapshot_download(*_: Any, **__: Any) -> NoReturn:
    """Refused, as all here: raises OSError."""
    raise OSError("This program downloads no models.")


model_info = list_repo_tree = snapshot_download
