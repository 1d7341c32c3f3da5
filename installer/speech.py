"""Works out what expressions of Python code may say, without running them.

An f-string gives a text with holes for its values. What it takes from constants, from
parameters that callers fill with words, or from one of two branches is put in.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

_MOST = 96
_DEEPEST = 4
WORD = re.compile(r"[A-Za-z]{2,}")
# A clause, not a name of something: a capital or a value first, a full stop last.
SENTENCE = re.compile(r"[A-Z“{].*[a-z] .*[\w}”)\"`][.?!]", re.DOTALL)
# Functions that write values: what they give is put in as a value is.
_VALUES = {"said", "one_line", "str", "len", "round", "join"}


@dataclass(frozen=True, slots=True)
class Hole:
    """Where a value stands in a message; `name` is what the code calls it."""

    name: str


Piece = str | Hole
Variant = tuple[Piece, ...]
Variants = list[Variant]


@dataclass(slots=True)
class Module:
    """The tree of a module, and what can be looked up in it by name."""

    name: str
    tree: ast.Module
    functions: dict[str, list[ast.FunctionDef]] = field(default_factory=dict)
    constants: dict[str, list[ast.expr]] = field(default_factory=dict)
    imports: dict[str, str] = field(default_factory=dict)
    docstrings: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where an expression stands: its module, the function around it, what was handed to that."""

    module: Module
    function: ast.FunctionDef | None = None
    handed: tuple[tuple[str, ast.expr, Frame | None], ...] = ()
    depth: int = 0


