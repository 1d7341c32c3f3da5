"""Says in a window of its own why the program does not start; needs nothing but Qt."""

from __future__ import annotations

import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from muniment.config import resources
from muniment.errors import MunimentError
from muniment.gui.languages import Languages
from muniment.gui.preferring import Preferring
from muniment.gui.prompts import Prompts
from muniment.gui.style import Look


def refuse(error: MunimentError) -> None:
    """Show the error, in the person's language and appearance, until they have read it."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("muniment")
    app.setApplicationDisplayName("Muniment")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "muniment.svg")))
    preferring = Preferring()
    languages = Languages(app)
    languages.use(preferring.now.language)
    Look(app, preferring)
    Prompts().say(error.title, error.message)
    languages.close()
