"""What the program says outside of its window, as templates for translators.

The core knows no Qt and speaks plain English. Its texts are read off the code: an f-string
becomes a template with {0}, {1} … where values stand, words that vary are put in, so that a
translator has whole sentences ("{0} of {1} slides is damaged and was left out.").
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.speech import (
    SENTENCE,
    WORD,
    Code,
    Frame,
    Hole,
    Variants,
    assigned,
    name_of,
    read,
    returned,
)  # fmt: skip
from muniment.gui.troubles import without_commands

# Modules whose texts are no messages: data about languages, prompts, the command line's own.
_NOT_SAID = (
    "gui", "cli", "__main__.py", "doctor.py", "export.py", "as_json.py", "conversation_json.py",
    "claims/vocabulary.py", "claims/reading.py", "claims/numbers.py", "claims/dates.py",
    "answer/wordings", "answer/followup.py", "answer/prompts.py", "answer/bearing.py",
    "llm/rendering.py", "llm/templates.py", "llm/variant.py",
    "extract/confine.py", "extract/answers.py", "extract/seccomp.py", "extract/kinds.py",
    "extract/cards.py", "extract/mapi.py", "store/manifests.py", "store/checksums.py",
    "disk/watch.py", "offline.py",
)  # fmt: skip
# Calls whose words are no messages: logs, faults of the program, what is caught again inside.
_SILENT = re.compile(
    r"(^_?log\.|^re\.|(Value|OS|Type|Attribute|Import|Permission)Error$|_setting$)"
)
# Beside the kinds of MunimentError: what carries words to a person.
_SPEAKERS = {
    "LeftOutError", "GgufError", "LoadError", "Refused", "Damage", "Offload", "ErrorRaised",
    "_Broken",
}  # fmt: skip
_NOTING = {"note", "state"}
_NAMED = {
    "NO_TEXT",
    "FOREIGN",
    "ILLEGIBLE",
    "IN_PART",
    "DATE_HINT",
    "message",
    "resting",
    "why",
    "note",
    "problem",
    "reason",
    "meaning",
    "title",
}
# Functions that make labels of places, beside what is handed to Place() or called a label.
_LABELLING = {"_joined_label", "label", "place_at", "span"}
_HOLE = re.compile(r"\{(\d+)\}")
# What is said to a model to see how fast it is.
_TO_MODELS = {
    "The tide turns twice a day.",
    "Tell a long story about a harbour and its tides.",
}
# What the core puts together of words that say something by themselves elsewhere.
_MORE = (
    "This PDF opens with a password only.",
    "writes answers",
    "finds by meaning",
    "sorts the best results again",
    "PDFs", "e-mails", "Word documents", "spreadsheets", "presentations", "pictures", "e-books",
    "web pages", "text files",
    "PDF", "e-mail", "Word document", "spreadsheet", "presentation", "picture", "e-book",
    "web page", "text file", "documents", "document",
    "{0} bytes", "{0} kB", "{0} MB", "{0} GB",
)  # fmt: skip
_LABELS = (
    "p. {0}",
    "event {0}: {1}",
    "contact {0}: {1}",
    "event {0}",
    "contact {0}",
    "entry {0}: {1}",
)
# What narrows the documents that a question asked about, piece by piece: {0} is the noun with what
# was said of it before (answer/collection.py, answer/collection_question.py).
_NARROWED = (
    "{0} with “{1}” in their title or file name",
    "{0} with “{1}” in its title or file name",
    "{0} in “{1}”",
    "{0} before {1}",
    "{0} from {1} on",
    "{0} from {1}",
    "{0} from {1} to {2}",
    "{0} in English",
    "{0} in German",
    "{0} in French",
    "{0} in Spanish",
)
_COUNTED = re.compile(
    r"\{\d\} (does |do |not |holds? |mentions? |\{\d\} )+.*“\{\d\}”\."
    r"|\{0\} (\{1\}|1) files? could not be read\."
)
# Sentences beside a value that is one itself: each is looked up by itself.
_LAST_VALUE = re.compile(r"(?<=[.?!]) \{\d+\}$")
_FIRST_VALUE = re.compile(r"^\{0\} (?=[A-Z][a-z]+ )")

# What is said of all documents that a question asked about, where it asked for no kind of them:
# the words come out of a noun that the question named, so the code does not hold them whole.
_SAID_OF_THEM = (
    "mention", "mentions", "do not mention", "does not mention", "hold all the words of",
    "holds all the words of", "do not hold all the words of", "does not hold all the words of",
)  # fmt: skip
_OF_DOCUMENTS = (
    *(f"{{0}} of {{1}} documents {said} “{{2}}”." for said in _SAID_OF_THEM),
    *(f"{{0}} of {{1}} {{2}} {said} “{{3}}”." for said in _SAID_OF_THEM),
    *(f"None of the {{0}} documents {said} “{{1}}”." for said in _SAID_OF_THEM[::2]),
    *(f"None of the {{0}} {{1}} {said} “{{2}}”." for said in _SAID_OF_THEM[::2]),
    "There are no documents.",
    "There is 1 document.",
    "There are {0} documents.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CoreMessages:
    """Templates, each with the names of its values.

    They are sentences and titles, labels of places, and what narrows the `kinds` of documents
    that a question asked about.
    """

    texts: Mapping[str, str]
    places: Mapping[str, str]
    kinds: Mapping[str, str]


def gather(package: Path) -> CoreMessages:
    """All messages of the package outside of its window. Raises OSError or SyntaxError."""
    return _Gatherer(Code(read(package, is_said), _SILENT)).messages()


def is_said(module: str) -> bool:
    """Whether the texts of this module of the package ("extract/pdf.py") are messages."""
    return not any(module == name or module.startswith(f"{name}/") for name in _NOT_SAID)


class _Gatherer:
    """Knows where in the code messages are."""

    def __init__(self, code: Code) -> None:
        self._code = code
        self._speakers = code.kinds_of("MunimentError") | _SPEAKERS

    def messages(self) -> CoreMessages:
        texts = dict.fromkeys((*_OF_DOCUMENTS, *_MORE), "")
        places = dict.fromkeys(_LABELS, "")
        for expression, frame in self._spoken():
            _add(texts, self._code.variants(expression, frame), least=2)
        for expression, frame in self._places():
            _add(places, self._code.variants(expression, frame), least=1)
        for expression, frame in self._sentences():
            _add(texts, self._code.variants(expression, frame), least=3, shape=SENTENCE)
        # What came up on the way: clauses that stand for themselves within a message.
        while self._code.aside:
            expression, frame = self._code.aside.pop()
            _add(texts, self._code.variants(expression, frame), least=2)
        places = {t: n for t, n in places.items() if t not in texts}
        return CoreMessages(texts, places, dict.fromkeys(_NARROWED, ""))

    def _spoken(self) -> Iterator[tuple[ast.expr, Frame]]:
        for node, frame in self._code.nodes:
            if isinstance(node, ast.Call):
                name = name_of(node)
                if name in self._speakers:
                    yield from ((arg, frame) for arg in node.args)
                    yield from ((k.value, frame) for k in node.keywords if k.arg != "path")
                elif name in _NOTING and isinstance(node.func, ast.Attribute):
                    yield from ((arg, frame) for arg in node.args)
                else:
                    yield from ((k.value, frame) for k in node.keywords if k.arg in _NAMED)
            for target, value in assigned(node):
                if target.lstrip("._") in _NAMED:
                    yield value, frame

    def _places(self) -> Iterator[tuple[ast.expr, Frame]]:
        for node, frame in self._code.nodes:
            if not frame.module.name.startswith(("extract/", "records")):
                continue
            if isinstance(node, ast.Call) and name_of(node) == "Place" and node.args:
                yield node.args[0], frame
            for target, value in assigned(node):
                if target in ("label", ".label"):
                    yield value, frame
            if isinstance(node, ast.FunctionDef) and node.name in _LABELLING:
                inner = Frame(frame.module, node)
                yield from ((value, inner) for value in returned(node))

    def _sentences(self) -> Iterator[tuple[ast.expr, Frame]]:
        """Whole sentences wherever they stand: constants, branches, what functions give back."""
        for node, frame in self._code.nodes:
            passed_over = id(node) in frame.module.docstrings or id(node) in self._code.within
            if isinstance(node, ast.Constant | ast.JoinedStr) and not passed_over:
                yield node, frame


def _add(
    into: dict[str, str], variants: Variants, least: int, shape: re.Pattern[str] | None = None
) -> None:
    """Put the variants that hold so many words, and have this shape, among the templates."""
    for variant in variants:
        template, told = _template(variant)
        if shape is not None and not shape.fullmatch(template):
            continue
        words = WORD.findall(re.sub(r"\{\d+\}", " ", template))
        if len(words) >= least and (least < 2 or " " in template) and not _left_out(template):
            into.setdefault(template, told)


def _left_out(template: str) -> bool:
    """Whether it is no message, or one that stands written out above."""
    return template in _TO_MODELS or bool(_COUNTED.search(template))


def _template(variant: Sequence[str | Hole]) -> tuple[str, str]:
    """The text with {0}, {1} … for its holes, and what the code calls these."""
    if any("{" in piece for piece in variant if isinstance(piece, str)):
        return "", ""
    names = [piece.name for piece in variant if isinstance(piece, Hole)]
    count = iter(range(len(names)))
    text = "".join(f"{{{next(count)}}}" if isinstance(p, Hole) else p for p in variant)
    text = _FIRST_VALUE.sub("", _LAST_VALUE.sub("", without_commands(text.strip())))
    left = list(dict.fromkeys(map(int, _HOLE.findall(text))))
    text = _HOLE.sub(lambda hole: f"{{{left.index(int(hole[1]))}}}", text)
    return text, "; ".join(f"{{{i}}}: {names[old]}" for i, old in enumerate(left))
