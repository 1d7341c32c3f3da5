"""What the frozen program starts with; its children start with it too (`muniment.process`)."""

from __future__ import annotations

from muniment.__main__ import program

program()
