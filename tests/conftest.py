"""What all tests share: a home of their own, no network, and the real models, loaded once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before anything of the program is imported: nothing is read from or written to the home.
_HOME = tempfile.TemporaryDirectory(prefix="muniment-tests-")
os.environ["XDG_CACHE_HOME"] = str(Path(_HOME.name) / "cache")
os.environ["XDG_DATA_HOME"] = str(Path(_HOME.name) / "data")
os.environ["XDG_CONFIG_HOME"] = str(Path(_HOME.name) / "config")
os.environ["MUNIMENT_CONFIG"] = str(Path(_HOME.name) / "config")
os.environ["MUNIMENT_MODELS"] = str(Path(_HOME.name) / "models")

from muniment.config import resources  # noqa: E402
from muniment.embed import Embedder  # noqa: E402
from muniment.library import Library  # noqa: E402
from muniment.llm import Llm  # noqa: E402
from muniment.llm.tuning import Tuning  # noqa: E402
from muniment.models import Models  # noqa: E402
from muniment.offline import refuse_network  # noqa: E402

refuse_network()


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The starter embedding model."""
    return Embedder(Models().get("embedding"))


@pytest.fixture
def llm() -> Iterator[Llm]:
    """The starter answering model in a child of its own."""
    model = Llm(Models().get("answers"), context=2048, tuning=Tuning(2))
    yield model
    model.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the sample documents, indexed. Not to be changed."""
    with Library.open(tmp_path_factory.mktemp("sample") / "library") as library:
        library.add([resources() / "sample"])
        assert library.wait(240)
        yield library
