"""Bearing: what a question asks for, by its words, and how much of it a text holds. Pure."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from muniment import analysis
from muniment.language import fold, stem_of, words

# Scripts that put no spaces between words: pairs of characters stand for words.
_DENSE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]"
)
_WHAT = r"(?:what|which|welche[mnrs]?|quel(?:le)?s?|que|cual(?:es)?)"
# Words that ask, and verbs that help: rare in some documents, and yet no one looks for them.
_ASKING = frozenset(
    """
    did does whose name named called welchem welchen wem wen wessen wohin woher wieviel wieviele
    viel viele vielen wozu wofur womit wodurch worin woran weshalb wieso hatten haben hast gab gibt
    waren wurden worden werden konnte konnten kann heisst heissen hiess nennt genannt quels quelles
    lequel laquelle combien pourquoi comment etait etaient ont avait avaient sont fut furent
    appelle cuanto cuanta cuantos cuantas cuales quienes donde como cuando porque son fueron era
    eran fue hay habia tiene tenia llama quale quali chi cosa quanto quanti quante dove perche
    """.split()  # noqa: SIM905
)
_YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d\d)s?(?!\d)")
_DIGITS = re.compile(r"\d[\d.,]*")
_NAME = re.compile(r"(?<=[^\W_]\s|,\s)[^\W\d_a-zß-ÿ][^\W\d_]+")
_TIMES = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril"
    r"|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo"
    r"|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|century|centuries"
    r"|jahrhundert\w*|siecles?|siglos?)\b"
)
_COUNTS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|hundreds?|thousands?|millions?|billions?|half|third|quarter|dozen|zwei|drei|vier"
    r"|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|hundert\w*|tausend\w*|million\w*|halfte"
    r"|drittel|deux|trois|quatre|cinq|sept|huit|neuf|dix|cents?|mille|dos|tres|cuatro|cinco"
    r"|seis|siete|ocho|nueve|diez|cien\w*|mil)\b"
)


class Kind(enum.Enum):
    """What an answer must hold: a time, a number, a person's name, a place's; or anything."""

    TIME = re.compile(
        rf"\b(?:when|wann|quand|cuando|{_WHAT} (?:year|date|day|month|century|decade|jahr\w*"
        r"|datum|tag|monat|annee|jour|mois|siecle|ano|fecha|dia|mes|siglo))\b"
    )
    NUMBER = re.compile(
        r"\b(?:how (?:many|much|long|far|old|tall|high|large|big|often|wide|deep|fast|few)"
        r"|wie ?(?:viele?[nr]?|lange|hoch|weit|alt|gross|oft|breit|tief|schnell|schwer)"
        rf"|combien|cuant[oa]s?|{_WHAT} (?:percent\w*|proportion|number|amount|prozent\w*"
        r"|anteil|anzahl|pourcentage|nombre|porcentaje|numero))\b"
    )
    PERSON = re.compile(r"\b(?:who|whom|whose|wer|wem|wen|wessen|qui|quien(?:es)?)\b")
    PLACE = re.compile(
        rf"\b(?:where|wo|wohin|woher|ou|donde|{_WHAT} (?:country|city|town|place|state|region"
        r"|continent|county|land|stadt|ort|staat|kontinent|pays|ville|lieu|ciudad|lugar"
        r"|estado))\b"
    )
    ANY = re.compile(r"\Z")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's telling words with how much each counts, and what would answer it."""

    question: str
    weights: Mapping[str, float]
    kind: Kind

    @classmethod
    def of(cls, question: str, rarity: Mapping[str, float]) -> Asked:
        """What a question asks; `rarity` weighs its words by their stems, others count 1."""
        return cls(question, _weights(question, rarity), _kind(fold(question)))

    @property
    def total(self) -> float:
        """The weight of all that is asked."""
        return sum(self.weights.values())

    def share(self, held: Set[str], language: str = "") -> float:
        """The share of what is asked, by weight, that stands in these stems; 0 to 1.

        They are as `held` gives them for the language.
        """
        total = self.total
        if not total:
            return 0.0
        return sum(w for word, w in self.weights.items() if _stem(word, language) in held) / total

    def news(self, text: str, language: str = "") -> frozenset[str]:
        """The telling words of a text, by their stems, that the question does not name."""
        return telling(text, language) - {_stem(word, language) for word in self.weights}

    def answerable_by(self, text: str) -> bool:
        """Whether a text holds what the question asks for: a time, a number, a name not in it."""
        if self.kind is Kind.TIME:
            plain = fold(text)
            return bool(_YEAR.search(plain) or _TIMES.search(plain))
        if self.kind is Kind.NUMBER:
            known = set(_DIGITS.findall(self.question))
            return not known.issuperset(_DIGITS.findall(text)) or bool(_COUNTS.search(fold(text)))
        if self.kind in (Kind.PERSON, Kind.PLACE):
            return any(name not in self.question for name in _NAME.findall(text))
        return True


def telling(text: str, language: str = "") -> frozenset[str]:
    """The words of a text that carry meaning, by their stems in its language."""
    return frozenset(stem for _, stem, common in _words(text, language) if not common)


def held(text: str, language: str = "") -> frozenset[str]:
    """All words of a text by their stems in its language."""
    return frozenset(stem for _, stem, _ in _words(text, language))


def _weights(question: str, rarity: Mapping[str, float]) -> dict[str, float]:
    """The weight of each telling word of a question, as it is written there, in lower case."""
    found = {plain: (stem, common) for plain, stem, common in _words(question)}
    weights = {word: rarity.get(stem, 1.0) for word, (stem, common) in found.items() if not common}
    return {word: w for word, w in weights.items() if word not in _ASKING} or weights


def _words(text: str, language: str = "") -> Iterator[tuple[str, str, bool]]:
    """Each word folded, its stem, and whether it says little; pairs where there are no spaces."""
    for word in words(text, language or "en"):
        raw = text[word.start : word.end]
        if not raw.isascii() and _DENSE.search(raw):
            yield from ((pair, pair, False) for pair in analysis.phrase_of(raw).split())
        elif word.number:
            yield word.stem, word.stem, False
        else:
            yield fold(raw).removesuffix("'s"), word.stem, word.common


def _stem(word: str, language: str) -> str:
    return word if any(map(str.isdigit, word)) else stem_of(word, language or "en")


def _kind(question: str) -> Kind:
    """The kind that the first question word asks for."""
    found = [(m.start(), kind) for kind in Kind if (m := kind.value.search(question))]
    return min(found, key=lambda item: item[0], default=(0, Kind.ANY))[1]
