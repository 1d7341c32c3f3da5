"""The models of this computer: listed, chosen, added and removed."""

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


def models(call: Call) -> int:
    """The list of models, or what is to be done with one."""
    deed = {"add": _add, "remove": _remove}.get(call.options.deed, _list)
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
    from muniment.models import ROLES

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
        "\nModels of your own: `muniment models add FILE`, or put the GGUF file into "
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
def _copying(call: Call) -> Iterator[Callable[[float], None]]:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    err = call.screen.err
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        task = progress.add_task("Copying the model", total=1.0)
        yield lambda share: progress.update(task, completed=share)
