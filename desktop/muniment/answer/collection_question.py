"""Recognising questions about the whole library, and what they look for. Pure.

They are told from questions about what the documents say by how they are put (see
`wordings`). What is not sure is left alone: "How many letters did she write?" is for
the text to answer.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace

from muniment.answer.wordings import WORDINGS, CollectionKind, Wording
from muniment.language import is_common

_LONGEST_QUESTION = 300
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: as it was put (`subject`), and as a `query` of the search language.

    `wider` is a query to fall back on where the wording was only guessed to be a name, or "".
    `scattered`: its words need not stand together.
    """

    subject: str = ""
    query: str = ""
    wider: str = ""
    scattered: bool = False


@dataclass(frozen=True, slots=True)
class CollectionQuestion:
    """A question about the library: `filters` and `sought` together are what is to be found.

    Nothing sought, all documents are meant that the filters let through. `other` is the second
    of two that are compared, `aspect` in what. `title` is a word that the title must hold for
    a document to be what was asked for ("letter"). `label` and `where` say what the filters let
    through. Not `sure`, the question may be one about what a document says: where nothing is
    found, it is.
    """

    kind: CollectionKind
    sought: Sought = Sought()
    other: Sought = Sought()
    aspect: str = ""
    filters: str = ""
    label: str = "documents"
    where: str = ""
    title: str = ""
    negated: bool = False
    sure: bool = True

    @property
    def query(self) -> str:
        """All of it in the search language; empty if every document is meant."""
        return _joined(self.sought.query, self.filters)


# ---------------------------------------------------------------- recognising


def recognise(question: str) -> CollectionQuestion | None:
    """The question about the library that this is; None if it is one about what is in it.

    Pure; takes time bounded by a constant, whatever the text.
    """
    if len(question) > _LONGEST_QUESTION:
        return None
    text = " ".join(question.split()).strip(" ?!.¿¡…:;,")
    for wording in WORDINGS:
        said = text[_end(wording.polite, text) :].strip(" ¿¡,")
        found = _compared(said, wording) or _bare(said, wording) or _of_documents(said, wording)
        if found:
            return found
    return None


def _compared(text: str, wording: Wording) -> CollectionQuestion | None:
    text, filters, where = _narrowed_at_end(text, wording)
    for pattern in wording.compare:
        match = _full(pattern, text)
        if match is None:
            continue
        a, b, aspect = match["a"], match["b"], ""
        told = _search(rf"[ ,]+{wording.aspect}$", b)
        if told:
            b, aspect = b[: told.start()], told["x"]
        one, other = (_sought(each, wording) for each in _completed(a, b))
        if one and other:
            return CollectionQuestion(
                CollectionKind.COMPARE,
                one,
                other,
                _words_of(aspect),
                filters,
                where=where,
                sure=False,
            )
    return None


def _completed(a: str, b: str) -> tuple[str, str]:
    """Two that share words, each with all of them: the budgets of 2022 and of 2023."""
    year = re.compile(r"\b(?:1\d{3}|20\d{2})\b")
    in_a, in_b = year.search(a), year.search(b)
    if not (in_a and in_b):
        return a, b
    if in_b.group() == b:
        b = year.sub(in_b.group(), a, count=1)
    elif a.split()[-1] == in_a.group() and len(a.split()) <= 2:
        a = year.sub(in_a.group(), b, count=1)
    return a, b


def _bare(text: str, wording: Wording) -> CollectionQuestion | None:
    for kind, pattern in wording.bare:
        match = _full(pattern, text)
        if match is None:
            continue
        x, filters, where = _narrowed_at_end(_group(match, "x"), wording)
        sought = _sought(x, wording) if _is_thing(x, wording) else None
        if sought:
            return CollectionQuestion(kind, sought, filters=filters, where=where)
    return None


def _of_documents(text: str, wording: Wording) -> CollectionQuestion | None:
    nouns = "|".join(noun.pattern for noun in wording.nouns)
    for kind, head in wording.heads:
        opening = rf"(?:{head})\b ?(?:{wording.determiner}) ?(?P<noun>{nouns})(?!\w)"
        match = _compiled(opening).match(text)
        if match is None:
            continue
        noun = next(n for n in wording.nouns if _full(n.pattern, match["noun"]))
        mine = _MINE.search(text[: match.start("noun")]) is not None
        own = mine or not noun.loose
        rest, filters, where = _narrowed(text[match.end() :].strip(" ,"), wording)
        asked = CollectionQuestion(kind, filters=filters, where=where)
        found = _described(rest, asked, wording) if own else None
        found = found or _predicated(rest, asked, wording, own)
        found = found or _existing(rest, asked, wording, own)
        if found:
            named = _joined(noun.filters, found.filters)
            titled = noun.label if noun.filters.startswith("title:") else ""
            label = "documents" if titled else noun.label
            label = found.label if found.label != "documents" else label
            return replace(found, filters=named, label=label, title=titled)
    return None


