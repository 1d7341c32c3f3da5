"""How many of them a sentence says: "all members" is not borne by "most members". Pure.

A claim may say less than its source, of what is said of the very same things; it may not say more.
"""

from __future__ import annotations

from functools import lru_cache

from muniment.claims.numbers import Number
from muniment.claims.places import Rival, rival
from muniment.claims.reading import Reading
from muniment.language import fold

# By language, so many of them: 3 are all, 2 nearly all or most of them, 1 some; -3 are none of
# them, -2 nearly none or few. Words are folded.
_WORDS = {
    "en": {
        "all": 3, "every": 3, "each": 3, "most": 2, "majority": 2, "some": 1, "several": 1,
        "many": 1, "few": -2, "none": -3, "no": -3, "any": -3,
    },
    "de": {
        "alle": 3, "allen": 3, "aller": 3, "samtliche": 3, "jeder": 3, "jede": 3, "jedes": 3,
        "meisten": 2, "mehrheit": 2, "einige": 1, "einigen": 1, "manche": 1, "mehrere": 1,
        "viele": 1, "vielen": 1, "wenige": -2, "keine": -3, "kein": -3, "keiner": -3,
    },
    "fr": {
        "tous": 3, "toutes": 3, "chaque": 3, "plupart": 2, "majorite": 2, "certains": 1,
        "certaines": 1, "quelques": 1, "plusieurs": 1, "beaucoup": 1, "nombreux": 1,
        "nombreuses": 1, "peu": -2, "aucun": -3, "aucune": -3,
    },
    "es": {
        "todos": 3, "todas": 3, "cada": 3, "mayoria": 2, "algunos": 1, "algunas": 1, "varios": 1,
        "varias": 1, "muchos": 1, "muchas": 1, "pocos": -2, "pocas": -2, "ningun": -3,
        "ninguno": -3, "ninguna": -3,
    },
}  # fmt: skip
_NEARLY = frozenset(
    """nearly almost virtually practically hardly scarcely barely fast beinahe nahezu kaum
    presque quasiment casi apenas""".split()  # noqa: SIM905
)
# "At all", "not all", "the most", "a few": what stands before makes something else of them.
_OTHERWISE = frozenset(
    """at after above over not the a an than nicht als pas plus un mas no first in""".split()  # noqa: SIM905
)
_THE = frozenset({"meisten", "mehrheit", "plupart", "majorite", "mayoria", "majority"})


def overstated(claimed: Reading, at: int, source: Reading) -> Rival | None:
    """What the source says of the same things where the claim says more, None if it does not."""
    ours = _quantities(claimed).get(at)
    if ours is None:
        return None
    theirs = _quantities(source)
    borne = [i for i, other in theirs.items() if ours * other > 0 and abs(ours) <= abs(other)]
    less = [i for i, other in theirs.items() if ours * other > 0 and abs(ours) > abs(other)]
    found = rival(claimed, at, source, borne, less)
    return found if found and found.displaced else None


@lru_cache(maxsize=256)
def _quantities(reading: Reading) -> dict[int, int]:
    """Where a text says how many, and how many that is."""
    table = _WORDS.get(reading.language or "en", {})
    found: dict[int, int] = {}
    # A name may begin with one: "Alle Staaten".
    said = [fold(reading.text[term.start : term.end]).split() or [""] for term in reading.terms]
    for i, (word, *_) in enumerate(said):
        before = said[i - 1][-1] if i else ""
        nearly = before in _NEARLY
        level = table.get(word)
        if (
            level is None
            or (before in _OTHERWISE and word not in _THE)
            or (word == "any" and not nearly)
        ):
            continue
        if isinstance(reading.terms[min(i + 1, len(said) - 1)].fact, Number):
            continue  # "some 300"
        found[i] = level - (1 if level > 0 else -1) if nearly and abs(level) > 1 else level
    return found
