"""The models of this computer: listed, chosen, fetched, added and removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
from rich.table import Table
from rich.text import Text

from muniment import as_json
from muniment.cli.call import Call
from muniment.cli.screen import shown
from muniment.config import user_models
from muniment.errors import ModelError, UsageError
from muniment.models import ROLES, Models


def models(call: Call) -> int:
    """The list of models, or what is to be done with one."""
    deed = {"add": _add, "get": _get, "remove": _remove}.get(call.options.deed, _list)
    return deed(call)


def use(call: Call) -> int:
    """Another model for meanings is built first; one for answers is there at once."""
    with call.writing() as library:
        library.use(call.options.model)
        call.screen.show_progress(library)
        call.report(library.status())
    return 0


def _list(call: Call) -> int:
    from muniment.library import known_models

    known = known_models(call.folder)
    if call.json:
        as_json.print_json([as_json.jsonable(asdict(model)) for model in known])
        return 0
    table = Table("Model", "For", "Size", "Licence", "State", box=None, pad_edge=False)
    for model in known:
        state = "in use" if model.in_use else "installed" if model.path else "not installed"
        size = f"{model.bytes / 1e6:,.0f} MB" if model.bytes else "–"
        cells = (model.title, ROLES[model.role], size, model.licence, model.problem or state)
        table.add_row(*(Text(shown(cell)) for cell in cells))
    call.screen.out.print(table)
    call.screen.out.print(
        "\nOne that is not installed: `muniment models get MODEL` downloads it.\n"
        "Models of your own: `muniment models add FILE`, or put the GGUF file into "
        f"{user_models()}",
        soft_wrap=True,
        markup=False,
    )
    return 0


def _add(call: Call) -> int:
    path, adapter = call.options.path, call.options.adapter
    # First the library: where it cannot be changed, nothing is to be copied either.
    with call.writing() as library:
        try:
            with _copying(call) as on_progress:
                added = library.add_model(path, adapter=adapter, on_progress=on_progress)
        except ModelError as error:
            # The file that was named cannot be used: that is no fault of the program's.
            raise UsageError(error.title, error.message, error.path) from error
    return _done(call, added, "Answers are written with it from now on.")


def _get(call: Call) -> int:
    """To name it is to ask for it; where from, and how much, is said before the first byte."""
    from muniment.library import get_model

    name, folder = call.options.model, call.options.folder
    model = next((one for one in Models(places=()).all() if one.name == name), None)
    if model is not None and model.address and folder is None:
        told = f"{model.title}: {(model.bytes or 0) / 1e6:,.0f} MB from {model.address}"
        call.screen.err.print(Text(told), soft_wrap=True)
    what = "Downloading the model" if folder is None else "Copying the model"
    with _copying(call, what) as on_progress:
        got = get_model(name, folder, on_progress=on_progress)
    return _done(call, got, f"`muniment use {name}` uses it from now on.")


def _remove(call: Call) -> int:
    with call.writing() as library:
        path = library.remove_model(call.options.model)
    return _done(call, path, "It is deleted.")


def _done(call: Call, path: Path, what: str) -> int:
    if call.json:
        as_json.print_json({"path": str(path)})
    else:
        call.screen.out.print(Text(shown(f"{path}: {what}")), soft_wrap=True)
    return 0


@contextmanager
def _copying(call: Call, what: str = "Copying the model") -> Iterator[Callable[[float], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    err = call.screen.err
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task(what, total=1.0)
        yield lambda share: progress.update(task, completed=share)