def _described(rest: str, asked: CollectionQuestion, wording: Wording) -> CollectionQuestion | None:
    """The question with what its documents are said to be: in German, from 2019, PDFs."""
    match = _compiled(rf"(?:{wording.copula})\b ?").match(rest)
    if match is None:
        return None
    # "written" belongs to it, or to what narrows the documents.
    said = {rest[match.end() :], rest.partition(" ")[2]}
    for noun in wording.nouns:
        if noun.filters.startswith("type:") and any(_full(noun.pattern, x) for x in said):
            return replace(asked, filters=_joined(asked.filters, noun.filters), label=noun.label)
    for left, filters, where in (_narrowed(x, wording) for x in sorted(said)):
        if filters and _full(rf"(?:{wording.copula})?", left):
            filters = _joined(asked.filters, filters)
            return replace(asked, filters=filters, where=asked.where + where)
    return None


def _predicated(
    rest: str, asked: CollectionQuestion, wording: Wording, own: bool
) -> CollectionQuestion | None:
    """The question with what its predicate looks for; `own`: it is of the person's files."""
    for predicate in wording.predicates:
        match = _full(predicate.pattern, rest)
        if match is None:
            continue
        x, filters, where = _narrowed_at_end(_group(match, "x"), wording)
        sought = _sought(x, wording)
        known = predicate.sure or own
        if sought and known and not (predicate.tight and not _is_thing(x, wording)):
            return replace(
                asked,
                sought=sought,
                filters=_joined(asked.filters, filters),
                where=asked.where + where,
                negated=bool(_group(match, "not")),
                sure=not predicate.weak or bool(_QUOTED.search(x)),
            )
    return None


def _existing(
    rest: str, asked: CollectionQuestion, wording: Wording, own: bool
) -> CollectionQuestion | None:
    """The question without anything to look for: how many there are."""
    rest, filters, where = _narrowed_at_end(rest, wording)
    told = bool(rest or where or asked.where or asked.kind is not CollectionKind.WHICH)
    own = own or bool(where or asked.where) or _MINE.search(rest) is not None
    if not (told and own and _full(wording.exists, rest)):
        return None
    filters, where = _joined(asked.filters, filters), asked.where + where
    return replace(asked, filters=filters, where=where.strip() and where)


_MINE = re.compile(
    r"\b(?:my|our|i|we|meine[rnm]?|unsere[rnm]?|ich|wir|mes|nos|ai|avons|mis|nuestr[oa]s|tengo"
    r"|tenemos)\b",
    re.IGNORECASE,
)


def _narrowed(text: str, wording: Wording) -> tuple[str, str, str]:
    """What follows the words that narrow the documents at a text's beginning; their filters."""
    filters = where = ""
    while True:
        for pattern, template in wording.narrowing:
            match = _compiled(rf"(?:{pattern})(?!\w)[ ,]*").match(text)
            if match and match.end():
                text = text[match.end() :]
                made, told = _filter(match, template)
                filters, where = _joined(filters, made), where + told
                break
        else:
            return text, filters, where


def _narrowed_at_end(text: str, wording: Wording) -> tuple[str, str, str]:
    """The same at its end: folders alone, a year there is part of what is looked for."""
    for pattern, template in wording.narrowing:
        if template and not template.startswith("in:"):
            continue
        match = _search(rf"(?:^|[ ,]+)(?:{pattern})$", text)
        if match:
            return text[: match.start()], *_filter(match, template)
    return text, "", ""


_TOLD = {
    "in": " in “{}”", "before": " before {}", "after": " from {} on", "date": " from {}",
    "en": " in English", "de": " in German", "fr": " in French", "es": " in Spanish",
}  # fmt: skip


def _filter(match: re.Match[str], template: str) -> tuple[str, str]:
    """The filters that words ask for, and what to say of them; a blank if they ask for none."""
    if not template:
        return "", " "
    year, last = _group(match, "year") or "0", _group(match, "last") or "0"
    made = template.format(
        folder=_group(match, "folder"),
        year=year,
        after_year=int(year) + 1,
        after_last=int(last) + 1,
    )
    if "last" in template:
        return made, f" from {year} to {last}"
    key, value = made.split(":", 1)
    return made, _TOLD[value if key == "lang" else key].format(value.strip('"'))


