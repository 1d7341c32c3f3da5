"""Packages that our libraries import and this program has no use for, kept from being loaded.

`lancedb` imports a client for catalogues on servers, some 400 pydantic classes, and `fastembed`
what downloads models: each takes longer to load than all the rest of the library. This program
asks no server, so such an import is answered with empty classes of the same names. If one is
made all the same, the package is loaded then.

`lancedb` also has every method that it overrides compared with the one above it, each time that
it is loaded: for its authors that finds mistakes, here it takes a third of the loading.
"""

from __future__ import annotations

import contextlib
import importlib
import sys
from abc import ABC
from collections.abc import Iterator, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


@contextlib.contextmanager
def left_out(*packages: str) -> Iterator[None]:
    """In this block whatever is imported of these packages is empty at first.

    What is loaded already is left as it is.
    """
    finder = _Finder(packages)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


@contextlib.contextmanager
def uncompared() -> Iterator[None]:
    """In this block the decorators of the package `overrides` do nothing.

    If it is loaded already it is left as it is.
    """
    if "overrides" in sys.modules:
        yield
        return
    silent = ModuleType("overrides")
    vars(silent).update(override=_as_it_is, EnforceOverrides=_Enforced)
    sys.modules["overrides"] = silent
    try:
        yield
    finally:
        del sys.modules["overrides"]


class _Enforced(ABC):  # noqa: B024  (it stands for a class whose subclasses are abstract)
    """What enforces nothing."""


def _as_it_is(method: Any) -> Any:
    return method


class _Finder(MetaPathFinder):
    def __init__(self, packages: Sequence[str]) -> None:
        self._packages = packages

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] not in self._packages:
            return None
        return ModuleSpec(fullname, _Loader(), is_package=True)


class _Loader(Loader):
    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Empty(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing in it."""


class _Empty(ModuleType):
    """A module that has every class that it is asked for, each without anything in it.

    What is not written as a class is, may be a module or a function: it is taken for both.
    """

    def __getattr__(self, name: str) -> type | ModuleType:
        if name.startswith("__"):
            raise AttributeError(name)
        of_class = name.lstrip("_")[:1].isupper()
        made = self._class(name) if of_class else _Empty(f"{self.__name__}.{name}")
        setattr(self, name, made)
        return made

    def __call__(self, *arguments: Any, **values: Any) -> Any:
        module, _, name = self.__name__.rpartition(".")
        return _real(module, name)(*arguments, **values)

    def _class(self, name: str) -> type:
        def make(cls: type, *arguments: Any, **values: Any) -> Any:
            return _real(self.__name__, name)(*arguments, **values)

        return type(name, (), {"__module__": self.__name__, "__new__": make})


def _real(module: str, name: str) -> Any:
    """A class as it is in its package, which is loaded now."""
    for known, found in list(sys.modules.items()):
        if isinstance(found, _Empty):
            del sys.modules[known]
    return getattr(importlib.import_module(module), name)
