"""Changed sentences are marked, true ones are not: the rates that are promised."""

from __future__ import annotations

from collections import defaultdict

import pytest

from muniment.claims import Statement, check
from muniment.config import resources
from muniment.extract import extract
from muniment.passages import estimate_tokens, split
from muniment.records import Support
from tests.claims.altered import Case, Text, cases

MARKED, WRONGLY_MARKED = 0.95, 0.05
NEGATION = 0.8


@pytest.fixture(scope="module")
def sample_texts() -> list[Text]:
    """The passages of the sample documents, as the library makes them."""
    paths = sorted((resources() / "sample").iterdir())
    return [Text([p.text for p in split(extract(path), estimate_tokens)]) for path in paths]


def marked(case: Case) -> bool:
    return check(Statement(case.text, (1,)), [case.source]).support is Support.UNSUPPORTED


def test_changed_sentences_of_the_sample_are_marked_and_true_ones_are_not(
    sample_texts: list[Text],
) -> None:
    made = cases(sample_texts, 200, seed=6)
    assert [sum(case.true is true for case in made) for true in (True, False)] == [200, 200]
    rates: dict[tuple[bool, str], list[bool]] = defaultdict(list)
    for case in made:
        rates[case.true, case.kind].append(marked(case))
    true = [m for (of, _), rows in rates.items() if of for m in rows]
    negated = rates.pop((False, "negation"))
    changed = [m for (of, _), rows in rates.items() if not of for m in rows]
    kinds = {"number", "bound", "date", "name", "namesake", "unit", "direction"}
    assert {kind for of, kind in rates if not of} == kinds
    assert sum(true) <= WRONGLY_MARKED * len(true)
    assert sum(changed) >= MARKED * len(changed)
    assert sum(negated) >= NEGATION * len(negated)


def test_the_changes_are_hard_and_real(sample_texts: list[Text]) -> None:
    """Most of the changed values stand in the very text that is cited."""
    made = [case for case in cases(sample_texts, 200, seed=6) if not case.true]
    assert all(case.text != case.was for case in made)
    swapped = [case for case in made if case.kind in ("number", "date", "name")]
    news = [set(case.text.split()) - set(case.was.split()) for case in swapped]
    there = [bool(new) and all(word.strip(".,") in case.source for word in new)
             for new, case in zip(news, swapped, strict=True)]  # fmt: skip
    assert sum(there) > 0.7 * len(there)