# ---------------------------------------------------------------- what is looked for

_QUOTED = re.compile(r"[\"“„«]([^\"”“»]+)[\"”“»]|(?<!\w)['‘]([^'’]+)['’](?!\w)")
_SAFE = re.compile(r"\w[\w'’-]*")


def _sought(x: str, wording: Wording) -> Sought | None:
    """What is looked for; None if nothing is, or far more than a thing."""
    x = x.strip(" ,.;:")
    leading = _end(wording.leading, x)
    subject = x[leading:].strip()
    if not any(map(str.isalnum, subject)) or len(subject.split()) > _MOST_WORDS:
        return None
    wordings = bool(_group(_compiled(wording.leading).match(x), "term"))
    choices = _apart(subject, wording.either)
    if len(choices) > 1:
        query = " OR ".join(_phrase(each[_end(wording.leading, each) :]) for each in choices)
        return Sought(_plain(subject), query)
    parts = [part[_end(wording.leading, part) :] for part in _apart(subject, wording.both)]
    made = [_terms(part, together=wordings) for part in parts]
    terms = [term for each in made for term in each]
    guessed = not wordings and not _QUOTED.search(subject) and any(" " in t for t in terms)
    wider = " ".join(t for part in parts for t in _terms(part, names=False)) if guessed else ""
    return Sought(
        _plain(subject), " ".join(terms), wider, scattered=any(len(each) > 1 for each in made)
    )


def _plain(subject: str) -> str:
    match = _QUOTED.fullmatch(subject)
    return (match[1] or match[2]).strip() if match else subject


def _apart(text: str, joint: str) -> list[str]:
    """The parts of a text between its joints, those within quotes left alone."""
    masked = _QUOTED.sub(lambda match: "_" * len(match.group()), text)
    parts, cursor = [], 0
    for match in _compiled(joint).finditer(masked):
        parts.append(text[cursor : match.start()])
        cursor = match.end()
    parts.append(text[cursor:])
    return [part.strip() for part in parts if any(map(str.isalnum, part))]


def _terms(text: str, *, together: bool = False, names: bool = True) -> list[str]:
    """A text in the search language: its quotes and names as phrases, else its words."""
    if together:
        return [_phrase(text)]
    terms: list[str] = []
    cursor = 0
    for match in _QUOTED.finditer(text):
        terms += _loose_terms(text[cursor : match.start()], names)
        terms.append(_phrase(match[1] or match[2]))
        cursor = match.end()
    terms += _loose_terms(text[cursor:], names)
    return list(dict.fromkeys(terms))


def _loose_terms(text: str, names: bool) -> list[str]:
    found = [word.strip(".,;:()") for word in text.split()]
    found = [word for word in found if any(map(str.isalnum, word))]
    telling = [word for word in found if not is_common(word)] or found
    terms, run = [], list[str]()
    for word in [*found, ""]:
        if names and word[:1].isupper() and word in telling:
            run.append(word)
            continue
        if run:
            terms.append(_phrase(" ".join(run)))
            run = []
        if word in telling and word:
            terms.append(_phrase(word))
    return terms


def _phrase(text: str) -> str:
    """A wording as one term of the search language."""
    inner = " ".join(_QUOTED.sub(lambda m: m[1] or m[2], text).translate(_NO_QUOTES).split())
    word = _SAFE.fullmatch(inner) and inner not in ("OR", "AND")
    return inner if word else f'"{inner}"'


_NO_QUOTES = str.maketrans(dict.fromkeys('"“”„‟＂«»', " "))


def _words_of(text: str) -> str:
    return " ".join(_terms(text, names=False)) if text else ""


def _is_thing(x: str, wording: Wording) -> bool:
    """Whether no verb stands in a text: then it is what the question asks for, and no more."""
    outside = _QUOTED.sub(" ", x).casefold().split()
    return not {word.strip(".,;:") for word in outside} & set(wording.verbs.split())


# ---------------------------------------------------------------- patterns


@functools.lru_cache(1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _full(pattern: str, text: str) -> re.Match[str] | None:
    return _compiled(pattern).fullmatch(text)


def _search(pattern: str, text: str) -> re.Match[str] | None:
    return _compiled(pattern).search(text)


def _end(pattern: str, text: str) -> int:
    match = _compiled(pattern).match(text)
    return match.end() if match else 0


def _group(match: re.Match[str] | None, name: str) -> str:
    """What a group of this name took, whatever number the name ends in."""
    groups = match.groupdict() if match else {}
    return next((v for key, v in groups.items() if v and key.rstrip("0123456789") == name), "")


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
