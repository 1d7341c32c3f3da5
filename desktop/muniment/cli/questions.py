"""Questions and the conversations that are made of them: ask, history, export."""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from muniment import as_json
from muniment.cli.call import Call
from muniment.cli.parser import PDF
from muniment.cli.screen import count, shown
from muniment.errors import LibraryError, UsageError, disk_trouble
from muniment.export import Form, exported
from muniment.records import Conversation, Scope, Turn

if TYPE_CHECKING:
    from muniment.conversations import ConversationSummary
    from muniment.library import Library

_LAST, _ALL = "last", "all"


def ask(call: Call) -> int:
    """A plain question is not kept; one with --keep or in a conversation is."""
    options, stop = call.options, threading.Event()
    with call.reading() as library:
        scope = _scope(library, options.within or [])
        talk = _talk(library, options.conversation) if options.conversation else None
        if options.keep and talk is None:
            talk = Conversation(scope=scope)
        try:
            with call.screen.drafting() as on_draft:
                answer = library.ask(
                    options.question, on_draft=on_draft, stop=stop, scope=scope, conversation=talk
                )
        except KeyboardInterrupt:
            stop.set()
            raise
        if not call.json:
            call.screen.show_answer(answer)
        if talk is not None:
            kept = replace(talk, turns=(*talk.turns, Turn(answer, time.time())))
            talk = library.conversations.keep(kept)
    if call.json:
        as_json.print_json(as_json.answer(answer) | {"conversation": talk.id if talk else None})
    elif talk is not None:
        call.screen.err.print(f"Kept as conversation {talk.id}.")
    return 0


def history(call: Call) -> int:
    """What is kept: listed, shown, found or deleted."""
    options = call.options
    with call.reading() as library:
        if options.deed == "show":
            _show(call, library)
        elif options.deed == "delete":
            id = _id(library, options.id)
            library.conversations.delete(id)
            if not call.json:
                call.screen.out.print(f"Conversation {id} is deleted.")
            else:
                as_json.print_json({"deleted": id})
        else:
            words = " ".join(options.words) if options.deed == "find" else ""
            _list(call, library, words)
    return 0


def _list(call: Call, library: Library, words: str) -> None:
    kept = library.conversations
    found = kept.find(words) if words else kept.list()
    if call.json:
        as_json.print_json([as_json.summary(one) for one in found])
    else:
        call.screen.show_conversations(found)
    if damaged := kept.damaged():
        what = count(len(damaged), "conversation")
        said = f"{what} could not be read and was set aside in {damaged[0].parent}."
        call.screen.err.print(Text(shown(said)), soft_wrap=True)


def _show(call: Call, library: Library) -> None:
    conversation = _talk(library, call.options.id)
    if call.json:
        as_json.print_json(as_json.conversation(conversation, library.stale))
    else:
        call.screen.show_conversation(conversation, library.stale)


def export(call: Call) -> int:
    """Conversations in another form, printed or put into a new file."""
    options = call.options
    if options.form == PDF and options.out is None:
        raise UsageError("A PDF needs a file", "Say with --out where it is to be saved.")
    with call.reading() as library:
        ids = dict.fromkeys(
            id
            for given in options.ids
            for id in (_all(library) if given == _ALL else [_id(library, given)])
        )
        conversations = [library.conversations.get(id) for id in ids]
    printed = options.form == PDF
    form = Form.HTML if printed else Form(options.form)
    text = exported(conversations, form, good_only=options.good)
    if options.out is None:
        sys.stdout.write(text)
    else:
        _save(options.out, _pdf(text) if printed else text.encode("utf-8"))
        call.screen.err.print(Text(shown(f"Saved as {options.out}.")), soft_wrap=True)
    return 0


def _pdf(page: str) -> bytes:
    from muniment.extract.printing import pdf

    return pdf(page)


def _save(path: Path, content: bytes) -> None:
    """Write a new file: what is there already is a person's own, and is never written over."""
    try:
        with path.open("xb") as stream:
            stream.write(content)
    except FileExistsError as error:
        raise UsageError(
            "There is such a file already", f"Give another name than {path}.", path
        ) from error
    except OSError as error:
        raise LibraryError(
            "The file could not be written", f"{disk_trouble(error) or error.strerror}.", path
        ) from error


# ---------------------------------------------------------------- what was named


def _scope(library: Library, paths: list[Path]) -> Scope:
    from muniment.counts import inside
    from muniment.library import plain

    folders = tuple(map(plain, paths))
    for path in folders:
        if not any(inside(path, own) or inside(own, path) for own in library.settings.folders):
            raise UsageError("Not in the library", f"{path} lies in none of its folders.", path)
    return Scope(folders)


def _talk(library: Library, given: str) -> Conversation:
    return library.conversations.get(_id(library, given))


def _all(library: Library) -> list[str]:
    return [one.id for one in library.conversations.list()]


def _id(library: Library, given: str) -> str:
    """The id that a person means by it, or by its beginning, or by "last"."""
    kept: list[ConversationSummary] = library.conversations.list()
    found = kept[:1] if given == _LAST else [one for one in kept if one.id.startswith(given)]
    if not kept and given == _LAST:
        raise UsageError(
            "No conversation is kept yet", "`muniment ask --keep QUESTION` keeps the first."
        )
    if len(found) != 1:
        how = "There is none" if not found else "There are several"
        raise UsageError(
            "No such conversation", f"{how} with the id “{given}”. `muniment history` lists them."
        )
    return found[0].id
