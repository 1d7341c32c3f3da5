"""How dmgbuild lays out the disk image: the app beside the folder that it is dragged into.

dmgbuild runs this file with `defines` set from its -D options.
"""

from __future__ import annotations

from pathlib import PurePosixPath

_app = PurePosixPath(globals()["defines"]["app"])
format = "UDZO"
files = [str(_app)]
symlinks = {"Applications": "/Applications"}
icon_locations = {_app.name: (140, 120), "Applications": (500, 120)}
window_rect = ((200, 120), (640, 280))
