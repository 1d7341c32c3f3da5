"""What libraries import and nobody needs is not loaded; they work all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_CLIENT = "lance_namespace_urllib3_client"


def run(code: str) -> str:
    """What Python code prints in a fresh interpreter, whose warnings are errors."""
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_client_for_servers_is_not_loaded() -> None:
    loaded = run(f"""
import sys
import muniment.store.lance
print([name for name, module in sys.modules.items()
       if name.startswith("{_CLIENT}") and getattr(module, "__file__", None)])
""")
    assert loaded.split() == ["[]"]


def test_what_downloads_models_is_not_loaded() -> None:
    loaded = run("""
import sys
import muniment.onnx_sessions
print([name for name, module in sys.modules.items()
       if name.partition(".")[0] in ("huggingface_hub", "httpx", "httpcore", "requests", "urllib3")
       and getattr(module, "__file__", None)])
""")
    assert loaded.split() == ["[]"]


def test_it_is_loaded_when_something_of_it_is_needed(tmp_path: Path) -> None:
    loaded = run(f"""
import muniment.store.lance
import lancedb
tables = lancedb.connect({str(tmp_path)!r})
tables.create_table("otters", [{{"n": 1}}])
print(tables.list_tables().tables, type(tables.list_tables()).model_fields is not None)
""")
    assert loaded.strip() == "['otters'] True"


def test_what_somebody_has_loaded_before_is_left_as_it_is() -> None:
    loaded = run(f"""
import {_CLIENT} as client
import muniment.store.lance
from {_CLIENT}.models import QueryTableRequest
print(client.__file__ is not None, "vector" in QueryTableRequest.model_fields)
""")
    assert loaded.split() == ["True", "True"]


def test_other_imports_are_not_answered() -> None:
    loaded = run(f"""
from muniment.unused import left_out
with left_out("{_CLIENT}"):
    import json
    try:
        import lance_namespace_of_nobody
    except ModuleNotFoundError:
        print(json.__file__ is not None)
""")
    assert loaded.split() == ["True"]


def test_methods_are_not_compared_while_a_library_is_loaded() -> None:
    loaded = run("""
import sys
import muniment.store.lance
print("overrides" in sys.modules)
from overrides import override
print(override.__module__)
""")
    assert loaded.split() == ["False", "overrides.overrides"]


def test_who_compares_methods_already_goes_on() -> None:
    loaded = run("""
import overrides
from muniment.unused import uncompared
with uncompared():
    from overrides import override
print(override is overrides.override)
""")
    assert loaded.split() == ["True"]
