"""Packages that LanceDB imports and this program has no use for, kept from being loaded.

`lancedb` imports a client for catalogues on servers: some 400 pydantic classes, which take
longer to make than all the rest of LanceDB takes to load. A library is a folder on disk and
never asks a server, so that import is answered with empty classes of the same names. If one is
made all the same, the package is loaded then.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_UNUSED = "lance_namespace_urllib3_client"


@contextlib.contextmanager
def unused_left_out() -> Iterator[None]:
    """In this block whatever is imported of the unused packages is empty at first.

    What is loaded already is left as it is.
    """
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _Finder(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] != _UNUSED:
            return None
        return ModuleSpec(fullname, _Loader(), is_package=True)


class _Loader(Loader):
    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Empty(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing in it."""


class _Empty(ModuleType):
    """A module that has every class that it is asked for, each without anything in it."""

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)

        def make(cls: type, *arguments: Any, **values: Any) -> Any:
            return _real(self.__name__, name)(*arguments, **values)

        made = type(name, (), {"__module__": self.__name__, "__new__": make})
        setattr(self, name, made)
        return made


def _real(module: str, name: str) -> Any:
    """A class as it is in its package, which is loaded now."""
    for known, found in list(sys.modules.items()):
        if isinstance(found, _Empty):
            del sys.modules[known]
    return getattr(importlib.import_module(module), name)
