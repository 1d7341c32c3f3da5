"""The program's icon as pictures, drawn by Qt without a screen."""

from __future__ import annotations

import os
from pathlib import Path

from installer.bundle import ROOT
from installer.failure import Failure

SOURCE = ROOT / "resources/icons/muniment.svg"


def draw(targets: dict[Path, int]) -> None:
    """Draw the icon into PNG files, each so many pixels wide. Raises Failure if Qt cannot."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QIcon

    app = QGuiApplication.instance() or QGuiApplication([])
    icon = QIcon(str(SOURCE))
    for target, size in targets.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        if not icon.pixmap(QSize(size, size), 1.0).save(str(target)):
            raise Failure(f"Qt could not draw the icon {SOURCE}.")
    del app
