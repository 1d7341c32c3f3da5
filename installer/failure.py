"""What can be said plainly of a build that does not succeed."""

from __future__ import annotations


class Failure(Exception):
    """The installer cannot be built, and why: one or a few sentences for the person who does."""