def read(package: Path, said: Callable[[str], bool]) -> dict[str, Module]:
    """The modules of a package for whose path within it `said` holds, by that path."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if said(name):
            found[name] = _module(name, ast.parse(path.read_text("utf-8")))
    return found


def _module(name: str, tree: ast.Module) -> Module:
    module = Module(name, tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            module.functions.setdefault(node.name, []).append(node)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("muniment"):
            for alias in node.names:
                module.imports[alias.asname or alias.name] = alias.name
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            body: list[ast.stmt] = node.body
            first = body[0] if body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                module.docstrings.add(id(first.value))
    classes = [node.body for node in tree.body if isinstance(node, ast.ClassDef)]
    for statement in (s for body in (tree.body, *classes) for s in body):
        for target, value in assigned(statement):
            module.constants.setdefault(target, []).append(value)
    return module


def assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """The names that a statement gives values to, with what they may be."""
    if isinstance(node, ast.Assign):
        for target in node.targets:
            yield from _unpacked(target, node.value)
    elif isinstance(node, ast.AnnAssign | ast.NamedExpr) and node.value is not None:
        yield from _unpacked(node.target, node.value)
    elif isinstance(node, ast.For | ast.comprehension) and isinstance(
        node.iter, ast.Tuple | ast.List
    ):
        for item in node.iter.elts:
            yield from _unpacked(node.target, item)


def _unpacked(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Attribute):
        yield f".{target.attr}", value
    elif isinstance(target, ast.Tuple):
        choices = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
        for choice in choices:
            if isinstance(choice, ast.Tuple):
                for one, what in zip(target.elts, choice.elts, strict=False):
                    yield from _unpacked(one, what)


def name_of(call: ast.Call) -> str:
    """The last part of what is called."""
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


class Code:
    """Modules, all that stands in them, and what that may say.

    `aside` gathers clauses that came up on the way and stand for themselves within a message:
    they are no part of its text, but texts of their own.
    """

    def __init__(self, modules: dict[str, Module], silent: re.Pattern[str]) -> None:
        self._modules = modules
        self._silent = silent
        self._calls: dict[str, list[tuple[ast.Call, Frame]]] = {}
        self._locals: dict[int, dict[str, list[ast.expr]]] = {}
        self.nodes: list[tuple[ast.AST, Frame]] = []
        self.within: set[int] = set()
        self.aside: list[tuple[ast.expr, Frame]] = []
        for module in modules.values():
            self._walk(module.tree, Frame(module))

    def _walk(self, node: ast.AST, frame: Frame) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                if self._silent.search(ast.unparse(child.func)):
                    continue
                self._calls.setdefault(name_of(child), []).append((child, frame))
            if isinstance(child, ast.JoinedStr):
                self.within |= {id(part) for part in child.values}
            self.nodes.append((child, frame))
            inner = Frame(frame.module, child) if isinstance(child, ast.FunctionDef) else frame
            self._walk(child, inner)

    def kinds_of(self, base: str) -> set[str]:
        """The names of this class and of all that are made of it."""
        kinds = {base}
        classes = [node for node, _ in self.nodes if isinstance(node, ast.ClassDef)]
        while True:
            made = {c.name for c in classes if kinds & {ast.unparse(b) for b in c.bases}}
            if made <= kinds:
                return kinds
            kinds |= made

    def variants(self, node: ast.expr, frame: Frame) -> Variants:
        """All that an expression may say; holes for what the code does not tell."""
        if frame.depth > _DEEPEST:
            return [(Hole(ast.unparse(node)),)]
        if isinstance(node, ast.Constant):
            return [(node.value,)] if isinstance(node.value, str) else [(Hole(str(node.value)),)]
        if isinstance(node, ast.JoinedStr):
            return self._joined(node, frame)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            both = [self.variants(node.left, frame), self.variants(node.right, frame)]
            worded = any(_worded(v) for side in both for v in side)
            return product_of([*map(_inner, both)]) if worded else [(Hole(ast.unparse(node)),)]
        if isinstance(node, ast.IfExp):
            return _distinct([self.variants(node.body, frame), self.variants(node.orelse, frame)])
        if isinstance(node, ast.Tuple):
            return _distinct([self.variants(value, frame) for value in node.elts])
        if isinstance(node, ast.BoolOp):
            return _distinct([self.variants(value, frame) for value in node.values])
        if isinstance(node, ast.Lambda):
            return self.variants(node.body, frame)
        if isinstance(node, ast.Starred):
            return self.variants(node.value, frame)
        found = self._elsewhere(node, frame)
        return found or [(Hole(ast.unparse(node)),)]

    def _joined(self, node: ast.JoinedStr, frame: Frame) -> Variants:
        parts: list[Variants] = []
        for i, value in enumerate(node.values):
            if isinstance(value, ast.FormattedValue):
                hole: Variants = [(Hole(ast.unparse(value.value)),)]
                if value.format_spec is not None:
                    parts.append(hole)
                elif self._stands_alone(node.values, i):
                    self.aside.append((value.value, frame))
                    parts.append(hole)
                else:
                    alone = len(node.values) == 1
                    found = self.variants(value.value, frame)
                    parts.append(found if alone else _inner(found))
            else:
                parts.append(self.variants(value, frame))
        return product_of(parts)

    def _stands_alone(self, values: Sequence[ast.expr], i: int) -> bool:
        """Whether a value is a clause of its own: its words are translated by themselves."""
        at_end = i + 1 == len(values)
        before = getattr(values[i - 1], "value", "") if i else ""
        after = "" if at_end else getattr(values[i + 1], "value", "")
        if not isinstance(before, str) or not isinstance(after, str):
            return False
        opened = before.endswith((": ", "(", ". ", "“")) or not i
        closed = after.startswith((":", ".", ")", ";", "”")) or (at_end and before[-2:] == ". ")
        return opened and closed

    def _elsewhere(self, node: ast.expr, frame: Frame) -> Variants:
        """What a name, a call or an entry of a table may say; empty if it is not known."""
        deeper = Frame(frame.module, frame.function, frame.handed, frame.depth + 1)
        if isinstance(node, ast.Name):
            return self._named(node.id, deeper)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            return self._named(node.attr, deeper) if node.value.id in ("self", "cls") else []
        if isinstance(node, ast.Subscript):
            return self._table(node.value, deeper)
        if isinstance(node, ast.Call):
            return self._called(node, deeper)
        return []

    def _named(self, name: str, frame: Frame) -> Variants:
        if name.startswith("__"):
            return []
        values: list[tuple[ast.expr, Frame]] = []
        if frame.function is not None:
            handed = [(value, where) for key, value, where in frame.handed if key == name]
            every = (*frame.function.args.args, *frame.function.args.kwonlyargs)
            parameters = {a.arg: a.annotation for a in every}
            if handed:
                values = [(value, where or frame) for value, where in handed]
            elif name in parameters:
                declared = parameters[name]
                if declared is None or ast.unparse(declared).startswith("str"):
                    values = self._from_callers(frame, name)
            else:
                values = [(v, frame) for v in self._local(frame.function).get(name, ())]
        if not values:
            values = self._constants(name, frame)
        found = _distinct(
            self.variants(v, Frame(f.module, f.function, f.handed, frame.depth)) for v, f in values
        )
        # An ending ("s" or nothing) is as good as a word; a value that nobody knows is not.
        known = all(isinstance(piece, str) for variant in found for piece in variant)
        return found if known or any(_worded(v) for v in found) else []

    def _local(self, function: ast.FunctionDef) -> dict[str, list[ast.expr]]:
        if id(function) not in self._locals:
            here = self._locals[id(function)] = {}
            for node in ast.walk(function):
                for target, value in assigned(node):
                    here.setdefault(target, []).append(value)
        return self._locals[id(function)]

    def _constants(self, name: str, frame: Frame) -> list[tuple[ast.expr, Frame]]:
        module = frame.module
        if name in module.constants:
            return [(value, Frame(module)) for value in module.constants[name]]
        if name in module.imports:
            original = module.imports[name]
            return [
                (value, Frame(other))
                for other in self._modules.values()
                for value in other.constants.get(original, ())
            ]
        return []

    def _from_callers(self, called: Frame, name: str) -> list[tuple[ast.expr, Frame]]:
        function = called.function
        assert function is not None
        order = [a.arg for a in function.args.args]
        values = []
        for call, frame in self._calls.get(function.name, ()):
            near = frame.module is called.module or function.name in frame.module.imports
            if not near or function.name.startswith("__"):
                continue
            method = bool(order) and order[0] in ("self", "cls")
            at = order.index(name) - method if name in order else -1
            given = [k.value for k in call.keywords if k.arg == name]
            if not given and 0 <= at < len(call.args):
                given = [call.args[at]]
            values += [(value, frame) for value in given]
        return values

    def _table(self, node: ast.expr, frame: Frame) -> Variants:
        tables = [node] if isinstance(node, ast.Dict) else []
        if isinstance(node, ast.Name):
            known = self._constants(node.id, frame)
            tables = [value for value, _ in known if isinstance(value, ast.Dict)]
        found = _distinct(self.variants(v, frame) for table in tables for v in table.values)
        return found if any(_worded(v) for v in found) else []

    def _called(self, call: ast.Call, frame: Frame) -> Variants:
        name = name_of(call)
        if name in _VALUES:
            return []
        if name == "short":
            return self.variants(call.args[0], frame)
        if isinstance(call.func, ast.Attribute):
            if name in ("rstrip", "strip", "lstrip"):
                return self._elsewhere(call.func.value, frame)
            if name == "get":
                more = [self.variants(arg, frame) for arg in call.args[1:]]
                table = self._table(call.func.value, frame)
                return _distinct([table, *more]) if table else []
            if name == "format":
                return self._formatted(call, frame)
        functions = frame.module.functions.get(name, [])
        where = frame.module
        if not functions and name in frame.module.imports:
            for module in self._modules.values():
                top = [f for f in module.tree.body if isinstance(f, ast.FunctionDef)]
                if here := [f for f in top if f.name == frame.module.imports[name]]:
                    functions, where = here, module
        telling = [f for f in functions if _tells(f) and f is not frame.function]
        found = _distinct(
            self.variants(value, Frame(where, f, _handed(f, call, frame), frame.depth))
            for f in telling
            for value in returned(f)
        )
        return found if any(_worded(v) for v in found) else []

    def _formatted(self, call: ast.Call, frame: Frame) -> Variants:
        assert isinstance(call.func, ast.Attribute)
        found: Variants = []
        for variant in self.variants(call.func.value, frame):
            if len(variant) == 1 and isinstance(variant[0], str) and call.args:
                texts = variant[0].split("{}")
                parts: list[Variants] = [[(texts[0],)]]
                for text, arg in zip(texts[1:], call.args, strict=False):
                    parts += [self.variants(arg, frame), [(text,)]]
                found += product_of(parts)
        return found


def _handed(
    function: ast.FunctionDef, call: ast.Call, frame: Frame
) -> tuple[tuple[str, ast.expr, Frame | None], ...]:
    order = [a.arg for a in function.args.args if a.arg not in ("self", "cls")]
    given = [*zip(order, call.args, strict=False)]
    given += [(k.arg, k.value) for k in call.keywords if k.arg]
    return tuple((name, value, frame) for name, value in given)


def _tells(function: ast.FunctionDef) -> bool:
    """Whether a function gives back words."""
    kind = function.returns
    return kind is None or ast.unparse(kind).startswith(("str", "tuple[str"))


def returned(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """What a function may give back."""
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value is not None:
            yield node.value


def product_of(parts: Sequence[Variants]) -> Variants:
    size = 1
    kept: list[Variants] = []
    for part in parts:
        size *= len(part)
        kept.append(part if size <= _MOST else [(Hole("…"),)])
        size = size if size <= _MOST else size // len(part)
    return [tuple(piece for variant in row for piece in variant) for row in product(*kept)]


def _distinct(found: Sequence[Variants] | Iterator[Variants]) -> Variants:
    return list(dict.fromkeys(variant for variants in found for variant in variants))[:_MOST]


def _inner(found: Variants) -> Variants:
    """What may stand within a longer text: sentences may not, they are values there."""
    kept = [v for v in found if not (isinstance(v[-1], str) and SENTENCE.fullmatch(_shown(v)))]
    return _distinct([kept, [(Hole("…"),)] if len(kept) < len(found) else []])


def _shown(variant: Variant) -> str:
    return "".join("{}" if isinstance(piece, Hole) else piece for piece in variant)


def _worded(variant: Variant) -> bool:
    return any(isinstance(piece, str) and WORD.search(piece) for piece in variant)
